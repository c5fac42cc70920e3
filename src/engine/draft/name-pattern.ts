import { PARTICLE } from '../article/name-pattern.js';
import { FastPattern } from '../text/fast-pattern.js';

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,30}`;
const LINKS = String.raw`(?:(?:of|for|the|and|ibn|${PARTICLE})\s+){0,2}`;
/** The pattern of a name: capitalised words, with small ones such as `of` and `van` between them. */
export const NAME: string = String.raw`(?:${NAME_WORD}\s+${LINKS}){0,7}${NAME_WORD}`;
/** A name that a text begins with. */
export const NAME_AT_START: FastPattern = new FastPattern(() => ({ source: `^${NAME}`, flags: 'u' }));

/** A name that a text ends with. */
export const NAME_AT_END: FastPattern = new FastPattern(() => ({ source: `${NAME}$`, flags: 'u' }));
