import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openDraft, openSample, plainCards, positionIn, quoin } from './draft.js';

async function cardsAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

describe('hover', () => {
  before(quoin);
  afterEach(closeAll);

  it('shows who someone is, from plain prose', async () => {
    const { document } = await openSample();
    const hovers = await cardsAt(document, positionIn(document, 'Kurt Campbell sounds'));
    const card = plainCards(hovers);
    assert.match(card, /Kurt Campbell/);
    assert.match(card, /Person/);
    assert.match(card, /Deputy Secretary of State/);
    assert.match(card, /in 3 sources/);
    assert.match(card, /command:quoin\.insert\?/);
    assert.match(card, /command:quoin\.openSource\?/);
    const range = hovers.find((hover) => hover.range)?.range;
    assert.equal(document.getText(range), 'Kurt Campbell');
  });

  it('knows a surname, a possessive and a role in a sentence of the writer’s own', async () => {
    for (const words of ['So it was Campb|ell who', 'It is Campbe|ll’s view', 'the US deputy sec|retary of state']) {
      const editor = await openDraft(words);
      const [, name] = /(\w*\|\w*)/.exec(words) ?? [];
      assert.ok(name);
      const card = plainCards(await cardsAt(editor.document, editor.selection.active));
      assert.match(card, /Kurt Campbell/, words);
    }
  });

  it('shows the reference and the paragraph of a citation', async () => {
    const { document } = await openSample();
    const card = plainCards(await cardsAt(document, positionIn(document, '@jha2022-ties, para. 4', 4)));
    assert.match(card, /Jha/);
    assert.match(card, /Rediff\.com/);
    assert.match(card, /para\. 4/);
    assert.match(card, /use that leverage in a constructive way/);
  });

  it('says so when a citation names a paragraph that is not there', async () => {
    const { document } = await openDraft('So [@jha2022-ties, para. 99].');
    assert.match(plainCards(await cardsAt(document, new vscode.Position(0, 8))), /no para\. 99/);
  });

  it('says so when a citation names a page of a source without pages', async () => {
    const { document } = await openDraft('So [@jha2022-ties, p. 3].');
    assert.match(plainCards(await cardsAt(document, new vscode.Position(0, 8))), /no p\. 3: .* and no pages/);
  });

  it('shows who said a quotation, where, and the words around it', async () => {
    const { document } = await openSample();
    const card = plainCards(await cardsAt(document, positionIn(document, 'in a constructive way', 6)));
    assert.match(card, /Ned Price/);
    assert.match(card, /26 February 2022/);
    assert.match(card, /para\. 4/);
    assert.match(card, /certainly don't have/);
  });

  it('leads with the article that a quotation is cited from, where others have the same words', async () => {
    for (const [key, outlet] of [
      ['rtindia2024-concern', /RT India/],
      ['pti2024-trust', /PTI/],
    ] as const) {
      const { document, selection } = await openDraft(`Such “countries of conc|ern” [@${key}].`);
      const [lead] = plainCards(await cardsAt(document, selection.active)).split('command:quoin.openSource');
      assert.match(lead ?? '', outlet);
    }
  });

  it('is silent on the rest: code, front matter, links’ targets, common words', async () => {
    for (const words of [
      'Run `Kurt Camp|bell` now.',
      '---\ntitle: Kurt Camp|bell\n---\n',
      'See [this](https://example.org/Kurt|Campbell).',
      '```\nKurt Camp|bell\n```\n',
      'the price of br|ead',
    ]) {
      const editor = await openDraft(words);
      const hovers = await cardsAt(editor.document, editor.selection.active);
      assert.doesNotMatch(plainCards(hovers), /quoin\./, words);
    }
  });

  it('shows where a figure is stated, however it is written', async () => {
    for (const words of ['It was over $65 bil|lion then.', 'About US$65 bil|lion.', 'Some 65 billion dol|lars.']) {
      const { document, selection } = await openDraft(words);
      const card = plainCards(await cardsAt(document, selection.active));
      assert.match(card, /Figure/, words);
      assert.match(card, /RT India/, words);
    }
    const { document, selection } = await openDraft('It was over $66 bil|lion then.');
    assert.doesNotMatch(plainCards(await cardsAt(document, selection.active)), /Figure/);
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('quoin.hover');
    await settings.update('enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openSample();
      assert.doesNotMatch(plainCards(await cardsAt(document, positionIn(document, 'Kurt Campbell sounds'))), /quoin\./);
    } finally {
      await settings.update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
