/** Invisible, and before each line that is printed in an extension host: it tells that from the editor's own log. */
export const TEST_OUTPUT = '\u2063';

/** Before the line that tells the counts of tests, where these cannot write them into a file. */
export const COUNTS = TEST_OUTPUT + TEST_OUTPUT;
