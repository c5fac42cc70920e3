import * as l10n from '@vscode/l10n';
import type { DraftItem } from '../../cite/citations.js';
import { escapeMarkdown } from '../../cite/escape.js';
import { printCitation } from '../../cite/pandoc.js';
import type { DraftBlock } from '../../markdown/block.js';
import type { Range } from '../../text/range.js';
import type { Finding, FindingCode, Fix, Severity } from '../finding.js';
import { placeFix } from '../fixes.js';
import { placeName, shortened } from '../messages.js';
import { placeInWords } from '../places-in-words.js';
import { severityOf } from '../severity.js';
import { silences } from '../silence.js';
import type { JudgedFact } from './judge.js';
import type { CitedAt, FactsDraft } from './port.js';

/** Number of characters of a fact that a message has. */
const LONGEST = 120;

/** A judged fact where it is in the draft. */
export interface Placed {
  readonly judged: JudgedFact;
  readonly range: Range;
  /** With the words that limit it. */
  readonly whole: Range;
  readonly text: string;
  /** Its sentence in the draft. */
  readonly sentence: Range;
  readonly block: DraftBlock;
  readonly marker: CitedAt | undefined;
  /** The citation of the work that the verdict is about. */
  readonly item: DraftItem | undefined;
}

/** What there is to say of a fact; null where nothing is, or the writer wants nothing said. */
export function findingOf(placed: Placed, draft: FactsDraft): Finding | null {
  const { judged, range, whole, text, item } = placed;
  const { code } = judged;
  if (code === null || isSilenced(placed, code, draft)) return null;
  const severity = severityOf({ code, severity: milder(judged) }, [], draft.severities);
  if (severity === null) return null;
  const underlined = judged.verdict === 'qualifier' ? whole : range;
  return {
    code,
    severity,
    message: messageOf(judged, text),
    ...underlined,
    quotation: null,
    citation: item === undefined ? null : { key: item.key, locator: item.locator },
    source: judged.source ?? judged.other,
    differences: [],
    fixes: [...fixesOf(placed, draft), ignoreFix(placed, code, draft)],
  };
}

/** A word that limits a figure, and a figure that another source has, are less than a wrong one. */
function milder({ verdict }: JudgedFact): Severity | undefined {
  return verdict === 'qualifier' || verdict === 'uncited' ? 'hint' : undefined;
}

/** A comment of the writer's in the same sentence or right after it, or on the whole block. */
function isSilenced({ sentence, range }: Placed, code: FindingCode, { comments, syntax }: FactsDraft): boolean {
  return comments.some((comment) => {
    if (!silences(comment, code)) return false;
    if (!comment.inline) return comment.scope.start <= range.start && range.end <= comment.scope.end;
    const isAfter = comment.start >= sentence.end && syntax.text.slice(sentence.end, comment.start).trim() === '';
    return comment.start >= range.end && (comment.start < sentence.end || isAfter);
  });
}

function messageOf(judged: JudgedFact, text: string): string {
  const { verdict, change, source, elsewhere, other } = judged;
  const name = source === null ? '' : placeName(source);
  const own = shortened(text, LONGEST);
  const words = shortened(judged.words, LONGEST);
  switch (verdict) {
    case 'qualifier':
      return change === 'lost'
        ? l10n.t('{0} limits this figure: “{1}”', name, shortened(source?.text ?? '', LONGEST))
        : l10n.t('{0} states “{1}” without this limit.', name, words);
    case 'spelling':
      if (judged.work === null) return l10n.t('Your sources spell this name “{0}”.', words);
      return name === ''
        ? l10n.t('The source spells this name “{0}”.', words)
        : l10n.t('{0} spells this name “{1}”.', name, words);
    case 'uncited':
      return other === null
        ? l10n.t('“{0}” is stated in another source, which is not cited here.', own)
        : l10n.t('“{0}” is stated in {1}, which is not cited here.', own, placeName(other));
    case 'elsewhere':
      return source?.locator == null
        ? l10n.t('“{0}” is stated elsewhere, not in the place cited.', own)
        : l10n.t('“{0}” is stated {1}, not in the place cited.', own, placeInWords(source.locator));
    default: {
      const at = elsewhere?.locator ?? null;
      return [
        l10n.t('{0} has “{1}” here, not “{2}”.', name, words, own),
        at === null ? '' : l10n.t('It states “{0}” {1}.', own, placeInWords(at)),
        other === null ? '' : l10n.t('{0} states “{1}”.', placeName(other), own),
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}

function fixesOf(placed: Placed, draft: FactsDraft): Fix[] {
  const { judged, item } = placed;
  const fixes: Fix[] = [];
  const place = judged.verdict === 'elsewhere' ? judged.source : judged.elsewhere;
  const other = place === null || item === undefined ? [] : placeFix(item, place.locator, draft.syntax.language);
  if (judged.verdict === 'elsewhere') fixes.push(...other);
  const replaced = judged.repair === null ? null : replacement(placed, judged.repair);
  if (replaced !== null) fixes.push(replaced);
  if (judged.verdict !== 'elsewhere') fixes.push(...other);
  fixes.push(...citeAlsoFix(placed, draft));
  return fixes;
}

/** The other source, cited with those in the brackets after the fact. */
function citeAlsoFix({ judged, marker }: Placed, { syntax }: FactsDraft): Fix[] {
  const item = marker?.items.at(-1);
  if (judged.other === null || item === undefined || item.hidden || marker?.textual === true) return [];
  if (syntax.text.charAt(item.end) !== ']') return [];
  const { id, locator } = judged.other;
  const citation = printCitation(
    [{ key: id, locator, prefix: '', suffix: '', suppressAuthor: false }],
    syntax.language,
  );
  const text = `; ${citation.slice(1, -1)}`;
  return [{ kind: 'cite-also', title: l10n.t('Cite @{0} as well', id), start: item.end, end: item.end, text }];
}

/** The source's words in place of the draft's; only where the draft has nothing but plain words there. */
function replacement(
  { range, whole, text, block, judged }: Placed,
  { range: wanted, text: words }: NonNullable<JudgedFact['repair']>,
): Fix | null {
  const isWhole = wanted.start === judged.whole.start && wanted.end === judged.whole.end;
  const place = isWhole ? whole : range;
  const length = isWhole ? judged.whole.end - judged.whole.start : text.length;
  // Markup among the words would be lost.
  if (place.end - place.start !== length) return null;
  const written = escapeMarkdown(words.replace(/\s+/gu, ' '), {
    tableCell: block.kind === 'tableCell',
    lineStart: false,
  });
  return { kind: 'use-source-fact', title: titleOf(judged), start: place.start, end: place.end, text: written };
}

function titleOf({ kind, verdict, words }: JudgedFact): string {
  if (verdict === 'spelling') return l10n.t('Spell it “{0}”', words);
  switch (kind) {
    case 'figure':
      return l10n.t("Use the source's figure");
    case 'date':
      return l10n.t("Use the source's date");
    case 'name':
      return l10n.t("Use the source's name");
    case 'role':
      return l10n.t("Use the source's role");
  }
}

/** The comment that silences findings of this code on the sentence, after its citation. */
function ignoreFix({ marker, range, sentence }: Placed, code: FindingCode, { syntax }: FactsDraft): Fix {
  const item = marker?.items.at(-1);
  const isInside = item !== undefined && item.start >= range.end && item.end <= sentence.end;
  const after = isInside
    ? item.end + (/^[^[\]\n]{0,3}\]/u.exec(syntax.text.slice(item.end))?.[0].length ?? 0)
    : sentence.end;
  const at = isInside ? after : trimmedEnd(syntax.text, sentence);
  return {
    kind: 'ignore',
    title: l10n.t('Ignore in this sentence'),
    start: at,
    end: at,
    text: ` <!-- quoin:ignore ${code} -->`,
  };
}

function trimmedEnd(text: string, { start, end }: Range): number {
  return start + text.slice(start, end).trimEnd().length;
}
