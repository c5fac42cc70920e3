import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve.js';

/**
 * `quoin lsp [--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache]`: the language server over standard input and output.
 * Standard output carries the protocol alone. `--stdio` is taken, too: clients add it.
 */
function main(): void {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((argument, index) => index > 0 || argument !== 'lsp'),
    options: {
      sources: { type: 'string', multiple: true },
      'no-bundled': { type: 'boolean' },
      cache: { type: 'string' },
      'no-cache': { type: 'boolean' },
      stdio: { type: 'boolean' },
    },
  });
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, {
    sources: values.sources ?? null,
    bundled: values['no-bundled'] !== true,
    cache: values['no-cache'] === true ? null : values.cache,
  });
  connection.listen();
}

try {
  main();
} catch (error) {
  process.stderr.write(`quoin lsp: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
