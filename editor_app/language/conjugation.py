"""Forms of verbs by rule: French third persons and participles, English inflection.

The rules are those of the school grammars (Bescherelle's models); a verb that follows none
stands in the tables of models below with its endings.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum


class Form(StrEnum):
    """What a form of a verb can do in a sentence."""

    FINITE = "finite"
    PAST_PARTICIPLE = "past participle"
    PRESENT_PARTICIPLE = "present participle"
    INFINITIVE = "infinitive"


Inflected = tuple[str, Form]

FRENCH_MODELS: dict[str, tuple[str, str, str]] = {
    "écrire": ("écrit écrivent écriv* écrivit écrivirent", "écrir", "écrit"),
    "crire": ("crit crivent criv* crivit crivirent", "crir", "crit"),
    "dire": ("dit disent dis* dit dirent", "dir", "dit"),
    "mettre": ("met mettent mett* mit mirent", "mettr", "mis"),
    "venir": ("vient viennent ven* vint vinrent", "viendr", "venu"),
    "tenir": ("tient tiennent ten* tint tinrent", "tiendr", "tenu"),
    "naître": ("naît nait naissent naiss* nut nurent", "naîtr naitr", "nu"),
    "prendre": ("prend prennent pren* prit prirent", "prendr", "pris"),
    "aindre": ("aint aignent aign* aignit aignirent", "aindr", "aint"),
    "oindre": ("oint oignent oign* oignit oignirent", "oindr", "oint"),
    "ndre": ("nd ndent nd* ndit ndirent", "ndr", "ndu"),
    "croire": ("croit croient croy* crut crurent", "croir", "cru"),
    "prévoir": ("prévoit prévoient prévoy* prévit prévirent", "prévoir", "prévu"),
    "savoir": ("sait savent sav* sut surent", "saur", "su"),
    "vouloir": ("veut veulent voul* voulut voulurent", "voudr", "voulu"),
    "clure": ("clut cluent clu* clut clurent", "clur", "clu"),
    "lire": ("lit lisent lis* lut lurent", "lir", "lu"),
    "mentir": ("ment mentent ment* mentit mentirent", "mentir", "menti"),
    "rire": ("rit rient ri* rit rirent", "rir", "ri"),
    "suivre": ("suit suivent suiv* suivit suivirent", "suivr", "suivi"),
    "faire": ("fait font fais* fit firent", "fer", "fait"),
    "vaincre": ("vainc vainquent vainqu* vainquit vainquirent", "vaincr", "vaincu"),
}
"""Ending of the infinitive: present and simple past (``*`` takes imperfect and present
participle), stems of the future, past participle. Longer endings are tried first."""

DOUBLING = ("appeler", "jeter")
"""Endings of -er verbs that double their consonant where others take an accent."""

ENGLISH_IRREGULAR: dict[str, str] = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thought thinking",
    "know": "knows knew known knowing",
    "find": "finds found found finding",
    "show": "shows showed shown showing",
    "make": "makes made made making",
    "speak": "speaks spoke spoken speaking",
    "read": "reads read read reading",
    "hear": "hears heard heard hearing",
    "feel": "feels felt felt feeling",
    "see": "sees saw seen seeing",
    "hold": "holds held held holding",
    "swear": "swears swore sworn swearing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "sing": "sings sang sung singing",
    "understand": "understands understood understood understanding",
    "give": "gives gave given giving",
    "put": "puts put put putting",
    "mean": "means meant meant meaning",
    "learn": "learns learned learned learning",
    "go": "goes went gone going",
    "repeat": "repeats repeated repeated repeating",
    "begin": "begins began begun beginning",
    "quip": "quips quipped quipped quipping",
    "shoot": "shoots shot shot shooting",
    "fire": "fires fired fired firing",
    "quote": "quotes quoted quoted quoting",
    "rip": "rips ripped ripped ripping",
    "slam": "slams slammed slammed slamming",
    "rap": "raps rapped rapped rapping",
    "admit": "admits admitted admitted admitting",
    "chat": "chats chatted chatted chatting",
    "blog": "blogs blogged blogged blogging",
    "draw": "draws drew drawn drawing",
    "lay": "lays laid laid laying",
    "be": "is was been being",
    "have": "has had had having",
    "take": "takes took taken taking",
}
"""Third person, past, past participle, present participle."""


def french(infinitive: str) -> Iterator[Inflected]:
    """The infinitive, third persons of the usual tenses and participles of a French verb."""
    yield infinitive, Form.INFINITIVE
    ending = next((end for end in _LONGEST_FIRST if infinitive.endswith(end)), None)
    if ending:
        yield from _modelled(infinitive.removesuffix(ending), FRENCH_MODELS[ending])
    elif infinitive.endswith("er"):
        yield from _first_group(infinitive)
    elif infinitive.endswith("ir"):
        yield from _second_group(infinitive)


_LONGEST_FIRST = sorted(FRENCH_MODELS, key=len, reverse=True)


def _modelled(stem: str, model: tuple[str, str, str]) -> Iterator[Inflected]:
    """The forms of a verb of the third group."""
    present, futures, participle = model
    for form in present.split():
        if form.endswith("*"):
            yield stem + form[:-1] + "ant", Form.PRESENT_PARTICIPLE
            yield from _finite(stem + form[:-1], "ait aient")
        else:
            yield stem + form, Form.FINITE
    for future in futures.split():
        yield from _finite(stem + future, "a ont ait aient")
    yield from _participles(stem + participle)


def _first_group(infinitive: str) -> Iterator[Inflected]:
    """The forms of an -er verb, with the changes that spelling asks for."""
    stem = infinitive[:-2]
    soft = _softened(stem)
    mute = _before_mute(infinitive)
    yield soft + "ant", Form.PRESENT_PARTICIPLE
    yield from _finite(mute, "e ent")
    yield from _finite(soft, "ait aient a")
    yield from _finite(stem, "èrent")
    for future in {infinitive, mute + "er"}:
        yield from _finite(future, "a ont ait aient")
    yield from _participles(stem + "é")


def _softened(stem: str) -> str:
    """The stem before a or o: c becomes ç, g becomes ge."""
    if stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if stem.endswith("g") else stem


def _before_mute(infinitive: str) -> str:
    """The stem before a mute e: rappell-, martèl-, répèt-, balai-."""
    stem = infinitive[:-2]
    if infinitive.endswith(DOUBLING):
        return stem + stem[-1]
    if stem.endswith("y"):
        return stem[:-1] + "i"
    for place in (-2, -3):
        changing = ("e", "é") if place == -2 else ("é",)
        if stem[place - 1 : place] == "e":
            break
        if stem[place:][:1] in changing and not set(stem[place + 1 :]) & set("aeiouéèy"):
            return stem[:place] + "è" + stem[place + 1 :]
    return stem


def _second_group(infinitive: str) -> Iterator[Inflected]:
    """The forms of an -ir verb with -iss-."""
    stem = infinitive[:-1]
    yield stem + "ssant", Form.PRESENT_PARTICIPLE
    yield from _finite(stem, "t ssent ssait ssaient rent ra ront rait raient")
    yield from _participles(stem)


def _finite(stem: str, endings: str) -> Iterator[Inflected]:
    """Finite forms of one stem."""
    for ending in endings.split():
        yield stem + ending, Form.FINITE


def _participles(masculine: str) -> Iterator[Inflected]:
    """The past participle in both genders and numbers."""
    plural = masculine if masculine.endswith("s") else masculine + "s"
    for form in dict.fromkeys((masculine, masculine + "e", plural, masculine + "es")):
        yield form, Form.PAST_PARTICIPLE


def english(infinitive: str) -> Iterator[Inflected]:
    """The forms of an English verb; the first word of a phrase is inflected."""
    third, past, participle, present = _principal(infinitive)
    yield infinitive, Form.INFINITIVE
    yield infinitive, Form.FINITE
    yield third, Form.FINITE
    yield past, Form.FINITE
    yield participle, Form.PAST_PARTICIPLE
    yield present, Form.PRESENT_PARTICIPLE


def _principal(verb: str) -> tuple[str, str, str, str]:
    """Third person, past, past participle and present participle."""
    if verb in ENGLISH_IRREGULAR:
        third, past, participle, present = ENGLISH_IRREGULAR[verb].split()
        return third, past, participle, present
    vowel = verb[-2:-1] in tuple("aeiou")
    if verb.endswith("y") and not vowel:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if verb.endswith("e"):
        return third, verb + "d", verb + "d", verb[:-1] + "ing"
    return third, verb + "ed", verb + "ed", verb + "ing"
