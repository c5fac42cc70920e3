/** Why the editor asks for completions: a typed trigger, a list that is incomplete, or any other reason. */
export type RequestKind = 'trigger' | 'renewal' | 'invocation';

/**
 * Tells completions that the writer has asked for from those that typing brings up. The editor calls more than the writer's
 * requests “invoked”: it also repeats a request when an extension has registered a provider, and when a new word begins before
 * the answer has come. So the command of the key for suggestions says when the writer has asked.
 */
export class Requests {
  #last: { readonly line: string; readonly explicit: boolean } | undefined;
  /** The line at which the writer has asked and no request has come yet. */
  #asked: string | undefined;

  /**
   * Notifies when the writer asks for suggestions.
   * @param line the document and the line of the cursor
   */
  noteAsked(line: string): void {
    this.#asked = line;
  }

  /**
   * Whether the writer has asked for these completions, or for the list that they renew.
   * @param line the document and the line of the cursor
   * @param first what an invocation is that follows neither typing nor the writer's key on this line
   */
  isExplicit(kind: RequestKind, line: string, first: boolean): boolean {
    const last = this.#last?.line === line ? this.#last.explicit : undefined;
    const explicit = this.#isExplicit(kind, line, last, first);
    this.#last = { line, explicit };
    return explicit;
  }

  #isExplicit(kind: RequestKind, line: string, last: boolean | undefined, first: boolean): boolean {
    if (kind === 'trigger') return false;
    if (kind === 'renewal') return last === true;
    const asked = this.#asked === line;
    this.#asked = undefined;
    return asked || (last ?? first);
  }
}
