"""The same rules in the language of each peer, to measure what an evaluation costs."""
