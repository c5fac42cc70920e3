import { Shelf } from '../../../../src/engine/library/shelf.js';
import type { IndexTarget } from '../../../../src/extension/sources/indexer.js';
import { Intake } from '../../../../src/host/intake.js';
import type { PublishedTo } from '../../../../src/host/publisher.js';
import type { StoredSources } from '../../../../src/host/stored-sources.js';

/** What the thread of a library does with files, in this thread; `stored` takes in what was read of them in earlier sessions. */
export function targetHere(to: PublishedTo, stored?: (intake: Intake) => StoredSources): IndexTarget {
  const intake = new Intake(new Shelf([]), true, to);
  const sources = stored?.(intake);
  return {
    take: (records) => intake.take(records.map((bytes) => ({ bytes, kept: null }))),
    takeStored: async (name, maker) => sources?.take(name, maker) ?? null,
    drop: async (location) => intake.drop(location),
    setProblems: async (location, problems) => intake.setProblems(location, problems),
    publish: (more) => intake.publish(more),
    loaded: () => intake.publishNow(),
  };
}
