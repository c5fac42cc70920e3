/** A folder of files that only Quoin writes to. Names have no folders in them. */
export interface StoredFolder {
  /** The names of its files; empty if the folder is not there. */
  list(): Promise<string[]>;
  /** Null if there is no such file. Rejects if it cannot be read. */
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** In one step: there is never a file of the new name that is half written. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}
