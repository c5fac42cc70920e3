import type { Amount } from './amounts.js';
import { number, type ReadFigure } from './number-fact.js';
import type { Token } from './words.js';

/** A time of day in minutes from midnight, such as *5:30 p.m.*; null where none is. */
export function clockAt(tokens: readonly Token[], at: number, amount: Amount): ReadFigure | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (!amount.isDigits) return hourInWords(tokens, at, amount);
  let [minutes, next] = [0, amount.next];
  const hours = Number(token.text.split(/[.]/u)[0]);
  if (!(hours >= 0 && hours <= 24)) return null;
  const colon = tokens[at + 1];
  let isClock = false;
  if (
    colon?.joined === true &&
    /^[:h]$/u.test(colon.low) &&
    tokens[at + 2]?.joined === true &&
    /^[0-5]\d$/u.test(tokens[at + 2]?.text ?? '')
  ) {
    minutes = Number(tokens[at + 2]?.text);
    next = at + 3;
    isClock = true;
  } else if (/^\d{1,2}\.[0-5]\d$/u.test(token.text)) minutes = Number(token.text.split('.')[1]);
  else if (!/^\d{1,2}$/u.test(token.text)) return null;
  const rest = [0, 1, 2, 3].map((step) => tokens[next + step]?.low ?? '');
  const half = /^([ap])m?$/u.exec(rest[0] ?? '');
  let hour = hours;
  if (half !== null && (rest[0]?.length === 2 || (rest[1] === '.' && rest[2] === 'm'))) {
    isClock = true;
    if (half[1] === 'p' && hour < 12) hour += 12;
    if (half[1] === 'a' && hour === 12) hour = 0;
    next += rest[0]?.length === 2 ? 1 : rest[3] === '.' ? 4 : 3;
  } else if (rest[0] === 'uhr' || (rest[0] === 'o' && rest[2] === 'clock') || rest[0] === "o'clock") {
    isClock = true;
    next += rest[0] === 'o' ? 3 : 1;
  }
  if (!isClock) return null;
  return timeOfDay(tokens, at, next, hour * 60 + minutes);
}

/** *Eight in the morning*, *eight o’clock*. */
function hourInWords(tokens: readonly Token[], at: number, { value, next, isArticle }: Amount): ReadFigure | null {
  if (isArticle || !Number.isInteger(value) || value > 12) return null;
  const words = [0, 1, 2].map((step) => tokens[next + step]?.low ?? '');
  if (/^o['’]clock$/u.test(words[0] ?? '')) return timeOfDay(tokens, at, next + 1, value * 60);
  const part = /^in the (morning|afternoon|evening)$/u.exec(words.join(' '))?.[1];
  if (part === undefined) return null;
  // *Twenty past nine*.
  if (/^(?:past|to|till)$/u.test(tokens[at - 1]?.low ?? '')) return { fact: null, next };
  const hour = part === 'morning' || value === 12 ? value : value + 12;
  return timeOfDay(tokens, at, next, hour * 60);
}

/** Words a step or two before a time of day that is not exact. */
const NEAR = /^(?:shortly|just|about|around|nearly|almost|soon|kurz|gegen|etwa|peu|vers|poco|sobre)$/u;

function timeOfDay(tokens: readonly Token[], at: number, next: number, value: number): ReadFigure {
  const isNear = [1, 2].some((step) => NEAR.test(tokens[at - step]?.low ?? ''));
  const qualifier = isNear ? 'about' : 'none';
  return {
    fact: number(tokens, at, next, { family: 'clock', unit: '', low: value, high: value, qualifier, nouns: [] }),
    next,
  };
}
