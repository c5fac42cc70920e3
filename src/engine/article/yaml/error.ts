import * as l10n from '@vscode/l10n';
import { YAMLError } from 'yaml';
import type { Range } from '../../text/range.js';

/** Why a YAML text cannot be read: a whole sentence, and where; null where the place cannot be determined. */
export interface YamlError {
  readonly reason: string;
  readonly range: Range | null;
}

/** Advice for the parser's most common messages, by how they begin. */
const BY_MESSAGE = [
  ['Missing closing', () => l10n.t('A closing quotation mark is missing.')],
  ['Flow ', () => l10n.t('A closing bracket is missing.')],
  [
    'Nested mappings',
    () =>
      l10n.t(
        'Put a value that contains a colon and a space in quotation marks. If this is a separate field, remove the spaces before it.',
      ),
  ],
  [
    'Unexpected scalar',
    () =>
      l10n.t(
        'Text follows the end of the value. Put the whole value in quotation marks of a kind that it does not contain.',
      ),
  ],
  ['Implicit map keys', () => l10n.t('A colon is missing after the name of a field.')],
] as const;

/** Advice for the parser's other messages, by their code. */
const BY_CODE: Partial<Record<YAMLError['code'], () => string>> = {
  ALIAS_PROPS: notAllowed,
  BAD_ALIAS: () => l10n.t('The name of an anchor or alias is missing, or ends with a colon.'),
  BAD_COLLECTION_TYPE: notAllowed,
  BAD_DIRECTIVE: () => l10n.t('A line that begins with `%` is not a value. Put the value in quotation marks.'),
  BAD_DQ_ESCAPE: () => l10n.t('A backslash in double quotation marks must be written twice.'),
  BAD_INDENT: () => l10n.t('The indentation is wrong. Fields and items of one level begin in the same column.'),
  BAD_PROP_ORDER: notAllowed,
  BAD_SCALAR_START: () => l10n.t('Put a value that begins with this character in quotation marks.'),
  BLOCK_AS_IMPLICIT_KEY: () => l10n.t('A list begins on the line below the name of its field.'),
  BLOCK_IN_FLOW: () => l10n.t('Inside brackets, values are separated by commas.'),
  KEY_OVER_1024_CHARS: () => l10n.t('The name of a field is too long.'),
  MISSING_CHAR: () => l10n.t('A comma, a colon or a space is missing here.'),
  MULTILINE_IMPLICIT_KEY: () => l10n.t('The name of a field and its colon must be on one line.'),
  MULTIPLE_ANCHORS: notAllowed,
  MULTIPLE_DOCS: () => l10n.t('A line `---` ends the text here.'),
  MULTIPLE_TAGS: notAllowed,
  NON_STRING_KEY: notAllowed,
  TAB_AS_INDENT: () => l10n.t('Tabs are not allowed as indentation. Use spaces.'),
  TAG_RESOLVE_FAILED: () => l10n.t('Put a value that begins with `!` in quotation marks.'),
  UNEXPECTED_TOKEN: () => l10n.t('This is not expected here. Put a value with this character in quotation marks.'),
};

function notAllowed(): string {
  return l10n.t('A tag or an anchor is not allowed here.');
}

/** What is wrong, in the language of the interface, and where. */
export function errorOf(error: YAMLError): YamlError {
  const { pos } = error;
  return { reason: reasonOf(error), range: { start: pos[0], end: pos[1] } };
}

/** The reason for anything that the parser throws or reports. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof YAMLError)) return l10n.t('The text is not valid YAML.');
  const { code, message } = error;
  const advice = BY_MESSAGE.find(([begins]) => message.startsWith(begins))?.[1] ?? BY_CODE[code];
  return advice?.() ?? l10n.t('The text is not valid YAML.');
}
