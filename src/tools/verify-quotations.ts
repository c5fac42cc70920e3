import { printLocator } from '../engine/cite/locator.js';
import type { UncheckedReason, Verification } from '../engine/draft/verify.js';
import type { Library } from '../engine/library/library.js';
import { inEnglish } from '../engine/text/interface-texts.js';
import { fenced, type JsonObject, type ToolAnswer } from './answer.js';
import type { ToolContext } from './context.js';
import type * as definitions from './definitions.js';
import { answerClaim, type ClaimAnswer } from './few-words.js';
import { locatorIn } from './locator.js';
import { candidateData, linkTo, passageData, READ_ALL } from './material.js';
import { BUDGET, beginning } from './page.js';
import type { Pause } from './pause.js';
import type { InputOf } from './tool.js';

const MARKS = /^(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|‘([^’]*)’)$/u;

/** Answers quoin_verify_quotations. */
export async function verifyQuotations(
  context: ToolContext,
  { quotations }: InputOf<typeof definitions.verifyQuotations>,
  pause: Pause,
): Promise<ToolAnswer> {
  const { library, budget = BUDGET } = context;
  const results: JsonObject[] = [];
  for (const [index, { words, key, locator, speaker }] of quotations.entries()) {
    await pause();
    const claim = {
      words: withoutMarks(words),
      key: key === undefined ? null : key.replace(/^@/u, ''),
      locator: locator === undefined ? null : locatorIn(`quotations[${index}].locator`, locator),
      speaker: speaker ?? null,
    };
    const answer = inEnglish(() => answerClaim(claim, context));
    results.push({
      number: index + 1,
      verdict: answer.verdict,
      ...(answer.reason === null ? {} : { reason: reasonFor(answer, answer.reason, claim.key) }),
      ...detail(answer, claim.words, library, answer.verdict),
      ...(answer.candidates.length === 0
        ? {}
        : { candidates: answer.candidates.map((each) => candidateData(library, each)) }),
    });
  }
  const verified = results.filter(({ verdict }) => verdict === 'verified').length;
  const shown = withinBudget(results, budget);
  const left = shown.some(({ next }) => next === VERIFY_AGAIN)
    ? ' Not all details have room: for the others, call again with those quotations alone.'
    : '';
  return {
    structured: { results, verified, total: results.length },
    text: fenced(
      `Verified: ${verified} of ${results.length}. What is not verified must not be presented as a quotation.${left}`,
      shown,
    ),
  };
}

const VERIFY_AGAIN = 'Call again with this quotation for the words of the source.';

/** Every verdict, and of as many as there is room for what else there is to say: never a verdict less. */
function withinBudget(results: readonly JsonObject[], budget: number): JsonObject[] {
  const verdicts = results.map((result) => ({ ...onlyVerdict(result), next: VERIFY_AGAIN }));
  let length = verdicts.reduce((sum, each) => sum + JSON.stringify(each).length, 0);
  return results.map((result, index) => {
    const whole = briefly(result);
    const least = verdicts[index] ?? {};
    const longer = length - JSON.stringify(least).length + JSON.stringify(whole).length;
    if (longer > budget && results.length > 1) return least;
    length = longer;
    return whole;
  });
}

function onlyVerdict({ number, verdict, reason }: JsonObject): JsonObject {
  return { number, verdict, reason };
}

/** Why nothing can be said of words. */
function reasonFor({ candidates }: ClaimAnswer, reason: UncheckedReason, key: string | null): string {
  if (reason !== 'too-few-words' || key !== null) return REASONS[reason];
  return candidates.length > 0
    ? 'The words are too few to be distinctive. Quotations that have them are in `candidates`: give the key of the one that is meant.'
    : 'The words are too few to look for, and no quotation has them one after another. Give the key.';
}

const REASONS: Readonly<Record<UncheckedReason, string>> = {
  'not-one-quotation':
    'The words are not one quotation: give them without citations and attributions, one quotation at a time.',
  title: 'The words are a title or the name of an outlet, not a quotation.',
  'too-few-words':
    'The words were not found where they are claimed to be, and are too few to look for elsewhere. Give the key.',
};

/** Words without one pair of quotation marks around all of them. */
function withoutMarks(words: string): string {
  const trimmed = words.trim();
  const [, ...inside] = MARKS.exec(trimmed) ?? [];
  return inside.find((each) => each !== undefined) ?? trimmed;
}

function detail(
  { attribution, findings, source }: Verification,
  words: string,
  library: Library,
  verdict: string,
): JsonObject {
  const article = source === null ? undefined : library.article(source.id)?.article;
  const place =
    source === null || article === undefined ? null : passageData(library, article, source, source.paragraph);
  const claimed = beginning(words);
  const found = beginning(source?.text ?? '');
  return {
    words: claimed.text,
    source: source && {
      key: source.id,
      locator: source.locator && printLocator(source.locator),
      words: found.text,
      ...(found.isCut ? { cut: true, next: READ_ALL } : {}),
      link: linkTo(source.id, source.paragraph),
    },
    // Words that are the source's and still mislead are not to be written again.
    insert: verdict === 'verified' || INSTEAD.has(verdict) ? (place?.insert ?? null) : null,
    speaker: attribution === null ? undefined : attribution,
    // Without a key nothing was claimed to be cited: the place is in `citation`.
    findings: findings
      .filter(({ code }) => code !== 'uncited-quotation')
      .map(({ code, severity, message }) => ({
        code,
        severity,
        message: beginning(message, 1_000).text,
      })),
  };
}

/** Words to write in their place are shown only for words that are not the source's. */
const INSTEAD: ReadonlySet<unknown> = new Set([
  'altered-quotation',
  'wrong-source',
  'wrong-locator',
  'unknown-citation',
]);

function briefly({ number, verdict, reason, source, speaker, findings, insert, candidates }: JsonObject): JsonObject {
  const told = messages(findings);
  return {
    number,
    verdict,
    reason,
    speaker,
    ...(verdict === 'verified' ? { citation: placeOf(source) } : { source }),
    findings: told.length === 0 ? undefined : told,
    candidates,
    instead: INSTEAD.has(verdict) ? (insert ?? undefined) : undefined,
  };
}

function placeOf(source: JsonObject[string]): string | undefined {
  if (typeof source !== 'object' || source === null || !('key' in source)) return undefined;
  return `@${String(source.key)}${source.locator ? `, ${String(source.locator)}` : ''}`;
}

function messages(findings: JsonObject[string]): string[] {
  return Array.isArray(findings) ? findings.map((each) => String((each as JsonObject).message)) : [];
}
