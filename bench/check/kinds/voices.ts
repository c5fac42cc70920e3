import { type Given, type Kind, kinds, nested, quoted } from '../given.js';

/** The reporter's words after a speech, if the article has enough of them. */
function reported({ isDigest, isDirect, after }: Given): string | null {
  return isDigest || !isDirect || (after.match(/\p{L}{2,}/gu) ?? []).length < 2 ? null : after;
}

/** Speech and the reporter's own words in one pair of marks. */
export const VOICE_KINDS: readonly Kind[] = [
  ...kinds(true, {
    'reporter’s words beside inner marks': (given) => {
      const after = reported(given);
      return after === null ? null : quoted(`‘${nested(given.words)}’${after}`, given.cite);
    },
    'reporter’s words alone': (given) => {
      const after = reported(given)?.trim() ?? '';
      return (after.match(/\p{L}+/gu) ?? []).length < 4 ? null : quoted(after.replace(/^[,.;:\s]+/u, ''), given.cite);
    },
    'marks of a fragment dropped': ({ isDigest, isDirect, before, words, after, cite }) =>
      isDigest || isDirect || before === '' || after === '' || /[?!.]$/u.test(words)
        ? null
        : quoted(`${nested(before + words)}${nested(after)}`, cite),
  }),
  ...kinds(false, {
    'reporter’s words in the marks': (given) => {
      const after = reported(given);
      return after === null ? null : quoted(nested(given.words) + after, given.cite);
    },
    'reporter’s words after the end of a speech': (given) => {
      const after = reported(given);
      const end = nested(given.words).split(' ').slice(-3).join(' ');
      return after === null || given.words.split(' ').length < 5 ? null : quoted(end + after, given.cite);
    },
    'reporter’s words in a block quote': (given) => {
      const after = reported(given);
      return after === null ? null : `Text.\n\n> ${given.words}${after} ${given.cite}\n\nText.`;
    },
  }),
];
