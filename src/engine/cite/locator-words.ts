/** Kinds of locator, under CSL's names. */
export type LocatorLabel =
  | 'book'
  | 'chapter'
  | 'column'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'section'
  | 'sub-verbo'
  | 'timestamp'
  | 'verse'
  | 'volume';

type Words = Readonly<Partial<Record<LocatorLabel, readonly string[]>>>;

/**
 * What a locator's label is called in the languages that references are formatted in, in lower case: the terms of CSL's locales, which
 * Pandoc reads by a draft's `lang`, and abbreviations as usual. Signs are those of English.
 */
const WORDS: Readonly<Record<string, Words>> = {
  de: {
    book: ['buch', 'bücher', 'b.'],
    chapter: ['kapitel', 'kap.'],
    column: ['spalte', 'spalten', 'sp.'],
    figure: ['abbildung', 'abbildungen', 'abb.'],
    folio: ['blatt', 'blätter', 'fol.', 'bl.'],
    issue: ['nummer', 'nummern', 'nr.', 'heft', 'h.'],
    line: ['zeile', 'zeilen', 'z.'],
    note: ['note', 'noten', 'n.', 'anm.', 'fn.'],
    opus: ['opus', 'opera', 'op.'],
    page: ['seite', 'seiten', 's.'],
    paragraph: ['absatz', 'absätze', 'abs.'],
    part: ['teil', 'teile', 'tl.'],
    section: ['abschnitt', 'abschnitte', 'abschn.'],
    'sub-verbo': ['sub verbo', 'sub verbis', 's. v.', 's. vv.', 's.v.', 's.vv.'],
    verse: ['vers', 'verse', 'v.'],
    volume: ['band', 'bände', 'bd.', 'bde.'],
  },
  es: {
    book: ['libro', 'libros', 'lib.'],
    chapter: ['capítulo', 'capítulos', 'cap.', 'caps.'],
    column: ['columna', 'columnas', 'col.'],
    figure: ['figura', 'figuras', 'fig.'],
    folio: ['folio', 'folios', 'f.'],
    issue: ['número', 'números', 'n.º', 'núm.', 'núms.'],
    line: ['línea', 'líneas', 'l.', 'lín.'],
    note: ['nota', 'notas', 'n.'],
    opus: ['opus', 'opera', 'op.'],
    page: ['página', 'páginas', 'p.', 'pp.', 'pág.', 'págs.'],
    paragraph: ['párrafo', 'párrafos', 'párr.', 'párrs.'],
    part: ['parte', 'partes', 'pt.'],
    section: ['sección', 'secciones', 'sec.'],
    'sub-verbo': ['sub voce', 'sub vocibus', 's. v.', 's. vv.', 's.v.', 's.vv.'],
    verse: ['verso', 'versos', 'v.', 'vv.'],
    volume: ['volumen', 'volúmenes', 'vol.', 'vols.', 'tomo', 'tomos', 't.'],
  },
  fr: {
    book: ['livre', 'livres', 'liv.'],
    chapter: ['chapitre', 'chapitres', 'chap.', 'ch.'],
    column: ['colonne', 'colonnes', 'col.'],
    figure: ['figure', 'figures', 'fig.'],
    folio: ['folio', 'folios', 'fᵒ', 'fᵒˢ', 'f°'],
    issue: ['numéro', 'numéros', 'nᵒ', 'nᵒˢ', 'n°'],
    line: ['ligne', 'lignes', 'l.'],
    note: ['note', 'notes', 'n.'],
    opus: ['opus', 'op.'],
    page: ['page', 'pages', 'p.', 'pp.'],
    paragraph: ['paragraphe', 'paragraphes', 'paragr.', 'par.'],
    part: ['partie', 'parties', 'part.'],
    section: ['section', 'sections', 'sect.'],
    'sub-verbo': ['sub verbo', 'sub verbis', 's. v.', 's. vv.', 's.v.', 's.vv.'],
    verse: ['verset', 'versets', 'v.'],
    volume: ['volume', 'volumes', 'vol.', 'tome', 'tomes', 't.'],
  },
  it: {
    book: ['libro', 'libri', 'lib.'],
    chapter: ['capitolo', 'capitoli', 'cap.', 'capp.'],
    column: ['colonna', 'colonne', 'col.'],
    figure: ['figura', 'figure', 'fig.'],
    folio: ['foglio', 'fogli', 'fgl.'],
    issue: ['fascicolo', 'fascicoli', 'fasc.'],
    line: ['riga', 'righe', 'r.'],
    note: ['nota', 'note', 'n.'],
    opus: ['opera', 'opere', 'op.'],
    page: ['pagina', 'pagine', 'p.', 'pp.', 'pag.', 'pagg.'],
    paragraph: ['paragrafo', 'paragrafi', 'par.', 'parr.', 'cpv.'],
    part: ['parte', 'parti', 'pt.'],
    section: ['sezione', 'sezioni', 'sez.'],
    'sub-verbo': ['sub verbo', 'sub verbis', 's.v.', 's.vv.'],
    verse: ['verso', 'versi', 'v.', 'vv.'],
    volume: ['volume', 'volumi', 'vol.', 'voll.', 'tomo', 'tomi'],
  },
  nl: {
    book: ['boek', 'boeken', 'bk.'],
    chapter: ['hoofdstuk', 'hoofdstukken', 'hfdst.', 'h.'],
    column: ['column', 'columns', 'col.'],
    figure: ['figuur', 'figuren', 'fig.'],
    folio: ['folio', "folio's", 'f.'],
    issue: ['nummer', 'nummers', 'nr.'],
    line: ['regel', 'regels', 'l.'],
    note: ['aantekening', 'aantekeningen', 'n.'],
    opus: ['opus', 'opera', 'op.'],
    page: ['pagina', "pagina's", 'p.', 'pp.', 'blz.'],
    paragraph: ['paragraaf', 'paragrafen', 'par.', 'al.', 'alinea'],
    part: ['deel', 'delen', 'dl.'],
    section: ['sectie', 'secties', 'sec.'],
    'sub-verbo': ['sub verbo', 'sub verbis', 's.v.', 's.vv.'],
    verse: ['vers', 'versen', 'v.', 'vv.'],
    volume: ['volume', 'volumes', 'vol.', 'vols.'],
  },
  pt: {
    book: ['livro', 'livros', 'liv.'],
    chapter: ['capítulo', 'capítulos', 'cap.', 'caps.'],
    column: ['coluna', 'colunas', 'col.'],
    figure: ['figura', 'figuras', 'fig.'],
    folio: ['folio', 'folios', 'f.'],
    issue: ['número', 'números', 'nº', 'n.º'],
    line: ['linha', 'linhas', 'l.'],
    note: ['nota', 'notas', 'n.'],
    opus: ['opus', 'opera', 'op.'],
    page: ['página', 'páginas', 'p.', 'pp.', 'pág.', 'págs.'],
    paragraph: ['parágrafo', 'parágrafos', 'parag.', 'par.'],
    part: ['parte', 'partes', 'pt.'],
    section: ['seção', 'seções', 'seç.'],
    'sub-verbo': ['sub verbo', 'sub verbis', 's.v.', 's.vv.'],
    verse: ['verso', 'versos', 'v.', 'vv.'],
    volume: ['volume', 'volumes', 'vol.', 'vols.', 'tomo', 't.'],
  },
};

const labels = new Map<string, ReadonlyMap<string, LocatorLabel>>();

/** The label that a word, in lower case, is in a language; undefined if it is not one there. */
export function labelIn(language: string, word: string): LocatorLabel | undefined {
  let known = labels.get(language);
  if (known === undefined) {
    const words = Object.entries(WORDS[language] ?? {}) as [LocatorLabel, readonly string[]][];
    known = new Map(words.flatMap(([label, terms]) => terms.map((term) => [term, label] as const)));
    labels.set(language, known);
  }
  return known.get(word.replaceAll('’', "'").replace(/\s+/gu, ' '));
}

/** What a label is called in a language, for one place or several; undefined where the language has no word for it. */
export function wordIn(language: string, label: LocatorLabel, isSeveral: boolean): string | undefined {
  const [one, many = one] = WORDS[language]?.[label] ?? [];
  return isSeveral ? many : one;
}

/** The short word for a label in a language, as it is written in a sentence: `Abs.`; undefined where the language has none. */
export function shortWordIn(language: string, label: LocatorLabel, isSeveral: boolean): string | undefined {
  const words = WORDS[language]?.[label] ?? [];
  const at = words.findIndex((word, index) => index > 0 && ABBREVIATED.test(word));
  const one = words[at];
  if (one === undefined) return undefined;
  const word = isSeveral && isPluralOf(words[at + 1] ?? '', one) ? (words[at + 1] ?? one) : one;
  return language === 'de' && !LOWER_IN_GERMAN.includes(label) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const ABBREVIATED = /[.º°ᵒ]/u;

/** What German writes small; every other label is a noun. */
const LOWER_IN_GERMAN: readonly LocatorLabel[] = ['opus', 'sub-verbo'];

/** Whether a short word is another's plural: `pp.`, `párrs.`, `Bde.`, `nᵒˢ`. */
function isPluralOf(many: string, one: string): boolean {
  const stem = one.replace(/\.$/u, '');
  return many.startsWith(stem) && ['s.', 'e.', 'ˢ', `${stem.slice(-1)}.`].includes(many.slice(stem.length));
}

/** The words of a language for a label, in lower case. */
export function wordsIn(language: string, label: LocatorLabel): readonly string[] {
  return WORDS[language]?.[label] ?? [];
}
