"""A table of the claims for a spreadsheet: CSV in UTF-8 with a mark, as RFC 4180 says."""

from __future__ import annotations

import codecs
import csv
import io

from editor_app.domain.evidence import Evidence
from editor_app.domain.message import message
from editor_app.exporters.format import ClaimInText, ExportFormat, Part, Snapshot
from editor_app.exporters.preview import of_table
from editor_app.wording import sentence

COLUMNS = (
    "number",
    "status",
    "basis",
    "words",
    "types",
    "score",
    "reasons",
    "source",
    "evidence",
    "note",
    "start",
    "end",
)

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell (OWASP, CSV Injection), the full-width signs too."""


def write(snapshot: Snapshot) -> bytes:
    """One line a claim in text order, dismissed ones left out.

    The ids of statuses and types stand as they are, reasons as sentences. A cell that a
    spreadsheet would run begins with an apostrophe instead.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for item in snapshot.listed_claims:
        writer.writerow([_safe(cell) for cell in _cells(item, snapshot)])
    return codecs.BOM_UTF8 + table.getvalue().encode()


def _cells(item: ClaimInText, snapshot: Snapshot) -> list[str]:
    claim, span = item.claim, item.span
    return [
        str(claim.number),
        claim.status.value,
        claim.basis.value if claim.basis else "",
        item.words(snapshot.text),
        " ".join(claim.types),
        str(claim.score),
        "; ".join(sentence(reason, snapshot.language) for reason in claim.reasons),
        claim.source or "",
        "; ".join(_piece(piece) for piece in item.evidence),
        claim.note,
        str(span.start) if span else "",
        str(span.end) if span else "",
    ]


def _piece(piece: Evidence) -> str:
    title = f" ({piece.title})" if piece.title else ""
    note = f", {piece.note}" if piece.note else ""
    return f"{piece.target}{title}: {piece.stance.value}{note}"


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


PLUGIN = ExportFormat(
    id="csv",
    title=message("format_claims_table"),
    suffix=".csv",
    write=write,
    about=message("about_claims_table"),
    icon="table",
    order=50,
    parts=(Part.OPEN_CLAIMS, Part.EVIDENCE),
    preview=of_table,
)
