import { CUE_VERBS } from '../extract/lexicon.js';
import { visibleIndex } from './block.js';
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
const NAME_AT_END = new RegExp(`${NAME}$`, 'u');
const NAME_AT_START = new RegExp(`^${NAME}`, 'u');

/** A speaker who is not named: a pronoun, or a role with its article. */
const UNNAMED_AT_END =
  /(?<![\p{L}\p{M}'’])(?:(?:he|she|they|it|we|i)|(?:the|a|an|his|her|its|their)\s+[\p{L}\p{M}'’-]{1,30}(?:\s+[\p{L}\p{M}'’-]{1,30}){0,3})$/iu;

const ACCORDING = /(?<![\p{L}\p{M}])according\s+to\s+/giu;

/** Whether a word is a verb that introduces speech, in a form that has a subject before it. */
function isSpokenCue(word: string): boolean {
  const verb = CUE_VERBS.get(word.toLowerCase());
  if (verb === undefined || (verb.form !== 'past' && verb.form !== 'present')) return false;
  return verb.strength === 'speech' || verb.lemma === 'tell';
}

/** A verb of speech with what may follow it (`told reporters on Monday that`) is no longer than this. */
const LONGEST_CUE = 80;

/** The speaker and cue that a text ends with, an opening mark, a comma or a colon aside: `Ann Lee told reporters that`. */
export function speakerAtEnd(text: string): NamedSpeaker | null {
  const written = text.replace(/\s*["“„«‘「]?$/u, '').replace(/\s*[,:]?$/u, '');
  const according = [...written.matchAll(ACCORDING)].at(-1);
  if (according !== undefined) {
    const speakerAt = according.index + according[0].length;
    const speaker = written.slice(speakerAt);
    if (NAME_AT_END.exec(speaker)?.index === 0 || UNNAMED_AT_END.exec(speaker)?.index === 0) {
      return { speaker, speakerAt, cue: according[0].trim(), cueAt: according.index };
    }
  }
  const patterns = [
    /\s+([\p{L}\p{M}]{2,20})$/u,
    /\s+([\p{L}\p{M}]{2,20})\s+that$/u,
    /\s+([\p{L}\p{M}]{2,20})\s+(?!that\s)\p{Ll}{2,20}(?:\s+(?:that|on\s+\p{Lu}\p{Ll}{2,9}))?$/u,
    /\s+([\p{L}\p{M}]{2,20})\s+on\s+\p{Lu}\p{Ll}{2,9}(?:\s+that)?$/u,
  ];
  const tailAt = Math.max(0, written.length - LONGEST_CUE);
  const tail = written.slice(tailAt);
  for (const pattern of patterns) {
    const verb = pattern.exec(tail);
    const cue = verb?.[1];
    if (verb === null || cue === undefined || !isSpokenCue(cue)) continue;
    const before = written.slice(0, tailAt + verb.index);
    const name = NAME_AT_END.exec(before) ?? UNNAMED_AT_END.exec(before);
    if (name !== null)
      return { speaker: name[0], speakerAt: name.index, cue, cueAt: tailAt + verb.index + verb[0].indexOf(cue) };
  }
  return null;
}

/** The speaker and cue that a text begins with, behind a quotation: `, Ann Lee said`, `said Ann Lee`. */
function speakerAtStart(text: string): string | null {
  const rest = text.replace(/^[\s,]{0,4}/u, '');
  const according = /^according\s+to\s+/iu.exec(rest);
  if (according !== null) return NAME_AT_START.exec(rest.slice(according[0].length))?.[0] ?? null;
  const verb = /^([\p{L}\p{M}]{2,20})\s+/u.exec(rest);
  if (verb?.[1] !== undefined && /^\p{Ll}/u.test(verb[1]) && isSpokenCue(verb[1])) {
    return NAME_AT_START.exec(rest.slice(verb[0].length))?.[0] ?? null;
  }
  const name = NAME_AT_START.exec(rest);
  const behind = name === null ? null : /^\s+([\p{L}\p{M}]{2,20})/u.exec(rest.slice(name[0].length));
  return name !== null && behind?.[1] !== undefined && isSpokenCue(behind[1]) ? name[0] : null;
}

/**
 * The name that the draft itself gives to a quotation's speaker, as written: in the same sentence with a verb of speech,
 * or in a block quotation's attribution line. Null where it names nobody, or only `he` or `the minister`.
 */
export function draftSpeaker(quotation: DraftQuotation): string | null {
  if (quotation.kind === 'block') {
    const { attribution } = quotation;
    if (attribution === null) return null;
    const { block, from } = attribution;
    const cited = citationsIn(block)
      .map((each) => visibleIndex(block, each.start))
      .find((at) => at >= from);
    const line = block.visible.text.slice(from, Math.min(attribution.to, cited ?? attribution.to));
    return NAME_AT_START.exec(line.trim())?.[0] ?? null;
  }
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const { text } = first.block.visible;
  const sentence = sentencesOf(first.block)[sentenceAt(first.block, first.from)];
  const before = text.slice(Math.max(sentence?.start ?? 0, first.from - 300), first.from);
  const named = speakerAtEnd(before)?.speaker;
  if (named !== undefined) return /^\p{Lu}/u.test(named) && !UNNAMED_AT_END.test(named) ? named : null;
  const rest = last.block.visible.text.slice(last.to + 1, last.to + 200);
  return speakerAtStart(rest);
}
