import assert from 'node:assert/strict';
import { problemOfName } from '../../../../src/engine/bibliography/file-name.js';

const REFUSED: readonly (readonly [name: string, reason: RegExp])[] = [
  ['', /no name/u],
  [' \t', /no name/u],
  ['.', /folder/u],
  ['../..', /folder/u],
  ['../../..', /folder/u],
  ['../../', /folder/u],
  ['refs/', /folder/u],
  ['/', /folder/u],
  ['//server/share/refs.bib', /another computer/u],
  ['//server', /another computer/u],
  ['////', /another computer/u],
  ['\\\\server\\share\\refs.bib', /another computer/u],
  ['\\\\?\\C:\\refs.bib', /another computer/u],
  ['\\\\.\\pipe\\x', /another computer/u],
  ['/\\server/refs.bib', /another computer/u],
  [' //server/refs.bib', /another computer/u],
  ['http://example.org/refs.bib', /address/u],
  ['HTTPS:example.org/refs.bib', /address/u],
  ['file:refs.bib', /address/u],
  ['file:///refs.bib', /address/u],
  ['vscode-userdata:/refs.bib', /address/u],
  ['command:workbench.action.quit', /address/u],
  ['data:text/plain,x.bib', /address/u],
  ['refs\0.bib', /control character/u],
  ['refs\n.bib', /control character/u],
  ['refs\u2028.bib', /control character/u],
  ['\u001b[31mrefs.bib', /control character/u],
  ['refs\u0085.bib', /control character/u],
  ['a'.repeat(1001), /too long/u],
  ['../../'.repeat(100_000), /too long/u],
];

const ALLOWED = [
  'refs.bib',
  './refs.bib',
  '../refs.bib',
  '../../shared/refs.json',
  '/home/ann/refs.bib',
  'C:\\Users\\Ann\\refs.bib',
  'c:/refs.bib',
  'refs/two words.yaml',
  'Über 100%.bib',
  'what? [new] #1.bib',
  '...bib',
  'a..b.bib',
  'refs',
];

describe('the name of a bibliography in front matter', () => {
  for (const [name, reason] of REFUSED) {
    it(`cannot be that of a file: ${JSON.stringify(name.slice(0, 30))}`, () =>
      assert.match(problemOfName(name) ?? '', reason));
  }
  for (const name of ALLOWED) {
    it(`can be that of a file: ${JSON.stringify(name)}`, () => assert.equal(problemOfName(name), null));
  }
});
