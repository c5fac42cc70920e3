import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { checkReport } from '../../../../src/engine/draft/report.js';
import { reportPage } from '../../../../src/engine/draft/report-html.js';
import { isCheckReport } from '../../../../src/engine/draft/report-mark.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LinePositions } from '../../../../src/engine/text/line-positions.js';
import { sourcesOf } from './library.js';

const SOURCES = sourcesOf([{ id: 'a', paragraphs: ['She said: “We have *12* piers and no plan to sell them.”'] }]);

describe('checkReport', () => {
  const text = [
    '“We have \\*12\\* piers” [@a, para. 1].',
    '“We have \\*13\\* piers and no plan” [@a]. <!-- quoin:ignore altered-quotation: agreed by phone -->',
    '“We have \\*12\\* piers and a plan” [@a].',
    'See [@b].',
  ].join('\n\n');
  const report = checkReport([{ file: 'draft.md', text, check: checkDraft(parseDraft(text), SOURCES) }], SOURCES);

  it('lists every quotation with its verdict and the words of its source', () => {
    assert.match(report, /1 of 3 quotations verified/u);
    assert.match(
      report,
      /### 1\. Verified, line 1\n\n- \[x\] Draft: “We have \\\*12\\\* piers”\n- Cited: `@a, para\. 1`/u,
    );
    assert.match(report, /### 2\. Altered \(silenced\), line 3/u);
    assert.match(report, /### 3\. Altered, line 5\n\n- \[ \]/u);
    assert.match(report, /\*\*error\*\* `altered-quotation`: .*“no”.*/u);
  });

  it('lists what is silenced, and works outside the library', () => {
    assert.match(report, /line 3: `altered-quotation` \(agreed by phone\)/u);
    assert.match(report, /line 7: `@b`, unknown/u);
  });
});

describe('a report', () => {
  it('tells where only the words are verified', () => {
    const text = 'Ann Lee said: “We have *12* piers” [@a].';
    const report = checkReport([{ file: 'draft.md', text, check: checkDraft(parseDraft(text), SOURCES) }], SOURCES);
    assert.match(report, /### 1\. Words verified, line 1\n\n- \[ \] Draft/u);
  });
});

describe('a source without title, author or outlet', () => {
  const text = 'Ann Lee said: “We have *12* piers” [@a].';
  const drafts = [{ file: 'draft.md', text, check: checkDraft(parseDraft(text), SOURCES) }];

  it('is named by its key, once', () => {
    assert.match(checkReport(drafts, SOURCES), /^- Source: `@a`, para\. 1$/mu);
    assert.equal(reportPage(drafts, { sources: SOURCES, day: '2026-11-29' }).split('<p>@a').length, 1);
  });
});

describe('the page of a report', () => {
  const text = [
    '“We have \\*12\\* piers” [@a, para. 1].',
    '“We have \\*12\\* piers and a plan” [@a].',
    'Ann said “<script>alert(1)</script> & more of it” [@a].',
    'See [@b].',
  ].join('\n\n');
  const drafts = [{ file: 'night <boats>.md', text, check: checkDraft(parseDraft(text), SOURCES) }];
  const page = reportPage(drafts, { sources: SOURCES, day: '2026-11-29' });

  it('has what is open before what is verified, each with the number of its place', () => {
    const headings = [...page.matchAll(/<h[34]>(.*?)<\/h[34]>/gu)].map(([, heading = '']) =>
      heading.replace(/<[^>]*>/gu, ''),
    );
    assert.deepEqual(headings, [
      'Open 2',
      '☐ 2. Altered line 3',
      '☐ 3. Not found line 5',
      'Verified 1',
      '☑ 1. Verified line 1',
      'Works outside the library 1',
    ]);
    assert.match(page, /1 of 3<\/strong> quotations verified · 2 open · checked by Quoin on 29 November 2026/u);
    assert.match(page, /Checked by<\/span>/u);
  });

  it('has draft and source side by side, and marks what differs', () => {
    assert.match(page, /<h5>Draft<\/h5><blockquote>“We have [^<]*piers and <mark>a<\/mark> plan”/u);
    assert.match(page, /<h5>Source<\/h5><blockquote>“We have \*12\* piers and no plan/u);
  });

  it('runs and loads nothing, whatever the texts have', () => {
    assert.doesNotMatch(page, /<script|<boats/u);
    assert.match(page, /&lt;script&gt;/u);
    assert.match(page, /default-src 'none'/u);
    assert.match(reportPage(drafts, { day: '2026-11-29', bar: '<nav></nav>' }), /<body>\s*<nav>/u);
  });
});

describe('isCheckReport', () => {
  it('knows a report by its first line, and reads no draft as one', () => {
    assert.ok(isCheckReport(checkReport([])));
    assert.ok(!isCheckReport('# Quotation check\n\nA draft about reports.'));
    assert.ok(!isCheckReport(`# A draft\n\n${checkReport([])}`));
    assert.ok(!isCheckReport(''));
  });
});

describe('LinePositions', () => {
  it('counts lines and columns from 1, whatever ends a line', () => {
    const positions = new LinePositions('ab\r\nc\rd\n');
    const at = [0, 2, 4, 5, 6, 8].map((offset) => positions.at(offset));
    assert.deepEqual(at, [
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});
