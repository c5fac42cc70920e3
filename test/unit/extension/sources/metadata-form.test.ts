import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { askMetadata } from '../../../../src/extension/sources/metadata-form.js';

/** A window whose quick picks are answered with the row of each label in turn, and whose input boxes with one text. */
function windowWith(labels: readonly RegExp[], text: string): Pick<typeof vscode, 'window'> {
  const left = [...labels];
  const createQuickPick = () => {
    let accept: () => void = () => undefined;
    const pick = {
      items: [] as readonly vscode.QuickPickItem[],
      activeItems: [] as readonly vscode.QuickPickItem[],
      onDidAccept: (listener: () => void) => {
        accept = listener;
      },
      onDidHide: () => undefined,
      hide: () => undefined,
      dispose: () => undefined,
      show: () => {
        const wanted = left.shift();
        pick.activeItems = pick.items.filter(({ label }) => wanted?.test(label));
        accept();
      },
    };
    return pick;
  };
  return { window: { createQuickPick, showInputBox: async () => text } } as unknown as Pick<typeof vscode, 'window'>;
}

describe('the form for metadata', () => {
  const metadata = { id: 'storm', title: 'The storm', author: [{ family: 'Ray', given: 'Tom' }] };
  const question = { title: 'Review', metadata, accept: 'Mark as Reviewed', changed: 'Save' };

  it('takes a field out that is emptied, and never the cite key', async () => {
    const answer = await askMetadata(question, windowWith([/Authors/u, /Cite key/u, /Save/u], ' '));
    assert.deepEqual({ ...metadata, ...answer }, { ...metadata, author: undefined });
  });

  it('gives back what it was asked of where nothing is changed', async () => {
    assert.equal(await askMetadata(question, windowWith([/Mark as Reviewed/u], '')), metadata);
  });
});
