"""Sentences as agencies write them, of our own invention: ⟦what is said⟧ and {who says it}."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from editor_app.domain.text import Span
from editor_app.language.reading import read

FRENCH = """
⟦« Nous n'avons plus de lits »⟧, résume {la cheffe du service}, visage fermé.
{Le préfet} a fait savoir ⟦que la baignade restait interdite⟧.
Interrogée par l'AFP, {la procureure de Nantes} a confirmé ⟦qu'une enquête était ouverte⟧.
⟦« C'est une honte »⟧, s'est emporté {le député Luc Arnal} à la sortie de l'hémicycle.
Selon {le syndicat}, ⟦près de 400 postes seraient menacés⟧.
⟦Les travaux reprendront lundi⟧, a assuré {la mairie de Lorient} dans un communiqué.
⟦« La digue tiendra⟧, a promis {le maire}, nous l'avons renforcée en mars. »
{Mme Keller} s'est dite ⟦« surprise » par la décision⟧.
{Le ministre} s'est déclaré ⟦« favorable à un moratoire »⟧.
D'après {les premiers éléments de l'enquête}, ⟦le conducteur circulait à contresens⟧.
{Il} a ajouté ⟦que rien n'était décidé⟧.
⟦« On verra bien »⟧, a-t-{il} glissé.
A en croire {l'opposition}, ⟦le texte sera rejeté⟧.
⟦« Il faut tout revoir »⟧, a martelé jeudi {Anne Soler}, présidente de la fédération.
{Le groupe} a démenti ⟦vouloir fermer le site de Melun⟧.
{L'avocate de la famille} dénonce ⟦« un fiasco judiciaire »⟧.
{Le Kremlin} a affirmé mardi ⟦ne pas avoir été informé de la visite⟧.
⟦Le bilan pourrait s'alourdir⟧, ont prévenu {les secours}.
{Le porte-parole du gouvernement} a estimé ⟦qu'il était « trop tôt » pour conclure⟧.
⟦« Nous avons entendu un bruit sourd, puis plus rien »⟧, raconte {Karim}, 43 ans, boulanger.
Pour {la chercheuse}, ⟦« le phénomène va s'amplifier »⟧.
{Le quotidien El País} rapporte ⟦que les négociations ont échoué⟧.
{Le chef de l'Etat} a appelé ⟦« au calme »⟧.
{Une source proche du dossier} a indiqué à l'AFP ⟦que deux suspects avaient été interpellés⟧.
⟦Deux suspects ont été interpellés⟧, a-t-on appris de source policière.
{Le directeur} a reconnu ⟦avoir signé le contrat sans l'avoir lu⟧.
⟦« Qui paiera ? »⟧, s'interroge {un riverain}.
Et {la ministre} de conclure : ⟦« Nous irons jusqu'au bout. »⟧
{Jean Vidal} l'assure : ⟦« Le club ne sera pas vendu. »⟧
Comme l'a rappelé {le Conseil d'Etat}, ⟦ce délai ne peut être prolongé⟧.
⟦« Le feu est maîtrisé mais pas éteint »⟧, précise {le colonel Morvan}.
{Les enquêteurs} soupçonnent ⟦que l'incendie est d'origine criminelle⟧.
{L'ONG} accuse le groupe d'avoir ⟦« sciemment pollué »⟧ la rivière.
{Le président de la région} a qualifié la mesure de ⟦« provocation »⟧.
⟦« Je n'y crois pas une seconde »⟧, tranche-t-{elle}.
⟦« Elle n'a jamais menti »⟧, a plaidé {son avocat, Me Paul Rey}.
Dans un entretien au Monde, {l'économiste} juge ⟦que la dette est soutenable⟧.
{Le juge} a demandé ⟦pourquoi l'alerte n'avait pas été donnée⟧.
⟦La grève sera reconduite⟧, selon {l'intersyndicale}.
{Le sélectionneur} refuse ⟦« de céder à la panique »⟧.
⟦« Ces chiffres sont faux »⟧, balaie {le cabinet de la ministre}.
⟦Le train accusait un retard de deux heures⟧, a constaté {un journaliste de l'AFP}.
{La famille} s'est réjouie ⟦que justice soit rendue⟧.
{Le maire}, lui, assure ⟦n'avoir rien reçu⟧.
{Elle} raconte ⟦comment elle a fui⟧.
⟦« Le marché est fermé »⟧, lit-on sur {une affichette}.
— ⟦Je pars demain⟧, dit-{il}.
— ⟦Tu reviendras ?⟧ demande {Marie}.
Selon {l'agence Rhône Presse}, citant le ministère, ⟦deux drones ont été abattus⟧.
""".strip().splitlines()

ENGLISH = """
⟦"We are out of beds,"⟧ {Dr. Ana Ruiz}, who runs the ward, said on Tuesday.
⟦"Nobody told us,"⟧ {she} added.
⟦"We won't stop,"⟧ vowed {Maria Lopez}, a union organizer.
{The mayor} told reporters ⟦that the bridge would reopen in May⟧.
In a statement, {the company} said ⟦it regretted the delay⟧.
{Mr. Brandt} called the plan ⟦"a disaster in waiting."⟧
⟦The road will reopen on Monday⟧, {officials} said.
⟦The figures were wrong⟧, according to {a report by the auditor}.
According to {police}, ⟦the driver fled on foot⟧.
Asked about the delay, {Ms. Chen} replied: ⟦"No comment."⟧
⟦"It was chaos,"⟧ {said John Field}, 43, a baker who lives nearby.
{He} denied ⟦that he had seen the memo⟧.
{The senator} tweeted: ⟦"This is not over."⟧
⟦"I can't believe it,"⟧ laughed {Tom Reed}.
{The lawyers} argued in court papers ⟦that the search was illegal⟧.
⟦"The dam will hold,"⟧ {the governor} promised, "because we rebuilt it."
{A spokesman for the airline} declined to say ⟦how many flights were affected⟧.
{The Times} reported ⟦that talks had collapsed⟧.
As {Churchill} once put it, ⟦"we shall never surrender."⟧
{The minister} insisted ⟦the vote was fair⟧.
{Two people familiar with the talks} said ⟦a deal was close⟧.
⟦"Get out!"⟧ {the guard} shouted.
{One witness}, who asked not to be named, said ⟦the car was doing 90⟧.
{Her brother} remembers thinking: ⟦"This is the end."⟧
{The note} read: ⟦"Back at five."⟧
⟦"These numbers speak for themselves,"⟧ the bank's {chief economist, Lena Vogt}, wrote in a note to clients.
{Fans} chanted ⟦"sack the board"⟧ as the players left.
{The court} ruled ⟦that the ban was lawful⟧.
⟦"They lied to us,"⟧ says {Amina}, wiping her eyes.
{The NHS} warned ⟦that winter would be hard⟧.
⟦"That's a fair question,"⟧ {he} conceded when pressed. "But I stand by it."
{Prosecutors} accuse him of ⟦"systematic fraud."⟧
{Smith} described ⟦the raid as "textbook."⟧
⟦"What now?"⟧ asks {the shopkeeper}.
{The union}'s leader, {Ben Ward}, said ⟦strikes would go on⟧.
{Trump} — who arrived late — said ⟦he would sign the bill⟧.
⟦"It's over,"⟧ read {the headline}.
""".strip().splitlines()

SENTENCES = Path(__file__).parents[2] / "data" / "sentences"
SIGNS = re.compile("[⟦⟧{}]")


def lines(name: str) -> list[str]:
    """The sentences of a file."""
    return (SENTENCES / f"{name}.txt").read_text("utf-8").splitlines()


def places(line: str) -> tuple[str, Span, Span | None]:
    """The sentence, the place of what is said and that of who says it."""
    at: dict[str, int] = {}
    for shift, match in enumerate(SIGNS.finditer(line)):
        at[match[0]] = match.start() - shift
    speaker = Span(at["{"], at["}"]) if "{" in at else None
    return SIGNS.sub("", line), Span(at["⟦"], at["⟧"]), speaker


def check(line: str, language: str) -> None:
    text, said, speaker = places(line)
    found = read(text, language).quotes
    near = [quote for quote in found if quote.content[0].overlap(said) > 0.8 * len(said.of(text))]
    assert near, [(quote.rule, [span.of(text) for span in quote.content]) for quote in found]
    assert abs(near[0].content[0].end - said.end) < 12
    if speaker:
        assert near[0].speaker
        assert near[0].speaker.overlap(speaker)


@pytest.mark.parametrize("line", [*FRENCH, *lines("fr")])
def test_a_french_sentence_gives_what_is_said_to_who_says_it(line: str) -> None:
    check(line, "fr")


@pytest.mark.parametrize("line", [*ENGLISH, *lines("en")])
def test_an_english_sentence_gives_what_is_said_to_who_says_it(line: str) -> None:
    check(line, "en")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_titles_names_and_deeds_are_no_quotations(language: str) -> None:
    assert [line for line in lines(f"{language}_nothing_said") if read(line, language).quotes] == []
