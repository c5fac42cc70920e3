import { WordPattern } from '../text/word-pattern.js';

/** Nouns for a person in relation to another: `the lawyer of`, `a friend of`. */
export const PERSON_NOUN = new WordPattern(
  '(?:lawyer|attorney|counsel|solicitor|barrister|spokes(?:man|woman|person|men|people)|aide|advis[eo]r|assistant|secretary|deputy|agent|manager|representative|friend|ally|allies|rival|opponent|enemy|critic|supporter|backer|follower|fan|colleague|partner|wife|husband|widow|widower|mother|father|parent|son|daughter|brother|sister|cousin|uncle|aunt|niece|nephew|neighbou?r|successor|predecessor|biographer|boss|doctor|teacher|coach|victim|relative|official|member|employee|man|woman|person|men|women|people)s?',
);

/** Nouns for those who may speak for an organization, so that the words are the organization’s. */
export const INSTITUTIONAL_REPRESENTATIVE = new WordPattern(
  'spokes(?:man|woman|person|men|people)|representatives?|officials?|secretary',
);
