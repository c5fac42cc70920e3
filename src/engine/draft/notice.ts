import { locatorOf } from '../cite/source-locator.js';
import { gravestNotice } from '../extract/extraction.js';
import { paragraphAt } from '../library/paragraph-at.js';
import type { Severity, SourcePlace } from './finding.js';
import { noticeMessage } from './messages.js';
import type { Place } from './places.js';

/** What there is to say of a notice. */
export interface NoticeJudgement {
  readonly message: string;
  /** The notice itself. */
  readonly source: SourcePlace;
  readonly severity: Severity | undefined;
}

/** That the source of a place was corrected, updated or retracted, if it says so: the gravest of what it says. */
export function noticeOf({ stream }: Place): NoticeJudgement | null {
  const { article, extraction } = stream.source;
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
