import { WordPattern } from '../text/word-pattern.js';

/** Verbs by which someone says that something is not so, in the languages of sources. */
const DENYING = new WordPattern(
  String.raw`den(?:y|ies|ied|ying|ial)|reject\p{L}{0,5}|disput\p{L}{0,5}|dismiss\p{L}{0,5}|contest\p{L}{0,5}|contradict\p{L}{0,5}|refut(?:e|es|ed|ing)|bestr(?:eit|itt)\p{L}{0,5}|leugne\p{L}{0,3}|verneint\p{L}{0,2}|dementier\p{L}{0,3}|widersp\p{L}{3,9}|nie(?:r|z|nt)?|nia(?:it|ient)?|dément\p{L}{0,4}|récus\p{L}{0,5}|réfut\p{L}{0,4}|rejet\p{L}{0,6}|rechaz\p{L}{0,5}|neg(?:ó|aba|aban|ado|aron|ar|ò|ano|ava|avano|ato|ou|am|aram)|nieg[ao]n?|desmint\p{L}{2,5}|desmient\p{L}{1,2}|desment\p{L}{1,4}|sment(?:isc\p{L}{1,3}|ì|ito|ire|iva)|respin(?:ge|gono|se|to)|ontken\p{L}{0,3}|weerle\p{L}{1,4}|förneka\p{L}{0,3}|bestr(?:ed|ider|idit)|avvisa(?:r|de|t)|zaprzecz\p{L}{1,5}|отрица\p{L}{1,4}|отверг\p{L}{1,3}|опроверг\p{L}{1,3}`,
);

/** Words that leave open whether something is so, or say that it is not: “doubted”, “whether”, “a myth”. */
const DOUBTING = new WordPattern(
  String.raw`doubt\p{L}{0,6}|question\p{L}{0,4}|whether|if|unless|false|wrong|wrongly|untrue|unclear|myth|lie[sd]?|claims?|idea|notion|absurd|ridiculous|nonsense|ob|wenn|falls|bezweif\p{L}{0,6}|zweif\p{L}{0,6}|falsch|unwahr|lüge\p{L}?|unsinn|si|dout(?:e|es|ent|ait|aient|é|er|eux|euse)|faux|mensonge|dud[aoó]\p{L}{0,4}|falso|mentira|dubit\p{L}{1,4}|dubbi[oi]?|bugia|(?:be)?twijfel\p{L}{0,4}|onwaar|onzin|d[uú]vid[ao]\p{L}{0,4}|tviv(?:el|la|lar|lade)|osant|wątp(?:i|ią|ił|iła|liwe)|nieprawd[aą]|czy|сомнева\p{L}{2,5}|усомни\p{L}{2,4}|неправд\p{L}{1,3}|ли`,
);

/** Words that say, without a negation, that something is not wanted or does not hold: “against”, “anything but”, „lehnte … ab“. */
const REJECTING = new WordPattern(
  String.raw`against|oppos\p{L}{0,6}|refus\p{L}{0,5}|object\p{L}{0,5}|warn\p{L}{0,5}|critici[sz]\p{L}{0,5}|condemn\p{L}{0,5}|fail\p{L}{0,5}|lack\p{L}{0,5}|anything|instead|rather|unlike|exclud\p{L}{0,5}|rul(?:e|es|ed|ing)|far|stop\p{L}{0,5}|avoid\p{L}{0,5}|missing|absent|lehn\p{L}{0,4}|wider\p{L}{0,12}|gegen|verweiger\p{L}{0,5}|statt|vermiss\p{L}{0,5}|fehl\p{L}{0,4}|contre|loin|plutôt|manqu\p{L}{0,5}|contra|lejos|falt\p{L}{0,4}|contro|lontano|tegen|verre|longe|mot|långt|przeciw\p{L}{0,3}|против`,
);

/** Whether a word says that something is not so: “denied”. */
export function isDenying(word: string): boolean {
  return DENYING.test(word);
}

/** Whether a word says that something is not so, or leaves it open. */
export function isDoubtful(word: string): boolean {
  // “Lies” with a capital is a name.
  return word !== 'Lies' && (DENYING.test(word) || DOUBTING.test(word));
}

/** Whether a word says that something is not so, or is not wanted. */
export function isRejection(word: string): boolean {
  return DENYING.test(word) || REJECTING.test(word);
}
