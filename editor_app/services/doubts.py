"""Claims and comments that were found again by likeness only: they wait until a person confirms it.

A claim that nobody has touched is left to the next reading.
"""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.claim import Claim
from editor_app.domain.comment import Comment
from editor_app.domain.errors import Refused
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId, CommentId
from editor_app.domain.likeness import same_words
from editor_app.domain.locate import DISTINCT, occurrences
from editor_app.domain.text import Span
from editor_app.services.following import Followed, sentence_around
from editor_app.storage.claims import CLAIM
from editor_app.storage.comments import COMMENT
from editor_app.storage.unit_of_work import UnitOfWork


def in_hand(unit: UnitOfWork, article: ArticleId) -> frozenset[ClaimId]:
    """The claims with evidence or comments: no reading changes them, whatever their status."""
    with_evidence = {piece.claim for piece in unit.evidence(article)}
    commented = {comment.claim for comment in unit.comments(article) if comment.claim}
    return frozenset(with_evidence | commented)


def place(
    unit: UnitOfWork,
    article: ArticleId,
    followed: Followed,
    before: tuple[Mapping[AnchorId, Span], str],
    text: str,
) -> Mapping[AnchorId, Span]:
    """Where everything stands in `text`; the doubtful claims and comments among it are marked so.

    `before` are the anchors and the text that `followed` goes out from. What had lost its words, or
    waits on others, stands on its own again where `text` has them at one place.
    """
    places = dict(followed.sure)
    kept = in_hand(unit, article)
    for claim in unit.claims(article):
        if claim.dismissed is not None or (claim.is_untouched and claim.id not in kept):
            continue
        own = claim.unplaced()
        home = _home(own.words, places.get(claim.id), text, waits=claim.moved is not None)
        span = followed.doubtful.get(claim.id)
        if home is not None:
            unit.put(CLAIM, own.confirmed(own.words))
            places[claim.id] = home
        elif span is not None:
            anchors, old = before
            was = sentence_around(old, anchors[claim.id])
            unit.put(CLAIM, claim.in_doubt(span.of(text), was=was))
            places[claim.id] = span
    _place_comments(unit, article, followed, before, text, places)
    return places


def _place_comments(
    unit: UnitOfWork,
    article: ArticleId,
    followed: Followed,
    before: tuple[Mapping[AnchorId, Span], str],
    text: str,
    places: dict[AnchorId, Span],
) -> None:
    anchors, old = before
    for comment in unit.comments(article):
        if not comment.stands_on_words:
            continue
        waits = comment.moved is not None
        home = _home(comment.words, places.get(comment.id), text, waits=waits)
        span = followed.doubtful.get(comment.id)
        if home is not None:
            places[comment.id] = home
            if waits:
                unit.put(COMMENT, comment.unplaced())
        elif span is not None:
            unit.put(COMMENT, comment.in_doubt(sentence_around(old, anchors[comment.id])))
            places[comment.id] = span


def _home(own: str, place: Span | None, text: str, *, waits: bool) -> Span | None:
    """Where what has no place, or `waits` on doubtful words, has its own again."""
    if place is not None and not waits:
        return None
    if place is not None and same_words(own, place.of(text)):
        return place
    found = occurrences(own, text) if len(own) >= DISTINCT else []
    return found[0] if len(found) == 1 else None


def confirm(unit: UnitOfWork, claim_id: ClaimId, words: str) -> Claim:
    """The claim on `words`, those where it was found, under its verdict where they are the same.

    They may have been edited since.

    Raises:
        Refused: ``claim_is_not_moved`` where nothing is to be confirmed.
    """
    claim = _moved(unit, claim_id).confirmed(words)
    unit.put(CLAIM, claim)
    return claim


def unplace(unit: UnitOfWork, claim_id: ClaimId) -> Claim:
    """The claim without words, with those it had before it was found; its place is the caller's to take.

    Raises:
        Refused: ``claim_is_not_moved`` where nothing is to be confirmed.
    """
    claim = _moved(unit, claim_id).unplaced()
    unit.put(CLAIM, claim)
    return claim


def confirm_comment(unit: UnitOfWork, thread: CommentId, words: str) -> Comment:
    """The comment on `words`, those where it was found.

    Raises:
        Refused: ``comment_is_not_moved`` where nothing is to be confirmed.
    """
    comment = _moved_comment(unit, thread).confirmed(words)
    unit.put(COMMENT, comment)
    return comment


def unplace_comment(unit: UnitOfWork, thread: CommentId) -> Comment:
    """The comment without words; its place is the caller's to take. Refuses as `confirm_comment`."""
    comment = _moved_comment(unit, thread).unplaced()
    unit.put(COMMENT, comment)
    return comment


def _moved_comment(unit: UnitOfWork, thread: CommentId) -> Comment:
    comment = unit.comment(thread)
    if comment.moved is None:
        raise Refused("comment_is_not_moved")
    return comment


def _moved(unit: UnitOfWork, claim_id: ClaimId) -> Claim:
    claim = unit.claim(claim_id)
    if claim.moved is None:
        raise Refused("claim_is_not_moved", number=claim.number)
    return claim
