"""The repairs of findings: done at once, after a look at the words, or put to the author."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from editor_app.domain.analysis import Analysis
from editor_app.domain.finding import Finding, Fix
from editor_app.domain.message import message
from editor_app.domain.text import TextEdit, apply_edits
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel

if TYPE_CHECKING:
    from editor_app.ui.desk import Desk

AROUND = 24
"""Code points shown on either side of a repair that asks first."""


class Repairs:
    """What can be done about the findings of the open article."""

    def __init__(self, desk: Desk) -> None:
        self._space = desk

    def apply(self, finding: Finding, fix: Fix) -> None:
        """Applies a repair; one that asks shows first what it makes of the words."""
        analysis = self._space.analysis
        if analysis is None or not self._is_current(analysis):
            return
        if not fix.edits:
            self._put_to_author(finding)
        elif fix.asks:
            self._ask(finding, fix, analysis)
        else:
            self._do(finding, fix, analysis)

    def apply_safe_ones(self) -> None:
        """Applies every safe repair as one step; they change spaces, marks and accents only."""
        analysis = self._space.analysis
        if analysis is None or not self._is_current(analysis):
            return
        edits = [
            edit
            for finding in self._space.findings
            for fix in finding.fixes[:1]
            if fix.safe and not fix.asks
            for edit in fix.edits
        ]
        label = message("safe_ones_fixed", count=len(edits))
        self._space.change_text(backwards(edits), label)

    def _is_current(self, analysis: Analysis) -> bool:
        """Whether the words are still those a finding speaks of; otherwise says to wait."""
        if analysis.text == self._space.text:
            return True
        self._space.notice.emit(Notice(message("still_reading"), key="reading"))
        return False

    def _do(self, finding: Finding, fix: Fix, analysis: Analysis) -> None:
        if self._is_current(analysis):
            self._space.change_text(fix.edits, message("finding_fixed", rule=finding.rule))

    def _ask(self, finding: Finding, fix: Fix, analysis: Analysis) -> None:
        before, after = excerpts(analysis.text, fix.edits)
        does = NoticeAction(fix.label, partial(self._do, finding, fix, analysis))
        words = message("repair_asks", before=before, after=after)
        self._space.show_places(finding.spans)
        self._space.notice.emit(Notice(words, NoticeLevel.WARNING, (does,), key="repair"))

    def _put_to_author(self, finding: Finding) -> None:
        """Has the question written to the author, about the place of the finding."""
        question = self._space.translator.sentence(finding.message)
        self._space.show_places(finding.spans)
        self._space.author_asked.emit(finding.spans[0], question)


def excerpts(text: str, edits: Sequence[TextEdit]) -> tuple[str, str]:
    """The words around `edits` before and after them, on one line each."""
    start = max(0, min(edit.start for edit in edits) - AROUND)
    end = max(edit.end for edit in edits) + AROUND
    after = apply_edits(text, edits)
    changed = after[start : end + len(after) - len(text)]
    return " ".join(text[start:end].split()), " ".join(changed.split())


def backwards(edits: Sequence[TextEdit]) -> tuple[TextEdit, ...]:
    """Edits in one text's coordinates, last place first, overlapping ones left out."""
    chosen: list[TextEdit] = []
    for edit in sorted(set(edits), key=lambda e: (e.start, e.end), reverse=True):
        if not chosen or edit.end <= chosen[-1].start:
            chosen.append(edit)
    return tuple(chosen)
