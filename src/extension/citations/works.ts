import * as vscode from 'vscode';
import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { Locator } from '../../engine/cite/locator.js';
import { authorAndYear, sourceName } from '../../engine/cite/reference.js';
import type { LibraryArticle } from '../../engine/library/model.js';
import { referenceCard } from '../cards.js';
import { safe } from '../safe-text.js';
import type { Session } from '../session.js';
import type { References } from './references.js';

/** What lists and cards say of a work that a draft can cite. */
export interface WorkInWords {
  readonly title: string;
  /** Author, else outlet, and year: `Jha 2022`. */
  readonly by: string;
  /** The outlet, or whatever else published it; empty where none is known. */
  readonly where: string;
  readonly card: () => vscode.MarkdownString;
}

/** A work in words: an article of the library, whose card shows the words at the place asked for, or an entry of a bibliography. */
export function workInWords(
  session: Session,
  references: References,
  key: string,
  document: vscode.TextDocument,
  locator: Locator | null = null,
): WorkInWords | undefined {
  const entry = session.library.article(key);
  if (entry) return articleInWords(references, entry, document, locator);
  const item = references.item(key, document);
  return item && itemInWords(references, item, document);
}

function articleInWords(
  references: References,
  entry: LibraryArticle,
  document: vscode.TextDocument,
  locator: Locator | null,
): WorkInWords {
  const { metadata } = entry.article;
  return {
    title: metadata.title ?? metadata.id,
    by: authorAndYear(metadata, /^-?[\dX]{4,}/u.exec(metadata.issued ?? '')?.[0] ?? ''),
    where: sourceName(metadata),
    card: () => referenceCard(entry, locator, references.reference(metadata.id, document)?.text),
  };
}

function itemInWords(references: References, item: CslItem, document: vscode.TextDocument): WorkInWords {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return {
    title: (item.title ?? item.id).replace(/<[^>]{0,80}>/gu, ''),
    by: authorAndYear(item, year === undefined ? '' : String(year)),
    where: sourceName(item),
    card: () => {
      const card = new vscode.MarkdownString('', true);
      card.appendMarkdown(`${safe(references.reference(item.id, document)?.text ?? item.id, 'markdown')}\n\n`);
      return card.appendMarkdown('_from the bibliography of this draft: its text is not in the library_');
    },
  };
}
