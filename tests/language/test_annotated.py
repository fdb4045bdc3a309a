"""Whole articles of our own: what is said in them, by whom, and what the page tells."""

from __future__ import annotations

import pytest

from editor_app.domain.quote import Quote
from editor_app.language.reading import read
from tests.language import annotated
from tests.language.annotated import Article

ARTICLES = [annotated.load(path) for path in sorted(annotated.FOLDER.glob("*.txt"))]
APART = [annotated.load(path) for path in sorted((annotated.FOLDER / "apart").glob("*.txt"))]
"""Articles the rules were not built on; their floor is lower and stays so."""


def shares(articles: list[Article], language: str) -> tuple[float, float, float]:
    """Recall and precision of the quotations (half of the words), and the speakers' share."""
    gold = found = hits = right = 0
    for article in (one for one in articles if one.language == language):
        left: list[Quote] = list(read(article.text, language).quotes)
        gold, found = gold + len(article.said), found + len(left)
        for said in article.said:
            quote = said.is_found(left, 0.5)
            if quote is None:
                continue
            left.remove(quote)
            hits += 1
            place = quote.speaker
            named = bool(place) and any(place.overlap(one) for one in said.speakers)
            right += named or (not said.speakers and (quote.floating or place is None))
    return hits / gold, hits / found, right / hits


@pytest.mark.parametrize("language", ["fr", "en"])
def test_quotations_of_articles_are_found_with_their_speakers(language: str) -> None:
    recall, precision, speakers = shares(ARTICLES, language)

    assert recall >= 0.93
    assert precision >= 0.93
    assert speakers >= 0.95


@pytest.mark.parametrize("language", ["fr", "en"])
def test_so_are_those_of_articles_kept_apart(language: str) -> None:
    recall, precision, speakers = shares(APART, language)

    assert recall >= 0.78
    assert precision >= 0.88
    assert speakers >= 0.85


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_an_article_tells_who_wrote_it_and_when(article: Article) -> None:
    metadata = read(article.text, article.language).metadata

    assert metadata.headline
    told = {"authors": "; ".join(metadata.authors)} | {
        field: (getattr(metadata, field) or "")[: len(value)]
        for field, value in article.metadata.items()
        if field != "authors"
    }
    assert {field: told[field] for field in article.metadata} == article.metadata


@pytest.mark.parametrize("language", ["fr", "en"])
def test_known_sources_have_their_kind(language: str) -> None:
    wrong = [
        (name, source.kind)
        for article in ARTICLES
        if article.language == language
        for source in read(article.text, language).sources
        for name, kind in article.kinds.items()
        if name in source.name and source.kind != kind
    ]

    assert not wrong
