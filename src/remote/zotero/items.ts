import { isRecord } from '../../engine/bibliography/items.js';
import { isKey } from './client.js';

/** What is kept of an item of Zotero's, of any type. Plain data. */
export interface ZoteroItem {
  readonly key: string;
  readonly version: number;
  readonly type: string;
  /** The item that it is an attachment or a note of, or the attachment that it is a highlight in; null for one at the top. */
  readonly parent: string | null;
  readonly title: string;
  readonly citationKey: string | null;
  /** Of an attachment: what its file is. */
  readonly contentType: string | null;
  /** Of an attachment: the hash of its file, where Zotero knows it. */
  readonly md5: string | null;
  readonly annotation: ZoteroAnnotation | null;
  /** Of a note: its HTML. */
  readonly note: string | null;
}

/** A highlight, an underline or a comment in an attachment. */
export interface ZoteroAnnotation {
  readonly type: string;
  readonly text: string;
  readonly comment: string;
  /** `#rrggbb`; null where it has none. */
  readonly color: string | null;
  /** The page as it is printed; null where it has none. */
  readonly pageLabel: string | null;
  /** Number of the page in its file, from 1; null where there are no pages. */
  readonly pageNumber: number | null;
  /** Where it comes in its attachment, as text. */
  readonly order: string;
}

/** An item as the API gives it; null for anything else. */
export function readZoteroItem(value: unknown): ZoteroItem | null {
  const data = isRecord(value) && isRecord(value.data) ? value.data : null;
  if (data === null || !isKey(data.key)) return null;
  const type = text(data.itemType);
  return {
    key: data.key,
    version: typeof data.version === 'number' ? data.version : 0,
    type,
    parent: isKey(data.parentItem) ? data.parentItem : null,
    title: text(data.title),
    citationKey: text(data.citationKey) || null,
    contentType: text(data.contentType) || null,
    md5: text(data.md5) || null,
    annotation: type === 'annotation' ? readAnnotation(data) : null,
    note: type === 'note' ? text(data.note) : null,
  };
}

/** Whether an item is a work that can be cited, and no part of one. */
export function isWork({ type }: ZoteroItem): boolean {
  return type !== 'annotation' && type !== 'note' && type !== 'attachment';
}

function readAnnotation(data: Readonly<Record<string, unknown>>): ZoteroAnnotation {
  const color = text(data.annotationColor);
  return {
    type: text(data.annotationType),
    text: text(data.annotationText),
    comment: text(data.annotationComment),
    color: /^#[0-9a-f]{6}$/iu.test(color) ? color : null,
    pageLabel: text(data.annotationPageLabel) || null,
    pageNumber: pageNumber(text(data.annotationPosition)),
    order: text(data.annotationSortIndex),
  };
}

/** Number of the page that a position names, from 1: only those of PDFs do. */
function pageNumber(position: string): number | null {
  try {
    const value: unknown = JSON.parse(position);
    const index = isRecord(value) ? value.pageIndex : undefined;
    return Number.isSafeInteger(index) && (index as number) >= 0 ? (index as number) + 1 : null;
  } catch {
    return null;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
