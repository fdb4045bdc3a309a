"""The command that takes in a new text: save."""

from __future__ import annotations

from pathlib import Path

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import FILE, WORDS, article_argument, common, encoding_option
from editor_app.domain.message import message
from editor_app.services import replacing
from editor_app.services.file_reading import read_file


@click.command("save")
@article_argument
@click.option("--from", "source", type=FILE, required=True, metavar="FILE", help="The new text.")
@click.option("--message", "note", type=WORDS, default="", help="What changed.")
@encoding_option
@common
@click.pass_obj
def save_command(
    desk: Desk, article: str, source: Path, note: str, encoding: str | None
) -> Outcome:
    """Make a revision of an article with the text of a file; claims follow their words."""
    read = read_file(source, encoding)
    if read.notice:
        desk.warn(read.notice)
    with desk.writing() as session:
        saved = replacing.replace_text(session, article, read.text, note=note)
    if desk.as_json:
        output.write_json(
            {
                "revision": saved.revision.number,
                "sha256": saved.revision.sha256,
                "claims": saved.claims,
                "lapsed": list(saved.lapsed),
                "moved": list(saved.moved),
                "moved_comments": saved.moved_comments,
            }
        )
        return Outcome.DONE
    desk.answer(message("revision_saved", number=saved.revision.number))
    if saved.lapsed:
        numbers = ", ".join(str(number) for number in saved.lapsed)
        desk.answer(message("claims_lapsed", numbers=numbers, count=len(saved.lapsed)))
    if saved.moved:
        numbers = ", ".join(str(number) for number in saved.moved)
        desk.answer(message("claims_moved", numbers=numbers, count=len(saved.moved)))
    if saved.moved_comments:
        desk.answer(message("comments_moved", count=saved.moved_comments))
    return Outcome.DONE
