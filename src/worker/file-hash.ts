import type { PartialMetadata } from '../engine/article/metadata.js';
import { hashBytes } from '../engine/text/hash.js';
import { interfaceLanguage } from '../engine/text/interface-texts.js';
import { utf8 } from './utf8.js';

/** Length of the hash of a file's content, in characters. */
const CONTENT = 16;

/** Identifies what is read: a file's content, and what a bibliography says of it. */
export function hashOfFile(content: Uint8Array, sidecar: PartialMetadata | null): string {
  return hashBytes(content) + hashOfSidecar(sidecar);
}

/** The hash of what was read with problems, which are kept in the language of the interface. */
export function hashWithProblems(hash: string): string {
  return `${hash}/${interfaceLanguage()}`;
}

/** Whether a hash is of what a bibliography says now, with problems, if any, in the language of the interface. */
export function isOfSidecar(hash: string, sidecar: PartialMetadata | null): boolean {
  const about = hashOfSidecar(sidecar);
  const found = hash.slice(CONTENT);
  return found === about || found === hashWithProblems(about);
}

function hashOfSidecar(sidecar: PartialMetadata | null): string {
  return sidecar === null ? '' : hashBytes(utf8.encode(JSON.stringify(sidecar)));
}
