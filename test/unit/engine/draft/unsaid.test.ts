import assert from 'node:assert/strict';
import { stanceIn } from '../../../../src/engine/draft/unsaid.js';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'a.md': news(
    'a',
    '“The mill was sold to a cousin of the mayor in the spring,” said Nora Field, the harbour master. “I do not believe that the bridge is closed for good.”',
    'Speaking to Radio Nord, Ivo Brandt, the mayor, said: “The ferry carries nine hundred people a day.”',
    '“If the ramp is shut for the winter, the ships will leave,” said Nora Field. “I hope that the lights are on all night.”',
    '“The market will move in June,” said Lucia Romero, who runs it.',
  ),
});

const MILL = 'the mill was sold to a cousin of the mayor';
const FERRY = 'the ferry carries nine hundred people a day';

describe('words that a draft says its speaker denies', () => {
  for (const lead of ['denied that', 'rejected the claim that', 'disputed that', 'doubts that', 'never said that'])
    it(`are only words: Field ${lead}`, () =>
      assert.equal(outcome(`Field ${lead} “${MILL}” [@a].`, SOURCES), '✓ words'));
  for (const lead of [
    'It was never Field who said',
    'It wasn’t Field who said',
    'It was hardly Nora Field who later said',
  ])
    it(`are only words of someone else: ${lead}`, () =>
      assert.equal(outcome(`${lead} “${MILL}” [@a].`, SOURCES), '✓ words'));
  for (const lead of ['It was Field who said', 'It was not only Field who said'])
    it(`are hers: ${lead}`, () => assert.equal(outcome(`${lead} “${MILL}” [@a].`, SOURCES), '✓'));
  for (const lead of ['did not deny that', 'never denied that', 'said that'])
    it(`are hers otherwise: Field ${lead}`, () => assert.equal(outcome(`Field ${lead} “${MILL}” [@a].`, SOURCES), '✓'));
  for (const lead of ['denied that', 'doubted that'])
    it(`are hers if the source denies them as well: Field ${lead}`, () =>
      assert.equal(outcome(`Field ${lead} “the bridge is closed for good” [@a].`, SOURCES), '✓'));
  for (const lead of ['denied that', 'doubted that', 'did not deny that'])
    for (const words of ['the ramp is shut for the winter', 'the lights are on all night'])
      it(`are only words if the source supposes them: Field ${lead} ${words}`, () =>
        assert.equal(outcome(`Field ${lead} “${words}” [@a].`, SOURCES), '✓ words'));
  it('are only words if the source denies what she is said to admit', () =>
    assert.equal(outcome('Field did not deny that “the bridge is closed for good” [@a].', SOURCES), '✓ words'));
});

describe('a clause that leads to a quotation', () => {
  it('rejects it with its last verb', () => {
    assert.equal(stanceIn('Field denied that '), 'rejects');
    assert.equal(stanceIn('Field rejected the claim that “'), 'rejects');
    assert.equal(stanceIn('Field could not deny that '), 'concedes');
    assert.equal(stanceIn('Field denied the report and said that '), null);
    assert.equal(stanceIn('Field denied the report: '), null);
  });
});

describe('someone else to whom the words were told', () => {
  for (const listener of ['Radio Sud', 'the BBC', 'Smith'])
    it(`leaves only the words: ${listener}`, () => {
      assert.equal(outcome(`Brandt told ${listener} that “${FERRY}” [@a].`, SOURCES), '✓ words');
      assert.equal(outcome(`“${FERRY},” Brandt told ${listener} [@a].`, SOURCES), '✓ words');
    });
  for (const listener of ['Radio Nord', 'reporters', 'reporters on Monday', 'the council', 'Field', 'RN'])
    it(`is not one of: ${listener}`, () =>
      assert.equal(outcome(`“${FERRY},” Brandt told ${listener} [@a].`, SOURCES), '✓'));
  it('is not known where the source names no listener', () =>
    assert.equal(outcome('“The market will move in June,” Romero told the BBC [@a].', SOURCES), '✓'));
});
