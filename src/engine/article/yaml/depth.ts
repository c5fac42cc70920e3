import { CST, Lexer } from 'yaml';

/** Collections inside one another. Bibliographic records are flat; the parser's cost grows with the depth. */
const MAX_DEPTH = 40;

/** Where `text` nests more collections than a parser should follow; null if it does not. Takes linear time. */
export function deepNestingIn(text: string): number | null {
  const depth = new Depth();
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    if (type === null || CONTROL.has(type)) continue;
    depth.add(type, lexeme);
    if (depth.current > MAX_DEPTH) return offset;
    offset += lexeme.length;
  }
  return null;
}

/** Lexemes that stand for no characters of the text, and the end of a flow collection with an error. */
const CONTROL: ReadonlySet<CST.TokenType | 'doc-mode' | 'flow-error-end' | 'scalar'> = new Set([
  'doc-mode',
  'flow-error-end',
]);

/** How many collections are open, followed token by token. */
class Depth {
  /** Columns of the block collections that are open. */
  readonly #columns: number[] = [];
  #flow = 0;
  #column = 0;
  /** The column at which a key may have begun, on the line. */
  #keyColumn: number | null = null;

  get current(): number {
    return this.#columns.length + this.#flow;
  }

  add(type: string, lexeme: string): void {
    switch (type) {
      case 'doc-start':
      case 'doc-end':
        this.#columns.length = 0;
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        this.#beginKey();
        this.#flow++;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        this.#flow = Math.max(0, this.#flow - 1);
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        this.#open(this.#column);
        this.#keyColumn = null;
        break;
      case 'map-value-ind':
        this.#open(this.#keyColumn ?? this.#column);
        this.#keyColumn = null;
        break;
      case 'space':
      case 'newline':
      case 'comment':
        break;
      default:
        this.#beginKey();
    }
    this.#advance(lexeme);
  }

  #beginKey(): void {
    this.#keyColumn ??= this.#column;
  }

  /** A collection whose entries begin at a column closes those that begin further right. */
  #open(column: number): void {
    if (this.#flow > 0) return;
    while ((this.#columns.at(-1) ?? -1) > column) this.#columns.pop();
    if (this.#columns.at(-1) !== column) this.#columns.push(column);
  }

  #advance(lexeme: string): void {
    const lineEnd = lexeme.lastIndexOf('\n');
    if (lineEnd < 0) this.#column += lexeme.length;
    else {
      this.#column = lexeme.length - lineEnd - 1;
      this.#keyColumn = null;
    }
  }
}
