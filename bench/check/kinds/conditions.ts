import { type Given, type Kind, kinds, nested } from '../given.js';

/** A condition at the beginning of a sentence, and the clause that holds under it. */
const BEFORE =
  /(?:^|[.!?] )((?:If|Unless) (?:the|he|she|they|it|that|there|a|an|our|his|her|this)\s[^,.;:!?…—–“”‘’()[\]]{5,90}), ((?:I|we|they|he|she|it|you|the|this|that|there)(?:['’]\p{L}+)?\s[^,.;:!?…—–“”‘()[\]]{12,200})(?=[,.]|$)/u;

/** A clause, and the condition after it. */
const AFTER =
  /(?:^|[.!?] )((?:I|We|They|He|She|It|You|The|This|That|There)(?:['’]\p{L}+)?\s[^,.;:!?…—–“”‘()[\]]{12,200}?),? ((?:if|unless|as long as) (?:the|he|she|they|it|we|you|that|there|a|an|our|his|her|this|I)\s[^,.;:!?…—–“”‘’()[\]]{5,120})(?=[.]|$)/u;

/** A denial, and what alone it is of. */
const DENIAL =
  /(?:^|[.!?] )(\p{Lu}[^.,;:!?…—–“”‘()[\]]{0,90}(?:\bno|(?:\bnot|n['’]t)\s[^.,;:!?…—–“”‘()[\]]{0,30}\bany)\s(?!one\b|more\b|longer\b|doubt\b|of\b|in\b)\p{Ll}{3,20}) (?:in|on|for|from|with|between|among|about) (?!fact|general|short|course)\p{L}/u;

const ASKS =
  /(?:ask|know|knew|see|saw|wonder|tell|told|check|decide|sure|matter|question|as|even|what|say|said|doubt|care)\w*(?: \w+){0,3}$/iu;

function cut({ words, speaker, isDirect }: Given, pattern: RegExp): readonly [string, string, string] | null {
  if (speaker === null || !isDirect) return null;
  const found = pattern.exec(nested(words));
  return found === null ? null : [found[1] ?? '', found[2] ?? '', speaker];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words whose condition is left out, or kept. */
export const CONDITION_KINDS: readonly Kind[] = [
  ...kinds(true, {
    'attribution after a condition': (given) => {
      const found = cut(given, BEFORE);
      return found === null ? null : `“${found[0]},” ${found[2]} said, “${found[1]}” ${given.cite}.`;
    },
    'attribution before a condition': (given) => {
      const found = cut(given, AFTER);
      return found === null ? null : `“${found[0]},” ${found[2]} said, “${found[1]}” ${given.cite}.`;
    },
  }),
  ...kinds(false, {
    'condition before the words left out': (given) => {
      const found = cut(given, BEFORE);
      return found === null ? null : `“${capital(found[1])},” ${found[2]} said ${given.cite}.`;
    },
    'condition after the words left out': (given) => {
      const found = cut(given, AFTER);
      return found === null || ASKS.test(found[0]) ? null : `“${found[0]},” ${found[2]} said ${given.cite}.`;
    },
    'what a denial is of left out': (given) => {
      const found = given.speaker === null || !given.isDirect ? null : DENIAL.exec(nested(given.words));
      return found === null ? null : `“${found[1] ?? ''},” ${given.speaker ?? ''} said ${given.cite}.`;
    },
    'condition before the words left out, words alone': (given) => {
      const found = cut(given, BEFORE);
      return found === null ? null : `“${capital(found[1])}.” ${given.cite}`;
    },
    'condition after the words left out, words alone': (given) => {
      const found = cut(given, AFTER);
      return found === null || ASKS.test(found[0]) ? null : `“${found[0]}.” ${given.cite}`;
    },
    'condition after the words left out, after a colon': (given) => {
      const found = cut(given, AFTER);
      return found === null || ASKS.test(found[0]) ? null : `The plan is clear: “${found[0]}.” ${given.cite}`;
    },
  }),
];
