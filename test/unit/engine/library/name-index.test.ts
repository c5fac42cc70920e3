import assert from 'node:assert/strict';
import type { Entity } from '../../../../src/engine/library/model.js';
import type { NamedEntity } from '../../../../src/engine/library/name-finder.js';
import { NameIndex } from '../../../../src/engine/library/name-index.js';

function entity(
  name: string,
  aliases: string[] = [],
  roles: string[] = [],
  kind: Entity['kind'] = 'person',
): NamedEntity {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const titles = roles.map((title) => ({ title, articleIds: ['a'] }));
  const names = [name, ...aliases, ...roles.map((role) => role.toLowerCase())];
  return { id, name, names, mentions: 0, entity: { id, name, kind, aliases, roles: titles, mentions: [] } };
}

const index = new NameIndex();
const holders = [
  entity('Maria Okafor', ['Okafor'], ['Deputy Minister of Ports']),
  entity('United States', ['US', 'U.S.'], [], 'place'),
  entity('Ben Price', ['Price']),
  entity('Harbour Workers Union', ['HWU'], [], 'organization'),
  entity('Okafor Shipping', [], [], 'organization'),
  entity('Anna Lind', ['Lind']),
  entity('Erik Lind', ['Lind']),
  entity('Zoë Müller', ['Müller']),
];
for (const holder of holders) index.put(holder);

/** The name found where `|` is in the text, as it is written there, and whose it is. */
function at(marked: string): [string, string[]] | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const match = index.at(text, offset);
  return match && [text.slice(match.start, match.end), match.entities.map((each) => each.name)];
}

describe('NameIndex', () => {
  it('finds the longest name around the offset, from any of its words', () => {
    for (const marked of ['said Mar|ia Okafor today', 'said Maria Oka|for today', 'said Maria Okafor| today']) {
      assert.deepEqual(at(marked), ['Maria Okafor', ['Maria Okafor']], marked);
    }
    assert.deepEqual(at('at Oka|for Shipping now'), ['Okafor Shipping', ['Okafor Shipping']]);
    assert.deepEqual(at('and Oka|for now'), ['Okafor', ['Maria Okafor']]);
  });

  it('leaves the possessive and the full stop of the sentence out of the name', () => {
    assert.deepEqual(at("Oka|for's view"), ['Okafor', ['Maria Okafor']]);
    assert.deepEqual(at('Oka|for’s view'), ['Okafor', ['Maria Okafor']]);
    assert.deepEqual(at('so said Oka|for.'), ['Okafor', ['Maria Okafor']]);
    assert.deepEqual(at('in the U.|S. it is'), ['U.S.', ['United States']]);
  });

  it('tells names from words by their capitals', () => {
    assert.equal(at('they told u|s so'), undefined);
    assert.equal(at('U|s too'), undefined);
    assert.deepEqual(at('the U|S too')?.[1], ['United States']);
    assert.equal(at('the pri|ce of bread'), undefined);
    assert.deepEqual(at('PRI|CE RESIGNS')?.[1], ['Ben Price']);
  });

  it('finds the holder of a role of more than one word, in any case', () => {
    assert.deepEqual(at('the deputy minister of po|rts said'), ['deputy minister of ports', ['Maria Okafor']]);
  });

  it('gives all who share a name, and folds accents', () => {
    assert.deepEqual(at('with Li|nd there')?.[1], ['Anna Lind', 'Erik Lind']);
    assert.deepEqual(at('with Zoe Mul|ler there')?.[1], ['Zoë Müller']);
  });

  it('finds nothing between words, at the edges and in an empty text', () => {
    assert.equal(index.at('', 0), undefined);
    assert.equal(at('so  |  what'), undefined);
    assert.equal(index.at('Okafor', 900), undefined);
  });

  it('forgets an entity and what it is no longer called, and keeps others of the same name', () => {
    const own = new NameIndex();
    const [anna, erik] = [entity('Anna Lind', ['Lind']), entity('Erik Lind', ['Lind'])];
    const names = (name: string) => own.named(name).map((each) => each.name);
    own.put(erik);
    own.put(anna);
    assert.deepEqual(names('Lind'), ['Anna Lind', 'Erik Lind']);
    own.put(Object.assign(anna, { names: ['Anna Lind'] }));
    assert.deepEqual(names('Lind'), ['Erik Lind']);
    assert.deepEqual(names('Anna Lind'), ['Anna Lind']);
    own.delete(erik);
    assert.deepEqual(names('Lind'), []);
  });
});
