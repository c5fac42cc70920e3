import { scanHtml } from './scan.js';

/** Words in which character references are resolved, as scripts and attributes often have them written twice. */
export function decodeEntities(words: string): string {
  if (!/&#?\w{1,31};/u.test(words)) return words;
  let text = '';
  // A sign that would open a tag does not do so here.
  scanHtml(words.replaceAll('<', '&lt;'), {
    open: () => undefined,
    close: () => undefined,
    text: (part) => {
      text += part;
    },
  });
  return text;
}
