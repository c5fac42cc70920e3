import type { DraftItem } from '../../cite/citations.js';
import { escapeMarkdown } from '../../cite/escape.js';
import { printCitation } from '../../cite/pandoc.js';
import type { DraftBlock } from '../../markdown/block.js';
import type { Range } from '../../text/range.js';
import type { Finding, FindingCode, Fix, Severity } from '../finding.js';
import { placeFix } from '../fixes.js';
import { placeInWords, placeName } from '../messages.js';
import { severityOf } from '../severity.js';
import { silences } from '../silence.js';
import type { JudgedFact } from './judge.js';
import type { CitedAt, FactsDraft } from './port.js';

/** A judged fact where it stands in the draft. */
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

/** A comment of the writer's in the same sentence or right behind it, or on the whole block. */
function isSilenced({ sentence, range }: Placed, code: FindingCode, { comments, syntax }: FactsDraft): boolean {
  return comments.some((comment) => {
    if (!silences(comment, code)) return false;
    if (!comment.inline) return comment.scope.start <= range.start && range.end <= comment.scope.end;
    const isBehind = comment.start >= sentence.end && syntax.text.slice(sentence.end, comment.start).trim() === '';
    return comment.start >= range.end && (comment.start < sentence.end || isBehind);
  });
}

function messageOf(judged: JudgedFact, text: string): string {
  const { verdict, change, source, words, elsewhere, other } = judged;
  const name = source === null ? '' : placeName(source);
  const own = quote(text);
  switch (verdict) {
    case 'qualifier':
      return change === 'lost'
        ? `${name} limits this figure: ${quote(source?.text ?? '')}`
        : `${name} states ${quote(words)} without this limit.`;
    case 'spelling':
      if (judged.work === null) return `Your sources spell this name ${quote(words)}.`;
      return `${name === '' ? 'The source' : name} spells this name ${quote(words)}.`;
    case 'uncited':
      return `${own} is stated in ${other === null ? 'another source' : placeName(other)}, which is not cited here.`;
    case 'elsewhere':
      return `${own} is stated ${source?.locator == null ? 'elsewhere' : placeInWords(source.locator)}, not in the place cited.`;
    default: {
      const also =
        elsewhere === null || elsewhere.locator === null ? '' : ` It states ${own} ${placeInWords(elsewhere.locator)}.`;
      const instead = other === null ? '' : ` ${placeName(other)} states ${own}.`;
      return `${name} has ${quote(words)} here, not ${own}.${also}${instead}`;
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

/** The other source, cited with those in the brackets behind the fact. */
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
  return [{ kind: 'cite-also', title: `Cite @${id} as well`, start: item.end, end: item.end, text }];
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
  return verdict === 'spelling' ? `Spell it “${words}”` : `Use the source's ${kind}`;
}

/** The comment that silences findings of this code on the sentence, behind its citation. */
function ignoreFix({ marker, range, sentence }: Placed, code: FindingCode, { syntax }: FactsDraft): Fix {
  const item = marker?.items.at(-1);
  const isInside = item !== undefined && item.start >= range.end && item.end <= sentence.end;
  const behind = isInside
    ? item.end + (/^[^[\]\n]{0,3}\]/u.exec(syntax.text.slice(item.end))?.[0].length ?? 0)
    : sentence.end;
  const at = isInside ? behind : trimmedEnd(syntax.text, sentence);
  return {
    kind: 'ignore',
    title: 'Ignore in this sentence',
    start: at,
    end: at,
    text: ` <!-- quoin:ignore ${code} -->`,
  };
}

function trimmedEnd(text: string, { start, end }: Range): number {
  return start + text.slice(start, end).trimEnd().length;
}

function quote(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return `“${plain.length > 120 ? `${plain.slice(0, 117).trimEnd()}…` : plain}”`;
}
