"""The command palette: everything the window can do or go to, found by a few letters."""
