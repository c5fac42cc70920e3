import { inventPassages } from '../search/corpus.js';
import { Random } from '../search/random.js';

const GIVEN = 'Maria Erik Ingrid Tom Ann Lucia Omar Priya Chen Amara Viktor Elena Samuel Noor Diego Fatima'.split(' ');
const FAMILY = 'Okafor Lind Moe Ray Lee Duarte Haddad Nair Wei Diallo Petrov Rossi Adler Khan Vargas Sandvik'.split(
  ' ',
);
const OUTLETS = ['Harbour Post', 'Evening Mail', 'Morning Star', 'The Ledger', 'City Wire'];
const ROLES = ['minister', 'mayor', 'director', 'economist', 'spokesperson', 'judge', 'professor', 'engineer'];

/** The files of a writer's pile: articles of about 560 words with some quotations, every fifth without front matter. */
export function* inventArticles(count: number, seed: number): Generator<{ name: string; text: string }> {
  const random = new Random(seed);
  // Few enough that two articles sometimes share a passage, as real ones do.
  const passages = inventPassages(8 * count, seed);
  for (let number = 0; number < count; number++) {
    const people = [0, 1, 2].map(() => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`);
    const body: string[] = [];
    for (let paragraph = 0; paragraph < 16; paragraph++) {
      // A number in each passage keeps generated articles from being copies of each other.
      const words = `${random.pick(passages).slice(0, -1)} ${random.int(100, 999_999)} times.`;
      const speaker = random.pick(people);
      if (random.chance(0.45))
        body.push(`“${words}” said ${speaker}, the ${random.pick(ROLES)}. ${random.pick(passages)}`);
      else body.push(`${words} ${random.pick(passages).slice(0, 120)}.`);
    }
    const day = `20${random.int(10, 25)}-${String(random.int(1, 12)).padStart(2, '0')}-${random.int(10, 28)}`;
    const head = `---\ntitle: ${JSON.stringify(random.pick(passages).slice(0, 60))}\ncontainer-title: ${random.pick(OUTLETS)}\nissued: "${day}"\n---\n\n`;
    const bare = number % 5 === 4;
    yield {
      name: `${String(number % 100).padStart(2, '0')}/article-${number}.${bare ? 'txt' : 'md'}`,
      text: `${bare ? '' : head}${body.join('\n\n')}\n`,
    };
  }
}
