import { parseDraft } from '../../markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { pandocCitationsIn } from '../citations.js';
import { isSeveral, writtenLabel } from '../locator.js';
import { labelIn, wordIn } from '../locator-words.js';

/** What may be before a label. */
const OPENING = /^\{?\s{0,9}/u;

/** Signs for a label, the same in all languages. */
const SIGN = /^[¶§]/u;

/**
 * The draft with its locators in the words of a language, of which alone Pandoc reads them: under `lang: de`, `para. 3` would be printed
 * as it is. What names no label, or one that the language has no word for, stays.
 */
export function withPandocsLocators(draft: string, language: string | null): string {
  const code = /^[a-z]{2,3}/iu.exec(language ?? '')?.[0].toLowerCase() ?? parseDraft(draft).language;
  if (code === null || code === 'en') return draft;
  const edits = parseDraft(draft).blocks.flatMap((block) =>
    pandocCitationsIn(block).flatMap(({ items }) =>
      items.flatMap(({ locator, locatorRange }): TextEdit[] => {
        if (locator === null || locatorRange === null) return [];
        const written = draft.slice(locatorRange.start, locatorRange.end);
        const opening = OPENING.exec(written)?.[0].length ?? 0;
        const word = writtenLabel(written.slice(opening), code);
        const own = wordIn(code, locator.label, isSeveral(locator));
        if (word === null || own === undefined || SIGN.test(word)) return [];
        if (labelIn(code, word.toLowerCase()) !== undefined) return [];
        const start = locatorRange.start + opening;
        return [{ start, end: start + word.length, text: own }];
      }),
    ),
  );
  return applyEdits(draft, edits);
}
