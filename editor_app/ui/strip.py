"""The strip under the toolbar: what matters at a glance, in words; each part leads to its place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from editor_app.domain.source import SourceKind
from editor_app.ui import dates
from editor_app.ui.icons import icon
from editor_app.ui.look import Look, repolish
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_, NN_

HEIGHT = 28


class Strip(QWidget):
    """Publication date, what blocks, claims settled, and what the article rests on."""

    panel_asked = Signal(str)

    def __init__(self, workspace: Workspace, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._space = workspace
        self._is_narrow = False
        self._look = look
        self._date = self._part("metadata")
        self._blocking = self._part("checks")
        self._settled = self._part("claims")
        self._share = self._part("sources")
        self.order = button("", kind="fact")
        self.order.setProperty("tone", "quiet")
        self.order.setProperty("arrow", True)
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.order.setIcon(icon("down", look, "text3"))
        self.order.setIconSize(QSize(look.px(16), look.px(10)))
        self._orders = (actions["review.text_order"], actions["review.risk_order"])
        menu = QMenu(self.order)
        menu.addActions(list(self._orders))
        self.order.setMenu(menu)
        self._lay_out()
        workspace.claims_changed.connect(self.show_state)
        workspace.reading_changed.connect(self.show_state)
        workspace.settings_changed.connect(self.show_state)
        workspace.order_changed.connect(self._show_order)
        self._show_order()
        self.show_state()

    def _part(self, panel: str) -> QPushButton:
        made = button("", kind="fact")
        made.setProperty("panel", panel)
        made.setIconSize(QSize(self._look.px(18), self._look.px(13)))
        made.clicked.connect(self._ask)
        return made

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(self._look.px(9), 0, self._look.px(12), 1)
        row.setSpacing(self._look.px(3))
        self._dots: list[QWidget] = []
        for part in (self._date, self._blocking, self._settled, self._share):
            if part is not self._date:
                dot = label("·", "secondary")
                self._dots.append(dot)
                row.addWidget(dot)
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.order)

    @Slot()
    def _ask(self) -> None:
        self.panel_asked.emit(str(self.sender().property("panel")))

    def set_narrow(self, narrow: bool) -> None:
        """Leaves out what windows under 1280 px have no room for."""
        self._is_narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words are never cut: the parts that matter least go, whole."""
        self.order.setVisible(not self._is_narrow)
        blocking = bool(self._blocking.text())
        share = bool(self._share.text())
        for part, dot, is_said in (
            (self._blocking, self._dots[0], blocking),
            (self._settled, self._dots[1], True),
            (self._share, self._dots[2], share),
        ):
            part.setVisible(is_said)
            dot.setVisible(is_said)
        shed = ((self.order,), (self._share, self._dots[2]), (self._settled, self._dots[1]))
        for parts in shed:
            if self._row.minimumSize().width() <= self.width():
                break
            for part in parts:
                part.hide()

    @Slot()
    def _show_order(self) -> None:
        text, risk = self._orders
        chosen = risk if self._space.tour.by_risk else text
        self.order.setText(chosen.text().replace("&", "&&"))

    @Slot()
    def show_state(self) -> None:
        """Says it all anew."""
        look = self._look
        published = self._space.metadata.published
        self._date.setIcon(QIcon() if published else icon("flag", look, "warn"))
        if published:
            self._say(self._date, dates.day(published, look), "plain")
        else:
            self._say(self._date, look.phrase(N_("No publication date")), "warning")
        blockers = self._space.blockers
        blocking = look.count(NN_("{count} blocking", "{count} blocking"), len(blockers))
        self._say(self._blocking, blocking if blockers else "", "danger")
        is_of_findings = any(blocker.finding is not None for blocker in blockers)
        self._blocking.setProperty("panel", "checks" if is_of_findings else "claims")
        claims = self._space.claims
        settled = look.phrase(N_("{settled} of {total} settled")).format(
            settled=sum(view.is_settled for view in claims), total=len(claims)
        )
        self._say(self._settled, settled, "plain")
        self._say(self._share, self._largest(), "plain")
        # An icon has room of its own at the left; words alone begin at the same margin.
        left = look.px(11 if published else 9)
        self._row.setContentsMargins(left, 0, look.px(12), 1)
        self._fit()

    def _largest(self) -> str:
        spoken = [s for s in self._space.sources if s.share > 0 and s.kind is not SourceKind.AGENCY]
        if not spoken:
            return ""
        first = max(spoken, key=lambda source: source.share)
        words = self._look.phrase(N_("{share} % rests on one source: {name}"))
        return words.format(share=round(first.share * 100), name=first.name)

    @staticmethod
    def _say(part: QPushButton, words: str, tone: str) -> None:
        part.setText(words.replace("&", "&&"))
        if part.property("tone") != tone:
            part.setProperty("tone", tone)
            repolish(part)
