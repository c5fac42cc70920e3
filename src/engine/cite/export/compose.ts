import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { withoutFinalStop } from '../styles/final-stop.js';
import type { CitationToFormat, FormattedCitation, StyleFormatter } from '../styles/formatter.js';
import { type DocumentHead, readHead } from './head.js';
import { MARK, type MarkedCitation, markedDraft } from './marked.js';
import { calledNotes, documentTree, readTree } from './tree.js';

/** A draft as a document, with its citations and references formatted. */
export interface ComposedDocument {
  readonly head: DocumentHead;
  readonly body: Root;
  /** Keys that nothing is known by; they show with a question mark. */
  readonly unknown: readonly string[];
}

/** What a document needs besides its text. */
export interface Composition {
  readonly formatter: StyleFormatter;
  readonly isKnown: (key: string) => boolean;
  /** Works that join the reference list without being cited. */
  readonly uncited: readonly string[];
  /** The heading of the reference list, where the draft has none. */
  readonly heading: string;
}

/** Composes the document of a draft in Pandoc's syntax. */
export function composeDocument(text: string, { formatter, isKnown, uncited, heading }: Composition): ComposedDocument {
  const head = readHead(text);
  const isNote = formatter.info.class === 'note';
  const marked = markedDraft(text, isNote);
  const root = readTree(marked.text);
  const { order, places, alone } = reading(root, marked.citations);
  const inOrder = order.flatMap((index): CitationToFormat[] => {
    const citation = marked.citations[index];
    return citation === undefined ? [] : [{ form: citation.form, items: citation.items, place: places.get(index) }];
  });
  const formatted = formatter.document(inOrder, [...marked.inFrontMatter, ...uncited]);
  const citations: FormattedCitation[] = [];
  for (const [at, index] of order.entries()) {
    const citation = formatted.citations[at];
    const isAside = places.get(index)?.isOwn === true && !alone.has(index);
    const bracketed = marked.citations[index]?.form === 'bracketed';
    if (citation !== undefined) citations[index] = isAside && isNote ? aside(citation, bracketed) : citation;
  }
  const keys = new Set(marked.citations.flatMap(({ items }) => items.map(({ key }) => key)));
  return {
    head,
    body: documentTree(root, marked, { ...formatted, citations }, head.referencesTitle ?? heading),
    unknown: [...keys].filter((key) => !isKnown(key)),
  };
}

/** A work in a note among other words: no sentence, and in parentheses unless it is part of one. */
function aside(citation: FormattedCitation, bracketed: boolean): FormattedCitation {
  const html = withoutFinalStop(citation.html);
  return { ...citation, html: bracketed ? `(${html})` : html };
}

interface Reading {
  /** The numbers of the citations in the order in which a reader meets them: those of a footnote where it is called. */
  readonly order: readonly number[];
  readonly places: ReadonlyMap<number, NonNullable<CitationToFormat['place']>>;
  /** The numbers of citations that are all that their footnote says. */
  readonly alone: ReadonlySet<number>;
}

/** How a reader meets citations, and the numbers of the notes in which they are or which they become. */
function reading(root: Root, citations: readonly MarkedCitation[]): Reading {
  const order: number[] = [];
  const places = new Map<number, NonNullable<CitationToFormat['place']>>();
  const inNotes = new Map<string, number[]>();
  for (const [index, citation] of citations.entries()) {
    if (citation.note !== null) inNotes.set(citation.note, [...(inNotes.get(citation.note) ?? []), index]);
  }
  const called = new Set(calledNotes(root));
  let note = 0;
  const enterNote = (label: string): void => {
    if (!called.delete(label)) return;
    note++;
    for (const index of inNotes.get(label) ?? []) {
      order.push(index);
      places.set(index, { note, isOwn: true });
    }
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') return;
    if (node.type === 'footnoteReference') enterNote((node.label ?? node.identifier).toLowerCase());
    const text = node.type === 'text' ? node.value : node.type === 'image' ? (node.alt ?? '') : '';
    for (const [, number] of text.matchAll(new RegExp(MARK, 'gu'))) {
      if (number === undefined) continue;
      note++;
      order.push(Number(number));
      places.set(Number(number), { note, isOwn: false });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  const rest = [...citations.keys()].filter((index) => !places.has(index));
  for (const index of rest) places.set(index, { note: note + 1, isOwn: true });
  const alone = new Set<number>();
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const words = plainText(node).trim();
    const [mark = '', number] = MARK.exec(words) ?? [];
    if (number !== undefined && words.replace(/\.$/u, '') === mark) alone.add(Number(number));
  }
  return { order: [...order, ...rest], places, alone };
}
