import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { List, ListItem, Table as MarkdownTable, Nodes, RootContent } from 'mdast';
import { type InlineParts, runsOf } from './docx-inline.js';
import { CAPTION, type ReferenceList } from './nodes.js';

/** What blocks refer to. */
export interface BlockParts extends InlineParts {
  /** The reference by which Word numbers a list that begins with a number; null for bullets. */
  readonly numbering: (start: number | null) => { readonly reference: string; readonly instance: number };
}

/** Names of the paragraph styles that a document has besides Word's own headings. */
export const STYLES = {
  quote: 'Quote',
  code: 'SourceCode',
  caption: 'Caption',
  reference: 'Bibliography',
  title: 'Title',
  subtitle: 'Subtitle',
} as const;

/** Where a block is. */
interface Place {
  /** Number of block quotes around it. */
  readonly quotes: number;
  /** The list whose item it is in: it is numbered for the item's first paragraph, and indented after that. */
  readonly list: { readonly level: number; readonly numbering: { reference: string; instance: number } | null } | null;
  readonly mark?: string;
}

const OUTSIDE: Place = { quotes: 0, list: null };

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Twentieths of a point: how far a level of a list, or a block quote, is indented. */
export const INDENT = 567;

/** The deepest level of a list that Word knows. */
export const LEVELS = 9;

/** The paragraphs and tables of blocks. */
export function blocksOf(nodes: readonly Nodes[], parts: BlockParts, place: Place = OUTSIDE): FileChild[] {
  return nodes.flatMap((node) => blockOf(node as RootContent, parts, place));
}

function blockOf(node: RootContent, parts: BlockParts, place: Place): FileChild[] {
  switch (node.type) {
    case 'paragraph': {
      const isCaption = node.data?.hProperties?.className?.toString() === CAPTION;
      const style = isCaption ? STYLES.caption : place.quotes > 0 ? STYLES.quote : undefined;
      const mark = place.mark === undefined ? [] : [new TextRun(place.mark)];
      return [paragraph({ children: [...mark, ...runsOf(node.children, parts)], ...(style && { style }) }, place)];
    }
    case 'heading': {
      const heading = HEADINGS[node.depth - 1] ?? HeadingLevel.HEADING_6;
      return [new Paragraph({ heading, children: runsOf(node.children, parts) })];
    }
    case 'blockquote':
      return blocksOf(node.children, parts, { ...place, quotes: place.quotes + 1 });
    case 'list':
      return listItems(node, parts, place);
    case 'code': {
      const lines = node.value
        .split('\n')
        .map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));
      return [paragraph({ style: STYLES.code, children: lines }, place)];
    }
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } } })];
    case 'table':
      return [tableOf(node, parts), new Paragraph({})];
    case 'referenceList':
      return referencesOf(node, parts);
    default:
      return [];
  }
}

function paragraph(options: IParagraphOptions, { list, quotes }: Place): Paragraph {
  if (list?.numbering) return new Paragraph({ ...options, numbering: { ...list.numbering, level: list.level } });
  const left = (list === null ? 0 : (list.level + 1) * INDENT) + quotes * INDENT;
  return new Paragraph(left === 0 ? options : { ...options, indent: { left } });
}

function listItems(list: List, parts: BlockParts, place: Place): FileChild[] {
  const numbering = parts.numbering(list.ordered === true ? (list.start ?? 1) : null);
  const level = Math.min(LEVELS - 1, place.list === null ? 0 : place.list.level + 1);
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    const inside: Place = { quotes: place.quotes, list: { level, numbering: null } };
    const start: Place = { ...inside, list: { level, numbering }, ...markOf(item) };
    const opening = first?.type === 'paragraph' ? blocksOf([first], parts, start) : [];
    const others = first?.type === 'paragraph' || first === undefined ? rest : [first, ...rest];
    return [...opening, ...blocksOf(others, parts, inside)];
  });
}

function markOf({ checked }: ListItem): Pick<Place, 'mark'> {
  return typeof checked === 'boolean' ? { mark: checked ? '☒ ' : '☐ ' } : {};
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function tableOf({ children, align }: MarkdownTable, parts: BlockParts): Table {
  const rows = children.map((row, at) => {
    const cells = row.children.map((cell, column) => {
      const alignment = align?.[column];
      const content = at === 0 ? [{ type: 'strong' as const, children: cell.children }] : cell.children;
      const words = new Paragraph({
        children: runsOf(content, parts),
        ...(alignment && { alignment: ALIGNMENT[alignment] }),
      });
      return new TableCell({ children: [words], margins: { left: 80, right: 80 } });
    });
    return new TableRow({ children: cells, ...(at === 0 && { tableHeader: true }) });
  });
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

function referencesOf({ children }: ReferenceList, parts: BlockParts): Paragraph[] {
  return children.map((entry) => new Paragraph({ style: STYLES.reference, children: runsOf(entry.children, parts) }));
}
