import path from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { version } from '../../package.json';
import { makeCacheFolder } from '../folder/make-folder.js';
import { OpenAgain } from '../folder/open-again.js';
import { servingArguments } from '../folder/serving-arguments.js';
import type { OpenLibrary, OpenOptions } from './open.js';
import { createServer } from './server.js';

/**
 * `quoin mcp [FOLDER] [--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache]`: serves the tools over standard input and
 * output. Standard output carries the protocol alone; what is wrong with files goes to standard error.
 */
async function main(): Promise<void> {
  const { positionals, ...options } = servingArguments('mcp');
  const root = path.resolve(positionals[0] ?? '.');
  if (typeof options.cache === 'string') await makeCacheFolder(path.resolve(root, options.cache));
  const library = new OpenAgain(
    (keeps) => open(root, keeps ? options : { ...options, cache: null }),
    ({ isLost }) => isLost,
  );
  const server = createServer(version, () => library.get());
  await server.connect(new StdioServerTransport());
}

async function open(root: string, options: OpenOptions): Promise<OpenLibrary> {
  const library = await import('./open.js');
  return library.open(root, options);
}

main().catch((error: unknown) => {
  process.stderr.write(`quoin mcp: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
