import { sentencesIn, tellingSentence } from '../../engine/cite/sentences.js';
import type { Range } from '../../engine/text/range.js';
import type { Found } from '../found.js';
import type { Knowledge } from '../knowledge.js';
import type { RemoteFound } from './remote-found.js';

/** Words that differ more from what the article has are not the same. */
const SAME = 0.95;

/**
 * Where something found in a remote library is in the article that has been kept of it: a highlight its words, a paragraph the
 * sentence of it with most of what was searched for; the whole article where the words are not in it any longer.
 */
export function keptPlace(known: Knowledge, key: string, found: RemoteFound): Found | null {
  const entry = known.library.article(key);
  if (entry === undefined) return null;
  const { article } = entry;
  const { id } = article.metadata;
  const words = found.kind === 'source' ? null : wordsIn(known, id, article.text, found);
  if (words === null) return { target: { articleId: id } };
  const paragraph = article.paragraphs.find(({ start, end }) => start <= words.start && words.start < end);
  const place = { target: { articleId: id, ...words }, ...(paragraph && { paragraph: paragraph.number }) };
  if (found.kind !== 'paragraph' || paragraph === undefined) return place;
  const sentences = sentencesIn(article.text, paragraph, known.library.quotationsIn(id));
  const at = found.highlights.map(({ start, end }) => ({ start: words.start + start, end: words.start + end }));
  const sentence = tellingSentence(sentences, at);
  return sentence === null ? place : { ...place, target: { articleId: id, ...sentence } };
}

function wordsIn({ search }: Knowledge, articleId: string, text: string, { words }: RemoteFound): Range | null {
  const start = text.indexOf(words);
  if (start >= 0) return { start, end: start + words.length };
  // Line ends and signs of Markdown may differ.
  const [origin] = search.locate(words, { kinds: ['paragraph'], limit: 1, articleId });
  if (origin === undefined || origin.next !== undefined || origin.similarity < SAME) return null;
  const around = text.indexOf(origin.record.text);
  return around < 0 ? null : { start: around + origin.range.start, end: around + origin.range.end };
}
