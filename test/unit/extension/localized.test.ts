import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnyNode, type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

const sources = path.join(__dirname, '../../../src');
/** Folders with little text that no writer reads, in VS Code or another editor. */
const FOLDERS = ['extension', 'folder', 'server'];

/** What is said of a text that is made of parts before it is translated. */
const GLUED = 'a text that is no literal';

/** What takes words that a writer never reads, or reads in a log. */
const UNSEEN: ReadonlySet<string> = new Set(['log', 'registerCommand', 'executeCommand', 'createHash']);

/** What shows words to a writer, by the name of the function, the class or the property. */
const SHOWS: ReadonlySet<string> = new Set([
  ...['inform', 'warn', 'fail', 'tell', 'flash', 'showQuickPick', 'showInputBox', 'withProgress', 'createWebviewPanel'],
  ...['CodeAction', 'DocumentDropEdit', 'DocumentPasteEdit', 'MarkdownString', 'Diagnostic', 'DocumentSymbol'],
  ...['DiagnosticRelatedInformation', 'Error', 'NotPossible', 'WorkerFailure'],
  ...[
    'title',
    'label',
    'detail',
    'description',
    'placeholder',
    'placeHolder',
    'prompt',
    'tooltip',
    'message',
    'spoken',
  ],
  ...[
    'markType',
    'contentText',
    'said',
    'accept',
    'changed',
    'saveLabel',
    'openLabel',
    'reason',
    'problem',
    'ariaLabel',
  ],
]);

/** Texts that are the same in every language, or no words of the program's. */
const NAMES: ReadonlySet<string> = new Set(['Quoin', 'Pandoc', 'BibTeX', 'CSL-JSON', 'Word', 'HTML', 'Markdown']);

/** Literals with spaces in them that are not words for a writer. */
const NOT_WORDS: readonly RegExp[] = [
  // Styles of an editor's decorations.
  /^(?:1px solid|none; position: absolute)$/u,
  // What no writer can bring about.
  /^(?:There is no folder for the search index|Nobody answers for the editor yet)\.$/u,
  /^No style is formatted here\.$/u,
  // The terminal, where everything is in English.
  /^quoin(?: lsp)?: | cannot be read: $/u,
  // Parts of words that a line of a PDF may end with.
  /^\s*self long short well half/u,
  // Addresses, and how names of settings begin.
  /^(?:[a-z]+:\/\/\S*|quoin\.)$/u,
  // The mark of a list in a draft, and the name of a secret.
  /^(?:<!-- quoin:bibliography -->|quoin\.archive )$/u,
];

/** What of a literal is words: without icons, styles, tags and what is left of those between two values. */
function wordsOf(text: string): string {
  return text
    .replace(/\$\([\w~-]*\)?/gu, '')
    .replace(/<style>[^<]*<\/style>|^[^<>]*="$/gu, ' ')
    .replace(/<[^<>]*>|<[^<>]*$|^[^<>]*>/gu, ' ')
    .trim();
}

/** The name of what is called, made or assigned. */
function nameOf(node: AnyNode | Node | null | undefined): string {
  const { name, property, key } = (node ?? {}) as {
    name?: string;
    property?: { name?: string };
    key?: { name?: string };
  };
  return name ?? property?.name ?? key?.name ?? '';
}

/** Texts of a file that a writer reads and that are not in the language of the interface. */
function unlocalized(source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2023', format: 'esm', charset: 'utf8' });
  const found: string[] = [];
  const note = (text: string, isShown: boolean): void => {
    const words = wordsOf(text);
    if (NAMES.has(words) || NOT_WORDS.some((each) => each.test(text))) return;
    // Where it is shown, one word is a text; elsewhere only what reads as several.
    const isText = isShown ? /\p{L}{2}/u.test(words) : /\p{L}{2,}[,;:.]? \p{L}+|\p{L}…$/u.test(words);
    if (isText) found.push(words);
  };
  const visit = (given: unknown, isShown: boolean): void => {
    if (Array.isArray(given)) {
      for (const each of given) visit(each, isShown);
      return;
    }
    if (typeof given !== 'object' || given === null || !('type' in given)) return;
    const node = given as AnyNode;
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportAllDeclaration':
        return;
      case 'Literal':
        if (typeof node.value === 'string') note(node.value, isShown);
        return;
      case 'TemplateLiteral':
        for (const { value } of node.quasis) note(value.cooked ?? '', isShown);
        // What is put into it may be a code as well as a word.
        visit(node.expressions, false);
        return;
      case 'CallExpression':
      case 'NewExpression': {
        const name = nameOf(node.callee);
        if (name === 't' && nameOf((node.callee as { object?: AnyNode }).object) === 'l10n') visitTranslated(node);
        else if (UNSEEN.has(name)) {
          // What is called back may show something.
          for (const each of node.arguments) if (/Function/u.test(each.type)) visit(each, false);
        } else {
          node.arguments.forEach((each, index) => {
            // `safe` takes the text first, `flash` an icon.
            const isText =
              name === 'safe' ? isShown && index === 0 : SHOWS.has(name) && (name !== 'flash' || index > 0);
            visit(each, isText);
          });
        }
        visit(node.callee, false);
        return;
      }
      case 'Property':
      case 'PropertyDefinition':
        visit(node.value, SHOWS.has(nameOf(node)));
        return;
      case 'AssignmentExpression':
        visit(node.right, SHOWS.has(nameOf(node.left)));
        return;
      case 'VariableDeclarator':
        visit(node.init, SHOWS.has(nameOf(node.id)));
        return;
      case 'ConditionalExpression':
        visit(node.test, false);
        visit([node.consequent, node.alternate], isShown);
        return;
      case 'BinaryExpression':
        visit([node.left, node.right], isShown && node.operator === '+');
        return;
      case 'MemberExpression':
      case 'SwitchCase':
        visit(Object.values(node), false);
        return;
      case 'ArrowFunctionExpression':
        visit(node.body, isShown && node.body.type !== 'BlockStatement');
        return;
      default:
        visit(
          Object.values(node),
          isShown && /Expression$|Element$/u.test(node.type) && node.type !== 'FunctionExpression',
        );
    }
  };
  /** A text that is translated must be one literal, for it is collected from the source; what is put into it is examined. */
  const visitTranslated = ({ arguments: [first, ...values] }: { arguments: readonly AnyNode[] }): void => {
    const { message = first, args } = Object.fromEntries(
      first?.type === 'ObjectExpression'
        ? first.properties.map((each) => [nameOf(each), (each as { value?: AnyNode }).value])
        : [],
    ) as Record<string, AnyNode | undefined>;
    if (message?.type !== 'Literal') found.push(GLUED);
    visit([args, ...values], false);
  };
  visit(parse(code, { ecmaVersion: 2024, sourceType: 'module' }), false);
  return found;
}

/** Texts of a folder that are not in the language of the interface. */
function textsIn(folder: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(path.join(sources, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.ts$/u.test(name))
    .map((name) => path.join(folder, name))
    .flatMap((file) => unlocalized(readFileSync(path.join(sources, file), 'utf8')).map((text) => ({ file, text })));
}

describe('texts that a writer reads', () => {
  it('are all in the language of the interface', () => {
    assert.deepEqual(
      FOLDERS.flatMap(textsIn).map(({ file, text }) => `${file}: ${text}`),
      [],
    );
  });

  it('are one literal each, in all programs', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.d)\.ts$/u.test(name),
    );
    const problems = files.filter((name) =>
      unlocalized(readFileSync(path.join(sources, name), 'utf8')).includes(GLUED),
    );
    assert.deepEqual(problems, []);
  });

  for (const [what, source, found] of [
    ['a message', "inform('Saved.');", ['Saved.']],
    ['a button', "void warn(l10n.t('Not exported.'), 'Export Anyway');", ['Export Anyway']],
    ['what flashes', "flash('check', 'Saved', 5_000);", ['Saved']],
    ['what a value is put into', 'flash(icon, `Saved $' + '{name}`, 5_000);', ['Saved']],
    ['a problem', "problems.push({ file, message: 'It is broken.' });", ['It is broken.']],
    ['an error', "throw new Error('Nothing here.');", ['Nothing here.']],
    [
      'a title, a row and what is written in an empty box',
      "pick({ title: 'Copy', placeHolder: 'Where', label: `$(x) In` });",
      ['Copy', 'Where', 'In'],
    ],
    ['what is assigned', "item.tooltip = isOpen ? 'Open' : vscode.l10n.t('Closed');", ['Open']],
    ['a title given to a function', "run(new vscode.CodeAction('Fix'));", ['Fix']],
    ['what is made safe', "pick({ title: safe('Fix', 'label') });", ['Fix']],
    [
      'what is translated and glued',
      "inform(l10n.t('It ' + is)); inform(l10n.t({ message: text, comment: '' }));",
      [GLUED, GLUED],
    ],
    ['what is made before it is shown', "const words = 'The words differ.'; show(words);", ['The words differ.']],
    ['words of a page', "html = `<p class='a'>Notes in <b>all</b> drafts</p>`;", ['Notes in  all  drafts']],
    ['what a function in a call says', "command('a', () => fail('Gone.'));", ['Gone.']],
    [
      'what a translated text is made of',
      "inform(l10n.t('Saved {0}', isDraft ? 'a draft of it' : name));",
      ['a draft of it'],
    ],
    [
      'nothing in what is translated, logged or named',
      "log('warn', 'It is so.'); inform(vscode.l10n.t('Hello {0}', a)); run('quoin.open');",
      [],
    ],
  ] as const) {
    it(`are found in ${what}`, () => assert.deepEqual(unlocalized(source), found));
  }
});
