import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

describe('a number in words that is changed', () => {
  for (const [language, article, draft] of [
    ['en', '“We have waited for two years,” said Ann Lee.', '“We have waited for three years,” said Ann Lee [@a].'],
    [
      'de',
      '„Wir warten seit zwanzig Jahren auf das neue Haus“, sagte Anna Lind.',
      '„Wir warten seit dreißig Jahren auf das neue Haus“, sagte Anna Lind [@a].',
    ],
    [
      'fr',
      '« Nous attendons la maison depuis cinq ans », a déclaré Anne Dupont.',
      '« Nous attendons la maison depuis quatre ans », a déclaré Anne Dupont [@a].',
    ],
    [
      'es',
      '«Esperamos la casa desde hace nueve años», dijo Ana Torres.',
      '«Esperamos la casa desde hace ocho años», dijo Ana Torres [@a].',
    ],
  ] as const)
    it(`turns what was said (${language})`, () => {
      const sources = sourcesRead({ 'a.md': news('a', article).replace('id: a', `id: a\nlanguage: ${language}`) });
      const { findings } = checkDraft(parseDraft(`${draft}\n`), sources);
      assert.deepEqual(
        findings.map(({ severity, code }) => `${severity} ${code}`),
        ['error altered-quotation'],
      );
    });
});
