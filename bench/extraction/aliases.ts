import type { AnnotatedText } from '../../scripts/train/annotated-text.js';
import type { ExtractedEntity } from '../../src/engine/extract/extraction.js';

/**
 * B³ (Bagga and Baldwin, 1998) of which names are held to name one thing, over names found with the annotators' bounds;
 * beside it what holding together equal strings alone would reach.
 */
export function aliasScores(
  texts: readonly AnnotatedText[],
  find: (text: AnnotatedText) => readonly ExtractedEntity[],
): string[][] {
  const ours: Pair[] = [];
  const strings: Pair[] = [];
  texts.forEach((text, t) => {
    const gold = new Map(text.mentions.map(({ start, end, cluster }) => [`${start} ${end}`, cluster]));
    find(text).forEach(({ mentions }, entity) => {
      for (const { start, end } of mentions) {
        const cluster = gold.get(`${start} ${end}`);
        if (cluster === undefined) continue;
        ours.push({ found: `${t} ${entity}`, gold: `${t} ${cluster}` });
        strings.push({ found: `${t} ${text.text.slice(start, end)}`, gold: `${t} ${cluster}` });
      }
    });
  });
  return [
    ['Quoin', ...bCubed(ours)],
    ['equal strings', ...bCubed(strings)],
  ];
}

interface Pair {
  readonly found: string;
  readonly gold: string;
}

function bCubed(pairs: readonly Pair[]): string[] {
  const count = (key: (pair: Pair) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1);
    return counts;
  };
  const both = count(({ found, gold }) => `${found}|${gold}`);
  const founds = count(({ found }) => found);
  const golds = count(({ gold }) => gold);
  let precision = 0;
  let recall = 0;
  for (const { found, gold } of pairs) {
    const shared = both.get(`${found}|${gold}`) ?? 0;
    precision += shared / (founds.get(found) ?? 1);
    recall += shared / (golds.get(gold) ?? 1);
  }
  const [p, r] = [(100 * precision) / pairs.length, (100 * recall) / pairs.length];
  return [p, r, (2 * p * r) / (p + r)].map((value) => value.toFixed(1));
}
