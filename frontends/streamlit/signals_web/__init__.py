"""The web form of Signals, served to one person on their own machine."""
