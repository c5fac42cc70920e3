import type { PhrasingContent } from 'mdast';
import { type Formatted, parts } from '../styles/markup.js';
import { type Styled, styled } from './nodes.js';

type Wrap = (children: PhrasingContent[]) => PhrasingContent;

const emphasis: Wrap = (children) => ({ type: 'emphasis', children });
const strong: Wrap = (children) => ({ type: 'strong', children });
const as =
  (style: Styled['style']): Wrap =>
  (children) =>
    styled(style, children);

/** What tags of type mean, in pages and in what the citation processor writes. */
const TAGS: Readonly<Record<string, Wrap>> = {
  i: emphasis,
  em: emphasis,
  cite: emphasis,
  b: strong,
  strong,
  sup: as('superscript'),
  sub: as('subscript'),
  u: as('underline'),
};

/** What is open while a run of inline content is put together. */
interface Open {
  readonly name: string;
  readonly wrap: Wrap | null;
  readonly children: PhrasingContent[];
}

/** Puts inline content together from opening tags, closing tags and what is between. */
export class InlineBuilder {
  readonly #stack: Open[] = [{ name: '', wrap: null, children: [] }];

  add(node: PhrasingContent): void {
    this.#stack.at(-1)?.children.push(node);
  }

  open(name: string, wrap: Wrap | null = TAGS[name] ?? null): void {
    this.#stack.push({ name, wrap, children: [] });
  }

  /** Closes what was opened by that name, and all in it; nothing where nothing was. */
  close(name: string): void {
    if (!this.#stack.some((open, index) => index > 0 && open.name === name)) return;
    for (let closed = ''; closed !== name; ) closed = this.#closeLast();
  }

  /** All that was added; what is open is closed. */
  finish(): PhrasingContent[] {
    while (this.#stack.length > 1) this.#closeLast();
    return this.#stack[0]?.children ?? [];
  }

  #closeLast(): string {
    const last = this.#stack.pop();
    const children = last?.wrap ? [last.wrap(last.children)] : (last?.children ?? []);
    this.#stack.at(-1)?.children.push(...children);
    return last?.name ?? '';
  }
}

/** Whether a tag of that name is one of type. */
export function isTypeTag(name: string): boolean {
  return Object.hasOwn(TAGS, name);
}

/** What the citation processor says, as content of a document. */
export function contentOf({ html }: Pick<Formatted, 'html'>): PhrasingContent[] {
  const builder = new InlineBuilder();
  for (const { tag, text } of parts(html)) {
    const [name = ''] = tag?.match(/\w+/u) ?? [];
    if (tag === null) builder.add({ type: 'text', value: text });
    else if (tag.startsWith('/')) {
      builder.close(name);
      if (name === 'div') builder.add({ type: 'text', value: '\t' });
    } else builder.open(name, wrapOf(tag, name));
  }
  return trimmed(builder.finish());
}

function wrapOf(tag: string, name: string): Wrap | null {
  if (name !== 'span') return TAGS[name] ?? null;
  if (/small-?caps/u.test(tag)) return as('smallCaps');
  return tag.includes('underline') ? as('underline') : null;
}

/** Without white space at both ends. */
function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  const result = [...content];
  const [first] = result;
  if (first?.type === 'text') result[0] = { ...first, value: first.value.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text') result[result.length - 1] = { ...last, value: last.value.trimEnd() };
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}
