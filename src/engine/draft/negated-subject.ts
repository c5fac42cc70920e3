import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import { isAuxiliary, isModal, isPast } from './sense.js';
import type { SourceStream } from './stream.js';

/** How many words of a subject, with its auxiliaries, are searched for its beginning. */
const LONGEST = 10;

/** The first words of subjects of which it is said that they do not. */
const NEGATIVE = new WordPattern('nobody|none|no|nothing|neither|few|hardly|barely|scarcely');
/** The same in other languages, in which “no” may be no more than *not*. */
const FOREIGN_NEGATIVE = new WordPattern(
  String.raw`niemand\p{L}{0,2}|kein(?:e[rsn]?)?|nichts|kaum|aucune?|personne|nul(?:le)?|rien|nadie|ning[uú]n[ao]?|nada|nessun[oa]?|niente|ninguém|nenhuma?|ingen|inga|geen|nikt|żad(?:en|na|ne|nych)|никто|ничто`,
);

/** Words at which another clause, or an infinitive, begins. */
const LEADING = new WordPattern(
  'that|whether|if|who|which|to|of|que|qui|dass|daß|zu|che|dat|te|att|som|że|что|si|ob|de|di|à',
);

/** Small words between an auxiliary and the verb, and forms of *be* after it. */
const SMALL = /^(?:been|be|yet|ever|even|still|also)$/iu;

/** The same in other languages: forms of *be*, *have* and *become*, and small adverbs: « n'a pas été | envoyé », „wurde nicht mehr | gefunden“. */
const FOREIGN_SMALL = new WordPattern(
  'été|être|eu|avoir|encore|toujours|plus|jamais|vraiment|du|tout|sido|ser|estado|estar|haber|aún|todavía|más|stat[oaie]|essere|avere|ancora|mai|più|foi|foram|ainda|mehr|worden|geworden|meer|ooit|blivit|varit|längre|ännu|został[aoy]?|zostali|był[aoy]?|jeszcze|был[аои]?|ещё|больше|sono|siamo|siete|è|era|erano|soy|somos|son|era|eran|está|están|estamos|sou|são|é|eram|estão|suis|sommes|sont|est|étai(?:t|ent)|bin|sind|ist|war|waren|ben|zijn|är|var|jest|jestem|jesteśmy|są',
);

/** Whether a word of another language may be between a negation and the verb that it negates. */
export function isForeignAuxiliary(word: string): boolean {
  return FOREIGN_SMALL.test(word);
}

/** Whether a word begins a subject of which it is said that it does not: “nobody”. */
export function beginsNegatively(word: string, { isEnglish }: SourceStream): boolean {
  return (isEnglish ? NEGATIVE : FOREIGN_NEGATIVE).test(word);
}

/**
 * The negative subject that a passage is what is said of: “Nobody in the harbour | has been paid”, “No captain was | paid in May”; its
 * first word, or null if the words before the passage are not such a subject.
 */
export function negatedSubject(first: number, stream: SourceStream): number | null {
  let start = first;
  while (start > 0 && first - start < LONGEST && !stream.endsClause(start - 1)) start--;
  if (start === first || first - start >= LONGEST) return null;
  const word = (at: number): string => stream.words[at]?.word ?? '';
  if (!beginsNegatively(word(start), stream) || LEADING.test(word(first - 1))) return null;
  const isSmall = (each: string) => (stream.isEnglish ? SMALL.test(each) : isForeignAuxiliary(each));
  // The auxiliaries right before the passage, and the subject before these.
  let end = first;
  while (end > start + 1 && (isVerb(word(end - 1)) || isSmall(word(end - 1)))) end--;
  for (let at = start + 1; at < end; at++) if (isVerb(word(at))) return null;
  if (!stream.isEnglish) return start;
  const begins = word(first);
  const isPredicate = end < first || isVerb(begins) || isPast(begins) || /\p{L}{3}ed$/u.test(begins);
  return isPredicate || (/[^s]s$/u.test(begins) && ALONE.test(stream.clauseBefore(first, first - start).join(' ')))
    ? start
    : null;
}

/** Pronouns after which a word that ends with -s is a verb: “Nobody | wants”, “No one in this room | wants”. */
const ALONE = new FastPattern(
  () =>
    /^(?:nobody|none|nothing|no one|(?:hardly|barely|scarcely) any(?:one|body|thing))(?: here| (?:in|at|on|from|of) (?:the|this|that|our|my|their|his|her) [\p{L}']{2,20})?$/iu,
);

function isVerb(word: string): boolean {
  return isAuxiliary(word) || isModal(word);
}
