"""The French lexicon: small words, and nouns that tell what kind of source speaks."""

from __future__ import annotations

from editor_app.language.lexicon.entries import Lexicon, words
from editor_app.language.lexicon.fr_cues import CUES, NOUN_FORMS, SOURCES

DETERMINERS = words(
    "le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre",
    "vos ton ta tes plusieurs quelques certains certaines chaque aucun aucune deux trois quatre cinq six",
    "sept huit neuf dix autre autres d'autres nombre beaucoup tous toutes tout toute quelque quel quelle",
    "certain certaine",
)

PRONOUNS = words(
    "il elle ils elles on je j' nous vous ceux-ci celles-ci celui-ci celle-ci eux lui",
    "-il -elle -ils -elles -on -t-il -t-elle -t-on -je -nous -vous -t-ils -t-elles",
    "beaucoup certains d'autres personne quelqu'un chacun chacune tous celui celle ceux celles",
)

HUMANS = words(
    "président présidente vice-président vice-présidente ministre premier première sénateur sénatrice député",
    "députée maire mairesse adjoint adjointe préfet préfète sous-préfet sous-préfète gouverneur gouverneure",
    "chef cheffe directeur directrice patron patronne pdg dirigeant dirigeante responsable porte-parole",
    "secrétaire conseiller conseillère avocat avocate procureur procureure juge magistrat magistrate notaire",
    "policier policière gendarme commissaire capitaine lieutenant colonel général amiral commandant militaire",
    "soldat soldate médecin docteur docteure infirmier infirmière chirurgien chirurgienne professeur professeure",
    "enseignant enseignante chercheur chercheuse historien historienne économiste sociologue politologue",
    "expert experte spécialiste analyste ingénieur ingénieure technicien technicienne scientifique biologiste",
    "journaliste écrivain écrivaine auteur auteure autrice réalisateur réalisatrice acteur actrice comédien",
    "comédienne chanteur chanteuse artiste peintre photographe éditeur éditrice élu élue candidat candidate",
    "militant militante syndicaliste délégué déléguée ouvrier ouvrière employé employée salarié salariée",
    "agriculteur agricultrice éleveur éleveuse commerçant commerçante restaurateur restauratrice artisan",
    "entrepreneur entrepreneuse habitant habitante riverain riveraine voisin voisine témoin victime",
    "survivant survivante père mère fils fille frère sœur soeur oncle tante cousin cousine époux épouse mari",
    "femme homme veuve veuf parent parents ami amie proche collègue étudiant étudiante élève lycéen lycéenne",
    "jeune retraité retraitée entraîneur entraîneuse sélectionneur joueur joueuse capitaine attaquant gardien",
    "gardienne champion championne arbitre coach imam prêtre évêque cardinal pape rabbin pasteur roi reine",
    "prince princesse émir sultan chancelier chancelière ambassadeur ambassadrice diplomate commissaire",
    "eurodéputé eurodéputée haut-commissaire président-directeur fondateur fondatrice cofondateur cofondatrice",
    "gérant gérante propriétaire locataire membre animateur animatrice organisateur organisatrice bénévole",
    "pompier secouriste ambulancier pilote chauffeur conducteur conductrice passager passagère client cliente",
    "usager touriste automobiliste agent agente inspecteur inspectrice enquêteur enquêtrice greffier",
    "accusé accusée prévenu prévenue plaignant plaignante suspect suspecte intéressé intéressée dernier dernière",
    "quinquagénaire quadragénaire trentenaire sexagénaire septuagénaire octogénaire adolescent adolescente",
    "garçon enfant monsieur madame m. mme mlle dr pr me sénateur consultant consultante climatologue virologue",
    "épidémiologiste psychologue psychiatre philosophe urbaniste architecte géographe linguiste anthropologue",
    "politique ex-ministre ex-président ancien ancienne numéro leader tête locuteur navigateur cinéaste",
    "attaché attachée chargé chargée défenseur buteur milieu ailier garagiste notaire instituteur institutrice proviseur",
    "vigneron vigneronne maraîcher maraîchère doyen doyenne bâtonnier constitutionnaliste coiffeur coiffeuse boucher",
    "infirmier-chef curé aumônier sapeur-pompier brigadier adjudant maître-chien apiculteur apicultrice berger bergère",
    "chiraquien chiraquienne macroniste sarkozyste socialiste écologiste ténor baron cadre stratège démissionnaire",
)

INSTITUTIONS = words(
    "gouvernement ministère présidence parlement assemblée sénat mairie préfecture police gendarmerie armée",
    "tribunal cour parquet justice commission conseil comité agence autorité autorités état etat commune région",
    "département union europe onu otan nations organisation ong association fondation fédération confédération",
    "syndicat parti mouvement groupe entreprise société compagnie banque institut université école hôpital",
    "centre direction ambassade consulat exécutif commandement coalition état-major administration municipalité",
    "ville république royaume chancellerie élysée matignon quirinal kremlin pentagone maison-blanche bercy",
    "beauvau quai palais capitale défense ligue club équipe office opérateur constructeur fabricant",
    "groupement collectif cabinet ministères observatoire service services pays secrétariat délégation",
    "rectorat académie diocèse église vatican saint-siège garde caisse mutuelle chambre régie milice cnil arcep",
    "opposition majorité droite gauche firme start-up plateforme géant filiale enseigne chaîne intersyndicale collectivité métropole interprofession syndic maison clinique lycée collège paroisse festival musée théâtre camp",
)

GROUPS = words(
    "députés sénateurs élus ministres manifestants habitants riverains voisins experts spécialistes analystes",
    "chercheurs scientifiques économistes historiens syndicats syndicalistes opposants partisans militants",
    "avocats médecins enseignants étudiants élèves parents familles proches victimes survivants témoins policiers",
    "gendarmes enquêteurs magistrats juges salariés ouvriers employés agriculteurs éleveurs pêcheurs commerçants",
    "usagers clients joueurs supporters organisateurs bénévoles pompiers secours démissionnaires démocrates",
    "républicains socialistes écologistes conservateurs travaillistes critiques détracteurs défenseurs associations",
    "organisations ong responsables dirigeants cadres journalistes observateurs diplomates internautes autorités",
    "délégués amis collègues maires préfets patrons entreprises industriels constructeurs compagnies banques",
    "français américains britanniques allemands russes ukrainiens européens musulmans juifs chrétiens catholiques",
    "gens personnes femmes hommes jeunes retraités touristes migrants réfugiés soignants infirmiers alliés rebelles",
)

DOCUMENTS = words(
    "banderole pancarte affiche panneau affichette slogan inscription écriteau étiquette notice brochure tract",
    "rapport étude enquête sondage document documents note communiqué loi projet décret arrêté texte traité accord",
    "lettre courrier courriel mail message tract tribune livre ouvrage article dossier procès-verbal jugement arrêt",
    "décision avis bilan audit chiffres données statistiques recensement baromètre circulaire règlement charte",
    "dispositions disposition convention constitution témoignage témoignages appel annuaire plainte recherche",
    "constatations éléments informations résultats estimations prévisions calculs projections conclusions propos",
    "recherches analyse analyses publication revue images vidéo enregistrement archives expertise plan programme",
)

LEXICON = Lexicon(
    language="fr",
    cues=CUES,
    noun_forms=NOUN_FORMS,
    complementizers=words("que qu'"),
    determiners=DETERMINERS,
    pronouns=PRONOUNS,
    relatives=words("qui"),
    auxiliaries=words(
        "a ont avait avaient aura auront aurait auraient eut eurent ayant avoir ait aient ai avons as avez",
        "vient viennent venait venaient doit doivent devait devaient peut peuvent pouvait va vont allait allaient",
        "veut veulent voulait souhaite souhaitait tient tenait",
    ),
    passives=words(
        "est sont était étaient fut furent sera seront serait seraient été être soit étant suis"
    ),
    clitics=words("se s' ne n' le la les l' lui leur nous vous me m' te t' y en pas plus jamais"),
    adverbs=words(
        "aussi encore également ensuite enfin alors déjà même toujours souvent parfois ainsi notamment toutefois",
        "pourtant cependant néanmoins bien tout très plus moins trop beaucoup peu puis donc ici là immédiatement",
        "aussitôt d'ailleurs ailleurs récemment simplement seulement surtout publiquement officiellement longuement",
        "certes volontiers soudain tard tôt auparavant désormais pourtant précisément rapidement sobrement",
    ),
    times=words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin midi après-midi soir",
        "nuit veille lendemain janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "semaine mois année dernier dernière prochain prochaine jour jours heures",
    ),
    links=words(
        "de d' du des avec à au aux en sur pour contre chez sous par dans l' près et & entre"
    ),
    clause_starts=words(
        "mais ou car que qu' dont où lorsque lorsqu' quand si s'il comme alors tandis puisque puisqu' parce ni",
        "qui quoique bien-que donc or soit selon cependant pourtant toutefois ainsi -ce",
    ),
    adverbials=words(
        "dans sur lors devant après avant pendant auprès via en à au aux ce sans avec depuis face par dès",
        "pour qui dont où alors lorsque lorsqu' tandis comme et mais car parce vers hors entre contre ci-dessus",
        "jusqu' jusque suivi suivie suivis selon que qu' quand si afin joint jointe interrogé interrogée cité citée",
    ),
    coordinators=words("et mais puis ou ni"),
    sources=SOURCES,
    humans=HUMANS,
    institutions=INSTITUTIONS,
    groups=GROUPS,
    documents=DOCUMENTS,
    media=words(
        "journal quotidien hebdomadaire magazine mensuel revue radio télévision chaîne média médias presse site",
        "émission émissions newsletter podcast bimensuel",
    ),
    anonymous=words("source sources anonyme anonymat"),
    titles=words(
        "m. mme mlle me dr pr mm. mgr maître sir lord général colonel amiral cardinal docteur professeur"
    ),
    feminine=words("mme mlle madame"),
    social=words(
        "tweet tweets twitter facebook instagram x tiktok telegram linkedin mastodon bluesky whatsapp snapchat"
    ),
    releases=words("communiqué communiqués"),
    interviews=words("interview entretien entretiens interviews"),
)
