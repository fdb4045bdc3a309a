"""What the library costs: a verdict, opening, reading many claims and the list of many articles."""

from __future__ import annotations

import itertools

import pytest

from editor_app.domain.claim import Status
from editor_app.domain.message import message
from editor_app.services import review
from editor_app.services.session import Session

LABEL = message("a_step")
SENTENCE = "Le porte-parole a annoncé mardi que le port rouvrirait avant la fin du mois. "
VERDICTS = itertools.cycle((Status.DISPUTED, Status.INCORRECT))


def words(count: int) -> tuple[str, tuple[str, ...]]:
    """A text of `count` sentences, and a claim in each."""
    numbered = [f"Point {number}. {SENTENCE}" for number in range(count)]
    return "".join(numbered), tuple(sentence[:-1] for sentence in numbered)


@pytest.fixture
def article(session, store):
    return store(session, *words(25))


def test_a_verdict(benchmark, session, article):
    claim = session.library.claims(article)[3]
    benchmark(
        lambda: session.run(LABEL, review.judge, claim.id, next(VERDICTS), None, words=claim.words)
    )


def test_a_verdict_on_unsaved_words(benchmark, session, article):
    claim = session.library.claims(article)[3]
    content = session.library.revision(article).content
    drafts = (type(content)(content.text + str(n), content.metadata) for n in itertools.count())
    benchmark(
        lambda: session.run(
            LABEL,
            review.judge,
            claim.id,
            next(VERDICTS),
            None,
            words=claim.words,
            article=article,
            draft=next(drafts),
        )
    )


def test_opening_a_library(benchmark, session, article):
    session.close()
    benchmark(lambda: Session.open(session.path, by="Ann").close())


def test_reading_5000_claims(benchmark, session, store):
    article = store(session, *words(5000))
    assert len(benchmark(session.library.claims, article)) == 5000


def test_listing_500_articles(benchmark, session, store):
    for number in range(500):
        store(session, f"Article {number}\n\n{SENTENCE}", (SENTENCE[:20],))
    assert len(benchmark(session.library.articles)) == 500
