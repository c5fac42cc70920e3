import type { Entity } from '../model.js';

/** Maximum number of roles shown with an entity's name. */
const MOST = 8;

/**
 * The roles that are stated most often, in alphabetical order: what goes with an entity's name where it is quoted. Few, so
 * that of someone who has thousands, one more does not concern all that quotes them.
 */
export function mainRoles({ roles }: Entity): string[] {
  return roles
    .slice(0, MOST)
    .map(({ title }) => title)
    .sort();
}
