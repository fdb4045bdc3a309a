"""The claims list with 5,000 rows: first paint and one changed row, against a bare list of strings."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from editor_app.domain.claim import Claim, ClaimType, Origin, Status
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.values import replace
from editor_app.services.claim_view import ClaimView
from editor_app.ui.fonts import load_fonts
from editor_app.ui.i18n import Translator
from editor_app.ui.look import Look, dress
from editor_app.ui.models.claims import ClaimFilter, ClaimsModel
from editor_app.ui.theme import ThemeController
from editor_app.ui.widgets.claims_list import ClaimsList

ROWS = 5_000
FIRST_MS, CHANGED_MS = 30, 5
"""Issue 5's budgets."""


def view(number: int, status: Status = Status.UNCHECKED) -> ClaimView:
    words = f"Douze missiles numéro {number} ont été tirés"
    claim = Claim(ClaimId(str(number)), ArticleId("a"), number, Origin.MACHINE, words)
    claim = replace(claim, types=(ClaimType.QUANTITY,), status=status)
    return ClaimView(claim=claim, span=None, words=words)


def timed(work: Callable[[], object], rounds: int = 9) -> float:
    """The median time of `work`, ms."""
    taken: list[float] = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


def bare(qtbot: QtBot) -> tuple[float, float]:
    """First paint and one changed row of a list of strings, ms."""
    words = [view(number).words for number in range(ROWS)]
    made = QListView()
    made.setUniformItemSizes(True)
    qtbot.addWidget(made)
    made.resize(404, 356)
    made.show()
    model = QStringListModel()
    made.setModel(model)

    def first() -> None:
        model.setStringList(words)
        made.grab()

    def changed() -> None:
        model.setData(model.index(2), "other")
        made.grab()

    return timed(first), timed(changed)


def test_five_thousand_claims(qtbot: QtBot) -> None:
    load_fonts()
    look = Look(ThemeController("light"), Translator("en"))
    model = ClaimsModel(look)
    through = ClaimFilter()
    through.setSourceModel(model)
    made = ClaimsList(look)
    made.setModel(through)
    qtbot.addWidget(made)
    dress(made, look)
    made.resize(404, 356)
    made.show()
    rows = tuple(view(number) for number in range(ROWS))
    verdicts = [view(2, status) for status in (Status.DISPUTED, Status.UNCHECKED)]

    def first() -> None:
        model.show_rows(())
        model.show_rows(rows)
        made.grab()

    def changed() -> None:
        verdicts.reverse()
        model.show_rows((*rows[:2], verdicts[0], *rows[3:]))
        made.grab()

    ours, theirs = (timed(first), timed(changed)), bare(qtbot)
    for name, mine, other, budget in zip(
        ("first paint", "one changed row"), ours, theirs, (FIRST_MS, CHANGED_MS), strict=True
    ):
        print(f"\n{name}: {mine:.1f} ms, bare list {other:.1f} ms, ratio {mine / other:.2f}")
        assert mine <= budget, name
