/** Text as a value between braces. `title` protects the case of words with capitals, which styles would change. */
export function toLatex(text: string, title = false): string {
  const tags = /<(\/?)(i|b|sup|sub|span)(?: [^<>]{0,60})?>/gu;
  let written = '';
  let at = 0;
  for (const match of text.matchAll(tags)) {
    written += escaped(text.slice(at, match.index), title, written === '');
    written += match[1] === '/' ? '}' : `${COMMANDS[match[2] ?? ''] ?? ''}{`;
    at = match.index + match[0].length;
  }
  const whole = written + escaped(text.slice(at), title, written === '');
  // Tags that do not pair would leave a brace open.
  return isBalanced(whole) ? whole : escaped(text, title, true);
}

const COMMANDS: Readonly<Record<string, string>> = {
  i: '\\emph',
  b: '\\textbf',
  sup: '\\textsuperscript',
  sub: '\\textsubscript',
  span: '',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '“': '“',
};

function escaped(text: string, title: boolean, first: boolean): string {
  const safe = (words: string) =>
    words.replace(/[\\{}~^]/gu, (char) => ESCAPES[char] ?? '').replace(/[&%$#_]/gu, '\\$&');
  if (!title) return safe(text);
  let isFirst = first;
  return text
    .split(/(\s+)/u)
    .map((word) => {
      const protect = /\p{Lu}/u.test(word) && (!isFirst || /\p{Lu}.*\p{Lu}/u.test(word));
      // BibTeX leaves the capital after a colon alone, as it does the first one.
      if (word.trim() !== '') isFirst = /[:?!]$/u.test(word);
      return protect ? `{${safe(word)}}` : safe(word);
    })
    .join('');
}

function isBalanced(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length && depth >= 0; at++) {
    const char = value.charAt(at);
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
  }
  return depth === 0;
}
