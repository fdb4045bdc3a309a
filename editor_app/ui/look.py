"""What every part of the window needs to draw and to speak: the live theme and the translator."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.message import Message
from editor_app.domain.values import frozen
from editor_app.ui.i18n import Translator
from editor_app.ui.theme import Theme, ThemeController


@frozen
class Look:
    """Colours, type and words; passed to whatever shows something."""

    themes: ThemeController
    translator: Translator

    @property
    def theme(self) -> Theme:
        """The theme that is on now."""
        return self.themes.theme

    def color(self, token: str) -> QColor:
        """A token's colour now."""
        return self.theme.color(token)

    def font(self, role: str) -> QFont:
        """A role's font."""
        return self.theme.font(role)

    def px(self, size: float) -> int:
        """A size of the design, in whole px at the system's text size."""
        return round(self.theme.px(size))

    def phrase(self, text: str) -> str:
        """A fixed word of the interface in its language."""
        return self.translator.phrase(text)

    def sentence(self, message: Message) -> str:
        """A message in the interface's language."""
        return self.translator.sentence(message)

    def count(self, forms: tuple[str, str], number: int, **words: str) -> str:
        """The form of ``(one, many)`` for `number`, with ``{count}`` and `words` filled in."""
        return self.translator.count(*forms, number, **words)


def dress(window: QWidget, look: Look) -> None:
    """Puts a window, and every menu and dialog of the program, in the theme's colours and type."""
    QApplication.setPalette(look.theme.palette())
    font = look.font("ui")
    QApplication.setFont(font)
    # Without it a style sheet's weight falls back on the font that the program started with.
    window.setFont(font)
    window.setStyleSheet(look.theme.style_sheet())


def repolish(widget: QWidget) -> None:
    """Has the style sheet look at a widget's properties again, where it has looked before.

    It does so by itself when a widget is first shown.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
