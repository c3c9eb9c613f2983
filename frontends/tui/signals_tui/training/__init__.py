"""Trainer's mode: invented situations, played at the desk and never mixed with what is real."""
