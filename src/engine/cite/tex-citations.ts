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

/** A command that prints the author as a part of the sentence. */
const TEXTUAL = /^\\(?:text|cite(?:t|alt|author))/iu;

/** Maximum number of keys read of one text. */
const MOST_KEYS = 200;

/** A command of LaTeX that cites, as it is written, with the works that it names. */
export interface TexCitation {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  /** Whether it prints the author in the sentence: `\citet{a} says`. */
  readonly textual: boolean;
  /** Whether it quotes what comes after its keys, and cites for nothing else: `\textcquote{a}{words}`. */
  readonly quotes: boolean;
}

/** What raw TeX cites in a text as it is written, in order. The keys are LaTeX's: Pandoc reads no citation there. */
export function texCitations(text: string): TexCitation[] {
  if (!text.includes('\\')) return [];
  const citations: TexCitation[] = [];
  let count = 0;
  for (const pattern of [CITING, CITING_ENVIRONMENT]) {
    for (const { 0: command, index: start } of text.matchAll(pattern)) {
      const isOfSeveral = /cites\*?(?:[([]|$)/iu.test(command);
      const keys: string[] = [];
      let end = start + command.length;
      KEYS.lastIndex = end;
      for (let found = KEYS.exec(text); found !== null; found = isOfSeveral ? KEYS.exec(text) : null) {
        end = KEYS.lastIndex;
        keys.push(...(found[1] ?? '').split(',').flatMap((key) => key.trim() || []));
      }
      count += keys.length;
      if (count > MOST_KEYS) break;
      if (keys.length > 0)
        citations.push({ start, end, keys, textual: TEXTUAL.test(command), quotes: /cquote/iu.test(command) });
    }
  }
  return citations.sort((a, b) => a.start - b.start);
}

/** Whether a text begins with a command of LaTeX that cites, perhaps in brackets. */
export function beginsWithTexCitation(text: string): boolean {
  const at = /^[\s~([]{0,5}/u.exec(text)?.[0].length ?? 0;
  return text.slice(at).search(CITING) === 0;
}
