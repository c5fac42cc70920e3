import type { LanguageRules } from './rules.js';

/** Dutch. */
export const DUTCH: LanguageRules = {
  code: 'nl',
  telling:
    'de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij dan nog naar heeft uit wordt door over hij zij ze we wij die deze dit worden was werd had hebben kan geen meer al na tot wel jaar of ik u je',
  speech:
    'zei zeiden zegt zeggen gezegd verklaarde verklaarden verklaart verklaard vertelde vertelden vertelt verteld stelde stelden stelt gesteld meldde meldden meldt melden gemeld schreef schreven schrijft schrijven geschreven antwoordde antwoordden antwoordt vroeg vroegen vraagt vragen benadrukte benadrukten benadrukt voegde voegden voegt vervolgde vervolgt waarschuwde waarschuwden waarschuwt legde legt liet laat lieten vindt vond vonden vinden denkt dacht meent meende menen erkende erkent bevestigde bevestigt ontkende ontkent beweerde beweert riep roept beloofde belooft concludeerde concludeert klaagde klaagt reageerde reageert reageren aldus twitterde merkte gaf geeft eiste eist hoopt hoopte beaamt beaamde verzuchtte verzucht lachte lacht besluit',
  verbs:
    'herhalen vertellen klagen zuchten verzuchten jubelen mopperen foeteren schamperen relativeren nuanceren concluderen constateren reageren preciseren verduidelijken verzekeren benadrukken bevestigen erkennen waarschuwen grappen mompelen fluisteren schreeuwen roepen betogen stellen pleiten hekelen filosoferen vervolgen vragen antwoorden verklaren beamen toelichten opperen bekennen analyseren bezweren tempereren',
  endings: {
    eren: 'eert eerde eerden',
    aren: 'aart aarde aarden',
    alen: 'aalt aalde aalden',
    ogen: 'oogt oogde oogden',
    elen: 'elt elde elden',
    llen: 'lt lde lden',
    nnen: 'nt nde nden',
    kken: 'kt kte kten',
    pen: 'pt pte pten',
    ken: 'kt kte kten',
    chten: 'cht chtte chtten',
    den: 'dt dde dden',
    gen: 'gt gde gden',
    wen: 'wt wde wden',
    en: 't de den',
  },
  infinitives: 'zeggen verklaren vertellen benadrukken weten toegeven opmerken waarschuwen herhalen',
  leads: 'wilde wil aarzelde aarzelt liet laat haastte schroomde bleef blijft moest',
  label:
    'noemde noemden noemt noemen genoemd omschreef omschrijft omschreven bestempelde bestempelt betitelde spreekt sprak sprake beschuldigde bekritiseerde prees',
  auxiliaries: 'heeft hebben had hadden is zijn was waren zou zouden wordt werd kan moet wil',
  sayings: 'woorden woord leus leuzen kreet zin',
  clitics: 'zich het dat hem haar ons er me',
  according: 'volgens; aldus; naar eigen zeggen van; in de woorden van',
  asides: 'op zijn beurt; op haar beurt; van zijn kant; van haar kant; in een verklaring; desgevraagd',
  pronouns: 'hij zij ze ik wij we men',
  articles: 'de het een deze dit die zijn haar hun ons onze enkele veel twee drie beide',
  prepositions:
    'aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per sinds tegen tegenover tijdens tot tussen uit vanaf via voor volgens wegens zonder tegenover',
  of: 'van der des den voor bij en',
  joints: 'zoals en of maar want dat die wie wat waar toen als omdat hoewel terwijl nadat voordat dus',
  adverbs:
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december gisteren vandaag morgen ook verder daarna toen nog al wel niet nu later vervolgens bovendien echter eerder vanochtend vanmiddag vanavond avond ochtend middag weten toe uit hier daar alleen zelf opnieuw tevens vorige desgevraagd',
  roles:
    'verdediging aanklager burgemeester minister president premier directeur directrice woordvoerder woordvoerster voorzitter voorzitster secretaris chef leider kamerlid wethouder officier rechter advocaat advocate hoogleraar professor dr drs ir mr mevrouw meneer heer onderzoeker onderzoekster deskundige expert coördinator commissaris kapitein generaal koning koningin paus bisschop kardinaal econoom historicus schrijver schrijfster auteur regisseur acteur actrice trainer bondscoach speler speelster keeper bewoner bewoonster getuige moeder vader arts verpleegkundige leraar lerares student boer boerin visser piloot vakbondsman raadslid kandidaat vertegenwoordiger ambassadeur oprichter eigenaar politie regering ministerie gemeente vereniging vakbond rapport krant persbureau bedrijf bewoners bioloog ingenieur rector staatssecretaris gouverneur topman topvrouw lijsttrekker partijleider fractievoorzitter bron bronnen onderzoek verdachte slachtoffer bakker winkelier buurman buurvrouw zoon dochter broer zus opa oma patiënt klant huurder ondernemer journalist fotograaf dichter muzikant zanger zangeres coach spits aanvoerder agent brandweer oppositie coalitie gedeputeerde psycholoog psychiater filosoof huisarts leerling vrijwilliger chauffeur schipper',
  bodies: 'partij vereniging vakbond ministerie politie krant bedrijf stichting gemeente',
  women:
    'aafke agnes aleida anja anke annelies annemarie annemiek annet anouk barbara beatrijs bianca carla carolien chantal daniëlle diana dineke dorien els elly elke ellen elsbeth esmée esther eva femke fenna fleur frederike geertje gerda geke greetje hanneke hanna heleen hendrika hilde ilse ineke inge ingrid irma iris jacqueline janneke jantine jet jolanda joke josien judith karin katrien kim lies liesbeth lotte loes lieke maaike madelon manon marga margriet marieke marijke marjan marja marleen marloes marit mathilde mieke mirjam monique nelleke nienke noor petra renske ria rianne roos saskia sanne sietske sofie susanne suzan tineke tessa tjitske trijntje trudy truus wendy wil wilma willemijn yvonne',
  men: 'aad adriaan albert arend arie arjan arjen arnoud barend bart bas bastiaan ben berend bert bob bram cees cor coen daan dick dirk dries erik ernst evert ferry floris frans frits gerard gerben gerrit gert gijs guus hans harm hein henk herman hugo ivo jaap jacob jan jan-willem jelle jeroen jesse job joep joost joris jos jurgen kees klaas koen krijn lars leen leo leendert lodewijk loek maarten marcel marnix martijn mathijs matthijs menno merijn michiel niels nico olaf onno paul peter piet pieter pim quinten remco rein reinier rens rien rob robbert roel ron rudi ruud sander siebe siem sijmen sjoerd stijn sven teun theo thijs tijn tim timo tjeerd tom ton twan victor vincent wessel wiebe wim willem wouter',
  she: 'zij ze deze',
  he: 'hij deze',
  keepsSubject: true,
  inside: true,
  describing: 'end lijk baar',
  particles: "van de der den het ten ter 't op",
  compounds: true,
  denials: 'niet nooit geen niemand ontkent ontkende ontkend zou zouden zal zullen weigerde weigert zogenaamd',
  suppositions: 'als indien',
  lacking: 'zonder',
  denialsAfter: 'niet nooit zogenaamd',
  affirmations: 'niet alleen; niet enkel; niet zonder; aarzelt; aarzelde; geaarzeld; schroomt; schroomde; moe',
  ownPronouns: 'ik wij we',
  articleRelatives: 'dat',
  where: 'in op',
  indefinite: 'een',
  and: 'en',
  or: 'of',
  several: { endings: 'n', auxiliaries: 'hebben hadden' },
  retelling: {
    verbs: 'herinnert herinnerde leest las deelt deelde',
    quoting: 'citeert citeerde',
    beside: 'zich mee met',
  },
  coordinators: 'en maar',
  subjectFirst: true,
  hearsay: {
    afterAll: 'tot maar meer',
    beside: 'te hebben ooit',
    hedges: 'zou zouden zogenaamd vermoedelijk',
    negations: 'niet nooit ontkent ontkende ontkend',
    says: 'zei gezegd zeggen schreef geschreven schrijven beweerd beweerde beweren',
    that: 'dat wat hoe',
    as: 'zoals aldus',
    documents:
      'proces-verbaal notulen transcript opname video brief mail verklaring document dossier bericht tweet dagboek interview persbericht',
    works:
      'roman sketch toneelstuk satire parodie grap mop komedie opera sprookje droom strip deepfake drama musical scenario',
    inside: 'in',
  },
};
