/** Levels that Quoin logs at. */
export type LogLevel = 'error' | 'warn' | 'info';

/** What takes the lines of the log: an output channel of VS Code. */
export type LogSink = Readonly<Record<LogLevel, (line: string) => void>>;

/** The console, until the extension has started. */
let sink: LogSink = console;

/** Has the log written there from now on. */
export function logTo(next: LogSink): void {
  sink = next;
}

/** Writes what went wrong, or what was done; `error` is what was thrown. */
export function log(level: LogLevel, message: string, error?: unknown): void {
  sink[level](error === undefined ? message : `${message} ${described(error)}`);
}

/** An error with the place that it was thrown at. */
function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
