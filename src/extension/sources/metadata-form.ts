import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { CslName } from '../../engine/article/article.js';
import { toEdtf } from '../../engine/article/dates.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { parseName } from '../../engine/article/names.js';
import type { Provenances } from '../../engine/article/provenance.js';
import { nameInFull } from '../../engine/cite/reference.js';
import { DOT } from '../../service/describe.js';
import { provenanceWords } from '../../service/provenance-words.js';
import { safe } from '../../service/safe-text.js';

/** A field that a writer fills in. */
interface Field {
  readonly name: 'id' | 'title' | 'author' | 'container-title' | 'source' | 'issued' | 'language' | 'URL';
  readonly label: () => string;
  readonly icon: string;
  readonly hint: () => string;
  /** Why the text cannot be used, or undefined if it can. */
  readonly check?: (text: string) => string | undefined;
}

const KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u;

const FIELDS: readonly Field[] = [
  {
    name: 'title',
    label: () => l10n.t('Title'),
    icon: 'symbol-string',
    hint: () => l10n.t('The headline, without quotation marks'),
  },
  {
    name: 'author',
    label: () => l10n.t('Authors'),
    icon: 'person',
    hint: () => l10n.t('Names, separated by semicolons: Ann Lee; Tom Ray'),
  },
  {
    name: 'container-title',
    label: () => l10n.t('Outlet'),
    icon: 'preview',
    hint: () => l10n.t('The newspaper, magazine or site'),
  },
  {
    name: 'source',
    label: () => l10n.t('Agency'),
    icon: 'radio-tower',
    hint: () => l10n.t('The agency that supplied the text, such as PTI'),
  },
  {
    name: 'issued',
    label: () => l10n.t('Date'),
    icon: 'calendar',
    hint: () => l10n.t('2024-06-27, 27 June 2024, or 2024-06~ if it is uncertain'),
    check: (text) =>
      toEdtf(text) === null ? l10n.t('A date is a year, month and day: 2024-06-27, 2024-06, 2024-06~') : undefined,
  },
  {
    name: 'language',
    label: () => l10n.t('Language'),
    icon: 'globe',
    hint: () => l10n.t('A code such as en, de or pt-BR'),
    check: (text) =>
      /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(text)
        ? undefined
        : l10n.t('A language is a code such as en, de or pt-BR'),
  },
  {
    name: 'URL',
    label: () => l10n.t('Address'),
    icon: 'link',
    hint: () => 'https://…',
    check: (text) =>
      /^[a-z][a-z0-9+.-]{0,20}:\S+$/iu.test(text) ? undefined : l10n.t('An address begins with https://'),
  },
  {
    name: 'id',
    label: () => l10n.t('Cite key'),
    icon: 'mention',
    hint: () => l10n.t('The key in [@…]'),
    check: (text) =>
      KEY.test(text)
        ? undefined
        : l10n.t('A cite key consists of letters and digits, with single characters such as - or : between them'),
  },
];

interface Row extends vscode.QuickPickItem {
  readonly field?: Field;
}

/** Asks a writer; what does it is loaded when it is first wanted. */
export type AskMetadata = (question: MetadataQuestion) => Promise<PartialMetadata | undefined>;

/** The fields that a writer has to complete, with the values in `metadata`. Undefined if they cancel. */
export interface MetadataQuestion {
  readonly title: string;
  readonly metadata: PartialMetadata;
  /** What the first row says: `Save`, `Add to Sources`. */
  readonly accept: string;
  /** What it says once something was changed, and then is the row to take; without it, the writer stays at the field. */
  readonly changed?: string | undefined;
  /** Where what its file says comes from; absent where that is not known. */
  readonly known?: Known | undefined;
}

/** What an article's file says of it, and where. */
export interface Known {
  readonly metadata: PartialMetadata;
  readonly fields: Provenances;
  /** The language that its words are in. */
  readonly language: string | null;
  /** In what encoding the file was read; null or absent where that was not Quoin's to decide. */
  readonly encoding?: { readonly label: string; readonly isGuess: boolean } | null | undefined;
  /** The file that a source was made of. */
  readonly madeOf?: string | undefined;
}

/** Shows the fields with what is known about each, and where it comes from; picking one changes it, the first row is the end. */
export async function askMetadata(
  question: MetadataQuestion,
  editor: Pick<typeof vscode, 'window'>,
): Promise<PartialMetadata | undefined> {
  const { title, metadata } = question;
  let current = metadata;
  let active: Field['name'] | undefined;
  for (;;) {
    const row = await pickRow(editor, question, current, active);
    if (row === undefined) return undefined;
    if (row.field === undefined) return current;
    active = question.changed === undefined ? row.field.name : undefined;
    const text = await askField(editor, title, row.field, current, question.known);
    if (text !== undefined) current = withField(current, row.field, text.trim());
  }
}

function pickRow(
  { window }: Pick<typeof vscode, 'window'>,
  { title, metadata: before, accept, changed, known }: MetadataQuestion,
  metadata: PartialMetadata,
  active: Field['name'] | undefined,
): Promise<Row | undefined> {
  const done: Row = { label: `$(check) ${metadata === before ? accept : (changed ?? accept)}`, alwaysShow: true };
  const rows = FIELDS.map((field): Row => {
    const value = textOf(metadata, field);
    const { detail, isGuess } = sourceOf(metadata, field, known);
    return {
      field,
      label: `$(${field.icon}) ${field.label()}`,
      description:
        value === '' ? l10n.t('missing') : `${safe(value, 'label')}${isGuess ? `${DOT}${l10n.t('guess')}` : ''}`,
      ...(detail === '' ? {} : { detail: safe(detail, 'label') }),
    };
  });
  const pick = window.createQuickPick<Row>();
  pick.title = title;
  pick.placeholder = l10n.t('Select a field to change it');
  pick.items = [done, ...rows, ...encodingRows(known?.encoding ?? null)];
  pick.activeItems = [rows.find(({ field }) => field?.name === active) ?? done];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [row] = pick.activeItems;
      // The encoding is shown, and not changed here.
      if (row !== undefined && row !== done && row.field === undefined) return;
      resolve(row);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** In what encoding the file was read; UTF-8 that is well formed is nothing to tell. */
function encodingRows(encoding: Known['encoding']): Row[] {
  if (encoding == null || (encoding.label === 'utf-8' && !encoding.isGuess)) return [];
  const { label, isGuess } = encoding;
  return [
    {
      label: `$(symbol-text) ${l10n.t('Encoding')}`,
      description: isGuess ? `${label}${DOT}${l10n.t('guess')}` : label,
      detail: isGuess ? l10n.t('If letters are wrong, save the file as UTF-8.') : l10n.t('As declared in the file'),
    },
  ];
}

/** Where the value of a field comes from, if it is what the file says; for a language that nobody states, what the words are in. */
function sourceOf(
  metadata: PartialMetadata,
  field: Field,
  known: Known | undefined,
): { readonly detail: string; readonly isGuess: boolean } {
  const value = textOf(metadata, field);
  const nothing = { detail: '', isGuess: false };
  if (known === undefined || field.name === 'id') return nothing;
  if (value === '') {
    const { language } = known;
    return field.name === 'language' && language !== null
      ? { ...nothing, detail: l10n.t('Guess, from its words: {0}', language) }
      : nothing;
  }
  const provenance = value === textOf(known.metadata, field) ? known.fields[field.name] : undefined;
  if (provenance === undefined) return nothing;
  const { madeOf } = known;
  const words = provenanceWords(provenance);
  return { detail: madeOf === undefined ? words : l10n.t('Read from {0}', madeOf), isGuess: provenance.isGuess };
}

function askField(
  { window }: Pick<typeof vscode, 'window'>,
  title: string,
  field: Field,
  metadata: PartialMetadata,
  known: Known | undefined,
): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('{0}: {1}', title, field.label()),
    value: textOf(metadata, field) || (field.name === 'language' && known?.language) || '',
    prompt: field.hint(),
    validateInput: (text) => (text.trim() === '' ? undefined : field.check?.(text.trim())),
  });
}

function textOf(metadata: PartialMetadata, { name }: Field): string {
  if (name === 'author') return (metadata.author ?? []).map(nameInFull).join('; ');
  if (name === 'issued') return metadata.issued ?? '';
  return metadata[name] ?? '';
}

function withField(metadata: PartialMetadata, { name }: Field, text: string): PartialMetadata {
  const { [name]: _before, ...rest } = metadata;
  // A field without a value is taken out of the file; a cite key cannot be.
  if (text === '') return name === 'id' ? rest : { ...rest, [name]: undefined };
  if (name === 'author')
    return {
      ...rest,
      author: text
        .split(';')
        .map((each) => each.trim())
        .filter(Boolean)
        .map((each): CslName => parseName(each)),
    };
  if (name === 'issued') return { ...rest, issued: toEdtf(text) ?? text };
  return { ...rest, [name]: text };
}
