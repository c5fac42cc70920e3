import type { CslItem } from '../../../../../../src/engine/bibliography/csl-item.js';

type Name = NonNullable<CslItem['author']>[number];

const on = (...date: number[]) => ({ 'date-parts': [date] });

const named = (family: string, given: string): Name => ({ family, given });

/** People of the cases, as many as a case needs. */
const PEOPLE: readonly Name[] = [
  ...['Anna Abel', 'Ben Baker', 'Cleo Cole', 'Dora Dunn', 'Ed Ellis', 'Fay Frost', 'Gus Gray', 'Hal Hart', 'Ida Irwin'],
  ...['Jo Jones', 'Kai King', 'Lea Lane', 'Max Moss', 'Ned Nash', 'Ola Owen', 'Pia Page', 'Quin Quinn', 'Ron Reed'],
  ...['Sue Shaw', 'Tom Todd', 'Una Usher', 'Vic Vance'],
].map((name) => {
  const [given = '', family = ''] = name.split(' ');
  return named(family, `${given} Lee`);
});

const work = (id: string, type: string, title: string, more: Partial<CslItem> = {}): CslItem => ({
  id,
  type,
  title,
  author: [named('Roe', 'Jane Ann')],
  issued: on(2020),
  ...more,
});

const book = (id: string, title: string, more: Partial<CslItem> = {}) =>
  work(id, 'book', title, { publisher: 'Acme Press', 'publisher-place': 'Boston', ...more });

/** The works that the cases cite. */
export const WORKS: readonly CslItem[] = [
  book('book', 'A book of the sea: Waves and tides', { 'title-short': 'A book of the sea' }),
  book('other', 'Other rivers', { edition: '3' }),
  book('revised', 'Maps', { edition: 'Rev. ed.', author: [named('Poe', 'Ed')], issued: on(1999) }),
  book('two', 'Two hands', { author: PEOPLE.slice(0, 2) }),
  book('three', 'Three hands', { author: PEOPLE.slice(0, 3) }),
  book('four', 'Four hands', { author: PEOPLE.slice(0, 4) }),
  book('like-four', 'More hands', { author: [...PEOPLE.slice(0, 3), named('Zorn', 'Eva')] }),
  book('eleven', 'Eleven hands', { author: PEOPLE.slice(0, 11) }),
  book('many', 'Many hands', { author: PEOPLE.slice(0, 22) }),
  book('ann', 'Hills', { author: [named('Doe', 'Ann')] }),
  book('bo', 'Dales', { author: [named('Doe', 'Bo')] }),
  book('van', 'Mills', { author: [{ ...named('Gogh', 'Vincent'), 'non-dropping-particle': 'van' }], issued: on(1888) }),
  book('junior', 'Speeches', { author: [{ ...named('King', 'Martin Luther'), suffix: 'Jr.' }], issued: on(1963) }),
  book('edited', 'Essays', { author: undefined, editor: [named('Fox', 'Flo')] }),
  book('edited-two', 'Papers', { author: undefined, editor: [named('Fox', 'Flo'), named('Gil', 'Guy')] }),
  book('translated', 'Letters', { translator: [named('Hay', 'Hal')], 'original-date': on(1890), issued: on(1990) }),
  book('uncertain', 'Old coins', { issued: { 'date-parts': [[1850]], circa: true } }),
  book('old-uncertain', 'Coins again', { 'original-date': { 'date-parts': [[1850]], circa: true }, issued: on(1990) }),
  book('nocase', 'The iPod and the <span class="nocase">rise of pH</span> on the web: a life'),
  book('bc', 'Of wars', { issued: on(-43) }),
  book('undated', 'No day', { issued: undefined }),
  book('forthcoming', 'Next year', { issued: undefined, status: 'in press' }),
  book('volumes', 'The long story', { volume: '2', 'number-of-volumes': '4' }),
  book('series', 'In a row', { 'collection-title': 'Library of hills', 'collection-number': '12' }),
  book('no-author', 'The book of nobody', { author: undefined }),
  work('chapter', 'chapter', 'On eels', {
    'container-title': 'Fishes of the north',
    editor: [named('Fox', 'Flo'), named('Gil', 'Guy')],
    page: '321-328',
    publisher: 'Acme Press',
  }),
  work('so', 'article-journal', 'They said “so.”'),
  work('inc', 'article-journal', 'The end of Eels Inc.'),
  work('loose', 'chapter', 'Loose eels', { publisher: 'Acme Press' }),
  work('article', 'article-journal', 'Low tides in “June”', {
    'container-title': 'Journal of the Sea',
    'container-title-short': 'J. Sea',
    volume: '12',
    issue: '3',
    page: '1003-1008',
    DOI: '10.1000/182',
    issued: on(2021, 5, 4),
  }),
  work('numbered', 'article-journal', 'Eels at night', {
    'container-title': 'Journal of the Sea',
    number: 'e17',
    volume: '4',
    issued: on(2021),
  }),
  work('news', 'article-newspaper', 'Mayor says no', {
    'container-title': 'The Times',
    page: 'A1',
    issued: on(2021, 5, 4),
    URL: 'https://example.org/news',
  }),
  work('page', 'webpage', 'About us', {
    author: [{ literal: 'Office of Tides' }],
    'container-title': 'Tides',
    URL: 'https://example.org/about',
    accessed: on(2024, 2, 3),
    issued: on(2022, 6),
  }),
  work('season', 'article-magazine', 'Spring eels', {
    'container-title': 'Eel World',
    issued: { 'date-parts': [[2021]], season: 1 },
  }),
  work('span', 'article-magazine', 'Three weeks', {
    'container-title': 'Eel World',
    issued: {
      'date-parts': [
        [2021, 5, 4],
        [2021, 5, 20],
      ],
    },
  }),
  work('report', 'report', 'State of the eel', {
    author: [{ literal: 'Office of Tides' }],
    genre: 'Technical report',
    number: '7',
    publisher: 'Office of Tides',
  }),
  work('thesis', 'thesis', 'Eels and I', { genre: 'PhD thesis', publisher: 'University of Hull' }),
  work('talk', 'speech', 'Eels, live', { 'event-title': 'Eel Days', 'event-place': 'Hull', issued: on(2019, 3, 2) }),
  work('interview', 'interview', 'Talking of eels', { interviewer: [named('Fox', 'Flo')], issued: on(2018, 1, 9) }),
  work('untitled-interview', 'interview', '', {
    title: undefined,
    genre: 'radio interview',
    interviewer: [named('Fox', 'Flo')],
  }),
  work('film', 'motion_picture', 'The eel', {
    author: undefined,
    director: [named('Lux', 'Lea')],
    publisher: 'Lux Films',
  }),
  work('software', 'software', 'Eelcount', { version: '2.1', publisher: 'Acme' }),
  work('archived', 'manuscript', 'Notes on eels', {
    archive: 'Hull Archive',
    archive_location: 'box 3',
    issued: on(1871),
  }),
  work('review', 'review-book', 'Sea of words', {
    'reviewed-title': 'A book of the sea',
    'reviewed-author': [named('Roe', 'Jane Ann')],
    author: [named('Nye', 'Ned')],
    'container-title': 'Journal of the Sea',
    volume: '13',
  }),
  work('email', 'personal_communication', 'Re: eels', { recipient: [named('Fox', 'Flo')], issued: on(2018, 1, 9) }),
  work('law', 'bill', 'Eel Act', { author: undefined, number: '12', authority: 'House', issued: on(2010) }),
];
