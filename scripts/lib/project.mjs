import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where everything that is installed for tests and demonstrations stays, out of version control. */
export const hostFolder = path.join(root, '.vscode-test');

/** The workspace with a draft to try things on, and its draft. */
export const sampleFolder = path.join(root, 'sample');
export const sampleDraft = 'draft.md';
