"""The redline as one self-contained web page, made to be printed: the text, then its changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Template

from editor_app import paths
from editor_app.domain import moment
from editor_app.domain.article import Role
from editor_app.domain.message import message
from editor_app.domain.redline import HunkKind, Part
from editor_app.domain.redlined import RedLine, Stretch, inline
from editor_app.exporters.format import ChangeInText, Compared, ExportFormat, Snapshot
from editor_app.exporters.markup import attribute, escape, in_tags
from editor_app.exporters.preview import of_markup
from editor_app.wording import N_, phrase, sentence

_ELEMENTS: Mapping[Role, str] = {Role.HEADLINE: "h1", Role.SUBHEAD: "h2"}
_TAGS: Mapping[Part, tuple[str, str]] = {
    Part.REMOVED: ("del", "went"),
    Part.ADDED: ("ins", "came"),
    Part.LEFT: ("del", "left"),
    Part.CAME: ("ins", "moved"),
    Part.RESET: ("span", "reset"),
}
_KINDS: Mapping[HunkKind, str] = {
    HunkKind.ADDED: N_("added"),
    HunkKind.REMOVED: N_("removed"),
    HunkKind.REPLACED: N_("replaced"),
    HunkKind.MOVED: N_("moved"),
    HunkKind.FORMATTED: N_("set otherwise"),
}


def write(snapshot: Snapshot) -> bytes:
    """The page in UTF-8. It needs no other file, runs no script and fetches nothing."""
    template = paths.resources() / "templates" / "redline_page.html"
    page = Template(template.read_text(encoding="utf-8"))
    compared = snapshot.compared
    filled = page.substitute(
        language=attribute(snapshot.language),
        article_language=attribute(snapshot.article_language),
        title=escape(snapshot.headline),
        header="\n".join(f"<p>{escape(words)}</p>" for words in _header(snapshot)),
        article=_article(snapshot),
        changes=_changes(snapshot, compared) if compared else "",
        footer=f"<p>{escape(_said(snapshot, 'page_exported', at=moment.shown(snapshot.exported_at)))}</p>",
    )
    return filled.encode()


def _said(snapshot: Snapshot, code: str, **parameters: str | int) -> str:
    return sentence(message(code, **parameters), snapshot.language)


def _header(snapshot: Snapshot) -> Iterator[str]:
    compared, number = snapshot.compared, snapshot.revision.number
    if compared is None or compared.since.number == number:
        yield _said(snapshot, "redline_of_one", number=number)
        return
    yield _said(
        snapshot,
        "redline_between",
        old=compared.since.number,
        at=moment.shown(compared.since.at),
        new=number,
        until=moment.shown(snapshot.revision.at),
    )
    added, removed = compared.redline.words()
    yield _said(
        snapshot,
        "redline_counts",
        count=len(compared.changes),
        added=added,
        removed=removed,
    )


def _article(snapshot: Snapshot) -> str:
    compared = snapshot.compared
    if compared is None:
        return "\n".join(
            _element(block.role, escape(block.span.of(snapshot.text)))
            for block in snapshot.blocks
            if block.role is not Role.BLANK
        )
    told: set[int] = set()
    lines = inline(compared.redline, compared.blocks)
    return "\n".join(_element(n.role, _words(n, told)) for n in lines if n.text.strip())


def _element(role: Role, words: str) -> str:
    name = _ELEMENTS.get(role, "p")
    return f'<{name} class="{role.value}" dir="auto">{words}</{name}>'


def _words(line: RedLine, told: set[int]) -> str:
    return "".join(_stretch(stretch, told) for stretch in line.stretches)


def _stretch(stretch: Stretch, told: set[int]) -> str:
    """Words in their ink; the first of a change carry its number, a link to its row."""
    words = in_tags(escape(stretch.words), stretch.kinds)
    if stretch.hunk is None or stretch.part not in _TAGS:
        return words
    tag, css = _TAGS[stretch.part]
    number = stretch.hunk + 1
    first = stretch.hunk not in told
    told.add(stretch.hunk)
    mark = f'<sup><a href="#change-{number}">{number}</a></sup>' if first else ""
    return f'{mark}<{tag} class="{css}">{words}</{tag}>'


def _changes(snapshot: Snapshot, compared: Compared) -> str:
    language = snapshot.language
    heads = (N_("No."), N_("Change"), N_("Where"), N_("By"), N_("Claims"))
    head = "".join(f'<th scope="col">{escape(phrase(name, language))}</th>' for name in heads)
    rows = "\n".join(
        _row(number, change, snapshot, compared) for number, change in enumerate(compared.changes)
    )
    title = escape(phrase(N_("Changes"), language))
    if not rows:
        return f"<h2>{title}</h2><p>{escape(phrase(N_('None.'), language))}</p>"
    return f"<h2>{title}</h2><table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _row(number: int, change: ChangeInText, snapshot: Snapshot, compared: Compared) -> str:
    language, line = snapshot.language, compared.redline
    hunk = line.hunks[number]
    went, came = hunk.old.of(line.old).strip("\n"), hunk.new.of(line.new).strip("\n")
    if hunk.kind is HunkKind.FORMATTED:
        words = f'<span class="reset">{escape(came)}</span>'
    else:
        words = "" if hunk.kind is HunkKind.MOVED or not went else f"<del>{escape(went)}</del> "
        words += f"<ins>{escape(came)}</ins>" if came else ""
    said = (phrase(_KINDS[hunk.kind], language), *(sentence(s, language) for s in hunk.says))
    kind = escape(", ".join(said))
    claims = "".join(f"<p>{escape(sentence(claim, language))}</p>" for claim in change.claims)
    by = escape(f"{change.author}, {moment.shown(change.at)}")
    return (
        f'<tr id="change-{number + 1}"><td>{number + 1}</td>'
        f'<td><span class="kind">{kind}</span> <span class="words" dir="auto">{words}</span></td>'
        f"<td>{escape(sentence(change.place, language))}</td><td>{by}</td><td>{claims}</td></tr>"
    )


PLUGIN = ExportFormat(
    id="redline",
    title=message("format_redline"),
    suffix=".redline.html",
    write=write,
    about=message("about_redline"),
    icon="compare",
    order=35,
    preview=of_markup,
)
