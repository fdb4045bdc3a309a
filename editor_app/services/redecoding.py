"""Reading an article's original bytes once more, in another encoding."""

from __future__ import annotations

from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId
from editor_app.domain.revision import Original
from editor_app.domain.text import TextEdit
from editor_app.services import comparing
from editor_app.services.file_reading import read_bytes
from editor_app.services.session import Session


def words_in(original: Original, encoding: str) -> str:
    """The words that the original's bytes stand for in `encoding`.

    Raises:
        UnreadableFile: where they stand for none in it.
    """
    return read_bytes(original.file_name, original.data, encoding).text


def edits_for(
    session: Session, article: ArticleId, text: str, encoding: str
) -> tuple[TextEdit, ...]:
    """What changes `text`, which is as it was imported, into the words in `encoding`.

    Raises:
        Refused: ``words_changed_since_import``; reading anew would lose the changes.
        UnreadableFile: where the bytes stand for no words in it.
    """
    original = session.library.original(article)
    if text != words_in(original, original.encoding):
        raise Refused("words_changed_since_import", name=original.file_name)
    return comparing.edits(text, words_in(original, encoding))
