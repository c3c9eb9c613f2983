"""Files and folders: the only code that knows YAML, and where checklists stand on disk."""
