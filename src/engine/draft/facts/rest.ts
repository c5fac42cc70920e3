import type { Scope } from './claim.js';
import type { ClaimedFigure } from './claimed.js';
import { stemOf, tokensOf } from './words.js';

/** What says of something in a source that it is all that is left, without a number. */
const THE_REST =
  /\b(?:(?:all )?the (?:rest|remainder|others|remaining)|(?:der|die|den) (?:rest|übrigen|restlichen|anderen)|le reste|les autres|el resto|los demás|las demás)\b(.{0,80})/giu;

/** Whether a number may be that of a rest which a sentence of the place cited tells about without a number. */
export function isOfUnnumbered({ around }: ClaimedFigure, scopes: readonly Scope[]): boolean {
  const own = new Set([...around.before, ...around.after]);
  return scopes.some(({ source: { article, language }, cited }) =>
    cited.some(
      (sentence) =>
        sentence.figures.length > 0 &&
        [...article.text.slice(sentence.start, sentence.end).matchAll(THE_REST)].some(([, after = '']) =>
          tokensOf(after, language !== 'en').some(({ kind, low }) => kind === 'word' && own.has(stemOf(low) ?? '')),
        ),
    ),
  );
}
