"""What a written file looks like, as plain lines: read back from its bytes, so that a preview cannot differ.

A format names the reader of its own bytes, `(data, encoding of the original) -> Preview`. Nothing here is ever loaded, run or fetched: the
window sets the lines as plain text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from enum import StrEnum
from html.parser import HTMLParser

from editor_app.domain.values import frozen

MOST_LINES = 240
"""A preview shows how a file begins."""

_LONGEST = 4_000
"""Code points of one line that are shown."""


class Style(StrEnum):
    """How a line is set."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    SMALL = "small"
    CODE = "code"
    CELLS = "cells"


@frozen
class Line:
    """One line; a row of a table has `cells` in place of words."""

    style: Style
    words: str = ""
    cells: tuple[str, ...] = ()


@frozen
class Preview:
    """The beginning of a file; `goes_on` where there is more of it."""

    lines: tuple[Line, ...]
    goes_on: bool = False


def _beginning(lines: Iterable[Line]) -> Preview:
    shown: list[Line] = []
    for line in lines:
        if len(shown) == MOST_LINES:
            return Preview(tuple(shown), goes_on=True)
        shown.append(line)
    return Preview(tuple(shown))


def of_source(data: bytes, _encoding: str) -> Preview:
    """The lines of a file for programs, as they stand in it."""
    words = data.decode("utf-8-sig", "replace").splitlines()
    return _beginning(Line(Style.CODE, line[:_LONGEST]) for line in words)


def of_words(words: str) -> Preview:
    """An article's lines, blank ones left out."""
    lines = (line for line in words.split("\n") if line.strip())
    return _beginning(Line(Style.BODY, line[:_LONGEST]) for line in lines)


def of_table(data: bytes, _encoding: str) -> Preview:
    """The rows of a table of comma-separated values."""
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig", "replace"), newline=""))
    return _beginning(Line(Style.CELLS, cells=tuple(cell[:200] for cell in row)) for row in rows)


def of_markup(data: bytes, _encoding: str) -> Preview:
    """The words of a web page by paragraph; its head, addresses and styles are left out."""
    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    return _beginning(reader.lines)


_STYLES = {
    "h1": Style.HEADLINE,
    "h2": Style.HEADING,
    "p": Style.BODY,
    "blockquote": Style.BODY,
    "dt": Style.SMALL,
    "dd": Style.SMALL,
    "li": Style.SMALL,
    "th": Style.SMALL,
    "td": Style.SMALL,
    "tr": Style.SMALL,
}
_SILENT = {"head", "style", "script", "template"}
_FURNITURE = {"publisher", "section", "label", "byline", "caption"}
_GAP = "  "
_QUIET = {"header", "footer", "table"}
"""What stands in these is small."""


class _Reader(HTMLParser):
    """Collects the words of block elements; cells of one row stand on one line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._words: list[str] = []
        self._style = Style.BODY
        self._silent = self._quiet = self._row = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins what comes next."""
        is_furniture = not _FURNITURE.isdisjoint((dict(attrs).get("class") or "").split())
        self._silent += tag in _SILENT
        if tag in _STYLES and not (self._row and tag != "tr"):
            self._end_line()
            self._style = Style.SMALL if self._quiet or is_furniture else _STYLES[tag]
        elif self._row and tag in _STYLES and self._words and self._words[-1] != _GAP:
            self._words.append(_GAP)
        self._quiet += tag in _QUIET
        self._row += tag == "tr"

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        self._silent -= tag in _SILENT
        self._quiet -= tag in _QUIET
        self._row -= tag == "tr"
        if tag in _STYLES and not self._row:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Words belong to the block that is open."""
        if not self._silent:
            self._words.append(data)

    def close(self) -> None:
        """Ends the last line."""
        super().close()
        self._end_line()

    def _end_line(self) -> None:
        words = "".join(self._words).strip(" \n")
        self._words.clear()
        if words:
            self.lines.append(Line(self._style, words[:_LONGEST]))
