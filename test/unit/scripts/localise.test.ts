import assert from 'node:assert/strict';
import type { l10nJsonFormat } from '@vscode/l10n-dev';
import { collectedTexts, gapsOf, LANGUAGES, textsIn } from '../../../scripts/localise.js';

/** What stands for a value, and a link to a command or an address: a translation has the same. */
const KEPT = /\{\w+\}|\]\((?:command|https?):[^)]+\)|`#[\w.]+#`/gu;

const messageOf = (text: l10nJsonFormat[string] | undefined) =>
  typeof text === 'object' ? text.message : (text ?? '');
const keptIn = (text: string) => [...new Set(text.match(KEPT))].sort();

/** Keys whose text in a translation has other placeholders or links than in English, or is empty. */
function faulty(english: l10nJsonFormat, translated: l10nJsonFormat): string[] {
  return Object.entries(english).flatMap(([key, text]) => {
    const [wanted, found] = [messageOf(text), messageOf(translated[key])];
    const isSame = JSON.stringify(keptIn(wanted)) === JSON.stringify(keptIn(found));
    return isSame && found.trim() !== '' ? [] : key;
  });
}

describe('localisation', () => {
  it('has collected the very texts of the source; npm run localise does', async () => {
    assert.deepEqual(textsIn('l10n/bundle.l10n.json'), await collectedTexts());
  });

  for (const language of LANGUAGES) {
    for (const [english, file] of [
      ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${language}.json`],
      ['package.nls.json', `package.nls.${language}.json`],
    ] as const) {
      it(`${file} has every text of ${english} and no other`, () => {
        assert.deepEqual(gapsOf(textsIn(english), textsIn(file)), { missing: [], superfluous: [] });
      });

      it(`${file} has the placeholders and links of ${english}`, () => {
        assert.deepEqual(faulty(textsIn(english), textsIn(file)), []);
      });
    }
  }

  it('finds what a translation lacks, has too much, and has lost', () => {
    const english = { 'Open {0}': 'Open {0}', 'In {place}': 'In {place}', See: 'See [it](command:a)' };
    assert.deepEqual(gapsOf(english, { 'Open {0}': '', 'Close {0}': '' }), {
      missing: ['In {place}', 'See'],
      superfluous: ['Close {0}'],
    });
    const translated = { 'Open {0}': '{0} öffnen', 'In {place}': 'In {Ort}', See: 'Siehe [es](command:b)' };
    assert.deepEqual(faulty(english, translated), ['In {place}', 'See']);
    assert.deepEqual(faulty({ Open: 'Open' }, { Open: ' ' }), ['Open']);
  });
});
