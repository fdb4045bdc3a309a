"""The open article's claims and their evidence, in memory as the library has them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from editor_app.domain.analysis import Analysis
from editor_app.domain.claim import Claim
from editor_app.domain.errors import NotFound
from editor_app.domain.evidence import Evidence
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.journal import Step
from editor_app.services.claim_view import Around, ClaimView, Surroundings
from editor_app.services.manuscript import Manuscript
from editor_app.services.session import Session

_FEW = 50
"""So many claims are read one by one; more of them with all others, in one query."""


class ClaimList:
    """A copy of the claims of one article, read again after each step that touches them."""

    def __init__(self, session: Session, article: ArticleId) -> None:
        self._session = session
        self._article = article
        self._claims: dict[AnchorId, Claim] = {}
        self._evidence: dict[ClaimId, tuple[Evidence, ...]] = {}
        self._around: dict[ClaimId, Surroundings] = {}
        self._dismissed = 0
        self._views: dict[ClaimId, ClaimView] = {}
        self._viewed: object = None
        self.stamp = object()
        """Another object after each change of a claim, its evidence or what is around it."""
        self.reload()

    def _forget_views(self, claims: Iterable[ClaimId] | None = None) -> None:
        """Has all claims, or some, be seen anew."""
        self.stamp = object()
        if claims is None:
            self._views.clear()
        else:
            for claim in claims:
                self._views.pop(claim, None)

    def reload(self) -> None:
        """Takes the claims and evidence from the library."""
        self._forget_views()
        library = self._session.library
        self._claims = {claim.id: claim for claim in library.claims(self._article)}
        self._count_dismissed()
        self._read_evidence()

    def follow(self, step: Step) -> None:
        """Takes what a step changed from the library, and leaves the rest as it is."""
        changed = [ClaimId(key) for key in step.keys("claim")]
        if len(changed) > _FEW:
            self.reload()
            return
        self._forget_views(None if step.touches("evidence") else changed)
        library = self._session.library
        are_others = False
        for claim_id in changed:
            are_others |= claim_id not in self._claims
            try:
                self._claims[claim_id] = library.claim(claim_id)
            except NotFound:
                self._claims.pop(claim_id, None)
        if are_others:
            self._claims = {c.id: c for c in sorted(self, key=lambda c: c.number)}
        self._count_dismissed()
        if step.touches("evidence"):
            self._read_evidence()

    def _count_dismissed(self) -> None:
        self._dismissed = sum(claim.dismissed is not None for claim in self)

    def _read_evidence(self) -> None:
        evidence: dict[ClaimId, list[Evidence]] = {}
        for piece in self._session.library.evidence(self._article):
            evidence.setdefault(piece.claim, []).append(piece)
        self._evidence = {claim: tuple(pieces) for claim, pieces in evidence.items()}

    def __iter__(self) -> Iterator[Claim]:
        return iter(self._claims.values())

    def __getitem__(self, claim_id: ClaimId) -> Claim:
        return self._claims[claim_id]

    def get(self, anchor: AnchorId) -> Claim | None:
        """The claim that stands there, if it is one."""
        return self._claims.get(anchor)

    def has(self, *, dismissed: bool) -> bool:
        """Whether there are claims put aside, or others."""
        return self._dismissed > 0 if dismissed else self._dismissed < len(self._claims)

    @property
    def with_evidence(self) -> frozenset[ClaimId]:
        """The claims that somebody gave evidence: no longer the machine's alone."""
        return frozenset(self._evidence)

    def settled_among(self, touched: Collection[AnchorId]) -> list[Claim]:
        """Those of `touched` that a verdict closes, in the order of their numbers.

        One that was put aside keeps its verdict on the words it was put aside with.
        """
        return [claim for claim in self.among(touched) if claim.status.is_settled]

    def among(self, ids: Collection[AnchorId]) -> list[Claim]:
        """The claims with these ids that nobody put aside, in the order of their numbers."""
        known = [claim for claim in map(self.get, ids) if claim is not None]
        return sorted((c for c in known if c.dismissed is None), key=lambda c: c.number)

    def hold(self, claim: Claim) -> None:
        """Keeps a claim whose lapse the library does not have yet, or no more."""
        self._forget_views((claim.id,))
        self._claims[claim.id] = claim

    def read(self, analysis: Analysis, manuscript: Manuscript) -> None:
        """Remembers what a reading of the manuscript's text says around each claim."""
        self._forget_views()
        around = Around(analysis, manuscript.roles)
        places = manuscript.anchors
        self._around = {claim.id: around.of(claim, places.get(claim.id)) for claim in self}

    def view(self, claim_id: ClaimId, manuscript: Manuscript) -> ClaimView:
        """One claim as a screen shows it, with what the last reading said around it.

        It is the same object as long as nothing of it changes.
        """
        if self._viewed is not manuscript.stamp:
            self._viewed, self._views = manuscript.stamp, {}
        view = self._views.get(claim_id)
        if view is None:
            view = self._views[claim_id] = self._seen(claim_id, manuscript)
        return view

    def _seen(self, claim_id: ClaimId, manuscript: Manuscript) -> ClaimView:
        claim, span = self._claims[claim_id], manuscript.span(claim_id)
        around = self._around.get(claim_id, Surroundings())
        return ClaimView(
            claim=claim,
            span=span,
            words=span.of(manuscript.text) if span else claim.words,
            evidence=self._evidence.get(claim_id, ()),
            quote=around.quote,
            source=around.source,
            place=around.place,
        )

    def views(self, manuscript: Manuscript, *, dismissed: bool) -> tuple[ClaimView, ...]:
        """The claims put aside, or the others, in text order; those without words come last."""
        chosen = [claim for claim in self if (claim.dismissed is not None) == dismissed]
        return self.views_of(chosen, manuscript)

    def views_of(self, claims: Iterable[Claim], manuscript: Manuscript) -> tuple[ClaimView, ...]:
        """Some claims in text order; those without words come last."""
        views = [self.view(claim.id, manuscript) for claim in claims]
        last = len(manuscript.text) + 1
        return tuple(
            sorted(views, key=lambda v: (v.span.start if v.span else last, v.claim.number))
        )
