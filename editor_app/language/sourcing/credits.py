"""The agencies an article credits, as its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.text import Span
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lexicon.furniture import AGENCIES
from editor_app.language.sourcing import naming
from editor_app.language.sourcing.cluster import Known, cluster_of
from editor_app.language.sourcing.full_names import FullNames


def add_agencies(
    text: str,
    blocks: Sequence[Block],
    metadata: Metadata,
    clusters: Known,
    lexicon: Lexicon,
) -> None:
    """Agencies of byline and dateline, as sources of the whole article."""
    spellings = {
        name: [key for key, value in AGENCIES.items() if value == name]
        for name in metadata.agencies
    }
    for name in metadata.agencies:
        place = _credit_place(text, blocks, [name, *spellings[name]])
        if place is None:
            continue
        cluster = cluster_of(
            naming.read(place.of(text), lexicon), place, clusters, FullNames(), text, lexicon
        )
        if place not in cluster.mentions:
            cluster.mentions.append(place)


def _credit_place(text: str, blocks: Sequence[Block], spellings: Sequence[str]) -> Span | None:
    """Where an agency is named, bylines first."""
    ordered = sorted(blocks, key=lambda block: block.role is not Role.BYLINE)
    for block in ordered:
        if block.role is Role.BLANK:
            continue
        for name in spellings:
            match = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE).search(
                text, block.start, block.end
            )
            if match:
                return Span(*match.span())
    return None
