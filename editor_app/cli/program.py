"""The program `galley`: finds a command, runs it, and turns what it raises into an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import common
from editor_app.domain.errors import EditorError
from editor_app.domain.message import message
from editor_app.services.settings import Settings
from editor_app.version import version

COMMANDS = {
    "analyse": "reading",
    "import": "library",
    "articles": "library",
    "show": "article",
    "claims": "claims",
    "claim": "claims",
    "save": "texts",
    "history": "article",
    "diff": "comparing",
    "demo": "demo",
    "check": "reading",
    "export": "files",
    "doctor": "library",
    "settings": "settings",
}
"""Each command and the module of this package that has it; loaded when it is called."""


class Commands(click.Group):
    """The commands, each imported when it is called: `analyse` needs no library, none needs Qt."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called so."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"editor_app.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_command")
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with.

        Raises:
            click.UsageError: the window would have opened a file of that name, and there is none.
        """
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        near = get_close_matches(name, COMMANDS, n=1)
        code = "no_file_or_command_but" if near else "no_file_or_command"
        told = message(code, name=name, **{"near": near[0]} if near else {})
        raise click.UsageError(ctx.ensure_object(Desk).say(told), ctx)


def _tell_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted:
        return
    output.write(f"Galley {version()}".rstrip())
    context.exit()


@click.group(cls=Commands)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and leave.",
)
@click.option(
    "--theme",
    type=click.Choice(Settings.theme.values[1:]),
    expose_value=False,
    help="The window's colours; without it those of the system.",
)
@common
def galley() -> None:
    """Check an article before it runs. Without a command the window opens."""


def run(argv: Sequence[str]) -> int:
    """The exit code of the command line `argv`; everything has been written when it returns."""
    output.prepare()
    desk = Desk()
    try:
        code = _run(argv, desk)
        output.flush()
    except BrokenPipeError:
        output.give_up()
        return Outcome.DONE
    except OSError as error:
        reason = error.strerror or str(error)
        output.complain(desk.say(message("output_failed", reason=reason)))
        output.give_up()
        return Outcome.REFUSED
    return code


def _run(argv: Sequence[str], desk: Desk) -> int:
    try:
        code = galley.main(list(argv), prog_name="galley", standalone_mode=False, obj=desk)
    except click.Abort:
        return Outcome.INTERRUPTED
    except click.ClickException as error:
        output.complain(_sentence(error))
        return Outcome.REFUSED
    except EditorError as error:
        desk.warn(error.message)
        return Outcome.REFUSED
    return code if isinstance(code, int) else Outcome.DONE


def _sentence(error: click.ClickException) -> str:
    """What is wrong with the command line, and where to read how it goes; on one line."""
    words = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return words
    return f"{context.command_path}: {words} `{context.command_path} --help` says how it goes."
