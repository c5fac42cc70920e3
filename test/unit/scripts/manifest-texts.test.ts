import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keyOf } from '../../../scripts/lib/manifest.js';
import { textsIn } from '../../../scripts/localize.js';
import { root } from '../corpus/load.js';

/** Where `package.json` says something to a writer. */
const SHOWN =
  /^(?:title|shortTitle|name|label|contents|contextualTitle|category|aliases|altText|displayName|userDescription|\w*(?:description|descriptions|itemLabels|message))$/iu;

/** What is the same in every language. */
const NAME = 'Quoin';

/** All strings of a value of JSON, each under the name of the last property on the way to it. */
function stringsOf(value: unknown, name = ''): { readonly name: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => stringsOf(each, name));
  return Object.entries(Object(value)).flatMap(([key, each]) => stringsOf(each, key));
}

/** What of a manifest is shown to a writer and stays as it is in every language. */
function untranslated(manifest: object): string[] {
  return stringsOf(manifest).flatMap(({ name, text }) =>
    SHOWN.test(name) && text !== NAME && keyOf(text) === undefined ? text : [],
  );
}

/** What a manifest says to writers: not to models, which read English, and not what tools of its own read of it. */
function saidBy({ description, capabilities, contributes }: Readonly<Record<string, unknown>>): object {
  const tools = (contributes as { languageModelTools: object[] }).languageModelTools;
  const shown = tools.map((tool) => ({ ...tool, name: null, modelDescription: null, inputSchema: null }));
  return { description, capabilities, contributes: { ...Object(contributes), languageModelTools: shown } };
}

describe('texts of package.json', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

  it('are all in package.nls.json', () => {
    assert.deepEqual(untranslated(saidBy(manifest)), []);
  });

  it('are those of package.nls.json, with none left over', () => {
    const used = stringsOf(manifest).flatMap(({ text }) => keyOf(text) ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(textsIn('package.nls.json')).sort());
  });

  it('are found where they are left in it', () => {
    const contributes = {
      commands: [{ command: 'a', title: 'Check Draft', category: NAME }],
      configuration: [
        { properties: { a: { type: 'string', enum: ['x'], markdownEnumDescriptions: ['%a%', 'Meaning'] } } },
      ],
      viewsWelcome: [{ view: 'a', contents: 'Nothing yet.' }],
      languageModelTools: [{ name: 'tool', displayName: 'Look up', modelDescription: 'For models.' }],
    };
    assert.deepEqual(untranslated(saidBy({ contributes })), ['Check Draft', 'Meaning', 'Nothing yet.', 'Look up']);
  });
});
