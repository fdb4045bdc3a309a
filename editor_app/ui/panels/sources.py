"""The sources panel: what the article rests on, who speaks, and more about the chosen one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.source import Source, SourceKind
from editor_app.ui.look import Look
from editor_app.ui.models.source_icons import SOURCE_ICONS
from editor_app.ui.models.sources import (
    QuoteLine,
    SourceDelegate,
    SourceLine,
    SourcesModel,
    line_at,
    relays,
    source_lines,
)
from editor_app.ui.panels.panel import Panel
from editor_app.ui.widgets.bars import Part, ShareBar
from editor_app.ui.widgets.buttons import label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.ui.widgets.names_row import NamesRow
from editor_app.ui.widgets.when_seen import WhenSeen
from editor_app.wording import N_, terms

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace

_PERSONS = frozenset({SourceKind.PERSON, SourceKind.SOCIAL})
_GROUPS = (
    (N_("Persons"), "text3"),
    (N_("Institutions"), "lineStrong"),
    (N_("Unnamed"), "warn"),
    (N_("No source"), "line"),
)


def shares(sources: Sequence[Source], look: Look) -> tuple[Part, ...]:
    """What an article rests on, by kind; the four parts make the whole."""
    unnamed = sum(s.share for s in sources if s.kind is SourceKind.ANONYMOUS)
    persons = sum(s.share for s in sources if s.kind in _PERSONS)
    others = sum(s.share for s in sources) - unnamed - persons
    parts = (persons, others, unnamed, max(0.0, 1 - persons - others - unnamed))
    return tuple(
        (f"{look.phrase(words)} {round(share * 100)}", share, token)
        for share, (words, token) in zip(parts, _GROUPS, strict=True)
    )


class SourcesTree(QTreeView):
    """Sources that open to their quotations."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sourcesTree")
        self.setAccessibleName(look.phrase(N_("Sources")))
        self.setItemDelegate(SourceDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._turn)

    def _turn(self, index: QModelIndex) -> None:
        """A click on a source opens or folds it."""
        if isinstance(line_at(index), SourceLine):
            self.setExpanded(index, not self.isExpanded(index))


class SourceDetail(QWidget):
    """Name, kind, role in full and the first mention of the chosen source."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sourceDetail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._name, self._kind = LineLabel(look, "drop"), Chip(look, large=True)
        self._role, self._relays = label("", "said"), label()
        for words in (self._role, self._relays):
            words.setWordWrap(True)
        self._also = NamesRow(look, look.phrase(N_("Also written as")))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head.addWidget(self._name)
        head.addWidget(self._kind)
        head.addStretch(1)
        flagged = QHBoxLayout()
        flagged.setSpacing(look.px(8))
        self._flag = IconLabel(look, "flag")
        flagged.addWidget(self._flag, 0, Qt.AlignmentFlag.AlignTop)
        flagged.addWidget(self._relays, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column.setSpacing(look.px(8))
        column.addLayout(head)
        column.addWidget(self._role)
        column.addWidget(self._also)
        column.addLayout(flagged)
        self.hide()

    def show_source(self, source: Source | None, mentions: Sequence[str]) -> None:
        """Shows a source and the other ways in which the text names it."""
        self.setVisible(source is not None)
        if source is None:
            return
        look = self._look
        self._name.show_words(source.name)
        tone = "warn" if source.kind is SourceKind.ANONYMOUS else "plain"
        kind = look.phrase(terms.SOURCE_KINDS[source.kind.value])
        self._kind.say(kind, tone, SOURCE_ICONS[source.kind])
        self._role.setFont(look.font("words"))
        roles = (source.role, source.organisation)
        self._role.setText(", ".join(part for part in roles if part))
        self._role.setVisible(bool(self._role.text()))
        self._also.show_names(mentions)
        self._relays.setText(relays(source, look))
        for part in (self._flag, self._relays):
            part.setVisible(bool(source.relays))


class SourcesPanel(QWidget):
    """Shows the sources of the last reading; a chosen row shows its places on the page."""

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self._workspace = workspace
        self._look = look
        self._is_choosing_again = False
        self.model = SourcesModel(look, self)
        self.tree = SourcesTree(look)
        self.tree.setModel(self.model)
        self.detail = SourceDetail(look)
        self.shares = ShareBar(look)
        self._nobody = label(look.phrase(N_("Nobody is quoted.")), "secondary")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lay_out()
        # Going through all quotations at each decision is for a panel that is looked at.
        seen = WhenSeen(self, self._show)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        for signal in (
            workspace.reading_changed,
            workspace.article_changed,
            workspace.claims_changed,
        ):
            signal.connect(seen.due)
        self._show()

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        self._head = QWidget()
        names = QHBoxLayout()
        names.addWidget(label(look.phrase(N_("What the article rests on")), "section"), 1)
        names.addWidget(label(look.phrase(N_("share of words")), "secondary"))
        head = QVBoxLayout(self._head)
        head.setContentsMargins(px(16), px(12), px(16), px(8))
        head.setSpacing(px(8))
        head.addLayout(names)
        head.addWidget(self.shares)
        self._line = QFrame()
        self._line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self._line):
            column.addWidget(part)
        column.addSpacing(px(4))
        column.addWidget(self._nobody)
        column.addWidget(self.tree, 1)
        column.addWidget(self.detail)

    def _show(self) -> None:
        analysis = self._workspace.analysis
        lines = source_lines(analysis, self._workspace.claims) if analysis else ()
        chosen, unfolded = line_at(self.tree.currentIndex()), self._unfolded()
        if self.model.show_lines(lines):
            self._unfold_again(unfolded)
            self._choose_again(chosen)
        self.shares.show_parts(shares(self._workspace.sources, self._look))
        self._nobody.setVisible(not lines)
        for part in (self._head, self._line):
            part.setVisible(bool(lines))

    def _unfolded(self) -> set[str]:
        """The names of the sources whose quotations are shown."""
        rows = enumerate(self.model.lines)
        return {
            line.source.name for row, line in rows if self.tree.isExpanded(self.model.index(row, 0))
        }

    def _unfold_again(self, names: set[str]) -> None:
        for row, line in enumerate(self.model.lines):
            if line.source.name in names:
                self.tree.expand(self.model.index(row, 0))

    def _choose_again(self, chosen: SourceLine | QuoteLine | None) -> None:
        """After another reading the same source or quotation stays the chosen one."""
        self.detail.show_source(None, ())
        place = next((at for at, line in self._rows() if _is_same(line, chosen)), None)
        if place is not None:
            self._is_choosing_again = True
            self.tree.setCurrentIndex(place)
            self._is_choosing_again = False

    def _rows(self) -> Iterator[tuple[QModelIndex, SourceLine | QuoteLine]]:
        for row, line in enumerate(self.model.lines):
            source = self.model.index(row, 0)
            yield source, line
            for number, quote in enumerate(line.quotes):
                yield self.model.index(number, 0, source), quote

    def _choose(self, current: QModelIndex) -> None:
        line = line_at(current)
        if isinstance(line, SourceLine):
            self.detail.show_source(line.source, self._other_names(line.source))
        if line is not None and not self._is_choosing_again:
            # Chosen again, it would have the page leave the words that are typed.
            is_quote = isinstance(line, QuoteLine)
            self._workspace.show_places(line.spans if is_quote else line.source.mentions)

    def _other_names(self, source: Source) -> list[str]:
        text = self._workspace.analysis.text if self._workspace.analysis else ""
        names = (mention.of(text) for mention in source.mentions)
        return [name for name in dict.fromkeys(names) if name and name != source.name]


def _is_same(line: SourceLine | QuoteLine, other: SourceLine | QuoteLine | None) -> bool:
    """Whether a row of one reading is a row of the one before."""
    if isinstance(line, SourceLine):
        return isinstance(other, SourceLine) and line.source.name == other.source.name
    return isinstance(other, QuoteLine) and line.words == other.words


def _count(workspace: Workspace) -> int:
    return len(workspace.sources)


PLUGIN = Panel("sources", N_("Sources"), 2, SourcesPanel, _count)
