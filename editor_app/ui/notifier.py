"""What the window has to say: one line in the status bar, or a banner that stays."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from editor_app.domain.message import Message
from editor_app.domain.values import frozen


class NoticeLevel(StrEnum):
    """Where a notice stands: news in the status bar, the others in a banner."""

    NEWS = "news"
    WARNING = "warning"
    ERROR = "error"


@frozen
class NoticeAction:
    """One thing a person can do about it."""

    label: Message
    run: Callable[[], object]


@frozen
class Notice:
    """A sentence and what can be done about it; `key` replaces an older notice of the same kind."""

    message: Message
    level: NoticeLevel = NoticeLevel.NEWS
    actions: tuple[NoticeAction, ...] = ()
    key: str = ""
    left: Callable[[], object] | None = None
    """What is done where a person closes the banner, or it makes room, without an answer."""
