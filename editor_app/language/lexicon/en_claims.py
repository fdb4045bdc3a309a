"""English words by which claims are cut out and weighed."""

from __future__ import annotations

from editor_app.language.lexicon.alternatives import alternatives
from editor_app.language.lexicon.claim_words import ClaimWords
from editor_app.language.lexicon.figure_words import words

PRETERITES = words(
    "began, broke, brought, built, bought, came, caught, chose, cut, did, died, drew, drove, fell, fought, found, fled",
    "flew, gave, got, grew, held, hit, kept, killed, knew, laid, led, left, lent, lost, made, met, paid, put, quit, ran",
    "rose, said, sank, saw, sold, sent, set, shot, shut, slid, spent, spoke, stole, stood, struck, sued, swept, swore",
    "taught, took, told, threw, voted, went, won, wore, wrote, became, beat, bore, forbade, forced, fired, hurt, shook",
    "sought, split, spread, stuck, thrust, withdrew, overthrew, overtook, undertook, rode, rang, read, cost, burst",
)
"""Preterites that do not end in -ed."""

STATES = words(
    "qualified, interested, concerned, tired, located, based, pleased, worried, excited, complicated, experienced",
    "dedicated, committed, detailed, gifted, talented, limited, surprised, convinced, determined, supposed, used, alleged",
    "entitled, related, inclined, scared, disappointed, ashamed, relieved, satisfied, confused, crowded, deserted, known",
    "opposed, mistaken, hidden, open, golden, wooden, sudden, certain, different, current, present, silent, independent",
    "seemed, wanted, hoped, wished, liked, loved, needed, deserved, mattered, resembled, existed",
)
"""Words that end like participles and say how something is, not what was done."""

CLAIMS = ClaimWords(
    boundaries=words(
        "while, whereas, but, although, though, even though, yet, even as, and the, and a, and he, and she, and it",
        "and they, and his, and her, and its, and their, and that, and in, so, then",
    ),
    frames=words(
        "it is clear that, it's clear that, it is true that, it is obvious that, it is known that, the fact is that",
        "there is no doubt that, it turns out that, it appears that, it seems that, it emerged that, note that",
        "it's important to note that, it is important to note that",
    ),
    openers=words(
        "while, whereas, but, although, though, even though, yet, and, that, however, moreover, also, so, then, still",
        "meanwhile, in fact, indeed, in addition, even as, because, nevertheless, nonetheless, furthermore, besides",
    ),
    leads=words(
        "before, after, shortly before, shortly after, earlier, later, meanwhile, according to, at the same time",
        "for his part, for her part, for its part, in a statement, so far, until now, at first, initially, in response",
        "in total, in all, speaking, asked, since then, as a result, in the meantime, by contrast, on the other hand",
    ),
    verbs=(
        *words(
            "is, are, was, were, be, been, has, have, had, will, would, can, could, may, might, must, shall, should, do",
            "does, did, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't, can't, couldn't, don't",
            "doesn't, didn't, says, say, it's, he's, she's, that's, they're, we're, i'm, there's, we've, they've, i've",
            "remains, remain, seems, shows, show, makes, make, takes, take, gives, give, comes, come, goes, go, faces",
            "wants, want, plans, plan, needs, need, runs, run, leads, lead, holds, hold, includes, include, works, work",
            "fires, fire, hits, kills, strikes, launches, attacks, accuses, wins, loses, backs, bans, cuts, calls, signs",
            "rises, falls, grows, costs, means, lives, owns, employs, plays, starts, begins, ends, opens, closes, becomes",
        ),
        *PRETERITES,
    ),
    events=(
        r"\b(?=[hwbia'’])(?:has|have|had|was|were|been|being|is|are|'s|’s)(?: (?:not|never|also|already|since|been|being|just|now|\w+ly))* (?!red\b|bed\b)(?!(?:"
        + alternatives(STATES)
        + r")\b)\w+(?:ed|en|wn|pt|ld|ught|ade|ost|ent|ung)\b",
        r"(?=[a-z]{2,}ed\b)(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bin )(?<!-)\b(?!(?:hundred|need|speed|indeed|united|allied|red|bed|feed|seed|breed|armed|wounded|injured|so-called)\b)(?!(?:"
        + alternatives(STATES)
        + r")\b)[a-z]{2,}ed\b(?! states\b)",
        r"(?<![\w’'-])(?:" + alternatives(PRETERITES) + r")\b",
        r"\b(?:has|have|had) (?:not |never |also |already |since )?(?:begun|broken|brought|built|come|cut|done|fallen|found|gone|got|grown|held|hit|led|left|lost|made|met|paid|put|risen|run|seen|sent|set|shot|spent|stood|struck|taken|told|won)\b",
    ),
    grave=words(
        "kill*, shot, shoot*, attack*, bomb*, struck, strike, strikes, fired, fires, murder*, assassinat*, executed, execution*, rape*",
        "assault*, accus*, convict*, arrest*, charged, indict*, destroy*, threat*, hit, hits, retaliat*, invad*, seiz*, raid*",
        "embezzl*, corrupt*, fraud*, stole, stolen, sued, sacked, deport*, explo*, crash*, hostage*, hack*, bribe*, abus*",
        "sentenced, detained, dismissed, resign*",
    ),
    institutions=words(
        "government, ministry, minister, president, army, police, prosecutor*, court, parliament, congress, senate",
        "senator*, council, commission, committee, union*, company, companies, group, association, party, coalition",
        "authorities, hospital, university, bank, agency, department, officials, official, military, troops, soldiers",
        "officers, judge*, lawmakers, spokesman, spokeswoman, spokesperson, campaign, administration, mayor, governor",
        "state, county, city, school, researchers, scientists, team, firm, regulator, board, charity, foundation",
        "secretary, candidate, democrats, republicans, justice, jury, firefighters",
    ),
    casualties=words(
        "dead, died, dies, killed, kills, injured, wounded, missing, victim*, death*, casualt*, fatalit*, bodies",
        "hostage*, murder*, massacre*, drowned, assassinat*",
    ),
    superlatives=words(
        "the most, the least, the largest, the biggest, the smallest, the highest, the lowest, the best, the worst",
        "the oldest, the youngest, the longest, the first time, the first ever, first-ever, the only, a record, record high, record low, record number, all-time",
        "unprecedented, never before, in the world, of all time, the strongest, the greatest, the richest, the poorest",
        "the fastest, the deadliest, the first to, historic, the first woman, the first man, worst-ever, ever recorded",
    ),
    comparisons=words(
        "compared with, compared to, twice as, three times, double, up from, down from, higher than, lower than",
        "larger than, smaller than, more likely, less likely, better than, worse than, as many as, outnumber*, outperform*",
        "doubled, tripled, half of, fewer than, greater than, older than, younger than, stronger than, faster than",
    ),
    causes=words(
        "because, because of, due to, caused, causing, as a result of, led to, leading to, in response to, in retaliation",
        "thanks to, prompted, triggered, sparked, blamed on, resulted in, resulting in, owing to, attributed to, forced",
        "for fear of, driven by, stems from, in revenge, as a consequence",
    ),
    predictions=words(
        "will, won't, is expected to, are expected to, is set to, are set to, going to, is due to, are due to, shall",
        "forecast*, predict*, threaten*, is likely to, are likely to, is scheduled to, plans to, plan to, would become",
        "projected to",
    ),
    future=r"['’]ll\b",
    rules=words(
        "banned, bans, illegal, unlawful, mandatory, the law requires, required by law, is required to, are required to",
        "under the law, prohibit*, is entitled to, are entitled to, the right to, forbidden, punishable, allowed to",
    ),
    quantities=words(
        "several, many, a number of, the majority of, a majority of, half of, a third of, a quarter of, dozens, hundreds",
        "thousands, millions, two-thirds, most of the",
    ),
    doubts=words(
        "i think, i believe, we think, we believe, in my opinion, in my view, i feel, we feel, i guess, should, ought to",
        "must, need to, needs to, let's, let us, perhaps, maybe, it's time, it is time, i don't know, we don't know, if",
        "i'm not sure, i consider, we're aware, we are aware, i understand, i know, you know, i mean, i suppose",
    ),
    wishes=words(
        "i hope, we hope, hopefully, wish, wishes, i want, we want, i would like, i'd like, we'd like, please, thank you",
        "thanks, welcome, congratulations, good luck, looking forward, pray, prayers, may god, i love, god bless",
    ),
    selves=words(
        "i, i'm, i've, i'd, i'll, we, we're, we've, we'd, we'll, you, you're, my, our, us, me"
    ),
    experiences=words(
        "i saw, i heard, we saw, we heard, i was there, i felt, i lost, we lost, i remember, i witnessed, i had to, i've seen",
        "i went, we went, i grew up, i met",
    ),
    appraisals=words(
        "disaster*, disgrace*, great, terrible, tremendous, amazing, shameful, outrageous, catastroph*, brilliant, chaos",
        "fiasco, scandal*, horrible, wonderful, incredible, unacceptable, dramatic*, devastating, powerful, excellent",
    ),
    deaths=words(
        "death, killing, assassination, murder, execution, abduction, kidnapping, arrest, disappearance, invasion",
        "annexation, bombing, destruction, sacking, dismissal, resignation, conviction, poisoning, shooting",
    ),
    death_link="of",
    death_agent="by",
    places=words("in, at, near, from, outside, across, throughout, around"),
    denials=words("denied, denies, deny, disputed, disputes, rejected, rejects, refuted, refutes"),
    that=words("that"),
)
"""All of it."""
