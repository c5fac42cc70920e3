import assert from 'node:assert/strict';
import { isLanguageBegun, languageCode, languageName } from '../../../../src/engine/text/language-names.js';

describe('names of languages', () => {
  it('are understood in their own language and in those of the interface, and so are codes', () => {
    const known: readonly (readonly [string, string | null])[] = [
      ['pt', 'pt'],
      ['pt-BR', 'pt'],
      ['zh_Hant', 'zh'],
      ['por', 'pt'],
      ['Português', 'pt'],
      ['portugiesisch', 'pt'],
      ['portugais', 'pt'],
      ['日本語', 'ja'],
      ['fi', 'fi'],
      ['x', null],
      ['', null],
      ['german shepherd', null],
      ['qq', null],
      ['constructor', null],
      ['de-'.repeat(50), null],
    ];
    for (const [written, code] of known) assert.equal(languageCode(written), code, written);
  });

  it('are distinguished from what is not one yet', () => {
    assert.equal(isLanguageBegun('Germ'), true);
    assert.equal(isLanguageBegun(''), true);
    assert.equal(isLanguageBegun('German'), false);
    assert.equal(isLanguageBegun('Klingon'), false);
  });

  it('are given in any of them, and for no code not at all', () => {
    assert.equal(languageName('de', 'en'), 'German');
    assert.equal(languageName('de', 'fr'), 'allemand');
    assert.equal(languageName('qq', 'en'), null);
    assert.equal(languageName('not a code', 'en'), null);
  });
});
