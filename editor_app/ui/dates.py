"""Days and times as a reader writes them, in the interface's language and this machine's zone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from editor_app.ui.look import Look
from editor_app.wording import N_

_DAY = "d MMM yyyy"
_DAY_OF_THIS_YEAR = "d MMM"


def now() -> datetime:
    """The present in this machine's zone; whoever takes pictures puts another in its place."""
    return datetime.now().astimezone()


def _local(stamp: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return None


def day(stamp: str, look: Look) -> str:
    """A day as "20 Nov 2026", for an ISO 8601 day or time; the stamp itself where it is neither."""
    date = QDate.fromString(stamp[:10], "yyyy-MM-dd")
    return _locale(look).toString(date, _DAY) if date.isValid() else stamp


def clock(stamp: str) -> str:
    """A time as "09:52", for an ISO 8601 time."""
    then = _local(stamp)
    return f"{then:%H:%M}" if then else stamp


def moment(stamp: str, look: Look) -> str:
    """A time as "today 09:52", "21 Nov 09:52" or "21 Nov 2025 09:52" for an ISO 8601 time."""
    then = _local(stamp)
    if then is None:
        return stamp
    present = now()
    hour = f"{then:%H:%M}"
    if then.date() == present.date():
        return look.phrase(N_("today {time}")).format(time=hour)
    form = _DAY_OF_THIS_YEAR if then.year == present.year else _DAY
    return f"{_locale(look).toString(QDate(then.year, then.month, then.day), form)} {hour}"


def last(stamp: str, look: Look) -> str:
    """A time as "09:52" for today, else the day too."""
    then = _local(stamp)
    if then is not None and then.date() == now().date():
        return _locale(look).toString(QTime(then.hour, then.minute), "HH:mm")
    return moment(stamp, look)


def number(value: float, look: Look) -> str:
    """A number with its thousands apart, as the interface's language writes it."""
    return _locale(look).toString(value)


def _locale(look: Look) -> QLocale:
    return QLocale(look.translator.language)
