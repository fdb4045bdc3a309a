"""The command that writes files: export."""

from __future__ import annotations

from pathlib import Path

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import FILE, NUMBER, WORDS, article_argument, common, revision_option
from editor_app.domain.message import message
from editor_app.services import exporting
from editor_app.services.file_reading import shown_name


@click.command("export")
@article_argument
@click.option("--to", "target", type=FILE, required=True, metavar="FILE")
@click.option("--format", "wanted", type=WORDS, metavar="ID", help="Else told by FILE's ending.")
@revision_option
@click.option("--since", type=NUMBER, default=1, help="The revision that a redline begins with.")
@click.option("--force", is_flag=True, help="Replace FILE where it exists.")
@common
@click.pass_obj
def export_command(
    desk: Desk,
    article: str,
    target: Path,
    wanted: str | None,
    revision: int | None,
    since: int,
    force: bool,
) -> Outcome:
    """Write a reviewed version of an article to a file."""
    chosen = exporting.format_for(target, wanted)
    with desk.reading() as session:
        row = session.library.article(article)
        taken = exporting.snapshot(session, row.id, revision, language=desk.language, since=since)
        is_newest = taken.revision.number == row.revision
        if is_newest and session.library.has_unsaved_words(row.id):
            desk.warn(message("unsaved_words_left_out", number=row.revision))
    path = exporting.write(taken, chosen, target, force=force)
    notice = chosen.notice(taken)
    if notice:
        desk.warn(notice)
    name = shown_name(str(path))
    if desk.as_json:
        number = taken.revision.number
        output.write_json({"path": name, "format": chosen.id, "revision": number})
    else:
        desk.answer(message("export_written", number=taken.revision.number, name=name))
    return Outcome.DONE
