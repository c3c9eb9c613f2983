"""What people say and type of days, hours, absences and numbers, read with nothing guessed."""
