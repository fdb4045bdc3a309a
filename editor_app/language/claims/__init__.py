"""Claims: the statements of an article that a person could check, cut out and weighed."""

from editor_app.language.claims.proposals import link, propose

__all__ = ["link", "propose"]
