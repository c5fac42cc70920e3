import type { LanguageRules } from './rules.js';

/** Dutch. */
export const DUTCH: LanguageRules = {
  code: 'nl',
  telling:
    'de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij dan nog naar heeft uit wordt door over hij zij ze we wij die deze dit worden was werd had hebben kan geen meer al na tot wel jaar of ik u je',
  speech:
    'zei zeiden zegt zeggen gezegd verklaarde verklaarden verklaart verklaard vertelde vertelden vertelt verteld stelde stelden stelt gesteld meldde meldden meldt melden gemeld schreef schreven schrijft schrijven geschreven antwoordde antwoordden antwoordt vroeg vroegen vraagt vragen benadrukte benadrukten benadrukt voegde voegden voegt vervolgde vervolgt waarschuwde waarschuwden waarschuwt legde legt liet laat lieten vindt vond vonden vinden denkt dacht meent meende menen erkende erkent bevestigde bevestigt ontkende ontkent beweerde beweert riep roept beloofde belooft concludeerde concludeert klaagde klaagt reageerde reageert reageren aldus twitterde merkte gaf geeft eiste eist hoopt hoopte beaamt beaamde verzuchtte verzucht lachte lacht besluit',
  label:
    'noemde noemden noemt noemen genoemd omschreef omschrijft omschreven bestempelde bestempelt betitelde spreekt sprak sprake beschuldigde bekritiseerde prees',
  auxiliaries: 'heeft hebben had hadden is zijn was waren zou zouden wordt werd kan moet wil',
  sayings: 'woorden woord leus leuzen kreet zin',
  clitics: 'zich het dat hem haar ons er me',
  according: 'volgens; aldus; naar eigen zeggen van; in de woorden van',
  pronouns: 'hij zij ze ik wij we men',
  articles: 'de het een deze dit die zijn haar hun ons onze enkele veel twee drie beide',
  prepositions:
    'aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per sinds tegen tegenover tijdens tot tussen uit vanaf via voor volgens wegens zonder tegenover',
  of: 'van der des den voor bij en',
  joints: 'en of maar want dat die wie wat waar toen als omdat hoewel terwijl nadat voordat dus',
  adverbs:
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december gisteren vandaag morgen ook verder daarna toen nog al wel niet nu later vervolgens bovendien echter eerder vanochtend vanmiddag vanavond avond ochtend middag weten toe uit hier daar alleen zelf opnieuw tevens vorige desgevraagd',
  roles:
    'burgemeester minister president premier directeur directrice woordvoerder woordvoerster voorzitter voorzitster secretaris chef leider kamerlid wethouder officier rechter advocaat advocate hoogleraar professor dr drs ir mr mevrouw meneer heer onderzoeker onderzoekster deskundige expert coördinator commissaris kapitein generaal koning koningin paus bisschop kardinaal econoom historicus schrijver schrijfster auteur regisseur acteur actrice trainer bondscoach speler speelster keeper bewoner bewoonster getuige moeder vader arts verpleegkundige leraar lerares student boer boerin visser piloot vakbondsman raadslid kandidaat vertegenwoordiger ambassadeur oprichter eigenaar politie regering ministerie gemeente vereniging vakbond rapport krant persbureau bedrijf bewoners bioloog ingenieur rector staatssecretaris gouverneur topman topvrouw lijsttrekker partijleider fractievoorzitter',
  particles: "van de der den het ten ter 't op",
  denials: 'niet nooit geen niemand ontkent ontkende ontkend zou zouden zal zullen weigerde weigert zogenaamd',
  suppositions: 'als indien',
  lacking: 'zonder',
  denialsBehind: 'niet nooit zogenaamd',
  affirmations: 'niet alleen; niet enkel; niet zonder; aarzelt; aarzelde; geaarzeld; schroomt; schroomde; moe',
  coordinators: 'en maar',
  subjectFirst: true,
};
