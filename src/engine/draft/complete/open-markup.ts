import type { DraftSyntax } from '../../markdown/markdown.js';
import { lineStart } from '../../text/line-start.js';

/** How far back markup that is being written may begin, in UTF-16 code units. */
const REACH = 1000;

/** Maximum length of front matter that nothing closes yet, in UTF-16 code units. */
const LONGEST_HEAD = 20_000;

/** What is open at the end of a text: a tag, braces (attributes, shortcodes, expressions), a link's target or title, a wiki link. */
const OPEN = [/<\/?[a-z][\w-]{0,40}(?:[\s/][^<>]*)?$/iu, /\{[^{}]*$/u, /\]\([^()]*$/u, /\[\[[^[\]]*$/u];

/** Beginnings of lines whose marks hold a title or a file's name: definitions of links, admonitions and tabs, imports. */
const TITLED = [
  /^[ \t]{0,3}\[[^\]^][^\]]{0,199}\]:[ \t]{0,9}[^\s]{1,900}[ \t]{1,9}$/u,
  /^[ \t]*(?:!!!|\?\?\?\+?|={3}[!+]?)[ \t]+(?:[\w-]+[ \t]+)*$/u,
  /^import[ \t][^\r\n]*\bfrom[ \t]*$/u,
  /^export[ \t][^\r\n]*=/u,
];

/** A line of YAML or TOML: blank, a comment, a field, an item, a table's name, or a further line of a value. */
const YAML_LINE = /^(?:[ \t]*$|[ \t]*#|[\w.-]+:|[ \t]*-[ \t]|[ \t]+\S)/u;
const TOML_LINE = /^(?:[ \t]*$|[ \t]*#|[ \t]*[\w."-]+[ \t]*=|\[|[ \t]+\S)/u;

/**
 * Whether an offset is in a value of markup that is still being written, where marks open no quotation: an attribute, a title, an
 * argument, a field of front matter. The parser recognizes these only once they are closed.
 */
export function isInOpenMarkup(syntax: DraftSyntax, offset: number): boolean {
  const { text } = syntax;
  const line = lineStart(text, offset);
  const onLine = text.slice(Math.max(line, offset - REACH), offset);
  // No prose has a mark right after an equals sign.
  if (/[^\s=]=$/u.test(onLine) || TITLED.some((each) => each.test(onLine))) return true;
  const from = Math.max(syntax.blockAt(offset)?.start ?? line, offset - REACH);
  const before = text.slice(Math.min(from, line), offset);
  return OPEN.some((each) => each.test(before)) || isInOpenHead(text, line, offset);
}

/** Whether an offset is in front matter that nothing closes: all lines above it are its lines. */
function isInOpenHead(text: string, line: number, offset: number): boolean {
  if (line === 0 || offset > LONGEST_HEAD) return false;
  const [opening, ...lines] = text.slice(0, offset).split(/\r\n|\n|\r/u);
  const isToml = /^\+{3}[ \t]*$/u.test(opening ?? '');
  if (!isToml && (!/^---[ \t]*$/u.test(opening ?? '') || lines[0]?.trim() === '')) return false;
  return lines.every((each) => (isToml ? TOML_LINE : YAML_LINE).test(each));
}
