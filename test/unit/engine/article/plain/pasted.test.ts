import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';

const BODY = [
  'The council met on Tuesday evening to talk about the lighthouse, which has been dark since the storm of January.',
  '“Nobody should sail past the point at night,” Mara Quist said on the quay after the meeting, which ended at nine.',
];

/** What is read of lines that are above a body. */
function above(...lines: readonly string[]) {
  const { article } = readArticle({ file: 'pasted.txt', text: [...lines, ...BODY].join('\n\n') });
  assert.ok(article);
  const { id: _id, type: _type, text: _text, ...metadata } = article.metadata;
  assert.deepEqual(
    article.paragraphs.map(({ start, end }) => article.text.slice(start, end)),
    BODY,
  );
  return metadata;
}

const TITLE = 'Stoneby stays dark';
const AUTHOR = [{ family: 'Calloway', given: 'Ines' }];

/** Names and a day above a text, and who wrote it when; null for what is not read. */
const HEADS: readonly (readonly [lines: readonly string[], families: string | null, issued: string | null])[] = [
  [['Ines Calloway und Peter Berg', 'Stand: 12. März 2026, 14:05 Uhr'], 'Calloway Berg', '2026-03-12'],
  [['Ines Calloway et Peter Berg, le 12/03/2026 à 06:30'], 'Calloway Berg', '2026-03-12'],
  [['Propos recueillis par Ines Calloway, jeudi 12 mars 2026'], 'Calloway', '2026-03-12'],
  [['Ines Calloway', 'Gijón, 12 mar 2026 - 14:05 CET'], 'Calloway', '2026-03-12'],
  [['Ines Calloway', '12. marts 2026'], 'Calloway', '2026-03-12'],
  [['Ines Calloway', '12. března 2026'], 'Calloway', '2026-03-12'],
  [['Ines Calloway', 'Publisert 12. desember 2026'], 'Calloway', '2026-12-12'],
  [['Por Ines Calloway', '12 de brumario de 2026'], 'Calloway', null],
  [['Por Ines Calloway', '03/12/2026'], 'Calloway', null],
  [['Ines Calloway', 'Norden. 3. Februar 2026'], 'Calloway', '2026-02-03'],
  [['Ines Calloway', 'ines@paper.example', 'Publicerad: 3 feb 2026 kl. 18.20'], 'Calloway', '2026-02-03'],
  [['di Ines Calloway', 'martedì 3 febbraio 2026'], 'Calloway', '2026-02-03'],
  [['Ines Calloway | Cádiz | 03/02/2026 - 18:20h'], 'Calloway', '2026-02-03'],
  [['Pressemitteilung vom 3. Februar 2026'], null, '2026-02-03'],
  [['Por Ines Calloway', 'Publicado el 12/03/2026'], 'Calloway', '2026-03-12'],
];

describe('pasted text', () => {
  for (const [lines, families, issued] of HEADS) {
    it(`has its author and day: ${lines.join(' / ')}`, () => {
      const { article } = readArticle({ file: 'pasted.txt', text: [TITLE, ...lines, ...BODY].join('\n\n') });
      assert.equal(article?.metadata.author?.map(({ family }) => family).join(' ') ?? null, families);
      assert.equal(article?.metadata.issued ?? null, issued);
    });
  }

  it('keeps what it says of itself, and its paragraphs, when front matter is added', () => {
    const lines = [TITLE, 'By Ines Calloway, Coast Post, 2 May 2024', ...BODY].join('\n\n');
    for (const fields of ['id: stoneby', 'issued: 2024-05-03', `title: ${TITLE}`, 'title: Another\n# a remark']) {
      for (const end of ['\n', '\r\n']) {
        const text = `---\n${fields}\n---\n\n${lines}\n`.replaceAll('\n', end);
        const { article } = readArticle({ file: 'pasted.txt', text });
        assert.ok(article);
        assert.deepEqual(article.metadata.author, AUTHOR, fields);
        assert.equal(article.metadata['container-title'], 'Coast Post', fields);
        assert.equal(article.metadata.title, fields.includes('Another') ? 'Another' : TITLE);
        assert.equal(article.metadata.issued, fields.startsWith('issued') ? '2024-05-03' : '2024-05-02');
        assert.deepEqual(
          article.paragraphs.map(({ start, end: to }) => article.text.slice(start, to)),
          BODY,
          fields,
        );
      }
    }
  });

  it('keeps a first paragraph that ends with speech, in the marks of any language', () => {
    for (const speech of [
      '„Aber wir hören nicht auf.“',
      '»Aber wir hören nicht auf.«',
      '‚Aber wir hören nicht auf.‘',
      '›Aber wir hören nicht auf.‹',
      '« Mais nous continuons. »',
      '«\u202fMais nous continuons.\u202f»',
      '«Pero seguimos.»',
      '“But we will not stop.”',
      '”Men vi slutar inte.”',
      '「でも、やめません.」',
    ]) {
      const paragraphs = [`The pier of Stoneby opens a year late. ${speech}`, ...BODY];
      const { article } = readArticle({ file: 'pasted.txt', text: [TITLE, ...paragraphs].join('\n\n') });
      assert.equal(article?.metadata.title, TITLE, speech);
      assert.deepEqual(
        article?.paragraphs.map(({ start, end }) => article.text.slice(start, end)),
        paragraphs,
        speech,
      );
    }
  });

  it('has its outlet and day where the name of the outlet joins words', () => {
    for (const outlet of ['Harbour & Coast Review', 'Hafen und Küste Kurier', 'Diario Mar y Puerto']) {
      assert.deepEqual(
        above(TITLE, 'By Ines Calloway', `${outlet}, 2 May 2024`),
        { title: TITLE, author: AUTHOR, issued: '2024-05-02', 'container-title': outlet },
        outlet,
      );
    }
  });

  it('has no author where words after “By” name nobody', () => {
    for (const line of ['By Popular Demand', 'By Royal Appointment', 'By Our Own Correspondent', 'By Any Means']) {
      assert.deepEqual(above(TITLE, line), { title: TITLE }, line);
      assert.deepEqual(above(TITLE, line, 'By Ines Calloway'), { title: TITLE, author: AUTHOR }, line);
    }
    assert.deepEqual(above(TITLE, 'By Popular Demand, 2 May 2024'), { title: TITLE, issued: '2024-05-02' });
    assert.deepEqual(above('By The Numbers'), { title: 'By The Numbers' });
  });

  it('has its author, with the agency after the name or not', () => {
    assert.deepEqual(above(TITLE, 'Written by Ines Calloway'), { title: TITLE, author: AUTHOR });
    assert.deepEqual(above(TITLE, 'Von Ines Calloway, dpa'), { title: TITLE, author: AUTHOR });
  });

  it('has its by-line, outlet and day in the words of other papers', () => {
    const quist = [{ family: 'Quist', given: 'Mara' }];
    const both = [...quist, { family: 'Lind', given: 'Anna' }];
    const echo = { title: TITLE, 'container-title': 'The Fenland Echo', issued: '2025-04-03' };
    assert.deepEqual(above('The Fenland Echo | Thursday, April 3, 2025', TITLE), echo);
    assert.deepEqual(
      above('The Fenland Echo | Thursday, April 3, 2025', TITLE, 'Words: Mara Quist  Pictures: Lil Marsh'),
      {
        ...echo,
        author: quist,
      },
    );
    for (const byline of ['Von: Mara Quist und Anna Lind', 'Propos recueillis par Mara Quist et Anna Lind'])
      assert.deepEqual(above(TITLE, byline), { title: TITLE, author: both }, byline);
    assert.deepEqual(above(TITLE, 'By Ines Calloway, Transport Correspondent'), { title: TITLE, author: AUTHOR });
    for (const [line, outlet] of [
      ['Harzer Rundblick, 3. Februar 2025', 'Harzer Rundblick'],
      ['Le Phare — Publié le lundi 3 février 2025 à 18:20', 'Le Phare'],
      ['Publié le 3 février 2025 à 07h15, mis à jour le 4 février 2025 à 11h02', undefined],
      ['Puerto Alisio, 3 de febrero de 2025', undefined],
    ] as const) {
      const expected = { title: TITLE, author: AUTHOR, issued: '2025-02-03' };
      assert.deepEqual(
        above(TITLE, 'By Ines Calloway', line),
        outlet === undefined ? expected : { ...expected, 'container-title': outlet },
        line,
      );
    }
  });

  it('keeps a place and a day for its headline where nothing is above', () => {
    assert.equal(above('Stoneby Harbour, 3 May 2024').title, 'Stoneby Harbour, 3 May 2024');
  });

  it('keeps outlet and day on a line below the author, and the day of a dateline', () => {
    const expected = { title: TITLE, author: AUTHOR, issued: '2024-05-02', 'container-title': 'Coast Herald' };
    assert.deepEqual(above(TITLE, 'By Ines Calloway', 'Coast Herald, 2 May 2024'), expected);
    const dated = `STONEBY, 2 May 2024 (Coast Wire) – ${BODY[0]}`;
    const { article } = readArticle({
      file: 'wire.txt',
      text: [TITLE, 'By Ines Calloway', dated, BODY[1]].join('\n\n'),
    });
    assert.equal(article?.metadata.issued, '2024-05-02');
    assert.equal(article?.metadata.source, 'Coast Wire');
    const undated = dated.replace(', 2 May 2024', '');
    assert.equal(
      readArticle({ file: 'wire.txt', text: [TITLE, undated].join('\n\n') }).article?.metadata.issued,
      undefined,
    );
  });

  it('keeps an outlet on a line of its own with the author and the day', () => {
    const expected = { title: TITLE, author: AUTHOR, issued: '2024-05-02', 'container-title': 'The Coast Herald' };
    assert.deepEqual(above(TITLE, 'By Ines Calloway', 'The Coast Herald', '2 May 2024'), expected);
    assert.deepEqual(above(`${TITLE}\nBy Ines Calloway\nThe Coast Herald\n2 May 2024`), expected);
    assert.deepEqual(above(TITLE, '2 May 2024', 'By Ines Calloway', 'The Coast Herald'), expected);
    // Without an author it may be anything.
    assert.equal(above(TITLE, 'The Coast Herald')['container-title'], undefined);
  });

  it('takes no place for an outlet or an author', () => {
    const expected = { title: TITLE, author: AUTHOR, issued: '2024-05-02' };
    for (const place of [', London', ', Stoneby', ', New York', ', The Hague', ' in Rome', ', Newport Beach'])
      assert.deepEqual(above(TITLE, `By Ines Calloway${place}, 2 May 2024`), expected, place);
    const both = above(TITLE, 'By Ines Calloway, Rome, Coast Post, 2 May 2024');
    assert.deepEqual(both, { ...expected, 'container-title': 'Coast Post' });
  });

  it('has its headline right above who wrote it, however short that is', () => {
    for (const line of ['By Ines Calloway', 'By Ines Calloway, Coast Post, 2 May 2024'])
      assert.equal(above('Stoneby dark', line).title, 'Stoneby dark');
    assert.equal(above('Stoneby dark', '2 May 2024', 'By Ines Calloway').title, 'Stoneby dark');
    assert.equal(above('Politics', 'By Ines Calloway').title, undefined);
  });

  it('keeps who wrote it, where and when, in one line', () => {
    const expected = { title: TITLE, author: AUTHOR, issued: '2024-05-02', 'container-title': 'Coast Post' };
    assert.deepEqual(above(TITLE, 'By Ines Calloway, Coast Post, 2 May 2024'), expected);
    assert.deepEqual(above(`${TITLE}\nBy Ines Calloway, Coast Post, 2 May 2024`), expected);
    assert.deepEqual(above(TITLE, 'Ines Calloway | Coast Post | May 2, 2024'), expected);
    assert.deepEqual(above(TITLE, 'Von Ines Calloway, Küstenpost, 2. Mai 2024'), {
      ...expected,
      'container-title': 'Küstenpost',
    });
    assert.deepEqual(above(TITLE, 'Von Ines Calloway, Harzer Bote, 4. Mai 2024'), {
      ...expected,
      issued: '2024-05-04',
      'container-title': 'Harzer Bote',
    });
    assert.deepEqual(above(TITLE, 'Par Ines Calloway, Le Courrier du port, le 2 mai 2024'), {
      ...expected,
      'container-title': 'Le Courrier du port',
    });
    assert.deepEqual(above(TITLE, 'Por Ines Calloway, 2 de mayo de 2024'), {
      title: TITLE,
      author: AUTHOR,
      issued: '2024-05-02',
    });
    assert.deepEqual(above(TITLE, 'By Ines Calloway and Ole Brandt, 2 May 2024').author, [
      ...AUTHOR,
      { family: 'Brandt', given: 'Ole' },
    ]);
  });

  it('reads no line as its headline that says what a page or text is', () => {
    for (const line of [
      'Skip to main content',
      'Zum Inhalt springen',
      'Aller au contenu principal',
      'FOR IMMEDIATE RELEASE',
      'Pressemitteilung',
      'Communiqué de presse',
    ]) {
      assert.equal(above(line, TITLE, '2 May 2024').title, TITLE, line);
    }
  });

  it('reads a masthead as its outlet', () => {
    assert.deepEqual(above('The Stoneby Ledger', TITLE, 'By Ines Calloway'), {
      title: TITLE,
      author: AUTHOR,
      'container-title': 'The Stoneby Ledger',
    });
    assert.deepEqual(above('Stoneby Post Closes', 'By Ines Calloway'), {
      title: 'Stoneby Post Closes',
      author: AUTHOR,
    });
  });

  it('looks for the headline below a masthead and its sections', () => {
    assert.deepEqual(above('The Stoneby Ledger', 'News', 'Sport', TITLE, 'By Ines Calloway'), {
      title: TITLE,
      author: AUTHOR,
      'container-title': 'The Stoneby Ledger',
    });
  });

  it('takes the day of a press release’s dateline', () => {
    const release =
      'STONEBY, March 4, 2025 /WireService/ -- Stoneby Light, a maker of lamps, today announced that it has bought the lighthouse.';
    const { article } = readArticle({ file: 'pasted.txt', text: [TITLE, release, ...BODY].join('\n\n') });
    assert.equal(article?.metadata.issued, '2025-03-04');
    assert.equal(article?.paragraphs.length, 3);
  });

  it('has neither contacts nor related articles at its end', () => {
    for (const end of [
      ['Media Contact:', 'Jill Sparks', 'jill@stoneby.example'],
      ['Pressekontakt', 'Jill Sparks', '+49 40 1234'],
      ['Related: The storm of January'],
    ]) {
      const { article } = readArticle({ file: 'pasted.txt', text: [TITLE, ...BODY, ...end].join('\n\n') });
      assert.equal(article?.paragraphs.length, BODY.length, end[0]);
    }
  });

  it('has no outlet that may be an author', () => {
    assert.deepEqual(above(TITLE, 'By Ines Calloway, Ole Brandt, 2 May 2024')['container-title'], undefined);
  });

  it('keeps a sentence with a day as body', () => {
    const sentence = 'By the harbour, on 2 May 2024, the council of Stoneby put a lamp of its own.';
    const { article } = readArticle({ file: 'pasted.txt', text: [TITLE, sentence, ...BODY].join('\n\n') });
    assert.equal(article?.paragraphs.length, 3);
  });

  const SHORT = 'Library saved';

  it('has its headline above any by-line, however short it is', () => {
    for (const line of [
      'From Ines Calloway, our correspondent in Leeds',
      'Von unserer Korrespondentin Ines Calloway, Wien',
      'di Ines Calloway — Torino',
      'Interview by Ines Calloway',
      'Ines Calloway, education editor',
      'Ines Calloway, correspondante à Lyon',
    ]) {
      assert.deepEqual(above(SHORT, line), { title: SHORT, author: AUTHOR }, line);
      assert.deepEqual(above(TITLE, line), { title: TITLE, author: AUTHOR }, line);
    }
    const credit = 'Reporting by Ines Calloway in Corriton; Editing by Kai Rohr';
    for (const line of [credit, `(${credit})`]) {
      const { title, author } = above(SHORT, line);
      assert.deepEqual({ title, author }, { title: SHORT, author: AUTHOR }, line);
    }
  });

  it('has the reporters of a credit at its end as its authors if it names no others', () => {
    const credit = 'Reporting by Ines Calloway in Corriton; Editing by Kai Rohr';
    for (const [head, family] of [
      [[TITLE], 'Calloway'],
      [[TITLE, 'By Mara Quist'], 'Quist'],
    ] as const) {
      const { article } = readArticle({ file: 'pasted.txt', text: [...head, ...BODY, credit].join('\n\n') });
      assert.deepEqual(
        article?.metadata.author?.map((name) => name.family),
        [family],
      );
    }
  });

  it('has several authors with the place and the day, and no venues', () => {
    const both = [...AUTHOR, { family: 'Rohr', given: 'Kai' }];
    const expected = { title: SHORT, author: both, issued: '2026-03-03' };
    assert.deepEqual(above(SHORT, 'Ines Calloway und Kai Rohr, Linz, 3.3.2026'), expected);
    assert.deepEqual(above(SHORT, 'By Ines Calloway in Leeds and Kai Rohr in York, 3 March 2026'), expected);
    for (const line of ['Hyde Park and Alexandra Palace, London, 3 March 2026', 'Villa Park, Birmingham, 3 March 2026'])
      assert.equal(above(TITLE, line).author, undefined, line);
  });

  it('has an outlet above the day, a short headline and a name with an office', () => {
    const expected = { title: SHORT, author: AUTHOR, issued: '2026-03-03', 'container-title': 'The Mercury' };
    assert.deepEqual(above('The Mercury', '3 March 2026', SHORT, 'Ines Calloway, education editor'), expected);
    assert.deepEqual(above('The Mercury / 3 March 2026', SHORT, 'Ines Calloway, education editor'), expected);
  });

  it('has no author where one name with a day may be an outlet’s', () => {
    for (const line of ['Saltby Flame · Tuesday 3 March 2026', 'Saltby Flame | 3 March 2026']) {
      assert.deepEqual(
        above(line, SHORT, 'By Ines Calloway'),
        { title: SHORT, author: AUTHOR, issued: '2026-03-03' },
        line,
      );
      assert.deepEqual(above(TITLE, line), { title: TITLE, issued: '2026-03-03' }, line);
    }
  });

  it('keeps a name and a day for its headline where nothing else is', () => {
    assert.equal(above('Villa Park | 3 March 2026').title, 'Villa Park | 3 March 2026');
  });

  it('has no places among its authors', () => {
    for (const line of ['By Ines Calloway, Leeds, and West Yorkshire', 'Von Ines Calloway, Wien, und Bad Stonau'])
      assert.deepEqual(above(TITLE, line), { title: TITLE, author: AUTHOR }, line);
  });

  it('takes nobody for its author whom a line or the first sentences are about', () => {
    for (const line of [
      'Ines Calloway, a writer',
      'Ines Calloway, former editor',
      'Ines Calloway, murdered journalist',
      'Ines Calloway, mayor of Stoneby',
      'Saltby Mercury, education editor',
      'New York, our correspondent',
    ])
      assert.equal(above(TITLE, line).author, undefined, line);
    const body = ['Calloway came to the paper in the year of the great storm, when she was nineteen.', ...BODY];
    const text = [TITLE, 'Ines Calloway, education editor', ...body].join('\n\n');
    assert.equal(readArticle({ file: 'pasted.txt', text }).article?.metadata.author, undefined);
    assert.equal(above('Obituaries', 'Ines Calloway, education editor').author, undefined);
  });

  it('has its by-line in the emphasis of Markdown below a heading', () => {
    for (const [line, more] of [
      [
        '*By Ines Calloway, for the Saltby Mercury, 3 March 2026*',
        { 'container-title': 'Saltby Mercury', issued: '2026-03-03' },
      ],
      [
        '_By Ines Calloway for The Harbour Post, 3 March 2026_',
        { 'container-title': 'The Harbour Post', issued: '2026-03-03' },
      ],
      ['**By Ines Calloway**', {}],
      ['*Interview by Ines Calloway*', {}],
      ['*Ines Calloway, education editor*', {}],
    ] as const) {
      const text = [`# ${SHORT}`, line, ...BODY].join('\n\n');
      const { article } = readArticle({ file: 'pasted.md', text });
      const { id: _id, type: _type, text: _text, ...metadata } = article?.metadata ?? {};
      assert.deepEqual(metadata, { title: SHORT, author: AUTHOR, ...more }, line);
      assert.equal(article?.paragraphs.length, BODY.length, line);
    }
  });
});
