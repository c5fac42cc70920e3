import { locatorOf } from '../../cite/source-locator.js';
import { OBJECT } from '../../text/object.js';
import { overlaps, type Range } from '../../text/range.js';
import type { FactKind } from '../checked-fact.js';
import type { FindingCode, SourcePlace } from '../finding.js';
import type { DraftSources } from '../sources.js';
import { type Claim, type Scope, scopesOf, sharedStems } from './claim.js';
import type { FigureFact, NameFact } from './fact.js';
import { figuresOf } from './figures.js';
import { type FactPlace, type FactVerdict, judgeFigures } from './judge-figures.js';
import { judgeNames, type NameVerdict } from './judge-names.js';
import { type OfficeClause, officeInstead } from './judge-offices.js';
import { isLabelOf } from './labels.js';
import { bare, namesIn } from './names.js';
import { type NamedOffice, namedOffices } from './offices.js';
import { statedInOther } from './other-sources.js';
import { repairOf } from './repair.js';
import { roleInstead, rolesOf, sentenceOfRole } from './roles.js';
import { aroundOf, type SourceFacts, stemsOf } from './source-facts.js';
import { stemOf, type Token } from './words.js';

/** A fact of a sentence with its result. Ranges are those of the sentence. */
export interface JudgedFact extends Range {
  readonly kind: FactKind;
  /** The fact with the words that limit it: *more than $65 billion*. */
  readonly whole: Range;
  /** Index of the clause that it is in. */
  readonly clause: number;
  /** The key of the work that the verdict is about; null where it is about none. */
  readonly work: string | null;
  readonly state: 'supported' | 'contradicted' | 'unclear';
  /** What is to be said of it; null where nothing is. */
  readonly code: FindingCode | null;
  readonly verdict: FactVerdict['state'] | NameVerdict['state'] | 'uncited';
  readonly change: 'lost' | 'added' | null;
  /** The sentence of the source that states the fact, or another in its place. */
  readonly source: SourcePlace | null;
  /** Where in the article that is, to the word. */
  readonly stated: Range | null;
  /** What to write in its place, and where in the sentence; null where there is nothing to correct. */
  readonly repair: { readonly range: Range; readonly text: string } | null;
  /** The source's words for it; empty where there are none. */
  readonly words: string;
  /** Where else the source states it. */
  readonly elsewhere: SourcePlace | null;
  /** Where a work that the sentence does not cite states it. */
  readonly other: SourcePlace | null;
}

/** A clause of a sentence with what its facts are judged by. */
interface Clause {
  readonly index: number;
  readonly text: string;
  /** The keys of all works that the sentence cites. */
  readonly cited: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The writer's own words in order, folded, between spaces. */
  readonly spoken: string;
  readonly scopes: readonly Scope[];
  readonly besides: readonly Scope[];
  readonly work: string | null;
  readonly isOwn: boolean;
}

/** Whether a source has any of the words of a name, or one of the same stem: *Kestorian* of *Kestoria*. */
function isNamedIn({ words, isLead }: NameFact, source: SourceFacts): boolean {
  const stems = words.flatMap((word) => stemOf(word) ?? []);
  return (
    isLead ||
    words.some((word) => source.words.has(word)) ||
    source.sentences.some((each) => stems.some((stem) => each.stems.has(stem)))
  );
}

/** The verdicts on all facts of a cited sentence, in order. */
export function judgeClaim(claim: Claim, sources: DraftSources): JudgedFact[] {
  const { figures: read, tokens: prose } = figuresOf(claim.prose, claim.language);
  const { tokens, figures: written } = figuresOf(claim.words.replace(MARKS, ' '), claim.language);
  const figures = read.filter((each) => !isLabelOf(claim.prose, each)).map((each) => withQuotedUnit(each, written));
  // `NV281` is compared as a designation, *Seventeen* at the head of a sentence as a number.
  const isFigure = (name: Range) =>
    figures.some((each) =>
      each.kind === 'code' ? overlaps(each, name) : each.start <= name.start && name.end <= each.end,
    );
  const names = namesIn(prose, claim.prose, claim.language).filter((name) => !isFigure(name));
  const offices = claim.language === 'en' ? namedOffices(prose) : [];
  if (figures.length === 0 && names.length === 0 && offices.length === 0) return [];
  const quoted = written.filter(({ start }) => claim.prose.charAt(start) !== claim.words.charAt(start));
  const words = new Set(tokens.map(({ low }) => bare(low)));
  const scopes = claim.clauses.map(({ works }) => scopesOf(works, sources));
  const result: JudgedFact[] = [];
  let from = 0;
  for (const [index, { end, works }] of claim.clauses.entries()) {
    const isLast = index === claim.clauses.length - 1;
    const isIn = ({ start }: Range) => start >= from && (start < end || isLast);
    const clause: Clause = {
      index,
      text: claim.words.slice(from, end).replaceAll(OBJECT, ' '),
      cited: new Set(claim.clauses.flatMap((each) => each.works.map(({ key }) => key))),
      stems: stemsOf(tokens.filter(isIn)),
      words,
      spoken: ` ${prose
        .filter(isIn)
        .map(({ low }) => low)
        .join(' ')} `,
      scopes: scopes[index] ?? [],
      besides: scopes.flatMap((each, at) => (at === index ? [] : each)),
      work: works[0]?.key ?? null,
      isOwn: names.filter(isIn).some((name) => !scopes.flat().some(({ source }) => isNamedIn(name, source))),
    };
    const roles = rolesJudged(names.filter(isIn), clause, prose, sources);
    result.push(
      ...figuresJudged(figures.filter(isIn), quoted.filter(isIn), clause, tokens, { claim, sources }),
      ...roles,
      ...officesJudged(offices.filter(isIn), { ...clause, names }, tokens, { judged: roles, sources }),
      ...namesJudged(names.filter(isIn), clause, tokens, sources),
    );
    from = end;
  }
  return result.sort((a, b) => a.start - b.start);
}

/** Quotation marks, which may be between a figure and its unit. */
const MARKS = /["“”„«»]/gu;

/** A figure whose unit is the first word of a quotation, *8,000 square “miles of desert”*, with that unit and its own range. */
function withQuotedUnit(figure: FigureFact, written: readonly FigureFact[]): FigureFact {
  const { start, end } = figure;
  const whole = written.find((each) => each.start === start && each.end > end);
  return figure.kind === 'number' && whole?.kind === 'number' ? { ...whole, end, whole: figure.whole } : figure;
}

function figuresJudged(
  own: readonly FigureFact[],
  quoted: readonly FigureFact[],
  clause: Clause,
  tokens: readonly Token[],
  { claim: { language }, sources }: { readonly claim: Claim; readonly sources: DraftSources },
): JudgedFact[] {
  const claimed = own.map((fact) => ({ fact, around: aroundOf(tokens, fact) }));
  const beside = quoted.map((fact) => ({ fact, around: aroundOf(tokens, fact) }));
  const verdicts = judgeFigures(claimed, beside, clause);
  return verdicts.flatMap((verdict, at): JudgedFact[] => {
    const figure = own[at];
    const claimant = claimed[at];
    if (figure === undefined || claimant === undefined) return [];
    const isOpen = verdict.state === 'unclear' || (verdict.state === 'contradicted' && verdict.elsewhere === null);
    const other = isOpen && clause.scopes.length > 0 ? statedInOther(claimant, clause, atCited(clause), sources) : null;
    const place = 'at' in verdict ? verdict.at : null;
    const isDate = figure.kind === 'date';
    const isFound = verdict.state === 'contradicted' || verdict.state === 'qualifier' || verdict.state === 'elsewhere';
    const isUncited = verdict.state === 'unclear' && other !== null;
    const isMended = verdict.state === 'contradicted' || verdict.state === 'qualifier';
    return [
      {
        ...common(figure, clause, place),
        whole: figure.kind === 'number' ? figure.whole : { start: figure.start, end: figure.end },
        kind: isDate ? 'date' : 'figure',
        state: verdict.state === 'supported' ? 'supported' : isFound ? 'contradicted' : 'unclear',
        code: isFound || isUncited ? (isDate ? 'unsupported-date' : 'unsupported-figure') : null,
        verdict: isUncited ? 'uncited' : verdict.state,
        change: verdict.state === 'qualifier' ? verdict.change : null,
        repair: place !== null && isMended ? repairOf(figure, place, language) : null,
        elsewhere:
          verdict.state === 'contradicted' && verdict.elsewhere !== null ? sourcePlace(verdict.elsewhere) : null,
        other: other === null ? null : sourcePlace(other),
      },
    ];
  });
}

/** How many of a clause's telling words the sentence of the works cited has that has the most of them. */
function atCited({ stems, scopes }: Clause): number {
  return Math.max(0, ...scopes.flatMap(({ source }) => source.sentences.map((each) => sharedStems(stems, each))));
}

function namesJudged(
  own: readonly NameFact[],
  clause: Clause,
  tokens: readonly Token[],
  sources: DraftSources,
): JudgedFact[] {
  const claimed = own.map((fact) => ({ fact, around: aroundOf(tokens, fact) }));
  return judgeNames(claimed, clause, sources).flatMap((verdict, at): JudgedFact[] => {
    const name = own[at];
    if (name === undefined) return [];
    const range = { start: name.start, end: name.end };
    const place = 'at' in verdict ? verdict.at : null;
    const instead =
      verdict.state === 'spelling' ? verdict.name : verdict.state === 'contradicted' ? verdict.at.fact.name : null;
    return [
      {
        ...common(name, clause, place),
        ...(verdict.state === 'spelling' && { words: verdict.name }),
        whole: range,
        kind: 'name',
        state: verdict.state === 'supported' ? 'supported' : instead === null ? 'unclear' : 'contradicted',
        code:
          verdict.state === 'spelling' ? 'name-spelling' : verdict.state === 'contradicted' ? 'unsupported-name' : null,
        verdict: verdict.state,
        change: null,
        repair: instead === null ? null : { range, text: instead },
        elsewhere: null,
        other: null,
      },
    ];
  });
}

function rolesJudged(
  names: readonly NameFact[],
  clause: Clause,
  prose: readonly Token[],
  sources: DraftSources,
): JudgedFact[] {
  return rolesOf(names, prose).flatMap((role): JudgedFact[] => {
    const instead = roleInstead(role, clause.scopes, sources);
    const sentence = instead === null ? null : sentenceOfRole(instead, role.of);
    if (instead === null || sentence === null) return [];
    const range = { start: role.start, end: role.end };
    const { source } = instead;
    const place = { source, sentence, fact: { ...role.of, ...sentence } };
    return [
      {
        ...common(range, clause, place),
        words: instead.title,
        whole: range,
        kind: 'role',
        state: 'contradicted',
        code: 'different-role',
        verdict: 'contradicted',
        change: null,
        repair: { range, text: instead.title },
        elsewhere: null,
        other: null,
      },
    ];
  });
}

/** Offices of the clause for which the source has others in the same place; not those of roles that are reported already. */
function officesJudged(
  own: readonly NamedOffice[],
  clause: Clause & OfficeClause,
  tokens: readonly Token[],
  { judged, sources }: { readonly judged: readonly JudgedFact[]; readonly sources: DraftSources },
): JudgedFact[] {
  return own.flatMap((named): JudgedFact[] => {
    const instead = officeInstead(named, tokens, clause, sources);
    if (instead === null || judged.some((each) => overlaps(each, named))) return [];
    const { start, end } = named;
    const { at } = instead;
    const place = common({ start, end }, clause, at);
    return [
      {
        ...place,
        whole: { start, end },
        kind: 'role',
        state: 'contradicted',
        code: 'different-role',
        verdict: 'contradicted',
        change: null,
        repair: at.fact.isShort === named.isShort ? { range: { start, end }, text: place.words } : null,
        elsewhere: null,
        other: null,
      },
    ];
  });
}

function common({ start, end }: Range, { index, work }: Clause, place: FactPlace<Range> | null) {
  return {
    start,
    end,
    clause: index,
    work: place?.source.article.metadata.id ?? work,
    source: place === null ? null : sourcePlace(place),
    stated: place === null ? null : { start: place.fact.start, end: place.fact.end },
    words: place === null ? '' : place.source.article.text.slice(place.fact.start, place.fact.end),
  };
}

/** A place of a source as findings give it: the sentence. */
function sourcePlace({ source: { article }, sentence: { start, end } }: FactPlace<Range>): SourcePlace {
  const paragraph = article.paragraphs.find((each) => each.start <= start && start < each.end)?.number ?? 0;
  return {
    id: article.metadata.id,
    paragraph,
    locator: locatorOf(article, { start, end }),
    start,
    end,
    text: article.text.slice(start, end),
  };
}
