"""Finding the verbs that report words, by form, with their auxiliaries and their voice."""

from __future__ import annotations

from editor_app.domain.values import frozen
from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Lexicon, words
from editor_app.language.lexicon.tables import Entry, cue_table
from editor_app.language.quoting.units import SIGNS, Units

REACH = 6
"""So many units may stand between an auxiliary and its participle."""

_REFLEXIVES = ("se", "s'")
_OWNERS = words("the a an his her its their our my your this these those")
_NOUN_OPENERS = words(
    "de d' du des par sans sur avec au aux un une ce cette ces cet son sa ses leurs notre",
    "nos votre vos toute chaque aucune première dernière nouvelle quelques plusieurs deux",
    "trois",
)
_NOUN_BEFORE = words(
    "of for in from with on by over amid despite against 's ' de d' du des en par sans sur avec no any such good own",
)


@frozen
class Hit:
    """A cue in a statement: units ``[first, last)`` with the verb at `verb`.

    `pronoun` is the place of a subject pronoun behind the verb or its auxiliary ("a-t-il").
    """

    first: int
    verb: int
    last: int
    form: Form
    entry: Entry
    is_passive: bool
    pronoun: int | None

    @property
    def is_finite(self) -> bool:
        """Whether it is the verb of a clause of its own."""
        return self.form is Form.FINITE


def find(units: Units, language: str, lexicon: Lexicon) -> list[Hit]:
    """The cues of a statement outside quotation marks, in order."""
    table = cue_table(language)
    hits: list[Hit] = []
    for place, word in enumerate(units.words):
        for entry, forms in table.get(word, ()):
            hit = _hit(units, place, entry, forms, lexicon)
            if hit is not None:
                hits.append(hit)
                break
    return hits


def _hit(
    units: Units, place: int, entry: Entry, forms: frozenset[Form], lexicon: Lexicon
) -> Hit | None:
    """The cue at `place`, where its form and its neighbours allow it."""
    group = _group(units, place, lexicon)
    form = _form(units, place, forms, group)
    if entry.is_reflexive != group.is_reflexive or not _is_verb(units, place, form, lexicon):
        return None
    behind = place + 1
    pronoun = next((k for k in range(group.first, behind) if _is_inverted(units, k)), None)
    if _is_inverted(units, behind):
        pronoun, behind = behind, behind + 1
    last = _tail(units, behind, entry, lexicon)
    if last is None:
        return None
    if _shares_helper(units, group, form, last, lexicon):
        form = Form.FINITE
    passive = form is Form.PAST_PARTICIPLE and group.is_passive
    return Hit(group.first, place, last, form, entry, passive, pronoun)


def _shares_helper(units: Units, group: _Group, form: Form, last: int, lexicon: Lexicon) -> bool:
    """Whether a participle shares the helper of the verb before: a salué X et rappelé que."""
    if form is not Form.PAST_PARTICIPLE or lexicon.language != "fr" or group.has_auxiliary:
        return False
    reports = units.word(last) in lexicon.complementizers or units.is_quoted(last)
    joined = units.word(group.first - 1) in lexicon.coordinators
    return reports and joined and not lexicon.auxiliaries.isdisjoint(units.words[: group.first])


def _is_inverted(units: Units, place: int) -> bool:
    """Whether a pronoun joined by a hyphen stands at `place`."""
    word = units.word(place)
    return len(word) > 2 and word[0] == "-" and word != "--"


@frozen
class _Group:
    """What stands before a verb: where that begins and which helpers are in it."""

    first: int
    is_reflexive: bool
    is_passive: bool
    has_auxiliary: bool


def _group(units: Units, place: int, lexicon: Lexicon) -> _Group:
    """The helpers before a verb."""
    reflexive = passive = auxiliary = False
    first = place
    while first > 0 and place - first < REACH:
        word = units.words[first - 1]
        if word in lexicon.auxiliaries:
            auxiliary = True
        elif word in _REFLEXIVES:
            reflexive = True
        elif not (word in lexicon.passives or _is_between(units, first - 1, lexicon)):
            break
        passive = passive or word in lexicon.passives
        first -= 1
    return _Group(first, reflexive, passive and not reflexive, auxiliary or passive)


def _is_between(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a subject and its verb, or auxiliary and participle."""
    word = units.words[place]
    if word in lexicon.clitics or word in lexicon.adverbs:
        return not (word in ("le", "la", "les", "l'", "leur") and _has_noun(units, place, lexicon))
    if _is_inverted(units, place):
        return True
    ending = "ly" if lexicon.language == "en" else "ment"
    return word.endswith(ending) and len(word) > 5 and not units.is_capital(place)


def _has_noun(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether an article is followed by a word that is a noun as well as a cue."""
    return units.word(place - 1) != "comme" and units.word(place + 1) in lexicon.noun_forms


def _is_verb(units: Units, place: int, form: Form, lexicon: Lexicon) -> bool:
    """Whether a form that may be a noun is a verb here."""
    word, before = units.words[place], units.word(place - 1)
    if _is_set_phrase(units, place) or _is_epithet(units, place, lexicon):
        return False
    if form in (Form.INFINITIVE, Form.PRESENT_PARTICIPLE):
        if word in lexicon.humans and before in lexicon.determiners:
            return False
        return before not in lexicon.determiners or before in lexicon.clitics
    owned = lexicon.language == "en" and before in _OWNERS
    if owned or (form is Form.FINITE and word.endswith(("e", "es")) and before in _NOUN_OPENERS):
        return False
    return word not in lexicon.noun_forms or _is_no_noun(units, place, lexicon)


def _is_no_noun(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a form that is a noun too is a verb between its neighbours."""
    before = units.word(place - 1)
    if units.is_capital(place) and place:
        return False
    if lexicon.language == "en" and not _has_subject(units, place, lexicon):
        return False
    if before in lexicon.determiners and not (before == "all" or before == "both"):
        return before in ("le", "l'") and units.word(place - 2) == "comme"
    return before not in _NOUN_BEFORE


_ABOUT = words("whether if about why how what who when where by to on in for")
"""What follows "asked" where it says that somebody was asked: Asked whether ..., X said."""


def _is_set_phrase(units: Units, place: int) -> bool:
    """Whether a form reports nothing where it stands: autrement dit; Asked whether ..., X said."""
    word, before = units.words[place], units.word(place - 1)
    if word == "dit" and before in ("autrement", "proprement"):
        return True
    asked = word == "asked" and place == 0 and units.word(1) in _ABOUT
    return asked or _is_surname(units, place)


def _is_surname(units: Units, place: int) -> bool:
    """Whether a form is the end of a name: "Omar Said, ..."."""
    named = units.is_capital(place) and units.is_capital(place - 1)
    return named and units.word(place + 1) == "," and not units.words[place].endswith("s")


def _is_epithet(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether an English form stands before the noun it describes: repeated warnings."""
    word, behind = units.words[place], units.word(place + 1)
    if word == "saying":
        return behind in ("goes", "went", "has", "is")
    if word not in _EPITHETS or lexicon.language != "en":
        return False
    before = units.word(place - 1)
    agrees = before in (
        lexicon.pronouns | lexicon.humans | lexicon.institutions | lexicon.auxiliaries
    )
    agrees = agrees or before in lexicon.adverbs | lexicon.times
    small = lexicon.determiners | lexicon.links | lexicon.complementizers | lexicon.adverbials
    small |= lexicon.pronouns
    noun = behind.isalpha() and behind not in small and not units.is_capital(place + 1)
    return noun and not (agrees or units.is_capital(place - 1))


_EPITHETS = words(
    "repeated reported alleged suspected proposed announced claimed documented estimated expected",
    "promised projected predicted perceived required imagined",
)


def _has_subject(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a form that is a noun too agrees with the word before it as its subject."""
    word, before = units.words[place], units.word(place - 1)
    helped = before in lexicon.auxiliaries or before in lexicon.adverbs or before == "to"
    if helped or before in lexicon.relatives or before in lexicon.clitics or before.endswith("ly"):
        return before != "'s"
    if before == "," and word.endswith("s") and _ends_with_name(units, place + 1):
        return True
    if before == "," and word.endswith("s") and units.is_capital(place - 2):
        follows = units.word(place + 1)
        clause = follows in lexicon.determiners | lexicon.pronouns | lexicon.complementizers
        return clause or units.is_quoted(place + 1)
    if before in lexicon.coordinators or before in SIGNS:
        return not units.word(place + 1) or units.word(place + 1) in lexicon.complementizers
    if word.endswith("s"):
        reported = units.word(place + 1) in lexicon.complementizers or units.is_quoted(place + 1)
        return before in lexicon.pronouns or units.is_capital(place - 1) or reported
    if units.is_capital(place - 1) and {"and", "et"} & set(
        units.words[max(0, place - 4) : place - 1]
    ):
        return True
    if not word.endswith("s") and _closes_a_quotation(units, place, lexicon):
        return True
    if units.word(place + 1) in (":", ",") and units.is_quoted(place + 2):
        return True
    if units.is_quoted(place - 1):
        return units.word(place + 1) in lexicon.determiners or units.is_capital(place + 1)
    many = before in lexicon.groups or (before.endswith("s") and before != "'s")
    return many or (before in lexicon.pronouns and before not in lexicon.determiners)


def _ends_with_name(units: Units, place: int) -> bool:
    """Whether a name and nothing more stands from `place` on: ..., reports Reuters."""
    k = place
    while units.is_capital(k) and k - place < 5:
        k += 1
    return k > place and units.word(k) in ("", ".", "!", "?")


def _closes_a_quotation(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a quotation, a short noun phrase and the form make a whole: "...," the note read."""
    behind = units.word(place + 1)
    if behind and behind not in SIGNS and behind not in lexicon.adverbials:
        return False
    k = place - 1
    while k > 0 and place - k < 6 and units.words[k] not in SIGNS and not units.is_quoted(k):
        k -= 1
    return units.is_quoted(k) and units.word(k + 1) in lexicon.determiners and place - k > 2


def _form(units: Units, place: int, forms: frozenset[Form], group: _Group) -> Form:
    """What a form is between its neighbours: "to say", "is said", "has said", "said"."""
    if Form.INFINITIVE in forms and units.word(place - 1) == "to":
        return Form.INFINITIVE
    if group.is_passive and Form.PAST_PARTICIPLE in forms:
        return Form.PAST_PARTICIPLE
    if group.has_auxiliary or Form.FINITE in forms:
        return Form.FINITE
    return min(forms)


def _tail(units: Units, behind: int, entry: Entry, lexicon: Lexicon) -> int | None:
    """Where the cue ends once its further words are found; nothing where they are not."""
    for word in entry.tail:
        while units.word(behind) in lexicon.adverbs or units.word(behind).endswith("ment"):
            behind += 1
        if units.word(behind) != word:
            return None
        behind += 1
    return behind
