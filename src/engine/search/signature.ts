import { mix } from '../text/hash.js';

/** 64 bits that tell lists of texts apart, as 16 hexadecimal digits: two multiplicative hashes of their code units. */
export function signatureOf(texts: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x41c6ce57;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5f356495) ^ (b >>> 15);
    }
    // Where one text ends counts too.
    a = Math.imul(a ^ 0x10000, 0x01000193);
    b = Math.imul(b ^ text.length, 0x5f356495) ^ (b >>> 15);
  }
  return [mix(a), mix(b)].map((half) => half.toString(16).padStart(8, '0')).join('');
}
