import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openDraft, quoin } from './draft.js';

const TOOLS = [
  'quoin_search_quotations',
  'quoin_verify_quotations',
  'quoin_check_draft',
  'quoin_get_passage',
  'quoin_search_passages',
  'quoin_get_statements',
  'quoin_list_speakers',
  'quoin_list_entities',
  'quoin_get_citation',
];

/** Calls a tool as a language model's client does; its answer's text. */
async function invoke(name: string, input: object, tokenBudget?: number): Promise<string> {
  const { content } = await vscode.lm.invokeTool(
    name,
    {
      input,
      toolInvocationToken: undefined,
      ...(tokenBudget === undefined
        ? {}
        : { tokenizationOptions: { tokenBudget, countTokens: async (text: string) => text.length / 4 } }),
    },
    new vscode.CancellationTokenSource().token,
  );
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('language models', () => {
  before(async function () {
    await quoin();
    // An editor may be built without them.
    if (typeof vscode.lm?.invokeTool !== 'function') this.skip();
  });
  afterEach(closeAll);

  it('find the tools that are contributed', () => {
    const known = new Set(vscode.lm.tools.map(({ name }) => name));
    assert.deepEqual(
      TOOLS.filter((name) => !known.has(name)),
      [],
    );
  });

  it('get answers from each tool', async () => {
    const found = await invoke('quoin_search_quotations', { query: 'which areas are affected', limit: 3 });
    assert.match(found, /"insert":"“We (?:have been|are) clear which areas/u);
    const inputs: Record<string, object> = {
      quoin_search_passages: { query: 'India Russia' },
      quoin_get_passage: { key: 'jha2022-ties', locator: 'para. 3' },
      quoin_list_speakers: {},
      quoin_list_entities: { kind: 'person' },
      quoin_get_statements: { speaker: 'Campbell' },
      quoin_get_citation: { id: 'jha2022-ties', style: 'apa', syntax: 'plain' },
    };
    for (const [name, input] of Object.entries(inputs)) assert.match(await invoke(name, input), /~~~~~~/u, name);
    const verified = await invoke('quoin_verify_quotations', {
      quotations: [{ words: 'a full and frank dialogue between the US and India', key: 'pti2024-trust' }],
    });
    assert.match(verified, /^Verified: 1 of 1/u);
  });

  it('receive the draft as it is in the editor', async () => {
    await openDraft('“a full and honest dialogue between the US and India” [@pti2024-trust]\n');
    const answer = await invoke('quoin_check_draft', {
      text: '“a full and honest dialogue between the US and India” [@pti2024-trust]\n',
    });
    assert.match(answer, /^Quotations verified: 0 of 1/u);
    assert.match(answer, /altered-quotation/u);
  });

  it('get what fits their budget of tokens, with a cursor to the rest', async () => {
    const short = await invoke('quoin_search_quotations', { query: 'India', limit: 20 }, 400);
    assert.ok(short.length / 4 <= 400, short);
    assert.match(short, /call again with cursor/u);
  });

  it('are told what to do where a tool cannot answer', async () => {
    await assert.rejects(() => invoke('quoin_get_passage', { key: 'nothing' }), /no article with this key/u);
    await assert.rejects(() => invoke('quoin_check_draft', { path: '../outside.md' }), /no such draft/u);
  });
});

describe('Verify Selection', () => {
  before(quoin);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('is offered for a paragraph with a quotation as a code action', async () => {
    const { document } = await openDraft('No words.\n\nHe said “a full and frank dialogue” there.\n');
    const actionsAt = async (line: number): Promise<string[]> => {
      const range = new vscode.Range(line, 2, line, 2);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.Refactor.value,
      );
      return actions.map(({ title }) => title);
    };
    assert.deepEqual(await actionsAt(0), []);
    assert.deepEqual(await actionsAt(2), ['Ground this paragraph']);
  });

  it('leaves the draft to the command, not a copy of the paragraph', async () => {
    const { document } = await openDraft('He said “a full and frank dialogue” there.[^1]\n\n[^1]: [@pti2024-trust].\n');
    const range = new vscode.Range(0, 2, 0, 2);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.Refactor.value,
    );
    const [part] = action?.command?.arguments ?? [];
    assert.equal(part.uri, document.uri.toString());
    assert.equal(document.getText().slice(part.start, part.end), document.lineAt(0).text);
  });
});
