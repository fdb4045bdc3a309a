"""Escaping for HTML, and an article's lines with claims and inline marks that nest validly."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from editor_app.domain.addresses import is_safe
from editor_app.domain.article import Block, Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.inline import InlineKind, InlineMark
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

_ELEMENTS: Mapping[Role, str] = {
    Role.HEADLINE: "h1",
    Role.SUBHEAD: "h2",
    Role.QUOTE: "blockquote",
}
_INLINE: Mapping[InlineKind, str] = {InlineKind.BOLD: "strong", InlineKind.ITALIC: "em"}

_CONTROL_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(range(0xFDD0, 0xFDF0), 0xFFFD),
    **{plane + low: 0xFFFD for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)},
}
"""What HTML may not hold (its standard, section 13.1.4), as the picture of the character."""


@frozen
class Mark:
    """A claim's words in a text: the class and the title of its mark, and what follows its end."""

    claim: ClaimId
    span: Span
    css_class: str
    title: str
    after: str


def escape(words: str) -> str:
    """`words` within an element."""
    return html.escape(words.translate(_CONTROL_PICTURES), quote=False)


def attribute(words: str) -> str:
    """`words` as the value of an attribute in double quotes."""
    return html.escape(words.translate(_CONTROL_PICTURES))


def lines(
    text: str, blocks: Iterable[Block], marks: Sequence[Mark], inline: Sequence[InlineMark] = ()
) -> str:
    """Every line of the article as its element, with its marks; blank lines left out."""
    shown = (block for block in blocks if block.role is not Role.BLANK)
    return "\n".join(_line(text, block, marks, inline) for block in shown)


def _line(text: str, block: Block, marks: Sequence[Mark], inline: Sequence[InlineMark]) -> str:
    element = _ELEMENTS.get(block.role, "p")
    words = marked(text, block.span, marks, inline)
    return f'<{element} class="{block.role.value}" dir="auto">{words}</{element}>'


def marked(text: str, line: Span, marks: Sequence[Mark], inline: Sequence[InlineMark] = ()) -> str:
    """The words of `line` with the marks that touch it.

    Where claims cross, the inner mark is closed and opened again, so that elements nest. What
    follows a claim's end is written once, where its words end. Inline marks are the innermost, and
    begin anew where a claim begins or ends: its number is a link, and no link holds another.
    """
    touching = sorted(
        (mark for mark in marks if mark.span.overlap(line)),
        key=lambda mark: (mark.span.start, -mark.span.end),
    )
    styles = [mark for mark in inline if mark.span.overlap(line)]
    writer = _Writer(text, line)
    for start, end in _pieces(line, [mark.span for mark in (*touching, *styles)]):
        writer.close(start)
        writer.open(mark for mark in touching if max(mark.span.start, line.start) == start)
        writer.words(start, end, [mark for mark in styles if mark.span.covers(start)])
    writer.close(line.end, line_ends=True)
    return "".join(writer.parts)


def _pieces(line: Span, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The parts of a line at whose borders marks begin or end."""
    places = {line.start, line.end}
    for span in spans:
        places |= {max(span.start, line.start), min(span.end, line.end)}
    ordered = sorted(places)
    return list(pairwise(ordered))


class _Writer:
    """The marks open at a place of a line, outermost first, and the parts written so far."""

    def __init__(self, text: str, line: Span) -> None:
        self.parts: list[str] = []
        self._text = text
        self._line = line
        self._stack: list[Mark] = []

    def open(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            self._stack.append(mark)
            self.parts.append(
                f'<mark class="{mark.css_class}" data-claim="{attribute(mark.claim)}"'
                f' title="{attribute(mark.title)}">'
            )

    def words(self, start: int, end: int, inline: Iterable[InlineMark]) -> None:
        words = escape(self._text[start:end])
        self.parts.append(in_tags(words, [(mark.kind, mark.target) for mark in inline]))

    def close(self, place: int, *, line_ends: bool = False) -> None:
        """Close the marks that end at `place`; those inside them are opened again."""
        outermost = next((i for i, mark in enumerate(self._stack) if self._ends(mark, place)), None)
        if outermost is None:
            return
        closed = self._stack[outermost:]
        del self._stack[outermost:]
        self.parts.append("</mark>" * len(closed))
        self.parts += [mark.after for mark in reversed(closed) if self._is_over(mark, place)]
        if not line_ends:
            self.open(mark for mark in closed if not self._ends(mark, place))

    def _ends(self, mark: Mark, place: int) -> bool:
        return min(mark.span.end, self._line.end) <= place

    def _is_over(self, mark: Mark, place: int) -> bool:
        """Whether no words of the mark follow; a line feed at its end counts for nothing."""
        return not self._text[place : mark.span.end].strip()


def in_tags(markup: str, kinds: Iterable[tuple[InlineKind, str]]) -> str:
    """Markup within the elements of some kinds, each with where a link leads."""
    tags = [tag for kind, target in kinds for tag in _tags(kind, target)]
    ends = (f"</{tag.split()[0]}>" for tag in reversed(tags))
    return "".join((*(f"<{tag}>" for tag in tags), markup, *ends))


def _tags(kind: InlineKind, target: str) -> Iterator[str]:
    """The element of a kind; a link that may not be followed has none."""
    if kind is not InlineKind.LINK:
        yield _INLINE[kind]
    elif is_safe(target):
        yield f'a href="{attribute(target)}" rel="noreferrer"'
