import assert from 'node:assert/strict';
import { readOtherFormat } from '../../../../src/engine/article/other-formats.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';

const ANSWERS = [
  'Because we have not seen the report. I asked for it twice.',
  'I do not know what the crane will cost us in the end.',
  'My colleagues on the board decide, and I follow.',
];
const QUESTIONS = ['Why did you not sign?', 'What will it cost?', 'Who decides?'];

const said = (file: string, text: string): string[] =>
  takeIn({ file, text }, null, { readOther: readOtherFormat }).extraction.quotations.map(
    (each) => `${each.kind} ${each.speaker?.name ?? '-'} ${each.speaker?.basis ?? ''}: ${each.text}`,
  );

const markdown = (question: (words: string) => string, answers = ANSWERS) =>
  `---\ntitle: "Anna Lind: why the crane must wait"\n---\n\nAnna Lind heads the harbour board. We spoke with her on Monday.\n\n${QUESTIONS.map((each, index) => `${question(each)}\n\n${answers[index]}`).join('\n\n')}\n`;

const EXPECTED = ANSWERS.map((answer) => `direct Anna Lind inferred: ${answer}`);

describe('an interview without labels', () => {
  for (const credit of ['Interview by Rita Sand.', 'The questions by Rita Sand.', 'Rita Sand conducted the interview.'])
    it(`has no answers of the interviewer: ${credit}`, () => {
      const text = markdown((each) => `### ${each}`)
        .replace('"Anna Lind: why the crane must wait"', 'Why the crane must wait')
        .replace('on Monday.', `on Monday. ${credit}`);
      assert.deepEqual(said('a.md', text), EXPECTED);
    });

  it('has no answers of its author', () => {
    const text = markdown((each) => `### ${each}`)
      .replace('"Anna Lind: why the crane must wait"', 'Why the crane must wait\nauthor: Rita Sand')
      .replace('We spoke', 'Rita Sand spoke');
    assert.deepEqual(said('a.md', text), EXPECTED);
  });

  it('has questions as headings', () => {
    assert.deepEqual(
      said(
        'a.md',
        markdown((each) => `### ${each}`),
      ),
      EXPECTED,
    );
  });

  it('has questions in bold type', () => {
    assert.deepEqual(
      said(
        'a.md',
        markdown((each) => `**${each}**`),
      ),
      EXPECTED,
    );
  });

  it('has no remarks of the interviewer between questions in bold type', () => {
    const remark = 'You once said that you would resign. We were surprised.';
    const ask = (each: string) => `**${each}**`;
    const last = `**${QUESTIONS[2]}**`;
    assert.deepEqual(said('a.md', markdown(ask).replace(last, `**${remark}**\n\n${last}`)), EXPECTED);
    const parts = [QUESTIONS[0], QUESTIONS[1], remark, QUESTIONS[2]]
      .map(
        (each) => `<p><b>${each}</b></p>${each === remark ? '' : `<p>${ANSWERS[QUESTIONS.indexOf(each ?? '')]}</p>`}`,
      )
      .join('');
    const page = `<html><head><title>Anna Lind: why the crane must wait</title></head><body><article><h1>Anna Lind: why the crane must wait</h1><p>Anna Lind heads the harbour board. We spoke with her on Monday.</p>${parts}</article></body></html>`;
    assert.deepEqual(said('a.html', page), EXPECTED);
  });

  it('has questions as headings of a page', () => {
    const parts = QUESTIONS.map((each, index) => `<h3>${each}</h3><p>${ANSWERS[index]}</p>`).join('');
    const page = `<html><head><title>Anna Lind: why the crane must wait</title></head><body><article><h1>Anna Lind: why the crane must wait</h1><p>Anna Lind heads the harbour board. We spoke with her on Monday.</p>${parts}</article></body></html>`;
    assert.deepEqual(said('a.html', page), EXPECTED);
  });

  it('ends with another heading', () => {
    const text = `${markdown((each) => `## ${each}`)}\n## About the harbour\n\nIt has two quays, and we like both.\n`;
    assert.deepEqual(said('a.md', text), EXPECTED);
  });

  it('is not a list of questions that nobody in person answers', () => {
    const answers = ['It was not signed.', 'The crane costs a million.', 'The board decides.'];
    assert.deepEqual(
      said(
        'a.md',
        markdown((each) => `### ${each}`, answers),
      ),
      [],
    );
  });

  it('is not an article that does not call itself one', () => {
    const text = markdown((each) => `### ${each}`).replace('We spoke with her on Monday', 'She came on Monday');
    assert.deepEqual(said('a.md', text), []);
  });

  it('is not an article with long parts below questions', () => {
    const answers = ANSWERS.map((answer) => Array.from({ length: 7 }, () => answer).join('\n\n'));
    assert.deepEqual(
      said(
        'a.md',
        markdown((each) => `### ${each}`, answers),
      ),
      [],
    );
  });

  it('names nobody where it is not known who is interviewed', () => {
    const text = markdown((each) => `### ${each}`)
      .replace('Anna Lind: why', 'Why')
      .replace('Anna Lind heads', 'Anna Lind and Samuel Okafor head');
    assert.deepEqual(
      said('a.md', text),
      ANSWERS.map((answer) => `direct - : ${answer}`),
    );
  });
});
