"""What commands of formatting do: which words they mean, and whether these are set so already."""

from __future__ import annotations

from editor_app.domain.inline import InlineKind, InlineMark, Marking
from editor_app.domain.text import Span
from editor_app.domain.tokens import joined
from editor_app.services.manuscript import Manuscript


def words_meant(text: str, selection: Span) -> Span:
    """The selected words; without a selection the word that the caret is inside, or nothing."""
    if selection:
        return _without_feeds(text, selection)
    start = end = selection.start
    if not joined(text, start):
        return selection
    while joined(text, start):
        start -= 1
    while joined(text, end):
        end += 1
    return Span(start, end)


def kinds_at(sheet: Manuscript, selection: Span) -> frozenset[InlineKind]:
    """What all of the selected words are, or what is typed at the caret would be."""
    if not selection:
        return sheet.kinds_typed_at(selection.start)
    return frozenset(kind for kind in InlineKind if _is_all(sheet, kind, selection))


def _is_all(sheet: Manuscript, kind: InlineKind, span: Span) -> bool:
    """Whether no word of `span` is without a kind; spaces between words count for nothing."""
    at = span.start
    for mark in sheet.inline_between(span.start, span.end):
        if mark.kind is kind:
            if sheet.text[at : max(at, mark.span.start)].strip():
                return False
            at = max(at, mark.span.end)
    bare = sheet.text[at : max(at, span.end)]
    return at > span.start and not bare.strip()


def toggled(sheet: Manuscript, kind: InlineKind, words: Span) -> Marking:
    """What makes `words` bold or italic, or no longer where all of them are."""
    return Marking(kind, words, is_on=not _is_all(sheet, kind, words))


def link_at(sheet: Manuscript, selection: Span) -> InlineMark | None:
    """The link that the caret is in or at the end of, or the first one with selected words."""
    links = [
        mark
        for mark in sheet.inline_between(selection.start, selection.end)
        if mark.kind is InlineKind.LINK and (not selection or mark.span.overlap(selection))
    ]
    inside = (mark for mark in links if mark.span.covers(selection.start))
    return next(inside, links[0] if links else None)


def cleared(words: Span) -> tuple[Marking, ...]:
    """What leaves `words` plain."""
    return tuple(Marking(kind, words, is_on=False) for kind in InlineKind)


def _without_feeds(text: str, span: Span) -> Span:
    """A selection of words without the line feeds around them, and of nothing else as it is."""
    words = span.of(text)
    if not words.strip("\n"):
        return span
    start = span.start + len(words) - len(words.lstrip("\n"))
    return Span(start, start + len(words.strip("\n")))
