import type { CslName } from './article.js';
import { isParticle } from './name-pattern.js';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|esq)\.?$/iu;

/** Words by which a by-line shows itself to be an institution's. */
const INSTITUTION =
  /\b(?:staff|desk|bureau|agenc(?:y|ies)|news|press|reporters?|team|editors?|editorial|correspondents?|service|network|times|post|reuters|ltd|inc|media|online|web)\b/iu;

/** What begins and what ends a turn of phrase that looks like a by-line: `By Popular Demand`, `By The Numbers`, `By Royal Appointment`. */
const IDIOM_BEGINS =
  /^(?:the|an?|any|all|our|your|my|his|her|their|its|no|some|every|each|this|these|those|what|which|popular|special|royal|public|common|mutual|universal|unanimous|overwhelming|executive|presidential|sheer|pure|mere|way|means|order|virtue|word|degrees|leaps|trial|law|land|sea|air|rail|train|bus|bike|boat|car|plane|foot|hook|design|default|definition|request|invitation|appointment|association|candlelight|moonlight|far|now|then|comparison|contrast|nature|accident|chance|proxy|mistake|consent|primera|última|otra|fin|première|dernière|erste[rn]?|letzte[rn]?)(?=\s|$)/iu;
const IDIOM_ENDS =
  /(?:^|\s)(?:demand|numbers|request|appointment|invitation|decree|default|proxy|acclaim|acclamation|stealth|candlelight|moonlight|starlight|bike|train|accident|definition|comparison|contrast|mistake|consent|degrees|means|category|region|topic|luck|vez|fois|design)$/iu;

/** Whether words after *By* name nobody, though they have capitals as a name has. */
export function isIdiom(words: string): boolean {
  const bare = words.trim().slice(0, 200);
  return IDIOM_BEGINS.test(bare) || IDIOM_ENDS.test(bare);
}

/**
 * What comes after *by* in the languages of news and is nobody: `Par Temps De Neige`, `Von Haus Aus`, `Por Si Acaso`. In each, the
 * word that names an author has other senses.
 */
const PHRASE = new RegExp(
  `^(?:${[
    'by\\s(?:night|day|dawn|dusk|noon|midnight|sunrise|sunset|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|july|september|october|november|december)',
    'par\\s(?:amour|temps|grande?s?|(?:beau|mauvais|gros) (?:temps|vent)|hasard|peur|crainte|ici|l[àa]|delà|dessus|dessous|terre|voie|monts?|vents?|vagues|tout(?:e?s?)|tous|plaisir|milliers|centaines|dizaines|manque|souci|défaut|erreur|ailleurs|exemple|moments|endroits|principe|solidarité|respect|pitié|petite?s|pure?|simple|devoir|conviction|vocation|curiosité|bonheur|malheur|ordre|suite|conséquent|rapport|ricochet|procuration|habitude|personne|téléphone|écrit|avance|définition|nature|chance|deux|trois|ses?|mes|nos|vos|leurs?|une?|les?)',
    'von\\s(?:haus|fall|kopf|mund|grund|anfang|beginn|hand|heute|morgen|hier|dort|oben|unten|außen|innen|vorne?|hinten|nah|fern|weitem|jetzt|nun|tag|jahr|zeit|ort|tür|null|allen?|allem|vielen|rechts|links|osten|westen|norden|süden|herzen|nichts|mensch zu|wegen|da|der|dem|den|einem|einer|seinem|ihrem|unserem|mir|dir|uns|ihm|ihr)',
    'por\\s(?:amor|fin|fim|si|favor|ejemplo|exemplo|supuesto|eso|isso|qu[eé]|culpa|causa|miedo|medo|razones|razões|motivos?|falta|encima|debajo|dentro|fuera|fora|trás|tod[oa]s?|cada|una?|uma?|el|los|las|lo|mi|tu|su|nuestr[oa]s?|ahora|ahí|aquí|casualidad|error|orden|turnos|siempre|poc[oa]s?|much[oa]s?|muy|nada|est[eao]s?|es[ea]|desgracia|suerte|vía|tierra|enquanto|pouc[oa]|muit[oa]s?|noss[oa]s?|acaso|ora|mais|menos|partes)',
    'door\\s(?:weer|dik|heel|het|een|alle|de|dit|dat|deze|mijn|zijn|haar|ons|hun)',
    'av\\s(?:alla|allt|jord|ren|någon|den|det|en|ett)',
    'przez\\s(?:cały|całą|całe|wszystkie|dwa|trzy)',
  ].join('|')})(?![\\p{L}’'-])`,
  'iu',
);

/** Words inside that no name has, even with a capital; `Les` can only begin one, and `The` the outlet after `for`. */
const SMALL_WORD =
  /\p{L}(?<! for)\s(?:Et|Aus|Bis|Auf|Für|Mit|Ohne|Nach|For|Of|With|Without|From|The|Into|Sous|Sans|Avec|Pour|Dans|Aux)\s\p{L}|\s\p{Lu}[\p{L}’'.-]{0,40}\sLes\s\p{L}/u;

/** Whether a line that begins as a by-line does is a turn of phrase, such as a headline. */
export function isPhrase(line: string): boolean {
  const start = line.trim().slice(0, 200);
  return PHRASE.test(start) || SMALL_WORD.test(start.split(/[,|(/·•–—]/u, 1)[0] ?? '');
}

/** A noun for what someone does for a paper: `Ann Lee, Transport Correspondent`. */
export const OFFICE =
  /\b(?:correspondent|reporter|editor|writer|columnist|journalist|critic|korrespondent(?:in)?|redakteur(?:in)?|reporterin|journalistin|correspondante?|envoyée?s? spéciale?s?|journaliste|rédactrice|rédacteur|corresponsal|enviad[oa] especial|redactora?|periodista|corrispondente|inviat[oa]|giornalista|verslaggever|redacteur|dziennikarka|dziennikarz)\b/iu;

/**
 * A name as a by-line gives it, in CSL's parts: `Lalit K Jha` → family `Jha`, given `Lalit K`; `Jha, Lalit` likewise.
 * One word, all capitals of up to five letters, or an institution's words → `literal`.
 */
export function parseName(text: string): CslName {
  const name = text.replace(/\s+/gu, ' ').trim().slice(0, 200);
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > 6 || INSTITUTION.test(name)) return { literal: name };
  const comma = name.indexOf(', ');
  if (comma > 0) {
    const family = name.slice(0, comma);
    const given = name.slice(comma + 2);
    return SUFFIX.test(given) ? { ...parseName(family), suffix: given } : { family, given };
  }
  const suffix = SUFFIX.test(parts.at(-1) ?? '') && parts.length > 2 ? parts.pop() : undefined;
  let first = parts.length - 1;
  while (first > 1 && isParticle(parts[first - 1] ?? '')) first--;
  return {
    family: parts.slice(first).join(' '),
    given: parts.slice(0, first).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** `Ana Lindo y Pedro Vera`: what joins two whole names, and parts of one elsewhere. */
const JOINED =
  /(^|, )(\p{Lu}[\p{L}’'-]{1,30}(?: (?:de |del |la |van |von )?\p{Lu}[\p{L}’'-]{1,30}){1,3}) (?:y|och|og|en|e|i|и) (?=\p{Lu}[\p{L}’'-]{1,30} (?:\p{Ll}{2,3} )?\p{Lu})/gu;

/** The names of a by-line's list: `Ann Lee and Bob Ray`, `Ann Lee, Bob Ray & Cy Dee`. */
export function parseNames(text: string): CslName[] {
  return text
    .replaceAll(JOINED, '$1$2, ')
    .split(/[,;&]|\b(?:and|und|et)\b/u)
    .map((part) => part.trim())
    .filter((part, index) => part !== '' && !SUFFIX.test(part) && (index === 0 || !OFFICE.test(part)))
    .map(parseName);
}
