import { own } from '../../text/own.js';
import type { RawFields } from './scan.js';

/** CSL's types for those of BibTeX and BibLaTeX, and for what reference managers write; letters only. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  journalarticle: 'article-journal',
  journal: 'article-journal',
  suppperiodical: 'article-journal',
  newsarticle: 'article-newspaper',
  newspaperarticle: 'article-newspaper',
  newspaper: 'article-newspaper',
  news: 'article-newspaper',
  magazinearticle: 'article-magazine',
  magazine: 'article-magazine',
  preprint: 'article',
  book: 'book',
  ebook: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  mvreference: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  manual: 'report',
  booklet: 'pamphlet',
  pamphlet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  booksection: 'chapter',
  bookchapter: 'chapter',
  chapter: 'chapter',
  conference: 'paper-conference',
  inproceedings: 'paper-conference',
  conferencepaper: 'paper-conference',
  presentation: 'speech',
  talk: 'speech',
  speech: 'speech',
  lecture: 'speech',
  report: 'report',
  techreport: 'report',
  technicalreport: 'report',
  whitepaper: 'report',
  standard: 'standard',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  mastersthesises: 'thesis',
  bachelorsthesis: 'thesis',
  bachelorthesis: 'thesis',
  masterthesis: 'thesis',
  doctoralthesis: 'thesis',
  dissertation: 'thesis',
  unpublished: 'manuscript',
  manuscript: 'manuscript',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  website: 'webpage',
  web: 'webpage',
  blog: 'post-weblog',
  blogpost: 'post-weblog',
  forumpost: 'post',
  tweet: 'post',
  post: 'post',
  dataset: 'dataset',
  data: 'dataset',
  software: 'software',
  softwareversion: 'software',
  softwaremodule: 'software',
  codefragment: 'software',
  computerprogram: 'software',
  program: 'software',
  code: 'software',
  patent: 'patent',
  letter: 'personal_communication',
  email: 'personal_communication',
  interview: 'interview',
  movie: 'motion_picture',
  film: 'motion_picture',
  video: 'motion_picture',
  videorecording: 'motion_picture',
  audio: 'song',
  audiorecording: 'song',
  music: 'song',
  podcast: 'broadcast',
  broadcast: 'broadcast',
  radiobroadcast: 'broadcast',
  tvbroadcast: 'broadcast',
  artwork: 'graphic',
  image: 'graphic',
  map: 'map',
  performance: 'performance',
  periodical: 'periodical',
  review: 'review',
  inreference: 'entry-encyclopedia',
  encyclopediaarticle: 'entry-encyclopedia',
  encyclopedia: 'entry-encyclopedia',
  dictionaryentry: 'entry-dictionary',
  dictionary: 'entry-dictionary',
  legislation: 'legislation',
  statute: 'legislation',
  bill: 'bill',
  hearing: 'hearing',
  jurisdiction: 'legal_case',
  legalcase: 'legal_case',
  case: 'legal_case',
  court: 'legal_case',
  legal: 'legislation',
};

const ARTICLES: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  journal: 'article-journal',
};

/** CSL's types that BibLaTeX has none for, or shares with others: an `entrysubtype` says which it is. Letters only. */
const SUBTYPES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'bill',
      'broadcast',
      'classic',
      'collection',
      'entry',
      'entry-dictionary',
      'entry-encyclopedia',
      'event',
      'figure',
    ],
    ...['graphic', 'hearing', 'interview', 'map', 'musical_score', 'pamphlet', 'performance', 'periodical', 'post'],
    ...['post-weblog', 'regulation', 'review', 'review-book', 'speech', 'standard', 'treaty'],
  ].map((type) => [type.replace(/[^a-z]/gu, ''), type]),
);

/** Types that say nothing of what an entry is. */
const GENERIC = /^(?:misc|miscellaneous|other|generic|document|custom[a-f]?|unknown)$/u;

/** The CSL type of an entry; of a type that is not known, by its fields. `isPage`: what has an address only is a web page. */
export function cslType(type: string, fields: RawFields, isPage: boolean): string {
  const name = type.toLowerCase().replace(/[^a-z]/gu, '');
  const subtype = (fields.get('entrysubtype') ?? '').toLowerCase().trim();
  if (name === 'article') {
    const known = own(ARTICLES, subtype);
    if (known !== undefined) return known;
  }
  const exactly = own(SUBTYPES, subtype.replace(/[^a-z]/gu, ''));
  if (name === 'online' && exactly !== undefined) return exactly;
  const known = own(TYPES, name);
  if (known !== undefined) return known;
  const isGeneric = GENERIC.test(name);
  if (isGeneric) {
    const meant = own(TYPES, (fields.get('type') ?? subtype).toLowerCase().replace(/[^a-z]/gu, ''));
    if (meant !== undefined) return meant;
    if (exactly !== undefined) return exactly;
    if (isPage) return 'webpage';
  }
  const has = (...names: readonly string[]) => names.some((field) => (fields.get(field) ?? '').trim() !== '');
  if (has('journal', 'journaltitle')) return 'article-journal';
  if (has('booktitle')) return has('eventtitle', 'eventdate') ? 'paper-conference' : 'chapter';
  if (isGeneric) return 'document';
  if (has('school')) return 'thesis';
  if (has('institution')) return 'report';
  if (has('publisher', 'isbn')) return 'book';
  return has('url') ? 'webpage' : 'document';
}
