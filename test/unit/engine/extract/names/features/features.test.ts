import assert from 'node:assert/strict';
import { addFeatures, featureWriter, NEWS } from '../../../../../../src/engine/extract/names/features/features.js';
import { viewParagraphs } from '../../../../../../src/engine/extract/names/features/paragraph-view.js';
import { stretchesOf } from '../../../../../../src/engine/extract/names/features/stretches.js';
import { viewWord } from '../../../../../../src/engine/extract/names/features/word-view.js';
import { standsAlone } from '../../../../../../src/engine/extract/names/gazetteer/index.js';
import { ruleSpans } from '../../../../../../src/engine/extract/names/rules.js';
import { tokenize } from '../../../../../../src/engine/extract/names/tokens.js';

const TEXT = [
  'Harbour Post, 4 March 2026: Deputy Minister Maria van der Okafor-Lind met the Ministry of Ports and Fisheries in Westby.',
  '“We rebuilt it,” Okafor-Lind said on Monday; Dr. Tom J. Ray Jr. of the U.N. Council for Trade asked the EU’s envoys.',
  'In May the Indian government, the B-52 crews and Mohamed ben Zayed left Lake Geneva for São Paulo by the Treaty of Rome.',
].map((text) => tokenize(text, { start: 0, end: text.length }, standsAlone));

const paragraphs = TEXT.map((tokens, at) => ({ tokens, headline: at === 2 }));

/** The keys of each token's features, ascending: their order is of no account. */
function keysOf(sort: number): number[][] {
  const ruled = TEXT.map((tokens) => ruleSpans(tokens));
  return viewParagraphs(paragraphs, ruled, viewWord).flatMap((view) =>
    view.stretches.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, i) => {
        const writer = featureWriter();
        addFeatures(writer, view, first + i, sort);
        return [...writer.keys.subarray(0, writer.length).sort()];
      }),
    ),
  );
}

/** FNV-1a over numbers. */
function checksum(values: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const value of values) hash = Math.imul(hash ^ value, 0x01000193);
  return (hash >>> 0).toString(16);
}

describe('the features of the name tagger', () => {
  it('are those that the weights in models/names.bin were learned for', () => {
    // After a change of them, or of a list that they use, train again (scripts/train-names.ts).
    assert.deepEqual(
      keysOf(NEWS).map((keys) => keys.length > 40),
      keysOf(NEWS).map(() => true),
    );
    assert.equal(checksum(keysOf(NEWS).flat()), '1069c233');
  });

  it('differ by the sort of text only where they are meant to', () => {
    const [news = [], other = []] = [keysOf(NEWS)[0], keysOf(2)[0]];
    const shared = news.filter((key) => other.includes(key)).length;
    assert.equal(news.length, other.length);
    assert.ok(shared > news.length / 2 && shared < news.length);
  });

  it('are looked at in the stretches only that a name can lie in', () => {
    const names = TEXT.map((tokens) =>
      stretchesOf(tokens).map(({ first, end }) =>
        tokens
          .slice(first, end)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    assert.ok(names[0]?.includes('Deputy Minister Maria van der Okafor-Lind'));
    assert.ok(names[0]?.includes('Ministry of Ports and Fisheries in Westby'));
    // `ben` is not among the particles that it has learned.
    assert.ok(names[2]?.some((name) => name.endsWith('Mohamed')));
  });
});
