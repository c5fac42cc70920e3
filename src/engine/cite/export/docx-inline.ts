import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, type ParagraphChild, TextRun } from 'docx';
import { imageSize } from 'image-size';
import type { Definition, PhrasingContent } from 'mdast';
import type { Styled } from './nodes.js';

/** What runs of text are like. */
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: Styled['style'] | 'code' | undefined;
  readonly link?: boolean;
}

/** What inline content refers to. */
export interface InlineParts {
  /** The bytes of images by the address that the draft writes. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The number of the footnote of a label; null where there is none. */
  readonly noteNumber: (label: string) => number | null;
}

/** The width of the text on a page, in pixels of 1/96 inch. */
const TEXT_WIDTH = 600;

const MONOSPACE = 'Courier New';

/** The runs of inline content. */
export function runsOf(content: readonly PhrasingContent[], parts: InlineParts, look: Look = {}): ParagraphChild[] {
  return content.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [run(node.value.replace(/\n/gu, ' '), look)];
      case 'emphasis':
        return runsOf(node.children, parts, { ...look, italics: look.italics !== true });
      case 'strong':
        return runsOf(node.children, parts, { ...look, bold: true });
      case 'delete':
        return runsOf(node.children, parts, { ...look, strike: true });
      case 'styled':
        return runsOf(node.children, parts, { ...look, style: node.style });
      case 'inlineCode':
        return [run(node.value, { ...look, style: 'code' })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnoteReference': {
        const number = parts.noteNumber(node.label ?? node.identifier);
        return number === null
          ? [run(`[^${node.label ?? node.identifier}]`, look)]
          : [new FootnoteReferenceRun(number)];
      }
      case 'link':
        return linkTo(node.url, node.children, parts, look);
      case 'linkReference':
        return linkTo(parts.definitions.get(node.identifier)?.url ?? '', node.children, parts, look);
      case 'image':
        return imageAt(node.url, node.alt ?? '', parts, look);
      case 'imageReference':
        return imageAt(parts.definitions.get(node.identifier)?.url ?? '', node.alt ?? '', parts, look);
      case 'html':
        return /^<br\s*\/?>$/iu.test(node.value.trim()) ? [new TextRun({ break: 1 })] : [];
      default:
        return [];
    }
  });
}

function run(text: string, { style, link, ...look }: Look): TextRun {
  return new TextRun({
    text: writable(text),
    ...look,
    ...(style === 'superscript' ? { superScript: true } : {}),
    ...(style === 'subscript' ? { subScript: true } : {}),
    ...(style === 'smallCaps' ? { smallCaps: true } : {}),
    ...(style === 'underline' ? { underline: {} } : {}),
    ...(style === 'code' ? { font: MONOSPACE } : {}),
    ...(link === true ? { style: 'Hyperlink' } : {}),
  });
}

/** Without what XML cannot hold: control characters and halves of a pair. */
function writable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (char) => (char === '\t' || char === '\n' ? char : ''));
}

/** Only addresses that a reader elsewhere can open become links. */
function linkTo(url: string, content: readonly PhrasingContent[], parts: InlineParts, look: Look): ParagraphChild[] {
  if (!/^(?:https?|mailto):/iu.test(url)) return runsOf(content, parts, look);
  const children = runsOf(content, parts, { ...look, link: true });
  return [new ExternalHyperlink({ link: url, children })];
}

/** The image; its description where it could not be read. */
function imageAt(url: string, alt: string, parts: InlineParts, look: Look): ParagraphChild[] {
  const data = parts.images.get(url);
  const size = data === undefined ? null : sizeOf(data);
  if (data === undefined || size === null) return alt === '' ? [] : [run(`[${alt}]`, look)];
  const scale = Math.min(1, TEXT_WIDTH / size.width);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  return [
    new ImageRun({
      type: size.type,
      data,
      transformation,
      altText: { name: alt.slice(0, 60), title: '', description: alt },
    }),
  ];
}

/** The kinds of image that Word shows everywhere. */
const KINDS = { png: 'png', jpg: 'jpg', gif: 'gif', bmp: 'bmp' } as const;

function sizeOf(data: Uint8Array): { width: number; height: number; type: (typeof KINDS)[keyof typeof KINDS] } | null {
  try {
    const { width, height, type = '' } = imageSize(data);
    const kind = Object.entries(KINDS).find(([name]) => name === type)?.[1];
    return kind === undefined || width < 1 || height < 1 ? null : { width, height, type: kind };
  } catch {
    // A file that is not an image, or is cut off.
    return null;
  }
}
