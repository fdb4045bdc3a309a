"""Words by which a desk judges in its own voice.

Only plain cases: a word that is also used neutrally does not belong here.
"""

from __future__ import annotations

LOADED = {
    "fr": (
        r"cafouillages?|fiascos?|hallucinante?s?|honteuse?s?|honteux|scandaleu(?:x|se|ses)|soi-disant"
        r"|pseudo-\w+|bobos?|bien-pensance|droits?-de-l['’]hommistes?|grotesques?|lamentables?"
        r"|pathétiques?|ubuesques?|abracadabrantesques?|magouilles?|barbouzes?|islamo-gauchistes?"
    ),
    "en": (
        r"so-called|disgraceful|shameful|fiascos?|debacles?|outrageous(?:ly)?|ludicrous|laughable"
        r"|pathetic|shambles|shambolic|bombshell|jaw-dropping|mind-boggling|cringeworthy|woke mob"
    ),
}
"""By language, a regular expression of whole words."""
