"""Random walks on an open article: memory, library and undo stack never disagree.

The walk edits, decides, takes back, does again, reads, keeps, saves, restores and reopens,
while the library goes away and comes back. `GALLEY_WALKS` sets how many walks are made.
"""

from __future__ import annotations

import functools
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from editor_app.domain.article import Role
from editor_app.domain.claim import Basis, Claim, Status
from editor_app.domain.comment import About
from editor_app.domain.errors import EditorError
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import CommentId
from editor_app.domain.inline import InlineKind, InlineMarks, Marking
from editor_app.domain.likeness import same_words
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit, apply_edits
from editor_app.services import commenting, importing, reading, replacing, review
from editor_app.services.format_changes import with_formats
from editor_app.services.ids import new_id
from editor_app.services.open_article import Entry, OpenArticle
from editor_app.services.putting_back import put_back
from editor_app.services.redlines import redline
from editor_app.services.session import Session

WALKS = int(os.environ.get("GALLEY_WALKS", "40"))
STEPS = 25
TEXT = """Douze missiles tirés sur la base

PARIS (AFP) - Douze missiles ont été tirés mardi sur la base, a annoncé le Pentagone. \
"Nous avons touché 3 avions", a déclaré Jonathan Hoffman. Le 7 janvier, 80 personnes ont \
été tuées, selon la police."""
WORDS = ("x", "1", " ", "\n", "é", '"', " 80 personnes ont été tuées", "12 avions", "😀", ".")
SETTLING = tuple(status for status in Status if status.is_settled)

analyse = functools.lru_cache(maxsize=None)(reading.analyse)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library with the one article."""
    path = tmp_path_factory.mktemp("walks") / "desk.db"
    with Session.open(path, by="Ann") as session:
        importing.store(session, importing.read_bytes("a.txt", TEXT.encode()), analyse(TEXT))
    return path.read_bytes()


class Walk(RuleBasedStateMachine):
    """A person at the desk, with the undo stack that the window keeps."""

    library = b""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "desk.db"
        self.path.write_bytes(self.library)
        self.ticks = count()
        self.is_away = False
        self.clipboard = ("", b"")
        self._open()

    def teardown(self) -> None:
        self.session.close()
        shutil.rmtree(self.folder)

    def _open(self) -> None:
        self.session = Session.open(self.path, by="Ann", clock=self._now)
        self.article = OpenArticle(self.session, self.session.library.articles()[0].id)
        self._forget()

    def _forget(self) -> None:
        self.done: list[tuple[Entry, Any]] = []
        self.undone: list[tuple[Entry, Any]] = []

    def _now(self) -> str:
        return "2026-01-02T{:02}:{:02}:{:02}.000Z".format(
            *(lambda n: (n // 3600 % 24, n // 60 % 60, n % 60))(next(self.ticks))
        )

    # What a person does

    @rule(place=st.floats(0, 1), length=st.integers(0, 12), words=st.sampled_from(("", *WORDS)))
    def types(self, place: float, length: int, words: str) -> None:
        text = self.article.text
        start = round(place * len(text))
        edit = TextEdit(start, min(len(text), start + length), words)
        if edit.start < edit.end or edit.text:
            self._does(lambda: self.article.edit((edit,)), may_refuse=False)

    @rule(which=st.integers(0, 9), at=st.integers(0, 9), words=st.sampled_from(("", *WORDS)))
    def types_inside_a_claim(self, which: int, at: int, words: str) -> None:
        views = [view for view in self.article.claims() if view.span]
        if views:
            span = views[which % len(views)].span
            assert span is not None
            start = min(span.start + at, span.end - 1)
            edit = TextEdit(start, start + (not words), words)
            self._does(lambda: self.article.edit((edit,)), may_refuse=False)

    @rule(which=st.integers(0, 9))
    def deletes_a_claims_words(self, which: int) -> None:
        views = [view for view in self.article.claims() if view.span]
        if views:
            span = views[which % len(views)].span
            assert span is not None
            edit = TextEdit(span.start, span.end, "")
            self._does(lambda: self.article.edit((edit,)), may_refuse=False)

    @rule(place=st.floats(0, 1), length=st.integers(1, 90))
    def cuts(self, place: float, length: int) -> None:
        text = self.article.text
        start = round(place * len(text))
        span = Span(start, min(len(text), start + length))
        if span:
            self.clipboard = (span.of(text), self.article.carry(span))
            edit = TextEdit(span.start, span.end, "")
            self._does(lambda: self.article.edit((edit,)), may_refuse=False)

    @rule(place=st.floats(0, 1), length=st.sampled_from((0, 0, 5)))
    def pastes(self, place: float, length: int) -> None:
        text, (words, notes) = self.article.text, self.clipboard
        start = round(place * len(text))
        edit = TextEdit(start, min(len(text), start + length), words)
        if edit.span or edit.text:
            self._does(lambda: self.article.edit((edit,), None, notes), may_refuse=False)

    @rule(place=st.floats(0, 1), length=st.integers(1, 90), to=st.floats(0, 1))
    def drags(self, place: float, length: int, to: float) -> None:
        text = self.article.text
        start = round(place * len(text))
        span = Span(start, min(len(text), start + length))
        target = round(to * (len(text) - len(span)))
        if not span:
            return
        placed = dict(self.article.manuscript.content().anchors)
        inside = {i: s for i, s in placed.items() if s.start >= span.start and s.end <= span.end}
        edits = (TextEdit(span.start, span.end, ""), TextEdit(target, target, span.of(text)))
        self._does(lambda: self.article.edit(edits), may_refuse=False)
        for claim, old in inside.items():
            assert self.article.manuscript.words(claim) == old.of(text)

    @rule(
        place=st.floats(0, 1),
        length=st.integers(0, 30),
        kind=st.sampled_from(InlineKind),
        is_on=st.booleans(),
    )
    def sets_words(self, place: float, length: int, kind: InlineKind, is_on: bool) -> None:
        start = round(place * len(self.article.text))
        span = Span(start, min(len(self.article.text), start + length))
        target = "https://a.example/" if is_on and kind is InlineKind.LINK else ""
        before, settled = self._state(), self.article.claims()
        marking = Marking(kind, span, is_on, target)
        entry = self.article.mark((marking,), message("a_step"))
        assert self.article.claims() == settled
        if entry is None:
            assert self._state() == before
        else:
            self.done.append((entry, before))
            self.undone.clear()

    @rule(place=st.floats(0, 1), role=st.sampled_from((Role.SUBHEAD, Role.QUOTE, None)))
    def says_what_a_line_is(self, place: float, role: Role | None) -> None:
        at = round(place * len(self.article.text))
        before = self._state()
        entry = self.article.set_role(Span(at, at), role)
        if entry is None:
            assert self._state() == before
        else:
            self.done.append((entry, before))
            self.undone.clear()

    @rule(which=st.lists(st.integers(0, 9), min_size=1, max_size=3), since=st.integers(0, 9))
    def puts_changes_back(self, which: list[int], since: int) -> None:
        if self.is_away:
            return
        number = since % self.article.revision.number + 1
        old, sheet = self.session.library.revision(self.article.id, number).content, self.article
        roles = (old.roles, sheet.roles)
        line = with_formats(
            redline(old.text, sheet.text), old.inline, sheet.manuscript.inline, roles
        )
        hunks = {n % len(line.hunks) for n in which} if line.hunks else set()
        back = put_back(line, hunks, sheet.manuscript.content().anchors)
        if back.edits:
            label, after = message("a_step"), apply_edits(sheet.text, back.edits)
            self._does(
                lambda: sheet.edit(
                    back.edits, label, placed=back.placed, markings=back.markings, lines=back.lines
                ),
                may_refuse=False,
            )
            assert sheet.text == after

    @rule(which=st.integers(0, 9), status=st.sampled_from((*SETTLING, *Status)))
    def judges(self, which: int, status: Status) -> None:
        basis = Basis.FACT if status is Status.VERIFIED else None
        self._decides(which, review.judge, status, basis, with_words=True)

    @rule(which=st.integers(0, 9))
    def adds_evidence(self, which: int) -> None:
        self._decides(which, review.add_evidence, NewEvidence(EvidenceKind.NOTE, "seen"))

    @rule(which=st.integers(0, 9), note=st.sampled_from(("", "asked", "told")))
    def writes_a_note(self, which: int, note: str) -> None:
        self._decides(which, review.write_note, note)

    @rule(which=st.integers(0, 9))
    def dismisses(self, which: int) -> None:
        self._decides(which, review.dismiss, "no claim")

    def _decides(
        self,
        which: int,
        operation: Callable[..., object],
        *args: Any,
        with_words: bool = False,
        **named: Any,
    ) -> None:
        views = self.article.claims()
        if not views:
            return
        view = views[which % len(views)]
        if with_words:
            named["words"] = view.words if view.span else ""
        claim = view.claim.id
        self._does(
            lambda: self.article.decide(
                message("a_step"), operation, claim, *args, claim=claim, **named
            )
        )

    @rule(place=st.floats(0, 1), length=st.integers(1, 20))
    def flags(self, place: float, length: int) -> None:
        span = self._words_at(place, length)
        if span:
            self._does(lambda: self.article.flag(span))

    @rule(which=st.integers(0, 9), place=st.floats(0, 1), length=st.integers(1, 20))
    def moves_edges(self, which: int, place: float, length: int) -> None:
        views, span = self.article.claims(), self._words_at(place, length)
        if views and span:
            claim = views[which % len(views)].claim.id
            self._does(lambda: self.article.move_edges(claim, span))

    @rule(place=st.floats(0, 1), length=st.integers(1, 60), about=st.sampled_from(About))
    def comments(self, place: float, length: int, about: About) -> None:
        views, span = self.article.claims(), self._words_at(place, length)
        if about in (About.WORDS, About.PARAGRAPH) and span:
            self._does(lambda: self.article.comment("Who says so?", about=about, span=span))
        elif about is About.CLAIM and views:
            claim = views[-1].claim.id
            self._does(lambda: self.article.comment("Sure?", about=about, claim=claim))
        elif about is About.ARTICLE:
            self._does(lambda: self.article.comment("Too long.", about=about))

    @rule(which=st.integers(0, 9), what=st.sampled_from(("answers", "resolves", "reopens")))
    def goes_on_with_a_comment(self, which: int, what: str) -> None:
        threads = self.article.threads(())
        if not threads:
            return
        thread = threads[which % len(threads)].id
        step = {
            "answers": partial(commenting.reply, comment_id=CommentId(new_id()), body="Yes."),
            "resolves": commenting.resolve,
            "reopens": commenting.reopen,
        }[what]
        self._does(lambda: self.article.decide(message("a_step"), partial(step, thread=thread)))

    def _words_at(self, place: float, length: int) -> Span | None:
        text = self.article.text
        start = round(place * len(text))
        span = Span(start, min(len(text), start + length))
        return span if span.of(text).strip() else None

    def _does(self, act: Callable[[], Entry], *, may_refuse: bool = True) -> None:
        before = self._state()
        try:
            entry = act()
        except EditorError:
            assert may_refuse
            assert self._state() == before
            return
        self.done.append((entry, before))
        self.undone.clear()

    @rule()
    def undoes(self) -> None:
        if not self.done:
            return
        entry, before = self.done.pop()
        now = self._state()
        try:
            turned = self.article.take_back(entry)
        except EditorError:
            assert self.is_away
            assert self._state() == now
            self.done.append((entry, before))
            return
        self.undone.append((turned, before))
        self._agrees_with(before)

    @rule()
    def redoes(self) -> None:
        if not self.undone:
            return
        entry, before = self.undone.pop()
        now = self._state()
        try:
            turned = self.article.do_again(entry)
        except EditorError:
            assert self.is_away
            assert self._state() == now
            self.undone.append((entry, before))
            return
        self.done.append((turned, before))

    @rule()
    def is_read(self) -> None:
        before = {view.claim.id for view in self.article.claims()}
        touched = self._state()[1]
        try:
            assert self.article.accept(analyse(self.article.text))
        except EditorError:
            assert self.is_away
        now = self._state()[1]
        assert {key: now.get(key) for key in touched} == touched
        put_aside = [view.claim.words for view in self.article.dismissed()]
        for view in self.article.claims():
            if view.claim.id not in before:
                assert not any(same_words(view.words, words) for words in put_aside)

    # The library

    @rule()
    def keeps(self) -> None:
        try:
            self.article.keep_draft()
        except EditorError:
            assert self.is_away
        else:
            assert not self.article.has_unkept_words

    @rule()
    def saves(self) -> None:
        before, refused = self._state(), ""
        try:
            self.article.save("a note")
        except EditorError as error:
            refused = error.message.code
        assert refused in ("", "nothing_to_save") or self.is_away
        assert refused or not self.article.has_unsaved_words
        assert self._state() == before

    @rule(which=st.integers(0, 9))
    def restores(self, which: int) -> None:
        revisions = self.session.library.revisions(self.article.id)
        number = revisions[which % len(revisions)].number
        try:
            self.article.restore(number)
        except EditorError:
            assert self.is_away
            return
        assert (
            self.article.text == self.session.library.revision(self.article.id, number).content.text
        )
        kept = self.session.library.revision(self.article.id, number).content
        assert self.article.manuscript.inline == kept.inline
        assert self.article.analysis is None or self.article.is_read
        self._forget()

    @precondition(lambda self: not self.is_away)
    @rule(place=st.floats(0, 1), length=st.integers(0, 40), words=st.sampled_from(("", *WORDS)))
    def another_version_is_saved(self, place: float, length: int, words: str) -> None:
        """The text comes back edited elsewhere: nothing that a person did is lost."""
        text = self.article.text
        start = round(place * len(text))
        new = text[:start] + words + text[start + length :]
        self.article.keep_draft()
        if self.article.has_unsaved_words:
            self.article.save("before another version")
        before, refused = self._state()[1], ""
        try:
            replacing.replace_text(
                self.session, self.article.id, new, note="", analysis=analyse(new)
            )
        except EditorError as error:
            refused = error.message.code
        assert refused in ("", "nothing_to_save")
        self.article = OpenArticle(self.session, self.article.id)
        self._forget()
        assert self.article.text == new
        assert before.keys() <= self._everything()[1].keys()

    @rule(which=st.integers(0, 9), is_right=st.booleans())
    def looks_at_moved_claims(self, which: int, is_right: bool) -> None:
        moved = [view.claim.id for view in self.article.claims() if view.claim.moved]
        if moved:
            claim = moved[which % len(moved)]
            settle = self.article.confirm if is_right else self.article.unplace
            self._does(lambda: settle(claim))

    @rule(which=st.integers(0, 9), is_right=st.booleans())
    def looks_at_moved_comments(self, which: int, is_right: bool) -> None:
        moved = [thread.id for thread in self.article.threads(()) if thread.waits_for_place]
        if moved:
            thread = moved[which % len(moved)]
            article = self.article
            settle = article.confirm_comment if is_right else article.unplace_comment
            self._does(lambda: settle(thread))

    @rule()
    def goes_away(self) -> None:
        if not self.is_away:
            self.path.rename(self.path.with_suffix(".away"))
            self.is_away = True

    @rule()
    def comes_back(self) -> None:
        if self.is_away:
            self.path.with_suffix(".away").rename(self.path)
            self.is_away = False

    @precondition(lambda self: not self.is_away)
    @rule()
    def reopens(self) -> None:
        self.article.keep_draft()
        state, claims = self._everything()
        self.session.close()
        self._open()
        assert self._everything() == (state, claims)

    # What always holds

    @invariant()
    def spans_cover_words(self) -> None:
        text = self.article.text
        for view in (*self.article.claims(), *self.article.dismissed()):
            if view.span is not None:
                assert view.span.end <= len(text)
                assert view.words == view.span.of(text)
                assert view.words.strip()
        for thread in self.article.threads(()):
            if thread.span is not None:
                assert thread.words == thread.span.of(text)

    @invariant()
    def verdicts_stand_on_their_words(self) -> None:
        for view in self.article.claims():
            if view.is_settled:
                assert view.claim.settled is not None
                words = view.words if view.span else ""
                assert same_words(view.claim.settled.words, words), view

    @invariant()
    def every_anchor_is_a_claim_or_a_comment(self) -> None:
        known = {view.claim.id for view in (*self.article.claims(), *self.article.dismissed())}
        known |= {thread.id for thread in self.article.threads(())}
        assert set(self.article.manuscript.ids()) <= known

    def _everything(self) -> tuple[Any, Any]:
        views = (*self.article.claims(), *self.article.dismissed())
        threads = {thread.id: thread for thread in self.article.threads(())}
        return self._words(), threads | {v.claim.id: (v.claim, v.span, v.evidence) for v in views}

    def _words(self) -> tuple[str, InlineMarks, dict[int, Role]]:
        """The words and how they and their lines are set."""
        sheet = self.article.manuscript
        return self.article.text, sheet.inline, dict(sheet.roles)

    def _state(self) -> tuple[tuple[str, InlineMarks, dict[int, Role]], dict[Any, Any]]:
        """The words, how they are set, and what a person decided about each claim, with its place."""
        views = (*self.article.claims(), *self.article.dismissed())
        return self._words(), {
            view.claim.id: (_decided(view.claim), view.evidence, view.span)
            for view in views
            if not view.claim.is_untouched or view.evidence
        } | {
            thread.id: (thread.first, thread.replies, thread.span)
            for thread in self.article.threads(())
        }

    def _agrees_with(self, before: tuple[Any, dict[Any, Any]]) -> None:
        """Whether what was taken back is as it was then; readings since may have moved edges."""
        words, decided = self._state()
        assert words == before[0]
        assert {k: v[:2] for k, v in decided.items()} == {k: v[:2] for k, v in before[1].items()}
        for claim, (_, _, span) in before[1].items():
            assert decided[claim][2] == span


def _decided(claim: Claim) -> tuple[object, ...]:
    return claim.status, claim.basis, claim.settled, claim.note, claim.dismissed


@pytest.mark.slow
def test_memory_library_and_undo_stack_agree_after_any_walk(library: bytes) -> None:
    Walk.library = library
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
