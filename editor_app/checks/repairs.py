"""Repairs that change spaces, marks and accents only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

from editor_app.domain.finding import Fix
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.marks import Pair


def safe(label: str, edits: Sequence[TextEdit], quoted: Iterable[Pair]) -> tuple[Fix, ...]:
    """One repair for the places outside quotations, and one that asks for those inside.

    `label` is the code of the button; the one that asks is `label` with ``_quoted``.
    """
    inside = sorted(pair.inside for pair in quoted)
    asking: list[TextEdit] = []
    free: list[TextEdit] = []
    for edit in edits:
        before = islice(inside, bisect_right(inside, edit.start, key=_start))
        touched = any(_touches(span, edit) for span in before if span.end >= edit.end)
        (asking if touched else free).append(edit)
    fixes: list[Fix] = []
    if free:
        fixes.append(Fix(message(label, count=len(free)), True, backwards(free)))
    if asking:
        name = message(f"{label}_quoted", count=len(asking))
        fixes.append(Fix(name, True, backwards(asking), asks=True))
    return tuple(fixes)


def _start(span: Span) -> int:
    """Where a span begins."""
    return span.start


def backwards(edits: Iterable[TextEdit]) -> tuple[TextEdit, ...]:
    """Edits from the end of the text to its start, so that each one's coordinates hold."""
    return tuple(sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True))


def _touches(inside: Span, edit: TextEdit) -> bool:
    """Whether an edit changes something strictly between two marks."""
    return (inside.start < edit.start and edit.end < inside.end) or (
        inside.contains(edit.span) and bool(edit.span)
    )
