"""Exports: a snapshot of a revision with its decisions, and its file in any of the formats."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from editor_app import exporters
from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Block, Metadata
from editor_app.domain.claim import Claim
from editor_app.domain.errors import NotFound
from editor_app.domain.evidence import Evidence
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.journal import JournalRow
from editor_app.domain.library import ArticleRow, IgnoredFinding
from editor_app.domain.likeness import same_words
from editor_app.domain.revision import Content, Original, Revision, RevisionInfo
from editor_app.domain.text import Span
from editor_app.domain.values import as_dict, frozen, replace
from editor_app.domain.work import Work
from editor_app.exporters.format import (
    ChangeInText,
    ClaimInText,
    CommentInText,
    Compared,
    ExportFormat,
    Snapshot,
)
from editor_app.plugins import load_plugins
from editor_app.services import fields
from editor_app.services.clock import Clock, utc_now
from editor_app.services.file_writing import write_whole
from editor_app.services.ignoring import shown
from editor_app.services.reading import analyse
from editor_app.services.revision_comparison import Comparison, Fate, Request, compare, gather
from editor_app.services.session import Session
from editor_app.storage.reader import Reader

_UNFIT_FOR_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST_NAME = 80


def formats() -> tuple[ExportFormat, ...]:
    """The formats that can be written."""
    return load_plugins(exporters, ExportFormat)


def format_for(path: Path, wanted: str | None = None) -> ExportFormat:
    """The format with the id `wanted`; without one, that of the path's suffix.

    Raises:
        NotFound: where there is none.
    """
    known = formats()
    name, suffix = path.name.lower(), path.suffix.lower()
    # The longest ending first: ".redline.html" is no web page.
    for plugin in sorted(known, key=lambda plugin: -len(plugin.suffix)):
        if plugin.id == wanted or (wanted is None and name.endswith(plugin.suffix)):
            return plugin
    listed = ", ".join(plugin.id for plugin in known)
    raise NotFound("export_format_unknown", format=wanted or suffix or "-", known=listed)


@frozen
class Stored:
    """What the library holds of one revision, at one moment.

    A snapshot is made of it in any thread. `request` compares the revision with an older one.
    """

    row: ArticleRow
    revision: Revision
    revisions: tuple[RevisionInfo, ...]
    metadata: Metadata
    claims: tuple[ClaimInText, ...]
    comments: tuple[CommentInText, ...]
    ignored: tuple[IgnoredFinding, ...]
    original: Original
    journal: tuple[JournalRow, ...]
    request: Request


def snapshot(
    session: Session,
    article: ArticleId,
    number: int | None = None,
    *,
    language: str = "en",
    clock: Clock = utc_now,
    reading: Analysis | None = None,
    since: int = 1,
) -> Snapshot:
    """The reviewed version: the newest revision with the decisions as they stand.

    An older revision (`number`) comes with the decisions at its place in the journal. Unsaved
    words are in neither. `language` is the one to write in. `reading` is used where it is of
    the revision's text; otherwise that is read anew. `since` is the revision that its redline
    begins with.

    Raises:
        NotFound: where there is no such article or revision.
        LibraryRefused: where the library is not as it was written.
    """
    stored = take(session, article, number, since=since)
    return snapshot_of(stored, language=language, clock=clock, reading=reading)


def take(
    session: Session, article: ArticleId, number: int | None = None, *, since: int = 1
) -> Stored:
    """What `snapshot` needs of the library, read at one moment; it raises the same."""
    with session.library.at_once():
        return _stored(session, article, number, since)


def snapshot_of(
    stored: Stored,
    *,
    language: str = "en",
    clock: Clock = utc_now,
    reading: Analysis | None = None,
    work: Work | None = None,
) -> Snapshot:
    """What `snapshot` makes of what the library holds. Safe in any thread.

    Raises:
        Stopped: by `work`.
    """
    work = work or Work()
    content = stored.revision.content
    if reading is None or reading.text != content.text:
        reading = analyse(content.text, known_language(stored.row.language), work=work)
    work.step()
    return Snapshot(
        article=stored.row.id,
        stage=stored.row.stage.value,
        article_language=reading.language,
        revision=stored.revision.info,
        revisions=stored.revisions,
        content=content,
        blocks=blocks_of(reading.blocks, content),
        metadata=stored.metadata,
        claims=stored.claims,
        comments=stored.comments,
        sources=reading.sources,
        findings=shown(reading.findings, stored.ignored, reading.text),
        original=stored.original,
        journal=tuple(map(_journal_row, stored.journal)),
        language=language,
        exported_at=clock(),
        compared=_compared(compare(stored.request), stored.revisions),
    )


def _compared(found: Comparison, revisions: Sequence[RevisionInfo]) -> Compared:
    since = next(info for info in revisions if info.number == found.ends[0].number)
    changes = (
        ChangeInText(
            change.place,
            change.versions[0].author,
            change.versions[0].at,
            tuple(claim.message for claim in change.claims if claim.fate is not Fate.UNCHANGED),
        )
        for change in found.changes
    )
    return Compared(since, found.redline, found.blocks, tuple(changes))


def _stored(session: Session, article: ArticleId, number: int | None, since: int) -> Stored:
    library = session.library
    row = library.article(article)
    revision = library.revision(row.id, number)
    last = revision.info.number
    at = None if last == row.revision else revision.info.sequence
    return Stored(
        row=row,
        revision=revision,
        revisions=library.revisions(row.id)[:last],
        metadata=metadata_of(library, revision, newest=at is None),
        claims=claims_of(library, row.id, revision.content, at=at),
        comments=comments_of(library, row.id, revision.content, at=at),
        ignored=library.ignored(row.id),
        original=library.original(row.id),
        journal=_journal(library, row.id, at),
        request=gather(session, row.id, min(since, last), last),
    )


def metadata_of(library: Reader, revision: Revision, *, newest: bool) -> Metadata:
    """The metadata of a revision; what was decided since counts for the newest one."""
    known = revision.content.metadata
    return fields.decided_over(known, library.fields(revision.info.article)) if newest else known


def claims_of(
    library: Reader, article: ArticleId, content: Content, *, at: int | None = None
) -> tuple[ClaimInText, ...]:
    """The claims of `article` in number order with their places in `content` and their evidence.

    `at` is a place in the journal, where `content` is not that of the newest revision. A verdict
    on unsaved words is not one on these: such a claim is unchecked here.
    """
    anchors: Mapping[AnchorId, Span] = content.anchors if at else library.anchors(article)
    return _in_text(library, article, content.text, anchors, at)


def comments_of(
    library: Reader, article: ArticleId, content: Content, *, at: int | None = None
) -> tuple[CommentInText, ...]:
    """The comments of `article` with the places of their threads in `content`; `at` as above."""
    anchors: Mapping[AnchorId, Span] = content.anchors if at else library.anchors(article)
    return tuple(
        CommentInText(comment, anchors.get(comment.claim or comment.answers or comment.id))
        for comment in library.comments(article, at=at)
    )


def claims_on_page(library: Reader, article: ArticleId) -> tuple[str, tuple[ClaimInText, ...]]:
    """The words that are worked on, unsaved ones too, and the claims in them as `claims_of`."""
    page = library.page(article)
    return page.text, _in_text(library, article, page.text, page.anchors, None)


def _in_text(
    library: Reader,
    article: ArticleId,
    text: str,
    anchors: Mapping[AnchorId, Span],
    at: int | None,
) -> tuple[ClaimInText, ...]:
    evidence: dict[ClaimId, list[Evidence]] = {}
    for piece in library.evidence(article, at=at):
        evidence.setdefault(piece.claim, []).append(piece)
    return tuple(
        ClaimInText(
            _standing(claim, anchors.get(claim.id), text),
            anchors.get(claim.id),
            tuple(evidence.get(claim.id, ())),
        )
        for claim in library.claims(article, at=at)
    )


def _standing(claim: Claim, span: Span | None, text: str) -> Claim:
    """The claim as its verdict stands where `text` has it at `span`."""
    words = span.of(text) if span else ""
    if claim.status.is_settled and not same_words(claim.words, words):
        return claim.lapsed(claim.words)
    return claim


def usual_stem(file_name: str, number: int) -> str:
    """A name to propose for revision `number` of the file, without the suffix of a format."""
    stem = _UNFIT_FOR_NAMES.sub(" ", Path(file_name).stem).strip(" .")
    return f"{stem[:_LONGEST_NAME] or 'article'}-r{number}"


def write(
    snapshot: Snapshot, export_format: ExportFormat, path: Path, *, force: bool = False
) -> Path:
    """Where the file of `snapshot` lies, whole and on disk. Safe in any thread.

    What a person has to hear about the bytes is `export_format.notice(snapshot)`.

    Raises:
        Refused: nothing was changed: the file exists and `force` is not given, or the place
            takes no file.
    """
    return write_whole(export_format.write(snapshot), path, force=force)


def blocks_of(blocks: Sequence[Block], content: Content) -> tuple[Block, ...]:
    """The lines as they were read, with the roles that a person set over them."""
    return tuple(
        replace(block, role=content.roles.get(line, block.role))
        for line, block in enumerate(blocks)
    )


def known_language(language: str) -> str | None:
    """The language to read an article in; None where it is still to be recognised."""
    return None if language == "und" else language


def _journal(library: Reader, article: ArticleId, at: int | None) -> tuple[JournalRow, ...]:
    rows = library.journal(article)
    return tuple(row for row in rows if at is None or row.sequence <= at)


def _journal_row(row: JournalRow) -> Mapping[str, object]:
    return {
        "sequence": row.sequence,
        "at": row.at,
        "by": row.by,
        "label": {"code": row.label.code, "params": dict(row.label.params)},
        "changes": [as_dict(change) for change in row.changes],
        "sha256": row.sha256,
    }
