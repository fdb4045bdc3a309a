"""The composition root: runs a command, or builds the window and its event loop.

Start-up is measured: the window's arguments are read without click, and nothing is
imported before the first paint that it does not need.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app import paths
from editor_app.domain.values import frozen, replace
from editor_app.services.settings import Choice, Setting, by_name

if TYPE_CHECKING:
    from editor_app.domain.errors import EditorError
    from editor_app.services.settings import Settings
    from editor_app.services.settings_file import Loaded
    from editor_app.ui.look import Look
    from editor_app.ui.main_window import MainWindow
    from editor_app.ui.opening import Opening

COMMANDS = frozenset(
    {
        "analyse",
        "import",
        "articles",
        "show",
        "claims",
        "claim",
        "save",
        "history",
        "diff",
        "demo",
        "check",
        "export",
        "doctor",
        "settings",
    }
)
"""The words that make a command of a command line; anything else names files to open."""

LOG_BYTES = 500_000
"""A log longer than that is put aside at the next start, in place of the one before."""

_OPTIONS = {setting.option: setting for setting in by_name().values() if setting.option}
"""The words of the window's command line: each takes the place of a setting for one start."""


@frozen
class WindowArguments:
    """What the window was started with; each option goes before the setting it stands for."""

    files: tuple[Path, ...] = ()
    library: Path | None = None
    by: str | None = None
    ui_language: str | None = None
    theme: str | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Runs Galley; the exit code is the contract's: 0 done, 1 the answer is no, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    window = window_arguments(arguments)
    if window is None or _is_unknown(window.files):
        from editor_app.cli import main as run_command

        return run_command(arguments)
    return _run_window(window)


def _is_unknown(files: Sequence[Path]) -> bool:
    """Whether a word was meant as a command: it is no file here, and stands first without a folder."""
    first = next(iter(files), None)
    return first is not None and first.name == str(first) and not first.exists()


def window_arguments(arguments: Sequence[str]) -> WindowArguments | None:
    """The window's arguments, or `None` where the line is for the commands (or for their errors).

    After ``--`` everything is a file's name.
    """
    values: dict[str, str] = {}
    files: list[Path] = []
    words = iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if word == "--":
            files.extend(map(Path, words))
        elif name in _OPTIONS:
            values[name] = value if equals else next(words, "")
        elif word.startswith("-") or (word in COMMANDS and not files):
            return None
        else:
            files.append(Path(word))
    return _checked(tuple(files), values)


def _checked(files: tuple[Path, ...], values: Mapping[str, str]) -> WindowArguments | None:
    """`None` for a value that is missing or none of its choices: the commands say so."""
    if not all(_is_meant(_OPTIONS[name], value) for name, value in values.items()):
        return None
    library = values.get("--library")
    return WindowArguments(
        files,
        Path(library) if library else None,
        values.get("--by"),
        values.get("--ui-language"),
        values.get("--theme"),
    )


def _is_meant(setting: Setting[str], value: str) -> bool:
    is_choice = isinstance(setting, Choice)
    return value in setting.values[1:] if is_choice else bool(value.strip())


def build_window(
    library: Path,
    *,
    by: str | None = None,
    ui_language: str | None = None,
    theme: str | None = None,
) -> MainWindow:
    """A window on `library`, created where missing, showing what was open the last time.

    The event loop is not entered. It can be built, shown and closed many times in one process.
    Every part of it is there, panels that are not shown too.

    Raises:
        LibraryRefused: the library cannot be opened for writing; it is untouched.
    """
    from editor_app.services import settings_file

    loaded = settings_file.load(paths.settings())
    window = _build_window(WindowArguments((), library, by, ui_language, theme), loaded)
    window.panel.build_all()
    return window


def _build_window(arguments: WindowArguments, loaded: Loaded) -> MainWindow:
    """The window as a start needs it: panels are built when they are first shown."""
    from editor_app import reviewer
    from editor_app.services.session import Session
    from editor_app.ui.application import application
    from editor_app.ui.preferences import tell_of_faults
    from editor_app.ui.window import build
    from editor_app.ui.workspace import Workspace

    application()
    settings = loaded.settings
    library = arguments.library or paths.library(settings.library)
    session = Session.open(library, by=reviewer.name(arguments.by, settings.reviewer))
    look = _look(arguments, settings)
    window = build(Workspace(session, look.translator, settings=settings), look)
    tell_of_faults(window, loaded)
    window.open_at_start(())
    return window


def _look(arguments: WindowArguments, settings: Settings) -> Look:
    from editor_app.ui.i18n import Translator
    from editor_app.ui.look import Look
    from editor_app.ui.preferences import chosen, text_scale
    from editor_app.ui.theme import ThemeController

    themes = ThemeController(arguments.theme or chosen(settings.theme), scale=text_scale(settings))
    return Look(themes, Translator.chosen(arguments.ui_language or settings.language))


def _run_window(arguments: WindowArguments) -> int:
    with _nothing_collected():
        from editor_app.domain.errors import EditorError
        from editor_app.services import settings_file
        from editor_app.ui.application import application, report_uncaught, run

        _log_to_file()
        app = application()
        report_uncaught(app)
        loaded = settings_file.load(paths.settings())
        library = arguments.library or paths.library(loaded.settings.library)
        is_new = not library.exists()
        asking = None
        try:
            _begin(arguments.files, _build_window(arguments, loaded), library, is_new)
        except EditorError as error:
            if error.message.code == "library_in_use" and _hand_over(library, arguments.files):
                return 0
            asking = ask_about(error, arguments, loaded)
    code = run(app)
    return 2 if asking is not None and asking.window is None else code


def _begin(files: Sequence[Path], window: MainWindow, library: Path, is_new: bool) -> None:
    """Shows a window, with the files of the command line, or with the sample in a new library."""
    from editor_app.ui.application import application, go_on_later

    window.show()
    go_on_later(application(), library)
    if files := files or ((paths.sample(),) if is_new else ()):
        window.open_at_start(files)


def ask_about(error: EditorError, arguments: WindowArguments, loaded: Loaded) -> Opening:
    """Says in a window and on the error stream why there is no other, and offers the ways on."""
    from editor_app.ui.opening import Opening

    def build(library: Path) -> MainWindow:
        return _build_window(replace(arguments, library=library), loaded)

    look = _look(arguments, loaded.settings)
    print(look.sentence(error.message), file=sys.stderr)  # noqa: T201  (a terminal may be all there is)
    library = arguments.library or paths.library(loaded.settings.library)
    asking = Opening(look, library, build, partial(_begin, arguments.files))
    asking.ask(error)
    return asking


def _hand_over(library: Path, files: Sequence[Path]) -> bool:
    """Whether the window that has the library open took the files."""
    from editor_app.ui.handover import hand_over  # with Qt's network, which no first start needs

    return hand_over(library, files)


@contextmanager
def _nothing_collected() -> Generator[None]:
    """While starting: nothing that is made then is thrown away, and looking for it takes a tenth."""
    from editor_app.ui.garbage import Collecting

    Collecting.pause()
    try:
        yield
    finally:
        gc.freeze()
        Collecting.resume()


def _log_to_file() -> None:
    path = paths.log()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_suffix(".old"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return
    logging.basicConfig(
        level=logging.INFO,
        handlers=[handler],
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
