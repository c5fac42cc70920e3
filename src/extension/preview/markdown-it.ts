/** The part of markdown-it that is used here; the instance is the editor's own. */
export interface MarkdownIt {
  readonly inline: { readonly ruler: Ruler<InlineRule> };
  readonly core: { readonly ruler: Ruler<CoreRule> };
  readonly renderer: {
    readonly rules: Record<string, RenderRule | undefined>;
    renderInline(tokens: readonly Token[], options: unknown, env: unknown): string;
  };
}

interface Ruler<R> {
  before(name: string, own: string, rule: R): void;
  push(own: string, rule: R): void;
}

/** Reads something at `state.pos`; true if it did. When `silent` it only looks. */
export type InlineRule = (state: InlineState, silent: boolean) => boolean;

/** Works on all tokens of a document. */
export type CoreRule = (state: CoreState) => void;

/** Writes a token as HTML. */
export type RenderRule = (tokens: readonly Token[], index: number, options: unknown, env: unknown) => string;

/** A piece of a document. */
export interface Token {
  readonly type: string;
  content: string;
  meta: unknown;
  children: Token[] | null;
  /** Whether it is a block of its own. */
  block: boolean;
}

/** What an inline rule sees. */
export interface InlineState {
  readonly src: string;
  pos: number;
  readonly posMax: number;
  push(type: string, tag: string, nesting: 0): Token;
}

/** What a core rule sees. */
export interface CoreState {
  readonly env: unknown;
  tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: 0) => Token;
}
