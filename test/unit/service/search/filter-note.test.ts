import assert from 'node:assert/strict';
import { filterNote } from '../../../../src/service/search/filter-note.js';

describe('filters that are not understood', () => {
  for (const query of [
    '',
    'trust',
    'speaker:price trust',
    'before:2022',
    'after:2022-02-1',
    'after:20',
    'a: b',
    '“note:this”',
    'is:unused trust',
    'is:unu',
    'language:de trust',
    'language:Swed',
  ])
    it(`are none in ${query || 'an empty query'}`, () => assert.equal(filterNote(query), null));

  it('are named, with what there is', () => {
    assert.match(filterNote('author:price trust') ?? '', /^“author:price” is searched as words: .*speaker:/u);
    assert.match(filterNote('before:soon') ?? '', /^“before:soon” needs a date such as/u);
    assert.match(filterNote('language:klingonish') ?? '', /^“language:klingonish” needs a language such as/u);
    assert.match(filterNote('is:used') ?? '', /^“is:used” is searched as words: the only such filter is is:unused/u);
    assert.match(filterNote('after:2022-13') ?? '', /^“after:2022-13” needs a date/u);
  });

  it('are not addresses', () => assert.equal(filterNote('https://example.org/a'), null));
});
