"""English verbs and phrases that report words; add one to the group whose complements it takes."""

from __future__ import annotations

from editor_app.language.lexicon.entries import Strength, Verbs, phrases, words

CUES = (
    Verbs(
        Strength.SAY,
        "clause bare",
        "say, add, note, claim, argue, acknowledge, admit, insist, explain, announce, report, declare, assert, "
        "suggest, warn, predict, estimate, conclude, maintain, contend, allege, concede, deny, confirm, state, "
        "reply, respond, recall, reiterate, stress, emphasize, emphasise, write, tweet, point out, believe, "
        "think, hope, agree, complain, observe, boast, promise, vow, pledge, reveal, repeat, testify, counter, "
        "indicate, swear, fear, quip, joke, lament, remark, caution, go on to say, make clear, signal, remember, recollect, reckon, "
        "proclaim, profess, mention, disclose, stipulate, recount, retort, cry, shout, text, post, email, comment",
    ),
    Verbs(
        Strength.SAY,
        "clause told",
        "tell, inform, remind, assure, advise, notify, warn",
    ),
    Verbs(
        Strength.REPORT,
        "clause",
        "find, show, learn, decide, expect, understand, know, feel, doubt, worry, imply, infer, demonstrate, "
        "rule, determine, propose, recommend, demand, request, urge, prove, assume, guess, hint, surmise, "
        "speculate, discover, document, establish, calculate, project, forecast, anticipate, wonder, ask, "
        "realize, notice, see, hear, wish, judge, reason, hold, imagine, suspect, consider, specify, "
        "order, charge, plead, question, inquire, ensure, mean, make the case, take the position",
    ),
    Verbs(
        Strength.SAY,
        "object",
        "call, describe, criticize, criticise, denounce, condemn, blast, slam, accuse, label, brand, liken, "
        "characterize, characterise, dismiss, deride, praise, hail, portray, mock, ridicule, "
        "call for, call on, point to, mention, announce, cite, attack, blame, chide, "
        "rip, lambaste, rebuke, scold, deplore, reject, laud, lampoon, dub, refer to, cast, rail against, "
        "endorse, disparage, decry, castigate, berate, tout, bemoan, urge, exhort, "
        "encourage, implore, acknowledge, explain, suggest, predict, pledge, vow, promise, "
        "report, discuss, reiterate, highlight, emphasize, stress, dispute, deny, warn against, defend, "
        "talk about, speak of, speak about, complain about, joke about, boast of, boast about, "
        "propose, demand, refuse, welcome, admit, warn of, warn about",
    ),
    Verbs(
        Strength.BESIDE,
        "",
        "ask, continue, begin, shout, yell, scream, sing, chant, laugh, sigh, joke, quip, snap, shoot back, fire back, "
        "retort, interject, whisper, mutter, murmur, muse, gush, rave, scoff, sneer, crow, enthuse, exclaim, cry, "
        "wonder, answer, finish, conclude, start, open, read, put it, chime in, weigh in, intone, deadpan, groan, "
        "growl, plead, beg, offer, opine, declare, echo, blog, write, post, tout, marvel, reflect, chuckle, grumble, "
        "elaborate, volunteer, interrupt, press, summarize, describe, thunder, bellow, venture, fume, vent, "
        "advise, urge, command, order, instruct, sum up, go on, follow up, jeer, tease, taunt, drawl, "
        "describe as, refer to as, go on about, use the word, use the words, use the phrase, use the term, use the expression, "
        "coin the phrase, coin the term, applaud, commend, salute, purr, gloat, "
        "rage, shrug, type, scrawl, hiss, bark, roar, plug, warble, demand, insist, challenge, inquire, wail, rasp, coo, hoot, croon, recite, narrate, describe, quote, name, term, deem, title, entitle, promise, pledge",
    ),
)

NOUN_FORMS = words(
    "claim claims report reports note notes comment comments state states estimate estimates promise promises",
    "answer answers question questions demand demands reply replies point points address call calls charge",
    "charges plan plans argument argue fear fears hope hopes doubt doubts worry worries guess rule rules order",
    "orders post posts text texts tweet tweets email emails cry show shows find finds figure figures signal project",
    "projects forecast forecasts request requests hold reason stress joke jokes attack attacks blame praise label",
    "brand rate rates mock cast pan tout dispute press offer echo open start finish quote quotes term name title",
    "titles names document documents vow vows pledge pledges repeat witness fire shout laugh sigh command",
    "suspect suspects rip slam blast rebuke wonder proposed proposed report read mean means sing maintain hail",
    "remark remarks attack counter caution judge judges refuse defend see mention labels learned determined concerned",
)

SOURCES = phrases("according to, in the words of, in the view of, per")
