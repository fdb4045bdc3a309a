"""One self-contained web page: the text with its claims marked, then tables; made to be printed."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template

from editor_app import paths
from editor_app.domain import moment
from editor_app.domain.claim import Claim
from editor_app.domain.evidence import Evidence, EvidenceKind
from editor_app.domain.message import message
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.exporters.format import ClaimInText, ExportFormat, Part, Snapshot
from editor_app.exporters.markup import Mark, attribute, escape, lines
from editor_app.exporters.preview import of_markup
from editor_app.wording import N_, phrase, sentence, terms

GLYPHS = {
    "unchecked": "○",
    "checking": "◐",
    "verified": "✓",
    "unconfirmed": "◇",
    "disputed": "◆",
    "incorrect": "☒",
    "not_checkable": "⊖",
}
"""Seven shapes, so that no status is told by its colour alone."""

_SAFE_ADDRESSES = ("https://", "http://")


def write(snapshot: Snapshot) -> bytes:
    """The page in UTF-8. It needs no other file, runs no script and fetches nothing."""
    template = paths.resources() / "templates" / "web_page.html"
    page = Template(template.read_text(encoding="utf-8"))
    filled = page.substitute(
        language=attribute(snapshot.language),
        article_language=attribute(snapshot.article_language),
        title=escape(snapshot.headline),
        header=_header(snapshot),
        article=lines(snapshot.text, snapshot.blocks, _marks(snapshot), snapshot.content.inline),
        sections="\n".join((_claims(snapshot), _sources(snapshot), _metadata(snapshot))),
        footer=_footer(snapshot),
    )
    return filled.encode()


def _marks(snapshot: Snapshot) -> list[Mark]:
    return [
        _mark(item.claim, item.span, snapshot.language)
        for item in snapshot.listed_claims
        if item.span
    ]


def _mark(claim: Claim, span: Span, language: str) -> Mark:
    verdict = _verdict(claim, language)
    name = phrase(N_("Claim"), language)
    label = attribute(f"{name} {claim.number}: {verdict}")
    after = (
        f'<sup class="ref"><a href="#claim-{claim.number}" aria-label="{label}">'
        f"{_glyph(claim)}{claim.number}</a></sup>"
    )
    return Mark(claim.id, span, claim.status.value, f"{claim.number} {verdict}", after)


def _verdict(claim: Claim, language: str) -> str:
    return terms.verdict(claim.status.value, claim.basis, language)


def _glyph(claim: Claim) -> str:
    status = claim.status.value
    return f'<span class="glyph {status}" aria-hidden="true">{GLYPHS[status]}</span>'


def _header(snapshot: Snapshot) -> str:
    claims = snapshot.standing_claims
    settled = sum(item.claim.status.is_settled for item in claims)
    saved = message(
        "page_revision",
        number=snapshot.revision.number,
        at=moment.shown(snapshot.revision.at),
        author=snapshot.revision.author,
    )
    progress = message("page_progress", settled=settled, count=len(claims))
    return "\n".join(_paragraph(sentence(said, snapshot.language)) for said in (saved, progress))


def _footer(snapshot: Snapshot) -> str:
    said = (
        message("page_exported", at=moment.shown(snapshot.exported_at)),
        message("page_revision_hash", sha256=snapshot.revision.sha256),
        message("page_original", name=snapshot.original.file_name, sha256=snapshot.original.sha256),
    )
    return "\n".join(_paragraph(sentence(each, snapshot.language)) for each in said)


def _claims(snapshot: Snapshot) -> str:
    heads = (
        N_("No."),
        N_("Status"),
        N_("Words and reasons"),
        N_("Source"),
        N_("Evidence and note"),
    )
    rows = [_claim_row(item, snapshot) for item in snapshot.listed_claims]
    return _table(N_("Claims"), heads, rows, snapshot.language)


def _claim_row(item: ClaimInText, snapshot: Snapshot) -> str:
    claim, language = item.claim, snapshot.language
    cells = (
        f'<td class="number">{claim.number}</td>',
        f"<td>{_glyph(claim)} {escape(_verdict(claim, language))}{_settled(claim, language)}</td>",
        f"<td>{_words(item, snapshot)}{_reasons(item, language)}</td>",
        f"<td>{escape(claim.source or '')}</td>",
        f"<td>{_evidence(item.evidence, language)}{_note(claim.note)}</td>",
    )
    return f'<tr id="claim-{claim.number}">{"".join(cells)}</tr>'


def _words(item: ClaimInText, snapshot: Snapshot) -> str:
    words = escape(item.words(snapshot.text))
    language = attribute(snapshot.article_language)
    return f'<p class="words" lang="{language}" dir="auto">{words}</p>'


def _reasons(item: ClaimInText, language: str) -> str:
    gone = () if item.span else (phrase(N_("These words are no longer in the text."), language),)
    reasons = (sentence(reason, language) for reason in item.claim.reasons)
    return "".join(_aside(said) for said in (*gone, *reasons))


def _settled(claim: Claim, language: str) -> str:
    if claim.settled is None:
        return ""
    code = "page_lapsed" if claim.is_lapsed else "page_settled"
    said = message(code, by=claim.settled.by, at=moment.shown(claim.settled.at))
    return _aside(sentence(said, language))


def _evidence(pieces: Iterable[Evidence], language: str) -> str:
    items = "".join(f"<li>{_piece(piece, language)}</li>" for piece in pieces)
    return f'<ul class="evidence">{items}</ul>' if items else ""


def _piece(piece: Evidence, language: str) -> str:
    stance = escape(terms.word(terms.STANCES, piece.stance.value, language))
    kind = escape(terms.word(terms.EVIDENCE_KINDS, piece.kind.value, language))
    note = _aside(piece.note) if piece.note else ""
    by = _aside(f"{piece.by}, {piece.accessed}")
    return f"{stance} ({kind}): {_target(piece)}{note}{by}"


def _target(piece: Evidence) -> str:
    """The address as a link where it is one of the web; nothing else may be clicked."""
    if piece.kind is EvidenceKind.LINK and piece.target.lower().startswith(_SAFE_ADDRESSES):
        bare = "" if piece.title else ' class="bare"'
        shown = escape(piece.title or piece.target)
        return f'<a href="{attribute(piece.target)}"{bare} rel="noreferrer">{shown}</a>'
    return " ".join(escape(part) for part in (piece.title, piece.target) if part)


def _note(note: str) -> str:
    return f'<p class="note" dir="auto">{escape(note)}</p>' if note else ""


def _sources(snapshot: Snapshot) -> str:
    heads = (N_("Name"), N_("Kind"), N_("Role"), N_("Quotations"), N_("Share of the words"))
    rows = [_source_row(source, snapshot.language) for source in snapshot.sources]
    return _table(N_("Sources"), heads, rows, snapshot.language)


def _source_row(source: Source, language: str) -> str:
    role = ", ".join(part for part in (source.role, source.organisation) if part)
    cells = (
        source.name,
        terms.word(terms.SOURCE_KINDS, source.kind.value, language),
        role,
        str(len(source.quotes)),
        f"{source.share:.0%}".replace("%", "\u00a0%" if language == "fr" else "%"),
    )
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _metadata(snapshot: Snapshot) -> str:
    entries = "".join(
        f'<dt>{escape(name)}</dt><dd dir="auto">{escape(words)}</dd>'
        for name, words in terms.known_fields(snapshot.metadata, snapshot.language)
    )
    title = escape(phrase(N_("Metadata"), snapshot.language))
    return f"<section><h2>{title}</h2><dl>{entries}</dl></section>"


def _table(title: str, heads: Iterable[str], rows: list[str], language: str) -> str:
    head = "".join(f'<th scope="col">{escape(phrase(name, language))}</th>' for name in heads)
    name = escape(phrase(title, language))
    if not rows:
        nothing = escape(phrase(N_("None."), language))
        return f"<section><h2>{name}</h2><p>{nothing}</p></section>"
    body = "\n".join(rows)
    return (
        f"<section><h2>{name}</h2><table><thead><tr>{head}</tr></thead>"
        f"<tbody>\n{body}\n</tbody></table></section>"
    )


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _aside(words: str) -> str:
    return f'<p class="aside">{escape(words)}</p>'


PLUGIN = ExportFormat(
    id="html",
    title=message("format_web_page"),
    suffix=".html",
    write=write,
    about=message("about_web_page"),
    icon="globe",
    order=30,
    parts=(Part.OPEN_CLAIMS, Part.EVIDENCE),
    preview=of_markup,
)
