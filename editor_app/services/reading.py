"""Reading a text whole: what the language rooms find, and what the checks say about it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache

from editor_app import checks
from editor_app.checks.check import Check
from editor_app.domain.analysis import Analysis
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.domain.work import Work
from editor_app.language.claims import repeats
from editor_app.language.detect import READ, UNKNOWN
from editor_app.language.lines import Lines
from editor_app.language.reading import STAGES, Reading, read
from editor_app.plugins import load_plugins

LOG = logging.getLogger(__name__)


class Reader:
    """Reads one article again and again, and keeps in mind what it found in the last text's lines.

    Its analyses are those of `analyse`; after an edit only what can have changed is read again.
    One reader may be asked by several threads.
    """

    def __init__(self) -> None:
        self._lines: Lines | None = None

    def analyse(
        self,
        text: str,
        language: str | None = None,
        *,
        without: Collection[str] = (),
        work: Work | None = None,
    ) -> Analysis:
        """As `analyse` below."""
        rules = [check for check in installed_checks() if check.id not in without]
        work = work or Work()
        work.total = STAGES + len(rules)
        reading = read(text, language, self._lines, work)
        self._lines = reading.lines
        return _analysis(reading, rules, work)


def analyse(
    text: str,
    language: str | None = None,
    *,
    without: Collection[str] = (),
    work: Work | None = None,
) -> Analysis:
    """Everything the rules find in `text`; nothing is stored.

    The same text gives the same analysis. `language` is an ISO 639-1 code; without it the
    language is recognised. The checks named in `without` do not run. Any text gives a result: a
    check that fails is reported as one suggestion with the rule ``check_failed``. May run in any
    thread or process. `work` counts the stages and the checks.

    Raises:
        Stopped: by `work`.
    """
    return Reader().analyse(text, language, without=without, work=work)


def _analysis(reading: Reading, rules: Iterable[Check], work: Work) -> Analysis:
    """A reading with what `rules` say of it."""
    return Analysis(
        language=reading.language,
        text=reading.text,
        blocks=reading.blocks,
        metadata=reading.metadata,
        quotes=reading.quotes,
        sources=reading.sources,
        claims=reading.claims,
        figures=reading.figures,
        findings=examine(reading, rules, work),
        repeats=repeats.find(reading, reading.claims),
        notes=tuple(_not_done(reading)),
    )


def _not_done(reading: Reading) -> Iterator[Message]:
    """What the rules could not do for want of the language's words."""
    if reading.language == UNKNOWN:
        yield message("language_not_recognised")
    elif reading.language not in READ:
        yield message("language_not_read", language=reading.language)


@cache
def installed_checks() -> tuple[Check, ...]:
    """The checks, by name."""
    return load_plugins(checks, Check)


def examine(
    reading: Reading, rules: Iterable[Check], work: Work | None = None
) -> tuple[Finding, ...]:
    """What `rules` notice in a reading, by place and then by rule; each is a step of `work`.

    Raises:
        Stopped: by `work`.
    """
    work = work or Work()
    findings: list[Finding] = []
    for rule in rules:
        work.step()
        findings += _noticed(rule, reading)
    return tuple(sorted(findings, key=lambda finding: (_first(finding), finding.rule)))


def as_json(
    analysis: Analysis, *, file: str, sha256: str, say: Callable[[Message], str]
) -> dict[str, object]:
    """The analysis as the contract's ``analyse --json`` has it.

    `file` is the name given, `sha256` that of the file's bytes; `say` turns a message into a
    sentence.
    """
    from editor_app.services import analysis_json  # the window makes no JSON

    return analysis_json.as_json(analysis, file=file, sha256=sha256, say=say)


def _first(finding: Finding) -> int:
    """Where a finding begins."""
    return min((span.start for span in finding.spans), default=0)


def _noticed(rule: Check, reading: Reading) -> list[Finding]:
    """A rule's findings; its failure is one of them, so that the others are still seen."""
    try:
        return list(rule.run(reading))
    except Exception:  # A border: one broken plug-in must not take the whole reading away.
        LOG.exception("The check %s failed on a text of %d characters", rule.id, len(reading.text))
        whole = (Span(0, min(len(reading.text), 1)),)
        failed = message("check_failed", rule=rule.id)
        return [Finding("check_failed", Level.SUGGESTION, whole, failed)]
