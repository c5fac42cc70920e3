import assert from 'node:assert/strict';
import { isProse } from '../../../../src/engine/markdown/block.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

/** What a reader sees of each block of prose. */
function shown(text: string): string[] {
  return parseDraft(text)
    .blocks.filter(({ kind }) => isProse(kind))
    .map(({ visible }) => visible.text.trim());
}

describe('text as it is shown', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    ['highlight', 'a ==b c== d', 'a b c d'],
    ['no highlight around spaces', 'a == b == c', 'a == b == c'],
    ['a span with attributes', 'a [b c]{.mark} d', 'a b c d'],
    ['a span in a span', 'a [b [c]{.x}]{.underline lang=fr} d', 'a b c d'],
    ['a span with a language', '[Wort]{lang=de-DE}', 'Wort'],
    ['a span with quoted attributes', '[b]{title="c “d” e" .x #y}', 'b'],
    ['an empty list of attributes', '[b]{}', 'b'],
    ['brackets of the writer’s', 'a [b] c', 'a [b] c'],
    ['braces of the writer’s', 'a {b} c', 'a {b} c'],
    ['attributes of a heading', '# Head {#id .x}', 'Head'],
    ['attributes of code', '`a`{.r} b', 'a b'],
    ['attributes of a link', '[a](b){target="_blank"} c', 'a c'],
    ['kramdown’s attributes', 'a *b*{: .x} c', 'a b c'],
    ['a fenced div', '::: {.note title="“a” b"}\nText.\n:::', 'Text.'],
    ['a div by name', ':::: warning\nText.\n::::', 'Text.'],
    ['CriticMarkup, addition', 'a {++b++} c', 'a b c'],
    ['CriticMarkup, deletion', 'a {--b--}c', 'a c'],
    ['CriticMarkup, substitution', 'a {~~b~>c~~} d', 'a c d'],
    ['CriticMarkup, comment', 'a{>>b “c”<<} d', 'a d'],
    ['CriticMarkup, highlight with comment', 'a {==b==}{>>c<<} d', 'a b d'],
    ['a comment of Obsidian’s', 'a%%b “c”%% d', 'a d'],
    ['a comment over paragraphs', 'a\n\n%%b\n\n“c”%%\n\nd', 'a', 'd'],
    ['percent signs', '5 % and 100%% of a', '5 % and 100%% of a'],
    ['a wiki link', 'a [[b]] c', 'a b c'],
    ['a wiki link with words', 'a [[b#x|c d]] e', 'a c d e'],
    ['an embedded file', 'a ![[b.png]] c', 'a \uFFFC c'],
    ['a raw command that prints nothing', 'a\\index{b}\\label{c d} e', 'a e'],
    ['a raw command that prints its argument', 'a \\emph{b} \\textcolor{red}{c} d', 'a b c d'],
    ['raw quotation marks', 'a \\enquote{b} c', 'a “b” c'],
    ['other raw quotation marks', 'a \\say{b} \\textquote[x]{c} \\textcquote{key}{d}', 'a “b” “c” “d”'],
    ['raw commands within others', 'a \\emph{b \\enquote{c \\textbf{d}}} e', 'a b “c d” e'],
    ['a raw note, as an inline one', 'a\\footnote[2]{b \\emph{c} [d].} e', 'a^[b c [d].] e'],
    ['a raw note with half a bracket', 'a\\footnote{b] c} d', 'a d'],
    ['a raw note number', 'waves\\textsuperscript{1} b', 'waves¹ b'],
    ['a raw exponent', '10\\textsuperscript{6} b', '10⁶ b'],
    ['a raw sign', 'a\\ldots{} b \\S{}5', 'a… b §5'],
    ['a raw command nobody knows', 'a \\mine[x]{b} c', 'a b c'],
    ['a backslash in a path', 'C:\\Users\\new', 'C:\\Users\\new'],
    ['a shortcode', 'a {{< b "c" >}} {{% d %}} e', 'a   e'],
    ['a template tag', 'a {% include b.html %}c', 'a c'],
    ['a variable of a template, by its name', 'a {{ b }} c {{c.d}}', 'a b c c.d'],
    ['a note’s number, raised', 'a b^1^ c', 'a b¹ c'],
    ['a note’s number in HTML', 'a b<sup>12</sup> c', 'a b¹² c'],
    ['a note’s number in brackets and a link', 'a b<sup>[<a href="#x">3</a>]</sup> c', 'a b c'],
    ['a note’s letter', 'a b^a^ c', 'a b c'],
    ['an ordinal', '20^th^ and 21<sup>st</sup>, 5^e^', '20th and 21st, 5e'],
    ['a lowered number', 'H~2~O', 'H2O'],
    ['struck words', 'a ~~not~~ b', 'a  b'],
    ['struck words in HTML', 'a <del>not</del> <s>b</s> <strike>c</strike> d', 'a    d'],
    ['struck words in TeX', 'a \\sout{not} b', 'a  b'],
    ['hidden words', 'a <span hidden>not</span> b <i class="x" hidden="">c</i> d', 'a  b  d'],
    ['hidden words around shown ones', 'a <span hidden>b <span>c</span> d</span> e', 'a  e'],
    ['words without size', 'a <span style="font-size:0px">not</span> b <b style="opacity: 0.0">c</b> d', 'a  b  d'],
    ['small words', 'a <span style="font-size:0.8em">b</span> <b style="opacity:.5">c</b> d', 'a b c d'],
    ['words that a class hides', 'a <span class="x d-none">not</span> b', 'a  b'],
    ['a span that is hidden', 'a [not *b* [c]{.x}]{.hidden} d [e]{style="display:none"} f', 'a  d  f'],
    ['a span that is struck', 'a [not]{.smallcaps .strike} b', 'a  b'],
    ['a span of a like class', 'a [b]{.hidden-x} [c]{title=".hidden"} d', 'a b c d'],
    ['words that a style hides', 'a <span style="color: red; display:none">not</span> b', 'a  b'],
    ['words that a style strikes', "a <b style='text-decoration: line-through red'>not</b> b", 'a  b'],
    ['words that attributes do not hide', 'a <i title="is hidden here" aria-hidden="true">b</i> c', 'a b c'],
    ['a hidden element without an end', 'a <img hidden src="b"> c <span hidden> d', 'a  c  d'],
    ['an inserted word', 'a <ins>b</ins> c', 'a b c'],
    ['a line break', 'a<br>b<br/>c<BR />d', 'a b c d'],
    ['a quotation in HTML', 'a <q cite="x">b</q> c', 'a “b” c'],
    ['a tag in a word', 'wa<b>v</b>es', 'waves'],
    ['code', 'a `not` b', 'a not b'],
    ['code in HTML', 'a <code>“b” c</code> d', 'a \uFFFCb\uFFFC c d'],
    ['an image in a sentence', 'a ![not](b.png) c', 'a \uFFFC c'],
    ['a caption', '![A *b* “c”](d.png){#fig-e}', 'A b “c”'],
    ['a caption with a title', '![A b](d.png "e “f”")', 'A b'],
    ['money', 'It is $5m, “and $6m”', 'It is $5m, “and $6m”'],
    ['math that is a word', 'a $x$ and $12$ b', 'a x and 12 b'],
    [
      'math of one line',
      'a $3 \\times 10^6$ and $\\mathrm{CO}_2$ at $-4\\,^\\circ$C b',
      'a 3 × 10⁶ and CO2 at -4 °C b',
    ],
    ['math of more than one line', 'a $\\frac{1}{2}$ b', 'a $\\frac{1}{2}$ b'],
    ['no math around an amount', 'from $5 to $6 a day', 'from $5 to $6 a day'],
    ['a space of TeX', 'a\\thinspace{}b', 'a b'],
    ['a sign of TeX', 'a\\textdegree{}b', 'a°b'],
    ['math', 'a $f^{"}$ b', 'a $f^{\uFFFC}$ b'],
    ['text in a div', '<div class="x">\na “b”\n</div>', 'a “b”'],
    ['text in nested elements', '<section><div><p>a</p>\n<p>b</p></div></section>', 'a', 'b'],
    ['text in a table', '<table><tr><td>a</td><td>“b”</td></tr></table>', 'a', '“b”'],
    ['text in a figure’s caption', '<figure>\n<img src="a">\n<figcaption>b</figcaption>\n</figure>', 'b'],
    ['text in HTML within a block quotation', '> <div>\n> a *b*\n> c\n> </div>', 'a b\nc'],
    ['text in HTML within a list', '- <details><summary>a</summary>\n  b</details>', 'a', 'b'],
    [
      'no scripts, styles and verbatim text',
      '<div><script>a</script><style>b</style><pre>c</pre><!-- d -->e</div>',
      'e',
    ],
    ['a block scalar', '---\nabstract: |\n  a *b*\n  c\n\n  d\n---\n', 'a b\nc', 'd'],
    ['a quoted scalar', '---\ntitle: "a \\"b\\" c"\n---\n', 'a "b" c'],
    ['a scalar in single marks', "---\ntitle: 'it''s a'\n---\n", "it's a"],
    ['a plain scalar over lines', '---\ntitle: a b\n  c # d\nlang: en GB\n---\n', 'a b\nc'],
    ['a list of texts', '---\nthanks:\n  - a b\n  - c d\n---\n', 'a b', 'c d'],
    ['nocite', '---\nnocite: "@a"\n---\n', '@a'],
    ['no files and settings', '---\nbibliography: my refs.bib\nformat:\n  html:\n    title: a b\n---\n'],
    ['no handle', "---\ntwitter: '@somebody'\n---\n"],
  ];
  for (const [name, text, ...expected] of cases) {
    it(`reads ${name}: ${JSON.stringify(text)}`, () => assert.deepEqual(shown(text), expected));
  }

  it('keeps every unit’s place in the draft', () => {
    for (const [, text] of cases) {
      for (const block of parseDraft(text).blocks) {
        assert.equal(block.written, text.slice(block.start, block.end));
        if (isProse(block.kind)) assert.equal(block.masked.length, block.end - block.start);
        const { starts, ends, text: visible } = block.visible;
        assert.equal(starts.length, visible.length);
        for (let at = 0; at < visible.length; at++) {
          const [start = 0, end = 0] = [starts[at], ends[at]];
          assert.ok(
            start < end && end <= block.end - block.start && (at === 0 || start >= (starts[at - 1] ?? 0)),
            text,
          );
          const unit = visible.charAt(at);
          if (/\p{L}/u.test(unit) && end === start + 1) assert.equal(block.written.charAt(start), unit, text);
        }
      }
    }
  });
});
