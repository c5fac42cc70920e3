import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { printLocator } from '../../../../src/engine/cite/locator.js';
import { citablePlaces, locatorAt } from '../../../../src/engine/cite/locator-at.js';
import { quotablePassage } from '../../../../src/engine/cite/passage.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import { encodeRecord, openRecord } from '../../../../src/engine/library/cache.js';
import type { Intake } from '../../../../src/engine/library/intake.js';
import { Library } from '../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';
import { utf8 } from '../../../../src/worker/utf8.js';
import { read } from '../article/transcript/support.js';

const TEXT = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Anna Lind>We waited all night for the ferry.

00:00:30.000 --> 00:00:34.000
<v Anna Lind>Nobody told us that it was cancelled.

00:12:34.000 --> 00:12:37.000
<v Samuel Okafor>That is not what the log says about it.
`;

function libraryOf({ article, extraction }: Intake) {
  assert.ok(article);
  const library = new Library();
  library.update({ add: [{ article, extraction, origin: 'own' }] });
  return library;
}

const library = libraryOf(read('hearing.vtt', TEXT));
const sources = librarySources(library, new LibrarySearch(library));
const quiet = { severities: { 'unheard-transcript': 'off' } } as const;
const check = (draft: string) => checkDraft(parseDraft(draft), sources, quiet);

describe('a citation of a transcript', () => {
  for (const locator of ['00:12:34', '0:12:34', '00:12:36', '00:12:34-00:12:37', '00:00:30-00:12:34', 'para. 3']) {
    it(`is right by ${locator}`, () => {
      const { findings, quotations } = check(`“That is not what the log says” [@hearing, ${locator}].`);
      assert.deepEqual([findings, quotations[0]?.state], [[], 'verified']);
    });
  }

  for (const locator of ['00:00:30', '00:00:01-00:00:40', '00:00:00', 'p. 3', 'para. 1']) {
    it(`is wrong by ${locator}, and is corrected`, () => {
      const draft = `“That is not what the log says” [@hearing, ${locator}].`;
      const [finding] = check(draft).findings;
      assert.equal(finding?.code, 'wrong-locator');
      const [fix] = finding?.fixes ?? [];
      assert.ok(fix);
      const right = locator === 'para. 1' ? 'para. 3' : '00:12:34';
      assert.equal(applyEdits(draft, [fix]), `“That is not what the log says” [@hearing, ${right}].`);
    });
  }

  it('says where the words are', () => {
    const [finding] = check('“That is not what the log says” [@hearing, 00:00:30].').findings;
    assert.equal(finding?.message, 'The words are at 00:12:34 of @hearing, not at 00:00:30.');
  });

  it('may name where the paragraph begins that has the words', () => {
    const joined = TEXT.replace('00:00:30.000 -->', '00:00:04.000 -->');
    const other = libraryOf(read('hearing.vtt', joined));
    const draft = parseDraft('“Nobody told us that it was cancelled” [@hearing, 00:00:01].');
    assert.deepEqual(checkDraft(draft, librarySources(other, new LibrarySearch(other)), quiet).findings, []);
  });

  it('is offered by the times at which paragraphs begin', () => {
    const article = library.article('hearing')?.article;
    assert.ok(article);
    const offered = (draft: string) => {
      const typed = locatorAt(parseDraft(draft), draft.length);
      return typed === null ? null : citablePlaces(article, typed).map(({ locator }) => printLocator(locator));
    };
    assert.deepEqual(offered('See [@hearing, '), ['00:00:01', '00:00:30', '00:12:34']);
    assert.deepEqual(offered('See [@hearing, 00:12'), ['00:12:34']);
    assert.deepEqual(offered('See [@hearing, para. 2'), ['para. 2']);
  });

  it('is written with the time at which the words are spoken', () => {
    const article = library.article('hearing')?.article;
    const start = article?.text.indexOf('Nobody told') ?? -1;
    const passage = quotablePassage(library, 'hearing', { start, end: start + 14 });
    assert.deepEqual(
      [passage?.words.text, passage?.words.speaker, passage?.words.citation.locator],
      ['Nobody told us', 'Anna Lind', { label: 'timestamp', value: '00:00:30' }],
    );
  });
});

describe('an unheard transcript', () => {
  const draft = parseDraft('“That is not what the log says” [@hearing, 00:12:34], said Samuel Okafor.');

  it('is reported as a hint for words that are right', () => {
    const { findings, quotations } = checkDraft(draft, sources);
    assert.deepEqual(
      findings.map(({ code, severity, message }) => [code, severity, message]),
      [
        [
          'unheard-transcript',
          'hint',
          'The transcript @hearing has not been compared with its recording. Listen to the words at 00:12:34.',
        ],
      ],
    );
    assert.equal(quotations[0]?.state, 'verified');
  });

  it('is not reported once it is heard, nor where the writer does not want it', () => {
    const heard = libraryOf(read('hearing.vtt', TEXT));
    const { article, extraction } = read('hearing.vtt', TEXT);
    assert.ok(article);
    const metadata = { ...article.metadata, transcript: 'heard' } as const;
    heard.update({ add: [{ article: { ...article, metadata }, extraction, origin: 'own' }] });
    assert.deepEqual(checkDraft(draft, librarySources(heard, new LibrarySearch(heard))).findings, []);
    assert.deepEqual(checkDraft(draft, sources, quiet).findings, []);
  });

  it('can have its severity set in the editor', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const settings = Object.assign({}, ...contributes.configuration.map((each: object) => Object(each).properties));
    assert.equal(settings['quoin.check.severities'].properties['unheard-transcript'].default, 'hint');
  });
});

describe('a transcript in the cache', () => {
  it('comes back as it was', () => {
    const intake = read('hearing.vtt', TEXT);
    const stamp = { mtime: 1, size: 2 };
    const record = encodeRecord({ location: 'file:///a', stamp, hash: 'x'.repeat(16), intake }, utf8);
    const { article } = openRecord(record, utf8).intake;
    assert.deepEqual(article?.paragraphs, intake.article?.paragraphs);
    assert.deepEqual([article?.format, article?.metadata], ['transcript', intake.article?.metadata]);
  });
});
