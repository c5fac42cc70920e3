import * as l10n from '@vscode/l10n';
import { dateInWords } from '../../engine/cite/date-in-words.js';
import { sourceNameInWords } from '../../engine/cite/reference-in-words.js';
import type { RecordKind } from '../../engine/search/record.js';
import { DOT } from '../describe.js';
import type { Found } from '../found.js';
import { excerpt, safe, shorten } from '../safe-text.js';
import type { FoundRow } from '../search/rows.js';
import type { RankedHit } from './ranked-hits.js';
import type { RemoteFound } from './remote-found.js';
import { INFERRED_MARK } from './remote-library.js';

/** As long as the labels of other rows. */
const LABEL_LENGTH = 60;

/** As much of the passage as a row can show. */
const PASSAGE_LENGTH = 180;

/** As much of a reader's comment. */
const COMMENT_LENGTH = 120;

const ICONS: Readonly<Record<RecordKind, string>> = {
  quotation: 'quote',
  paragraph: 'symbol-string',
  source: 'note',
  entity: 'symbol-namespace',
};

/** A hit as what commands work on. */
export function foundIn({ remote, hit, highlights }: Pick<RankedHit, 'remote' | 'hit' | 'highlights'>): Found {
  const { record, article, paragraph, address } = hit;
  const found: RemoteFound = {
    library: remote.id,
    key: record.articleId,
    kind: record.kind,
    words: record.text,
    highlights,
    paragraph,
    address,
  };
  return { target: { articleId: article.id }, ...(paragraph !== null && { paragraph }), remote: found };
}

/** The speaker of a hit in the language of the interface. */
function speakerWords(speaker: string): string {
  return speaker.endsWith(INFERRED_MARK) ? l10n.t('{0} (inferred)', speaker.slice(0, -INFERRED_MARK.length)) : speaker;
}

/** The row of something found in a remote library, which is named in it. */
export function remoteRow(ranked: RankedHit): FoundRow {
  const { remote, hit, highlights } = ranked;
  const { record, article, paragraph, page, speaker, note } = hit;
  const { kind, text } = record;
  const comment = note?.comment ? l10n.t('“{0}”', shorten(note.comment, COMMENT_LENGTH)) : '';
  const at = page === null ? (paragraph === null ? '' : l10n.t('para. {0}', paragraph)) : l10n.t('p. {0}', page);
  const where = sourceNameInWords(article) || article.title || `@${article.id}`;
  const facts = [
    remote.label,
    where,
    article.issued ? dateInWords(article.issued) : l10n.t('undated'),
    kind === 'source' ? '' : at,
  ];
  const words = kind === 'source' ? '' : excerpt(text, highlights[0], PASSAGE_LENGTH);
  return {
    label: `$(${ICONS[kind]}) ${safe(excerpt(text, highlights[0], LABEL_LENGTH), 'label')}`,
    description: safe(kind === 'source' ? `@${article.id}` : speakerWords(speaker ?? ''), 'label'),
    detail: safe([facts.filter(Boolean).join(DOT), comment, words].filter(Boolean).join('  —  '), 'label'),
    found: foundIn(ranked),
    isQuotable: kind !== 'source' && article.text === 'full',
    isReported: false,
    ...(ranked.isPartial && { isPartial: true }),
  };
}
