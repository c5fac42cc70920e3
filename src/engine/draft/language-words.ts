/** Words of one language on which it depends how far a statement goes. All match a beginning of words joined by single spaces. */
export interface LanguageWords {
  /** What begins a clause under whose condition alone another one holds: `if`, `as long as`. */
  readonly condition: RegExp;
  /** What begins a clause that says until, or from, when another one holds. */
  readonly time: RegExp;
  /** A conjunction that goes on with something against what was said: `but`. */
  readonly contrast: RegExp;
  /** A word that makes less, or another amount, of what follows it: `almost`, `at least`. */
  readonly limit: RegExp;
  /** A verb that makes a possibility or a duty of another one: `may`. */
  readonly modal: RegExp;
}

/** Matches nothing. */
const NONE = /^(?!)/u;

/** A list of phrases, separated by bars, as a pattern for the beginning of a text. */
function phrases(list: string): RegExp {
  return new RegExp(String.raw`^(?:${list})(?![\p{L}\p{M}])`, 'iu');
}

const ENGLISH: LanguageWords = {
  condition: phrases(
    'if|unless|provided|providing|assuming|supposing|except|without|(?:only )?(?:as|so) long as|on (?:the )?condition|in case|in the event|only (?:if|when|once|after)',
  ),
  time: phrases('until|till|before|once|as soon as|while|when'),
  contrast: phrases('but|although|though|however|yet|whereas|only'),
  limit: NONE,
  modal: NONE,
};

const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  de: {
    condition: phrases('nur wenn|wenn|falls|sofern|solange|ohne|außer|es sei denn|vorausgesetzt|insofern'),
    time: phrases('bis|bevor|ehe|sobald|während|erst wenn|erst nach|vor'),
    contrast: phrases('aber|doch|jedoch|sondern|allerdings|obwohl|wenngleich'),
    limit: phrases(
      'mindestens|wenigstens|höchstens|maximal|fast|beinahe|nahezu|nur|vielleicht|wahrscheinlich|vermutlich|angeblich|etwa|rund|ungefähr|knapp|über|unter|einige|manche|wenige|teilweise|teils|möglicherweise|kaum|weniger|mehr|meistens|manchmal|oft|selten|gelegentlich|überwiegend|halb|die hälfte|die meisten|ein teil',
    ),
    modal: phrases(
      '(?:könn|müss|dürf|soll|woll|würd|möcht|könnt|müsst|dürft|sollt|wollt)(?:e|en|est|et|t|te|ten|test|tet)?|kann|kannst|muss|musst|darf|darfst|mag|mögen|will|willst',
    ),
  },
  fr: {
    condition: phrases(
      "s'ils?|si|sauf|tant que|tant qu'\\p{L}+|à moins|à condition|pourvu|sans|en cas|au cas|seulement si",
    ),
    time: phrases("avant|jusqu'\\p{L}+|dès que|dès qu'\\p{L}+|pendant que|lorsque|quand"),
    contrast: phrases('mais|cependant|toutefois|pourtant|or|bien que|quoique'),
    limit: phrases(
      'au moins|au plus|moins|plus|presque|quasi|quasiment|peut-être|probablement|sans doute|certains|certaines|quelques|environ|près de|la plupart|une partie|la moitié|parfois|souvent|rarement|seulement|uniquement|à peine|surtout|plusieurs|peu',
    ),
    modal: phrases(
      '(?:pourr|devr|voudr|faudr|aur|ser)(?:ais|ait|ions|iez|aient)|peu[txv]\\p{L}{0,3}|pouvons|pouvez|dois|doit|devons|devez|doivent|faut',
    ),
  },
  es: {
    condition: phrases(
      'si|salvo|a menos|siempre que|siempre y cuando|mientras|sin|con tal|en caso|a condición|excepto|solo si|sólo si',
    ),
    time: phrases('antes|hasta|cuando|en cuanto|tan pronto'),
    contrast: phrases('pero|sino|aunque|sin embargo'),
    limit: phrases(
      'al menos|por lo menos|como máximo|a lo sumo|casi|quizás?|tal vez|probablemente|posiblemente|algun[oa]s|unos|unas|menos|más|s[oó]lo|solamente|únicamente|a veces|a menudo|cerca de|alrededor de|aproximadamente|la mayoría|la mitad|una parte|parte de|apenas|pocos|pocas',
    ),
    modal: phrases('(?:podr|deber|habr|querr)ía\\p{L}*|pued[eo]\\p{L}*|podemos|deb[eo]\\p{L}{0,4}|hay que'),
  },
  it: {
    condition: phrases('se|a meno|purché|finché|senza|salvo|tranne|a patto|a condizione|nel caso|solo se'),
    time: phrases('prima|fino|finché|appena|quando'),
    contrast: phrases('ma|però|tuttavia|anche se|sebbene|benché'),
    limit: phrases(
      'almeno|al massimo|quasi|forse|probabilmente|alcun[ei]|circa|meno|più|solo|soltanto|solamente|spesso|talvolta|la maggior|la metà|una parte|pochi|poche|appena',
    ),
    modal: phrases('(?:potr|dovr|vorr)e\\p{L}+|può|posso|possono|possiamo|dev[eo]|devono|dobbiamo'),
  },
  nl: {
    condition: phrases('als|tenzij|mits|zolang|zonder|behalve|indien|alleen als'),
    time: phrases('voordat|voor|tot|totdat|zodra|terwijl'),
    contrast: phrases('maar|echter|hoewel|ofschoon'),
    limit: phrases(
      'minstens|ten minste|hoogstens|bijna|misschien|waarschijnlijk|sommige|ongeveer|circa|minder|meer|alleen|slechts|soms|vaak|de helft|de meeste|enkele|weinig|nauwelijks',
    ),
    modal: phrases('kan|kunnen|kon|konden|moet|moeten|mag|mogen|zou|zouden|zal|zullen|wil|willen'),
  },
  pt: {
    condition: phrases('se|a menos|a não ser|desde que|enquanto|sem|salvo|exceto|caso|só se'),
    time: phrases('antes|até|quando|logo que|assim que'),
    contrast: phrases('mas|porém|contudo|embora'),
    limit: phrases(
      'pelo menos|no máximo|quase|talvez|provavelmente|algun?s|algumas|cerca de|menos|mais|só|somente|apenas|às vezes|a maioria|metade|parte|pouc[oa]s',
    ),
    modal: phrases('pod(?:e|em|emos|ia|iam|eria|eriam)|dev(?:e|em|emos|ia|iam|eria|eriam)|poder[áã]\\p{L}*'),
  },
  sv: {
    condition: phrases('om|utan|såvida|så länge|förutsatt|utom|bara om'),
    time: phrases('innan|förrän|tills|när|medan'),
    contrast: phrases('men|dock|fast|trots|även om'),
    limit: phrases(
      'minst|högst|nästan|kanske|troligen|några|ungefär|cirka|mindre|mer|bara|endast|ibland|ofta|hälften|de flesta|få|knappt',
    ),
    modal: phrases('kan|kunde|måste|får|fick|bör|borde|skulle|ska|vill|ville'),
  },
};

/** Small words that tell a language, at most a few of which another one has. */
const TELLING: Readonly<Record<string, RegExp>> = {
  de: /^(?:der|die|das|und|nicht|ist|ich|wir|ein|eine|mit|auf|für|von|zu)$/iu,
  fr: /^(?:le|les|des|est|une|du|et|nous|je|pas|dans|pour|qui|sur|au|aux)$/iu,
  es: /^(?:el|los|las|y|una|es|del|que|en|por|con|para|se|no|lo)$/iu,
  it: /^(?:il|di|che|è|della|del|gli|non|per|con|una|si|nel|sono|dei)$/iu,
  nl: /^(?:de|het|een|van|niet|en|is|ik|wij|we|dat|zijn|op|voor|met)$/iu,
  pt: /^(?:os|não|uma|do|da|dos|das|em|que|para|com|um|ao|é|no)$/iu,
  sv: /^(?:och|att|det|är|en|som|på|inte|vi|för|med|av|till|jag|har)$/iu,
};

/** The words of a language by its code (`de`, `de-AT`), or else by the words of a text in it; null for a language without such a list. */
export function languageWords(code: string | undefined, words: readonly string[]): LanguageWords | null {
  const stated = LANGUAGES[code?.slice(0, 2).toLowerCase() ?? ''];
  if (stated !== undefined) return stated;
  let best: { readonly code: string; readonly hits: number } | null = null;
  for (const [each, telling] of Object.entries(TELLING)) {
    const hits = words.filter((word) => telling.test(word)).length;
    if (hits > 0 && (best === null || hits > best.hits)) best = { code: each, hits };
  }
  return best === null ? null : (LANGUAGES[best.code] ?? null);
}

/** The words of English. */
export const ENGLISH_WORDS: LanguageWords = ENGLISH;
