"""An agency in the byline of which the text then says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.article import Role
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.lexicon.furniture import AGENCIES
from editor_app.language.reading import Reading


def run(reading: Reading) -> Iterator[Finding]:
    """One finding at the byline, where a person and an agency share it."""
    known = reading.metadata
    unused = [name for name in known.agencies if not _is_cited(reading, name)]
    byline = next((b for b in reading.blocks if b.role is Role.BYLINE), None)
    if byline is None or not known.authors or not unused or known.dateline:
        return
    if _names(unused[0]).search(reading.text, byline.start, byline.end):
        said = message("agency_unused", agency=unused[0])
        yield Finding("agency_unused", Level.SUGGESTION, (byline.span,), said)


def _is_cited(reading: Reading, agency: str) -> bool:
    """Whether the article's words name the agency."""
    pattern = _names(agency)
    return any(pattern.search(reading.text, b.start, b.end) for b in places.worded(reading))


def _names(agency: str) -> re.Pattern[str]:
    """An agency by any of its names."""
    names = {agency, *(name for name, usual in AGENCIES.items() if usual == agency)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)", re.IGNORECASE)


PLUGIN = Check("agency_unused", Level.SUGGESTION, run)
