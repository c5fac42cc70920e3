import * as l10n from '@vscode/l10n';
import type { CslItem } from '../engine/bibliography/csl-item.js';
import type { Locator } from '../engine/cite/locator.js';
import { authorAndYearInWords, sourceNameInWords } from '../engine/cite/reference-in-words.js';
import type { LibraryArticle } from '../engine/library/model.js';
import type { CardFormat } from './card-format.js';
import { referenceCard } from './cards.js';
import type { Knowledge } from './knowledge.js';

/** What a draft can cite, and how its references read. */
export interface DraftWorks {
  /** What a key names: an article of the library, else an entry of the draft's bibliographies. */
  item(key: string): CslItem | undefined;
  /** A work's reference in the draft's style, or in a short form where there is none yet; undefined for an unknown key. */
  reference(key: string): string | undefined;
  /** The entries of the draft's bibliographies, those of articles in the library left out. */
  readonly external: readonly CslItem[];
  /** The text before a source that only reports the words cited: `quoted in`. */
  readonly quotedIn: string;
  /** Where a work can be read: its address, or a path from the draft; null where neither is known. */
  address(key: string): string | null;
  /** Where a work can be opened in another program, and in which, at a page where one is named; absent where that is not known. */
  opens?(key: string, page: string | null): { readonly label: string; readonly address: string } | null;
}

/** What lists and cards say of a work that a draft can cite. */
export interface WorkInWords {
  readonly title: string;
  /** Author, else outlet, and year: `Jha 2022`. */
  readonly by: string;
  /** The outlet or another publisher; empty where none is known. */
  readonly where: string;
  readonly card: (format: CardFormat) => string;
}

/** A work in words: an article of the library, whose card shows the words at the place asked for, or an entry of a bibliography. */
export function workInWords(
  known: Pick<Knowledge, 'library' | 'usages'>,
  works: DraftWorks,
  key: string,
  locator: Locator | null = null,
): WorkInWords | undefined {
  const entry = known.library.article(key);
  if (entry) return articleInWords(known, works, entry, locator);
  const item = works.item(key);
  return item && itemInWords(works, item, locator);
}

function articleInWords(
  known: Pick<Knowledge, 'usages'>,
  works: DraftWorks,
  entry: LibraryArticle,
  locator: Locator | null,
): WorkInWords {
  const { metadata } = entry.article;
  return {
    title: metadata.title ?? metadata.id,
    by: authorAndYearInWords(metadata, /^-?[\dX]{4,}/u.exec(metadata.issued ?? '')?.[0] ?? ''),
    where: sourceNameInWords(metadata),
    card: (format) =>
      referenceCard(
        known,
        entry,
        locator,
        format,
        works.reference(metadata.id),
        opening(works, metadata.id, locator, format),
      ),
  };
}

function itemInWords(works: DraftWorks, item: CslItem, locator: Locator | null): WorkInWords {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return {
    title: (item.title ?? item.id).replace(/<[^>]{0,80}>/gu, ''),
    by: authorAndYearInWords(item, year === undefined ? '' : String(year)),
    where: sourceNameInWords(item),
    card: (format) => {
      const remark = format.remark(
        l10n.t('Its text is not in the library. To have quotations of it checked, add the text.'),
      );
      const create = format.action({
        command: 'quoin.createSource',
        argument: item.id,
        label: l10n.t('Create source'),
        icon: 'new-file',
        title: l10n.t('Create a source file with the metadata of this entry, for its text to be pasted'),
      });
      const rest = [remark, create, opening(works, item.id, locator, format)].filter(Boolean).join(format.gap);
      return `${format.text(works.reference(item.id) ?? item.id)}\n\n${rest}`;
    },
  };
}

/** The link that opens a work in another program, at the page cited; empty where that is not known. */
function opening(works: DraftWorks, key: string, locator: Locator | null, format: CardFormat): string {
  const page = locator?.label === 'page' ? (/^[^\s,–-]+/u.exec(locator.value)?.[0] ?? null) : null;
  const opens = works.opens?.(key, page) ?? null;
  if (opens === null) return '';
  const { label, address } = opens;
  const title = l10n.t('Show this work in {0}', label);
  return format.action({
    command: 'quoin.openInProgram',
    argument: address,
    label: l10n.t('Open in {0}', label),
    icon: 'link-external',
    title,
  });
}
