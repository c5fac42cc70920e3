import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { docx, pdf } from '../extension/sources/documents.js';
import { Program } from './program.js';

const RIGHT = 'He spoke of “a full and frank dialogue between the US and India” [@pti2024-trust, para. 3].\n';
const WRONG = RIGHT.replace('frank', 'honest');

const article = (number: number) =>
  `---\nid: lee2026-pier${number}\ntitle: Pier ${number} opens\nissued: 2026-03-04\n---\n\n“We rebuilt pier number ${number} with our own hands,” said Maria Okafor, who heads the port.\n`;

describe('the command line', function () {
  // Each run starts the program again.
  this.timeout(600_000);
  const quoin = new Program();

  before(async () => {
    await quoin.build();
    quoin.write('right.md', RIGHT);
    quoin.write('wrong.md', `Before it.\n\n${WRONG}`);
    for (let number = 0; number < 30; number++) quoin.write(`many/deep/${number}.md`, article(number));
    quoin.write('many/empty.txt', '\n');
    quoin.write(
      'many/page.html',
      '<html><head><title>A page</title></head><body><p>“The lamp of the light was out,” said Tom Ray of the coast guard on Sunday.</p></body></html>',
    );
    quoin.write('many/page.yaml', 'id: ray2026-lamp\ntitle: The lamp\n');
    quoin.write(
      'many/old.txt',
      Uint8Array.from('The caf\u00e9 in Malm\u00f6 was open, said the owner of it, until the end of the day.', (sign) =>
        sign.charCodeAt(0),
      ),
    );
    quoin.write('few/0.md', article(0));
  });
  after(() => quoin.remove());

  describe('check', () => {
    it('ends with 0 where all is right, and says so', () => {
      const { status, out, err } = quoin.run('check', 'right.md');
      assert.deepEqual([status, out, err], [0, '1 of 1 quotation verified, 0 findings.\n', '']);
    });

    it('ends with 1 from the severity on, and points at line and column', () => {
      const { status, out } = quoin.run('check', 'right.md', 'wrong.md');
      assert.equal(status, 1);
      assert.match(out, /^wrong\.md:3:13: warning altered-quotation: .*“frank”, not “honest”/u);
      assert.match(out, /\n {4}draft: {2}a full and honest .*\n {4}source: a full and frank /u);
      assert.match(out, /\n1 of 2 quotations verified, 1 finding\.\n$/u);
      assert.equal(quoin.run('check', 'wrong.md', '--severity', 'error').status, 0);
    });

    it('counts the quotations of which only the words are verified', () => {
      quoin.write('words/sources/mill.md', '“The mill leaks,” said Max Cole. Ann Reed had asked for him.\n');
      quoin.write('words/d.md', 'Max Cole said: “The mill leaks” [@mill, para. 1].\n');
      quoin.write('words/e.md', 'Beside Ann Reed it was said, “The mill leaks” [@mill, para. 1].\n');
      const run = (draft: string) => quoin.run('check', draft, '--sources', 'words/sources', '--no-bundled').out;
      assert.equal(run('words/e.md'), '1 of 1 quotation verified (1 in words only), 0 findings.\n');
      assert.equal(run('words/d.md'), '1 of 1 quotation verified, 0 findings.\n');
    });

    it('prints the words without the spaces that French sets inside marks', () => {
      quoin.write('eau/eau.md', '« Nous ne pouvons pas gérer ce que nous ne mesurons pas », a déclaré Jean Roche.\n');
      quoin.write('eau.md', '« Nous ne pouvons pas gérer ce que nous ne comptons pas », a déclaré Jean Roche.\n');
      const { out } = quoin.run('check', 'eau.md', '--sources', 'eau', '--no-bundled');
      assert.match(out, /\n {4}draft: {2}Nous .* pas\n {4}source: Nous .* pas\n/u);
    });

    describe('with --kept', () => {
      const check = (...more: string[]) =>
        quoin.run('check', 'piers.md', '--sources', 'piers', '--kept', 'kept.json', ...more);
      const source = (words: string) => quoin.write('piers/0.md', article(0).replace('our own hands', words));
      const change =
        /^piers\.md:1:1: information source-changed: @lee2026-pier0 has changed since .*\n {4}\d{4}-\d\d-\d\d: We rebuilt .* our own hands\n {4}now: {8}We rebuilt .* our bare hands\n {4}fix: {4}Accept the new words$/mu;

      before(() => {
        source('our own hands');
        quoin.write('piers.md', '“We rebuilt pier number 0 with our own hands” [@lee2026-pier0, para. 1].\n');
      });

      it('keeps what sources say, and reports those that have changed since with the words of then and now', () => {
        assert.equal(check().status, 0);
        assert.equal(check().status, 0);
        source('our bare hands');
        const { status, out } = check();
        assert.equal(status, 1);
        assert.match(out, change);
        assert.match(check().out, change);
        const [finding] = (
          JSON.parse(check('--format', 'json').out) as { code: string; drift?: { now: string } }[]
        ).filter(({ code }) => code === 'source-changed');
        assert.match(finding?.drift?.now ?? '', /our bare hands$/u);
        assert.match(check('--format', 'sarif').out, /"source-changed"/u);
      });

      it('takes them as they are now with --accept', () => {
        assert.doesNotMatch(check('--accept').out, /source-changed/u);
        assert.doesNotMatch(check().out, /source-changed/u);
        assert.equal(quoin.run('check', 'right.md', '--accept').status, 2);
      });

      it('never writes to a file that is something else', () => {
        const { status, err } = quoin.run('check', 'right.md', '--kept', 'wrong.md');
        assert.equal(status, 2);
        assert.match(err, /wrong\.md is not a file that --kept has written/u);
        assert.equal(quoin.read('wrong.md'), `Before it.\n\n${WRONG}`);
      });
    });

    it('ends with 2 where it could not run, and prints nothing else', () => {
      const missing = quoin.run('check', 'nowhere.md');
      assert.deepEqual([missing.status, missing.out], [2, '']);
      assert.match(missing.err, /nowhere\.md/u);
      assert.equal(quoin.run('check', 'right.md', '--sources', 'nowhere').status, 2);
      assert.equal(quoin.run('check', 'right.md', '--format', 'other').status, 2);
      assert.equal(quoin.run('check').status, 2);
    });

    it('says which file it cannot read, and why', () => {
      const fails = (...args: string[]) => {
        const { status, out, err } = quoin.run(...args);
        assert.deepEqual([status, out], [2, ''], args.join(' '));
        return err;
      };
      const missing = 'nowhere.md cannot be read: there is no such file or folder.';
      assert.equal(fails('check', 'nowhere.md'), `quoin: ${missing}\n`);
      assert.equal(fails('check', 'right.md', '--sources', 'nowhere.md'), `quoin: ${missing}\n`);
      assert.equal(fails('extract', 'nowhere.md'), `quoin: ${missing}\n`);
      quoin.write('no-texts/picture.png', 'No text');
      assert.equal(fails('check', 'no-texts'), 'quoin: no-texts has no drafts.\n');
      assert.equal(fails('extract', 'no-texts'), 'quoin: There are no articles.\n');
    });

    it('checks the other drafts where one cannot be read, and ends with 2', () => {
      const { status, out, err } = quoin.run('check', 'nowhere.md', 'right.md', 'few', '--sources', 'few');
      assert.deepEqual([status, out], [2, '1 of 1 quotation verified, 0 findings.\n']);
      assert.deepEqual(err.trimEnd().split('\n').toSorted(), [
        'quoin: few has no drafts.',
        'quoin: nowhere.md cannot be read: there is no such file or folder.',
      ]);
    });

    it('finds the drafts in folders, each once, that are no sources', () => {
      for (const [file, text] of [
        ['desk/right.md', RIGHT],
        ['desk/parts/wrong.qmd', WRONG],
        ['desk/sources/0.md', article(0)],
        ['desk/report.md', `# Quotation check <!-- quoin:report -->\n\n${WRONG}`],
        ['desk/.hidden/wrong.md', WRONG],
        ['desk/node_modules/wrong/README.md', WRONG],
        ['desk/notes.txt', WRONG],
      ] as const)
        quoin.write(file, text);
      const { status, out, err } = quoin.run('check', 'desk/right.md', 'desk', '--sources', 'desk/sources');
      assert.deepEqual([status, err], [1, '']);
      assert.match(
        out,
        /^desk\/parts\/wrong\.qmd:1:\d+: warning altered-quotation: [\s\S]*\n1 of 2 quotations verified, 1 finding\.\n$/u,
      );
      const json = quoin.run('check', 'desk', '--sources', './desk/sources', '--format', 'json');
      assert.deepEqual(
        JSON.parse(json.out).map(({ file }: { file: string }) => file),
        ['desk/parts/wrong.qmd'],
      );
      quoin.write('reports/report.md', `# Quotation check <!-- quoin:report -->\n\n${WRONG}`);
      assert.deepEqual(quoin.run('check', 'reports'), { status: 2, out: '', err: 'quoin: There are no drafts.\n' });
    });

    it('takes one value with an option, and the option again', () => {
      const { status, out } = quoin.run('check', '--sources', 'few', '--enable', 'unsupported-quotation', 'right.md');
      assert.deepEqual([status, out], [0, '1 of 1 quotation verified, 0 findings.\n']);
      quoin.write(
        'both.md',
        'He said “we rebuilt pier number 0” [@lee2026-pier0] by “the lamp of the light” [@page].\n',
      );
      const both = quoin.run('check', '--no-bundled', '--sources', 'few', '--sources', 'many/page.html', 'both.md');
      assert.match(both.out, /^2 of 2 quotations verified/mu);
      assert.doesNotMatch(quoin.run('check', '--help').out, /default: \[/u);
    });

    it('prints JSON with offsets into the draft, and fixes that mend it', () => {
      const text = `Before it.\n\n${WRONG}`;
      const { status, out } = quoin.run('check', 'wrong.md', '--format', 'json');
      assert.equal(status, 1);
      const [finding, ...more] = JSON.parse(out);
      assert.deepEqual(more, []);
      assert.equal(finding.file, 'wrong.md');
      assert.deepEqual(
        [finding.code, finding.severity, finding.line, finding.column],
        ['altered-quotation', 'warning', 3, 13],
      );
      assert.match(text.slice(finding.start, finding.end), /^“a full and honest .*”$/u);
      assert.deepEqual(finding.citation, { key: 'pti2024-trust', locator: 'para. 3' });
      assert.deepEqual([finding.source.id, finding.source.paragraph], ['pti2024-trust', 3]);
      const [fix] = finding.fixes;
      assert.equal(text.slice(0, fix.start) + fix.text + text.slice(fix.end), `Before it.\n\n${RIGHT}`);
    });

    it('prints SARIF and a report', () => {
      const sarif = JSON.parse(quoin.run('check', 'wrong.md', '--format', 'sarif').out);
      const [run] = sarif.runs;
      assert.equal(sarif.version, '2.1.0');
      assert.equal(run.results[0].ruleId, 'altered-quotation');
      assert.equal(run.results[0].locations[0].physicalLocation.region.startLine, 3);
      assert.match(quoin.run('check', 'wrong.md', '--format', 'markdown').out, /^# Quotation check/u);
      assert.match(quoin.run('check', 'wrong.md', '--format', 'html').out, /^<!DOCTYPE html>/u);
    });

    it('compares facts on request, in every format', () => {
      const text = 'Two-way trade came to more than $56 billion last year [@rtindia2024-concern, para. 7].\n';
      quoin.write('facts.md', text);
      const check = (...args: string[]) => quoin.run('check', 'facts.md', '--severity', 'information', ...args);
      assert.deepEqual(
        [check().status, check().out, check('--facts').status],
        [0, '0 of 0 quotations verified, 0 findings.\n', 1],
      );
      assert.match(
        check('--facts').out,
        /^facts\.md:1:33: information unsupported-figure: @rtindia2024-concern, para\. 7 has “.*65.*” here, not “\$56 billion”\.$/mu,
      );
      const [finding] = JSON.parse(check('--facts', '--format', 'json').out);
      assert.deepEqual([finding.code, text.slice(finding.start, finding.end)], ['unsupported-figure', '$56 billion']);
      const [fix] = finding.fixes;
      quoin.write('facts.md', text.slice(0, fix.start) + fix.text + text.slice(fix.end));
      assert.equal(check('--facts').status, 0);
      quoin.write('facts.md', text);
      const [run] = JSON.parse(check('--facts', '--format', 'sarif').out).runs;
      assert.equal(run.results[0].ruleId, 'unsupported-figure');
      assert.match(check('--facts', '--format', 'markdown').out, /\| .*\$56 billion.* \|/u);
    });

    it('leaves bundled articles out on request', () => {
      const { status, out } = quoin.run('check', 'right.md', '--no-bundled');
      assert.equal(status, 1);
      assert.match(out, /unknown-citation/u);
    });
  });

  describe('own sources', () => {
    it('are read in threads as they are one by one, without a bar where there is no terminal', () => {
      const search = (sources: string) =>
        quoin.run('search', 'rebuilt pier number 0', '--sources', sources, '--no-bundled', '--limit', '1', '--json');
      const many = search('many');
      const few = search('few');
      assert.equal(many.status, 0);
      assert.deepEqual(JSON.parse(many.out).record, JSON.parse(few.out).record);
      assert.equal(few.err, '');
      assert.doesNotMatch(many.err, /[█░]/u);
    });

    it('are compared once where they are many, whatever has come, changed or gone since', () => {
      const note = (number: number, words = `Harbour ${number} was open all winter`) =>
        quoin.write(
          `notes/note-${number}.md`,
          `Anna Berg of pier ${number} waited. “${words},” said Olav Moe ${number}.\n`,
        );
      for (let number = 0; number < 260; number++) note(number);
      // What comes after the best is in an order to which words of files that are gone still add.
      const run = (...cache: string[]) =>
        ['harbour 0', 'pier 3', 'pier 7', 'pier 115', 'harbour 260', 'everything'].map((query) => {
          const { out } = quoin.run('search', query, '--json', '--sources', 'notes', '--no-bundled', ...cache);
          return out === '' ? null : JSON.parse(out.slice(0, out.indexOf('\n'))).text;
        });
      const stored = () =>
        readdirSync(path.join(quoin.folder, 'compared'))
          .filter((name) => !name.endsWith('.article'))
          .map((name) => `${name} ${statSync(path.join(quoin.folder, 'compared', name)).ino}`);
      const first = run('--cache', 'compared');
      const kept = stored();
      assert.deepEqual(kept.map((name) => /\.[a-z]+/u.exec(name)?.[0]).sort(), [
        '.index',
        '.library',
        '.records',
        '.segment',
      ]);
      assert.deepEqual(run('--cache', 'compared'), first);
      assert.deepEqual(stored(), kept, 'it was as it is kept');
      note(3, 'Everything has changed at pier 3');
      note(260);
      rmSync(path.join(quoin.folder, 'notes/note-7.md'));
      const later = run('--cache', 'compared');
      assert.deepEqual(later, run('--no-cache'));
      assert.notDeepEqual(later, first);
      assert.notDeepEqual(stored(), kept, 'it is kept as it is now');
      for (const left of [0.9, 0.5, 0]) {
        for (const name of readdirSync(path.join(quoin.folder, 'compared'))) {
          const file = path.join(quoin.folder, 'compared', name);
          if (!name.endsWith('.article')) truncateSync(file, Math.floor(left * statSync(file).size));
        }
        assert.deepEqual(run('--cache', 'compared'), later);
      }
      for (const gone of ['.segment', '.records', '.index', '.library']) {
        for (const name of readdirSync(path.join(quoin.folder, 'compared')))
          if (name.endsWith(gone)) rmSync(path.join(quoin.folder, 'compared', name));
        assert.deepEqual(run('--cache', 'compared'), later);
      }
    });

    it('are read once, unless nothing may be cached, and again where they have changed', () => {
      const search = (...more: string[]) =>
        quoin.run('search', 'our own hands', '--sources', 'many', '--json', ...more);
      const first = search('--cache', 'cache');
      const kept = readdirSync(path.join(quoin.folder, 'cache'));
      // What can be read is kept, even if it holds no article.
      assert.ok(kept.length > 30);
      assert.deepEqual(search('--cache', 'cache'), first);
      assert.deepEqual(readdirSync(path.join(quoin.folder, 'cache')), kept);
      quoin.write('many/deep/0.md', article(0).replace('our own hands', 'our own hands, at night'));
      assert.match(search('--cache', 'cache').out, /at night/u);
      assert.equal(readdirSync(path.join(quoin.folder, 'cache')).length, kept.length + 1);
      quoin.write('many/deep/0.md', article(0));
      rmSync(quoin.caches, { recursive: true, force: true });
      assert.deepEqual(search('--no-cache'), first);
      assert.ok(!existsSync(quoin.caches));
      assert.deepEqual(search(), first);
      assert.ok(existsSync(quoin.caches));
    });

    it('are kept where that is possible, or the command says why not and ends', () => {
      quoin.write('taken', 'A file');
      const places = [
        ['taken', 'it is not a folder'],
        ['taken/below', 'part of its path is not a folder'],
      ];
      // A folder of the system that takes no files.
      if (existsSync('/proc/self')) places.push(['/proc/quoin/cache', 'there is no such file or folder']);
      for (const [place = '', reason] of places)
        assert.deepEqual(
          quoin.run('search', 'our own hands', '--cache', place),
          { status: 2, out: '', err: `quoin: ${place} cannot be used for the cache: ${reason}.\n` },
          place,
        );
      assert.equal(quoin.read('taken'), 'A file');
      const { status, err } = quoin.run('search', 'our own hands', '--sources', 'few', '--cache', 'new/cache');
      assert.deepEqual([status, err], [0, '']);
      assert.ok(existsSync(path.join(quoin.folder, 'new/cache')));
    });

    it('that cannot be used are named, and all others serve', () => {
      const { err } = quoin.run('search', 'anything', '--sources', 'many');
      assert.match(err, /^many\/empty\.txt: error: The file is empty\.$/mu);
      for (const [words, key] of [
        ['lamp of the light', 'ray2026-lamp'],
        ['café in Malmö', 'old'],
      ] as const) {
        assert.match(
          quoin.run('search', words, '--sources', 'many', '--no-bundled').out,
          new RegExp(`\\b${key}\\b`, 'u'),
        );
      }
    });

    it('have their problems in one order and of one severity, whatever was read first', () => {
      const mixed = Buffer.concat([
        Buffer.from('“The café is open,” said Ann Lee.\n\n'),
        Buffer.from('The r\xe9sum\xe9 was \x93good\x94, she said.\n', 'latin1'),
      ]);
      const expected = Array.from({ length: 40 }, (_, i) => {
        const [name, content, problem] = (
          [
            ['empty.txt', '', ': error: The file is empty.'],
            [
              'mixed.txt',
              mixed,
              ':3:1: warning: The file has two encodings: some lines were read as UTF-8, others as windows-1252',
            ],
            [
              'saved.md',
              `The cafÃ© isnâ€™t open in summer ${i}.\n`,
              ':1:8: warning: The file was saved with the wrong encoding',
            ],
            ['no.pdf', 'This is no PDF at all.', ': error: The file cannot be read: '],
          ] as const
        )[i % 4] ?? ['', '', ''];
        const file = `doubtful/${10 + i}-${name}`;
        quoin.write(file, content);
        return `${file}${problem}`;
      });
      const search = () =>
        quoin.run('search', 'café', '--sources', 'doubtful', '--no-bundled', '--cache', 'doubtful-cache');
      const first = search();
      const lines = first.err.trimEnd().split('\n');
      assert.equal(lines.length, expected.length, first.err);
      for (const [i, line] of lines.entries()) assert.ok(line.startsWith(expected[i] ?? ''), line);
      assert.equal(search().err, first.err, 'from the cache');
      quoin.write('doubtful/10-empty.txt', ' ');
      assert.equal(search().err, first.err, 'partly from the cache');
      assert.match(
        quoin.run('search', 'café isn’t open in summer 2', '--sources', 'doubtful/12-saved.md', '--no-bundled').out,
        /The café isn’t open in summer 2\./u,
      );
    });

    it('are reported by line and column, where the problem has a place', () => {
      quoin.write('broken/quay.md', '---\nid: quay\ntitle: "A quay\n---\n\nThe quay is open, they said.\n');
      quoin.write('broken/refs.yaml', 'references:\n- id: quay\n  title: A quay: it opens\n');
      const { err } = quoin.run('search', 'quay', '--sources', 'broken', '--no-bundled');
      assert.match(err, /^broken\/quay\.md:3:8: warning: The field `title` cannot be read/mu);
      assert.match(err, /^broken\/refs\.yaml:3:10: warning: /mu);
      assert.match(quoin.run('extract', 'broken/quay.md').err, /^broken\/quay\.md:3:8: warning: /u);
    });

    it('get a problem of their common bibliography reported once, with its line', () => {
      for (const draft of ['shared/a.md', 'shared/b.md'])
        quoin.write(draft, '---\nbibliography: refs.bib\n---\n\nIt is so [@quay].\n');
      quoin.write('shared/refs.bib', '@book{quay, title = {Quays}}\n\n@book{, title = {None}}\n');
      const { err } = quoin.run('check', 'shared/a.md', 'shared/b.md');
      assert.deepEqual(err.trimEnd().split('\n'), ['refs.bib:3:1: warning: The entry has no key.']);
    });

    it('are what a bibliography at the top of the folder says, as in the editor', () => {
      quoin.write('minutes/quay.txt', '“The quay is ours again,” said Nora Lund, the mayor, on Sunday.\n');
      quoin.write('library.bib', '@article{lund2026-quay, title = {The quay}, file = {minutes/quay.txt}}\n');
      quoin.write('quay.md', 'Lund said: “The quay is ours again” [@lund2026-quay, para. 1].\n');
      try {
        const { status, out, err } = quoin.run('check', 'quay.md', '--sources', 'minutes');
        assert.deepEqual([status, out, err], [0, '1 of 1 quotation verified, 0 findings.\n', '']);
      } finally {
        rmSync(path.join(quoin.folder, 'library.bib'));
      }
    });

    it('are reported where they name a bibliography that is not there', () => {
      const naming = (...files: string[]) =>
        `---\nid: wharf\nbibliography: [${files.join(', ')}]\n---\n\nThe wharf is open, they said.\n`;
      quoin.write('naming/one.md', naming('refs.json', 'none.json', '../../outside.json', 'at-top.json'));
      quoin.write('naming/refs.json', '[{"id": "wharf", "title": "The wharf opens"}]');
      quoin.write('at-top.json', '[{"id": "other", "title": "Another"}]');
      const { out, err } = quoin.run('search', 'wharf', '--sources', 'naming', '--no-bundled', '--json');
      assert.equal(JSON.parse(out.split('\n')[0] ?? '').article.title, 'The wharf opens');
      assert.deepEqual(err.trimEnd().split('\n'), [
        'naming/one.md:3:27: warning: The bibliography none.json is not there.',
        'naming/one.md:3:38: warning: ../../outside.json is not a bibliography file in the workspace.',
      ]);
    });

    it('serve the check', () => {
      quoin.write('own.md', 'She said “we rebuilt pier number 7 with our own feet” [@lee2026-pier7, para. 1].\n');
      assert.match(quoin.run('check', 'own.md', '--sources', 'many').out, /“hands”, not “feet”/u);
    });
  });

  describe('PDF and Word files', () => {
    const said = '“The lamp of the light was out,” said Tom Ray of the coast guard.';
    before(() => {
      quoin.write(
        'documents/ray-lamp.pdf',
        pdf([['The ships stayed in the harbour.', '', said.replace(/[“”]/gu, '"')]]),
      );
      quoin.write('documents/ray-bell.docx', docx(['The ships stayed.', said.replace('lamp', 'bell')]));
      quoin.write('documents/no.pdf', 'This is no PDF at all.');
    });

    it('are read where they are named', () => {
      const { out, err } = quoin.run('extract', 'documents/ray-lamp.pdf', 'documents/ray-bell.docx');
      assert.match(out, /@ray-lamp {2}2 paragraphs/u);
      assert.match(out, /p\. 1 .*Tom Ray.*The lamp of the light was out,/u);
      assert.match(out, /para\. 2 .*Tom Ray.*The bell of the light was out,/u);
      assert.equal(err, '');
      quoin.write('lamp.md', 'He said “the lamp of the light was out” [@ray-lamp, p. 1].\n');
      assert.equal(quoin.run('check', 'lamp.md', '--sources', 'documents/ray-lamp.pdf').status, 0);
    });

    it('are named where they cannot be read', () => {
      const { status, out, err } = quoin.run('extract', 'documents/no.pdf');
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^documents\/no\.pdf: error: The file cannot be read: [^.]+\.\n$/u);
    });

    it('are read in a folder, unless their text lies beside them', () => {
      quoin.write('kinds/ray-lamp.pdf', pdf([['The ships stayed.', '', said.replace(/[“”]/gu, '"')]]));
      quoin.write('kinds/ray-bell.docx', docx(['The ships stayed.', said.replace('lamp', 'bell')]));
      quoin.write('kinds/ray-bell.md', 'The ships stayed in the harbour, and nobody said why.');
      quoin.write(
        'kinds/mail.eml',
        'From: Ann Lee <ann@port.example>\nSubject: Lamp\n\nI lit the lamp of the light.\n',
      );
      quoin.write(
        'kinds/talk.vtt',
        'WEBVTT\n\n00:00:07.000 --> 00:00:09.000\n<v Tom Ray>We lit the lamp of the light.\n',
      );
      const { out, err, status } = quoin.run('search', 'lamp of the light', '--sources', 'kinds', '--no-bundled');
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /@ray-lamp, p\. 1/u);
      assert.match(out, /@mail, para\. 1/u);
      assert.match(out, /@talk, 00:00:07/u);
      assert.doesNotMatch(out, /bell/u);
    });
  });

  describe('corrections beside the sources', () => {
    const words = 'We rebuilt pier number 0 with our own hands,';

    it('count in all that is printed', () => {
      quoin.write('corrected/0.md', article(0));
      quoin.write('corrected/1.md', article(1));
      quoin.write(
        'corrected/quoin-corrections.yml',
        `# Ours.\nquotations:\n  - source: lee2026-pier0\n    exact: "${words}"\n    speaker: Ann Lee\n`,
      );
      const { out, err } = quoin.run('extract', 'corrected/0.md');
      assert.match(out, /Ann Lee \(confirmed\): We rebuilt/u);
      assert.equal(err, '');
      quoin.write('said.md', `“${words}” said Maria Okafor [@lee2026-pier0, para. 1].\n`);
      const checked = quoin.run('check', 'said.md', '--sources', 'corrected');
      assert.match(checked.out, /Ann Lee/u);
      assert.equal(checked.err, '');
    });

    it('are reported with their lines where they cannot be applied', () => {
      quoin.write('odd/0.md', article(0));
      quoin.write(
        'odd/quoin-corrections.yml',
        'quotations:\n  - source: lee2026-pier0\n    exact: other words\n    speaker: Ann Lee\n  - exact: "\nentities:\n  - name: Nobody\n    person: false\n',
      );
      const { err } = quoin.run('check', 'right.md', '--sources', 'odd');
      assert.match(err, /odd\/quoin-corrections\.yml:2:\d+: warning: .*@lee2026-pier0 has no quotation/u);
      assert.match(err, /odd\/quoin-corrections\.yml:5:\d+: error: /u);
      assert.match(err, /odd\/quoin-corrections\.yml:7:\d+: warning: .*no source names Nobody/u);
    });
  });

  it('prints the articles of a folder, with what its bibliography says', () => {
    quoin.write('piers/a.txt', '“The pier is ours,” said Nora Lund.\n');
    quoin.write('piers/deep/b.md', article(3));
    quoin.write('piers/refs.bib', '@article{lund2026, title = {The pier}, file = {a.txt}}\n');
    const { status, out, err } = quoin.run('extract', 'piers');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^piers\/a\.txt {2}@lund2026 {2}1 paragraph\n {2}The pier\n/u);
    assert.match(out, /^piers\/deep\/b\.md {2}@lee2026-pier3 {2}1 paragraph$/mu);
  });

  it('prints what an article holds', () => {
    const { status, out } = quoin.run('extract', 'few/0.md', '--json');
    assert.equal(status, 0);
    const { quotations } = JSON.parse(out);
    assert.deepEqual(
      quotations.map(({ text, speaker }: { text: string; speaker: { name: string } }) => [text, speaker.name]),
      [['We rebuilt pier number 0 with our own hands,', 'Maria Okafor']],
    );
  });
});
