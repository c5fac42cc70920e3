/** One attribute as Pandoc writes them, in `{#id .class key="value" -}` and `{=html}`; kramdown's begin with a colon. */
const ATTRIBUTE =
  /[#.][^\s{}"'=]{1,100}|-|=\w{1,30}|[\p{L}_:][\w:.-]{0,60}=(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'{}]{1,500})/uy;
const SPACE = /[ \t\n]{0,100}/uy;
const MOST_ATTRIBUTES = 40;

/** The end of the attributes that begin with the brace at `start`; null if none begin there. */
export function attributesEnd(text: string, start: number): number | null {
  let at = start + (text.charAt(start + 1) === ':' ? 2 : 1);
  for (let count = 0; count <= MOST_ATTRIBUTES; count++) {
    SPACE.lastIndex = at;
    if (SPACE.test(text)) at = SPACE.lastIndex;
    if (text.charAt(at) === '}') return at + 1;
    ATTRIBUTE.lastIndex = at;
    if (!ATTRIBUTE.test(text)) return null;
    at = ATTRIBUTE.lastIndex;
  }
  return null;
}
