import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import * as formats from '../../../../src/engine/bibliography/formats.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { addCited } from '../../../../src/extension/remote/cited-entries.js';
import type { RemotePorts } from '../../../../src/extension/remote/ports.js';
import { keptLocation } from '../../../../src/service/remote/kept-location.js';

/** What is beside a draft that cites `@own`, `@second`, `@inline`, `@kept`, `@away` and `@new`. */
async function written(
  options: { sources?: Readonly<Record<string, string>>; listed?: Readonly<Record<string, string>> } = {},
): Promise<string[]> {
  const { sources = {}, listed = {} } = options;
  const keys = ['own', 'second', 'inline', 'kept', 'away', 'new'];
  const text = `---\nbibliography: [first.bib, second.bib]\nreferences: [{ id: inline }]\n---\n\nSo it is [${keys.map((key) => `@${key}`).join('; ')}].\n`;
  const document = { uri: 'file:///draft.md', getText: () => text } as unknown as vscode.TextDocument;
  let file = '';
  const ports = {
    editor: {
      FileSystemError: class extends Error {},
      workspace: {
        textDocuments: [],
        fs: {
          stat: async () => undefined,
          writeFile: async (_: unknown, bytes: Uint8Array) => {
            file = new TextDecoder().decode(bytes);
          },
        },
      },
    },
    session: {
      catalogue: {
        article: (key: string) => (key in sources ? { location: sources[key] } : undefined),
      },
    },
    entries: { items: [...keys, 'uncited'].map((id) => ({ id, type: 'book', title: `Work ${id}` })) },
    syntaxes: { of: () => parseDraft(text) },
    references: {
      whenRead: async () => undefined,
      bibliographies: { frontMatter: () => formats.citationFrontMatter(text.slice(0, text.indexOf('\n\n'))) },
      locationOf: (key: string) => (key in listed ? { uri: listed[key] } : undefined),
      formats: { load: async () => formats },
    },
    placesOf: (name: string) => [withPath(`file:///${name}`)],
    read: async () => new Uint8Array(),
  };
  await addCited(document, ports as unknown as RemotePorts);
  return [...file.matchAll(/^@\w+\{(\w+),/gmu)].map(([, key]) => key ?? '');
}

/** A file's address, as far as writing one needs it. */
function withPath(address: string) {
  const path = new URL(address).pathname;
  return { path, toString: () => address };
}

describe('entries of cited works of Zotero', () => {
  it('are added to the first bibliography, those that are cited', async () => {
    assert.deepEqual(await written(), ['own', 'second', 'kept', 'away', 'new']);
  });

  it('are not those of keys that a source of the writer, another bibliography or the draft itself has', async () => {
    assert.deepEqual(
      await written({
        sources: {
          own: 'file:///sources/own.md',
          kept: keptLocation('zotero', 'users/0 KEPT0001'),
          away: keptLocation('archive:1', 'away'),
        },
        listed: { second: 'file:///second.bib', new: 'file:///first.bib' },
      }),
      ['kept', 'new'],
    );
  });
});
