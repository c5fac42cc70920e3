import { changed, inserted, isWord, type Kind, kinds, one, rewritten, swapped, written } from '../given.js';

const MONTHS: Readonly<Record<string, string>> = {
  january: 'March',
  february: 'April',
  march: 'June',
  april: 'May',
  june: 'July',
  july: 'August',
  august: 'October',
  september: 'November',
  october: 'December',
  november: 'January',
  december: 'February',
};

const DAYS: Readonly<Record<string, string>> = {
  monday: 'Tuesday',
  tuesday: 'Friday',
  wednesday: 'Thursday',
  thursday: 'Monday',
  friday: 'Sunday',
  saturday: 'Wednesday',
  sunday: 'Saturday',
};

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  one: 'two',
  two: 'three',
  three: 'five',
  four: 'six',
  five: 'seven',
  ten: 'twelve',
  hundred: 'thousand',
  thousand: 'hundred',
  million: 'billion',
  billion: 'million',
  first: 'second',
  half: 'third',
};

const DIGITS: Readonly<Record<string, string>> = { two: '2', three: '3', four: '4', five: '5', ten: '10', six: '6' };

const capital = (word: string, index: number) => index > 0 && /^\p{Lu}\p{Ll}{3,}/u.test(word);

/** Words changed, added, left out or moved. */
export const WORD_KINDS: readonly Kind[] = kinds(false, {
  'negation dropped': changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && /^(?:not|no|never)$|n['’]t$/iu.test(word));
    const word = list[at];
    if (word === undefined) return null;
    return /n['’]t$/iu.test(word) ? list.with(at, word.slice(0, -3)) : list.toSpliced(at, 1);
  }),
  'negation added': changed((list, { pick }) => {
    const at = one(list, pick, (word) => /^(?:is|are|was|were|will|would|can|have|has|do)$/u.test(word));
    return at < 0 || list[at + 1] === 'not' ? null : list.toSpliced(at + 1, 0, 'not');
  }),
  'negation contracted in': written(
    (word) => `${word}n’t`,
    (word) => /^(?:is|are|was|were|would|could|should|have|has|does)$/u.test(word),
  ),
  '“never” for “not”': swapped({ not: 'never', never: 'not', always: 'never' }),
  'contraction spelled out': rewritten((words) =>
    words
      .replace(/\b(do|is|are|was|have|has|does|did)n['’]t\b/u, '$1 not')
      .replace(
        /\b(we|they|it|I|you)['’](re|s|m|ve|ll)\b/u,
        (_, who: string, verb: string) => `${who} ${{ re: 'are', s: 'is', m: 'am', ve: 'have', ll: 'will' }[verb]}`,
      ),
  ),
  'contraction made': rewritten((words) => words.replace(/\b(do|is|are|was|have|has|does|did) not\b/u, '$1n’t')),
  'number changed': written(
    (word) => word.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)),
    (word) => /\d/u.test(word),
  ),
  'number word changed': swapped(NUMBER_WORDS),
  'digits for a number word': swapped(DIGITS),
  'decimal point moved': rewritten((words) => words.replace(/(\d)\.(\d)/u, '$1$2.')),
  'thousands dropped': rewritten((words) => words.replace(/(\d),000\b/u, '$1')),
  'currency changed': rewritten((words) => words.replace(/[$€£]/u, (sign) => (sign === '€' ? '$' : '€'))),
  'percent sign dropped': rewritten((words) => words.replace(/(\d)\s?%/u, '$1')),
  'month changed': swapped(MONTHS),
  'weekday changed': swapped(DAYS),
  'year changed': rewritten((words) => words.replace(/\b(?:19|20)\d\d\b/u, (year) => String(Number(year) + 1))),
  'name changed': written((word) => word.replace(/^\p{L}+/u, 'Ruritania'), capital),
  'name dropped': changed((list, { pick }) => {
    const at = one(
      list,
      pick,
      (word, index) => isWord(list[index - 1]) && capital(word, index) && index < list.length - 1,
    );
    return at < 0 ? null : list.toSpliced(at, 1);
  }),
  'first name added': inserted('Fitzgerald', (word, index) => capital(word, index)),
  synonym: swapped({
    important: 'significant',
    interests: 'aims',
    concern: 'worry',
    concerns: 'worries',
    areas: 'fields',
    stronger: 'firmer',
    trust: 'faith',
    countries: 'nations',
    relationship: 'partnership',
    people: 'persons',
    said: 'stated',
    think: 'believe',
    want: 'wish',
    good: 'fine',
    big: 'large',
    help: 'aid',
  }),
  'word replaced': changed((list, { pick }) => {
    const at = one(list, pick, isWord);
    return at < 0 || list.length < 2 ? null : list.with(at, 'gently');
  }),
  'first word replaced': changed((list) => (list.length < 4 ? null : list.with(0, 'Gently'))),
  'last word replaced': changed((list) => (list.length < 4 ? null : list.with(-1, 'gently'))),
  'word added': inserted('gently'),
  'word dropped': changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && index < list.length - 1 && isWord(word));
    return at < 0 || list[at] === list[at + 1] || list[at] === list[at - 1] ? null : list.toSpliced(at, 1);
  }),
  'word doubled': changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => isWord(word) && index > 0 && index < list.length - 1);
    return at < 0 ? null : list.toSpliced(at, 0, list[at] ?? '');
  }),
  'word order': changed((list, { pick }) => {
    const at = one(
      list,
      pick,
      (word, index) => isWord(word) && isWord(list[index + 1]) && list[index + 1]?.toLowerCase() !== word.toLowerCase(),
    );
    return at < 0 ? null : list.toSpliced(at, 2, list[at + 1] ?? '', list[at] ?? '');
  }),
  'plural or singular': written(
    (word) => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`),
    (word) => /^\p{Ll}{4,}$/u.test(word),
  ),
  'possessive dropped': rewritten((words) => words.replace(/(\p{L}{3})['’]s\b/u, '$1')),
  'tense: is and was': swapped({ is: 'was', are: 'were', was: 'is', were: 'are', has: 'had', have: 'had', had: 'has' }),
  'tense: ending': written(
    (word) => (word.endsWith('ed') ? word.replace(/e?d$/u, 'ing') : word.replace(/ing$/u, 'ed')),
    (word) => /^\p{Ll}{3,}(?:ed|ing)$/u.test(word),
  ),
  'will and would': swapped({ will: 'would', would: 'will' }),
  'can and could': swapped({ can: 'could', could: 'can' }),
  'may, might and must': swapped({ may: 'will', might: 'will', must: 'may', should: 'must' }),
  'modality added': changed((list, { pick }) => {
    const at = one(list, pick, (word) => /^(?:we|they|he|she|I|you)$/iu.test(word));
    return at < 0 ? null : list.toSpliced(at + 1, 0, 'might');
  }),
  'hedge added': inserted('probably'),
  'hedge dropped': swapped({
    probably: '',
    perhaps: '',
    maybe: '',
    almost: '',
    nearly: '',
    likely: '',
    only: '',
    just: '',
  }),
  'quantifier changed': swapped({
    some: 'all',
    many: 'most',
    all: 'some',
    most: 'all',
    every: 'any',
    any: 'every',
    few: 'many',
  }),
  'always and often': swapped({ always: 'often', often: 'always', sometimes: 'often', ever: 'once' }),
  'conjunction changed': swapped({ and: 'or', or: 'and', but: 'and', because: 'although', if: 'when', so: 'but' }),
  'preposition changed': swapped({
    in: 'on',
    on: 'in',
    from: 'to',
    to: 'from',
    with: 'without',
    for: 'against',
    by: 'with',
  }),
  'pronoun changed': swapped({
    we: 'they',
    they: 'we',
    he: 'she',
    she: 'he',
    i: 'we',
    you: 'we',
    us: 'them',
    him: 'her',
  }),
  'possessive pronoun changed': swapped({
    our: 'their',
    their: 'our',
    his: 'her',
    my: 'our',
    its: 'their',
    your: 'my',
  }),
  'article changed': swapped({ the: 'a', a: 'the', an: 'the' }),
  'article dropped': changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && index < list.length - 1 && /^(?:the|an?)$/u.test(word));
    return at < 0 ? null : list.toSpliced(at, 1);
  }),
  'demonstrative changed': swapped({ this: 'that', that: 'this', these: 'those', those: 'these', here: 'there' }),
  'more and less': swapped({
    more: 'less',
    less: 'more',
    better: 'best',
    most: 'least',
    least: 'most',
    best: 'better',
  }),
  'intensifier added': inserted('very', (word, index) => index > 0 && isWord(word)),
  'capital inside': changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => isWord(list[index - 1]) && /^\p{Ll}{4,}$/u.test(word));
    const word = list[at];
    return word === undefined ? null : list.with(at, word.charAt(0).toUpperCase() + word.slice(1));
  }),
  'capital taken': changed((list, { pick }) => {
    // After an ellipsis it may be taken.
    const at = one(list, pick, (word, index) => isWord(list[index - 1]) && capital(word, index));
    return at < 0 ? null : list.with(at, (list[at] ?? '').toLowerCase());
  }),
  'all capitals': written(
    (word) => word.toUpperCase(),
    (word, index) => index > 0 && /^\p{Ll}{4,}$/u.test(word),
  ),
  'letter dropped': written(
    (word) => word.slice(0, 2) + word.slice(3),
    (word) => /^\p{Ll}{5,}$/u.test(word) && word[2] !== word[3],
  ),
  'letters swapped': written(
    (word) => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4),
    (word) => /^\p{Ll}{5,}$/u.test(word) && word[2] !== word[3],
  ),
  'words run together': changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => isWord(word) && isWord(list[index + 1]));
    return at < 0 ? null : list.toSpliced(at, 2, `${list[at]}${list[at + 1]}`);
  }),
  'word split': written(
    (word) => `${word.slice(0, 3)} ${word.slice(3)}`,
    (word) => /^\p{Ll}{6,}$/u.test(word),
  ),
  'hyphen dropped': rewritten((words) => words.replace(/(\p{Ll})-(\p{Ll})/u, '$1$2')),
  'British or American spelling': rewritten((words) =>
    words.replace(/\b(\p{L}*)(ization|ize|or|ense|our|isation|ise)\b/u, (whole, head: string, tail: string) => {
      const other = { ization: 'isation', ize: 'ise', isation: 'ization', ise: 'ize', ense: 'ence', our: 'or' }[tail];
      return other === undefined || head.length < 3 ? whole : head + other;
    }),
  ),
  'Cyrillic letter': written((word) =>
    word.replace(/[aeopc]/u, (letter) => ({ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' })[letter] ?? letter),
  ),
  'Greek letter': written((word) => word.replace(/[ov]/u, (letter) => ({ o: 'ο', v: 'ν' })[letter] ?? letter)),
  'digit for a letter': written((word) => word.replace(/[ol]/u, (letter) => (letter === 'o' ? '0' : '1'))),
  'accent added': written((word) => word.replace(/[aeo]/u, (letter) => ({ a: 'á', e: 'é', o: 'ö' })[letter] ?? letter)),
});
