/** One way to change a quotation's words; null where there is nothing of the kind to change. */
export interface Mutation {
  readonly name: string;
  /** Whether an honest writer may do it. */
  readonly allowed: boolean;
  /** A draft that quotes the words so changed. `cite` is the citation, `pick` a number that chooses the place. */
  draft(words: string, cite: string, pick: number): string | null;
}

const inMarks = (words: string, cite: string): string => `The speaker said “${nested(words)}” ${cite}.`;

/** Double marks inside become single ones, as between a draft's own. */
function nested(words: string): string {
  return words.replace(/[“”"]/gu, (mark) => (mark === '“' ? '‘' : '’'));
}

function changed(change: (list: string[], pick: number) => readonly string[] | null): Mutation['draft'] {
  return (words, cite, pick) => {
    const list = change(words.split(/\s+/u), pick);
    return list === null ? null : inMarks(list.join(' '), cite);
  };
}

const isWord = (word: string | undefined): word is string => word !== undefined && /^\p{L}{2,}$/u.test(word);

/** The index of one of the words that pass, or -1. */
function one(list: readonly string[], pick: number, passes: (word: string, index: number) => boolean): number {
  const fit = list.flatMap((word, index) => (passes(word, index) ? [index] : []));
  return fit.length === 0 ? -1 : (fit[pick % fit.length] ?? -1);
}

const SYNONYMS: Readonly<Record<string, string>> = {
  important: 'significant',
  interests: 'concerns',
  concern: 'worry',
  concerns: 'worries',
  many: 'numerous',
  areas: 'fields',
  stronger: 'firmer',
  trust: 'faith',
  countries: 'nations',
  relationship: 'partnership',
  okay: 'fine',
  some: 'certain',
  mitigate: 'reduce',
  established: 'created',
};

const forbidden: readonly (readonly [string, Mutation['draft']])[] = [
  [
    'negation dropped',
    changed((list, pick) => {
      const at = one(list, pick, (word) => /^(?:not|no|never)$|n['’]t$/iu.test(word));
      if (at < 0) return null;
      const word = list[at] ?? '';
      return /n['’]t$/iu.test(word) ? list.with(at, word.slice(0, -3)) : list.toSpliced(at, 1);
    }),
  ],
  [
    'negation added',
    changed((list, pick) => {
      const at = one(list, pick, (word) => /^(?:is|are|was|were|will|would|can|have|has|do)$/u.test(word));
      return at < 0 || list[at + 1] === 'not' ? null : list.toSpliced(at + 1, 0, 'not');
    }),
  ],
  [
    'number changed',
    changed((list, pick) => {
      const at = one(list, pick, (word) => /\d/u.test(word));
      return at < 0
        ? null
        : list.with(
            at,
            (list[at] ?? '').replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)),
          );
    }),
  ],
  [
    'name changed',
    changed((list, pick) => {
      const at = one(list, pick, (word, index) => index > 0 && /^\p{Lu}\p{Ll}{3,}/u.test(word));
      return at < 0 ? null : list.with(at, (list[at] ?? '').replace(/^\p{L}+/u, 'Ruritania'));
    }),
  ],
  [
    'synonym',
    changed((list, pick) => {
      const at = one(list, pick, (word) => Object.hasOwn(SYNONYMS, word));
      return at < 0 ? null : list.with(at, SYNONYMS[list[at] ?? ''] ?? '');
    }),
  ],
  [
    'word replaced',
    changed((list, pick) => {
      const at = one(list, pick, (word) => isWord(word));
      return at < 0 || list.length < 2 ? null : list.with(at, 'gently');
    }),
  ],
  [
    'word added',
    changed((list, pick) => (list.length < 2 ? null : list.toSpliced(1 + (pick % (list.length - 1)), 0, 'gently'))),
  ],
  [
    'word dropped',
    changed((list, pick) => {
      const at = one(list, pick, (word, index) => index > 0 && index < list.length - 1 && isWord(word));
      return at < 0 || list[at] === list[at + 1] || list[at] === list[at - 1] ? null : list.toSpliced(at, 1);
    }),
  ],
  [
    'word order',
    changed((list, pick) => {
      const at = one(list, pick, (word, index) => isWord(word) && isWord(list[index + 1]) && list[index + 1] !== word);
      return at < 0 ? null : list.toSpliced(at, 2, list[at + 1] ?? '', list[at] ?? '');
    }),
  ],
  [
    'ending changed',
    changed((list, pick) => {
      const at = one(list, pick, (word) => /^\p{Ll}{4,}$/u.test(word));
      const word = list[at] ?? '';
      return at < 0 ? null : list.with(at, word.endsWith('s') ? word.slice(0, -1) : `${word}s`);
    }),
  ],
  [
    'sentences merged by a comma',
    (words, cite) => {
      const merged = words.replace(/\.\s+(\p{Lu})/u, (_, letter: string) => `, ${letter.toLowerCase()}`);
      return merged === words ? null : inMarks(merged, cite);
    },
  ],
  [
    'sentences merged by “and”',
    (words, cite) => {
      const merged = words.replace(/\.\s+(\p{Lu})/u, (_, letter: string) => ` and ${letter.toLowerCase()}`);
      return merged === words ? null : inMarks(merged, cite);
    },
  ],
  [
    'sentence dropped',
    (words, cite) => {
      const sentences = words.split(/(?<=[.?!])\s+/u);
      return sentences.length < 3 ? null : inMarks(sentences.toSpliced(1, 1).join(' '), cite);
    },
  ],
];

const allowed: readonly (readonly [string, Mutation['draft']])[] = [
  ['verbatim', inMarks],
  ['straight marks', (words, cite) => `He said "${words.replace(/[“”"]/gu, "'")}" ${cite}.`],
  ['guillemets', (words, cite) => `He said «${nested(words)}» ${cite}.`],
  ['German marks', (words, cite) => `He said „${nested(words)}“ ${cite}.`],
  [
    'apostrophes and dashes',
    (words, cite) => inMarks(words.replace(/['’]/gu, (mark) => (mark === "'" ? '’' : "'")).replace(/-/gu, '‑'), cite),
  ],
  [
    'case of the first letter',
    (words, cite) =>
      inMarks(
        words.replace(/^\p{L}/u, (letter) =>
          letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
        ),
        cite,
      ),
  ],
  [
    'bracketed first letter',
    (words, cite) =>
      /^\p{L}{2}/u.test(words)
        ? inMarks(
            words.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}]`),
            cite,
          )
        : null,
  ],
  ['final punctuation', (words, cite) => inMarks(`${words.replace(/[.,;]$/u, '')},`, cite)],
  ['no final punctuation', (words, cite) => inMarks(words.replace(/[.,;]$/u, ''), cite)],
  ...['…', '...', '[…]', '[...]'].map(
    (mark) =>
      [
        `ellipsis ${mark}`,
        changed((list, pick) => (list.length < 4 ? null : list.toSpliced(1 + (pick % (list.length - 3)), 2, mark))),
      ] as const,
  ),
  [
    'bracket added',
    changed((list, pick) =>
      list.length < 2 ? null : list.toSpliced(1 + (pick % (list.length - 1)), 0, '[the speaker]'),
    ),
  ],
  [
    'bracket for a word',
    changed((list, pick) => {
      const at = one(list, pick, (word) => /^(?:we|it|they|our|this|that|the|those)$/iu.test(word));
      return at < 0 || list.length < 3 ? null : list.with(at, '[the country]');
    }),
  ],
  ['sic', changed((list, pick) => list.toSpliced(1 + (pick % list.length), 0, '[sic]'))],
  ['emphasis', changed((list, pick) => list.with(pick % list.length, `*${list[pick % list.length]}*`))],
  [
    'fragment',
    changed((list, pick) => {
      if (list.length < 6) return null;
      const from = pick % (list.length - 5);
      return list.slice(from, from + 5 + (pick % (list.length - from - 4)));
    }),
  ],
  [
    'line break',
    changed((list, pick) =>
      list.length < 2
        ? null
        : [
            ...list.slice(0, 1 + (pick % (list.length - 1))),
            `\n${list.slice(1 + (pick % (list.length - 1))).join(' ')}`,
          ],
    ),
  ],
  [
    'hyphenated line break',
    changed((list, pick) => {
      const at = one(list, pick, (word) => /^\p{Ll}{7,}$/u.test(word));
      return at < 0 ? null : list.with(at, `${(list[at] ?? '').slice(0, 4)}-\n${(list[at] ?? '').slice(4)}`);
    }),
  ],
  ['block quote', (words, cite) => `Text.\n\n> ${words.replace(/\s+/gu, ' ')}\n>\n> — the speaker ${cite}\n\nText.`],
  ['list item', (words, cite) => `- ${inMarks(words, cite)}\n- more`],
];

/** All changes, the allowed ones first. */
export const MUTATIONS: readonly Mutation[] = [
  ...allowed.map(([name, draft]) => ({ name, allowed: true, draft })),
  ...forbidden.map(([name, draft]) => ({ name, allowed: false, draft })),
];
