import { own } from '../text/own.js';

/** RIS reference types, also those of EndNote and Zotero, and the CSL types that they mean; all others are `document`. */
export const TYPES: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'graphic',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'book',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  DISS: 'thesis',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  EQUA: 'figure',
  FIGURE: 'figure',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'webpage',
  INPR: 'article-journal',
  INTV: 'interview',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  PODCST: 'broadcast',
  POST: 'post',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  STD: 'standard',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** CSL types whose second title is that of a series: they are parts of nothing else. */
export const WITH_SERIES: ReadonlySet<string> = new Set([
  'book',
  'classic',
  'dataset',
  'graphic',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'report',
  'software',
  'song',
  'standard',
  'thesis',
]);

/** Tags whose first value is a CSL variable as it stands. */
export const TEXT: Readonly<Record<string, string>> = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  JF: 'container-title',
  J1: 'container-title-short',
  J2: 'container-title-short',
  JA: 'container-title-short',
  T3: 'collection-title',
  ST: 'title-short',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  VL: 'volume',
  VO: 'volume',
  IS: 'issue',
  CP: 'issue',
  NV: 'number-of-volumes',
  LA: 'language',
  AB: 'abstract',
  N2: 'abstract',
  ET: 'edition',
  N1: 'note',
  DP: 'source',
  CN: 'call-number',
  AV: 'archive_location',
  SE: 'section',
  OP: 'original-title',
  RI: 'reviewed-title',
};

/** Tags of names and the roles of CSL. */
export const NAMES: Readonly<Record<string, string>> = {
  AU: 'author',
  A1: 'author',
  ED: 'editor',
  A2: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
  TA: 'translator',
};

/** The roles that tags of names have in some types only, by type; null for names that CSL has no role for. */
const NAMES_OF_TYPES: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  A2: {
    BILL: null,
    BOOK: 'collection-editor',
    CASE: null,
    EBOOK: 'collection-editor',
    ICOMM: 'recipient',
    INTV: 'interviewer',
    PAT: null,
    PCOMM: 'recipient',
    PODCST: 'guest',
    SLIDE: 'author',
    SOUND: 'performer',
  },
  A3: { ADVS: 'producer', BILL: null, BOOK: 'editor', EBOOK: 'editor', MPCT: 'producer', VIDEO: 'producer' },
  A4: { CASE: null, CONF: 'contributor', CPAPER: 'contributor', MPCT: 'contributor' },
  C2: { CHAP: 'container-author', ECHAP: 'container-author' },
};

/** The CSL role of the names in a tag of an entry; undefined where there is none. */
export function roleOf(tag: string, type: string): string | undefined {
  const special = own(own(NAMES_OF_TYPES, tag) ?? {}, type);
  return special === null ? undefined : (special ?? own(NAMES, tag));
}

/** The variables that tags have in some types only, by type. */
const TEXT_OF_TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A2: { CASE: 'container-title', PAT: 'authority' },
  C1: { MAP: 'scale' },
  ET: { COMP: 'version' },
};

/** The CSL variable whose text a tag of an entry is; undefined where it is not one. */
export function variableOf(tag: string, type: string): string | undefined {
  return own(own(TEXT_OF_TYPES, tag) ?? {}, type) ?? own(TEXT, tag);
}

/** Other tags that are read, or that a file may have. */
export const OTHER_TAGS: ReadonlySet<string> = new Set(
  'TY ER ID LB BT T2 JO SP EP SN UR DO DA PY Y1 Y2 L1 L2 L3 L4 LK KW M1 M2 M3 AN DB AD A5 C1 C2 C3 C4 C5 C6 C7 C8 U1 U2 U3 U4 U5 RP RN CA DI PT'.split(
    ' ',
  ),
);
