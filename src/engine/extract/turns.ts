import type { Article } from '../article/article.js';
import { isParticle } from '../article/name-pattern.js';
import { NOBODY, namesParticipants, Participants, spelledName, TITLE } from '../article/transcript/labels.js';
import { CLOSING_MARKS } from '../text/closing-marks.js';
import type { Range } from '../text/range.js';
import { FIRST_PERSON, findHeadedAnswers } from './headed-answers.js';
import { cueVerb } from './lexicon.js';
import { GIVEN } from './names/gazetteer/index.js';
import { isPersonNoun } from './phrases.js';
import type { Turn } from './turn.js';

const TIME = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s{1,3})?`;
/** A label, perhaps bold and after a time code. What is bold may end after the label or with the paragraph. */
const LABEL = new RegExp(
  String.raw`^${TIME}(?<bold>\*\*|__)?${TIME}(?<label>\p{Lu}(?:[^\s:*_]{0,29}[^\s:*_,])?(?:\s[^\s:*_]{0,29}[^\s:*_,]){0,6}?)(?<office>,\s\p{L}[^:.!?,;()]{1,60})?(?<of>(?:\s\([^()]{1,60}\)){0,2})(?<closed>\*\*|__)?(?:\s[[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?\s?:(?<after>\*\*|__)?\s{1,4}(?=\S)`,
  'u',
);
/** `Q. Why?`, `**Respuesta.** …`: a letter or a word for a question or an answer, with a point. */
const POINTED = new RegExp(
  String.raw`^${TIME}(?<bold>\*\*|__)?(?<label>Q|A|P|R|F|D|V|S|O|Pregunta|Respuesta|Domanda|Risposta|Pergunta|Resposta|Question|Answer|Réponse|Frage|Antwort)\.(?<after>\*\*|__)?\s{1,4}(?=\S)`,
  'u',
);
/** A member of a parliament by office: `The Minister for Roads (Tom Hale): …`. */
const MEMBER =
  /^(?:the\s)?\p{L}[^():]{3,80}\s\((?<label>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness)\.?\s)?\p{Lu}[\p{L}.’'-]{0,30}(?:\s\p{L}[\p{L}.’'-]{0,30}){1,3})\)\s?:\s{1,4}(?=\S)/iu;
const QUESTION =
  /^(?:Q|Question|Frage|F|P|Pregunta|Domanda|D|Pergunta|Vraag|V|Fråga|Pytanie|В|Вопрос|Питання|Запитання)$/u;
const ANSWER =
  /^(?:A|Answer|Antwort|Réponse|R|Respuesta|Risposta|Resposta|Antwoord|Svar|S|Odpowiedź|O|О|Ответ|Відповідь)$/u;
const isCapitals = (label: string): boolean => label === label.toUpperCase() && /\p{Lu}{2}/u.test(label);

interface Labelled extends Turn {
  readonly label: Range;
  readonly name: string;
  readonly bold: boolean;
  /** An office is before the name in brackets: `The Minister for Roads (Tom Hale)`. */
  readonly isOfficer: boolean;
  /** A time code is before the label, or what someone is member of in brackets after it. */
  readonly isMarked: boolean;
  /** A point is after the label, where others have a colon. */
  readonly isPointed: boolean;
}

/**
 * The turns of an article that is, as a whole or in part, an interview or a transcript: paragraphs that begin with who speaks and a
 * colon. There are none unless labels come back, are asked and answered, or are set in capitals or bold type; or, without labels,
 * the answers below questions that are headings.
 */
export function findTurns(article: Article): Turn[] {
  const { text, paragraphs } = article;
  if (paragraphs.some(({ spoken }) => spoken !== undefined)) return spokenTurns(paragraphs);
  const inline: Labelled[] = [];
  const alone: Labelled[] = [];
  /** Those with a label alone on the line above, without a colon. */
  const unmarked: Labelled[] = [];
  /** Paragraphs that are no more than the label of the next. */
  const labels = new Set<number>();
  for (const [index, { start, end }] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    const turn = labelledAt(text.slice(start, end), start, index);
    if (turn !== null) inline.push(turn);
    const bare = turn === null ? bareLabelAbove(text, before, { start, end }, index) : null;
    if (bare !== null) unmarked.push(bare);
    const above = turn === null ? labelAbove(text, before, start) : null;
    const below = above === null ? null : labelledAt(text.slice(above, end), above, index);
    if (below === null) continue;
    alone.push(below);
    if (before !== undefined && below.label.start < before.end) labels.add(index - 1);
  }
  // `SHORT READS:` is a heading; those who speak come back.
  const isBack = new Set(alone.map(({ name }) => name)).size < alone.length;
  const above = [...(isBack ? alone : []), ...(areSpeakers(unmarked, text) ? unmarked : [])];
  const found = above.length > 0 ? [...inline, ...above].sort((a, b) => a.paragraph - b.paragraph) : inline;
  const labelled = withoutLists(found, text);
  const participants = participantsOf(article);
  const counts = countsOf(labelled);
  const surnames = new Map<string, boolean>();
  const isSurname = (name: string): boolean => {
    const is = surnames.get(name) ?? isPartOfName(name, text);
    surnames.set(name, is);
    return is;
  };
  const inMinutes = areMinutes(labelled);
  const surely = labelled.filter((turn) => isTurn(turn, counts, inMinutes, isSurname) || participants.has(turn.name));
  const isSure = new Set(surely);
  // In a list of plays, actors are in brackets after their parts.
  const known = surely.length === 0 ? surely : labelled.filter((turn) => turn.isOfficer || isSure.has(turn));
  // Among known turns, someone whom the text names by a surname may speak once.
  const isKnown = new Set(known);
  const mayBeOnce = (name: string): boolean =>
    known.length >= FEWEST_KNOWN && /^\p{Lu}\S{1,40}$/u.test(name) && isSurname(name);
  const sure = labelled.filter((turn) => isKnown.has(turn) || mayBeOnce(turn.name));
  const kept = withPartners(sure, labelled, text, paragraphs.length, counts);
  const isAsked = answersAlone(kept, text, paragraphs);
  if (kept.length < 2 || !(isAsked || isDialogue(kept)) || !areSentences(kept, text)) return findHeadedAnswers(article);
  // A paragraph that begins with another name does not continue the turn before it.
  const others = new Set(
    labelled
      .filter(({ name }) => isNameLike(name) && (name.includes(' ') || isSurname(name)))
      .map(({ paragraph }) => paragraph),
  );
  return withContinuations(
    kept,
    text,
    paragraphs,
    (at) => others.has(at) || (isBack && labels.has(at)) || (isAsked && asks(paragraphs[at] ?? NOWHERE, text)),
  );
}

/** Longest line with a label alone, and of what is between it and the words below it, in UTF-16 code units. */
const LONGEST_LABEL = 80;
/** A label alone on the line above: `ANNA LIND:`. */
const LABEL_ABOVE = new RegExp(
  String.raw`(?:^|\n)[ \t]{0,3}((?:\*\*|__)?\p{Lu}[^\n:]{0,${LONGEST_LABEL}}(?:\*\*|__)?:(?:\*\*|__)?)[ \t]{0,3}\n\s{0,3}$`,
  'u',
);

/** Where a label begins that is alone on the line above the paragraph that starts at `start`; null if there is none. */
function labelAbove(text: string, before: Range | undefined, start: number): number | null {
  const low = Math.max(0, start - LONGEST_LABEL - 8, before === undefined ? 0 : Math.min(before.start, before.end));
  const found = LABEL_ABOVE.exec(text.slice(low, start));
  if (found === null) return null;
  const at = low + found.index + found[0].indexOf(found[1] ?? '');
  // The last line of a paragraph is no label.
  const isWhole = before === undefined || at >= before.end || at <= before.start;
  return isWhole && (at === 0 || text.charAt(at - 1) === '\n' || at === low) ? at : null;
}

/** A name in capitals or bold type alone on the line above, as headings are: `PER HOLM`. */
const BARE_LABEL_ABOVE =
  /(?:^|\n)[ \t]{0,3}(?:#{1,6} )?(?<bold>\*\*|__)?(?<label>\p{Lu}[\p{L}.’'-]{1,30}(?: \p{L}[\p{L}.’'-]{0,30}){1,3})(?:\*\*|__)?[ \t]{0,3}\n\s{0,3}$/u;

/** The turn of a paragraph whose label is alone on the line above, without a colon; null if there is none. */
function bareLabelAbove(text: string, before: Range | undefined, own: Range, paragraph: number): Labelled | null {
  const low = Math.max(before?.end ?? 0, own.start - 2 * LONGEST_LABEL, 0);
  const found = BARE_LABEL_ABOVE.exec(text.slice(low, own.start));
  const { label: name = '', bold } = found?.groups ?? {};
  if (found === null || NOBODY.test(name) || !isNameLike(name) || (bold === undefined && !isCapitals(name)))
    return null;
  const at = low + found.index + found[0].indexOf(name);
  return {
    paragraph,
    label: { start: at, end: at + name.length },
    ...own,
    role: 'named',
    goesOn: false,
    name,
    bold: bold !== undefined,
    isPointed: false,
    isOfficer: false,
    isMarked: false,
  };
}

/**
 * Whether lines above paragraphs are labels and not headings: at least two come back, one is surely a person's name, and half of what
 * is below them asks or is in the first person, as lives of people told in turn are not.
 */
function areSpeakers(labelled: readonly Labelled[], text: string): boolean {
  const spoken = labelled.filter((turn) => asks(turn, text) || FIRST_PERSON.test(text.slice(turn.start, turn.end)));
  if (spoken.length * 2 < labelled.length) return false;
  const counts = countsOf(labelled);
  const back = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return back.length > 1 && back.some((name) => GIVEN.has(spelledName(name).split(' ')[0] ?? '') || TITLE.test(name));
}

const NOWHERE: Range = { start: 0, end: 0 };

/** Whether only the answers have a label, the same all through, and a question without one is before each. */
function answersAlone(turns: readonly Labelled[], text: string, paragraphs: Article['paragraphs']): boolean {
  if (turns.length < 2 || new Set(turns.map(({ name }) => name)).size !== 1) return false;
  // `Answer:` alone answers frequent questions, and nobody speaks.
  return turns.every(({ paragraph, role }) => role === 'named' && asks(paragraphs[paragraph - 1] ?? NOWHERE, text));
}

/** Fewer turns may be no dialogue. */
const FEWEST_KNOWN = 3;

/** How often each label comes; `Wendt` and `TW` are labels of `Tobias Wendt`. */
function countsOf(labelled: readonly Labelled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of labelled) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = new Map(counts);
  for (const [name, count] of counts) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => [...word][0] ?? '');
    for (const short of new Set([words.at(-1) ?? '', letters.join(''), `${letters.join('.')}.`])) {
      const alone = counts.get(short);
      if (alone === undefined) continue;
      all.set(name, (all.get(name) ?? count) + alone);
      all.set(short, count + (all.get(short) ?? alone));
    }
  }
  return all;
}

/** Number of lines above the first paragraph in which those who take part are searched for. */
const HEAD_LINES = 40;
/** Number of paragraphs that may name them, and of characters that are read of one. */
const OPENING = 3;
const LONGEST_LINE = 400;

/** Those who take part in an interview or a transcript, as the lines above its first paragraph name them. */
export function participantsOf({ text, paragraphs }: Article): Participants {
  const head = text.slice(0, paragraphs[0]?.start ?? 0);
  const opening = paragraphs
    .slice(0, OPENING)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_LINE)));
  return new Participants([...head.split('\n').slice(-HEAD_LINES), ...opening.filter(namesParticipants)]);
}

/** The turns of a transcript or an e-mail: every paragraph of which it is known how it is spoken. */
function spokenTurns(paragraphs: Article['paragraphs']): Turn[] {
  return paragraphs.flatMap(({ spoken, end }, paragraph): Turn | [] => {
    if (spoken === undefined || spoken.from >= end) return [];
    const { from: start, label, isCarried = false, isAuthor } = spoken;
    return { paragraph, label, start, end, role: isAuthor ? 'author' : 'named', goesOn: isCarried };
  });
}

function labelledAt(words: string, offset: number, paragraph: number): Labelled | null {
  const member = MEMBER.exec(words);
  const isMember =
    member !== null && /^\p{Lu}/u.test(words) && isOffice(member[0].slice(0, member[0].lastIndexOf('(')));
  const colon = isMember ? member : LABEL.exec(words);
  const match = colon ?? POINTED.exec(words);
  const name = match?.groups?.label;
  if (match === null || name === undefined || NOBODY.test(name)) return null;
  const office = match.groups?.office;
  // `Lind, the mayor, said:` is a sentence.
  if (office?.match(/\p{L}+/gu)?.some((word) => cueVerb(word) !== undefined) === true) return null;
  const bold = match.groups?.bold !== undefined;
  const labelAt = offset + match[0].indexOf(name);
  let end = offset + words.length;
  if (bold && match.groups?.closed === undefined && match.groups?.after === undefined) {
    // The whole paragraph is bold: a question.
    if (!/(?:\*\*|__)$/u.test(words)) return null;
    end -= 2;
  }
  const start = offset + match[0].length;
  if (start >= end) return null;
  return {
    paragraph,
    label: { start: labelAt, end: labelAt + name.length },
    start,
    end,
    role: roleOf(name),
    goesOn: false,
    name,
    bold,
    isPointed: match !== colon,
    isOfficer: match === member,
    isMarked: /^\W{0,3}\d{1,2}:\d{2}/u.test(words) || match === member || /^[^\d]+$/u.test(match.groups?.of ?? ''),
  };
}

/** What a label says of its turn: `Q`, `QUESTION` and `Q1` are a question. */
export function roleOf(label: string): Turn['role'] {
  const bare = /^(Q|A|\p{L}{4,})\s?\d{1,3}$/u.exec(label)?.[1] ?? label;
  const word = isCapitals(bare) ? `${bare.charAt(0)}${bare.slice(1).toLowerCase()}` : bare;
  return QUESTION.test(word) ? 'question' : ANSWER.test(word) ? 'answer' : 'named';
}

/** Whether the words beside a name are an office: there is a noun for a person among them. */
function isOffice(words: string): boolean {
  return (
    words
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.some(isPersonNoun) === true
  );
}

/** The end of a question, of a sentence, with the type that may close after it. */
const ASKED = new RegExp(String.raw`[?？؟][\s*_${CLOSING_MARKS}]{0,4}$`, 'u');
const SAID = new RegExp(String.raw`[.?!…。？！][\s*_${CLOSING_MARKS}]{0,4}$`, 'u');

/** Whether a turn ends with a question mark. */
function asks({ start, end }: Range, text: string): boolean {
  return ASKED.test(text.slice(Math.max(start, end - 6), end));
}

/** The turns without the points of a list, `A.` to `D.`: letters with points are one for questions, which ask, and one for answers. */
function withoutLists(labelled: readonly Labelled[], text: string): readonly Labelled[] {
  const pointed = labelled.filter(({ isPointed }) => isPointed);
  const questions = pointed.filter(({ role }) => role === 'question');
  const asking = questions.filter((turn) => asks(turn, text));
  const isInterview =
    new Set(pointed.map(({ name }) => name)).size === 2 && asking.length > 0 && asking.length * 2 >= questions.length;
  return isInterview ? labelled : labelled.filter(({ isPointed }) => !isPointed);
}

/**
 * Whether marks after labels, or times before them, are those of minutes or a recording, and not of a list of films or of what is on:
 * someone without a mark presides, or those who speak come back.
 */
function areMinutes(labelled: readonly Labelled[]): boolean {
  const marked = labelled.filter(({ isMarked }) => isMarked);
  if (marked.length < 2) return false;
  const names = new Set(marked.map(({ name }) => name));
  return names.size * 3 <= marked.length * 2 || labelled.some(({ isMarked, name }) => !isMarked && presides(name));
}

/** Whether a label begins with a title, as that of the person who presides: `Mr Speaker`. */
function presides(name: string): boolean {
  return TITLE.test(name) && !/^the\s/iu.test(name);
}

/** Whether a label is one of those that name a speaker: bold, in capitals, asked or answered, one that comes back, or one of minutes. */
function isTurn(
  turn: Labelled,
  counts: ReadonlyMap<string, number>,
  inMinutes: boolean,
  isSurname: (name: string) => boolean,
): boolean {
  const { name } = turn;
  const isName = isNameLike(name);
  // The person who presides is named without a constituency.
  if (isName && inMinutes && (turn.isMarked || name.includes(' '))) return true;
  if (turn.role !== 'named' || isCapitals(name)) return true;
  if (!name.includes(' ') && !isInitials(name) && !isSurname(name)) return false;
  if (turn.bold) return true;
  return isName && name.split(' ').length <= 5 && (counts.get(name) ?? 0) > 1;
}

/** Number of paragraphs from the turn of one partner to that of the other. */
const NEIGHBOURS = 4;
/** Where no label is known for a name, at least this share of the paragraphs has one. */
const LABELLED_SHARE = 0.6;

/**
 * The turns and those of the interviewer or other participants: `Coast Post: …`, `Lind: …`. Their labels come back, and each stands near
 * a turn that is known; or, where none is, nearly all paragraphs have such labels, and someone is asked.
 */
function withPartners(
  sure: readonly Labelled[],
  labelled: readonly Labelled[],
  text: string,
  paragraphs: number,
  counts: ReadonlyMap<string, number>,
): readonly Labelled[] {
  const often = labelled.filter(
    ({ name, role }) =>
      role === 'named' && name.split(' ').every((word) => /^\p{Lu}/u.test(word)) && (counts.get(name) ?? 0) > 1,
  );
  const close = new Set<number>();
  for (const { role, paragraph } of sure)
    for (let by = 1 - NEIGHBOURS; role === 'named' && by < NEIGHBOURS; by++) close.add(paragraph + by);
  const isAsked = often.some((turn) => asks(turn, text));
  const isAll = sure.length === 0 && isAsked && often.length >= paragraphs * LABELLED_SHARE;
  const far = new Set(labelled.filter(({ paragraph }) => !close.has(paragraph)).map(({ name }) => name));
  const known = new Set(sure);
  const partners = new Set(often.filter(({ name }) => isAll || !far.has(name)).map(({ name }) => name));
  return labelled.filter((turn) => known.has(turn) || partners.has(turn.name));
}

const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?\s?){1,3}$/u.test(name);

/** Whether all words of a label are those of a name. */
function isNameLike(name: string): boolean {
  return name.split(' ').every((word) => /^\p{Lu}/u.test(word) || isParticle(word));
}

/** Whether a word is the end of a longer name somewhere: `Lind` of `Anna Lind`. */
function isPartOfName(name: string, text: string): boolean {
  for (let at = text.indexOf(` ${name}`); at !== -1; at = text.indexOf(` ${name}`, at + 1))
    if (/\p{Lu}[\p{L}.’'-]{0,40}$/u.test(text.slice(Math.max(0, at - 42), at))) return true;
  return false;
}

/** Whether most turns are speech and not the entries of a list: they end as sentences do. */
function areSentences(turns: readonly Labelled[], text: string): boolean {
  const ended = turns.filter(({ start, end }) => SAID.test(text.slice(start, end)));
  return ended.length * 10 >= turns.length * 6;
}

/** Whether turns are those of people who answer each other: two speakers at least, or a question and an answer. */
function isDialogue(turns: readonly Labelled[]): boolean {
  if (new Set(turns.map(({ name }) => name)).size < 2) return false;
  const letters = turns.filter(({ role }) => role !== 'named');
  return letters.length === 0 || letters.length !== turns.length || new Set(letters.map(({ role }) => role)).size === 2;
}

/** As much of a paragraph tells whether it is an aside. */
const ASIDE = 60;

/** A name or a line in capitals, as a court's record has them above the words of a witness: `OMAR DIAZ, sworn`. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}.’'-]{1,30}(?:\s\p{Lu}[\p{Lu}.’'-]{0,30}){1,4}(?:[,:]|$)/u;

/** Whether a paragraph between two turns is nobody's speech: in brackets, set apart, in capitals, or after a label such as `UPDATE:`. */
function isAside(beginning: string): boolean {
  const label = /^([^:]{1,40}):(?:\s|$)/u.exec(beginning)?.[1];
  return /^[[(*_#>]/u.test(beginning) || IN_CAPITALS.test(beginning) || (label !== undefined && NOBODY.test(label));
}

/** Paragraphs between two turns without a label of their own continue the first, up to one that is someone else's. */
function withContinuations(
  kept: readonly Labelled[],
  text: string,
  paragraphs: Article['paragraphs'],
  isOthers: (paragraph: number) => boolean,
): Turn[] {
  const turns: Turn[] = [];
  for (const [index, turn] of kept.entries()) {
    turns.push(turn);
    const next = kept[index + 1]?.paragraph ?? turn.paragraph;
    for (let at = turn.paragraph + 1; at < next; at++) {
      const paragraph = paragraphs[at];
      if (paragraph === undefined || isOthers(at) || isAside(text.slice(paragraph.start, paragraph.start + ASIDE)))
        break;
      turns.push({ ...turn, paragraph: at, start: paragraph.start, end: paragraph.end, goesOn: true });
    }
  }
  return turns;
}
