import assert from 'node:assert/strict';
import { PLAIN } from '../../../src/service/card-format.js';
import { entityCard } from '../../../src/service/cards.js';
import { quotationRow } from '../../../src/service/trees/library-rows.js';
import { deskWith } from './desk.js';

const KILN = `---
id: kiln
title: The last kiln
---

“We held on for as long as the gas bill let us,” said Petra Lindqvist.

Desmond Achebe shook his head. “Forty men will walk out of that gate, and not one of them will be asked to come back in the spring.”

“The gate stays open,” Achebe said.
`;

describe('a speaker whom the source does not state', () => {
  const { known } = deskWith({ 'kiln.md': KILN });
  const { library } = known;
  const saidBy = (words: string) => {
    const quotation = library.quotations.find(({ text }) => text.includes(words));
    assert.ok(quotation, words);
    return quotation;
  };
  const entity = library.entities.find(({ name }) => name === 'Desmond Achebe');
  assert.ok(entity);

  it('is marked on the card of the name, after what is stated', () => {
    const card = entityCard(known, entity, 3, PLAIN);
    assert.match(card, /Desmond Achebe \(inferred\) · /u);
    assert.equal(card.split('(inferred)').length, 2, card);
    assert.ok(card.indexOf('The gate stays open') < card.indexOf('Forty men'), card);
  });

  it('is marked as doubtful where the source has it at second hand', () => {
    const tale = deskWith({
      'tale.md': '---\nid: tale\n---\n\n“I sold the kiln,” said Omar Diaz, according to Ann Lee.\n',
    });
    const [quotation] = tale.known.library.quotations;
    assert.ok(quotation);
    assert.match(quotationRow(tale.known, quotation, 'source', ['who']).description ?? '', /^Omar Diaz \(in doubt\)/u);
  });

  it('is named in a row of the group of that name', () => {
    const described = (words: string) => quotationRow(known, saidBy(words), 'speaker', ['who']).description;
    assert.match(described('Forty men') ?? '', /^Desmond Achebe \(inferred\) · /u);
    assert.doesNotMatch(described('The gate stays open') ?? '', /Achebe/u);
  });
});
