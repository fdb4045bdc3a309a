"""A monkey at the real window: after every action page, memory and library agree.

`GALLEY_MONKEYS` sets how many sittings there are, `GALLEY_MONKEY_STEPS` how long each is,
`GALLEY_MONKEY_SEED` the first one's seed.
"""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from editor_app.domain.comment import CommentKind
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.inline import InlineKind, Marking
from editor_app.domain.likeness import same_words
from editor_app.domain.message import message
from editor_app.domain.redline import Redline
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.services.manuscript import Manuscript
from editor_app.services.putting_back import put_hunks_back
from editor_app.services.searching import Query
from editor_app.services.standing_changes import hunk_of
from editor_app.ui.page.inline_formats import shown_runs, wanted_runs

SITTINGS = int(os.environ.get("GALLEY_MONKEYS", "2"))
STEPS = int(os.environ.get("GALLEY_MONKEY_STEPS", "300"))
FIRST = int(os.environ.get("GALLEY_MONKEY_SEED", "0"))

SECOND = """Trois trains annulés mardi à Lyon

LYON (AFP) - Trois trains ont été annulés mardi à Lyon, a annoncé la SNCF. « Nous \
regrettons cette panne », a déclaré Marie Dupont. Plus de 1 200 voyageurs ont attendu \
deux heures, selon la préfecture.
"""
PASTED = ("12 morts", "é\u0301", "😀\n\n", "a\u00a0b\u202fc", "\u2028", "« x »", "\u202babc\u202c")
KEYS = ("Backspace", "Del", "Return", "Shift+Return", "Left", "Right", "Up", "Down", "Home", "End")
GONE = {"app.quit", "article.open", "article.export", "view.full_screen", "article.sample"}
GONE |= {"format.open_link"}
"""Nothing of it may begin another program."""


class Monkey:
    """Does one thing after another, by chance."""

    def __init__(self, driver: Any, chance: random.Random, second: Path) -> None:
        self.driver = driver
        self.chance = chance
        self.second = second
        self.log: list[str] = []

    def step(self) -> None:
        names, weights = zip(*self.MOVES.items(), strict=True)
        name = self.chance.choices(names, weights)[0]
        self.log.append(name)
        getattr(self, name)()
        self._answer_dialogs()

    @property
    def window(self) -> Any:
        return self.driver.window

    @property
    def space(self) -> Any:
        return self.window.workspace

    @property
    def page(self) -> Any:
        return self.window.page

    # Moves

    def types(self) -> None:
        self.page.setFocus()
        QTest.keyClicks(self.page, self.chance.choice(("a", "12", " ", "x y", '"')))

    def presses(self) -> None:
        self.page.setFocus()
        self.driver.press(self.chance.choice(KEYS), self.page)

    def places_the_caret(self) -> None:
        self.page.place_caret(self.chance.randint(0, len(self.space.text)))

    def selects(self) -> None:
        start = self.chance.randint(0, len(self.space.text))
        end = min(len(self.space.text), start + self.chance.randint(0, 60))
        self.page.select(Span(start, end))

    def cuts_in_a_claim(self) -> None:
        views = [view for view in self.space.claims if view.span]
        if views:
            span = self.chance.choice(views).span
            self.page.setFocus()
            self.page.place_caret(self.chance.randint(span.start, span.end))
            QTest.keyClicks(self.page, self.chance.choice(("9", "x")))

    def decides(self) -> None:
        self.driver.press("F8")
        self.driver.press(self.chance.choice("UCVWNDIO"))

    def acts(self) -> None:
        actions = [
            action
            for name, action in self.window.actions_by_id.items()
            if action.isEnabled() and name not in GONE
        ]
        action = self.chance.choice(actions)
        self.log[-1] = f"acts {action.objectName()}"
        action.trigger()

    def undoes(self) -> None:
        for _ in range(self.chance.randint(1, 5)):
            self.space.undo()

    def redoes(self) -> None:
        for _ in range(self.chance.randint(1, 5)):
            self.space.redo()

    def pastes(self) -> None:
        QApplication.clipboard().setText(self.chance.choice(PASTED))
        self.page.setFocus()
        self.page.paste()

    def cuts_words(self) -> None:
        self.selects()
        self.page.setFocus()
        self.page.cut()

    def copies_words(self) -> None:
        self.selects()
        self.page.copy()

    def pastes_what_was_cut(self) -> None:
        self.places_the_caret()
        self.page.setFocus()
        self.page.paste()

    def sets_words(self) -> None:
        self.selects()
        self.page.setFocus()
        self.driver.act(self.chance.choice(("format.bold", "format.italic", "format.clear")))

    def sets_a_line(self) -> None:
        self.places_the_caret()
        self.driver.act(self.chance.choice(("line.subhead", "line.quote", "line.as_read")))

    def marks_changes(self) -> None:
        name = self.chance.choice(("since_received", "since_looked", "clean"))
        self.driver.act(f"changes.{name}")

    def keeps_or_puts_back_a_change(self) -> None:
        self.space.changes.step(self.chance.choice((-1, 1)))
        name = self.chance.choice(("keep", "put_back", "put_back", "put_back_author"))
        action = self.driver.action(f"changes.{name}")
        if action.isEnabled():
            action.trigger()

    def looks_at_a_moved_comment(self) -> None:
        talk = self.space.comments
        moved = [thread for thread in talk.threads if thread.waits_for_place]
        if moved:
            thread = self.chance.choice(moved)
            self.chance.choice((talk.confirm_place, talk.unplace))(thread.id)

    def edits_a_comment(self) -> None:
        self.window.comment(CommentKind.REMARK)
        edits = [
            button
            for button in self.window.panel.panel("comments").findChildren(QPushButton)
            if button.objectName() == "editComment"
        ]
        if edits:
            self.chance.choice(edits).click()
            composer = self.window.panel.panel("comments").composer
            composer.field.insertPlainText(self.chance.choice(("x", "Which? ")))
            if self.chance.random() < 0.5:
                composer.send.click()

    def links_words(self) -> None:
        start = self.chance.randint(0, len(self.space.text))
        span = Span(start, min(len(self.space.text), start + self.chance.randint(0, 60)))
        is_on = self.chance.random() < 0.7
        target = "https://a.example/" if is_on else ""
        marking = Marking(InlineKind.LINK, span, is_on, target)
        self.space.mark((marking,), message("format_link"))

    def replaces_all(self) -> None:
        self.driver.act("edit.replace")
        finder = self.window.find_bar.finder
        finder.look_for(Query(self.chance.choice(("a", "les ", "12", "e", '"'))))
        self.driver.qtbot.waitUntil(lambda: finder.is_idle)
        finder.replace_all(self.chance.choice(("", "à", "douze", "e")))
        self.driver.qtbot.waitUntil(lambda: finder.is_idle)

    def comments(self) -> None:
        talk = self.space.comments
        kind = self.chance.choice(list(CommentKind))
        talk.write(self.chance.choice(talk.targets()), "Who says so?", kind)

    def answers_a_comment(self) -> None:
        talk = self.space.comments
        if talk.threads:
            thread = self.chance.choice(talk.threads)
            answers = (talk.resolve, talk.reopen, lambda thread: talk.reply(thread, "The AFP."))
            self.chance.choice(answers)(thread.id)

    def takes_all_back_and_does_it_again(self) -> None:
        self.driver.wait_until_read()
        end = self._everything()
        steps = 0
        while self.driver.action("edit.undo").isEnabled():
            steps += 1
            self.space.undo()
        for _ in range(steps):
            self.space.redo()
        assert self._everything() == end

    def saves(self) -> None:
        self.space.save_revision("monkey")

    def restores(self) -> None:
        self.space.restore(self.chance.choice(self.space.revisions).number)

    def gives_evidence(self) -> None:
        self.space.decisions.add_evidence(NewEvidence(EvidenceKind.NOTE, "seen by a monkey"))

    def writes_a_note(self) -> None:
        if self.space.active:
            note = self.chance.choice(("", "hm", "asked twice"))
            self.space.decisions.write_note(self.space.active.claim.id, note)

    def dismisses(self) -> None:
        self.space.decisions.dismiss("no claim")

    def makes_a_claim(self) -> None:
        self.selects()
        self.driver.act("claim.new")

    def moves_an_edge(self) -> None:
        self.window.move_edge(self.chance.choice(("start", "end")), self.chance.choice((-1, 1)))

    def fixes(self) -> None:
        fixes = [(finding, fix) for finding in self.space.findings for fix in finding.fixes]
        if fixes:
            self.space.repairs.apply(*self.chance.choice(fixes))

    def fixes_all(self) -> None:
        self.space.repairs.apply_safe_ones()

    def opens_another(self) -> None:
        rows = self.space.session.library.articles()
        self.window.open_article(self.chance.choice(rows).id)

    def brings_another_version(self) -> None:
        """The words on the page, edited elsewhere, come in as a file."""
        text = self.space.text
        at = self.chance.randint(0, len(text))
        words = (
            text[:at] + self.chance.choice(("", " Une phrase de plus.\n\n", "x")) + text[at + 9 :]
        )
        if words.strip():
            self.second.write_text(words, encoding="utf-8", errors="replace")
            self.window.open_at_start((self.second,))
            self.driver.wait_until_read()

    def answers_a_message(self) -> None:
        buttons = [b for b in self.window.messages.findChildren(QPushButton) if b.isVisible()]
        if buttons:
            button = self.chance.choice(buttons)
            self.log[-1] = f"answers {button.text()}"
            button.click()

    def resizes(self) -> None:
        self.window.resize(self.chance.randint(860, 1500), self.chance.randint(600, 950))

    def waits(self) -> None:
        self.driver.wait_until_read()

    def lets_events_by(self) -> None:
        QApplication.processEvents()

    def closes_and_opens(self) -> None:
        self.driver.wait_until_read()
        before = self._everything()
        assert self.driver.close()
        self.driver.open()
        for old, new in zip(before, self._everything(), strict=True):
            assert old == new, f"{old}\n{new}"

    MOVES: ClassVar[dict[str, int]] = {
        "types": 20,
        "presses": 15,
        "places_the_caret": 8,
        "selects": 4,
        "cuts_in_a_claim": 10,
        "decides": 15,
        "acts": 25,
        "undoes": 12,
        "redoes": 8,
        "pastes": 5,
        "cuts_words": 3,
        "copies_words": 2,
        "pastes_what_was_cut": 5,
        "sets_words": 4,
        "sets_a_line": 2,
        "marks_changes": 2,
        "keeps_or_puts_back_a_change": 4,
        "looks_at_a_moved_comment": 2,
        "edits_a_comment": 2,
        "links_words": 2,
        "replaces_all": 1,
        "comments": 3,
        "answers_a_comment": 3,
        "takes_all_back_and_does_it_again": 1,
        "saves": 3,
        "restores": 1,
        "gives_evidence": 3,
        "writes_a_note": 2,
        "dismisses": 2,
        "makes_a_claim": 3,
        "moves_an_edge": 4,
        "fixes": 2,
        "fixes_all": 1,
        "opens_another": 2,
        "brings_another_version": 1,
        "answers_a_message": 4,
        "resizes": 2,
        "waits": 6,
        "lets_events_by": 15,
        "closes_and_opens": 1,
    }

    def _answer_dialogs(self) -> None:
        if menu := QApplication.activePopupWidget():
            menu.close()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                if isinstance(dialog, QFileDialog) or self.chance.random() < 0.3:
                    dialog.reject()
                else:
                    dialog.accept()

    # What always holds

    def check(self) -> None:
        opened, text = self.space.open, self.space.text
        assert opened is not None
        assert self.page.shown_text() == text == opened.manuscript.text
        for view in self.space.claims:
            if view.span is not None:
                assert view.words == view.span.of(text)
            if view.is_settled:
                assert view.span is not None
                assert same_words(view.claim.settled.words, view.words)
        self._check_marks(len(text))
        self._check_inline(text)
        self._check_changes(text)
        for thread in self.space.comments.threads if self.space.reading.is_idle else ():
            if thread.span is not None:
                assert thread.words == thread.span.of(text)
        stack = self.space.history.stack
        assert stack.count() == len(self.space.history._entries)
        assert self.driver.action("edit.undo").isEnabled() == stack.canUndo()

    def _check_marks(self, length: int) -> None:
        shown = {view.claim.id: view for view in self.space.claims if view.span is not None}
        marks = {mark.claim: mark for mark in self.window.page_link.marks_between(0, length)}
        assert marks.keys() == shown.keys()
        for claim, mark in marks.items():
            assert (mark.span, mark.status) == (shown[claim].span, shown[claim].claim.status)

    def _check_changes(self, text: str) -> None:
        """What is told of the changes on the page leads back to the earlier text as it was set."""
        since = self.space.changes._since
        if since is None or not self.space.changes.is_on:
            return
        assert since.text == text
        if not since.is_exact or since.has_moves:
            return
        sheet = Manuscript(Content(text, inline=self.space.open.manuscript.inline))
        line = Redline(since.old, text, (), (), (since.old_inline, sheet.inline))
        back = put_hunks_back(line, [hunk_of(change) for change in since.all()])
        sheet.apply(back.edits, {}, back.markings)
        assert (sheet.text, sheet.inline) == (since.old, since.old_inline)

    def _check_inline(self, text: str) -> None:
        marks, offsets = self.space.open.manuscript.inline, self.page._mirror.offsets
        block, start = self.page.document().begin(), 0
        for line in text.split("\n"):
            span = Span(start, start + len(line))
            assert list(shown_runs(block)) == list(wanted_runs(marks, span, offsets)), span
            block, start = block.next(), span.end + 1

    def _everything(self) -> Any:
        """The words and all that a person decided; what nobody touched may be read anew."""
        self.space.keep_draft()
        claims = {
            view.claim.id: (view.claim, view.span, view.evidence)
            for view in (*self.space.claims, *self.space.dismissed)
            if view.evidence or not view.claim.is_untouched
        }
        span = self.space.open.manuscript.span
        threads = sorted(
            (thread.id, thread.first, thread.replies, span(thread.anchor))
            for thread in self.space.comments.threads
        )
        sheet = self.space.open.manuscript
        return [
            self.space.open.id,
            self.space.text,
            sheet.inline,
            dict(sheet.roles),
            *sorted(claims.items()),
            threads,
        ]


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FIRST, FIRST + SITTINGS))
def test_nothing_a_monkey_does_parts_page_memory_and_library(
    driver: Any, tmp_path: Path, sample_path: Path, seed: int
) -> None:
    second = tmp_path / "second.txt"
    second.write_text(SECOND, encoding="utf-8")
    driver.open(second, sample_path)
    monkey = Monkey(driver, random.Random(seed), second)
    with driver.qtbot.captureExceptions() as raised:
        for _ in range(STEPS):
            monkey.step()
            try:
                monkey.check()
                assert raised == []
            except AssertionError as error:
                raise AssertionError(f"after {monkey.log[-12:]}") from error
    monkey.closes_and_opens()
    monkey.check()
