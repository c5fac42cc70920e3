import assert from 'node:assert/strict';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import type { Finding } from '../../../../../src/engine/draft/finding.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

const ARTICLES = [
  '“We wait,” said Subrahmanyam Jaishankar, the foreign minister. Mr Jaishankar left. Ann Torrance waited.',
  '“We go,” said Subrahmanyam Jaishankar in Delhi. Anna Lindqvist was there, and Ann Torrance too.',
  '“We stay,” said Anna Lindquist, a pilot. Omar Kessler spoke once.',
  '“We stay,” said Anna Lindqvist. Anna Lindquist, another pilot, agreed.',
];

function sourcesOf(articles: readonly string[]) {
  const library = new Library();
  const add = articles.flatMap((text, index) => {
    const { article, extraction } = takeIn(
      { file: `a${index}.md`, text: `---\nid: a${index}\n---\n\n${text}\n` },
      null,
    );
    return article === null ? [] : [{ article, extraction, origin: 'own' as const, location: `a${index}.md` }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return { library, sources: librarySources(library, search) };
}

describe('Names of a draft', () => {
  const { library, sources } = sourcesOf(ARTICLES);
  const checker = new FactChecker();
  const spelled = (draft: string): Finding[] =>
    checkDraft(parseDraft(draft), sources, { facts: checker }).findings.filter(({ code }) => code === 'name-spelling');

  for (const [draft, wrong] of [
    ['The trip of Subrahmanyam Jaishanker was long.', 'Subrahmanyam Jaishanker'],
    ['On Monday the minister Jaishanker left.', 'Jaishanker'],
    ['On Monday it was Jaishnkar who left.', 'Jaishnkar'],
    ['# The trip of Jaishanker\n', 'Jaishanker'],
    ['- They met Ann Torrence there.\n', 'Ann Torrence'],
  ] as const)
    it(`are hinted at where the library spells them otherwise: ${draft.trim()}`, () => {
      const [finding, ...others] = spelled(draft);
      assert.ok(finding);
      assert.deepEqual([finding.severity, draft.slice(finding.start, finding.end), others], ['hint', wrong, []]);
      const fix = finding.fixes.find(({ kind }) => kind === 'use-source-fact');
      const mended = fix && draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
      assert.deepEqual(mended && spelled(mended), []);
      const ignore = finding.fixes.find(({ kind }) => kind === 'ignore');
      const ignored = ignore && draft.slice(0, ignore.start) + ignore.text + draft.slice(ignore.end);
      assert.deepEqual(ignored && spelled(ignored), []);
    });

  for (const draft of [
    // As the library has it.
    'The trip of Subrahmanyam Jaishankar was long, and Jaishankar’s plane was late.',
    // Another person, and then by the surname.
    'It was Peter Torrence who came. Later they met Torrence again.',
    // Two people of the library are called so alike that neither is meant for sure.
    'On Monday it was Lindqwist who left.',
    // In one source only.
    'On Monday it was Kesslar who left.',
    // Words of a source, citations and code.
    'He said “we met Jaishanker there” and left.',
    '> They met Jaishanker there.\n',
    'See `Jaishanker` there.',
    // Common words and places.
    'They went to Torrance and to Austria, where the terrace was.',
    // Any word begins a sentence with a capital.
    'Jaishanker left.',
  ])
    it(`are left alone: ${draft}`, () => assert.deepEqual(spelled(draft), []));

  const german = (draft: string) => spelled(`---\nlang: de\n---\n\n${draft}`);
  for (const [draft, wrong] of [
    ['Die Reise von Subrahmanyam Jaishanker war lang.', 'Subrahmanyam Jaishanker'],
    ['Dort traf der Lotse die Ministerin Ann Torrence.', 'Ann Torrence'],
    ['Subramanyam Jaishankar reiste am Montag ab.', 'Subramanyam Jaishankar'],
  ] as const)
    it(`are hinted at in German where two words stand together: ${draft}`, () => {
      const [finding, ...others] = german(draft);
      assert.ok(finding);
      const text = `---\nlang: de\n---\n\n${draft}`;
      assert.deepEqual([finding.severity, text.slice(finding.start, finding.end), others], ['hint', wrong, []]);
    });

  for (const draft of [
    'Die Reise von Subrahmanyam Jaishankar war lang, und Subrahmanyam Jaishankars Flugzeug kam spät.',
    'Am Montag reiste Jaishanker ab.',
    'Der Minister Jaishanker reiste ab.',
    'Peter Torrence kam. Die Terrasse war leer, und der Torrent lief.',
  ])
    it(`are left alone in German: ${draft}`, () => assert.deepEqual(german(draft), []));

  it('are compared again when the library has changed', () => {
    const draft = 'On Monday it was Kesslar who left.';
    const { article, extraction } = takeIn({ file: 'b.md', text: '“We sail,” said Omar Kessler.\n' }, null);
    assert.ok(article);
    const added = { article, extraction, origin: 'own' as const, location: 'b.md' };
    library.update({ add: [added] });
    assert.equal(spelled(draft).length, 1);
  });
});
