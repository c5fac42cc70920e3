import * as l10n from '@vscode/l10n';
import { type Citation, type CitationForm, type CiteItem, parseCitations } from '../../engine/cite/pandoc.js';
import { notesHeading, referencesHeading } from '../../engine/cite/reference-list.js';
import type { FormattedCitation, FormattedDocument } from '../../engine/cite/styles/formatter.js';
import { escapeHtml } from '../../engine/cite/styles/markup.js';
import type { CoreRule, InlineRule, MarkdownIt, Token } from './markdown-it.js';

/** What the plug-in asks about the draft that is shown. */
export interface PreviewDraft {
  /** All citations of the draft, formatted together. */
  readonly format: (citations: readonly CitedInPreview[]) => FormattedDocument;
  readonly isKnown: (key: string) => boolean;
  /** The words at the place cited, for a tooltip; without a place a short reference. */
  readonly words: (item: CiteItem) => string;
  /** The code of the draft's language, in which locators may be named; null for English. */
  readonly language: string | null;
  /** Whether a reference list belongs at the end: none if the draft has one of its own. */
  readonly withReferences: boolean;
}

/** A citation as the plug-in finds it. */
export interface CitedInPreview {
  readonly form: CitationForm;
  readonly items: readonly CiteItem[];
}

const CITATION = 'quoin_citation';
const END_MATTER = 'quoin_references';

/** The citations of a parsed document, and their formatted text once one of them is rendered. */
interface ParsedDocument {
  readonly tokens: readonly Token[];
  /** The texts beside citations. */
  readonly beside: ReadonlyMap<Token, { readonly before: Token | undefined; readonly after: Token | undefined }>;
  rendered: RenderedDocument | undefined;
}

interface RenderedDocument {
  readonly draft: PreviewDraft;
  /** The environment that it was rendered in: another rendering asks again. */
  readonly env: unknown;
  readonly formatted: FormattedDocument;
  readonly html: ReadonlyMap<Token, string>;
}

/**
 * A markdown-it plug-in that shows Pandoc's citations in a style, the cited words in a tooltip, notes and references at the
 * end. Parsing only marks the citations, since VS Code parses every open draft after each change; they are formatted
 * together when the first of them is rendered. `draftOf` gives the draft for the environment of a rendering. No script is
 * needed for what it writes.
 */
export function citationPlugin(draftOf: (env: unknown) => PreviewDraft): (md: MarkdownIt) => MarkdownIt {
  const documents = new WeakMap<Token, ParsedDocument>();
  const rendered = (token: Token | undefined, env: unknown): RenderedDocument | undefined => {
    const document = token && documents.get(token);
    if (document === undefined) return undefined;
    if (document.rendered === undefined || document.rendered.env !== env)
      document.rendered = formatAll(document, draftOf(env), env);
    return document.rendered;
  };
  return (md) => {
    md.inline.ruler.before('link', CITATION, readCitation());
    md.core.ruler.push(CITATION, markAll(documents));
    md.renderer.rules[CITATION] = (tokens, index, _, env) => {
      const token = tokens[index];
      if (token === undefined) return '';
      return rendered(token, env)?.html.get(token) ?? escapeHtml(token.content);
    };
    const text = md.renderer.rules.text;
    md.renderer.rules.text = (tokens, index, options, env) => {
      const token = tokens[index];
      return rendered(token, env)?.html.get(token as Token) ?? text?.(tokens, index, options, env) ?? '';
    };
    md.renderer.rules[END_MATTER] = (tokens, index, _, env) => {
      const result = rendered(tokens[index], env);
      return result === undefined ? '' : endMatter(result);
    };
    return md;
  };
}

/** Reads a citation where one begins. The citations of one text are searched for once. */
function readCitation(): InlineRule {
  let source = '';
  let found = new Map<number, Citation>();
  return (state, silent) => {
    const char = state.src.charAt(state.pos);
    if (char !== '[' && char !== '@' && char !== '-') return false;
    if (state.src !== source) {
      source = state.src;
      found = new Map(parseCitations(withoutOthers(source)).map((citation) => [citation.start, citation]));
    }
    const citation = found.get(state.pos);
    if (citation === undefined || citation.end > state.posMax) return false;
    if (!silent) {
      const token = state.push(CITATION, '', 0);
      token.content = state.src.slice(citation.start, citation.end);
      token.meta = { form: citation.form, items: citation.items } satisfies CitedInPreview;
    }
    state.pos = citation.end;
    return true;
  };
}

/** The text with code and the targets of links blotted out, of the same length. */
function withoutOthers(text: string): string {
  return text.replace(
    /(?<!`)(`{1,10})(?!`)[^`]{1,5000}\1(?!`)|(?<=\])\([^\s()]{0,2000}(?:\s"[^"]{0,2000}")?\)/gu,
    (part) => '\uFFFC'.repeat(part.length),
  );
}

/** Notes which citations belong together, and marks the place of what follows them at the end. */
function markAll(documents: WeakMap<Token, ParsedDocument>): CoreRule {
  return (state) => {
    const beside = new Map<Token, { before: Token | undefined; after: Token | undefined }>();
    for (const { children } of state.tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        const [before, after] = [children?.[index - 1], children?.[index + 1]].map((each) =>
          each?.type === 'text' ? each : undefined,
        );
        if (token.type === CITATION) beside.set(token, { before, after });
      }
    }
    const tokens = [...beside.keys()];
    if (tokens.length === 0) return;
    const end = new state.Token(END_MATTER, '', 0);
    end.block = true;
    const document: ParsedDocument = { tokens, beside, rendered: undefined };
    const texts = [...beside.values()].flatMap(({ before, after }) => [before, after]);
    for (const token of [...tokens, ...texts, end]) if (token !== undefined) documents.set(token, document);
    state.tokens.push(end);
  };
}

function formatAll({ tokens, beside }: ParsedDocument, draft: PreviewDraft, env: unknown): RenderedDocument {
  // `@name` in a sentence may be anything; only a known key is a citation.
  const cited = tokens.flatMap((token) => {
    const meta = metaOf(token, draft.language);
    const isCited = meta !== null && (meta.form === 'bracketed' || meta.items.every(({ key }) => draft.isKnown(key)));
    return isCited ? [{ token, meta }] : [];
  });
  const formatted = draft.format(cited.map(({ meta }) => meta));
  const html = new Map<Token, string>();
  for (const [index, { token, meta }] of cited.entries()) {
    const citation = formatted.citations[index];
    if (citation === undefined) continue;
    const shown = citationHtml(citation, meta, draft);
    if (citation.note === null || meta.form === 'textual') html.set(token, shown);
    else setNote(html, token, shown, beside.get(token));
  }
  return { draft, env, formatted, html };
}

/** As Pandoc sets notes: after the punctuation that follows, without a space before them. */
function setNote(
  html: Map<Token, string>,
  token: Token,
  shown: string,
  { before, after }: { readonly before?: Token | undefined; readonly after?: Token | undefined } = {},
): void {
  if (before !== undefined) html.set(before, (html.get(before) ?? escapeHtml(before.content)).trimEnd());
  const text = after === undefined ? '' : (html.get(after) ?? escapeHtml(after.content));
  const punctuation = /^[.,;:!?]+/u.exec(text)?.[0] ?? '';
  if (after !== undefined) html.set(after, text.slice(punctuation.length));
  html.set(token, punctuation + shown);
}

function endMatter({ draft, formatted: { citations, references } }: RenderedDocument): string {
  const notes = citations.filter(({ note }) => note !== null);
  return [
    notes.length === 0 ? '' : notesHtml(notes, draft.language ?? undefined),
    draft.withReferences && references.length > 0 ? referencesHtml(references, draft.language ?? undefined) : '',
  ].join('');
}

function metaOf(token: Token, language: string | null): CitedInPreview | null {
  const { meta } = token;
  if (typeof meta !== 'object' || meta === null || !('items' in meta) || !('form' in meta)) return null;
  // A text is parsed before it is known which draft it is of.
  const [inLanguage] = language === null ? [] : parseCitations(token.content, 1, language);
  return inLanguage === undefined ? (meta as CitedInPreview) : { form: inLanguage.form, items: inLanguage.items };
}

function citationHtml({ html, text, note }: FormattedCitation, { items }: CitedInPreview, draft: PreviewDraft): string {
  const words = items.map((item) => draft.words(item)).filter((each) => each !== '');
  const known = items.filter(({ key }) => draft.isKnown(key));
  const unknown = known.length < items.length ? ' quoin-unknown' : '';
  const title = escapeHtml((note === null ? words : [text, ...words]).join('\n\n'));
  const [first] = known;
  if (note !== null) {
    const lead = note.lead === null ? '' : note.lead.html;
    const call = `<a href="#quoin-note-${note.number}" id="quoin-call-${note.number}" role="doc-noteref">${note.number}</a>`;
    return `${lead}<span class="quoin-citation quoin-note-call${unknown}" title="${title}">${call}</span>`;
  }
  const inside =
    first !== undefined && draft.withReferences
      ? `<a href="#${anchor(first.key)}" role="doc-biblioref">${html}</a>`
      : html;
  return `<span class="quoin-citation${unknown}" title="${title}">${inside}</span>`;
}

function notesHtml(citations: readonly FormattedCitation[], language: string | undefined): string {
  const rows = citations.flatMap(({ note, html }) =>
    note === null
      ? []
      : `<li id="quoin-note-${note.number}" value="${note.number}">${html} <a href="#quoin-call-${note.number}" role="doc-backlink" aria-label="${escapeHtml(l10n.t('Back to the text'))}">↩</a></li>`,
  );
  return `<section class="quoin-notes" role="doc-endnotes"><h2>${notesHeading(language)}</h2><ol>${rows.join('')}</ol></section>\n`;
}

function referencesHtml(references: FormattedDocument['references'], language: string | undefined): string {
  const rows = references.map(({ key, html }) => `<div class="quoin-reference" id="${anchor(key)}">${html}</div>`);
  return `<section class="quoin-references" role="doc-bibliography"><h2>${referencesHeading(language)}</h2>${rows.join('')}</section>\n`;
}

function anchor(key: string): string {
  return `ref-${encodeURIComponent(key)}`;
}
