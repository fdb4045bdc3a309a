"""The role of every line on the page, kept in step with edits until the next reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.text import TextEdit


class Lines:
    """Roles by line number from 0; a line without words is blank, whatever was read."""

    def __init__(self) -> None:
        self.roles: list[Role] = [Role.BLANK]
        self._numbers: list[int] | None = None

    def read(self, text: str, blocks: Sequence[Block]) -> list[int]:
        """Takes the roles of a reading of `text`; the lines whose role is another now."""
        lines = text.split("\n")
        found = [block.role for block in blocks] if len(blocks) == len(lines) else None
        roles = found or [Role.PARAGRAPH if line.strip() else Role.BLANK for line in lines]
        changed = [
            i for i, role in enumerate(roles) if i >= len(self.roles) or self.roles[i] != role
        ]
        self.roles, self._numbers = roles, None
        return changed

    def follow(self, edit: TextEdit, before: str, after: str) -> range:
        """Keeps step with an edit; the lines that have to be dressed again."""
        first = before.count("\n", 0, edit.start)
        removed = before.count("\n", edit.start, edit.end)
        added = edit.text.count("\n")
        kept = self.roles[first]
        tail = self.roles[first + removed]
        start = after.rfind("\n", 0, edit.start) + 1
        lines = _lines_from(after, start, added + 1)
        made = [self._role(line, kept if i == 0 else tail) for i, line in enumerate(lines)]
        same = removed == added == 0 and made == [kept]
        self.roles[first : first + removed + 1] = made
        if same:
            return range(0)
        self._numbers = None
        return range(max(0, first - 1), min(len(self.roles), first + added + 2))

    @staticmethod
    def _role(line: str, kept: Role) -> Role:
        if not line.strip():
            return Role.BLANK
        return Role.PARAGRAPH if kept is Role.BLANK else kept

    def number(self, line: int) -> int | None:
        """The paragraph's number, from 1; `None` for a line that is not of the body."""
        if self._numbers is None:
            self._numbers = list(_count(self.roles))
        return self._numbers[line] or None if line < len(self._numbers) else None

    def is_single_blank(self, line: int) -> bool:
        """Whether a line is the one blank line between two with words: a gap, not a place."""
        roles = self.roles
        inside = 0 < line < len(roles) - 1
        return (
            inside
            and roles[line] is Role.BLANK
            and Role.BLANK not in (roles[line - 1], roles[line + 1])
        )


def _lines_from(text: str, start: int, count: int) -> list[str]:
    lines: list[str] = []
    for _ in range(count):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        lines.append(text[start:end])
        start = end + 1
    return lines


def _count(roles: Iterable[Role]) -> Iterable[int]:
    """Paragraph numbers for the lines of the body, 0 for the others."""
    number = 0
    for role in roles:
        number += role in BODY_ROLES
        yield number if role in BODY_ROLES else 0
