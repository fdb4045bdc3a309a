"""Commands that read files and store nothing: analyse, check."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import FILE, common, encoding_option, language_option
from editor_app.domain.analysis import Analysis
from editor_app.domain.errors import NotFound, UnreadableFile
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.exporters import json_values
from editor_app.services.file_reading import read_file, shown_name
from editor_app.services.reading import analyse, as_json
from editor_app.wording import N_, terms

_MOST_LINES = 5
_WORST_FIRST = (Level.ERROR, Level.WARNING, Level.SUGGESTION)


@click.command("analyse")
@click.argument("files", nargs=-1, required=True, type=FILE)
@language_option
@encoding_option
@common
@click.pass_obj
def analyse_command(
    desk: Desk, files: Sequence[Path], language: str | None, encoding: str | None
) -> Outcome:
    """Read FILES and say what is in them; nothing is stored."""
    failed = False
    for path in files:
        try:
            _analyse(desk, path, language, encoding)
        except UnreadableFile as error:
            desk.warn(error.message)
            failed = True
    return Outcome.REFUSED if failed else Outcome.DONE


def _analyse(desk: Desk, path: Path, language: str | None, encoding: str | None) -> None:
    read = read_file(path, encoding)
    if read.notice:
        desk.warn(read.notice)
    analysis = analyse(read.text, language)
    name = shown_name(str(path))
    if desk.as_json:
        output.write_json(as_json(analysis, file=name, sha256=read.sha256, say=desk.say))
    else:
        _tell(desk, name, analysis)


def _tell(desk: Desk, name: str, analysis: Analysis) -> None:
    output.write(f"{name}: {analysis.metadata.headline or ''}".rstrip(": "))
    desk.answer(message("analysis_language", language=analysis.language))
    for note in analysis.notes:
        desk.answer(note)
    for code, found in (
        ("analysis_claims", analysis.claims),
        ("analysis_repeats", analysis.repeats),
        ("analysis_quotes", analysis.quotes),
        ("analysis_sources", analysis.sources),
        ("analysis_findings", analysis.findings),
    ):
        desk.answer(message(code, count=len(found)))
    if analysis.claims:
        output.write()
        rows = [(str(c.score), c.id, c.span.of(analysis.text)) for c in analysis.claims]
        desk.table((N_("Score"), N_("Claim"), N_("Words")), rows)
    _tell_findings(desk, analysis.findings, analysis.text)
    output.write()


def _tell_findings(desk: Desk, findings: Sequence[Finding], text: str) -> None:
    if not findings:
        return
    output.write()
    rows = [
        (
            terms.word(terms.LEVELS, finding.level.value, desk.language),
            _lines(text, finding),
            desk.say(finding.message),
        )
        for finding in sorted(findings, key=lambda finding: _WORST_FIRST.index(finding.level))
    ]
    desk.table((N_("Finding"), N_("Line"), N_("What it is")), rows)


def _lines(text: str, finding: Finding) -> str:
    """The numbers of the lines with its places, from 1; the first few of many."""
    numbers = sorted({text.count("\n", 0, span.start) + 1 for span in finding.spans})
    shown = ", ".join(str(number) for number in numbers[:_MOST_LINES])
    return f"{shown} …" if len(numbers) > _MOST_LINES else shown


@click.command("check")
@click.argument("file_or_article", type=FILE)
@click.option(
    "--level",
    type=click.Choice([level.value for level in _WORST_FIRST]),
    default=Level.ERROR.value,
    help="The least level that makes the answer no.",
    show_default=True,
)
@click.option(
    "--all-rules", is_flag=True, help="Also the rules that the settings have switched off."
)
@language_option
@encoding_option
@common
@click.pass_obj
def check_command(
    desk: Desk,
    file_or_article: Path,
    level: str,
    all_rules: bool,
    language: str | None,
    encoding: str | None,
) -> Outcome:
    """Say what is to be looked at in a file or an article; exit with 1 where there is such."""
    off = () if all_rules else desk.settings.rules_off
    if file_or_article.exists():
        text, findings = _check_file(desk, file_or_article, language, encoding, off)
    else:
        text, findings = _check_article(desk, shown_name(str(file_or_article)), language, off)
    if desk.as_json:
        listed = [json_values.of_finding(finding, desk.say) for finding in findings]
        output.write_json({"findings": listed})
    elif findings:
        _tell_findings(desk, findings, text)
    else:
        desk.answer(message("check_found_nothing"))
    bad = _WORST_FIRST[: _WORST_FIRST.index(Level(level)) + 1]
    return Outcome.NO if any(finding.level in bad for finding in findings) else Outcome.DONE


def _check_file(
    desk: Desk, path: Path, language: str | None, encoding: str | None, off: Sequence[str]
) -> tuple[str, Sequence[Finding]]:
    read = read_file(path, encoding)
    if read.notice:
        desk.warn(read.notice)
    return read.text, analyse(read.text, language, without=off).findings


def _check_article(
    desk: Desk, name: str, language: str | None, off: Sequence[str]
) -> tuple[str, Sequence[Finding]]:
    from editor_app.services import article_reading  # a file needs no library

    if not desk.place.exists():
        raise UnreadableFile("neither_file_nor_article", name=name)
    with desk.reading() as session:
        try:
            row = session.library.article(name)
        except NotFound as error:
            raise UnreadableFile("neither_file_nor_article", name=name) from error
        analysis = article_reading.newest(session, row, language, without=off)
        if session.library.has_unsaved_words(row.id):
            desk.warn(message("unsaved_words_left_out", number=row.revision))
        return analysis.text, article_reading.findings(session, row.id, analysis)
