"""The one motion there is: palette and popovers come in within 100 ms (DESIGN.md, Motion)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, Qt
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget

from editor_app.services.settings import SYSTEM, Settings

FADE_MS = 100


def fade_in(widget: QWidget, settings: Settings) -> None:
    """Lets a part that was just shown come in; at once where a person wants no motion."""
    if not _moves(settings):
        return
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(0)
    widget.setGraphicsEffect(effect)
    coming = QPropertyAnimation(effect, b"opacity", effect)
    coming.setDuration(FADE_MS)
    coming.setStartValue(0.0)
    coming.setEndValue(1.0)
    # Without its effect the part is drawn as everything else is. The effect goes in a turn of its
    # own: it owns the animation that says so.
    coming.finished.connect(effect.deleteLater)
    coming.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)


def _moves(settings: Settings) -> bool:
    """What the setting says, or else the system; on Linux Qt is not told what the system wants."""
    if settings.motion != SYSTEM:
        return False
    return sys.platform == "linux" or QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
