"""Findings that a person put aside, and when they come back."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.finding import Finding
from editor_app.domain.library import IgnoredFinding, Scope

CONTEXT = 32
"""Code points kept on either side of an ignored finding's words (architecture.md, decisions)."""


def context_of(text: str, finding: Finding) -> tuple[str, str]:
    """The words of a finding's first place, and those words with what is around them."""
    span = finding.spans[0]
    return span.of(text), text[max(0, span.start - CONTEXT) : span.end + CONTEXT]


def shown(
    findings: Sequence[Finding], ignored: Sequence[IgnoredFinding], text: str
) -> tuple[Finding, ...]:
    """The findings nobody put aside; one returns when its words change."""
    return tuple(f for f in findings if not any(_covers(i, f, text) for i in ignored))


def _covers(ignored: IgnoredFinding, finding: Finding, text: str) -> bool:
    if ignored.rule != finding.rule or not finding.spans:
        return False
    words, context = context_of(text, finding)
    if words.casefold() != ignored.words.casefold():
        return False
    return ignored.scope is not Scope.HERE or context.casefold() == ignored.context.casefold()
