"""The pages that are read: what they say, as paragraphs; the terminal only scrolls them."""
