"""The reading of the article that was open last, kept with the library so that a start needs none.

It is a convenience: whatever is not exactly as it was kept is left aside and the text is read
again. Nothing is kept of other articles.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.util import find_spec
from typing import Any

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.claim import Attribution, ClaimType, Proposal
from editor_app.domain.figure import Figure, Qualifier
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.message import Message
from editor_app.domain.quote import Confidence, Cue, Quote, QuoteKind
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import as_dict
from editor_app.services.session import Session

Row = Mapping[str, Any]

_KEY = "reading"
_ENGINE = ("editor_app.domain", "editor_app.language", "editor_app.checks")


def keep(
    session: Session,
    analysis: Analysis,
    without: Collection[str] = (),
    language: str | None = None,
) -> None:
    """Keeps a reading in place of the one kept before; it was made `without` these checks.

    `language` is the one that a person chose for it.

    Raises:
        LibraryRefused: the library cannot be written.
    """
    kept = {"of": _mark(analysis.text, without, language), "is": {**as_dict(analysis), "text": ""}}
    session.remember(_KEY, json.dumps(kept, ensure_ascii=False, separators=(",", ":")))


def recall(
    session: Session, text: str, without: Collection[str] = (), language: str | None = None
) -> Analysis | None:
    """The reading that was kept, where it is one of `text` by the rules that are on now."""
    try:
        kept = json.loads(session.recall(_KEY) or "{}")
        is_same = kept["of"] == _mark(text, without, language)
        return _analysis(text, kept["is"]) if is_same else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _mark(text: str, without: Collection[str], language: str | None) -> str:
    """What a reading depends on: the text, its language, and the files of the rules that read it."""
    files = "\n".join(f"{name} {size} {changed}" for name, size, changed in sorted(_files()))
    off = " ".join(sorted(without))
    of = "\0".join((files, off, language or "", text))
    return sha256(of.encode("utf-8", "surrogatepass")).hexdigest()


def _files() -> Iterator[tuple[str, int, int]]:
    """Name, size and time of change of every file of the engine; it is not imported."""
    folders = [
        folder
        for package in _ENGINE
        if (spec := find_spec(package)) is not None
        for folder in spec.submodule_search_locations or ()
    ]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.name.endswith(".py"):
                    known = entry.stat()
                    yield entry.path, known.st_size, known.st_mtime_ns


def _analysis(text: str, row: Row) -> Analysis:
    return Analysis(
        language=row["language"],
        text=text,
        blocks=tuple(Block(Role(b["role"]), b["start"], b["end"]) for b in row["blocks"]),
        metadata=_metadata(row["metadata"]),
        quotes=tuple(_quote(quote) for quote in row["quotes"]),
        sources=tuple(_source(source) for source in row["sources"]),
        claims=tuple(_proposal(claim) for claim in row["claims"]),
        figures=tuple(_figure(figure) for figure in row["figures"]),
        findings=tuple(_finding(finding) for finding in row["findings"]),
        repeats=tuple(tuple(group) for group in row["repeats"]),
        notes=tuple(Message(**note) for note in row["notes"]),
    )


def _metadata(row: Row) -> Metadata:
    lists: dict[str, Any] = {name: tuple(row[name]) for name in ("authors", "agencies")}
    return Metadata(**{**row, **lists})


def _quote(row: Row) -> Quote:
    read: dict[str, Any] = {
        "kind": QuoteKind(row["kind"]),
        "content": _spans(row["content"]),
        "cue": Cue(**row["cue"]) if row["cue"] else None,
        "speaker": Span(**row["speaker"]) if row["speaker"] else None,
        "confidence": Confidence(row["confidence"]),
    }
    return Quote(**{**row, **read})


def _source(row: Row) -> Source:
    read: dict[str, Any] = {
        "kind": SourceKind(row["kind"]),
        "mentions": _spans(row["mentions"]),
        "quotes": tuple(row["quotes"]),
    }
    return Source(**{**row, **read})


def _proposal(row: Row) -> Proposal:
    read: dict[str, Any] = {
        "types": tuple(ClaimType(kind) for kind in row["types"]),
        "reasons": tuple(Message(**reason) for reason in row["reasons"]),
        "attribution": Attribution(row["attribution"]),
    }
    return Proposal(**{**row, **read})


def _figure(row: Row) -> Figure:
    read: dict[str, Any] = {"qualifier": Qualifier(row["qualifier"])}
    return Figure(**{**row, **read})


def _finding(row: Row) -> Finding:
    return Finding(
        rule=row["rule"],
        level=Level(row["level"]),
        spans=_spans(row["spans"]),
        message=Message(**row["message"]),
        fixes=tuple(_fix(fix) for fix in row["fixes"]),
    )


def _fix(row: Row) -> Fix:
    read: dict[str, Any] = {
        "label": Message(**row["label"]),
        "edits": tuple(TextEdit(**edit) for edit in row["edits"]),
    }
    return Fix(**{**row, **read})


def _spans(rows: Sequence[Row]) -> tuple[Span, ...]:
    return tuple(Span(**row) for row in rows)
