"""Lines that belong to the page and not to the article: what each is, seen alone."""

from __future__ import annotations

import re

from editor_app.domain.article import Role
from editor_app.language.lexicon.furniture import (
    CAPTION_ENDS,
    CAPTION_STARTS,
    FURNITURE_LINES,
    FURNITURE_STARTS,
    LABELS,
    PUBLISHERS,
    SECTIONS,
)
from editor_app.language.lines import Line
from editor_app.language.stamps import stamp

LONGEST = 60
"""A line of page furniture is not longer (words)."""

_READING_TIME = re.compile(
    r"(?:temps de )?lecture ?:? ?\d{1,3} ?mi?n|\d{1,3} ?mi?n(?:utes?)?\.? (?:de lecture|read|a lire)"
    r"|(?:reading time|min read)\b"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_CRUMBS = re.compile(r"\s{0,8}(?:>|›|»|/|\|)\s{0,8}")
_DOMAIN = re.compile(
    r"(?<![\w-])(?:www\.)?([a-z0-9-]{1,63})\.(?:fr|com|org|net|be|ch|ca|co\.uk|info)$"
)
_CREDITED = re.compile(r"(?:© ?|photo|image|getty|shutterstock|reuters|afp|sipa|epa)")
_CREDIT_BEHIND = re.compile(
    r"(?:[.!?»”\"] |\()(?:photos?|pictures?|images?|illustration|credits?)(?: by|:| :)? [a-z][^.()]{2,50}\)?\.?$"
)
_RULE = re.compile(r"[\s*_=~#—–-]+$")


def furniture(line: Line) -> Role | None:
    """The role of a line of page furniture, wherever it stands; nothing for the article's own."""
    if not line.words or line.count > LONGEST:
        return None
    if _is_caption(line):
        return Role.CAPTION
    if stamp(line) or is_page_line(line):
        return Role.LABEL
    return None


def chrome(line: Line) -> Role | None:
    """Publisher, section or label, for a line above or beside the headline."""
    words = line.folded.strip(" .:|>#-")
    if _is_publisher(words):
        return Role.PUBLISHER
    parts = [part.strip() for part in words.split(" - ")]
    if is_breadcrumb(line) or all(part in SECTIONS for part in parts):
        return Role.SECTION
    return Role.LABEL if words in LABELS else None


def crumbs(line: Line) -> list[str]:
    """The parts of a path like "Accueil > International", without the home page."""
    parts = [part for part in _CRUMBS.split(line.words) if part]
    return [part for part in parts if part.lower() not in ("accueil", "home")] or parts


def is_breadcrumb(line: Line) -> bool:
    """Whether the line is such a path, with a section the lexicon knows."""
    parts = [part for part in _CRUMBS.split(line.folded) if part]
    return 2 <= len(parts) <= 5 and line.count <= 12 and any(part in SECTIONS for part in parts)


def is_address(line: Line) -> bool:
    """Whether the line is a web address and nothing else."""
    return bool(_ADDRESS.match(line.words))


def _is_publisher(words: str) -> bool:
    """Whether `words` name a medium, or its web address."""
    domain = _DOMAIN.match(words)
    name = domain[1].replace("-", " ") if domain else words
    known = (name, f"the {name}", f"le {name}", name.replace(" ", "-"))
    return any(candidate in PUBLISHERS for candidate in known) or (
        domain is not None and name.removeprefix("le") in {entry[3:] for entry in PUBLISHERS}
    )


def _is_caption(line: Line) -> bool:
    """Whether the line stands under a picture."""
    if line.count <= LONGEST and _CREDIT_BEHIND.search(line.folded):
        return True
    if line.count > LONGEST or not (starts := line.folded.startswith(CAPTION_STARTS)):
        return line.count <= LONGEST and line.folded.rstrip(" .").endswith(CAPTION_ENDS)
    return starts and (line.count <= 12 or bool(_CREDITED.search(line.folded)))


def is_page_line(line: Line) -> bool:
    """Whether the line is for sharing, reading on, advertising, or only draws a rule."""
    if _RULE.match(line.words) or is_address(line) or line.folded in FURNITURE_LINES:
        return True
    if line.count <= 8 and _READING_TIME.search(line.folded):
        return True
    if not line.folded.startswith(FURNITURE_STARTS):
        return False
    pointed = ":" in line.words[:24]
    return (
        line.count <= 4
        or (line.count <= 25 and pointed)
        or (line.count <= 12 and not line.ends_a_sentence)
    )
