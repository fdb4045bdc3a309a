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
    "clara ines inès lise lison louane romane jade lou zoe eva rose anna ambre camille-anne margaux margot oceane",
    "jeannine janine gilberte yvonne marcelle lucienne paulette fernande germaine odette marguerite henriette",
    "sabrina samia farida malika rachida nawal houria souad latifa naima leïla ndeye aminata fatoumata awa mariama",
    "sylvia tatiana ludmila oksana ioulia iryna kateryna valentina vera galina larissa marina ekaterina anastasia",
    "isabella gabriella chiara martina federica alessandra paula ana beatriz mariana fernanda gabriela valeria",
    "alison amanda becky beth beverley bridget carla charlene charlie-anne chloe christie cindy clare daisy dawn debbie",
    "eleanor elsie erin ethel eve faye fiona flora georgia geraldine gillian gina harriet hazel heidi hilary holly",
    "imogen irene isabel isla jacqui janine jasmine jean-anne jenny jess jo joanna joanne josie juliet june katherine",
    "katrina kay kerry kirsty lauren lena lily linda lorna lorraine louisa lydia lynn maggie mandy marian marion maureen",
    "mavis meera mia millie miriam molly moira nancy naomi nell nina nora norma olive olivia paige patsy pauline penelope",
    "penny philippa phoebe polly priti priya rachael rhona rita roisin rosemary rosie roxanne ruby sadie sally samantha",
    "sandy sheila sian sinead siobhan sonia stacey stella sue susie suzanne tamsin tanya tara tessa thelma tina tracey",
    "trudy una valerie veronica vicky victoria violet vivian wendy winifred yasmin yvette zara zoe gwen june-anne keisha",
    "annick maryse nadine beatrice muriel carole estelle karine severine laetitia myriam noemie morgane",
)

MALE_NAMES = words(
    "jean pierre michel andre philippe rene louis alain jacques bernard marcel daniel roger robert paul claude christian",
    "henri georges nicolas francois gerard christophe maurice joseph frederic laurent julien eric sebastien vincent",
    "stephane thomas david olivier patrick pascal thierry antoine bruno didier guillaume franck benoit fabrice sylvain",
    "cedric yves xavier gilles raymond emile lucien fernand alexandre maxime romain anthony mathieu matthieu kevin",
    "jerome arnaud ludovic fabien damien gregory arthur hugo lucas theo gabriel raphael nathan enzo leo adrien quentin",
    "clement baptiste florian remi yann yannick erwan loic gael ronan marc luc mathias tristan valentin victor simon",
    "serge gilbert guy edouard charles emmanuel dominique-marie gaston marius jules leon albert armand edmond gustave",
    "hubert hugues jordan karim mehdi mohamed mohammed ahmed ali hassan omar said rachid youssef samir nabil kamel farid",
    "abdel mamadou ibrahim ibrahima moussa ousmane cheikh abdoulaye amadou boris ivan vladimir dmitri sergei igor oleg",
    "james john michael william richard joe joseph charles christopher matthew anthony mark donald steven steve andrew",
    "kenneth joshua brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas jonathan stephen larry",
    "justin scott brandon benjamin samuel gregory frank alexander raymond jack dennis jerry tyler aaron adam nathan",
    "henry douglas zachary peter kyle walter ethan jeremy harold keith roger noah gerald carl terry sean austin arthur",
    "lawrence jesse dylan bryan jordan billy bruce ralph roy eugene wayne alan juan russell bobby philip vincent logan",
    "tom tim jim bob bill dan dave mike nick rob ron sam ted ben chris doug ed fred greg ian jeff josh ken kevin len luke",
    "matt neil oliver owen pat phil ray rick simon stan stuart tony vic will barack bernie mitt newt rand marco jeb",
    "boris nigel rishi keir jeremy theo oscar harry alfie archie angus callum colin craig darren dean derek duncan",
    "ewan fergus gareth geoff gordon graham hamish hugh iain liam malcolm nigel norman ross rory seamus trevor",
    "carlos jose luis antonio manuel pedro javier diego pablo fernando jorge marco paolo giuseppe andrea-marco luca",
    "hans klaus jurgen dieter karl stefan matthias markus uwe wolfgang friedrich emmanuel viktor recep benjamin narendra",
)
