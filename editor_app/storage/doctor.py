"""Looking for whatever in a library is not as it was written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from editor_app.domain.errors import LibraryRefused
from editor_app.domain.ids import ArticleId
from editor_app.domain.journal import Cells
from editor_app.domain.message import Message, message
from editor_app.storage import drafts, journal, originals, revisions
from editor_app.storage.articles import ARTICLE
from editor_app.storage.claims import CLAIM
from editor_app.storage.comments import COMMENT
from editor_app.storage.connection import Connection, Row
from editor_app.storage.errors import refused
from editor_app.storage.evidence import EVIDENCE
from editor_app.storage.fields import FIELD
from editor_app.storage.ignored_findings import IGNORED
from editor_app.storage.originals import ORIGINAL
from editor_app.storage.revisions import REVISION
from editor_app.storage.table import number, text

JOURNALED = (ARTICLE, ORIGINAL, REVISION, CLAIM, EVIDENCE, COMMENT, FIELD, IGNORED)
"""The tables whose every row the journal accounts for."""

_HELD = ("revision", "original")
_DAMAGE = frozenset({"library_damaged", "revision_altered", "original_altered", "draft_altered"})
_UNREADABLE = (ValueError, KeyError, TypeError, sqlite3.DatabaseError)
"""What reading tables raises whose columns or rows are not those of the schema."""

Look = Callable[[Connection], Iterator[Message]]


def problems(connection: Connection) -> tuple[Message, ...]:
    """Everything that is not as it was written, the gravest first; empty where all is well.

    Raises:
        LibraryRefused: for a fault other than damage, such as a library that is being written.
    """
    looks: tuple[Look, ...] = (
        _pages,
        _chain,
        _revisions,
        _originals,
        _drafts,
        _foreign_keys,
        _missing_texts,
        _unaccounted,
    )
    found: list[Message] = []
    for look in looks:
        # A list, since a message has no hash: two looks may stop at the same damage.
        found += [problem for problem in _seen(look, connection) if problem not in found]
    return tuple(found)


def _seen(look: Look, connection: Connection) -> Iterator[Message]:
    """What `look` finds; damage that it cannot look past is a finding itself."""
    try:
        yield from look(connection)
    except LibraryRefused as error:
        if error.message.code not in _DAMAGE:
            raise
        yield error.message
    except _UNREADABLE:
        yield refused("library_damaged", connection.path).message


def _pages(connection: Connection) -> Iterator[Message]:
    for row in connection.rows("pragma integrity_check(20)"):
        if row["integrity_check"] != "ok":
            yield message("doctor_pages", detail=text(row["integrity_check"]))


def _chain(connection: Connection) -> Iterator[Message]:
    broken = journal.first_break(connection)
    if broken is not None:
        yield message("doctor_journal_broken", sequence=broken)


def _revisions(connection: Connection) -> Iterator[Message]:
    for row in connection.rows("select article, number from revision order by article, number"):
        article, which = ArticleId(text(row["article"])), number(row["number"])
        if _altered(revisions.read, connection, article, which):
            yield message("doctor_revision_altered", article=article, number=which)


def _originals(connection: Connection) -> Iterator[Message]:
    for row in connection.rows("select article from original order by article"):
        article = ArticleId(text(row["article"]))
        fault = _altered(originals.of_article, connection, article)
        if fault:
            yield message("doctor_original_altered", file=fault.params.get("file", article))


def _drafts(connection: Connection) -> Iterator[Message]:
    for row in connection.rows("select article from draft order by article"):
        article = ArticleId(text(row["article"]))
        if _altered(drafts.of_article, connection, article):
            yield message("doctor_draft_altered", article=article)


def _altered(read: Callable[..., object], *args: object) -> Message | None:
    """Why what `read(*args)` reads is not as it was written, None where it is.

    Raises:
        LibraryRefused: for a fault other than damage.
    """
    try:
        read(*args)
    except LibraryRefused as error:
        if error.message.code not in _DAMAGE:
            raise
        return error.message
    return None


def _foreign_keys(connection: Connection) -> Iterator[Message]:
    for row in connection.rows("pragma foreign_key_check"):
        yield message("doctor_orphan", table=str(row["table"]), row=str(row["rowid"]))


def _missing_texts(connection: Connection) -> Iterator[Message]:
    """Articles whose original or every revision is gone: no foreign key says so."""
    for table in _HELD:
        rows = connection.rows(
            f"select id from article where id not in (select article from {table})"  # noqa: S608
        )
        for row in rows:
            yield message("doctor_article_without", article=text(row["id"]), table=table)


def _unaccounted(connection: Connection) -> Iterator[Message]:
    """Rows that differ from what the journal says of them, and rows it does not know."""
    told = _told(connection)
    for table in JOURNALED:
        found = {table.key_of(row): row for row in connection.rows(f"select * from {table.name}")}  # noqa: S608
        expected = told.get(table.name, {})
        for key in sorted(found.keys() | expected.keys()):
            if not _agree(found.get(key), expected.get(key)):
                yield message("doctor_row_unaccounted", table=table.name, key=key)


def _told(connection: Connection) -> dict[str, dict[str, dict[str, object]]]:
    """The rows as the journal leaves them, by table and key."""
    tables: dict[str, dict[str, dict[str, object]]] = {}
    for entry in journal.of_article(connection, None):
        for change in entry.changes:
            rows = tables.setdefault(change.table, {})
            if change.after is None:
                rows.pop(change.key, None)
            else:
                rows[change.key] = _laid(rows.get(change.key), change.after)
    return tables


def _laid(row: dict[str, object] | None, after: Cells) -> dict[str, object]:
    return {**(row or {}), **after}


def _agree(found: Row | None, expected: dict[str, object] | None) -> bool:
    """Whether a row holds what the journal tells; columns it leaves out have hashes of their own."""
    if found is None or expected is None:
        return found is None and expected is None
    return all(found.get(column) == value for column, value in expected.items())
