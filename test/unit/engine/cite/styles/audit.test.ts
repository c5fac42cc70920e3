import assert from 'node:assert/strict';
import type { Category, FeatureCase } from './audit/case.js';
import { CITATIONS } from './audit/citations.js';
import { featuresOfStyles } from './audit/features.js';
import { NAMES } from './audit/names.js';
import { TERMS_AND_TEXT } from './audit/text.js';
import { WORKS } from './audit/works.js';
import { cite, formatterOf } from './support.js';

/** The cases, by the categories of the CSL test suite. */
const CATEGORIES: Readonly<Record<string, Category>> = { ...CITATIONS, ...NAMES, ...TERMS_AND_TEXT };

function check({ style, language = 'en-US', cites = [], lists }: FeatureCase): void {
  const formatter = formatterOf(style, WORKS, language);
  const { citations } = formatter.document(
    cites.map(([items]) => ({
      form: 'bracketed',
      items: items.map((item) => (typeof item === 'string' ? cite(item) : item)),
    })),
  );
  assert.deepEqual(
    citations.map(({ text }) => text),
    cites.map(([, text]) => text),
  );
  if (lists === undefined) return;
  const [keys, entries] = lists;
  assert.deepEqual(
    formatter.document([], keys).references.map(({ html }) => html.replace(/<\/?div[^>]*>/gu, '')),
    entries,
  );
}

describe('what the bundled styles use of CSL', () => {
  for (const [category, cases] of Object.entries(CATEGORIES)) {
    for (const example of cases) it(`${category}: ${example.style}, ${example.shows.join(', ')}`, () => check(example));
  }

  it('has a case for each feature, in a style that uses it', () => {
    const shown = Object.values(CATEGORIES).flatMap((cases) =>
      cases.flatMap(({ style, shows }) => shows.map((feature) => [feature, style] as const)),
    );
    const used = featuresOfStyles();
    assert.deepEqual(
      [...used.keys()].filter((feature) => !shown.some(([known]) => known === feature)).sort(),
      [],
      'features without a case',
    );
    assert.deepEqual(
      shown.filter(([feature, style]) => used.get(feature)?.has(style) !== true),
      [],
      'cases of features that their style does not use',
    );
  });
});
