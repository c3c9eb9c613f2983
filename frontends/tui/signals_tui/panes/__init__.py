"""The panes of the interview: what each shows, as lines of the room it has."""
