"""Galley: an editor reviews an article, its claims and its sources on one machine."""
