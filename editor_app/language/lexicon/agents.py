"""Nouns of people by their endings: a defender, un garagiste; for those that no list holds."""

from __future__ import annotations

import re

from editor_app.language.lexicon.entries import words

_ENDINGS = {
    "fr": re.compile(
        r"[^\W\d_]{2,24}(?:iste|istes|logue|logues|crate|naute|eurs?|euses?|trices?|"
        r"[^t]iens?|iennes?|[^l]iers?|[^mn]ières?)"
    ),
    "en": re.compile(
        r"[^\W\d_]{2,24}(?:ists?|ologists?|[^dhmpn]ers?|ators?|itors?|women|woman|man|men)"
    ),
}

_THINGS = {
    "fr": words(
        "valeur valeurs couleur hauteur longueur largeur profondeur ampleur faveur secteur secteurs moteur moteurs",
        "facteur facteurs heure heures douleur terreur erreur erreurs rumeur rumeurs chaleur vapeur humeur honneur",
        "bonheur malheur peur cœur coeur sœur fleur fleurs odeur lueur saveur rigueur vigueur erreur ordinateur",
        "calendrier dossier dossiers quartier quartiers chantier chantiers courrier papier papiers métier premier",
        "dernier entier février janvier particulier escalier panier clavier bien biens lien liens entretien maintien",
        "soutien moyen quotidien liste listes piste pistes catalogue dialogue prologue ailleurs plusieurs meilleur",
        "meilleurs tracteur réacteur capteur radiateur indicateur indicateurs compteur teneur épaisseur lenteur",
    ),
    "en": words(
        "paper papers number numbers order orders matter matters letter letters water power offer winter summer center",
        "theater theatre computer river other others either rather never ever later former latter under over after",
        "user-interface list lists factor factors sector sectors error errors mirror terror floor door color chamber",
        "member-state weather whether together feather leather cover border borders disorder corner dinner tender gender",
        "year per another however whatever whoever remainder reminder counter register semester quarter quarters",
        "human german roman indicator indicators chapter character poster monster disaster cancer",
    ),
}


def is_agent(word: str, language: str) -> bool:
    """Whether a noun in lower case names a person by its ending."""
    if language not in _ENDINGS or word in _THINGS[language]:
        return False
    return _ENDINGS[language].fullmatch(word) is not None
