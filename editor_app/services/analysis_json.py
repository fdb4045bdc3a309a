"""An analysis as plain JSON values, in the shape that other programs rely on (contract.md)."""

from __future__ import annotations

from editor_app.domain.analysis import Analysis
from editor_app.domain.claim import Proposal
from editor_app.domain.figure import Figure
from editor_app.domain.quote import Quote
from editor_app.exporters import json_values
from editor_app.exporters.json_values import JsonObject, Say

SCHEMA = "galley.analysis/1"


def as_json(analysis: Analysis, *, file: str, sha256: str, say: Say) -> JsonObject:
    """The whole analysis; offsets are code points into its text."""
    return {
        "schema": SCHEMA,
        "file": file,
        "sha256": sha256,
        "language": analysis.language,
        "text": analysis.text,
        "blocks": [json_values.of_block(block) for block in analysis.blocks],
        "metadata": json_values.of_metadata(analysis.metadata),
        "quotes": [_quote(quote) for quote in analysis.quotes],
        "sources": [json_values.of_source(source) for source in analysis.sources],
        "claims": [_claim(claim, say) for claim in analysis.claims],
        "figures": [_figure(figure) for figure in analysis.figures],
        "findings": [json_values.of_finding(found, say) for found in analysis.findings],
        "repeats": [list(group) for group in analysis.repeats],
        "notes": json_values.of_messages(analysis.notes, say),
    }


def _quote(quote: Quote) -> JsonObject:
    cue = quote.cue
    return {
        "id": quote.id,
        "kind": str(quote.kind),
        "floating": quote.floating,
        "content": json_values.of_spans(quote.content),
        "cue": {**json_values.of_span(cue.span), "lemma": cue.lemma} if cue else None,
        "speaker": json_values.of_span(quote.speaker) if quote.speaker else None,
        "source": quote.source,
        "channel": quote.channel,
        "rule": quote.rule,
        "confidence": str(quote.confidence),
    }


def _claim(claim: Proposal, say: Say) -> JsonObject:
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "types": [str(kind) for kind in claim.types],
        "score": claim.score,
        "reasons": json_values.of_messages(claim.reasons, say),
        "attribution": str(claim.attribution),
        "source": claim.source,
    }


def _figure(figure: Figure) -> JsonObject:
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
