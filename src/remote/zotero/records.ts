import type { ArticleMetadata } from '../../engine/article/article.js';
import { sourceWords } from '../../engine/search/article-records.js';
import { languageCode } from '../../engine/text/language-names.js';
import type { RemoteHit, RemoteNote } from '../../service/remote/remote-library.js';
import { itemAddress, pageAddress } from './addresses.js';
import { aboutEntry, doiAddress } from './entries.js';
import type { TextParagraph } from './full-text.js';
import type { ZoteroAnnotation, ZoteroItem } from './items.js';
import type { MirroredAttachment, MirroredWork } from './mirror.js';
import { readNote } from './notes.js';

/** What is said of a work in lists. */
export function metadataOfWork({ entry }: MirroredWork): ArticleMetadata {
  const about = aboutEntry(entry);
  return { ...about, id: entry.id, type: about.type ?? entry.type, text: 'full' };
}

/** What a work, or one of its attachments, is asked for by: `users/0 QEVIT28Y NRQAWI2Q`. */
export function sourceKey(library: string, work: string, attachment = ''): string {
  return [library, work, attachment].filter((part) => part !== '').join(' ');
}

/** The parts of such a key; null for any other key. */
export function partsOfSourceKey(
  key: string,
): { readonly library: string; readonly work: string; readonly attachment: string | null } | null {
  const [library, work, attachment] = key.split(' ');
  return library === undefined || work === undefined ? null : { library, work, attachment: attachment ?? null };
}

/** A work as something found. */
export function workHit(work: MirroredWork): RemoteHit {
  const { library, item } = work;
  const article = metadataOfWork(work);
  const key = sourceKey(library, item.key);
  const comment = work.notes.map(({ note }) => readNote(note ?? '').text).join(' ');
  return {
    record: {
      ...shared(article),
      id: `source:${key}`,
      kind: 'source',
      articleId: key,
      text: article.title ?? '',
      speaker: comment,
    },
    article,
    ...others(work),
    paragraph: null,
    page: null,
    speaker: null,
    address: itemAddress(library, item.key),
    note: comment === '' ? null : { comment, color: null },
  };
}

/** The paragraphs of an attachment as things found. */
export function* paragraphHits(
  work: MirroredWork,
  { item }: MirroredAttachment,
  text: readonly TextParagraph[],
): Generator<RemoteHit> {
  const { library } = work;
  const article = metadataOfWork(work);
  const key = sourceKey(library, work.item.key, item.key);
  for (const { number, text: words, page } of text) {
    yield {
      record: {
        ...shared(article),
        id: `${key}#p${number}`,
        kind: 'paragraph',
        articleId: key,
        text: words,
      },
      article,
      ...others(work),
      paragraph: number,
      page,
      speaker: null,
      address: pageAddress(library, item.key, page),
      note: null,
    };
  }
}

/** What is highlighted in an attachment, as quotations found. */
export function* highlightHits(
  work: MirroredWork,
  attachment: MirroredAttachment,
  text: readonly TextParagraph[],
): Generator<RemoteHit> {
  const { library } = work;
  const article = metadataOfWork(work);
  const key = sourceKey(library, work.item.key, attachment.item.key);
  for (const item of attachment.annotations) {
    const { annotation } = item;
    if (annotation === null || annotation.text === '') continue;
    const words = annotation.text.replace(/\s+/gu, ' ');
    const paragraph = text.find((each) => each.text.includes(words));
    yield {
      record: {
        ...shared(article),
        id: `${key}#${item.key}`,
        kind: 'quotation',
        articleId: key,
        text: annotation.text,
        speaker: annotation.comment,
      },
      article,
      ...others(work),
      paragraph: paragraph?.number ?? null,
      page: annotation.pageLabel ?? paragraph?.page ?? null,
      speaker: null,
      address: annotationAddress(library, attachment.item, annotation),
      note: noteOf(annotation),
    };
  }
}

/** What notes on a work quote of an attachment, as quotations found: but for what is highlighted in it. */
export function* notedHits(
  work: MirroredWork,
  { item, annotations }: MirroredAttachment,
  text: readonly TextParagraph[],
): Generator<RemoteHit> {
  const article = metadataOfWork(work);
  const key = sourceKey(work.library, work.item.key, item.key);
  const known = new Set(annotations.map(({ annotation }) => annotation?.text.replace(/\s+/gu, ' ')));
  for (const note of work.notes) {
    for (const [index, words] of readNote(note.note ?? '').quoted.entries()) {
      const paragraph = known.has(words) ? undefined : text.find((each) => each.text.includes(words));
      // Words that the text does not have may be the reader's own.
      if (paragraph === undefined) continue;
      known.add(words);
      yield {
        record: {
          ...shared(article),
          id: `${key}#${note.key}.${index}`,
          kind: 'quotation',
          articleId: key,
          text: words,
        },
        article,
        ...others(work),
        paragraph: paragraph.number,
        page: paragraph.page,
        speaker: null,
        address: pageAddress(work.library, item.key, paragraph.page),
        note: { comment: '', color: null },
      };
    }
  }
}

/** Where a highlight is in Zotero: at the number of its page in the file, else at the printed one. */
function annotationAddress(library: string, attachment: ZoteroItem, annotation: ZoteroAnnotation): string {
  const printed = /^\d+$/u.test(annotation.pageLabel ?? '') ? annotation.pageLabel : null;
  return pageAddress(library, attachment.key, annotation.pageNumber ?? printed);
}

/** What someone has noted with a highlight. */
function noteOf({ comment, color }: ZoteroAnnotation): RemoteNote {
  return { comment: comment.replace(/<[^>]{0,200}>/gu, ''), color };
}

function shared(article: ArticleMetadata) {
  return {
    speaker: '',
    source: sourceWords(article),
    issued: article.issued ?? '',
    language: languageCode(article.language ?? '') ?? '',
  };
}

function others({ entry }: MirroredWork): Pick<RemoteHit, 'otherAddresses'> {
  const doi = doiAddress(entry);
  return doi === null ? {} : { otherAddresses: [doi] };
}
