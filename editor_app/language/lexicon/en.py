"""The English lexicon: small words, and nouns that tell what kind of source speaks."""

from __future__ import annotations

from editor_app.language.lexicon.en_cues import CUES, NOUN_FORMS, SOURCES
from editor_app.language.lexicon.entries import Lexicon, words

LEXICON = Lexicon(
    language="en",
    cues=CUES,
    noun_forms=NOUN_FORMS,
    complementizers=words("that"),
    determiners=words(
        "the a an this that these those his her its their our my your some many several most few two three four",
        "five six seven eight nine ten another other each every all both no any one",
    ),
    pronouns=words(
        "he she they it we i you who which many some others most everyone everybody nobody someone one both all",
        "few several another",
    ),
    relatives=words("who which that"),
    auxiliaries=words(
        "has have had having did does do will would could can may might should must 've 's 'd 'll to be been being",
        "is are was were am 're 'm don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't isn't",
        "aren't wasn't weren't shouldn't used",
    ),
    passives=words("is are was were be been being isn't wasn't weren't aren't get got gets"),
    clitics=words("not never n't"),
    adverbs=words(
        "also later then now still often once again repeatedly previously recently already just even never always",
        "further too however instead perhaps meanwhile first long only sometimes subsequently soon ever since",
        "yesterday today initially originally at best largely basically not so almost nearly truly together alike thus hence",
        "likewise otherwise nonetheless nevertheless indeed meantime afterwards quietly twice rather",
    ),
    times=words(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow morning afternoon",
        "evening night january february march april june july august september october november december jan. feb.",
        "aug. sept. oct. nov. dec. week month year weekend earlier later ago late early",
    ),
    links=words("of in for at from with on by to 's ' and & against near under over between"),
    clause_starts=words(
        "but or that because although though while when whenever if unless whereas since before after until as so",
        "than where whether how why what whom whose who which yet nor once",
    ),
    adverbials=words(
        "in on at during after before to as while when who about with because although though by into through",
        "amid among over under upon via since until if but and that which whose where following citing referring",
        "speaking adding noting arguing saying than without outside inside",
    ),
    coordinators=words("and but or then yet nor"),
    sources=SOURCES,
    humans=words(
        "president chairman chairwoman chair chief executive director manager spokesman spokeswoman spokesperson",
        "secretary minister senator congressman congresswoman representative governor mayor judge justice attorney",
        "lawyer prosecutor professor doctor physician nurse scientist researcher analyst economist historian expert",
        "strategist pollster consultant adviser advisor aide official officer sheriff detective soldier general",
        "colonel captain admiral veteran activist organizer leader member founder owner teacher student parent mother",
        "father son daughter brother sister wife husband widow friend neighbor neighbour resident voter witness victim",
        "survivor author writer journalist reporter editor columnist host actor actress singer musician artist",
        "filmmaker director producer player coach candidate nominee lawmaker legislator commissioner ambassador",
        "diplomat pope bishop priest imam rabbi pastor king queen prince princess chancellor man woman boy girl",
        "businessman businesswoman billionaire investor farmer worker engineer technician pilot driver colleague",
        "spokespeople guard jailer warder gp pathologist firefighter paramedic barrister landlord tenant pensioner shopkeeper baker",
        "keeper striker defender midfielder captain boss chief coroner bystander inspector constable sergeant counsel deputy head critic supporter opponent mogul celebrity lady contestant congressional spokesmen",
    ),
    institutions=words(
        "government ministry department agency administration council committee commission court congress senate",
        "house parliament police army navy military force bureau office board authority authorities union company",
        "corporation firm bank institute university college school hospital center centre foundation association",
        "organization organisation group party campaign coalition league federation network team kremlin pentagon",
        "white-house nato un u.n. eu e.u. fbi cia nsa irs epa fda justice treasury state city county embassy",
        "regulator watchdog chipmaker carmaker automaker airline retailer lender insurer drugmaker start-up startup",
        "charity service operator plant brigade ambulance studio label publisher ministry-of bookmaker camp industry",
        "panel task-force trust exchange society club church vatican fund north south country nation",
    ),
    groups=words(
        "officials lawmakers republicans democrats senators voters critics supporters opponents experts analysts",
        "economists scientists researchers historians lawyers attorneys doctors teachers students parents residents",
        "neighbors neighbours witnesses victims survivors protesters demonstrators activists aides advisers allies",
        "members leaders workers investors families friends people americans europeans russians chinese advocates",
        "conservatives liberals observers reporters journalists diplomats prosecutors investigators police",
        "respondents participants authors fans users customers passengers drivers shoppers doctors nurses ministers",
        "backers rivals bosses chiefs unions schools hospitals charities councils insiders-who pundits traders buyers",
        "authorities executives companies governments groups veterans women men judges legislators donors aides",
    ),
    documents=words(
        "sign banner poster placard page notice caption headline label brochure leaflet",
        "report study survey poll polls document documents statement letter memo email book article paper law bill",
        "ruling lawsuit complaint filing records data figures statistics analysis review indictment affidavit",
        "transcript plan proposal database census investigation audit research studies reports order agreement",
    ),
    media=words(
        "newspaper magazine website site journal daily weekly radio television channel broadcaster press media news",
        "outlet times post tribune gazette herald chronicle",
    ),
    anonymous=words("source sources insider insiders anonymity anonymous official officials"),
    titles=words(
        "mr. mrs. ms. dr. sen. rep. gov. gen. lt. col. capt. sgt. adm. rev. prof. sir lord president senator",
        "congressman congresswoman governor mayor judge justice professor secretary pope dame",
    ),
    feminine=words(
        "mrs. ms. lady woman mother wife daughter sister spokeswoman chairwoman congresswoman actress queen princess girl"
    ),
    social=words("tweet tweets twitter facebook instagram tweeted tiktok x telegram reddit"),
    releases=words("statement release"),
    interviews=words("interview interviews"),
)
