import { printLocator, readLocator } from '../engine/cite/locator.js';
import { type Verification, verifyClaim } from '../engine/draft/verify.js';
import type { Library } from '../engine/library/library.js';
import { fenced, type JsonObject, type ToolAnswer } from './answer.js';
import { type ToolContext, ToolError } from './context.js';
import type * as definitions from './definitions.js';
import { linkTo, passageData } from './material.js';
import type { InputOf } from './tool.js';

const MARKS = /^(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|‘([^’]*)’)$/u;

/** Answers quoin_verify_quotations. */
export function verifyQuotations(
  { library, sources }: ToolContext,
  { quotations }: InputOf<typeof definitions.verifyQuotations>,
): ToolAnswer {
  const results = quotations.map(({ words, key, locator, speaker }, index): JsonObject => {
    const claim = {
      words: withoutMarks(words),
      key: key === undefined ? null : key.replace(/^@/u, ''),
      locator: locator === undefined ? null : locatorIn(locator),
      speaker: speaker ?? null,
    };
    const verification = verifyClaim(claim, sources);
    const verdict = verdictOf(verification, claim.key);
    return {
      number: index + 1,
      verdict,
      ...(verdict === 'unchecked' ? { reason: uncheckedReason(claim.key) } : {}),
      ...detail(verification, claim.words, library),
    };
  });
  const verified = results.filter(({ verdict }) => verdict === 'verified').length;
  return {
    structured: { results, verified, total: results.length },
    text: fenced(
      `Verified: ${verified} of ${results.length}. What is not verified must not be presented as a quotation.`,
      results.map(briefly),
    ),
  };
}

/** Why nothing can be said of words. */
function uncheckedReason(key: string | null): string {
  return key === null
    ? 'The words are too few to look for without a key. Give the key of the article.'
    : 'The library has no article with this key, and the words are too few to look for elsewhere.';
}

/** Words without one pair of quotation marks around all of them. */
function withoutMarks(words: string): string {
  const trimmed = words.trim();
  const [, ...inside] = MARKS.exec(trimmed) ?? [];
  return inside.find((each) => each !== undefined) ?? trimmed;
}

function locatorIn(written: string) {
  const found = readLocator(written);
  if (found !== null && found.end === written.trimEnd().length) return found.locator;
  throw new ToolError('invalid-input', 'locator is not a place in a text.', 'Write it as "para. 3" or "p. 12".');
}

/**
 * `verified`; `words-verified` where the words are the source's and it does not state the speaker; else the code of the check's
 * gravest finding, or why nothing can be said.
 */
function verdictOf({ verified, state, attribution, findings }: Verification, key: string | null): string {
  if (verified) return 'verified';
  const [fault] = findings.filter(({ code, severity }) => severity !== 'hint' && code !== 'wording-varies');
  if (fault !== undefined && !(fault.code === 'uncited-quotation' && key === null)) return fault.code;
  const isFound = state === 'verified' || (state === 'uncited' && key === null);
  if (isFound && attribution !== null && attribution !== 'stated') return 'words-verified';
  return 'unchecked';
}

function detail({ attribution, findings, source }: Verification, words: string, library: Library): JsonObject {
  const article = source === null ? undefined : library.article(source.id)?.article;
  const place =
    source === null || article === undefined ? null : passageData(library, article, source, source.paragraph);
  return {
    words,
    source: source && {
      key: source.id,
      locator: source.locator && printLocator(source.locator),
      words: source.text,
      link: linkTo(source.id, source.paragraph),
    },
    insert: place?.insert ?? null,
    speaker: attribution === null ? undefined : attribution,
    findings: findings.map(({ code, severity, message }) => ({ code, severity, message })),
  };
}

function briefly({ number, verdict, reason, source, speaker, findings, insert }: JsonObject): JsonObject {
  const isVerified = verdict === 'verified';
  return {
    number,
    verdict,
    reason,
    speaker,
    ...(isVerified ? { citation: placeOf(source) } : { source, findings: messages(findings) }),
    instead: isVerified ? undefined : (insert ?? undefined),
  };
}

function placeOf(source: JsonObject[string]): string | undefined {
  if (typeof source !== 'object' || source === null || !('key' in source)) return undefined;
  return `@${String(source.key)}${source.locator ? `, ${String(source.locator)}` : ''}`;
}

function messages(findings: JsonObject[string]): string[] {
  return Array.isArray(findings) ? findings.map((each) => String((each as JsonObject).message)) : [];
}
