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

/** A folder that a thread can read by itself. */
export interface DiskFolder extends StoredFolder {
  readonly path: string;
  /** The same as `read`, at once. */
  readSync(name: string): Uint8Array | null;
  /** A file, to read parts of it at any time, also after it has been removed. Null if there is none; throws if it cannot be opened. */
  open(name: string): DiskFile | null;
}

/** A file that is open as long as someone has this. */
export interface DiskFile {
  /**
   * The bytes from one offset to another, in a buffer of their own, or at the beginning of `room` if it is large enough. Throws if there
   * are not as many, or they cannot be read.
   */
  read(from: number, to: number, room?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}
