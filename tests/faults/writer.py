"""Saves and decides without end, and prints the journal's row of each save once it is on disk.

Run by `test_kill.py` as a program of its own: ``python writer.py LIBRARY ARTICLE CLAIM``.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from editor_app.domain.claim import Status
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.journal import Step
from editor_app.domain.message import message
from editor_app.domain.values import replace
from editor_app.services import review, revisions
from editor_app.services.session import Session

LABEL = message("a_step")
VERDICTS = (Status.DISPUTED, Status.INCORRECT)


def write(library: Path, article: ArticleId, claim: ClaimId) -> None:
    """Goes on until it is killed."""
    with Session.open(library, by="writer") as session:
        # With hardly any cache pages reach the file in the middle of a transaction too.
        session._file.connection.value("pragma cache_size = 2")
        say("ready")
        for turn in itertools.count():
            content = session.library.revision(article).content
            words = replace(content, text=f"{content.text[:4000]}\n{turn} {'x' * (turn % 977)}")
            acknowledge(session.run(LABEL, revisions.save, article, words, message=str(turn)))
            verdict = VERDICTS[turn % 2]
            acknowledge(session.run(LABEL, review.judge, claim, verdict, None, words="Douze"))
            session.keep_draft(article, words, turn)


def acknowledge(step: Step) -> None:
    """Says that `step` is saved, with what has to be found again."""
    after = step.changes[0].after or {}
    say(f"{step.sequence} {after.get('sha256', after.get('status'))}")


def say(line: str) -> None:
    """Prints at once: what is said counts as promised."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    write(Path(sys.argv[1]), ArticleId(sys.argv[2]), ClaimId(sys.argv[3]))
