import * as l10n from '@vscode/l10n';
import type { SourceProblem } from '../engine/article/article.js';
import type { SourceFile } from '../engine/article/read.js';
import { type Doubt, decodeDetected } from './detect-encoding.js';
import { type Mojibake, readMojibake } from './mojibake.js';

/** A file of a source as text, with what is uncertain about its encoding among the problems. */
export function decodeSource(file: string, bytes: Uint8Array): SourceFile {
  const decoded = decodeDraft(file, bytes);
  return decoded.problems === undefined ? readSource(file, decoded.text) : decoded;
}

/** The same for a draft, which is what its writer sees: mojibake in it is not read as anything else. */
export function decodeDraft(file: string, bytes: Uint8Array): SourceFile {
  const { text, encoding, doubt } = decodeDetected(bytes);
  return doubt === null ? { file, text } : { file, text, problems: [problemOf(file, encoding, doubt)] };
}

/** The same for a text that was decoded elsewhere. */
export function readSource(file: string, text: string): SourceFile {
  const mojibake = readMojibake(text);
  return mojibake === null ? { file, text } : { file, text: mojibake.text, problems: [mojibakeIn(file, mojibake)] };
}

/** The text of another file, of any encoding. */
export function decodeAnyText(bytes: Uint8Array): string {
  return decodeDetected(bytes).text;
}

function problemOf(file: string, encoding: string, doubt: Doubt): SourceProblem {
  if (doubt.kind === 'unknown-encoding') {
    const message = l10n.t(
      'The file does not say which encoding it has. It was read as {0}, which is a guess. If letters are wrong, save the file as UTF-8.',
      encoding,
    );
    return { code: doubt.kind, severity: 'warning', file, message };
  }
  const message = l10n.t(
    'The file has two encodings: some lines were read as UTF-8, others as {0}, and characters that may be either are lost. If letters are wrong, save the file as UTF-8.',
    doubt.other,
  );
  return { code: doubt.kind, severity: 'warning', file, message, range: { start: doubt.from, end: doubt.from + 1 } };
}

function mojibakeIn(file: string, { isRestored, at }: Mojibake): SourceProblem {
  const message = isRestored
    ? l10n.t(
        'The file was saved with the wrong encoding (UTF-8 that was read as Windows-1252: “Ã©” for “é”). Its text was read as it was before. To be sure of its letters, get the file again.',
      )
    : l10n.t(
        'Parts of the file were saved with the wrong encoding (UTF-8 that was read as Windows-1252: “Ã©” for “é”). Words with such characters are not offered. Replace them, or get the file again.',
      );
  return { code: 'mojibake', severity: 'warning', file, message, range: { start: at, end: at + 1 } };
}
