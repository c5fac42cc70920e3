import { readArticle } from '../../src/engine/article/read.js';
import { librarySources } from '../../src/engine/draft/library-sources.js';
import { extract } from '../../src/engine/extract/extract.js';
import { Library } from '../../src/engine/library/library.js';
import { LibrarySearch } from '../../src/engine/search/library-search.js';
import type { Collection } from './collections.js';

/** What makes a clause others' words, less than a fact, or conditional, before it. */
export const HEADS: readonly string[] = [
  'According to the tabloids, ',
  'In theory, ',
  'On paper, ',
  'Supposedly, ',
  'Allegedly ',
  'Critics say ',
  'Some people say that ',
  'Rumour has it that ',
  'It is said that ',
  'Weather permitting, ',
  'Pending a vote, ',
  'Subject to approval, ',
  'Provided the state pays, ',
  'Barring an accident, ',
  'Assuming the bank agrees, ',
  'Depending on the weather, ',
  'Failing that, ',
  'Should the state pay, ',
  'You might think that ',
  'We were told that ',
];

/** The same after it, and what takes it back. */
export const TAILS: readonly string[] = [
  ', according to the tabloids',
  ', in theory',
  ', they say',
  ', says the Gazette',
  ', or so we thought',
  ', that is nonsense',
  '. That is a lie',
  '. If the council agrees',
  '; that is, if the council agrees',
  ', weather permitting',
  ', pending a vote',
  ': that is what the mayor wants you to think',
  ', but only on paper',
  ', which is simply not true',
];

/** What only says that it is the speaker's own view, or is so, before a clause and after it. */
export const OWN_HEADS: readonly string[] = [
  'In my view, ',
  'Frankly, ',
  'Of course, ',
  'As I said, ',
  'As far as I know, ',
  'Without a doubt, ',
  'I am sure that ',
  'I think that ',
  'In fact, ',
  'Thanks to the state, ',
];
export const OWN_TAILS: readonly string[] = [
  ', I think',
  ', of course',
  '. That is the truth',
  ', and that is good',
  ', believe me',
];

/** A sentence of one clause. */
const CLAUSE = /(?:^|[.!?] )((?:The|We|It|They|He|She|There)\s[^,.:;!?…—–“”‘’'()[\]\d]{15,90}\p{Ll}{3})(?=\.)/gu;

/** Words of other kinds of this measure: a clause with one is left out. */
const LIMITED =
  /\b(?:not|never|no|nothing|nobody|none|if|unless|but|because|when|until|might|may|could|would|should|must|or|said|say|says|think|thinks|believe|hope|whether|that|than|only|just|who|which)\b|n['’]t\b/u;

/** Number of clauses for each frame, and maximum number of speeches. */
const EACH = 4;
export const MOST_FRAMED = 200;

/** A speech of each clause that the quotations of other collections have, with what frames it before or after. */
export function framed(collections: readonly Collection[]): Collection {
  const clauses = collections
    .flatMap(({ library }) =>
      library.quotations.flatMap(({ text }) => [...text.replace(/\s+/gu, ' ').matchAll(CLAUSE)]),
    )
    .map(([, clause = '']) => clause)
    .filter((clause) => !LIMITED.test(clause));
  const frames = [...HEADS, ...OWN_HEADS].map(
    (head) => (clause: string) => head + clause.charAt(0).toLowerCase() + clause.slice(1),
  );
  const after = [...TAILS, ...OWN_TAILS].map((tail) => (clause: string) => clause + tail);
  const all = [...frames, ...after];
  const known = [...new Set(clauses)];
  const speeches = all
    .flatMap((frame, index) =>
      Array.from({ length: EACH }, (_, step) => frame(known[(index * EACH + step) % Math.max(1, known.length)] ?? '')),
    )
    .map((words) => `“${words},” said Ann Lee, the mayor of the town.`);
  const library = new Library();
  const half = Math.ceil(speeches.length / 2);
  const texts = [speeches.slice(0, half), speeches.slice(half)].map(
    (part, index) =>
      `---\nid: framed${index}\ntype: article-newspaper\ntitle: Framed ${index}\n---\n\n${part.join('\n\n')}\n`,
  );
  const add = texts.flatMap((text, index) => {
    const { article } = readArticle({ file: `framed${index}.md`, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: '' }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return { name: 'framed', library, sources: librarySources(library, search) };
}
