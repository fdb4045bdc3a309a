"""The redline as a page: both texts are in it, every change leads to its row, nothing is run."""

from __future__ import annotations

import re

import pytest

from editor_app.domain.inline import InlineKind, Marking
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.exporters.redline_page import PLUGIN
from editor_app.services import exporting
from editor_app.services.open_article import OpenArticle

TEXT = """Douze morts à Erbil

La police parle de douze <b>morts</b> & de trois blessés dans la ville, mardi soir.

Le ministre annonce une enquête sur les tirs de missiles.
"""


@pytest.fixture
def page(session, store):
    article = store(session, TEXT, ("douze <b>morts</b>",))
    opened = OpenArticle(session, article)
    for old, new in (("douze <b>", "treize <b>"), (", mardi soir", "")):
        start = opened.text.index(old)
        opened.edit([TextEdit(start, start + len(old), new)])
    opened.save("Le nombre")

    def written(language: str = "en", since: int = 1) -> str:
        taken = exporting.snapshot(session, article, language=language, since=since)
        return PLUGIN.write(taken).decode()

    return written


def test_what_went_is_struck_and_what_came_is_underlined(page) -> None:
    assert '<del class="went">douze</del>' in page()
    assert '<ins class="came">treize</ins>' in page()
    assert "&lt;b&gt;morts&lt;/b&gt; &amp; de trois" in page()
    assert "<b>" not in page()


def test_each_change_leads_to_its_row_with_author_and_claims(page) -> None:
    numbers = re.findall(r'href="#change-(\d+)"', page())
    assert numbers == ["1", "2"]
    assert all(f'id="change-{number}"' in page() for number in numbers)
    assert "Paragraph 1" in page()
    assert "Ann, 2026-01-02" in page()
    assert "Claim 1 stays Unchecked" in page()


def test_it_is_written_in_the_readers_language(page) -> None:
    assert "Changements" in page("fr")
    assert 'lang="fr"' in page("fr")


def test_it_runs_and_fetches_nothing(page) -> None:
    assert "default-src 'none'" in page()
    assert "<script" not in page()
    assert "http://" not in page()
    assert "https://" not in page()


def test_a_revision_compared_with_itself_has_no_changes(page) -> None:
    assert "<del" not in page(since=2).partition("</style>")[2]


def test_its_ending_is_told_from_a_web_pages(tmp_path) -> None:
    assert exporting.format_for(tmp_path / "a.redline.html").id == "redline"
    assert exporting.format_for(tmp_path / "a.html").id == "html"


def test_bold_words_are_bold_and_a_change_of_that_is_told(session, store) -> None:
    article = store(session, TEXT, ())
    opened = OpenArticle(session, article)
    start = TEXT.index("ministre")
    marking = Marking(InlineKind.BOLD, Span(start, start + 8), is_on=True)
    opened.mark((marking,), message("format_bold"))
    opened.save("Gras")
    page = PLUGIN.write(exporting.snapshot(session, article, language="fr")).decode()
    assert '<span class="reset"><strong>ministre</strong></span>' in page
    assert "mis en forme, En gras maintenant" in page
