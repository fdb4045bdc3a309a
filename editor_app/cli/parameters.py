"""The options and arguments that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from editor_app.cli.desk import Desk
from editor_app.wording import LANGUAGES

_LANGUAGE_CODE = re.compile(r"([a-z]{2,3})(?:[-_].+)?", re.IGNORECASE | re.ASCII)

Command = TypeVar("Command", bound=Callable[..., Any])


def words(value: str) -> str:
    """Words that a library can keep: valid Unicode without NUL.

    Raises:
        click.BadParameter: for anything else.
    """
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise click.BadParameter("not valid UTF-8. Nothing was written.") from error
    if "\0" in value:
        raise click.BadParameter("it holds a NUL character. Nothing was written.")
    return value


def language_code(value: str) -> str:
    """The language of a code such as ``fr``, ``FR`` or ``fr-CA``.

    Raises:
        click.BadParameter: for anything else, such as the name of a language.
    """
    known = _LANGUAGE_CODE.fullmatch(value.strip())
    if known is None:
        raise click.BadParameter(f"'{words(value)}' is no language code such as fr or en.")
    return known[1].lower()


WORDS = click.types.FuncParamType(words)
WORDS.name = "text"
NUMBER = click.IntRange(1, 2**31 - 1)
"""The number of a revision."""

FILE = click.Path(path_type=Path)

language_option = click.option(
    "--language",
    type=click.types.FuncParamType(language_code),
    metavar="CODE",
    help="The language of the articles, such as fr; else recognised.",
)
article_argument = click.argument("article", type=WORDS)
revision_option = click.option("--revision", type=NUMBER, help="An older revision, by its number.")
encoding_option = click.option(
    "--encoding", type=WORDS, help="Read the file in this encoding, such as windows-1252."
)


def common(command: Command) -> Command:
    """Adds the options that stand before or after the command's name."""
    for option in reversed(
        (
            _option("--library", "library", FILE, "The library file.", metavar="FILE"),
            _option("--by", "by", WORDS, "Who decides.", metavar="NAME"),
            _option(
                "--ui-language", "language", click.Choice(LANGUAGES), "The language of the answer."
            ),
            click.option(
                "--json",
                is_flag=True,
                default=None,
                expose_value=False,
                callback=_setter("as_json"),
                help="Answer in JSON.",
            ),
        )
    ):
        command = option(command)
    return command


def _option(
    flag: str, field: str, kind: click.ParamType[Any], words: str, *, metavar: str | None = None
) -> Callable[[Command], Command]:
    return click.option(
        flag, type=kind, expose_value=False, callback=_setter(field), help=words, metavar=metavar
    )


def _setter(field: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(context: click.Context, _: click.Parameter, value: Any) -> None:
        if value is not None:
            setattr(context.ensure_object(Desk), field, value)

    return keep
