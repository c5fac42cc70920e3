import { citationsIn } from '../cite/citations.js';
import { AUXILIARIES, cueVerb, PREPOSITIONS, SUBORDINATORS } from '../extract/lexicon.js';
import { type DraftBlock, visibleIndex } from '../markdown/block.js';
import { FastPattern } from '../text/fast-pattern.js';
import { overlaps } from '../text/range.js';
import { WordPattern } from '../text/word-pattern.js';
import { isSpokenCue, type NameAt } from './attribution-after.js';
import { keptByPlace } from './kept-by-place.js';
import { type DraftQuotation, passagesIn } from './quotations.js';
import { sentenceAt, sentencesOf } from './sentences.js';
import { type DraftSpeaker, placed, subjectBefore } from './speakers.js';
import { isDoubtful } from './turning-words.js';

/** Who says the clause of a draft that has a quotation as a part: `Ann Lee said the council had “`. */
export interface ReportedClause {
  /** Null for one who is not named. */
  readonly speaker: DraftSpeaker | null;
  /** The pronoun in place of a name. */
  readonly pronoun: string | null;
  /** Whether the part is surely of this clause: no other verb of speech and no other clause is between. */
  readonly isSure: boolean;
}

/** Number of characters before a quotation that are examined. */
const REACH = 300;

/** Verbs of one who says in a clause what is so: one who agrees, answers, quotes or reports may do so in the words of others. */
const ASSERTING: ReadonlySet<string> = new Set(
  'say tell claim insist argue warn add write state testify announce maintain explain complain declare promise predict stress assert allege tweet boast vow post'.split(
    ' ',
  ),
);

/** What someone else said or thinks: `the view that`, `Ann Lee’s call for`. */
const OTHERS_NOUN = new WordPattern(
  'views?|ideas?|notions?|claims?|calls?|demands?|pleas?|words|letters?|suggestions?|opinions?|phrases?|slogans?|quotes?|quotations?|remarks?|comments?|statements?|promises?|reports?|stories|story|rumou?rs?|accusations?|allegations?|answers?|questions?|heard|read',
);

/** A verb of speech is followed by what is said, or to whom: not by what it is about. */
const ABOUT = /^\s(?:about|of|on|for|with|against|at|as|to(?!\s[^,“”"]{1,60}\sthat\s))(?!\p{L})/iu;

/** What points at a thing that has been named, before a quotation which describes it: `said the “safe for all” line was a lie`. */
const POINTING = /\s(?:the|this|that|these|those)$/iu;
const DESCRIBED = /^[”"’»]?\s(\p{Ll}[\p{L}-]{1,30})/u;

/** Verbs by which someone names or describes a thing in these words: `called the plan “`. */
const NAMING = new WordPattern(
  'called|calls|described|describes|dismissed|dismisses|branded|brands|labelled|labeled|dubbed|dubs|termed|terms|hailed|hails',
);

/** What begins another clause, whose words may be the writer's: `, which`, `, but`. */
const OTHER_CLAUSE = new FastPattern(
  () =>
    /[;:?!—–]|(?:^|,)\s?(?:and|but|or|while|whereas|although|though|as|when|after|before|which|who|whom|whose|where|because|since|so|yet|if|unless|even|despite|unlike|not)(?!\p{L})/iu,
);

/** Words after which a noun comes, not a verb: `the claims`, `Ann Lee’s comments`. */
const NOUN_BEFORE = /(?:['’]s|s['’])$|^(?:the|an?|his|her|its|their|this|these|those|our|my|any|no|some)$/iu;

/** Someone else's words: `according to`, `quoting`; what is only supposed or asked. */
const OTHERS = new WordPattern('according|quoting|citing|quoted|cited|asked|whether|if|wrongly|falsely|misquoted');

/** Words that only English has: verbs of speech such as “notes” are nouns elsewhere. */
const ENGLISH = new FastPattern(
  () =>
    /(?<!\p{L})(?:the|that|said|says|told|tells|called|calls|wrote|writes|he|she|they|his|her|their|would|with|not)(?!\p{L})/iu,
);

/** The clause in which a quotation is a part of what someone says; null without one. */
export const reportedClause: (quotation: DraftQuotation) => ReportedClause | null = keptByPlace(
  readClause,
  (found, block) =>
    found === null || found.speaker === null ? found : { ...found, speaker: { ...found.speaker, block } },
);

/** Whether a quotation describes the noun after it. */
function isDescribing(lead: string, after: string): boolean {
  const [, next = ''] = POINTING.test(lead) ? (DESCRIBED.exec(after) ?? []) : [];
  return next !== '' && !PREPOSITIONS.has(next) && !SUBORDINATORS.has(next) && !AUXILIARIES.has(next);
}

function readClause({ kind, parts: [first, another] }: DraftQuotation): ReportedClause | null {
  if (kind === 'block' || first === undefined) return null;
  const { block, from } = first;
  const { start: opening = 0 } = sentencesOf(block)[sentenceAt(block, from)] ?? {};
  const start = Math.max(opening, from - REACH);
  const lead = outsideMarks(block, start, from);
  if (!ENGLISH.test(lead)) return null;
  const after = another === undefined ? block.visible.text.slice(first.to, first.to + REACH) : '';
  const isDescribed = isDescribing(lead, after);
  let isOther = false;
  for (const { 0: word, index } of lead.matchAll(/(?<=\s)\p{Ll}[\p{L}\p{M}'’-]{2,40}/gu)) {
    const isNaming = NAMING.test(word);
    if (!isNaming && !isSpokenCue(word)) {
      isOther ||= OTHERS.test(word);
      continue;
    }
    const subject = subjectBefore(lead.slice(0, index).trimEnd());
    const rest = lead.slice(index + word.length);
    if (subject === null || (isNaming && /^\s(?:on|for|off)(?!\p{L})/u.test(rest))) return null;
    const isSaid = isNaming || (ASSERTING.has(cueVerb(word)?.lemma ?? '') && !ABOUT.test(rest));
    const isSure = !isOther && isSaid && !isDescribed && !/^asked/iu.test(lead.trimStart()) && isPlain(rest, isNaming);
    const isPronoun = /^(?:he|she)$/iu.test(subject.name);
    if (!isPronoun && !isName(subject)) return null;
    return isPronoun
      ? { speaker: null, pronoun: subject.name, isSure }
      : { speaker: { ...placed(block, start, subject), isOfClause: true }, pronoun: null, isSure };
  }
  return null;
}

function isName({ name }: NameAt): boolean {
  return (
    /^\p{Lu}/u.test(name) && !/^(?:(?:They|We|It|I|One|Some|Others|Critics|Officials)$|\p{L}+\s\p{Ll})/u.test(name)
  );
}

/** Whether words between a verb of speech and a part of what is said are one clause, without other verbs of speech. */
function isPlain(rest: string, isNaming: boolean): boolean {
  if (OTHER_CLAUSE.test(rest)) return false;
  const words = rest.match(/\p{L}[\p{L}\p{M}'’-]{0,40}/gu) ?? [];
  return words.every((word, at) => {
    const verb = NOUN_BEFORE.test(words[at - 1] ?? '') ? undefined : cueVerb(word);
    const isSaid = verb !== undefined && verb.form !== 'base';
    return (
      !isSaid &&
      !(OTHERS_NOUN.test(word) && !(isNaming && at === words.length - 1)) &&
      !/^(?:who|whom|whose|which)$/iu.test(word) &&
      !NAMING.test(word) &&
      !OTHERS.test(word.toLowerCase()) &&
      !isDoubtful(word)
    );
  });
}

/** The visible text from one offset to another; as many spaces in place of each passage between marks and each citation. */
function outsideMarks(block: DraftBlock, from: number, to: number): string {
  const range = { start: from, end: to };
  const citations = citationsIn(block).map(({ start, end }) => ({
    start: visibleIndex(block, start),
    end: visibleIndex(block, end),
  }));
  let text = block.visible.text.slice(from, to);
  for (const each of [...passagesIn(block), ...citations]) {
    if (!overlaps(each, range) || each.end > to) continue;
    const [low, high] = [Math.max(0, each.start - from), each.end - from];
    text = text.slice(0, low) + ' '.repeat(high - low) + text.slice(high);
  }
  return text.replace(/[\s"“„«»‘「]{1,4}$/u, '');
}
