import type { LanguageRules } from './rules.js';

/** French. */
export const FRENCH: LanguageRules = {
  code: 'fr',
  telling:
    'le la les de des du un une et est que qui dans pour pas sur avec au aux ce cette il elle ils elles nous vous on se sont par plus ne en son sa ses leur leurs mais ou où été avait être fait c’est d’un d’une qu’il l’ d’ qu’ s’est n’est à après',
  speech:
    'reconnaissent admettent préviennent avertissent concluent souviennent promettent poursuivent réagissent écrivent renchérissent craignent résument dément démentit démentent savoir répété répète répétait répètent souvient souvenait dit disait dire disent déclaré déclare déclarait déclarent affirmé affirme affirmait affirment expliqué explique expliquait expliquent ajouté ajoute ajoutait ajoutent précisé précise précisait précisent estimé estime estimait estiment souligné souligne soulignait soulignent assuré assure assurait assurent indiqué indique indiquait indiquent annoncé annonce annoncent raconté raconte racontait racontent répondu répond répondait répondent lancé lance lançait réagi réagit commenté commente commentait confié confie confiait reconnu reconnaît admis admet poursuivi poursuit poursuivait conclu conclut rappelé rappelle rappelait martelé martèle insisté insiste insistait prévenu prévient averti avertit regretté regrette regrettait déploré déplore dénoncé dénonce dénonçait demandé demande demandait interrogé interroge écrit écrivait écrivent tweeté tweete confirmé confirme nié nie promis promet résumé résume soupiré soupire glissé glisse détaillé détaille argué argue témoigné témoigne témoignait jugé jugeait plaidé plaide constaté constate fulminé fulmine ironisé ironise tempéré tempère tonné salué salue observé observe rétorqué rétorque répliqué réplique renchéri renchérit analysé analyse considéré considère considérait pense pensait espère espérait craint souffle soufflé crié crie relevé relève noté signalé signale proclamé s’exclame exclamé s’indigne indigné félicité félicite réclamé réclame appelé',
  verbs:
    'déplorer répéter clamer marteler résumer soupirer souffler lâcher lancer glisser confier tempérer nuancer trancher tonner pester râler ironiser plaisanter railler moquer fulminer gronder tempêter hurler crier murmurer chuchoter bougonner maugréer rapporter relater révéler signaler préciser insister rappeler affirmer assurer expliquer ajouter estimer souligner indiquer annoncer raconter commenter dénoncer demander interroger confirmer nier détailler arguer témoigner juger plaider constater observer répliquer analyser considérer penser espérer réclamer relever noter exclamer indigner féliciter emporter inquiéter agacer étonner amuser réjouir désoler alarmer alerter lamenter enthousiasmer défausser justifier insurger offusquer récrier énerver lister énumérer objecter protester concéder avouer avancer argumenter certifier jurer proclamer déclarer diagnostiquer évaluer exposer exulter jubiler savourer philosopher plastronner poser pointer pronostiquer promettre questionner rectifier récapituler regretter reprocher revendiquer sangloter supplier suggérer spéculer théoriser vociférer abonder acquiescer admonester vitupérer évoquer développer exiger exhorter formuler illustrer imaginer informer mentionner préconiser rassurer rétorquer rembobiner retracer synthétiser',
  reflexive:
    'exclamer indigner féliciter emporter inquiéter agacer étonner amuser réjouir désoler alarmer lamenter enthousiasmer défausser insurger offusquer récrier énerver railler moquer justifier',
  reflexives: "s' se s’ m' me m’ nous",
  plural: { articles: 'les des ces ses mes nos vos leurs plusieurs quelques deux trois', verb: 'nt' },
  plurals: { ait: 'aient', e: 'ent' },
  endings: {
    eler: 'elle elait elaient ela èrent elé eler èle',
    érer: 'ère érait éra éré èrent',
    éter: 'ète était éta été ètent',
    ger: 'ge geait geaient gea gé gée gent',
    cer: 'ce çait çaient ça cé cée cent',
    éder: 'ède édait éda édé èdent',
    ir: 'it issait issaient i ie is ies issent irent',
    er: 'e ait aient a é ée és ées ent èrent',
  },
  infinitives:
    'dire redire répondre prétendre croire faire reconnaître admettre prévenir avertir conclure poursuivre écrire savoir parler soutenir démentir promettre prédire sourire maintenir',
  leads:
    'cesse cessait cessé cessent fini finit finissait tient tenait tenu tiennent hésite hésitait hésité veut voulait voulu veulent fait faisait font vient venait venu préfère préférait préféré manque manquait manqué lasse plaît empresse empressé contente contentait contenté borne bornait borné peut pouvait souhaité souhaite ose osé aime aimait',
  label:
    'dite dits dites qualifié qualifie qualifiait dénoncé dénonce accusé accuse évoqué évoque évoquait décrit parlé parle parlait fustigé fustige critiqué critique salué salue présenté voit vanté vante jugé estimé traité',
  auxiliaries: 'a ont avait avaient est sont était étaient aura aurait ait serait soit peut doit vient va',
  sayings: 'mots mot phrase slogan slogans formule cri termes',
  quoting: 'cité cite',
  clitics: "fait se s’ s' l’ l' y lui leur en le la les nous me m’ m' t on",
  according: "selon; d’ après; d' après; pour; de l’ avis de; de l' avis de; aux dires de; dixit; à en croire",
  sides: {
    phrases:
      "du côté de; du côté du; du côté des; du côté d'; dans l' entourage de; à; au; aux; auprès de; auprès du; auprès des; chez; au sein de; au sein du; au sein des",
    subject: 'on',
  },
  asides:
    'de son côté; de leur côté; quant à lui; quant à elle; pour sa part; pour leur part; à son tour; par ailleurs; avec force; avec prudence; dans la foulée; dans un communiqué; à la presse; à l’ afp; sur place',
  pronouns: 'il elle ils elles on je nous celui-ci celle-ci ce-dernier -il -t-il -elle -t-elle',
  articles:
    "le la les l’ l' un une des ce cet cette ces son sa ses leur leurs notre nos mon ma plusieurs certains certaines quelques deux trois",
  prepositions:
    'à au aux dans en par pour sur avec sans sous vers chez entre contre depuis pendant durant avant après devant derrière lors dès malgré selon jusque parmi face auprès hors via outre envers afin dont',
  of: "de du des d’ d' et",
  joints:
    "et ou mais donc or ni car que qu’ qu' qui quoi dont où quand lorsque lorsqu’ si comme puisque puisqu’ parce alors tandis",
  adverbs:
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier aujourd'hui aujourd’hui demain matin soir midi encore aussi également ensuite enfin ainsi alors puis déjà toujours jamais notamment toutefois cependant pourtant récemment finalement ironiquement sobrement ne n’ n' pas plus bien tout même simplement immédiatement auparavant là ici sèchement longuement à-propos ensemble aussitôt peu quant mieux",
  roles:
    'défense accusation femme mari conjoint conjointe fiancé fiancée ami amie entourage maire ministre président présidente directeur directrice porte-parole premier première secrétaire chef cheffe patron patronne député députée sénateur sénatrice préfet préfète procureur procureure juge avocat avocate professeur professeure docteur dr m mm mme mmes mlle me maître monsieur madame chercheur chercheuse expert experte responsable coordinateur coordinatrice commissaire capitaine général colonel roi reine prince princesse pape évêque cardinal économiste historien historienne sociologue écrivain auteur autrice réalisateur réalisatrice acteur actrice entraîneur entraîneuse sélectionneur joueur joueuse gardien habitant habitante témoin voisin voisine mère père médecin infirmière infirmier enseignant enseignante étudiant étudiante agriculteur agricultrice pêcheur pilote syndicaliste adjoint adjointe conseiller conseillère candidat candidate représentant représentante ambassadeur ambassadrice délégué déléguée fondateur fondatrice gérant gérante police gouvernement ministère parquet mairie préfecture association syndicat communiqué rapport journal agence groupe entreprise élu élue élus riverain riverains manifestants spécialiste astronome biologiste ingénieur ingénieure dirigeant dirigeante vice-président vice-présidente commerçant commerçante officiel source sources enquête étude éleveur éleveuse fleuriste curé abbé juriste accusé accusée prévenu prévenue victime plaignant plaignante document auteurs magistrat magistrate notaire huissier policier policière gendarme gendarmes pompier pompiers syndicats organisation collectif fédération institut université compagnie direction opposition majorité proche proches famille fils fille frère sœur oncle tante grand-père grand-mère compagnon compagne époux épouse veuve veuf locataire propriétaire passager passagère client cliente clients patient patiente retraité retraitée ouvrier ouvrière salarié salariée salariés employé employée boulanger boulangère restaurateur restauratrice libraire viticulteur viticultrice maraîcher maraîchère berger bergère vétérinaire pharmacien pharmacienne psychologue psychiatre chirurgien chirurgienne sage-femme philosophe géographe politologue politiste climatologue physicien physicienne chimiste archéologue journaliste photographe musicien musicienne chanteur chanteuse compositeur compositrice metteur danseur danseuse peintre sculpteur sculptrice dramaturge romancier romancière poète éditeur éditrice producteur productrice scénariste humoriste cuisinier cuisinière arbitre attaquant défenseur milieu skieur coureur cycliste nageur nageuse championne champion eurodéputé eurodéputée chancelier chancelière numéro coprésident coprésidente cofondateur cofondatrice codirecteur bâtonnier bâtonnière diplomate militant militante bénévole lycéen lycéenne collégien élève proviseur recteur rectrice doyen doyenne consultant consultante analyste courtier courtière banquier banquière artisan charpentier maçon électricien plombier chauffeur conducteur conductrice cheminot postier facteur',
  bodies:
    'association syndicat agence groupe entreprise gouvernement ministère parquet mairie préfecture collectif fédération mouvement parti société institut université fondation journal quotidien hebdomadaire site union comité',
  women:
    'odette juliette inès hélène amélie sophie nadia fatou claire aline alice amandine amina anaïs andrée angélique anne-laure annick arlette armelle audrey aurélie aurore bénédicte bérénice brigitte camille carine carole caroline catherine cécile céline chantal chloé christelle christiane clémence colette coralie corinne danièle delphine denise dominique dorothée edith élise élodie éliane elisabeth élisabeth émilie emmanuelle estelle eugénie fabienne fanny fatima fatoumata florence françoise frédérique gaëlle geneviève ghislaine gisèle huguette isabelle jacqueline jeanne jeannine jocelyne joëlle josette josiane julie karima karine khadija laetitia laure laurence léa leïla liliane lise louise lucie lucienne lydie madeleine magali manon marguerite marie-claude marie-laure marine marion marlène martine maryse mathilde maud mélanie michèle mireille monique muriel myriam nadège nadine nathalie nicole noémie océane odile pascale patricia paulette pauline raymonde régine renée rose sabrina salomé samira sandrine séverine simone solange sonia stéphanie suzanne sylvie thérèse valérie véronique virginie viviane yasmina yolande yvette yvonne zoé',
  men: 'yannick benoît idriss luc marc jean-luc erwan mehdi romain thomas pierre patrice adrien alain alexandre alexis amaury antoine arnaud armand aurélien baptiste bastien bernard bertrand brice bruno cédric charles-henri christophe clément cyril damien denis didier dominique édouard emmanuel éric étienne fabien fabrice florent florian franck françois-xavier frédéric gabriel gaël gaëtan gauthier geoffroy gérard ghislain gilles grégoire grégory guillaume gustave guy hervé hicham hugo hugues jacky jean jean-baptiste jean-claude jean-françois jean-jacques jean-louis jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jérémie jérémy jérôme joël jordan julien karim laurent léo loïc lionel loïs louis-marie lucas ludovic malik marcel marc-antoine mathieu matthieu maurice maxime mickaël mohamed mourad nicolas noël nordine olivier pascal patrick paul-henri philippe quentin rachid raphaël raymond régis rémi rémy renaud robert rodolphe roger samir sébastien serge simon stéphane sylvain théo thibault thibaut thierry tristan valentin valentín vincent william xavier yann yves yvon yohan',
  she: 'elle celle-ci -elle -t-elle',
  he: 'il celui-ci -il -t-il',
  particles: "de du d’ d' le la van von ben el al",
  dialogue: true,
  inside: true,
  describing: 'ment é ée és ées ant mu mue',
  elides: true,
  denials:
    'n ne non jamais nie nient niait nié démentit dément démenti refusa refuse refusé aurait auraient dirait dira diront prétendument personne devrait pourrait voudrait',
  suppositions: 'si',
  lacking: 'sans',
  denialsAfter: 'prétendument',
  affirmations:
    'non seulement; non sans; seulement; hésite; hésita; hésitait; hésité; cesse; cessa; cessait; cessé; manque; manqua; manqué; craint; prive; privé',
  loose: 'pour',
  ownPronouns: 'je nous',
  articleRelatives: 'dont duquel laquelle lequel',
  subjectRelatives: 'qui',
  where: 'en dans sur durant pendant',
  told: 'agence journal presse quotidien rapport communiqué',
  and: 'et',
  or: 'ou',
  several: { endings: 'ont ent', auxiliaries: 'ont avaient' },
  retelling: {
    verbs: 'souvient souvenait rappelle rappelait partagé partage lu lit',
    quoting: 'cite citait cité',
    beside: 'se',
  },
  feminine: 'la une',
  masculine: 'le un',
  coordinators: 'et mais puis',
  hearsay: {
    afterAll: 'jusqu avant mais plus',
    beside: 'avoir',
    hedges: 'aurait auraient prétendument soi-disant paraît-il',
    negations: 'n ne jamais nie nient niait nié dément démentit démenti',
    says: 'dit dire disait déclaré déclarer écrit écrire affirmé affirmer prononcé prononcer',
    that: 'que qu comment',
    as: 'comme',
    documents:
      'compte procès-verbal transcription enregistrement vidéo lettre courrier courriel mail communiqué déclaration document dossier message tweet journal entretien interview',
    works:
      'roman sketch pièce satire parodie blague plaisanterie comédie opéra opérette conte rêve fiction caricature deepfake drame scénario',
    inside: 'dans',
  },
};
