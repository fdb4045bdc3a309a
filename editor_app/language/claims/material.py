"""What claims are made from: a reading without its claims."""

from __future__ import annotations

from typing import Protocol

from editor_app.domain.article import Block, Metadata
from editor_app.domain.date import DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.language.lines import Lines


class Material(Protocol):
    """The parts of a reading that a claim rests on; offsets into `text`, tuples in text order."""

    @property
    def text(self) -> str:
        """The article's words."""
        ...

    @property
    def language(self) -> str:
        """``fr``, ``en``, another code or ``und``."""
        ...

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its lines."""
        ...

    @property
    def metadata(self) -> Metadata:
        """What is known beside the words."""
        ...

    @property
    def lines(self) -> Lines:
        """The words of its lines, with what was found in each."""
        ...

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Its quotations."""
        ...

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who speaks."""
        ...

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its numbers."""
        ...

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """Its dates and times."""
        ...
