import { checkDraft } from '../../src/engine/draft/check.js';
import { parseDraft } from '../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../src/engine/search/library-search.js';
import type { JsonObject } from '../../src/tools/answer.js';
import { callTool } from '../../src/tools/call.js';
import type { ToolContext } from '../../src/tools/context.js';
import { type Collection, flat, givenIn } from '../check/collections.js';
import type { Given, Kind } from '../check/given.js';
import { EDITORIAL_ALLOWED, EDITORIAL_FORBIDDEN } from '../check/kinds/editorial.js';
import { SENTENCE_KINDS } from '../check/kinds/sentences.js';
import { TYPOGRAPHY_KINDS } from '../check/kinds/typography.js';
import { WORD_KINDS } from '../check/kinds/words.js';
import { CLAIM_KINDS } from './claims.js';
import { contextOf } from './context.js';

/** Kinds whose change is one of the quoted words: what else a draft has around them, no claim has. */
export const KINDS: readonly Kind[] = [
  ...TYPOGRAPHY_KINDS,
  ...EDITORIAL_ALLOWED,
  ...WORD_KINDS,
  ...SENTENCE_KINDS,
  ...EDITORIAL_FORBIDDEN,
];

/** Words without which the others say something else: what is cut out from among them is no longer said. */
const TURNING =
  /^(?:not|no|never|neither|nor|cannot|.*n['’]t|if|unless|lack|instead|without|disagree|imagine|suppose|hundred|thousand|million|billion)$/u;

/** Whether words are the given ones without one that turns their sense. */
function isTurned(words: string, given: string): boolean {
  const list = (text: string): string[] =>
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  const kept = new Set(list(words));
  // What is asked is not stated.
  if (given.includes('?') && !words.includes('?')) return true;
  return list(given).some((word) => TURNING.test(word) && !kept.has(word));
}

/** A condition before the attribution: “If the state pays,” Lee said, “we start”. The words after it are cut from it. */
const CONDITION = /[“"](?:if|unless|should|provided)\s[^“”"]{1,400},[”"][^“”"]{1,80}[“"]$/iu;

/** Whether a given quotation is what follows a condition in its sentence: as a statement it is never verified. */
function isCutFromCondition({ source, words }: Given): boolean {
  const all = source.replace(/\s+/gu, ' ');
  const at = all.indexOf(words);
  return at > 0 && CONDITION.test(all.slice(Math.max(0, at - 600), at));
}

/** How many claims there were, and how many were wrongly verified or wrongly not. */
interface Count {
  claims: number;
  wrong: number;
}

/** The quoted words of a draft as a reader sees them; null where it is more or less than one quotation. */
function wordsOf(draft: string, { sources }: Collection): string | null {
  const [only, ...others] = checkDraft(parseDraft(draft), sources).quotations;
  return only === undefined || others.length > 0 ? null : only.text;
}

/** Whether all but words in brackets is confirmed, which are the writer's own. */
function areWordsVerified({ results }: JsonObject, words: string): boolean {
  const [only] = results as readonly JsonObject[];
  return words.includes('[') && only?.verdict === 'words-verified';
}

/** What is measured of one collection. */
export interface Verdicts {
  readonly quotations: number;
  readonly right: Count;
  readonly changed: Count;
}

/** Asks for a verdict on the words of a collection's quotations, as they are and changed. `tell` gets each wrong one. */
export async function measureVerdicts(
  from: Collection,
  quotations: number,
  seed: number,
  tell: (wrong: string) => void,
): Promise<Verdicts> {
  const search = new LibrarySearch(from.library);
  search.catchUp();
  const context = contextOf(from, search);
  // Beside an ellipsis of the source's own, a word may be left out.
  const givens = givenIn(from, quotations, 1, seed).filter(
    (given) => !/…|\.\s?\.\s?\./u.test(given.words) && !isCutFromCondition(given),
  );
  const right: Count = { claims: 0, wrong: 0 };
  const changed: Count = { claims: 0, wrong: 0 };
  for (const kind of KINDS) {
    const count = kind.allowed ? right : changed;
    for (const given of givens) {
      const draft = kind.draft(given);
      const words = draft === null ? null : wordsOf(draft, from);
      if (words === null || words.length > 20_000) continue;
      const text = flat(from.library.article(given.key)?.article.text ?? '').toLowerCase();
      // What was changed may be what the article says beside the quotation.
      if (!kind.allowed && flat(words) !== flat(given.words) && text.includes(flat(words).toLowerCase())) continue;
      if (kind.allowed && isTurned(words, given.words)) continue;
      count.claims++;
      const claim = { words, key: given.key, locator: `para. ${given.paragraph}` };
      const { structured } = await callTool(context, 'quoin_verify_quotations', { quotations: [claim] });
      const isVerified = structured.verified === 1 || (kind.allowed && areWordsVerified(structured, words));
      if (isVerified === kind.allowed) continue;
      count.wrong++;
      tell(
        `${from.name}, ${kind.name}: ${JSON.stringify(words)} [${given.words}] ${JSON.stringify(structured.results)}`,
      );
    }
  }
  for (const { name, allowed, claim: claimOf } of CLAIM_KINDS) {
    const count = allowed ? right : changed;
    for (const given of givens) {
      const claim = claimOf(given, from);
      if (claim === null || claim.words.length > 20_000) continue;
      count.claims++;
      const { structured } = await callTool(context, 'quoin_verify_quotations', { quotations: [claim] });
      if ((structured.verified === 1) === allowed) continue;
      count.wrong++;
      tell(`${from.name}, ${name}: ${JSON.stringify(claim)} [${given.words}] ${JSON.stringify(structured.results)}`);
    }
  }
  const pasted = await measurePasted(context, givens, tell);
  right.claims += pasted.right.claims;
  right.wrong += pasted.right.wrong;
  changed.claims += pasted.changed.claims;
  changed.wrong += pasted.changed.wrong;
  return { quotations: new Set(givens.map(({ words }) => words)).size, right, changed };
}

/** What the search gives to insert goes into a draft: as it is, and with a word left out. */
async function measurePasted(
  context: ToolContext,
  givens: readonly Given[],
  tell: (wrong: string) => void,
): Promise<Omit<Verdicts, 'quotations'>> {
  const right: Count = { claims: 0, wrong: 0 };
  const changed: Count = { claims: 0, wrong: 0 };
  const check = async (count: Count, allowed: boolean, text: string): Promise<void> => {
    count.claims++;
    const { structured } = await callTool(context, 'quoin_check_draft', { text });
    if ((structured.verified === 1 && structured.total === 1) === allowed) return;
    count.wrong++;
    tell(`pasted: ${JSON.stringify(text)} ${JSON.stringify(structured)}`);
  };
  for (const { words, key } of givens) {
    const query = words.split(' ').slice(0, 8).join(' ').slice(0, 300);
    const { structured } = await callTool(context, 'quoin_search_quotations', { query, source: key, limit: 50 });
    const found = (structured.results as readonly { readonly insert: string | null; readonly words: string }[]).find(
      (each) => flat(each.words) === flat(words),
    );
    if (!found?.insert) continue;
    await check(right, true, `${found.insert}\n`);
    const list = found.insert.split(' ');
    const at = list.findIndex((word, index) => index > 0 && /^(?:not|never|no|[a-z]{5,})$/u.test(word));
    if (at > 0) await check(changed, false, `${list.toSpliced(at, 1, 'zeppelins').join(' ')}\n`);
  }
  return { right, changed };
}
