import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CslItem } from '../../../../../src/engine/bibliography/csl-item.js';
import type { CiteprocModule } from '../../../../../src/engine/cite/styles/citeproc.js';
import { StyleFormatter } from '../../../../../src/engine/cite/styles/formatter.js';
import { type Disambiguating, rememberCites } from '../../../../../src/engine/cite/styles/known-cites.js';
import processor from '../../../../../src/engine/cite/styles/processor.js';
import { root } from '../../../corpus/load.js';
import { GIVEN_NAMES, YEARS_WITH_LETTERS } from './own-styles.js';
import { cite, localeFile, styleFile } from './support.js';

interface Citeproc extends Disambiguating, Pick<CiteprocModule, 'Engine'> {
  getCite: (...args: unknown[]) => unknown;
}

const CITEPROC = readFileSync(path.join(root, 'node_modules/citeproc/citeproc_commonjs.js'), 'utf8');

/** The processor as its package has it, a new one for each call. */
function unchanged(): Citeproc {
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', CITEPROC)(module, module.exports);
  return module.exports as Citeproc;
}

const NAME = fc.record({
  family: fc.constantFrom('Roe', 'Doe', 'Poe'),
  given: fc.constantFrom('Ann', 'Amy Lee', 'Bo'),
});
const WORK = fc.record({
  author: fc.array(NAME, { minLength: 1, maxLength: 6 }),
  title: fc.constantFrom('Low', 'High', 'Far'),
  year: fc.constantFrom(2020, 2021),
});

describe('telling works apart with what was printed before', () => {
  const plain: CiteprocModule = { Engine: unchanged().Engine, readStyle: processor.readStyle };
  const styles = ['apa', 'chicago-author-date', 'chicago-notes', 'mla', 'harvard', 'news'].map(styleFile);

  it('prints a work a few times, however many there are of its first author', () => {
    const printing = unchanged();
    rememberCites(printing);
    const { getCite } = printing;
    const items = Array.from(
      { length: 40 },
      (_, at): CslItem => ({
        id: `w${at}`,
        type: 'book',
        title: 'Low',
        author: ['Roe', `F${at}`, `G${at}`].map((family) => ({ family, given: 'Ann' })),
        issued: { 'date-parts': [[2020]] },
      }),
    );
    const formatter = new StyleFormatter({
      processor: { Engine: printing.Engine, readStyle: processor.readStyle },
      style: styleFile('apa'),
      locale: localeFile,
      item: (key) => items.find(({ id }) => id === key),
    });
    let printed = 0;
    printing.getCite = function (...args) {
      printed++;
      return getCite.apply(this, args);
    };
    const { citations } = formatter.document(items.map(({ id }) => ({ form: 'bracketed', items: [cite(id)] })));
    assert.equal(citations[7]?.text, '(Roe, F7, et al., 2020)');
    assert.ok(printed < items.length * 15, `${printed} times`);
  });

  for (const [index, style] of [...styles, GIVEN_NAMES, YEARS_WITH_LETTERS].entries()) {
    it(`says the same as without, in style ${index}`, () => {
      const known = new Map<string, CslItem>();
      const [quick, slow] = [processor, plain].map(
        (engine) =>
          new StyleFormatter({
            processor: engine,
            style,
            locale: localeFile,
            language: 'en-US',
            item: (key) => known.get(key),
          }),
      );
      fc.assert(
        fc.property(fc.array(WORK, { minLength: 2, maxLength: 14 }), (works) => {
          const citations = works.map(({ year, ...work }) => {
            const id = `k${known.size}`;
            known.set(id, { id, type: 'book', ...work, issued: { 'date-parts': [[year]] } });
            return { form: 'bracketed', items: [cite(id)] } as const;
          });
          assert.deepEqual(quick?.document(citations), slow?.document(citations));
        }),
        { numRuns: 6 },
      );
    }).timeout(60_000);
  }
});
