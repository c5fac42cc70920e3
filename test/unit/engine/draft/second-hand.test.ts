import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'budget.md': news(
    'budget',
    '“We expect a deficit of 3 billion in 2025, up from 1 billion in 2024,” minister Erik Dahl said. “Nobody should expect tax cuts before May.”',
    '“They told us, ‘Trust the whole process,’ and we did,” union head Oskar Lie said. “The ‘rescue plan’ is dead.”',
    'A spokesman for the ministry, who asked not to be named, said the plan was “still very much alive.”',
    '“We will not — and I repeat, not — close the old hospital,” Nils Berg said.',
    'Berg rejected that. “The statute creates such a right,” Berg wrote.',
  ),
  'talk.md': `${news(
    'talk',
    'The novelist Lena Marsh spoke with our reporter Otto Brand.',
    '**Brand:** Do you still write?',
    '**Marsh:** My editor, Paul Reyes, told me, "Nobody needs four funerals."',
    '**Brand:** And now?',
    '**Marsh:** "Some of it is good, I think."',
  )}`,
});

const ANSWERS = sourcesRead({
  'hearing.md': news(
    'hearing',
    'HART: Is the bridge safe?',
    'REYES: It is safe for cars, and we watch it.',
    'HART: Who pays?',
    'REYES: The state pays.',
  ),
  'port.md': news(
    'port',
    '“We run at night,” said the harbour master. Ines Cole was there. “We do not,” said Omar Diaz.',
  ),
});

const ANSWERED: readonly (readonly [string, string])[] = [
  ['Asked “is the bridge safe?”, Reyes said it “is safe for cars” [@hearing].', '✓'],
  ['When asked “who pays?”, Reyes said: “The state pays” [@hearing].', '✓'],
  ['Reyes, asked “who pays?”, said: “The state pays” [@hearing].', '✓'],
  ['Reyes asked: “Who pays?” [@hearing].', 'warning wrong-speaker'],
  // Only a role is named: it may be hers, or not.
  ['“We run at night,” said Ines Cole [@port].', '✓ words'],
  ['“We do not,” said Ines Cole [@port].', 'warning wrong-speaker'],
];

describe('who asks and who answers', () => {
  for (const [draft, expected] of ANSWERED)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, ANSWERS), expected));
});

const CASES: readonly (readonly [string, string])[] = [
  // What the speaker quotes of others.
  ['Lie said: “Trust the whole process” [@budget].', '✓ words'],
  ['Lie said: “They told us, ‘Trust the whole process,’ and we did” [@budget].', '✓'],
  ['Lie said: “The ‘rescue plan’ is dead” [@budget].', '✓'],
  ['"Nobody needs four funerals," Marsh said [@talk].', '✓ words'],
  ['"Nobody needs four funerals," Reyes said [@talk].', '✓ words'],
  ['"Nobody needs four funerals," Brand said [@talk].', '✓ words'],
  ['Marsh said: "My editor, Paul Reyes, told me, \'Nobody needs four funerals\'" [@talk].', '✓'],
  ['Marsh said: "Some of it is good, I think" [@talk].', '✓'],
  // Questions and answers as one person's words.
  ['Marsh said: "Do you still write? My editor, Paul Reyes, told me" [@talk].', 'warning altered-quotation'],
  // Who calls something what is quoted.
  ['The minister dismissed “such a right” [@budget].', '✓ words'],
  ['The writer dismissed “such a right” [@budget].', '✓'],
  // A spokesman of whom.
  ['A spokesman for the ministry said the plan was “still very much alive” [@budget].', '✓'],
  ['A spokesman said the plan was “still very much alive” [@budget].', '✓'],
  ['A spokesman for the union said the plan was “still very much alive” [@budget].', '✓ words'],
  ['The minister said the plan was “still very much alive” [@budget].', '✓ words'],
  ['A spokesman said: “Nobody should expect tax cuts before May” [@budget].', '✓ words'],
  ['Dahl’s party said: “Nobody should expect tax cuts before May” [@budget].', '✓ words'],
  // What someone did not say, or would have.
  ['Dahl was wrongly quoted as saying “Nobody should expect tax cuts before May” [@budget].', '✓ words'],
  ['If Dahl had said “Nobody should expect tax cuts before May” [@budget], we would know.', '✓ words'],
  ['Dahl should have said: “Nobody should expect tax cuts before May” [@budget].', '✓ words'],
  // A part of a speech, cut after its negation.
  [
    'Dahl said: “We expect a deficit of 3 billion in 2025” and “should expect tax cuts” [@budget].',
    'warning misleading-omission',
  ],
  // Numbers that step into the place of others, and negations that are said twice.
  ['Dahl said: “We expect a deficit … in 2024” [@budget].', 'warning misleading-omission'],
  ['Dahl said: “We expect a deficit … in 2025” [@budget].', '✓'],
  ['Dahl said: “… should expect tax cuts before May” [@budget].', 'warning misleading-omission'],
  ['Berg wrote: “The statute creates such a right” [@budget].', '✓'],
  ['Berg said: “We will not … close the old hospital” [@budget].', '✓'],
  ['Berg said: “We will … close the old hospital” [@budget].', 'warning misleading-omission'],
];

describe('words at second hand, and what a cut leaves', () => {
  for (const [draft, expected] of CASES) it(draft, () => assert.equal(outcome(draft, SOURCES), expected));
});

describe('what a speaker quotes of someone else, joined with the speaker’s own words', () => {
  const sources = sourcesRead({
    'bill.md': news(
      'bill',
      '“The minister told this House, ‘Not one job will be lost at the harbour.’ Nine hundred were lost. I will not give way to him,” said Ann Sutherland on Monday.',
    ),
  });

  it('is not all the speaker’s', () => {
    const joined = '“Not one job will be lost at the harbour … I will not give way to him,” Sutherland said [@bill].';
    assert.equal(outcome(joined, sources), '✓ words');
    assert.equal(
      outcome('“Nine hundred were lost. I will not give way to him,” Sutherland said [@bill].', sources),
      '✓',
    );
  });
});
