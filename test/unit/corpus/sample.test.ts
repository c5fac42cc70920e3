import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedDigests, paragraphsOf, readDigest, root } from './load.js';

const CHECK = '## To check before filing';
/** A quotation and the citation after it, within a line: words, key, paragraph. */
const QUOTED = /“([^“”]+)”(?: \[@([\w-]+), para\. (\d+)\])?/gu;

describe('the sample draft', () => {
  const draft = readFileSync(join(root, 'sample/draft.md'), 'utf8');
  const [written = '', toCheck = ''] = draft.split(CHECK);
  const bodies = new Map(
    expectedDigests().map(({ metadata }) => [metadata.id, paragraphsOf(readDigest(metadata.id))] as const),
  );
  /** Where words are within quotation marks: `key 3`. */
  const placesOf = (words: string) =>
    expectedDigests().flatMap(({ metadata, quotations }) =>
      quotations.filter(({ text }) => text.includes(words)).map(({ paragraph }) => `${metadata.id} ${paragraph}`),
    );

  it('cites paragraphs that are there, and every article', () => {
    const cited = [...draft.matchAll(/@([\w-]+), para\. (\d+)/gu)];
    for (const [citation, key = '', number] of cited) {
      assert.notEqual(bodies.get(key)?.[Number(number) - 1], undefined, citation);
    }
    assert.deepEqual(new Set(cited.map(([, key]) => key)), new Set(bodies.keys()));
  });

  it('quotes word for word from the paragraph it cites', () => {
    const quoted = [...written.matchAll(QUOTED)];
    assert.ok(quoted.length >= 4);
    for (const [, words = '', key, number] of quoted) assert.ok(placesOf(words).includes(`${key} ${number}`), words);
  });

  it('has a block quotation, word for word', () => {
    const [, words = '', key, number] = /^> (.+)\n>\n> — .+ \[@([\w-]+), para\. (\d+)\]$/mu.exec(written) ?? [];
    assert.ok(words.split(' ').length >= 40);
    assert.ok(placesOf(words.replace(/\.$/u, '')).includes(`${key} ${number}`), words);
  });

  it('has one altered, one misplaced and one uncited quotation to find', () => {
    const [altered, misplaced, uncited, ...others] = [...toCheck.matchAll(QUOTED)];
    assert.deepEqual(others, []);
    assert.deepEqual(placesOf(altered?.[1] ?? ''), []);
    assert.deepEqual(placesOf((altered?.[1] ?? '').replace('energy', 'security')), [`${altered?.[2]} ${altered?.[3]}`]);
    const [place, ...elsewhere] = placesOf(misplaced?.[1] ?? '');
    assert.deepEqual(elsewhere, []);
    assert.equal(place?.split(' ')[0], misplaced?.[2]);
    assert.notEqual(place?.split(' ')[1], misplaced?.[3]);
    assert.equal(placesOf(uncited?.[1] ?? '').length, 1);
    assert.equal(uncited?.[2], undefined);
  });
});
