"""The shape of an article pasted as plain text: the role of each line, and the metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.values import frozen
from editor_app.language import bylines, metadata
from editor_app.language.furniture import chrome, furniture
from editor_app.language.lines import Line, Lines, fold, is_title_case, split
from editor_app.language.stamps import stamp

HEAD_LINES = 25
"""So many lines with words may stand before the first paragraph."""

TAIL_LINES = 5
"""So many lines at the end may hold a byline."""

HEADLINE_WORDS = 32
STANDFIRST_WORDS = 80
SUBHEAD_WORDS = 14

_LIST_ITEM = re.compile(r"(?:[•‣▪◦·]|\* (?=\S)|\d{1,2}[.)] )\s*\S")
_DIALOGUE = re.compile(r"(?:—|–|-|―) ?")
_SPOKEN = re.compile(r"[.,!?][»”\"’]|[.!?] {1,2}[«“\"‘]?[A-ZÀ-Þ]")
"""Signs of a sentence or quotation that ends inside a line: words that run on."""

_STEM = re.compile(r"[^\W\d_]{4,}|\d+")

Roles = dict[int, Role]
"""Roles found so far, by index in the sequence of lines."""


@frozen
class Structure:
    """One block a line, blank ones too, and what the lines say about the article."""

    lines: Lines
    blocks: tuple[Block, ...]
    metadata: Metadata


def find(text: str, before: Lines | None = None) -> Structure:
    """The structure of `text`, in French, English or any language that closes sentences so.

    `before` are the lines of a text read before, for what was found in them.
    """
    split_up = split(text, before)
    lines = split_up.lines
    roles = roles_of(lines)
    blocks = tuple(
        [
            Block(role, start, start + len(line.raw))
            for role, start, line in zip(roles, split_up.starts, lines, strict=True)
        ]
    )
    return Structure(split_up, blocks, metadata.find(lines, roles))


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """The role of each line."""
    roles: Roles = {i: Role.BLANK for i, line in enumerate(lines) if not line.words}
    roles |= {i: role for i, line in enumerate(lines) if (role := line.find(furniture))}
    roles |= _head(lines, roles)
    roles |= _tail(lines, roles)
    roles |= _body(lines, roles)
    return [roles.get(i, Role.PARAGRAPH) for i in range(len(lines))]


def _is_running(line: Line) -> bool:
    """Whether the line reads as running words: long, or sentences closed by a mark."""
    if line.count > HEADLINE_WORDS or (line.sentences >= 2 and line.count > 12):
        return True
    closed = line.words.rstrip("»”\"’'").endswith((".", "…"))
    return closed and not is_title_case(line.words)


def _head(lines: Sequence[Line], roles: Roles) -> Roles:
    """Roles of the lines from the top to the first paragraph."""
    open_lines = [i for i in range(len(lines)) if i not in roles or roles[i] is not Role.BLANK]
    body = next((i for i in open_lines if i not in roles and _is_running(lines[i])), None)
    if body is None:
        return {}
    top = [i for i in open_lines if i < body][:HEAD_LINES]
    found = _chrome(lines, [i for i in top if i not in roles])
    free = [i for i in top if i not in roles and i not in found]
    shown = max((i for i, role in found.items() if role is not Role.BYLINE), default=-1)
    headline = _headline(lines, [i for i in free if i > shown] or free)
    if headline is None:
        return found
    marked = [*found, *(i for i in top if i in roles)]
    found |= _above([i for i in free if i < headline], found, marked)
    found |= {headline: Role.HEADLINE}
    below = [i for i in free if i > headline]
    found |= _below(lines, below) | _repeated(lines, headline, below)
    known = {**roles, **found}
    if Role.STANDFIRST not in found.values():
        found |= _standfirst(lines, known, headline, body)
    return found


def _chrome(lines: Sequence[Line], top: Sequence[int]) -> Roles:
    """Publisher, section, labels and led bylines among the lines at the top."""
    found: Roles = {}
    for i in top:
        role = chrome(lines[i])
        if bylines.byline(lines[i], bare=False):
            role = Role.BYLINE
        if role is Role.SECTION and Role.SECTION in found.values():
            role = Role.LABEL
        if role:
            found[i] = role
    return found


def _headline(lines: Sequence[Line], free: Sequence[int]) -> int | None:
    """The first line long enough to be a headline, or the only one there is."""
    for i in free:
        if lines[i].count >= 4 and not _DIALOGUE.match(lines[i].words):
            return i
    return free[0] if len(free) == 1 and not _DIALOGUE.match(lines[free[0]].words) else None


def _above(above: Sequence[int], found: Roles, marked: Sequence[int]) -> Roles:
    """Short lines over the headline that no list knows: a publisher before other chrome, labels.

    `marked` are the lines at the top that a list knows.
    """
    roles: Roles = dict.fromkeys(above, Role.LABEL)
    named = Role.PUBLISHER in found.values()
    if above and not named and above[0] < max(marked, default=-1):
        roles[above[0]] = Role.PUBLISHER
    return roles


def _repeated(lines: Sequence[Line], headline: int, below: Sequence[int]) -> Roles:
    """Lines that say the headline again, as a page's own title or a link does."""
    return {i: Role.LABEL for i in below if lines[i].folded == lines[headline].folded}


def _below(lines: Sequence[Line], below: Sequence[int]) -> Roles:
    """Lines between headline and first paragraph: bylines, one standfirst, subheads."""
    found: Roles = {}
    for i in below:
        if lines[i].find(bylines.bare_byline):
            found[i] = Role.BYLINE
        elif lines[i].count >= 4 and Role.STANDFIRST not in found.values():
            found[i] = Role.STANDFIRST
        else:
            found[i] = Role.SUBHEAD if lines[i].count >= 2 else Role.LABEL
    return found


def _standfirst(lines: Sequence[Line], known: Roles, headline: int, body: int) -> Roles:
    """The first running line where it introduces the article rather than begins it.

    It does where a byline or date stands between it and the next paragraph, or where it
    tells the headline again and the next paragraph begins that story anew.
    """
    line = lines[body]
    later = [i for i in range(body + 1, len(lines)) if lines[i].words]
    following = next((i for i in later if i not in known and not _between(lines[i])), None)
    if following is None or line.count > STANDFIRST_WORDS or line.sentences > 4:
        return {}
    if bylines.dateline(line) or not _is_running(lines[following]):
        return {}
    signed = [i for i in later if i < following]
    if any(_between(lines[i]) for i in signed):
        return {body: Role.STANDFIRST} | {
            i: Role.BYLINE for i in signed if lines[i].find(bylines.bare_byline)
        }
    retold = _retells(line, lines[headline], lines[following])
    return {body: Role.STANDFIRST} if retold else {}


def _between(line: Line) -> bool:
    """Whether a line is one that stands between a standfirst and the article."""
    return bool(line.find(stamp) or line.find(bylines.bare_byline))


def _retells(line: Line, headline: Line, following: Line) -> bool:
    """Whether `line` repeats half of the headline, and the paragraph after it repeats `line`."""
    told, title, story = _stems(line), _stems(headline), _stems(following)
    if not told or not title or line.count > 60 or bylines.dateline(following):
        return False
    return len(told & title) * 2 >= len(title) and len(told & story) * 3 >= len(told)


def _stems(line: Line) -> set[str]:
    """The longer words of a line, cut to five letters, and its numbers."""
    return {word[:5] for word in _STEM.findall(fold(line.words))}


def _tail(lines: Sequence[Line], roles: Roles) -> Roles:
    """Bylines among the last lines: names that stand alone after the last paragraph."""
    last = [i for i in range(len(lines)) if lines[i].words][-TAIL_LINES:]
    found: Roles = {}
    for i in reversed(last[1:] if len(last) < TAIL_LINES else last):
        if i in roles:
            continue
        if bylines.author_box(lines[i]):
            found[i] = Role.LABEL
            continue
        if not lines[i].find(bylines.bare_byline):
            if _is_running(lines[i]):
                break
            continue
        found[i] = Role.BYLINE
    return found


def _body(lines: Sequence[Line], roles: Roles) -> Roles:
    """Subheads, list items and quoted lines among the paragraphs."""
    free = [i for i in range(len(lines)) if i not in roles]
    found: Roles = {}
    for place, i in enumerate(free):
        line = lines[i]
        if _LIST_ITEM.match(line.words):
            found[i] = Role.LIST_ITEM
        elif line.words.startswith("> "):
            found[i] = Role.QUOTE
        elif 0 < place < len(free) - 1 and _is_subhead(line, lines[free[place + 1]]):
            found[i] = Role.SUBHEAD
    return found


def _is_subhead(line: Line, following: Line) -> bool:
    """Whether a short line without a closing mark stands over a longer paragraph."""
    if line.count > SUBHEAD_WORDS or len(line.words) > 110 or following.count <= line.count:
        return False
    closing = line.words.rstrip("»”\"’' \u00a0\u202f")
    if closing.endswith((",", ";", ":", ".", "…", "—", "–")) or _DIALOGUE.match(line.words):
        return line.words.endswith(".") and 1 < line.count <= 8 and is_title_case(line.words)
    if closing.endswith(("?", "!")) and _SPOKEN.search(line.words):
        return False
    first = line.words.lstrip("«“\"'‘ \u00a0\u202f")[:1]
    return first.isupper() or first.isdigit()
