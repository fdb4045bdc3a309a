"""Splitting a claim in two and joining two into one.

Of a split claim the first part keeps the number, the note and the history; the second is a new
claim with copies of the evidence. Of two that are joined the earlier one in the text stays: it
gets the evidence and the note of the other, which is put aside and keeps its number and history.
Verdicts were given on other words, so what was settled goes back to unchecked.
"""

from __future__ import annotations

from editor_app.domain.claim import Claim, Origin
from editor_app.domain.errors import Refused
from editor_app.domain.ids import AnchorId, ClaimId, EvidenceId
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.domain.tokens import token_start
from editor_app.domain.values import replace
from editor_app.services import review
from editor_app.services.entry import Entry
from editor_app.services.ids import new_id
from editor_app.services.kept_article import KeptArticle
from editor_app.storage.claims import CLAIM
from editor_app.storage.evidence import EVIDENCE
from editor_app.storage.unit_of_work import UnitOfWork


def split(kept: KeptArticle, claim_id: ClaimId, at: int) -> Entry:
    """The claim in two parts, the second beginning with the word at code point `at`.

    Raises:
        Refused: where `at` does not leave words on both sides; nothing was changed.
    """
    claim, span, text = kept.claims[claim_id], kept.manuscript.span(claim_id), kept.manuscript.text
    parts = _parts(text, span, token_start(text, at)) if span else None
    if parts is None:
        raise Refused("claim_split_outside", number=claim.number)
    second = ClaimId(new_id())
    label = message("claim_split", number=claim.number)
    words = (parts[0].of(text), parts[1].of(text))
    places: dict[AnchorId, Span] = {claim_id: parts[0], second: parts[1]}
    return kept.run_at(places, label, in_two, claim_id, second, words)


def join(kept: KeptArticle, one: ClaimId, other: ClaimId, reason: str) -> Entry:
    """Two claims of one line as one; `reason` is kept with the one that is put aside.

    Raises:
        Refused: where one has no words, or they stand in different lines; nothing was changed.
    """
    spans = {claim: kept.manuscript.span(claim) for claim in (one, other)}
    placed = {claim: span for claim, span in spans.items() if span is not None}
    numbers = {"number": kept.claims[one].number, "other": kept.claims[other].number}
    if len(placed) < len(spans):
        raise Refused("claims_too_far_apart", **numbers)
    first, second = sorted(placed, key=lambda claim: (placed[claim].start, -placed[claim].end))
    whole = Span(placed[first].start, max(span.end for span in placed.values()))
    words = whole.of(kept.manuscript.text)
    if "\n" in words:
        raise Refused("claims_too_far_apart", **numbers)
    label = message("claims_joined", **numbers)
    return kept.run_at({first: whole}, label, into_one, first, second, words, reason)


def _parts(text: str, span: Span, at: int) -> tuple[Span, Span] | None:
    """What stands before and from `at` on, without the spaces and marks between the two."""
    if not span.start < at < span.end:
        return None
    end = at
    while end > span.start and not text[end - 1].isalnum():
        end -= 1
    if end == span.start or not any(char.isalnum() for char in text[at : span.end]):
        return None
    start = at
    while text[start].isspace():
        start += 1
    return Span(span.start, end), Span(start, span.end)


def in_two(
    unit: UnitOfWork, claim_id: ClaimId, second_id: ClaimId, words: tuple[str, str]
) -> tuple[Claim, Claim]:
    """A claim as two, for `Session.run`; where they stand is for the caller's draft.

    Raises:
        Refused: for a dismissed claim, or without words.
    """
    first = review.reword(unit, claim_id, words[0])
    number = unit.next_numbers(first.article, 1)[0]
    second = replace(first, id=second_id, number=number, words=words[1], note="")
    unit.put(CLAIM, second)
    for piece in unit.evidence_of(claim_id):
        unit.put(EVIDENCE, replace(piece, id=EvidenceId(new_id()), claim=second_id))
    return first, second


def into_one(
    unit: UnitOfWork, first_id: ClaimId, second_id: ClaimId, words: str, reason: str
) -> Claim:
    """Two claims as one, for `Session.run`; where it stands is for the caller's draft.

    Raises:
        Refused: where one of them is dismissed, or without words.
    """
    gone = review.dismiss(unit, second_id, reason)
    first = review.reword(unit, first_id, words)
    joined = replace(
        first,
        types=tuple(dict.fromkeys((*first.types, *gone.types))),
        score=max(first.score, gone.score),
        reasons=(*first.reasons, *(each for each in gone.reasons if each not in first.reasons)),
        source=first.source or gone.source,
        note="\n".join(note for note in (first.note, gone.note) if note),
        origin=Origin.PERSON,
    )
    unit.put(CLAIM, joined)
    for piece in unit.evidence_of(second_id):
        unit.put(EVIDENCE, replace(piece, claim=first_id))
    return joined
