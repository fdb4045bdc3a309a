"""Borders that do not cut what a reader sees as one character."""

from __future__ import annotations

import re
import unicodedata

from editor_app.domain.text import Span
from editor_app.language.lines import Line

_JOINED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U0001f3fb-\U0001f3ff\ud800-\udfff]"
)


def has_joined_in(line: Line) -> bool:
    """Whether a line holds a character that hangs on the one before it."""
    return not line.raw.isascii() and bool(_JOINED.search(line.raw))


def snapped(text: str, span: Span) -> Span:
    """`span` grown so that neither border cuts a combining sequence or a surrogate pair."""
    start, end = span.start, span.end
    while 0 < start < len(text) and _hangs(text, start):
        start -= 1
    while end < len(text) and _hangs(text, end):
        end += 1
    return Span(start, end)


def _hangs(text: str, place: int) -> bool:
    """Whether the character at `place` belongs to the one before it."""
    here, before = text[place], text[place - 1] if place else ""
    if "\udc00" <= here <= "\udfff":
        return "\ud800" <= before <= "\udbff"
    joined = (
        here in "\u200d\ufe0e\ufe0f" or before == "\u200d" or "\U0001f3fb" <= here <= "\U0001f3ff"
    )
    return (
        joined
        or bool(unicodedata.combining(here))
        or unicodedata.category(here) in ("Mn", "Mc", "Me")
    )
