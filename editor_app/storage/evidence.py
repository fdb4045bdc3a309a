"""Evidence: what verdicts rest on."""

from __future__ import annotations

from editor_app.domain.errors import NotFound
from editor_app.domain.evidence import Evidence, EvidenceKind, Stance
from editor_app.domain.ids import ArticleId, ClaimId, EvidenceId
from editor_app.storage.connection import Connection, Row
from editor_app.storage.table import Table, maybe_text, text


def _encode(evidence: Evidence) -> Row:
    return {
        "id": evidence.id,
        "claim": evidence.claim,
        "kind": evidence.kind.value,
        "target": evidence.target,
        "title": evidence.title,
        "stance": evidence.stance.value,
        "note": evidence.note,
        "accessed": evidence.accessed,
        "sha256": evidence.sha256,
        "by": evidence.by,
        "at": evidence.at,
    }


def _decode(row: Row) -> Evidence:
    return Evidence(
        id=EvidenceId(text(row["id"])),
        claim=ClaimId(text(row["claim"])),
        kind=EvidenceKind(row["kind"]),
        target=text(row["target"]),
        title=text(row["title"]),
        stance=Stance(row["stance"]),
        note=text(row["note"]),
        accessed=text(row["accessed"]),
        sha256=maybe_text(row["sha256"]),
        by=text(row["by"]),
        at=text(row["at"]),
    )


EVIDENCE = Table("evidence", ("id",), _encode, _decode)


def of_article(connection: Connection, article: ArticleId) -> tuple[Evidence, ...]:
    """All evidence of `article`, by claim number, each claim's in the order it was added."""
    rows = connection.rows(
        "select evidence.* from evidence join claim on claim.id = evidence.claim"
        " where claim.article = :article order by claim.number, evidence.at, evidence.rowid",
        {"article": article},
    )
    return connection.decoded(_decode, rows)


def of_claim(connection: Connection, claim: ClaimId) -> tuple[Evidence, ...]:
    """The evidence of one claim in the order it was added."""
    rows = connection.rows(
        "select * from evidence where claim = :claim order by at, rowid", {"claim": claim}
    )
    return connection.decoded(_decode, rows)


def read(connection: Connection, evidence: EvidenceId) -> Evidence:
    """One piece of evidence.

    Raises:
        NotFound: where there is none.
    """
    row = connection.row("select * from evidence where id = :id", {"id": evidence})
    if row is None:
        raise NotFound("evidence_not_found", evidence=evidence)
    return connection.decoded(_decode, [row])[0]
