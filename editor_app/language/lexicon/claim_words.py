"""What a language has to say about claims, as one value."""

from __future__ import annotations

import re

from editor_app.domain.values import frozen
from editor_app.language.lexicon.alternatives import NOTHING, alternatives

SPACE = "[ \u00a0\u202f]"


@frozen
class ClaimWords:
    """The words by which claims are cut out and weighed.

    Each field is a tuple of phrases, lower case, with a plain apostrophe; ``*`` at the end of
    a word stands for any letters. `boundaries` part a sentence into clauses where both sides
    have a verb; `frames` are openings that only lead up to a statement; `openers` are words a
    clause loses at its head; `leads` begin a circumstance before the first comma that says
    nothing by itself. `verbs` are finite verbs and auxiliaries, `events` regular expressions
    of something done. `doubts` mark opinion, wish and duty. `deaths` are nouns of acts done to
    somebody, with the words that introduce whom. The others mark a type of claim.
    """

    boundaries: tuple[str, ...]
    frames: tuple[str, ...]
    openers: tuple[str, ...]
    leads: tuple[str, ...]
    verbs: tuple[str, ...]
    events: tuple[str, ...]
    grave: tuple[str, ...]
    institutions: tuple[str, ...]
    casualties: tuple[str, ...]
    superlatives: tuple[str, ...]
    comparisons: tuple[str, ...]
    causes: tuple[str, ...]
    predictions: tuple[str, ...]
    future: str
    rules: tuple[str, ...]
    quantities: tuple[str, ...]
    doubts: tuple[str, ...]
    wishes: tuple[str, ...]
    selves: tuple[str, ...]
    experiences: tuple[str, ...]
    appraisals: tuple[str, ...]
    deaths: tuple[str, ...]
    death_link: str
    death_agent: str
    places: tuple[str, ...]
    denials: tuple[str, ...]
    that: tuple[str, ...]


def either(phrases: tuple[str, ...]) -> str:
    """A regular expression of any of `phrases` as whole words; nothing for none."""
    if not phrases:
        return NOTHING
    return rf"(?<!\w)(?:{alternatives(map(_signs, phrases))})"


def _signs(phrase: str) -> list[str]:
    """One phrase: spaces of any kind, either apostrophe, ``*`` for the rest of a word."""
    signs = [_SIGNS.get(sign, re.escape(sign)) for sign in phrase]
    return signs if phrase.endswith("'") else [*signs, r"(?!\w)"]


_SIGNS = {" ": SPACE, "'": "['’]", "*": r"\w*"}
