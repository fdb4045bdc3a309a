"""Comparing two states of an article: the redline inline or side by side, and its list of changes."""
