import type { Range } from '../../text/range.js';
import type { FigureFact, NumberFact, Qualifier } from './fact.js';
import type { FactPlace } from './judge-figures.js';

/** English words that limit a number so; those of a source may be a verb (*passed $65 billion*). */
const WORDS: Readonly<Record<Qualifier, string>> = {
  none: '',
  about: 'about ',
  nearly: 'nearly ',
  over: 'more than ',
  least: 'at least ',
  most: 'up to ',
  under: 'less than ',
};

/** The source's fact in a form that the draft can adopt; the range is one of the sentence. */
export function repairOf(
  draft: FigureFact,
  place: FactPlace,
  language: string,
): { readonly range: Range; readonly text: string } {
  const { fact, source } = place;
  const words = source.article.text.slice(fact.start, fact.end);
  const narrow = { start: draft.start, end: draft.end };
  if (draft.kind !== 'number' || fact.kind !== 'number' || draft.qualifier === fact.qualifier)
    return { range: narrow, text: words };
  return { range: draft.whole, text: limited(fact, words, source.article.text, language) };
}

function limited(fact: NumberFact, words: string, text: string, language: string): string {
  return language === 'en' ? `${WORDS[fact.qualifier]}${words}` : text.slice(fact.whole.start, fact.whole.end);
}
