import { WordPattern } from '../text/word-pattern.js';

/** Nouns for a person in relation to another: `the lawyer of`, `a friend of`. */
export const PERSON_NOUN = new WordPattern(
  '(?:lawyer|attorney|counsel|solicitor|barrister|spokes(?:man|woman|person|men|people)|aide|advis[eo]r|assistant|secretary|deputy|agent|manager|representative|friend|ally|allies|rival|opponent|enemy|critic|supporter|backer|follower|fan|colleague|partner|(?:ex-?)?(?:wife|husband)|widow|widower|(?:(?:great-)?grand|step|god)?(?:mother|father|parent|son|daughter|child)(?:-in-law)?|(?:(?:half|step)-?)?(?:brother|sister)(?:-in-law)?|children|sibling|twin|fianc[eé]e?|(?:boy|girl)friend|(?:great-)?(?:uncle|aunt|niece|nephew)|cousin|(?:class|room|flat|team|house)mate|companion|landlord|landlady|tenant|carer|nurse|driver|pupil|student|mentor|tutor|neighbou?r|successor|predecessor|biographer|boss|doctor|teacher|coach|victim|relative|official|member|employee|man|woman|person|men|women|people)s?',
);

/** Nouns for those who may speak for an organization, so that the words are the organization’s. */
export const INSTITUTIONAL_REPRESENTATIVE = new WordPattern(
  'spokes(?:man|woman|person|men|people)|representatives?|officials?|secretary',
);
