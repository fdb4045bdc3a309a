"""Nouns by which an article speaks of a source that it does not name.

`WITHHELD` are people whose name the writer knows and keeps back; `PASSING` are people met on
the spot, whom an editor may leave without a name. A noun that only stands for an office with
a name of its own ("a spokesman for the ministry") is none.
"""

from __future__ import annotations

from editor_app.language.lexicon.entries import words

WITHHELD = {
    "fr": words(
        "source sources proche proches responsable responsables diplomate diplomates cadre cadres",
        "conseiller conseillère conseillers fonctionnaire fonctionnaires haut-fonctionnaire ténor",
        "dirigeant dirigeante dirigeants collaborateur collaboratrice collaborateurs initié initiés",
        "observateur enquêteur enquêteurs magistrat policier gradé officier entourage anonyme",
        "interlocuteur interlocuteurs informateur négociateur négociateurs familier familiers",
    ),
    "en": words(
        "source sources official officials insider insiders aide aides adviser advisers advisor",
        "advisors diplomat diplomats operative operatives staffer staffers strategist strategists",
        "executive executives negotiator negotiators investigator investigators informant",
        "whistleblower bureaucrat confidant anonymous",
    ),
}
"""By language."""

ALWAYS = {
    "fr": words("source sources proches anonyme"),
    "en": words("source sources insider insiders anonymous"),
}
"""By language, those of them that are no office, so that several of them are unnamed too."""

PASSING = {
    "fr": words(
        "témoin témoins voisin voisine voisins riverain riveraine riverains habitant habitante",
        "habitants passant passants salarié salariée salariés employé employée client cliente",
    ),
    "en": words(
        "witness witnesses eyewitness neighbor neighbour neighbors neighbours resident residents",
        "bystander bystanders employee employees passer-by",
    ),
}
"""By language."""

FAMILIAR = {
    "fr": r"personnes? (?:proche|au fait|informée|ayant|familière)",
    "en": r"(?:people|persons?|someone|somebody) (?:familiar|close|briefed|with (?:direct )?knowledge)",
}
"""By language, expressions that say the same in several words."""

ANONYMITY = {
    "fr": r"(?:sous|à) (?:la )?(?:condition|couvert) (?:de l['’]|d['’])anonymat|(?:requis|requérant|préférant garder) l['’]anonymat",
    "en": r"(?:on|under) (?:the )?condition of anonymity|(?:requested|asked for|speaking with) anonymity|(?:asked|wished) not to be (?:named|identified)",
}
"""By language, words that say that a name is kept back."""
