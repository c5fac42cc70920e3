/**
 * How surely a verb attributes words: `speech` verbs report them (say, add); `label` verbs put someone's words on a thing
 * (call, blast, praise) and attribute what is quoted beside them; `weak` ones (think, want, support) do so if nothing better is there.
 */
export type CueStrength = 'speech' | 'label' | 'weak';

/** Form of a verb, as far as spelling shows it. `past` may be a participle too. */
export type VerbForm = 'base' | 'present' | 'past' | 'ing';

/** One form of a cue verb. */
export interface CueVerb {
  readonly strength: CueStrength;
  readonly form: VerbForm;
  readonly lemma: string;
}

const SPEECH = `accuse acknowledge add address admit advise affirm agree allege announce answer apologize apologise argue ask assert
assure attest aver beg begin blog boast brag caution claim clarify comment complain concede conclude concur confess confide confirm congratulate contend
continue contradict counter cry declare decry demand demur deny detail disclose dispute disagree divulge elaborate emphasize emphasise enthuse
estimate exclaim explain exhort fret forecast gripe grumble hint howl imply inform insist instruct insinuate interject joke
jest lament maintain marvel mention mumble murmur mutter muse narrate note object observe offer opine order plead pledge point posit post postulate pray predict
proclaim profess promise pronounce propose protest query question quip quote rail read reaffirm reason reassert reassure rebut recall recite record recount
reflect refute reiterate rejoin relate remark remind reminisce repeat reply report respond retort reveal roar say scoff scream shout shriek signal sigh sing
snap speculate state stipulate stress suggest summarize surmise swear tease tell testify text thunder tout tweet urge utter venture volunteer vow wail
warn whisper wonder write yell chant sneer chide deadpan intone gush riff recommend request rule telegraph spell vent muse crack chime convey mouth snipe reprise recount bark bellow bleat bristle hiss croon drawl croak moan groan plead implore pretend ponder wisecrack prod probe
editorialize email post fume grunt snarl rasp stammer stutter whimper seethe despair rue crow tut harangue sermonize theorize hypothesize philosophize`;

const LABEL = `applaud attack assail bash belittle bemoan berate blame blast brand call castigate champion
characterize characterise chastise cheer cite commend compare condemn credit criticize criticise deem demonize denigrate denounce depict deride describe
dismiss disparage dub excoriate express extol fault hail insult invoke label lambast lambaste laud liken mock name nickname paint peg portray praise
rebuke refer reference rename reprimand ridicule rip savage scold shame slam tag taunt term toast trash trumpet vilify chide admonish voice caricature
celebrate defend discuss attribute upbraid promote`;

const WEAK = `accept advocate allude appreciate approve assess believe coin conceive confront consider contemplate contest
decide define demand diagnose doubt embrace encourage endorse envisage envision evoke expect favor fear feel find foresee giggle guess highlight
hope identify imagine indicate laugh lecture like list look love mean oppose outline perceive picture plan point present press propose
realize realise recognize reckon refuse regard reject remember repudiate resist see seek sense show smile speak support suspect talk beam grin shrug chuckle sob
think threaten treat try underline underscore understand use value view vouch want warrant welcome wish worry know learn`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  think: ['thought'],
  feel: ['felt'],
  find: ['found'],
  see: ['saw', 'seen'],
  speak: ['spoke', 'spoken'],
  begin: ['began', 'begun'],
  swear: ['swore', 'sworn'],
  sing: ['sang', 'sung'],
  know: ['knew', 'known'],
  draw: ['drew', 'drawn'],
  seek: ['sought'],
  understand: ['understood'],
  hit: ['hit'],
  lead: ['led'],
  throw: ['threw', 'thrown'],
  mean: ['meant'],
  bet: ['bet'],
  hear: ['heard'],
  hold: ['held'],
  make: ['made'],
  stick: ['stuck'],
  stand: ['stood'],
  shoot: ['shot'],
  foresee: ['foresaw', 'foreseen'],
  cast: ['cast'],
};

const DOUBLING = new Set([
  'admit',
  'quip',
  'brag',
  'beg',
  'slam',
  'dub',
  'rip',
  'pan',
  'peg',
  'snap',
  'tag',
  'commit',
  'swear',
  'fret',
  'rebut',
  'refer',
  'concur',
  'demur',
  'plan',
  'chat',
  'bet',
  'hit',
  'lob',
  'slur',
  'sum',
  'aver',
]);

function forms(lemma: string): [string, VerbForm][] {
  const doubled = DOUBLING.has(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma;
  const yToI = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}i` : null;
  const third = yToI !== null ? `${yToI}es` : /(?:s|sh|ch|x|z|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ing = /[^eo]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled}ing`;
  const regular = lemma.endsWith('e') ? `${lemma}d` : yToI !== null ? `${yToI}ed` : `${doubled}ed`;
  const past = IRREGULAR[lemma] ?? [regular];
  return [...past.map((form): [string, VerbForm] => [form, 'past']), [lemma, 'base'], [third, 'present'], [ing, 'ing']];
}

/** Forms that are nouns wherever news has them. */
const NOUNS = new Set([
  'emails',
  'blogs',
  'posts',
  'texts',
  'records',
  'tweets',
  'cues',
  'probes',
  'crows',
  'rules',
  'ruling',
]);

function buildVerbs(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const [list, strength] of [
    [SPEECH, 'speech'],
    [LABEL, 'label'],
    [WEAK, 'weak'],
  ] as const) {
    for (const lemma of list.split(/\s+/u)) {
      for (const [form, kind] of forms(lemma))
        if (!verbs.has(form) && !NOUNS.has(form)) verbs.set(form, { strength, form: kind, lemma });
    }
  }
  return verbs;
}

let verbs: ReadonlyMap<string, CueVerb> | undefined;

/** The cue verb that a word, in lower case, is a form of. They are made when first asked for: a program that starts does not. */
export function cueVerb(word: string): CueVerb | undefined {
  verbs ??= buildVerbs();
  return verbs.get(word);
}

/* @__NO_SIDE_EFFECTS__ */
function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Nouns that attribute what follows them: `Price's claim that …`, `chants of …`, `in a statement`. */
export const CUE_NOUNS = set(
  `accusation admission advice allegation announcement answer appeal argument assertion assessment boast boasts call caution chant chants characterization charge claim claims
comment comments complaint concession conclusion confession contention criticism cry cries declaration demand denial depiction description email
estimate explanation exhortation finding insistence joke jokes letter mantra memo message motto note notion observation opinion phrase plea pledge post prediction proclamation promise
pronouncement proposal prophecy question quip quote reference refrain refusal remark remarks reply report request response retort rhetoric shout shouts slogan statement statements suggestion
suspicion talk testimony text threat tweet tweets vow view warning warnings words yell yells`,
);

export const PRONOUNS = set('he she they it i we you who one');
export const PERSONAL = set('he she they i we');
export const DETERMINERS = set(
  'the a an this that these those his her their its our my your some any no each every another both several many most all other such one two three four five six seven eight nine ten',
);
export const PREPOSITIONS = set(
  'about above across after against along amid among around as at before behind below beneath beside between beyond by despite down during for from in inside into like near of off on onto out outside over past per since through throughout to toward towards under until unlike up upon via with within without following regarding concerning including versus',
);
export const SUBORDINATORS = set(
  'that because if when while although though whereas whether since unless until where why how what before after as once so than but and or nor yet',
);
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t",
);
/** Words that may be between a subject and its verb. */
export const ADVERBS = set(
  'also then later once often again ever never always not even still just now soon first earlier already only instead further too rather almost nearly long twice famously himself herself themselves itself simply today yesterday tonight tomorrow recently and/or perhaps finally somewhat quite far sometimes back well afterward afterwards meanwhile however moreover though therefore online once-again',
);
export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb aug sept oct nov dec',
);
/** Nouns of time that are in an adverbial: `last week`, `this morning`. */
export const TIME_NOUNS = set(
  'week month year night morning afternoon evening day days weeks months years hours minutes spring summer fall autumn winter weekend time',
);

/** Abbreviations that do not end a sentence, without their point. */
export const ABBREVIATIONS = set(
  'mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm rev hon st jr sr vs etc inc corp ltd co jan feb mar apr jun jul aug sep sept oct nov dec no d-n r-n u.s u.k u.n e.g i.e a.m p.m dept univ assn bros ave blvd ft mt pres supt det ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
);

/** Forms that are far oftener nouns: verbs only after a name or a pronoun, or before `that`. */
export const OFTEN_NOUNS = set(
  'records record emails email blogs blog posts texts text tweet quip quips probe probes chant chants cheer cheers answers appeals attacks bets calls charges claims comments complaints cries demands doubts drafts estimates fears forecasts guesses hopes jokes labels looks names notes objects offers orders plans plays pledges points polls posts predicts promises proposals questions quotes raises ranks rates references remarks reports requests responses reveals shouts signs signals sounds stands states statements supports talks tweets uses values ventures views voices vows wishes words worries writes yells protests process report claim charge comment demand estimate answer call claim joke offer order plan point post promise question quote remark request signal state support talk tweet view voice vow wish worry name note fear hope look list object press protest rank rate attack address insult label reason repeat respond spell stress use value venture counter back cover direct like mean present present show sound stand rule',
);

/** Verbs that introduce speech only right beside it: `he continued, "…"`. */
export const ASPECT_VERBS = set('begin continue repeat start');

/** Verbs by which parties bind themselves: in a document, the words are nobody's alone. */
export const JOINT_VERBS = set('agree pledge promise commit vow undertake resolve decide');
/** Texts that speak for several. */
export const DOCUMENTS = set(
  'accord agreement communique communiqué declaration document documents fact-sheet factsheet memo memorandum pact release resolution statement text treaty',
);

/** Words for people, plural without an s, that are before a verb in its base form: `police say`. */
export const PLURAL_PEOPLE = set(
  'people police men women children both some many several few most others those these folks media all half percent everyone',
);
