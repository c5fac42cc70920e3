import { CITATION_SYNTAXES } from '../../engine/cite/convert/syntax.js';
import { DEFAULT_INSERTION, type SpeakerPlace } from '../../engine/cite/insertion-settings.js';
import { MARK_STYLES, type MarkStyle } from '../../engine/cite/marks.js';
import { BUNDLED_STYLES } from '../../engine/cite/styles/catalog.js';
import { choice, flag, named, type SettingRule, severities, text, texts, wholeNumber } from './rules.js';

/** Whether a source that only reports the words cited is cited as quoting them. */
export type QuotedIn = 'never' | 'formatted' | 'always';

/** How quotations are suggested while the writer types. */
export type Presentation = 'list' | 'ghostText' | 'both';

/** What is logged of the calls of the library's thread: nothing, each with its time, or with its arguments too. */
export type Trace = 'off' | 'messages' | 'verbose';

/** All settings of Quoin, by their names after `quoin.`, as the extension's manifest declares them. */
export const SETTINGS = {
  'sources.include': texts('sources/**/*.{md,markdown,txt,html,htm,srt,vtt,json,eml,mht,mhtml,epub,pdf,docx}'),
  'sources.bundled': flag(true),
  'sources.openBeside': flag(false),
  'insertion.quotationMarks': choice(DEFAULT_INSERTION.marks, Object.keys(MARK_STYLES) as MarkStyle[]),
  'insertion.blockQuotationWords': wholeNumber(DEFAULT_INSERTION.blockFrom, 0, Number.POSITIVE_INFINITY),
  'insertion.attribution': choice<SpeakerPlace>(DEFAULT_INSERTION.speaker, ['none', 'before', 'after']),
  'completion.enabled': flag(true),
  'completion.limit': wholeNumber(12, 1, 100),
  'completion.presentation': choice<Presentation>('both', ['list', 'ghostText', 'both']),
  'hover.enabled': flag(true),
  'hover.quotations': wholeNumber(3, 0, 10),
  'check.enabled': flag(true),
  'check.showVerified': flag(true),
  'check.facts': flag(false),
  'check.showVerifiedFacts': flag(false),
  'check.severities': severities(),
  'citation.syntax': choice('pandoc', CITATION_SYNTAXES),
  'citation.style': choice<string>(
    'chicago-author-date',
    BUNDLED_STYLES.map(({ id }) => id),
  ),
  'citation.styleFile': text(''),
  'citation.language': text(''),
  'citation.quotedIn': choice<QuotedIn>('formatted', ['never', 'formatted', 'always']),
  'zotero.port': wholeNumber(23_119, 1, 65_535),
  'zotero.updateBibliography': flag(true),
  archives: named(),
  'trace.server': choice<Trace>('off', ['off', 'messages', 'verbose']),
} as const satisfies Record<string, SettingRule<unknown>>;
