import { changed, inserted, isWord, type Kind, kinds, one, written } from '../given.js';

const wrap = (open: string, close: string): Kind['draft'] => written((word) => `${open}${word}${close}`);

const wrapTwo = (open: string, close: string): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => isWord(word) && isWord(list[index + 1]));
    return at < 0 ? null : list.toSpliced(at, 2, `${open}${list[at]} ${list[at + 1]}${close}`);
  });

const inWord = (open: string, close: string): Kind['draft'] =>
  written(
    (word) => word.slice(0, 2) + open + word.slice(2, 5) + close + word.slice(5),
    (word) => /^\p{Ll}{7,}$/u.test(word),
  );

/** After a shorter word a raised figure may be its exponent. */
const after = (mark: string): Kind['draft'] =>
  written(
    (word) => `${word}${mark}`,
    (word) => /^\p{L}{4,}$/u.test(word),
  );

const shown = (words: string): Kind['draft'] => inserted(words, (word, index) => index > 0 && isWord(word));

const broken = (end: string): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && isWord(word) && isWord(list[index - 1]));
    return at < 0 ? null : [...list.slice(0, at - 1), `${list[at - 1]}${end}${list[at]}`, ...list.slice(at + 1)];
  });

/** Markup that a reader does not see as words. */
export const MARKUP_ALLOWED: readonly Kind[] = kinds(true, {
  'emphasis *': wrap('*', '*'),
  'emphasis _': wrap('_', '_'),
  'strong emphasis': wrap('**', '**'),
  'strong emphasis over words': wrapTwo('**', '**'),
  'emphasis inside a word': inWord('*', '*'),
  highlight: wrap('==', '=='),
  'highlight over words': wrapTwo('==', '=='),
  'span with a class': wrap('[', ']{.underline}'),
  'span with a language': wrapTwo('[', ']{lang=en}'),
  'span with attributes': wrap('[', ']{#a .b key="some value"}'),
  link: wrap('[', '](https://example.org)'),
  'link with a title': wrapTwo('[', '](https://example.org (Some title))'),
  'HTML: <b>': wrap('<b>', '</b>'),
  'HTML: <u>': wrap('<u>', '</u>'),
  'HTML: <mark>': wrapTwo('<mark>', '</mark>'),
  'HTML: <span> with attributes': wrap('<span class="a b" title="other words">', '</span>'),
  'HTML: <em> inside a word': inWord('<em>', '</em>'),
  'HTML: <br>': broken('<br>'),
  'HTML: <br />': broken('<br />\n'),
  'HTML: <wbr> in a word': inWord('<wbr>', ''),
  'HTML: <del> of a foreign word': shown('<del>gently</del>'),
  'HTML: <code>': wrap('<code>', '</code>'),
  'HTML comment': shown('<!-- gently -->'),
  'strikeout of a foreign word': shown('~~gently~~'),
  'CriticMarkup: addition': wrap('{++', '++}'),
  'CriticMarkup: foreign word deleted': shown('{--gently--}'),
  'CriticMarkup: substitution': written((word) => `{~~gently~>${word}~~}`),
  'CriticMarkup: comment': after('{>>is this right?<<}'),
  'CriticMarkup: highlight': wrap('{==', '==}'),
  'Obsidian comment': shown('%%gently%%'),
  'note number ¹': after('¹'),
  'note number <sup>': after('<sup>1</sup>'),
  'note number ^1^': after('^1^'),
  'note call': ({ words, cite }) => {
    const list = words.split(' ');
    return list.length < 4
      ? null
      : `The speaker said “${[...list.slice(0, 2), `${list[2]}[^n]`, ...list.slice(3)].join(' ').replace(/[“”"]/gu, "'")}” ${cite}.\n\n[^n]: A remark.`;
  },
  'index command': after('\\index{some words}'),
  'label command': after('\\label{sec:a}'),
  'line break': broken('\n'),
  'line break, CRLF': broken('\r\n'),
  'hard line break \\': broken('\\\n'),
  'hard line break, two spaces': broken('  \n'),
  'hyphenated line break': written(
    (word) => `${word.slice(0, 4)}-\n${word.slice(4)}`,
    (word) => /^\p{Ll}{7,}$/u.test(word),
  ),
  'line break after a hyphen': changed((list, { pick }) => {
    const at = one(list, pick, (word) => /^\p{Ll}{2,}-\p{Ll}{2,}$/u.test(word));
    return at < 0 ? null : list.with(at, (list[at] ?? '').replace('-', '-\n'));
  }),
});

/** Markup that adds to, or takes from, the words that a reader sees. */
export const MARKUP_FORBIDDEN: readonly Kind[] = kinds(false, {
  'word struck ~~': changed((list, { pick }) => struck(list, pick, '~~', '~~')),
  'word struck <del>': changed((list, { pick }) => struck(list, pick, '<del>', '</del>')),
  'word struck <s>': changed((list, { pick }) => struck(list, pick, '<s>', '</s>')),
  'word deleted {--': changed((list, { pick }) => struck(list, pick, '{--', '--}')),
  'word replaced {~~': written((word) => `{~~${word}~>gently~~}`),
  'word commented out': changed((list, { pick }) => struck(list, pick, '<!-- ', ' -->')),
  'word commented out %%': changed((list, { pick }) => struck(list, pick, '%%', '%%')),
  'word added {++': shown('{++gently++}'),
  'word added as code': shown('`gently`'),
  'word added as <code>': shown('<code>gently</code>'),
  'word added as <ins>': shown('<ins>gently</ins>'),
  'word added as highlight': shown('==gently=='),
  'word added as span': shown('[gently]{.smallcaps}'),
  'word added as link': shown('[gently](https://example.org)'),
  'word added as emphasis': shown('*gently*'),
  'word added by entities': shown('&#103;ently'),
  '“not” added as code': shown('`not`'),
  'word changed in emphasis': written(() => '**gently**'),
  'letter changed by an entity': written(
    (word) => `${word.slice(0, 2)}&#122;${word.slice(3)}`,
    (word) => /^\p{Ll}{5,}$/u.test(word) && word[2] !== 'z',
  ),
  'letters struck': written(
    (word) => `~~${word.slice(0, 3)}~~${word.slice(3)}`,
    (word) => /^\p{Ll}{7,}$/u.test(word),
  ),
  'digit added in <sup>': shown('<sup>gently</sup>'),
});

function struck(list: readonly string[], pick: number, open: string, close: string): readonly string[] | null {
  const at = one(list, pick, (word, index) => index > 0 && index < list.length - 1 && isWord(word));
  if (at < 0 || list[at] === list[at + 1] || list[at] === list[at - 1]) return null;
  return list.with(at, `${open}${list[at]}${close}`);
}
