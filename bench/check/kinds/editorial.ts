import { bare, changed, type Given, inserted, isWord, type Kind, kinds, one, rewritten, written } from '../given.js';

const NEGATION = /^(?:not|never|no|none|nothing|nobody|cannot|without|hardly|barely)$|n['’]t$/iu;

/** Words on which others depend, as this measure sees them: no allowed ellipsis goes over one. */
const TURNING =
  /^(?:not|never|no|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|barely|scarcely|rarely|seldom|unable|unwilling|unlikely|impossible|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied))$|n['’]t$/iu;

const MARKS = ['…', '...', '[…]', '[...]', '(…)', '. . .'];

const COMMON =
  /^(?:the|a|an|and|or|of|to|in|on|for|with|we|they|it|is|are|was|were|be|been|that|this|have|has|will|would|i|you|he|she|at|by|as|our|their|his|her|its|not|no|but|so|do|does|did|if|can|could|may|might|must|should|all|any|some|more|most|many|much|them|us|me|my|your|who|which|what|when|where|how|there|here|these|those|than|then|from|about|into|over|had|am|just|only|very|also|because|ours|yours|theirs|mine|hers)$/iu;

/** A bracket may say whom a pronoun means. */
const REFLEXIVE = /^\p{Ll}+sel(?:f|ves)$/u;

const isContent = (word: string | undefined): word is string =>
  isWord(word) && !COMMON.test(word) && !REFLEXIVE.test(word) && /^\p{Ll}{4,}$/u.test(word);

const turns = (list: readonly string[]) => list.some((word) => TURNING.test(bare(word)));

const inside = (_: string, index: number) => index > 0;

/** Words that limit what is said, as this measure sees them. */
const MODAL = /^(?:may|might|must|should|would|could|can|ought)$/iu;
const LIMITING =
  /^(?:probably|possibly|perhaps|maybe|allegedly|reportedly|supposedly|apparently|likely|presumably|arguably|seemingly|potentially|almost|nearly|partly|partially|mostly|largely|mainly|generally|usually|sometimes|often|only|merely|some|few|fewer|less|least|more|most|half|part|alleged|supposed|so-called|possible|potential|would-be)$/iu;

/** What is left without these is wished instead of done, or is another's: “want to”, “elected, she”. */
const STEERING = /^(?:to|of|I|we|he|she|they|it|you|who|that)$/u;

/** Without these a condition becomes a fact. */
const CONDITION = /^(?:if|unless)$/iu;

/** After these “if” begins a question, or no condition. */
const NO_CONDITION =
  /^(?:even|as|what|than|not|only|and|but|so|that|or|asks?|asked|wonders?|wondered|knows?|know|sees?|see|determine|decide|tell|sure|unsure)$/iu;

/** Whether words that are cut limit those around them, or join parts of different sentences. */
const limits = (list: readonly string[]) =>
  STEERING.test(list.at(-1) ?? '') ||
  CONDITION.test(list.at(-1) ?? '') ||
  [list[0], list.at(-1)].some((word) => /^n?or$/u.test(word ?? '')) ||
  list.some((word) => MODAL.test(bare(word)) || LIMITING.test(bare(word))) ||
  /[.?!]["”’']*$/u.test(list[0] ?? '');

const overWord = (pattern: RegExp): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(
      list,
      pick,
      (word, index) =>
        index > 0 &&
        index < list.length - 1 &&
        pattern.test(word) &&
        /^[\p{L}’']+$/u.test(`${list[index - 1]}`) &&
        /^\p{Ll}+/u.test(`${list[index + 1]}`),
    );
    return at < 0 ? null : list.toSpliced(at, 1, '…');
  });

/** Words that need the next one: without it the sentence has another subject, or no noun. */
const DANGLING =
  /^(?:the|an?|this|that|these|those|my|your|our|their|his|her|its|is|are|was|were|may|might|can|could|will|would|should|must|\p{L}+['’](?:s|re|ll|d|m|ve))$/iu;

const gap = (mark: string): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = 1 + (pick % Math.max(1, list.length - 3));
    // Inside a bracket of the source's it would be one of the bracket.
    const isInside = /\[[^\]]*$/u.test(list.slice(0, at + 1).join(' '));
    const cutsNumber = /^(?:hundred|thousand|[mb]illion|percent)/iu.test(list[at + 2] ?? '');
    const words = list.slice(at, at + 2);
    const dangles = DANGLING.test(list[at - 1] ?? '');
    return list.length < 4 || isInside || cutsNumber || dangles || turns(words) || limits(words)
      ? null
      : list.toSpliced(at, 2, mark);
  });

const overNegation = (mark: string): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && index < list.length - 1 && NEGATION.test(bare(word)));
    if (at < 0 || /[.?!,;:]$/u.test(`${list[at - 1]}`) || /[.?!,;:]$/u.test(`${list[at]}`)) return null;
    return list.toSpliced(at, 1, mark);
  });

/** Brackets and ellipses that an honest writer may set. */
export const EDITORIAL_ALLOWED: readonly Kind[] = kinds(true, {
  ...Object.fromEntries(MARKS.map((mark) => [`ellipsis ${mark}`, gap(mark)])),
  'ellipsis between sentences': changed((list, { pick }) => {
    const at = one(
      list,
      pick,
      (word, index) =>
        index > 0 && index < list.length - 2 && /\p{Ll}{2}\.$/u.test(word) && /^\p{Lu}/u.test(list[index + 1] ?? ''),
    );
    return at < 0 ? null : list.toSpliced(at + 1, 0, '…');
  }),
  'ellipsis at the end': changed((list) => (list.length < 4 ? null : [...list.slice(0, -1), '…'])),
  'ellipsis at the beginning': changed((list) =>
    list.length < 5 || turns(list.slice(0, 1)) ? null : ['…', ...list.slice(1)],
  ),
  'bracket: words that explain': inserted('[the speaker]', inside),
  'bracket: one word that explains': inserted('[indeed]', inside),
  'bracket: the speaker for “I”': changed((list, { pick, speaker }) => {
    const at = one(list, pick, (word) => word === 'I');
    // More than three words are not a clarification.
    const isLong = speaker === null || speaker.split(' ').length > 3;
    return at < 0 || list.length < 3 || isLong || /[^\p{L}\s.’'-]/u.test(speaker)
      ? null
      : list.with(at, `[${speaker}]`);
  }),
  'bracket: noun for a pronoun': changed((list, { pick }) => {
    const at = one(list, pick, (word) => /^(?:we|it|they|this|that|those)$/iu.test(word));
    return at < 0 || list.length < 3 ? null : list.with(at, '[the country]');
  }),
  'bracket: pronoun for a pronoun': changed((list, { pick }) => {
    const at = one(list, pick, (word) => /^(?:we|our|us)$/iu.test(word));
    const instead: Record<string, string> = { we: '[they]', our: '[their]', us: '[them]' };
    return at < 0 || list.length < 3 ? null : list.with(at, instead[(list[at] ?? '').toLowerCase()] ?? '');
  }),
  'bracket: first letter': rewritten((words) =>
    /^\p{L}{2}/u.test(words) ? words.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}]`) : null,
  ),
  'bracket: capital after an ellipsis': changed((list, { pick }) => {
    const at = 2 + (pick % Math.max(1, list.length - 4));
    const word = list[at] ?? '';
    if (list.length < 6 || !/^\p{Ll}{2}/u.test(word) || turns(list.slice(1, at)) || /[.?!]$/u.test(list[at - 1] ?? ''))
      return null;
    return [...list.slice(0, 1), '…', `[${word.charAt(0).toUpperCase()}]${word.slice(1)}`, ...list.slice(at + 1)];
  }),
  'bracket: verb ending': written(
    (word) => `${word}[s]`,
    (word) => /^(?:think|want|know|say|believe|need|see|get|take|make)$/u.test(word),
  ),
  'bracket: tense': written(
    (word) => `${word}[ed]`,
    (word) => /^(?:want|need|look|ask|work|help|talk|seem)$/u.test(word),
  ),
  'bracket: be or have': written(
    (word) => ({ are: '[were]', is: '[was]', am: '[is]', have: '[had]', has: '[had]' })[word] ?? null,
    (word) => /^(?:are|is|am|have|has)$/u.test(word),
  ),
  sic: inserted('[sic]', inside),
  '(sic)': inserted('(sic)', inside),
  'emphasis added, with a note': changed((list, { pick }) => {
    const at = pick % list.length;
    return list.length < 2 ? null : [...list.with(at, `*${list[at]}*`), '[emphasis added]'];
  }),
  fragment: changed((list, { pick }) => {
    if (list.length < 6) return null;
    const from = pick % (list.length - 5);
    return list.slice(from, from + 5 + (pick % (list.length - from - 4)));
  }),
});

const added = (words: string): Kind['draft'] => inserted(`[${words}]`, inside);

/** A name that no article has, in place of a pronoun or after it. */
const stranger = (pronoun: RegExp, replaces: boolean): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word) => pronoun.test(word));
    return at < 0 || list.length < 3
      ? null
      : list.toSpliced(replaces ? at : at + 1, replaces ? 1 : 0, '[Winston Ruritania]');
  });

/** Kinds whose words are the source's, and whose brackets nothing confirms. */
const UNCONFIRMED: readonly Kind[] = Object.entries({
  'bracket: a stranger for a person': stranger(/^(?:he|she|him)$/iu, true),
  'bracket: a stranger after a person': stranger(/^(?:he|she|him)$/iu, false),
  'bracket: a stranger for others': stranger(/^(?:we|they|them|us)$/iu, true),
  'bracket: a stranger after others': stranger(/^(?:we|they|them|us)$/iu, false),
  'bracket: a stranger for “I”': stranger(/^I$/u, true),
  'bracket: stage direction': inserted('[laughs loudly]', inside),
}).map(([name, draft]) => ({ name, allowed: false, wordsOnly: true, draft }));

/** The draft with a bracket over words that pass. */
const over = (instead: string, count: number, passes: (word: string | undefined) => boolean): Kind['draft'] =>
  changed((list, { pick }: Given) => {
    const at = one(
      list,
      pick,
      (_, index) =>
        isWord(list[index - 1]) && index + count < list.length && list.slice(index, index + count).every(passes),
    );
    return at < 0 || list.length < 5 ? null : list.toSpliced(at, count, `[${instead}]`);
  });

/** Brackets and ellipses that turn what was said. */
export const EDITORIAL_FORBIDDEN: readonly Kind[] = [
  ...UNCONFIRMED,
  ...kinds(false, {
    'bracket: [very]': added('very'),
    'bracket: [off]': added('off'),
    'bracket: [or]': added('or'),
    'bracket: [and got rich]': added('and got rich'),
    'bracket: who speaks': added('Winston Ruritania:'),
    'bracket: a currency': written(
      (word) => `${word} [euro]`,
      (word, index) => index > 0 && /^\d+$/u.test(word),
    ),
    'bracket: over the source’s own negation': written(
      (word) => `[${word}]`,
      (word, index) => index > 0 && /^(?:not|never|no|nobody)$/u.test(word),
    ),
    emoji: inserted('🙄', inside),
    'comma for the dash of a range': written(
      (word) => word.replace(/(?<=\d)[-–—](?=\d)/u, ', '),
      (word) => /\d[-–—]\d/u.test(word),
    ),
    'bracket: [not]': added('not'),
    'bracket: [do not]': added('do not'),
    'bracket: [never]': added('never'),
    'bracket: [without]': added('without it'),
    'bracket: [hardly]': added('hardly'),
    'bracket: [5]': added('5'),
    'bracket: [twenty]': added('twenty'),
    'bracket: [probably]': added('probably'),
    'bracket: [allegedly]': added('allegedly'),
    'bracket: [might]': added('might'),
    'bracket: [must]': added('must'),
    'bracket: [all]': added('all'),
    'bracket: [only]': added('only'),
    'bracket: more than three words': added('who had come there late'),
    'bracket: over a content word': over('zeppelin', 1, isContent),
    'bracket: over two content words': over('zeppelin', 2, isContent),
    'bracket: over four words': over('zeppelin flights', 4, (word) => isWord(word) && /^\p{L}+$/u.test(word)),
    'bracket: over a negation': written(
      () => '[gladly]',
      (word, index) => index > 0 && NEGATION.test(word),
    ),
    'bracket: over a number': written(
      () => '[many]',
      (word, index) => index > 0 && /^\d+$/u.test(word),
    ),
    'bracket: over a modal verb': written(
      () => '[did]',
      (word, index) => index > 0 && /^(?:may|might|must|should|would|could|will|can)$/u.test(word),
    ),
    'bracket: name for a name': written(
      () => '[Ruritania]',
      (word, index) => index > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !COMMON.test(word),
    ),
    'bracket: negation for a pronoun': written(
      () => '[nobody]',
      (word) => /^(?:we|they|he|she)$/u.test(word),
    ),
    'bracket: over “and”': written(
      () => '[or]',
      (word, index) => index > 0 && word === 'and',
    ),
    'bracket: negative prefix': written((word) => `[un]${word}`, isContent),
    'bracket: negative ending': written((word) => `${word}[less]`, isContent),
    'bracket: contracted negation': written(
      (word) => `${word}[n’t]`,
      (word) => /^(?:is|are|was|were|would|could|have|has)$/u.test(word),
    ),
    'bracket: comparative': written((word) => `${word}[er]`, isContent),
    ...Object.fromEntries(MARKS.map((mark) => [`ellipsis ${mark} over a negation`, overNegation(mark)])),
    'ellipsis over a modal verb': overWord(MODAL),
    'ellipsis over a word that limits': overWord(LIMITING),
    'ellipsis over “if”': changed((list, { pick }) => {
      const at = one(
        list,
        pick,
        (word, index) =>
          index > 0 &&
          CONDITION.test(word) &&
          /^\p{Ll}+$/u.test(`${list[index - 1]}`) &&
          !NO_CONDITION.test(`${list[index - 1]}`) &&
          /^(?:the|we|they|you|I|he|she|it|our|their)$/iu.test(`${list[index + 1]}`),
      );
      return at < 0 ? null : list.toSpliced(at, 1, '…');
    }),
    'ellipsis makes one sentence of two': changed((list, { pick }) => {
      const isPlain = (at: number) => /^\p{Ll}+$/u.test(`${list[at]}`);
      const at = one(
        list,
        pick,
        (word, index) =>
          /^\p{Ll}{3,}\.$/u.test(word) &&
          [index - 2, index - 1, index + 2, index + 3].every(isPlain) &&
          /^\p{Lu}\p{Ll}*$/u.test(`${list[index + 1]}`),
      );
      // After a conjunction a clause of its own begins.
      const isClause = /^(?:and|but|or|so|yet|that|because|then)$/iu.test(`${list[at + 2]}`);
      return at < 0 || isClause ? null : list.toSpliced(at, 3, '…');
    }),
    'ellipsis over more than a negation': changed((list, { pick }) => {
      const at = one(list, pick, (word, index) => index > 1 && index < list.length - 2 && NEGATION.test(bare(word)));
      const around = list.slice(Math.max(0, at - 2), at + 1);
      if (at < 0 || around.some((word) => /[.?!]["”’']*$/u.test(word))) return null;
      return list.toSpliced(at - 1, 2, '…');
    }),
    'ellipsis, then an invented end': changed((list) =>
      list.length < 6
        ? null
        : [...list.slice(0, 5), '…', 'surrendered', 'gently', 'to', 'purple', 'walruses', 'before', 'breakfast'],
    ),
    'ellipsis after an invented beginning': changed((list) =>
      list.length < 6
        ? null
        : ['purple', 'walruses', 'surrendered', 'gently', 'before', 'breakfast', '…', ...list.slice(-5)],
    ),
    'ellipsis, order turned': changed((list, { source }) => {
      const half = Math.floor(list.length / 2);
      const [before, after] = [list.slice(0, half).join(' '), list.slice(half).join(' ')];
      // Said twice, it may be quoted in this order.
      const all = source.replace(/\s+/gu, ' ');
      const isRepeated = [before, after].some((half) => all.split(half.slice(0, 20)).length > 2);
      return list.length < 12 || isRepeated ? null : [after, '…', before];
    }),
    'sentence begun after a negation': changed((list, { pick }) => {
      const at = one(
        list,
        pick,
        (word, index) =>
          index > 0 &&
          index < list.length - 4 &&
          /^(?:not|never|cannot)$|n['’]t$/u.test(word) &&
          /^\p{Ll}/u.test(list[index + 1] ?? ''),
      );
      const rest = list.slice(at + 1);
      return at < 0 ? null : rest.with(0, (rest[0] ?? '').charAt(0).toUpperCase() + (rest[0] ?? '').slice(1));
    }),
  }),
];
