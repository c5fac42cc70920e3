import type { Converted } from '../../../engine/article/documents.js';
import type { InterfaceTexts } from '../../../engine/text/interface-texts.js';

/** A document to be converted, and the language of reasons why it cannot be; null for English. */
export interface ConvertRequest {
  readonly document: Uint8Array;
  readonly texts: InterfaceTexts | null;
}

/** What becomes of a document: its text, or an error that says why there is none. */
export type ConvertReply = { readonly converted: Converted } | { readonly error: string };

/** Turns the bytes of a document into a Markdown body. Rejects with a reason for the writer. */
export type Convert = (bytes: Uint8Array) => Promise<Converted>;

/** Answers the one message that a converting worker gets. */
export async function answer(convert: Convert, bytes: Uint8Array): Promise<ConvertReply> {
  try {
    return { converted: await convert(bytes) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
