import assert from 'node:assert/strict';
import { printBibtex } from '../../../../src/engine/bibliography/bibtex/print.js';
import { readBibliography } from '../../../../src/engine/bibliography/read.js';
import { BUNDLED_STYLES } from '../../../../src/engine/cite/styles/catalog.js';
import { cite, formatterOf } from '../cite/styles/support.js';

const TEXT = `@article{one, author = {Okafor, Maria and others}, title = {Walls}, journal = {Harbour Studies}, date = {2019}}
@article{two, author = {Okafor, Maria and Lind, Per and others}, title = {Gates}, journal = {Harbour Studies}, date = {2020}}
@article{house, author = {{Quay Press} and others}, title = {Doors}, journal = {Harbour Studies}, date = {2021}}
@article{named, author = {Others, Ann}, title = {Steps}, journal = {Harbour Studies}, date = {2022}}`;

const items = readBibliography('refs.bib', TEXT).entries.map(({ item }) => item);

describe('a list of names that continues', () => {
  for (const { id, label } of BUNDLED_STYLES) {
    it(`ends in “et al.” in ${label}`, () => {
      const formatter = formatterOf(id, items);
      for (const [key, name] of [
        ['one', 'Okafor'],
        ['two', 'Okafor'],
        ['house', 'Quay Press'],
      ] as const) {
        for (const text of [formatter.citation([cite(key)]).text, formatter.reference(key)?.text ?? '']) {
          assert.match(text, new RegExp(`${name}.* et al\\.`, 'u'));
          assert.doesNotMatch(text, /others|\uE010|& et al|and et al|et al\.\./u);
        }
        assert.match(formatter.lead(key), new RegExp(`^${name}.* et al\\.$`, 'u'));
      }
      assert.doesNotMatch(formatter.reference('named')?.text ?? '', /et al/u);
    });
  }

  it('ends in the term of the language', () => {
    assert.equal(formatterOf('apa', items, 'de-DE').citation([cite('one')]).text, '(Okafor et al., 2019)');
    assert.equal(formatterOf('news', items, 'de-DE').citation([cite('one')]).text, '(Okafor u. a., 2019)');
  });

  it('is written to BibTeX as it was read', () => {
    assert.match(printBibtex(items[1] ?? assert.fail()), /author = \{Okafor, Maria and Lind, Per and others\},/u);
  });
});
