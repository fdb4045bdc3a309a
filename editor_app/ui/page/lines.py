"""The role of every line on the page, kept in step with edits until the next reading.

A blank line between two with words is a gap: the space between two paragraphs, not a place
for the caret. In a run of blank lines every second one is a place again, so that a paragraph
can be begun there.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.text import TextEdit


class Lines:
    """Roles by line number from 0; a line without words is blank, whatever was read."""

    def __init__(self) -> None:
        self.roles: list[Role] = [Role.BLANK]
        self._opened: int | None = None
        self._numbers: list[int] = []
        self._gaps: list[bool] = []
        self._effective: list[Role | None] = []

    def __len__(self) -> int:
        return len(self.roles)

    def read(self, text: str, blocks: Sequence[Block]) -> list[int]:
        """Takes the roles of a reading of `text`; the lines whose role is another now.

        Blocks that are not one a line are of another text and are not used.
        """
        lines = text.split("\n")
        read = [block.role for block in blocks] if len(blocks) == len(lines) else None
        found = read or [Role.PARAGRAPH] * len(lines)
        roles = [_role_of(line, role) for line, role in zip(lines, found, strict=True)]
        changed = [
            number
            for number, role in enumerate(roles)
            if number >= len(self.roles) or self.roles[number] is not role
        ]
        self.roles = roles
        self._forget()
        return changed

    def follow(self, edit: TextEdit, text: str, first: int, removed: int) -> range:
        """Keeps step with an edit that begins on line `first` and took `removed` line feeds.

        `text` is the text after it. The lines that have to be set again.
        """
        kept, tail = self.roles[first], self.roles[first + removed]
        lines = _lines_at(text, edit.inserted.start, edit.inserted.end)
        made = [_role_of(line, kept if i == 0 else tail) for i, line in enumerate(lines)]
        if removed == 0 and made == [kept]:  # a key, mostly
            return range(first, first + 1)
        self.roles[first : first + removed + 1] = made
        self._forget()
        if self._opened is not None and self._opened > first:
            self._opened += len(made) - 1 - removed
        return range(
            max(0, first - 2), min(len(self.roles), self._after_run(first + len(made)) + 2)
        )

    def _after_run(self, line: int) -> int:
        """The first line from `line` on that is not blank: a run of blanks is counted through."""
        while line < len(self.roles) and self.roles[line] is Role.BLANK:
            line += 1
        return line

    def effective(self) -> list[Role | None]:
        """The role each line is set in: of a gap none, of a blank line to write in a paragraph's.

        A new list where the lines have changed, and the same one while they have not.
        """
        self._count()
        return self._effective

    def is_gap(self, line: int) -> bool:
        """Whether a line is shown as the space between two others."""
        return line != self._opened and self.is_closed(line)

    def is_closed(self, line: int) -> bool:
        """Whether a line is no place that the arrow keys lead to."""
        self._count()
        return 0 <= line < len(self._gaps) and self._gaps[line]

    @property
    def opened(self) -> int | None:
        """The blank line that the caret is in: it has the height of words while it is."""
        return self._opened

    def open(self, line: int | None) -> None:
        """Lets the caret into a blank line; the one it was in before closes."""
        self._opened = line
        self._forget()

    def number(self, line: int) -> int | None:
        """The paragraph's number, from 1; `None` for a line that is not of the body."""
        self._count()
        return (self._numbers[line] or None) if line < len(self._numbers) else None

    def _forget(self) -> None:
        self._numbers = []

    def _count(self) -> None:
        """Numbers, gaps and roles to set of all lines, in one pass where the lines changed."""
        if self._numbers:
            return
        number, blanks = 0, 0
        numbers: list[int] = []
        gaps: list[bool] = []
        for role in self.roles:
            is_body = role in BODY_ROLES
            number += is_body
            numbers.append(number if is_body else 0)
            blanks = blanks + 1 if role is Role.BLANK else 0
            gaps.append(blanks % 2 == 1)
        self._numbers, self._gaps = numbers, gaps
        self._effective = [
            None if is_gap else Role.PARAGRAPH if role is Role.BLANK else role
            for role, is_gap in zip(self.roles, gaps, strict=True)
        ]
        if self._opened is not None and self._opened < len(gaps) and gaps[self._opened]:
            self._effective[self._opened] = Role.PARAGRAPH


def _role_of(line: str, role: Role) -> Role:
    if not line or line.isspace():
        return Role.BLANK
    return Role.PARAGRAPH if role is Role.BLANK else role


def _lines_at(text: str, start: int, end: int) -> list[str]:
    """The lines that ``[start, end]`` touches, whole."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : len(text) if last < 0 else last].split("\n")
