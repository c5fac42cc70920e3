import { AlignmentType, Document, type IPropertiesOptions, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { FootnoteDefinition } from 'mdast';
import type { ComposedDocument } from './compose.js';
import { type BlockParts, blocksOf, INDENT, LEVELS, STYLES } from './docx-blocks.js';
import { calledNotes, definitionsIn } from './tree.js';

const FONT = 'Calibri';

/** Half points, as Word counts. */
const SIZE = 22;

/** Writes a document as a Word file: headings, lists, tables, footnotes and references in Word's own styles. */
export async function wordFile(
  { head, body }: ComposedDocument,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const numbers = new Map(calledNotes(body).map((label, index) => [label, index + 1]));
  const lists = new Lists();
  const parts: BlockParts = {
    images,
    definitions: definitionsIn(body),
    noteNumber: (label) => numbers.get(label.toLowerCase()) ?? null,
    numbering: (start) => lists.next(start),
  };
  const title = [
    ...(head.title === null ? [] : [new Paragraph({ style: STYLES.title, text: head.title })]),
    ...[head.subtitle, head.authors.join(', '), head.date]
      .filter((line) => line !== null && line !== '')
      .map((text) => new Paragraph({ style: STYLES.subtitle, children: [new TextRun(text ?? '')] })),
    ...(head.abstract === null ? [] : [new Paragraph({ style: STYLES.quote, text: head.abstract })]),
  ];
  const notes = body.children.flatMap((node) =>
    node.type === 'footnoteDefinition' ? footnote(node, numbers, parts) : [],
  );
  const children = [...title, ...blocksOf(body.children, parts)];
  const document = new Document({
    ...(head.title === null ? {} : { title: head.title }),
    ...(head.authors.length === 0 ? {} : { creator: head.authors.join(', ') }),
    styles: stylesFor(head.language),
    numbering: { config: lists.config() },
    footnotes: Object.fromEntries(notes),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A footnote has paragraphs only. */
function footnote(
  node: FootnoteDefinition,
  numbers: ReadonlyMap<string, number>,
  parts: BlockParts,
): [string, { children: Paragraph[] }][] {
  const number = numbers.get((node.label ?? node.identifier).toLowerCase());
  if (number === undefined) return [];
  const children = blocksOf(node.children, parts).filter((child) => child instanceof Paragraph);
  return [[String(number), { children }]];
}

/** Lists with numbers begin again each, and some not with 1. */
class Lists {
  readonly #starts = new Set<number>();
  #count = 0;

  next(start: number | null): { reference: string; instance: number } {
    if (start !== null) this.#starts.add(start);
    return { reference: start === null ? 'bullets' : `numbers-${start}`, instance: this.#count++ };
  }

  config() {
    const levels = (
      format: (typeof LevelFormat)[keyof typeof LevelFormat],
      text: (level: number) => string,
      start = 1,
    ) =>
      Array.from({ length: LEVELS }, (_, level) => ({
        level,
        format,
        text: text(level),
        start: level === 0 ? start : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: (level + 1) * INDENT, hanging: INDENT / 2 } } },
      }));
    return [
      { reference: 'bullets', levels: levels(LevelFormat.BULLET, (level) => ['•', '◦', '▪'][level % 3] ?? '•') },
      ...[...this.#starts].map((start) => ({
        reference: `numbers-${start}`,
        levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
      })),
    ];
  }
}

function stylesFor(language: string | null): NonNullable<IPropertiesOptions['styles']> {
  const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE, ...(language === null ? {} : { language: { value: language } }) },
        paragraph: { spacing: { after: 160, line: 276 } },
      },
    },
    paragraphStyles: [
      { id: STYLES.quote, name: 'Quote', ...based, paragraph: { indent: { left: INDENT, right: INDENT } } },
      {
        id: STYLES.code,
        name: 'Source Code',
        ...based,
        run: { font: 'Courier New', size: 20 },
        paragraph: { spacing: { line: 240 } },
      },
      { id: STYLES.caption, name: 'caption', ...based, run: { italics: true, size: 20 } },
      {
        id: STYLES.reference,
        name: 'Bibliography',
        ...based,
        paragraph: { indent: { left: INDENT, hanging: INDENT } },
      },
      {
        id: STYLES.subtitle,
        name: 'Subtitle',
        ...based,
        run: { color: '595959' },
        paragraph: { spacing: { after: 80 } },
      },
    ],
  };
}
