/** Where drafts use the library, as one part: loaded by the extension once all sources have been read. */
export { FollowedDrafts } from './follow-drafts.js';
export { referencesAt, showUses } from './show-uses.js';
