import type {
  Definition,
  FootnoteDefinition,
  Image,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { FormattedCitation, FormattedDocument } from '../styles/formatter.js';
import { contentOf, InlineBuilder, isTypeTag } from './inline.js';
import { MARK, type MarkedDraft } from './marked.js';
import { caption, referenceList } from './nodes.js';

/** Reads GitHub's Markdown. */
export function readTree(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
}

/** The labels of a tree's footnotes in the order in which they are called first, in lower case; what calls none is not there. */
export function calledNotes(root: Root): string[] {
  const found = new Set<string>();
  const definitions = new Map(
    root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[labelOf(node), node] as const] : [])),
  );
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const label = labelOf(node);
      const definition = definitions.get(label);
      if (definition === undefined || found.has(label)) return;
      found.add(label);
      for (const child of definition.children) visit(child);
    } else if (node.type !== 'footnoteDefinition' && 'children' in node)
      for (const child of node.children) visit(child);
  };
  visit(root);
  return [...found];
}

function labelOf({ label, identifier }: { label?: string | null | undefined; identifier: string }): string {
  return (label ?? identifier).toLowerCase();
}

/** A document as writers of files take it: all that was the draft's alone is content of GitHub's Markdown, or of `nodes.ts`. */
export function documentTree(
  root: Root,
  marked: Pick<MarkedDraft, 'citations'>,
  { citations, references }: FormattedDocument,
  heading: string,
): Root {
  const notes: FootnoteDefinition[] = [];
  const list = referenceList(references.map((entry) => ({ key: entry.key, words: contentOf(entry) })));
  let placed = references.length === 0;
  const citation = (index: number): PhrasingContent[] => {
    const formatted = citations[index];
    const own = marked.citations[index];
    if (formatted === undefined || own === undefined) return [];
    const note = formatted.note === null ? null : noteOf(formatted, index);
    if (note === null) return contentOf(formatted);
    notes.push(note.definition);
    return note.content;
  };
  const blocks = root.children.flatMap((node): RootContent[] => {
    if (node.type === 'yaml') return [];
    if (node.type === 'paragraph' && placeOfReferences(node)) {
      placed = true;
      return references.length === 0 ? [] : [list];
    }
    return rewritten(node, citation) as RootContent[];
  });
  const title: RootContent = { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] };
  const ending = blocks.findLast(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  const rest = placed ? [] : ending?.type === 'heading' ? [list] : [title, list];
  return { type: 'root', children: [...blocks, ...rest, ...notes] };
}

/** A citation that becomes a note: its call, after an author's name in the sentence, and the note. */
function noteOf(
  { html, note }: FormattedCitation,
  index: number,
): { content: PhrasingContent[]; definition: FootnoteDefinition } {
  const identifier = `quoin-citation-${index}`;
  const lead = note?.lead ?? null;
  return {
    content: [...(lead === null ? [] : contentOf(lead)), { type: 'footnoteReference', identifier, label: identifier }],
    definition: {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: contentOf({ html }) }],
    },
  };
}

function placeOfReferences({ children }: Paragraph): boolean {
  return children.some((node) => node.type === 'text' && MARK.exec(node.value)?.[2] !== undefined);
}

/** A node with marks resolved, and tags of type as what they mean; comments are left out. */
function rewritten(node: Nodes, citation: (index: number) => PhrasingContent[]): Nodes[] {
  if (node.type === 'html') return node.value.trimStart().startsWith('<!--') ? [] : [node];
  if (node.type === 'image') return [{ ...node, alt: withoutMarks(node.alt ?? '') }];
  if (!('children' in node)) return [node];
  const figure = node.type === 'paragraph' ? figureOf(node) : null;
  if (figure !== null) {
    const words = resolved(figure.alt ?? '', citation);
    const shown: Paragraph = { type: 'paragraph', children: [{ ...figure, alt: withoutMarks(figure.alt ?? '') }] };
    return [shown, caption(words)];
  }
  const builder = new InlineBuilder();
  for (const child of node.children) {
    const [tag = '', slash, name = ''] =
      (child.type === 'html' && /^<(\/?)([a-z]{1,6})[ \t]*>$/iu.exec(child.value.trim())) || [];
    if (tag !== '' && isTypeTag(name.toLowerCase())) {
      if (slash === '/') builder.close(name.toLowerCase());
      else builder.open(name.toLowerCase());
    } else if (child.type === 'text') for (const each of resolved(child.value, citation)) builder.add(each);
    else for (const each of rewritten(child, citation)) builder.add(each as PhrasingContent);
  }
  const copy = { ...node, children: builder.finish() } as Nodes;
  return isEmptied(node, copy) ? [] : [copy];
}

/** The image that a paragraph consists of, if it has a text, which is its caption then. */
function figureOf({ children }: Paragraph): Image | null {
  const [only, ...more] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return only?.type === 'image' && more.length === 0 && (only.alt ?? '') !== '' ? only : null;
}

function withoutMarks(text: string): string {
  return text.replace(new RegExp(`\\s*${MARK.source}`, 'gu'), '');
}

/** Whether of a paragraph nothing is left but white space. */
function isEmptied(node: Nodes, copy: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    copy.type === 'paragraph' &&
    copy.children.every((each) => each.type === 'text' && each.value.trim() === '')
  );
}

function resolved(text: string, citation: (index: number) => PhrasingContent[]): PhrasingContent[] {
  const mark = MARK.exec(text);
  if (mark === null) return text === '' ? [] : [{ type: 'text', value: text }];
  const before = text.slice(0, mark.index);
  const content = mark[1] === undefined ? [] : citation(Number(mark[1]));
  return [
    ...(before === '' ? [] : [{ type: 'text', value: before } as const]),
    ...content,
    ...resolved(text.slice(mark.index + mark[0].length), citation),
  ];
}

/** The targets of a tree's reference links and images. */
export function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  return new Map(
    root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
}
