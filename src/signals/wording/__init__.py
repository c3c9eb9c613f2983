"""The French words of Signals, shared by the command line, the front ends and the documents."""
