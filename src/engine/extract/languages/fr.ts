import type { LanguageRules } from './rules.js';

/** French. */
export const FRENCH: LanguageRules = {
  code: 'fr',
  telling:
    'le la les de des du un une et est que qui dans pour pas sur avec au aux ce cette il elle ils elles nous vous on se sont par plus ne en son sa ses leur leurs mais ou où été avait être fait c’est d’un d’une qu’il l’ d’ qu’ s’est n’est à après',
  speech:
    'savoir répété répète répétait répètent souvient souvenait dit disait dire disent déclaré déclare déclarait déclarent affirmé affirme affirmait affirment expliqué explique expliquait expliquent ajouté ajoute ajoutait ajoutent précisé précise précisait précisent estimé estime estimait estiment souligné souligne soulignait soulignent assuré assure assurait assurent indiqué indique indiquait indiquent annoncé annonce annoncent raconté raconte racontait racontent répondu répond répondait répondent lancé lance lançait réagi réagit commenté commente commentait confié confie confiait reconnu reconnaît admis admet poursuivi poursuit poursuivait conclu conclut rappelé rappelle rappelait martelé martèle insisté insiste insistait prévenu prévient averti avertit regretté regrette regrettait déploré déplore dénoncé dénonce dénonçait demandé demande demandait interrogé interroge écrit écrivait écrivent tweeté tweete confirmé confirme nié nie promis promet résumé résume soupiré soupire glissé glisse détaillé détaille argué argue témoigné témoigne témoignait jugé jugeait plaidé plaide constaté constate fulminé fulmine ironisé ironise tempéré tempère tonné salué salue observé observe rétorqué rétorque répliqué réplique renchéri renchérit analysé analyse considéré considère considérait pense pensait espère espérait craint souffle soufflé crié crie relevé relève noté signalé signale proclamé s’exclame exclamé s’indigne indigné félicité félicite réclamé réclame appelé',
  label:
    'qualifié qualifie qualifiait dénoncé dénonce accusé accuse évoqué évoque évoquait décrit parlé parle parlait fustigé fustige critiqué critique salué salue présenté voit vanté vante jugé estimé traité',
  auxiliaries: 'a ont avait avaient est sont était étaient aura aurait ait serait soit peut doit vient va',
  sayings: 'mots mot phrase slogan slogans formule cri termes',
  quoting: 'cité cite',
  clitics: "fait se s’ s' l’ l' y lui leur en le la les nous me m’ m' t on",
  according: "selon; d’ après; d' après; pour; de l’ avis de; de l' avis de; aux dires de; dixit; à en croire",
  pronouns: 'il elle ils elles on je nous celui-ci celle-ci ce-dernier',
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
    'maire ministre président présidente directeur directrice porte-parole premier première secrétaire chef cheffe patron patronne député députée sénateur sénatrice préfet préfète procureur procureure juge avocat avocate professeur professeure docteur dr m mm mme mmes mlle me monsieur madame chercheur chercheuse expert experte responsable coordinateur coordinatrice commissaire capitaine général colonel roi reine prince princesse pape évêque cardinal économiste historien historienne sociologue écrivain auteur autrice réalisateur réalisatrice acteur actrice entraîneur entraîneuse sélectionneur joueur joueuse gardien habitant habitante témoin voisin voisine mère père médecin infirmière infirmier enseignant enseignante étudiant étudiante agriculteur agricultrice pêcheur pilote syndicaliste adjoint adjointe conseiller conseillère candidat candidate représentant représentante ambassadeur ambassadrice délégué déléguée fondateur fondatrice gérant gérante police gouvernement ministère parquet mairie préfecture association syndicat communiqué rapport journal agence groupe entreprise élu élue élus riverain riverains manifestants spécialiste astronome biologiste ingénieur ingénieure dirigeant dirigeante vice-président vice-présidente commerçant commerçante officiel',
  particles: "de du d’ d' le la van von ben el al",
  dialogue: true,
  inside: true,
  elides: true,
  denials:
    'n ne jamais nie nient niait nié démentit dément démenti refusa refuse refusé aurait auraient dirait dira diront prétendument personne devrait pourrait voudrait',
  suppositions: 'si',
  lacking: 'sans',
  denialsBehind: 'prétendument',
  affirmations:
    'non seulement; non sans; seulement; hésite; hésita; hésitait; hésité; cesse; cessa; cessait; cessé; manque; manqua; manqué; craint; prive; privé',
  coordinators: 'et mais puis',
};
