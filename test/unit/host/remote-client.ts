import type { RemoteFolder } from '../../../src/host/protocol.js';

/** A folder in memory for what is known about remote libraries. */
export function remoteFolderInMemory(): RemoteFolder & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    listRemote: async () => [...files.keys()],
    readRemote: async (name) => files.get(name) ?? null,
    writeRemote: async (name, bytes) => void files.set(name, bytes),
    renameRemote: async (from, to) => {
      files.set(to, files.get(from) ?? new Uint8Array());
      files.delete(from);
    },
    removeRemote: async (name) => void files.delete(name),
  };
}
