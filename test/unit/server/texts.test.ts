import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { textsFor } from '../../../src/server/texts.js';

describe('the texts of the language server', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'quoin-texts-'));
    for (const language of ['de', 'pt-br']) {
      writeFileSync(path.join(folder, `bundle.l10n.${language}.json`), JSON.stringify({ Source: language }));
    }
    writeFileSync(path.join(folder, 'secret.json'), '{}');
  });
  after(() => rmSync(folder, { recursive: true }));

  const languageOf = async (locale: string | undefined) => (await textsFor(locale, folder))?.Source ?? null;

  it('are those of the client’s region, else of its language', async () => {
    for (const locale of ['de', 'de-AT', 'de_DE.UTF-8', 'DE']) assert.equal(await languageOf(locale), 'de', locale);
    assert.equal(await languageOf('pt-BR'), 'pt-br');
  });

  it('are English where the language is none that there are texts in, or no language', async () => {
    for (const locale of [undefined, '', 'C', 'en', 'pt', 'sv-SE', '../secret', 'de/../../secret']) {
      assert.equal(await languageOf(locale), null, locale);
    }
  });
});
