import type { Kind } from './given.js';
import { CONDITION_KINDS } from './kinds/conditions.js';
import { EDITORIAL_ALLOWED, EDITORIAL_FORBIDDEN } from './kinds/editorial.js';
import { FRAMING_KINDS } from './kinds/framing.js';
import { MARKUP_ALLOWED, MARKUP_FORBIDDEN } from './kinds/markup.js';
import { ATTRIBUTION_KINDS, FRAME_KINDS } from './kinds/places.js';
import { SENTENCE_KINDS } from './kinds/sentences.js';
import { TYPOGRAPHY_KINDS } from './kinds/typography.js';
import { VOICE_KINDS } from './kinds/voices.js';
import { WORD_KINDS } from './kinds/words.js';

/** All kinds, the allowed ones first. */
export const KINDS: readonly Kind[] = [
  ...TYPOGRAPHY_KINDS,
  ...EDITORIAL_ALLOWED,
  ...MARKUP_ALLOWED,
  ...FRAME_KINDS,
  ...ATTRIBUTION_KINDS,
  ...VOICE_KINDS,
  ...CONDITION_KINDS,
  ...FRAMING_KINDS,
  ...WORD_KINDS,
  ...SENTENCE_KINDS,
  ...EDITORIAL_FORBIDDEN,
  ...MARKUP_FORBIDDEN,
].toSorted((a, b) => Number(b.allowed) - Number(a.allowed));
