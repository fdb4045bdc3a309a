"""The longest time for which the window does not turn its event loop, action by action.

A timer keeps the event loop turning every 4 ms; what is measured is the longest time between two
turns, between which a key that a person presses has to wait: by the clock (painting, the disk,
waiting for the interpreter's lock and other programs included) and the processor time that this
thread used in it, which other programs hardly change. Run by `make bench`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from editor_app import bootstrap
from editor_app.domain.claim import Status
from editor_app.domain.text import Span
from editor_app.ui.jobs import Jobs
from editor_app.ui.main_window import MainWindow

BEAT_MS = 4
BUDGET_MS = 50
"""Issue 5: nothing ever waits with the window frozen for more than that."""

AFTER_MS = 350
"""How long an action is watched at least: what it starts begins up to 200 ms later."""

ROUNDS = 3
LATE_S = 60

Freeze = tuple[float, float]
"""The longest gap by the clock and in processor time, ms."""

PLACES = ("Lille", "Nantes", "Metz", "Rouen", "Pau", "Dijon", "Brest", "Tours", "Nîmes", "Caen")


def long_article(size: int = 100_000) -> str:
    """A made-up article with some hundred claims."""
    parts = ["Le conseil adopte son budget", ""]
    number = 0
    while sum(map(len, parts)) < size:
        number += 1
        place = PLACES[number % len(PLACES)]
        parts.append(
            f"La réunion de {place} s’est tenue dans le calme et chacun a pu prendre la parole à "
            f"son tour, comme le veut l’usage de la maison depuis toujours. Selon le préfet de "
            f"{place}, {100 + number} habitants ont été relogés en {2000 + number % 25}. Les "
            f"discussions ont repris après une pause, sans que personne n’y trouve à redire, et "
            f"la séance a été levée dans la bonne humeur. « Nous ne changerons rien au projet "
            f"numéro {number} », a répondu la maire de {place}."
        )
        parts.append("")
    return "\n".join(parts)


class Desk:
    """The real window with one article, and the turns of its event loop."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._turns = QAbstractEventDispatcher.instance().awake

    def _turn(self) -> None:
        now, used = perf_counter(), thread_time()
        self._gap = max(self._gap, now - self._last)
        self._busy = max(self._busy, used - self._used)
        self._last, self._used = now, used
        if now - self._begun > LATE_S:
            self._loop.exit(1)
        elif now - self._begun > AFTER_MS / 1000 and self.is_quiet:
            self._loop.exit(0)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is going on, nor about to be."""
        space, compared = self.window.workspace, self.window.compare_screen
        return (
            space.reading.is_idle
            and (compared is None or compared.is_idle)
            and space.arrivals.is_idle
            and space.exports.is_idle
            and all(jobs.is_idle for jobs in self.window.findChildren(Jobs))
        )

    def watch(self, action: Callable[[], object]) -> Freeze:
        """The longest gap, ms, from `action` until nothing is going on any more."""
        self._loop = QEventLoop()
        self._begun = self._last = perf_counter()
        self._used = thread_time()
        self._gap = self._busy = 0.0
        self._turns.connect(self._turn)
        self._timer.start()
        QTimer.singleShot(3 * BEAT_MS, action)
        late = self._loop.exec()
        self._timer.stop()
        self._turns.disconnect(self._turn)
        assert not late, "it never came to rest"
        return max(0.0, 1000 * self._gap - BEAT_MS), 1000 * self._busy

    def act(self, name: str) -> Callable[[], object]:
        """Runs a command."""
        return self.window.actions_by_id[name].trigger

    def press(self, keys: str) -> Callable[[], object]:
        """Presses a key where the focus is."""
        pressed = QKeySequence(keys)[0]

        def pressing() -> None:
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

        return pressing

    @property
    def dialog(self) -> QDialog:
        """The dialog that is open."""
        return next(each for each in self.window.findChildren(QDialog) if each.isVisible())


Step = tuple[str, Callable[[], object]]


def steps(desk: Desk) -> Iterator[Step]:
    """What a person does, one thing after the other."""
    window, space = desk.window, desk.window.workspace
    page = window.page

    def type_into(span: Span) -> None:
        page.setFocus()
        page.place_caret(span.start + 3)
        QTest.keyClick(page, Qt.Key.Key_X)

    def middle() -> Span:
        return Span(len(space.text) // 2, len(space.text) // 2)

    yield "type a character", lambda: type_into(middle())
    yield "new paragraph", desk.press("Return")
    yield "undo words", desk.act("edit.undo")
    yield "draft is kept", space.keep_draft
    yield "next claim (F8)", desk.press("F8")
    yield "decide a claim", lambda: space.decisions.judge(Status.DISPUTED)
    yield "undo the decision", desk.act("edit.undo")
    yield "decide again (redo)", desk.act("edit.redo")
    yield "type into a settled claim", lambda: type_into(space.active.span)  # type: ignore[union-attr]
    yield "select all", lambda: (page.setFocus(), page.selectAll())
    yield "panel: sources", lambda: window.show_panel("sources")
    yield "panel: findings", lambda: window.show_panel("checks")
    yield "panel: metadata", lambda: window.show_panel("metadata")
    yield "panel: comments", lambda: window.show_panel("comments")
    yield "panel: claims", lambda: window.show_panel("claims")
    yield "filter the claims", lambda: window.claims_panel.search.setText("2001")
    yield "filter nothing", window.claims_panel.search.clear
    yield "save a revision", lambda: space.save_revision("")
    yield "compare", desk.act("revision.compare")
    yield "compare side by side", desk.act("compare.side_by_side")
    yield "leave compare", window.leave_compare
    yield "open the export dialog", desk.act("article.export")
    yield "export", lambda: desk.dialog.accept_button.click()  # type: ignore[attr-defined]
    yield "settings", desk.act("app.settings")
    yield "close the settings", lambda: desk.dialog.reject()
    yield "find", lambda: (window.find_words(), window.find_bar.words.setText("la"))
    yield "close find", window.leave_find_bar
    yield "search the library", lambda: window.library.search.setText("budget")
    yield "search nothing", lambda: window.library.search.setText("")
    yield "timeline", window.toggle_timeline
    yield "review mode", window.toggle_review_mode
    yield "edit mode", window.toggle_review_mode
    yield "zoom", lambda: window.zoom(1)
    yield "zoom back", lambda: window.zoom(0)
    yield "narrow window", lambda: window.resize(1100, 700)
    yield "wide window", lambda: window.resize(1440, 900)
    yield "dark theme", lambda: window.look.themes.choose("dark")
    yield "light theme", lambda: window.look.themes.choose("light")


def table(folder: Path, article: Path) -> list[tuple[str, Freeze]]:
    """Each action with the freeze it caused; one window, opened on an empty library."""
    library = folder / "freeze.db"
    bootstrap.build_window(library, by="Ann", ui_language="fr").close()
    window = bootstrap.build_window(library, by="Ann", ui_language="fr")
    window.resize(1440, 900)
    window.show()
    window.workspace.session.remember("export folder", str(folder))
    desk = Desk(window)
    rows = [("show the empty window", desk.watch(window.activateWindow))]
    rows.append(("open a file", desk.watch(lambda: window.open_at_start([article]))))
    rows += [(name, desk.watch(action)) for name, action in steps(desk)]
    window.close()
    return rows


@pytest.mark.usefixtures("qtbot")
def test_freeze(tmp_path: Path, sample_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(long_article(), encoding="utf-8")
    freezes: dict[str, tuple[list[Freeze], list[Freeze]]] = {}
    for number in range(ROUNDS):
        for column, article in enumerate((sample_path, long)):
            folder = tmp_path / f"{number}-{column}"
            folder.mkdir()
            for name, freeze in table(folder, article):
                freezes.setdefault(name, ([], []))[column].append(freeze)
    print(
        f"\n{'longest freeze, ms (median)':<28}{'sample':>8} {'busy':>5}{'100 kB':>9} {'busy':>5}"
    )
    over: list[str] = []
    for name, columns in freezes.items():
        (small, of_small), (large, of_large) = (
            (median(gap for gap, _ in column), median(busy for _, busy in column))
            for column in columns
        )
        print(f"{name:<28}{small:>8.0f} {of_small:>5.0f}{large:>9.0f} {of_large:>5.0f}")
        over += [name] if max(of_small, of_large) > BUDGET_MS else []
    print(f"busy for over {BUDGET_MS} ms: {', '.join(over) or 'nothing'}")
