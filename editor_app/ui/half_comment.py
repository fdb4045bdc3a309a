"""What a half-written comment is about, as text that is kept beside its words."""

from __future__ import annotations

import json
from typing import Any

from editor_app.domain.comment import About, CommentKind
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.ui.conversation import WHOLE, Target
from editor_app.ui.desk import Desk


def described(desk: Desk, target: Target, kind: CommentKind) -> str:
    """`target` and `kind` as text; `recalled` reads it."""
    span = target.span
    at = [span.start, span.end, span.of(desk.words)] if span else None
    return json.dumps([kind.value, target.about.value, at, target.claim], ensure_ascii=False)


def recalled(desk: Desk, kept: str) -> tuple[Target | None, CommentKind]:
    """What was described; no target where its words or its claim are not there any more."""
    try:
        kind, about, at, claim = json.loads(kept)
        return _target(desk, About(about), at, claim), CommentKind(kind)
    except (ValueError, TypeError):
        return None, CommentKind.REMARK


def _target(desk: Desk, about: About, at: Any, claim: Any) -> Target | None:
    if about is About.ARTICLE:
        return WHOLE
    if about is About.CLAIM:
        view = desk.open.view(ClaimId(str(claim))) if desk.open is not None else None
        return Target(about, None, view.claim.id, view.claim.number, view.place) if view else None
    start, end, words = at
    span = Span(int(start), int(end))
    is_there = span.of(desk.words) == words
    return Target(about, span, place=desk.place_of(span.start)) if is_there else None
