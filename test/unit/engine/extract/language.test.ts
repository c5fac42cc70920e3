import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { languageOf } from '../../../../src/engine/extract/languages/recognize.js';

function article(text: string, file = 'a.txt') {
  const { article: read } = readArticle({ file, text });
  assert.ok(read);
  return read;
}

describe('the language of an article', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['en', '“We open today,” said Sen. Ann B. Lee (D-Vt.).'],
    ['en', 'The council met on Tuesday. “We will not sign,” Anna Lind said after the meeting.'],
    ['en', 'Angela Merkel, Emmanuel Macron and Pedro Sánchez met in Berlin. “We agree,” said Merkel.'],
    ['de', 'Der Stadtrat hat am Dienstag beraten. Bürgermeisterin Anna Lindqvist sagte: „Wir unterschreiben nichts.“'],
    ['fr', 'Le conseil s’est réuni mardi. « Nous ne signerons rien », a déclaré Anne Lindeau après la réunion.'],
    ['es', 'El consejo se reunió el martes. «No firmaremos nada», dijo Ana Lindo tras la reunión en el puerto.'],
    ['it', 'Il consiglio si è riunito martedì. «Non firmeremo nulla», ha detto Anna Lindi dopo la riunione.'],
    ['pt', 'O conselho se reuniu na terça-feira. “Não vamos assinar nada”, disse Ana Linde depois da reunião.'],
    ['nl', 'De raad kwam dinsdag bijeen. „We tekenen niets”, zei Anna Lindqvist na het overleg van de haven.'],
    ['sv', 'Kommunen diskuterade i tisdags hamnens framtid, som har gått med förlust. ”Vi väntar”, säger Anna Lind.'],
    ['pl', 'Rada spotkała się we wtorek. „Nie podpiszemy niczego” – powiedziała Anna Lindowska po posiedzeniu.'],
    ['ru', 'Совет собрался во вторник. «Мы ничего не подпишем», — сказала Анна Линдова после заседания.'],
    ['ja', '評議会は火曜日に開かれた。「何も署名しない」と田中花子は述べた。'],
    ['zh', '市议会周二开会。王芳说:“我们什么也不签。”'],
  ];
  for (const [code, text] of texts) it(`${code}: ${text}`, () => assert.equal(languageOf(article(text)), code));

  it('is what front matter says', () => {
    assert.equal(languageOf(article('---\nlanguage: de-AT\n---\n\nThe council met on Tuesday.', 'a.md')), 'de');
  });

  it('is what a page says, but not against all its words', () => {
    const page = (language: string, text: string) => {
      const read = article(text);
      return { ...read, format: 'html' as const, metadata: { ...read.metadata, language } };
    };
    const german =
      'Der Stadtrat hat am Dienstag über den Hafen beraten, der seit Jahren Verluste macht, und nichts ist entschieden. ';
    assert.equal(languageOf(page('en-US', german.repeat(6))), 'de');
    assert.equal(languageOf(page('de', 'Rotterdam. '.repeat(60))), 'de');
  });

  const uncovered = [
    'Rådet mødtes tirsdag, og der er ikke penge til havnen. »Vi underskriver ikke noget«, sagde Anna Lind efter mødet.',
    'Neuvosto kokoontui tiistaina, mutta se ei ollut valmis. ”Emme allekirjoita mitään”, Anna Lind sanoi kun kokous oli ohi.',
    'A tanács kedden ült össze, de nem döntött. „Semmit sem írunk alá”, mondta Anna Lind, és ez már a második ülés volt.',
    'Rada se sešla v úterý, ale na tom se nic nezměnilo. „Nic nepodepíšeme,“ řekla Anna Lindová, která je starostkou.',
    'Konsey salı günü toplandı ve bir karar için çok bekledi. “Hiçbir şey imzalamayacağız” dedi Anna Lind, ama daha sonra.',
    'Το συμβούλιο συνεδρίασε την Τρίτη. «Δεν θα υπογράψουμε τίποτα», είπε η Άννα Λιντ.',
    'اجتمع المجلس يوم الثلاثاء. وقالت آنا ليند: «لن نوقع شيئا».',
    '시의회는 화요일에 열렸다. “아무것도 서명하지 않겠다”고 김민지 시장이 말했다.',
    'Рада зібралася у вівторок. «Ми нічого не підпишемо», — сказала Анна Лінд.',
  ];
  for (const text of uncovered) {
    it(`is not covered, so there is no speaker rather than a wrong one: ${text}`, () => {
      assert.equal(languageOf(article(text)), null);
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
