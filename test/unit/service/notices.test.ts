import assert from 'node:assert/strict';
import { DraftChecker } from '../../../src/engine/draft/check.js';
import type { Notice } from '../../../src/engine/extract/extraction.js';
import { checkSegment, encodeRecord, encodeSegment, openRecord } from '../../../src/engine/library/cache.js';
import { correctArticle } from '../../../src/engine/library/corrections/apply.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { MARKDOWN } from '../../../src/service/card-format.js';
import { cardOf } from '../../../src/service/card-subject.js';
import { checkOptions } from '../../../src/service/check-options.js';
import { lookUp } from '../../../src/service/look-up.js';
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

  it('is shown for each quotation of it', () => {
    const card = (key: string) => {
      const draft = desk.draft(`So “Nobody will| have to leave the ${key} quay”.`);
      return lookUp(known, sources, draft, draft.offset, { format: MARKDOWN, quotations: 3 })?.cards.join('\n') ?? '';
    };
    assert.match(card('pier'), /\*\*Correction\*\*/u);
    assert.doesNotMatch(card('quay'), /\*\*Correction\*\*/u);
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

  it('is told as well where the words differ', () => {
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

  it('is told to language models', async () => {
    const context = contextOf({ pier: PIER, quay: QUAY });
    const source = async (key: string) => (await callTool(context, 'quoin_get_passage', { key })).structured.source;
    assert.deepEqual((await source('pier')) as object, {
      ...((await source('pier')) as object),
      notices: [{ kind: 'correction', words: NOTE }],
    });
    assert.ok(!('notices' in ((await source('quay')) as object)));
  });
});
