import type { ArticleMetadata } from '../../engine/article/article.js';
import { KINDS } from '../../engine/search/segment.js';
import { languageCode } from '../../engine/text/language-names.js';
import type { RemoteHit } from '../../service/remote/remote-library.js';
import type { ArchiveConnection } from './connection.js';
import type { PassageHit } from './question.js';
import type { Remembered } from './remembered.js';

/** What is known of a source where a passage of it is found. */
export interface SourceFacts {
  readonly id: string;
  readonly words: string;
  readonly issued: string;
  readonly metadata: ArticleMetadata;
}

/**
 * The hits that passages are, with what is known of their sources, in the order of the passages.
 *
 * @param known sources that were read lately; those read are added
 * @param language code of the language that all of the passages are in; null for the one that each source states
 */
export async function hitsOf(
  connection: ArchiveConnection,
  known: Remembered<SourceFacts>,
  passages: readonly PassageHit[],
  language: string | null,
  signal: AbortSignal,
): Promise<readonly RemoteHit[]> {
  const byId = new Map([...new Set(passages.map(({ source }) => source))].map((id) => [id, known.get(id)]));
  const unknown = [...byId].flatMap(([id, facts]) => (facts === null ? id : []));
  if (unknown.length > 0) {
    const sources = await connection.ask<SourceFacts>(
      'SELECT id, words, issued, metadata FROM quoin.source WHERE id = ANY($1::uuid[])',
      [unknown],
      signal,
    );
    for (const source of sources) {
      known.set(source.id, source);
      byId.set(source.id, source);
    }
  }
  const named = new Set<string>();
  return passages.flatMap((passage) => {
    const source = byId.get(passage.source);
    const kind = KINDS[passage.kind];
    // It may have been removed between the two questions.
    if (source == null || kind === undefined) return [];
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
