/**
 * Writes the settings, commands and shortcuts of `package.json`, in English, into `docs/settings.md` and `docs/commands.md`:
 *
 *   npm run reference
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { manifest } from './lib/manifest.js';

const root = path.join(import.meta.dirname ?? __dirname, '..');

/** A setting, as far as its reference says of it. */
interface Setting {
  readonly order?: number;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Setting>>;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key?: string; readonly mac?: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** The pages of the reference, by their path in the project. */
export function referencePages(): Readonly<Record<string, string>> {
  const { contributes } = manifest() as Manifest;
  return { 'docs/settings.md': settingsPage(contributes), 'docs/commands.md': commandsPage(contributes) };
}

function settingsPage({ configuration }: Manifest['contributes']): string {
  const parts = configuration.map(({ title, properties }) => {
    const settings = Object.entries(properties).sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
    return [`## ${title}`, ...settings.map(settingSection)].join('\n\n');
  });
  return `# Settings

Generated from \`package.json\` by \`npm run reference\`.

${parts.join('\n\n')}
`;
}

function settingSection([name, setting]: readonly [string, Setting]): string {
  const { minimum, maximum, properties } = setting;
  const bounds = [
    ...(minimum === undefined ? [] : [`Minimum: \`${minimum}\`.`]),
    ...(maximum === undefined ? [] : [`Maximum: \`${maximum}\`.`]),
  ];
  const parts = [
    `### \`${name}\``,
    plain(setting.markdownDescription),
    [`Default: \`${JSON.stringify(setting.default)}\`.`, ...bounds].join(' '),
    ...(setting.enum === undefined ? [] : [table(['value', 'meaning'], valuesOf(setting))]),
    ...(properties === undefined ? [] : [table(['finding', 'default', 'meaning'], findingsOf(properties))]),
  ];
  return parts.join('\n\n');
}

function valuesOf({
  enum: values = [],
  enumItemLabels,
  enumDescriptions,
  markdownEnumDescriptions,
}: Setting): string[][] {
  const meanings = markdownEnumDescriptions ?? enumDescriptions ?? enumItemLabels ?? [];
  return values.map((value, index) => [`\`${value}\``, plain(meanings[index])]);
}

function findingsOf(properties: Readonly<Record<string, Setting>>): string[][] {
  return Object.entries(properties).map(([code, setting]) => [
    `\`${code}\``,
    String(setting.default),
    plain(setting.markdownDescription),
  ]);
}

function commandsPage({ commands, keybindings, menus }: Manifest['contributes']): string {
  const hidden = new Set(menus.commandPalette.flatMap(({ command, when }) => (when === 'false' ? command : [])));
  const rows = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => {
      const bound = keybindings.filter((each) => each.command === command);
      const keys = bound.flatMap(({ key, mac }) => [
        ...(key === undefined ? [] : [keyName(key)]),
        ...(mac === undefined ? [] : [`${keyName(mac)} (macOS)`]),
      ]);
      return [`**Quoin: ${title}**`, `\`${command}\``, [...new Set(keys)].join(', ')];
    });
  return `# Commands

Generated from \`package.json\` by \`npm run reference\`. All commands of the command palette; some are listed only where they apply.

${table(['command', 'id', 'shortcut'], rows)}
`;
}

/** `ctrl+k q` as keys to press. */
function keyName(key: string): string {
  const named = (name: string) => (name.length === 1 ? name.toUpperCase() : name[0]?.toUpperCase() + name.slice(1));
  return key
    .split(' ')
    .map((chord) =>
      chord
        .split('+')
        .map((each) => `<kbd>${named(each)}</kbd>`)
        .join('+'),
    )
    .join(' ');
}

/** A text of a setting outside of the settings editor: what links to a setting there is its name. */
function plain(text = ''): string {
  return text.replace(/`#(quoin\.[\w.]+)#`/gu, '`$1`');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === path.join(root, 'scripts/reference.ts')) {
  for (const [file, text] of Object.entries(referencePages())) writeFileSync(path.join(root, file), text);
}
