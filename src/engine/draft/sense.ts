import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';

/** Words that turn a sentence round, or nearly so. */
const NEGATIONS = new FastPattern(
  () =>
    /^(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|barely|scarcely|rarely|seldom|unable|unwilling|unlikely|impossible|(?:nobody|nothing|none)'(?:s|d|ll)|lacks?|lacked|fail(?:s|ed)?|refus\w*|den(?:y|ies|ied)|.{2,}n't)$/iu,
);

/** The same in other languages; some of them are other words in English, so they count only in texts that are not. */
const FOREIGN_NEGATIONS = new WordPattern(
  String.raw`nicht|nichts|nie|niemals|niemand(?:em|en|es)?|kein(?:e[mnrs]?)?|keinesfalls|keineswegs|ohne|kaum|nirgends|weder|ne|n'\p{L}+|pas|jamais|rien|aucune?|sans|guère|ni|sin|nunca|jamás|nadie|nada|ning[uú]n(?:[oa]s?)?|tampoco|non|mai|niente|nulla|nessun[oa]?|senza|né|niet|niets|nooit|geen|zonder|inte|ej|icke|aldrig|ingen|inget|inga|ingenting|utan|ikke|ikkje|aldri|intet|uden|uten|não|nem|nenhuma?|ninguém|jamais|sem|nigdy|nikt|nic|bez|żad(?:en|n[aey])|не|нет|ни|никогда|никто|ничего|ничто|никак(?:ой|ая|ое|ие)|без|нельзя|ні|δεν|δε|μη|μην|όχι|ποτέ|χωρίς`,
);

/** Numbers as digits or words. */
const NUMBERS = new FastPattern(
  () =>
    /\d|^(?:[\p{Sc}%‰‱°×÷±≈≃≅≠≤≥<>~]|°[CF]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|first|second|third|percent)$/iu,
);

/** “only” and the like, in the languages of sources. */
const RESTRICTING = new WordPattern(
  'only|just|merely|solely|simply|nur|bloß|lediglich|seulement|uniquement|s[oó]lo|solamente|soltanto|solo|alleen|slechts|só|apenas|somente|unicamente|bara|endast|tylko|только|лишь',
);

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Modal verbs; a contraction counts as its verb. */
const MODALS = set('may might must should would could can will shall ought');

/** Words that make a statement surer, less sure, wider or narrower. */
const QUALIFYING = set(
  `probably possibly perhaps maybe allegedly reportedly supposedly apparently likely presumably arguably seemingly potentially
  certainly definitely surely undoubtedly clearly obviously really truly absolutely completely entirely fully totally
  almost nearly approximately roughly about only just merely solely simply mainly mostly largely generally partly partially
  all every each both any some most many much several few little more less least fewer whole entire
  always ever often usually sometimes occasionally frequently constantly
  if unless until except but however although though whether provided yet whereas against instead despite
  alleged supposed so-called possible probable false wrong untrue`,
);

/** Words that say how sure or how far what follows them is: without them it says more. */
const LIMITING = set(
  `probably possibly perhaps maybe allegedly reportedly supposedly apparently likely presumably arguably seemingly potentially
  almost nearly partly partially hardly mostly largely mainly generally usually sometimes often rarely only merely
  some few fewer less least more most half part alleged supposed so-called possible potential would-be`,
);

/** Verbs that add nothing of their own between a modal verb and what it says. */
const LINKING = set(
  `be been have had do get become becomes seem seems appear appears remain remains prove need needs to also soon even still well
  then now yet really just all both not`,
);

/** Verbs that, put before others, make a wish, an attempt or the opposite of what was said. */
const STEERING = set(
  `want wants wanted need needs needed hope hopes hoped try tries tried trying plan plans planned intend intends intended able
  going supposed refuse oppose opposes opposed opposing reject rejects rejected rejecting stop stops stopped stopping cease ceases
  ceased avoid avoids avoided prevent prevents prevented abandon abandons abandoned ban bans banned doubt doubts doubted pretend
  pretends pretended claim claims claimed lose loses lost end ends ended opposite contrary anti non longer`,
);

/** Conditions and restrictions: an ellipsis over one of them hides how far a statement goes. */
const CONDITIONS = set(
  `if unless until except but however although though provided only yet without whereas may might could should would
  probably possibly perhaps maybe allegedly reportedly supposedly apparently likely almost nearly partly sometimes some`,
);

const PRONOUNS = set(
  `she/they i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves this that these those here there then who whom whose which`,
);

/** Pronouns and possessives that point at a noun right after them. */
const POINTING = set('this that these those my our your his her its their');

const ARTICLES = set('the a an');

const AUXILIARIES = set('am is are was were be been being have has had having do does did');

const SMALL = set(
  `of in on at to for from with by about into over under between among as than and or nor so because since while
  when where how why what very too also`,
);

/** Short forms of verbs after a pronoun. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  "'re": 'are',
  "'m": 'am',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'s": 'is',
};

/** Whether a word turns its sentence round. */
export function isNegation(word: string): boolean {
  return NEGATIONS.test(word);
}

/** Whether a word turns its sentence round in a language other than English; some are other words in English. */
export function isForeignNegation(word: string): boolean {
  return FOREIGN_NEGATIONS.test(word);
}

/**
 * Words that turn a sentence in one language only: small words that tell which it is, and whether a text with them, or one without
 * them, is in another.
 */
const HOMOGRAPHS: Readonly<Record<string, readonly [telling: readonly string[], isThere: boolean]>> = {
  mai: [['che', 'è', 'di', 'della'], false],
  né: [['che', 'è', 'della'], false],
  sin: [['que', 'el', 'los'], false],
  ni: [['que', 'ne', 'el', 'les'], false],
  no: [['não', 'uma', 'ao'], true],
  nic: [['to', 'jest', 'się'], false],
};

/**
 * Whether a negation of one language is another word in a text: “mai” is May in French, “no” is “in the” in Portuguese. `has` tells
 * whether the text has a word.
 */
export function isHomograph(word: string, has: (word: string) => boolean): boolean {
  const [telling, isThere] = HOMOGRAPHS[word.toLowerCase()] ?? [];
  return telling !== undefined && telling.some(has) === isThere;
}

/** Texts in English have at least this share of function words; those in other languages share few of them. */
const ENGLISH = 0.25;
/** The same of a text that says that it is in English: a short one may have fewer. */
const STATED_ENGLISH = 0.1;

/** Whether words are English, as far as the small ones among them and the language that their text states show. */
export function areEnglish(words: readonly string[], stated: string | undefined): boolean {
  const least = stated !== undefined && /^en(?![a-z])/iu.test(stated) ? STATED_ENGLISH : ENGLISH;
  return words.filter(isFunctionWord).length >= words.length * least;
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  return NUMBERS.test(word);
}

/** Whether a word is “only” or the like: “not only that it is thin” says that it is. */
export function isRestricting(word: string): boolean {
  return RESTRICTING.test(word);
}

/** Words before a thing that is known, in the languages of sources. */
const DEFINITE = new WordPattern(
  'the|th[ie]s|that|those|these|my|your|his|her|its|our|their|der|die|das|dem|den|des|dieser?|le|la|les|ce|cette|ces|el|los|las|ese|esa|il|lo|gli|het',
);

/** Whether a word is before a thing that is known: “the”, “this”, “my”. */
export function isDefinite(word: string): boolean {
  return DEFINITE.test(word);
}

/** Whether a word is a modal verb. */
export function isModal(word: string): boolean {
  // `May` is the month.
  return word !== 'May' && MODALS.has(word.toLowerCase());
}

/** Whether a word says how sure, how general or how necessary something is. */
export function isQualifying(word: string): boolean {
  const lower = word.toLowerCase();
  return MODALS.has(lower) || QUALIFYING.has(lower);
}

/** Whether a word says how sure or how far what follows it is. */
export function isLimiting(word: string): boolean {
  return LIMITING.has(word.toLowerCase());
}

/** Adverbs that say how sure something is, in the languages of sources. */
const HEDGES = new WordPattern(
  'perhaps|maybe|possibly|probably|allegedly|reportedly|supposedly|vielleicht|möglicherweise|wahrscheinlich|vermutlich|angeblich|peut-être|probablement|quizás?|probablemente|posiblemente|supuestamente|forse|probabilmente|misschien|waarschijnlijk|kanske|troligen|talvez|provavelmente',
);

/** Whether a word says that what follows it is not sure. */
export function isHedge(word: string): boolean {
  return HEDGES.test(word);
}

/** Whether a word is a modal verb that makes a statement less than a fact. */
export function isWeakening(word: string): boolean {
  return word !== 'May' && /^(?:may|might|must|should|would|could|can|ought)$/iu.test(word);
}

/** Past forms that do not end with -ed, and are hardly ever other words. */
const IRREGULAR = new WordPattern(
  'won|lost|left|went|came|took|made|got|gave|fell|broke|sold|bought|paid|built|fled|began|became|knew|saw|said|told|thought|brought|caught|fought|held|kept|led|met|ran|rose|sent|spent|stood|stole|swore|threw|wrote|drove|drank|ate|shot|sank|sang|spoke|slept|lied|died|hid|heard|felt|found|grew|drew|wore|chose|froze|shook|forgot|forgave|beat|dealt|meant',
);

/** Whether a word is the past form of a verb that does not end with -ed. */
export function isPast(word: string): boolean {
  return IRREGULAR.test(word);
}

/** Whether a word between a modal verb and another verb leaves the other governed. */
export function isLinking(word: string): boolean {
  return LINKING.has(word.toLowerCase()) || isQualifying(word);
}

/** Whether a word that is put in turns the verb beside it: *want to*, *stopped*, *no longer*. */
export function isSteering(word: string): boolean {
  return STEERING.has(word.toLowerCase());
}

/** Whether leaving out a word can hide a condition or a restriction. */
export function isCondition(word: string): boolean {
  return CONDITIONS.has(word.toLowerCase());
}

/** Whether a word stands for a person or thing named elsewhere. */
export function isPronoun(word: string): boolean {
  return PRONOUNS.has(word.toLowerCase());
}

/** Whether a word points at the noun after it: a demonstrative or a possessive pronoun. */
export function isPointing(word: string): boolean {
  return POINTING.has(word.toLowerCase());
}

/** Whether a word is an article. */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word.toLowerCase());
}

/** Whether a word is a form of *be*, *have* or *do*. */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word.toLowerCase());
}

/** All of them in one: each word of a text is looked up to tell its language. */
const FUNCTION_WORDS = new Set([PRONOUNS, ARTICLES, AUXILIARIES, MODALS, SMALL].flatMap((words) => [...words]));

/** Whether a word alone names or describes nothing: a pronoun, an article, an auxiliary, a preposition, a conjunction. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase());
}

/** Words in lower case, a pronoun's contraction as two: `they'll` is *they will*. */
export function spelledOut(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const lower = word.toLowerCase();
    const at = lower.indexOf("'");
    const verb = at < 0 ? undefined : SHORT_FORMS[lower.slice(at)];
    return verb !== undefined && PRONOUNS.has(lower.slice(0, at)) ? [lower.slice(0, at), verb] : [lower];
  });
}

/** Endings that grammar adds to a word, by what they take the place of. Other pairs make another word: “plan” and “plane”. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  '': /^(?:s|es|ed|d|ing|en|n|ren|t|'s|')$/u,
  s: /^(?:ed|d|ing|n|'s|')$/u,
  es: /^(?:ed|ing)$/u,
  ed: /^(?:ing|s|es)$/u,
  d: /^(?:s|n|r?ing)$/u,
  e: /^(?:ing)$/u,
  y: /^(?:ies|ied)$/u,
  ies: /^(?:ied|ying|y)$/u,
  ied: /^(?:ies|ying|y)$/u,
};

/** Short endings, by the stems that take them. */
const STEMS: Readonly<Record<string, RegExp>> = {
  es: /(?:[sxz]|[cs]h|o)$/u,
  d: /e$/u,
  n: /[ew]$/u,
  t: /^(?:burn|mean|learn|dream|lean|leap|deal|spoil)$/u,
  ren: /^child$/u,
};

/** Whether two words differ at most in a grammatical ending or are forms of the same auxiliary. */
export function sameLemma(a: string, b: string): boolean {
  if (a === b) return true;
  for (const forms of ['am is are was were be been being', 'have has had having', 'do does did', 'i me my mine'])
    if (forms.split(' ').includes(a) && forms.split(' ').includes(b)) return true;
  if (isFunctionWord(a) || isFunctionWord(b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 3 && areEndings(a.slice(0, shared), a.slice(shared), b.slice(shared));
}

/** Whether grammar puts one ending of a stem in place of the other. */
export function areEndings(stem: string, a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  const fits = (from: string, to: string) => {
    if (ENDINGS[from]?.test(to) !== true) return false;
    return from !== '' || STEMS[to]?.test(stem.toLowerCase()) !== false;
  };
  return one === other || fits(one, other) || fits(other, one);
}
