import assert from 'node:assert/strict';

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text in an encoding of one or two bytes a character, by what the platform decodes. */
export function encoded(text: string, encoding: string): number[] {
  const table = tableOf(encoding);
  return [...text].flatMap((char) => table.get(char) ?? assert.fail(`${char} in ${encoding}`));
}

/** Whether an encoding has all characters of a text. */
export function isEncodable(text: string, encoding: string): boolean {
  const table = tableOf(encoding);
  return [...text].every((char) => table.has(char));
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = TABLES.get(encoding) ?? makeTable(encoding);
  TABLES.set(encoding, known);
  return known;
}

function makeTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number[]>();
  const add = (...code: number[]) => {
    const char = decoder.decode(new Uint8Array(code));
    if (char.length === 1 && char !== '\uFFFD' && !bytes.has(char)) bytes.set(char, code);
  };
  for (let one = 0; one < 256; one++) add(one);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  return bytes;
}
