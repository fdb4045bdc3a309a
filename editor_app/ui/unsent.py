"""Half-written words: kept with the library until they are sent, whatever happens to the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from editor_app.ui.desk import Desk

KEPT_AFTER_MS = 2000
"""After the last key, as long as a draft of the text waits at most."""


class Unsent(QObject):
    """What is being written on an article or in a thread, by the id of either."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._held: dict[str, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEPT_AFTER_MS)
        self._pause.timeout.connect(self.keep)

    def words(self, place: str) -> str:
        """What was written there and not sent; nothing where all was."""
        held = self._held.get(place)
        return held if held is not None else self._desk.session.recall(_key(place)) or ""

    def hold(self, place: str, words: str) -> None:
        """Has `words` kept in a moment, or forgotten where they are blank."""
        words = words if words.strip() else ""
        if words != self.words(place):
            self._held[place] = words
            self._pause.start()

    @Slot()
    def keep(self) -> None:
        """Keeps what is held now; where the library cannot be written it stays held."""
        self._pause.stop()
        if not self._desk.session.is_writable:
            return
        for place, words in tuple(self._held.items()):
            if self._desk.guarded(partial(self._remember, place, words)) is None:
                return
            del self._held[place]

    def _remember(self, place: str, words: str) -> bool:
        self._desk.session.remember(_key(place), words)
        return True

    def stop(self) -> None:
        """Ends the waiting; nothing is kept from then on."""
        self._pause.stop()


def _key(place: str) -> str:
    return f"unsent:{place}"
