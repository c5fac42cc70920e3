import * as l10n from '@vscode/l10n';
import mammoth from 'mammoth';
import type { Converted } from '../../../engine/article/documents.js';
import { blockToMarkdown } from '../../../engine/article/html/block-markdown.js';
import { blocksOf } from '../../../engine/article/html/blocks.js';

/** A Word file unpacks to no more than this many bytes, or it is not unpacked. */
const MAX_UNPACKED = 200_000_000;

/** The text of a Word file (DOCX): paragraphs, headings, lists and quotations; no pictures, no tables. */
export async function convertDocx(bytes: Uint8Array): Promise<Converted> {
  const size = unpackedSize(bytes);
  if (size === null) throw new Error(l10n.t('the file is not a Word document (DOCX).'));
  if (size > MAX_UNPACKED) throw new Error(l10n.t('the document is too large.'));
  const buffer = bytes.slice().buffer;
  // Node and browsers use different names for the same bytes.
  const input = { arrayBuffer: buffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  const { value } = await mammoth.convertToHtml(input, {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    includeEmbeddedStyleMap: false,
  });
  const blocks = blocksOf(value);
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const title = heading?.text;
  const body = blocks.filter((block) => block !== heading);
  const markdown = body.map(blockToMarkdown).join('\n\n');
  return {
    markdown,
    metadata: title === undefined ? {} : { title },
    reason: markdown === '' ? l10n.t('the document has no text.') : '',
  };
}

/** What a zip's own directory says that its files unpack to, in bytes; null if there is no such directory. */
function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_536);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) return null;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}
