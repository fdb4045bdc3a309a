"""The command palette, and the list of shortcuts made of the same rows."""
