"""What holds of a checklist whatever the answers: each property proved, or refuted by answers."""
