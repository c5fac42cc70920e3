import assert from 'node:assert/strict';
import { DraftChecker } from '../../../src/engine/draft/check.js';
import { FactChecker } from '../../../src/engine/draft/facts/checker.js';
import { MARKDOWN } from '../../../src/service/card-format.js';
import { checkOptions } from '../../../src/service/check-options.js';
import { lookUp } from '../../../src/service/look-up.js';
import { deskWith } from './desk.js';

const PIER = `---
id: pier
title: Board votes
issued: 2024-03-05
---

In 2012 the harbour board of Northgate bought 12 cranes for the east pier, and paid 14 million crowns for them.

The pilots of the harbour went on strike on 3 June 2023.
`;
const NOTE = `${PIER.replace('id: pier', 'id: noted')}
Correction: An earlier version of this article said that the harbour board of Northgate bought 21 cranes for the east pier.
`;

describe('the card of a figure in a cited sentence', () => {
  const desk = deskWith({ 'pier.md': PIER, 'noted.md': NOTE });
  const { known, sources } = desk;
  const checked = (marked: string) => {
    const draft = desk.draft(marked);
    const options = { ...checkOptions(draft), facts: new FactChecker() };
    return { draft, check: new DraftChecker().check(draft.syntax, sources, options) };
  };
  const cards = (marked: string) => {
    const { draft, check } = checked(marked);
    const given = { format: MARKDOWN, quotations: 3, facts: check.facts };
    return lookUp(known, sources, draft, draft.offset, given)?.cards ?? [];
  };

  it('has the sentence of the source with the figure marked, and no other digits', () => {
    const [card] = cards('The harbour board of Northgate bought 1|2 cranes for the east pier [@pier, para. 1].');
    assert.match(card ?? '', /Stated by the source/u);
    assert.match(card ?? '', /In 2012 the harbour board of Northgate bought \*\*12\*\* cranes/u);
  });

  it('has what the source states in the place of a wrong one', () => {
    const [card, ...more] = cards(
      'The harbour board of Northgate bought 1|5 cranes for the east pier [@pier, para. 1].',
    );
    assert.match(card ?? '', /The source differs/u);
    assert.match(card ?? '', /bought \*\*12\*\* cranes/u);
    assert.deepEqual(more, []);
  });

  it('is there on what is counted', () => {
    const [card] = cards('The harbour board of Northgate bought 15 cr|anes for the east pier [@pier, para. 1].');
    assert.match(card ?? '', /bought \*\*12\*\* cranes/u);
  });

  it('is there for a date', () => {
    const [card] = cards('The pilots of the harbour went on strike on 4 J|une 2023 [@pier, para. 2].');
    assert.match(card ?? '', /The source differs.*\*\*3 June 2023\*\*/su);
  });

  it('is not there for the figures of other sentences', () => {
    assert.deepEqual(cards('The writer has 1|5 cats.'), []);
  });

  it('does not take what the source says that it had wrong', () => {
    const { check } = checked('The harbour board of Northgate bought 21 cranes for the east pier [@noted].');
    assert.deepEqual(
      check.findings.map(({ code, source }) => [code, source?.paragraph]),
      [['unsupported-figure', 1]],
    );
  });
});
