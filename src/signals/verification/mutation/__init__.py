"""Whether what is written beside the rules would notice a rule removed or weakened."""
