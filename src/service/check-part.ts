/** What checks drafts, as one part: an extension loads it when a draft is first checked. */
export { checkDraft, DraftChecker } from '../engine/draft/check.js';
export { KeptCheckRun } from '../engine/draft/kept/drift.js';
export { KeptQuotations } from '../engine/draft/kept/kept-quotations.js';
export { languageReader } from '../engine/draft/languages/reader.js';
export { verifyPart, verifyText } from '../engine/draft/verify-text.js';
