"""Raw content and the domain: what files and JSON hold, given its meaning, and back."""
