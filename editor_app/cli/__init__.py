"""The commands, without Qt."""
