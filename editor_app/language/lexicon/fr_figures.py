"""French number words, units and counted things."""

from __future__ import annotations

from editor_app.domain.figure import Qualifier
from editor_app.language.lexicon.figure_words import FigureWords, grouped, words

NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "octante": 80, "nonante": 90,
}  # fmt: skip

SCALES = {
    "cent": 100, "cents": 100, "mille": 1_000, "million": 1e6, "millions": 1e6,
    "milliard": 1e9, "milliards": 1e9, "billion": 1e12, "billions": 1e12,
}  # fmt: skip

COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "centaine": 100, "millier": 1_000,
}  # fmt: skip

VAGUE = {
    "dizaines": (20.0, 99.0), "douzaines": (24.0, 99.0), "centaines": (200.0, 999.0),
    "milliers": (2e3, 9_999.0), "millions": (2e6, 999e6), "milliards": (2e9, 999e9),
}  # fmt: skip

ORDINALS = {
    "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7,
    "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12,
    "quinzième": 15, "vingtième": 20, "trentième": 30, "centième": 100, "deuxième": 2,
}  # fmt: skip

BEFORE = {
    "plus de": Qualifier.MORE_THAN, "plus d'": Qualifier.MORE_THAN,
    "un peu plus de": Qualifier.MORE_THAN, "un peu plus d'": Qualifier.MORE_THAN,
    "bien plus de": Qualifier.MORE_THAN, "largement plus de": Qualifier.MORE_THAN,
    "au-delà de": Qualifier.MORE_THAN, "moins de": Qualifier.LESS_THAN,
    "moins d'": Qualifier.LESS_THAN, "un peu moins de": Qualifier.LESS_THAN,
    "un peu moins d'": Qualifier.LESS_THAN, "en dessous de": Qualifier.LESS_THAN,
    "près de": Qualifier.ABOUT, "près d'": Qualifier.ABOUT, "environ": Qualifier.ABOUT,
    "quelque": Qualifier.ABOUT, "autour de": Qualifier.ABOUT, "à peu près": Qualifier.ABOUT,
    "presque": Qualifier.ABOUT, "quasiment": Qualifier.ABOUT, "à peine": Qualifier.ABOUT,
    "approximativement": Qualifier.ABOUT, "aux alentours de": Qualifier.ABOUT,
    "de l'ordre de": Qualifier.ABOUT, "au moins": Qualifier.AT_LEAST,
    "pas moins de": Qualifier.AT_LEAST, "au minimum": Qualifier.AT_LEAST,
    "à partir de": Qualifier.AT_LEAST, "au plus": Qualifier.AT_MOST,
    "tout au plus": Qualifier.AT_MOST, "au maximum": Qualifier.AT_MOST,
    "jusqu'à": Qualifier.AT_MOST, "un maximum de": Qualifier.AT_MOST,
    "un minimum de": Qualifier.AT_LEAST, "pas plus de": Qualifier.AT_MOST,
}  # fmt: skip

AFTER = {
    "environ": Qualifier.ABOUT, "ou plus": Qualifier.AT_LEAST, "et plus": Qualifier.AT_LEAST,
    "au moins": Qualifier.AT_LEAST, "au minimum": Qualifier.AT_LEAST,
    "au maximum": Qualifier.AT_MOST, "au plus": Qualifier.AT_MOST, "ou moins": Qualifier.AT_MOST,
}  # fmt: skip

UNITS = grouped(
    percent="%, pour cent, p. 100, pct",
    point="points, point, points de pourcentage, point de pourcentage",
    euro="euros, euro, €",
    dollar="dollars, dollar, $, dollars américains",
    pound="livres sterling, £",
    franc="francs, franc, francs suisses, francs cfa",
    yen="yens, yen, ¥",
    yuan="yuans, yuan",
    rouble="roubles, rouble",
    kilometre="kilomètres, kilomètre, km",
    metre="mètres, mètre, m",
    centimetre="centimètres, centimètre, cm",
    millimetre="millimètres, millimètre, mm",
    mile="miles, milles",
    kmh="km/h, kilomètres/heure, kilomètres à l'heure, kilomètres par heure, kilomètres-heure",
    hectare="hectares, hectare, ha",
    square_metre="mètres carrés, m², m2",
    square_kilometre="kilomètres carrés, km², km2",
    cubic_metre="mètres cubes, m³, m3",
    kilogram="kilos, kilo, kg, kilogrammes",
    gram="grammes, gramme, g",
    tonne="tonnes, tonne",
    litre="litres, litre",
    degree="degrés, degré, °c, °",
    megawatt="mégawatts, mégawatt, mw",
    gigawatt="gigawatts, gigawatt, gw",
    second="secondes, seconde",
    minute="minutes, minute, min",
    hour="heures, heure",
    day="jours, jour, journées",
    night="nuits",
    week="semaines, semaine",
    month="mois",
    year="ans, an, années, année",
    decade="décennies, décennie",
    century="siècles, siècle",
)

MODIFIERS = frozenset(
    words(
        "nouveaux, nouvelles, nouveau, nouvelle, autres, autre, grands, grandes, grand, grande",
        "petits, petites, petit, petite, jeunes, jeune, vieux, vieilles, anciens, anciennes",
        "ancien, premiers, premières, derniers, dernières, gros, grosses, principaux, principales",
        "différents, différentes, seuls, seules, seul, seule, vrais, vraies, bons, bonnes, hauts",
        "hautes, simples, mêmes, prochains, prochaines, supposés, présumés, faux, fausses",
    )
)

STOPS = frozenset(
    words(
        "a, à, ai, ait, alors, ans, après, au, aura, aurait, aussi, autour, aux, avaient, avait",
        "avant, avec, c, car, ce, cela, celle, celui, ces, cet, cette, chez, comme, contre, d, dans",
        "de, deux, depuis, des, devant, doit, doivent, donc, dont, du, durant, elle, elles, en",
        "encore, enfin, entre, est, et, était, étaient, été, être, eux, fait, faut, fois, fut",
        "furent, hors, ici, il, ils, j, je, jusqu, l, la, le, les, leur, leurs, lors, lui, là, m",
        "mais, même, moins, n, ne, ni, non, nous, n', on, ont, or, ou, où, par, parmi, pas, peu",
        "peut, peuvent, plus, pour, pourrait, puis, qu, quand, que, qui, quoi, s, sa, sans, sauf",
        "se, selon, sera, serait, seront, ses, seulement, si, soient, soit, son, sont, sous, sur",
        "t, tandis, tous, tout, toute, trop, très, un, une, va, vers, voire, vont, vous, y, c'est",
        "ceux, celles, quant, via, dès, chacun, chacune, environ, seront, pendant, malgré, chaque",
    )
)

PEOPLE = frozenset(
    words("mort, morte, blessé, blessée, victime, disparu, disparue, tué, tuée, décès, arrestation")
)

CLASSES = grouped(
    projectile="missile, roquette, projectile, obus, fusée, munition",
    dead="mort, tué, victime mortelle, décédé, décès, cadavre, corps, morte, tuée",
    injured="blessé, blessée",
    missing="disparu, disparue, porté disparu",
    arrest="arrestation, interpellation, arrêté, interpellé, garde à vue",
    building="bâtiment, immeuble, édifice",
    vehicle="véhicule, voiture, automobile",
    person="personne, habitant, individu, gens",
    soldier="soldat, militaire",
    aircraft="avion, appareil",
    police_officer="policier, agent de police",
    demonstrator="manifestant, protestataire",
    migrant="migrant, exilé",
    pupil="élève, écolier",
    employee="salarié, employé, emploi, poste",
)
"""Nouns that name one class of thing when numbers are compared."""

FIGURES = FigureWords(
    numbers=NUMBERS,
    scales=SCALES,
    collectives=COLLECTIVES,
    vague=VAGUE,
    joiners=("et",),
    halves=("et demi", "et demie"),
    ordinals=ORDINALS,
    ordinal_endings=r"er|re|e|è|ème|eme|nd|nde",
    before=BEFORE,
    after=AFTER,
    range_joiners=("à", "ou", "et"),
    range_openers=("entre", "de"),
    change_words=words(
        "pass, augment, baiss, grimp, chut, recul, progress, hausse, baisse, mont, tomb"
    ),
    units=UNITS,
    modifiers=MODIFIERS,
    stops=STOPS,
    people=PEOPLE,
    plurals={
        "yeux": "œil",
        "gens": "gens",
        "corps": "corps",
        "obus": "obus",
        "fois": "fois",
        "pays": "pays",
        "avis": "avis",
        "procès": "procès",
        "décès": "décès",
        "bras": "bras",
        "repas": "repas",
        "français": "français",
        "anglais": "anglais",
        "cas": "cas",
        "voix": "voix",
        "prix": "prix",
        "choix": "choix",
        "travaux": "travail",
        "mois": "mois",
        "fils": "fils",
        "temps": "temps",
        "bus": "bus",
        "virus": "virus",
        "tués": "tué",
        "os": "os",
    },
    classes=CLASSES,
    partitive=r"de |d'|d’",
    ones=("un", "une"),
    age_before=r"(?:âgée?s?|agée?s?)(?: respectivement)?(?: de| d['’])|à l['’]âge de|\bâge de",
    age_after=r"",
    decimal=",",
)
"""All of it."""
