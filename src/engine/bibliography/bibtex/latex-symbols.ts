/** Combining marks by the accent command that sets them, in text and in mathematics. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  h: '\u0309',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  G: '\u030f',
  U: '\u030e',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  t: '\u0361',
  textcommabelow: '\u0326',
  textcommaabove: '\u0313',
  capitalacute: '\u0301',
  capitalgrave: '\u0300',
  capitalcircumflex: '\u0302',
  capitaltilde: '\u0303',
  capitaldieresis: '\u0308',
  capitalcaron: '\u030c',
  capitalcedilla: '\u0327',
  capitalogonek: '\u0328',
  capitalring: '\u030a',
  capitalmacron: '\u0304',
  capitalbreve: '\u0306',
  capitaldotaccent: '\u0307',
  capitalhungarumlaut: '\u030b',
  acute: '\u0301',
  grave: '\u0300',
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0305',
  overline: '\u0305',
  underline: '\u0332',
  breve: '\u0306',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030c',
  mathring: '\u030a',
  ocirc: '\u030a',
  vec: '\u20d7',
};

/** What an accent command prints that has nothing to set its mark on, as in `\~{}`. */
export const LONE_ACCENTS: Readonly<Record<string, string>> = {
  '`': '`',
  "'": "'",
  '^': '^',
  '~': '~',
  '"': '"',
  '=': '¯',
  '.': '˙',
  c: '¸',
  v: 'ˇ',
  u: '˘',
  r: '˚',
  H: '˝',
  k: '˛',
};

/** Pairs of a command and what it prints, between spaces. */
const NAMED = `
ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ imath ı jmath ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ
ohorn ơ Ohorn Ơ uhorn ư Uhorn Ư textschwa ə textesh ʃ texteng ŋ textgamma ɣ textbeta β
S § P ¶ textsection § textparagraph ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ dots … ldots … textellipsis … cdots ⋯ vdots ⋮
textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’
textquotesingle ' textquotedbl " quotesinglbase ‚ quotedblbase „ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq ›
guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › textasciigrave \` textasciiacute ´
textbackslash \\ backslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textdollar $ textbraceleft { textbraceright }
lbrace { rbrace } lbrack [ rbrack ] textless < textgreater > textbar | textbardbl ‖ textperiodcentered · textcdot · textbullet • bullet •
textexclamdown ¡ textquestiondown ¿ textnumero № texthash # textasteriskcentered ∗ textnumbersign # textpercent % textampersand & textat @
euro € texteuro € EUR € pounds £ textsterling £ textyen ¥ textcent ¢ textwon ₩ textlira ₤ textrupee ₨ textbaht ฿ textcurrency ¤
copyright © textcopyright © textregistered ® texttrademark ™ textservicemark ℠ textdegree ° degree ° textcelsius ℃ textmu μ textohm Ω
textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
textpm ± texttimes × textdiv ÷ textminus − textlnot ¬ textsurd √ textperthousand ‰ textpertenthousand ‱ textestimated ℮ textmho ℧
textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ textopenbullet ◦ textbigcircle ◯ textmusicalnote ♪ textvisiblespace ␣ textreferencemark ※
slash / TeX TeX LaTeX LaTeX BibTeX BibTeX KOMAScript KOMA-Script
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π
varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ
Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
textalpha α textgreekmu μ textdelta δ textepsilon ε textlambda λ textpi π textsigma σ texttau τ textomega ω textOmega Ω textDelta Δ
upalpha α upbeta β upgamma γ updelta δ upmu μ uppi π upsigma σ uplambda λ upomega ω
pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬
cap ∩ cup ∪ setminus ∖ sqcup ⊔ sqcap ⊓ uplus ⊎ dagger † ddagger ‡ amalg ⨿ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂
le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ lesssim ≲ gtrsim ≳ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ asymp ≍ doteq ≐
prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ in ∈ ni ∋ notin ∉ mid ∣ nmid ∤ parallel ∥ perp ⊥ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨
to → gets ← leftarrow ← rightarrow → leftrightarrow ↔ uparrow ↑ downarrow ↓ Leftarrow ⇐ Rightarrow ⇒ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦
longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ hookrightarrow ↪ rightleftharpoons ⇌ nearrow ↗ searrow ↘
infty ∞ nabla ∇ partial ∂ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ angle ∠ triangle △ square □ Box □ diamond ⋄ Diamond ◇ blacksquare ■
sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ surd √ prime ′ backprime ‵ hbar ℏ hslash ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ
langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖
flat ♭ sharp ♯ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ checkmark ✓ top ⊤ bot ⊥ therefore ∴ because ∵
sin sin cos cos tan tan log log ln ln exp exp lim lim max max min min sup sup inf inf det det dim dim ker ker deg deg gcd gcd arg arg mod mod bmod mod
aa å AA Å angstrom Å textangstrom Å micro μ ohm Ω percent % male ♂ female ♀ celsius ℃
`;

/** Commands that print a character, and what they print. */
export const SYMBOLS: Readonly<Record<string, string>> = table(NAMED);

/** Commands that print a space. */
export const SPACES: ReadonlySet<string> = new Set(
  [' ', ',', ';', ':', '>', '\\', '\n', '\t'].concat(
    'quad qquad space thinspace enspace enskip nobreakspace textspace addspace newline linebreak par hfill medspace thickspace addnbspace addthinspace'.split(
      ' ',
    ),
  ),
);

/** Commands whose argument, or one of whose arguments, is not printed; how many come before those that are. */
export const UNPRINTED: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [
        1,
        'noopsort noop SortNoop sortnoop NOOP Noopsort switchargs vphantom phantom hphantom label index glossary thanks footnote footnotemark hspace vspace ' +
          'cite citep citet autocite parencite nocite selectlanguage setlength addvspace hypertarget color pagecolor fontsize vskip hskip kern href textcolor ' +
          'colorbox foreignlanguage textlang raisebox scalebox rotatebox resizebox uppercasechar fontencoding fontfamily fontseries fontshape',
      ],
      [2, 'fcolorbox'],
    ] as const
  ).flatMap(([count, names]) => names.split(' ').map((name) => [name, count])),
);

/** Marks that a command sets around its argument. */
export const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  mkbibparens: ['(', ')'],
  parentext: ['(', ')'],
  mkbibbrackets: ['[', ']'],
  brackettext: ['[', ']'],
  sqrt: ['√', ''],
  textcircled: ['(', ')'],
};

/** Commands that set quotation marks around their argument. */
export const QUOTES: ReadonlySet<string> = new Set(['enquote', 'mkbibquote', 'textquote', 'blockquote', 'quote', 'qq']);

/** Commands whose argument is set in a type that CSL has too. */
export const TAGS: Readonly<Record<string, string>> = {
  emph: 'i',
  textit: 'i',
  textsl: 'i',
  mkbibemph: 'i',
  mkbibitalic: 'i',
  textbf: 'b',
  mkbibbold: 'b',
  textsc: 'sc',
  mkbibsc: 'sc',
  textsuperscript: 'sup',
  mkbibsuperscript: 'sup',
  textsubscript: 'sub',
  mkbibsubscript: 'sub',
};

/** Declarations that change the type to the end of their group, as in `{\em x}`. */
export const DECLARATIONS: Readonly<Record<string, string>> = {
  em: 'i',
  it: 'i',
  itshape: 'i',
  sl: 'i',
  slshape: 'i',
  bf: 'b',
  bfseries: 'b',
  sc: 'sc',
  scshape: 'sc',
};

const SUPERSCRIPTS = '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ';
const SUBSCRIPTS = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑoₒxₓhₕkₖlₗmₘnₙpₚsₛtₜ';

/** Text in raised or lowered letters; as it is where Unicode lacks one of them. */
export function scriptOf(tag: 'sup' | 'sub', text: string): string {
  const letters = [...(tag === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS)];
  const raised = [...text].map((char) => {
    const at = letters.indexOf(char);
    return at >= 0 && at % 2 === 0 ? letters[at + 1] : undefined;
  });
  return raised.includes(undefined) ? text : raised.join('');
}

function table(named: string): Record<string, string> {
  const words = named.trim().split(/\s+/u);
  return Object.fromEntries(words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [])));
}
