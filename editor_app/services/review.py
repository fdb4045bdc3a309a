"""The decisions on an article: plain functions that `Session.run` runs as one step each.

Every function raises `Refused` or `NotFound` and then nothing is changed; what it returns is
the step's `result`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from editor_app.domain.claim import Basis, Claim, ClaimType, Origin, Status
from editor_app.domain.errors import NotFound, Refused
from editor_app.domain.evidence import Evidence, NewEvidence
from editor_app.domain.ids import ArticleId, ClaimId, EvidenceId
from editor_app.domain.library import FieldDecision, IgnoredFinding, Scope
from editor_app.domain.likeness import same_words
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import fields
from editor_app.services.flagging import propose
from editor_app.services.ids import new_id
from editor_app.storage.articles import ARTICLE
from editor_app.storage.claims import CLAIM
from editor_app.storage.evidence import EVIDENCE
from editor_app.storage.fields import FIELD
from editor_app.storage.ignored_findings import IGNORED
from editor_app.storage.unit_of_work import UnitOfWork

__all__ = [
    "add_evidence",
    "assign",
    "change_words",
    "choose_language",
    "create",
    "dismiss",
    "edit_evidence",
    "ignore_finding",
    "judge",
    "lapse",
    "propose",
    "remove_evidence",
    "reword",
    "set_metadata",
    "show_finding_again",
    "take_back_dismissal",
    "write_note",
]


def judge(
    unit: UnitOfWork, claim_id: ClaimId, status: Status, basis: Basis | None, *, words: str
) -> Claim:
    """The claim under a verdict on `words`.

    The same verdict by the same person on the same words changes nothing.

    Raises:
        Refused: for a dismissed claim, a basis that does not belong to the status, and a
            settling verdict on a claim whose words are gone.
    """
    claim = unit.claim(claim_id)
    if status.is_settled and not words.strip():
        raise Refused("claim_lost_its_words", number=claim.number)
    judged = claim.judged(status, basis, words=words, by=unit.by, at=unit.at)
    if _is_same_verdict(claim, judged):
        return claim
    unit.put(CLAIM, judged)
    return judged


def _is_same_verdict(claim: Claim, judged: Claim) -> bool:
    if claim.settled is None or judged.settled is None:
        return claim == judged
    return claim == replace(judged, settled=replace(judged.settled, at=claim.settled.at))


def lapse(unit: UnitOfWork, words: Mapping[ClaimId, str]) -> tuple[Claim, ...]:
    """The claims that went back to unchecked because their words became `words`.

    Others among them only get their new words; a dismissed claim keeps those it was
    dismissed on.
    """
    return tuple(
        lapsed
        for claim_id, now in words.items()
        if (lapsed := _with_words(unit, unit.claim(claim_id), now))
    )


def change_words(
    unit: UnitOfWork, changed: Mapping[ClaimId, str], back: Mapping[ClaimId, str]
) -> tuple[Claim, ...]:
    """`lapse` for the words that changed; the claims whose words are `back` have their verdict again.

    It is the one that they were settled with, by whom and when: the words are those it was
    given on.
    """
    for claim_id, words in back.items():
        unit.put(CLAIM, unit.claim(claim_id).returned(words))
    return lapse(unit, changed)


def _with_words(unit: UnitOfWork, claim: Claim, words: str) -> Claim | None:
    """Writes the claim with its new words; the claim where that took its verdict back.

    One that has none left keeps the last ones, so that a person sees what it was about.
    """
    if claim.dismissed is not None:
        return None
    words = words or claim.words
    settled = claim.status.is_settled
    changed = claim.lapsed(words) if settled else replace(claim, words=words)
    unit.put(CLAIM, changed)
    return changed if settled else None


def dismiss(unit: UnitOfWork, claim_id: ClaimId, reason: str) -> Claim:
    """The claim put aside for `reason`; the same words are not proposed again.

    Raises:
        Refused: without a reason, or where it was dismissed before.
    """
    claim = _open_claim(unit, claim_id).put_aside(reason)
    unit.put(CLAIM, claim)
    return claim


def take_back_dismissal(unit: UnitOfWork, claim_id: ClaimId) -> Claim:
    """The claim on the list again, under the verdict it had."""
    claim = replace(unit.claim(claim_id), dismissed=None)
    unit.put(CLAIM, claim)
    return claim


def create(
    unit: UnitOfWork,
    article: ArticleId,
    claim_id: ClaimId,
    *,
    words: str,
    span: Span | None = None,
    types: Iterable[ClaimType] = (),
) -> Claim:
    """A new claim of a person's on `words`, with the next number.

    With `span` its place goes into the draft; without, the caller's draft has it.

    Raises:
        Refused: without words.
    """
    if not words.strip():
        raise Refused("claim_needs_words")
    claim = Claim(
        id=claim_id,
        article=article,
        number=unit.next_numbers(article, 1)[0],
        origin=Origin.PERSON,
        words=words,
        types=tuple(types),
    )
    unit.put(CLAIM, claim)
    if span is not None:
        unit.anchor(article, {claim_id: span})
    return claim


def reword(unit: UnitOfWork, claim_id: ClaimId, words: str) -> Claim:
    """The claim after a person moved its edges; a settled one goes back to unchecked.

    From now on it is the person's claim: no reading moves it again.

    Raises:
        Refused: for a dismissed claim, or without words.
    """
    claim = _open_claim(unit, claim_id)
    if not words.strip():
        raise Refused("claim_needs_words")
    if claim.status.is_settled and not same_words(claim.words, words):
        changed = claim.lapsed(words)
    else:
        changed = replace(claim, words=words)
    changed = replace(changed.without_doubt(), origin=Origin.PERSON)
    unit.put(CLAIM, changed)
    return changed


def add_evidence(unit: UnitOfWork, claim_id: ClaimId, piece: NewEvidence) -> Evidence:
    """A new piece of evidence for the claim.

    Raises:
        Refused: for a dismissed claim, or without a target.
    """
    accessed, id_ = piece.accessed or unit.at[:10], EvidenceId(new_id())
    evidence = _evidence(unit, id_, claim_id, piece, accessed, by=unit.by, at=unit.at)
    unit.put(EVIDENCE, evidence)
    return evidence


def edit_evidence(unit: UnitOfWork, evidence_id: EvidenceId, piece: NewEvidence) -> Evidence:
    """The piece of evidence as a person corrected it; who added it and when stays.

    A file's hash stays only with the same file.

    Raises:
        Refused: for a dismissed claim, or without a target.
    """
    old = unit.piece_of_evidence(evidence_id)
    accessed = piece.accessed or old.accessed
    evidence = _evidence(unit, old.id, old.claim, piece, accessed, by=old.by, at=old.at)
    if (old.kind, old.target) == (evidence.kind, evidence.target):
        evidence = replace(evidence, sha256=piece.sha256 or old.sha256)
    unit.put(EVIDENCE, evidence)
    return evidence


def _evidence(
    unit: UnitOfWork,
    evidence_id: EvidenceId,
    claim_id: ClaimId,
    piece: NewEvidence,
    accessed: str,
    *,
    by: str,
    at: str,
) -> Evidence:
    claim = _open_claim(unit, claim_id)
    if not piece.target.strip():
        raise Refused("evidence_needs_a_target", number=claim.number)
    return Evidence(
        id=evidence_id,
        claim=claim_id,
        kind=piece.kind,
        target=piece.target.strip(),
        title=piece.title.strip(),
        stance=piece.stance,
        note=piece.note,
        accessed=accessed,
        sha256=piece.sha256,
        by=by,
        at=at,
    )


def remove_evidence(unit: UnitOfWork, evidence_id: EvidenceId) -> Evidence:
    """The piece of evidence that was taken away; the journal still tells of it."""
    evidence = unit.piece_of_evidence(evidence_id)
    unit.remove(EVIDENCE, evidence_id)
    return evidence


def write_note(unit: UnitOfWork, claim_id: ClaimId, note: str) -> Claim:
    """The claim with `note` in place of its note."""
    claim = replace(unit.claim(claim_id), note=note)
    unit.put(CLAIM, claim)
    return claim


def ignore_finding(
    unit: UnitOfWork,
    article: ArticleId,
    *,
    rule: str,
    words: str,
    context: str = "",
    scope: Scope = Scope.HERE,
) -> IgnoredFinding:
    """A finding put aside until its words change; `context` is the words and what is around."""
    ignored = IgnoredFinding(
        id=new_id(),
        article=article,
        rule=rule,
        words=words,
        context=context,
        scope=scope,
        by=unit.by,
        at=unit.at,
    )
    unit.put(IGNORED, ignored)
    return ignored


def show_finding_again(unit: UnitOfWork, article: ArticleId, ignored_id: str) -> None:
    """Takes back `ignore_finding`."""
    if all(ignored.id != ignored_id for ignored in unit.ignored(article)):
        raise NotFound("ignored_finding_not_found")
    unit.remove(IGNORED, ignored_id)


def set_metadata(unit: UnitOfWork, article: ArticleId, field: str, value: str) -> None:
    """Decides on one metadata field; lists with commas, an empty `value` means there is none.

    Raises:
        Refused: for a field a person does not decide.
    """
    if field not in fields.FIELDS:
        raise Refused("field_unknown", field=field)
    unit.put(FIELD, FieldDecision(article, field, value.strip(), unit.by, unit.at))
    record = unit.record(article)
    if field in ("publisher", "published"):
        unit.put(ARTICLE, replace(record, **{field: value.strip() or None}))
    elif field == "headline":
        unit.put(ARTICLE, replace(record, headline=value.strip()))


def choose_language(unit: UnitOfWork, article: ArticleId, code: str, found: str) -> None:
    """Has an article be read in the language `code`; "" leaves that to what was `found`."""
    _say(unit, article, fields.LANGUAGE, code)
    unit.put(ARTICLE, replace(unit.record(article), language=code or found))


def assign(unit: UnitOfWork, article: ArticleId, name: str) -> None:
    """Says who reviews an article; "" for nobody."""
    _say(unit, article, fields.ASSIGNED, name.strip())


def _say(unit: UnitOfWork, article: ArticleId, field: str, value: str) -> None:
    if value:
        unit.put(FIELD, FieldDecision(article, field, value, unit.by, unit.at))
    else:
        unit.remove(FIELD, f"{article}/{field}")


def _open_claim(unit: UnitOfWork, claim_id: ClaimId) -> Claim:
    claim = unit.claim(claim_id)
    if claim.dismissed is not None:
        raise Refused("claim_is_dismissed", number=claim.number)
    return claim
