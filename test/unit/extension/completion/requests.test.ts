import assert from 'node:assert/strict';
import { type RequestKind, Requests } from '../../../../src/extension/completion/requests.js';

/** What happens at a line, `asked` for the writer's key, and whether the request is the writer's. */
type Step = readonly [what: RequestKind | 'asked', line: string, explicit?: boolean];

describe('requests for completions', () => {
  const sessions: Readonly<Record<string, readonly Step[]>> = {
    'are the writer’s at a line where nothing was typed': [
      ['invocation', 'a 3', true],
      ['invocation', 'a 3', true],
    ],
    'are the writer’s after the key': [
      ['trigger', 'a 3', false],
      ['asked', 'a 3'],
      ['invocation', 'a 3', true],
    ],
    'stay the writer’s while the list is renewed or asked for again': [
      ['asked', 'a 3'],
      ['invocation', 'a 3', true],
      ['renewal', 'a 3', true],
      ['invocation', 'a 3', true],
    ],
    'are of typing after a trigger': [
      ['asked', 'a 3'],
      ['invocation', 'a 3', true],
      ['trigger', 'a 3', false],
      ['renewal', 'a 3', false],
    ],
    'that the editor repeats after one of typing are of typing': [
      ['trigger', 'a 3', false],
      ['invocation', 'a 3', false],
      ['invocation', 'a 3', false],
      ['renewal', 'a 3', false],
    ],
    'are the writer’s where one of typing overtakes the key': [
      ['asked', 'a 3'],
      ['trigger', 'a 3', false],
      ['invocation', 'a 3', true],
    ],
    'of another line or document know nothing of the last ones': [
      ['trigger', 'a 3', false],
      ['invocation', 'a 4', true],
      ['trigger', 'a 4', false],
      ['invocation', 'b 4', true],
    ],
    'are not the writer’s because of a key at another line': [
      ['trigger', 'a 3', false],
      ['asked', 'a 4'],
      ['invocation', 'a 3', false],
      ['trigger', 'a 4', false],
      ['invocation', 'a 4', false],
    ],
    'renew nothing where none was before': [['renewal', 'a 3', false]],
  };
  for (const [title, steps] of Object.entries(sessions))
    it(title, () => {
      const requests = new Requests();
      for (const [what, line, explicit] of steps)
        if (what === 'asked') requests.noteAsked(line);
        else assert.equal(requests.isExplicit(what, line, true), explicit, `${what} at ${line}`);
    });

  it('are of typing where the editor asks at each letter, but for the key', () => {
    const requests = new Requests();
    assert.equal(requests.isExplicit('invocation', 'a 3', false), false);
    requests.noteAsked('a 3');
    assert.equal(requests.isExplicit('invocation', 'a 3', false), true);
  });
});
