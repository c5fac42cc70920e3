import { Shelf } from '../../../../src/engine/library/shelf.js';
import type { IndexTarget } from '../../../../src/extension/sources/indexer.js';
import { Intake } from '../../../../src/host/intake.js';
import type { PublishedTo } from '../../../../src/host/publisher.js';

/** What the thread of a library does with files, in this thread. */
export function targetHere(to: PublishedTo): IndexTarget {
  const intake = new Intake(new Shelf([]), true, to);
  return {
    take: (records) => intake.take(records),
    drop: async (location) => intake.drop(location),
    setProblems: async (location, problems) => intake.setProblems(location, problems),
    publish: (more) => intake.publish(more),
    loaded: () => intake.publishNow(),
  };
}
