import type { Article } from '../article/article.js';
import { CLOSING_MARK, ENDS_QUESTION } from '../text/closing-marks.js';
import type { Turn } from './turn.js';

/** Fewer questions than this do not make an interview. */
const FEWEST_QUESTIONS = 3;
/** More paragraphs to an answer, on average, are an article with questions in it. */
const LONGEST_ANSWER = 5;
/** An answer that begins with who speaks. */
const LABEL = /^\p{Lu}[\p{L}.’'-]{0,30}(?:\s\p{Lu}[\p{L}.’'-]{0,30}){1,3}:\s/u;
/** A longer question is a paragraph in bold type, in UTF-16 code units. */
const LONGEST_QUESTION = 300;
/** At least this share of the answers has someone speak of himself; a page of questions and answers does not. */
const SHARE = 0.6;

/** Words with which someone speaks of himself or those with him. */
export const FIRST_PERSON =
  /(?<![\p{L}\p{N}'’])(?:I|I['’]m|I['’]ve|we|my|our|me|us|ich|wir|mein\p{L}{0,2}|unser\p{L}{0,2}|mir|uns|je|nous|mon|ma|mes|notre|nos|yo|nosotros|mi|mis|nuestr[oa]s?|io|noi|mio|mia|eu|nós|meu|minha|ik|wij|mijn|jag|vi|min|mitt)(?![\p{L}\p{N}])|(?<![\p{L}'’])j['’]/iu;

/**
 * The answers of an interview whose questions are headings, or paragraphs in bold type: all that follows a question, up to the
 * next. There are none unless the text calls itself an interview, there are several questions, and most answers are in the first
 * person: many pages have questions as headings, and their own author answers.
 */
export function findHeadedAnswers({ text, format, metadata, paragraphs }: Article): Turn[] {
  if (format !== 'markdown' && format !== 'html') return [];
  const answers: Turn[][] = [];
  const ask = (): Turn[] => {
    const answer: Turn[] = [];
    answers.push(answer);
    return answer;
  };
  let answer: Turn[] | null = null;
  let areBold = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { start, end } = paragraph;
    const opening = text.slice(start, Math.min(end, start + LONGEST_QUESTION));
    // Where questions are in bold type, so is what the interviewer says else.
    if (paragraph.asks === true || BOLD_QUESTION.test(opening) || (areBold && BOLD.test(opening))) {
      areBold ||= paragraph.asks !== true;
      answer = ask();
      continue;
    }
    const heading = headingIn(text.slice(paragraphs[index - 1]?.end ?? 0, start));
    if (heading !== null) answer = ENDS_QUESTION.test(heading) ? ask() : null;
    if (answer === null) continue;
    answer.push({ paragraph: index, label: null, start, end, role: 'answer', goesOn: answer.length > 0 });
  }
  const [first] = answers[0] ?? [];
  if (first === undefined || !INTERVIEW.test(`${metadata.title ?? ''}\n${text.slice(0, first.start)}`)) return [];
  const given = answers.filter((each) => each.length > 0);
  const own = given.filter((each) => each.some(({ start, end }) => FIRST_PERSON.test(text.slice(start, end))));
  const all = given.flat();
  const hasLabels = given.some(([turn]) => turn !== undefined && LABEL.test(text.slice(turn.start, turn.start + 80)));
  const isInterview = given.length >= FEWEST_QUESTIONS && own.length >= given.length * SHARE;
  return isInterview && !hasLabels && all.length <= given.length * LONGEST_ANSWER ? all : [];
}

/** What an interview is called before it begins. */
const INTERVIEW =
  /(?<!\p{L})(?:interview(?:ed|s)?|q\s?&\s?a|spoke (?:to|with)|talked (?:to|with)|in conversation with|im gespräch|entretien|entrevista|intervista|rozmowa|интервью|インタビュー)(?!\p{L})/iu;

const BOLD_QUESTION = new RegExp(String.raw`^(?:\*\*|__)[^*_]{1,280}[?？؟]${CLOSING_MARK}?(?:\*\*|__)$`, 'u');

const BOLD = /^(?:\*\*|__)[^*_]{1,296}(?:\*\*|__)$/u;

/** The words of the last Markdown heading between two paragraphs; null where there is none. */
function headingIn(between: string): string | null {
  const line = between.split(/[\r\n]/u).findLast((each) => /^ {0,3}#{1,6}[ \t]/u.test(each));
  return line === undefined ? null : line.replace(/^ {0,3}#{1,6}[ \t]/u, '').trim();
}
