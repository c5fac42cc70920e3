import { useTexts } from '../../../engine/text/interface-texts.js';
import { scope } from '../../../worker/scope.js';
import { answer, type Convert, type ConvertRequest } from './protocol.js';

/** Serves a converter from this worker. */
export function serve(convert: Convert): void {
  // One more listener beside others: the PDF reader treats a worker's messages as its own.
  scope.addEventListener('message', async ({ data }) => {
    const { document, texts } = data as ConvertRequest;
    if (!(document instanceof Uint8Array)) return;
    useTexts(texts);
    scope.postMessage(await answer(convert, document), []);
  });
}
