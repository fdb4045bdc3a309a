"""French verbs and phrases that report words; add one to the group whose complements it takes.

``se`` before a verb makes it pronominal.
"""

from __future__ import annotations

from editor_app.language.lexicon.entries import Strength, Verbs, phrases, words

CUES = (
    Verbs(
        Strength.SAY,
        "clause infinitive",
        "affirmer, assurer, déclarer, dire, confier, avouer, reconnaître, admettre, confirmer, jurer, "
        "certifier, garantir, prétendre, soutenir, nier, démentir, indiquer, expliquer, confesser, clamer, "
        "concéder, répéter, promettre, redire, réaffirmer, répondre, révéler, se souvenir, se rappeler, "
        "se dire, se vanter, se targuer, s'engager, se déclarer, maintenir, préciser, mentionner, ajouter, raconter, "
        "rapporter, rappeler, souligner, regretter, déplorer",
    ),
    Verbs(Strength.SAY, "clause infinitive object", "annoncer"),
    Verbs(
        Strength.SAY,
        "clause object",
        "revendiquer, regretter, déplorer, dénoncer, réclamer, confirmer, souligner, pointer, préconiser",
    ),
    Verbs(Strength.SAY, "object", "saluer"),
    Verbs(Strength.SAY, "clause object", "évoquer, nier, démentir, réfuter, contester, promettre"),
    Verbs(Strength.SAY, "of", "se souvenir, faire part, faire état, faire mention"),
    Verbs(
        Strength.SAY,
        "clause",
        "préciser, ajouter, souligner, rappeler, raconter, rapporter, signaler, rétorquer, répliquer, "
        "insister, noter, observer, remarquer, constater, relever, relater, témoigner, écrire, avertir, "
        "prévenir, alerter, contester, réfuter, déplorer, regretter, se féliciter, se réjouir, s'indigner, "
        "s'inquiéter, s'étonner, se plaindre, se défendre, conclure, résumer, commenter, arguer, argumenter, "
        "plaider, proclamer, marteler, décréter, mentionner, détailler, exposer, énoncer, évoquer, dénoncer, "
        "suggérer, recommander, préconiser, conseiller, réclamer, exiger, ordonner, tempérer, nuancer, "
        "relativiser, corriger, rectifier, compléter, renchérir, objecter, opposer, réitérer, pointer, "
        "soulever, faire savoir, faire valoir, faire remarquer, faire observer, faire comprendre, "
        "laisser entendre, laisser savoir, mettre en garde, mettre en avant, tenir à préciser, "
        "tenir à souligner, tenir à rappeler, informer, communiquer, spécifier, stipuler, "
        "prédire, pronostiquer, chiffrer, estimer, juger, considérer, tweeter, twitter, revendiquer, "
        "s'exclamer, s'écrier, se lamenter, se désoler, s'alarmer, s'insurger, s'offusquer, se demander, "
        "s'interroger, demander, interroger, supplier, implorer, murmurer, acter, trancher, théoriser, "
        "expliciter, convenir, avancer, croire savoir, exhorter, laisser tomber, laisser échapper, se borner à dire, ne pas cacher, "
        "prendre acte, donner acte, faire allusion",
    ),
    Verbs(
        Strength.REPORT,
        "clause",
        "penser, croire, trouver, espérer, craindre, redouter, souhaiter, vouloir, supposer, imaginer, "
        "anticiper, démontrer, montrer, prouver, établir, évaluer, calculer, comprendre, savoir, "
        "apprécier, proposer, deviner, présumer, soupçonner, douter, ignorer, attester, "
        "conjecturer, postuler, déduire, conclure, se persuader, envisager, tabler, parier, subodorer, présager, "
        "prophétiser, s'attendre",
    ),
    Verbs(Strength.SAY, "clause object", "se dire, se déclarer"),
    Verbs(
        Strength.SAY,
        "clause de",
        "enjoindre, intimer, recommander, conseiller, préconiser, suggérer, ordonner, demander, exiger, déconseiller, jurer",
    ),
    Verbs(Strength.REPORT, "clause de", "prévoir, proposer, promettre"),
    Verbs(
        Strength.BESIDE,
        "",
        "apprendre, glisser, lâcher, lancer, balancer, asséner, cingler, tonner, tempêter, pester, râler, grincer, "
        "gronder, hurler, crier, scander, chanter, poster, publier, reprendre, poursuivre, enchaîner, "
        "continuer, débuter, commencer, terminer, finir, achever, balayer, évacuer, éluder, s'amuser, sourire, "
        "rire, soupirer, souffler, ironiser, plaisanter, railler, moquer, se moquer, tacler, fustiger, "
        "critiquer, attaquer, contre-attaquer, riposter, accuser, reprocher, qualifier, décrire, traiter, "
        "parler, saluer, remercier, féliciter, applaudir, approuver, abonder, "
        "acquiescer, vanter, louer, citer, formuler, exprimer, s'emporter, s'enflammer, s'agacer, s'énerver, "
        "s'enthousiasmer, s'émouvoir, se justifier, s'excuser, se persuader, se remémorer, songer, "
        "philosopher, diagnostiquer, analyser, décrypter, développer, marquer, questionner, lister, "
        "rassurer, se rassurer, encourager, inviter, inciter, presser, adjurer, prier, sommer, appeler, "
        "menacer, bougonner, maugréer, grommeler, marmonner, bredouiller, balbutier, chuchoter, susurrer, "
        "minimiser, dédramatiser, calmer, temporiser, s'impatienter, s'attrister, s'affliger, "
        "se navrer, se récrier, vitupérer, vociférer, haranguer, invectiver, apostropher, interpeller, "
        "interjeter, couper, interrompre, égrener, énumérer, réagir, titrer, "
        "légender, juger, considérer, trouver, estimer, croire, "
        "narrer, conter, réciter, lancer à, rêver, fantasmer, blaguer, badiner, "
        "mettre en perspective, prendre la parole, donner l'alerte, mettre en cause, "
        "s'épancher, se confier, se livrer, se souvenir, étayer, appuyer, asséner, sermonner, tancer, "
        "prévenir, promettre, prophétiser, poétiser, réfléchir, tacler, esquiver, se dédouaner, refuser, "
        "s'interroger, jubiler, ricaner, rager, fulminer, insinuer, postillonner, clamer, seriner, rembobiner, "
        "se gargariser, se flatter, s'époumoner, s'étrangler, se récrier, se défausser, s'épouvanter, "
        "épingler, étriller, invoquer, persifler, bêler, grogner, sangloter, objecter, ressasser, rabâcher, "
        "ânonner, bafouiller, brandir, vilipender, pourfendre, éreinter, conspuer, "
        "rebondir, recadrer, sourciller, rouspéter, gémir, pleurer, sangloter, geindre",
    ),
)

NOUN_FORMS = words(
    "annonce annonces demande demandes note notes juge juges critique critiques doute doutes réclame avance "
    "menace menaces alerte alertes écrit écrits affiche souffle lâche lance livre signe signes tranche "
    "commente dit dits dite question questions appelle calcul presse présente montre montres sommes "
    "constate reproche reproches cite rêve rêves chante titre réponse confie prouve couple râle conte "
    "estime marque trouvé établi croit sourire rire rapporte dément charge exprime parle juges relève "
    "prétendu prétendue définit lit lits suit présenté poste postes avertis fait faits réagi somme rires cri crie "
    "finit finie savoir vouloir pouvoir avis apprécie décret pointe pointes critiqué présentée",
)

SOURCES = phrases(
    "selon, d' après, à en croire, a en croire, aux dires de, de l' aveu de, de l' avis de, aux yeux de, "
    "à l' en croire, de source, dixit, au dire de"
)
