"""Claims: one row each, with its number, its verdict and what the verdict was given on."""

from __future__ import annotations

import json
from functools import lru_cache

from editor_app.domain.claim import (
    Attribution,
    Basis,
    Claim,
    ClaimType,
    Origin,
    Settlement,
    Status,
)
from editor_app.domain.errors import NotFound
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.message import Message
from editor_app.storage.connection import Connection, Row, Value
from editor_app.storage.table import Table, maybe_text, number, text, to_json

_SETTLEMENT = (
    "settled_status",
    "settled_basis",
    "settled_words",
    "settled_by",
    "settled_at",
)
_COLUMNS = (
    "id",
    "article",
    "number",
    "origin",
    "words",
    "types",
    "score",
    "reasons",
    "attribution",
    "source",
    "status",
    "basis",
    "note",
    "dismissed",
    *_SETTLEMENT,
)


def _encode(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "article": claim.article,
        "number": claim.number,
        "origin": claim.origin.value,
        "words": claim.words,
        "types": to_json([kind.value for kind in claim.types]),
        "score": claim.score,
        "reasons": to_json([[reason.code, dict(reason.params)] for reason in claim.reasons]),
        "attribution": claim.attribution.value,
        "source": claim.source,
        "status": claim.status.value,
        "basis": claim.basis.value if claim.basis else None,
        "note": claim.note,
        "dismissed": claim.dismissed,
        **_settlement_columns(claim.settled),
    }


def _settlement_columns(settled: Settlement | None) -> Row:
    if settled is None:
        return dict.fromkeys(_SETTLEMENT)
    return {
        "settled_status": settled.status.value,
        "settled_basis": settled.basis.value if settled.basis else None,
        "settled_words": settled.words,
        "settled_by": settled.by,
        "settled_at": settled.at,
    }


def _decode(row: Row) -> Claim:
    return _claim(*(row[column] for column in _COLUMNS))


# A comparison reads the claims of one article three times, at most some of them altered.
@lru_cache(maxsize=8192, typed=True)
def _claim(*cells: Value) -> Claim:
    row: Row = dict(zip(_COLUMNS, cells, strict=True))
    return Claim(
        id=ClaimId(text(row["id"])),
        article=ArticleId(text(row["article"])),
        number=number(row["number"]),
        origin=Origin(row["origin"]),
        words=text(row["words"]),
        types=_types(text(row["types"])),
        score=number(row["score"]),
        reasons=_reasons(text(row["reasons"])),
        attribution=Attribution(row["attribution"]),
        source=maybe_text(row["source"]),
        status=Status(row["status"]),
        basis=Basis(row["basis"]) if row["basis"] else None,
        note=text(row["note"]),
        settled=_settlement(row),
        dismissed=maybe_text(row["dismissed"]),
    )


def _settlement(row: Row) -> Settlement | None:
    if row["settled_status"] is None:
        return None
    return Settlement(
        status=Status(row["settled_status"]),
        basis=Basis(row["settled_basis"]) if row["settled_basis"] else None,
        words=text(row["settled_words"]),
        by=text(row["settled_by"]),
        at=text(row["settled_at"]),
    )


# A library holds few different lists of types and reasons: remembering them halves the time
# to read 5,000 claims.
@lru_cache(maxsize=2048)
def _types(stored: str) -> tuple[ClaimType, ...]:
    return tuple(ClaimType(kind) for kind in json.loads(stored))


@lru_cache(maxsize=2048)
def _reasons(stored: str) -> tuple[Message, ...]:
    return tuple(Message(code, params) for code, params in json.loads(stored))


CLAIM = Table("claim", ("id",), _encode, _decode)


def of_article(connection: Connection, article: ArticleId) -> tuple[Claim, ...]:
    """The claims of `article` in number order, dismissed ones too."""
    rows = connection.rows(
        "select * from claim where article = :article order by number", {"article": article}
    )
    return connection.decoded(_decode, rows)


def read(connection: Connection, claim: ClaimId) -> Claim:
    """One claim, by its whole id.

    Raises:
        NotFound: where there is none.
    """
    row = connection.row("select * from claim where id = :id", {"id": claim})
    if row is None:
        raise NotFound("claim_not_found", claim=claim)
    return connection.decoded(_decode, [row])[0]


def ids_of_article(connection: Connection, article: ArticleId) -> frozenset[ClaimId]:
    """The ids of the claims of `article`."""
    rows = connection.rows("select id from claim where article = :article", {"article": article})
    return frozenset(ClaimId(text(row["id"])) for row in rows)


def take_numbers(connection: Connection, article: ArticleId, count: int) -> range:
    """The next numbers for `count` claims of `article`; they are never given again."""
    connection.execute(
        "insert or ignore into numbering (article, claims) values (:article, 0)",
        {"article": article},
    )
    connection.execute(
        "update numbering set claims = claims + :count where article = :article",
        {"article": article, "count": count},
    )
    sql = "select claims from numbering where article = :article"
    last = number(connection.value(sql, {"article": article}))
    return range(last - count + 1, last + 1)
