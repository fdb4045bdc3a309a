"""Findings: what a check noticed, and what could be done about it."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.message import Message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen


class Level(StrEnum):
    """Errors are for mechanical certainty only; suggestions are folded."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


@frozen
class Fix:
    """One repair. `safe` ones change spaces, marks and accents only, never words.

    `asks` means a person has to look at the words first (inside a quotation, or a repair
    among equals). No edits at all means: ask the author.
    """

    label: Message
    safe: bool
    edits: tuple[TextEdit, ...]
    asks: bool = False


@frozen
class Finding:
    """One pattern with all its places; `rule` is the name in the contract."""

    rule: str
    level: Level
    spans: tuple[Span, ...]
    message: Message
    fixes: tuple[Fix, ...] = ()
