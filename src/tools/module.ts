/** The tools as one part: loaded by the extension when a language model first calls one. */
export { languageReader } from '../engine/draft/languages/reader.js';
export { callTool } from './call.js';
export { ToolError } from './context.js';
export { BUDGET } from './page.js';
