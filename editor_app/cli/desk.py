"""Where a command works: which library, who decides, how to answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app import paths
from editor_app.cli import output
from editor_app.domain.errors import NotFound
from editor_app.domain.message import Message, message
from editor_app.wording import phrase, sentence

if TYPE_CHECKING:
    from editor_app.domain.claim import Claim
    from editor_app.services.session import Session
    from editor_app.services.settings import Settings


_SHORTEST_BEGINNING = 8


@dataclass(slots=True)
class Desk:
    """The options that every command has; filled in as they are read."""

    library: Path | None = None
    by: str | None = None
    language: str = "en"
    as_json: bool = False
    _settings: Settings | None = field(default=None, init=False)

    def say(self, message: Message) -> str:
        """A message as a sentence."""
        return sentence(message, self.language)

    def phrase(self, words: str) -> str:
        """Fixed words in the language of the answer."""
        return phrase(words, self.language)

    def answer(self, message: Message) -> None:
        """A sentence as the answer."""
        output.write(self.say(message))

    def warn(self, message: Message) -> None:
        """A sentence beside the answer."""
        output.complain(self.say(message))

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A table with its heads in the language of the answer."""
        output.write_table([self.phrase(head) for head in heads], rows)

    def reading(self) -> Session:
        """A session that changes nothing; a window may have the library open.

        Raises:
            LibraryRefused: where there is no sound library.
        """
        return self._session(read_only=True)

    def writing(self, *, create: bool = False) -> Session:
        """A session that can write; only with `create` is a missing library made.

        Raises:
            LibraryRefused: where it cannot be written, or is missing.
        """
        return self._session(read_only=not (create or self.place.exists()))

    @property
    def place(self) -> Path:
        """The library file."""
        return self.library or paths.library(self.settings.library)

    @property
    def settings(self) -> Settings:
        """The person's settings; the first look warns of what cannot be used."""
        if self._settings is None:
            self._settings = self._loaded()
        return self._settings

    def _loaded(self) -> Settings:
        from editor_app.services import settings_file

        path = paths.settings()
        settings, wrong, fault = settings_file.load(path)
        if fault is not None:
            self.warn(fault)
        elif wrong:
            names = ", ".join(wrong)
            self.warn(message("settings_left_aside", name=path.name, names=names, count=len(wrong)))
        return settings

    @property
    def reviewer(self) -> str:
        """Who decides."""
        from editor_app import reviewer

        return reviewer.name(self.by, self.settings.reviewer)

    def _session(self, *, read_only: bool) -> Session:
        from editor_app.services.session import Session

        return Session.open(self.place, by=self.reviewer, read_only=read_only)


def claim_named(claims: Sequence[Claim], name: str) -> Claim:
    """The claim with this number, or with the one id that begins so (eight signs or more).

    A shorter beginning could be a mistyped number, and would decide on another claim.

    Raises:
        NotFound: where there is none or more than one.
    """
    wanted = name.strip().lower()
    for claim in claims:
        if str(claim.number) == wanted:
            return claim
    long_enough = len(wanted) >= _SHORTEST_BEGINNING
    found = [claim for claim in claims if long_enough and claim.id.startswith(wanted)]
    if len(found) != 1:
        raise NotFound("claim_name_ambiguous" if found else "claim_not_in_article", claim=name)
    return found[0]
