"""A quotation mark without its fellow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.marks import Marks, Orphan
from editor_app.language.reading import Reading

LONGEST_TAG = 200
"""So far behind a mark the rest of a tag is looked for, in code points."""

MAXIMAL_FINDINGS = 3
"""More lone marks than this are one pattern: the marks of the whole text are in disorder."""

_OPENING = {"guillemet": "«\u00a0", "curly": "“", "angle": "‹\u00a0"}
_CLOSING = {"guillemet": "\u00a0»", "curly": "”", "angle": "\u00a0›"}
_STOPS = ".!?…"


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each lone mark, or one for all where there are many."""
    found = reading.marks
    lone = [orphan for orphan in found.orphans if not _is_no_quotation(reading.text, orphan)]
    turned = list(_turned(reading.text, lone))
    lone = [orphan for orphan in lone if not any(orphan in pair for pair in turned)]
    for wrong, end in turned:
        yield _turn(reading.text, wrong, end)
    if len(lone) > MAXIMAL_FINDINGS:
        spans = tuple(Span(orphan.start, orphan.end) for orphan in lone)
        said = message("quotes_unbalanced", count=len(lone))
        yield Finding("quote_unbalanced", Level.ERROR, spans, said, (_question(),))
        return
    for orphan in lone:
        yield _finding(reading, orphan, found)


def _finding(reading: Reading, orphan: Orphan, found: Marks) -> Finding:
    """One lone mark with its two repairs, which stand equal, and the question."""
    place = _fellow_place(reading, orphan, found)
    span = Span(min(place, orphan.start), max(place, orphan.end))
    code = "quote_not_closed" if orphan.is_opening else "quote_not_opened"
    table = _CLOSING if orphan.is_opening else _OPENING
    glyph = table.get(orphan.style, reading.text[orphan.start : orphan.end])
    add = TextEdit(place, place, glyph)
    remove = TextEdit(orphan.start, orphan.end, "")
    fixes = (
        Fix(message("fix_add_mark"), False, (add,), asks=True),
        Fix(message("fix_remove_mark"), False, (remove,), asks=True),
        _question(),
    )
    words = span.of(reading.text)[:80]
    return Finding("quote_unbalanced", Level.ERROR, (span,), message(code, words=words), fixes)


def _question() -> Fix:
    """The repair that only the author can make."""
    return Fix(message("fix_ask_author"), False, (), asks=True)


def _turned(text: str, lone: Sequence[Orphan]) -> Iterator[tuple[Orphan, Orphan]]:
    """Closing marks that stand at the start of a line which another one closes."""
    for wrong, end in pairwise(lone):
        closing = not wrong.is_opening and not end.is_opening and wrong.style == end.style
        is_first = text[wrong.start - 1 : wrong.start] in ("", "\n")
        one_line = "\n" not in text[wrong.start : end.start]
        if closing and is_first and one_line and wrong.style in _OPENING:
            yield wrong, end


def _turn(text: str, wrong: Orphan, end: Orphan) -> Finding:
    """A mark the wrong way round, as one finding; turning it is the only repair."""
    edit = TextEdit(wrong.start, wrong.end, _OPENING[wrong.style])
    fix = Fix(message("fix_turn_mark"), False, (edit,), asks=True)
    said = message("quote_turned", words=text[wrong.start : end.end][:80])
    span = Span(wrong.start, wrong.end)
    return Finding("quote_unbalanced", Level.ERROR, (span,), said, (fix, _question()))


def _is_no_quotation(text: str, orphan: Orphan) -> bool:
    """Whether a straight mark means inches or seconds, or stands in a line of markup."""
    if orphan.style not in ("straight", "doubled"):
        return False
    line = text[text.rfind("\n", 0, orphan.start) + 1 : orphan.end + LONGEST_TAG].partition("\n")
    return text[orphan.start - 1 : orphan.start].isdigit() or '="' in line[0]


def _fellow_place(reading: Reading, orphan: Orphan, found: Marks) -> int:
    """Where the missing mark would stand: at the border of the sentence or of the report."""
    if orphan.is_opening:
        return _closing_place(reading, orphan, found)
    return _opening_place(reading, orphan, found)


def _opening_place(reading: Reading, orphan: Orphan, found: Marks) -> int:
    """The start of the sentence, or the end of the quotation before."""
    sentence = _sentence(reading, orphan)
    ends = [pair.end for pair in found.pairs if sentence.start <= pair.end <= orphan.start]
    place = max([sentence.start, *ends])
    while place < orphan.start and reading.text[place] in " \u00a0\u202f,":
        place += 1
    return place


def _closing_place(reading: Reading, orphan: Orphan, found: Marks) -> int:
    """Before the words that report it, before the next quotation, or at the sentence's end."""
    sentence = _sentence(reading, orphan)
    starts = [pair.start for pair in found.pairs if orphan.end <= pair.start < sentence.end]
    cues = [
        q.cue.start for q in reading.quotes if q.cue and orphan.end < q.cue.start < sentence.end
    ]
    place = min([sentence.end, *starts])
    if cues:
        comma = reading.text.rfind(",", orphan.end, min(cues))
        place = comma if comma > 0 else place
    while place > orphan.end and reading.text[place - 1] in " \u00a0\u202f" + _STOPS:
        place -= 1
    return place


def _sentence(reading: Reading, orphan: Orphan) -> Span:
    """The sentence around a mark, else its line."""
    around = [s for s in reading.sentences if s.start <= orphan.start < s.end]
    lines = [b.span for b in reading.blocks if b.start <= orphan.start < b.end]
    return (around or lines or [Span(orphan.start, orphan.end)])[0]


PLUGIN = Check("quote_unbalanced", Level.ERROR, run)
