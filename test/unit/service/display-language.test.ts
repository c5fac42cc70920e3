import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problemOfName } from '../../../src/engine/bibliography/file-name.js';
import { readBibliography } from '../../../src/engine/bibliography/read.js';
import { nameInFull, nameInShort } from '../../../src/engine/cite/reference.js';
import { readCorrections } from '../../../src/engine/library/corrections/read-corrections.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { type InterfaceTexts, useTexts } from '../../../src/engine/text/interface-texts.js';
import { unreadIntake } from '../../../src/folder/unread.js';
import { failureOf } from '../../../src/remote/archive/failures.js';
import { readArchiveAddress } from '../../../src/service/remote/archive-address.js';
import { SETTINGS } from '../../../src/service/settings/table.js';
import { deskWith } from './desk.js';
import { isPseudo, Material, pseudoTexts } from './pseudo-texts.js';
import { BOOK, DRAFTS, everythingShown, type Shown, SOURCES } from './shown.js';
import { everythingWritten } from './written.js';

/** Names of programs and files, and what is said to filters, in any language. */
const UNTRANSLATED = 'Quoin draft0.md draft1.md [x] speaker: source: kind: is: before: after: language:';

/** What cannot but be found in the drafts. */
const CODES = [
  ...['altered-quotation', 'wrong-source', 'wrong-locator', 'wrong-speaker', 'uncited-quotation', 'unknown-citation'],
  ...['misleading-omission', 'dropped-qualifier', 'bracketed-words', 'unheard-transcript', 'corrected-source'],
  ...['source-changed', 'wording-varies', 'unsupported-figure'],
];

/** Where else a writer looks. */
const PLACES = [
  ...['open point', 'hover', 'report', 'page', 'verdict', 'row', 'card', 'search row', 'note', 'completion'],
  ...['wording', 'uses', 'paste', 'statements'],
];

/** Files with something wrong in them that Quoin has words of its own for. */
const FILES = {
  'a.md': '---\ntitle: [open\nissued: someday\n---\n',
  'b.md': '---\nid: a b\ntitle: ""\nauthor: 5\ntext: none\nissued: soon\n---\n',
  'c.md': '---\n- a\n---\n',
  'd.txt': '',
  'e.txt': '\u0000\u0001',
  'f.html': '<p></p>',
  'g.srt': 'nothing',
  ...Object.fromEntries(
    [
      ...[
        '"a',
        "'a",
        '[a',
        '{a: [b}',
        'b: c: d',
        '"b" c',
        '@b',
        '`b',
        '"\\q"',
        '[a b: |',
        '&a &b c',
        '!!a !!b c',
        '*',
        '*b',
      ],
      ...['[\n- a]', '%b', '|x', '&a *b', '- b', '\n  - a\n - b', '? [b]', '{a\n\nb: c}', '\tb', '!b c', '- - -: -'],
    ].map((value, index) => [`yaml${index}.md`, `---\ntitle: ${value}\n---\ntext\n`]),
  ),
};
const BIBLIOGRAPHIES = {
  'a.bib': '@article{a, title = {open}\n\n@book{, title={No key}}\n@book{b title}\n@book{c, title = {cut off',
  'b.json': '[{"title": "no id"}]',
  'c.json': '5',
  'd.json': '[{"id": "a",}]',
  'e.json': '[{"id": "a"',
  'g.yaml': '- a\n b: [c\n',
  'k.yaml': 'a: b\n?: !c\n---\nd',
  'f.yaml': '5',
  'g.ris': 'x',
  'h.nbib': 'x',
  'i.xml': 'x',
  'j.txt': 'x',
};
const CORRECTIONS = [
  'quotations: 5\nodd: []\nentities:\n  - name: 5\n  - name: A\n  - name: A\n    kind: x\n    rename: B\n  - b\n',
  'quotations:\n  - source: a\n    exact: b\n    odd: 1\n  - source: a\n    exact: b\n  - exact: ""\n',
  '5',
];
const NAMES = ['', 'a\u0000', 'http://a.b', '//host/a', 'a/', 'a'.repeat(2_000)];
const ADDRESSES = ['x', 'http://a', 'postgres://a@b/c@d', 'postgres://b/c', 'postgres://a@/c', 'postgres://a@b'];
const FAILURES = ['28P01', 'CERT_HAS_EXPIRED', '3D000', '42P01', '42501', '53300', '57014', '40001', '53100', '25006'];

const SYSTEM_ERRORS = [
  'ENOENT',
  'EISDIR',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'ELOOP',
  'EMFILE',
  'EAGAIN',
  'EIO',
  'ENAMETOOLONG',
];

/** Everything that is said of these. */
function problems(): string[] {
  const archive = { shown: 'postgres://a@b/c', user: 'a' };
  const refused = (address: string): string => {
    try {
      readArchiveAddress(address);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const read = [
    ...Object.entries(FILES).flatMap(([file, text]) => takeIn({ file, text }, null).problems),
    ...Object.entries(BIBLIOGRAPHIES).flatMap(([file, text]) => readBibliography(file, text).problems),
    ...CORRECTIONS.flatMap((text) => readCorrections('a.yaml', text).problems),
  ];
  const values = [{ a: 5 }, '5', -1, null];
  return [
    ...read.map(({ message }) => message),
    ...NAMES.map((name) => problemOfName(name) ?? ''),
    ...Object.entries(SETTINGS).flatMap(([name, { check }]) =>
      values.flatMap((value) => check(value).problem?.(`quoin.${name}`) ?? []),
    ),
    ...ADDRESSES.map(refused),
    ...SYSTEM_ERRORS.map(
      (code) => unreadIntake('a', Object.assign(new Error('x'), { code })).problems[0]?.message ?? '',
    ),
    ...FAILURES.map((code) => failureOf({ code, message: '5' }, archive).message),
  ];
}

describe('what a writer is shown', () => {
  let texts: InterfaceTexts;

  before(() => {
    texts = pseudoTexts();
  });

  after(() => useTexts(null));

  /** All that is shown, and the phrases of it that are neither in these texts nor words of sources and drafts. */
  async function shownWith(used: InterfaceTexts) {
    useTexts(used);
    const desk = deskWith(SOURCES);
    const { library } = desk.known;
    const material = new Material(UNTRANSLATED, ...Object.values(SOURCES), ...DRAFTS, JSON.stringify(BOOK));
    for (const { metadata } of library.articles.map(({ article }) => article)) {
      const names = [metadata.source, metadata['container-title'], ...(metadata.author ?? []).map(nameInShort)];
      const year = metadata.issued?.slice(0, 4) ?? '';
      material.add(metadata.id, ...names.map((name) => `${name} ${year}`), ...(metadata.author ?? []).map(nameInFull));
    }
    for (const { name, aliases, roles } of library.entities)
      material.add(name, ...aliases, ...roles.map(({ title }) => title));
    const shown = await everythingShown(desk);
    return { shown, foreign: [...new Set(shown.flatMap((each) => foreignIn(material, each)))] };
  }

  const foreignIn = (material: Material, [by, text]: Shown) =>
    material.foreignIn(text).map((phrase) => `${by}: ${phrase}`);

  it('is in the language of the interface, but for words of sources and drafts', async () => {
    const { shown, foreign } = await shownWith(texts);
    assert.deepEqual(foreign, []);
    const found = new Set(shown.filter(([, text]) => isPseudo(text)).map(([by]) => by));
    const expected = [...CODES.map((code) => `finding ${code}`), ...PLACES];
    assert.deepEqual(
      expected.filter((place) => !found.has(place)),
      [],
    );
  });

  it('is found to be in another language where a text is', async () => {
    const planted = [
      'Ignore this quotation',
      'Unattributed',
      'used in {0} drafts',
      'para. {0}',
      '{0}, words this differently: “{1}”',
    ];
    const { foreign } = await shownWith({ ...texts, ...Object.fromEntries(planted.map((text) => [text, text])) });
    assert.deepEqual([...new Set(foreign.map((each) => each.replace(/^[^:]*: /u, '')))].sort(), [
      'Ignore this quotation',
      'Unattributed',
      'para.',
      'used in 2 drafts',
      'words this differently',
    ]);
  });

  it('names what is wrong with files, settings and addresses in this language', () => {
    useTexts(texts);
    const manifest = readFileSync(path.join(__dirname, '../../../package.json'), 'utf8');
    const material = new Material(manifest, ...Object.keys(FILES), ...Object.values(FILES));
    const told = problems();
    assert.ok(
      told.every(isPseudo),
      told.find((each) => !isPseudo(each)),
    );
    assert.deepEqual(
      told.flatMap((each) => material.foreignIn(each)),
      [],
    );
  });

  it('is not what is written: drafts and what is stored are the same in every language', async () => {
    const writtenWith = async (used: InterfaceTexts | null) => {
      useTexts(used);
      return everythingWritten(deskWith(SOURCES));
    };
    const english = await writtenWith(null);
    assert.ok(english.length > 100, String(english.length));
    assert.deepEqual(await writtenWith(texts), english);
  });
});
