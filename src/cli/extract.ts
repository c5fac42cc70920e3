import path from 'node:path';
import { readFacts } from '../engine/bibliography/facts.js';
import { printLocator } from '../engine/cite/locator.js';
import { locatorOf } from '../engine/cite/source-locator.js';
import { basisOf } from '../engine/extract/extraction.js';
import { Corrector } from '../engine/library/corrections/corrector.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { englishCount } from '../engine/text/english-count.js';
import { Bibliographies } from '../folder/bibliographies.js';
import { complain } from '../folder/complain.js';
import { correctionsIn } from '../folder/corrections.js';
import { findFiles } from '../folder/find-files.js';
import { printableLine, printableName } from '../folder/printable.js';
import { problemLine } from '../folder/problem-line.js';
import { loadNames, readSource } from '../folder/read-here.js';
import { print, printJson } from './output.js';

/**
 * `quoin extract PATH… [--json]`: what was found in each file, and in those of folders. Problems go to standard error.
 * Returns the exit status: 0, or 2 if a file gave no article.
 */
export async function extractCommand(paths: readonly string[], options: { json?: boolean }): Promise<number> {
  const bibliographies = new Bibliographies(readFacts);
  const { files, problems: skippedFiles, unreadable } = await findFiles(paths, bibliographies);
  for (const problem of skippedFiles) complain(problemLine(problem));
  for (const { file, reason } of unreadable) complain(`quoin: ${printableName(file)} cannot be read: ${reason}.`);
  if (files.length === 0 && unreadable.length === 0) complain('quoin: There are no articles.');
  let status = files.length === 0 || unreadable.length > 0 ? 2 : 0;
  const names = await loadNames();
  for (const file of files) {
    const { entry: read, problems } = await readSource(file, names, bibliographies);
    const entry = read && (await corrected(file, read));
    for (const problem of problems) complain(problemLine(problem));
    if (!entry) status = 2;
    else if (options.json) printJson(asRecord(file, entry));
    else print(`${asText(file, entry)}\n`);
  }
  return status;
}

/** A source with what the file of corrections in its folder says of it. */
async function corrected(file: string, entry: LibraryArticle): Promise<LibraryArticle> {
  const { corrections, problems } = await correctionsIn([path.dirname(file)]);
  for (const problem of problems) complain(problemLine(problem));
  const corrector = new Corrector();
  corrector.change(corrections);
  return corrector.correct(entry);
}

/** One line of `--json`: paragraphs with their text; offsets are UTF-16 into the file's text, its byte order mark removed; into what a web page, PDF or Word file was made into. */
function asRecord(file: string, { article, extraction }: LibraryArticle) {
  const { paragraphs, metadata, origins, text } = article;
  return {
    file,
    article: metadata,
    language: extraction.language ?? null,
    ...(origins === undefined ? {} : { origins }),
    paragraphs: paragraphs.map(({ number, page, start, end }) => ({
      number,
      ...(page === undefined ? {} : { page }),
      start,
      end,
      text: text.slice(start, end),
    })),
    ...extraction,
  };
}

function asText(file: string, { article, extraction }: LibraryArticle): string {
  const lines = [
    `${printableName(file)}  @${article.metadata.id}  ${englishCount(article.paragraphs.length, 'paragraph')}`,
  ];
  if (article.metadata.title !== undefined) lines.push(`  ${printableLine(article.metadata.title)}`);
  for (const { kind, start, end } of extraction.notices ?? [])
    lines.push(`  ${kind}: ${printableLine(article.text.slice(start, end))}`);
  for (const quotation of extraction.quotations) {
    const { start, end, kind, speaker, text } = quotation;
    const said = speaker ? `${speaker.name} (${basisOf(quotation)})` : 'no speaker';
    const locator = locatorOf(article, { start, end });
    lines.push(
      `  ${locator ? printLocator(locator) : 'outside the body'}  ${kind}  ${printableLine(said)}: ${printableLine(text)}`,
    );
  }
  for (const { name, kind, mentions, roles } of extraction.entities) {
    lines.push(
      `  ${kind}  ${printableLine(name)}  ×${mentions.length}${roles.map((role) => `  ${printableLine(role)}`).join('')}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
