/**
 * A 64-bit hash as 16 hexadecimal digits, for telling whether bytes have changed. Two multiply-and-rotate lanes, fed four bytes at a
 * time, that are mixed at the end, as in Murmur3; no defence against someone who wants a collision.
 */
export function hashBytes(bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = bytes;
  const view = new DataView(buffer, byteOffset, length);
  const whole = length - (length % 4);
  let rest = 0;
  for (let at = whole; at < length; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  // Numbers of 32 bits from the start: with a larger one the loop takes three times as long.
  let a = 0xdeadbeef | 0;
  let b = 0x41c6ce57;
  for (let at = 0; at < length; at += 4) {
    const word = at < whole ? view.getInt32(at, true) : rest;
    a = Math.imul(a ^ word, 0x9e3779b1);
    b = Math.imul(b ^ word, 0x5f356495);
    a ^= a >>> 15;
    b = (b << 13) | (b >>> 19);
  }
  a ^= length;
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return hex(a) + hex(b);
}

/** A 32-bit hash of a string's UTF-16 code units (FNV-1a with a final mix). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads the bits of a 32-bit number evenly; unsigned. */
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
