"""By which way the words of a source reached the article: a release, a post, an interview."""

from __future__ import annotations

from editor_app.language.lexicon.entries import words
from editor_app.language.quoting.drafts import Statement

RELEASE, POST, INTERVIEW = "communiqué", "tweet", "interview"
"""The channels, by the names the analysis gives them."""

_BEFORE = words(
    "dans sur via par in on by un une a an le la the son sa his her ce l' ses une recent",
)


def channel(statement: Statement) -> str | None:
    """The channel a statement names outside quotation marks, behind a preposition."""
    units, lexicon = statement.units, statement.lexicon
    named = ((lexicon.releases, RELEASE), (lexicon.social, POST), (lexicon.interviews, INTERVIEW))
    if all(listed.isdisjoint(units.words) for listed, _ in named):
        return None
    for place, word in enumerate(units.words):
        for listed, name in named:
            if word in listed and _BEFORE & set(units.words[max(0, place - 3) : place]):
                return name
    return None
