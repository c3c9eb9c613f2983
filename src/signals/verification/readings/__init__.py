"""What any statements of an item may come to: the same readings as the facts, over all answers."""
