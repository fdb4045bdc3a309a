"""Looking for whatever in a library is not as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from editor_app.domain.journal import Cells
from editor_app.domain.message import Message, message
from editor_app.storage import journal, originals, revisions
from editor_app.storage.articles import ARTICLE
from editor_app.storage.claims import CLAIM
from editor_app.storage.connection import Connection, Row
from editor_app.storage.evidence import EVIDENCE
from editor_app.storage.fields import FIELD
from editor_app.storage.ignored_findings import IGNORED
from editor_app.storage.originals import ORIGINAL
from editor_app.storage.revisions import REVISION
from editor_app.storage.table import text

JOURNALED = (ARTICLE, ORIGINAL, REVISION, CLAIM, EVIDENCE, FIELD, IGNORED)
"""The tables whose every row the journal accounts for."""

_HELD = ("revision", "original")


def problems(connection: Connection) -> tuple[Message, ...]:
    """Everything that is not as it was written, the gravest first; empty where all is well."""
    looks: tuple[Callable[[Connection], Iterator[Message]], ...] = (
        _pages,
        _chain,
        _revisions,
        _originals,
        _foreign_keys,
        _missing_texts,
        _unaccounted,
    )
    return tuple(found for look in looks for found in look(connection))


def _pages(connection: Connection) -> Iterator[Message]:
    for row in connection.rows("pragma integrity_check(20)"):
        if row["integrity_check"] != "ok":
            yield message("doctor_pages", detail=text(row["integrity_check"]))


def _chain(connection: Connection) -> Iterator[Message]:
    broken = journal.first_break(connection)
    if broken is not None:
        yield message("doctor_journal_broken", sequence=broken)


def _revisions(connection: Connection) -> Iterator[Message]:
    for key in connection.rows("select article, number from revision order by article, number"):
        row = connection.row(
            "select * from revision where article = :article and number = :number", key
        )
        if row is not None and not revisions.is_intact(row):
            yield message("doctor_revision_altered", **_named(row))


def _originals(connection: Connection) -> Iterator[Message]:
    for key in connection.rows("select article from original order by article"):
        row = connection.row("select * from original where article = :article", key)
        if row is not None and not originals.is_intact(ORIGINAL.decode(row)):
            yield message("doctor_original_altered", file=text(row["file_name"]))


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


def _named(row: Row) -> dict[str, str | int]:
    return {"article": text(row["article"]), "number": str(row["number"])}
