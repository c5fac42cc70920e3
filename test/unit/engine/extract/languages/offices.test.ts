import assert from 'node:assert/strict';
import { isOffice, withoutOffice } from '../../../../../src/engine/extract/languages/offices.js';

describe('an office before a name', () => {
  for (const words of [
    'Landrat',
    'Bundesumweltministerin',
    'la maire',
    'El alcalde',
    'Il sindaco',
    'Burgemeester',
    'мэр',
  ])
    it(`is known in its language: ${words}`, () => assert.equal(isOffice(words.split(' ')), true));
  for (const words of ['Anna', 'Karl', 'Hafen', 'la Anna', ''])
    it(`is no other word: ${JSON.stringify(words)}`, () =>
      assert.equal(isOffice(words.split(' ').filter(Boolean)), false));

  it('is taken off a sentence', () => {
    assert.equal(withoutOffice('La maire Sylvie Martel a déclaré :'), 'Sylvie Martel a déclaré :');
    assert.equal(withoutOffice('El alcalde Andrés Molina dijo:'), 'Andrés Molina dijo:');
  });
  it('is taken off no other', () => {
    for (const text of ['The dyke broke:', 'Sylvie Martel a déclaré :', 'La fin du monde :'])
      assert.equal(withoutOffice(text), text);
  });
});
