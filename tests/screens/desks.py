"""The libraries the pictures are taken of: the sample in mid-review, and a desk of twelve articles.

The articles in `articles/` are made up, people, places and figures too. Everything is decided
through the services, at the times of the design's pictures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editor_app import paths
from editor_app.domain.claim import Basis, Claim, Status
from editor_app.domain.comment import About
from editor_app.domain.evidence import EvidenceKind, NewEvidence, Stance
from editor_app.domain.ids import ArticleId, CommentId
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import commenting, importing, labels, replacing, review
from editor_app.services.ids import new_id
from editor_app.services.open_article import OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.session import Session

ARTICLES = Path(__file__).parent / "articles"
BY = "AD"
DAY = "2026-11-22"
"""The day of the pictures."""


class Clock:
    """Says the time it was set to, a millisecond later at each question."""

    def __init__(self) -> None:
        self.day, self.time, self._asked = DAY, "09:00", 0

    def __call__(self) -> str:
        """The time, UTC, ISO 8601."""
        self._asked += 1
        return f"{self.day}T{self.time}:{self._asked // 1000:02}.{self._asked % 1000:03}Z"

    def at(self, time: str, day: str = DAY) -> None:
        """Sets it; time only goes on within a library."""
        self.day, self.time, self._asked = day, time, 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided on the claim whose words begin with `words`."""

    words: str
    status: Status
    basis: Basis | None = None
    evidence: tuple[NewEvidence, ...] = ()
    note: str = ""


def _link(name: str, stance: Stance = Stance.SUPPORTS) -> NewEvidence:
    return NewEvidence(EvidenceKind.LINK, f"https://example.org/{name}", name.capitalize(), stance)


_STATEMENT = NewEvidence(
    EvidenceKind.LINK,
    "https://defense.example.org/statement",
    "Statement on Iranian missile attack",
)
_CALL = NewEvidence(
    EvidenceKind.CALL,
    "press desk",
    "Call to the press desk, by AD",
    Stance.PENDING,
    "waiting for call back",
)

SAMPLE_VERDICTS = (
    Verdict("L'Iran a reconnu", Status.VERIFIED, Basis.SAID, (_link("broadcast"), _link("agency"))),
    Verdict(
        "l'élimination du général", Status.VERIFIED, Basis.FACT, (_link("archive"), _link("agency"))
    ),
    Verdict("une source de sécurité", Status.UNCONFIRMED, None, (_link("wire"), _link("call"))),
    Verdict("\"Plus d'une douzaine", Status.CHECKING, None, (_link("statement"),)),
    Verdict(
        "Au moins deux bases",
        Status.DISPUTED,
        None,
        (_link("map", Stance.CONTRADICTS), _link("wire")),
    ),
    Verdict(
        "Vers 17h30 le 7 janvier",
        Status.VERIFIED,
        Basis.SAID,
        (_STATEMENT, _CALL),
        "Statement gives EST: 22:30 UTC, 23:30 in Paris, 01:30 in Baghdad on the 8th.",
    ),
    Verdict("Trump fera une déclaration", Status.VERIFIED, Basis.SAID, (_link("tweet"),)),
    Verdict("Nous avons l'armée", Status.NOT_CHECKABLE, None, (), "An opinion."),
    Verdict("Je ferai une déclaration", Status.VERIFIED, Basis.SAID, (_link("tweet"),)),
    Verdict(
        "une quinzaine ont déjà", Status.INCORRECT, None, (_link("count", Stance.CONTRADICTS),)
    ),
)
"""The states of the pictures."""

_REVISIONS = (
    (
        "09:05",
        "installations américaines en Irak, en guise",
        "bases américaines en Irak, en guise",
        "First read",
    ),
    ("09:12", "a indiqué mardi soir", "a dit mardi soir", "Cues as received"),
    ("09:20", "Un peu avant ces", "Peu avant ces", "Length"),
    ("09:31", "a-t-il encore ajouté", "a-t-il ajouté", "Length"),
    (
        "09:40",
        "bases américaines en Irak, en guise",
        "installations américaines en Irak, en guise",
        "As the agency has it",
    ),
    ("09:52", None, None, "All wordings as received"),
)
"""When, which words, what they became and the message; the last one has the words received."""


def sample(path: Path) -> None:
    """The sample as in the design's pictures: seven revisions, ten verdicts, two edits kept as a draft."""
    clock = Clock()
    clock.at("09:00")
    with Session.open(path, by=BY, clock=clock) as session:
        article = take_in(session, paths.sample())
        text = received = session.library.revision(article).content.text
        for time, old, new, note in _REVISIONS:
            clock.at(time)
            text = text.replace(old, new) if old else received
            replacing.replace_text(session, article, text, note=note)
        clock.at("09:52")
        decide(session, article, SAMPLE_VERDICTS)
        _comment(session, article)
        clock.at("09:58")
        _leave_a_draft(session, article)
        session.remember("article", article)


_LATER = (
    (
        "10:02",
        (("missiles ce mardi soir", "missiles mardi soir"), ("Des missiles", '"Des missiles')),
        "Day, mark",
    ),
    (
        "10:09",
        (
            ("utilisées par l'armée américaine", "qui hébergent des militaires américains"),
            ("Vers 17h30 le", "Vers 17h30 [heure de Washington] le"),
        ),
        "Time zone added",
    ),
    (
        "10:14",
        (("source de sécurité évoquait", "source de sécurité, non nommée, évoquait"),),
        "Source described",
    ),
    ("10:21", (("Etats", "États"),), "House style fixed"),
)
"""The revisions after the seventh: when, which words became which, the message."""


def compared(path: Path) -> None:
    """The sample some revisions later, as in the picture of the compare screen."""
    sample(path)
    clock = Clock()
    clock.at("10:00")
    with Session.open(path, by=BY, clock=clock) as session:
        article = session.library.articles()[0].id
        OpenArticle(session, article).save("Claim 22 incorrect")
    for time, changes, note in _LATER:
        clock.at(time)
        with Session.open(path, by="TK" if time == "10:14" else BY, clock=clock) as session:
            opened = OpenArticle(session, article)
            for old, new in changes:
                start = opened.text.find(old)
                if start >= 0:
                    opened.edit([TextEdit(start, start + len(old), new)])
            opened.save(note)


def desk(path: Path) -> None:
    """Twelve articles of our own in several states; the one about the hospital is open."""
    clock = Clock()
    with Session.open(path, by=BY, clock=clock) as session:
        for number, (name, share) in enumerate(_DESK):
            clock.at(f"{number + 8:02}:15", "2026-11-21")
            article = take_in(session, ARTICLES / f"{name}.txt")
            _decide_a_share(session, article, share)
            if name == _OPEN:
                session.remember("article", article)


_OPEN = "en_hospital"
_DESK = (
    ("fr_tram", 0.0),
    ("fr_loup", 0.0),
    ("fr_musee", 1.0),
    ("en_river", 0.0),
    ("en_bakery", 0.8),
    ("fr_cantine", 0.0),
    ("en_school_meals", 0.5),
    ("en_night_buses", 0.0),
    ("fr_digue", 0.3),
    ("en_ferry", 0.0),
    ("fr_budget", 0.0),
    ("en_hospital", 0.6),
)
"""The articles in the order in which they came, and how much of each is decided."""


def nothing(path: Path) -> None:
    """A library without articles."""
    Session.open(path, by=BY, clock=Clock()).close()


DESKS: dict[str, Callable[[Path], None]] = {"sample": sample, "desk": desk}


def take_in(session: Session, path: Path) -> ArticleId:
    """The article of a file, stored with its claims."""
    imported = importing.read_file(path)
    return importing.store(session, imported, analyse(imported.text)).id


def decide(session: Session, article: ArticleId, verdicts: Sequence[Verdict]) -> None:
    """Decides on claims found by their first words.

    Raises:
        LookupError: where no claim begins so.
    """
    for verdict in verdicts:
        claims = session.library.claims(article)
        claim = next((c for c in claims if c.words.startswith(verdict.words)), None)
        if claim is None:
            raise LookupError(verdict.words)
        _decide(session, article, claim, verdict)


def _decide(session: Session, article: ArticleId, claim: Claim, verdict: Verdict) -> None:
    for piece in verdict.evidence:
        session.run(
            message("evidence_added", number=claim.number),
            review.add_evidence,
            claim.id,
            piece,
            article=article,
        )
    if verdict.note:
        label = message("note_written", number=claim.number)
        session.run(label, review.write_note, claim.id, verdict.note, article=article)
    # Through Checking first, so that the history has something to tell.
    for status, basis in ((Status.CHECKING, None), (verdict.status, verdict.basis)):
        session.run(
            labels.verdict(claim.number, status, basis),
            review.judge,
            claim.id,
            status,
            basis,
            words=claim.words,
            article=article,
        )


def _decide_a_share(session: Session, article: ArticleId, share: float) -> None:
    """Settles the first `share` of the claims, each in another way."""
    ways = (
        (Status.VERIFIED, Basis.FACT),
        (Status.VERIFIED, Basis.SAID),
        (Status.UNCONFIRMED, None),
        (Status.VERIFIED, Basis.FACT),
        (Status.DISPUTED, None),
        (Status.VERIFIED, Basis.SAID),
        (Status.CHECKING, None),
        (Status.NOT_CHECKABLE, None),
        (Status.INCORRECT, None),
    )
    claims = session.library.claims(article)
    for number, claim in enumerate(claims[: round(len(claims) * share)]):
        status, basis = ways[number % len(ways)]
        evidence = (_link("record"),) if number % 3 == 0 else ()
        _decide(session, article, claim, Verdict(claim.words, status, basis, evidence))


_REMARKS = (
    ("Au moins deux bases", (("TK", "Two in the wire too."),), True),
    (
        "une source de sécurité",
        (
            ("TK", "Which one? If the wire does not say, mark the source as unnamed."),
            (BY, "AFP does not name it. I will add “non nommée”."),
        ),
        False,
    ),
    (
        "Vers 17h30 le 7 janvier",
        ((BY, "EST in the release. Readers here will take it as Paris time."),),
        False,
    ),
)
"""On which words, who said what, and whether that is settled: the threads of picture 13."""


def _comment(session: Session, article: ArticleId) -> None:
    opened = OpenArticle(session, article)
    for words, said, resolved in _REMARKS:
        start = opened.text.index(words)
        for number, (session.by, body) in enumerate(said):
            if number:
                thread = next(t for t in opened.threads(()) if t.first.words == words)
                reply = partial(commenting.reply, thread=thread.id, comment_id=CommentId(new_id()))
                opened.decide(message("comment_answered"), reply, body=body)
            else:
                opened.comment(body, about=About.WORDS, span=Span(start, start + len(words)))
        if resolved:
            thread = next(t for t in opened.threads(()) if t.first.words == words)
            opened.decide(message("thread_resolved"), commenting.resolve, thread.id)
    session.by = BY
    opened.keep_draft()


def _leave_a_draft(session: Session, article: ArticleId) -> None:
    """Two edits that do not show: the blanks at the ends of two paragraphs are taken out."""
    opened = OpenArticle(session, article)
    for _ in range(2):
        blank = [found.start() for found in re.finditer(r"[ \xa0]\n", opened.text)][-1]
        opened.edit((TextEdit(blank, blank + 1, ""),))
    opened.keep_draft()
