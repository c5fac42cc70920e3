import type { ExtractedEntity, Speaker } from '../extract/extraction.js';
import type { Quotation } from '../library/model.js';
import { FastPattern } from '../text/fast-pattern.js';
import { foldWord } from '../text/normalize.js';
import { words } from '../text/tokens.js';
import { WordPattern } from '../text/word-pattern.js';
import { isFullName, relationOf } from './person-names.js';
import { INSTITUTIONAL_REPRESENTATIVE } from './person-nouns.js';
import type { DraftSources } from './sources.js';
import { type AttributionState, INSTITUTIONAL, RANKS } from './speaker-match.js';

/** Number of characters beside a name in which its role is searched for. */
const BESIDE = 80;

/** A role with its article that a text begins with: `the harbour master`; as far as the noun, without what follows it. */
const ROLE = new FastPattern(
  () =>
    /^(?:the|an?|one|his|her|its|their|another)\s{1,9}(?:[\p{L}\p{M}][\p{L}\p{M}'’-]{0,30}\s{1,9}){0,3}?[\p{L}\p{M}][\p{L}\p{M}-]{1,30}(?=\s{0,9}(?:[,.;:()[\]–—]|$|\s(?:of|for|from|at|in|on|with|who|to|later|also|then|said|told)(?!\p{L})))/iu,
);

/** The body or person that a role belongs to: `for the ministry`. */
const COMPLEMENT = /^\s(?:of|for|from|at)\s(?:the\s)?[\p{L}\p{M}’'-]{2,30}(?:\s\p{Lu}[\p{L}\p{M}’'-]{1,30}){0,3}/u;

/** Articles and the like before a role, in the languages of sources. */
const ARTICLE = new WordPattern(
  'the|an?|one|his|her|its|their|another|der|die|das|dem|den|des|ein|eine[mnrs]?|le|la|les|une?|son|sa|leurs?|el|los|las|una|su|il|lo|gli|i|de|het|een|zijn|haar|os?|as|um|uma|seu|sua|en|ett|den|det|hans|hennes',
);
/** Those with which a role is somebody in particular. */
const DEFINITE = new WordPattern('the|der|die|das|dem|den|des|le|la|les|el|los|las|il|lo|de|het');

/** What comes before whom or what a role belongs to: `maire de la ville`. */
const OF =
  /\s(?:of|for|from|at|de|du|des|del|della|dei|di|do|da|dos|das|van|von|vom|der|d['’]|af|för)(?:\s|(?<=['’]))/u;

/** An article without its vowel: `l’avocat`. */
const ELIDED = /^[ld]['’](?=\p{L})/iu;

/** Nouns that name nobody in particular, and things in which words stand. */
const ANYBODY = new WordPattern(
  'one|person|people|man|woman|men|women|others?|speakers?|sources?|authors?|writers?|reporters?|interviewees?|voice|critics?|supporters?|observers?|articles?|papers?|newspapers?|reports?|texts?|stories|story|pieces?|pages?|books?|studies|study|statements?|letters?|e-?mails?|posts?|tweets?|memos?|documents?|headlines?|titles?|subtitles?|captions?|signs?|banners?|posters?|ads?|rulings?|laws?|acts?|bills?|sentences?|lines?|paragraphs?|passages?|quotations?|quotes?|words?|websites?|sites?|articles?|same|latter|former|first|second',
);

/** The role that a text begins with; null if there is none. */
export function roleAtStart(text: string): string | null {
  const role = ROLE.exec(text.slice(0, 160))?.[0];
  return role === undefined ? null : role + (COMPLEMENT.exec(text.slice(role.length))?.[0] ?? '');
}

/**
 * What the source says of a speaker whom the draft names by a role alone: `stated` if its speaker has it, `different` if
 * the article names one other person who has, `unclear` if it is not known. Null for nouns that mean nobody in particular.
 */
export function roleAttribution(
  role: string,
  quotation: Quotation | null,
  sources: DraftSources,
): AttributionState | null {
  const [head = '', whose = ''] = role.split(OF);
  const noun = roleWords(head).folded.at(-1) ?? '';
  if (ANYBODY.test(noun)) return null;
  const paragraph = quotation === null ? '' : paragraphOf(quotation, sources);
  const isMentioned = (each: string) => paragraph.includes(foldWord(each));
  if (!words(whose).every(({ folded }) => isMentioned(folded))) return 'unclear';
  const isOrganization = INSTITUTIONAL.test(noun) && !INSTITUTIONAL_REPRESENTATIVE.test(noun);
  // Someone whom the paragraph names may speak for a body that it mentions.
  if (isOrganization) return isPerhapsSpeaker(noun, paragraph) ? null : 'unclear';
  const speaker = quotation?.speaker ?? null;
  if (quotation === null || speaker === null) return isPerhapsSpeaker(noun, paragraph) ? null : 'unclear';
  if (INSTITUTIONAL_REPRESENTATIVE.test(noun) && isMentioned(noun)) return null;
  const state = holderState(role, speaker, quotation, sources);
  if (speaker.basis === 'stated' || (speaker.doubt === 'reported' && state === 'different')) return state;
  return (state === 'stated' ? speaker.doubt : undefined) ?? 'inferred';
}

/** The words of a role, folded, without an article. */
function roleWords(role: string): {
  readonly own: string;
  readonly folded: readonly string[];
  readonly isDefinite: boolean;
} {
  const written = role.trim().replace(ELIDED, 'le ');
  const parts = written.split(/\s+/u);
  const [first = ''] = parts;
  const isArticle = parts.length > 1 && ARTICLE.test(first.toLowerCase());
  const own = (isArticle ? parts.slice(1) : parts).join(' ');
  return {
    own,
    folded: words(own).map(({ folded }) => foldWord(folded)),
    isDefinite: isArticle && DEFINITE.test(first.toLowerCase()),
  };
}

/** Whether a speaker, were that one stated, has the role that a draft names. */
function holderState(role: string, speaker: Speaker, quotation: Quotation, sources: DraftSources): AttributionState {
  const [head = '', whose = ''] = role.split(OF);
  const { own, folded, isDefinite } = roleWords(head);
  const theirs = words(speaker.name.replace(ELIDED, '')).map((each) => foldWord(each.folded));
  if (folded.every((word) => theirs.includes(word))) return 'stated';
  const article = sources.article(quotation.articleId);
  const isSpeaker = ({ id, name }: ExtractedEntity) =>
    id === speaker.entity || relationOf(name, speaker.name) === 'same';
  if (whose !== '') {
    // Of two lawyers, “the lawyer of the owner” is one.
    const whole = roleWords(role).own;
    const holders = (article?.extraction.entities ?? []).filter(
      (each) => each.kind === 'person' && isBeside(each, whole, article?.article.text ?? ''),
    );
    if (holders.length > 0 && !holders.some(isSpeaker))
      return isDefinite && holders.length === 1 && isFullName(speaker.name) ? 'different' : 'unclear';
  }
  const people = (article?.extraction.entities ?? []).filter(
    (each) => each.kind === 'person' && hasRole(each, own, article?.article.text ?? ''),
  );
  if (people.some(isSpeaker)) return 'stated';
  return isDefinite && people.length === 1 && isFullName(speaker.name) ? 'different' : 'unclear';
}

/** Whether a paragraph, folded, has a noun that may be its speaker: not only after a preposition, as in `through an interpreter`. */
function isPerhapsSpeaker(noun: string, paragraph: string): boolean {
  const open = paragraph.replace(AFTER_PREPOSITION, ' ');
  return open.includes(noun);
}

const AFTER_PREPOSITION =
  /(?<!\p{L})(?:through|to|with|without|of|for|about|against|behind|before|after)\s(?:the|an?|his|her|its|their)\s\p{L}{1,40}/gu;

/** The paragraph of an article that holds a quotation, folded. */
function paragraphOf({ articleId, start }: Quotation, sources: DraftSources): string {
  const article = sources.article(articleId)?.article;
  const paragraph = article?.paragraphs.find((each) => each.start <= start && start < each.end);
  return foldWord(article?.text.slice(paragraph?.start ?? start, paragraph?.end ?? start) ?? '');
}

/** Whether an article gives a role, folded, to someone: among the roles extracted, or right beside the name. */
function hasRole({ roles, mentions }: ExtractedEntity, role: string, text: string): boolean {
  return roles.some((title) => headed(title) === headed(role)) || isBeside({ mentions }, role, text);
}

/** No word before a role that makes another of it. */
const UNRANKED = String.raw`(?<!(?:${RANKS})[\s-])`;

/** Whether a role, folded, is right beside a name of someone. */
function isBeside({ mentions }: Pick<ExtractedEntity, 'mentions'>, role: string, text: string): boolean {
  const written = UNRANKED + role.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', String.raw`\s+`);
  const before = new RegExp(
    String.raw`(?<![\p{L}-])(?<!(?<!(?<!\p{L})[dl])['’])${written}(?:\s(?:of|for|de|du|des|del|della|dei|di|do|da|van|von|der)\s[^,.;:]{1,40}|\sd['’][^,.;:]{1,40})?,?\s+(?:(?:Me|Dr|Mme|Prof)\.?\s+)?$`,
    'iu',
  );
  const after = new RegExp(
    String.raw`^,\s+(?:who\s+(?:is|was)\s+)?(?:(?:the|an?|its|their|his|her)\s+)?(?:[\p{L}’'-]+\s+){0,2}(?:[dl]['’])?${written}(?![\p{L}’'-])`,
    'iu',
  );
  return mentions.some(
    ({ start, end }) =>
      before.test(text.slice(Math.max(0, start - BESIDE), start)) || after.test(text.slice(end, end + BESIDE)),
  );
}

/** A title without what it is of, folded: `mayor` for “the mayor of Calder”; a title of someone else’s does not count. */
function headed(title: string): string {
  const head = title.split(/\s(?:of|for|in|at|to)\s/u, 1)[0] ?? '';
  return words(head)
    .map(({ folded }) => foldWord(folded))
    .filter((word) => !/^(?:the|an?)$/u.test(word))
    .join(' ');
}
