import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import { Library } from '../../../../src/engine/library/library.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';

const article = (words: string, note: string) =>
  `---\ntitle: The bridge\n---\n\n“I would not drive ${words} across it,” said Helen Strake, the engineer. “We looked at the cables.”\n\nThe bridge will close on Sunday.\n\n${note}\n`;

/** Two versions of one article, the second with a note. */
function sourcesWith(note: string) {
  const library = new Library();
  const taken = (id: string, text: string, versions: readonly string[]) => {
    const { article: read, extraction } = takeIn(
      { file: `${id}.md`, text: text.replace('---\n', `---\nid: ${id}\n`) },
      null,
    );
    assert.ok(read !== null);
    return { article: read, extraction, origin: 'own' as const, location: `${id}.md`, versions };
  };
  library.update({
    add: [
      taken('first', article('my children', ''), ['second']),
      taken('second', article('my own parents', note), ['first']),
    ],
  });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
}

const NOTE = 'Correction: An earlier version of this article misquoted Helen Strake.';

describe('words of an article of which the library has a corrected version', () => {
  const verdict = (note: string, words: string, key: string) => {
    const { quotations, findings } = checkDraft(parseDraft(`“${words},” said Strake [@${key}].\n`), sourcesWith(note));
    const told = findings.find(({ code }) => code === 'corrected-source');
    return [
      quotations[0]?.state,
      told?.severity,
      told?.message.startsWith('@second, a later version of @first') ?? false,
    ];
  };

  it('are not blessed if that version does not have them', () => {
    assert.deepEqual(verdict(NOTE, 'I would not drive my children across it', 'first'), [
      'questioned',
      'warning',
      true,
    ]);
  });

  it('are fair if it has them', () => {
    assert.deepEqual(verdict(NOTE, 'We looked at the cables', 'first'), ['verified', undefined, false]);
    assert.deepEqual(verdict(NOTE, 'I would not drive my own parents across it', 'second'), [
      'verified',
      'hint',
      false,
    ]);
  });

  it('are those of a version like any other where nothing was corrected', () => {
    assert.deepEqual(verdict('', 'I would not drive my children across it', 'first'), ['verified', undefined, false]);
  });
});
