"""What there is on the desk: the open article, and all that follows from it.

Nothing here is told that something changed: each value names what it is made of, and is made anew
once that was replaced (`Derived`).
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.evidence import Evidence
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ClaimId
from editor_app.domain.journal import JournalLine
from editor_app.domain.library import IgnoredFinding
from editor_app.domain.lines import with_roles
from editor_app.domain.message import Message
from editor_app.domain.revision import RevisionInfo
from editor_app.domain.source import Source
from editor_app.domain.text import Span, Words
from editor_app.services import blocking
from editor_app.services.blocking import Blocker
from editor_app.services.claim_view import ClaimView, Places
from editor_app.services.derived import Derived
from editor_app.services.ignoring import put_aside
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session
from editor_app.services.settings import Settings

_NO_ROLES: Mapping[int, Role] = {}


class ArticleViews(QObject):
    """The open article, which of its claims is active, and what can be said of it.

    Empty values stand for no article. Lives on the thread that owns the session.
    """

    def __init__(
        self, session: Session, settings: Settings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.settings = settings or Settings()
        self.open: OpenArticle | None = None
        self.selection = Span(0, 0)
        self.remembered_blocks: tuple[Block, ...] = ()
        self._active: ClaimId | None = None
        self._chosen: tuple[ClaimId, ...] = ()
        self._blocks: Derived[tuple[Block, ...]] = Derived()
        self._places: Derived[Places] = Derived()
        self._blockers: Derived[tuple[Blocker, ...]] = Derived()

    @property
    def text(self) -> str:
        """The open article's words, empty without one."""
        return self.open.text if self.open else ""

    @property
    def words(self) -> Words:
        """The same, for who reads them at places only, as at a key."""
        return self.open.manuscript.rope if self.open else ""

    @property
    def analysis(self) -> Analysis | None:
        """The last reading, where there is one."""
        return self.open.analysis if self.open else None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The lines and their roles as last read, in this sitting or the one before."""
        read = self.analysis.blocks if self.analysis else self.remembered_blocks
        roles = self.open.roles if self.open else _NO_ROLES
        return self._blocks.of(lambda: with_roles(read, roles) if roles else read, read, roles)

    def place_of(self, position: int) -> Message:
        """Where a position of the text that was read stands, as a reader would say it."""
        blocks = self.blocks
        return self._places.of(lambda: Places(blocks), blocks).of(position)

    @property
    def claims(self) -> tuple[ClaimView, ...]:
        """The claims of the open article in text order, dismissed ones left out."""
        return self.open.claims() if self.open else ()

    @property
    def dismissed(self) -> tuple[ClaimView, ...]:
        """The claims put aside."""
        return self.open.dismissed() if self.open else ()

    @property
    def has_dismissed(self) -> bool:
        """Whether claims were put aside."""
        return self.open is not None and self.open.has_dismissed

    @property
    def has_claims(self) -> bool:
        """Whether there are claims, dismissed ones left out."""
        return self.open is not None and self.open.has_claims

    @property
    def active(self) -> ClaimView | None:
        """The claim that letters and the detail speak of."""
        if self._active is None or self.open is None:
            return None
        return self.open.view(self._active)

    @property
    def chosen(self) -> tuple[ClaimView, ...]:
        """The claims a decision is about, in text order: the active one, or several with it."""
        return self.open.views(self._chosen) if self.open is not None else ()

    @property
    def last_evidence(self) -> Evidence | None:
        """The piece of evidence that was added last to a claim of the open article."""
        pieces = (piece for view in self.claims for piece in view.evidence)
        return max(pieces, key=lambda piece: piece.at, default=None)

    def repeats_of(self, view: ClaimView) -> tuple[ClaimView, ...]:
        """The other claims that state the same thing, in text order."""
        alike = self.open.repeats_of(view.claim.id) if self.open else frozenset[ClaimId]()
        return tuple(each for each in self.claims if each.claim.id in alike)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks noticed and nobody put aside."""
        return self.open.findings if self.open else ()

    @property
    def blockers(self) -> tuple[Blocker, ...]:
        """What keeps the article from being signed off, as the settings have it."""
        claims, findings, off = self.claims, self.findings, self.settings.blockers_off
        return self._blockers.of(
            lambda: blocking.blockers(claims, findings, off, threads=self._unresolved),
            self.open,
            claims,
            findings,
            self.settings,
            self.session.stamp,
        )

    @property
    def _unresolved(self) -> int:
        return self.open.unresolved if self.open else 0

    @property
    def ignored(self) -> tuple[IgnoredFinding, ...]:
        """The findings put aside in the open article or for the desk, oldest first."""
        return put_aside(self.session.library.ignored(self.open.id)) if self.open else ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who speaks, in order of first mention."""
        return self.analysis.sources if self.analysis else ()

    @property
    def metadata(self) -> Metadata:
        """What is known of the open article."""
        return self.open.metadata if self.open else Metadata()

    @property
    def revisions(self) -> tuple[RevisionInfo, ...]:
        """The open article's revisions, oldest first."""
        return self.session.library.revisions(self.open.id) if self.open else ()

    def history_of(self, claim: ClaimId) -> tuple[JournalLine, ...]:
        """The journal's lines about one claim, oldest first."""
        return self.session.library.history(claim)
