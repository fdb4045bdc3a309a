"""Two versions of a text as one: what stayed, what came, what went, what only moved."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from editor_app.domain.article import Role
from editor_app.domain.inline import InlineMarks
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

ROLE = "role"
"""The kind of what a person says that a line is."""

Kinds = tuple[tuple[str, str], ...]
"""What words are: each `InlineKind` with where a link leads, `ROLE` with the role of their line."""


class Part(StrEnum):
    """What became of a piece of text between the two versions."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    LEFT = "left"
    """It stood here and stands elsewhere now."""
    CAME = "came"
    """It stands here now and stood elsewhere."""
    RESET = "reset"
    """It stayed and is bold, italic, a link or another kind of line, otherwise than before."""


class HunkKind(StrEnum):
    """What a reader calls a change."""

    ADDED = "added"
    REMOVED = "removed"
    REPLACED = "replaced"
    MOVED = "moved"
    FORMATTED = "formatted"


@frozen
class Piece:
    """A stretch of one or both texts; a side it is not in has an empty span at its place.

    `hunk` is the index of the change it belongs to, None for what stayed. Removed words inside
    a moved paragraph are told twice: where it stood as part of it, and where it stands now as
    an `echo`, which is left out where the old text is put together.
    """

    part: Part
    old: Span
    new: Span
    hunk: int | None = None
    echo: bool = False


@frozen
class Hunk:
    """One change. `old` and `new` are its words in either text; one of them may be empty.

    The spans of a moved one are its paragraph with the line feeds that go with it, `gap` is
    where in the new text it is missing. The others stand in each other's place. A `cosmetic`
    one changes spaces, the shape of marks and accents on capitals only: no verdict lapses for
    it. `inside` is the index of the moved hunk it lies in. `settings` are what the words of a
    formatted one were and are no longer, and what they are now: they are the same words.
    """

    kind: HunkKind
    old: Span
    new: Span
    cosmetic: bool = False
    gap: int | None = None
    inside: int | None = None
    settings: tuple[Kinds, Kinds] = ((), ())

    @property
    def says(self) -> tuple[Message, ...]:
        """What became of the setting of words that stayed."""
        return said_of(self.settings)

    @property
    def id(self) -> str:
        """What names it among the hunks of the same two texts."""
        return f"{self.old.start}-{self.old.end}:{self.new.start}-{self.new.end}"


@frozen
class Redline:
    """Both texts, their pieces in reading order, and the changes in the order they are read in."""

    old: str
    new: str
    pieces: tuple[Piece, ...]
    hunks: tuple[Hunk, ...]
    inline: tuple[InlineMarks, InlineMarks] = ((), ())
    """What is bold, italic or a link in the old text and in the new one, where that was compared."""
    roles: tuple[Mapping[int, Role], Mapping[int, Role]] = ({}, {})
    """What a person says that lines are, by their number from 0, in both."""

    def rebuilt(self) -> tuple[str, str]:
        """Both texts put together from the pieces alone: equal to `old` and `new`."""
        old_parts = (Part.SAME, Part.RESET, Part.REMOVED, Part.LEFT)
        new_parts = (Part.SAME, Part.RESET, Part.ADDED, Part.CAME)
        was = (p.old.of(self.old) for p in self.pieces if p.part in old_parts and not p.echo)
        now = (p.new.of(self.new) for p in self.pieces if p.part in new_parts)
        return "".join(was), "".join(now)

    def words(self, *, cosmetic: bool = True) -> tuple[int, int]:
        """How many words were added and removed; what moved counts as neither.

        Without `cosmetic`, changes of spaces and marks are left out.
        """
        counted = [
            hunk
            for hunk in self.hunks
            if hunk.kind not in (HunkKind.MOVED, HunkKind.FORMATTED)
            and (cosmetic or not hunk.cosmetic)
        ]
        return (
            sum(count_words(hunk.new.of(self.new)) for hunk in counted),
            sum(count_words(hunk.old.of(self.old)) for hunk in counted),
        )


def count_words(text: str) -> int:
    """How many words a reader counts: what stands between spaces and has a letter or digit."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def said_of(settings: tuple[Kinds, Kinds]) -> tuple[Message, ...]:
    """What became of words that were of some kinds and are of others now."""
    was, now = settings
    went = ((kind, target) for kind, target in was if kind not in dict(now))
    come = (each for each in now if each not in was)
    return (
        *(message(f"now_{_kind(*each)}", **_target(*each)) for each in come),
        *(message(f"no_longer_{_kind(*each)}") for each in went),
    )


def _kind(kind: str, target: str) -> str:
    return target if kind == ROLE else kind


def _target(kind: str, target: str) -> dict[str, str]:
    return {"target": target} if target and kind != ROLE else {}
