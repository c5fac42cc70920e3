import { citedKey } from '../engine/cite/cited-key.js';
import { CitationPrinter } from '../engine/cite/convert/print.js';
import { type DraftCitations, readDraftCitations } from '../engine/cite/convert/read.js';
import { type CitationWriter, citationWriter } from '../engine/cite/convert/write.js';
import { type CiteItem, printCitation } from '../engine/cite/pandoc.js';
import { nameInFull } from '../engine/cite/reference.js';
import type { Quotation } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { ArticlesByKey } from './catalogue.js';
import type { Draft } from './draft.js';
import type { ReadSetting } from './settings/values.js';
import type { DraftWorks } from './works.js';

/**
 * Makes writers of citations for a draft as it is now, one for each thing that may be inserted. Waits until the style has been
 * read, if the draft's syntax needs one; a style that cannot be had leaves Pandoc's syntax, which needs none.
 */
export async function citationWriters(draft: Draft): Promise<() => CitationWriter> {
  const wanted = draft.setting('citation.syntax');
  const { syntax } = draft;
  let citations: DraftCitations | undefined;
  const written = {
    text: syntax.text,
    language: syntax.language,
    citations: () => {
      citations ??= readDraftCitations(syntax);
      return citations;
    },
  };
  const printer = wanted === 'pandoc' ? undefined : await citationPrinter(draft);
  return () => citationWriter(wanted, written, printer);
}

/** Prints citations in a draft's style, links leading from the draft to where its sources can be read. */
export async function citationPrinter({
  works,
  formatter,
}: Pick<Draft, 'works' | 'formatter'>): Promise<CitationPrinter> {
  return new CitationPrinter({ formatter: await formatter(), address: (key) => works.address(key) });
}

/** A citation for the clipboard: as the draft writes them, but for footnotes, which are nowhere without the draft. */
export async function citationToCopy(
  item: CiteItem,
  draft: Omit<Draft, 'syntax'>,
  language: string | null,
): Promise<string> {
  const syntax = draft.setting('citation.syntax');
  const source = printCitation([item], language);
  if (syntax === 'pandoc') return source;
  const cited = { form: 'bracketed', items: [item] } as const;
  const printer = await citationPrinter(draft);
  return syntax === 'links' ? printer.links(cited, source) : printer.words(cited);
}

/** A citation with the key by which the draft cites the work already. */
export function asCited(
  { library }: { readonly library: ArticlesByKey },
  item: CiteItem,
  draft: DraftSyntax,
): CiteItem {
  const entry = library.article(item.key);
  return entry === undefined ? item : { ...item, key: citedKey(entry, draft) };
}

/** A citation of words that the source only reports says so, where the settings want it. */
export function quoting(
  known: { readonly library: ArticlesByKey },
  item: CiteItem,
  quotation: Quotation,
  { works, setting }: { readonly works: DraftWorks; readonly setting: ReadSetting },
): CiteItem {
  const quotedIn = setting('citation.quotedIn');
  const wanted = quotedIn === 'always' || (quotedIn === 'formatted' && setting('citation.syntax') !== 'pandoc');
  return wanted ? asQuoted(known, item, quotation, works) : item;
}

/** Independent of the settings: for citations that are formatted at once. */
export function asQuoted(
  { library }: { readonly library: ArticlesByKey },
  item: CiteItem,
  { speaker, articleId }: Quotation,
  { quotedIn }: DraftWorks,
): CiteItem {
  const authors = library.article(articleId)?.article.metadata.author ?? [];
  const own = speaker === null || authors.some((author) => nameInFull(author) === speaker.name);
  return own || item.prefix !== '' ? item : { ...item, prefix: quotedIn };
}
