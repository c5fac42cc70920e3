import assert from 'node:assert/strict';
import { readArticle } from '../../../src/engine/article/read.js';
import { extract } from '../../../src/engine/extract/extract.js';
import { isEnglish } from '../../../src/engine/extract/language.js';

function article(text: string) {
  const { article: read } = readArticle({ file: 'a.txt', text });
  assert.ok(read);
  return read;
}

describe('the language of an article', () => {
  const english = [
    '“We open today,” said Sen. Ann B. Lee (D-Vt.).',
    'The council met on Tuesday. “We will not sign,” Anna Lind said after the meeting.',
    'Angela Merkel, Emmanuel Macron and Pedro Sánchez met in Berlin. “We agree,” said Merkel.',
  ];
  const others = [
    'Der Stadtrat hat am Dienstag über den Hafen beraten. Bürgermeisterin Anna Lindqvist sagte: „Wir unterschreiben nichts.“',
    'Le conseil s’est réuni mardi. « Nous ne signerons rien », a déclaré Anne Lindeau après la réunion.',
    'El consejo se reunió el martes. «No firmaremos nada», dijo Ana Lindo tras la reunión en el puerto.',
    'Il consiglio si è riunito martedì. «Non firmeremo nulla», ha detto Anna Lindi dopo la riunione.',
    'De raad kwam dinsdag bijeen. „We tekenen niets”, zei Anna Lindqvist na het overleg van de haven.',
    'Совет собрался во вторник. «Мы ничего не подпишем», — сказала Анна Линдова после заседания.',
    '評議会は火曜日に開かれた。「何も署名しない」と田中花子は述べた。',
  ];
  for (const text of english) it(`is English: ${text}`, () => assert.ok(isEnglish(article(text))));
  for (const text of others) {
    it(`is not, and there is no speaker rather than a wrong one: ${text}`, () => {
      assert.ok(!isEnglish(article(text)));
      for (const { speaker, unnamed } of extract(article(text)).quotations)
        assert.deepEqual([speaker, unnamed], [null, undefined]);
    });
  }
});

describe('a speaker', () => {
  const named: readonly (readonly [string, string | null])[] = [
    ['The council met. Anna Lind put it bluntly: “We will not sign anything here.” She left.', 'Anna Lind'],
    ['The council met. Anna Lind took to the stage: “We will not sign anything here.” She left.', 'Anna Lind'],
    ['They were on the pier. They’ve said: “We will not sign anything here.” She left.', null],
    ['The crowd was large, and a banner held said: “We will not sign anything here.” She left.', 'a banner'],
  ];
  for (const [text, name] of named) {
    it(`is a name or a noun phrase, never a clause: ${text}`, () => {
      const [quotation] = extract(article(text)).quotations;
      assert.equal(quotation?.speaker?.name ?? null, name);
    });
  }
});
