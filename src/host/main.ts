/**
 * The worker of the library. A browser starts the workers of an extension as scripts, which cannot have parts in common with others;
 * so the script only loads the module that does.
 */
import { scope } from '../worker/scope.js';

/** Beside this script. */
const PROGRAM = './library.mjs';

const program = import(PROGRAM) as Promise<typeof import('./program.js')>;
// Messages have to be listened to from the start: those that nobody hears are lost.
scope.addEventListener('message', ({ data }) => {
  program.then(
    ({ receive }) => receive(data),
    (error: unknown) => {
      // The one who has started the worker hears of an error, not of a promise that is rejected.
      setTimeout(() => {
        throw error;
      });
    },
  );
});
