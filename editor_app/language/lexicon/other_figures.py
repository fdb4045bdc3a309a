"""Numbers in a language that is not known: digits, symbols and nothing else."""

from __future__ import annotations

from editor_app.language.lexicon.figure_words import FigureWords, grouped

FIGURES = FigureWords(
    numbers={},
    scales={},
    collectives={},
    vague={},
    joiners=(),
    halves=(),
    ordinals={},
    ordinal_endings="",
    before={},
    after={},
    range_joiners=(),
    range_openers=(),
    change_words=(),
    units=grouped(
        percent="%",
        euro="€",
        dollar="$",
        pound="£",
        yen="¥",
        kilometre="km",
        kilogram="kg",
        metre="m",
        degree="°c, °",
    ),
    modifiers=frozenset(),
    stops=frozenset(),
    people=frozenset(),
    plurals={},
    classes={},
    partitive="",
    ones=(),
    age_before="",
    age_after="",
    decimal=",",
)
"""All of it."""
