import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { SOURCES } from './pier.js';
import { news, sourcesRead } from './read-library.js';

describe('words that the draft says were not said', () => {
  const attribution = (lead: string) =>
    checkDraft(parseDraft(`${lead} “The stones are cheap” [@pier].`), SOURCES).quotations[0]?.attribution;

  for (const lead of [
    'Omar Diaz never said',
    'Omar Diaz did not say',
    'Omar Diaz didn’t actually say',
    'Omar Diaz denied saying',
    'Omar Diaz has never once said:',
    'Omar Diaz refused to say',
    'Omar Diaz denies having said',
    'Omar Diaz made a speech without saying',
    'Omar Diaz failed to say',
  ])
    it(`are not a statement of the speaker’s: ${lead}`, () => assert.notEqual(attribution(lead), 'stated'));

  for (const lead of [
    'Omar Diaz said',
    'Omar Diaz, who did not vote, said',
    'Omar Diaz could not come but he said',
    'Never one to wait, Omar Diaz said',
    'Why not? Omar Diaz said',
  ])
    it(`are one otherwise: ${lead}`, () => assert.notEqual(attribution(lead), 'different'));

  it('leave the speaker confirmed where he said them', () => {
    assert.equal(attribution('Omar Diaz said'), 'stated');
    assert.equal(attribution('Omar Diaz, who did not vote, said'), 'stated');
  });
});

describe('words that the draft denies in the clause of which it says that someone said it', () => {
  const sources = sourcesRead({
    'a.md': news(
      'a',
      '“We have had promises before,” said Tom Ray. “It is not safe for children,” said Ann Lee, the mayor.',
    ),
  });
  const attribution = (draft: string) => checkDraft(parseDraft(`${draft} [@a].`), sources).quotations[0]?.attribution;

  for (const draft of [
    'Ray said the union had never “had promises before”',
    'Ray said they have not “had promises before”',
    'Ray told the town that no one had really “had promises before”',
    'Ray said it was never true that the union “had promises before”',
    'Ray denied that the union had “had promises before”',
  ])
    it(`are not confirmed: ${draft}`, () => assert.equal(attribution(draft), 'context'));

  for (const draft of [
    'Ray said the union had “had promises before”',
    'Ray said the union had not only “had promises before”',
    'Lee said the quay was not “safe for children”',
  ])
    it(`are confirmed otherwise: ${draft}`, () => assert.equal(attribution(draft), 'stated'));
});

describe('words right after a sentence that tells what someone said', () => {
  const sources = sourcesRead({
    'a.md': news('a', 'Bill Tarn was the last. “My client was asleep in his own bed by ten,” said Lorna Prewett.'),
  });
  const attribution = (draft: string) => checkDraft(parseDraft(`${draft} [@a].`), sources).quotations[0]?.attribution;

  it('are that one’s', () => {
    assert.equal(
      attribution('Bill Tarn told the court what Neil Opie had said. He “was asleep in his own bed by ten”'),
      'unclear',
    );
    assert.equal(attribution('Bill Tarn had gone to court. He “was asleep in his own bed by ten”'), null);
  });
});

/** A speech in each language, and drafts that say it was said, or that it was not. */
const FOREIGN: Readonly<Record<string, readonly [article: string, said: string, ...unsaid: string[]]>> = {
  de: [
    '„Der Hafen bleibt offen“, sagte Anna Lind, die Ingenieurin der Stadt.',
    'Anna Lind sagte: „Der Hafen bleibt offen“',
    'Anna Lind sagte nie: „Der Hafen bleibt offen“',
    'Anna Lind hat nicht gesagt: „Der Hafen bleibt offen“',
  ],
  fr: [
    '« Le port reste ouvert », a déclaré Anne Dupont, la maire de la ville.',
    'Anne Dupont a dit : « Le port reste ouvert »',
    'Anne Dupont n’a jamais dit : « Le port reste ouvert »',
  ],
  es: [
    '«El puerto sigue abierto», dijo Ana Torres, la alcaldesa de la ciudad.',
    'Ana Torres dijo: «El puerto sigue abierto»',
    'Ana Torres nunca dijo: «El puerto sigue abierto»',
  ],
};

describe('words that a draft in another language says were not said', () => {
  for (const [language, [article, said, ...unsaid]] of Object.entries(FOREIGN)) {
    const sources = sourcesRead({ 'a.md': news('a', article).replace('id: a', `id: a\nlanguage: ${language}`) });
    const attribution = (draft: string) =>
      checkDraft(parseDraft(`${draft} [@a].\n`), sources).quotations[0]?.attribution;
    it(`are confirmed where they were: ${said}`, () => assert.equal(attribution(said), 'stated'));
    for (const draft of unsaid) it(`are not: ${draft}`, () => assert.notEqual(attribution(draft), 'stated'));
  }
});
