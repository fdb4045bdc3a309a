"""What a person chooses once for every library: the one table of settings.

A setting is declared here and nowhere else: the file, the dialog and the window's command line
read this table. What belongs to one library (the open article, zoom, panels, the place in the
text) is kept in that library instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Self, TypeVar, cast, overload

from editor_app.domain.message import Message, message

SYSTEM = "system"
"""As the system has it: its language, its colours, its text size."""

BLOCKERS = ("must_fix", "title", "checking", "doubted", "unsupported", "comments", "open")
"""The kinds of things that keep an article from being signed off (see `blocking`)."""

_MOST_CHARACTERS = 100

T = TypeVar("T")


class Setting(Generic[T]):
    """One setting: its `key` is ``table.name`` in the file, `option` its word on the command line."""

    name: str

    def __init__(self, key: str, default: T, *, option: str = "") -> None:
        self.key = key
        self.default = default
        self.option = option

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: Settings, owner: type) -> T: ...
    def __get__(self, settings: Settings | None, owner: type) -> Self | T:
        return self if settings is None else cast("T", settings.values.get(self.name, self.default))

    @property
    def label(self) -> Message:
        """What people call it."""
        return message(f"setting_{self.name}")

    def of(self, settings: Settings) -> T:
        """Its value in `settings`."""
        return self.__get__(settings, Settings)

    def accepted(self, raw: object) -> T:
        """`raw` as a value of this setting.

        Raises:
            ValueError: where it is none.
        """
        raise NotImplementedError


class Line(Setting[str]):
    """A few words on one line, or none."""

    def accepted(self, raw: object) -> str:
        """`raw`, or a `ValueError`."""
        words = " ".join(_word(raw).split())
        words.encode()
        if len(words) > _MOST_CHARACTERS or not words.isprintable():
            raise ValueError(raw)
        return words


class FileName(Setting[str]):
    """The full name of a file; none means the usual one."""

    def accepted(self, raw: object) -> str:
        """`raw`, or a `ValueError`."""
        from pathlib import Path

        name = _word(raw)
        name.encode()
        if "\0" in name or (name and not Path(name).expanduser().is_absolute()):
            raise ValueError(raw)
        return name


class Choice(Setting[str]):
    """One of `values`, the first of which is the default."""

    def __init__(self, key: str, values: tuple[str, ...], *, option: str = "") -> None:
        super().__init__(key, values[0], option=option)
        self.values = values

    def accepted(self, raw: object) -> str:
        """`raw`, or a `ValueError`."""
        if raw not in self.values:
            raise ValueError(raw)
        return str(raw)


class SwitchedOff(Setting[tuple[str, ...]]):
    """The ids of things that are switched off; those of a newer version are kept."""

    def __init__(self, key: str) -> None:
        super().__init__(key, ())

    def accepted(self, raw: object) -> tuple[str, ...]:
        """The ids in `raw`, each once, or a `ValueError`."""
        if not isinstance(raw, list | tuple):
            raise ValueError(raw)  # noqa: TRY004  (what a file holds, not what code passes)
        ids = cast("tuple[object, ...]", raw)
        words = [each for each in ids if isinstance(each, str) and each.isidentifier()]
        if len(words) < len(ids):
            raise ValueError(ids)
        return tuple(dict.fromkeys(words))


class Settings:
    """The choices of one person; a change gives new settings. Any thread may read them."""

    reviewer = Line("reviewer.name", "", option="--by")
    role = Line("reviewer.role", "")
    language = Choice("window.language", (SYSTEM, "en", "fr"), option="--ui-language")
    theme = Choice("window.theme", (SYSTEM, "light", "dark"), option="--theme")
    text_size = Choice("window.text_size", (SYSTEM, "100", "110", "125", "150", "175", "200"))
    motion = Choice("window.motion", (SYSTEM, "none"))
    library = FileName("library.file", "", option="--library")
    rules_off = SwitchedOff("findings.rules_off")
    blockers_off = SwitchedOff("sign_off.blockers_off")

    def __init__(self, **values: object) -> None:
        """The values by name; what is not named has its default.

        Raises:
            ValueError: for a value that its setting does not accept.
            KeyError: for a name that no setting has.
        """
        table = by_name()
        self.values: Mapping[str, object] = {
            name: table[name].accepted(value) for name, value in values.items()
        }

    def changed(self, **values: object) -> Settings:
        """These settings with other `values`; raises as the constructor does."""
        return Settings(**{**self.values, **values})

    def differing(self, other: Settings) -> set[str]:
        """The names of what is not the same in `other`."""
        return {
            name for name, setting in by_name().items() if setting.of(self) != setting.of(other)
        }


def _word(raw: object) -> str:
    if isinstance(raw, str):
        return raw
    raise ValueError(raw)


def by_name() -> dict[str, Setting[Any]]:
    """The table: every setting by its name, in the order of the file."""
    return {name: each for name, each in vars(Settings).items() if isinstance(each, Setting)}
