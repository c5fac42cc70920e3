import { readMarker } from '../../engine/cite/convert/marker.js';
import { readSource } from '../../engine/cite/convert/syntax.js';
import { escapeHtml } from '../../engine/cite/styles/markup.js';
import type { PreviewDraft } from './citations.js';
import type { CoreRule, InlineRule, MarkdownIt, Token } from './markdown-it.js';

const CALL = 'quoin_note_call';
const NOTES = 'quoin_notes';

/** A footnote that was written for a citation. */
interface Definition {
  readonly number: number;
  /** Its words as tokens, without label and remark. */
  readonly words: Token[];
  /** What is cited, for the tooltip. */
  readonly source: string;
}

/**
 * A markdown-it plug-in that shows footnotes written for citations, which the editor's preview does not know: their calls as
 * numbers, the words cited in a tooltip, the notes at the end. Where another extension shows footnotes, that one does.
 */
export function footnotePlugin(draftOf: (env: unknown) => PreviewDraft): (md: MarkdownIt) => MarkdownIt {
  // Not on the tokens: those are sent to other processes as plain data, and notes may call each other.
  const notesOf = new WeakMap<Token, readonly Definition[]>();
  return (md) => {
    if (md.renderer.rules.footnote_ref !== undefined) return md;
    md.inline.ruler.before('link', CALL, readCall);
    md.core.ruler.push(CALL, numberNotes(notesOf));
    md.renderer.rules[CALL] = (tokens, index, _, env) => {
      const token = tokens[index];
      const [note] = (token && notesOf.get(token)) ?? [];
      // A call that no definition answers stays as it is written.
      return note === undefined ? escapeHtml(token?.content ?? '') : callHtml(note, draftOf(env));
    };
    md.renderer.rules[NOTES] = (tokens, index, options, env) => {
      const token = tokens[index];
      const rows = ((token && notesOf.get(token)) ?? []).map(
        ({ number, words }) => `<li id="quoin-fn-${number}">${md.renderer.renderInline(words, options, env)}</li>`,
      );
      return `<section class="quoin-notes" role="doc-endnotes"><ol>${rows.join('')}</ol></section>\n`;
    };
    return md;
  };
}

const CALL_PATTERN = /\[\^([^\s[\]^]{1,300})\]/uy;

const readCall: InlineRule = (state, silent) => {
  CALL_PATTERN.lastIndex = state.pos;
  const written = CALL_PATTERN.exec(state.src)?.[0];
  if (written === undefined || state.pos + written.length > state.posMax) return false;
  if (!silent) state.push(CALL, '', 0).content = written;
  state.pos += written.length;
  return true;
};

function numberNotes(notesOf: WeakMap<Token, readonly Definition[]>): CoreRule {
  return (state) => {
    const calls = state.tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === CALL);
    if (calls.length === 0) return;
    const notes = new Map<string, Definition>();
    const kept: Token[] = [];
    for (let at = 0; at < state.tokens.length; at++) {
      const token = state.tokens[at];
      const inline = state.tokens[at + 1];
      if (token === undefined) continue;
      const found = token.type === 'paragraph_open' && inline?.type === 'inline' ? definitionsIn(inline) : null;
      if (found === null) {
        kept.push(token);
        continue;
      }
      for (const [label, definition] of found) notes.set(label, { ...definition, number: notes.size + 1 });
      // The opening, the words and the closing of the paragraph: all are in the notes now.
      at += 2;
    }
    if (notes.size === 0) return;
    for (const call of calls) {
      const note = notes.get(call.content);
      if (note !== undefined) notesOf.set(call, [note]);
    }
    const end = new state.Token(NOTES, '', 0);
    end.block = true;
    notesOf.set(end, [...notes.values()]);
    state.tokens = [...kept, end];
  };
}

function callHtml({ number, source }: Definition, draft: PreviewDraft): string {
  const words = (readSource(source, draft.language)?.items ?? [])
    .map((item) => draft.words(item))
    .filter((each) => each !== '');
  const link = `<a href="#quoin-fn-${number}" role="doc-noteref">${number}</a>`;
  return `<span class="quoin-citation quoin-note-call" title="${escapeHtml(words.join('\n\n'))}">${link}</span>`;
}

/** The definitions that a paragraph consists of, by their calls; null if it is anything else. */
function definitionsIn({ children }: Token): Map<string, Omit<Definition, 'number'>> | null {
  const found = new Map<string, Omit<Definition, 'number'>>();
  let line: Token[] = [];
  const lines = [line];
  for (const child of children ?? []) {
    if (child.type === 'softbreak') {
      line = [];
      lines.push(line);
    } else line.push(child);
  }
  for (const [call, colon, ...words] of lines) {
    if (call?.type !== CALL || colon?.type !== 'text' || !colon.content.startsWith(':')) return null;
    const marker = words.map((token) => readMarker(token.content)).find((each) => each !== null);
    if (marker === undefined || marker === null) return null;
    colon.content = colon.content.slice(1).trimStart();
    found.set(call.content, {
      source: marker.source,
      words: [colon, ...words.filter(({ type }) => type !== 'html_inline')],
    });
  }
  return found;
}
