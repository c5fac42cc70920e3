/** What formats references, as one part: the extension loads it when a reference is first formatted. */
export { StyleFormatter } from './formatter.js';
export { default } from './processor.js';
