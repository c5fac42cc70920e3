import { Session } from './session.js';
import type { Workbench } from './workbench.js';

let session: Promise<Session> | undefined;

/** At the root of the run, as this module is loaded outside any suite: the session serves every file of journeys. */
after(async () => {
  await (await session)?.end();
});

/** A test through the user interface, in a window of its own on a fresh copy of the sample, with the draft in front. */
export function journey(title: string, body: (workbench: Workbench) => Promise<void>): void {
  itOrAgain(title, async () => {
    session ??= Session.start();
    await (await session).inSample(title, body);
  });
}

/** The same on another workspace: `prepare` fills an empty folder and gives the folder or `.code-workspace` to be opened. */
export function journeyIn(
  title: string,
  prepare: (folder: string) => string,
  body: (workbench: Workbench) => Promise<void>,
): void {
  itOrAgain(title, async () => {
    session ??= Session.start();
    await (await session).inWorkspace(title, prepare, body);
  });
}

/**
 * A test that may fail once: the window of a busy machine now and then loses a key or a click between two of its parts. What
 * was tried again is printed.
 */
function itOrAgain(title: string, body: () => Promise<void>): void {
  it(title, async function () {
    this.retries(1);
    try {
      await body();
    } catch (error) {
      console.log(`    ! ${title}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  });
}
