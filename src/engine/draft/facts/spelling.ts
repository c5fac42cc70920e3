import { COMMON_WORDS, COUNTRY_NAMES, DEMONYMS, GIVEN, LISTED } from '../../extract/names/gazetteer/index.js';
import { foldWord } from '../../text/normalize.js';
import type { DraftSources } from '../sources.js';
import type { NameFact } from './fact.js';
import { isMisspelling, namesIn, withWord } from './names.js';
import { type Token, tokensOf } from './words.js';

/** A name of a draft that the library spells a letter or two otherwise. */
export interface Misspelled {
  readonly fact: NameFact;
  /** The name as the library spells it. */
  readonly name: string;
}

/** What came out for the names of a sentence. */
export interface SpelledNames {
  readonly misspelled: readonly Misspelled[];
  /** Last words of full names that the library has not: whom the draft itself introduces. */
  readonly own: readonly string[];
}

/** A name that two articles or more have, by its words. */
interface KnownName {
  readonly words: readonly string[];
  readonly written: readonly string[];
}

/** The names that two articles or more have, by the first letters of their words. */
export class KnownNames {
  readonly #byLetter = new Map<string, KnownName[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const written = name.match(/[\p{L}\p{M}]+/gu) ?? [];
      const words = written.map((word) => foldWord(word));
      for (const letter of new Set(words.filter((word) => word.length >= 5).map((word) => word.charAt(0)))) {
        const known = this.#byLetter.get(letter);
        if (known === undefined) this.#byLetter.set(letter, [{ words, written }]);
        else known.push({ words, written });
      }
    }
  }

  /** Names with a word that this one may be a misspelling of. */
  like(word: string): readonly KnownName[] {
    return (this.#byLetter.get(word.charAt(0)) ?? []).filter(({ words }) =>
      words.some((other) => isMisspelling(word, other)),
    );
  }
}

/** The names of a sentence that are misspelled, and those that are the draft's own. */
export function spelledNames(prose: string, language: string, known: KnownNames, sources: DraftSources): SpelledNames {
  const misspelled: Misspelled[] = [];
  const own: string[] = [];
  const tokens = tokensOf(prose, language !== 'en');
  for (const fact of language === 'de' ? pairsIn(tokens, prose) : namesIn(tokens, prose, language)) {
    if (isKnown(fact.name, sources)) continue;
    const name = correctedName(fact, known, sources);
    if (name !== null) misspelled.push({ fact, name });
    else if (fact.words.length > 1) own.push(fact.words.at(-1) ?? '');
  }
  return { misspelled, own };
}

/**
 * Two words with capitals, one after the other. In German every noun has a capital, so that a word alone tells nothing: what is
 * meant is shown by the other word, which must be the person's.
 */
function pairsIn(tokens: readonly Token[], prose: string): NameFact[] {
  return tokens.flatMap((first, at): NameFact[] => {
    const second = tokens[at + 1];
    if (second === undefined || !isCapital(first) || !isCapital(second)) return [];
    const { start } = first;
    const { end } = second;
    const words = [first.low, second.low];
    return [{ kind: 'name', isOwner: false, isLead: false, start, end, name: prose.slice(start, end), words }];
  });
}

function isCapital({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text);
}

function isKnown(name: string, sources: DraftSources): boolean {
  return sources.entitiesNamed(name).length > 0;
}

/** A name as in the library; null where it may be another name. */
function correctedName(fact: NameFact, known: KnownNames, sources: DraftSources): string | null {
  if (fact.isLead) return null;
  for (const word of fact.words) {
    if (word.length < 5 || isOtherWord(word) || isKnown(word, sources)) continue;
    const others = fact.words.filter((each) => each !== word);
    const meant = known.like(word).filter(({ words }) => {
      const at = words.findIndex((other) => isMisspelling(word, other));
      // A surname alone, or the rest of a full name, must be the same person's.
      return others.length === 0 ? at === words.length - 1 : others.every((each) => words.includes(each));
    });
    const spellings = new Set(
      meant.flatMap(({ words, written }) => written[words.findIndex((other) => isMisspelling(word, other))] ?? []),
    );
    const [spelling] = spellings;
    // Two people with names so alike: which is meant cannot be determined.
    if (spellings.size === 1 && spelling !== undefined) return withWord(fact, word, spelling);
  }
  return null;
}

/** Words that are not a misspelling of a name, as they are a word, a given name, a country or a place of their own. */
function isOtherWord(word: string): boolean {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return COMMON_WORDS.has(word) || GIVEN.has(name) || LISTED.has(name) || COUNTRY_NAMES.has(name) || DEMONYMS.has(name);
}
