"""An analysis as plain JSON values, in the shape that other programs rely on (contract.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Block, Metadata
from editor_app.domain.claim import Proposal
from editor_app.domain.figure import Figure
from editor_app.domain.finding import Finding, Fix
from editor_app.domain.message import Message
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.text import Span

SCHEMA = "galley.analysis/1"

Say = Callable[[Message], str]
Object = dict[str, object]


def as_json(analysis: Analysis, *, file: str, sha256: str, say: Say) -> Object:
    """The whole analysis; offsets are code points into its text."""
    return {
        "schema": SCHEMA,
        "file": file,
        "sha256": sha256,
        "language": analysis.language,
        "text": analysis.text,
        "blocks": [_block(block) for block in analysis.blocks],
        "metadata": metadata(analysis.metadata),
        "quotes": [_quote(quote) for quote in analysis.quotes],
        "sources": [_source(source) for source in analysis.sources],
        "claims": [_claim(claim, say) for claim in analysis.claims],
        "figures": [_figure(figure) for figure in analysis.figures],
        "findings": findings(analysis.findings, say),
        "repeats": [list(group) for group in analysis.repeats],
        "notes": reasons(analysis.notes, say),
    }


def metadata(known: Metadata) -> Object:
    """The metadata fields."""
    return {
        "publisher": known.publisher,
        "section": known.section,
        "label": known.label,
        "headline": known.headline,
        "standfirst": known.standfirst,
        "authors": list(known.authors),
        "agencies": list(known.agencies),
        "byline": known.byline,
        "published": known.published,
        "modified": known.modified,
        "dateline": known.dateline,
        "url": known.url,
        "origin": dict(known.origin),
    }


def findings(noticed: Iterable[Finding], say: Say) -> list[Object]:
    """Findings with their fixes; what has no edits is a question to the author."""
    return [
        {
            "rule": finding.rule,
            "level": str(finding.level),
            "spans": _spans(finding.spans),
            "message": say(finding.message),
            "fixes": [_fix(fix, say) for fix in finding.fixes],
        }
        for finding in noticed
    ]


def reasons(given: Iterable[Message], say: Say) -> list[Mapping[str, str]]:
    """A claim's reasons, or notes on a reading, as codes and sentences."""
    return [{"code": reason.code, "message": say(reason)} for reason in given]


def _span(span: Span) -> Object:
    return {"start": span.start, "end": span.end}


def _spans(spans: Iterable[Span]) -> list[Object]:
    return [_span(span) for span in spans]


def _block(block: Block) -> Object:
    return {"role": str(block.role), "start": block.start, "end": block.end}


def _quote(quote: Quote) -> Object:
    cue = quote.cue
    return {
        "id": quote.id,
        "kind": str(quote.kind),
        "floating": quote.floating,
        "content": _spans(quote.content),
        "cue": {**_span(cue.span), "lemma": cue.lemma} if cue else None,
        "speaker": _span(quote.speaker) if quote.speaker else None,
        "source": quote.source,
        "channel": quote.channel,
        "rule": quote.rule,
        "confidence": str(quote.confidence),
    }


def _source(source: Source) -> Object:
    return {
        "id": source.id,
        "name": source.name,
        "kind": str(source.kind),
        "role": source.role,
        "organisation": source.organisation,
        "mentions": _spans(source.mentions),
        "quotes": list(source.quotes),
        "share": source.share,
    }


def _claim(claim: Proposal, say: Say) -> Object:
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "types": [str(kind) for kind in claim.types],
        "score": claim.score,
        "reasons": reasons(claim.reasons, say),
        "attribution": str(claim.attribution),
        "source": claim.source,
    }


def _figure(figure: Figure) -> Object:
    return {
        "start": figure.start,
        "end": figure.end,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "counted": figure.counted,
        "qualifier": str(figure.qualifier),
        "source": figure.source,
        "claim": figure.claim,
    }


def _fix(fix: Fix, say: Say) -> Object:
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    return {"label": say(fix.label), "safe": fix.safe, "asks": fix.asks, "edits": edits}
