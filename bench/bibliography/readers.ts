import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Entry, parse } from '@retorquere/bibtex-parser';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
import { withInherited } from '../../src/engine/bibliography/bibtex/inherit.js';
import { bibtexItem } from '../../src/engine/bibliography/bibtex/item.js';
import { scanBibtex } from '../../src/engine/bibliography/bibtex/scan.js';
import { type CslLike, fromCsl, namesOf, type Reference } from './reference.js';

/** A reader of BibTeX under the name of its package. */
export interface Reader {
  readonly name: string;
  readonly read: (text: string) => Reference[];
  /** Fields that it does not give in terms that can be compared. */
  readonly without: readonly string[];
}

/** All that are measured, Quoin first. */
export async function loadReaders(): Promise<Reader[]> {
  // Its CommonJS form requires a package that is ESM only.
  const { parse: parseBibtex } = await import('@retorquere/bibtex-parser');
  return [
    {
      name: 'Quoin',
      read: (text) =>
        withInherited(scanBibtex(text, { keyless: true }).entries).map((entry) => fromCsl(bibtexItem(entry))),
      without: [],
    },
    { name: '@retorquere/bibtex-parser', read: (text) => retorquere(parseBibtex, text), without: ['type'] },
    { name: '@citation-js/plugin-bibtex', read: citationJs, without: [] },
    {
      name: 'biblatex-csl-converter',
      read: (text) => {
        const { entries } = new BibLatexParser(text, { processUnexpected: true, processUnknown: true }).parse();
        return Object.entries(new CSLExporter(entries).parse()).map(([id, item]) => {
          const key = entries[Number(id)]?.entry_key;
          return fromCsl({ ...(item as CslLike), id: key ?? id });
        });
      },
      without: [],
    },
  ];
}

function retorquere(parseBibtex: typeof parse, text: string): Reference[] {
  return parseBibtex(text, { sentenceCase: { langids: true, guess: true, subSentence: true } as never }).entries.map(
    ({ key, fields }) => ({
      id: key,
      title: fields.title,
      authors: creators(fields.author),
      date:
        fields.date ??
        [fields.year, fields.month?.padStart(2, '0'), fields.day?.padStart(2, '0')]
          .filter((part) => part !== undefined && part !== '')
          .join('-'),
      container: fields.journaltitle ?? fields.journal ?? fields.booktitle,
      publisher: [fields.publisher, fields.institution, fields.school, fields.organization].flat().find(Boolean),
      type: undefined,
    }),
  );
}

function creators(list: Entry['fields']['author']): string[] | undefined {
  return (
    list &&
    namesOf(
      list.map((each) => ({
        family: [each.prefix, each.lastName ?? each.name].filter(Boolean).join(' '),
        given: each.firstName,
        suffix: each.suffix,
      })),
    )
  );
}

const LOOSE = { generateGraph: false, maxChainLength: 10, strict: false, target: '@csl/list+object' };

function citationJs(text: string): Reference[] {
  const items: unknown = plugins.input.chain(text, { ...LOOSE, forceType: '@bibtex/text' });
  return (items as readonly CslLike[]).map(fromCsl);
}
