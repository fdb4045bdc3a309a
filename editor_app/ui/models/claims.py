"""The claims of the open article as rows: model, filter and drawing."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QRectF, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.claim import Attribution, Status
from editor_app.domain.values import frozen
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


@frozen
class Unplaced:
    """The head over the claims that have lost their words, and how many these are."""

    count: int


Line = ClaimView | Unplaced


def lines(views: Sequence[ClaimView]) -> tuple[Line, ...]:
    """The claims in their order; those without words, which come last, under a head."""
    lost = sum(view.span is None for view in views)
    if not lost:
        return tuple(views)
    return (*views[: len(views) - lost], Unplaced(lost), *views[len(views) - lost :])


class ClaimsModel(RowsModel[Line]):
    """`ClaimView`s in text order, and the head over those without words."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def key(self, row: Line) -> Hashable:
        """The claim's id."""
        return Unplaced if isinstance(row, Unplaced) else row.claim.id

    def shown(self, row: Line) -> object:
        """Of a source its name alone: its mentions, of which there may be thousands, move at each key."""
        if isinstance(row, Unplaced):
            return row
        source = row.source.name if row.source else None
        return row.claim, row.words, row.span is None, len(row.evidence), source

    def text(self, row: Line) -> str:
        """The claim's words."""
        return self._look.phrase(N_("Unplaced")) if isinstance(row, Unplaced) else row.words

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The head can be neither chosen nor reached."""
        if isinstance(index.data(VALUE), Unplaced):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def spoken(self, row: Line) -> str:
        """Number, verdict, kind, words, source and evidence (DESIGN.md section 10)."""
        if isinstance(row, Unplaced):
            return f"{self.text(row)}, {row.count}"
        look = self._look
        claim = row.claim
        verdict = terms.verdict(
            claim.status.value, claim.basis.value if claim.basis else None, look.translator.language
        )
        parts = [
            look.phrase(N_("Claim {number}")).format(number=claim.number),
            verdict.lower(),
            types_words(row, look).lower(),
            look.phrase(N_("Moved: confirm")).lower() if claim.moved and row.span else "",
            row.words if row.span else look.phrase(N_("not in the text")),
            "" if row.span else row.words,
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
        rect = rect_of(option)
        if isinstance(view, Unplaced):
            self._paint_head(painter, rect, view)
        if not isinstance(view, ClaimView):
            return
        look, px = self._look, self._look.px
        ground = rect.adjusted(px(8), 1, -px(8), -1)
        state = row_state(option, index)
        row_ground(painter, ground, look, state)
        box = QRectF(ground.left() + px(9), ground.top() + px(9), px(14), px(14))
        paint_status(painter, box, view.claim.status, view.claim.basis, look.theme)
        inner = ground.adjusted(px(34), 0, -px(11), 0)
        self._paint_words(painter, inner, view)
        self._paint_facts(painter, inner, view, is_selected=state[0])

    def _paint_head(self, painter: QPainter, rect: QRectF, head: Unplaced) -> None:
        look, px = self._look, self._look.px
        line = QRectF(rect.left() + px(16), rect.bottom() - px(26), rect.width() - px(35), px(20))
        ink = (look.font("count_bold"), look.color("text2"))
        draw_words(painter, line, look.phrase(N_("Unplaced")), ink)
        count = (look.font("count"), look.color("text3"))
        draw_words(painter, line, str(head.count), count, Side.AlignRight)

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
        if view.claim.moved is not None and view.span is not None:
            was = look.phrase(N_("was: {words}")).format(words=view.claim.moved.params["words"])
            facts = [look.phrase(N_("Moved: confirm")), was]
        elif view.claim.is_lapsed and view.span is not None:
            facts.insert(0, look.phrase(N_("Changed")))
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
