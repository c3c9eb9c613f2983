"""A sheet prepared beforehand by a foyer or a parent: opened, read, confirmed."""
