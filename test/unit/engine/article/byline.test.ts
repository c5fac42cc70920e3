import assert from 'node:assert/strict';
import { readByline } from '../../../../src/engine/article/byline.js';
import { readHtml } from '../../../../src/engine/article/html/html.js';

const NAMED: readonly [line: string, names: string][] = [
  ['By Ines Calloway', 'Ines Calloway'],
  ['By INES CALLOWAY in Paris', 'Ines Calloway'],
  ['By Ines Calloway, Staff Writer', 'Ines Calloway'],
  ['By Ines Calloway, Transport Correspondent', 'Ines Calloway'],
  ['By Ines Calloway, Peter Berg and Sue Ott', 'Ines Calloway; Peter Berg; Sue Ott'],
  ['By Ines Calloway, The Stoneby Times', 'Ines Calloway'],
  ['By Ines Calloway (Reuters)', 'Ines Calloway'],
  ['By Les Moore', 'Les Moore'],
  ['By Ines Calloway and Les Moore', 'Ines Calloway; Les Moore'],
  ['Words by Ines Calloway. Photographs by Kai Rohr.', 'Ines Calloway'],
  ['Text: Ines Calloway | Fotos: Kai Rohr', 'Ines Calloway'],
  ['Von Ines Calloway und Peter van der Berg', 'Ines Calloway; Peter van der Berg'],
  ['Von unserer Korrespondentin Ines Calloway, Lissabon', 'Ines Calloway'],
  ['Par Ines Calloway, envoyée spéciale à Brest', 'Ines Calloway'],
  ['De notre correspondante à Berlin, Ines Calloway', 'Ines Calloway'],
  ['Por Ines Calloway / EFE', 'Ines Calloway'],
  ['Por Ines Calloway y Pedro Vera', 'Ines Calloway; Pedro Vera'],
  ['di Ines Calloway', 'Ines Calloway'],
  ['Door Ines Calloway', 'Ines Calloway'],
  ['From Ines Calloway, our correspondent in Leeds', 'Ines Calloway'],
  ['From our correspondent in Leeds, Ines Calloway', 'Ines Calloway'],
  ['Von unserem Korrespondenten Kai Rohr, Wien', 'Kai Rohr'],
  ['di Ines Calloway — Torino', 'Ines Calloway'],
  ['By Ines Calloway in Leeds and Kai Rohr in York', 'Ines Calloway; Kai Rohr'],
  ['By Ines Calloway in Leeds, Kai Rohr in York and Sue Ott in New Stoneby', 'Ines Calloway; Kai Rohr; Sue Ott'],
  ['By Ines Calloway in Leeds and Milton Keynes', 'Ines Calloway'],
  ['Interview by Ines Calloway', 'Ines Calloway'],
  ['Von Ines Calloway, Wien, und Kai Rohr, Linz', 'Ines Calloway; Kai Rohr'],
  ['By Ines Calloway, Education Editor, and Kai Rohr', 'Ines Calloway; Kai Rohr'],
  ['By Ines Calloway, Peter Berg, and Sue Ott', 'Ines Calloway; Peter Berg; Sue Ott'],
  ['Reporting by Ines Calloway in Stoneby; Editing by Kai Rohr', 'Ines Calloway'],
  ['Af Ines Calloway', 'Ines Calloway'],
  ['Onze redacteur Ines Calloway', 'Ines Calloway'],
  ['Notre correspondante à Brest, Ines Calloway', 'Ines Calloway'],
  ['Автор: Вера Лыткина', 'Вера Лыткина'],
];

const OUTLETS: readonly [line: string, outlet: string | null][] = [
  ['By Ines Calloway, Stoneby Gazette', 'Stoneby Gazette'],
  ['By Ines Calloway, The Stoneby Times', 'The Stoneby Times'],
  ['By Ines Calloway for the Stoneby Times', 'Stoneby Times'],
  ['By Ines Calloway for The Stoneby Times', 'The Stoneby Times'],
  ['By Ines Calloway and Peter Berg | Stoneby Times', 'Stoneby Times'],
  ['By Ines Calloway (Stoneby Times)', 'Stoneby Times'],
  ['Von Ines Calloway, Hafenzeitung', 'Hafenzeitung'],
  ['Von Ines Calloway, Hafen-Zeitung', 'Hafen-Zeitung'],
  ['Von Ines Calloway, Der Anker', 'Der Anker'],
  ['Par Ines Calloway, Le Monde', 'Le Monde'],
  ['Por Ines Calloway, El Faro', 'El Faro'],
  ['By Ines Calloway, Stoneby', null],
  ['Par Ines Calloway, Le Littoral', 'Le Littoral'],
  ['Par Ines Calloway, La Voix du Port', 'La Voix du Port'],
  ['Par Ines Calloway, L’Écho du Port', 'L’Écho du Port'],
  ['Door Ines Calloway, De Kustbode', 'De Kustbode'],
  ['Por Ines Calloway, Le Van Hoa', null],
  ['By Ines Calloway, The Hague', null],
  ['Par Ines Calloway, Le Havre', null],
  ['By Ines Calloway, New York', null],
  ['By Ines Calloway, Newport Beach', null],
  ['By Ines Calloway, Money Day', 'Money Day'],
  ['Von Ines Calloway, Küstenpost', 'Küstenpost'],
  ['By Ines Calloway, News Editor', null],
  ['By Ines Calloway, Stoneby News Desk', null],
  ['By Ines Calloway and Emily Lark', null],
];

const OTHERS: readonly string[] = [
  'Par Amour Du Vin',
  'Par Temps De Neige',
  'PAR TEMPS DE NEIGE',
  'Par Monts Et Vaux',
  'Par Grand Froid',
  'Par Delà Les Mers',
  'Par Mille Et Les Autres',
  'By The Harbour Board',
  'By For Love',
  'Von Haus Aus',
  'Von Kopf Bis Fuß',
  'Por Amor Al Arte',
  'Por Si Acaso',
  'Door Weer En Wind',
  'By Night Train To Paris',
  'By Sunday Evening',
  'Von Ines Calloway stammt der Satz.',
  'By Monday, the port was closed.',
  'By Royal Appointment',
  'Von Lissabon nach Porto',
  'Von Hamburg und Bremen',
  'By the Harbour Board',
  'Par hasard',
  'Di Maio attacca Salvini',
  'AV Club News',
  'Da Vinci Code',
  'Words Fail Me',
  'Text Message From Anna',
  'Author Neil Gaiman, Coraline',
  'From Ines Calloway',
  'From Ines Calloway, with love',
  'From Ines Calloway, a writer in Leeds',
  'From New York, our correspondent',
  'From Russia With Love',
  'Von unserem Hafen',
  'Reporting by Stoneby police',
  'Reporting by Stoneby Post',
  'Interview by appointment',
  'Af Klint',
  'Our Redeemer',
  'Onze Vrouwe',
  '文学 高橋',
  '记者站',
  '기자',
];

describe('a by-line', () => {
  for (const [line, names] of NAMED) {
    it(`names the authors: ${line}`, () => {
      const found = readByline(line)?.authors.map(({ given, family }) => `${given} ${family}`);
      assert.equal(found?.join('; '), names);
    });
  }

  for (const [line, outlet] of OUTLETS) {
    it(`names ${outlet ?? 'no outlet'}: ${line}`, () => {
      const byline = readByline(line);
      assert.equal(byline?.outlet, outlet);
      assert.equal(byline?.authors[0]?.family, 'Calloway');
    });
  }

  for (const [line, names] of [
    ['记者 赵敏', ['赵敏']],
    ['本报记者：赵敏 王立', ['赵敏', '王立']],
    ['文／高橋美咲', ['高橋美咲']],
    ['高橋美咲記者', ['高橋美咲']],
    ['김지우 기자', ['김지우']],
    ['김지우·박서준 기자 kim@paper.example', ['김지우', '박서준']],
  ] as const) {
    it(`of the East names the authors: ${line}`, () => {
      assert.deepEqual(
        readByline(line)?.authors.map(({ literal }) => literal),
        names,
      );
    });
  }

  it('in capitals names several', () => {
    assert.deepEqual(
      readByline('PAR INES CALLOWAY ET KAI ROHR')?.authors.map(({ family }) => family),
      ['Calloway', 'Rohr'],
    );
  });

  for (const line of OTHERS) it(`is not: ${line}`, () => assert.equal(readByline(line), null));

  const BODY = [
    'The council met on Tuesday evening to talk about the lighthouse, which has been dark since the storm of January.',
    'Nobody should sail past the point at night, Mara Quist said on the quay after the meeting, which ended at nine.',
    'The council meets again on Friday, when the money for a new lamp is to be found, as the mayor had promised it.',
  ];
  const PAGES: readonly string[] = [
    '<p>By INES CALLOWAY in Paris</p>',
    '<p>By INES CALLOWAY</p><p>Associated Press</p><p>Tuesday, March 4, 2025</p>',
    '<p>By Ines Calloway</p><time datetime="2025-03-04">yesterday</time>',
    '<p class="author-name">Ines Calloway</p><p>Shipping correspondent</p><p>4th March, 2025</p>',
    '<p>Par Ines Calloway, envoyée spéciale à Brest</p><p>Publié le 4 mars 2025 à 10h12</p>',
    '<p>Por Ines Calloway</p><p>Vigo - 04 mar 2025 - 10:12 CET</p>',
  ];
  for (const above of PAGES) {
    it(`is no paragraph of a page: ${above}`, () => {
      const body = BODY.map((text) => `<p>${text}</p>`).join('');
      const text = `<title>Stoneby stays dark</title><article><h1>Stoneby stays dark</h1>${above}${body}</article>`;
      const { article } = readHtml({ file: 'page.html', text });
      const paragraphs = article?.paragraphs.map(({ start, end }) => article.text.slice(start, end));
      assert.deepEqual(paragraphs, BODY);
      assert.deepEqual(article?.metadata.author, [{ family: 'Calloway', given: 'Ines' }]);
    });
  }

  const KEPT: readonly (readonly [above: string, kept: readonly string[]])[] = [
    ['<p>London, 4 March 2025</p><p>Dear Anna</p>', ['Dear Anna']],
    [
      '<p>By Ines Calloway</p><p>A cold morning</p><p>Snow fell</p><p>And then</p>',
      ['A cold morning', 'Snow fell', 'And then'],
    ],
    ['<p>Ines Calloway: Why now</p><p>Mara Quist: Because</p>', ['Ines Calloway: Why now', 'Mara Quist: Because']],
    ['<p>By Ines Calloway</p><p>“Why now”</p>', ['“Why now”']],
  ];
  for (const [above, kept] of KEPT) {
    it(`takes no text of a page with it: ${above}`, () => {
      const body = BODY.map((text) => `<p>${text}</p>`).join('');
      const head = '<meta name="author" content="Ines Calloway"><title>Stoneby stays dark</title>';
      const text = `${head}<article><h1>Stoneby stays dark</h1>${above}${body}</article>`;
      const { article } = readHtml({ file: 'page.html', text });
      const paragraphs = article?.paragraphs.map(({ start, end }) => article.text.slice(start, end));
      assert.deepEqual(paragraphs, [...kept, ...BODY]);
    });
  }

  it('is part of the text below another', () => {
    const lines = [
      'Paris, 4 May 2020',
      BODY[0],
      'Rome, 6 May 2020',
      BODY[1],
      'By Mara Quist',
      BODY[2],
      'By Ines Calloway',
    ];
    const text = `<title>Letters</title><article><h1>Letters</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;
    const { article } = readHtml({ file: 'page.html', text });
    const paragraphs = article?.paragraphs.map(({ start, end }) => article.text.slice(start, end));
    assert.deepEqual(paragraphs?.slice(0, 3), [BODY[0], 'Rome, 6 May 2020', BODY[1]]);
  });

  it('is of nobody where a page names its outlet and the day', () => {
    const outlet = '<div class="meta">Saltby Mercury · Tuesday 3 March 2026</div>';
    for (const [above, author] of [
      [outlet, undefined],
      [`${outlet}<p class="by">Ines Calloway in Leeds</p>`, [{ family: 'Calloway', given: 'Ines' }]],
    ] as const) {
      const body = BODY.map((text) => `<p>${text}</p>`).join('');
      const text = `<title>Stoneby stays dark</title><article><h1>Stoneby stays dark</h1>${above}${body}</article>`;
      const { article } = readHtml({ file: 'page.html', text });
      assert.deepEqual(article?.metadata.author, author);
      assert.equal(article?.metadata['container-title'], 'Saltby Mercury');
      assert.equal(article?.paragraphs.length, BODY.length);
    }
  });

  it('has no outlet among persons in the data of a page', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Stoneby stays dark',
      author: [
        { '@type': 'Person', name: 'Ines Calloway' },
        { '@type': 'Organization', name: 'Coast Daily' },
      ],
    };
    const text = `<script type="application/ld+json">${JSON.stringify(data)}</script><article><h1>Stoneby stays dark</h1><p>${BODY[0]}</p></article>`;
    const { article } = readHtml({ file: 'page.html', text });
    assert.deepEqual(article?.metadata.author, [{ family: 'Calloway', given: 'Ines' }]);
  });
});
