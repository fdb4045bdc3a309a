"""What is to be said to a person, as a code with parameters."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.values import field, frozen


@frozen
class Message:
    """A sentence to be: `wording` turns it into English or French.

    `params` holds names of the article's own words or numbers, never translated.
    """

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


def message(code: str, **params: str | int) -> Message:
    """A message written in one line."""
    return Message(code, params)
