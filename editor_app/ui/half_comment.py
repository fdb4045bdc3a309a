"""Half-written comments in their field: kept with the library, with what each is about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from editor_app.domain.comment import About, Comment, CommentKind
from editor_app.domain.ids import ArticleId, ClaimId, CommentId
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.conversation import WHOLE, Target
from editor_app.ui.desk import Desk
from editor_app.ui.widgets.composer import Composer

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace


class HalfWritten(QObject):
    """What stands in the field of the comments panel and was not sent yet.

    Three things can wait for an article: a new comment, a comment of one's own that is being
    edited, and those that were put aside for a question that a finding proposed.
    """

    def __init__(self, workspace: Workspace, composer: Composer) -> None:
        super().__init__(composer)
        self._desk = workspace
        self._talk = workspace.comments
        self._unsent = workspace.comments.unsent
        self._composer = composer
        self._article: ArticleId | None = None
        self.editing: CommentId | None = None
        self.start_over()
        composer.writing.connect(self._hold)
        composer.rewriting.connect(self._hold_edit)
        composer.given_up.connect(self.give_up)
        workspace.article_changed.connect(self.start_over)
        workspace.edits_made.connect(self._move)

    @Slot()
    def start_over(self) -> None:
        """Takes up what waits for the article on the desk; its words may be others by now."""
        self.editing = self._article = None
        self._composer.clear()
        self._article = opened.id if (opened := self._desk.open) else None
        self.go_on()

    def go_on(self) -> None:
        """Takes up what was begun before: an edit, else a comment, else one put aside."""
        if self._article is None:
            return
        comment = self._comment(self._unsent.words(f"{self._article}:editing"))
        if comment is not None and (edited := self._unsent.words(_edit(comment.id))):
            self.editing = comment.id
            self._composer.edit(edited)
            return
        words, about = self._unsent.words(self._article), self._unsent.words(self._about)
        if not words:
            words, about = self._taken_up()
        if words:
            target, kind = recalled(self._desk, about)
            self._composer.begin(target or self._talk.target(claim=False), kind, words)

    @property
    def _about(self) -> str:
        return f"{self._article}:about"

    def _comment(self, wanted: str) -> Comment | None:
        comments = (c for t in self._talk.threads for c in (t.first, *t.replies))
        return next((comment for comment in comments if comment.id == wanted), None)

    # A new one

    @Slot(str)
    def _hold(self, words: str) -> None:
        if self._article is not None:
            self._unsent.hold(self._article, words)
            self._hold_target()

    def _move(self, edits: tuple[TextEdit, ...], _: bool) -> None:
        self._composer.follow(edits)
        if not self._composer.is_editing:
            self._hold_target()

    def _hold_target(self) -> None:
        """Has what a half-written comment is about kept with it."""
        if self._article is not None:
            is_half = bool(self._unsent.words(self._article))
            composer = self._composer
            about = described(self._desk, composer.target, composer.kind) if is_half else ""
            self._unsent.hold(self._about, about)

    def sent(self) -> None:
        """The new comment was taken: its field is for the next, or for one that waits."""
        self._composer.clear()
        self._hold("")
        self.go_on()

    # One put aside

    def make_room(self, proposed: str) -> str:
        """Has the field be for a new comment; the words to begin it with.

        With `proposed` words a half-written comment is put aside and comes back after them.
        """
        if self._composer.is_editing:
            self.editing = None
            self._composer.clear()
        if self._article is None or not proposed:
            return self._unsent.words(self._article or "")
        words = self._unsent.words(self._article)
        if words and words != proposed:
            waiting = [*self._aside(), [words, self._unsent.words(self._about)]]
            self._unsent.hold(f"{self._article}:aside", json.dumps(waiting, ensure_ascii=False))
            self._composer.clear()
        return proposed

    def _aside(self) -> list[list[str]]:
        """Words with what they are about, the last ones last."""
        return json.loads(self._unsent.words(f"{self._article}:aside") or "[]")

    def _taken_up(self) -> tuple[str, str]:
        """The one that was put aside last, which waits no more."""
        waiting = self._aside()
        if not waiting:
            return "", ""
        words, about = waiting.pop()
        left = json.dumps(waiting, ensure_ascii=False) if waiting else ""
        self._unsent.hold(f"{self._article}:aside", left)
        return words, about

    # A comment of one's own

    def edit(self, comment: CommentId) -> None:
        """Has a comment be edited, as far as that was done before."""
        found = self._comment(comment)
        if found is not None:
            self.editing = found.id
            self._composer.edit(self._unsent.words(_edit(found.id)) or found.body)
            self._composer.take_keys()

    @Slot(str)
    def _hold_edit(self, words: str) -> None:
        found = self._comment(self.editing or "")
        if found is None:
            return
        is_other = words != found.body
        self._unsent.hold(_edit(found.id), words if is_other else "")
        self._unsent.hold(f"{self._article}:editing", found.id if is_other else "")

    def edited(self) -> None:
        """The edit was taken, or is wanted no more."""
        if self.editing is not None:
            self._unsent.hold(_edit(self.editing), "")
            self._unsent.hold(f"{self._article}:editing", "")
        self.editing = None
        self._composer.clear()
        self.go_on()

    @Slot()
    def give_up(self) -> None:
        """Forgets an edit, or proposed words for which a comment was put aside."""
        if self._composer.is_editing:
            self.edited()
        elif self._aside():
            self.sent()


def _edit(comment: CommentId) -> str:
    return f"{comment}:edit"


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
