"""Commands on the library as a whole: import, articles, doctor."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import FILE, WORDS, common, encoding_option, language_option
from editor_app.domain import moment
from editor_app.domain.errors import LibraryRefused, UnreadableFile
from editor_app.domain.library import ArticleRow
from editor_app.domain.message import Message, message
from editor_app.services import importing
from editor_app.services.importing import Imported, Stored
from editor_app.services.newer_version import Found, recognised
from editor_app.services.reading import analyse
from editor_app.wording import N_

SHORT_ID = 8
"""So many digits of an id are shown: enough to name one article among thousands."""


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=FILE)
@language_option
@encoding_option
@common
@click.pass_obj
def import_command(
    desk: Desk, files: Sequence[Path], language: str | None, encoding: str | None
) -> Outcome:
    """Store FILES with their bytes; nothing is stored unless all can be read."""
    read = _read_all(desk, files, encoding)
    if read is None:
        return Outcome.REFUSED
    analyses = [analyse(imported.text, language) for imported in read]
    with desk.writing(create=True) as session:
        for imported, analysis in zip(read, analyses, strict=True):
            known = session.library.known(imported.sha256)
            metadata = imported.metadata or analysis.metadata
            older = None if known else recognised(session, imported.text, metadata)
            if older is not None and older.revision is not None:
                _tell_known(desk, imported, older, session.library.article(older.id))
                continue
            _tell_stored(desk, importing.store(session, imported, analysis, language), older)
    return Outcome.DONE


def _read_all(desk: Desk, files: Sequence[Path], encoding: str | None) -> Sequence[Imported] | None:
    """The files, or None where one of them cannot be read; what is to be said has been said."""
    read: list[Imported] = []
    for path in files:
        try:
            read.append(importing.read_file(path, encoding))
        except UnreadableFile as error:
            desk.warn(error.message)
    for imported in read:
        if imported.notice:
            desk.warn(imported.notice)
    return read if len(read) == len(files) else None


def _tell_known(desk: Desk, imported: Imported, found: Found, row: ArticleRow) -> None:
    """What is said of words that a revision has already: nothing was stored."""
    if desk.as_json:
        known = Stored(row.id, row.headline, row.claims, known=True)
        output.write_json({**_stored_json(known, None), "revision": found.revision})
        return
    output.write(f"{row.id}  {row.headline}")
    name, number = imported.file_name, found.revision or 0
    said = message("is_revision_already", name=name, number=number, headline=found.headline)
    desk.answer(said)


def _stored_json(stored: Stored, older: Found | None) -> dict[str, object]:
    return {
        "id": stored.id,
        "headline": stored.headline,
        "claims": stored.claims,
        "known": stored.known,
        "looks_like": older.id if older else None,
    }


def _tell_stored(desk: Desk, stored: Stored, older: Found | None) -> None:
    if desk.as_json:
        output.write_json(_stored_json(stored, older))
        return
    output.write(f"{stored.id}  {stored.headline}")
    code = "import_known" if stored.known else "import_stored"
    desk.answer(message(code, count=stored.claims))
    if older is not None:
        article = older.id[:SHORT_ID]
        desk.answer(message("looks_like_newer_here", article=article, headline=older.headline))


@click.command("articles")
@click.option("--search", type=WORDS, default="", help="Only those that hold all these words.")
@common
@click.pass_obj
def articles_command(desk: Desk, search: str) -> Outcome:
    """List the articles of the library."""
    with desk.reading() as session:
        rows = session.library.articles(search)
    if desk.as_json:
        output.write_json({"articles": [_article_json(row) for row in rows]})
    elif rows:
        heads = (N_("Article"), N_("Revision"), N_("Settled"), N_("Changed"), N_("Headline"))
        desk.table(heads, [_article_cells(row) for row in rows])
    else:
        desk.answer(message("no_articles"))
    return Outcome.DONE


def _article_json(row: ArticleRow) -> dict[str, object]:
    return {
        "id": row.id,
        "headline": row.headline,
        "publisher": row.publisher,
        "stage": row.stage.value,
        "claims": row.claims,
        "settled": row.settled,
        "revision": row.revision,
        "updated": row.updated,
    }


def _article_cells(row: ArticleRow) -> tuple[str, ...]:
    return (
        row.id[:SHORT_ID],
        str(row.revision),
        f"{row.settled}/{row.claims}",
        moment.shown(row.updated),
        row.headline or row.file_name,
    )


@click.command("doctor")
@common
@click.pass_obj
def doctor_command(desk: Desk) -> Outcome:
    """Check every hash and the chain of the journal; exit with 1 where there is damage."""
    problems = _problems(desk)
    if desk.as_json:
        listed = [{"code": each.code, "message": desk.say(each)} for each in problems]
        output.write_json({"ok": not problems, "problems": listed})
    else:
        for problem in problems or (message("library_is_sound", library=desk.place.name),):
            desk.answer(problem)
    return Outcome.NO if problems else Outcome.DONE


def _problems(desk: Desk) -> tuple[Message, ...]:
    """What is wrong; a library that is there and cannot be opened is a problem itself."""
    try:
        with desk.reading() as session:
            return session.library.problems()
    except LibraryRefused as error:
        if not desk.place.is_file():
            raise
        return (error.message,)
