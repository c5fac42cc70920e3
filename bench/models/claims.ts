import { type Collection, flat } from '../check/collections.js';
import { type Given, nested } from '../check/given.js';

/** What `quoin_verify_quotations` is given. */
export interface Claim {
  readonly words: string;
  readonly key?: string;
  readonly locator?: string;
  readonly speaker?: string;
}

/** One way to claim a quotation, rightly or wrongly; null where a quotation has none. */
export interface ClaimKind {
  readonly name: string;
  readonly allowed: boolean;
  claim(given: Given, from: Collection): Claim | null;
}

/** What is claimed beside the words: who said them, and where they are. */
const PLACES: readonly ClaimKind[] = [
  // Fewer words are not looked for everywhere.
  kind('words alone', true, ({ words }) => (words.split(' ').length < 8 ? null : { words: nested(words) })),
  kind('key', true, ({ words, key }) => ({ words: nested(words), key })),
  kind('key with @, and paragraph', true, ({ words, key, paragraph }) => ({
    words: nested(words),
    key: `@${key}`,
    locator: `para. ${paragraph}`,
  })),
  kind('another key', false, ({ words, otherKey }) => ({ words: nested(words), key: otherKey })),
  kind('a key that nothing has', false, ({ words, key }) => ({ words: nested(words), key: `${key}-2` })),
  kind('another paragraph', false, ({ words, key, otherParagraph }) => ({
    words: nested(words),
    key,
    locator: `para. ${otherParagraph}`,
  })),
  kind('a paragraph after the last', false, ({ words, key }) => ({ words: nested(words), key, locator: 'para. 9999' })),
  // “The investor” names nobody: it may be said of several.
  kind('the speaker stated', true, ({ words, key, speaker }) =>
    speaker && /^\p{Lu}/u.test(speaker) ? { words: nested(words), key, speaker } : null,
  ),
  kind('another speaker of the library', false, (given, from) => {
    const speaker = otherSpeaker(given, from);
    return given.speaker && speaker && { words: nested(given.words), key: given.key, speaker };
  }),
  kind('a speaker whom nothing names', false, ({ words, key }) => ({
    words: nested(words),
    key,
    speaker: 'Xaver Quillfeather',
  })),
  kind('a namesake', false, ({ words, key, speaker }) => {
    const surname = /^\p{Lu}\S+ (?<surname>\p{Lu}\S+)$/u.exec(speaker ?? '')?.groups?.surname;
    return surname === undefined ? null : { words: nested(words), key, speaker: `Xaver ${surname}` };
  }),
];

/** Words as models write them: decorated, between marks, or struck. */
const DECORATIONS: readonly ClaimKind[] = [
  decorated('a word in bold', true, (word) => `**${word}**`),
  decorated('a word in italics', true, (word) => `*${word}*`),
  decorated('a word as a link', true, (word) => `[${word}](https://example.org)`),
  decorated('a comment beside a word', true, (word) => `${word}<!-- checked -->`),
  decorated('a word struck', false, (word) => `~~${word}~~`),
  decorated('a word in a comment', false, (word) => `<!-- ${word} -->`),
  decorated('a word struck and another written', false, (word) => `~~${word}~~ zeppelin`),
  decorated('a word deleted in CriticMarkup', false, (word) => `{--${word}--}`),
  kind('between curly marks', true, ({ words, key }) => ({ words: `“${nested(words)}”`, key })),
  kind('between straight marks', true, ({ words, key }) => ({ words: `"${nested(words)}"`, key })),
  kind('over two lines', true, ({ words, key }) => ({ words: nested(words).replace(' ', '\n'), key })),
];

/** The titles of articles, which nobody has said. */
const TITLES: readonly ClaimKind[] = [
  kind('the title', false, ({ key, source }, { library }) => {
    const title = library.article(key)?.article.metadata.title;
    return title === undefined || flat(source).includes(flat(title)) ? null : { words: title, key };
  }),
];

export const CLAIM_KINDS: readonly ClaimKind[] = [...PLACES, ...DECORATIONS, ...TITLES];

function kind(name: string, allowed: boolean, claim: (given: Given, from: Collection) => Claim | null | ''): ClaimKind {
  return { name, allowed, claim: (given, from) => claim(given, from) || null };
}

/** Changes one word inside the words, where there is one of letters alone that distinguishes them. */
function decorated(name: string, allowed: boolean, write: (word: string) => string): ClaimKind {
  return kind(name, allowed, ({ words, key, pick }) => {
    const list = nested(words).split(' ');
    const fit = list.flatMap((word, at) => (/^\p{L}{3,}$/u.test(word) && at > 0 && at < list.length - 1 ? [at] : []));
    const at = fit[pick % Math.max(1, fit.length)];
    return at === undefined ? null : { words: list.with(at, write(list[at] ?? '')).join(' '), key };
  });
}

/** Someone else whom the library quotes by name, with no word of it in common: “the Republican” may be whoever spoke. */
function otherSpeaker({ speaker, source, pick }: Given, { library }: Collection): string | null {
  const own = new Set(speaker?.split(/\s+/u));
  const others = library.quotations.flatMap(({ speaker: each }) =>
    each?.basis === 'stated' &&
    /^\p{Lu}/u.test(each.name) &&
    !each.name.split(/\s+/u).some((word) => own.has(word)) &&
    !source.includes(each.name)
      ? each.name
      : [],
  );
  return others[pick % Math.max(1, others.length)] ?? null;
}
