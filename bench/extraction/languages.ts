import { existsSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../src/engine/extract/languages/lexicons.js';
import { casesOf, readQuotations } from '../../test/unit/engine/extract/languages/suites.js';
import { markdownTable, writeSection } from '../results.js';
import { measureGerman } from './german.js';
import { printTable } from './table.js';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/**
 * Measures the languages: German on annotated articles in `folder`, all on the invented texts that are their tests. Prints the
 * figures and puts them into `RESULTS.md`.
 */
export function measureLanguages(folder: string): void {
  const german = path.join(folder, 'german-wikinews-dev.jsonl');
  const title = 'Direct speech, German Wikinews, development part: 150 articles';
  const annotated = existsSync(german) ? measureGerman(german, title) : [];
  const suites = ['en', ...LANGUAGES.map(({ code }) => code)].map((code) => {
    const cases = casesOf(code);
    const right = cases.filter(
      ({ text, expected }) => readQuotations(code, text, expected).join('; ') === expected.join('; '),
    );
    return [NAMES.of(code) ?? code, String(cases.length), ((right.length / cases.length) * 100).toFixed(1)];
  });
  const header = ['', 'texts', 'right, per cent'];
  printTable('Languages: invented texts whose quotations and speakers are all right', header, suites);
  writeSection(
    'languages',
    `## Languages

\`npm run bench:extraction\`. The invented texts are the tests in \`test/fixtures/languages\`: rules were written with them, so they show
what is covered rather than how often it is right. A text counts if all its quotations have the right kind and speaker.

${markdownTable(header, suites)}

${title}; rules were tuned on the training part, and some errors of this one were looked at.

${markdownTable(['', 'per cent', 'of'], annotated)}`,
  );
}
