/** Something that went wrong and that the message explains: shown without a stack trace. */
export class Failure extends Error {}

/**
 * Runs a script's body; what it throws is printed and makes the exit status 1.
 *
 * @param {() => Promise<unknown>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
