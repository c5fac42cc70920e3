import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** How the speaker of a sentence's quotation is known; null without a speaker. */
function basisOf(sentence: string): string | null {
  const text = `Port news\n\nMayor Karin Ekberg opened the port in June.\n\n${sentence}`;
  const { article } = readArticle({ file: 'a.txt', text });
  assert.ok(article !== null);
  const { quotations } = extract(article);
  assert.equal(quotations.length, 1);
  return quotations[0]?.speaker?.basis ?? null;
}

const WORDS = '“The tunnel is closed for the whole of the year.”';

describe('words that an article says were not said', () => {
  for (const lead of [
    'Ekberg did not say:',
    'Ekberg didn’t say:',
    'Ekberg never said',
    'If Ekberg says',
    'If Mayor Ekberg says',
    'Ekberg denied that he had said',
    'Ekberg denied having said',
    'Ekberg refused to say',
    'Ekberg allegedly said',
    'Ekberg is said to have told friends:',
    'Ekberg was reported to have said',
    'Ekberg will say',
    'Nobody but Karin Ekberg says',
    'Had Ekberg said',
    'Ekberg denied that he had come in and said',
    'Ekberg never stood up and said',
    'Ekberg refused to stand up and say',
    'Ekberg denied all and never said',
  ])
    it(`have no stated speaker: ${lead}`, () => assert.notEqual(basisOf(`${lead} ${WORDS}`), 'stated'));

  for (const lead of [
    'Ekberg said:',
    'Ekberg did not vote. Ekberg said:',
    'If nothing else helps, go home, Ekberg said:',
    'Ekberg denied the charges and said:',
    'Ekberg refused to resign and said:',
    'Ekberg did not resign but said:',
    'In the end Ekberg told reporters:',
  ])
    it(`have one otherwise: ${lead}`, () => assert.equal(basisOf(`${lead} ${WORDS}`), 'stated'));
});
