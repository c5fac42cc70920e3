import * as l10n from '@vscode/l10n';
import { missingFields } from '../engine/article/missing-fields.js';
import { type CheckedQuotation, type DraftCheck, isAbout } from '../engine/draft/checked.js';
import { type FindingCode, SEVERITIES, type Severity } from '../engine/draft/finding.js';
import { isWordsOnly } from '../engine/draft/totals.js';
import type { Range } from '../engine/text/range.js';
import type { ArticlesByKey } from './catalogue.js';
import type { SourceTarget } from './found.js';

/** What may be open in a draft: a finding of the check, or something that it lets pass and an editor asks about. */
export type OpenPointKind = Severity | 'speaker' | 'digest' | 'metadata';

/** One thing to settle, or to know of, before a draft is filed. */
export interface OpenPoint {
  readonly kind: OpenPointKind;
  /** The code of the finding; null for what the check lets pass. */
  readonly code: FindingCode | null;
  /** Where in the draft. */
  readonly range: Range;
  /** A whole sentence, plain text. */
  readonly message: string;
  /** The words of the draft that it is about; empty for one about a source. */
  readonly words: string;
  /** The words of the source beside which it is to be read; undefined where there are none. */
  readonly source?: SourceTarget | undefined;
}

/**
 * What is open in a draft that was checked, in order of the draft: findings, speakers that the sources do not state, words known
 * only from a digest, and sources of which a reference needs more than is known.
 */
export function openPoints({ quotations, findings }: DraftCheck, library: ArticlesByKey): OpenPoint[] {
  const points = [
    ...findings.map((finding): OpenPoint => {
      const quotation = quotations.find((each) => isAbout(finding, each));
      const { severity, code, message, start, end, source } = finding;
      return {
        kind: severity,
        code,
        range: { start, end },
        message,
        words: quotation?.text ?? '',
        source: quotation
          ? targetOf(quotation)
          : source
            ? { articleId: source.id, start: source.start, end: source.end }
            : undefined,
      };
    }),
    ...quotations.filter(({ ignored }) => ignored === null).flatMap(unstated),
    ...incomplete(quotations, library),
  ];
  const order: readonly OpenPointKind[] = [...SEVERITIES, 'speaker', 'digest', 'metadata'];
  return points.sort((a, b) => a.range.start - b.range.start || order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The open point that the source does not state the speaker named in the draft, for words that the check accepts. */
function unstated(quotation: CheckedQuotation): OpenPoint[] {
  const { start, end, text, speaker, attribution } = quotation;
  // Words in brackets alone may be unconfirmed: a finding says so.
  if (!isWordsOnly(quotation) || attribution === null || attribution === 'stated') return [];
  const message =
    attribution === 'inferred'
      ? inferredWords(speaker)
      : attribution === 'reported'
        ? reportedWords(speaker)
        : attribution === 'context'
          ? l10n.t('The source has these words in another context.')
          : unstatedWords(speaker);
  return [{ kind: 'speaker', code: null, range: { start, end }, message, words: text, source: targetOf(quotation) }];
}

function inferredWords(speaker: string | null): string {
  return speaker === null
    ? l10n.t('The source does not state that this speaker said this: Quoin has inferred it.')
    : l10n.t('The source does not state that {0} said this: Quoin has inferred it.', speaker);
}

function reportedWords(speaker: string | null): string {
  return l10n.t('The source reports at second hand that {0} said this.', speaker ?? '');
}

function unstatedWords(speaker: string | null): string {
  return speaker === null
    ? l10n.t('The source does not state that the person named beside it said this.')
    : l10n.t('The source does not state that {0} said this.', speaker);
}

/** What is missing of the sources quoted, each where it is quoted first: the article itself, or what a reference needs. */
function incomplete(quotations: readonly CheckedQuotation[], library: ArticlesByKey): OpenPoint[] {
  const seen = new Set<string>();
  return quotations.flatMap((quotation): OpenPoint[] => {
    const { start, end, text, source, ignored } = quotation;
    if (source === null || ignored !== null || seen.has(source.id)) return [];
    seen.add(source.id);
    const entry = library.article(source.id);
    if (entry === undefined) return [];
    const { metadata } = entry.article;
    const at = { code: null, range: { start, end } };
    const points: OpenPoint[] = [];
    if (metadata.text === 'digest') {
      const message = l10n.t(
        'The library has only a digest of @{0}: compare what is quoted of it with the article itself.',
        source.id,
      );
      points.push({ kind: 'digest', message, words: text, source: targetOf(quotation), ...at });
    }
    const missing = entry.origin === 'own' ? missingFields(metadata) : [];
    if (missing.length > 0) {
      const message = l10n.t('A reference to @{0} needs its {1}.', source.id, missing.join(', '));
      points.push({ kind: 'metadata', message, words: '', source: { articleId: source.id }, ...at });
    }
    return points;
  });
}

function targetOf({ source }: CheckedQuotation): SourceTarget | undefined {
  return source === null ? undefined : { articleId: source.id, start: source.start, end: source.end };
}
