import type { ArticleMetadata } from '../../engine/article/article.js';
import { KINDS } from '../../engine/search/segment.js';
import { languageCode } from '../../engine/text/language-names.js';
import type { RemoteHit } from '../../service/remote/remote-library.js';
import type { ArchiveConnection } from './connection.js';
import type { PassageHit } from './question.js';

interface SourceFacts {
  readonly id: string;
  readonly words: string;
  readonly issued: string;
  readonly metadata: ArticleMetadata;
}

/**
 * The hits that passages are, with what is known of their sources, in the order of the passages.
 *
 * @param language code of the language that all of the passages are in; null for the one that each source states
 */
export async function hitsOf(
  connection: ArchiveConnection,
  passages: readonly PassageHit[],
  language: string | null,
  signal: AbortSignal,
): Promise<readonly RemoteHit[]> {
  if (passages.length === 0) return [];
  const sources = await connection.ask<SourceFacts>(
    'SELECT id, words, issued, metadata FROM quoin.source WHERE id = ANY($1::uuid[])',
    [[...new Set(passages.map(({ source }) => source))]],
    signal,
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const named = new Set<string>();
  return passages.flatMap((passage) => {
    const source = byId.get(passage.source);
    const kind = KINDS[passage.kind];
    // It may have been removed between the two questions.
    if (source === undefined || kind === undefined) return [];
    if (kind === 'entity') {
      // Every source that names someone has a row for them: one is enough.
      if (named.has(passage.text)) return [];
      named.add(passage.text);
    }
    const { text, speaker, paragraph, page, number } = passage;
    const record = {
      id: `${source.id}#${number}`,
      kind,
      articleId: source.id,
      text,
      speaker,
      source: kind === 'entity' ? '' : source.words,
      issued: source.issued,
      language: kind === 'entity' ? '' : (language ?? languageCode(source.metadata.language ?? '') ?? ''),
    };
    const nothing = { address: null, note: null };
    return { record, article: source.metadata, paragraph, page, speaker: passage.said_by, ...nothing };
  });
}
