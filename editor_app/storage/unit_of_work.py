"""One transaction's writes: each row written once, read back, and told to the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.journal import RowChange, Step
from editor_app.domain.library import ArticleRecord
from editor_app.domain.message import Message
from editor_app.domain.revision import Content, Draft, Revision
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.storage import articles, claims, drafts, journal, revisions, search
from editor_app.storage.connection import Connection, Row, Value
from editor_app.storage.content import check_storable
from editor_app.storage.doctor import JOURNALED
from editor_app.storage.drafts import DRAFT
from editor_app.storage.errors import refused
from editor_app.storage.reader import Reader, has_same_words
from editor_app.storage.revisions import REVISION, newest_number
from editor_app.storage.table import Kept, Table, text, to_json

_TABLES: dict[str, Table[Any]] = {table.name: table for table in JOURNALED}


class UnitOfWork(Reader):
    """What an operation may do; it reads its own writes.

    `by` and `at` are who acts and when, `last` is the journal's last row. Lives as long as
    the transaction.
    """

    def __init__(self, connection: Connection, last: journal.Tail, *, by: str, at: str) -> None:
        super().__init__(connection)
        self.by = by
        self.at = at
        self.last = last
        self._changes: list[RowChange] = []
        self._articles: set[ArticleId] = set()

    @property
    def changes(self) -> tuple[RowChange, ...]:
        """The journaled rows written so far, in order."""
        return tuple(self._changes)

    @property
    def sequence(self) -> int:
        """The number of the journal row that will tell of this operation."""
        return self.last.sequence + 1

    @property
    def only_article(self) -> ArticleId | None:
        """The article all written rows belong to, None where they belong to several or none."""
        return next(iter(self._articles)) if len(self._articles) == 1 else None

    def tell(self, label: Message, article: ArticleId | None) -> None:
        """Write the journal row of everything done; nothing for an operation without changes."""
        if self._changes:
            self.last = journal.append(
                self._connection,
                self.last,
                at=self.at,
                by=self.by,
                article=article,
                label=label,
                changes=self._changes,
            )

    def put(self, table: Table[Kept], value: Kept) -> None:
        """Write `value` as a new row or over the changed columns of its old one."""
        row = table.encode(value)
        key = table.key_of(row)
        before = self._row(table, key)
        if before is None:
            self._insert(table, row)
            self._record(table, key, None, row)
            return
        changed = {column: cell for column, cell in row.items() if before[column] != cell}
        if changed:
            self._update(table, key, changed)
            self._record(table, key, {column: before[column] for column in changed}, changed, row)

    def add_all(self, table: Table[Kept], values: Iterable[Kept]) -> None:
        """Write `values` as new rows of a table with a single key column.

        A reading of a long article adds thousands: they are written in one go and read back in one.
        """
        rows = {table.key_of(row): row for row in map(table.encode, values)}
        if rows:
            insertion = _insertion(table, next(iter(rows.values())))
            self._connection.execute_many(insertion, rows.values())
            self._confirm_all(table, rows)
        for key, row in rows.items():
            self._record(table, key, None, row)

    def change_all(self, table: Table[Kept], values: Iterable[Kept]) -> None:
        """Write `values` over their old rows, as many at once as `add_all`."""
        rows = {table.key_of(row): row for row in map(table.encode, values)}
        old = self._rows(table, rows)
        changed = {
            key: {column: cell for column, cell in row.items() if old[key][column] != cell}
            for key, row in rows.items()
        }
        alike: dict[tuple[str, ...], list[Row]] = {}
        for key, cells in changed.items():
            if cells:
                alike.setdefault(tuple(cells), []).append({**table.parts(key), **cells})
        for columns, cells in alike.items():
            self._connection.execute_many(_update(table, columns), cells)
        self._confirm_all(table, {key: rows[key] for key, cells in changed.items() if cells})
        for key, cells in changed.items():
            if cells:
                before = {column: old[key][column] for column in cells}
                self._record(table, key, before, cells, rows[key])

    def remove(self, table: Table[Kept], key: str) -> None:
        """Remove the row with `key`; nothing happens where there is none."""
        before = self._row(table, key)
        if before is not None:
            self._delete(table, key)
            self._record(table, key, before, None)

    def add_revision(self, revision: Revision) -> None:
        """Write a new revision; from now on the article is found by its words.

        Raises:
            Refused: ``text_not_storable``.
        """
        check_storable(revision.content.text)
        self.put(REVISION, revision)
        headline = revision.content.metadata.headline or ""
        search.index(self._connection, revision.info.article, headline, revision.content.text)

    def record(self, article: ArticleId) -> ArticleRecord:
        """The stored row of `article`."""
        return articles.record(self._connection, article)

    def next_numbers(self, article: ArticleId, count: int) -> range:
        """Numbers for `count` new claims of `article`, never given again."""
        return claims.take_numbers(self._connection, article, count)

    def keep_draft(self, article: ArticleId, content: Content, edits: int | None = None) -> Draft:
        """Make `content` the draft of `article`; without `edits` the count stays as it was.

        Raises:
            Refused: ``text_not_storable``.
        """
        check_storable(content.text)
        if edits is None:
            kept = self.draft(article)
            edits = kept.edits if kept else 0
        base = newest_number(self._connection, article)
        draft = Draft(article, base, content, edits, self.at)
        self._write_unjournaled(DRAFT, draft)
        return draft

    def keep_words(self, article: ArticleId, content: Content, edits: int | None = None) -> None:
        """Make `content` the draft, or have none where it is what the newest revision holds.

        Metadata does not count: it is read from the words, or decided and in a table of its own.

        Raises:
            Refused: ``text_not_storable``.
        """
        check_storable(content.text)
        if self._is_saved(article, content):
            self.drop_draft(article)
        elif not self._is_kept(article, content):
            self.keep_draft(article, content, edits)

    # The texts are compared first and by SQLite: to decode the places of 500 claims takes 2 ms.

    def _is_saved(self, article: ArticleId, content: Content) -> bool:
        has_text = revisions.newest_has_text(self._connection, article, content.text)
        return has_text and _same_page(content, self.revision(article).content)

    def _is_kept(self, article: ArticleId, content: Content) -> bool:
        has_text = drafts.has_text(self._connection, article, content.text)
        kept = self.draft(article) if has_text else None
        return kept is not None and _same_page(content, kept.content)

    def drop_draft(self, article: ArticleId) -> None:
        """Forget the draft of `article`."""
        self._delete(DRAFT, article)

    def anchor(self, article: ArticleId, spans: Mapping[ClaimId, Span]) -> None:
        """Put claims at their places on the page, in the draft (made where there is none)."""
        content = self.page(article)
        if any(content.anchors.get(claim) != span for claim, span in spans.items()):
            anchors = {**content.anchors, **spans}
            self.keep_draft(article, replace(content, anchors=anchors))

    def remember(self, table: Table[Kept], value: Kept) -> None:
        """Write a row that the journal does not tell of (settings)."""
        self._write_unjournaled(table, value)

    def revert(self, step: Step) -> None:
        """Write the rows of `step` as they were before it.

        Raises:
            Refused: ``changed_since`` where a row is no longer as the step left it,
                ``cannot_be_taken_back`` where it wrote rows that are never changed.
        """
        if any(_TABLES[change.table].insert_only for change in step.changes):
            raise Refused("cannot_be_taken_back")
        try:
            for change in reversed(step.changes):
                self._revert(_TABLES[change.table], change)
        except sqlite3.IntegrityError as error:
            # A row that came since hangs on one of these: evidence on a claim.
            raise Refused("changed_since") from error

    def _revert(self, table: Table[Kept], change: RowChange) -> None:
        now = self._row(table, change.key)
        if not _is_as_left(now, change):
            raise Refused("changed_since")
        if change.before is None:
            self._delete(table, change.key)
            self._record(table, change.key, now, None)
        elif now is None:
            self._insert(table, dict(change.before))
            self._record(table, change.key, None, dict(change.before))
        else:
            self._update(table, change.key, dict(change.before))
            old = {column: now[column] for column in change.before}
            self._record(table, change.key, old, dict(change.before), {**now, **change.before})

    def _write_unjournaled(self, table: Table[Kept], value: Kept) -> None:
        row = table.encode(value)
        key = table.key_of(row)
        if self._row(table, key) is None:
            self._insert(table, row)
        else:
            self._update(table, key, row)

    def _row(self, table: Table[Kept], key: str) -> Row | None:
        return self._connection.row(
            f"select * from {table.name} where {table.match}",  # noqa: S608
            table.parts(key),
        )

    def _rows(self, table: Table[Kept], keys: Iterable[str]) -> dict[str, Row]:
        """The rows with these keys, of a table with a single key column."""
        (column,) = table.key
        found = self._connection.rows(
            f"select * from {table.name} where {column} in (select value from json_each(:keys))",  # noqa: S608
            {"keys": to_json(list(keys))},
        )
        return {table.key_of(row): row for row in found}

    def _insert(self, table: Table[Kept], row: Row) -> None:
        self._connection.execute(_insertion(table, row), row)
        self._confirm(table, table.key_of(row), row)

    def _update(self, table: Table[Kept], key: str, cells: Mapping[str, Value]) -> None:
        self._connection.execute(_update(table, cells), {**table.parts(key), **cells})
        self._confirm(table, key, cells)

    def _delete(self, table: Table[Kept], key: str) -> None:
        self._connection.execute(
            f"delete from {table.name} where {table.match}",  # noqa: S608
            table.parts(key),
        )

    def _confirm(self, table: Table[Kept], key: str, cells: Mapping[str, Value]) -> None:
        """What was written is read back and compared, while it can still be rolled back."""
        kept = self._row(table, key)
        if kept is None or any(kept[column] != cell for column, cell in cells.items()):
            raise refused("library_keeps_wrong", self._connection.path)

    def _confirm_all(self, table: Table[Kept], rows: Mapping[str, Row]) -> None:
        """As `_confirm`, many rows at once."""
        kept = self._rows(table, rows)
        if kept != rows:
            raise refused("library_keeps_wrong", self._connection.path)

    def _record(
        self,
        table: Table[Kept],
        key: str,
        before: Mapping[str, Value] | None,
        after: Mapping[str, Value] | None,
        whole: Mapping[str, Value] | None = None,
    ) -> None:
        self._changes.append(
            RowChange(table.name, key, _journaled(table, before), _journaled(table, after))
        )
        self._articles.add(self._article_of(table, whole or after or before or {}))

    def _article_of(self, table: Table[Kept], row: Mapping[str, Value]) -> ArticleId:
        if table.name == "article":
            return ArticleId(text(row["id"]))
        if "article" in row:
            return ArticleId(text(row["article"]))
        return self.claim(ClaimId(text(row["claim"]))).article


def _insertion(table: Table[Any], row: Row) -> str:
    values = ", ".join(f":{column}" for column in row)
    return f"insert into {table.name} ({', '.join(row)}) values ({values})"  # noqa: S608


def _update(table: Table[Any], columns: Iterable[str]) -> str:
    assignments = ", ".join(f"{column} = :{column}" for column in columns)
    return f"update {table.name} set {assignments} where {table.match}"  # noqa: S608


def _same_page(one: Content, other: Content) -> bool:
    return has_same_words(one, other) and one.anchors == other.anchors


def _journaled(
    table: Table[Kept], cells: Mapping[str, Value] | None
) -> dict[str, str | int | float | None] | None:
    if cells is None:
        return None
    return {
        column: cell
        for column, cell in cells.items()
        if column not in table.unjournaled and not isinstance(cell, bytes)
    }


def _is_as_left(now: Row | None, change: RowChange) -> bool:
    if now is None or change.after is None:
        return now is None and change.after is None
    return all(now[column] == cell for column, cell in change.after.items())
