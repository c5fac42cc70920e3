import assert from 'node:assert/strict';
import { parseQuery } from '../../../../src/engine/search/query.js';
import { asBegun, type Clause, forgivingWord, formsOf } from '../../../../src/remote/archive/clauses.js';
import type { Reading } from '../../../../src/remote/archive/dictionary.js';

const term = (name: string, records = 10) => ({ term: name, records });

function readingOf(query: string, whole: number, longer: readonly string[], count = longer.length): Reading {
  const [word] = parseQuery(query).words;
  assert.ok(word);
  const known = longer.map((name) => term(name));
  return { word, whole, longer: known, longerRecords: 10 * count, longerCount: count };
}

const lexemes = ({ text }: Clause): readonly string[] => text.match(/'[^']+'(?::\*)?/gu) ?? [];

describe('the words that a clause stands for', () => {
  it('are there once, though a word is both typed and misspelt', () => {
    const reading = readingOf('adviser', 10, ['advisers']);
    const clause = forgivingWord(reading, [term('adviser'), term('advisers'), term('advised'), term('advisor')]);
    assert.ok(clause);
    assert.equal(new Set(lexemes(clause)).size, lexemes(clause).length);
    for (const each of ['adviser', 'advisers', 'advised', 'advisor'])
      assert.ok(lexemes(clause).includes(`'s:${each}'`), each);
  });

  it('are those typed, those meant, or none', () => {
    const known = readingOf('adviser', 10, []);
    assert.deepEqual(forgivingWord(known, [term('adviser')]), asBegun(known));
    const unknown = readingOf('advizer', 0, []);
    assert.ok(lexemes(forgivingWord(unknown, [term('adviser')]) as Clause).includes("'adviser'"));
    assert.equal(forgivingWord(unknown, []), null);
  });

  it('are all of them in the last form, and fewer in each form before', () => {
    const many = Array.from({ length: 100 }, (_, i) => `counc${i}`);
    const forms = formsOf([asBegun(readingOf('counc', 0, many, 10_000)), asBegun(readingOf('fair', 5, []))]);
    assert.deepEqual(
      forms.map(([begun]) => lexemes(begun as Clause).length),
      [12, 300, 3],
    );
    assert.ok(lexemes(forms.at(-1)?.[0] as Clause).includes("'counc':*"));
    assert.deepEqual(forms.at(-1)?.[1], forms[0]?.[1]);
    assert.equal(formsOf([asBegun(readingOf('counc', 3, ['council']))]).length, 1);
  });
});
