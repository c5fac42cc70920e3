/** Small documents of the kinds that can become sources, made byte by byte. */

/** A zip of stored (uncompressed) files. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const [path, data] = [encoder.encode(name), encoder.encode(content)];
    const facts = [20, 0, 0, 0, 0x21].flatMap((value) => u16(value));
    const sizes = [...u32(crc32(data)), ...u32(data.length), ...u32(data.length), ...u16(path.length), ...u16(0)];
    const local = Uint8Array.from([...u32(0x04034b50), ...facts, ...sizes, ...path, ...data]);
    directory.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...facts,
        ...sizes,
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(offset),
        ...path,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = u16(directory.length);
  const end = Uint8Array.from([
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...count,
    ...count,
    ...u32(size),
    ...u32(offset),
    ...u16(0),
  ]);
  return concat([...parts, ...directory, end]);
}

/** A Word file with paragraphs; a style's name may be before each, after it a bar: `Heading1|Words`. */
export function docx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs
    .map((each) => {
      const [style, text] = each.includes('|') ? each.split('|') : [undefined, each];
      const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
      return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    })
    .join('');
  const types = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** A PDF with lines of text on pages, set in 12 points with a line every 14; an empty line is a gap, a tab the way to a second column, `drop` points lower. */
export function pdf(pages: readonly (readonly string[])[], info = '', drop = 0): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const tree = objects.length + 1 + pages.length * 2;
  const kids = pages.map((lines) => {
    const shown = (words: string) => `(${words.replace(/[\\()]/g, '\\$&')}) Tj`;
    const show = lines
      .map((line) => line.split('\t').map(shown).join(` 250 ${-drop} Td `))
      .map((line) => (line.includes(' Td ') ? `${line} -250 ${drop} Td T*` : `${line} T*`))
      .join('\n');
    const stream = `BT /F1 12 Tf 14 TL 72 720 Td\n${show}\nET`;
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const facts = add(`<< ${info} >>`);
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${facts} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** The same PDF with its first page repeated. */
export function pdfOfOnePage(lines: readonly string[], count: number): Uint8Array {
  const text = String.fromCharCode(...pdf([lines]));
  const [, tree = '', page = ''] = /(\d+) 0 obj\n<< \/Type \/Pages \/Count 1 \/Kids \[(\d+ 0 R)\] >>/.exec(text) ?? [];
  const [, root = ''] = /\/Root (\d+ 0 R)/.exec(text) ?? [];
  const [, before = ''] = /startxref\n(\d+)/.exec(text) ?? [];
  // What is added at the end takes the place of the tree of pages above.
  const body = `${tree} 0 obj\n<< /Type /Pages /Count ${count} /Kids [${`${page} `.repeat(count)}] >>\nendobj\n`;
  const xref = `xref\n${tree} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${Number(tree) + 3} /Root ${root} /Prev ${before} >>\nstartxref\n${text.length + body.length}\n%%EOF\n`;
  return Uint8Array.from(text + body + xref + trailer, (sign) => sign.charCodeAt(0));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function u16(value: number): number[] {
  return [value & 255, (value >>> 8) & 255];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
