"""The only code that knows the solver: every answer of a checklist is examined at once."""
