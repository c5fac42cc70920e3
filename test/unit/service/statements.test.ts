import assert from 'node:assert/strict';
import { chronology } from '../../../src/engine/library/chronology.js';
import { statementsText } from '../../../src/service/statements.js';
import { deskWith, HARBOUR } from './desk.js';

const article = (id: string, issued: string, outlet: string, text: string) =>
  `---\nid: ${id}\ntitle: The wall\ncontainer-title: ${outlet}\n${issued === '' ? '' : `issued: ${issued}\n`}---\n\n${text}\n`;

describe('statements in order of date', () => {
  const { known } = deskWith({
    'harbour.md': HARBOUR,
    'wire.md': article(
      'wire',
      '2026-03-04',
      'Wire',
      '“We did not expect these values and will not dredge until we know,” Marit Solheim said.',
    ),
    'post.md': article(
      'post',
      '2026-03-03',
      'The *Post*',
      '“We did not expect these values, and we will not dredge until we know,” said Marit Solheim.',
    ),
    'early.md': article(
      'early',
      '2024-01-09',
      'Coast Radio',
      '“The mud of this harbour has always been clean,” said Marit Solheim.',
    ),
    'undated.md': article('undated', '', 'Leaflet', '“Nobody should swim in this harbour today,” said Marit Solheim.'),
  });
  const { library } = known;
  const [solheim] = library.names.named('Marit Solheim');
  const statements = chronology(library.quotationsBy(solheim?.id ?? ''), library);
  const { text, places } = statementsText(known, 'Marit Solheim', statements);

  it('have all reports of an utterance together, the first first and the undated last', () => {
    assert.deepEqual(
      statements.map((reports) => reports.map(({ articleId }) => articleId)),
      [['early'], ['post', 'wire'], ['undated']],
    );
    assert.deepEqual(
      chronology(library.quotationsBy(solheim?.id ?? ''), library, ({ metadata }) => metadata.id === 'wire').flat()
        .length,
      1,
    );
  });

  it('are written with outlet and citation, other wordings, and the years without any', () => {
    assert.match(text, /^# Marit Solheim: who said what, when\n\n3 statements in 4 reports/u);
    assert.match(text, /\n\*2 years without a statement\.\*\n\n## 3 March 2026\n/u);
    assert.match(text, /Worded differently:\n\n- “We did not expect these values and will not/u);
    assert.match(text, /The \\\*Post\\\* \[@post, para\. 1\]/u);
    assert.match(text, /## Undated/u);
    assert.match(statementsText(known, 'x', []).text, /No statements found/u);
  });

  it('know on which line each quotation is', () => {
    const lines = text.split('\n');
    assert.equal(places.length, 4);
    for (const { line, quotationId } of places) {
      const words = library.quotation(quotationId)?.text.split(' ').slice(0, 3).join(' ') ?? '';
      assert.ok(lines[line]?.includes(words), `${line}: ${lines[line]}`);
    }
  });
});
