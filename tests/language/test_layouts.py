"""Articles as they are pasted from news sites of many layouts, all invented.

Each line of a paste begins with the letter of its role: P publisher, S section, L label,
H headline, F standfirst, B byline, C caption, U subhead, I list item, Q quote, . paragraph.
"""

from __future__ import annotations

import pytest

from editor_app.domain.article import Role
from editor_app.language import structure

LETTERS = {
    "P": Role.PUBLISHER,
    "S": Role.SECTION,
    "L": Role.LABEL,
    "H": Role.HEADLINE,
    "F": Role.STANDFIRST,
    "B": Role.BYLINE,
    "C": Role.CAPTION,
    "U": Role.SUBHEAD,
    "I": Role.LIST_ITEM,
    "Q": Role.QUOTE,
    ".": Role.PARAGRAPH,
}

PASTES = {
    "french daily with share lines": """\
S Accueil > Monde > Afrique
H À Kélibougou, les pêcheurs attendent la pluie
F Le lac a perdu un mètre en trois mois. Les autorités promettent des puits.
B Par Awa Diallo (Kélibougou, envoyée spéciale)
L Publié le 7 janvier 2020 à 21h30 - Mis à jour le 8 janvier 2020 à 9h05
L Temps de lecture : 3 min
L Partager sur Facebook
L Partager sur Twitter
C Photo : Jean Traoré/AFP
. Les pirogues sont couchées sur le sable depuis la mi-novembre, faute d'eau.
. « On n'a jamais vu ça », souffle Moussa, 61 ans, qui pêche ici depuis l'enfance.
L Lire aussi : Au nord, les éleveurs vendent leurs bêtes
. Le gouvernement assure que quarante puits seront creusés avant le mois d'avril.
""",
    "french wire copy": """\
H Grève reconduite dans les ports du Ponant
. BREST (AFP) - Les dockers ont voté mardi la reconduction de la grève, a-t-on appris de source syndicale.
. Quatre navires attendent au large. Ils transportent surtout des céréales et du bois.
. La direction n'a pas souhaité réagir avant la réunion prévue jeudi matin.
""",
    "french regional with tags": """\
P Le Courrier du Plateau
S Faits divers
H Un camion se renverse sur la rocade, deux blessés légers
B J.-P. Marchand
L Publié le 12/03/2021 à 08:15
. Un poids lourd s'est couché vendredi matin sur la rocade sud. Deux personnes ont été légèrement blessées.
. La circulation a été coupée pendant près de trois heures dans les deux sens.
C © Photo Le Courrier du Plateau
U Des bouchons jusqu'au pont
. Selon la préfecture, le trafic n'est revenu à la normale qu'en fin de matinée.
L Commentaires (14)
L S'abonner
""",
    "french site with cookies and author box": """\
L Nous utilisons des cookies pour améliorer votre expérience. Accepter
P La Gazette des Rives
L Exclusif
H La bibliothèque fermera deux ans pour travaux
F Le chantier coûtera neuf millions d'euros, dont un tiers payé par la région.
B Par Lucie Bernard
L Mis à jour le 2 février 2022 à 10h12
. La mairie a confirmé lundi la fermeture de la bibliothèque centrale dès le mois de mars.
. Les livres seront répartis dans trois annexes. Les prêts resteront gratuits.
L Publicité
. Les associations de lecteurs demandent que les horaires des annexes soient élargis.
L Tags : bibliothèque, culture, travaux
L À propos de l'auteur
""",
    "french list of facts": """\
H Ce que l'on sait de la panne géante
B Par la rédaction avec AFP
L Publié le 3 juin 2021 à 19h40
. La panne a commencé mercredi vers 17 heures et a touché une grande partie du pays.
U Ce qui est sûr
I • Les numéros d'urgence ont été injoignables pendant deux heures.
I • Onze départements ont été touchés.
U Ce que l'on ignore encore
I 1. La cause exacte de la panne n'est pas connue.
I 2. Le nombre d'appels perdus n'a pas été communiqué.
. L'opérateur a promis un rapport complet avant la fin du mois de juin.
""",
    "french headline repeated": """\
H Le tramway roulera le dimanche
L Le tramway roulera le dimanche
L Publié le 5 mai 2022
. Le conseil de l'agglomération a voté lundi soir la circulation du tramway le dimanche matin.
. La mesure doit entrer en vigueur à la rentrée. Elle coûtera 400 000 euros par an.
""",
    "english daily": """\
P The Harbour Gazette
S World
H Fishermen Wait for Rain as Lake Shrinks
F The water has fallen by a yard in three months, and officials promise wells.
B By Ann Porter and Joe Field
L Updated 3:15 PM ET, Tue January 7, 2020
L Share
L Tweet
C A boat on the dry shore on Monday. Photograph: Lee Moss/AFP
. The boats have lain on the sand since November. Nobody here remembers such a year.
. "I have never seen this," said Moses Kent, 61, who has fished here since he was a boy.
L Advertisement
. The government says that forty wells will be dug before the end of April.
L Read more: Herders in the north sell their cattle
""",
    "english byline with time": """\
S Home > Politics
H Senate Panel Delays Vote on Harbor Bill
B By Dana Cole | Updated 3:15 PM ET, March 4, 2021
. A Senate panel on Thursday put off a vote on the harbor bill for a second time.
. The chairman said members needed more time to read the text. No new date was set.
U 'Not in a Hurry'
. Two members of the panel said that they had learned of the delay from reporters.
""",
    "english wire": """\
H Ferry operator halts winter service
. HARBORTOWN (Reuters) - The operator of the river ferries said on Monday it would halt all service until spring.
. The company blamed a lack of pilots. Four thousand passengers a day use the line.
. (Reporting by Tom Hale; Editing by Sue Marsh)
""",
    "english magazine with reading time": """\
L Long read
H The last lighthouse keeper on the northern coast
F He has kept the lamp for forty years. Next spring a machine will do it.
B Words by Clara Munro
L 12 min read
C Image: Getty Images
. The stairs count one hundred and ninety, and Ewan Brodie has climbed them twice a day.
. He does not complain about the machine. It will not get arthritis, he says.
L Sign up to our newsletter
. On clear nights he can still name every boat by the sound of its engine.
L Follow us on Twitter
""",
    "english site with rule lines and address": """\
P Valley News
L https://valley.example/2021/05/bridge
H Bridge closed after crack is found
B Staff report
L Published 9 May 2021
L ————————
. Engineers closed the old bridge on Sunday after a crack was found in a beam.
. Drivers will have to use the northern crossing. That adds twenty minutes to most trips.
>\x20
. The county expects repairs to take at least six weeks, an official said.
L Comments
""",
    "no furniture": """\
H Le marché couvert rouvrira samedi
. Le marché couvert rouvrira samedi après un an de travaux. Trente étals seront installés.
. Les habitués pourront y retrouver le boucher, le fromager et la fleuriste.
. La mairie espère attirer des visiteurs venus des communes voisines.
""",
}
METADATA = {
    "french daily with share lines": {
        "section": "Afrique",
        "published": "2020-01-07T21:30",
        "modified": "2020-01-08T09:05",
        "authors": ("Awa Diallo",),
    },
    "french wire copy": {"dateline": "BREST", "agencies": ("AFP",)},
    "french regional with tags": {
        "publisher": "Le Courrier du Plateau",
        "section": "Faits divers",
        "published": "2021-03-12T08:15",
    },
    "french site with cookies and author box": {
        "publisher": "La Gazette des Rives",
        "label": "Exclusif",
        "authors": ("Lucie Bernard",),
        "modified": "2022-02-02T10:12",
    },
    "french list of facts": {"agencies": ("AFP",), "published": "2021-06-03T19:40"},
    "english daily": {
        "publisher": "The Harbour Gazette",
        "section": "World",
        "authors": ("Ann Porter", "Joe Field"),
        "modified": "2020-01-07T15:15",
    },
    "english byline with time": {"section": "Politics", "authors": ("Dana Cole",)},
    "english wire": {"dateline": "HARBORTOWN", "agencies": ("Reuters",)},
    "english magazine with reading time": {"authors": ("Clara Munro",)},
    "english site with rule lines and address": {
        "publisher": "Valley News",
        "url": "https://valley.example/2021/05/bridge",
        "published": "2021-05-09",
    },
    "no furniture": {"publisher": None, "section": None, "published": None, "authors": ()},
}


def pasted(name: str) -> tuple[str, list[Role]]:
    """The paste without its letters, with a blank line between its lines, and their roles."""
    lines = [line for line in PASTES[name].splitlines() if line[:1] in LETTERS]
    return "\n\n".join(line[2:] for line in lines), [LETTERS[line[0]] for line in lines]


@pytest.mark.parametrize("name", PASTES)
def test_each_line_of_a_paste_has_its_role(name: str) -> None:
    text, wanted = pasted(name)
    blocks = [block for block in structure.find(text).blocks if block.role is not Role.BLANK]
    found = [(block.role, text[block.start : block.end]) for block in blocks]
    assert found == list(zip(wanted, (words for _, words in found), strict=True))


@pytest.mark.parametrize("name", METADATA)
def test_a_paste_tells_what_is_known_of_the_article(name: str) -> None:
    metadata = structure.find(pasted(name)[0]).metadata
    assert {field: getattr(metadata, field) for field in METADATA[name]} == METADATA[name]


@pytest.mark.parametrize("name", PASTES)
def test_lines_without_blanks_between_have_the_same_roles(name: str) -> None:
    text, wanted = pasted(name)
    dense = text.replace("\n\n", "\n")
    assert [block.role for block in structure.find(dense).blocks] == wanted
