"""The words that only report a statement: "a confirmé le Pentagone", "he said that"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor_app.domain.text import Span
from editor_app.language.claims.passages import Passage
from editor_app.language.claims.patterns import is_clause, patterns_of
from editor_app.language.claims.utterances import Utterance

NEAR = 120
"""A speaker within so many code points of the cue belongs to the reporting words."""

_MARKS = '"«»“”„'
_CUT_BACK = re.compile(r"[,»”\"–—][ \u00a0\u202f]?(?=[^,»”\"–—]{0,60}$)")


def without_reports(passage: Passage, sentence: Span, bounds: Sequence[int]) -> list[Span]:
    """The sentence without the words that only say who said it."""
    pieces = [sentence]
    for _, utterance in passage.utterances_near(sentence):
        if utterance.cue is None or not sentence.contains(utterance.cue):
            continue
        report = _report(passage, sentence, (utterance, utterance.cue), bounds)
        if report is not None:
            pieces = [part for piece in pieces for part in _minus(piece, report)]
    return pieces


def _minus(span: Span, hole: Span) -> Iterator[Span]:
    """What is left of `span` without `hole`."""
    if not span.overlap(hole):
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)


def _report(
    passage: Passage, sentence: Span, reported: tuple[Utterance, Span], bounds: Sequence[int]
) -> Span | None:
    """The reporting words of a quotation in `sentence`, None where they belong to the statement."""
    utterance, cue = reported
    beside = _beside(utterance, cue)
    if utterance.first < cue.start:
        start = _cut_back(passage.text, max(sentence.start, utterance.first), beside.start)
        return Span(start, _report_end(sentence, utterance, beside.end, bounds))
    begin = max([sentence.start, *(b for b in bounds if b <= beside.start)])
    if utterance.first >= sentence.end or not _stands_alone(passage, utterance, begin):
        return None
    return Span(begin, utterance.first) if begin < utterance.first else None


def _beside(utterance: Utterance, cue: Span) -> Span:
    """The cue, with the speaker where it is named beside it."""
    speaker = utterance.speaker
    if speaker is None or abs(speaker.start - cue.start) >= NEAR:
        return cue
    return Span(min(cue.start, speaker.start), max(cue.end, speaker.end))


def _cut_back(text: str, floor: int, position: int) -> int:
    """Where the report begins: behind the last comma or mark before it."""
    match = _CUT_BACK.search(text, max(floor, position - 70), position)
    return match.start() + (text[match.start()] in '»”"') if match else position


def _report_end(sentence: Span, utterance: Utterance, last: int, bounds: Sequence[int]) -> int:
    """Where the report ends: at the next part of the quotation, the next clause or the stop."""
    ends = [span.start for span in utterance.content if span.start >= last]
    ends += (bound for bound in bounds if bound >= last)
    return min([sentence.end, *ends])


def _stands_alone(passage: Passage, utterance: Utterance, begin: int) -> bool:
    """Whether the words behind a cue are a statement without the words before them."""
    patterns = patterns_of(passage.language)
    text = passage.text
    if patterns is None:
        return text[utterance.first] in _MARKS
    between = text[max(begin, utterance.first - 5) : utterance.first]
    if patterns.that.match(text, utterance.first) or patterns.that.search(between):
        return True
    if text[utterance.first] not in _MARKS and ":" not in between:
        return False
    return is_clause(text, utterance.first, utterance.last, patterns)
