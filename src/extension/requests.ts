/** Why the editor asks for completions: a typed trigger, a list that is incomplete, or “invoked”. */
export type RequestKind = 'typed' | 'renewed' | 'invoked';

/** A request for completions. */
export interface CompletionRequest {
  readonly kind: RequestKind;
  readonly document: string;
  readonly version: number;
  readonly line: number;
  readonly column: number;
  /** Where the word begins that ends at the cursor; the column itself where none does. */
  readonly wordStart: number;
  /** Whether a mark stands before the word on its line that would have brought up a request, had it been typed. */
  readonly isAfterTrigger: boolean;
}

type Answer = 'awaited' | 'empty' | 'rows';

interface Answered {
  readonly request: CompletionRequest;
  readonly explicit: boolean;
  readonly answer: Answer;
}

/**
 * Tells completions that the writer has asked for from those that typing brings up. The editor says “invoked” of more than the
 * former: while a request of typing is awaited or its list is open, it asks again where a word begins after the one it asked
 * at, and where the cursor goes back into a word; and it may repeat a request that had no answer. All of these follow a request
 * on the same line. What could be either is taken for typing; the writer's second request, at the same place, is not.
 */
export class Requests {
  #last: Answered | undefined;
  #typed: { readonly document: string; readonly line: number } | undefined;

  /** To be told where a document was changed last. */
  noteChange(document: string, line: number): void {
    this.#typed = { document, line };
  }

  /** Whether the writer has asked for this completion, or for the list that it renews. */
  isExplicit(request: CompletionRequest): boolean {
    const explicit = this.#isExplicit(request);
    this.#last = { request, explicit, answer: 'awaited' };
    return explicit;
  }

  /** To be told when a request has been answered, with rows or without. */
  noteAnswer(request: CompletionRequest, hasRows: boolean): void {
    if (this.#last?.request === request) this.#last = { ...this.#last, answer: hasRows ? 'rows' : 'empty' };
  }

  #isExplicit(request: CompletionRequest): boolean {
    const last = this.#lastOnLine(request);
    if (request.kind === 'typed') return false;
    if (request.kind === 'renewed') return last?.explicit === true;
    if (last === undefined) return !this.#followsAnother(request);
    return last.explicit || !repeats(request, last);
  }

  #lastOnLine({ document, line }: CompletionRequest): Answered | undefined {
    const { request } = this.#last ?? {};
    return request?.document === document && request.line === line ? this.#last : undefined;
  }

  /** Whether the request may follow one that was made of other extensions only, at a mark before the word. */
  #followsAnother({ document, line, column, wordStart, isAfterTrigger }: CompletionRequest): boolean {
    const isTyped = this.#typed?.document === document && this.#typed.line === line;
    return isTyped && !isAfterTrigger && wordStart > 0 && wordStart < column;
  }
}

/** Whether the editor may have made a request by itself after one of typing. */
function repeats({ version, column, wordStart }: CompletionRequest, { request: last, answer }: Answered): boolean {
  // A second request of this kind has been taken for typing once.
  if (version === last.version)
    return column === last.column && (answer === 'awaited' || (answer === 'empty' && last.kind !== 'invoked'));
  return wordStart < column && (column < last.column || wordStart > last.wordStart);
}
