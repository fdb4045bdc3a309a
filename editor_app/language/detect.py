"""Which language a text is written in, by its function words and its script."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE_LENGTH = 20_000
"""How many code points are looked at."""

UNKNOWN = "und"
"""The answer where nothing was recognised."""

READ = frozenset({"fr", "en"})
"""The languages whose words the rules know; of others they read marks, numbers and dates only."""

FUNCTION_WORDS = {
    "fr": "le la les des du un une et est dans que qui pour sur au aux par ce cette il elle pas "
    "plus avec sont ont été a en ne se son sa ses nous vous leur mais d l qu c s n j",
    "en": "the of and to in a that is was for on with as by at it his her from he she has have "
    "been said who will not are be an this which were had would their they but s t",
    "de": "der die das und ist nicht mit dem den von zu ein eine im auf für sich des auch wird "
    "sind als wie hat bei nach aus über sie er es",
    "es": "el la los las de que y en un una por con para se su al lo como más pero fue es del "
    "sus ha este esta son no",
    "it": "il lo la gli le di che e un una per con non si è da del della nel alla più sono ha "
    "anche come dei delle questo",
    "pt": "o a os as de que e do da em um uma para com não por se no na mais foi como dos das "
    "ao pelo pela são",
    "nl": "de het een en van in is dat op te voor met zijn niet aan er om ook als bij door naar "
    "maar werd heeft uit",
}
"""Frequent words of each language; a word may stand for several languages."""

SCRIPTS = (
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u06ff"),
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
)
"""Scripts that give the language away, with their first and last code point."""

_WORD = re.compile(r"[^\W\d_]+")
_SETS = {language: frozenset(words.split()) for language, words in FUNCTION_WORDS.items()}


def detect(text: str) -> str:
    """The ISO 639-1 code of the text's language, or ``und``."""
    sample = text[:SAMPLE_LENGTH].lower()
    words = Counter(_WORD.findall(sample))
    total = sum(words.values())
    if not total:
        return UNKNOWN
    return _by_script(sample) or _by_words(words, total)


def _by_script(sample: str) -> str | None:
    """The language of a script that a third of the letters are written in."""
    letters = sum(character.isalpha() for character in sample)
    for language, first, last in SCRIPTS:
        if 3 * sum(first <= character <= last for character in sample) > letters:
            return language
    return None


def _by_words(words: Counter[str], total: int) -> str:
    """The language whose function words cover most of the text."""
    scores = {language: sum(words[word] for word in known) for language, known in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] * 8 >= total else UNKNOWN
