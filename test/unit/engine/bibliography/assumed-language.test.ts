import assert from 'node:assert/strict';
import { assumedLanguage } from '../../../../src/engine/bibliography/assumed-language.js';
import { readBibliography } from '../../../../src/engine/bibliography/read.js';

describe('the language that a bibliography is read in', () => {
  it('is the same for drafts that it makes no difference for', () => {
    for (const [file, language, expected] of [
      ['refs.bib', 'de', 'de'],
      ['refs.BIBTEX', 'de-AT', 'de'],
      ['refs.bib', 'DE_de', 'de'],
      ['refs.bib', 'd', ''],
      ['refs.bib', 'en', ''],
      ['refs.bib', 'en-GB', ''],
      ['refs.bib', '', ''],
      ['refs.bib', null, ''],
      ['refs.json', 'de', ''],
      ['refs.yaml', 'fr', ''],
    ] as const)
      assert.equal(assumedLanguage(file, language), expected, `${file}, ${language}`);
  });

  it('reads entries as the whole tag does', () => {
    const text = '@phdthesis{a, title = {Der Große Hafen}, author = {Lind, Anna}, series = {3}, date = {2024}}';
    for (const tag of ['de-AT', 'fr', 'en-GB', 'pt-BR', ''])
      assert.deepEqual(
        readBibliography('a.bib', text, assumedLanguage('a.bib', tag)),
        readBibliography('a.bib', text, tag),
        tag,
      );
    const titleIn = (language: string) => readBibliography('a.bib', text, language).entries[0]?.item.title;
    assert.notEqual(titleIn('de'), titleIn('en'));
  });
});
