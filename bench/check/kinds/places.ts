import { GIVEN } from '../../../src/engine/extract/names/gazetteer/index.js';
import { type Given, isWord, type Kind, kinds, nested, one, quoted } from '../given.js';

/** Ways to set a quotation into a draft. */
const FRAMES: Readonly<Record<string, (words: string, given: Given) => string>> = {
  'block quote': (words, { cite }) => `Text.\n\n> ${words}\n>\n> — the speaker ${cite}\n\nText.`,
  'block quote over lines': (words, { cite }) => `> ${words.replace(/ /u, '\n> ')}\n>\n> — the speaker ${cite}`,
  'block quote, lazy lines': (words, { cite }) =>
    `> ${words.replace(/ (?=\p{Ll})/u, '\n')}\n>\n> — the speaker ${cite}`,
  'HTML block quote': (words, { cite }) => `<blockquote>${words} ${cite}</blockquote>`,
  'HTML block quote, paragraphs': (words, { cite }) =>
    `<blockquote>\n<p>${words}</p>\n<footer>the speaker ${cite}</footer>\n</blockquote>`,
  'HTML block quote in a figure': (words, { cite }) =>
    `<figure>\n<blockquote>${words}</blockquote>\n<figcaption>the speaker ${cite}</figcaption>\n</figure>`,
  'HTML quotation': (words, { cite }) => `He said <q>${nested(words)}</q> ${cite}.`,
  'block quote with marks': (words, { cite }) => `> “${nested(words)}”\n>\n> — the speaker ${cite}`,
  'citation before a block quote': (words, { cite }) => `The speaker said ${cite}:\n\n> ${words}`,
  'list item': (words, { cite }) => `- ${quoted(nested(words), cite)}\n- more`,
  'numbered list': (words, { cite }) => `1. One.\n2. ${quoted(nested(words), cite)}`,
  'nested list': (words, { cite }) => `- One\n  - ${quoted(nested(words), cite)}\n- more`,
  'list item over lines': (words, { cite }) => `- The speaker said “${nested(words).replace(/ /u, '\n  ')}” ${cite}.`,
  'task list': (words, { cite }) => `- [ ] ${quoted(nested(words), cite)}`,
  'block quote in a list': (words, { cite }) => `- > ${words} ${cite}`,
  'table cell': (words, { cite }) => `| a | b |\n|---|---|\n| x | “${nested(words).replaceAll('|', '\\|')}” ${cite} |`,
  heading: (words, { cite }) => `## ${quoted(nested(words), cite)}`,
  'text of a note': (words, { cite }) => `Text.[^1]\n\n[^1]: ${quoted(nested(words), cite)}`,
  'inline note': (words, { cite }) => `Text.^[He said “${nested(words)}” ${cite}.]`,
  'cited in a note': (words, { cite }) => `He said “${nested(words)}”.[^1]\n\n[^1]: See ${cite}.`,
  'cited in an inline note': (words, { cite }) => `He said “${nested(words)}”.^[${cite}]`,
  'cited before': (words, { key, paragraph }) => `As @${key} [para. ${paragraph}] has it, “${nested(words)}”.`,
  'cited inside the sentence': (words, { cite }) => `He said “${nested(words)}” ${cite}, and left.`,
  'cited after the full stop': (words, { cite }) =>
    `He said “${nested(words)}.” ${cite}`.replace(/[.,;]\.”/u, '.”').replace(/([?!…][’']?)\.”/u, '$1”'),
  'author suppressed': (words, { key, paragraph }) => `He said “${nested(words)}” [-@${key}, para. ${paragraph}].`,
  'cited with another work': (words, { cite, otherKey }) =>
    `He said “${nested(words)}” ${cite.replace(']', `; @${otherKey}]`)}.`,
  'cited without a place': (words, { key }) => `He said “${nested(words)}” [@${key}].`,
  'div around': (words, { cite }) => `::: {.note}\n${quoted(nested(words), cite)}\n:::`,
  'HTML div around': (words, { cite }) => `<div>\n\n${quoted(nested(words), cite)}\n\n</div>`,
  'emphasis around': (words, { cite }) => `*He said* “${nested(words)}” ${cite}.`,
};

const replaced = (words: string, pick: number): string | null => {
  const list = words.split(' ');
  if (list.length < 5) return null;
  const at = 1 + (pick % (list.length - 2));
  return list.with(at, 'gently').join(' ');
};

/** A quotation in its frame: the words right, or one of them replaced. */
export const FRAME_KINDS: readonly Kind[] = Object.entries(FRAMES).flatMap(([name, frame]) => [
  { name, allowed: true, draft: (given: Given) => frame(given.words, given) },
  {
    name: `word replaced: ${name}`,
    allowed: false,
    draft: (given: Given) => {
      const words = replaced(given.words, given.pick);
      return words === null ? null : frame(words, given);
    },
  },
]);

const SOMEBODY = 'Ruth Ruritania';

const named = (write: (words: string, speaker: string, cite: string) => string) => ({
  right: ({ words, speaker, cite }: Given) => (isName(speaker) ? write(withoutEnd(words), speaker, cite) : null),
  wrong: ({ words, speaker, cite }: Given) => (isName(speaker) ? write(withoutEnd(words), SOMEBODY, cite) : null),
});

/** The words without the mark at their end, after which the sentence of the draft would be over. */
function withoutEnd(words: string): string {
  return nested(words).replace(/[.,;?!’]+$/u, '');
}

function isName(speaker: string | null): speaker is string {
  return speaker !== null && /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(speaker);
}

const SPEAKERS = {
  'named before': named((words, speaker, cite) => `${speaker} said, “${words}” ${cite}.`),
  'named after': named((words, speaker, cite) => `“${words},” said ${speaker} ${cite}.`),
  'named after, verb last': named((words, speaker, cite) => `“${words},” ${speaker} said ${cite}.`),
  'named by “according to”': named((words, speaker, cite) => `According to ${speaker}, “${words}” ${cite}.`),
  'who told an institution': named((words, speaker, cite) => `${speaker} told the BBC: “${words}” ${cite}.`),
  'who told somebody': named((words, speaker, cite) => `${speaker} told Mayor Quayle that “${words}” ${cite}.`),
  'who told, after “as”': named((words, speaker, cite) => `As ${speaker} told the inquiry, “${words}” ${cite}.`),
  'who said to somebody': named((words, speaker, cite) => `${speaker} said to Quayle, “${words}” ${cite}.`),
  'who said somewhere': named(
    (words, speaker, cite) => `${speaker} said at the hearing on Monday: “${words}” ${cite}.`,
  ),
  'who wrote to somebody': named((words, speaker, cite) => `${speaker} wrote to Quayle: “${words}” ${cite}.`),
  'who put it so': named((words, speaker, cite) => `As ${speaker} put it: “${words}” ${cite}.`),
  'who put it so, after': named((words, speaker, cite) => `“${words},” as ${speaker} put it ${cite}.`),
  'in whose words': named((words, speaker, cite) => `In the words of ${speaker}, “${words}” ${cite}.`),
  'whose verdict it is': named((words, speaker, cite) => `${speaker}’s verdict: “${words}” ${cite}.`),
  'named after the citation': named((words, speaker, cite) => `“${words}” ${cite}, ${speaker} told reporters.`),
  'named in the footer of an HTML quote': named(
    (words, speaker, cite) => `<blockquote>\n<p>${words}</p>\n<footer>— ${speaker} ${cite}</footer>\n</blockquote>`,
  ),
  'named in a <cite>': named(
    (words, speaker, cite) => `<blockquote>${words} <cite>${speaker}</cite> ${cite}</blockquote>`,
  ),
  'for whom': named((words, speaker, cite) => `For ${speaker}, “${words}” ${cite}.`),
  'named below a block quote': named((words, speaker, cite) => `> ${words}\n>\n> — ${speaker} ${cite}`),
};

/** The words in two parts of at least four, cut where no mark and no number is; null where there is no such place. */
function halves({ words, pick }: Given): readonly [string, string] | null {
  if (/[“”"‘’'[\]]|[?!]$/u.test(words.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''))) return null;
  const list = withoutEnd(words).split(' ');
  const at = one(
    list,
    pick,
    (word, index) => index >= 4 && index <= list.length - 4 && /^\p{Ll}+$/u.test(word) && isWord(list[index - 1]),
  );
  return at < 0 ? null : [list.slice(0, at).join(' '), list.slice(at).join(' ')];
}

type Split = (first: string, second: string, speaker: string, cite: string) => string | null;

const split = (write: Split) => {
  const draft =
    (nameOf: (speaker: string) => string): Kind['draft'] =>
    (given) => {
      const found = isName(given.speaker) ? halves(given) : null;
      return found === null || given.speaker === null ? null : write(...found, nameOf(given.speaker), given.cite);
    };
  return { right: draft((speaker) => speaker), wrong: draft(() => SOMEBODY) };
};

/** One attribution for two parts of what was said. */
const SPLIT = {
  'between two halves': split((first, second, speaker, cite) => `“${first},” ${speaker} said. “${second}.” ${cite}`),
  'between two halves, verb first': split(
    (first, second, speaker, cite) => `“${first},” said ${speaker}, “${second}” ${cite}.`,
  ),
  'between two halves, explained': split(
    (first, second, speaker, cite) => `“${first},” ${speaker}, who was there, told reporters. “${second}.” ${cite}`,
  ),
  'before two quotations': split((first, second, speaker, cite) => `${speaker}: “${first}.” … “${second}.” ${cite}`),
  'after two quotations': split(
    (first, second, speaker, cite) => `“${first}” and “${second},” said ${speaker} ${cite}.`,
  ),
  'between two halves, in a block quote': split(
    (first, second, speaker, cite) => `> “${first},” claimed ${speaker}. “${second}.” ${cite}`,
  ),
  // Each item is judged separately: without the negation of the other one it says the opposite.
  'before a list': split((first, second, speaker, cite) =>
    /n['’]t\b|\b(?:not|never|no|nobody|without|hardly|fail\w*)\b/iu.test(`${first} ${second}`)
      ? null
      : `${speaker} said:\n\n- “${first}” ${cite}\n- “${second}” ${cite}`,
  ),
  'before a block quote': split((first, second, speaker, cite) => `${speaker} said:\n\n> ${first} ${second} ${cite}`),
};

/** Attributions that say nothing sure of who speaks. */
const UNSURE: Readonly<Record<string, (words: string, speaker: string, cite: string) => string>> = {
  'who called it so': (words, speaker, cite) => `${speaker} called it “${words}” ${cite}.`,
  'who was blunt': (words, speaker, cite) => `${speaker} was blunt: “${words}” ${cite}.`,
  'who had this to say': (words, speaker, cite) => `${speaker} had this to say: “${words}” ${cite}.`,
  'who ended so': (words, speaker, cite) => `${speaker} ended: “${words}” ${cite}.`,
  'who shrugged': (words, speaker, cite) => `${speaker} shrugged. “${words}” ${cite}.`,
  'whose answer it was': (words, speaker, cite) => `“${words}” ${cite} was ${speaker}’s answer.`,
  'named in brackets': (words, speaker, cite) => `“${words}” (${speaker}) ${cite}.`,
  'named in the cell before': (words, speaker, cite) =>
    `| a | b |\n|---|---|\n| ${speaker} | “${words.replaceAll('|', '\\|')}” ${cite} |`,
};

/** Ways to name someone who is not, or not certainly, the speaker; SPEAKER is the speaker. */
const NOT_SPEAKING: Readonly<Record<string, string>> = {
  'speaker by a role of nobody': 'The zookeeper said: WORDS CITE.',
  'speaker by a role of nobody, after': 'WORDS CITE, said a zookeeper.',
  'second hand: who reports it': 'Ruth Ruritania said SPEAKER had told her: WORDS CITE.',
  'on behalf of the speaker': 'On behalf of SPEAKER, he said: WORDS CITE.',
  'speaking for the speaker': 'Speaking for SPEAKER, he said: WORDS CITE.',
  'the speaker’s lawyer, after a dash': 'WORDS — SPEAKER’s lawyer CITE',
  'the speaker’s lawyer, in brackets': 'WORDS (SPEAKER’s lawyer) CITE.',
  'the speaker misquoted': 'SPEAKER was wrongly quoted as saying WORDS CITE.',
  'the speaker, supposed': 'If SPEAKER had said WORDS CITE, we would know.',
};

/** Kinds of which the words are right and who speaks is not. */
const OPEN_KINDS: readonly Kind[] = Object.entries(NOT_SPEAKING).map(([name, form]) => ({
  name,
  allowed: false,
  wordsOnly: true,
  draft: ({ words, speaker, cite }) =>
    isName(speaker)
      ? form
          .replace('SPEAKER', speaker)
          .replace('CITE', cite)
          .replace('WORDS', () => `“${withoutEnd(words)}”`)
      : null,
}));

/** Someone else with the same surname; null where the speaker is not named in full. */
function namesake(speaker: string | null): string | null {
  const [given = '', ...rest] = speaker?.split(' ') ?? [];
  if (!isName(speaker) || !GIVEN.has(given)) return null;
  return `${given === 'Ingrid' ? 'Winston' : 'Ingrid'} ${rest.at(-1) ?? ''}`;
}

/** Who is said to speak, and what is cited. */
export const ATTRIBUTION_KINDS: readonly Kind[] = [
  ...kinds(true, {
    ...Object.fromEntries(Object.entries(SPEAKERS).map(([name, { right }]) => [`speaker ${name}`, right])),
    ...Object.fromEntries(Object.entries(SPLIT).map(([name, { right }]) => [`speaker named ${name}`, right])),
    'speaker by surname': ({ words, speaker, cite }) =>
      isName(speaker) ? `${speaker.split(' ').at(-1)} said, “${nested(words)}” ${cite}.` : null,
    'speaker a pronoun': ({ words, cite }) => `She said, “${nested(words)}” ${cite}.`,
    'locator: paragraphs around': ({ words, key, paragraph }) =>
      quoted(nested(words), `[@${key}, paras. ${paragraph}-${paragraph + 1}]`),
    'locator: paragraph in full': ({ words, key, paragraph }) =>
      quoted(nested(words), `[@${key}, paragraph ${paragraph}]`),
    'locator: braces': ({ words, key, paragraph }) => quoted(nested(words), `[@${key}, {para. ${paragraph}}]`),
  }),
  ...Object.entries(UNSURE).flatMap(([name, write]): Kind[] => {
    const { right, wrong } = named(write);
    return [
      { name: `speaker ${name}`, allowed: true, draft: right },
      { name: `wrong speaker ${name}: no plain ✓`, allowed: false, wordsOnly: true, draft: wrong },
    ];
  }),
  ...OPEN_KINDS,
  ...Object.entries(SPLIT).map(([name, { wrong }]) => ({
    name: `wrong speaker named ${name}`,
    allowed: false,
    everyQuotation: true,
    draft: wrong,
  })),
  ...kinds(false, {
    ...Object.fromEntries(Object.entries(SPEAKERS).map(([name, { wrong }]) => [`wrong speaker ${name}`, wrong])),
    'wrong speaker with the same surname': ({ words, speaker, cite }) => {
      const other = namesake(speaker);
      return other === null ? null : `${other} said, “${nested(words)}” ${cite}.`;
    },
    'wrong speaker with the same given name': ({ words, speaker, cite }) =>
      namesake(speaker) === null ? null : `${speaker?.split(' ')[0]} Ruritania said, “${nested(words)}” ${cite}.`,
    'wrong source': ({ words, otherKey }) =>
      words.split(' ').length < 5 ? null : quoted(nested(words), `[@${otherKey}]`),
    'wrong source with a place': ({ words, otherKey }) =>
      words.split(' ').length < 5 ? null : quoted(nested(words), `[@${otherKey}, para. 1]`),
    'wrong paragraph': ({ words, key, otherParagraph }) => quoted(nested(words), `[@${key}, para. ${otherParagraph}]`),
    ...Object.fromEntries(
      ['ch. 99', 'sec. 99', 'l. 99', 'fig. 99', 'n. 99', 'p. 99', '09:59:59'].map((locator) => [
        `locator that news has not: ${locator}`,
        ({ words, key }: Given) => quoted(nested(words), `[@${key}, ${locator}]`),
      ]),
    ),
    'wrong paragraphs': ({ words, key, otherParagraph }) =>
      quoted(nested(words), `[@${key}, paras. ${otherParagraph}-${otherParagraph}]`),
    'page of a work without pages': ({ words, key }) => quoted(nested(words), `[@${key}, p. 3]`),
    'unknown key': ({ words }) => quoted(nested(words), '[@nobody1999-nothing]'),
    'no citation': ({ words }) => (words.split(' ').length < 6 ? null : `The speaker said “${nested(words)}” at last.`),
  }),
];
