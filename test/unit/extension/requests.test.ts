import assert from 'node:assert/strict';
import { type CompletionRequest, type RequestKind, Requests } from '../../../src/extension/requests.js';

/** A line as it is typed, with the version that its length gives it. */
function at(line: string, kind: RequestKind, given: Partial<CompletionRequest> = {}): CompletionRequest {
  const wordStart = line.length - (/[\p{L}\p{N}]*$/u.exec(line)?.[0].length ?? 0);
  return {
    kind,
    document: 'a.md',
    version: line.length,
    line: 3,
    column: line.length,
    wordStart,
    isAfterTrigger: /[ “"]/u.test(line.slice(0, wordStart)),
    ...given,
  };
}

/** A request on a line with a draft's typing so far, each answered before the next. */
type Step = readonly [
  line: string,
  kind: RequestKind,
  hasRows: boolean,
  explicit: boolean,
  given?: Partial<CompletionRequest>,
];

describe('requests for completions', () => {
  const sessions: Readonly<Record<string, readonly Step[]>> = {
    'asked for in the middle of a text': [['It was', 'invoked', true, true]],
    'asked for in a word after typed ones': [
      ['a “', 'typed', false, false],
      ['a “complete ', 'typed', false, false],
      ['a “complete and', 'invoked', true, true],
      ['a “complete and', 'invoked', true, true],
    ],
    'asked for again where a list was closed': [
      ['a “', 'typed', true, false],
      ['a “', 'invoked', true, true],
    ],
    'renewed as they were asked for': [
      ['a “be', 'invoked', true, true],
      ['a “bee', 'renewed', true, true],
      ['a “bees', 'renewed', true, true],
    ],
    'renewed as they came up': [
      ['a “', 'typed', true, false],
      ['a “b', 'renewed', true, false],
      ['a “be', 'renewed', true, false],
    ],
    'repeated by the editor where a word begins': [
      ['a "utter shambles, ', 'typed', false, false],
      ['a "utter shambles, he’s-gone', 'invoked', false, false],
      ['a "utter shambles, he’s-gone', 'invoked', true, true],
    ],
    'repeated by the editor where a letter is taken back': [
      ['a “b', 'renewed', true, false],
      ['a “bee', 'renewed', true, false],
      ['a “be', 'invoked', true, false, { version: 20 }],
    ],
    'repeated by the editor at the same place': [
      ['a “', 'typed', false, false],
      ['a “', 'invoked', false, false],
      ['a “', 'invoked', true, true],
    ],
    'asked for after the cursor was moved': [
      ['a “be', 'renewed', true, false],
      ['a “be and bees', 'invoked', true, true, { version: 5 }],
    ],
    'asked for on another line': [
      ['a “', 'typed', true, false],
      ['a “complete, utter', 'invoked', true, true, { line: 4 }],
    ],
    'asked for in another draft': [
      ['a “', 'typed', true, false],
      ['a “complete, utter', 'invoked', true, true, { document: 'b.md' }],
    ],
    'renewed with nothing before': [['a “', 'renewed', true, false]],
  };
  for (const [title, steps] of Object.entries(sessions))
    it(title, () => {
      const requests = new Requests();
      for (const [line, kind, hasRows, explicit, given] of steps) {
        const request = at(line, kind, given);
        assert.equal(requests.isExplicit(request), explicit, line);
        requests.noteAnswer(request, hasRows);
      }
    });

  it('that are made while one of typing is awaited are not the writer’s', () => {
    const requests = new Requests();
    const typed = at('a “', 'typed');
    requests.isExplicit(typed);
    assert.equal(requests.isExplicit(at('a “', 'invoked')), false);
    requests.noteAnswer(typed, true);
    assert.equal(requests.isExplicit(at('a “', 'invoked')), false, 'an answer to another request says nothing');
  });

  it('may follow those that were made of other extensions at a mark', () => {
    const requests = new Requests();
    requests.noteChange('a.md', 3);
    const request = at('(he', 'invoked');
    assert.equal(requests.isExplicit(request), false);
    requests.noteAnswer(request, false);
    assert.equal(requests.isExplicit(at('(he', 'invoked')), true);
    assert.equal(requests.isExplicit(at('(he', 'invoked', { line: 4 })), true);
  });

  it('after a mark of ours that was pasted are the writer’s', () => {
    const requests = new Requests();
    requests.noteChange('a.md', 3);
    assert.equal(requests.isExplicit(at('a “be', 'invoked')), true);
  });

  it('at the beginning of a typed line are the writer’s', () => {
    const requests = new Requests();
    requests.noteChange('a.md', 3);
    assert.equal(requests.isExplicit(at('bees', 'invoked')), true);
  });
});
