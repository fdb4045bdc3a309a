"""Changes that a person has looked at and kept: they are not shown as changes any more.

A change is known again by its words, old and new, with 32 code points of the old text on either
side; other words make another change. Kept ones are rows of `ignored_finding` with a rule of
their own, so that the journal has them and undo takes them back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editor_app.domain.ids import ArticleId
from editor_app.domain.library import IgnoredFinding
from editor_app.domain.locate import surroundings
from editor_app.domain.message import Message
from editor_app.domain.redline import Redline
from editor_app.domain.text import Span
from editor_app.services import review
from editor_app.services.ignoring import CHANGE_KEPT
from editor_app.storage.unit_of_work import UnitOfWork

Key = tuple[str, str]
"""The words of a change, and what stood around them."""


def key(line: Redline, number: int) -> Key:
    """What one change of a redline is known again by."""
    hunk = line.hunks[number]
    return key_of(line.old, hunk.old, hunk.new.of(line.new), hunk.says)


def key_of(text: str, old: Span, words: str, says: Iterable[Message] = ()) -> Key:
    """What a change of the words at `old` in the earlier `text` into `words` is known again by.

    `says` is what became of how they are set.
    """
    before, after = surroundings(text, old)
    settings = (f"{said.code} {said.params.get('target', '')}" for said in says)
    words = "\n".join((f"{old.of(text)}\n→\n{words}", *settings))
    return words, f"{before}\n…\n{after}"


def known(ignored: Iterable[IgnoredFinding]) -> frozenset[Key]:
    """The changes that somebody kept."""
    return frozenset((each.words, each.context) for each in ignored if each.rule == CHANGE_KEPT)


def keep(unit: UnitOfWork, article: ArticleId, keys: Iterable[Key]) -> None:
    """Keeps changes, for `Session.run`."""
    for words, context in keys:
        review.ignore_finding(unit, article, rule=CHANGE_KEPT, words=words, context=context)


def kept(line: Redline, ignored: Sequence[IgnoredFinding]) -> frozenset[int]:
    """The changes of a redline that somebody kept."""
    those = known(ignored)
    if not those:
        return frozenset()
    return frozenset(n for n in range(len(line.hunks)) if key(line, n) in those)
