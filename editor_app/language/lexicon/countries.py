"""Countries and their people, French and English, to see whether a story crosses borders.

Each line holds one country: the beginnings of its names and adjectives, lower case without
accents. A word of the text belongs to it if it begins with one of them.
"""

from __future__ import annotations

LINES = """
iran irani persi
irak iraq irakien
etats-unis americain american washington pentagone pentagon maison-blanche
royaume-uni britanni british britain angleterre anglais england londres london
france francais french paris
allemagne allemand german berlin
italie italien ital rome
espagne espagnol spain spanish madrid
portugal portugais portuguese lisbon
belgique belge belgi bruxelles brussels
suisse swiss switzerland geneve geneva
russie russe russia moscou moscow kremlin
ukrain kiev kyiv
pologne polonais poland polish varsovie warsaw
turquie turc turk ankara istanbul
israel jerusalem tel-aviv
palestin gaza cisjordanie
liban libanais lebano leban beyrouth beirut
syrie syrien syria damas damascus
egypte egyptien egypt caire cairo
chine chinois china chinese pekin beijing
japon japonais japan tokyo
inde indien india delhi
pakistan islamabad
afghan kaboul kabul
coree korea seoul pyongyang
australi sydney canberra
canad quebec ottawa montreal toronto
mexi
bresil brazil
argentin
venezuel caracas
cuba havan
algeri alger
maroc marocain morocc rabat
tunisi tunis
libye libyen libya tripoli
mali bamako
niger niamey
nigeria abuja lagos
senegal dakar
ethiopi addis
kenya nairobi
soudan sudan khartoum
congo kinshasa
afrique-du-sud sud-africain pretoria johannesburg
arabie saoudi saudi riyad
qatar doha
emirat emirates dubai
yemen
jordani amman
grece grec greece greek athenes athens
hongrie hongrois hungar budapest
autrich austria vienne vienna
pays-bas neerland dutch netherlands amsterdam haye
suede suedois swed stockholm
norveg norw oslo
danemark danois denmark danish copenhag
finland finnois finnish helsinki
irland ireland irish dublin
roumani romania bucarest bucharest
serbi belgrad
""".strip().splitlines()

STEMS = {stem: number for number, line in enumerate(LINES) for stem in line.split()}
"""Each beginning with the number of its country."""
