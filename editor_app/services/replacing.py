"""A new text in place of an article's: the claims follow their words, then it is read again."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Role
from editor_app.domain.errors import Refused
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.lines import moved_roles
from editor_app.domain.message import message
from editor_app.domain.revision import Content, Revision, RevisionInfo
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.services import comparing, doubts, following, proposals, review, revisions
from editor_app.services.exporting import known_language
from editor_app.services.following import Traced
from editor_app.services.ids import new_id
from editor_app.services.reading import analyse
from editor_app.services.session import Session, UnitOfWork


@frozen
class Saved:
    """The new revision, how many claims stand in it, and the numbers of those that lapsed.

    `moved` are those that were found again by likeness only and have to be confirmed;
    `moved_comments` is how many comments were.
    """

    revision: RevisionInfo
    claims: int
    lapsed: tuple[int, ...]
    moved: tuple[int, ...] = ()
    moved_comments: int = 0


def replace_text(
    session: Session,
    article: str,
    text: str,
    *,
    note: str,
    analysis: Analysis | None = None,
    traced: Traced | None = None,
) -> Saved:
    """The revision with `text` that follows the newest one of `article`; one step.

    Settled claims whose words changed go back to unchecked; claims that are found again by
    likeness only wait to be confirmed. `article` is an id or a unique
    prefix, `analysis` a reading of `text` where there is one, `traced` where the spans of the newest
    revision were found in it; it is not used where these are others by now.

    Raises:
        NotFound: where there is no such article.
        Refused: ``draft_not_saved`` where a window left words that would be lost,
            ``nothing_to_save`` where the newest revision holds the same.
        LibraryRefused: nothing was changed.
    """
    row = session.library.article(article)
    if analysis is None or analysis.text != text:
        analysis = analyse(text, known_language(row.language))
    settled = _settled(session, row.id)
    label = message("revision_saved", number=row.revision + 1)
    step = session.run(label, _save, row.id, analysis, note, traced, article=row.id)
    claims = session.library.claims(row.id)
    lapsed = (c.number for c in claims if c.id in settled and not c.status.is_settled)
    places = step.result.content.anchors
    waiting = (c for c in claims if c.moved and c.dismissed is None and c.id in places)
    moved = tuple(claim.number for claim in waiting)
    count = session.library.article(row.id).claims
    comments = session.library.comments(row.id)
    moved_comments = sum(c.moved is not None and c.id in places for c in comments)
    return Saved(step.result.info, count, tuple(lapsed), moved, moved_comments)


def _settled(session: Session, article: ArticleId) -> frozenset[ClaimId]:
    claims = session.library.claims(article)
    return frozenset(claim.id for claim in claims if claim.status.is_settled)


def _save(
    unit: UnitOfWork, article: ArticleId, analysis: Analysis, note: str, traced: Traced | None
) -> Revision:
    if unit.has_unsaved_words(article):
        raise Refused("draft_not_saved")
    newest = unit.revision(article).content
    anchors = unit.anchors(article)
    if traced is None or (traced.anchors, traced.text) != (anchors, newest.text):
        traced = following.trace(anchors, newest.text, analysis.text)
    followed = traced.followed
    carried = doubts.place(unit, article, followed, (anchors, newest.text), analysis.text)
    content = Content(
        text=analysis.text,
        metadata=analysis.metadata,
        roles=_moved_roles(newest, analysis.text),
        anchors=_reconciled(unit, article, carried, analysis),
        inline=following.carried_inline(newest.inline, newest.text, analysis.text),
    )
    return revisions.save(unit, article, content, message=note)


def _reconciled(
    unit: UnitOfWork, article: ArticleId, carried: Mapping[AnchorId, Span], analysis: Analysis
) -> Mapping[AnchorId, Span]:
    """Where all claims stand after the new reading added, refreshed and withdrew some."""
    kept = doubts.in_hand(unit, article)
    proposed = proposals.reconcile(unit.claims(article), carried, analysis, keep=kept)
    added = {ClaimId(new_id()): proposal for proposal in proposed.add}
    review.propose(
        unit,
        article,
        analysis.text,
        added=added,
        refresh=proposed.refresh,
        withdraw=proposed.withdraw,
        sources={source.id: source.name for source in analysis.sources},
    )
    renewed = {**dict(proposed.refresh), **added}
    return {**carried, **{claim: proposal.span for claim, proposal in renewed.items()}}


def _moved_roles(newest: Content, text: str) -> Mapping[int, Role]:
    """The roles a person set, on the lines that they are on now."""
    roles, words = newest.roles, newest.text
    for edit in comparing.edits(newest.text, text) if roles else ():
        roles, words = moved_roles(roles, edit, words), edit.apply(words)
    return roles
