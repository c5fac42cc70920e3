import { parseArgs } from 'node:util';

/** The arguments of a program that serves a library. */
export interface ServingArguments {
  /** What is named beside the options. */
  readonly positionals: readonly string[];
  /** Files and folders of articles; undefined where none are named. */
  readonly sources: readonly string[] | undefined;
  /** Whether the articles that come with Quoin are served. */
  readonly bundled: boolean;
  /** Where what was read is kept; null for nowhere, undefined for the folder of the user's caches. */
  readonly cache: string | null | undefined;
  /** The file of what sources said of the quotations of drafts; undefined where that is not kept. */
  readonly kept: string | undefined;
}

/**
 * Reads `[--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache] [--kept FILE] [--stdio]`, and what else is named. The command's own name
 * may come first. Throws for an unknown option.
 */
export function servingArguments(command: string): ServingArguments {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2).filter((argument, index) => index > 0 || argument !== command),
    allowPositionals: true,
    options: {
      sources: { type: 'string', multiple: true },
      'no-bundled': { type: 'boolean' },
      cache: { type: 'string' },
      'no-cache': { type: 'boolean' },
      ...(command === 'lsp' && { kept: { type: 'string' } as const }),
      // As it always does: some clients add it.
      stdio: { type: 'boolean' },
    },
  });
  return {
    positionals,
    sources: values.sources,
    bundled: values['no-bundled'] !== true,
    cache: values['no-cache'] === true ? null : values.cache,
    kept: typeof values.kept === 'string' ? values.kept : undefined,
  };
}
