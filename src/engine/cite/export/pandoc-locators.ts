import { parseDraft } from '../../markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../text/edits.js';
import { pandocCitationsIn } from '../citations.js';
import { isSeveral, type Locator } from '../locator.js';
import { labelIn, wordIn } from '../locator-words.js';

/** A label before its value, perhaps in braces. */
const LABEL = /^(\{?\s{0,9})([\p{L}'’.°º\s]{1,30}?)\s{0,9}(?=[\d([]|[ivxlcdm]{1,12}(?!\p{L}))/iu;

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
        const written = LABEL.exec(draft.slice(locatorRange.start, locatorRange.end));
        const word = written?.[2] ?? '';
        const own = word === '' || labelIn(code, word.toLowerCase()) !== undefined ? null : ownWord(code, locator);
        if (own === null) return [];
        const start = locatorRange.start + (written?.[1]?.length ?? 0);
        return [{ start, end: start + word.length, text: own }];
      }),
    ),
  );
  return applyEdits(draft, edits);
}

function ownWord(code: string, locator: Locator): string | null {
  return wordIn(code, locator.label, isSeveral(locator)) ?? null;
}
