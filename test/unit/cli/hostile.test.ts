import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { Program, type Run } from './program.js';

const GOOD = 'The pier opens\n\n“We rebuilt the pier with our own hands,” said Maria Okafor, who heads the port.\n';
const DRAFT = 'She said “we rebuilt the pier with our own hands” [@good, para. 1].\n';
const NOT_VERIFIED = DRAFT.replace('own', 'bare');

/** The bytes of a text in an encoding that Node does not write. */
function encode(text: string, size: 2 | 4, isLittle: boolean, mark: boolean): Uint8Array {
  const units =
    size === 2
      ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      : Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const bytes = new DataView(new ArrayBuffer(size * (units.length + (mark ? 1 : 0))));
  for (const [at, unit] of (mark ? [0xfeff, ...units] : units).entries()) {
    if (size === 2) bytes.setUint16(2 * at, unit, isLittle);
    else bytes.setUint32(4 * at, unit, isLittle);
  }
  return new Uint8Array(bytes.buffer);
}

const windows1252 = (text: string) =>
  Uint8Array.from(text, (char) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96 })[char] ?? char.charCodeAt(0));

describe('hostile files on the command line', function () {
  // Each run starts the program again.
  this.timeout(600_000);
  const quoin = new Program();
  const isRoot = process.getuid?.() === 0;
  let server: Server;

  const at = (file: string) => path.join(quoin.folder, file);
  const sparse = (file: string, size: number) => {
    quoin.write(file, '');
    truncateSync(at(file), size);
  };
  /** A limit that holds under any load of the machine. */
  const run = (...args: string[]): Run => {
    const result = quoin.run(...args);
    assert.notEqual(result.status, null, `${args.join(' ')} did not end`);
    return result;
  };

  before(async () => {
    await quoin.build();
    quoin.write('good.txt', GOOD);
    quoin.write('draft.md', DRAFT);
    quoin.write('odd/good.txt', GOOD);
    for (const ending of ['txt', 'json']) {
      sparse(`odd/large.${ending}`, 600 * 1024 * 1024);
      sparse(`odd/larger.${ending}`, 3 * 1024 * 1024 * 1024);
      spawnSync('mkfifo', [at(`odd/pipe.${ending}`)]);
      symlinkSync('/dev/zero', at(`odd/device.${ending}`));
      symlinkSync('/proc/kmsg', at(`odd/log.${ending}`));
    }
    quoin.write('odd/deep/locked.txt', GOOD);
    chmodSync(at('odd/deep/locked.txt'), 0);
    mkdirSync(at('odd/folder.md'));
    mkdirSync(at('odd/refs.bib'));
    symlinkSync('.', at('odd/circle'));
    quoin.write(
      'odd/bomb.bib',
      '@string{a = "x"}\n'.concat('@string{a = a # a # a}\n'.repeat(60), '@book{b, title = a}\n'),
    );
    quoin.write('odd/deep.yaml', '? '.repeat(500));
    server = createServer().listen(at('odd/socket.txt'));
    await new Promise((resolve) => server.once('listening', resolve));
    // A name in Windows-1252, and one with a line break and an escape sequence.
    writeFileSync(Buffer.concat([Buffer.from(`${at('odd')}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), GOOD);
    quoin.write('odd/line\nbreak \u001b[31m\u202e.txt', '');
  });
  after(() => {
    server.close();
    quoin.remove();
  });

  it('in a folder are reported and left out, and all others are read', () => {
    const { status, out, err } = run('search', 'rebuilt the pier', '--sources', 'odd', '--no-bundled', '--limit', '1');
    assert.equal(status, 0, err);
    assert.match(out, /rebuilt the pier/u);
    const lines = err.trimEnd().split('\n');
    for (const [name, reason] of [
      ...['txt', 'json'].flatMap((ending) => [
        [`large.${ending}`, /larger than 20 MB \(600 MB\)/u] as const,
        [`larger.${ending}`, /larger than 20 MB \(3072 MB\)/u] as const,
        [`pipe.${ending}`, /it is a pipe/u] as const,
        [`device.${ending}`, /links are not followed/u] as const,
        [`log.${ending}`, /links are not followed/u] as const,
      ]),
      ['circle', /links are not followed/u],
      ['socket.txt', /it is a socket/u],
      ['caf\\xE9.txt', /name of the file is not UTF-8/u],
      ['line\\u{a}break \\u{1b}[31m\\u{202e}.txt', /file is empty/u],
      ['bomb.bib', /Abbreviations/u],
      ['deep.yaml', /nested too deeply/u],
      ...(isRoot ? [] : [['deep/locked.txt', /permission is denied/u] as const]),
    ] as const) {
      const line = lines.find((each) => each.startsWith(`odd/${name}:`));
      assert.match(line ?? `nothing of ${name} in ${err}`, reason);
      // What is no file that could be a source, and what is beside sources, spoils none.
      const isSource = /empty|\.txt: .*larger than|permission/u.test(line ?? '');
      assert.match(line ?? '', isSource ? /: error: /u : /: warning: /u);
    }
    assert.doesNotMatch(err, /(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  for (const name of [
    'odd/large.txt',
    'odd/larger.json',
    'odd/pipe.txt',
    'odd/socket.txt',
    '/dev/zero',
    '/dev/stdin',
    '/proc/kmsg',
    '/proc/cpuinfo',
    'odd/log.txt',
    'nowhere\nat all.md',
  ]) {
    it(`that are named and cannot be read end with 2: ${JSON.stringify(name)}`, () => {
      for (const args of [
        ['check', name],
        ['check', 'draft.md', '--sources', name],
        ['extract', name],
      ]) {
        const { status, out, err } = run(...args);
        assert.deepEqual([status, out], [2, ''], `${args.join(' ')}: ${err}`);
        assert.equal(err.trimEnd().split('\n').length, 1);
        assert.match(err, /cannot be read/u);
      }
      const { status, out } = run(
        'search',
        'rebuilt the pier',
        '--no-bundled',
        '--sources',
        name,
        '--sources',
        'good.txt',
      );
      assert.equal(status, 2);
      assert.match(out, /rebuilt the pier/u);
      const extracted = run('extract', name, 'good.txt');
      assert.equal(extracted.status, 2);
      assert.match(extracted.out, /Maria Okafor/u);
    });
  }

  const BIBLIOGRAPHIES: readonly (readonly [named: string, reason: RegExp])[] = [
    ['/dev/stdin', /it is not a regular file|It is a (?:pipe|device|socket)/iu],
    ['/dev/zero', /it is a device/iu],
    ['/proc/cpuinfo', /regular file/iu],
    ['odd/pipe.json', /it is a pipe/iu],
    ['odd/larger.json', /larger than 20 MB/u],
    ['odd', /it is a folder/iu],
    ['nowhere.bib', /no such file/iu],
    ['.', /name of a folder/u],
    ['..', /name of a folder/u],
    ['../', /name of a folder/u],
    ['\\\\\\\\server\\\\share\\\\refs.bib', /another computer/u],
    ['//server/share/refs.bib', /another computer/u],
    ['/\\\\server/refs.bib', /another computer/u],
    ['https://example.org/refs.bib', /an address/u],
    ['file:///tmp/refs.bib', /an address/u],
    ['file:refs.bib', /an address/u],
    ['vscode-remote://x/refs.bib', /an address/u],
    ['refs\\0.bib', /control character/u],
    ['refs\\n.bib', /control character/u],
    ['a'.repeat(300), /name is too long/u],
    ['a'.repeat(5000), /name is too long/u],
    ['   ', /no name/u],
    ['odd/bomb.bib', /Abbreviations/u],
    ['odd/deep.yaml', /nested too deeply/u],
    ['good.txt', /A bibliography is a \.bib, \.json, /u],
  ];
  it('that a draft names as bibliographies are reported, and the draft is checked', () => {
    for (const [index, [named]] of BIBLIOGRAPHIES.entries()) {
      quoin.write(
        `names/${index}.md`,
        `---\nbibliography: "${named.startsWith('odd') || named === 'good.txt' ? `../${named}` : named}"\n---\n\n${DRAFT}`,
      );
    }
    const drafts = BIBLIOGRAPHIES.map((_, index) => `names/${index}.md`);
    const { status, out, err } = run('check', ...drafts, '--sources', 'good.txt', '--no-bundled');
    const lines = err.trimEnd().split('\n');
    for (const [named, reason] of BIBLIOGRAPHIES) {
      assert.ok(
        lines.some((line) => reason.test(line)),
        `${named}: ${err}`,
      );
    }
    // The bomb is reported twice: the abbreviation, and the entry that has it.
    assert.equal(lines.length, BIBLIOGRAPHIES.length + 1, err);
    assert.equal(status, 0, out);
    assert.match(out, new RegExp(`^${drafts.length} of ${drafts.length} quotations verified`, 'mu'));
  });

  const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'UTF-8': (text) => Buffer.from(text),
    'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
    'UTF-16LE': (text) => encode(text, 2, true, true),
    'UTF-16BE': (text) => encode(text, 2, false, true),
    'UTF-16LE without a mark': (text) => encode(text, 2, true, false),
    'UTF-16BE without a mark': (text) => encode(text, 2, false, false),
    'UTF-32LE': (text) => encode(text, 4, true, true),
    'UTF-32BE': (text) => encode(text, 4, false, true),
    'UTF-32LE without a mark': (text) => encode(text, 4, true, false),
    'UTF-32BE without a mark': (text) => encode(text, 4, false, false),
    'Windows-1252': windows1252,
    'UTF-8 with a byte that is none': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    'UTF-8 that breaks off': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x80])]),
  };
  for (const [name, write] of Object.entries(ENCODINGS)) {
    it(`are decoded, drafts, sources and bibliographies alike: ${name}`, () => {
      quoin.write('encoded/draft.md', write(DRAFT));
      quoin.write('encoded/wrong.md', write(NOT_VERIFIED));
      quoin.write('encoded/source/good.txt', write(GOOD));
      const checked = run(
        'check',
        'encoded/draft.md',
        'encoded/wrong.md',
        '--sources',
        'encoded/source',
        '--no-bundled',
      );
      assert.match(checked.out, /^1 of 2 quotations verified, 1 finding\.$/mu, checked.err);
      assert.equal(checked.status, 1);
      quoin.write('encoded/refs.bib', write('@book{café–x, title = {“Café” – a book}}\n'));
      quoin.write('encoded/cites.md', write('---\nbibliography: refs.bib\n---\n\nSee @café–x and [@café–x].\n'));
      assert.deepEqual(run('check', 'encoded/cites.md', '--no-bundled').err, '');
    });
  }

  it('are decoded, with a warning where two encodings are in them', () => {
    const line = (text: string) => `The café of “Zoë” is open – ${text}.\n\n`;
    quoin.write('encoded/mixed.md', Buffer.concat([Buffer.from(line('today')), windows1252(line('tomorrow'))]));
    const { status, err } = run('check', 'encoded/mixed.md', '--no-bundled');
    assert.equal(status, 0);
    assert.match(err, /^encoded\/mixed\.md: warning: The file has two encodings: /mu);
  });

  it('that are not text are not checked', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31) % 256);
    for (const bytes of [noise, Buffer.from(`%PDF-1.7\n${DRAFT}`), Buffer.from([...Buffer.from(DRAFT), 0, 0, 0])]) {
      quoin.write('noise.md', bytes);
      const { status, out, err } = run('check', 'noise.md');
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^quoin: noise\.md cannot be read\. The file holds binary data, not text\.$/mu);
    }
  });

  it('drive no terminal by what they hold or are called', () => {
    const odd = '\u001b]0;owned\u0007\u009b31m\u202e\u2028\u0085\u200b';
    quoin.write(
      `names/${odd}.txt`,
      `---\ntitle: "T\\e]0;x\\a\\x9b\\u202e\\u2028"\nid: odd\n---\n\n“We did ${odd} rebuild it all with care,” said Maria ${odd} Okafor.\n`,
    );
    quoin.write(`names/${odd}.md`, `He said “we did not rebuild it all with care” [@odd]. ${odd}\n`);
    const draft = `names/${odd}.md`;
    const source = `names/${odd}.txt`;
    for (const args of [
      ['extract', source],
      ['extract', source, '--json'],
      ['search', 'rebuild', '--no-bundled', '--sources', source],
      ['search', 'rebuild', '--no-bundled', '--sources', source, '--json'],
      ['search', `nothing${odd}`, '--no-bundled', '--sources', source],
      ...['text', 'json', 'sarif', 'markdown'].map((format) => [
        'check',
        draft,
        '--no-bundled',
        '--sources',
        source,
        '--format',
        format,
      ]),
      ['check', `nowhere${odd}.md`],
      ['check', draft, '--enable', odd],
      ['check', draft, `--${odd}`],
      [odd],
    ]) {
      const { out, err } = run(...args);
      assert.doesNotMatch(out + err, /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u, JSON.stringify(args));
      if (args.includes('--json') || args.includes('json') || args.includes('sarif')) {
        const values = args.includes('--json') ? out.trimEnd().split('\n') : [out];
        for (const value of values) assert.doesNotThrow(() => JSON.parse(value), args.join(' '));
      }
    }
  });
});
