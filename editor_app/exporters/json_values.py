"""The article's values in the shapes of the contract's JSON, for exports and commands alike.

Where a message stands in them, `say` makes the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from editor_app.domain.article import Block, Metadata
from editor_app.domain.evidence import Evidence
from editor_app.domain.finding import Finding, Fix
from editor_app.domain.inline import InlineMark
from editor_app.domain.message import Message
from editor_app.domain.revision import RevisionInfo
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.domain.values import as_dict, fields
from editor_app.exporters.format import ClaimInText, CommentInText

JsonObject = dict[str, object]
Say = Callable[[Message], str]


def of_span(span: Span) -> JsonObject:
    """A range in code points."""
    return {"start": span.start, "end": span.end}


def of_spans(spans: Iterable[Span]) -> list[JsonObject]:
    """Ranges in code points, in their order."""
    return [of_span(span) for span in spans]


def of_block(block: Block) -> JsonObject:
    """A line and its role."""
    return {"role": block.role.value, "start": block.start, "end": block.end}


def of_inline(mark: InlineMark) -> JsonObject:
    """Bold or italic words, or a link with where it leads."""
    target = {"target": mark.target} if mark.target else {}
    return {"kind": mark.kind.value, **of_span(mark.span), **target}


def of_metadata(metadata: Metadata) -> JsonObject:
    """Every field, null where nothing is known."""
    return {
        **{name: value for name, value in fields(metadata).items() if name != "origin"},
        "authors": list(metadata.authors),
        "agencies": list(metadata.agencies),
        "origin": dict(metadata.origin),
    }


def of_claim(item: ClaimInText, text: str, say: Say) -> JsonObject:
    """A claim with its evidence; `start` and `end` are null where its words are gone."""
    claim, span = item.claim, item.span
    return {
        "id": claim.id,
        "number": claim.number,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": item.words(text),
        "types": [kind.value for kind in claim.types],
        "score": claim.score,
        "reasons": of_messages(claim.reasons, say),
        "attribution": claim.attribution.value,
        "source": claim.source,
        "status": claim.status.value,
        "basis": claim.basis.value if claim.basis else None,
        "evidence": [of_evidence(piece) for piece in item.evidence],
        "note": claim.note,
        "origin": claim.origin.value,
    }


def of_claim_with_past(item: ClaimInText, text: str, say: Say) -> JsonObject:
    """A claim with its last settlement and the reason it was dismissed for, where it was."""
    settled = item.claim.settled
    return {
        **of_claim(item, text, say),
        "settled": as_dict(settled) if settled else None,
        "dismissed": item.claim.dismissed,
    }


def of_messages(messages: Iterable[Message], say: Say) -> list[JsonObject]:
    """Reasons or notes, each as its code and its sentence."""
    return [{"code": message.code, "message": say(message)} for message in messages]


def of_evidence(piece: Evidence) -> JsonObject:
    """A piece of evidence; it stands within its claim, whose id is left out."""
    return {name: value for name, value in as_dict(piece).items() if name != "claim"}


def of_comment(item: CommentInText, text: str) -> JsonObject:
    """A comment; `answers` is the id of the first one of its thread where it is a reply."""
    comment, span = item.comment, item.span
    return {
        "id": comment.id,
        "kind": comment.kind.value,
        "about": comment.about.value,
        "claim": comment.claim,
        "answers": comment.answers,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "words": item.words(text),
        "body": comment.body,
        "by": comment.by,
        "at": comment.at,
        "edited_at": comment.edited_at,
        "resolved_by": comment.resolved_by,
        "resolved_at": comment.resolved_at,
    }


def of_source(source: Source) -> JsonObject:
    """A source with its mentions."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "role": source.role,
        "organisation": source.organisation,
        "relays": source.relays,
        "mentions": of_spans(source.mentions),
        "quotes": list(source.quotes),
        "share": source.share,
    }


def of_finding(finding: Finding, say: Say) -> JsonObject:
    """A finding with its places and repairs; one without edits is a question to the author."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "spans": of_spans(finding.spans),
        "message": say(finding.message),
        "fixes": [_of_fix(fix, say) for fix in finding.fixes],
    }


def _of_fix(fix: Fix, say: Say) -> JsonObject:
    return {
        "label": say(fix.label),
        "safe": fix.safe,
        "asks": fix.asks,
        "edits": [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits],
    }


def of_revision(info: RevisionInfo) -> JsonObject:
    """A revision without its text."""
    return {
        "number": info.number,
        "sha256": info.sha256,
        "author": info.author,
        "message": info.message,
        "at": info.at,
        "kind": info.kind.value,
    }
