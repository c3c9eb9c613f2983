"""The terminal form of Signals: one person, one keyboard, nothing kept."""
