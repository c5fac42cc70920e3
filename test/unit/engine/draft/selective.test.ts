import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import type { DraftSources } from '../../../../src/engine/draft/sources.js';
import { isWordsOnly } from '../../../../src/engine/draft/totals.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';
import { ENGLISH } from './selective/english.js';
import { ENGLISH_FAIR } from './selective/english-fair.js';
import { ENGLISH_VARIANTS } from './selective/english-variants.js';
import { FRENCH } from './selective/french.js';
import { GERMAN } from './selective/german.js';
import type { Selection } from './selective/selection.js';
import { SPANISH } from './selective/spanish.js';

/** How a language attributes words in an article and in a draft, and its front matter. */
interface Language {
  readonly language: string;
  readonly article: (words: string) => string;
  readonly draft: (words: string) => string;
  readonly rows: readonly Selection[];
}

const comma = (words: string) => (/[?.!]$/u.test(words) ? words : `${words},`);

const LANGUAGES: readonly Language[] = [
  {
    language: 'en',
    article: (words) =>
      `“We have been here for years. ${comma(words.replace(/\.$/u, ''))}” said Ann Lee, the engineer of the town. She left.`,
    draft: (words) => `Ann Lee said: “${words}”`,
    rows: [...ENGLISH, ...ENGLISH_VARIANTS, ...ENGLISH_FAIR],
  },
  {
    language: 'de',
    article: (words) =>
      `„Wir sind seit Jahren hier. ${words.replace(/\.$/u, '')}“, sagte Anna Lind, die Ingenieurin der Stadt. Dann ging sie mit den anderen nach Hause.`,
    draft: (words) => `„${words}“, sagte Anna Lind`,
    rows: GERMAN,
  },
  {
    language: 'fr',
    article: (words) =>
      `« Nous sommes ici depuis des années. ${words.replace(/\.$/u, '')} », a déclaré Anne Dupont, la maire de la ville. Puis elle est partie avec les autres.`,
    draft: (words) => `« ${words} », a déclaré Anne Dupont`,
    rows: FRENCH,
  },
  {
    language: 'es',
    article: (words) =>
      `«Estamos aquí desde hace años. ${words.replace(/\.$/u, '')}», dijo Ana Torres, la alcaldesa de la ciudad. Luego se fue con los demás a su casa.`,
    draft: (words) => `«${words}», dijo Ana Torres`,
    rows: SPANISH,
  },
];

/** The sources with an article of each speech. */
const READ = new Map<string, DraftSources>();

function sourcesWith({ language, article }: Language, source: string): DraftSources {
  const text = news('a', article(source)).replace('id: a', `id: a\nlanguage: ${language}`);
  const sources = READ.get(text) ?? sourcesRead({ 'a.md': text });
  READ.set(text, sources);
  return sources;
}

/** What the check says of a part of a speech that is attributed to its speaker: its findings, and the mark. */
function said(language: Language, source: string, part: string): string[] {
  const sources = sourcesWith(language, source);
  const { findings, quotations } = checkDraft(parseDraft(`${language.draft(part)} [@a].\n`), sources);
  const [quotation] = quotations;
  assert.ok(quotation !== undefined);
  const mark = quotation.state !== 'verified' ? [quotation.state] : isWordsOnly(quotation) ? ['words only'] : [];
  return [...findings.map(({ severity, code }) => `${severity} ${code}`), ...mark];
}

for (const language of LANGUAGES)
  describe(`a part of a speech (${language.language})`, () => {
    for (const [source, unfair, fair] of language.rows) {
      for (const part of unfair)
        it(`is not blessed if it says something else: “${part}” for “${source}”`, () => {
          const found = said(language, source, part);
          assert.ok(
            found.includes('words only') || found.some((each) => /^(?:error|warning|questioned|altered)/u.test(each)),
            found.join(),
          );
        });
      for (const part of fair)
        it(`is fair: “${part}” of “${source}”`, () => assert.deepEqual(said(language, source, part), []));
    }
  });

describe('a part of a question', () => {
  const [english] = LANGUAGES;
  for (const [source, part] of [
    ['The town is bankrupt? Far from it.', 'The town is bankrupt'],
    ['Who would have thought the town is bankrupt?', 'the town is bankrupt'],
  ] as const)
    it(`has one warning: “${part}” for “${source}”`, () => {
      assert.ok(english !== undefined);
      const warned = said(english, source, part).filter((each) => each === 'warning misleading-omission');
      assert.equal(warned.length, 1);
    });
});
