"""Findings that a person put aside, and when they come back.

A finding is known again by its rule and its words, which are those of all its places, each
once: one more abbreviation is another finding, one more straight mark is not. Where it was
put aside for one place only, the words around have to be mostly the same too, so that it stays
away while an editor works beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.finding import Finding
from editor_app.domain.library import IgnoredFinding, Scope

CONTEXT = 32
"""Code points kept on either side of an ignored finding's words (architecture.md, decisions)."""

CHANGE_KEPT, QUOTATION_CHANGED = "change_kept", "quotation_changed"
"""Rules of rows beside the findings: a change left as it is, an edit inside a quotation."""

LEAST_LIKE = 0.5
"""So much of the words around is the same at the same place after an edit."""


def context_of(text: str, finding: Finding) -> tuple[str, str]:
    """The words of a finding's places, and those of the first with what is around them."""
    span = finding.spans[0]
    words = dict.fromkeys(place.of(text) for place in finding.spans)
    return "\n".join(words), text[max(0, span.start - CONTEXT) : span.end + CONTEXT]


def put_aside(ignored: Sequence[IgnoredFinding]) -> tuple[IgnoredFinding, ...]:
    """Those of `ignored` that are findings, and can be shown again."""
    return tuple(i for i in ignored if i.rule not in (CHANGE_KEPT, QUOTATION_CHANGED))


def shown(
    findings: Sequence[Finding], ignored: Sequence[IgnoredFinding], text: str
) -> tuple[Finding, ...]:
    """The findings nobody put aside; one returns when its words change."""
    return tuple(f for f in findings if not any(_covers(i, f, text) for i in ignored))


def _covers(ignored: IgnoredFinding, finding: Finding, text: str) -> bool:
    """Whether a finding is the one that was put aside."""
    if ignored.rule != finding.rule or not finding.spans:
        return False
    words, context = context_of(text, finding)
    if words.casefold() != ignored.words.casefold():
        return False
    return ignored.scope is not Scope.HERE or _is_near(ignored, finding, context)


def _is_near(ignored: IgnoredFinding, finding: Finding, context: str) -> bool:
    """Whether the words around a finding are still those beside which it was put aside."""
    old, new = ignored.context.casefold(), context.casefold()
    if old == new or not old:
        return old == new
    from difflib import SequenceMatcher

    length = len(finding.spans[0])
    around = (len(old) - length, len(new) - length)
    alike = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = sum(block.size for block in alike if block.size > 2) - length
    return kept >= LEAST_LIKE * max(*around, 1)
