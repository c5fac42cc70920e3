import * as l10n from '@vscode/l10n';
import { type Document, parseDocument } from 'yaml';
import { withLineFeeds } from '../../text/line-feeds.js';
import { deepNestingIn } from './depth.js';
import { errorOf, reasonOf, type YamlError } from './error.js';
import { plainDataOf } from './plain-data.js';

/** A YAML text that was read: as plain data, and as the parser's document, for the places of values. */
export interface ReadYaml {
  readonly document: Document.Parsed;
  readonly value: unknown;
}

/** Options for reading a text. */
export interface YamlOptions {
  /** Of two fields of one name the last counts; else they are an error. */
  readonly repeatedKeys?: boolean;
}

const PARSING = {
  prettyErrors: false,
  logLevel: 'silent',
  resolveKnownTags: false,
  // The parser compares each key with all others of its mapping: that is left to the reading of the data.
  uniqueKeys: false,
} as const;

/**
 * Reads YAML of unknown origin. The only door to the parser: a text that nests too deeply is refused before it is parsed,
 * aliases are followed up to a bound. Takes linear time; never throws.
 */
export function readYaml(text: string, options: YamlOptions = {}): ReadYaml | YamlError {
  const document = parseYaml(text);
  if ('reason' in document) return document;
  const [error] = document.errors;
  if (error !== undefined) return errorOf(error);
  const data = plainDataOf(document, options.repeatedKeys === true);
  return 'reason' in data ? data : { document, value: data.value };
}

/** The parser's document, its errors included, for editing; an error where the text nests too deeply. Never throws. */
export function parseYaml(source: string): Document.Parsed | YamlError {
  const text = withLineFeeds(source);
  const deep = deepNestingIn(text);
  if (deep !== null) {
    return { reason: l10n.t('The text is nested too deeply to be read.'), range: { start: deep, end: deep + 1 } };
  }
  try {
    return parseDocument(text, PARSING);
  } catch (error) {
    return { reason: reasonOf(error), range: null };
  }
}
