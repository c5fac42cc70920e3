import type { Surroundings } from './hearsay.js';

/** Works and plays in which someone is made to say something. */
const WORKS =
  'novel|novella|play|sketch|skit|joke|parody|parodies|satire|spoof|cartoon|comic|comedy|drama|musical|opera|operetta|sitcom|soap opera|deepfake(?: video| clip| audio)?|short story|fairy tale|fable|legend|dream|fantasy|daydream|hoax|prank|comic strip|comic book|graphic novel|video game|biopic|puppet show|animation|monologue|screenplay|script|feature film|thriller';
/** Those that may be true accounts as well. */
const FILMS = 'film|movie|scene|episode';

const DETERMINER = "(?:an?|the|his|her|their|its|one|this|that|another|[\\p{L}.-]{1,30}[’']s?)";

const inWork = (works: string, tail: string): RegExp =>
  new RegExp(
    `(?:^|[^\\p{L}])in ${DETERMINER} (?:(?!(?:about|of|on|for|with|in|at|to|from|by|and|after|before|the|an?|his|her) )[\\p{L}\\d-]{1,20} ){0,3}(?:${works})${tail}`,
    'iu',
  );

/** `In the sketch, Lee says`, `In the novel by Ann Moe, Lee says` */
const LED =
  '(?: (?:by|of|from|about|called|titled|where|in which|that)(?!\\p{L})[^,“.;]{0,80})?, (?:[^\\s,“]{1,20} ){0,2}$';
/** `Lee says in the sketch.` */
const FOLLOWED = '(?= ?(?:[,.;:“]|$))';

const BEFORE = inWork(WORKS, LED);
const AFTER = inWork(WORKS, FOLLOWED);
const FILM_BEFORE = inWork(FILMS, LED);
const FILM_AFTER = inWork(FILMS, FOLLOWED);

/** Who is played, or made up: `an actor playing | Lee`, `a forged letter has | Lee`, `imagine | Lee`. */
const PLAYED_BEFORE =
  /(?<!\p{L})(?:playing|portraying|impersonating|voicing|posing as|pretending to be|imitating|dressed as|imagin(?:e|es|ed|ing)|pictur(?:e|es|ed|ing)|envision(?:s|ed)?|suppose|supposing) (?:that )?$|(?<!\p{L})(?:fake|faked|forged|doctored|fabricated|bogus|hoax|spoof|parody|satirical|AI-generated|manipulated|invented|fictional|fictitious) [^,.“]{0,60}(?:has|had|have|having|shows?|showed|showing|depicts?|depicting|makes?|made|in which|where) $/iu;
const PLAYED_AFTER = /^,? (?:played|portrayed|impersonated|voiced) by /iu;
const PLAYED_NAME =
  /(?<!\p{L})(?:fake|faux|fictional|fictitious|imaginary|imagined|bogus|spoof|parody|pseudo|would-be|AI-generated)(?!\p{L})|(?<!\p{L})(?:playing|portraying|impersonating|voicing|posing as|pretending to be|imitating|dressed as) \p{Lu}/iu;

/** `he says as Lear in the second act`: whom someone plays there. */
const AS_PART =
  /^(?: \p{L}{1,20}){0,2},? as \p{Lu}[^,.;:“]{0,40} in (?:the|his|her|its|an?) (?:\p{L}{1,20} ){0,2}(?:act|scene|play|film|movie|opera|musical|series|season|episode|sketch|finale|pantomime)(?!\p{L})/u;

/** Whether an article is about a documentary, whose scenes are what was said. */
export function isOnDocumentary(text: string): boolean {
  return /documentar(?:y|ies)|docuseries/iu.test(text);
}

/**
 * Whether the words around a speaker say that someone only plays them, or makes them up. `areScenesTrue` is asked where they are
 * said in a film.
 */
export function isImagined({ before, name, after }: Surroundings, areScenesTrue: () => boolean): boolean {
  if (PLAYED_BEFORE.test(before) || PLAYED_AFTER.test(after) || AS_PART.test(after) || PLAYED_NAME.test(name))
    return true;
  const clause = after.split(/[“;:]/u)[0] ?? '';
  if (BEFORE.test(before) || AFTER.test(clause)) return true;
  return (FILM_BEFORE.test(before) || FILM_AFTER.test(clause)) && !areScenesTrue();
}
