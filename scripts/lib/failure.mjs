/** Something that went wrong and that the message explains: shown without a stack trace. */
export class Failure extends Error {}

/**
 * Runs a script's body; what it throws is printed and ends the process with exit status 1.
 *
 * @param {() => Promise<unknown>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(isExplained(error) ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/**
 * Whether the message says all that there is to know.
 *
 * @param {unknown} error
 * @returns {error is Error}
 */
function isExplained(error) {
  const wrongOption = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return error instanceof Failure || wrongOption;
}
