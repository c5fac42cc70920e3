import { NO_FRAMING, phrases } from '../framing-words.js';
import type { LanguageWords } from '../language-words.js';
import { NO_NARROWING } from '../narrowing-words.js';
import { FRAMING_WORDS } from './framing-words.js';
import { NARROWING_WORDS } from './narrowing-words.js';

/** What limits a statement, by the code of the language. */
export const LIMITING_WORDS: Readonly<Record<string, LanguageWords>> = {
  de: {
    ...(FRAMING_WORDS.de ?? NO_FRAMING),
    ...(NARROWING_WORDS.de ?? NO_NARROWING),
    condition: phrases(
      'nur wenn|wenn|falls|sofern|solange|ohne|außer|es sei denn|vorausgesetzt|mit (?:zustimmung|genehmigung|erlaubnis)|bei (?:gutem|schönem|entsprechendem|trockenem|bedarf)|mangels|insofern|soweit|vorbehaltlich|je nach|abhängig von|unter der (?:bedingung|voraussetzung)|im falle?',
    ),
    marksConditions: true,
    time: phrases('bis|bevor|ehe|sobald|während|erst wenn|erst nach|vor'),
    contrast: phrases('aber|doch|jedoch|sondern|allerdings|obwohl|wenngleich'),
    limit: phrases(
      'mindestens|wenigstens|höchstens|maximal|fast|beinahe|nahezu|nur|vielleicht|wahrscheinlich|vermutlich|angeblich|etwa|rund|ungefähr|knapp|über|unter|einige|manche|wenige|teilweise|teils|möglicherweise|kaum|weniger|mehr|meistens|manchmal|oft|selten|gelegentlich|überwiegend|halb|die hälfte|die meisten|ein teil',
    ),
    small: phrases('der|die|das|des|dem|den|von|ein|eine|einen|als'),
    modal: phrases(
      '(?:könn|müss|dürf|soll|woll|würd|möcht|könnt|müsst|dürft|sollt|wollt)(?:e|en|est|et|t|te|ten|test|tet)?|kann|kannst|muss|musst|darf|darfst|mag|mögen|will|willst',
    ),
    when: phrases('sobald'),
    asking: phrases('frag\\p{L}*|weiß|wissen'),
    noCondition: phrases('wie|als|auch|selbst'),
    joint: phrases('und|aber|oder|weil|dass|daß|der|die|das|denn'),
    question: phrases('wer|wem|wen|wessen|was|wie|warum|wieso|weshalb|wo|wann|woher|wohin|womit|welche[rsmn]?'),
    asksAsStates: false,
    carrying: phrases(
      'zu|ist|sind|sei|seien|war|waren|wäre|wären|w[iu]rde?n?|würden?|wird|will|wollen?|wollten?|soll(?:en|te|ten)?|kann|können|könnten?|muss|müssen|mussten?|müssten?|dürfen?|dürften?|darf|möchten?|hat|haben|hatten?',
    ),
    held: phrases(
      'versprochen|versichert|zugesagt|behauptet|glaub(?:t|en|te|ten)|denk(?:t|en)|dacht(?:e|en)|mein(?:t|en|te|ten)|sag(?:t|en|te|ten)|behaupte\\p{L}{0,4}|hoff(?:t|en|te|ten)|fürcht\\p{L}{2,5}|versicher\\p{L}{1,4}|erklär\\p{L}{1,4}|erzähl\\p{L}{1,4}|beteuer\\p{L}{1,4}|vermute\\p{L}{1,4}|meldet|melden',
    ),
    self: phrases('ich|wir'),
  },
  fr: {
    ...(FRAMING_WORDS.fr ?? NO_FRAMING),
    ...(NARROWING_WORDS.fr ?? NO_NARROWING),
    condition: phrases(
      "s'ils?|si|sauf|avec l'(?:accord|autorisation|aval)|faute de|à défaut de|tant que|tant qu'\\p{L}+|à moins|à condition|pourvu|sans|en cas|au cas|seulement si|sous réserve|en fonction|dans la mesure|pour peu",
    ),
    marksConditions: true,
    time: phrases("avant|jusqu'\\p{L}+|dès que|dès qu'\\p{L}+|pendant que|lorsque|quand"),
    contrast: phrases('mais|cependant|toutefois|pourtant|or|bien que|quoique'),
    limit: phrases(
      'au moins|au plus|moins|plus|presque|quasi|quasiment|peut-être|probablement|sans doute|certains|certaines|quelques|environ|près de|la plupart|une partie|la moitié|parfois|souvent|rarement|seulement|uniquement|à peine|surtout|plusieurs|peu',
    ),
    small: phrases("le|la|les|de|du|des|d'\\p{L}+|un|une|que|moins|plus|au"),
    modal: phrases(
      '(?:pourr|devr|voudr|faudr|aur|ser)(?:ais|ait|ions|iez|aient)|peu[txv]\\p{L}{0,3}|pouvons|pouvez|dois|doit|devons|devez|doivent|faut',
    ),
    when: phrases('quand|lorsque|dès'),
    asking: phrases('demand\\p{L}*|sait|sais|savoir'),
    noCondition: phrases('même|comme'),
    joint: phrases('et|mais|ou|que|qui|parce|car'),
    question: phrases('qui|que|quoi|pourquoi|comment|quand|où|combien|quel(?:le)?s?|est ce'),
    asksAsStates: false,
    carrying: phrases(
      'est|sont|soit|fut|fût|était|étaient|serait|seraient|sera|seront|a|ont|avait|avaient|va|vont|allait|veut|veulent|voulait|peut|peuvent|pouvait|doit|doivent|devait',
    ),
    held: phrases(
      'promis|assuré|juré|croit|croient|croyai(?:t|ent)|pense|pensent|pensai(?:t|ent)|dit|disent|disai(?:t|ent)|prétend|prétendent|affirm\\p{L}{1,5}|espère|espèrent|assur\\p{L}{1,5}|soutien(?:t|nent)|soutenai(?:t|ent)|estim\\p{L}{1,5}|jur(?:e|ent|ait)|racont\\p{L}{1,5}|promet|promettent',
    ),
    self: phrases("je|j'\\p{L}+|nous"),
  },
  es: {
    ...(FRAMING_WORDS.es ?? NO_FRAMING),
    ...(NARROWING_WORDS.es ?? NO_NARROWING),
    condition: phrases(
      'si|salvo|a menos|con (?:el |la )?(?:permiso|aprobación|autorización)|a falta de|a reserva de|siempre que|siempre y cuando|mientras|sin|con tal|en caso|a condición|excepto|dependiendo|en función|solo si|sólo si',
    ),
    marksConditions: false,
    time: phrases('antes|hasta|cuando|en cuanto|tan pronto'),
    contrast: phrases('pero|sino|aunque|sin embargo'),
    limit: phrases(
      'al menos|por lo menos|como máximo|a lo sumo|casi|quizás?|tal vez|probablemente|posiblemente|algun[oa]s|unos|unas|menos|más|s[oó]lo|solamente|únicamente|a veces|a menudo|cerca de|alrededor de|aproximadamente|la mayoría|la mitad|una parte|parte de|apenas|pocos|pocas',
    ),
    small: phrases('el|la|los|las|de|del|un|una|que|menos|más|al'),
    modal: phrases('(?:podr|deber|habr|querr)ía\\p{L}*|pued[eo]\\p{L}*|podemos|deb[eo]\\p{L}{0,4}|hay que'),
    when: phrases('cuando|en cuanto|tan pronto'),
    asking: phrases('preg\\p{L}*|sabe|saber'),
    noCondition: phrases('como|aun|incluso'),
    joint: phrases('y|pero|o|porque|que'),
    question: phrases('quién(?:es)?|qué|por qué|cómo|cuándo|dónde|adónde|cuánt[oa]s?|cuál(?:es)?'),
    asksAsStates: true,
    carrying: phrases(
      'es|son|era|eran|fue|será|está|están|estaba|sería|ha|han|había|va|van|iba|puede|pueden|podía|quiere|quieren|quería|debe|deben',
    ),
    held: phrases(
      'prometido|asegurado|jurado|cree|creen|creía|creían|piensa|piensan|pensaba|dice|dicen|dijo|dijeron|decía|decían|afirm\\p{L}{1,4}|espera|esperan|asegur\\p{L}{1,4}|sostien\\p{L}{1,2}|cuenta|cuentan|insist\\p{L}{1,3}|opina|opinan|jura|juran|promete|prometen',
    ),
    self: phrases('he|hemos|había|habíamos|digo|dije|yo|nosotros|nosotras'),
  },
  it: {
    ...(FRAMING_WORDS.it ?? NO_FRAMING),
    ...(NARROWING_WORDS.it ?? NO_NARROWING),
    condition: phrases(
      'se|a meno|purché|finché|senza|salvo|tranne|a patto|a condizione|nel caso|qualora|a seconda|solo se',
    ),
    marksConditions: false,
    time: phrases('prima|fino|finché|appena|quando'),
    contrast: phrases('ma|però|tuttavia|anche se|sebbene|benché'),
    limit: phrases(
      'almeno|al massimo|quasi|forse|probabilmente|alcun[ei]|circa|meno|più|solo|soltanto|solamente|spesso|talvolta|la maggior|la metà|una parte|pochi|poche|appena',
    ),
    small: phrases('del|dello|della|degli|il|lo|la|i|gli|le|di|dei|delle|che|un|una|al'),
    modal: phrases('(?:potr|dovr|vorr)e\\p{L}+|può|posso|possono|possiamo|dev[eo]|devono|dobbiamo'),
    when: phrases('quando|appena'),
    asking: phrases('chied\\p{L}*|sapere|sa'),
    noCondition: phrases('come|anche'),
    joint: phrases('e|ma|o|che|perché'),
    question: phrases("chi|che|cosa|perché|come|quando|dove|quant[oaei]|qual(?:e|i)?|(?:cos|dov|com|quand)'\\p{L}+"),
    asksAsStates: true,
    carrying: phrases(
      'è|sono|era|erano|sia|sarà|saranno|sarebbe|ha|hanno|aveva|va|vanno|può|possono|poteva|vuole|vogliono|voleva|deve|devono|doveva',
    ),
    held: phrases(
      'promesso|assicurato|garantito|crede|credono|pensa|pensano|dice|dicono|diceva|dicevano|spera|sperano|afferma|affermano|sostiene|sostengono',
    ),
    self: phrases('io|noi|ho|abbiamo|avevo|avevamo|dico|diciamo|dissi'),
  },
  nl: {
    ...(FRAMING_WORDS.nl ?? NO_FRAMING),
    ...(NARROWING_WORDS.nl ?? NO_NARROWING),
    condition: phrases(
      'als|tenzij|mits|zolang|zonder|behalve|indien|afhankelijk van|onder voorbehoud|op voorwaarde|in geval|alleen als',
    ),
    marksConditions: false,
    time: phrases('voordat|voor|vóór|tot|totdat|zodra|terwijl'),
    contrast: phrases('maar|echter|hoewel|ofschoon'),
    limit: phrases(
      'minstens|ten minste|hoogstens|bijna|misschien|waarschijnlijk|sommige|ongeveer|circa|minder|meer|alleen|slechts|soms|vaak|de helft|de meeste|enkele|weinig|nauwelijks',
    ),
    small: phrases('de|het|een|van|dan'),
    modal: phrases('kan|kunnen|kon|konden|moet|moeten|mag|mogen|zou|zouden|zal|zullen|wil|willen'),
    when: phrases('zodra'),
    asking: phrases('vraag\\p{L}*|weet|weten'),
    noCondition: phrases('zoals|dan'),
    joint: phrases('en|maar|of|dat|die|omdat'),
    question: phrases('wie|wat|waarom|hoe|wanneer|waar|hoeveel|welke?|waarheen|wiens'),
    asksAsStates: false,
    carrying: phrases(
      'te|is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|zou|zouden|zal|zullen|kan|kunnen|kon|moet|moeten|moest|mag|mogen|wil|willen|wilde',
    ),
    held: phrases('beloofd|verzekerd|beweerd|gelooft|geloven|denkt|denken|zegt|zeggen|zei|hoopt|beweert|beweren'),
    self: phrases('ik|wij|we'),
  },
  pt: {
    ...(FRAMING_WORDS.pt ?? NO_FRAMING),
    ...(NARROWING_WORDS.pt ?? NO_NARROWING),
    condition: phrases(
      'se|a menos|a não ser|desde que|enquanto|sem|salvo|exceto|caso|dependendo|contanto que|na condição|só se',
    ),
    marksConditions: false,
    time: phrases('antes|até|quando|logo que|assim que'),
    contrast: phrases('mas|porém|contudo|embora'),
    limit: phrases(
      'pelo menos|no máximo|quase|talvez|provavelmente|algun?s|algumas|cerca de|menos|mais|só|somente|apenas|às vezes|a maioria|metade|parte|pouc[oa]s',
    ),
    small: phrases('o|a|os|as|de|do|da|um|uma|que'),
    modal: phrases('pod(?:e|em|emos|ia|iam|eria|eriam)|dev(?:e|em|emos|ia|iam|eria|eriam)|poder[áã]\\p{L}*'),
    when: phrases('quando|logo|assim'),
    asking: phrases('pergunt\\p{L}*|sabe|saber'),
    noCondition: phrases('como|mesmo'),
    joint: phrases('e|mas|ou|que|porque'),
    question: phrases('quem|que|o que|porquê|porque|por que|como|quando|onde|aonde|quant[oa]s?|qual|quais'),
    asksAsStates: true,
    carrying: phrases(
      'é|são|era|eram|foi|será|está|estão|estava|seria|tem|têm|tinha|vai|vão|ia|pode|podem|podia|quer|querem|queria|deve|devem',
    ),
    held: phrases('prometido|garantido|acredita|acreditam|pensa|pensam|diz|dizem|disse|espera'),
    self: phrases('eu|nós|tenho|temos|tinha|tínhamos|digo|dissemos'),
  },
  sv: {
    ...(FRAMING_WORDS.sv ?? NO_FRAMING),
    ...(NARROWING_WORDS.sv ?? NO_NARROWING),
    condition: phrases('om|utan|såvida|så länge|förutsatt|utom|ifall|beroende på|under förutsättning|bara om'),
    marksConditions: false,
    time: phrases('innan|före|förrän|tills|när|medan'),
    contrast: phrases('men|dock|fast|trots|även om'),
    limit: phrases(
      'minst|högst|nästan|kanske|troligen|några|ungefär|cirka|mindre|mer|bara|endast|ibland|ofta|hälften|de flesta|få|knappt',
    ),
    small: phrases('en|ett|av|än'),
    modal: phrases('kan|kunde|måste|får|fick|bör|borde|skulle|ska|vill|ville'),
    when: phrases('när'),
    asking: phrases('fråg\\p{L}*|undr\\p{L}*|vet'),
    noCondition: phrases('som|även'),
    joint: phrases('och|men|eller|att|som|eftersom'),
    question: phrases('vem|vems|vad|varför|hur|när|var|vart|vilken|vilket|vilka'),
    asksAsStates: false,
    carrying: phrases('är|var|vore|har|hade|blir|blev|ska|skall|skulle|kan|kunde|måste|får|vill|ville|att'),
    held: phrases('lovat|försäkrat|påstått|hävdat|tror|trodde|säger|sade|sa|hoppas|påstår'),
    self: phrases('jag|vi'),
  },
  pl: {
    ...(FRAMING_WORDS.pl ?? NO_FRAMING),
    ...(NARROWING_WORDS.pl ?? NO_NARROWING),
    condition: phrases(
      'jeśli|jeżeli|o ile|pod warunkiem|chyba że|bez|w razie|gdyby|w zależności|tylko jeśli|tylko wtedy',
    ),
    marksConditions: true,
    time: phrases('aż|zanim|dopóki|póki|gdy|kiedy|jak tylko'),
    contrast: phrases('ale|lecz|jednak|natomiast|choć|chociaż'),
    limit: phrases(
      'co najmniej|przynajmniej|co najwyżej|najwyżej|prawie|niemal|może|prawdopodobnie|podobno|około|ponad|poniżej|mniej|więcej|tylko|jedynie|niektór\\p{L}{1,3}|część|połowa|większość|czasem|często|rzadko|zaledwie',
    ),
    small: phrases('z|ze|niż|od'),
    modal: phrases(
      'może|mogą|możemy|mogł\\p{L}{1,4}|mógł\\p{L}{0,2}|mogli\\p{L}{0,2}|musi|muszą|musimy|powin\\p{L}{2,4}|trzeba|chce|chcą|chcemy',
    ),
    when: phrases('gdy|kiedy|jak tylko'),
    asking: phrases('pyta\\p{L}*|zapyta\\p{L}*|wie|wiem|wiedzieć'),
    noCondition: phrases('jak|nawet|niż'),
    joint: phrases('i|a|ale|lub|albo|że|który|która|które|bo|ponieważ'),
    question: phrases(
      'czy|kto|kogo|komu|co|czego|dlaczego|czemu|jak|kiedy|gdzie|dokąd|ile|czyj\\p{L}{0,3}|któr\\p{L}{1,3}|jak(?:i|a|ie)',
    ),
    asksAsStates: true,
    carrying: phrases('jest|są|był\\p{L}{0,2}|będzie|będą|ma|mają|może|mogą|musi|muszą|chce|chcą'),
    held: phrases(
      'wierzy|wierzą|myśli|myślą|mówi|mówią|mówił|mówiła|powiedział|powiedziała|twierdzi|twierdzą|uważa|uważają|sądzi|sądzą',
    ),
    self: phrases('ja|my'),
  },
  ru: {
    ...(FRAMING_WORDS.ru ?? NO_FRAMING),
    ...(NARROWING_WORDS.ru ?? NO_NARROWING),
    condition: phrases('если|при условии|без|в случае|в зависимости|разве что|лишь бы|только если|только при'),
    marksConditions: true,
    time: phrases('пока|прежде чем|перед тем|когда|как только'),
    contrast: phrases('но|однако|хотя|зато'),
    limit: phrases(
      'как минимум|по меньшей мере|максимум|почти|может быть|возможно|вероятно|якобы|около|примерно|более|менее|больше|меньше|только|лишь|некотор\\p{L}{2,3}|часть|половина|большинство|иногда|часто|редко|едва',
    ),
    small: phrases('чем|из'),
    modal: phrases(
      'может|могут|можем|мог|могла|могли|должен|должна|должно|должны|следует|нужно|надо|хочет|хотят|хотим',
    ),
    when: phrases('когда|как только'),
    asking: phrases('спрашива\\p{L}*|спроси\\p{L}*|знает|знаю|знать'),
    noCondition: phrases('как|даже|чем'),
    joint: phrases('и|а|но|или|что|который|которая|которые|потому'),
    question: phrases(
      'кто|кого|кому|кем|что|чего|почему|зачем|как|когда|где|куда|откуда|сколько|чей|чь\\p{L}{1,2}|как(?:ой|ая|ое|ие)|разве|неужели',
    ),
    asksAsStates: true,
    carrying: phrases('был[аои]?|будет|будут|может|могут|должн\\p{L}{1,2}|должен|хочет|хотят'),
    held: phrases(
      'верит|верят|думает|думают|говорит|говорят|сказал|сказала|утверждает|утверждают|считает|считают|надеется',
    ),
    self: phrases('я|мы'),
  },
};
