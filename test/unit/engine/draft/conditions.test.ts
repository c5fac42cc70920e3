import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, sourcesRead } from './read-library.js';

/** What the check says of a draft that quotes an article of one paragraph. */
function found(language: string, source: string, draft: string): string[] {
  const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
  const { findings, quotations } = checkDraft(parseDraft(`${draft} [@a].\n`), sources);
  assert.ok(quotations.length > 0 && quotations.every(({ text }) => text.length > 0));
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

const TURNED = ['warning misleading-omission'];
const HINTED = ['hint dropped-qualifier'];

interface Case {
  readonly language: string;
  readonly source: string;
  readonly drafts: readonly (readonly [draft: string, expected: readonly string[]])[];
}

const CASES: readonly Case[] = [
  {
    language: 'en',
    source: '“We will open the school in June,” said Ann Lee. “Without the grant we will close the harbour for good.”',
    drafts: [['Ann Lee said “we will open the school in June”', []]],
  },
  {
    language: 'en',
    source:
      '“Without the grant we will close the school at the harbour,” said Ann Lee, an engineer. She left the room.',
    drafts: [
      ['Ann Lee said “we will close the school at the harbour”', TURNED],
      ['“Without the grant we will close the school at the harbour,” Ann Lee said', []],
      ['Without the grant, Ann Lee said, “we will close the school at the harbour”', HINTED],
    ],
  },
  {
    language: 'en',
    source:
      '“If the rain stops by June, the gates can be closed without any danger,” said Ann Lee, an engineer. She left.',
    drafts: [
      ['“The gates can be closed without any danger,” Ann Lee said', TURNED],
      ['The gates, Ann Lee said, “can be closed without any danger”', TURNED],
      ['If the rain stops, Ann Lee said, “the gates can be closed without any danger”', HINTED],
      ['The plan is that “the gates can be closed without any danger”', HINTED],
      ['“The gates can be closed,” Ann Lee said', TURNED],
      ['“If the rain stops by June, the gates can be closed without any danger,” Ann Lee said', []],
      ['“If the rain stops by June,” Ann Lee said, “the gates can be closed without any danger”', []],
    ],
  },
  {
    language: 'en',
    source: '“In the absence of a vote, the school will stay open for the children,” said Ann Lee, an engineer.',
    drafts: [['“The school will stay open for the children,” Ann Lee said', TURNED]],
  },
  {
    language: 'fr',
    source:
      '« Si vous voulez mon avis, les trains seront arrêtés dans la région », a déclaré Anne Dupont, la maire de la ville.',
    drafts: [['« Les trains seront arrêtés dans la région », a déclaré Anne Dupont', []]],
  },
  {
    language: 'es',
    source:
      '«Si le soy sincera, los trenes quedarán parados en la región», dijo Ana Torres, la alcaldesa de la ciudad.',
    drafts: [['«Los trenes quedarán parados en la región», dijo Ana Torres', []]],
  },
  {
    language: 'en',
    source: '“So long as the council pays, the school will stay open for the children,” said Ann Lee, an engineer.',
    drafts: [['“The school will stay open for the children,” Ann Lee said', TURNED]],
  },
  {
    language: 'fr',
    source:
      '« En cas de grève, les trains seront arrêtés dans la région », a déclaré Anne Dupont, la maire de la ville.',
    drafts: [['« Les trains seront arrêtés dans la région », a déclaré Anne Dupont', TURNED]],
  },
  {
    language: 'es',
    source:
      '«En caso de huelga, los trenes quedarán parados en la región», dijo Ana Torres, la alcaldesa de la ciudad.',
    drafts: [['«Los trenes quedarán parados en la región», dijo Ana Torres', TURNED]],
  },
  {
    language: 'en',
    source: '“As long as the state pays,” Ann Lee said, “we will keep the school open.” The mayor laughed.',
    drafts: [
      ['“We will keep the school open,” Ann Lee said', TURNED],
      ['“As long as the state pays,” Ann Lee said, “we will keep the school open”', []],
      ['“As long as the state pays, we will keep the school open,” Ann Lee said', []],
    ],
  },
  {
    language: 'en',
    source: '“We will keep the school open,” Ann Lee said, “as long as the state pays.” The mayor laughed.',
    drafts: [
      ['“We will keep the school open,” Ann Lee said', TURNED],
      ['“We will keep the school open,” Ann Lee said, “as long as the state pays”', []],
    ],
  },
  {
    language: 'en',
    source:
      '“We will reopen the market on Monday if the roof holds. We are not going to sell the land until the court rules. When I was young, we had no water. Even if it rains, we will march. Should the bank refuse, we will sue. I will ask him tomorrow if he agrees. If you look at the numbers, the plan makes no sense. We act as if nothing was wrong. She runs for mayor, if she wins, she will leave. Once the roof is done, we will open the hall,” said Ann Lee.',
    drafts: [
      ['“We will reopen the market,” said Ann Lee', TURNED],
      ['“We will reopen the market on Monday,” said Ann Lee', TURNED],
      ['“We are not going to sell the land,” said Ann Lee', TURNED],
      ['“We had no water,” said Ann Lee', []],
      ['“We will march,” said Ann Lee', []],
      ['“We will sue,” said Ann Lee', TURNED],
      ['“I will ask him tomorrow,” said Ann Lee', []],
      ['“The plan makes no sense,” said Ann Lee', []],
      ['“We act,” said Ann Lee', []],
      ['“She runs,” said Ann Lee', HINTED],
      ['“We will open the hall,” said Ann Lee', HINTED],
    ],
  },
  {
    language: 'en',
    source:
      '“My husband believes I sleep. He hopes that we leave. I think we stay. Some of us say it is late,” said Ann Lee.',
    drafts: [
      ['“I sleep,” said Ann Lee', TURNED],
      ['“We leave,” said Ann Lee', TURNED],
      ['Ann Lee’s husband thinks “I sleep” is true', HINTED],
      ['“We stay,” said Ann Lee', []],
      ['“It is late,” said Ann Lee', []],
    ],
  },
  {
    language: 'en',
    source:
      '“If you ask my husband, it was a waste of six summers. The hall was too small, if you ask the mayor. If you listen to my son, I sleep all day. If you ask me to sing, I will sing. If you ask me, the roof is fine. It was a good year, if you ask us. If you listen, the sea is loud,” said Eva Falk.',
    drafts: [
      ['“It was a waste of six summers,” Falk said', TURNED],
      ['“The hall was too small,” Falk said', TURNED],
      ['“I sleep all day,” Falk said', TURNED],
      ['“I will sing,” Falk said', TURNED],
      ['“The roof is fine,” Falk said', []],
      ['“It was a good year,” Falk said', []],
      ['“The sea is loud,” Falk said', []],
      ['“If you ask my husband, it was a waste of six summers,” Falk said', []],
    ],
  },
  {
    language: 'fr',
    source:
      '« Si vous demandez à mon mari, c’était une perte de temps », a déclaré Claire Aubin. Les gens du village ont ri de cette réponse.',
    drafts: [['« C’était une perte de temps », a déclaré Claire Aubin', TURNED]],
  },
  {
    language: 'de',
    source:
      '„Ohne Hilfe werden wir das Bad nicht öffnen. Wir bauen die Halle, falls das Land zahlt. Wir verkaufen das Bad nicht, solange ich im Amt bin“, sagte Karin Thoma.',
    drafts: [
      ['„Wir bauen die Halle“, sagte Karin Thoma', TURNED],
      ['„Wir verkaufen das Bad nicht“, sagte Karin Thoma', TURNED],
      ['„Wir bauen die Halle, falls das Land zahlt“, sagte Karin Thoma', []],
    ],
  },
  {
    language: 'fr',
    source:
      '« Si la région paie, nous rouvrirons la gare. Nous ouvrirons la halle à condition que la ville paie », a déclaré Claire Aubin.',
    drafts: [
      ['« Nous rouvrirons la gare », a déclaré Claire Aubin', TURNED],
      ['« Nous ouvrirons la halle », a déclaré Claire Aubin', TURNED],
      ['« Si la région paie, nous rouvrirons la gare », a déclaré Claire Aubin', []],
    ],
  },
  {
    language: 'es',
    source:
      '«Si llueve, cerraremos el puerto. No venderemos el muelle mientras yo sea alcaldesa. Si bien llueve, iremos a la plaza», dijo Ana Lind.',
    drafts: [
      ['«Cerraremos el puerto», dijo Ana Lind', TURNED],
      ['«No venderemos el muelle», dijo Ana Lind', TURNED],
      ['«Iremos a la plaza», dijo Ana Lind', []],
    ],
  },
];

/** The same offer in each language: article, and drafts that leave out, or keep, the condition after the attribution or within the words. */
const ATTRIBUTED: Readonly<Record<string, readonly [parts: readonly string[], attributions: readonly string[]]>> = {
  en: [
    ['“We start in May with the roof', ',” said the engineer, “', 'if the state pays', '.” The mayor laughed.'],
    [
      '“W,” the engineer said',
      '“W,” she said',
      'The engineer said: “W”',
      '“W”',
      'One offer stands: “W”',
      '- “W”',
      '> W\n>\n> —',
    ],
  ],
  de: [
    ['„Wir öffnen die Halle im Mai', '“, sagte die Bürgermeisterin, „', 'falls das Land zahlt', '.“ Alle lachten.'],
    ['„W“, sagte die Bürgermeisterin', '„W“, sagte sie', '„W“, so die Bürgermeisterin', '„W“'],
  ],
  fr: [
    ['« Nous ouvrirons la halle en mai', ' », a déclaré la maire, « ', 'si la région paie', ' ». Les gens ont ri.'],
    [
      '« W », a déclaré la maire',
      'La maire a déclaré : « W »',
      'Selon la maire, « W »',
      '« W », a-t-elle déclaré',
      '« W »',
    ],
  ],
  es: [
    ['«Abriremos el mercado en mayo', '», dijo la alcaldesa, «', 'si el Estado paga', '». Todos rieron.'],
    ['«W», dijo la alcaldesa', 'La alcaldesa dijo: «W»', '«W»'],
  ],
  it: [
    ['«Apriremo il mercato a maggio', '», ha detto la sindaca, «', 'se lo Stato paga', '». Tutti hanno riso.'],
    ['«W», ha detto la sindaca', '«W»'],
  ],
  nl: [
    ['“We openen de hal in mei', '”, zei de burgemeester, “', 'als het rijk betaalt', '”. Iedereen lachte.'],
    ['“W”, zei de burgemeester', '“W”'],
  ],
  pt: [
    ['«Abriremos o mercado em maio', '», disse a prefeita, «', 'se o Estado pagar', '». Todos riram.'],
    ['«W», disse a prefeita', '«W»'],
  ],
  sv: [
    ['”Vi öppnar hallen i maj', '”, sade borgmästaren, ”', 'om staten betalar', '”. Alla skrattade.'],
    ['”W”, sade borgmästaren', '”W”'],
  ],
  pl: [
    ['„Otworzymy halę w maju', '” – powiedziała burmistrzyni – „', 'jeśli państwo zapłaci', '”. Wszyscy się śmiali.'],
    ['„W” – powiedziała burmistrzyni', '„W”'],
  ],
  ru: [
    ['«Мы откроем рынок в мае', '», — сказала мэр, — «', 'если государство заплатит', '». Все засмеялись.'],
    ['«W», — сказала мэр', '«W»'],
  ],
};

describe('a condition that is cut from words of someone without a name, or of nobody', () => {
  for (const [language, [[words = '', attribution = '', condition = '', rest = ''], drafts]] of Object.entries(
    ATTRIBUTED,
  ))
    for (const draft of drafts)
      it(`is missed: ${draft.replace('W', words.slice(1).trim())}`, () => {
        const spoken = words.replace(/^[^\p{L}]+/u, '');
        for (const between of [attribution, ', ']) {
          const source = `${words}${between}${condition}${rest}`;
          assert.deepEqual(found(language, source, draft.replace('W', spoken)), TURNED, source);
        }
        assert.deepEqual(
          found(language, `${words}, ${condition}${rest}`, draft.replace('W', `${spoken}, ${condition}`)),
          [],
        );
      });
});

const OFFER =
  '“We start in May, subject to a vote of the town. We open in June, depending on the weather. We close in July, barring an accident,” the engineer said.';

const OVER: readonly (readonly [source: string, draft: string, expected: readonly string[]])[] = [
  [
    '“We start in May,” said the engineer, who built the pier, “unless it rains.”',
    '“We start in May,” the engineer said',
    TURNED,
  ],
  [
    '“We start in May,” she said after the meeting, “provided that the state pays.”',
    '“We start in May,” she said',
    TURNED,
  ],
  ['“We start in May” — Ann Lee paused — “if the state pays.”', '“We start in May,” Ann Lee said', TURNED],
  ['“If the state pays,” the engineer said, “we start in May.”', '“We start in May”', TURNED],
  ['“If the state pays,” the engineer said, “we start in May.”', 'If the state pays: “We start in May”', HINTED],
  ['“We start in May, but only if the state pays,” the engineer said.', '“We start in May,” the engineer said', TURNED],
  ['“We start in May, but if it rains, we stop,” the engineer said.', '“We start in May,” the engineer said', HINTED],
  [
    '“We start in May,” said the engineer. Omar Diaz will pay “if the state does.”',
    '“We start in May,” the engineer said',
    [],
  ],
  ['“We start in May if the state pays,” the engineer said.', 'They were told to “start in May”', HINTED],
  [OFFER, '“We start in May”', TURNED],
  [OFFER, 'Work is near — “We start in May”', TURNED],
  [OFFER, '“We start in May” and “we close in July”', [...TURNED, ...TURNED]],
  [OFFER, '“We start in May.” “We open in June”', [...TURNED, ...TURNED]],
  [OFFER, 'They “start in May” and “open in June”', [...HINTED, ...HINTED]],
  [OFFER, 'The plan is that “we start in May”', HINTED],
  [OFFER, '“We open in June,” the engineer said, “depending on the weather”', []],
];

const FIGURATIVE: readonly (readonly [language: string, source: string, draft: string])[] = [
  ['de', '„Wenn ich ehrlich bin, die Halle war zu klein“, sagte die Bürgermeisterin.', '„Die Halle war zu klein“'],
  ['fr', '« Si vous me demandez, la halle était trop petite », a déclaré la maire.', '« La halle était trop petite »'],
  ['es', '«Si soy sincera, el mercado era muy pequeño», dijo la alcaldesa.', '«El mercado era muy pequeño»'],
  [
    'it',
    '«Se devo essere sincera, il mercato era troppo piccolo», ha detto la sindaca.',
    '«Il mercato era troppo piccolo»',
  ],
  ['nl', '“Als ik eerlijk ben, de hal was te klein”, zei de burgemeester.', '“De hal was te klein”'],
  ['sv', '”Om jag ska vara ärlig, hallen var för liten”, sade borgmästaren.', '”Hallen var för liten”'],
  ['ru', '«Если честно, рынок был очень маленьким», — сказала мэр города.', '«Рынок был очень маленьким»'],
];

describe('a phrase that only looks like a condition', () => {
  for (const [language, source, draft] of FIGURATIVE)
    it(`puts none: ${source}`, () => {
      const all = found(language, source, draft);
      assert.ok(!all.includes('warning misleading-omission') && !all.includes('hint dropped-qualifier'), all.join());
    });
});

describe('a condition over the reporter’s words', () => {
  for (const [source, draft, expected] of OVER)
    it(`${expected === TURNED ? 'is missed' : 'does no harm'}: ${draft}, for ${source}`, () => {
      assert.deepEqual(found('en', `${source} The mayor laughed.`, draft), expected);
    });
});

describe('a condition', () => {
  for (const { language, source, drafts } of CASES)
    for (const [draft, expected] of drafts)
      it(`is ${expected.length > 0 ? 'missed' : 'kept'}: ${draft}`, () => {
        assert.deepEqual(found(language, source, draft), expected);
      });
});

/** Words over which an ellipsis turns, or widens, what is said. */
const HIDDEN: readonly (readonly [language: string, source: string, draft: string, expected: readonly string[]])[] = [
  [
    'en',
    '“The slogan might as well be that the mill is sold,” said Ann Lee.',
    '“The slogan … as well be that the mill is sold,” said Ann Lee',
    TURNED,
  ],
  [
    'fr',
    '« Je ne crois plus à la paix », a déclaré Hugo Blanc.',
    '« Je ne crois … à la paix », a déclaré Hugo Blanc',
    TURNED,
  ],
  [
    'fr',
    '« Nous ne vendons que le pré », a déclaré Hugo Blanc.',
    '« Nous ne vendons … le pré », a déclaré Hugo Blanc',
    TURNED,
  ],
  [
    'fr',
    '« Je ne veux pas de petit port », a déclaré Hugo Blanc.',
    '« Je ne veux pas … port », a déclaré Hugo Blanc',
    [],
  ],
  [
    'fr',
    '« Il y a au moins douze navires », a déclaré Hugo Blanc.',
    '« Il y a … douze navires », a déclaré Hugo Blanc',
    TURNED,
  ],
  [
    'fr',
    '« Nous pourrions vendre le pré », a déclaré Hugo Blanc.',
    '« Nous … vendre le pré », a déclaré Hugo Blanc',
    TURNED,
  ],
  [
    'de',
    '„Wir streichen mindestens 40 Stellen“, sagte Karin Thoma.',
    '„Wir streichen … 40 Stellen“, sagte Karin Thoma',
    TURNED,
  ],
  [
    'de',
    '„Das Land könnte die Halle kaufen“, sagte Karin Thoma.',
    '„Das Land … die Halle kaufen“, sagte Karin Thoma',
    TURNED,
  ],
  [
    'de',
    '„Das Land will die alte Halle kaufen“, sagte Karin Thoma.',
    '„Das Land will die … Halle kaufen“, sagte Karin Thoma',
    [],
  ],
  [
    'en',
    '“They were repaired in 2019 and again in 2022,” said Ann Lee.',
    '“They were repaired in … 2022,” said Ann Lee',
    TURNED,
  ],
  [
    'en',
    '“They were repaired in spring and again in 2022,” said Ann Lee.',
    '“They were repaired … in 2022,” said Ann Lee',
    [],
  ],
  ...(
    [
      ['Why should the state pay for it?', 'Why … the state pay for it?'],
      ['When may we open it, and must we really pay?', 'When may we open it, and … we really pay?'],
      ['When may we open it, and must we really pay?', 'When … we open it, and must we really pay?'],
      ['Could we have known it in time?', '… we have known it in time?'],
      ['Do you think that we should sell the pier?', 'Do you think that we … sell the pier?'],
      ['Do you think that we should sell the pier?', 'Do you think that … sell the pier?'],
    ] as const
  ).map(([source, draft]) => ['en', `“${source}” asked Ann Lee.`, `“${draft}” Ann Lee asked`, TURNED] as const),
  [
    'en',
    '“Will he say what we should do, and when we pay?” asked Ann Lee.',
    '“Will he say … when we pay?” Ann Lee asked',
    HINTED,
  ],
  [
    'de',
    '„Warum sollten wir die Halle bezahlen?“, fragte Karin Thoma.',
    '„Warum … wir die Halle bezahlen?“, fragte Karin Thoma',
    TURNED,
  ],
  [
    'en',
    '“If the state pays half, we pay too,” said Ann Lee.',
    '“If the state pays …, we pay too,” said Ann Lee',
    HINTED,
  ],
];

describe('an ellipsis over a limit', () => {
  for (const [language, source, draft, expected] of HIDDEN)
    it(`${expected.length > 0 ? 'is reported' : 'may stand'}: ${draft}`, () => {
      assert.deepEqual(found(language, source, draft), expected);
    });
});

const NEXT: readonly (readonly [language: string, source: string, draft: string, expected: readonly string[]])[] = [
  ['en', '“We can start in May. Unless the rain comes,” said Ann Lee.', '“We can start in May,” said Ann Lee', TURNED],
  ['en', '“We are no clinic. If the state pays, we stay open.” Ann Lee said.', '“We are no clinic,” Ann Lee said', []],
  [
    'de',
    '„Wir sind keine Klinik. Falls das Land zahlt, bleiben wir offen“, sagte Eva Lind.',
    '„Wir sind keine Klinik“, sagte Eva Lind',
    [],
  ],
  [
    'fr',
    '« Nous payons le pont. Si l’État aide, nous payons la route », a dit Eva Lind.',
    '« Nous payons le pont », a dit Eva Lind',
    [],
  ],
];

describe('a condition at the beginning of the next sentence', () => {
  for (const [language, source, draft, expected] of NEXT)
    it(`${expected.length > 0 ? 'limits the one before' : 'has a clause of that sentence'}: ${draft}`, () => {
      assert.deepEqual(found(language, source, draft), expected);
    });
});
