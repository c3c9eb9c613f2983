"""``signals ask``: the questions one by one, in plain lines, for an ear, an old terminal, a script.

Nothing is drawn nor rewritten. What is told is a page; what is answered is a line.
"""
