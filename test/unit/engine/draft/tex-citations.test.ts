import assert from 'node:assert/strict';
import { beginsWithTexCitation, texCitations } from '../../../../src/engine/cite/tex-citations.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'port.md': news('port', '“We dredged 40,000 cubic metres of mud last year,” said Ola Brandt, the harbour master.'),
  'pier.md': news('pier', '“The pier will open again in the first week of May,” said Ann Lee, the mayor.'),
});
const RIGHT = 'We dredged 40,000 cubic metres of mud last year';
const WRONG = 'We dredged 40,000 tonnes of mud last year';

/** The states of a draft's quotations, with the codes of its findings. */
function states(draft: string): string[] {
  const { quotations, findings } = checkDraft(parseDraft(draft), SOURCES);
  return [...quotations.map(({ state }) => state), ...findings.map(({ code }) => code)];
}

describe('keys that raw TeX cites', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['\\cite{a}', ['a']],
    ['\\cite[12]{a}', ['a']],
    ['\\autocite[see][12]{a, b}', ['a', 'b']],
    ['\\parencite*{a}', ['a']],
    ['\\Textcite{a} and \\citep{b}, \\citet{c}, \\citealp{d}', ['a', 'b', 'c', 'd']],
    ['\\footcite{a}\\supercite{b}\\citeauthor{c}\\fullcite{d}', ['a', 'b', 'c', 'd']],
    ['\\autocites[1]{a}[2]{b}{c}', ['a', 'b', 'c']],
    ['\\parencites(see)(and more)[1]{a}{b}', ['a', 'b']],
    ['\\cite{a}{b}', ['a']],
    ['\\textcquote[12]{a}{words}', ['a']],
    ['\\begin{displaycquote}[12]{a}', ['a']],
    ['\\nocite{a}', []],
    ['\\emph{a} \\cite a [@b]', []],
    ['\\cite{', []],
  ];
  for (const [text, keys] of cases)
    it(`are found: ${text}`, () => {
      const found = texCitations(text).flatMap((each) => each.keys);
      assert.deepEqual(found, keys);
    });

  it('are seen at the beginning of a text', () => {
    for (const text of ['\\cite{a}', ' (\\parencite[1]{a})', '~\\autocite{a}'])
      assert.ok(beginsWithTexCitation(text), text);
    for (const text of ['See \\cite{a}', '\\emph{\\cite{a}}', '']) assert.ok(!beginsWithTexCitation(text), text);
  });
});

describe('a quotation that raw TeX cites', () => {
  const quoted: readonly ((words: string, cite: string) => string)[] = [
    (words, cite) => `Brandt said: “${words}” ${cite}.\n`,
    (words, cite) => `Brandt said: “${words}.”${cite}\n`,
    (words, cite) => `So ${cite}: “${words}.”\n`,
    (words, cite) => `As follows:\n\n> ${words} ${cite}\n`,
    (words, cite) => `As follows:\n\n> ${words}\n\n${cite}\n`,
    (words, cite) => `As follows:\n\n\\begin{quote}\n${words}\n\\end{quote}\n${cite}\n`,
    (words, cite) => `As follows:\n\\begin{quotation}\n${words}\n\\end{quotation} ${cite}\nMore.\n`,
    (words, cite) => `As follows:\n\n\\begin{displayquote}\n${words} ${cite}\n\\end{displayquote}\n`,
  ];
  for (const command of ['cite', 'citep', 'citet', 'parencite', 'textcite', 'autocite[12]', 'footcite', 'autocites']) {
    it(`is verified where LaTeX cites its source, and is never said to lack a citation: ${command}`, () => {
      for (const draft of quoted) {
        const cite = (key: string) => `\\${command}{${key}}`;
        assert.deepEqual(states(draft(RIGHT, cite('port'))), ['verified'], draft(RIGHT, cite('port')));
        assert.deepEqual(states(draft(WRONG, cite('port'))), ['altered', 'altered-quotation']);
        // The key may be LaTeX's own.
        for (const key of ['pier', 'nobody', 'smith:2020'])
          for (const words of [RIGHT, WRONG]) assert.deepEqual(states(draft(words, cite(key))), ['unchecked'], key);
      }
    });
  }

  it('is checked in an environment that names its source', () => {
    const draft = (words: string) =>
      `As follows:\n\n\\begin{displaycquote}[12]{port}\n${words}\n\\end{displaycquote}\n`;
    assert.deepEqual(states(draft(RIGHT)), ['verified']);
    assert.deepEqual(states(draft(WRONG)), ['altered', 'altered-quotation']);
  });

  it('is judged by the citation of Pandoc where it has both', () => {
    assert.deepEqual(states(`Brandt said: “${RIGHT}” [@pier] \\cite{port}.\n`), ['misattributed', 'wrong-source']);
    assert.deepEqual(states(`Brandt said: “${RIGHT}” [@port] \\cite{pier}.\n`), ['verified']);
  });

  it('is not cited by code or a comment', () => {
    const uncited = ['uncited', 'uncited-quotation'];
    for (const draft of [
      `Brandt said: “${RIGHT}” (write \`\\cite{port}\` here).\n`,
      `Brandt said: “${RIGHT}” <!-- \\cite{port} -->.\n`,
      `So it is.\n\n\`\`\`\n\\cite{port}\n\`\`\`\n\nBrandt said: “${RIGHT}.”\n`,
      `So it is.\n\n<!-- \\cite{port} -->\n\nBrandt said: “${RIGHT}.”\n`,
      `As follows:\n\n> ${RIGHT}\n\n<!-- \\cite{port} -->\n\nMore.\n`,
    ])
      assert.deepEqual(states(draft), uncited, draft);
    for (const attribute of ['{=tex}', '{=latex}'])
      for (const draft of [
        `Brandt said: “${RIGHT}” \`\\cite{port}\`${attribute}.\n`,
        `So it is.\n\n\`\`\`${attribute}\n\\begin{displaycquote}{port}\n\`\`\`\n\nBrandt said: “${RIGHT}.”\n`,
      ])
        assert.deepEqual(states(draft), ['verified'], draft);
  });

  it('is not cited by what TeX prints as it is, mathematics or the rest of a line after a comment sign', () => {
    for (const draft of [
      `Brandt said: “${RIGHT}” (write \\verb|\\cite{port}| here).\n`,
      `Brandt said: “${RIGHT}” (write \\verb*+\\cite{port}+ here).\n`,
      `Brandt said: “${RIGHT}” (write \\lstinline!\\cite{port}! here).\n`,
      `Brandt said: “${RIGHT}.” $x \\cite{port}$\n`,
      `Brandt said: “${RIGHT}.”\n$$\nx \\cite{port}\n$$\n`,
      `Brandt said: “${RIGHT}.”\n\\begin{align*}\nx \\cite{port}\n\\end{align*}\n`,
      `Brandt said: “${RIGHT}.” % \\cite{port}\n`,
      `Brandt said: “${RIGHT}.”\n  %\\cite{port}\nMore.\n`,
    ])
      assert.ok(!states(draft).includes('verified'), draft);
    for (const draft of [
      `Brandt said “${RIGHT}”, 5% of it \\cite{port}.\n`,
      `Brandt said “${RIGHT}”, 5 % of it \\cite{port}.\n`,
      `Brandt said “${RIGHT}”, 5\\% of it \\cite{port}.\n`,
      `Brandt said “${RIGHT}” <https://example.org/%20a>, so \\cite{port}.\n`,
      `Brandt said “${RIGHT}” % or so\n\\cite{port}.\n`,
      `Brandt said “${RIGHT}” for $5 and $6 \\cite{port}.\n`,
      `Brandt said “${RIGHT}” \\verb|a| \\cite{port} \\verb|b|.\n`,
    ])
      assert.deepEqual(states(draft), ['verified'], draft);
  });

  it('does not lend its citation to another paragraph', () => {
    assert.deepEqual(states(`Brandt said: “${RIGHT}.”\n\nThe pier is old \\cite{pier}.\n`), [
      'uncited',
      'uncited-quotation',
    ]);
    assert.deepEqual(states(`The pier is old \\cite{pier}.\n\nBrandt said: “${RIGHT}.”\n`), [
      'uncited',
      'uncited-quotation',
    ]);
  });
});

describe('a quotation that raw TeX cites, of words that several sources have', () => {
  const SAME = 'Our river is old and the bridge is older';
  const article = (id: string) => news(id, `“${SAME},” said Ola Brandt, the harbour master.`, `It was in ${id}.`);
  const bridge = news('gamma', '“Our river is old and the bridge is new,” said Ann Lee, the mayor.');
  const placed: readonly ((words: string, cite: string) => string)[] = [
    (words, cite) => `So it is: “${words}” ${cite}.\n`,
    (words, cite) => `So it is: “${words}.” ${cite} More of it.\n`,
    (words, cite) => `So ${cite}: “${words}.”\n`,
    (words, cite) => `As follows:\n\n> ${words}\n\n${cite}\n`,
    (words, cite) => `As follows:\n\n\\begin{quote}\n${words}\n\\end{quote}\n${cite}\n`,
    (words, cite) => `As follows:\n\n\\begin{quote}\n${words} ${cite}\n\\end{quote}\n`,
    (words, cite) => `So it is.\\footnote{“${words}” ${cite}} More.\n`,
    (words, cite) => `So it is.[^1]\n\n[^1]: “${words}” ${cite}.\n`,
  ];
  const orders = [
    ['alpha', 'beta'],
    ['beta', 'alpha'],
  ];
  const checked = (draft: string, files: Readonly<Record<string, string>>) => {
    const { quotations, findings } = checkDraft(parseDraft(draft), sourcesRead(files));
    return [
      ...quotations.map(({ state, source }) => `${state} ${source?.id}`),
      ...findings.map(({ code, source }) => `${code} ${source?.id}`),
    ];
  };

  for (const order of orders) {
    const files = Object.fromEntries(order.map((id) => [`${id}.md`, article(id)]));
    for (const key of order)
      it(`is compared with the work cited: ${key} of ${order.join(', ')}`, () => {
        for (const draft of placed) {
          const words = draft(SAME, `\\cite{${key}}`);
          assert.deepEqual(checked(words, files), [`verified ${key}`], words);
          const other = draft('Our river is old and the bridge is new', `\\cite{${key}}`);
          assert.deepEqual(checked(other, files), [`altered ${key}`, `altered-quotation ${key}`], other);
          // Another work that has the altered words makes them no better.
          const all = { ...files, 'gamma.md': bridge };
          assert.deepEqual(checked(other, all), [`altered ${key}`, `altered-quotation ${key}`], other);
        }
      });
  }

  it('is not verified by what another quotation of the paragraph cites', () => {
    const files = {
      'alpha.md': article('alpha'),
      'pier.md': news('pier', '“The pier will open again in May,” said Lee.'),
    };
    for (const draft of [
      `So “${SAME}” \\cite{pier} and “The pier will open again in May” \\cite{alpha}.\n`,
      `So “${SAME}” \\cite{pier}. And “The pier will open again in May” \\cite{alpha}.\n`,
      `\\citet{pier} says “${SAME}” and \\citet{alpha} “The pier will open again in May”.\n`,
      `So “${SAME}” \\cite{pier} \\textcquote{alpha}{The pier will open again in May}.\n`,
      `\\citet{pier} says: “${SAME}.” \\citet{alpha} says: “The pier will open again in May.”\n`,
    ])
      assert.deepEqual(checked(draft, files), ['unchecked undefined', 'unchecked undefined'], draft);
    for (const draft of [
      `So “${SAME}” \\cite{alpha} and “The pier will open again in May” \\cite{pier}.\n`,
      `\\citet{alpha} says “${SAME}” and \\citet{pier} “The pier will open again in May”.\n`,
      `\\citet{alpha} says: “${SAME}.” \\citet{pier} says: “The pier will open again in May.” It is so.\n`,
      `It says: “${SAME}.” \\cite{alpha} It says: “The pier will open again in May.” \\cite{pier} It is so.\n`,
      `So “${SAME}” \\cite{pier}\\cite{alpha} and \\textcquote{pier}{The pier will open again in May} \\cite{alpha}.\n`,
    ])
      assert.deepEqual(checked(draft, files), ['verified alpha', 'verified pier'], draft);
  });
});

describe('an environment that quotes', () => {
  const environments = ['quote', 'quotation', 'displayquote', 'verse'];
  for (const name of environments) {
    it(`is cited on the line after it: ${name}`, () => {
      for (const end of ['\n[@port]\n', ' [@port]\n', '\r\n[@port]\r\n']) {
        const draft = (words: string) => `As follows:\n\n\\begin{${name}}\n${words}\n\\end{${name}}${end}`;
        assert.deepEqual(states(draft(RIGHT)), ['verified'], end);
        assert.deepEqual(states(draft(WRONG)), ['altered', 'altered-quotation'], end);
        assert.deepEqual(states(draft(RIGHT).replace('@port', '@pier')), ['misattributed', 'wrong-source'], end);
      }
    });
  }
});
