import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { escapeHtml } from '../styles/markup.js';
import type { ComposedDocument } from './compose.js';

/** Scripts do not run: a page of words needs none. */
const POLICY = "script-src 'none'; object-src 'none'";

const ON_SCREEN = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .6em; }
header p { margin: .2em 0; color: #595959; }
blockquote { margin: 1em 2em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid #bbb; padding: .3em .6em; text-align: left; vertical-align: top; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; }
p.caption { font-size: .9em; font-style: italic; }
.references .reference { padding-left: 2em; text-indent: -2em; margin: .5em 0; }
.footnotes { font-size: .9em; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
a { color: #1a4f8b; overflow-wrap: anywhere; }
`;

const ON_PAPER = `
@page { margin: 25mm 22mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; line-height: 1.45; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  tr, figure, pre, .reference, img { break-inside: avoid; }
  thead { display: table-header-group; }
  .data-footnote-backref, [data-footnote-backref] { display: none; }
}
`;

/** What makes a page fit for paper. */
export const PRINT_STYLE = `<style>${ON_PAPER}</style>\n`;

/**
 * Writes a document as a page of HTML, complete in itself except for its images.
 *
 * @param forPaper whether it is to be printed, or saved as PDF: with margins, and breaks at the right places
 */
export function page({ head, body }: ComposedDocument, forPaper: boolean): string {
  const tree = toHast(body, { allowDangerousHtml: true, clobberPrefix: '' });
  const content = toHtml(tree, { allowDangerousHtml: true });
  const lines = [head.subtitle, head.authors.join(', '), head.date].filter((line) => line !== null && line !== '');
  const heading = head.title === null ? '' : `<h1>${escapeHtml(head.title)}</h1>\n`;
  const below = lines.map((line) => `<p>${escapeHtml(line ?? '')}</p>\n`).join('');
  const abstract = head.abstract === null ? '' : `<blockquote><p>${escapeHtml(head.abstract)}</p></blockquote>\n`;
  const language = head.language === null ? '' : ` lang="${escapeHtml(head.language)}"`;
  return `<!DOCTYPE html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${head.authors.map((author) => `<meta name="author" content="${escapeHtml(author)}">\n`).join('')}<title>${escapeHtml(head.title ?? '')}</title>
<style>${ON_SCREEN}${forPaper ? ON_PAPER : ''}</style>
</head>
<body>
${heading + below === '' ? '' : `<header>\n${heading}${below}</header>\n`}${abstract}<main>
${content}
</main>
</body>
</html>
`;
}
