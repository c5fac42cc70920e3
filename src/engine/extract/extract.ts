import type { Article } from '../article/article.js';
import type { ExtractedQuotation, Extraction } from './extraction.js';
import { findFigures } from './figures/figures.js';
import { isEnglish } from './language.js';
import { findNames, type NameTagger } from './names/index.js';
import { findQuotations } from './quotations.js';
import { SpeakerResolver } from './speakers.js';

/** What extraction may be given beside the article. */
export interface ExtractOptions {
  /** A trained name tagger; without one, names are found by rules and lists alone. */
  readonly names?: NameTagger | null | undefined;
}

/** Reads quotations with their speakers, entities and figures out of an article. Pure, linear in the text's length; never throws. */
export function extract(article: Article, options: ExtractOptions = {}): Extraction {
  const { entities } = findNames(article, options.names ?? null);
  const findings = findQuotations(article);
  const resolver = isEnglish(article) ? new SpeakerResolver(article, entities, findings) : null;
  const quotations = findings.quotations.map((raw): ExtractedQuotation => {
    const { passage } = raw;
    const speaker = resolver?.resolve(raw) ?? null;
    return {
      start: passage.start,
      end: passage.end,
      text: article.text.slice(passage.innerStart, passage.innerEnd),
      kind: raw.kind,
      paragraph: passage.paragraph,
      speaker,
      ...(speaker === null && resolver !== null && raw.mention !== null ? { unnamed: raw.mention } : {}),
      cue: resolver === null ? null : raw.cue,
    };
  });
  return { quotations, entities, figures: findFigures(article) };
}
