/** How a report looks on the screen and on paper: dark on light on both, as it is going to be printed. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { margin: 0; padding: 0; background: #fff; color: #1f2328; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; border-bottom: 1px solid #d0d7de; padding-bottom: .25rem; }
h4 { font-size: .95rem; margin: 0 0 .5rem; }
h5 { font-size: .75rem; margin: 0 0 .25rem; color: #57606a; text-transform: uppercase; letter-spacing: .04em; }
small { color: #57606a; font-weight: normal; }
p { margin: .25rem 0; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
article { border: 1px solid #d0d7de; border-left: 4px solid #bf8700; border-radius: 4px; padding: .75rem 1rem; margin: .75rem 0; }
article.verified { border-left-color: #1a7f37; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; }
.columns p { font-size: .85rem; color: #424a53; }
.columns p.none { font-style: italic; }
blockquote, code, td { unicode-bidi: isolate; }
blockquote, code { background: none; color: inherit; border: 0; padding: 0; }
blockquote { margin: 0 0 .4rem; font-family: Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
mark { background: #fff3b0; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; }
ul { margin: .5rem 0 0; padding-left: 1.25rem; }
ul.findings { list-style: none; padding: .5rem 0 0; border-top: 1px dashed #d0d7de; font-size: .9rem; }
.findings span { font-weight: 600; }
.error, .warning { color: #953800; }
.information, .hint { color: #0a3069; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th, td { border: 1px solid #d0d7de; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.signature { display: flex; gap: 2rem; margin: 3rem 0 1rem; break-inside: avoid; }
.signature span { flex: 2; border-top: 1px solid #1f2328; padding-top: .25rem; font-size: .85rem; }
.signature span + span { flex: 1; }
nav { position: sticky; top: 0; background: #f6f8fa; border-bottom: 1px solid #d0d7de; padding: .5rem 1.5rem; display: flex; gap: 1.5rem; }
nav a { color: #0550ae; }
@media (max-width: 34rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: .5rem; } }
@page { margin: 18mm; }
@media print {
  nav { display: none; }
  main { max-width: none; padding: 0; }
  .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  article, tr { break-inside: avoid; }
  h3, h4 { break-after: avoid; }
  article, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
