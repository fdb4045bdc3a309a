"""The claims of the open article as rows: model, filter and drawing."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, QSortFilterProxyModel
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.claim import Attribution, Status
from editor_app.services.claim_view import ClaimView
from editor_app.ui.drawing import Side, draw_parts, draw_words, row_ground
from editor_app.ui.glyphs import paint_status
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE, Index, RowsModel, rect_of, row_state
from editor_app.wording import N_, NN_, terms

ROW_HEIGHT = 50


def verdict_words(view: ClaimView, look: Look) -> str:
    """What stands first on the second line of a settled claim: "Verified: said"."""
    status, basis = view.claim.status, view.claim.basis
    word = look.phrase(terms.STATUSES[status.value])
    if basis is None:
        return word
    said = {"fact": N_("Verified: fact"), "said": N_("Verified: said")}
    return look.phrase(said[basis.value])


def types_words(view: ClaimView, look: Look) -> str:
    """What the claim is about, the two foremost kinds: "Place, time"."""
    words = [look.phrase(terms.CLAIM_TYPES[kind.value]) for kind in view.claim.types[:2]]
    first, rest = words[:1], [word.lower() for word in words[1:]]
    return ", ".join(first + rest)


def source_words(view: ClaimView, look: Look) -> str:
    """Who says it, by the name the article gives."""
    if view.source is not None:
        return view.source.name
    if view.claim.source:
        return view.claim.source
    unsourced = view.claim.attribution is Attribution.UNSOURCED
    return look.phrase(N_("No source given")) if unsourced else ""


class ClaimsModel(RowsModel[ClaimView]):
    """`ClaimView`s in text order."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def key(self, row: ClaimView) -> Hashable:
        """The claim's id."""
        return row.claim.id

    def text(self, row: ClaimView) -> str:
        """The claim's words."""
        return row.words

    def spoken(self, row: ClaimView) -> str:
        """Number, verdict, kind, words, source and evidence (DESIGN.md section 10)."""
        look = self._look
        claim = row.claim
        verdict = terms.verdict(
            claim.status.value, claim.basis.value if claim.basis else None, look.translator.language
        )
        parts = [
            look.phrase(N_("Claim {number}")).format(number=claim.number),
            verdict.lower(),
            types_words(row, look).lower(),
            row.words,
            look.phrase(N_("said by {name}")).format(name=row.source.name) if row.source else "",
            look.count(
                NN_("{count} piece of evidence", "{count} pieces of evidence"), len(row.evidence)
            ),
        ]
        return ", ".join(part for part in parts if part)


class ClaimFilter(QSortFilterProxyModel):
    """Lets through the claims of one status, and those with the words that are searched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status: Status | None = None
        self._words = ""

    def choose(self, status: Status | None) -> None:
        """Shows one status only, or all with `None`."""
        self.beginFilterChange()
        self.status = status
        self.endFilterChange()

    def search(self, words: str) -> None:
        """Shows claims that hold `words`, in them or in their source's name."""
        self.beginFilterChange()
        self._words = words.casefold()
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row is shown."""
        if self.status is None and not self._words:
            return True
        view = self.sourceModel().index(source_row, 0).data(VALUE)
        if not isinstance(view, ClaimView):
            return False
        if self.status is not None and view.claim.status is not self.status:
            return False
        return self._words in f"{view.words} {view.claim.source or ''}".casefold()


class ClaimDelegate(QStyledItemDelegate):
    """Draws a claim: glyph, words and number over verdict, kind, source and evidence."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """50 px a row."""
        return QSize(self._look.px(200), self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        view = index.data(VALUE)
        if not isinstance(view, ClaimView):
            return
        look, px = self._look, self._look.px
        rect = rect_of(option)
        ground = rect.adjusted(px(8), 1, -px(8), -1)
        state = row_state(option, index)
        row_ground(painter, ground, look, state)
        box = QRectF(ground.left() + px(9), ground.top() + px(9), px(14), px(14))
        paint_status(painter, box, view.claim.status, view.claim.basis, look.theme)
        inner = ground.adjusted(px(34), 0, -px(11), 0)
        self._paint_words(painter, inner, view)
        self._paint_facts(painter, inner, view, is_selected=state[0])

    def _paint_words(self, painter: QPainter, inner: QRectF, view: ClaimView) -> None:
        look, px = self._look, self._look.px
        upper = QRectF(inner.left(), inner.top() + px(4), inner.width(), px(22))
        number = (look.font("count"), look.color("text2"))
        draw_words(painter, upper, str(view.claim.number), number, Side.AlignRight)
        words = (look.font("claim_row"), look.color("text"))
        draw_words(painter, upper.adjusted(0, 0, -px(28), 0), view.words, words)

    def _paint_facts(
        self, painter: QPainter, inner: QRectF, view: ClaimView, *, is_selected: bool
    ) -> None:
        look, px = self._look, self._look.px
        lower = QRectF(inner.left(), inner.top() + px(26), inner.width(), px(16))
        if view.evidence:
            self._paint_evidence(painter, lower, len(view.evidence))
        quiet = look.color("text2" if is_selected else "text3")
        facts = [types_words(view, look), source_words(view, look)]
        if view.is_settled and view.claim.basis:
            facts.insert(0, verdict_words(view, look))
        strong = (look.font("section"), look.color("text2"))
        shown = [fact for fact in facts if fact]
        parts = [(shown[0], *strong)] if shown else []
        parts += [(fact, look.font("secondary"), quiet) for fact in shown[1:]]
        draw_parts(painter, lower.adjusted(0, 0, -px(44), 0), parts, look)

    def _paint_evidence(self, painter: QPainter, lower: QRectF, count: int) -> None:
        look, px = self._look, self._look.px
        ink = (look.font("count"), look.color("text2"))
        width = draw_words(painter, lower, str(count), ink, Side.AlignRight)
        left = lower.right() - width - px(20)
        paint_icon(
            painter, QRectF(left, lower.top() + px(1), px(13), px(13)), "link", look.color("text2")
        )


def view_at(index: QModelIndex) -> ClaimView | None:
    """The claim of a row."""
    view = index.data(VALUE)
    return view if isinstance(view, ClaimView) else None
