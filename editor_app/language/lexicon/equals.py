"""Names that stand for each other, states, and given names that tell a gender.

Everything is folded: lower case, no accents. In `SAME`, the names of one line mean one
source; the words after a name ("la Maison-Blanche") are compared without article.
"""

from __future__ import annotations

from editor_app.language.lexicon.entries import words

SAME = (
    "pentagone|pentagon|ministere americain de la defense|departement americain de la defense"
    "|us defense department|u.s. defense department|department of defense|defense department",
    "maison-blanche|maison blanche|white house|executif americain|presidence americaine",
    "elysee|palais de l'elysee|presidence de la republique|presidence francaise",
    "matignon|hotel de matignon|services du premier ministre",
    "quai d'orsay|ministere francais des affaires etrangeres|ministere des affaires etrangeres",
    "place beauvau|beauvau|ministere de l'interieur",
    "bercy|ministere de l'economie|ministere de l'economie et des finances|ministere des finances",
    "kremlin|presidence russe|russian presidency",
    "downing street|10 downing street|no 10|number 10|gouvernement britannique",
    "foggy bottom|departement d'etat|departement d'etat americain|state department|us state department",
    "saint-siege|vatican|holy see",
    "capitol hill|congres americain|us congress|u.s. congress",
    "foreign office|ministere britannique des affaires etrangeres",
    "palais bourbon|assemblee nationale",
    "palais du luxembourg|senat",
    "onu|nations unies|united nations|un|u.n.|organisation des nations unies",
    "union europeenne|ue|european union|eu|e.u.",
    "otan|nato|alliance atlantique",
    "oms|who|organisation mondiale de la sante|world health organization|world health organisation",
    "afp|agence france-presse|agence france presse",
    "ap|associated press|the associated press",
    "etats-unis|united states|us|u.s.|usa",
    "royaume-uni|united kingdom|uk|u.k.|grande-bretagne|britain",
)

STATES = words(
    "iran irak iraq france etats-unis allemagne germany italie italy espagne spain portugal belgique belgium suisse",
    "switzerland royaume-uni irlande ireland russie russia ukraine pologne poland chine china japon japan inde india",
    "pakistan afghanistan turquie turkey syrie syria liban lebanon israel egypte egypt arabie saudi-arabia qatar",
    "koweit kuwait yemen jordanie jordan maroc morocco algerie algeria tunisie tunisia libye libya mali niger tchad",
    "chad senegal cameroun cameroon nigeria ethiopie ethiopia kenya soudan sudan rwanda congo afrique canada mexique",
    "mexico bresil brazil argentine argentina chili chile perou peru colombie colombia venezuela cuba haiti australie",
    "australia indonesie indonesia philippines vietnam thailande thailand coree korea taiwan grece greece serbie",
    "serbia croatie hongrie hungary roumanie romania bulgarie tcheque slovaquie suede sweden norvege norway finlande",
    "finland danemark denmark islande iceland pays-bas netherlands luxembourg autriche austria estonie estonia",
    "lettonie latvia lituanie lithuania georgie georgia armenie armenia azerbaidjan britain palestine birmanie burma",
    "washington moscou moscow pekin beijing teheran tehran bagdad baghdad bruxelles brussels berlin londres london",
    "paris rome madrid ankara damas jerusalem ryad riyad riyadh kiev kyiv tokyo seoul pyongyang varsovie europe",
    "amerique",
)

FEMALE_NAMES = words(
    "marie anne jeanne catherine christine isabelle nathalie valerie sophie sandrine stephanie veronique celine",
    "florence laurence pascale martine francoise monique nicole sylvie helene claire julie lea manon emma",
    "chloe sarah ines louise alice juliette charlotte lucie mathilde pauline marine audrey elodie aurelie emilie",
    "virginie delphine caroline agnes brigitte michele elisabeth elizabeth segolene christiane roselyne rachida",
    "fadela najat marlene olivia elise amelie agathe clementine roxana valerie ursula angela theresa margaret hillary",
    "michelle melania ivanka kamala nancy susan mary patricia jennifer linda barbara jessica karen lisa betty sandra",
    "ashley kimberly emily donna carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy",
    "angela shirley brenda pamela debra rachel carolyn janet virginia maria heather diane ruth joyce kelly lauren",
    "joan evelyn judith megan cheryl hannah martha jacqueline frances gloria ann teresa kathryn sara janice",
    "alice madison doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia natalie",
    "diana brittany loretta donna elaine alicia kellyanne chelsea jill tammy gennifer nikki connie kate katie ellen",
    "anna eva olga irina natalia svetlana fatima leila aicha khadija samira nadia yasmine zineb amina rania carmen",
    "lucia sofia elena paola giulia chiara francesca ingrid astrid greta annie lucy jane helen rosa josephine simone",
    "edith colette odile solange josiane jacqueline ginette yvette denise raymonde suzanne therese genevieve corinne",
    "annick maryse nadine beatrice muriel carole estelle karine severine laetitia myriam noemie morgane",
)
