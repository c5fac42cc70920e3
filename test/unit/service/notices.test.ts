import assert from 'node:assert/strict';
import { DraftChecker } from '../../../src/engine/draft/check.js';
import { citationKeyAt } from '../../../src/engine/draft/typed.js';
import type { Notice } from '../../../src/engine/extract/extraction.js';
import { checkSegment, encodeRecord, encodeSegment, openRecord } from '../../../src/engine/library/cache.js';
import { correctArticle } from '../../../src/engine/library/corrections/apply.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { MARKDOWN } from '../../../src/service/card-format.js';
import { cardOf } from '../../../src/service/card-subject.js';
import { checkOptions } from '../../../src/service/check-options.js';
import { keyRows } from '../../../src/service/key-rows.js';
import { lookUp } from '../../../src/service/look-up.js';
import { offersAt } from '../../../src/service/quotation-offers.js';
import { quotationRows } from '../../../src/service/quotation-rows.js';
import { SearchRows } from '../../../src/service/search/rows.js';
import { Trees } from '../../../src/service/trees/trees.js';
import { callTool } from '../../../src/tools/call.js';
import { utf8 } from '../../../src/worker/utf8.js';
import { contextOf } from '../tools/library.js';
import { deskWith } from './desk.js';

const MAKER = '0'.repeat(16);

const NOTE = 'Correction: An earlier version of this article *misstated* the age of Ms. Lind.';
const article = (id: string, note: string) => `---
id: ${id}
title: Board votes on ${id}
---

“Nobody will have to leave the ${id} quay,” said Anna Lind, who chairs the board of the harbour.

The town borrowed 14 million crowns for the last pier, and paid them back in eleven years.

${note}
`;
const PIER = article('pier', NOTE);
const WALL = article('wall', 'This article has been retracted because its documents were forged.');
const CRANE = article(
  'crane',
  'This article was updated on 3 June 2024.\n\nThis article was amended on 5 June 2024 to correct a name.',
);
const QUAY = article('quay', 'Anna Lind has chaired the board since 2019.');

describe('what a publication says of its own mistakes', () => {
  const desk = deskWith({ 'pier.md': PIER, 'wall.md': WALL, 'crane.md': CRANE, 'quay.md': QUAY });
  const { known, sources } = desk;

  const findings = (key: string, words = `Nobody will have to leave the ${key} quay`) => {
    const draft = desk.draft(`“${words},” Lind said [@${key}, para. 1].`);
    return new DraftChecker()
      .check(draft.syntax, sources, checkOptions(draft))
      .findings.filter(({ code }) => code === 'corrected-source');
  };

  it('is on the card of the article', () => {
    assert.match(cardOf(known, null, { articleId: 'pier' }, MARKDOWN) ?? '', /\*\*Correction\*\*.*misstated/su);
    assert.match(cardOf(known, null, { articleId: 'wall' }, MARKDOWN) ?? '', /\*\*Retraction\*\*.*were forged/su);
    assert.match(cardOf(known, null, { articleId: 'crane' }, MARKDOWN) ?? '', /\*\*Update\*\*.*\*\*Correction\*\*/su);
    assert.doesNotMatch(cardOf(known, null, { articleId: 'quay' }, MARKDOWN) ?? '', /Correction|Update|Retraction/u);
  });

  it('is escaped there', () => {
    assert.doesNotMatch(cardOf(known, null, { articleId: 'pier' }, MARKDOWN) ?? '', /(?<!\\)\*misstated(?<!\\)\*/u);
  });

  it('is in the row of the article, the gravest first', () => {
    const { rows } = new Trees(known, () => undefined).children({ at: 'sources' }, 0, 10);
    const described = Object.fromEntries(rows.map(({ found, description }) => [found?.target.articleId, description]));
    assert.match(described.pier ?? '', /^corrected · /u);
    assert.match(described.wall ?? '', /^retracted · /u);
    assert.match(described.crane ?? '', /^corrected · /u);
    assert.doesNotMatch(described.quay ?? '', /corrected|retracted|updated/u);
  });

  it('is in the rows of the search and of completion', async () => {
    const rows = new SearchRows({ ...known, version: 1 });
    const kinds = new Set<string>();
    for (const [key, said] of Object.entries({ pier: 'corrected · ', wall: 'retracted · ', quay: '' })) {
      for (const result of known.search.search(`leave the ${key} quay`, { limit: 20 })) {
        const row = rows.of(result);
        if (row === undefined || result.record.articleId !== key || result.record.kind === 'entity') continue;
        kinds.add(result.record.kind);
        assert.ok(row.detail.startsWith(said), row.detail);
        if (said === '') assert.doesNotMatch(row.detail, /corrected|retracted/u);
      }
      const typed = desk.draft(`Anna Lind said: “Nobody will have to leave the ${key} qu|`);
      const found = await offersAt(known, typed, typed.offset, false);
      const offered = (found ? quotationRows(known, found) : []).find(({ label }) => label.includes(`the ${key} quay`));
      // The check warns of words from a retracted source: they are neither listed nor completed.
      assert.equal(offered?.detail.startsWith(said), key === 'wall' ? undefined : true, offered?.detail);
      assert.doesNotMatch(found?.ghostText ?? '', /@wall/u);
      const cited = desk.draft(`See [@${key}|`);
      const place = citationKeyAt(cited.syntax, cited.offset);
      assert.ok(place);
      const [keyed] = keyRows(known, desk.works, cited, place);
      assert.ok(keyed?.detail.startsWith(said), keyed?.detail);
    }
    assert.ok(kinds.has('quotation') && kinds.has('paragraph'), [...kinds].join());
  });

  it('is shown for each quotation of it', () => {
    const card = (key: string) => {
      const draft = desk.draft(`So “Nobody will| have to leave the ${key} quay”.`);
      return lookUp(known, sources, draft, draft.offset, { format: MARKDOWN, quotations: 3 })?.cards.join('\n') ?? '';
    };
    assert.match(card('pier'), /\*\*Correction\*\*/u);
    assert.doesNotMatch(card('quay'), /\*\*Correction\*\*/u);
    // The check's message, which is above it, has the words.
    assert.doesNotMatch(card('pier'), /misstated/u);
    assert.equal(card('wall').match(/\*\*Retraction\*\*/gu)?.length, 1);
    assert.doesNotMatch(card('wall'), /were forged/u);
  });

  it('is a hint on words that are quoted from it, and a warning where it was retracted', () => {
    const [hint] = findings('pier');
    assert.equal(hint?.severity, 'hint');
    assert.equal(
      hint?.message,
      '@pier states a correction: “Correction: An earlier version of this article *misstated* the age of Ms. Lind.”',
    );
    assert.equal(hint?.source?.text, NOTE);
    assert.deepEqual(
      findings('wall').map(({ severity }) => severity),
      ['warning'],
    );
    assert.match(findings('crane')[0]?.message ?? '', /amended on 5 June/u);
    assert.deepEqual(findings('quay'), []);
  });

  it('is reported as well where the words differ', () => {
    assert.equal(findings('pier', 'Nobody will ever have to leave the pier quay').length, 1);
  });

  it('takes the ✓ away only where the article was retracted', () => {
    const stateOf = (key: string) => {
      const draft = desk.draft(`“Nobody will have to leave the ${key} quay,” Lind said [@${key}, para. 1].`);
      return new DraftChecker().check(draft.syntax, sources, checkOptions(draft)).quotations[0]?.state;
    };
    assert.equal(stateOf('pier'), 'verified');
    assert.equal(stateOf('wall'), 'questioned');
  });

  it('is kept with the article, and checked when it is read again', () => {
    const intake = takeIn({ file: 'pier.md', text: PIER }, null);
    const stamp = { mtime: 0, size: 0 };
    const read = openRecord(encodeRecord({ location: 'pier.md', stamp, hash: '', intake }, utf8), utf8).intake;
    assert.deepEqual(read.extraction.notices, intake.extraction.notices);
    assert.equal(intake.extraction.notices?.length, 1);
    for (const notices of [[{ start: 0, end: 1, kind: 'other' }], [{ start: 5, end: 1, kind: 'update' }], 'x']) {
      const forged = { ...intake, extraction: { ...intake.extraction, notices: notices as Notice[] } };
      const record = encodeRecord({ location: 'pier.md', stamp, hash: '', intake: forged }, utf8);
      assert.deepEqual(checkSegment(encodeSegment(MAKER, [record]), MAKER, utf8), []);
    }
    const record = encodeRecord({ location: 'pier.md', stamp, hash: '', intake }, utf8);
    assert.equal(checkSegment(encodeSegment(MAKER, [record]), MAKER, utf8)?.length, 1);
  });

  it('outlives what the writer corrects', () => {
    const { article: read, extraction } = takeIn({ file: 'pier.md', text: PIER }, null);
    assert.ok(read);
    const quote = { exact: 'Nobody will have to leave the pier quay,', prefix: '“', suffix: '”' };
    const { entry, unfitting } = correctArticle(
      { article: read, extraction, origin: 'own' },
      {
        quotations: [{ source: 'pier', quote, speaker: null, at: { file: '', line: 0 } } as never],
        notPeople: new Map(),
      },
    );
    assert.equal(unfitting.size, 0);
    assert.notEqual(entry.extraction, extraction);
    assert.equal(entry.extraction.notices?.length, 1);
  });

  it('is in what language models find', async () => {
    const context = contextOf({ pier: PIER, wall: WALL, quay: QUAY });
    for (const tool of ['quoin_search_quotations', 'quoin_search_passages'] as const) {
      const { structured } = await callTool(context, tool, { query: 'leave the quay' });
      const { results } = structured as { results: { key: string; notice?: string }[] };
      const notices = Object.fromEntries(results.map(({ key, notice }) => [key, notice]));
      assert.deepEqual(notices, { pier: 'corrected', wall: 'retracted', quay: undefined }, tool);
    }
  });

  it('is reported to language models', async () => {
    const context = contextOf({ pier: PIER, quay: QUAY });
    const source = async (key: string) => (await callTool(context, 'quoin_get_passage', { key })).structured.source;
    assert.deepEqual((await source('pier')) as object, {
      ...((await source('pier')) as object),
      notices: [{ kind: 'correction', words: NOTE }],
    });
    assert.ok(!('notices' in ((await source('quay')) as object)));
  });
});
