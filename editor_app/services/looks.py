"""What a reviewer saw of an article when they left it the last time: the words themselves.

Kept as view state of the library, one row an article and reviewer. Words that a revision holds
are kept as its number; anything else (a draft) with all its words.
"""

from __future__ import annotations

import json
from typing import Any

from editor_app.domain.ids import ArticleId
from editor_app.domain.values import frozen
from editor_app.services.session import Session


@frozen
class Look:
    """The newest revision there was then, and the words on the page; None where it held them."""

    revision: int
    text: str | None = None


NEVER = Look(1)
"""For whoever sees an article the first time: all that changed since it came is new."""


def recall(session: Session, article: ArticleId, newest: int) -> Look:
    """What the session's reviewer saw last; `newest` is the newest revision there is now."""
    kept = session.recall(_key(session, article)) or ""
    try:
        found: Any = json.loads(kept)
        number, text = (
            (found, None) if isinstance(found, int) else (found["revision"], found["text"])
        )
        look = Look(int(number), None if text is None else str(text))
    except (ValueError, TypeError, KeyError):
        return NEVER
    return look if 1 <= look.revision <= newest else NEVER


def remember(session: Session, article: ArticleId, look: Look) -> None:
    """Keeps what the session's reviewer sees now.

    Raises:
        EditorError: the library could not be written; what was kept before stays.
    """
    value: object = look.revision
    if look.text is not None:
        value = {"revision": look.revision, "text": look.text}
    session.remember(_key(session, article), json.dumps(value, ensure_ascii=False))


def _key(session: Session, article: ArticleId) -> str:
    return f"looked:{article}:{session.by}"
