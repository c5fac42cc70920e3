import assert from 'node:assert/strict';
import type { CardCommand } from '../../../src/service/card-format.js';
import { PLAIN } from '../../../src/service/card-format.js';
import { quotationCorrections } from '../../../src/service/correction-links.js';
import { deskWith } from './desk.js';

const KILN = `---
id: kiln
title: The last kiln
---

“We held on for as long as the gas bill let us,” said Petra Lindqvist.

Desmond Achebe shook his head. “Forty men will walk out of that gate.”

Nobody else would talk. “Ask me on Monday and not before.”
`;

describe('what a card offers to correct', () => {
  const { library } = deskWith({ 'kiln.md': KILN }).known;
  const offered = (words: string, corrected?: 'speaker' | 'not-a-quotation') => {
    const quotation = library.quotations.find(({ text }) => text.includes(words));
    assert.ok(quotation, words);
    const commands: CardCommand[] = [];
    quotationCorrections(
      { ...quotation, corrected },
      { ...PLAIN, action: ({ command }) => `${commands.push(command)}` },
    );
    return { basis: quotation.speaker?.basis, confirms: commands.includes('quoin.confirmSpeaker') };
  };

  it('is to confirm a speaker only where the source does not state one', () => {
    assert.deepEqual(offered('We held on'), { basis: 'stated', confirms: false });
    assert.deepEqual(offered('Forty men'), { basis: 'inferred', confirms: true });
    assert.deepEqual(offered('Ask me on Monday'), { basis: undefined, confirms: false });
  });

  it('is not to confirm again what was corrected', () => {
    assert.equal(offered('Forty men', 'speaker').confirms, false);
    assert.equal(offered('Forty men', 'not-a-quotation').confirms, false);
  });
});
