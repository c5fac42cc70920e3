import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { l10nJsonFormat } from '@vscode/l10n-dev';
import { collectedTexts, gapsOf, LANGUAGES, textsIn } from '../../../scripts/localize.js';
import { useTexts } from '../../../src/engine/text/interface-texts.js';

/** Placeholders, and links to commands and addresses: a translation has the same. */
const KEPT = /\{\w+\}|\]\((?:command|https?):[^)]+\)|`#[\w.]+#`/gu;

const messageOf = (text: l10nJsonFormat[string] | undefined) =>
  typeof text === 'object' ? text.message : (text ?? '');
const keptIn = (text: string) => [...new Set(text.match(KEPT))].sort();

/** Keys whose text in a translation has other placeholders or links than in English, is empty, or has the comment for translators. */
function faulty(english: l10nJsonFormat, translated: l10nJsonFormat): string[] {
  return Object.entries(english).flatMap(([key, text]) => {
    const [wanted, found] = [messageOf(text), messageOf(translated[key])];
    const isSame = JSON.stringify(keptIn(wanted)) === JSON.stringify(keptIn(found));
    const isKey = found === key && found !== wanted;
    return isSame && found.trim() !== '' && !isKey ? [] : key;
  });
}

describe('localization', () => {
  it('has collected the very texts of the source; npm run localize does', async () => {
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

  it('sets marks as German and French do', () => {
    const wrong = (language: string, sign: RegExp) =>
      [`l10n/bundle.l10n.${language}.json`, `package.nls.${language}.json`].flatMap((file) =>
        // Code is the same in every language, and settings name other marks.
        Object.entries(textsIn(file)).flatMap(([key, text]) =>
          !key.startsWith('setting.insertion.') && sign.test(messageOf(text).replace(/`[^`]*`/gu, '')) ? key : [],
        ),
      );
    // Within « », French writes “ ”.
    const within = '‘{0}’/A quotation within a quotation.';
    assert.deepEqual(wrong('fr', /[ ][:;!?»]|«[^\u00a0]|[^\u00a0]»|“/u), [within]);
    assert.deepEqual(wrong('de', /”|«|“[^„”]*“|"[^"]*"/u), []);
  });

  it('finds what a translation lacks, has too much, and has lost', () => {
    const english = { 'Open {0}': 'Open {0}', 'In {place}': 'In {place}', See: 'See [it](command:a)' };
    assert.deepEqual(gapsOf(english, { 'Open {0}': '', 'Close {0}': '' }), {
      missing: ['In {place}', 'See'],
      superfluous: ['Close {0}'],
    });
    const translated = { 'Open {0}': '{0} öffnen', 'In {place}': 'In {Ort}', See: 'Siehe [es](command:b)' };
    assert.deepEqual(faulty(english, translated), ['In {place}', 'See']);
    assert.deepEqual(faulty({ Open: 'Open' }, { Open: ' ' }), ['Open']);
    const remarked = { 'Open/A door.': { message: 'Open', comment: ['A door.'] } };
    assert.deepEqual(faulty(remarked, { 'Open/A door.': 'Open/A door.' }), ['Open/A door.']);
  });
});

describe('sentences of the source', () => {
  const source = path.join(__dirname, '../../../src');
  /** Not for writers: the command line, and what is for language models. The extension has a test of its own. */
  const OTHERS = /^(?:cli|extension|mcp|tools)\//u;
  /** Internal errors, which are never shown, and texts for the operator of an archive. */
  const UNSEEN: readonly RegExp[] = [
    /^engine\/(?:extract\/names\/model|library\/(?:entities\/node|statements|facts)|library\/snapshot\/(?:parts|text-numbers)|search\/store)\.ts$/u,
    /^engine\/cite\/styles\/catalog\.ts$/u,
    /^host\/(?:index\/segment-maker|tool-calls|part-files|library-host)\.ts$/u,
    /^worker\/(?:channel|citations\/serve|node-folder|reader-pool|reader-worker|stored-record|thread)\.ts$/u,
    /^(?:service\/drafts\/served-drafts|server\/requests|remote\/archive\/schema)\.ts$/u,
  ];

  it('are made through l10n', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !OTHERS.test(file) && !UNSEEN.some((each) => each.test(file)),
    );
    assert.ok(files.length > 400);
    const found = files.flatMap((file) =>
      plainSentences(readFileSync(path.join(source, file), 'utf8')).map((sentence) => `${file}: ${sentence}`),
    );
    assert.deepEqual(found, []);
  });

  it('are found where they are not', () => {
    const lost = ['`The file $', '{file} is lost.`'].join('');
    const made = "f(l10n.t('A file is open.'), l10n.t({ message: 'It is so.', comment: 'A verb or two.' })";
    assert.deepEqual(plainSentences(`${made}, ${lost}, 'No one is here.');`), [lost, "'No one is here.'"]);
    assert.deepEqual(plainSentences("// 'This is a remark.'\nconsole.warn('Nothing was read.');"), []);
  });
});

describe('modules', () => {
  const source = path.join(__dirname, '../../../src');
  /** Not what begins a program. */
  const PROGRAM = /(?:^|\/)(?:main|serve|thread|start)|^first-reading|browser|\.d\.ts$/u;

  it('make no text while they are loaded: a thread learns its language later', () => {
    const made: string[] = [];
    useTexts(new Proxy<Record<string, string>>({}, { get: (_, key) => void made.push(String(key)) }));
    const files = ['engine', 'service', 'remote', 'server', 'host', 'worker', 'folder'].flatMap((folder) =>
      readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !PROGRAM.test(file))
        .map((file) => path.join(source, folder, file)),
    );
    assert.ok(files.length > 500);
    // Another test may have loaded some of them.
    const known = Object.entries(require.cache).filter(([file]) => file.startsWith(source));
    const forget = () => {
      for (const file of Object.keys(require.cache).filter((each) => each.startsWith(source)))
        delete require.cache[file];
    };
    forget();
    for (const file of files) require(file);
    forget();
    Object.assign(require.cache, Object.fromEntries(known));
    assert.deepEqual(made, []);
    l10n.t('Verified');
    useTexts(null);
    assert.deepEqual(made, ['Verified']);
  });
});

/** Sentences in a program's text that are neither made through l10n nor written to the log. */
function plainSentences(text: string): string[] {
  const code = text.replace(/^\s*\/?\*.*$|(?<=^|\s)\/\/.*$/gmu, '');
  const sentence = /(['"`])(?:@?[A-Z“]|\$\{)(?:\\.|(?!\1)[^\\\n])*? (?:\\.|(?!\1)[^\\\n])*[.!?…]\1/gu;
  return [...code.matchAll(sentence)].flatMap(({ 0: found, index }) => {
    const before = code.slice(0, index).trimEnd();
    const isMade = /l10n\.t\($|l10n\.t\(\{\s*message:$|\bcomment:(?:\s*\[)?$|console\.\w+\($/u.test(before);
    return isMade || !/[a-z]{2,} [a-z]{3,}/u.test(found.replace(/\$\{[^}]*\}/gu, ' ')) ? [] : found;
  });
}
