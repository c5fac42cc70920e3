import type { Finder } from '../text/fast-pattern.js';
import { ENGLISH_FRAMING, type FramingWords, NONE, phrases } from './framing-words.js';
import { ENGLISH_NARROWING, type NarrowingWords } from './narrowing-words.js';

/** Words of one language on which it depends how far a statement goes. All match a beginning of words joined by single spaces. */
export interface LanguageWords extends FramingWords, NarrowingWords {
  /** What begins a clause under whose condition alone another one holds: `if`, `as long as`. */
  readonly condition: Finder;
  /** Whether a mark is always between such a clause and what holds under it. */
  readonly marksConditions: boolean;
  /** What begins a clause that says until, or from, when another one holds. */
  readonly time: Finder;
  /** A conjunction that continues with something against what was said: `but`. */
  readonly contrast: Finder;
  /** A word that makes less, or another amount, of what follows it: `almost`, `at least`. */
  readonly limit: Finder;
  /** A small word that may be between what limits and what is limited. */
  readonly small: Finder;
  /** A verb that makes a possibility or a duty of another one: `may`. */
  readonly modal: Finder;
  /** A conjunction of time that limits nothing that was: `when`. */
  readonly when: Finder;
  /** A verb after which a condition is a question: `ask if`. */
  readonly asking: Finder;
  /** A word that cancels a condition after it: `as if`, `even if`. */
  readonly noCondition: Finder;
  /** A word at which another clause begins: `and`, `because`, `who`. */
  readonly joint: Finder;
  /** A word with which a question begins that reads as one without its mark: `who`. */
  readonly question: Finder;
  /** Whether a question may have the order of a statement, so that its mark alone tells: «È sicura la mensa?» */
  readonly asksAsStates: boolean;
  /** A verb, or a word before one, that goes with a verb or predicate after it: `is`, `to`. */
  readonly carrying: Finder;
  /** A verb by which someone is said to say or think what follows: `believes`. */
  readonly held: Finder;
  /** The speaker as its subject: `I`. */
  readonly self: Finder;
}

/** The words of English. Its limits and modal verbs are found in another way. */
export const ENGLISH_WORDS: LanguageWords = {
  ...ENGLISH_FRAMING,
  ...ENGLISH_NARROWING,
  condition: phrases(
    "if|unless|provided|providing|assuming|supposing|except|without|(?:only )?(?:as|so) long as|on (?:the )?condition|in case|in the event|subject to|depending (?:up)?on|contingent (?:up)?on|god willing|all being well|conditional (?:up)?on|with (?:[\\p{L}']+ ){0,3}(?:approval|permission|consent|blessing)|if so|if not|pending|failing (?:an?|the|all)|barring|(?:\\p{L}+ ){1,3}permitting|in the absence of|given (?:enough|sufficient)|only (?:if|when|once|after)",
  ),
  marksConditions: true,
  time: phrases('until|till|before|once|as soon as|while|when'),
  contrast: phrases('but|although|though|however|yet|whereas|only'),
  limit: NONE,
  small: NONE,
  modal: NONE,
  when: phrases('when|once|as soon as'),
  asking: phrases('asks?|asked|kn[eo]ws?|sees?|wonders?|tell|check|decide|question|find'),
  noCondition: phrases('as|even|what|than|not|asking|saw|seeing|wondered|tells?|checks|decide[sd]|sure|unsure|doubt'),
  joint: phrases('and|but|or|so|because|who|which|that'),
  question: phrases('who|whom|whose|what|which|why|how|when|where'),
  asksAsStates: false,
  carrying: NONE,
  held: phrases(
    'believe[sd]?|thinks?|thought|says?|said|claim(?:s|ed)?|hope[sd]?|fear(?:s|ed)?|feels?|felt|suspect(?:s|ed)?|assume[sd]?|insist(?:s|ed)?|tells?|told|argue[sd]?|guess(?:es|ed)?|expect(?:s|ed)?|writes?|wrote|complain(?:s|ed)?|warn(?:s|ed)?|suggest(?:s|ed)?|promise[sd]?|assure[sd]?|inform(?:s|ed)?|predict(?:s|ed)?|maintain(?:s|ed)?|swears?|swore',
  ),
  self: phrases('i|we|us'),
};
