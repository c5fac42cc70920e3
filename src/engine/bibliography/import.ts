import * as l10n from '@vscode/l10n';
import { withLineFeeds } from '../text/line-feeds.js';
import { readBibtex } from './bibtex/read.js';
import { readEndNoteXml } from './endnote-xml.js';
import { readCslJson, readCslYaml } from './import-csl.js';
import type { Bibliography } from './import-item.js';
import { readNbib } from './nbib.js';
import { readRis } from './ris.js';

/** A bibliography longer than this (UTF-16 code units) is not read. */
const MAX_LENGTH = 20 * 1024 * 1024;

/**
 * Reads a bibliography file as CSL items: BibTeX or BibLaTeX, CSL-JSON, CSL-YAML, Hayagriva, RIS, PubMed’s `.nbib` or EndNote’s XML, by its
 * ending, else by what it starts with. Never throws: what cannot be read is a problem with code `bibliography`.
 */
export function readBibliography(file: string, source: string): Bibliography {
  const text = withLineFeeds(source.startsWith('\uFEFF') ? source.slice(1) : source);
  if (text.length > MAX_LENGTH) {
    const message = l10n.t('The file is too large to be a bibliography (over 20 million characters).');
    return { entries: [], problems: [{ code: 'too-large', severity: 'warning', file, message }] };
  }
  switch (/\.([a-z]{1,10})$/iu.exec(file)?.[1]?.toLowerCase()) {
    case 'bib':
    case 'bibtex':
    case 'biblatex':
      return readBibtex(file, text);
    case 'json':
      return readCslJson(file, text);
    case 'yaml':
    case 'yml':
      return readCslYaml(file, text);
    case 'ris':
      return readRis(file, text);
    case 'nbib':
      return readNbib(file, text);
    case 'xml':
      return readEndNoteXml(file, text);
    default:
  }
  const head = text.slice(0, 200).trimStart();
  if (/^[[{]/u.test(head)) return readCslJson(file, text);
  if (/^<\?xml|^<xml/u.test(head)) return readEndNoteXml(file, text);
  if (/^PMID *-/u.test(head)) return readNbib(file, text);
  if (/^TY {1,2}-/u.test(head)) return readRis(file, text);
  return /^[@%]/u.test(head) ? readBibtex(file, text) : readCslYaml(file, text);
}
