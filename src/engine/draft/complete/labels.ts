import type { Range } from '../../text/range.js';

/** Words shown before the part in which a row differs from others. */
const LEAD = 10;

/**
 * What a row shows of each text, at most `length` code units as one line. Texts that would look alike show their beginning and,
 * after an ellipsis, the part in which they differ; `highlight`, if given, stays in sight otherwise.
 */
export function rowLabels(
  rows: readonly { readonly text: string; readonly highlight?: Range | undefined }[],
  length: number,
): string[] {
  const texts = rows.map(({ text }) => oneLine(text));
  const labels = texts.map((text) => shortened(text, length));
  return texts.map((text, index) => {
    const alike = texts.filter((other, at) => at !== index && other !== text && labels[at] === labels[index]);
    if (alike.length > 0) return differing(text, Math.max(...alike.map((other) => sharedLength(text, other))), length);
    const { highlight } = rows[index] ?? {};
    const words =
      highlight === undefined ? '' : oneLine((rows[index]?.text ?? '').slice(highlight.start, highlight.end));
    const at = words === '' ? -1 : text.indexOf(words);
    return at + words.length < length ? (labels[index] ?? text) : from(text, at - LEAD, length);
  });
}

/** The beginning of a text, and its words from `at` on; as many words before them as there is room for. */
function differing(text: string, at: number, length: number): string {
  const head = shortened(text, Math.floor(length * 0.4));
  const room = length - head.length - 1;
  const start = Math.max(0, text.lastIndexOf(' ', at) + 1);
  const words =
    text.length - start <= room
      ? text.slice(text.indexOf(' ', text.length - room - 1) + 1)
      : shortened(text.slice(start), room);
  return `${head.endsWith('…') ? head : `${head}…`} ${words}`;
}

/** Words from about `at` on. */
function from(text: string, at: number, length: number): string {
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, at)) + 1);
  return start === 0 ? shortened(text, length) : `…${shortened(text.slice(start), length - 1)}`;
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** At most `length` code units, cut at a word with an ellipsis. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, cut > length / 3 ? cut : wholeUnits(text, length - 1))}…`;
}

/** A cut that divides no character of two code units. */
function wholeUnits(text: string, at: number): number {
  return /[\uD800-\uDBFF]$/u.test(text.slice(0, at)) ? at - 1 : at;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
