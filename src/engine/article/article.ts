import type { Range } from '../text/range.js';

/** A CSL name: a person's parts, or `literal` for an institution or a name nobody should take apart. */
export interface CslName {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly 'non-dropping-particle'?: string | undefined;
  readonly 'dropping-particle'?: string | undefined;
  readonly suffix?: string | undefined;
  readonly literal?: string | undefined;
}

/**
 * What is known about an article, under CSL's variable names. A field the text does not state is absent, never invented.
 * Dates are EDTF level 1 strings: `2024-06-27`, or `2024-06~` where the day is uncertain.
 */
export interface ArticleMetadata {
  /** The cite key: what `[@id]` names. */
  readonly id: string;
  /** A CSL item type, such as `article-newspaper` or `webpage`. */
  readonly type: string;
  readonly title?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  /** The agency that supplied the text (CSL `source`), such as `PTI`. */
  readonly source?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: string | undefined;
  readonly accessed?: string | undefined;
  readonly URL?: string | undefined;
  /** The address of an archived copy; `URL` is that of the page itself. */
  readonly archived?: string | undefined;
  readonly language?: string | undefined;
  /** `full`: any passage can be quoted; `digest`: only the text between its quotation marks. */
  readonly text: 'digest' | 'full';
  /** Of a transcript: whether someone has compared it with the recording. A machine's is `unheard` until the writer says otherwise. */
  readonly transcript?: 'unheard' | 'heard' | undefined;
  /** What else its bibliographic entry says, under CSL's names, such as `volume` and `editor`; dates in EDTF. */
  readonly csl?: Readonly<Record<string, string | readonly CslName[]>> | undefined;
}

/** A place of a transcript, and the second of the recording at which the words there are spoken. */
export interface TimeMark {
  /** Offset into the article's text. */
  readonly start: number;
  /** Whole seconds from the beginning of the recording. */
  readonly seconds: number;
}

/** How the words of a paragraph are spoken, in a transcript or an e-mail. */
export interface Spoken {
  /** Offset at which the words begin, after the speaker's name. */
  readonly from: number;
  /** The name of the speaker as the transcript gives it, here or where the turn begins; null where it names nobody. */
  readonly label: Range | null;
  /** The transcript names the speaker where the turn begins, and by convention alone the turn runs on to here. */
  readonly isCarried?: true | undefined;
  /** The author of the text speaks, as in an e-mail. */
  readonly isAuthor?: true | undefined;
}

/** Where a paragraph runs on over the end of a page: the next page, and the offset at which it begins. */
export interface PageTurn {
  readonly page: string;
  readonly start: number;
}

/** A numbered body paragraph; the range is trimmed of white space. */
export interface Paragraph extends Range {
  /** From 1, in reading order: the locator `para. N`. */
  readonly number: number;
  /** The page of the original on which it begins, where the text says so (a PDF's): the locator `p. N`. */
  readonly page?: string | undefined;
  /** Where it goes over to further pages, in order. */
  readonly turns?: readonly PageTurn[] | undefined;
  /** It is set as a block quotation, in a format whose text does not show that (a page's). */
  readonly quoted?: true | undefined;
  /** It is the question of an interview, set as a heading, in a format whose text does not show that (a page's). */
  readonly asks?: true | undefined;
  /** In a transcript with time codes: when its words are spoken, in order. */
  readonly times?: readonly TimeMark[] | undefined;
  /** In a transcript or an e-mail: who speaks. */
  readonly spoken?: Spoken | undefined;
}

/**
 * Where a value of a page's metadata stands: in its data (JSON-LD), its head (`<meta>`, `<title>`, `<link>`), an element that is
 * marked as such (`rel`, `itemprop`, `<time>`, a class), its visible text (`By …`) or its address; or it is a guess.
 */
export type Origin = 'data' | 'head' | 'markup' | 'text' | 'address' | 'guess';

/** Where the values of an article's metadata stand. */
export type Origins = Readonly<Partial<Record<keyof ArticleMetadata, Origin>>>;

/** How an article's text is written down. */
export type ArticleFormat = 'markdown' | 'plain' | 'html' | 'transcript';

/** One source text with its metadata. Plain, structured-cloneable data. */
export interface Article {
  readonly metadata: ArticleMetadata;
  readonly format: ArticleFormat;
  /** Of a web page that was just read; not kept with the library. */
  readonly origins?: Origins | undefined;
  /** The whole text of the file (byte order mark removed): all ranges point into it. */
  readonly text: string;
  /** Body paragraphs in order; headlines, bylines, captions, forms and navigation are not among them. */
  readonly paragraphs: readonly Paragraph[];
}

/** Something wrong with a source file, in words for the writer. */
export interface SourceProblem {
  /** Stable, for code to switch on: `front-matter`, `empty`, `binary`, `too-large`, `duplicate-id`, … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The file as the caller named it. */
  readonly file: string;
  /** The front matter field at fault, as a path such as `author.0.family`. */
  readonly field?: string | undefined;
  /** The reason, a whole sentence without the file's name. */
  readonly message: string;
  /** Where in the file, if known. */
  readonly range?: Range | undefined;
}

/** The result of reading a file: an article, perhaps with warnings, or the reasons why there is none. */
export interface ReadOutcome {
  readonly article: Article | null;
  readonly problems: readonly SourceProblem[];
}
