"""An article's metadata, read from its lines once their roles are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from editor_app.domain.article import Metadata, Role
from editor_app.language.bylines import Dateline, bare_byline, credit, dateline
from editor_app.language.furniture import crumbs, is_address, is_breadcrumb, is_page_line
from editor_app.language.lines import Line, fold
from editor_app.language.stamps import moment, stamp

_RUNNING = frozenset({Role.PARAGRAPH, Role.STANDFIRST})
Numbered = Sequence[tuple[int, Line, Role]]
"""Each line with its number from 1 and its role."""

_BODY = frozenset({Role.PARAGRAPH, Role.BLANK, Role.LIST_ITEM, Role.QUOTE})


def find(lines: Sequence[Line], roles: Sequence[Role]) -> Metadata:
    """The metadata the lines give, each with the line it was read in."""
    numbered = list(zip(range(1, len(lines) + 1), lines, roles, strict=True))
    around = [(number, line, role) for number, line, role in numbered if role not in _BODY]
    origin: dict[str, str] = {}

    def first(field: str, read: Callable[[Line, Role], str | None]) -> str | None:
        for number, line, role in around:
            if value := read(line, role):
                origin[field] = f"line {number}"
                return value
        return None

    authors, agencies = _people(numbered, origin)
    published = first("published", _published)
    return Metadata(
        publisher=first("publisher", _words_of(Role.PUBLISHER)),
        section=first("section", _section),
        label=first("label", _label),
        headline=first("headline", _words_of(Role.HEADLINE)),
        standfirst=first("standfirst", _words_of(Role.STANDFIRST)),
        authors=authors,
        agencies=agencies,
        byline=first("byline", _words_of(Role.BYLINE)),
        published=published or _day_of_dateline(numbered, origin),
        modified=first("modified", _modified),
        dateline=_dateline(numbered, origin),
        url=first("url", lambda line, role: line.words if is_address(line) else None),
        origin=origin,
    )


def _words_of(wanted: Role) -> Callable[[Line, Role], str | None]:
    """A reader of the lines in one role."""
    return lambda line, role: line.words if role is wanted else None


def _section(line: Line, role: Role) -> str | None:
    """The section, the last one of a path."""
    if role is not Role.SECTION:
        return None
    return crumbs(line)[-1] if is_breadcrumb(line) else line.words


def _label(line: Line, role: Role) -> str | None:
    """A label that says something of the article, not of the page."""
    from_page = line.find(stamp) or is_page_line(line) or line.count > 4
    return line.words if role is Role.LABEL and not from_page else None


def _published(line: Line, role: Role) -> str | None:
    """The date of publication; a lone date counts as one."""
    found = line.find(stamp) if role in (Role.LABEL, Role.BYLINE) else None
    return found.published if found else None


def _modified(line: Line, role: Role) -> str | None:
    """The date of the last change."""
    found = line.find(stamp) if role in (Role.LABEL, Role.BYLINE) else None
    return found.modified if found else None


def _people(numbered: Numbered, origin: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Authors and agencies of the bylines, of the dateline and of a last "(AFP)"."""
    authors: list[str] = []
    agencies: list[str] = []
    for number, line, role in numbered:
        found = line.find(bare_byline) if role is Role.BYLINE else None
        named = found.agencies if found else line.find(_credited) if role in _RUNNING else ()
        if found and found.authors:
            origin.setdefault("authors", f"line {number}")
            authors += found.authors
        if named:
            origin.setdefault("agencies", f"line {number}")
            agencies += named
    return tuple(dict.fromkeys(authors)), tuple(dict.fromkeys(agencies))


def _credited(line: Line) -> tuple[str, ...]:
    """Agencies named by a running line's dateline or last brackets."""
    place = dateline(line)
    return (*(place.agencies if place else ()), *credit(line))


def _dateline(numbered: Numbered, origin: dict[str, str]) -> str | None:
    """The place the first running lines begin with."""
    for number, found in _datelines(numbered):
        origin["dateline"] = f"line {number}"
        return found.place
    return None


def _day_of_dateline(numbered: Numbered, origin: dict[str, str]) -> str | None:
    """The day an agency wrote it, where the dateline gives it with its year."""
    for number, found in _datelines(numbered):
        if day := moment(fold(found.day or "")):
            origin["published"] = f"line {number}"
            return day
    return None


def _datelines(numbered: Numbered) -> Iterator[tuple[int, Dateline]]:
    running = [(number, line) for number, line, role in numbered if role in _RUNNING][:2]
    for number, line in running:
        if found := line.find(dateline):
            yield number, found
