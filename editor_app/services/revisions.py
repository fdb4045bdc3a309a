"""Saving, restoring and storing the states of a text, for `Session.run`."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.analysis import Analysis
from editor_app.domain.claim import Proposal
from editor_app.domain.errors import Refused
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.library import ArticleRecord
from editor_app.domain.likeness import same_words
from editor_app.domain.revision import (
    Content,
    Original,
    Revision,
    RevisionInfo,
    RevisionKind,
)
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import fields, review
from editor_app.services.flagging import add_proposals
from editor_app.services.ids import new_id
from editor_app.storage.articles import ARTICLE
from editor_app.storage.content import content_sha256
from editor_app.storage.originals import ORIGINAL
from editor_app.storage.unit_of_work import UnitOfWork


def save(
    unit: UnitOfWork,
    article: ArticleId,
    content: Content,
    *,
    message: str,
    kind: RevisionKind = RevisionKind.SAVED,
) -> Revision:
    """The new revision of `article`; its draft is done with.

    Settled claims whose words are others in `content` go back to unchecked. The fields a
    person decided stand in the revision's metadata.

    Raises:
        Refused: ``nothing_to_save`` where the newest revision holds the same.
    """
    newest = unit.revision(article).info
    revision = _revision(unit, article, content, kind=kind, message=message, parent=newest.number)
    if revision.info.sha256 == newest.sha256:
        raise Refused("nothing_to_save", number=newest.number)
    return _write(unit, revision)


def restore(
    unit: UnitOfWork, article: ArticleId, number: int, content: Content | None = None
) -> Revision:
    """A new revision with the words of revision `number`.

    `content` is that text with the claims at their places; without it they are carried over
    from the page.

    Raises:
        NotFound: where there is no such revision.
        Refused: ``draft_not_saved`` where unsaved words would be lost.
    """
    old = unit.revision(article, number).content
    if unit.has_unsaved_words(article):
        raise Refused("draft_not_saved")
    if content is None:
        content = replace(old, anchors=_anchors(unit, article, old))
    elif content.text != old.text:
        raise ValueError("restored content must have the text of the revision")
    revision = _revision(
        unit, article, content, kind=RevisionKind.RESTORED, message="", parent=number
    )
    return _write(unit, revision)


def store(
    unit: UnitOfWork,
    original: Original,
    content: Content,
    analysis: Analysis,
    language: str | None = None,
) -> ArticleId:
    """The id of the stored article; the one already there where the same bytes came before.

    A new article gets its original, revision 1 with `content` and a claim for each proposal
    of `analysis` (whose text is that of `content`). `language` is the one a person chose for it.
    """
    known = unit.known(original.sha256)
    if known is not None:
        return known
    article, metadata = original.article, content.metadata
    unit.put(
        ARTICLE,
        ArticleRecord(
            id=article,
            headline=metadata.headline or "",
            publisher=metadata.publisher,
            published=metadata.published,
            language=analysis.language,
            file_name=original.file_name,
            created=unit.at,
        ),
    )
    unit.put(ORIGINAL, replace(original, imported_at=unit.at))
    if language is not None:
        review.choose_language(unit, article, language, analysis.language)
    added = {ClaimId(new_id()): proposal for proposal in analysis.claims}
    names = {source.id: source.name for source in analysis.sources}
    add_proposals(unit, article, content.text, added, names)
    _write_first(unit, article, content, added)
    return article


def _write_first(
    unit: UnitOfWork, article: ArticleId, content: Content, added: Mapping[ClaimId, Proposal]
) -> None:
    anchors = {claim: proposal.span for claim, proposal in added.items()}
    revision = _revision(
        unit,
        article,
        replace(content, anchors=anchors),
        kind=RevisionKind.RECEIVED,
        message="",
        parent=None,
    )
    unit.add_revision(revision)


def _revision(
    unit: UnitOfWork,
    article: ArticleId,
    content: Content,
    *,
    kind: RevisionKind,
    message: str,
    parent: int | None,
) -> Revision:
    """The revision that would follow the newest one; claims that are gone have no place in it."""
    present = unit.anchored(article)
    anchors = {anchor: span for anchor, span in content.anchors.items() if anchor in present}
    if any(span.end > len(content.text) for span in anchors.values()):
        raise ValueError("an anchor lies beyond the text")
    metadata = fields.decided_over(content.metadata, unit.fields(article))
    content = replace(content, anchors=anchors, metadata=metadata)
    numbers = [info.number for info in unit.revisions(article)]
    info = RevisionInfo(
        article=article,
        number=max(numbers, default=0) + 1,
        sha256=content_sha256(content),
        author=unit.by,
        message=message.strip(),
        at=unit.at,
        kind=kind,
        parent=parent,
        sequence=unit.sequence,
    )
    return Revision(info, content)


def _write(unit: UnitOfWork, revision: Revision) -> Revision:
    article, content = revision.info.article, revision.content
    unit.add_revision(revision)
    unit.drop_draft(article)
    _lapse_changed(unit, article, content)
    metadata = content.metadata
    unit.put(
        ARTICLE,
        replace(
            unit.record(article),
            headline=metadata.headline or "",
            publisher=metadata.publisher,
            published=metadata.published,
        ),
    )
    return revision


def _lapse_changed(unit: UnitOfWork, article: ArticleId, content: Content) -> None:
    """Verdicts stand only on the words they were given on, whoever changed them."""
    changed: dict[ClaimId, str] = {}
    for claim in unit.claims(article):
        span = content.anchors.get(claim.id)
        words = span.of(content.text) if span else ""
        if claim.status.is_settled and not same_words(claim.words, words):
            changed[claim.id] = words
    review.lapse(unit, changed)


def _anchors(unit: UnitOfWork, article: ArticleId, old: Content) -> Mapping[AnchorId, Span]:
    """Where the claims and comments of the page stand in the words of `old`.

    One whose words are others there stands where it stood then. One that was made later and is
    found by likeness only waits to be confirmed.
    """
    # Imported at first need: the likeness of wordings takes a library that the first paint waits
    # for otherwise.
    from editor_app.services import doubts
    from editor_app.services.following import Followed, follow

    page = unit.page(article)
    followed = follow(page.anchors, page.text, old.text)
    unchanged = {
        anchor: span
        for anchor, span in followed.sure.items()
        if same_words(page.anchors[anchor].of(page.text), span.of(old.text))
    }
    later = {a: span for a, span in followed.doubtful.items() if a not in old.anchors}
    sure = {**followed.sure, **old.anchors, **unchanged}
    before = (page.anchors, page.text)
    return doubts.place(unit, article, Followed(sure, later), before, old.text)
