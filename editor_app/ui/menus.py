"""Every command of the window: one table feeds menus, toolbar, palette and shortcuts.

To add a command, add a line. A `hint` is a key that acts in the claims list and on the
locked page only, never in text that is being written.
"""

from __future__ import annotations

from functools import partial
from types import ModuleType

from editor_app.domain.article import Role
from editor_app.domain.claim import Basis, Status
from editor_app.domain.comment import CommentKind
from editor_app.domain.inline import InlineKind
from editor_app.ui import changing, focus
from editor_app.ui import comparing as compare
from editor_app.ui.command import (
    Command,
    MenuTable,
    Standard,
    always,
    comparing,
    later,
    something_to_redo,
    something_to_undo,
    while_marking,
    while_writing,
    with_change_here,
    with_claim,
    with_claims,
    with_claims_or_changes,
    with_comments,
    with_dismissed,
    with_lapsed_claim,
    with_lost_claim,
    with_marked_changes,
    with_moved_claim,
    with_moved_comment,
    with_queries,
    with_selection,
    with_settled_repeats,
)
from editor_app.ui.line_kinds import KINDS
from editor_app.ui.main_window import MainWindow
from editor_app.wording import N_


def _judge(status: Status, basis: Basis | None, window: MainWindow) -> object:
    return window.workspace.decisions.judge(status, basis)


def _next_claim(by: int, window: MainWindow) -> object:
    """The next claim, or the next change while comparing."""
    if window.is_comparing:
        return compare.step(window, by)
    return window.go(window.workspace.tour.next_claim, by)


def _show_panel(name: str, window: MainWindow) -> object:
    return window.show_panel(name)


def _claim_menu() -> ModuleType:
    from editor_app.ui import claim_menu

    return claim_menu


def _open_palette(window: MainWindow) -> object:
    from editor_app.ui.palette.palette import open_palette

    return open_palette(window, MENUS)


def _show_shortcuts(window: MainWindow) -> object:
    from editor_app.ui.palette.shortcuts import show_shortcuts

    return show_shortcuts(window, MENUS)


_TABS = tuple(
    Command(f"view.tab.{name}", text, partial(_show_panel, name), (f"Ctrl+{number}",))
    for number, (name, text) in enumerate(
        (
            ("claims", N_("Claims")),
            ("sources", N_("Sources")),
            ("checks", N_("Findings")),
            ("metadata", N_("Metadata")),
            ("comments", N_("Comments")),
        ),
        start=1,
    )
)


def _set_kind(role: Role | None, window: MainWindow) -> object:
    return window.workspace.set_role(window.page.selection(), role)


_KINDS = tuple(
    Command(name, text, partial(_set_kind, role), (), while_writing)
    for name, (text, role, _) in KINDS.items()
)

SUBMENUS = {"changes": N_("Changes")}
"""Commands whose id begins so stand in a menu of their own inside the menu."""

# One command a line.
# fmt: off
MENUS: MenuTable = (
    (N_("&Article"), (
        Command("article.open", N_("Open…"), lambda w: w.asking.for_files(), ("Ctrl+O",), always, "folder"),
        Command("article.paste", N_("New from clipboard"), lambda w: w.open_clipboard(), ("Ctrl+N",), always, "paste"),
        Command("article.sample", N_("Open the sample article"), lambda w: w.asking.open_sample(), ("Ctrl+Shift+O",), always, "news"),
        None,
        Command("revision.save", N_("Save revision…"), lambda w: w.asking.for_message(w.timeline.save_button), (Standard.Save,), icon="save"),
        Command("revision.compare", N_("Compare revisions"), compare.toggle, ("Ctrl+D",), icon="compare"),
        Command("article.export", N_("Export…"), lambda w: w.asking.for_export(), ("Ctrl+Shift+E",), icon="export"),
        Command("article.sign_off", N_("Sign off…"), lambda w: None, ("Ctrl+Shift+Return",), later, "lock"),
        None,
        Command("app.settings", N_("Settings…"), lambda w: w.asking.for_settings(), ("Ctrl+,",), always),
        Command("app.quit", N_("Quit"), lambda w: w.close(), ("Ctrl+Q",), always),
    )),
    (N_("&Edit"), (
        Command("edit.undo", N_("Undo"), lambda w: w.workspace.undo(), (Standard.Undo,), something_to_undo, "undo"),
        Command("edit.redo", N_("Redo"), lambda w: w.workspace.redo(), (Standard.Redo,), something_to_redo),
        None,
        Command("edit.cut", N_("Cut"), lambda w: focus.cut(w, w.page), (Standard.Cut,), with_selection),
        Command("edit.copy", N_("Copy"), lambda w: focus.copy(w, w.page), (Standard.Copy,), with_selection),
        Command("edit.paste", N_("Paste"), lambda w: focus.paste(w, w.page), (Standard.Paste,)),
        Command("edit.paste_words", N_("Paste the words alone"), lambda w: focus.paste_words(w, w.page), ("Ctrl+Shift+V",)),
        Command("edit.select_all", N_("Select all"), lambda w: focus.select_all(w, w.page), (Standard.SelectAll,)),
        None,
        Command("edit.find", N_("Find in the article"), lambda w: w.find_words(), ("Ctrl+F",), icon="search"),
        Command("edit.find_next", N_("Find next"), lambda w: w.find_next(1), (Standard.FindNext,)),
        Command("edit.find_previous", N_("Find previous"), lambda w: w.find_next(-1), (Standard.FindPrevious,)),
        Command("edit.replace", N_("Replace in the article"), lambda w: w.find_words(replacing=True), ("Ctrl+H",)),
    )),
    (N_("F&ormat"), (
        Command("format.bold", N_("Bold"), lambda w: w.formatting.toggle(InlineKind.BOLD), ("Ctrl+T",), while_writing, "bold", checkable=True),
        Command("format.italic", N_("Italic"), lambda w: w.formatting.toggle(InlineKind.ITALIC), ("Ctrl+I",), while_writing, "italic", checkable=True),
        Command("format.clear", N_("Clear formatting"), lambda w: w.formatting.clear(), (), while_writing),
        None,
        Command("format.link", N_("Link…"), lambda w: w.formatting.ask_for_link(), ("Ctrl+L",), while_writing, "link"),
        Command("format.open_link", N_("Open the link"), lambda w: w.formatting.open_link(), ("Ctrl+Shift+L",)),
        Command("format.unlink", N_("Remove link"), lambda w: w.formatting.unlink(), (), while_writing),
        None,
        Command("line.menu", N_("Kind of line…"), lambda w: w.ask_for_kind(), ("F9",), while_writing),
        None,
        *_KINDS,
    )),
    (N_("&Review"), (
        Command("review.next", N_("Next open thing"), lambda w: w.go(w.workspace.tour.next_open, 1), ("Ctrl+J",), icon="next"),
        Command("review.previous", N_("Previous open thing"), lambda w: w.go(w.workspace.tour.next_open, -1), ("Ctrl+Shift+J",)),
        Command("review.text_order", N_("Next goes in text order"), lambda w: w.workspace.tour.order(by_risk=False), checkable=True),
        Command("review.risk_order", N_("Next goes by risk"), lambda w: w.workspace.tour.order(by_risk=True), checkable=True),
        Command("claim.next", N_("Next claim"), partial(_next_claim, 1), ("F8",), with_claims_or_changes),
        Command("claim.previous", N_("Previous claim"), partial(_next_claim, -1), ("Shift+F8",), with_claims_or_changes),
        Command("claim.next_unchecked", N_("Next unchecked claim"), lambda w: w.go(w.workspace.tour.next_unchecked, 1), (), with_claims),
        Command("claim.previous_unchecked", N_("Previous unchecked claim"), lambda w: w.go(w.workspace.tour.next_unchecked, -1), (), with_claims),
        Command("check.next", N_("Next finding"), lambda w: w.workspace.tour.next_finding(1), ("F7",)),
        Command("check.previous", N_("Previous finding"), lambda w: w.workspace.tour.next_finding(-1), ("Shift+F7",)),
        None,
        Command("claim.status.unchecked", N_("Mark unchecked"), partial(_judge, Status.UNCHECKED, None), (), with_claim, hint="U"),
        Command("claim.status.checking", N_("Mark checking"), partial(_judge, Status.CHECKING, None), (), with_claim, hint="C"),
        Command("claim.status.verified", N_("Mark verified, as fact"), partial(_judge, Status.VERIFIED, Basis.FACT), (), with_claim, hint="V"),
        Command("claim.status.verified_said", N_("Mark verified, as said"), partial(_judge, Status.VERIFIED, Basis.SAID), (), with_claim, hint="W"),
        Command("claim.status.unconfirmed", N_("Mark unconfirmed"), partial(_judge, Status.UNCONFIRMED, None), (), with_claim, hint="N"),
        Command("claim.status.disputed", N_("Mark disputed"), partial(_judge, Status.DISPUTED, None), (), with_claim, hint="D"),
        Command("claim.status.incorrect", N_("Mark incorrect"), partial(_judge, Status.INCORRECT, None), (), with_claim, hint="I"),
        Command("claim.status.not_checkable", N_("Mark not checkable"), partial(_judge, Status.NOT_CHECKABLE, None), (), with_claim, hint="O"),
        Command("claim.verify_and_next", N_("Verify and go to the next unchecked"), lambda w: w.verify_and_next(), ("Ctrl+Return", "Ctrl+Enter"), with_claim),
        None,
        Command("claim.new", N_("Make a claim of the selection"), lambda w: w.workspace.decisions.new_claim(), ("Ctrl+Shift+N",), with_selection, "plus"),
        Command("claim.add_evidence", N_("Add evidence…"), lambda w: w.asking.for_evidence(), ("Ctrl+E",), with_claim, "link"),
        Command("claim.reuse_evidence", N_("Add the last evidence again"), lambda w: w.workspace.decisions.reuse_evidence(), ("Ctrl+Shift+R",), with_claim),
        Command("claim.menu", N_("Verdicts and repairs here"), lambda w: _claim_menu().open_here(w), ("Alt+Return", "Alt+Enter")),
        Command("claim.split", N_("Split the claim at the caret"), lambda w: _claim_menu().split(w), (), with_claim, hint="S"),
        Command("claim.join", N_("Join the claim with the next"), lambda w: w.workspace.decisions.join_next(), (), with_claim, hint="J"),
        Command("claim.choose_repeats", N_("Choose all claims that say the same"), lambda w: w.workspace.choose_repeats(), (), with_claim),
        Command("claim.settle_repeats", N_("Settle what says the same alike"), lambda w: w.workspace.decisions.settle_repeats(), (), with_settled_repeats),
        Command("claim.show_dismissed", N_("Dismissed claims"), lambda w: w.show_dismissed(), (), with_dismissed),
        Command("claim.dismiss", N_("Dismiss the claim…"), lambda w: w.asking.for_dismissal(), (), with_claim, "x", hint="Del"),
        Command("claim.attach", N_("Attach the lost claim to the selection"), lambda w: w.workspace.decisions.attach(), (), with_lost_claim),
        Command("claim.settle_again", N_("Settle again as it was"), lambda w: w.workspace.decisions.settle_again(), (), with_lapsed_claim, hint="A"),
        Command("claim.confirm_place", N_("Confirm where the claim moved to"), lambda w: w.workspace.decisions.confirm_place(), (), with_moved_claim, hint="P"),
        Command("claim.unplace", N_("Take the claim off these words"), lambda w: w.workspace.decisions.unplace(), (), with_moved_claim, hint="X"),
        Command("claim.start_earlier", N_("Begin the claim one word earlier"), lambda w: w.move_edge("start", -1), (), with_claim, hint="Alt+Shift+Left"),
        Command("claim.start_later", N_("Begin the claim one word later"), lambda w: w.move_edge("start", 1), (), with_claim, hint="Alt+Shift+Right"),
        Command("claim.end_earlier", N_("End the claim one word earlier"), lambda w: w.move_edge("end", -1), (), with_claim, hint="Alt+Shift+Up"),
        Command("claim.end_later", N_("End the claim one word later"), lambda w: w.move_edge("end", 1), (), with_claim, hint="Alt+Shift+Down"),
        Command("claim.query", N_("Query to the author…"), lambda w: w.comment(CommentKind.QUERY), ("Ctrl+Shift+Q",)),
        Command("comment.new", N_("Comment"), lambda w: w.comment(CommentKind.REMARK), ("Ctrl+Shift+M",), icon="comment"),
        Command("comment.next", N_("Next comment"), lambda w: w.step_comment(1), (), with_comments),
        Command("comment.previous", N_("Previous comment"), lambda w: w.step_comment(-1), (), with_comments),
        Command("comment.confirm_place", N_("Confirm where the comment moved to"), lambda w: w.workspace.comments.confirm_active(), (), with_moved_comment, hint="P"),
        Command("comment.unplace", N_("Take the comment off these words"), lambda w: w.workspace.comments.unplace_active(), (), with_moved_comment, hint="X"),
        Command("comment.copy_queries", N_("Copy the queries to the author"), lambda w: w.copy_queries(), (), with_queries),
    )),
    (N_("&View"), (
        Command("view.review_mode", N_("Lock the words for reviewing"), lambda w: w.toggle_review_mode(), ("F4",), icon="eye", checkable=True),
        Command("view.library", N_("Articles"), lambda w: w.toggle_library(), ("Ctrl+B",), always, "panelL", checkable=True),
        Command("view.panel", N_("Panel"), lambda w: w.toggle_panel(), ("Ctrl+Shift+B",), icon="panelR", checkable=True),
        Command("view.timeline", N_("Revisions"), lambda w: w.toggle_timeline(), ("Ctrl+Shift+H",), icon="panelB", checkable=True),
        Command("view.focus", N_("Focus mode"), lambda w: w.toggle_focus_mode(), ("Ctrl+Shift+D",), icon="focus", checkable=True),
        Command("view.invisibles", N_("Show invisible characters"), lambda w: w.toggle_invisibles(), ("Ctrl+Shift+I",), checkable=True),
        None,
        *_TABS,
        Command("changes.clean", N_("Clean page"), changing.clean, (), checkable=True),
        Command("changes.since_received", N_("Changes since the text came"), changing.since_received, (), checkable=True),
        Command("changes.since_revision", N_("Changes since a revision…"), changing.since_revision, (), checkable=True),
        Command("changes.since_looked", N_("Changes since I last looked"), changing.since_looked, (), checkable=True),
        Command("changes.next", N_("Next change on the page"), changing.following, ("Ctrl+F8",), with_marked_changes, "down"),
        Command("changes.previous", N_("Previous change on the page"), changing.preceding, ("Ctrl+Shift+F8",), with_marked_changes, "up"),
        Command("changes.keep", N_("Keep the change at the caret"), changing.keep, (), with_change_here),
        Command("changes.put_back", N_("Restore the old text at the caret"), changing.put_back, (), with_change_here),
        Command("changes.keep_author", N_("Keep what this person changed"), changing.keep_author, (), with_change_here),
        Command("changes.put_back_author", N_("Restore what this person changed"), changing.put_back_author, (), with_change_here),
        Command("changes.keep_all", N_("Keep all marked changes"), changing.keep_all, (), with_marked_changes),
        Command("changes.put_back_all", N_("Restore the old text of all marked changes"), changing.put_back_all, (), with_marked_changes),
        Command("changes.cosmetic", N_("Mark changes of spaces and marks"), changing.toggle_cosmetic, (), while_marking, checkable=True),
        Command("compare.next", N_("Next change"), lambda w: compare.step(w, 1), (), comparing, "down"),
        Command("compare.previous", N_("Previous change"), lambda w: compare.step(w, -1), (), comparing, "up"),
        Command("compare.side_by_side", N_("Changes side by side"), compare.toggle_beside, (), comparing, checkable=True),
        Command("compare.cosmetic", N_("Show changes of spaces and marks"), compare.toggle_cosmetic, (), comparing, checkable=True),
        Command("compare.restore", N_("Restore old text"), compare.restore, (), comparing),
        Command("compare.restore_place", N_("Restore the old text of this paragraph"), compare.restore_place, (), comparing),
        Command("compare.restore_author", N_("Restore the old text of all changes by this person"), compare.restore_author, (), comparing),
        Command("compare.restore_all", N_("Restore the old text of all changes"), compare.restore_all, (), comparing),
        Command("compare.keep", N_("Keep the change"), compare.keep, (), comparing),
        Command("compare.keep_place", N_("Keep all changes in this paragraph"), compare.keep_place, (), comparing),
        Command("compare.keep_author", N_("Keep all changes by this person"), compare.keep_author, (), comparing),
        Command("compare.keep_all", N_("Keep all changes"), compare.keep_all, (), comparing),
        Command("compare.kept", N_("Show changes that were kept"), compare.toggle_kept, (), comparing, checkable=True),
        Command("compare.comment", N_("Comment on the change"), compare.comment, (), comparing),
        Command("compare.show", N_("Show the change on the page"), compare.show_on_page, (), comparing),
        Command("compare.since_received", N_("Compare with the text as it came"), compare.since_received),
        Command("compare.since_looked", N_("Compare with the revision I last saw"), compare.since_looked),
        Command("compare.export", N_("Export the redline…"), compare.export, (), comparing, "export"),
        None,
        Command("view.next_tab", N_("Next tab"), lambda w: w.step_panel(1), ("Ctrl+PgDown",)),
        Command("view.previous_tab", N_("Previous tab"), lambda w: w.step_panel(-1), ("Ctrl+PgUp",)),
        Command("view.next_pane", N_("Next pane"), lambda w: w.step_pane(1), ("F6",), always),
        Command("view.previous_pane", N_("Previous pane"), lambda w: w.step_pane(-1), ("Shift+F6",), always),
        Command("library.search", N_("Search articles"), lambda w: w.search_library(), ("Ctrl+Shift+F",), always, "search"),
        None,
        Command("view.zoom_in", N_("Larger words"), lambda w: w.zoom(1), (Standard.ZoomIn, "Ctrl+=")),
        Command("view.zoom_out", N_("Smaller words"), lambda w: w.zoom(-1), (Standard.ZoomOut,)),
        Command("view.zoom_reset", N_("Usual size"), lambda w: w.zoom(0), ("Ctrl+0",)),
        Command("view.full_screen", N_("Full screen"), lambda w: w.toggle_full_screen(), ("F11",), always),
    )),
    (N_("&Help"), (
        Command("app.palette", N_("Find or run…"), _open_palette, ("Ctrl+K",), always, "search"),
        Command("app.shortcuts", N_("Keyboard shortcuts"), _show_shortcuts, ("F1",), always),
    )),
)
"""The menu bar: titles and their commands, `None` for a separator."""
# fmt: on
