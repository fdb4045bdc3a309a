"""What a reviewer saw of an article when they left it the last time: the words themselves.

Kept as view state of the library, one row an article and reviewer. Words that a revision holds
are kept as its number; anything else (a draft) with all its words.
"""

from __future__ import annotations

import json
from typing import Any

from editor_app.domain.ids import ArticleId
from editor_app.domain.revision import Content
from editor_app.domain.values import frozen
from editor_app.services.session import Session
from editor_app.storage.content import from_fields, to_fields


@frozen
class Look:
    """The newest revision there was then, and the page; None where the revision held it.

    Of the page there are its words and how they and its lines are set, nothing else.
    """

    revision: int
    page: Content | None = None


NEVER = Look(1)
"""For whoever sees an article the first time: all that changed since it came is new."""


def recall(session: Session, article: ArticleId, newest: int) -> Look:
    """What the session's reviewer saw last; `newest` is the newest revision there is now."""
    kept = session.recall(_key(session, article)) or ""
    try:
        found: Any = json.loads(kept)
        look = Look(found) if isinstance(found, int) else Look(int(found["revision"]), _page(found))
    except (ValueError, TypeError, KeyError):
        return NEVER
    return look if 1 <= look.revision <= newest else NEVER


def remember(session: Session, article: ArticleId, look: Look) -> None:
    """Keeps what the session's reviewer sees now.

    Raises:
        EditorError: the library could not be written; what was kept before stays.
    """
    value: object = look.revision
    if look.page is not None:
        value = {"revision": look.revision, "text": look.page.text, "set": to_fields(look.page)}
    session.remember(_key(session, article), json.dumps(value, ensure_ascii=False))


def seen(page: Content) -> Content:
    """What of a page is kept of a look."""
    return Content(page.text, roles=page.roles, inline=page.inline)


def _page(found: Any) -> Content | None:
    if found["text"] is None:
        return None
    text = str(found["text"])
    return from_fields(text, found["set"]) if "set" in found else Content(text)


def _key(session: Session, article: ArticleId) -> str:
    return f"looked:{article}:{session.by}"
