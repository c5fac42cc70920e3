import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, outcome, sourcesRead } from './read-library.js';

/** Sources in a language, and a draft’s sentence that says that someone said the words. */
interface Told {
  readonly draft: string;
  readonly reported: readonly string[];
  readonly supposed: readonly string[];
  readonly denied: readonly string[];
  readonly stated: readonly string[];
  /** Neither stated, nor reported as something else. */
  readonly open?: readonly string[];
}

const TOLD: Readonly<Record<string, Told>> = {
  en: {
    draft: 'Ivo Brandt said: “The ferry belongs to all”',
    reported: [
      'According to his sister, Ivo Brandt once said: “The ferry belongs to all.” He denies it.',
      'According to his sister, a retired pilot, Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field claims that Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field told the court that on Monday Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field said Ivo Brandt told her: “The ferry belongs to all.”',
      'Prosecutors say Ivo Brandt told an informant: “The ferry belongs to all.”',
      'Ivo Brandt told her, Nora Field recalled: “The ferry belongs to all.”',
      'Ivo Brandt said, according to Nora Field, “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt told her, Nora Field recalled.',
      '“The ferry belongs to all,” said Ivo Brandt, his sister claims.',
      '“The ferry belongs to all,” said Ivo Brandt, according to two people who were there.',
      '“The ferry belongs to all,” Ivo Brandt is said to have told a friend.',
      'Ivo Brandt reportedly said: “The ferry belongs to all.”',
      'Legend has it that Ivo Brandt said: “The ferry belongs to all.”',
      'It is claimed that Ivo Brandt said: “The ferry belongs to all.”',
      'By her account, Ivo Brandt said: “The ferry belongs to all.”',
      'The story is old. As Nora Field tells it, Ivo Brandt said: “The ferry belongs to all.”',
    ],
    supposed: [
      'If he had been asked, Ivo Brandt would have said: “The ferry belongs to all.”',
      'Ivo Brandt might say: “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt might have said.',
      'In a joke, Ivo Brandt said: “The ferry belongs to all.”',
      'In the sketch, Ivo Brandt says: “The ferry belongs to all.”',
      'In the novel by Nora Field, Ivo Brandt said: “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt says in the film.',
      'An actor playing Ivo Brandt said: “The ferry belongs to all.”',
      'In a deepfake video, Ivo Brandt says: “The ferry belongs to all.”',
    ],
    denied: [
      'Ivo Brandt did not say: “The ferry belongs to all.”',
      'Ivo Brandt never said “The ferry belongs to all.”',
      'Ivo Brandt has never actually said that “The ferry belongs to all.”',
      'Ivo Brandt denies having said: “The ferry belongs to all.”',
      'Ivo Brandt denied that he had said “The ferry belongs to all.”',
    ],
    stated: [
      'Ivo Brandt said: “The ferry belongs to all.”',
      'Ivo Brandt said, according to a transcript of the hearing, “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt wrote, according to the court filing.',
      '“The ferry belongs to all,” Ivo Brandt said, according to a statement.',
      'According to the minutes, Ivo Brandt said: “The ferry belongs to all.”',
      'According to the latest figures, the town has no money, and Ivo Brandt said: “The ferry belongs to all.”',
      'According to the police, the boat sank. Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field said she would stay, but Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field claims the boat is rotten. “The ferry belongs to all,” said Ivo Brandt.',
      '“The ferry belongs to all,” said Ivo Brandt, who claims it is rotten.',
      '“The ferry belongs to all,” said Ivo Brandt, the mayor said to be the richest man in town.',
      '“The ferry belongs to all,” said Ivo Brandt of the plan, which according to Nora Field is mad.',
      'Ivo Brandt said: “The ferry belongs to all,” and Nora Field said: “Yes.”',
      'By his own account, Ivo Brandt said: “The ferry belongs to all.”',
      'In an interview about the film, Ivo Brandt said: “The ferry belongs to all.”',
      'In the documentary, a film by Nora Field, Ivo Brandt says: “The ferry belongs to all.”',
      'Ivo Brandt did not resign but said: “The ferry belongs to all.”',
      'Ivo Brandt joked: “The ferry belongs to all.”',
    ],
    open: [
      'Ivo Brandt, it is rumoured, said: “The ferry belongs to all.”',
      'A forged letter has Ivo Brandt saying: “The ferry belongs to all.”',
      'Imagine Ivo Brandt saying: “The ferry belongs to all.”',
      'The transcript says Ivo Brandt told the inquiry: “The ferry belongs to all.”',
      'Ivo Brandt did not say “The ferry belongs to all” until he was asked.',
      'Ivo Brandt did not only say “The ferry belongs to all.”',
      'Nora Field says Ivo Brandt never said “The ferry belongs to all.”',
      'Ivo Brandt never said it was his, but “The ferry belongs to all.”',
    ],
  },
};

describe('words that a source does not state someone said', () => {
  for (const [language, { draft, reported, supposed, denied, stated, open = [] }] of Object.entries(TOLD)) {
    const checked = (source: string) => {
      const text = news('a', source).replace('id: a', `id: a\nlanguage: ${language}`);
      const sources = sourcesRead({ 'a.md': text });
      const [quotation] = checkDraft(parseDraft(`${draft} [@a].\n`), sources).quotations;
      return { outcome: outcome(`${draft} [@a].`, sources), attribution: quotation?.attribution };
    };
    for (const source of reported)
      it(`are reported at second hand: ${source}`, () =>
        assert.deepEqual(checked(source), { outcome: '✓ words', attribution: 'reported' }));
    for (const source of supposed)
      it(`are only supposed: ${source}`, () =>
        assert.deepEqual(checked(source), { outcome: '✓ words', attribution: 'supposed' }));
    for (const source of denied)
      it(`were not said: ${source}`, () =>
        assert.deepEqual(checked(source), { outcome: 'warning wrong-speaker', attribution: 'denied' }));
    for (const source of stated)
      it(`are stated: ${source}`, () => assert.deepEqual(checked(source), { outcome: '✓', attribution: 'stated' }));
    for (const source of open) it(`are left open: ${source}`, () => assert.equal(checked(source).outcome, '✓ words'));
  }
});

describe('a draft that does not state them either', () => {
  const sources = sourcesRead({
    'a.md': news(
      'a',
      'Ivo Brandt reportedly said: “The ferry belongs to all.”',
      'Ivo Brandt denies having said “Sell the pier to the bank.”',
      '“Sell the pier to the bank,” said Nora Field.',
    ),
    'b.md': news('b', 'Nora Field said Ivo Brandt told her: “The mill burned for nine days.”'),
  });

  it('is right to report them at second hand', () => {
    assert.equal(outcome('Ivo Brandt reportedly said: “The ferry belongs to all” [@a].', sources), '✓');
    assert.equal(
      outcome('Nora Field said that Ivo Brandt told her: “The mill burned for nine days” [@b].', sources),
      '✓',
    );
  });

  it('is not contradicted where it says that they were not said', () => {
    assert.equal(outcome('Ivo Brandt never said “Sell the pier to the bank” [@a].', sources), '✓ words');
  });

  it('has the place of another speaker confirmed, and hers not', () => {
    assert.equal(outcome('Nora Field said: “Sell the pier to the bank” [@a].', sources), '✓');
    const { findings } = checkDraft(
      parseDraft('Ivo Brandt said: “Sell the pier to the bank” [@a, para. 2].\n'),
      sources,
    );
    assert.deepEqual(
      findings.map(({ code, message }) => [code, message]),
      [['wrong-speaker', 'According to @a, Ivo Brandt did not say this.']],
    );
  });
});
