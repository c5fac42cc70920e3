import { foldWord } from '../../text/normalize.js';
import type { Token } from './words.js';

/** For each month its names in all languages, folded. */
const MONTHS = [
  'january jan januar janner janvier enero gennaio janeiro januari stycznia styczen января январь январе',
  'february feb februar fevrier febrero febbraio fevereiro februari lutego luty февраля февраль феврале',
  'march mar marz mars marzo marco maart marca marzec марта март марте',
  'april apr avril abril aprile kwietnia kwiecien апреля апрель апреле',
  'may mai mayo maggio maio mei maj maja мая май мае',
  'june jun juni juin junio giugno junho czerwca czerwiec июня июнь июне',
  'july jul juli juillet julio luglio julho lipca lipiec июля июль июле',
  'august aug aout agosto augustus augusti sierpnia sierpien августа август августе',
  'september sept sep septembre septiembre setiembre settembre setembro wrzesnia wrzesien сентября сентябрь сентябре',
  'october oct okt oktober octobre octubre ottobre outubro pazdziernika pazdziernik октября октябрь октябре',
  'november nov novembre noviembre novembro listopada listopad ноября ноябрь ноябре',
  'december dec dez dezember decembre diciembre dicembre dezembro grudnia grudzien декабря декабрь декабре',
];

/** For each day of the week, from Sunday on, the same. */
const WEEKDAYS = [
  'sunday sun sonntag dimanche domingo domenica zondag sondag niedziela niedziele воскресенье',
  'monday mon montag lundi lunes lunedi maandag mandag poniedzialek понедельник',
  'tuesday tue tues dienstag mardi martes martedi dinsdag tisdag wtorek вторник',
  'wednesday wed mittwoch mercredi miercoles mercoledi woensdag onsdag sroda srode среда среду',
  'thursday thu thur thurs donnerstag jeudi jueves giovedi donderdag torsdag czwartek четверг',
  'friday fri freitag vendredi viernes venerdi vrijdag fredag piatek пятница пятницу',
  'saturday sat samstag sonnabend samedi sabado sabato zaterdag lordag sobota sobote суббота субботу',
];

const MONTH_OF = numbered(MONTHS, 1);
/** The day of the week that a folded name stands for, 0 for Sunday. */
export const WEEKDAY_OF = numbered(WEEKDAYS, 0);

function numbered(lines: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line, index) => line.split(' ').map((word) => [foldWord(word), from + index] as const)),
  );
}

/** Names that are words as well: months or days only with a capital, and with a number beside them. */
export const AMBIGUOUS = new Set([
  'may',
  'mar',
  'march',
  'sun',
  'sat',
  'wed',
  'mon',
  'mars',
  'marco',
  'jan',
  'dec',
  'mai',
  'maj',
  'sept',
  'lat',
  'mei',
  'dez',
  'luty',
]);

/** The month, 1 to 12, that a token names; `isNumbered` where a day or year is beside it. */
export function monthAt(tokens: readonly Token[], at: number, isNumbered: boolean): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const month = MONTH_OF.get(token.low);
  if (month === undefined) return undefined;
  const isShort = SMALL_SHORT.test(token.low);
  const isWritten = isShort || /^\p{Lu}/u.test(token.text);
  // *In March*, *since May*: a preposition makes it a month.
  const isPreposed = MONTH_BEFORE.test(tokens[at - 1]?.low ?? '');
  if (AMBIGUOUS.has(token.low) && !(isWritten && (isNumbered || isPreposed))) return undefined;
  // Abbreviations begin with a capital.
  if (token.low.length <= 4 && !isNumbered && !(isShort ? isPreposed : isWritten)) return undefined;
  return month;
}

/** Names of four letters or fewer that are no abbreviations, and are written without a capital. */
const SMALL_SHORT = /^(?:mai|mars|juin|aout|mayo)$/u;

/** Words before a month. */
const MONTH_BEFORE =
  /^(?:in|since|by|until|last|next|this|early|late|mid|of|from|seit|im|ende|anfang|en|de|des|depuis|fin|debut|mi|desde|hasta)$/u;
