import assert from 'node:assert/strict';
import { DraftChecker } from '../../../src/engine/draft/check.js';
import { checkOptions } from '../../../src/service/check-options.js';
import { openPoints } from '../../../src/service/open-points.js';
import { deskWith, HARBOUR } from './desk.js';

const DIGEST = `---
id: digest
title: The lamps of the quay
container-title: Coast Radio
issued: 2024-03-06
text: digest
---

The harbour master spoke of the lamps: “They will burn through every night of this winter.”
`;

const BARE = '---\nid: bare\n---\n\n“The rope is thin and the mast is tall,” said Ann Lee.\n';

describe('what is open in a draft', () => {
  const { known, sources, draft } = deskWith({ 'harbour.md': HARBOUR, 'digest.md': DIGEST, 'bare.md': BARE });
  const pointsOf = (text: string) => {
    const written = draft(text);
    return openPoints(new DraftChecker().check(written.syntax, sources, checkOptions(written)), known.library);
  };
  const kinds = (text: string) => pointsOf(text).map(({ kind, code }) => code ?? kind);

  it('is nothing where every quotation is verified, and stated, in a source held in full', () => {
    assert.deepEqual(kinds('Diaz said: “The stones are cheap.” [@harbour, para. 1]'), []);
    assert.deepEqual(kinds('Nothing is quoted here.'), []);
  });

  it('is a finding, with the words of the source beside which it is read', () => {
    const [point, ...others] = pointsOf('Diaz said: “The stones are dear.” [@harbour, para. 1]');
    assert.deepEqual(others, []);
    assert.equal(point?.code, 'altered-quotation');
    assert.equal(point?.words, 'The stones are dear.');
    assert.equal(point?.source?.articleId, 'harbour');
  });

  it('is a quotation of a digest, and a speaker whom the source does not state', () => {
    assert.deepEqual(kinds('“They will burn through every night of this winter.” [@digest, para. 1]'), ['digest']);
    assert.deepEqual(kinds('Omar Diaz said: “They will burn through every night of this winter.” [@digest, para. 1]'), [
      'speaker',
      'digest',
    ]);
  });

  it('is words that the source has in another context', () => {
    const [point] = pointsOf('Lee asked: “The rope is thin and the mast is tall” [@bare, para. 1].');
    assert.match(point?.message ?? '', /^The source has these words in another context/u);
  });

  it('says nothing of the speaker where only words in brackets are not confirmed', () => {
    assert.deepEqual(kinds('“The stones are cheap [laughs].” [@harbour, para. 1]'), ['bracketed-words']);
    assert.deepEqual(kinds('Diaz said: “The stones are cheap [laughs].” [@harbour, para. 1]'), ['bracketed-words']);
  });

  it('is what a reference needs of an own source, once, where it is quoted first', () => {
    const text = 'Lee: “The rope is thin” [@bare, para. 1]. Lee: “the mast is tall” [@bare, para. 1].';
    const points = pointsOf(text).filter(({ kind }) => kind === 'metadata');
    assert.deepEqual(
      points.map(({ message, range }) => [message, text.slice(range.start, range.end)]),
      [['A reference to @bare needs its title, author or outlet, date.', '“The rope is thin”']],
    );
  });

  it('is in order of the draft, and nothing that the writer has silenced', () => {
    const text =
      '“They will burn through every night of this winter.” [@digest, para. 1] <!-- quoin:ignore -->\n\n“The rope is thick and the mast is tall” [@bare, para. 1]\n\n“The stones are dear.” [@harbour, para. 1]';
    const points = pointsOf(text);
    assert.deepEqual(
      points.map(({ range }) => range.start),
      points.map(({ range }) => range.start).toSorted((a, b) => a - b),
    );
    assert.ok(points.length >= 3 && points.every(({ kind }) => kind !== 'digest'));
  });
});
