"""Where the reader was in an article, kept with the library; what makes no sense is left aside."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, cast

from editor_app.domain.article import Block, Role
from editor_app.domain.text import Span
from editor_app.domain.values import field, frozen


@frozen
class Place:
    """Selection, scroll place and active claim; `roles` are those of the lines when left."""

    selection: Span = field(default_factory=lambda: Span(0, 0))
    scroll: int = 0
    claim: str | None = None
    roles: tuple[str, ...] = ()
    text_hash: str = ""

    @classmethod
    def of(
        cls, text: str, blocks: Sequence[Block], selection: Span, scroll: int, claim: str | None
    ) -> Place:
        """The place in `text` as it is left now."""
        roles = tuple(block.role.value for block in blocks)
        return cls(selection, scroll, claim, roles, _hash(text))

    def kept(self) -> str:
        """As `parsed` reads it."""
        selection = [self.selection.start, self.selection.end]
        roles = {"of": self.text_hash, "are": " ".join(self.roles)}
        place = {"selection": selection, "scroll": self.scroll, "claim": self.claim, "roles": roles}
        return json.dumps(place)

    @classmethod
    def parsed(cls, kept: str | None, length: int) -> Place:
        """The place in a text of `length` characters that `kept` tells of, or its beginning."""
        try:
            found = json.loads(kept or "{}")
            return cls._read(found, length) if isinstance(found, dict) else cls()
        except (ValueError, TypeError, AttributeError):
            return cls()

    @classmethod
    def _read(cls, found: Any, length: int) -> Place:
        values = cast("dict[str, Any]", found)
        start, end = (min(int(place), length) for place in values.get("selection", (0, 0)))
        scroll = min(max(int(values.get("scroll", 0)), 0), length)
        roles, claim = values.get("roles", {}), values.get("claim")
        names = tuple(str(roles.get("are", "")).split())
        return cls(
            Span(start, end),
            scroll,
            None if claim is None else str(claim),
            names,
            str(roles.get("of", "")),
        )

    def blocks(self, text: str) -> tuple[Block, ...]:
        """The lines of `text` with their roles; none where it is not the text that was left."""
        lines = text.split("\n")
        known = {role.value for role in Role}
        if self.text_hash != _hash(text) or len(self.roles) != len(lines):
            return ()
        if not known.issuperset(self.roles):
            return ()
        blocks: list[Block] = []
        start = 0
        for name, line in zip(self.roles, lines, strict=True):
            blocks.append(Block(Role(name), start, start + len(line)))
            start += len(line) + 1
        return tuple(blocks)


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
