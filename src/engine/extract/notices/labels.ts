import type { NoticeKind } from '../extraction.js';
import { CORRECTS, NOTICE_PHRASES, type NoticePhrases, RETRACTS, UPDATES } from './phrases.js';

/** A label at the beginning of a note. */
export interface Label {
  /** `Correction:`, and not `Editor’s note:`. */
  readonly isCorrection: boolean;
  readonly isUpdate: boolean;
  /** Where the label ends in the words it begins. */
  readonly end: number;
}

/** A title that says so itself. */
export const RETRACTED_TITLE = /^\[?(?:retracted(?: article)?|withdrawn)\s?[:\]]/iu;

const MONTH =
  '(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]v(?:rier)?|m(?:ar(?:ch|s|zo)?|ärz)|a(?:pr(?:il)?|vril|bril)|ma(?:y|i|yo)|ju(?:ne?|ni|in|nio|ly?|li|illet|lio)|a(?:ug(?:ust)?|oût|gosto)|sep(?:t(?:ember|embre|iembre)?)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|d[eéi][cz](?:ember|embre|iembre)?|enero|febrero)\\.?';
const TIME = '\\d{1,2}[:.h]\\d{2}';
const DATE = `(?:\\d{1,2}\\.? (?:de |of )?${MONTH}(?![\\p{L}])|${MONTH} \\d{1,2}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}/\\d{1,2}|${TIME})`;
const DAY =
  '(?:\\p{L}{3,12}day|\\p{L}{3,9}tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)';
/** A date or time in a label. */
const DATED = `(?:[\\s,:(\\[–—-]{1,4}(?:(?:appended|added|issued|posted|made|published|of|on|at|as of|vom|du|del|le|el|am|um|à|a las|the|den),? ){0,2}(?:${DAY},? )?(?:the )?${DATE}(?:[^:\\n]|(?<=\\d):(?=\\d)){0,40}?)`;
const LABEL_END = '(?: appended)?[)\\]]?\\s?(?:[:：|–—]|\\.(?=\\s)|-(?=\\s))';

const labels = (which: (phrases: NoticePhrases) => string) =>
  new RegExp(`^(?:${NOTICE_PHRASES.map(which).join('|')})(?:${DATED})?${LABEL_END}`, 'iu');
// Languages share some of them.
const CORRECTIONS = labels(({ corrections }) => corrections);
const REMARKS = labels(({ remarks }) => remarks);

/** The label that words begin with; null for none. */
export function labelOf(words: string): Label | null {
  const corrects = CORRECTIONS.exec(words);
  const match = corrects ?? REMARKS.exec(words);
  return (
    match && {
      isCorrection: corrects !== null,
      isUpdate: corrects === null && UPDATES.test(match[0]),
      end: match[0].length,
    }
  );
}

/** Whether a sentence says that the text it is part of was changed or was wrong; after a label, more sentences do. */
export function isStatement(sentence: string, isLabelled = false): boolean {
  const end = /(?<!\d)[.!?](?= \p{Lu}| ?$)/u.exec(sentence)?.index ?? sentence.length;
  const alone = sentence.slice(0, end + 1);
  return NOTICE_PHRASES.some(({ others, statements, labelled, speech }) => {
    const isOne = [...statements, ...(isLabelled ? [labelled] : [])].some((pattern) => {
      const match = pattern.exec(alone);
      return match !== null && !speech.test(alone.slice(match[0].length));
    });
    return isOne && !others.test(alone);
  });
}

/** A study or report. In news, “the study” is another text than the article. */
const RESEARCH =
  /^(?:(?:the|this) (?:study|paper|preprint|manuscript|report)\b|(?:die|diese) (?:Studie|Analyse)\b|(?:der|dieser) Bericht\b|cette (?:étude|enquête)\b|l[’']étude\b|(?:ce|le) rapport\b|(?:este|el) (?:informe|estudio|análisis)(?!\p{L}))/iu;

/** Whether a sentence is about research, which is the text itself only where that is research. */
export function isAboutResearch(sentence: string): boolean {
  return RESEARCH.test(sentence);
}

/** *Is 54, not 45*, *is Lind, not Lund*: what was written, and what should have been. */
const EXCHANGED = /,? (?:not (?:in |on |by )?(?:[\d“"‘$€£]|\p{Lu})|(?:nicht|et non|y no) [\d„“"«€$])/u;

/** Whether words after the label of a correction own up to a mistake of the text's own: anyone may have been wrong. */
export function isMistake(words: string): boolean {
  return NOTICE_PHRASES.some(
    ({ mistakes, faults, self }) =>
      mistakes.test(words) || EXCHANGED.test(words) || (faults.test(words) && self.test(words)),
  );
}

/** What a note says was done. */
export function kindOf(words: string, isCorrection: boolean): NoticeKind {
  if (RETRACTS.test(words)) return 'retraction';
  return !isCorrection && UPDATES.test(words) && !CORRECTS.test(words) ? 'update' : 'correction';
}
