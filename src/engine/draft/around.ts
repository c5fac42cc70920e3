/** What a draft says that a speaker does with a clause: deny or doubt it, or not deny it. */
export type Stance = 'rejects' | 'concedes';

/** What is around a quotation in the draft. */
export interface Around {
  /** Whether the draft attributes the words and says nothing besides: they are read as a whole statement. */
  readonly isStatement: boolean;
  /** Whether it attributes them to someone without a name, or sets them alone: a whole clause is read as a statement. */
  readonly mayState: boolean;
  /** Whether a sentence of the draft begins with the words and attributes them to someone without a name. */
  readonly isUnnamed: boolean;
  /** Whether a negation, a doubt or a condition in the draft's sentence may turn the words as one in the source does. */
  readonly isTurned: boolean;
  /** Whether the draft's own words in the sentence put a condition or a time under which the words hold. */
  readonly isConditional: boolean;
  /** Whether the draft's own words end right before the quotation with an auxiliary verb of English, or “to”. */
  readonly isCarried: boolean;
  /** The last few of the draft's own words right before the quotation. */
  readonly lead: readonly string[];
  /** Whether they name something by it, or want words after them: `called the plan “`, `spoke of “`. */
  readonly isTakenUp: boolean;
  /** Whether the draft's own words in the sentence make less of something: “almost”, “fewer than”. */
  readonly isLimited: boolean;
  /** Whether the draft says that the words are asked: “Ann Lee asked”, or a question mark after them. */
  readonly isAsked: boolean;
  /** Whether the draft says that nobody said the words, or that the speaker did not: “Ann Lee never said”, “denied saying”. */
  readonly isDenied: boolean;
  /** Whether the draft's sentence before tells what someone else said, and a pronoun takes that up: “what Tom Moe had said. He ‘…’”. */
  readonly isTold: boolean;
  /** What the draft says that the speaker does with the words, as a clause: “Ann Lee denied that”, “did not deny that”. */
  readonly stance: Stance | null;
  /** Whom the draft says the words were told, by name: “Ann Lee told Reuters”; null without one. */
  readonly listener: string | null;
  /** The draft's own words in the sentence. */
  readonly own: readonly string[];
  /** The words of the same work, and not of someone else, that the draft quotes next and before; empty if there are none. */
  readonly next: string;
  readonly before: string;
}

/** Words that stand alone. */
export const NOTHING_AROUND: Around = {
  isStatement: false,
  mayState: false,
  isUnnamed: false,
  isTurned: true,
  isConditional: false,
  isCarried: false,
  lead: [],
  isTakenUp: false,
  isLimited: true,
  isAsked: false,
  isDenied: false,
  isTold: false,
  stance: null,
  listener: null,
  own: [],
  next: '',
  before: '',
};
