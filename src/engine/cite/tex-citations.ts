/**
 * A command of LaTeX that cites, with its optional arguments: `\cite`, `\citep*`, `\autocite[see][12]`, `\Textcites`, `\textcquote`. Pandoc
 * passes it to LaTeX.
 */
const CITING =
  /\\(?!nocite)[A-Za-z]{0,20}?(?:cite(?:s|[pt]|al[pt]|author|year|yearpar|title)?|cquote)\*?(?:\([^()\\{}]{0,200}\)){0,2}(?:\[[^[\]\\{}]{0,200}\]){0,2}(?=\{)/giu;

/** An environment of LaTeX that cites the words in it. */
const CITING_ENVIRONMENT = /\\begin\{displaycquote\}(?:\[[^[\]\\{}]{0,200}\]){0,2}(?=\{)/gu;

/** Keys after a command, perhaps with the optional arguments of the next work: `{a, b}`, `{a}[12]{b}`. */
const KEYS = /(?:\[[^[\]\\{}]{0,200}\]){0,2}\{([^{}\\]{1,500})\}/uy;

/** Maximum number of keys read of one text. */
const MOST_KEYS = 200;

/** The keys that raw TeX cites in a text as it is written. They are LaTeX's: Pandoc reads no citation there. */
export function texCitedKeys(text: string): string[] {
  if (!text.includes('\\')) return [];
  const keys: string[] = [];
  for (const pattern of [CITING, CITING_ENVIRONMENT]) {
    for (const { 0: command, index } of text.matchAll(pattern)) {
      const isOfSeveral = /cites\*?(?:[([]|$)/iu.test(command);
      KEYS.lastIndex = index + command.length;
      for (let found = KEYS.exec(text); found !== null; found = isOfSeveral ? KEYS.exec(text) : null)
        keys.push(...(found[1] ?? '').split(',').map((key) => key.trim()));
      if (keys.length > MOST_KEYS) return keys.slice(0, MOST_KEYS);
    }
  }
  return keys.filter((key) => key !== '');
}

/** Whether a text begins with a command of LaTeX that cites, perhaps in brackets. */
export function beginsWithTexCitation(text: string): boolean {
  const at = /^[\s~([]{0,5}/u.exec(text)?.[0].length ?? 0;
  return text.slice(at).search(CITING) === 0;
}
