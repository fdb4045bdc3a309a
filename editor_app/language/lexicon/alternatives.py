"""One regular expression for many phrases, in the shape of a tree.

Phrases that begin alike share their beginning, so that a place where none of them stands is
passed after a few signs instead of one try for each phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

NOTHING = r"(?!)"
"""An expression that matches nowhere."""

LEAST_GUARDED = 4
"""So many branches are tried only where the next sign begins one of them."""


@dataclass(slots=True)
class _Node:
    """What may follow a beginning; `ends` where a phrase is complete."""

    after: dict[str, _Node] = field(default_factory=lambda: dict[str, "_Node"]())
    ends: bool = False


def alternatives(phrases: Iterable[Sequence[str]]) -> str:
    """An expression of any of `phrases`, the longest that fits first; nothing for none.

    A phrase is given as the expressions of its signs, one by one; those that are equal are
    shared.
    """
    root = _Node()
    for phrase in phrases:
        node = root
        for sign in phrase:
            node = node.after.setdefault(sign, _Node())
        node.ends = True
    return _expression(root) if root.after else NOTHING


def _expression(node: _Node) -> str:
    """The expression of what follows a node."""
    ordered = sorted(node.after.items(), key=lambda item: _is_border(item[0]))
    branches = [sign + _expression(after) for sign, after in ordered]
    if not branches:
        return ""
    if len(branches) == 1 and not node.ends:
        return branches[0]
    either = f"{_guard(ordered)}(?:{'|'.join(branches)})"
    return f"(?:{either})?" if node.ends else either


def _guard(ordered: Sequence[tuple[str, _Node]]) -> str:
    """A look at the next sign, so that many branches that begin otherwise are not tried each."""
    sets = [_set(sign) for sign, _ in ordered]
    if len(sets) < LEAST_GUARDED or not all(sets):
        return ""
    return f"(?=[{''.join(sets)}])"


def _set(sign: str) -> str:
    """A sign as part of a set of signs, nothing where it is no single sign."""
    if len(sign) == 1 and sign not in "-.[]^":
        return sign
    if sign[0] == "[" and sign[-1] == "]" and sign[1] != "^":
        return sign[1:-1]
    return sign if len(sign) == 2 and sign[0] == "\\" and not sign[1].isalnum() else ""


def _is_border(sign: str) -> int:
    """Signs first, then any number of them, then borders: what is longer is tried first."""
    if sign.startswith("(?"):
        return 2
    return 1 if sign.endswith("*") else 0
