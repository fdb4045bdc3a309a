"""Bold, italic and links in a document: what its formats say, and what the text's marks ask.

A format that shows an inline mark carries a code of its own property, so that a line can be set
in another role, or in another theme, without asking whose words those are. Formats only: never
HTML, and nothing is ever opened or fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextFormat

from editor_app.domain.inline import InlineKind, InlineMark
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.ui import fonts
from editor_app.ui.page.offsets import Offsets
from editor_app.ui.theme import Theme

_CODE = QTextFormat.Property.UserProperty.value + 1
_LETTERS = {InlineKind.BOLD: "b", InlineKind.ITALIC: "i", InlineKind.LINK: "l"}


@frozen
class Run:
    """Words of a line, in UTF-16 units from its start, that a code sets apart."""

    start: int
    end: int
    code: str


def code_of(made: QTextCharFormat) -> str:
    """The code a format carries, empty for plain words."""
    return made.stringProperty(_CODE)


def styled(base: QTextCharFormat, code: str, theme: Theme) -> QTextCharFormat:
    """The format of words with a code where those around them have `base`."""
    fonts.load_marked_faces()
    made = QTextCharFormat(base)
    letters, _, target = code.partition(" ")
    made.setProperty(_CODE, code)
    if "b" in letters:
        made.setFontWeight(QFont.Weight.Bold)
    if "i" in letters:
        made.setFontItalic(True)
    if "l" in letters:
        # Close to the words, and so apart from the lines under claims.
        made.setFontUnderline(True)
        made.setForeground(theme.color("accent"))
        made.setAnchor(True)
        made.setAnchorHref(target)
    return made


def shown_runs(block: QTextBlock) -> Iterator[Run]:
    """The words of a line that the document sets apart, in order."""
    start, at = block.position(), block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        code = code_of(fragment.charFormat())
        if code:
            begin = fragment.position() - start
            yield Run(begin, begin + fragment.length(), code)
        at += 1


def wanted_runs(marks: Iterable[InlineMark], line: Span, offsets: Offsets) -> Iterator[Run]:
    """The words of `line` that the marks of the text set apart, in order."""
    inside = [mark for mark in marks if mark.span.overlap(line)]
    first = offsets.units(line.start) if inside else 0
    places = {max(line.start, min(end, line.end)) for mark in inside for end in mark.ends}
    last: Run | None = None
    for start, end in pairwise(sorted(places)):
        code = code_for((mark.kind, mark.target) for mark in inside if mark.span.covers(start))
        run = Run(offsets.units(start) - first, offsets.units(end) - first, code)
        if last and last.code == code:
            run = Run(last.start, run.end, code)
        elif last and last.code:
            yield last
        last = run
    if last and last.code:
        yield last


def code_for(kinds: Iterable[tuple[InlineKind, str]]) -> str:
    """The code of words that are of some kinds, each with where a link leads."""
    known = dict(kinds)
    letters = "".join(letter for kind, letter in _LETTERS.items() if kind in known)
    target = known.get(InlineKind.LINK, "")
    return f"{letters} {target}" if target else letters
