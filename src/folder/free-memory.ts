/**
 * Frees the memory of what is no longer used, at once: in some tenths of a second where that is much. Node does so when it needs more
 * memory, which a server with nothing to do may never.
 */
export async function freeMemory(): Promise<void> {
  try {
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connect();
    await new Promise((resolve) => session.post('HeapProfiler.collectGarbage', resolve));
    session.disconnect();
  } catch {
    // A Node without an inspector frees it some time.
  }
}
