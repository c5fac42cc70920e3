import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LocatorLabel } from '../../../../src/engine/cite/locator.js';
import {
  type CiteItem,
  isSimpleKey,
  isWritableKey,
  parseCitations,
  printCitation,
} from '../../../../src/engine/cite/pandoc.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

/** A citation in one line: form, then each item as `prefix|-key|label value|suffix`. */
function summary(text: string): string[] {
  return parseDraft(text)
    .blocks.flatMap((block) => parseCitations(block.masked))
    .map(({ form, items }) => {
      const each = items.map((item) => {
        const locator = item.locator === null ? '' : `${item.locator.label} ${item.locator.value}`;
        return `${item.prefix}|${item.suppressAuthor ? '-' : ''}${item.key}|${locator}|${item.suffix}`;
      });
      return `${form === 'bracketed' ? 'B' : 'T'} ${each.join('; ')}`;
    });
}

describe('parseCitations', function () {
  // Far above what it takes; a slow machine shall not fail what is right.
  this.timeout(600_000);

  // What Pandoc 3.9 reads, where both have a word for it.
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['[@k]', 'B |k||'],
    ['[see @k, pp. 3-5; @k2]', 'B see|k|page 3-5|; |k2||'],
    ['[-@k]', 'B |-k||'],
    ['x -@bar y', 'T |-bar||'],
    ['@k [p. 3]', 'T |k|page 3|'],
    ['@k\n[p. 3]', 'T |k|page 3|'],
    ['@k\n\n[p. 3]', 'T |k||'],
    ['@k [see @b]', 'T |k||; see|b||'],
    ['@k [p. 3; see @l]', 'T |k|page 3|; see|l||'],
    ['@k [p. 3; @l; x]', 'T |k||', 'T |l||'],
    ['@k []', 'T |k||'],
    ['@k [foo]', 'T |k||foo'],
    ['@k [p. 3](u)', 'T |k||'],
    ['@k [^1]\n\n[^1]: x', 'T |k||'],
    ['@k, p. 3', 'T |k||'],
    ['@k @l [p. 2]', 'T |k||', 'T |l|page 2|'],
    ['[@k{iv}]', 'B |k|page iv|'],
    ['[@k{ii, A, D-Z}, with a suffix]', 'B |k|page ii, A, D-Z|, with a suffix'],
    ['[@k{}, 99 years later]', 'B |k||, 99 years later'],
    ['[@k, {pp. iv, (xv)-(xvii)} with suffix]', 'B |k|page iv, (xv)-(xvii)|with suffix'],
    ['[@{a b}, 3]'],
    ['[@{}]'],
    ['[@{a{b}c}]', 'B |a{b}c||'],
    [
      '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]',
      'B |https://example.com/bib?name=foobar&date=2000|page 33|',
    ],
    ['@http://foo.com/a//b', 'T |http://foo.com/a//b||'],
    ['@Foo_bar.baz.', 'T |Foo_bar.baz||'],
    ['@Foo_bar--baz', 'T |Foo_bar||'],
    ['@a&b%c:d#e$f+g?h<i>j~k', 'T |a&b%c:d#e$f+g?h<i>j~k||'],
    ['@a..b', 'T |a||'],
    ['@é1', 'T |é1||'],
    ['@_k', 'T |_k||'],
    ['foo@bar'],
    ['foo-@bar', 'T |bar||'],
    ['"@k"', 'T |k||'],
    ['*@k*', 'T |k||'],
    ['\\@k'],
    ['`@k`'],
    ['<!-- @k -->'],
    ['[x](http://y/@k)'],
    ['https://y.z/@k'],
    ['[@a; see also]', 'T |a||'],
    ['[see foo; @k]', 'T |k||'],
    ['[foo [x] @k, [y] z; @l]', 'B foo [x]|k||, [y] z; |l||'],
    ['[text @k](http://u)', 'T |k||'],
    ['^[see @k, p. 3]', 'T |k||'],
    ['![@k](i.png)', 'T |k||'],
    ['a ![see @k](i.png)', 'T |k||'],
    ['the account .@k'],
    ['so...@k', 'T |k||'],
    ['shut---@k says', 'T |k||'],
    ['shut--@k says', 'T |k||'],
    ['shut ----@k', 'T |-k||'],
    ['a@b.org@k'],
    ['@k@l', 'T |k||', 'T |l||'],
    ['$x_@k$'],
    ['it is $5 and @k', 'T |k||'],
    ['\\index{@k}'],
    ['[a]{title="@k"}'],
    ['{{< cite @k >}}'],
    ['[@k]{}', 'T |k||'],
    ['![@k]', 'B |k||'],
    ['[@k, p. 3ff.]', 'B |k|page 3ff|.'],
    ['[@k, pp. 3 ff]', 'B |k|page 3 ff|'],
    ['[@k, S. 3f.]', 'B |k||, S. 3f.'],
    ['[@k, p. 3f.]', 'B |k|page 3f|.'],
    ['[@k, p. [3]]', 'B |k|page [3]|'],
    ['[@k, 00:12:30]', 'B |k|timestamp 00:12:30|'],
    ['[@k, 1:02:30-1:03:00, at the end]', 'B |k|timestamp 1:02:30-1:03:00|, at the end'],
    ['[@k, 2:15]', 'B |k|page 2:15|'],
    ['[@k]{.cls}', 'T |k||'],
    ['[@a][@b]', 'T |a||', 'B |b||'],
    ['[@a]@b', 'B |a||', 'T |b||'],
    ['[@a] [@b]', 'B |a||', 'B |b||'],
    ['[[@k]]', 'B |k||'],
    ['[@k p. 3]', 'B |k|page 3|'],
    ['[@a;@b]', 'B |a||; |b||'],
    ['[@k, para. 3]', 'B |k|paragraph 3|'],
    ['[@k, paras. 3, 5 and more]', 'B |k|paragraph 3, 5|and more'],
    ['[@k, ¶ 3]', 'B |k|paragraph 3|'],
    ['[@k, §§3–4]', 'B |k|section 3–4|'],
    ['[@k, ch. 2, p. 3]', 'B |k|chapter 2|, p. 3'],
    ['[@k, 33]', 'B |k|page 33|'],
    ['[@k, vol. iv]', 'B |k|volume iv|'],
    ['[@k, I think]', 'B |k||, I think'],
    ['[@k, no word]', 'B |k||, no word'],
    ['[@k: a]', 'B |k||: a'],
    ['> [@k,\n> p. 3]', 'B |k|page 3|'],
    ['[@k', 'T |k||'],
    ['[@k, p. 3', 'T |k||'],
    ['[@'],
    ['@'],
  ];
  for (const [text, ...expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(summary(text), expected));
  }

  it('says where key and locator stand', () => {
    const text = 'He [see -@{a/b}, paras. 3–5, and; @k{p. 2} x] said';
    const [citation] = parseCitations(text);
    const slices = citation?.items.map((item) => [
      text.slice(item.start, item.end),
      text.slice(item.keyRange.start, item.keyRange.end),
      item.locatorRange && text.slice(item.locatorRange.start, item.locatorRange.end),
    ]);
    assert.deepEqual(slices, [
      ['see -@{a/b}, paras. 3–5, and', '-@{a/b}', 'paras. 3–5'],
      ['@k{p. 2} x', '@k', '{p. 2}'],
    ]);
  });

  it('takes any text, its ranges in order and inside', () => {
    const unit = fc.constantFrom(
      '@',
      '[',
      ']',
      '{',
      '}',
      ';',
      ',',
      '-',
      'k',
      ' p. 3',
      '\\',
      ' ',
      '\n',
      '^',
      '(',
      'é',
      '.',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end, items } of parseCitations(text)) {
          assert.ok(last <= start && start < end && end <= text.length && items.length > 0);
          last = end;
          for (const item of items) {
            assert.ok(start <= item.start && item.start <= item.keyRange.start && item.keyRange.end <= item.end);
            assert.ok(item.end <= end && text.slice(item.keyRange.start, item.keyRange.end).includes(item.key));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stays linear on brackets that are never closed', () => {
    for (const unit of ['[', '[@k ', '[@k;', '@{', '[[]', 'a@']) {
      assert.doesNotThrow(() => parseCitations(unit.repeat(50_000 / unit.length)));
    }
  });
});

describe('printCitation', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/u);
  // Every character that a path or a query may have; fast-check's own URLs take a second to set up.
  const url = fc.stringMatching(
    /^https?:\/\/[a-z\d]{1,8}(?:[.-][a-z\d]{1,6}){1,3}(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-F]{2}){0,8}){0,4}(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-F]{2}){0,12})?$/u,
  );
  const key = fc.oneof(
    fc.stringMatching(/^[a-z]{1,8}(?:20\d\d)?(?:-[a-z]{1,8})?$/u),
    url,
    fc.string({ minLength: 1, maxLength: 20 }).filter(isWritableKey),
  );
  const label = fc.constantFrom<LocatorLabel>('paragraph', 'page', 'chapter', 'section', 'line', 'volume', 'sub-verbo');
  const value = fc.oneof(
    fc.nat(5000).map(String),
    fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => `${a}-${b}`),
    fc.constantFrom('iv', '3, 5', 'A3', '3a', '(xv)-(xvii)', 'ii, A, D-Z', 'top of page'),
  );
  const item: fc.Arbitrary<CiteItem> = fc.record(
    {
      prefix: fc.oneof(fc.constant(''), word, fc.constant('see, e.g.,')),
      key,
      suppressAuthor: fc.boolean(),
      locator: fc.oneof(fc.constant(null), fc.record({ label, value }, { noNullPrototype: true })),
      suffix: fc.oneof(
        fc.constant(''),
        word,
        fc.constantFrom(', and more', '99 years', ', 99 years later', ', p. 4', 'iv'),
      ),
    },
    { noNullPrototype: true },
  );

  it('prints what is read back the same', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const read = parseCitations(printCitation(items));
        const plain = read[0]?.items.map(({ prefix, key, suppressAuthor, locator, suffix }) => ({
          prefix,
          key,
          suppressAuthor,
          locator,
          suffix,
        }));
        assert.equal(read.length, 1);
        assert.deepEqual(plain, items);
      }),
      { numRuns: 500 },
    );
  });

  it('prints the usual case plainly', () => {
    const locator = { label: 'paragraph', value: '3' } as const;
    const base = { prefix: '', key: 'a2020-b', suppressAuthor: false, locator, suffix: '' };
    assert.equal(printCitation([base]), '[@a2020-b, para. 3]');
    assert.equal(printCitation([{ ...base, prefix: 'see', locator: null }, base]), '[see @a2020-b; @a2020-b, para. 3]');
    assert.equal(printCitation([{ ...base, key: 'a.', locator: { ...locator, value: '3-4' } }]), '[@{a.}, paras. 3-4]');
    assert.equal(isSimpleKey('a2020-b'), true);
    assert.equal(isWritableKey('a b'), false);
  });
});
