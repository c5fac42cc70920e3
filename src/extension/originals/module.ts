/** The originals of sources, as one part: loaded by the extension when a writer opens one. */
export { openOriginal } from './open-original.js';
