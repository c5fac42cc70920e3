import assert from 'node:assert/strict';
import { compileGlob } from '../../../../src/extension/sources/glob.js';

describe('glob patterns', () => {
  const cases: [string, string[], string[]][] = [
    [
      'sources/**/*.{md,markdown,txt,html,htm}',
      ['sources/a.md', 'sources/x/y/b.HTML', 'sources/c.txt'],
      ['a.md', 'sources/a.pdf', 'other/a.md', 'sources/md'],
    ],
    ['**/*.md', ['a.md', 'x/y.md'], ['a.mdx']],
    ['a/*/c?.t[xy]t', ['a/b/c1.txt', 'a/b/c2.tyt'], ['a/b/d/c1.txt', 'a/b/c.txt', 'a/b/c1.tzt']],
    ['{a,b{1,2}}/x.md', ['a/x.md', 'b1/x.md', 'b2/x.md'], ['b/x.md', 'b3/x.md']],
    ['./a/[!x]*.md', ['a/b.md'], ['a/x.md']],
    ['../out/*.md', [], ['../out/a.md', 'out/a.md']],
    ['/etc/*', [], ['etc/passwd', '/etc/passwd']],
    ['C:\\secret\\*', [], ['C:/secret/x']],
  ];
  for (const [pattern, yes, no] of cases) {
    it(pattern, () => {
      const glob = compileGlob(pattern);
      for (const path of yes) assert.ok(glob.matches(path), path);
      for (const path of no) assert.ok(!glob.matches(path), path);
    });
  }

  it('tells the folders to look in', () => {
    assert.deepEqual(compileGlob('sources/**/*.md').roots, ['sources']);
    assert.deepEqual(compileGlob('{a/b,a/b/c,d}/*.md').roots, ['a/b', 'd']);
    assert.deepEqual(compileGlob('notes.md').roots, ['']);
    assert.deepEqual(compileGlob('../*.md').roots, []);
  });

  it('tells the patterns without braces that it is', () => {
    assert.deepEqual(compileGlob('./s/**/*.{md,{x,y}}').alternatives, ['s/**/*.md', 's/**/*.x', 's/**/*.y']);
    assert.deepEqual(compileGlob('{../a,b}/*.md').alternatives, ['b/*.md']);
  });

  it('is not stalled by a hostile pattern', () => {
    const glob = compileGlob(`**/${'*a'.repeat(200)}`);
    assert.ok(!glob.matches(`${'a'.repeat(5000)}b`));
    assert.ok(!compileGlob('{a,b}'.repeat(100)).matches('a'.repeat(100)));
    assert.ok(!compileGlob(`${'**/'.repeat(300)}x`).matches(`${'a/'.repeat(2000)}b`));
  });
});
