import { cueVerb } from '../extract/lexicon.js';
import { type DraftBlock, visibleIndex } from './block.js';
import { citationsIn } from './citations.js';
import type { DraftQuotation } from './quotations.js';
import { sentenceAt, sentencesOf } from './sentences.js';

/** Somebody said to speak, and the word that says so; offsets are those of the text given. */
export interface NamedSpeaker {
  readonly speaker: string;
  readonly speakerAt: number;
  readonly cue: string;
  readonly cueAt: number;
}

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,30}`;
const LINKS = String.raw`(?:(?:of|for|the|and|de|del|der|di|da|du|la|le|van|von|den|ter|bin|ibn|al|el)\s+){0,2}`;
const NAME = String.raw`(?:${NAME_WORD}\s+${LINKS}){0,7}${NAME_WORD}`;
/** A name that a text ends with. */
export const NAME_AT_END: RegExp = new RegExp(`${NAME}$`, 'u');
/** A name that a text begins with. */
export const NAME_AT_START: RegExp = new RegExp(`^${NAME}`, 'u');

/** Speakers who are not named: pronouns, and roles behind an article. */
const PRONOUN = /^(?:he|she|they|it|we|i)$/iu;
const ARTICLE = /^(?:the|a|an|his|her|its|their)$/iu;

/** A role has no more words than this. */
const LONGEST_ROLE = 4;

const ACCORDING = /(^|[^\p{L}\p{M}])(according\s{1,9}to\s{1,9})/giu;

/** Where the pronoun, or the role with its article, begins that a text ends with; null if there is none. */
export function unnamedAtEnd(text: string): number | null {
  const words = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].slice(-LONGEST_ROLE - 1);
  let end = text.length;
  for (const [index, { 0: word, index: start }] of words.reverse().entries()) {
    // Only white space may stand between them, and nothing behind the last.
    if (text.slice(start + word.length, end).trim() !== '' || (index === 0 && start + word.length < end)) return null;
    if (index === 0 ? PRONOUN.test(word) : ARTICLE.test(word)) return start;
    end = start;
  }
  return null;
}

/** Whether a word is a verb that introduces speech, in a form that has a subject before it. */
function isSpokenCue(word: string): boolean {
  const verb = cueVerb(word.toLowerCase());
  if (verb === undefined || (verb.form !== 'past' && verb.form !== 'present')) return false;
  return verb.strength === 'speech' || verb.lemma === 'tell';
}

/** A verb of speech with what may follow it (`told reporters on Monday`) is no longer than this. */
const LONGEST_CUE = 80;

/** What may follow a verb of speech before the words: `that`, `reporters that`, `on Monday`. */
const BEHIND_CUE = /^(?:|that|(?:\p{Ll}{2,20} )?on \p{Lu}\p{Ll}{2,9}(?: that)?|\p{Ll}{2,20}(?: that)?)$/u;

/** Maximum number of words. */
const MOST_BEHIND_CUE = 4;

/** The speaker and cue that a text ends with, an opening mark, a comma or a colon aside: `Ann Lee told reporters that`. */
export function speakerAtEnd(text: string): NamedSpeaker | null {
  const written = withoutLast(withoutLast(text, '"“„«‘「'), ',:');
  const according = [...written.matchAll(ACCORDING)].at(-1);
  if (according !== undefined) {
    const [whole, , cue = ''] = according;
    const speakerAt = according.index + whole.length;
    const speaker = written.slice(speakerAt);
    if (NAME_AT_END.exec(speaker)?.index === 0 || unnamedAtEnd(speaker) === 0)
      return { speaker, speakerAt, cue: cue.trim(), cueAt: speakerAt - cue.length };
  }
  const tailAt = Math.max(0, written.length - LONGEST_CUE);
  const tail = [...written.slice(tailAt).matchAll(/\S+/gu)].slice(-MOST_BEHIND_CUE - 2);
  // The first of them has nothing before it that could be a name.
  for (let index = tail.length - 1; index > 0; index--) {
    const { 0: cue = '', index: cueAt = 0 } = tail[index] ?? {};
    const behind = tail.slice(index + 1).map(([word]) => word);
    if (!BEHIND_CUE.test(behind.join(' ')) || !isSpokenCue(cue)) continue;
    const before = written.slice(0, tailAt + cueAt).trimEnd();
    const speakerAt = NAME_AT_END.exec(before)?.index ?? unnamedAtEnd(before);
    if (speakerAt !== null) return { speaker: before.slice(speakerAt), speakerAt, cue, cueAt: tailAt + cueAt };
  }
  return null;
}

/** A text without white space at its end, and without one of these marks and the white space before it. */
function withoutLast(text: string, marks: string): string {
  const last = text.charAt(text.length - 1);
  return (last !== '' && marks.includes(last) ? text.slice(0, -1) : text).trimEnd();
}

/** Where a name stands in a text. */
interface NameAt {
  readonly name: string;
  readonly at: number;
}

function nameFrom(text: string, at: number): NameAt | null {
  const name = NAME_AT_START.exec(text.slice(at))?.[0];
  return name === undefined ? null : { name, at };
}

/** The speaker that a text begins with, behind a quotation: `, Ann Lee said`, `said Ann Lee`. */
function speakerAtStart(text: string): NameAt | null {
  const start = /^[\s,]{0,4}/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const according = /^according\s+to\s+/iu.exec(rest);
  if (according !== null) return nameFrom(text, start + according[0].length);
  const verb = /^([\p{L}\p{M}]{2,20})\s+/u.exec(rest);
  if (verb?.[1] !== undefined && /^\p{Ll}/u.test(verb[1]) && isSpokenCue(verb[1]))
    return nameFrom(text, start + verb[0].length);
  const name = nameFrom(text, start);
  const behind = name === null ? null : /^\s+([\p{L}\p{M}]{2,20})/u.exec(rest.slice(name.name.length));
  return name !== null && behind?.[1] !== undefined && isSpokenCue(behind[1]) ? name : null;
}

/** The name that a draft gives to a speaker, and where it stands in the block's visible text. */
export interface DraftSpeaker {
  readonly name: string;
  readonly block: DraftBlock;
  readonly from: number;
  readonly to: number;
}

/**
 * The name that the draft itself gives to a quotation's speaker, as written: in the same sentence with a verb of speech,
 * or in a block quotation's attribution line. Null where it names nobody, or only `he` or `the minister`.
 */
export function draftSpeaker(quotation: DraftQuotation): DraftSpeaker | null {
  if (quotation.kind === 'block') {
    const { attribution } = quotation;
    if (attribution === null) return null;
    const { block, from } = attribution;
    const cited = citationsIn(block)
      .map((each) => visibleIndex(block, each.start))
      .find((at) => at >= from);
    const line = block.visible.text.slice(from, Math.min(attribution.to, cited ?? attribution.to));
    return placedName(block, from, nameFrom(line, line.length - line.trimStart().length));
  }
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const { text } = first.block.visible;
  const sentence = sentencesOf(first.block)[sentenceAt(first.block, first.from)];
  const start = Math.max(sentence?.start ?? 0, first.from - 300);
  const named = speakerAtEnd(text.slice(start, first.from));
  if (named !== null) {
    const { speaker: name, speakerAt: at } = named;
    return /^\p{Lu}/u.test(name) && unnamedAtEnd(name) === null ? placedName(first.block, start, { name, at }) : null;
  }
  const behind = last.to + 1;
  return placedName(last.block, behind, speakerAtStart(last.block.visible.text.slice(behind, last.to + 200)));
}

function placedName(block: DraftBlock, start: number, found: NameAt | null): DraftSpeaker | null {
  if (found === null) return null;
  const from = start + found.at;
  return { name: found.name, block, from, to: from + found.name.length };
}
