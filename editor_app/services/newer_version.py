"""Recognising a text that comes in as a newer version of an article of the library.

A person decides: here is only said what it looks like. The score is the share of the shorter
text's words that stand in both, in the same order (`services.differences`).
"""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.article import Metadata
from editor_app.domain.ids import ArticleId
from editor_app.domain.values import frozen
from editor_app.services.differences import differences
from editor_app.services.locating import LIKE, likeness
from editor_app.services.session import Session

SAME_ADDRESS = 0.3
"""The least score at the same address: a page may be rewritten, or become another article's."""

SAME_HEADLINE = 0.5
"""The least score under the same headline (`LIKE`) of the same publisher."""

LEAST_SHARED = 200
"""So many code points at least have to be the same: notes of a line or two are alike by chance."""

_MOST = 5
"""So many articles are compared, those with the most similar headlines first."""


@frozen
class Candidate:
    """An article that may be an older version; `text` are its words as they stand.

    `revision` is the number of the one that has the very words that come in, None without one.
    """

    id: ArticleId
    headline: str
    text: str
    has_same_address: bool
    revision: int | None = None


@frozen
class Found:
    """The article that a text looks like a newer version of; `score` is 0 to 1.

    With `revision` it is none: that revision of the article has the very same words.
    """

    id: ArticleId
    headline: str
    score: float
    revision: int | None = None


def candidates(session: Session, metadata: Metadata, text: str = "") -> tuple[Candidate, ...]:
    """The articles with the same address, or with the same publisher and nearly the same headline.

    `text` are the words that come in.

    Raises:
        LibraryRefused: where the words of one are not those that were saved.
    """
    library = session.library
    with library.at_once():
        at_address = library.at_address(metadata.url or "")
        chosen = [
            (row.id in at_address, likeness(metadata.headline or "", row.headline), row)
            for row in library.articles()
            if row.id in at_address or _is_alike(metadata, row.headline, row.publisher)
        ]
        chosen.sort(key=lambda item: item[:2], reverse=True)
        return tuple(
            Candidate(
                row.id,
                row.headline or row.file_name,
                library.page(row.id).text,
                is_there,
                library.revision_with(row.id, text),
            )
            for is_there, _, row in chosen[:_MOST]
        )


def _is_alike(metadata: Metadata, headline: str, publisher: str | None) -> bool:
    if not metadata.headline or not headline:
        return False
    if metadata.publisher and publisher and metadata.publisher.casefold() != publisher.casefold():
        return False
    return likeness(metadata.headline.casefold(), headline.casefold()) >= LIKE


def best(found: Sequence[Candidate], text: str) -> Found | None:
    """The candidate that `text` shares the most words with, if these are enough; a pure function."""
    known = next((each for each in found if each.revision is not None), None)
    if known is not None:
        return Found(known.id, known.headline, 1.0, known.revision)
    scored = [
        Found(each.id, each.headline, score)
        for each in found
        if (score := shared(each.text, text))
        >= (SAME_ADDRESS if each.has_same_address else SAME_HEADLINE)
    ]
    return max(scored, key=lambda each: each.score, default=None)


def shared(old: str, new: str) -> float:
    """The share of the shorter text's code points that stand in both, in the same order.

    0 where fewer than `LEAST_SHARED` do.
    """
    shorter = min(len(old), len(new))
    if not shorter:
        return 0.0
    same = len(old) - sum(len(change.old) for change in differences(old, new))
    return same / shorter if same >= LEAST_SHARED else 0.0


def recognised(session: Session, text: str, metadata: Metadata) -> Found | None:
    """What a text looks like a newer version of; refuses as `candidates`."""
    return best(candidates(session, metadata, text), text)
