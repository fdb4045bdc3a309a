"""Who wrote an article: bylines, agencies and datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.domain.values import frozen
from editor_app.language.lexicon.furniture import AGENCIES, PUBLISHERS
from editor_app.language.lines import Line, fold

MAXIMAL_WORDS = 24
"""A byline is not longer."""

_LEAD = re.compile(
    r"(?:par|by|de notre (?:envoyee?|correspondante?)[^,:]{0,60}[,:]?|propos recueillis par"
    r"|un (?:texte|article|reportage) (?:de|d')|une enquete (?:de|d')|texte :|texte (?:de|d')"
    r"|written by|story by|reported by|reporting by|words by|words:|text:|analysis by|article de|recit de"
    r"|redige par)"
    r"(?: |(?<='))"
)
_STAFF = re.compile(
    r"(?:by |from )?(?:our |the )?(?:staff (?:report(?:ers?)?|writers?)|newsroom|editorial team)$"
    r"|(?:par )?(?:la |notre )?redaction(?: avec .{2,40})?$"
)
_NAME_WORD = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞŒ][\w’'.-]*|de|du|des|da|di|la|le|el|al|van|von|der|den|bin|ben|d[’'][A-ZÀ-Þ]\w+)$"
)
_WITH = re.compile(r"[ (,]{0,8}\b(?:avec|with|et|and)\b (?P<rest>.*)$", re.DOTALL)
_PLACE = re.compile(
    r",? (?:à|au|aux|en|in|at|from|depuis|for|pour|of|chez)\b.*$|,? (?:correspond|envoy|special |"
    r"journalis|chief|editor|staff|reporter|political|senior|rédact|bureau|grand reporter).*$",
    re.IGNORECASE | re.DOTALL,
)
_MEDIUM = re.compile(r"(?<=\w \w)(?P<rest>\w*) d[’'][A-ZÀ-Þ]\w+$")
_HOUSES = PUBLISHERS | AGENCIES.keys()
_SPLIT = re.compile(r"(?:\s{0,8}+[,;|/•·]|\s{1,9}+(?<= )(?:et|and|[&–—-]) )\s*")
_LED = re.compile(r"^(?:(?:avec|with|and|et) )?(?:l'|the )?")
_TAIL = re.compile(r"\((?P<words>[^()]{2,60})\)\s*$")
DATELINE_DAY = r"(?:, (?P<day>(?:[A-Za-zéû.]+ )?\d{1,2}(?:er)?\.?(?: [a-zéûA-Z.]+)?(?:,? \d{4})?))?"
"""The day in a dateline, which wires put behind the place: "12 mars 2026", "March 12"."""

_DATELINE = re.compile(
    r"(?<!\w)(?P<place>[A-ZÀ-ÖØ-Þ][^\W\d_a-zà-öø-ÿ]{1,40}(?:[ ,./'’-]{1,2}[A-ZÀ-ÖØ-Þ][^\n—–()]{0,30}?)??)"
    rf"{DATELINE_DAY}"
    r" ?(?P<agency>\([^()\n]{2,40}\))? ?(?:—|–|--?)(?=\s|[^\W\d_])\s?"
)
_PLACE_IN_SMALL = re.compile(
    r"(?<!\w)(?P<place>[A-ZÀ-Þ][\w’'-]{1,40}(?: [A-ZÀ-Þ][\w’'-]{1,40})?)(?:, [^\n()—–]{3,30})? (?P<agency>\([^()\n]{2,40}\)) ?(?:—|–|--?) "
)


@frozen
class Byline:
    """The names and agencies a byline gives, as they are written."""

    authors: tuple[str, ...]
    agencies: tuple[str, ...]


@frozen
class Dateline:
    """Where and on which day an article was written, and for which agency, as the line says it.

    `end` is its length in the line.
    """

    place: str
    day: str | None
    agencies: tuple[str, ...]
    end: int


def byline(line: Line, *, bare: bool) -> Byline | None:
    """What `line` says of authors, where it is a byline.

    With `bare`, names or agencies alone are enough ("Jeanne Dubois avec AFP"); this is so
    beside the headline and at the end of an article.
    """
    if not line.words or line.count > MAXIMAL_WORDS or line.folded.endswith((":", "?", "!")):
        return None
    if _STAFF.match(line.folded):
        return parse(line.words) or Byline((), ())
    led = _LEAD.match(line.folded)
    words = line.words[led.end() :] if led else line.words
    if not led and not bare:
        return None
    if not led and line.ends_a_sentence:
        return None
    found = parse(words)
    return found if found and (led or _is_only_names(line, found)) else None


def bare_byline(line: Line) -> Byline | None:
    """What `line` says of authors, names alone counting as well."""
    return byline(line, bare=True)


def parse(words: str) -> Byline | None:
    """Authors and agencies in `words`, or nothing where there are none."""
    agencies = tuple(dict.fromkeys(_agencies(words)))
    authors = tuple(dict.fromkeys(_names(words)))
    return Byline(authors, agencies) if authors or agencies else None


def _agencies(words: str) -> Iterator[str]:
    """The agencies named, by their usual name."""
    for part in re.split(r"[(),;/]| avec | with | et | and | & ", words):
        name = AGENCIES.get(_LED.sub("", fold(part.strip(" ."))))
        if name:
            yield name


def _names(words: str) -> Iterator[str]:
    """The people named: two to five words that look like a name, in each part."""
    for part in _SPLIT.split(re.sub(r"\([^()]*\)", " ", words)):
        for piece in re.split(r" avec | with ", _PLACE.sub("", part.strip(" ."))):
            name = _MEDIUM.sub(
                r"\g<rest>", piece.strip(" .").removeprefix("Par ").removeprefix("By ")
            )
            if is_name(name) and not {fold(name), fold(name).removeprefix("the ")} & _HOUSES:
                yield name


def is_name(words: str) -> bool:
    """Whether `words` look like a person's full name."""
    parts = words.split()
    if not 2 <= len(parts) <= 5 or not parts[0][:1].isupper() or not parts[-1][:1].isupper():
        return False
    return all(_NAME_WORD.match(part) for part in parts)


_ROLE_BEHIND = re.compile(
    r"(?:, [^,]{0,40}\b(?:reporter|correspondent|editor|writer|journalist|producer|journaliste|correspondante?"
    r"|redactrice|redacteur|chef de service|presse|press|courrier|gazette|tribune|post|times|news|media"
    r"|wire|herald)\b[^,]{0,30}| (?:at|in|a|au) [^,]{3,40})$"
)
_AUTHOR_BOX = re.compile(
    r"[A-ZÀ-ÖØ-ÞŒ][\w’'-]{1,30}(?: [A-ZÀ-ÖØ-ÞŒ][\w’'-]{1,30}){1,2} (?:est|is) [^.]{0,60}"
    r"(?:journaliste|correspondante?|reporter|correspondent|editor|writer|columnist|chroniqueu|rédact|grand reporter)"
)


def author_box(line: Line) -> bool:
    """Whether a line presents who wrote the article: "X is a reporter for ...."."""
    return line.count <= LONGEST_BOX and bool(_AUTHOR_BOX.match(line.words[:200]))


LONGEST_BOX = 40
"""The words about an author are not more."""


def _is_only_names(line: Line, found: Byline) -> bool:
    """Whether names and agencies, with a role or place behind, make up nearly all of the line."""
    tail = _ROLE_BEHIND.search(line.folded[:200])
    if tail and found.authors and line.words[: tail.start()].strip() == found.authors[0]:
        return True
    named = sum(len(name) for name in (*found.authors, *found.agencies))
    return named * 2 >= len(line.words) and (bool(found.agencies) or line.count <= 6)


def dateline(line: Line) -> Dateline | None:
    """The dateline `line` begins with: "PARIS (AFP) - "."""
    head = line.words[:120]
    match = _DATELINE.match(head) or _PLACE_IN_SMALL.match(head)
    if not match:
        return None
    place = match["place"].strip(" ,")
    agencies = tuple(dict.fromkeys(_agencies(match["agency"] or "")))
    if not agencies and len(place.split()[0].rstrip(",")) < 4:
        return None
    return Dateline(place, match.groupdict().get("day"), agencies, match.end())


def credit(line: Line) -> tuple[str, ...]:
    """The agencies a line's last brackets name: "... dans la nuit. (AFP)"."""
    tail = _TAIL.search(line.words[-80:])
    return tuple(dict.fromkeys(_agencies(tail["words"]))) if tail else ()
