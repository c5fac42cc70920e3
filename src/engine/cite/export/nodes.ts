import type { BlockContent, Paragraph, Parent, PhrasingContent } from 'mdast';

/** Inline markup of citation styles that Markdown has no sign for; `data` is what a page makes of it. */
export interface Styled extends Parent {
  type: 'styled';
  style: 'superscript' | 'subscript' | 'smallCaps' | 'underline';
  children: PhrasingContent[];
  data: { hName: string; hProperties?: Record<string, string> };
}

/** One entry of the reference list. */
export interface ReferenceEntry extends Parent {
  type: 'reference';
  key: string;
  children: PhrasingContent[];
  data: { hName: string; hProperties: Record<string, string> };
}

/** The reference list. */
export interface ReferenceList extends Parent {
  type: 'referenceList';
  children: ReferenceEntry[];
  data: { hName: string; hProperties: Record<string, string> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    styled: Styled;
  }
  interface BlockContentMap {
    referenceList: ReferenceList;
  }
  interface RootContentMap {
    styled: Styled;
    reference: ReferenceEntry;
    referenceList: ReferenceList;
  }
}

/** How each is written in a page. */
const IN_PAGE: Readonly<Record<Styled['style'], Styled['data']>> = {
  superscript: { hName: 'sup' },
  subscript: { hName: 'sub' },
  smallCaps: { hName: 'span', hProperties: { style: 'font-variant: small-caps' } },
  underline: { hName: 'u' },
};

/** Words in a style. */
export function styled(style: Styled['style'], children: PhrasingContent[]): Styled {
  return { type: 'styled', style, children, data: IN_PAGE[style] };
}

/** The reference list, each entry with an anchor of its key. */
export function referenceList(
  references: readonly { readonly key: string; readonly words: PhrasingContent[] }[],
): BlockContent {
  return {
    type: 'referenceList',
    data: { hName: 'div', hProperties: { id: 'refs', className: 'references', role: 'list' } },
    children: references.map(({ key, words }) => ({
      type: 'reference',
      key,
      children: words,
      data: { hName: 'div', hProperties: { id: `ref-${key}`, className: 'reference', role: 'listitem' } },
    })),
  };
}

/** The class of a paragraph that is an image's caption. */
export const CAPTION = 'caption';

/** The words below an image. */
export function caption(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hProperties: { className: [CAPTION] } } };
}
