import type { WorkerScope } from '../worker/scope.js';

/** What the module of the library's worker exports. */
export type Program = Pick<typeof import('./program.js'), 'receive'>;

/**
 * Loads the library's program into a worker. The first message is the address of the module, all others are for it. The worker's script
 * cannot name the module itself: a browser resolves no relative address in a script that comes from another origin than the worker, as
 * the files of an extension do.
 */
export function loadProgramIn(scope: Pick<WorkerScope, 'addEventListener'>): void {
  let program: Promise<Program> | undefined;
  // Messages have to be listened to from the start: those that nobody hears are lost.
  scope.addEventListener('message', ({ data }) => {
    if (program !== undefined) {
      const loaded = program;
      loaded.then(
        ({ receive }) => receive(data),
        () => undefined,
      );
      return;
    }
    const address = String(data);
    program = import(address) as Promise<Program>;
    program.catch((error: unknown) => {
      // Whoever started the worker hears of an error, not of a promise that is rejected.
      setTimeout(() => {
        throw error;
      });
    });
  });
}
