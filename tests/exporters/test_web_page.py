from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.inline import InlineKind, InlineMark, Marking
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.exporters import markup, web_page
from editor_app.exporters.format import Snapshot
from editor_app.exporters.markup import Mark
from editor_app.services.manuscript import Manuscript

VOID = {"meta", "br", "link", "img"}


class Page(HTMLParser):
    """Reads a page and keeps what is in it; raises where elements do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.article = ""
        self.claims: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if tag == "p" or tag.startswith("h"):
            self.article += "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        names = [tag for tag, _ in self.open]
        if "article" not in names or "sup" in names:
            return
        self.article += data.replace("\n", "") if names[-1:] != ["article"] else ""
        for tag, attributes in self.open:
            if tag == "mark":
                claim = attributes["data-claim"] or ""
                self.claims[claim] = self.claims.get(claim, "") + data


def page_of(snapshot: Snapshot) -> Page:
    return Page(web_page.write(snapshot).decode())


def test_the_article_stands_in_the_page_word_for_word(snapshot: Snapshot) -> None:
    lines = [line for line in snapshot.text.split("\n") if line]

    assert [line for line in page_of(snapshot).article.split("\n") if line] == lines


def test_marks_cover_the_words_of_their_claims_though_they_cross(snapshot: Snapshot) -> None:
    page = page_of(snapshot)

    for item in snapshot.claims[:3]:
        assert page.claims[item.claim.id] == item.words(snapshot.text).replace("\n", "")


def test_a_dismissed_claim_is_not_marked(snapshot: Snapshot) -> None:
    assert snapshot.claims[3].claim.id not in page_of(snapshot).claims


def test_the_page_fetches_nothing_and_runs_nothing(snapshot: Snapshot) -> None:
    tags = page_of(snapshot).tags

    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in tags}
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]


def test_only_addresses_of_the_web_become_links(snapshot: Snapshot) -> None:
    links = [attributes["href"] for tag, attributes in page_of(snapshot).tags if tag == "a"]

    assert "https://www.defense.gov/?a=1&b=2" in links
    assert all(link and link.startswith(("https://", "#claim-")) for link in links)


def test_every_status_is_said_in_words_and_by_a_shape(snapshot: Snapshot) -> None:
    page = web_page.write(snapshot).decode()

    assert "Verified as fact" in page
    assert "Verified as said" in page
    assert page.count("☒") == 2
    assert len(set(web_page.GLYPHS.values())) == 7


def test_the_languages_of_page_and_article_are_named(snapshot: Snapshot) -> None:
    tags = dict(page_of(snapshot).tags)

    assert tags["html"]["lang"] == "en"
    assert tags["article"]["lang"] == "fr"


@pytest.mark.parametrize(
    "trap", ["</title><script>", "$title", "<!--", "&amp;", "a\x00b\x1b", "\"'>"]
)
def test_words_of_the_article_are_never_markup(snapshot: Snapshot, trap: str) -> None:
    whole = (Block(Role.PARAGRAPH, 0, len(trap)),)
    hostile = replace(
        snapshot,
        content=Content(trap),
        blocks=whole,
        claims=(),
        metadata=Metadata(headline=trap),
        original=replace(snapshot.original, file_name=trap),
    )

    page = page_of(hostile)

    assert page.article.strip() == trap.replace("\0", "␀").replace("\x1b", "␛")
    assert "script" not in {tag for tag, _ in page.tags}


@given(
    text=st.text("ab <&\n", min_size=1, max_size=30),
    places=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=6),
)
def test_marks_nest_and_cover_their_words_however_they_lie(
    text: str, places: list[tuple[int, int]]
) -> None:
    spans = [
        Span(start, min(start + length, len(text))) for start, length in places if start < len(text)
    ]
    marks = [
        Mark(ClaimId(f"{n}"), span, "verified", "", f"<i>{n}</i>") for n, span in enumerate(spans)
    ]
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        blocks.append(Block(Role.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1

    page = Page("<article>" + markup.lines(text, blocks, marks) + "</article>")

    for number, span in enumerate(spans):
        words = span.of(text).replace("\n", "")
        assert _without_numbers(page.claims.get(str(number), "")) == words


@given(
    st.text(alphabet="ab é<&\u00a0\n", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=4),
    st.lists(
        st.tuples(st.sampled_from(InlineKind), st.integers(0, 59), st.integers(1, 20)), max_size=6
    ),
)
def test_inline_marks_nest_with_claims_and_cover_exactly_their_words(
    text: str, claims: list[tuple[int, int]], inline: list[tuple[InlineKind, int, int]]
) -> None:
    spans = [Span(at, min(at + n, len(text))) for at, n in claims if at < len(text)]
    marks = [Mark(ClaimId(str(n)), span, "verified", "", "") for n, span in enumerate(spans)]
    sheet = Manuscript(Content(text))
    for kind, at, length in inline:
        if at < len(text):
            target = "https://a.example/?x=1&y" if kind is InlineKind.LINK else ""
            sheet.mark([Marking(kind, Span(at, min(at + length, len(text))), True, target)])
    page = Inline(
        "<article>" + markup.lines(text, lines_of(text), marks, sheet.inline) + "</article>"
    )
    for kind in InlineKind:
        covered = (mark.span.of(text) for mark in sheet.inline if mark.kind is kind)
        # The page leaves out what blank lines hold.
        assert "".join(page.words[kind].split()) == "".join("".join(covered).split())
    assert "".join(page.article.split()) == "".join(text.split())


class Inline(Page):
    """A page whose bold, italic and linked words are kept too."""

    def __init__(self, page: str) -> None:
        self.words = dict.fromkeys(InlineKind, "")
        super().__init__(page)

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        names = [tag for tag, _ in self.open]
        assert names.count("a") <= 1
        for tag, kind in (("strong", "bold"), ("em", "italic"), ("a", "link")):
            if tag in names and "sup" not in names:
                self.words[InlineKind(kind)] += data


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://a.example"],
)
def test_a_hostile_address_is_never_a_link(snapshot: Snapshot, target: str) -> None:
    mark = InlineMark(InlineKind.LINK, Span(0, 6), target)
    hostile = replace(snapshot, content=replace(snapshot.content, inline=(mark,)))
    assert web_page.write(hostile) == web_page.write(snapshot)


def lines_of(text: str) -> list[Block]:
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        role = Role.PARAGRAPH if line.strip() else Role.BLANK
        blocks.append(Block(role, start, start + len(line)))
        start += len(line) + 1
    return blocks


def _without_numbers(words: str) -> str:
    return "".join(char for char in words if not char.isdigit())


def test_what_follows_a_claim_is_written_once_where_its_words_end() -> None:
    text = "un deux\ntrois quatre\n"
    blocks = (Block(Role.PARAGRAPH, 0, 7), Block(Role.PARAGRAPH, 8, 20))
    marks = [
        Mark(ClaimId("1"), Span(3, 13), "verified", "", "[1]"),
        Mark(ClaimId("2"), Span(8, 21), "verified", "", "[2]"),
        Mark(ClaimId("3"), Span(0, 8), "verified", "", "[3]"),
    ]

    out = markup.lines(text, blocks, marks)

    assert [out.count(f"[{n}]") for n in (1, 2, 3)] == [1, 1, 1]
    assert out.split("\n")[0].endswith("[3]</p>")
