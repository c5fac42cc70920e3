import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

const folder = path.join(__dirname, '../../../src/extension');

/** What shows words in a notification, or in the status bar for a while. */
const DOORS: ReadonlySet<string> = new Set([
  'showInformationMessage',
  'showWarningMessage',
  'showErrorMessage',
  'setStatusBarMessage',
]);

/** Functions and properties whose words are the program's own. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  withProgress: ['title'],
  showQuickPick: ['title', 'placeHolder'],
  showInputBox: ['prompt', 'placeHolder'],
};

interface Call {
  readonly name: string;
  readonly arguments: readonly unknown[];
}

/** The calls of methods in a file. */
function callsIn(code: string): Call[] {
  const calls: Call[] = [];
  const queue: unknown[] = [parse(code, { ecmaVersion: 2024, sourceType: 'module' }) satisfies Node];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (Array.isArray(node)) queue.push(...node);
    else if (typeof node === 'object' && node !== null) {
      const {
        type,
        callee,
        arguments: given,
      } = node as { type?: string; callee?: { property?: { name?: string } }; arguments?: unknown[] };
      const name = callee?.property?.name;
      if (type === 'CallExpression' && name !== undefined) calls.push({ name, arguments: given ?? [] });
      queue.push(...Object.values(node).filter((value) => typeof value === 'object' && value !== null));
    }
  }
  return calls;
}

/** A value as it is written. */
interface Written {
  readonly type?: string;
  readonly callee?: Written & { readonly name?: string; readonly property?: { readonly name?: string } };
  readonly object?: Written & { readonly name?: string; readonly property?: { readonly name?: string } };
  readonly arguments?: readonly unknown[];
}

/** Whether a value is a text of the program in the language of the interface, with nothing put into it. */
function isOwnText({ callee, arguments: given }: Written): boolean {
  const from = callee?.object?.name ?? callee?.object?.property?.name;
  return callee?.property?.name === 't' && from === 'l10n' && given?.length === 1;
}

/** Properties of an object that is written out whose value is neither a text of the program nor one made safe. */
function unsafeIn(value: unknown, names: readonly string[]): string[] {
  const { type, properties = [] } = value as {
    type?: string;
    properties?: { key?: { name?: string }; value?: Written }[];
  };
  if (type !== 'ObjectExpression') return [];
  return properties.flatMap(({ key, value: given }) => {
    const isSafe =
      given?.type === 'Literal' ||
      given?.callee?.name === 'safe' ||
      (given !== undefined && isOwnText(given)) ||
      // A field of a form has a hint of its own.
      given?.callee?.property?.name === 'hint';
    return key?.name !== undefined && names.includes(key.name) && !isSafe ? [key.name] : [];
  });
}

function problemsIn(file: string, source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2023', format: 'esm' });
  return callsIn(code).flatMap(({ name, arguments: given }) => {
    if (DOORS.has(name)) return [`${file}: ${name}`];
    if (name === 'report' && given.some((each) => unsafeIn(each, ['message']).length > 0)) return [`${file}: report`];
    const titles = Object.hasOwn(TITLES, name) ? (TITLES[name] ?? []) : [];
    return given.flatMap((each) => unsafeIn(each, titles)).map((title) => `${file}: ${title} of ${name}`);
  });
}

describe('what the editor shows in notifications', () => {
  it('passes through the one door that escapes it', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const problems = files
      .filter((name) => name !== path.join('platform', 'messages.ts'))
      .flatMap((name) => problemsIn(name, readFileSync(path.join(folder, name), 'utf8')));
    assert.deepEqual(problems, []);
  });

  it('is found where it does not', () => {
    assert.deepEqual(problemsIn('a.ts', 'void vscode.window.showErrorMessage(text)'), ['a.ts: showErrorMessage']);
    assert.deepEqual(problemsIn('a.ts', 'progress.report({ message: name })'), ['a.ts: report']);
    assert.deepEqual(
      problemsIn('a.ts', "window.withProgress({ title: name }, run); window.withProgress({ title: 'Own' }, run)"),
      ['a.ts: title of withProgress'],
    );
    assert.deepEqual(
      problemsIn('a.ts', "w.showQuickPick(rows, { title: l10n.t('{0}', name), placeHolder: vscode.l10n.t('Own') })"),
      ['a.ts: title of showQuickPick'],
    );
  });
});
