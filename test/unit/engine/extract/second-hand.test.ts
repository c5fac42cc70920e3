import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** A first paragraph that names people, then sentences with the speaker of their quotation, its basis and its doubt. */
const TEXTS: readonly (readonly [background: string, cases: readonly (readonly [text: string, speaker: string])[]])[] =
  [
    [
      'Edith Mills, a clerk, and Neil Garrow, the harbour master, were in court on Monday, as was his brother Alan Garrow.',
      [
        ['Mills told the court what Neil Garrow had said: “I would burn it.”', 'Neil Garrow inferred reported'],
        ['Mills repeated what Neil Garrow had told her: “I would burn it.”', 'Neil Garrow inferred reported'],
        ['Mills recalled how Neil Garrow had shouted: “I would burn it.”', 'Neil Garrow inferred reported'],
        ['Alan Garrow told the court that Neil had said: “I would burn it.”', 'Neil Garrow inferred reported'],
        ['His brother Alan Garrow testified that Neil Garrow said: “Burn it.”', 'Neil Garrow inferred reported'],
        ['According to Alan Garrow, Neil Garrow said: “I would burn it.”', 'Neil Garrow inferred reported'],
        ['Alan Garrow testified that his brother, Neil Garrow, said: “Burn it.”', 'Neil Garrow inferred reported'],
        ['Neil Garrow, she added, had whispered: “Take the keys and go.”', 'Neil Garrow inferred reported'],
        // Who tells it is named between commas, in the midst of what the other said.
        [
          'Neil Garrow had boasted, Edith Mills told the jury, of “a clean sweep of the street”.',
          'Neil Garrow inferred reported',
        ],
        ['Alan Garrow had bragged, according to Edith Mills, that it was “a joke”.', 'Alan Garrow inferred reported'],
        ['The wall, Edith Mills said, was “a hair’s breadth from falling”.', 'Edith Mills stated'],
        [
          'Mills spoke on Friday. Neil Garrow, she said, had told them that “the money was as good as spent”.',
          'Neil Garrow inferred reported',
        ],
        // Whose claim it is that another rejects.
        ['Neil Garrow scoffed at Edith Mills’s claim that it was “a triumph of planning”.', 'Edith Mills inferred'],
        ['Neil Garrow mocked Edith Mills’s claim that it was “a triumph of planning”.', 'Edith Mills inferred'],
        [
          'Edith Mills told the inquest of Neil Garrow’s boast that he had “cut a few corners”.',
          'Neil Garrow inferred',
        ],
        ['Edith Mills was, in Neil Garrow’s phrase, “the best nose in the county”.', 'Neil Garrow inferred'],
        ['Neither Edith Mills nor Neil Garrow would call it “a bad day for the force”.', ''],
        // What others call someone.
        ['Neil Garrow complained of being called “a cowboy” by Edith Mills.', 'Edith Mills inferred'],
        ['Neil Garrow said he had been described as “a cowboy”.', ''],
        ['Neil Garrow said it could be described as “a triumph of planning”.', 'Neil Garrow stated'],
        ['Neil Garrow said it was “a triumph of planning”.', 'Neil Garrow stated'],
        // A pronoun for somebody else is the subject of the verb that brings the words.
        ['Neil Garrow said she had begged the doctor “not to send the letter”.', ''],
        ['Neil Garrow said they had promised “to send the letter”.', ''],
        ['Neil Garrow said he had warned the board “not to send the letter”.', 'Neil Garrow stated'],
        ['Neil Garrow said she was “a liar and a cheat”.', 'Neil Garrow stated'],
        [
          'Mills told the court what Alan Garrow had said. He “would see the place burn first”.',
          'Alan Garrow inferred',
        ],
        ['Edith Mills told Max Rowe and Alan Garrow told the police “the car was never locked”.', 'Alan Garrow stated'],
        ['Max Rowe was told by the judge he had shown “a cold and settled cruelty”.', 'the judge inferred'],
        // A contrast names whom it leaves out.
        ['It was Edith Mills, not Neil Garrow, who said: “I would burn it.”', 'Edith Mills stated'],
        ['It was not Edith Mills but Neil Garrow who said: “I would burn it.”', 'Neil Garrow inferred'],
        ['It was the mayor Edith Mills who said: “I would burn it.”', 'Edith Mills stated'],
        ['It was a lawyer for Edith Mills who said: “I would burn it.”', 'a lawyer for Edith Mills inferred'],
        ['It was a letter to Edith Mills that said: “I would burn it.”', 'a letter to Edith Mills inferred'],
        ['It was hardly Edith Mills who said: “I would burn it.”', 'Edith Mills inferred'],
        ['A court spokesman, Max Rowe, left. He said: “I would burn it all.”', 'Max Rowe stated'],
        // They tell of themselves, or nobody tells it.
        ['Neil Garrow told the court that he had said: “I would burn it.”', 'Neil Garrow stated'],
        ['Mr. Garrow told the court that Neil Garrow had said: “Burn it all.”', 'Neil Garrow stated'],
        ['This is what Neil Garrow said: “I would rather burn it.”', 'Neil Garrow stated'],
        ['Asked how it began, Neil Garrow said: “I saw a fire in the mill.”', 'Neil Garrow stated'],
        ['Mills was so angry that Neil Garrow said: “I saw a fire.”', 'Neil Garrow stated'],
      ],
    ],
    [
      '„Die Stadt hat Geld“, sagte Uwe Lang am Montag im Rat. Ralf Eder und seine Frau Inge Eder waren auch da.',
      [
        ['Uwe Lang wies zurück, dass Ralf Eder gesagt habe: „Alles ist weg.“', 'Ralf Eder inferred reported'],
        ['Inge Eder zufolge hat ihr Mann Ralf Eder gesagt: „Alles ist weg.“', 'Ralf Eder inferred reported'],
        ['Laut Inge Eder hat Ralf Eder gesagt: „Alles ist weg.“', 'Ralf Eder inferred reported'],
        ['Uwe Lang erzählte, was Ralf Eder gesagt hatte: „Alles ist weg.“', 'Ralf Eder inferred reported'],
        ['Auf die Frage, was er gesehen habe, sagte Ralf Eder: „Alles ist weg.“', 'Ralf Eder stated'],
        ['Ralf Eder sagte, wie es ist: „Alles ist weg.“', 'Ralf Eder stated'],
      ],
    ],
    [
      'Le conseil a débattu mardi de l’avenir du port. Marc Dubois était là, avec son avocat Yves Morel.',
      [
        ['Yves Morel a démenti que Marc Dubois ait dit : « Tout est vide. »', 'Marc Dubois inferred reported'],
        ['C’est alors que Marc Dubois a dit : « Tout est vide. »', 'Marc Dubois stated'],
      ],
    ],
    [
      '市议会星期二讨论了港口的未来。董事长刘强和他的妻子刘敏出席了会议。',
      [
        ['刘强否认说过“公司要破产”。', '刘强 inferred denied'],
        ['刘强否认自己曾说过：“公司要破产。”', '刘强 inferred denied'],
        ['刘敏说，刘强告诉她：“公司要破产。”', '刘强 inferred reported'],
        ['刘强没有否认说过“公司要破产”。', '刘强 stated'],
        ['刘强说他没有钱。刘强说：“公司很好。”', '刘强 stated'],
      ],
    ],
  ];

describe('whose words someone else tells', () => {
  for (const [background, cases] of TEXTS)
    for (const [text, expected] of cases)
      it(`${text} ${expected}`, () => {
        const { article } = readArticle({ file: 'a.txt', text: `Untitled\n\n${background}\n\n${text}\n` });
        assert.ok(article !== null);
        const found = extract(article).quotations.find(({ start }) => start >= article.text.indexOf(text));
        const { name, basis, doubt } = found?.speaker ?? {};
        assert.equal([name, basis, doubt].filter(Boolean).join(' '), expected);
      });
});
