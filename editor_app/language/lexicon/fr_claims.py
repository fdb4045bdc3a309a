"""French words by which claims are cut out and weighed."""

from __future__ import annotations

from editor_app.language.lexicon.claim_words import ClaimWords
from editor_app.language.lexicon.figure_words import words

CLAIMS = ClaimWords(
    boundaries=words(
        "alors que, alors qu', tandis que, tandis qu', mais, or, puis, quand bien même, cependant que",
        "et ce, sachant que, et alors que, bien que, bien qu', même si, même s', sauf que",
    ),
    frames=words(
        "il est clair que, il est clair qu', il est évident que, il est vrai que, il se trouve que, on sait que",
        "rappelons que, notons que, il faut savoir que, force est de constater que, il apparaît que",
        "il semble que, il s'avère que, toujours est-il que, le fait est que, c'est ainsi que, reste que",
    ),
    openers=words(
        "alors que, alors qu', tandis que, tandis qu', mais, or, puis, et, que, qu', bien que, bien qu', même si",
        "même s', dont, car, cependant, toutefois, pourtant, en effet, par ailleurs, en outre, ainsi, enfin",
        "de plus, néanmoins, d'ailleurs, sauf que, quand bien même, cependant que, sachant que, et ce, donc",
        "et que, et qu'",
    ),
    leads=words(
        "un peu avant, un peu après, peu avant, peu après, avant, après, plus tôt, plus tard, juste avant",
        "dans la foulée, dans le même temps, au même moment, pour sa part, de son côté, pour l'heure, à ce stade",
        "selon, d'après, à l'issue, à cette occasion, interrogé, interrogée, sur place, au total, en conséquence",
        "face à, dans ce contexte, pour autant, à ses yeux, pour rappel, au final, en revanche, au contraire",
        "par la suite, entre-temps, jusqu'ici, jusque-là, dans un premier temps, dans un second temps",
    ),
    verbs=words(
        "a, ont, avait, avaient, aura, auront, aurait, auraient, eut, est, sont, était, étaient, sera, seront",
        "serait, seraient, fut, furent, soit, va, vont, allait, peut, peuvent, pouvait, pourra, pourrait, doit",
        "doivent, devait, devra, devrait, fait, font, faisait, fera, dit, disent, veut, veulent, vient, viennent",
        "prend, prennent, met, mettent, reste, restent, compte, comptent, permet, devient, tient, tiennent, suit",
        "perd, perdent, rend, connaît, reçoit, s'est, s'était, n'est, n'a, n'ont, c'est, n'était, qu'est, avons",
        "ai, avez, sommes, êtes, suis, sait, savent, voit, voient, croit, part, partent, sort, meurt, meurent, vit",
        "concerne*, annonce*, affirme*, confirme*, demande*, refuse*, accuse*, tire*, vise*, touche*, frappe*",
        "intervien*, provoque*, menace*, dénonce*, prévoi*, compren*, représente*, emploie*, dirige*, ouvre*",
        "ferme*, lance*, quitte*, rejoin*, gagne*, remporte*, bat, augmente*, baisse*, atteint, atteignent, dépasse*",
        "coûte*, commence*, continue*, entre, entrent, passe, passent, travaille*, vote*, adopte*, rejette*, saisi*",
        "crée*, propose*, présente*, publie*, révèle*, montre*, indique*, estime*, enquête*, réclame*, déplore*",
        "condamne*, soutien*, appelle*, invite*, figure*, possède*, dispose*, exige*, impose*, interdi*, autorise*",
    ),
    events=(
        r"(?=[aoesfnl])(?:\b(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ai|avons|avez|eut|est|sont|était|étaient|fut|furent|sera|seront|serait|sommes|suis)|\b[nsl]['’](?:a|ont|est|était|avait|étaient|avaient))(?:-t-\w+)?"
        r"(?: (?:été|déjà|ensuite|également|aussi|notamment|pas|jamais|finalement|officiellement|depuis|encore|toujours|récemment|ainsi|même|alors|bien|\w+ment))*"
        r" [a-zàâçéèêëîïôûùüœ]+(?:ée?s?|ie?s?|ue?s?|ite?s?|ise?s?|erte?s?|einte?s?|ainte?s?|orte?s?)\b",
        r"\b\w{3,}(?:èrent|irent|urent)\b",
        r"\b(?:se sont|s['’]est|s['’]étaient|s['’]était) \w+",
        r"\b\w{2,}(?:ait|aient) (?!\w+(?:er|ir|re)\b)",
    ),
    grave=words(
        "tir*, tué, tués, tuée, tuées, tue, tuent, frapp*, attaqu*, bombard*, abattu*, abattre, abattent, assassin*",
        "éliminé*, élimination, exécuté*, exécution*, viol, viols, violé*, agress*, accus*, condamn*, arrêté*, interpell*, inculp*",
        "détrui*, menac*, touché*, riposte*, envahi*, saisi*, perquisition*, détourn*, corrup*, fraud*, escroqu*, vol, vols, volé*",
        "mis en examen, mise en examen, poursuivi*, licenci*, expuls*, explos*, incendi*, écras*, pris en otage",
    ),
    institutions=words(
        "gouvernement, ministère, ministre, président, présidente, armée, police, gendarmerie, parquet, procureur*",
        "justice, tribunal, cour, parlement, sénat, assemblée, député*, sénateur*, préfet, préfète, préfecture, maire",
        "mairie, conseil, commission, syndicat*, entreprise*, groupe, société, association*, parti, coalition",
        "commandement, autorités, direction, hôpital, université, banque, agence, état, états, police, pompiers",
        "soldats, militaires, policiers, gendarmes, juge*, magistrat*, opposition, porte-parole, région, ville",
        "commune, département, métropole, collectif, fédération, organisation, ong, laboratoire, chercheurs, équipe",
    ),
    casualties=words(
        "mort, morts, morte, mortes, tué, tués, tuée, tuées, blessé, blessés, blessée, blessées, victime, victimes",
        "décès, décédé*, disparu, disparus, cadavre*, otage*, assassin*, élimination, bilan humain, meurtre*, tuerie",
        "massacre*, noyé*, sinistré*, dégâts et des victimes",
    ),
    superlatives=words(
        "le plus, la plus, les plus, le moins, la moins, les moins, le meilleur, la meilleure, les meilleurs, le pire",
        "la pire, un record, record de, record du, niveau record, chiffre record, sans précédent, inédit*, au monde, jamais vu, premier au monde, une première",
        "la première fois, le premier à, la première à, les premiers à, le seul à, la seule à, l'unique, historique",
        "plus grand*, du jamais",
    ),
    comparisons=words(
        "plus que, moins que, autant que, davantage que, deux fois plus, trois fois plus, deux fois moins, le double",
        "la moitié, le triple, en hausse, en baisse, par rapport à, comparé à, contre seulement, supérieur* à",
        "inférieur* à, hausse de, baisse de, a doublé, ont doublé, dépass*",
    ),
    causes=words(
        "en raison de, en raison d', en raison du, en raison des, à cause de, à cause du, à cause des, grâce à, grâce au",
        "grâce aux, parce que, parce qu', car, puisque, en représailles, en guise de, en réponse à, à la suite de",
        "à la suite d', à la suite du, par crainte*, faute de, faute d', provoqu*, caus*, entraîn*, conduit à, ont conduit",
        "lié à, liée à, liés à, dû à, due à, dus à, sous l'effet, résult*, pour avoir, à l'origine, en riposte, suite à",
    ),
    predictions=words(
        "devrait, devraient, prévoit de, prévoit d', prévoient de, menac*, s'apprête à, s'apprêtent à, d'ici",
        "prévu pour, prévue pour, prévus pour, envisage de, risque de, prévision*, prévoit que",
    ),
    future=r"\b(?!(?:sera|aura|para|opéra|caméra|extra|ultra|contra|libéra|trara)\b)[a-zàâçéèêëîïôûùü]{2,}r(?:a|ont|ai|ons|ez)\b(?<!\bdiront)|\b(?:va|vont|vais|allons) (?:\w+ )?(?:se |s['’]|être |en )?\w+(?:er|ir|re)\b|\b(?:sera|seront|serai|aura|auront|fera|feront|ferai|ira|iront)\b",
    rules=words(
        "interdi*, obligatoire*, illégal*, légal*, la loi prévoit, la loi impose, est passible de, encour*, autorisé*",
        "en vertu de, réglement*, est tenu de, sont tenus de, l'obligation de, le droit de",
    ),
    quantities=words(
        "plusieurs, de nombreux, de nombreuses, la plupart des, la majorité des, une majorité de, beaucoup de, une partie des",
        "la moitié des, un tiers des, un quart des, des dizaines, des centaines, des milliers, les deux tiers, des millions",
    ),
    doubts=words(
        "je pense, je crois, nous pensons, nous croyons, à mon avis, selon moi, il me semble, j'estime, je trouve",
        "il faut, il faudrait, il faudra, doit, doivent, devons, devrait, devraient, on doit, peut-être, il est temps",
        "il est important, il est nécessaire, il convient, je considère, nous considérons, j'ai l'impression, si",
        "nous sommes au courant, je ne sais pas, nous ne savons pas, je comprends, nous comprenons",
    ),
    wishes=words(
        "j'espère, nous espérons, espérons, souhait*, je veux, nous voulons, je voudrais, merci, félicit*, pourvu que",
        "vive, bravo, bienvenue, bonne chance, j'aimerais, nous aimerions, puisse*, j'ai hâte, je remercie, remercions",
    ),
    selves=words("je, j', nous, on, tu, vous, mon, ma, mes, notre, nos"),
    experiences=words(
        "j'ai vu, j'ai entendu, nous avons vu, nous avons entendu, j'étais, nous étions, j'ai vécu, j'ai eu, j'ai senti",
        "j'ai perdu, nous avons perdu, on a vu, on a entendu, je voyais, on m'a, on nous a",
    ),
    appraisals=words(
        "tout va bien, cafouillage, scandale*, catastroph*, formidable*, extraordinaire*, honteux, honteuse*, puissant*",
        "inacceptable*, historique*, fiasco, exemplaire*, remarquable*, désastr*, magnifique*, terrible*, grave",
        "spectaculaire*, dramatique*, triomphe*, échec*",
    ),
    deaths=words(
        "mort, décès, assassinat, élimination, meurtre, exécution, enlèvement, arrestation, disparition, invasion",
        "annexion, bombardement, destruction, limogeage, démission, condamnation, prise d'otage, empoisonnement",
    ),
    death_link=r"(?:de|du|des|d['’])",
    death_agent="par",
    places=words("à, en, au, aux, dans, près de, d', depuis, vers, chez, de"),
    denials=words("dément*, démenti, nie, nient, nié, a nié, contest*, réfut*, rejette, rejet*"),
    that=words("que, qu'"),
)
"""All of it."""
