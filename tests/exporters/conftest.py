"""A snapshot of the sample, made by hand, so that its exports depend on no rule of reading."""

import hashlib
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.claim import (
    Attribution,
    Basis,
    Claim,
    ClaimType,
    Origin,
    Settlement,
    Status,
)
from editor_app.domain.comment import About, Comment, CommentKind
from editor_app.domain.evidence import Evidence, EvidenceKind, Stance
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.ids import ArticleId, ClaimId, CommentId, EvidenceId, QuoteId, SourceId
from editor_app.domain.message import message
from editor_app.domain.revision import Content, Newline, Original, RevisionInfo, RevisionKind
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import replace
from editor_app.exporters.format import ClaimInText, CommentInText, Snapshot

ARTICLE = ArticleId("a" * 32)
AT = "2020-01-08T09:12:00Z"
ROLES = {
    0: Role.PUBLISHER,
    1: Role.SECTION,
    2: Role.LABEL,
    4: Role.HEADLINE,
    6: Role.STANDFIRST,
    12: Role.SUBHEAD,
    21: Role.SUBHEAD,
    30: Role.BYLINE,
}


def claim_id(number: int) -> ClaimId:
    return ClaimId(f"{number:032x}")


def blocks_of(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        role = ROLES.get(number, Role.PARAGRAPH) if line else Role.BLANK
        blocks.append(Block(role, start, start + len(line)))
        start += len(line) + 1
    return tuple(blocks)


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def piece(number: int, claim: int, kind: EvidenceKind, target: str, title: str = "") -> Evidence:
    return Evidence(
        id=EvidenceId(f"e{number:031x}"),
        claim=claim_id(claim),
        kind=kind,
        target=target,
        title=title,
        stance=Stance.SUPPORTS,
        note="",
        accessed="2020-01-08",
        sha256=None,
        by="Alma Diaz",
        at=AT,
    )


def revision_info(number: int, kind: RevisionKind) -> RevisionInfo:
    return RevisionInfo(
        article=ARTICLE,
        number=number,
        sha256=f"{number}" * 64,
        author="Alma Diaz",
        message="" if number == 1 else "Deux affirmations vérifiées",
        at=AT,
        kind=kind,
        parent=number - 1 or None,
    )


def original_of(data: bytes, encoding: str = "utf-8", mark: bytes = b"") -> Original:
    return Original(
        article=ARTICLE,
        file_name="article.txt",
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        format="text",
        encoding=encoding,
        mark=mark,
        newline=Newline.LF,
        imported_at=AT,
    )


def _claims(text: str) -> tuple[ClaimInText, ...]:
    outer = span_of(text, "\"Plus d'une douzaine de missiles\" ont été tirés par l'Iran")
    crossing = Span(outer.start + 35, outer.end + 60)
    inner = span_of(text, "Plus d'une douzaine de missiles")
    fact = Claim(
        claim_id(1),
        ARTICLE,
        1,
        Origin.MACHINE,
        outer.of(text),
        types=(ClaimType.QUANTITY, ClaimType.ACTION),
        score=4,
        attribution=Attribution.INSTITUTION,
        source="Pentagone",
    ).judged(Status.VERIFIED, Basis.FACT, words=outer.of(text), by="Alma Diaz", at=AT)
    said = Claim(
        claim_id(2), ARTICLE, 2, Origin.MACHINE, inner.of(text), score=2, note="=1+1 & <b>note</b>"
    ).judged(Status.VERIFIED, Basis.SAID, words=inner.of(text), by="Alma Diaz", at=AT)
    wrong = Claim(
        claim_id(3),
        ARTICLE,
        3,
        Origin.PERSON,
        crossing.of(text),
        status=Status.INCORRECT,
        settled=Settlement(Status.INCORRECT, None, crossing.of(text), "Alma Diaz", AT),
    )
    aside = Claim(claim_id(4), ARTICLE, 4, Origin.MACHINE, "BFMTV", dismissed="Le nom du journal")
    lost = Claim(claim_id(5), ARTICLE, 5, Origin.MACHINE, "Des mots <partis>")
    link = piece(1, 1, EvidenceKind.LINK, "https://www.defense.gov/?a=1&b=2", "Communiqué")
    trap = piece(2, 1, EvidenceKind.LINK, "javascript:alert(1)")
    return (
        ClaimInText(fact, outer, (link, trap)),
        ClaimInText(said, inner, (piece(3, 2, EvidenceKind.NOTE, "Réécouté"),)),
        ClaimInText(wrong, crossing, ()),
        ClaimInText(aside, Span(0, 5), ()),
        ClaimInText(lost, None, ()),
    )


def _comments(text: str) -> tuple[CommentInText, ...]:
    place = span_of(text, "une source de sécurité")
    asked = Comment(
        CommentId("c" * 32),
        ARTICLE,
        CommentKind.QUERY,
        About.WORDS,
        place.of(text),
        "Which one?\nThe wire does not say.",
        "Tom Kerr",
        AT,
    )
    told = replace(asked, id=CommentId("d" * 32), body="AFP’s own.", answers=asked.id)
    whole = replace(asked, id=CommentId("f" * 32), about=About.ARTICLE, words="", body="Embargo?")
    closed = replace(whole, id=CommentId("9" * 32), resolved_by="Alma Diaz", resolved_at=AT)
    remark = replace(asked, id=CommentId("8" * 32), kind=CommentKind.REMARK, body="<b>bold</b>")
    return (
        *(CommentInText(comment, place) for comment in (asked, told, remark)),
        *(CommentInText(comment, None) for comment in (whole, closed)),
    )


def _finding(text: str) -> Finding:
    place = span_of(text, 'Des missiles"')
    fix = Fix(message("format_plain_text"), False, (TextEdit(place.start, place.start, '"'),))
    return Finding("quote_unbalanced", Level.ERROR, (place,), message("format_plain_text"), (fix,))


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    """Revision 2 of the sample: the words of the original, four decisions, one claim lost."""
    data = paths.sample().read_bytes()
    text = data.decode()
    claims = _claims(text)
    return Snapshot(
        article=ARTICLE,
        stage="review",
        article_language="fr",
        revision=revision_info(2, RevisionKind.SAVED),
        revisions=(
            revision_info(1, RevisionKind.RECEIVED),
            revision_info(2, RevisionKind.SAVED),
        ),
        content=Content(text, anchors={c.claim.id: c.span for c in claims if c.span}),
        blocks=blocks_of(text),
        metadata=Metadata(
            publisher="BFMTV",
            headline="L'Iran tire \"plus d'une douzaine de missiles\"",
            authors=("Jeanne Bulant",),
            agencies=("AFP",),
            origin={"publisher": "line 1"},
        ),
        claims=claims,
        comments=_comments(text),
        sources=(
            Source(
                SourceId("s1"),
                "Pentagone",
                SourceKind.INSTITUTION,
                None,
                None,
                (span_of(text, "Pentagone"),),
                (QuoteId("q1"),),
                0.374,
            ),
        ),
        findings=(_finding(text),),
        original=original_of(data),
        journal=({"sequence": 1, "label": "article_imported", "by": "Alma Diaz", "at": AT},),
        language="en",
        exported_at=AT,
    )


@pytest.fixture
def golden() -> Path:
    """The folder of the golden files; GALLEY_GOLDEN=write makes them anew."""
    return Path(__file__).parent.parent / "data" / "golden"
