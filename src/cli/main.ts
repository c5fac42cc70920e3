#!/usr/bin/env node
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { SEVERITIES } from '../engine/draft/finding.js';
import { complain } from '../folder/complain.js';
import { printable } from '../folder/printable.js';
import type { InitOptions } from './archive/init.js';
import type { TargetOptions } from './archive/target.js';
import type { CheckCommandOptions } from './check.js';
import type { ExportCommandOptions } from './export.js';
import { CHECK_FORMATS, EXPORT_FORMATS } from './formats.js';
import type { SearchCommandOptions } from './search.js';

// A command is loaded when it is run: `quoin mcp` has to answer sooner than all of them are read.

/** Exit status where the command itself could not run. */
const COULD_NOT_RUN = 2;

const program = new Command('quoin')
  .description('Source-grounded writing without an editor: read articles, search them, check drafts against them.')
  .version(version)
  .configureOutput({ writeErr: (text) => process.stderr.write(printable(text)) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : COULD_NOT_RUN));

/** A command that works on a library. */
function ofLibrary(name: string): Command {
  return program
    .command(name)
    .option('--sources <path>', 'a file or folder of your articles; can be repeated', another)
    .option('--no-bundled', 'leave out the bundled articles')
    .option('--cache <folder>', "folder for the cache of files read (default: in the user's cache folder)")
    .option('--no-cache', 'keep no cache');
}

/** A command that serves a library: a program of its own, which reads the same arguments. */
function serving(name: string): Command {
  return ofLibrary(name).action(() => {
    require(path.join(__dirname, `${name}.js`));
  });
}

program
  .command('extract')
  .description('print the paragraphs, quotations with speakers, and entities of articles')
  .argument(
    '<path...>',
    'files, and folders of files: text, Markdown, web pages, transcripts, e-mail, EPUB, PDF or Word files',
  )
  .option('--json', 'print one JSON object per line and file')
  .action(async (paths: string[], options: { json?: boolean }) => {
    const { extractCommand } = await import('./extract.js');
    process.exitCode = await extractCommand(paths, options);
  });

ofLibrary('search')
  .description('find quotations, paragraphs, entities and sources')
  .argument('<query...>', 'words, in any order; typos are tolerated')
  .option('--limit <n>', 'maximum number of results', positiveInteger, 10)
  .option('--json', 'print one JSON object per line and result')
  .action(async (query: string[], options: SearchCommandOptions) => {
    const { searchCommand } = await import('./search.js');
    process.exitCode = await searchCommand(query.join(' '), options);
  });

ofLibrary('check')
  .description('compare every quotation of Markdown drafts with its source')
  .argument('<path...>', 'Markdown files, and folders of Markdown files that are not sources')
  .addOption(new Option('--format <format>', 'output format').choices(CHECK_FORMATS).default('text'))
  .addOption(
    new Option('--severity <severity>', 'exit with 1 if any finding has at least this severity')
      .choices(SEVERITIES)
      .default('information'),
  )
  .option('--facts', 'compare the figures, dates and names of cited sentences with their sources as well')
  .option('--kept <file>', 'report sources that differ from what this file records of them, and record new ones')
  .option('--accept', 'with --kept: record changed sources as they are now')
  .option('--enable <code>', 'report this code as well, such as unsupported-quotation; can be repeated', another)
  .action(async (paths: string[], options: CheckCommandOptions) => {
    const { checkCommand } = await import('./check.js');
    process.exitCode = await checkCommand(paths, options);
  });

ofLibrary('export')
  .description('write a draft as a Word file or a web page, with citations and references formatted')
  .argument('<draft>', 'a Markdown file')
  .addOption(
    new Option('--to <format>', 'output: a Word file (default), a web page, or a page to print').choices(
      EXPORT_FORMATS,
    ),
  )
  .option('--output <file>', 'output file (default: beside the draft; an existing file is replaced only if named)')
  .option('--style <style>', "a citation style that comes with Quoin, or a CSL file (default: the draft's own)")
  .action(async (file: string, options: ExportCommandOptions) => {
    const { exportCommand } = await import('./export.js');
    process.exitCode = await exportCommand(file, options);
  });

const archive = program
  .command('archive')
  .description('keep sources on a PostgreSQL server that several writers search');

/** A command for an archive. */
function ofArchive(name: string): Command {
  return archive
    .command(name)
    .requiredOption(
      '--to <address>',
      'postgres://user@host/database; the password is read from PGPASSWORD if not included',
    );
}

ofArchive('init')
  .description('create an archive, or upgrade an older one')
  .option('--partitions <n>', 'hash partitions of a new archive', positiveInteger, 1)
  .option('--citus', 'distribute a new archive with the Citus extension')
  .option('--roles', 'create the roles for reading and writing, and grant them what they need')
  .option('--reader <role>', 'name of the role for reading', 'quoin_reader')
  .option('--writer <role>', 'name of the role for writing', 'quoin_writer')
  .action(async (options: InitOptions) => {
    const { initCommand } = await import('./archive/init.js');
    process.exitCode = await initCommand(options);
  });

ofArchive('add')
  .description('read files and folders into an archive; unchanged files are skipped')
  .argument('<path...>', 'files and folders of articles')
  .action(async (paths: string[], options: TargetOptions) => {
    const { addCommand } = await import('./archive/add.js');
    process.exitCode = await addCommand(paths, options);
  });

ofArchive('remove')
  .description('remove sources from an archive')
  .argument('<name...>', 'cite keys, or the files and folders that the sources were added from')
  .action(async (names: string[], options: TargetOptions) => {
    const { removeCommand } = await import('./archive/remove.js');
    process.exitCode = await removeCommand(names, options);
  });

ofArchive('status')
  .description('print what an archive holds')
  .option('--json', 'as JSON')
  .action(async (options: TargetOptions & { json?: boolean }) => {
    const { statusCommand } = await import('./archive/status.js');
    process.exitCode = await statusCommand(options);
  });

ofArchive('refresh')
  .description('read again sources that an older version of Quoin has added')
  .action(async (options: TargetOptions) => {
    const { refreshCommand } = await import('./archive/refresh.js');
    process.exitCode = await refreshCommand(options);
  });

serving('mcp')
  .description('serve the library to language models over the Model Context Protocol (standard input and output)')
  .argument('[folder]', 'the workspace: drafts are read in it, articles in its folder "sources"', '.');

serving('lsp')
  .description('serve drafts to an editor over the Language Server Protocol (standard input and output)')
  .option('--kept <file>', 'report sources that differ from what this file records of them, and record new ones')
  .option('--stdio', 'use standard input and output (default)');

/** An option with one value each time it is given; arguments after the value do not belong to it. */
function another(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

program.parseAsync().catch((error: unknown) => {
  complain(`quoin: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = COULD_NOT_RUN;
});
