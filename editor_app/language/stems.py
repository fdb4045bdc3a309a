"""Words brought down to what forms of one word have in common, without a dictionary."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 7
"""A stem is not longer, in letters."""

SHORTEST = 3
"""Nor shorter, where an ending is taken off."""

_ENDINGS = (
    "issaient", "issant", "issent", "eraient", "erions", "aient", "erent", "erait", "eront",
    "erons", "irent", "urent", "ements", "ement", "ations", "ation", "ings", "ees", "ies", "ant",
    "ait", "ent", "era", "erai", "ing", "ont", "ons", "ee", "er", "ez", "es", "ed", "ai", "ie",
    "ir", "e", "a", "s", "x", "y",
)  # fmt: skip
"""Endings of verbs and plurals in French and English without accents, longest first."""

_IRREGULAR = {
    form: stem
    for stem, forms in {
        "fer": "fait fais font faits faite faites faire faisait faisaient",
        "suiv": "suit suis suivent",
        "all": "va vont ira iront irait allait",
        "ven": "vient viennent viendra viendront venu venus venue",
        "ten": "tient tiennent tiendra tiendront tenu tenus tenue",
        "pren": "prend prennent prendra prendront pris prise prises prenait",
        "met": "met mettent mettra mis mise mises mettait mettre",
        "mour": "meurt meurent mort morts morte mortes mourra",
        "recev": "recoit recoivent recu recus recue recevra",
        "sav": "sait savent saura su savait",
        "buy": "bought buys buying", "fall": "fell fallen", "fight": "fought",
        "hold": "held", "leav": "left leaves leaving", "los": "lost loses losing",
        "mak": "made makes making make", "pay": "paid", "ris": "rose risen rises rising rise",
        "say": "said", "sell": "sold", "send": "sent", "shoot": "shot", "strik": "struck strike",
        "tak": "took taken takes taking take", "tell": "told", "win": "won", "writ": "wrote written",
        "giv": "gave given give gives", "go": "went gone goes", "build": "built", "spend": "spent",
        "die": "died dies dying dead death deaths",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Forms that share too little with their fellows, without accents."""

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=16_384)
def plain(word: str) -> str:
    """A word in lower case without accents; remembered, because articles repeat their words."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The stem of a word: "tire", "tirés" and "tirer" are one, as are "killed" and "kills"."""
    folded = plain(word)
    if folded in _IRREGULAR:
        return _IRREGULAR[folded]
    if folded.endswith(("s", "x")) and len(folded) > SHORTEST and not folded.endswith("ss"):
        folded = folded[:-1]
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= SHORTEST:
            return folded[: -len(ending)][:LONGEST]
    return folded[:LONGEST]


def words(text: str) -> list[str]:
    """The words of `text` as they are written, numbers left out."""
    return _WORD.findall(text)
