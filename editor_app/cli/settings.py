"""The command that shows and changes the settings: settings."""

from __future__ import annotations

from typing import Any

import click

from editor_app import paths
from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import WORDS, common
from editor_app.domain.errors import NotFound, Refused
from editor_app.domain.message import message
from editor_app.services import settings_file
from editor_app.services.settings import Setting, SwitchedOff, by_name
from editor_app.wording import N_


@click.command("settings")
@click.argument("key", required=False, type=WORDS)
@click.argument("value", required=False, type=WORDS)
@common
@click.pass_obj
def settings_command(desk: Desk, key: str | None, value: str | None) -> Outcome:
    """List the settings, or set one: KEY VALUE. What is switched off is a list with commas."""
    if key is None:
        _tell(desk, list(by_name().values()))
    elif value is None:
        _tell(desk, [_named(key)])
    else:
        _set(desk, _named(key), value)
    return Outcome.DONE


def _named(key: str) -> Setting[Any]:
    for setting in by_name().values():
        if setting.key == key:
            return setting
    raise NotFound("setting_unknown", key=key)


def _tell(desk: Desk, chosen: list[Setting[Any]]) -> None:
    values = {setting.key: setting.of(desk.settings) for setting in chosen}
    if desk.as_json:
        output.write_json({"file": str(paths.settings()), "settings": values})
        return
    rows = [
        (setting.key, _shown(values[setting.key]), desk.say(setting.label)) for setting in chosen
    ]
    desk.table((N_("Setting"), N_("Value"), N_("What it is")), rows)


def _shown(value: str | tuple[str, ...]) -> str:
    return ", ".join(value) if isinstance(value, tuple) else value


def _set(desk: Desk, setting: Setting[Any], words: str) -> None:
    raw: object = words
    if isinstance(setting, SwitchedOff):
        raw = [each.strip() for each in words.split(",") if each.strip()]
    try:
        new = desk.settings.changed(**{setting.name: raw})
    except ValueError as error:
        raise Refused("setting_not_accepted", key=setting.key, value=repr(words)) from error
    settings_file.save(paths.settings(), desk.settings, new)
    desk.answer(message("setting_written", key=setting.key, value=repr(_shown(setting.of(new)))))
