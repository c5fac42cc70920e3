import type { Article } from '../article/article.js';
import type { Range } from '../text/range.js';
import { withCreditPersons } from './credit-persons.js';
import type { ExtractedQuotation, Extraction } from './extraction.js';
import { findFigures } from './figures/figures.js';
import { grammarFor } from './grammar.js';
import { withLabelPersons, withoutPointedLetters } from './label-persons.js';
import { literalPersons } from './languages/names.js';
import { languageOf } from './languages/recognize.js';
import { RuledSpeakers } from './languages/speakers.js';
import { withoutNamelessLabels } from './nameless-labels.js';
import { findNames, type NameTagger } from './names/index.js';
import { findNotices } from './notices/notices.js';
import { findQuotations, type RawQuotation } from './quotations.js';
import { SpeakerResolver } from './speakers.js';
import { TurnSpeakers } from './turn-speakers.js';

/** What extraction may be given beside the article. */
export interface ExtractOptions {
  /** A trained name tagger; without one, names are found by rules and lists alone. */
  readonly names?: NameTagger | null | undefined;
}

/** Reads quotations with their speakers, entities, figures and notices out of an article. Pure, linear in the text's length; never throws. */
export function extract(article: Article, options: ExtractOptions = {}): Extraction {
  const language = languageOf(article);
  const grammar = grammarFor(language);
  const { lexicon } = grammar;
  const findings = findQuotations(article, grammar);
  const spoken = new Map(findings.names.map(({ start, end }) => [start, end]));
  const foreign = lexicon === null ? null : { lexicon, spoken };
  const named =
    lexicon?.rules.unspaced === true
      ? literalPersons(article.text, findings.names, lexicon)
      : findNames(article, options.names ?? null, foreign).entities;
  const labels = findings.quotations.flatMap(({ passage: { turn } }) => turn?.label ?? []);
  const credits = new Map(
    findings.quotations.flatMap(({ passage: { credit } }) => (credit === undefined ? [] : [[credit.start, credit]])),
  );
  const isPointed = findings.quotations.some(({ passage: { turn } }) => turn?.role === 'answer');
  const people = isPointed ? withoutPointedLetters(named, article) : named;
  const labelled = withoutNamelessLabels(withLabelPersons(people, labels, article), labels, article);
  const entities = withCreditPersons(labelled, [...credits.values()], article);
  const resolver =
    lexicon !== null
      ? new RuledSpeakers(article, entities, findings, lexicon)
      : language === 'en'
        ? new SpeakerResolver(article, entities, findings)
        : null;
  const turns = new TurnSpeakers(article, entities);
  const opening = findings.quotations.find(({ passage }) => passage.turn !== undefined)?.passage.turn;
  const firstTurn = opening?.label?.start ?? opening?.start ?? 0;
  const quotations = findings.quotations.flatMap((raw): ExtractedQuotation[] => {
    const { passage, kind } = raw;
    const { turn } = passage;
    const speaker = turn === undefined ? (resolver?.resolve(raw) ?? null) : turns.speakerOf(turn, firstTurn);
    const isUnnamed =
      speaker === null && turn === undefined && raw.mention !== null && resolver?.standsForSomebody(raw.mention);
    return piecesOf(raw).map(({ start, end, words }) => ({
      start,
      end,
      // « … » has spaces that do not break inside its marks.
      text: article.text.slice(words.start, words.end).trim(),
      kind,
      paragraph: passage.paragraph,
      speaker,
      ...(isUnnamed && raw.mention !== null ? { unnamed: raw.mention } : {}),
      cue: resolver === null || turn !== undefined ? null : raw.cue,
    }));
  });
  const notices = findNotices(article);
  return {
    quotations,
    entities,
    figures: findFigures(article, language),
    ...(notices.length > 0 && { notices }),
    ...(language !== null && { language }),
  };
}

/** The pieces of a quotation that the narrator's words in its midst cut: each with its marks, if it has any, and its words. */
function piecesOf({ passage, parts }: RawQuotation): (Range & { readonly words: Range })[] {
  const { start, end, innerStart, innerEnd } = passage;
  if (parts === undefined) return [{ start, end, words: { start: innerStart, end: innerEnd } }];
  return parts.map((words) => ({
    start: words.start === innerStart ? start : words.start,
    end: words.end === innerEnd ? end : words.end,
    words,
  }));
}
