"""English number words, units and counted things."""

from __future__ import annotations

from editor_app.domain.figure import Qualifier
from editor_app.language.lexicon.figure_words import FigureWords, grouped, words

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "bn": 1e9, "tn": 1e12, "mn": 1e6, "dozen": 12,
}  # fmt: skip

COLLECTIVES = {
    "dozen": 12,
    "couple": 2,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}

VAGUE = {
    "dozens": (24.0, 99.0), "scores": (40.0, 99.0), "hundreds": (200.0, 999.0), "thousands": (2e3, 9_999.0),
    "millions": (2e6, 999e6), "billions": (2e9, 999e9),
}  # fmt: skip

ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "twentieth": 20,
    "thirtieth": 30, "hundredth": 100,
}  # fmt: skip

BEFORE = {
    "more than": Qualifier.MORE_THAN, "over": Qualifier.MORE_THAN, "well over": Qualifier.MORE_THAN,
    "just over": Qualifier.MORE_THAN, "in excess of": Qualifier.MORE_THAN, "upwards of": Qualifier.MORE_THAN,
    "above": Qualifier.MORE_THAN, "fewer than": Qualifier.LESS_THAN, "less than": Qualifier.LESS_THAN,
    "under": Qualifier.LESS_THAN, "just under": Qualifier.LESS_THAN, "below": Qualifier.LESS_THAN,
    "about": Qualifier.ABOUT, "around": Qualifier.ABOUT, "nearly": Qualifier.ABOUT,
    "almost": Qualifier.ABOUT, "roughly": Qualifier.ABOUT, "approximately": Qualifier.ABOUT,
    "some": Qualifier.ABOUT, "an estimated": Qualifier.ABOUT, "estimated": Qualifier.ABOUT,
    "close to": Qualifier.ABOUT, "as many as": Qualifier.AT_MOST, "up to": Qualifier.AT_MOST,
    "at most": Qualifier.AT_MOST, "no more than": Qualifier.AT_MOST, "a maximum of": Qualifier.AT_MOST,
    "at least": Qualifier.AT_LEAST, "no fewer than": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST, "a minimum of": Qualifier.AT_LEAST,
}  # fmt: skip

AFTER = {
    "or so": Qualifier.ABOUT, "or more": Qualifier.AT_LEAST, "or fewer": Qualifier.AT_MOST,
    "or less": Qualifier.AT_MOST, "at least": Qualifier.AT_LEAST, "at most": Qualifier.AT_MOST,
}  # fmt: skip

UNITS = grouped(
    percent="%, percent, per cent, pct",
    point="percentage points, percentage point, points, point",
    euro="euros, euro, €",
    dollar="dollars, dollar, $, us dollars, u.s. dollars",
    pound="pounds, £, pounds sterling",
    cent="cents",
    penny="pence, p",
    yen="yen, ¥",
    yuan="yuan",
    rouble="roubles, rubles",
    kilometre="kilometres, kilometers, kilometre, kilometer, km",
    metre="metres, meters, metre, meter, m",
    centimetre="centimetres, centimeters, cm",
    millimetre="millimetres, millimeters, mm",
    mile="miles, mile, mi",
    foot="feet, foot, ft",
    inch="inches, inch",
    yard="yards",
    kmh="km/h, kph, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour",
    mph="mph, miles per hour, miles an hour",
    acre="acres, acre",
    hectare="hectares, hectare",
    square_mile="square miles, square mile",
    square_metre="square metres, square meters",
    square_kilometre="square kilometres, square kilometers",
    square_foot="square feet",
    kilogram="kilograms, kilogrammes, kilos, kg",
    gram="grams, g",
    tonne="tonnes, tons, metric tons, ton, tonne",
    stone="stone",
    ounce="ounces, oz",
    litre="litres, liters",
    gallon="gallons",
    barrel="barrels",
    degree="degrees, degree, °c, °f, °",
    megawatt="megawatts, mw",
    gigawatt="gigawatts, gw",
    second="seconds, second",
    minute="minutes, minute",
    hour="hours, hour",
    day="days, day",
    night="nights",
    week="weeks, week",
    month="months, month",
    year="years, year",
    decade="decades, decade",
    century="centuries",
)

MODIFIERS = frozenset(
    words(
        "more, other, new, additional, further, young, old, former, different, separate, major, small",
        "large, big, armed, local, senior, innocent, unarmed, consecutive, straight, unidentified",
        "remaining, such, of, the, whole, full, extra, good",
    )
)

STOPS = frozenset(
    words(
        "a, about, above, after, against, ago, all, also, am, among, an, and, are, around, as, at",
        "away, be, because, been, before, being, below, but, by, can, could, did, do, does, down",
        "during, each, either, every, for, from, had, has, have, he, her, here, his, how, i, if, in",
        "including, into, is, it, its, just, last, later, less, many, may, might, more, most, must",
        "my, near, next, no, nor, not, now, off, on, only, onto, or, our, out, over, per, said",
        "says, shall, she, should, since, so, still, than, that, the, their, them, then, there",
        "these, they, this, those, through, times, to, too, under, until, up, upon, us, very, was",
        "we, were, what, when, where, which, while, who, whom, whose, why, will, with, within",
        "without, would, yet, you, your, today, yesterday, tomorrow, again, along, across, behind",
        "between, beyond, despite, earlier, early, late, ever, even, s, t, told, according, amid",
    )
)

PEOPLE = frozenset(
    words("dead, killed, injured, wounded, missing, death, fatality, arrest, victim")
)

CLASSES = grouped(
    projectile="missile, rocket, projectile, shell",
    dead="dead, death, fatality, killed, body",
    injured="injured, wounded, casualty, injury",
    missing="missing",
    arrest="arrest, arrested, detained, detainee",
    building="building",
    vehicle="vehicle, car",
    person="person, people, resident, individual",
    soldier="soldier, troop, serviceman",
    aircraft="plane, aircraft, jet, airplane",
    police_officer="policeman, police officer, officer",
    demonstrator="demonstrator, protester",
    migrant="migrant, refugee",
    pupil="pupil, student",
    employee="job, employee, worker, post",
)
"""Nouns that name one class of thing when numbers are compared."""

FIGURES = FigureWords(
    numbers=NUMBERS,
    scales=SCALES,
    collectives=COLLECTIVES,
    vague=VAGUE,
    joiners=("and",),
    halves=("and a half",),
    ordinals=ORDINALS,
    ordinal_endings=r"st|nd|rd|th",
    before=BEFORE,
    after=AFTER,
    range_joiners=("to", "or", "and"),
    range_openers=("between", "from"),
    change_words=words(
        "rise, rose, risen, fell, fall, increas, decreas, drop, went, jump, climb, cut, down, up, grew"
    ),
    units=UNITS,
    modifiers=MODIFIERS,
    stops=STOPS,
    people=PEOPLE,
    plurals={
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "dead": "dead",
        "killed": "killed",
        "injured": "injured",
        "wounded": "wounded",
        "missing": "missing",
        "police": "police",
        "troops": "soldier",
        "aircraft": "aircraft",
        "lives": "life",
        "wives": "wife",
        "series": "series",
        "species": "species",
        "policemen": "policeman",
        "servicemen": "serviceman",
        "feet": "foot",
        "mps": "mp",
        "casualties": "casualty",
        "fatalities": "fatality",
        "arrested": "arrested",
        "staff": "staff",
        "personnel": "personnel",
        "detained": "detained",
        "dollars": "dollar",
        "votes": "vote",
        "cattle": "cattle",
        "sheep": "sheep",
    },
    classes=CLASSES,
    partitive=r"of ",
    ones=("one",),
    age_before=r"\baged?|\bat the age of|\bage of",
    age_after=r"[-‑ ]years?[-‑ ]olds?",
    decimal=".",
)
"""All of it."""
