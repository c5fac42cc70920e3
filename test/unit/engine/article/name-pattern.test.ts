import assert from 'node:assert/strict';
import { FULL_NAME, isParticle } from '../../../../src/engine/article/name-pattern.js';
import { parseName } from '../../../../src/engine/article/names.js';

describe('names of people', () => {
  const found = (text: string) => new RegExp(FULL_NAME, 'u').exec(text)?.[0];

  for (const name of [
    'Anna Lind',
    'Jan van der Meer',
    'Maria de la Cruz',
    'K. O. af Ekberg',
    'Anna-Lena Öst',
    'J. P. du Toit',
  ]) {
    it(`are whole: ${name}`, () => assert.equal(found(`asked ${name} (42)`), name));
  }

  it('neither are one word nor end with a particle', () => {
    assert.equal(found('asked Anna'), undefined);
    assert.equal(found('asked Anna Lind de'), 'Anna Lind');
  });

  it('have the particles of every language, written large or small', () => {
    assert.ok(['van', 'Van', 'DER', 'af', 'dos'].every(isParticle));
    assert.ok(!['and', 'of', 'Lind'].some(isParticle));
    assert.deepEqual(parseName('Anna af Ekström'), { family: 'af Ekström', given: 'Anna' });
  });
});
