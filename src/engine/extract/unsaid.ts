import type { Range } from '../text/range.js';
import { cueVerb } from './lexicon.js';

/** Number of characters that are read after the words that name a speaker. */
const FAR = 60;

/** Right after a speaker: the verb is denied, supposed or still to come. */
const AFTER =
  /^\s{1,3}(?:(?:also|then|later|himself|herself)\s)?(?:(?:did|does|do|has|had|have|was|is|would|could)(?:\s(?:not|never)|n['’]t)(?!\p{L})|never(?!\p{L})|den(?:y|ied|ies)(?!\p{L})|(?:refuse|decline)[sd]?\sto(?!\p{L})|(?:failed|fails)\sto(?!\p{L})|(?:is|was|are|were)\s(?:said|reported|alleged|believed|understood|thought|rumou?red|supposed)\sto\shave(?!\p{L})|(?:is|was|had|has)?\s?(?:allegedly|reportedly|supposedly|purportedly)(?!\p{L}))/iu;

/** Right after a speaker: the words are only supposed, or still to come. */
const SUPPOSED =
  /^\s{1,3}(?:(?:would|could|might|may|must|should)\s(?:(?:also|then|never|not|probably|surely|likely|well|simply|doubtless|no\sdoubt|even)\s){0,2}have\s(?:said|told|added|argued|claimed|asked|declared|announced|insisted|replied|answered|written|called|shouted)|would\s(?:probably|likely|surely|no\sdoubt|doubtless|simply|then)\s(?:say|tell|reply|answer)|(?:will|may|might|should|shall)\s(?:\p{L}{1,12}ly\s)?(?:say|tell|add|argue|claim|ask|declare|announce|insist|reply|answer|write))(?!\p{L}|\sit(?!\p{L}))/iu;

/** The same among the words that were found as the name. */
const WITHIN =
  /^(?:Had|Should|If|Unless)\s|\s(?:never|denied|denies|refused|declined|allegedly|reportedly|supposedly|purportedly)$/u;

/** Right after a speaker: the text says itself that the words were not said, or that they deny it. */
const NOT_SAID =
  /^\s(?:(?:also|later|himself|herself|has|had|have)\s){0,2}(?:(?:(?:did|does|do|has|had|have)(?:\snot|n['’]t)|never)\s(?:(?:ever|once|actually|even|himself|herself|in fact)\s)?(?:say|said|saying|write|wrote|written|utter(?:ed)?|use[ds]?\sthe\s(?:word|phrase|term)|call(?:ed)?|speak|spoke|spoken)|den(?:y|ied|ies)\s(?:that\s(?:s?he|they)\s(?:(?:had|has|have|ever)\s){0,2}(?:said|written|uttered|used|called)|(?:ever\s)?(?:having\s(?:ever\s)?)?(?:said|saying|written|writing|uttered|uttering|calling|called|using|used)))(?!\p{L})(?!\s(?:whether|when|how|why|who|what|where|which|if|only|just|merely|simply)(?!\p{L}))/iu;

/** The same, where the words that were found as the name end with its first word: `Lee never | said`. */
const NOT_SAID_WITHIN = /\s(?:never|denied|denies)$/u;
const SAID_AFTER_WITHIN =
  /^\s(?:(?:ever|once|actually|having|ever\shaving)\s){0,2}(?:said|saying|wrote|written|writing|uttered|called|calling)(?!\p{L})/iu;

/** Verbs of saying, after which the words come. */
const SAYING =
  /(?<!\p{L})(?:say|said|saying|write|wrote|written|writing|utter|uttered|uttering|use|used|uses|using|call|called|calling|speak|spoke|spoken)(?!\p{L})/iu;
/** What was not said, other than the words: “did not say much”. */
const NOT_THESE =
  /^\s(?:anything|nothing|much|more|less|enough|a|about|what|so|it|this|these things|yes|no|too|very|to|on|in|for|at|out|up)(?!\p{L})/iu;

/** What says in the rest of the sentence that the words were said after all: “did not say it until”, “not to hurt”. */
const AFTER_ALL =
  /(?<!\p{L})(?:until|till|again|before|without|but|lightly|because|anymore|any\s(?:more|longer)|since|first|alone)(?!\p{L})/iu;

/** Right before a speaker: a condition, or an exception of nobody. */
const BEFORE =
  /(?<!\p{L})(?:if|unless|suppose|supposing|imagine|whether|had|should|(?:nobody|no one|none|anyone|everyone|everybody) (?:but|except))\s(?:\p{Ll}{1,30}\s){0,2}$/iu;

/** “Had Ekberg said” and “Should Ekberg say” at the beginning of a sentence alone are conditions. */
const INVERTED = /(?:had|should)\s(?:\p{Ll}{1,30}\s){0,2}$/u;

/** Another verb's denial, after which a verb of speech may come: “denied all and said”. */
const OTHER =
  /^\s(?:(?:did|does|do|was|is|would|could)(?:\snot|n['’]t)|den(?:y|ied|ies)|(?:refuse|decline|fail)[sd]?\sto|failed\sto)(?!\p{L})(?![^.!?“"]{0,100}\sthat\s)/iu;
const WITHIN_OTHER = /\s(?:denied|denies|refused|declined)$/u;

/** A verb after a conjunction, in its finite form. */
const JOINED = /\s(?:and|but)\s(?:(?:also|then|later|instead|simply|\p{L}+ly)\s)?(\p{L}+)/giu;

/** Whether the words after a speaker deny another verb than the one of speech: “Ekberg refused to resign and said”. */
function deniesOther(name: string, after: string): boolean {
  if (!OTHER.test(after) && !WITHIN_OTHER.test(name)) return false;
  const clause = after.split(/[.!?“"]/u)[0] ?? '';
  return [...clause.matchAll(JOINED)].some(([, verb = '']) => {
    const cue = cueVerb(verb.toLowerCase());
    return cue !== undefined && cue.strength === 'speech' && (cue.form === 'past' || cue.form === 'present');
  });
}

/**
 * Whether the words around a speaker's name say that the words from `limit` on were not said, and no words after them, up to
 * `stop`, that they were after all.
 */
export function isNotSaid(text: string, { start, end }: Range, passage: Range, stop: number): boolean {
  if (passage.start < end || passage.start - end > 3 * FAR) return false;
  const after = text.slice(end, passage.start);
  const name = text.slice(start, end);
  const isDenied = NOT_SAID.test(after) || (NOT_SAID_WITHIN.test(name) && SAID_AFTER_WITHIN.test(after));
  // `never said “…” but “…”`
  const rest = after.split(SAYING).slice(1).join(' ');
  if (!isDenied || NOT_THESE.test(rest) || (/[:,]\s*$/u.test(rest) && /\p{L}/u.test(rest))) return false;
  if (/[“”"«»;]/u.test(after.trim()) || /(?<!\p{L})(?:and|but)(?!\p{L})/iu.test(after)) return false;
  return !AFTER_ALL.test(text.slice(passage.end, stop)) && !/\?\s*$/u.test(text.slice(passage.end, stop));
}

/** Whether the words right after a speaker's name only suppose the words, or announce them: `Lee would have said`. */
export function isSupposed(text: string, { end }: Range): boolean {
  return SUPPOSED.test(text.slice(end, end + FAR));
}

/**
 * Whether the words around a speaker's name deny that the speaker said something, suppose it, or announce it: “Ekberg never
 * said”, “If Ekberg says”, “Ekberg will say”. The words from `limit` on are the quotation's.
 */
export function isUnsaid(text: string, { start, end }: Range, limit: number): boolean {
  const stop = limit >= end ? Math.min(limit, end + FAR) : end + FAR;
  const before = text.slice(Math.max(0, start - FAR), start);
  const after = text.slice(end, stop);
  const name = text.slice(start, end);
  const isDenied = AFTER.test(after) || SUPPOSED.test(after) || WITHIN.test(name);
  return (
    (isDenied && !deniesOther(name, limit >= end ? text.slice(end, Math.min(limit, end + 2 * FAR)) : after)) ||
    (BEFORE.test(before) && !INVERTED.test(before))
  );
}
