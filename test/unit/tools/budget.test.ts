import assert from 'node:assert/strict';
import { callTool } from '../../../src/tools/call.js';
import type { ToolContext } from '../../../src/tools/context.js';
import { contextOf, fencedLines, resultsOf } from './library.js';

/** Longest text of an answer: the budget of its items, and what Quoin says beside them. */
const LONGEST_ANSWER = 8_500;

/** A sentence of a speech, its number in it, so that no two are alike. */
function sentence(index: number): string {
  return `The pier number ${index} was mended in the spring of year ${index} by men who had never seen the sea.`;
}

const SPEECH = Array.from({ length: 120 }, (_, index) => sentence(index)).join(' ');

const LONG = `---
id: long
title: ${'A very long title of a speech '.repeat(80)}
issued: 2024-05-01
---

“${SPEECH}” said Ann Lee, chair of the board.

${SPEECH.replaceAll('pier', 'quay')}
`;

const MANY = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `outlet${index}`,
    `---\nid: outlet${index}\ncontainer-title: Outlet ${index}\nissued: 2024-06-01\n---\n\n“We will not close the old lighthouse before the winter storms are over, and the keeper stays in his house,” said Omar Diaz.\n`,
  ]),
);

describe('the length of the answers', () => {
  const context = contextOf({ long: LONG, ...MANY });

  it('keeps to the budget, with any articles and input', async () => {
    const altered = SPEECH.replaceAll('mended', 'wrecked').slice(0, 19_000);
    const calls: [string, object][] = [
      ['quoin_search_quotations', { query: 'pier mended spring' }],
      ['quoin_search_passages', { query: 'quay mended spring' }],
      ['quoin_get_passage', { key: 'long' }],
      ['quoin_get_statements', { topic: 'lighthouse keeper' }],
      ['quoin_get_statements', { speaker: 'Ann Lee' }],
      ['quoin_get_citation', { id: 'long' }],
      ['quoin_verify_quotations', { quotations: [{ words: altered, key: 'long' }] }],
      [
        'quoin_verify_quotations',
        { quotations: Array.from({ length: 25 }, () => ({ words: altered.slice(0, 4_000), key: 'long' })) },
      ],
      ['quoin_check_draft', { text: `“${altered}” [@long].\n\n`.repeat(5) }],
      ['quoin_list_speakers', {}],
      ['quoin_list_entities', { limit: 100 }],
    ];
    for (const [name, input] of calls) {
      const { text } = await callTool(context, name, input);
      assert.ok(text.length <= LONGEST_ANSWER, `${name}: ${text.length}`);
    }
  });

  it('keeps to a smaller budget where the reader has less room', async () => {
    const small: ToolContext = { ...context, budget: 1_500 };
    for (const [name, input] of [
      ['quoin_search_quotations', { query: 'lighthouse keeper' }],
      ['quoin_list_entities', { limit: 100 }],
      [
        'quoin_verify_quotations',
        { quotations: Array.from({ length: 12 }, (_, index) => ({ words: sentence(index).replace('sea', 'coast') })) },
      ],
    ] as const) {
      const { text } = await callTool(small, name, input);
      assert.ok(text.length <= 2_200, `${name}: ${text.length}`);
    }
  });

  it('gives a verdict on each of 25 altered quotations, and says where there is more to read', async () => {
    const quotations = Array.from({ length: 25 }, (_, index) => ({
      words: `${sentence(index)} ${sentence(index + 1)} ${sentence(index + 2)}`.replace('mended', 'wrecked'),
      key: 'long',
    }));
    const answer = await callTool(context, 'quoin_verify_quotations', { quotations });
    const lines = fencedLines(answer);
    assert.deepEqual(
      lines.map(({ number, verdict }) => [number, verdict]),
      quotations.map((_, index) => [index + 1, 'altered-quotation']),
    );
    const bare = lines.filter(({ source }) => source === undefined);
    assert.ok(bare.length > 0 && bare.length < 25);
    assert.ok(bare.every(({ next }) => /Call again with this quotation/u.test(String(next))));
    assert.match(answer.text, /Not all details have room/u);
    const results = answer.structured.results as readonly { source: { words: string } }[];
    assert.ok(results.every(({ source }) => source.words.includes('mended')));
  });

  it('gives all words of a long paragraph, part by part', async () => {
    const read: string[] = [];
    const ids = new Set<unknown>();
    let cursor: unknown;
    do {
      const { structured } = await callTool(context, 'quoin_get_passage', {
        key: 'long',
        ...(typeof cursor === 'string' ? { cursor } : {}),
      });
      for (const { text, paragraph, quotations } of structured.paragraphs as readonly {
        text: string;
        paragraph: number;
        quotations: readonly { id: string }[];
      }[]) {
        read[paragraph - 1] = `${read[paragraph - 1] ?? ''} ${text}`.trim();
        for (const { id } of quotations) {
          assert.ok(!ids.has(id));
          ids.add(id);
        }
      }
      cursor = structured.cursor;
    } while (cursor !== null);
    assert.equal(read[0], `“${SPEECH}” said Ann Lee, chair of the board.`);
    assert.equal(read[1], SPEECH.replaceAll('pier', 'quay'));
    assert.ok(ids.size > 0);
  });

  it('offers no words to insert that are cut', async () => {
    const [found] = await resultsOf(context, 'quoin_search_quotations', {
      query: 'pier mended spring',
      source: 'long',
    });
    assert.deepEqual([found?.insert, found?.cut], [null, true]);
    assert.match(String(found?.next), /quoin_get_passage/u);
  });

  it('counts the outlets of a statement that have no room', async () => {
    const [statement] = await resultsOf(context, 'quoin_get_statements', { topic: 'lighthouse keeper' });
    const reports = statement?.reports as readonly unknown[];
    assert.ok(reports.length > 1);
    assert.equal(reports.length + Number(statement?.reportsLeftOut), 40);
  });
});
