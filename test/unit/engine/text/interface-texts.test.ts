import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { LANGUAGES, textsIn } from '../../../../scripts/localize.js';
import {
  interfaceLanguage,
  listed,
  plural,
  textsInUse,
  useTexts,
} from '../../../../src/engine/text/interface-texts.js';

const textsOf = (language: string) => textsIn(`l10n/bundle.l10n.${language}.json`) as Record<string, string>;

describe('texts of the interface', () => {
  afterEach(() => useTexts(null));

  it('are the English ones where there are no others', () => {
    useTexts({ Source: 'Quelle' });
    assert.equal(l10n.t('Source'), 'Quelle');
    assert.equal(l10n.t('Draft'), 'Draft');
    useTexts(null);
    assert.equal(l10n.t('Source'), 'Source');
    assert.equal(textsInUse(), null);
  });

  it('name the language that they are in', () => {
    assert.equal(interfaceLanguage(), 'en');
    for (const language of LANGUAGES) {
      useTexts(textsOf(language));
      assert.equal(interfaceLanguage(), language);
    }
  });

  it('choose the form of a number as their language does', () => {
    const formOf = (count: number) => plural(count, 'one', 'other');
    assert.deepEqual([0, 1, 2, 21].map(formOf), ['other', 'one', 'other', 'other']);
    useTexts(textsOf('fr'));
    assert.deepEqual([0, 1, 2, 21].map(formOf), ['one', 'one', 'other', 'other']);
  });

  it('join things as their language does', () => {
    const things = ['a', 'b', 'c'];
    assert.equal(listed(things), 'a, b, and c');
    useTexts(textsOf('de'));
    assert.equal(listed(things), 'a, b und c');
    assert.equal(listed(things, 'disjunction'), 'a, b oder c');
  });
});
