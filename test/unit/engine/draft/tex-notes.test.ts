import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'port.md': news('port', '“We dredged 40,000 cubic metres of mud last year,” said Ola Brandt, the harbour master.'),
});

describe('notes in raw TeX', () => {
  for (const command of [
    'footnote',
    'footnotetext',
    'footnotetext[3]',
    'endnote',
    'endnotetext',
    'sidenote',
    'marginnote',
    'marginpar',
    'marginpar[left]',
    'thanks',
  ]) {
    it(`are read: ${command}`, () => {
      for (const [words, state] of [
        ['cubic metres', 'verified'],
        ['tonnes', 'altered'],
      ]) {
        const note = `\\${command}{Brandt: “We dredged 40,000 ${words} of mud last year” [@port].}`;
        for (const draft of [`It was so.${note} Nobody knew.\n`, `It was so.\n\n${note}\n`])
          assert.deepEqual(
            checkDraft(parseDraft(draft), SOURCES).quotations.map((each) => each.state),
            [state],
            draft,
          );
      }
    });
  }

  for (const [open, close] of [
    ['“', '”'],
    ['\\enquote{', '}'],
    ['\\emph{\\enquote{', '}}'],
  ]) {
    it(`have their quotations checked and repaired: ${open}…${close}`, () => {
      const draft = (words: string) =>
        `It was so.\\footnote{Brandt: ${open}We dredged 40,000 ${words} of mud last year${close} [@port].} Nobody knew.\n`;
      const { quotations, findings } = checkDraft(parseDraft(draft('tonnes')), SOURCES);
      assert.deepEqual(
        quotations.map(({ state }) => state),
        ['altered'],
      );
      const fix = findings[0]?.fixes.find(({ kind }) => kind === 'use-source-words');
      assert.ok(fix);
      const text = draft('tonnes');
      assert.equal(text.slice(0, fix.start) + fix.text + text.slice(fix.end), draft('cubic metres'));
      const repaired = checkDraft(parseDraft(draft('cubic metres')), SOURCES);
      assert.deepEqual(
        repaired.quotations.map(({ state }) => state),
        ['verified'],
      );
    });
  }

  it('are no words of the quotation that they are in, and may cite it', () => {
    for (const draft of [
      'He said “We dredged 40,000\\footnote{See \\emph{there}.} cubic metres of mud last year” [@port].',
      '“We dredged 40,000 cubic metres of mud last year.”\\footnote{[@port, para. 1]}',
    ])
      assert.deepEqual(
        checkDraft(parseDraft(`${draft}\n`), SOURCES).quotations.map(({ state }) => state),
        ['verified'],
        draft,
      );
  });
});
