/** A file meant to do harm. */
export interface HostileFile {
  readonly name: string;
  readonly text: string;
}

/** Files that are hostile by their size. */
export function largeFiles(): HostileFile[] {
  const many = 100_000;
  const words = 'words of a sentence that goes on and on ';
  return [
    { name: 'marks.txt', text: '“'.repeat(many) },
    { name: 'straight-marks.txt', text: '"a '.repeat(many) },
    { name: 'mixed-marks.txt', text: `“'‘"«„`.repeat(many / 6) },
    { name: 'one-line.txt', text: words.repeat(10_000_000 / words.length) },
    { name: 'one-word.txt', text: 'a'.repeat(5_000_000) },
    { name: 'spaces.txt', text: `Start${' '.repeat(2_000_000)}end.` },
    { name: 'line-breaks.txt', text: `Start${'\n \t'.repeat(500_000)}end.` },
    { name: 'said.txt', text: '“Yes,” said he said she said '.repeat(40_000) },
    { name: 'names.txt', text: 'Maria Okafor of '.repeat(100_000) },
    { name: 'capitals.txt', text: 'A.B.C.D.'.repeat(200_000) },
    { name: 'digits.txt', text: '1,000,000.'.repeat(200_000) },
    { name: 'commas.txt', text: 'a,'.repeat(500_000) },
    { name: 'hyphens.txt', text: 'a-'.repeat(500_000) },
    { name: 'dashes.md', text: `---\n${'- '.repeat(300_000)}\n---\n\nBody.` },
    { name: 'nested.md', text: `${'> '.repeat(50_000)}words` },
    { name: 'lists.md', text: Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- words`).join('\n') },
    { name: 'brackets.md', text: '['.repeat(many) + ']'.repeat(many) },
    { name: 'emphasis.md', text: '*a **b '.repeat(many) },
    { name: 'fences.md', text: '```\n'.repeat(many) },
    { name: 'front-matter.md', text: `---\n${'a: b\n'.repeat(200_000)}---\n\nBody.` },
    { name: 'open-front-matter.md', text: `---\n${'a: b\n'.repeat(200_000)}` },
    { name: 'deep.html', text: `${'<div>'.repeat(many)}words${'</div>'.repeat(many)}` },
    { name: 'unclosed.html', text: '<p><b><i><a href=x>words '.repeat(many) },
    { name: 'unmatched.html', text: `${'<div>'.repeat(many / 2)}${'</p>'.repeat(many / 2)}words` },
    { name: 'attributes.html', text: `<p ${'a="b" '.repeat(many)}>words</p>` },
    { name: 'comments.html', text: '<!--'.repeat(many) },
    { name: 'tables.html', text: '<table><tr><td>words '.repeat(many / 4) },
    { name: 'entities.html', text: '&amp;&lt;&#x1F600;&notin'.repeat(many) },
    {
      name: 'paragraphs.html',
      text: `<article>${'<p>Words of a paragraph, with commas, in a page.</p>'.repeat(20_000)}</article>`,
    },
  ];
}
