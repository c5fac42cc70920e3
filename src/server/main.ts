import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { servingArguments } from '../folder/serving-arguments.js';
import { serve } from './serve.js';

/**
 * `quoin lsp [--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache] [--kept FILE]`: the language server over standard input and output.
 * Standard output carries the protocol alone.
 */
try {
  const places = servingArguments('lsp');
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, places);
  connection.listen();
} catch (error) {
  process.stderr.write(`quoin lsp: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
