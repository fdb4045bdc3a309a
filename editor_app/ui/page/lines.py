"""The role of every line on the page, kept in step with edits until the next reading.

A blank line between two with words is a gap: the space between two paragraphs, not a place
for the caret. In a run of blank lines every second one is a place again, so that a paragraph
can be begun there.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.text import Words


class Lines:
    """Roles by line number from 0; a line without words is blank, whatever was read."""

    def __init__(self) -> None:
        self.roles: list[Role] = [Role.BLANK]
        self._opened: int | None = None
        self._numbers: list[int] = []
        """The paragraphs down to each line, as far as anybody asked since the last change."""

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
        self._numbers = []
        return changed

    def follow(self, lines: Sequence[str], first: int, removed: int) -> range:
        """Keeps step with an edit that begins on line `first` and took `removed` line feeds.

        `lines` are the words of the lines it touches, after it. The lines to be set again.
        """
        kept, tail = self.roles[first], self.roles[first + removed]
        made = [_role_of(line, kept if i == 0 else tail) for i, line in enumerate(lines)]
        if removed == 0 and made == [kept]:  # a key, mostly
            return range(first, first + 1)
        self.roles[first : first + removed + 1] = made
        del self._numbers[first:]
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
        """The role each line is set in, for all lines: see `effective_at`."""
        found: list[Role | None] = []
        blanks = 0
        for role in self.roles:
            blanks = blanks + 1 if role is Role.BLANK else 0
            found.append(None if blanks % 2 else Role.PARAGRAPH if blanks else role)
        if self._opened is not None and self._opened < len(found):
            found[self._opened] = self.effective_at(self._opened)
        return found

    def effective_at(self, line: int) -> Role | None:
        """The role a line is set in: of a gap none, of a blank line to write in a paragraph's."""
        if not 0 <= line < len(self.roles) or self.is_gap(line):
            return None
        role = self.roles[line]
        return Role.PARAGRAPH if role is Role.BLANK else role

    def is_gap(self, line: int) -> bool:
        """Whether a line is shown as the space between two others."""
        return line != self._opened and self.is_closed(line)

    def is_closed(self, line: int) -> bool:
        """Whether a line is no place that the arrow keys lead to."""
        if not 0 <= line < len(self.roles):
            return False
        above = line
        while above >= 0 and self.roles[above] is Role.BLANK:
            above -= 1
        return (line - above) % 2 == 1

    @property
    def opened(self) -> int | None:
        """The blank line that the caret is in: it has the height of words while it is."""
        return self._opened

    def open(self, line: int | None) -> None:
        """Lets the caret into a blank line; the one it was in before closes."""
        self._opened = line

    def number(self, line: int) -> int | None:
        """The paragraph's number, from 1; `None` for a line that is not of the body."""
        if not 0 <= line < len(self.roles) or self.roles[line] not in BODY_ROLES:
            return None
        known = len(self._numbers)
        number = self._numbers[-1] if self._numbers else 0
        for role in self.roles[known : line + 1]:
            number += role in BODY_ROLES
            self._numbers.append(number)
        return self._numbers[line]


def _role_of(line: str, role: Role) -> Role:
    if not line or line.isspace():
        return Role.BLANK
    return Role.PARAGRAPH if role is Role.BLANK else role


def lines_at(text: Words, start: int, end: int) -> list[str]:
    """The lines of a text that ``[start, end]`` touches, whole."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : len(text) if last < 0 else last].split("\n")
