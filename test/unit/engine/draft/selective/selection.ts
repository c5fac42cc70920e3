/** Words of a speech, parts of it that say something else than the speech, and parts that are fair. */
export type Selection = readonly [source: string, unfair: readonly string[], fair: readonly string[]];
