/**
 * How surely a verb attributes words: `speech` verbs report them (say, add); `judgement` verbs put somebody's words on a
 * thing (call, blast, praise) and attribute what is quoted in their clause, but do not introduce speech as such.
 */
export type CueStrength = 'speech' | 'judgement';

/** Form of a verb, as far as spelling shows it. `past` may be a participle too. */
export type VerbForm = 'base' | 'present' | 'past' | 'ing';

/** One form of a cue verb. */
export interface CueVerb {
  readonly strength: CueStrength;
  readonly form: VerbForm;
  readonly lemma: string;
}

const SPEECH = `accuse acknowledge add address admit advise affirm agree allege allow announce answer apologize apologise argue ask assert
assure attest aver beg begin blog boast brag caution claim clarify comment complain concede conclude concur confess confide confirm congratulate contend
continue contradict counter cry declare decry demand demur deny detail disclose dispute disagree divulge elaborate emphasize emphasise enthuse
estimate exclaim explain exhort fret forecast gripe grumble hint howl imply inform insist instruct insinuate interject joke
jest lament maintain marvel mention mumble murmur mutter muse narrate note object observe offer opine order plead pledge point posit post postulate pray predict
proclaim profess promise pronounce propose protest query question quip quote rail read reaffirm reason reassert reassure rebut recall recite recount
reflect refute reiterate rejoin relate remark remind reminisce repeat reply report respond retort reveal roar say scoff scream shout shriek signal sigh sing
snap speculate state stipulate stress suggest summarize surmise swear tease tell testify text thunder tout tweet urge utter venture volunteer vow wail
warn whisper wonder write yell chant sneer chide deadpan intone gush riff recommend request telegraph spell vent muse crack chime convey`;

const JUDGEMENT = `applaud attack assail appreciate assess attribute back bash believe belittle bemoan berate blame blast brand call cast castigate characterize characterise champion
cheer cite compare condemn consider contest credit criticize criticise define decide demonize denigrate denounce deem depict deride describe dismiss disparage
doubt draw dub embrace endorse envision envisage expect express extol fault fear feel find frame guess hail highlight hope identify
imagine insult invoke know label laud lambaste like liken love mock name oppose outline paint peg perceive picture plan portray praise prefer present press
propose raise rank rate rebuke reckon refer regard reject reprimand ridicule rip savage scold see seek sense show slam sound speak suspect support
taunt tag term think threaten title trash treat try understand use view voice vilify want welcome wish worry call accept allude caricature charge chastise commit
confront contemplate cover deliver discuss dodge evoke excoriate express favor find giggle hammer hit indicate laugh launch lead lecture lash list look lob mean offer parrot pan
pitch play poke pray promote push quote recognize reference release repudiate resist shoot smile stand stick stump suggest swipe talk target telephone tell throw trumpet underline underscore unveil
value vote admonish advocate approve avow bet call coin commend complain conceive concentrate convince demand diagnose direct encourage envisage establish exhort exclude foresee grant grouse hear hold lambast learn list make needle nickname object pronounce
push realize realise refuse remember rename sign sketch slur snark style sum think toast translate upbraid vouch warrant`;

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
  return [[lemma, 'base'], [third, 'present'], ...past.map((form): [string, VerbForm] => [form, 'past']), [ing, 'ing']];
}

function buildVerbs(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  for (const [list, strength] of [
    [SPEECH, 'speech'],
    [JUDGEMENT, 'judgement'],
  ] as const) {
    for (const lemma of list.split(/\s+/u)) {
      for (const [form, kind] of forms(lemma)) if (!verbs.has(form)) verbs.set(form, { strength, form: kind, lemma });
    }
  }
  return verbs;
}

/** Cue verbs by their forms, lower case. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = buildVerbs();

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Nouns that attribute what follows them: `Price's claim that …`, `chants of …`, `in a statement`. */
export const CUE_NOUNS = set(
  `accusation admission advice allegation announcement answer appeal argument assertion assessment call caution chant chants characterization charge claim claims
comment comments complaint concession conclusion confession contention criticism cry cries declaration demand denial depiction description email
estimate explanation exhortation finding insistence joke jokes letter mantra memo message motto note notion observation opinion plea pledge post prediction proclamation promise
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
/** Words that may stand between a subject and its verb. */
export const ADVERBS = set(
  'also then later once often again ever never always not even still just now soon first earlier already only instead further too rather almost nearly long twice famously himself herself themselves itself both all each simply today yesterday tonight tomorrow recently and/or perhaps finally somewhat quite far sometimes back well afterward afterwards meanwhile however moreover though therefore online once-again',
);
export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb aug sept oct nov dec',
);
/** Nouns of time that stand in an adverbial: `last week`, `this morning`. */
export const TIME_NOUNS = set(
  'week month year night morning afternoon evening day days weeks months years hours minutes spring summer fall autumn winter weekend time',
);

/** Abbreviations that do not end a sentence, without their point. */
export const ABBREVIATIONS = set(
  'mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt maj cmdr adm rev hon st jr sr vs etc inc corp ltd co jan feb mar apr jun jul aug sep sept oct nov dec no d-n r-n u.s u.k u.n e.g i.e a.m p.m dept univ assn bros ave blvd ft mt pres supt det ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
);
