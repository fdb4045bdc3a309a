"""Commands that show one article: show, history."""

from __future__ import annotations

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import article_argument, common, revision_option
from editor_app.domain import moment
from editor_app.domain.article import Metadata
from editor_app.domain.library import ArticleRow
from editor_app.domain.message import message
from editor_app.domain.revision import Revision, RevisionInfo
from editor_app.exporters import json_values
from editor_app.services import article_reading
from editor_app.services.exporting import metadata_of
from editor_app.wording import N_, terms


@click.command("show")
@article_argument
@revision_option
@common
@click.pass_obj
def show_command(desk: Desk, article: str, revision: int | None) -> Outcome:
    """Show an article's text, metadata and progress."""
    with desk.reading() as session:
        row = session.library.article(article)
        shown = session.library.revision(row.id, revision)
        is_newest = shown.info.number == row.revision
        metadata = metadata_of(session.library, shown, newest=is_newest)
        if desk.as_json:
            output.write_json(_shown_json(row, shown, metadata))
        else:
            _tell_article(desk, row, shown, metadata)
        if is_newest and session.library.has_unsaved_words(row.id):
            desk.warn(message("unsaved_words_left_out", number=shown.info.number))
    return Outcome.DONE


def _shown_json(row: ArticleRow, shown: Revision, metadata: Metadata) -> dict[str, object]:
    blocks = article_reading.blocks(shown.content, row.language)
    return {
        "id": row.id,
        "revision": shown.info.number,
        "sha256": shown.info.sha256,
        "text": shown.content.text,
        "blocks": [json_values.of_block(block) for block in blocks],
        "metadata": json_values.of_metadata(metadata),
        "stage": row.stage.value,
        "inline": [json_values.of_inline(mark) for mark in shown.content.inline],
    }


def _tell_article(desk: Desk, row: ArticleRow, shown: Revision, metadata: Metadata) -> None:
    for name, words in terms.known_fields(metadata, desk.language):
        output.write(f"{name}: {words}")
    desk.answer(
        message(
            "article_progress",
            number=shown.info.number,
            settled=row.settled,
            count=row.claims,
            article=row.id,
        )
    )
    output.write()
    output.write(shown.content.text)


@click.command("history")
@article_argument
@common
@click.pass_obj
def history_command(desk: Desk, article: str) -> Outcome:
    """List an article's revisions, oldest first."""
    with desk.reading() as session:
        infos = session.library.revisions(session.library.article(article).id)
    if desk.as_json:
        output.write_json({"revisions": [json_values.of_revision(info) for info in infos]})
    else:
        heads = (N_("Revision"), N_("Saved"), N_("By"), N_("Kind"), N_("Message"))
        desk.table(heads, [_revision_cells(desk, info) for info in infos])
    return Outcome.DONE


def _revision_cells(desk: Desk, info: RevisionInfo) -> tuple[str, ...]:
    kind = terms.word(terms.REVISION_KINDS, info.kind.value, desk.language)
    return (str(info.number), moment.shown(info.at), info.author, kind, info.message)
