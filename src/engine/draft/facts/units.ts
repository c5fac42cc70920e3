import { foldWord } from '../../text/normalize.js';
import type { UnitFamily } from './fact.js';

/** A unit as the words after or before a number name it. */
export interface Unit {
  readonly family: UnitFamily;
  /** Its name within the family; units of one name are the same. */
  readonly name: string;
  /** Multiplies the number: a decade is ten years, a dozen inches is not a foot. */
  readonly factor: number;
  /** How many words name it. */
  readonly words: number;
}

/** Family, name and factor of units, and all words for them; a word may be a unit in one language only. */
const UNITS: readonly (readonly [UnitFamily, string, number, string])[] = [
  [
    'percent',
    '',
    1,
    '%|％|percent|per cent|pct|prozent|pour cent|por ciento|por cento|per cento|procent|procento|procentow|proc|процент|процента|процентов|パーセント|%的',
  ],
  [
    'points',
    '',
    1,
    'percentage point|percentage points|prozentpunkt|prozentpunkte|prozentpunkten|point de pourcentage|points de pourcentage|punto porcentual|puntos porcentuales|punti percentuali|pontos percentuais|procentpunten|procentenheter|punktow procentowych|процентных пункта|процентных пунктов',
  ],
  ['points', 'basis', 1, 'basis point|basis points|basispunkte|points de base|puntos basicos'],
  [
    'length',
    'km',
    1,
    'km|kms|kilometre|kilometres|kilometer|kilometers|kilometern|kilometro|kilometros|kilometri|chilometri|quilometros|километров|км|キロ|公里',
  ],
  ['length', 'm', 1, 'metre|metres|meter|meters|metern|metro|metros|metri|метров|メートル|米'],
  ['length', 'cm', 1, 'cm|centimetre|centimetres|centimeter|centimeters|zentimeter|zentimetern|centimetros|centimetri'],
  ['length', 'mm', 1, 'mm|millimetre|millimetres|millimeter|millimeters|millimetern|milimetros'],
  ['length', 'mile', 1, 'mile|miles|meile|meilen|milles|milla|millas|miglia|milhas'],
  ['length', 'nmile', 1, 'nautical mile|nautical miles|seemeile|seemeilen|milles marins|millas nauticas'],
  ['length', 'foot', 1, 'foot|feet|ft|fuss|pieds|pies'],
  ['length', 'inch', 1, 'inch|inches|zoll|pouces|pulgadas'],
  ['length', 'yard', 1, 'yard|yards'],
  [
    'area',
    'km2',
    1,
    'square kilometre|square kilometres|square kilometer|square kilometers|sq km|quadratkilometer|quadratkilometern|kilometres carres|kilometros cuadrados',
  ],
  ['area', 'mile2', 1, 'square mile|square miles|sq mi'],
  [
    'area',
    'm2',
    1,
    'square metre|square metres|square meter|square meters|sq m|quadratmeter|quadratmetern|metres carres|metros cuadrados',
  ],
  ['area', 'foot2', 1, 'square foot|square feet|sq ft'],
  ['area', 'ha', 1, 'hectare|hectares|ha|hektar|hektare|hectarea|hectareas|ettari'],
  ['area', 'acre', 1, 'acre|acres'],
  ['mass', 'kg', 1, 'kg|kgs|kilogram|kilograms|kilogramme|kilogrammes|kilogramm|kilo|kilos|kilogramos|кг'],
  ['mass', 'g', 1, 'gram|grams|gramme|grammes|gramm|gramos'],
  ['mass', 'tonne', 1, 'tonne|tonnes|metric ton|metric tons|tonnen|toneladas|tonelada|tonnellate|тонн'],
  ['mass', 'ton', 1, 'ton|tons'],
  ['mass', 'pound', 1, 'lb|lbs|pound-weight'],
  ['mass', 'ounce', 1, 'ounce|ounces|oz'],
  ['volume', 'barrel', 1, 'barrel|barrels|barrels of oil|bpd|barrel fass|barils|barril|barriles'],
  ['volume', 'litre', 1, 'litre|litres|liter|liters|litern|litro|litros|litri'],
  ['volume', 'hl', 1, 'hectolitre|hectolitres|hectoliter|hectoliters|hektoliter|hektolitern|hectolitros|hl'],
  ['volume', 'gallon', 1, 'gallon|gallons'],
  [
    'volume',
    'm3',
    1,
    'cubic metre|cubic metres|cubic meter|cubic meters|kubikmeter|kubikmetern|metres cubes|metros cubicos',
  ],
  ['speed', 'mph', 1, 'mph|miles per hour|miles an hour'],
  [
    'speed',
    'km/h',
    1,
    'km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|stundenkilometer|stundenkilometern|kilometer pro stunde|kilometern pro stunde|kilometres a l heure|kilometres heure|kilometres par heure|kilometros por hora',
  ],
  ['speed', 'knot', 1, 'knot|knots|knoten'],
  [
    'temperature',
    'C',
    1,
    '°c|degrees celsius|degree celsius|degrees centigrade|grad celsius|degres celsius|grados celsius|grados centigrados|celsius',
  ],
  ['temperature', 'F', 1, '°f|degrees fahrenheit|fahrenheit'],
  ['temperature', 'degree', 1, '°|degree|degrees|grad|degres|grados'],
  ['power', 'W', 1, 'watt|watts'],
  ['power', 'kW', 1, 'kw|kilowatt|kilowatts'],
  ['power', 'MW', 1, 'mw|megawatt|megawatts'],
  ['power', 'GW', 1, 'gw|gigawatt|gigawatts'],
  ['energy', 'kWh', 1, 'kwh|kilowatt-hours|kilowattstunden'],
  ['energy', 'MWh', 1, 'mwh|megawatt-hours'],
  ['energy', 'kiloton', 1, 'kiloton|kilotons'],
  ['energy', 'megaton', 1, 'megaton|megatons'],
  ['data', 'GB', 1, 'gb|gigabyte|gigabytes'],
  ['data', 'MB', 1, 'mb|megabyte|megabytes'],
  ['data', 'TB', 1, 'tb|terabyte|terabytes'],
  [
    'time',
    'year',
    1,
    'year|years|yr|yrs|jahr|jahre|jahren|jahrs|jahrige|jahriger|jahrigen|jahriges|ans|an|annee|annees|ano|anos|anni|anno|jaar|ar|lat|lata|rok|лет|года|год|年間|年',
  ],
  [
    'time',
    'year',
    10,
    'decade|decades|jahrzehnt|jahrzehnte|jahrzehnten|decennie|decennies|decada|decadas|decenio|decenni|decennia',
  ],
  [
    'time',
    'year',
    100,
    'century|centuries|jahrhundert|jahrhunderte|jahrhunderten|siecle|siecles|siglo|siglos|secolo|secoli|eeuw|eeuwen',
  ],
  [
    'time',
    'month',
    1,
    'month|months|monat|monate|monaten|mois|mes|meses|mesi|mese|maand|maanden|manader|miesiecy|miesiace|месяцев|месяца|か月|ヶ月|个月',
  ],
  [
    'time',
    'week',
    1,
    'week|weeks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken|veckor|tygodni|недель|недели|週間|周',
  ],
  ['time', 'week', 2, 'fortnight|fortnights'],
  ['time', 'day', 1, 'day|days|tag|tage|tagen|jour|jours|dia|dias|giorno|giorni|dag|dagen|dagar|dni|дней|дня|日間|天'],
  [
    'time',
    'hour',
    1,
    'hour|hours|hr|hrs|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|timmar|godzin|часов|часа|時間|小时',
  ],
  ['time', 'minute', 1, 'minute|minutes|min|mins|minuten|minuto|minutos|minuti|minuter|minut|минут|分|分钟'],
  ['time', 'second', 1, 'second|seconds|sekunde|sekunden|seconde|secondes|segundo|segundos|secondi|секунд|秒'],
  [
    'money',
    'USD',
    1,
    'us dollar|us dollars|u.s. dollar|u.s. dollars|american dollar|american dollars|us-dollar|us-dollars|dollars americains|dolares estadounidenses|dolares americanos|usd|米ドル|美元|долларов сша',
  ],
  ['money', 'AUD', 1, 'australian dollar|australian dollars|aud'],
  ['money', 'CAD', 1, 'canadian dollar|canadian dollars|cad'],
  ['money', 'SGD', 1, 'singapore dollar|singapore dollars|sgd'],
  ['money', 'NZD', 1, 'new zealand dollar|new zealand dollars|nzd'],
  ['money', 'HKD', 1, 'hong kong dollar|hong kong dollars|hkd'],
  ['money', '$', 1, 'dollar|dollars|dolar|dolares|dollari|dolarow|доллар|долларов|доллара|ドル|$'],
  ['money', 'EUR', 1, 'euro|euros|eur|€|евро|ユーロ|欧元'],
  [
    'money',
    'GBP',
    1,
    'pound sterling|pounds sterling|british pounds|pound|pounds|pfund|gbp|£|livres sterling|libras esterlinas',
  ],
  ['money', 'INR', 1, 'rupee|rupees|indian rupees|rupien|roupies|rupias|inr|₹'],
  ['money', 'RUB', 1, 'ruble|rubles|rouble|roubles|rubel|rublos|рублей|рубля|rub|₽'],
  ['money', 'CNY', 1, 'yuan|renminbi|cny|rmb|元|人民币'],
  ['money', 'JPY', 1, 'yen|jpy|円'],
  ['money', 'CHF', 1, 'franc|francs|swiss francs|franken|schweizer franken|francs suisses|chf'],
  ['money', 'SEK', 1, 'krona|kronor|swedish kronor|sek'],
  ['money', 'PLN', 1, 'zloty|zlotys|zlotych|pln'],
  ['money', 'UAH', 1, 'hryvnia|hryvnias|uah|₴'],
  ['money', 'ILS', 1, 'shekel|shekels|ils|₪'],
  // Names that several countries share are compared as they are written.
  ...[
    'peso pesos',
    'dinar dinars dinare dinares',
    'dirham dirhams',
    'crown crowns krone kroner kronen couronne couronnes corona coronas',
    'lira liras lire',
    'baht bahts',
    'rupiah rupiahs',
    'naira nairas',
    'shilling shillings schilling schillinge',
    'forint forints',
    'dram drams',
    'tenge',
    'riyal riyals rial rials',
    'taka',
  ].map((words) => ['money', words.split(' ')[0] ?? '', 1, words.replaceAll(' ', '|')] as const),
  ['money', 'cent', 1, 'cent|cents|pence'],
  ['times', '', 1, 'times|fold|mal|fois|veces|volte'],
  ['clock', 'am', 1, 'am|a.m.'],
  ['clock', 'pm', 1, 'pm|p.m.'],
  ['clock', '', 1, "o'clock|uhr|heures precises"],
];

/** Units of time: the smallest unit of which each is a fixed number, and that number. */
const SPANS: Readonly<Record<string, readonly [of: string, count: number]>> = {
  second: ['second', 1],
  minute: ['second', 60],
  hour: ['second', 3_600],
  day: ['second', 86_400],
  week: ['second', 604_800],
  month: ['month', 1],
  year: ['month', 12],
};

/** How many of one unit of time another is; null where that is not fixed, as for months in days. */
export function timesIn(unit: string, smaller: string): number | null {
  const [of, count = 0] = SPANS[unit] ?? [];
  const [other, each = 1] = SPANS[smaller] ?? [];
  return of === undefined || of !== other ? null : count / each;
}

/** Signs and codes that are before a sum of money. */
const SIGNS: Readonly<Record<string, string>> = {
  us$: 'USD',
  usd: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  $: '$',
  '€': 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  rs: 'INR',
  inr: 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₴': 'UAH',
  '₪': 'ILS',
  chf: 'CHF',
  sfr: 'CHF',
  kr: 'crown',
};

/** Maximum number of tokens that name a unit. */
const MOST_WORDS = 5;

const KEY_OF = (words: string): string => foldWord(words).replace(/[\s.'’-]+/gu, '');

const BY_WORDS: ReadonlyMap<string, Omit<Unit, 'words'>> = new Map(
  UNITS.flatMap(([family, name, factor, all]) =>
    all.split('|').map((words) => [KEY_OF(words), { family, name, factor }] as const),
  ),
);

/** Letters that name a unit only right after digits: `800g`. */
const GLUED: Readonly<Record<string, readonly [UnitFamily, string]>> = {
  g: ['mass', 'g'],
  t: ['mass', 'tonne'],
  m: ['length', 'm'],
  l: ['volume', 'litre'],
  h: ['time', 'hour'],
};

/** The unit that a letter right after digits names; null for other words. */
export function gluedUnit({ text, joined }: { readonly text: string; readonly joined: boolean }): Unit | null {
  const [family, name] = (joined && Object.hasOwn(GLUED, text) ? GLUED[text] : undefined) ?? [];
  return family === undefined || name === undefined ? null : { family, name, factor: 1, words: 1 };
}

/** The unit that tokens from the first on name, by as many of them as possible; null if they name none. */
export function unitOf(tokens: readonly { readonly text: string }[]): Unit | null {
  for (let count = Math.min(MOST_WORDS, tokens.length); count > 0; count--) {
    if (isLooseEnd(tokens, count)) continue;
    const key = KEY_OF(
      tokens
        .slice(0, count)
        .map(({ text }) => text)
        .join(''),
    );
    const unit = key === '' ? undefined : BY_WORDS.get(key);
    if (unit !== undefined) return { ...unit, words: count };
  }
  return compoundUnit(tokens[0]?.text ?? '');
}

/** A German noun that ends with a unit of time: *40 Versicherungsjahre*, not *Lichtjahre*, which are a length. */
const COMPOUND = /^\p{Lu}\p{Ll}+?(jahren?|monaten?|wochen|stunden|minuten|sekunden)$/u;

function compoundUnit(text: string): Unit | null {
  const [, end = ''] = /^Lichtjahr/u.test(text) ? [] : (COMPOUND.exec(text) ?? []);
  const unit = BY_WORDS.get(end);
  return end === '' || unit === undefined ? null : { ...unit, words: 1 };
}

/** Whether the last of the tokens is a mark that is not part of the unit: the stop after *six years*, not that of *p.m.*. */
function isLooseEnd(tokens: readonly { readonly text: string }[], count: number): boolean {
  const last = tokens[count - 1]?.text ?? '';
  if (!/^[.-]$/u.test(last)) return false;
  return last === '-' || tokens[count - 3]?.text !== '.' || !/^\p{L}$/u.test(tokens[count - 2]?.text ?? '');
}

/** The currency that a sign or code before a sum stands for; null for other words. */
export function currencySign(low: string): string | null {
  return Object.hasOwn(SIGNS, low) ? (SIGNS[low] ?? null) : null;
}

/** What a unit that is not named in full may be. */
const SHORT_OF: Readonly<Record<string, RegExp>> = { $: /^(?:USD|AUD|CAD|NZD|HKD|SGD)$/u, degree: /^[CF]$/u };

/** Whether two units may be the same; a bare dollar is that of any country, a bare degree one of any scale. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || SHORT_OF[a]?.test(b) === true || SHORT_OF[b]?.test(a) === true;
}
