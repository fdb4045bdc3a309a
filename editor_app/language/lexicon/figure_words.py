"""What a language has to say about numbers, as one value."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.figure import Qualifier
from editor_app.domain.values import frozen


@frozen
class FigureWords:
    """The number words of a language; all entries lower case, with a plain apostrophe.

    `numbers` are the atoms of numbers in words, `scales` multiply what stands before them.
    `collectives` are nouns that name a number ("dizaine"), `vague` their plurals that name
    none ("dizaines"), with the least and the greatest number they may stand for. `before` and
    `after` are qualifying phrases. `units` gives the canonical unit of a word. `modifiers`
    are adjectives that may stand between a number and its noun; `stops` are words that are no
    noun. `people` are nouns before which "one" is a count. `classes` puts nouns (singular)
    that name the same thing for the purpose of comparing numbers under one name.
    """

    numbers: Mapping[str, int]
    scales: Mapping[str, float]
    collectives: Mapping[str, int]
    vague: Mapping[str, tuple[float, float]]
    joiners: tuple[str, ...]
    halves: tuple[str, ...]
    ordinals: Mapping[str, int]
    ordinal_endings: str
    before: Mapping[str, Qualifier]
    after: Mapping[str, Qualifier]
    range_joiners: tuple[str, ...]
    range_openers: tuple[str, ...]
    change_words: tuple[str, ...]
    units: Mapping[str, str]
    modifiers: frozenset[str]
    stops: frozenset[str]
    people: frozenset[str]
    plurals: Mapping[str, str]
    classes: Mapping[str, str]
    partitive: str
    ones: tuple[str, ...]
    age_before: str
    age_after: str
    decimal: str


def words(*lines: str) -> tuple[str, ...]:
    """The entries of comma separated lists."""
    return tuple(entry.strip() for line in lines for entry in line.split(",") if entry.strip())


def grouped(**groups: str) -> dict[str, str]:
    """Each word of each comma separated group, with the group's name."""
    return {word: name for name, line in groups.items() for word in words(line)}
