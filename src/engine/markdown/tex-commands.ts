/** Raw TeX commands that print nothing in the text, or strike it out, arguments included. */
export const TEX_PRINTS_NOTHING: ReadonlySet<string> = new Set(
  (
    'begin end index sindex gls glsadd label hypertarget phantomsection nocite ' +
    'footnotemark todo missingfigure ' +
    'vspace hspace vskip hskip kern smallskip medskip bigskip vfill hfill newline linebreak nolinebreak pagebreak nopagebreak ' +
    'newpage clearpage cleardoublepage noindent indent par allowbreak protect relax null strut phantom hphantom vphantom ' +
    'pagestyle thispagestyle markboth markright setcounter addtocounter stepcounter setlength addtolength pagenumbering ' +
    'addcontentsline input include usepackage documentclass newcommand renewcommand def let color pagecolor ' +
    'selectlanguage sloppy fussy raggedright raggedleft centering normalsize small footnotesize scriptsize ' +
    'tiny large Large LARGE huge Huge bfseries itshape scshape upshape mdseries rmfamily sffamily ttfamily em it bf sc tt ' +
    'sout xout st cancel bcancel xcancel begingroup endgroup bgroup egroup ignorespaces unskip leavevmode nobreak penalty ref pageref cref autoref'
  ).split(' '),
);

/** Names of commands that cite a work in LaTeX: what they print depends on its style. */
export const TEX_CITES = /^[A-Za-z]{0,20}cite(?:s|[pt]|al[pt]|author|year|yearpar|title)?$/iu;

/** Raw TeX commands that print their last argument. */
export const TEX_PRINTS_ARGUMENT: ReadonlySet<string> = new Set(
  (
    'emph textbf textit textsc textsl texttt textrm textsf textup textmd textnormal underline uline uuline uwave ul hl so caps ' +
    'mbox hbox makebox fbox text textsubscript textsuperscript foreignlanguage textlang href url textcolor colorbox'
  ).split(' '),
);

/** Raw TeX commands that print their last argument as a note. */
export const TEX_NOTES: ReadonlySet<string> = new Set(
  'footnote footnotetext endnote endnotetext sidenote sidenotetext marginnote marginpar thanks'.split(' '),
);

/** Raw TeX commands that set quotation marks around their last argument. */
export const TEX_QUOTES: ReadonlySet<string> = new Set(
  'enquote say textquote blockquote foreignquote foreigntextquote textcquote blockcquote mkbibquote'.split(' '),
);

/** What raw TeX commands for single signs print. */
export const TEX_READS: ReadonlyMap<string, string> = new Map([
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['guillemotleft', '«'],
  ['guillemotright', '»'],
  ['quotedblbase', '„'],
  ['S', '§'],
  ['P', '¶'],
  ['pounds', '£'],
  ['euro', '€'],
  ['texteuro', '€'],
  ['copyright', '©'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'ı'],
  ['textbackslash', '\\'],
  ['textquotesingle', "'"],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textunderscore', '_'],
  ['textbar', '|'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textdegree', '°'],
  ['textbullet', '•'],
  ['textperiodcentered', '·'],
  ['textregistered', '®'],
  ['texttrademark', '™'],
  ['dag', '†'],
  ['ddag', '‡'],
  ['thinspace', ' '],
  ['negthinspace', ''],
  ['nobreakspace', ' '],
  ['enspace', ' '],
  ['enskip', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
]);
