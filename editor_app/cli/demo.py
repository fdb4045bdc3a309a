"""The command that shows what Galley does: demo."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import FILE, common
from editor_app.domain.message import Message, message
from editor_app.domain.values import as_dict
from editor_app.services.file_reading import shown_name


@click.command("demo")
@click.option("--to", "folder", type=FILE, required=True, metavar="FOLDER")
@common
@click.pass_obj
def demo_command(desk: Desk, folder: Path) -> Outcome:
    """Do the main job on the sample without a screen: library, exports, a picture of the window."""
    # The demo and the window are built above this room, which must not import them by name.
    demo: Any = import_module("editor_app.demo")
    build: Any = import_module("editor_app.bootstrap").build_window
    by = desk.reviewer
    window = partial(build, by=by, ui_language=desk.language)
    report = demo.run(folder, by=by, build_window=window, language=desk.language)
    if desk.as_json:
        output.write_json(_json(report))
    else:
        for said in _sentences(report):
            desk.answer(said)
    return Outcome.DONE


def _json(report: Any) -> dict[str, object]:
    """The report with its paths as words."""
    values = as_dict(report)
    values["library"] = shown_name(str(report.library))
    values["exports"] = [shown_name(str(path)) for path in report.exports]
    values["picture"] = report.picture and shown_name(str(report.picture))
    return values


def _sentences(report: Any) -> list[Message]:
    numbers = ", ".join(str(number) for number in report.verified)
    again = [message("demo_again", run=report.run)] if report.run > 1 else []
    picture = (
        message("demo_picture", name=shown_name(str(report.picture)))
        if report.picture
        else message("demo_no_picture")
    )
    return [
        *again,
        message("demo_imported", count=report.claims, headline=report.headline),
        message("demo_verified", numbers=numbers),
        message("demo_edited", revision=report.revision),
        message("demo_library", name=shown_name(str(report.library))),
        *(message("demo_export", name=shown_name(str(path))) for path in report.exports),
        picture,
    ]
