import { Tokenizer } from 'htmlparser2';

/** Attributes of a tag by their names in lower case; of several of one name the first counts. */
export type Attributes = ReadonlyMap<string, string>;

/** Receives the tags and texts of an HTML source, in order. Names are in lower case. */
export interface HtmlEvents {
  open(name: string, attributes: Attributes, selfClosing: boolean): void;
  close(name: string): void;
  /** Text with entities decoded; the content of `script` and `style` comes as it is. */
  text(text: string): void;
}

/** Attributes that anything here asks for; the others are not kept. */
const KEPT = new Set([
  'name',
  'property',
  'itemprop',
  'content',
  'href',
  'rel',
  'lang',
  'type',
  'datetime',
  'hidden',
  'aria-hidden',
  'aria-label',
  'style',
  'class',
  'id',
  'role',
  'epub:type',
]);

/** Longest attribute value that is kept, in UTF-16 code units. */
const LONGEST_VALUE = 4000;

/** Reads an HTML source tag by tag: linear in its length for any input, without building a tree. */
export function scanHtml(source: string, events: HtmlEvents): void {
  let tag = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const addToValue = (text: string): void => {
    if (value.length < LONGEST_VALUE && KEPT.has(attribute)) value += text.slice(0, LONGEST_VALUE);
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => addToValue(source.slice(start, end)),
      onattribentity: (codepoint) => addToValue(String.fromCodePoint(codepoint)),
      onattribend: () => {
        if (KEPT.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => events.open(tag, attributes, false),
      onselfclosingtag: () => events.open(tag, attributes, true),
      onclosetag: (start, end) => events.close(source.slice(start, Math.min(end, start + 40)).toLowerCase()),
      ontext: (start, end) => events.text(source.slice(start, end)),
      ontextentity: (codepoint) => events.text(String.fromCodePoint(codepoint)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
