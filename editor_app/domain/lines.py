"""Line numbers over a text, and what stands on lines while it is edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from editor_app.domain.article import Block, Role
from editor_app.domain.text import Span, TextEdit, Words
from editor_app.domain.values import replace


def line_starts(text: str) -> list[int]:
    """Where each line of `text` starts; the first at 0."""
    starts = [0]
    feed = text.find("\n")
    while feed >= 0:
        starts.append(feed + 1)
        feed = text.find("\n", feed + 1)
    return starts


def line_span(text: Words, position: int) -> Span:
    """The line that `position` is on, without its line feed."""
    end = text.find("\n", position)
    return Span(text.rfind("\n", 0, position) + 1, end if end >= 0 else len(text))


def lines_with_words(text: str, span: Span) -> list[int]:
    """The numbers, from 0, of the lines that `span` touches and that hold words."""
    first = text.count("\n", 0, span.start)
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    touched = text[start : end if end >= 0 else len(text)].split("\n")
    return [first + number for number, line in enumerate(touched) if line.strip()]


LineRoles = Sequence[tuple[int, Role | None]]
"""What the lines at places of a text are to be; None for what a reading says."""


def roles_with(text: Words, roles: Mapping[int, Role], lines: LineRoles) -> Mapping[int, Role]:
    """The roles by line number once `lines` are what they are to be; the same value where they are."""
    after = {**roles}
    for place, role in lines:
        line = str(text).count("\n", 0, place)
        after.pop(line, None)
        if role is not None:
            after[line] = role
    return roles if after == roles else after


def with_roles(blocks: Iterable[Block], roles: Mapping[int, Role]) -> tuple[Block, ...]:
    """The lines as they were read, with the roles that a person set over them."""
    return tuple(
        replace(block, role=roles[line])
        if line in roles and block.role is not Role.BLANK
        else block
        for line, block in enumerate(blocks)
    )


def moved_roles(roles: Mapping[int, Role], edit: TextEdit, before: Words) -> Mapping[int, Role]:
    """The roles by line number after `edit` of the text `before`.

    A role stays with its line. It goes when the beginning of its line goes together with the
    line feed before it or with its own, and when the line is joined to one before it that has words.
    """
    if not roles or ("\n" not in edit.text and "\n" not in edit.span.of(before)):
        return roles
    before = str(before)
    starts = line_starts(before)
    moved: dict[int, Role] = {}
    for line, role in sorted(roles.items()):
        if line < len(starts) and (by := _moved_by(starts[line], edit, before)) is not None:
            moved[line + by] = role
    return moved


def _moved_by(start: int, edit: TextEdit, before: str) -> int | None:
    """How many lines down the line that begins at `start` goes; None if it is one no more."""
    feeds = edit.text.count("\n") - edit.span.of(before).count("\n")
    if start < edit.start:
        return 0
    if start > edit.end:
        return feeds
    if edit.text.endswith("\n"):
        return feeds if start == edit.end else None
    if start == edit.start:
        is_whole_line = not edit.text and edit.end > start and before[edit.end - 1] == "\n"
        return None if is_whole_line else 0
    at_line_start = not edit.text and (edit.start == 0 or before[edit.start - 1] == "\n")
    return feeds if start == edit.end and at_line_start else None
