import assert from 'node:assert/strict';
import { readOtherFormat } from '../../../../src/engine/article/other-formats.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';

/** Who says what in a file, `?` after speakers that are only inferred. */
function said(file: string, lines: readonly string[], fields: readonly string[] = []): string[] {
  const head = fields.length === 0 ? '' : `---\n${fields.join('\n')}\n---\n\n`;
  const text = file.endsWith('.html') ? lines.join('') : `${head}${lines.join('\n\n')}\n`;
  return takeIn({ file, text }, null, { readOther: readOtherFormat }).extraction.quotations.map(
    ({ speaker, text: words }) =>
      `${speaker === null ? '-' : `${speaker.name}${speaker.basis === 'stated' ? '' : '?'}`}: ${words}`,
  );
}

describe('who speaks in interviews and minutes', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[], (readonly string[])?])[] = [
    [
      'is whom the head names where letters with points ask and answer',
      'a.txt',
      [
        'Ruth Long has kept bees for thirty years',
        'By Lena Ford, Larn Post, 2 May 2024',
        'Ruth Long lives at the edge of Larn. Lena Ford asked her about her bees.',
        'Q. How did it begin?',
        'A. With a swarm in the chimney. I had no idea what to do.',
        'Q. Were you stung?',
        'A. Of course I was. Everybody is.',
      ],
      [
        'Ruth Long?: With a swarm in the chimney. I had no idea what to do.',
        'Ruth Long?: Of course I was. Everybody is.',
      ],
    ],
    [
      'is whom names in capitals alone on the lines above name, where two come back',
      'a.html',
      [
        '<html><head><title>The pier hearing</title></head><body><article><h1>The pier hearing</h1>',
        '<p><strong>PER HOLM</strong></p><p>We found the cracks in January, and we closed the pier in March.</p>',
        '<p><strong>RITA SOLBERG</strong></p><p>And nobody told the fishermen until the gates were shut.</p>',
        '<p><strong>PER HOLM</strong></p><p>That is not right. They had a letter from us in February.</p>',
        '<p><strong>RITA SOLBERG</strong></p><p>I have never seen that letter, and nor has anyone on the quay.</p>',
        '</article></body></html>',
      ],
      [
        'Per Holm: We found the cracks in January, and we closed the pier in March.',
        'Rita Solberg: And nobody told the fishermen until the gates were shut.',
        'Per Holm: That is not right. They had a letter from us in February.',
        'Rita Solberg: I have never seen that letter, and nor has anyone on the quay.',
      ],
    ],
    [
      'is nobody where lines in capitals that come back are headings',
      'a.txt',
      [
        'Two harbours compared, with all that a visitor needs to know',
        'OPENING HOURS\nThe harbour office opens at nine in the morning and closes at five.',
        'SUMMER TRIPS\nThe boats leave the pier at ten and come back before the evening.',
        'OPENING HOURS\nThe northern office opens at eight in the morning and closes at six.',
        'SUMMER TRIPS\nThe boats leave the quay at noon and come back before the night.',
      ],
      [],
    ],
    [
      'is nobody where names in capitals that come back are those of whom the text tells',
      'a.txt',
      [
        'Two lives told side by side, from the school to the prize',
        'ANNA LIND\nShe was born by the sea, and she moved to the city when she was twenty.',
        'RITA SOLBERG\nShe grew up on a farm, and she wrote her first book there.',
        'ANNA LIND\nHer prize came in 1951, and it was for her work on tides.',
        'RITA SOLBERG\nShe never had one, and she died at her desk.',
      ],
      [],
    ],
    [
      'is named before a time in brackets',
      'a.md',
      [
        '# The pier hearing',
        '**Per Holm** (00:12): We found the cracks in January, and we closed the pier in March.',
        '**Rita Solberg** (00:31): Nobody told the fishermen until the gates were shut.',
        '**Per Holm** (00:44): They had a letter from us in February.',
      ],
      [
        'Per Holm: We found the cracks in January, and we closed the pier in March.',
        'Rita Solberg: Nobody told the fishermen until the gates were shut.',
        'Per Holm: They had a letter from us in February.',
      ],
    ],
    [
      'is not the last witness where another is called',
      'a.txt',
      [
        'Ruth Long, called as a witness, testified as follows:',
        'Q. How did it begin?',
        'A. With a swarm in the chimney.',
        'TOM HALE, called as a witness, testified as follows:',
        'Q. Were you stung?',
        'A. Of course I was.',
      ],
      ['-: With a swarm in the chimney.', '-: Of course I was.'],
    ],
    [
      'is nobody whose name is a title in capitals',
      'a.txt',
      [
        'TRANSCRIPT OF HEARING',
        'Q. How did it begin?',
        'A. With a swarm in the chimney.',
        'Q. Were you stung?',
        'A. Of course I was.',
      ],
      ['-: With a swarm in the chimney.', '-: Of course I was.'],
    ],
    [
      'is nobody where Cyrillic letters ask and answer',
      'a.txt',
      [
        'Разговор у причала',
        'В: Кто за это заплатит?',
        'О: Город заплатит половину.',
        'В: Вы уверены?',
        'О: Да, уверены.',
      ],
      ['-: Город заплатит половину.', '-: Да, уверены.'],
    ],
    [
      'begins with each label of wrapped lines',
      'a.txt',
      [
        'A talk with the council about its pier',
        [
          'RUTH LONG:  Who is going to pay for all',
          '            of that work on the wall?',
          'TOM HALE:   We will open the pier before',
          '            the summer.',
          'RUTH LONG:  And do you believe that they',
          '            will keep their word?',
          'TOM HALE:   I have their signatures, and',
          '            they know it.',
        ].join('\n'),
      ],
      [
        'Ruth Long: Who is going to pay for all\n            of that work on the wall?',
        'Tom Hale: We will open the pier before\n            the summer.',
        'Ruth Long: And do you believe that they\n            will keep their word?',
        'Tom Hale: I have their signatures, and\n            they know it.',
      ],
    ],
    [
      'is who is labelled by the whole name, by the surname, and by letters',
      'a.txt',
      [
        'Tobias Wendt has run the city for eight years. Maria Okafor met him at the quay.',
        'Harbour News: Mr Wendt, did you expect the ships to come back?',
        'Tobias Wendt: No, I did not expect the ships to come back so soon.',
        'Okafor: And what did you say?',
        'Wendt: I said nothing. I never wanted to be mayor, you know.',
        'Q: Will you run again?',
        'A: I will not run again unless the party asks me twice.',
      ],
      [
        'Tobias Wendt: No, I did not expect the ships to come back so soon.',
        'Maria Okafor: And what did you say?',
        'Tobias Wendt: I said nothing. I never wanted to be mayor, you know.',
        'Tobias Wendt?: I will not run again unless the party asks me twice.',
      ],
    ],
    ...[
      ['HR', 'TW'],
      ['H.R.', 'T.W.'],
    ].map(([asks, answers]): readonly [string, string, readonly string[], readonly string[]] => [
      `is who is labelled by the whole name once, and by initials after that: ${answers}`,
      'a.txt',
      [
        'Tomasz Wilk left the office in protest. Hannah Reyes met him in Larn.',
        'Hannah Reyes: Why did you leave?',
        'Tomasz Wilk: I left because a number was changed.',
        `${asks}: Who changed it?`,
        `${answers}: I do not know, and I will not guess.`,
      ],
      [
        'Hannah Reyes: Why did you leave?',
        'Tomasz Wilk: I left because a number was changed.',
        'Hannah Reyes: Who changed it?',
        'Tomasz Wilk: I do not know, and I will not guess.',
      ],
    ]),
    [
      'is nobody who is a letter and the first word after it',
      'a.txt',
      [
        '«Non tornerò mai in parlamento»',
        'Intervista a una ex ministra',
        'D. Ministra, tornerà in parlamento?',
        'R. Non tornerò mai in parlamento. Mi sono stancata.',
        'D. E il partito?',
        'R. Il partito non mi ha chiamata.',
      ],
      ['-: Non tornerò mai in parlamento. Mi sono stancata.', '-: Il partito non mi ha chiamata.'],
    ],
    [
      'is whom the head names in Spanish',
      'a.md',
      [
        'Marta Sol es alcaldesa desde 2019. Nos recibe en su despacho.',
        'P. ¿Por qué se va?',
        'R. Porque estoy cansada. Nadie aguanta tanto.',
        'P. ¿Y ahora?',
        'R. Ahora voy a dormir.',
      ],
      ['Marta Sol?: Porque estoy cansada. Nadie aguanta tanto.', 'Marta Sol?: Ahora voy a dormir.'],
      ['title: Entrevista a Marta Sol', 'language: es'],
    ],
    [
      'is no paper, though its name is one word',
      'a.md',
      [
        'Landrätin Heike Vogel über den Deich, das Geld und den Winter.',
        'Küstenbote: Frau Vogel, warum bleiben Sie?',
        'Vogel: Weil die Arbeit nicht getan ist.',
        'Küstenbote: Und wenn das Geld fehlt?',
        'Vogel: Dann fehlt es. Wir bauen trotzdem.',
      ],
      [
        'Küstenbote: Frau Vogel, warum bleiben Sie?',
        'Heike Vogel: Weil die Arbeit nicht getan ist.',
        'Küstenbote: Und wenn das Geld fehlt?',
        'Heike Vogel: Dann fehlt es. Wir bauen trotzdem.',
      ],
      ['language: de'],
    ],
    [
      'is told by one given name after a time',
      'a.md',
      [
        '[00:01:12] Mia: So what happened after the bridge fell?',
        '[00:01:15] Ravi: We ran, and nobody looked back.',
        '[00:01:21] Mia: And the dog ran, too?',
      ],
      [
        'Mia: So what happened after the bridge fell?',
        'Ravi: We ran, and nobody looked back.',
        'Mia: And the dog ran, too?',
      ],
    ],
    [
      'is told by one given name that comes back in all of a text',
      'a.md',
      [
        'Mia: So what happened after the bridge fell?',
        'Ravi: We ran, and nobody looked back.',
        'Mia: And the dog?',
        'Ravi: The dog was first.',
      ],
      [
        'Mia: So what happened after the bridge fell?',
        'Ravi: We ran, and nobody looked back.',
        'Mia: And the dog?',
        'Ravi: The dog was first.',
      ],
    ],
    [
      'is nobody in a list of what is good and bad',
      'a.md',
      [
        'Pros: It is light and it runs all day.',
        'Cons: It costs too much.',
        'Pros: The screen is bright.',
        'Cons: It breaks.',
      ],
      [],
    ],
    [
      'is nobody in a list of films with their years',
      'a.md',
      [
        'Blue Tower (2019): The film shows a town that falls into the sea.',
        'The Long Night (2021): Nobody sleeps in this one. It is long.',
        'Mr Turner (2014): A painter looks at the sea. He paints it.',
      ],
      [],
    ],
    [
      'is nobody in a list of places to eat',
      'a.md',
      [
        'Harbour Grill (North Quay): Fish is what they do best here.',
        'Old Mill (Mill Lane): The bread is their own. We liked it.',
        'Tea House (Market Street): We had cake. It was dry.',
      ],
      [],
    ],
    [
      'is nobody in a list of what is on',
      'a.md',
      [
        '10:30 Opening Hall: The mayor opens the fair. There is tea.',
        '11:00 Main Stage: The band plays until noon. It is loud.',
        '12:15 Town Square: Lunch for everybody.',
        '14:00 Main Stage: The band plays again.',
      ],
      [],
    ],
    [
      'is nobody in a list of plays about people',
      'a.md',
      [
        'The Farmer’s Daughter (Larn Theatre): A girl leaves home. She comes back.',
        'The Old Teacher (Mill Lane House): He has no pupils left.',
        'The Night Nurse (Anna Lind): She writes letters for the sick.',
      ],
      [],
    ],
    [
      'is nobody in a list from A to D',
      'a.md',
      [
        'Anna Lind, the mayor, put four plans to the town.',
        'A. The harbour stays open in winter and in summer.',
        'B. The harbour is closed in winter.',
        'C. The harbour is sold to a company.',
        'D. The harbour is filled in, and houses are built on it.',
      ],
      [],
      ['title: Anna Lind and the harbour'],
    ],
    [
      'is nobody in sentences that begin with initials',
      'a.md',
      [
        'The book is by Anna Lind.',
        'A. Lind wrote this in May. She was tired.',
        'F. Carr was against it. He said nothing.',
      ],
      [],
      ['title: Anna Lind and the harbour'],
    ],
    [
      'is a member by office or by constituency',
      'a.md',
      [
        'The Minister for Roads (Tom Hale): The bridge will open in May.',
        'Rita Sand (Larn North) (Ind): Will he say which May?',
        'Tom Hale: This one. I have said so before.',
        'Mr Speaker: Order. Let the minister be heard.',
      ],
      [
        'Tom Hale: The bridge will open in May.',
        'Rita Sand: Will he say which May?',
        'Tom Hale: This one. I have said so before.',
        'Speaker: Order. Let the minister be heard.',
      ],
    ],
    [
      'is a member by party in German',
      'a.md',
      [
        'Vizepräsident Karl Amberg: Ich eröffne die Aussprache. Das Wort hat Petra Sommer.',
        'Petra Sommer (GRÜNE): Herr Präsident! Der Deich ist zu niedrig.',
        '(Beifall bei den GRÜNEN)',
        'Dr. Jörg Thies (CDU): Das ist nicht wahr. Wir haben ihn gemessen.',
      ],
      [
        'Karl Amberg: Ich eröffne die Aussprache. Das Wort hat Petra Sommer.',
        'Petra Sommer: Herr Präsident! Der Deich ist zu niedrig.',
        'Jörg Thies: Das ist nicht wahr. Wir haben ihn gemessen.',
      ],
      ['language: de'],
    ],
    [
      'is whom a list of hosts and guests names',
      'a.txt',
      [
        'The Tide Podcast, Episode 12',
        'Host: Mia Kern. Guest: Ravi Das, diver.',
        'MIA: Welcome back to the show. What did you find?',
        'RAVI: A bell, and a lot of mud.',
        'MIA: A bell?',
        'RAVI: It rang when we lifted it.',
      ],
      [
        'Mia Kern: Welcome back to the show. What did you find?',
        'Ravi Das: A bell, and a lot of mud.',
        'Mia Kern: A bell?',
        'Ravi Das: It rang when we lifted it.',
      ],
    ],
    [
      'is not who met whom is interviewed',
      'a.html',
      [
        '<html><head><title>Ferry woman</title></head><body><article><h1>Ferry woman</h1><p>Nora Vale runs the ferry. Tom Reed met her on the pier in March.</p>',
        '<p><strong>Q: When did you start?</strong></p><p><strong>A:</strong> I started at twelve, with my father, on the old boat.</p>',
        '<p><strong>Q: What is the worst of it?</strong></p><p><strong>A:</strong> The fog, I think. We cannot see the other bank for days.</p></article></body></html>',
      ],
      [
        'Nora Vale?: I started at twelve, with my father, on the old boat.',
        'Nora Vale?: The fog, I think. We cannot see the other bank for days.',
      ],
    ],
    [
      'is nobody where one of two spoke to a paper, and either may answer',
      'a.md',
      [
        'Anna Lind spoke to Coast Post about the harbour. Ben Carr was there, too.',
        'Q: Why will it stay?',
        'A: Because we need it for the boats.',
        'Q: Who pays for it?',
        'A: The town pays for all of it.',
      ],
      ['-: Because we need it for the boats.', '-: The town pays for all of it.'],
    ],
    [
      'is nobody where one of two sat down with the other, or met a minister',
      'a.md',
      [
        'The mayor Anna Lind sat down with Ben Carr in May. Anna Lind met Carr again in June.',
        'Q: Why will it stay?',
        'A: Because we need it for the boats.',
        'Q: Who pays for it?',
        'A: The town pays for all of it.',
      ],
      ['-: Because we need it for the boats.', '-: The town pays for all of it.'],
    ],
    [
      'is nobody where two spoke with each other in German',
      'a.md',
      [
        'Die Bürgermeisterin Anna Lind sprach mit Thomas Berg über den Hafen.',
        'Frage: Warum bleibt der Hafen offen?',
        'Antwort: Weil wir ihn für die Boote brauchen.',
        'Frage: Wer zahlt dafür?',
        'Antwort: Die Stadt zahlt alles.',
      ],
      ['-: Weil wir ihn für die Boote brauchen.', '-: Die Stadt zahlt alles.'],
    ],
    [
      'is whom another interviewed',
      'a.md',
      [
        'Anna Lind is the mayor. Ben Carr interviewed Lind in her office.',
        'Q: Why will it stay?',
        'A: Because we need it for the boats.',
        'Q: Who pays for it?',
        'A: The town pays for all of it.',
      ],
      ['Anna Lind?: Because we need it for the boats.', 'Anna Lind?: The town pays for all of it.'],
    ],
    [
      'is whom a page interviews whose questions are in bold type before a line break',
      'a.html',
      [
        '<html><head><title>Nora Vale: an interview</title></head><body><article><h1>Nora Vale: an interview</h1><p>Nora Vale runs the ferry. We spoke to her on the pier in March about the tide and her plans.</p>',
        '<p><b>When did you start?</b><br>I started at twelve, with my father, on the old boat that we had then.</p>',
        '<p><b>What is the worst of it?</b><br>The fog, I think. We cannot see the other bank for days.</p>',
        '<p><b>Will you stop?</b><br>Not before my daughter takes over. She is six.</p></article></body></html>',
      ],
      [
        'Nora Vale?: I started at twelve, with my father, on the old boat that we had then.',
        'Nora Vale?: The fog, I think. We cannot see the other bank for days.',
        'Nora Vale?: Not before my daughter takes over. She is six.',
      ],
    ],
    [
      'is not the person asked, where the reporter asks',
      'a.md',
      [
        'Ivo Hart opens the door himself. “Is it true that you are deaf in one ear?” I ask him. “Never,” he says. “Who told you?”',
      ],
      ['-: Is it true that you are deaf in one ear?', 'Ivo Hart: Never,', 'Ivo Hart: Who told you?'],
    ],
    [
      'is not surely who asked, where an answer follows',
      'a.md',
      ['“Who let the cows out?” asked a boy. “They let themselves out.”'],
      ['a boy: Who let the cows out?', 'a boy?: They let themselves out.'],
    ],
    [
      'is somebody whose surname is a place',
      'a.md',
      ['“On Friday,” said Ada Flint. Asked whether she would miss it, Flint said: “Like a tooth.”'],
      ['Ada Flint: On Friday,', 'Ada Flint: Like a tooth.'],
    ],
    [
      'is a minister named in brackets after the office',
      'a.txt',
      [
        'MR. SPEAKER: Order. The Minister.',
        'THE MINISTER OF TRANSPORT (Ms. Hale): Mr. Speaker, we have lost two cranes.',
        'SEN. BERG: Who pays?',
        'MS. HALE: The insurers do.',
      ],
      [
        'Speaker: Order. The Minister.',
        'Hale: Mr. Speaker, we have lost two cranes.',
        'Berg: Who pays?',
        'Hale: The insurers do.',
      ],
    ],
    [
      'is somebody with an office after the name, and no turn is another’s',
      'a.txt',
      [
        'Ada Hale, chair of the board: We have lost two cranes.',
        'Peter Berg (Labour): Who pays?',
        'Hale: The insurers, I hope.',
        'Berg: And if they do not?',
      ],
      [
        'Ada Hale: We have lost two cranes.',
        'Peter Berg: Who pays?',
        'Ada Hale: The insurers, I hope.',
        'Peter Berg: And if they do not?',
      ],
    ],
    [
      'is who answers with initials, below questions without a label',
      'a.md',
      [
        '# Entretien avec Anne Lindeau, présidente du port',
        'Combien de temps le port restera-t-il fermé ?',
        'A. L. : Jusqu’à Pâques, je le crains. Nous avons perdu deux grues.',
        'Qui va payer ?',
        'A. L. : Les assureurs, j’espère. Sinon, la ville.',
      ],
      [
        'Anne Lindeau: Jusqu’à Pâques, je le crains. Nous avons perdu deux grues.',
        'Anne Lindeau: Les assureurs, j’espère. Sinon, la ville.',
      ],
    ],
    [
      'is whom the title names',
      'a.md',
      [
        '# Interview: Ada Hale',
        'Q: How long will it be closed?',
        'A: Until Easter.',
        'Q: Who pays?',
        'A: The insurers.',
      ],
      ['Ada Hale?: Until Easter.', 'Ada Hale?: The insurers.'],
    ],
    [
      'is not who asks, though the title names both',
      'a.md',
      [
        '# Ann Moe meets Ada Hale',
        'Interview by Ann Moe',
        'Q: How long will it be closed?',
        'A: Until Easter. It is a pity.',
        'Q: Who pays?',
        'A: The insurers. I hope so.',
      ],
      ['-: Until Easter. It is a pity.', '-: The insurers. I hope so.'],
    ],
    [
      'is nobody below frequent questions',
      'a.md',
      [
        'How long does it take?',
        'Answer: It takes two days. You will get a mail.',
        'How do I pay?',
        'Answer: You pay by card. We take all of them.',
      ],
      [],
    ],
  ];
  for (const [name, file, lines, expected, fields] of cases)
    it(name, () => assert.deepEqual(said(file, lines, fields), expected));
});

describe('a label alone on a line', () => {
  const words = ['We left at six in the morning.', 'Did anybody check the doors?', 'Nobody did, as far as I know.'];
  const expected = ['Tom Hale', 'Ida Berg', 'Tom Hale'].map((name, at) => `${name}: ${words[at]}`);
  const labelled = (label: (name: string) => string, between: string) =>
    ['Ferry inquest: the transcript', 'TOM HALE', 'IDA BERG', 'TOM HALE'].map((name, at) =>
      at === 0 ? name : `${label(name)}${between}${words[at - 1]}`,
    );

  it('names who says the line below', () => {
    assert.deepEqual(
      said(
        'a.txt',
        labelled((name) => `${name}:`, '\n'),
      ),
      expected,
    );
  });

  it('names who says the paragraph below', () => {
    assert.deepEqual(
      said(
        'a.txt',
        labelled((name) => `${name}:`, '\n\n'),
      ),
      expected,
    );
  });

  it('may be bold', () => {
    assert.deepEqual(
      said(
        'a.md',
        labelled((name) => `**${name}:**`, '\n\n'),
      ),
      expected,
    );
  });

  it('is a heading where none comes back', () => {
    const lines = ['SHORT READS:', 'It left at six in the morning.', 'STAT OF THE WEEK:', 'It has carried ten people.'];
    assert.deepEqual(said('a.txt', ['The ferry', ...lines]), []);
    assert.deepEqual(said('a.txt', ['The ferry', 'Facts:', 'It left at six.', 'Sources:', 'The port authority.']), []);
  });
});

describe('who answers', () => {
  const turns = ['Q: When did you leave?', 'A: We left at six.', 'Q: Who checked the doors?', 'A: Nobody did.'];
  const answered = (...lines: readonly string[]) => said('a.txt', ['The ferry', ...lines, ...turns]);
  const by = (name: string) => [`${name}: We left at six.`, `${name}: Nobody did.`];

  it('gives answers to the one whom the text calls the interviewee, whoever else it names', () => {
    const asked = 'We asked Tom Hale, captain of the ferry, about that night.';
    assert.deepEqual(answered(`The storm is the subject of a book by Maria Lund. ${asked}`), by('Tom Hale?'));
    assert.deepEqual(answered('An interview with Tom Hale, captain of the ferry, by Ida Berg.'), by('Tom Hale?'));
  });

  it('is nobody of two who are introduced together', () => {
    assert.deepEqual(answered('Ravnik Holm and Ida Berg ran the ferry for years. They answered us.'), by('-'));
  });
});

describe('who answers in a language with cases', () => {
  const turns = [
    'P: Kiedy państwo wypłynęli?',
    'O: O szóstej rano.',
    'P: Kto sprawdził drzwi?',
    'O: O ile wiem, nikt.',
  ];
  const answered = (intro: string) => said('a.txt', ['Rozmowa z Janem Kowalskim', intro, ...turns]);
  const intro = 'Prom stoi w porcie od tygodnia i nikt nie wie, jak długo.';

  it('has the name that the text has in the nominative', () => {
    assert.deepEqual(answered(`Jan Kowalski jest kapitanem promu. ${intro}`), [
      'Jan Kowalski?: O szóstej rano.',
      'Jan Kowalski?: O ile wiem, nikt.',
    ]);
  });

  it('is nobody where it has none', () => {
    assert.deepEqual(answered(intro), ['-: O szóstej rano.', '-: O ile wiem, nikt.']);
  });
});
