"""What the palette offers: commands, claims, findings, sources, articles and paragraphs, as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from editor_app.domain.article import BODY_ROLES
from editor_app.domain.claim import Basis, Status
from editor_app.domain.finding import Finding, Level
from editor_app.domain.ids import ClaimId
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.ui.command import Command, MenuTable
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.models.source_icons import SOURCE_ICONS
from editor_app.wording import N_

GO_TO, RUN = N_("Go to"), N_("Run")

VerdictSign = tuple[Status, Basis | None]
Sign = str | VerdictSign | Level
"""The name of an icon, a verdict's glyph, or a finding's level."""

_NO_KEYS: tuple[str, ...] = ()


@frozen
class Entry:
    """One thing to run or to go to; one that cannot be run now says `why`."""

    group: str
    words: str
    run: Callable[[], object]
    sign: Sign = ""
    extra: str = ""
    keys: tuple[str, ...] = _NO_KEYS
    why: str = ""
    number: int = 0
    """Of a claim or a paragraph."""
    is_article: bool = False
    """Whether its words are the article's, and so set in its face."""


def key_caps(sequence: QKeySequence, look: Look) -> tuple[str, ...]:
    """The keys of a shortcut as this system writes them, one by one; Return says Enter, as its key does."""
    written = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    if "+" not in written.rstrip("+"):
        return (written,) if written else ()
    parts = written[:-1].split("+") if written.endswith("+") else written.split("+")
    *modifiers, last = parts
    if last == QKeySequence(Qt.Key.Key_Return).toString(QKeySequence.SequenceFormat.NativeText):
        last = look.phrase(N_("Enter"))
    return (*(part for part in modifiers if part), last or "+")


def command_keys(window: MainWindow, command: Command) -> tuple[str, ...]:
    """The keys of a command: its shortcut, or the letter that acts in the claims list."""
    shortcut = window.actions_by_id[command.id].shortcut()
    hint = QKeySequence(command.hint) if command.hint else QKeySequence()
    return key_caps(shortcut, window.look) or key_caps(hint, window.look)


def of_commands(window: MainWindow, menus: MenuTable) -> Iterator[Entry]:
    """Every command of the table; the verdicts come first, on the active claim where there is one."""
    active, say = window.workspace.active, window.look.phrase
    claim = say(N_("Claim {number}")).format(number=active.claim.number) if active else ""
    for command in sorted(_listed(menus), key=lambda each: not _is_verdict(each)):
        action = window.actions_by_id[command.id]
        yield Entry(
            group=claim if claim and _is_verdict(command) else say(RUN),
            words=say(command.text).replace("&", ""),
            run=action.trigger,
            sign=_sign(command),
            keys=command_keys(window, command),
            why="" if action.isEnabled() else say(command.enabled.why),
        )


def _listed(menus: MenuTable) -> Iterator[Command]:
    commands = (row for _, rows in menus for row in rows if row is not None)
    return (command for command in commands if command.id != "app.palette")


def _is_verdict(command: Command) -> bool:
    return command.id.startswith("claim.status.")


def _sign(command: Command) -> Sign:
    name = command.id.removeprefix("claim.status.")
    if name == command.id:
        return command.icon
    if name == "verified_said":
        return Status.VERIFIED, Basis.SAID
    return Status(name), Basis.FACT if name == "verified" else None


def of_claims(window: MainWindow) -> Iterator[Entry]:
    """The open article's claims in text order."""
    space, look = window.workspace, window.look
    for view in space.claims:
        claim = view.claim
        yield Entry(
            group=look.phrase(GO_TO),
            words=view.words or claim.words,
            run=partial(_go_to_claim, window, claim.id),
            sign=(claim.status, claim.basis),
            extra=look.sentence(view.place),
            number=claim.number,
            is_article=True,
        )


def _go_to_claim(window: MainWindow, claim: ClaimId) -> None:
    def activate(_: int) -> None:
        window.workspace.activate(claim)

    window.go(activate, 1)


def of_sources(window: MainWindow) -> Iterator[Entry]:
    """Who speaks in the open article; going there shows where."""
    look = window.look
    for source in window.workspace.sources:
        yield Entry(
            group=look.phrase(GO_TO),
            words=source.name,
            run=partial(_go_to_source, window, source),
            sign=SOURCE_ICONS[source.kind],
            extra=source.role or "",
        )


def _go_to_source(window: MainWindow, source: Source) -> None:
    window.show_panel("sources")
    window.workspace.show_places(source.mentions)


def of_findings(window: MainWindow) -> Iterator[Entry]:
    """What the checks noticed, suggestions left out."""
    space, look = window.workspace, window.look
    for finding in space.findings:
        if finding.level is not Level.SUGGESTION:
            yield Entry(
                group=look.phrase(GO_TO),
                words=look.sentence(finding.message),
                run=partial(_go_to_finding, window, finding),
                sign=finding.level,
            )


def _go_to_finding(window: MainWindow, finding: Finding) -> None:
    window.show_panel("checks")
    window.workspace.show_places(finding.spans)


def of_articles(window: MainWindow) -> Iterator[Entry]:
    """The library, the open article left out."""
    space, look = window.workspace, window.look
    for row in space.session.library.articles():
        if space.open is None or row.id != space.open.id:
            yield Entry(
                group=look.phrase(GO_TO),
                words=row.headline or row.file_name,
                run=partial(window.open_article, row.id),
                sign="news",
                extra=row.publisher or "",
            )


def of_paragraphs(window: MainWindow) -> Iterator[Entry]:
    """The paragraphs of the body by their number."""
    space, look = window.workspace, window.look
    body = (block for block in space.blocks if block.role in BODY_ROLES)
    for number, block in enumerate(body, start=1):
        yield Entry(
            group=look.phrase(GO_TO),
            words=block.span.of(space.text),
            run=partial(_go_to_place, window, block.span),
            sign="right",
            number=number,
            is_article=True,
        )


def _go_to_place(window: MainWindow, span: Span) -> None:
    window.workspace.reveal.emit(span)
    window.page.place_caret(span.start)
    window.page.setFocus(Qt.FocusReason.OtherFocusReason)


def of_prefix(window: MainWindow, menus: MenuTable, prefix: str) -> Iterable[Entry]:
    """What is looked through: commands, claims, sources or paragraphs by `prefix`, or everything."""
    if prefix == ">":
        return of_commands(window, menus)
    kinds = {"#": of_claims, "@": of_sources, ":": of_paragraphs}
    if prefix:
        return kinds[prefix](window)
    return (
        *of_commands(window, menus),
        *of_claims(window),
        *of_findings(window),
        *of_sources(window),
        *of_articles(window),
    )


PREFIXES = ">#@:"
"""Commands, claims, sources, paragraphs (DESIGN.md, section 9)."""
