import type { CslName } from './article.js';
import type { PartialMetadata } from './metadata.js';

/** Fields in the order in which a reader expects them. */
export const FIELD_ORDER = [
  'id',
  'type',
  'title',
  'author',
  'container-title',
  'source',
  'publisher',
  'issued',
  'accessed',
  'URL',
  'archived',
  'language',
  'text',
  'transcript',
] as const;

/** A field of metadata as it may be written. */
export type FieldValue = PartialMetadata[(typeof FIELD_ORDER)[number]];

/** Metadata as the lines of a YAML mapping, each ended by a line break. Strings are always quoted: no value can be read as another type. */
export function toYaml(metadata: PartialMetadata): string {
  const others = Object.entries(metadata.csl ?? {});
  return [
    ...FIELD_ORDER.map((field) => fieldLines(field, metadata[field])),
    ...others.map(([field, value]) => fieldLines(field, value)),
  ].join('');
}

/** Metadata as front matter, with its fences. */
export function toFrontMatter(metadata: PartialMetadata): string {
  return `---\n${toYaml(metadata)}---\n`;
}

/** The lines of one field in a block mapping; none for a value that is empty. */
export function fieldLines(field: string, value: FieldValue): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'string') return `${field}: ${JSON.stringify(value)}\n`;
  if (value.length === 0) return '';
  return `${field}:\n${value.map(nameLines).join('')}`;
}

function nameLines(name: CslName): string {
  const parts = Object.entries(name).filter(([, value]) => typeof value === 'string' && value !== '');
  return parts
    .map(([part, value], index) => `${index === 0 ? '  - ' : '    '}${part}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** Names as one line of YAML, for where the lines of a list have no room. */
export function namesInFlow(names: readonly CslName[]): string {
  const each = names.map((name) => {
    const parts = Object.entries(name).filter(([, value]) => typeof value === 'string' && value !== '');
    return `{ ${parts.map(([part, value]) => `${part}: ${JSON.stringify(value)}`).join(', ')} }`;
  });
  return `[${each.join(', ')}]`;
}
