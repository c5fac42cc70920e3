import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { askMetadata } from '../../../../src/extension/sources/metadata-form.js';

/** A window whose quick picks are answered with the row of each label in turn, and whose input boxes with one text. */
function windowWith(
  labels: readonly RegExp[],
  text: string,
  seen: vscode.QuickPickItem[] = [],
): Pick<typeof vscode, 'window'> {
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
        seen.push(...pick.items);
        let isTaken = false;
        pick.hide = () => {
          isTaken = true;
        };
        while (!isTaken) {
          const wanted = left.shift();
          assert.ok(wanted, 'a row is taken');
          pick.activeItems = pick.items.filter(({ label }) => wanted.test(label));
          accept();
        }
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

  it('shows in what encoding the file was read, which is not a field', async () => {
    const rows = async (encoding: { label: string; isGuess: boolean } | null) => {
      const seen: vscode.QuickPickItem[] = [];
      const known = { metadata, fields: {}, language: null, encoding };
      const labels = encoding === null ? [/Mark as Reviewed/u] : [/Encoding/u, /Mark as Reviewed/u];
      assert.equal(await askMetadata({ ...question, known }, windowWith(labels, '', seen)), metadata);
      return seen.filter(({ label }) => label.includes('Encoding')).map(({ description }) => description);
    };
    assert.deepEqual(await rows({ label: 'windows-1251', isGuess: true }), ['windows-1251 · guess']);
    assert.deepEqual(await rows({ label: 'gbk', isGuess: false }), ['gbk']);
    assert.deepEqual(await rows(null), []);
  });

  it('returns what it was asked of where nothing is changed', async () => {
    assert.equal(await askMetadata(question, windowWith([/Mark as Reviewed/u], '')), metadata);
  });
});
