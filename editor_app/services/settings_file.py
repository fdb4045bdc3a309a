"""The file that keeps the settings: TOML, written whole or not at all.

Comments and what this version does not know stay as they are, so that a newer Galley and a
person with a text editor find everything again.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from editor_app.domain.errors import Refused
from editor_app.domain.message import Message, message
from editor_app.services.settings import Setting, Settings, by_name

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


class Loaded(NamedTuple):
    """Settings as a file has them; `wrong` names what in it is of no use, `fault` why it is unread."""

    settings: Settings
    wrong: tuple[str, ...] = ()
    fault: Message | None = None


def load(path: Path) -> Loaded:
    """The settings in the file at `path`, each unusable value at its default; nothing is written.

    Without a file everything has its default, and nothing is imported.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Loaded(Settings(), fault=message("settings_unread", name=str(path), reason=reason))
    import tomllib  # only where there is a file: start-up is measured

    try:
        tables: Mapping[str, Any] = tomllib.loads(data.decode())
    except (ValueError, RecursionError):
        return Loaded(Settings(), ("*",))
    return _taken(tables)


def _taken(tables: Mapping[str, Any]) -> Loaded:
    values: dict[str, object] = {}
    wrong: dict[str, None] = {}
    for name, setting in by_name().items():
        table, _, line = setting.key.partition(".")
        rows = tables.get(table, {})
        if not isinstance(rows, dict):
            wrong[table] = None
        elif line in rows:
            try:
                values[name] = setting.accepted(cast("dict[str, Any]", rows)[line])
            except ValueError:
                wrong[setting.key] = None
    return Loaded(Settings(**values), tuple(wrong))


def save(path: Path, old: Settings, new: Settings) -> None:
    """Writes what differs between `old` and `new` into the file at `path`.

    What another window wrote there meanwhile stays, as does every comment.

    Raises:
        Refused: the file is as it was.
    """
    differing = old.differing(new)
    if not differing:
        return
    document = _document(path)
    table = by_name()
    for name in table:
        if name in differing:
            _put(document, table[name], table[name].of(new))
    _write(document, path)


def repair(path: Path, wrong: tuple[str, ...]) -> Message:
    """Puts the file with unusable values aside and takes them out; tells what was reset.

    Raises:
        Refused: nothing was changed.
    """
    kept = _keep(path)
    if "*" in wrong:
        _write(_empty(), path)
        return message("settings_unusable", name=path.name, kept=str(kept))
    document = _document(path)
    for key in wrong:
        table, _, line = key.partition(".")
        if line:
            del cast("dict[str, Any]", document[table])[line]
        else:
            del document[table]
    _write(document, path)
    names = ", ".join(wrong)
    return message("settings_reset", names=names, count=len(wrong), kept=str(kept))


def _document(path: Path) -> TOMLDocument:
    """What the file holds; nothing where there is none, or none that can be read."""
    import tomlkit  # only where settings are written
    from tomlkit.exceptions import TOMLKitError

    try:
        return tomlkit.parse(path.read_bytes().decode())
    except FileNotFoundError:
        return _empty()
    except (UnicodeDecodeError, TOMLKitError):
        _keep(path)
        return _empty()
    except OSError as error:
        raise _refusal(path, error) from error


def _empty() -> TOMLDocument:
    import tomlkit

    document = tomlkit.document()
    document.add(tomlkit.comment("Settings of Galley. What is not here is as Galley has it."))
    return document


def _put(document: TOMLDocument, setting: Setting[Any], value: object) -> None:
    """A default is left out, unless the file said something there before."""
    table, _, line = setting.key.partition(".")
    rows = cast("Mapping[str, Any]", document).get(table)
    if value == setting.default and (rows is None or line not in rows):
        return
    if not isinstance(rows, MutableMapping):
        import tomlkit

        document[table] = rows = tomlkit.table()
    cast("MutableMapping[str, object]", rows)[line] = (
        list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else value
    )


def _keep(path: Path) -> Path:
    """A copy of the file under a name that no file has yet.

    Raises:
        Refused: there is no copy.
    """
    from editor_app.services.file_writing import write_whole

    try:
        data = path.read_bytes()
    except OSError as error:
        raise _refusal(path, error) from error
    number = 1
    while (kept := path.with_name(f"{path.stem}-kept-{number}{path.suffix}")).exists():
        number += 1
    return write_whole(data, kept)


def _write(document: TOMLDocument, path: Path) -> None:
    import tomlkit

    from editor_app.services.file_writing import make_folder, write_whole

    try:
        make_folder(path.parent)
        write_whole(tomlkit.dumps(document).encode(), path, force=True)
    except Refused as error:
        raise _refusal(path, error.__cause__ or error) from error


def _refusal(path: Path, error: BaseException) -> Refused:
    reason = getattr(error, "strerror", None) or str(error)
    return Refused("settings_unwritten", name=str(path), reason=reason)
