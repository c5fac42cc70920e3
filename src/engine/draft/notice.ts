import * as l10n from '@vscode/l10n';
import { locatorOf } from '../cite/source-locator.js';
import { gravestNotice } from '../extract/extraction.js';
import type { LibraryArticle } from '../library/model.js';
import { paragraphAt } from '../library/paragraph-at.js';
import { exactComparisons } from './compare.js';
import type { Severity, SourcePlace } from './finding.js';
import { noticeMessage } from './messages.js';
import type { Place } from './places.js';
import type { DraftSources } from './sources.js';
import { streamOf } from './stream.js';

/** What there is to say of a notice. */
export interface NoticeJudgement {
  readonly message: string;
  /** The notice itself. */
  readonly source: SourcePlace;
  readonly severity: Severity | undefined;
}

/**
 * That another version of the source of a place, which says that it was corrected, has not the words: the one cited is the
 * uncorrected one.
 */
export function correctedIn({ stream }: Place, passage: string, sources: DraftSources): NoticeJudgement | null {
  const { id } = stream.source.article.metadata;
  for (const key of sources.article(id)?.versions ?? []) {
    const version = sources.article(key);
    const found = version === undefined ? null : noticeIn(version);
    if (version === undefined || found === null || exactComparisons(passage, streamOf(version)).length > 0) continue;
    return {
      ...found,
      message: `${l10n.t('@{0}, a later version of @{1}, does not have these words.', key, id)} ${found.message}`,
      severity: 'warning',
    };
  }
  return null;
}

/** The notice of a source that it was corrected, updated or retracted; the gravest if there are several. */
export function noticeOf({ stream }: Place): NoticeJudgement | null {
  return noticeIn(stream.source);
}

function noticeIn({ article, extraction }: Pick<LibraryArticle, 'article' | 'extraction'>): NoticeJudgement | null {
  const notice = gravestNotice(extraction.notices ?? []);
  if (notice === null) return null;
  const { id } = article.metadata;
  const { start, end, kind } = notice;
  const text = article.text.slice(start, end);
  const source = {
    id,
    start,
    end,
    paragraph: paragraphAt(article.paragraphs, start),
    locator: locatorOf(article, notice),
    text,
  };
  const message = noticeMessage(id, kind, text);
  const severity = kind === 'retraction' ? 'warning' : undefined;
  return { message, source, severity };
}
