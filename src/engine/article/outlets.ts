import { OFFICE } from './names.js';

/** Words by which a name is known as an outlet's. */
export const OUTLET =
  /(?:^|[\s-])(?:ledger|post|times|herald|gazette|tribune|journal|courier|chronicle|observer|telegraph|standard|mail|globe|guardian|independent|mirror|examiner|inquirer|dispatch|register|bulletin|news|daily|weekly|review|press|echo|argus|mercury|sentinel|advertiser|enquirer|intelligencer|\p{L}{0,30}(?:zeitung|anzeiger|nachrichten|tagblatt|tageblatt|abendblatt|rundschau|rundblick|kurier|bote|presse|allgemeine|merkur)|\p{L}{2,30}(?:post|blatt|spiegel|stimme)|courrier|quotidien|phare|dauphiné|hebdo|monde|figaro|dépêche|diario|faro|periódico|noticias|gaceta|heraldo|vanguardia|corriere|giornale|gazzetta|messaggero|repubblica|jornal|folha|correio|\p{L}{0,20}krant|dagblad|nieuwsblad|courant|\p{L}{0,20}(?:tidning|tidningen|bladet)|gazeta|dziennik|газета|новости|известия)(?:[\s-]|$)/iu;

/** An outlet's name alone on a line: capitalised words, one of which says so. */
export const MASTHEAD =
  /^(?:\p{Lu}[\p{L}’'&-]{0,30}|of|the|and|de|del|la|le|von|der|für|zu|di|da)(?: (?:(?:[ld]['’])?\p{Lu}[\p{L}’'&-]{0,30}|of|the|and|&|und|et|y|e|de|del|la|le|von|der|für|zu|di|da)){1,5}$/u;

/** What a paper's name begins with, and a person's does not. */
const ARTICLE = /^(?:The|Der|Die|Das|Het)\s\p{Lu}/u;
/** Names of papers with an article that begins names of people as well. */
const WITH_ARTICLE =
  /^(?:Le|La|El|Il|De|O|A)\s(?:Croix|Globo|Libre|Morgen|Mundo|Nación|País|Parisien|Progrès|Provence|Público|Razón|Sera|Soir|Stampa|Standaard|Telegraaf|Tijd|Voix|Voz)$/u;
/** A name that begins with an article, as those of papers do; of people only where a given name is before it: `Le Van Hoa`. */
const ARTICLE_FIRST =
  /^(?:(?:Le|La|Les|El|Los|Las|Il|Lo|Gli|De|O|A|Os|As)\s|L['’])\p{Lu}[\p{L}’'&-]{0,30}(?:\s(?:(?:[ld]['’])?\p{Lu}[\p{L}’'&-]{0,30}|of|the|and|&|et|y|e|de|del|du|des|la|le|do|da|dos|di|della|dello|dei|van|het|op|aan|von|der|für)){0,5}$/u;
/** Places with an article, at which someone writes. */
const PLACE_WITH_ARTICLE =
  /^(?:(?:Le|La|El|Los|Las|Il|O)\s(?:Aaiún|Alto|[AÁ]ngeles|Caire|Cairo|Ceiba|Chaux|Ciotat|Coruña|Creusot|Cruces|Escorial|Ferrol|Haba?na|Havane|Havre|Haya|Haye|Laguna|Louvière|Mans|Mecca|Mecque|Palmas|Paso|Paz|Plata|Porto|Puy|Rioja|Rochelle|Salvador|Serena|Spezia|Tampon|Touquet|Valletta|Vegas)|L['’]Aquila|The\s(?:Bahamas|Bronx|Gambia|Hague|Netherlands))$/u;
const CAPITALS = /^\p{Lu}[\p{L}’'-]{0,30}(?:\s\p{Lu}[\p{L}’'-]{0,30}){2,5}$/u;
/** Words after an article that begin no surname. */
const OF_A_PAPER =
  /^\p{Lu}\p{Ll}{0,3}\s(?:Petite?|Grande?|Nouvel(?:le)?|Nouveau|Bon|Vrai|Journal|Quotidien|Courrier|Canard|Petit|Gran|Nuev[oa]|Diario|Nuov[oa]|Giornale|Corriere|Grote|Nieuwe|Nov[oa]|Jornal)\s/u;
const QUOTED = /^[«„“"](\p{Lu}[^«»„“”"]{1,40})[»“”"]$/u;

/** Places of two words or more, by how they begin or end. */
const PLACE =
  /^(?:(?:New|San|Santa|Santo|São|St\.?|Saint|Sankt|North|South|East|West|Port|Fort|Mount|Lake|Cape|Bad|Los|Las|Hong|Tel|Abu|Kuala|Addis|Phnom|Rio|Buenos|Costa|Puerto|Nova|Belo|Porto|Den|Nizhny|Nischni)\s\p{Lu}[\p{L}’'-]{1,30}(?:\s(?:de|do|da|di|of)\s\p{Lu}[\p{L}’'-]{1,30})?|(?:\p{Lu}[\p{L}’'-]{1,30}\s){1,2}(?:Beach|City|Falls|Springs|Island|Islands|County|Heights|Hills|Bay|Harbou?r|Aires|Angeles|Vegas|Province|State))$/u;
/** Words with which names of papers and sections begin, and given names do not. */
const SUBJECT =
  /^(?:Money|Business|Market|Markets|Politics|Science|Tech|Technology|Sports?|Health|Law|Energy|Climate|Film|Music|Food|Travel|Motor|Nature|Farm|Farming|Finance|Morning|Evening|Sunday|Saturday|Local|National|Global|World|Metro|Coast|Harbou?r|Wirtschaft|Politik|Wissen|Technik|Umwelt|Kultur|Sport|Economie|Économie|Sciences?|Salud|Economía|Ciencia)\s\p{Lu}/u;

/** Whether words with capitals after a name are a place, or a paper or section of one, rather than another person. */
export function isNoPerson(name: string): boolean {
  return PLACE.test(name) || SUBJECT.test(name) || isPlaceWithArticle(name);
}

/** The outlet that a name is where those who wrote for it are named before: `Le Littoral`, `«Побережье»`; null where it may be a person's. */
export function outletAfterNames(name: string): string | null {
  const quoted = QUOTED.exec(name)?.[1];
  if (quoted !== undefined) return quoted;
  if (isOutlet(name) || (SUBJECT.test(name) && !DESK.test(name) && !OFFICE.test(name))) return name;
  if (
    DESK.test(name) ||
    OFFICE.test(name) ||
    (CAPITALS.test(name) && !OF_A_PAPER.test(name)) ||
    isPlaceWithArticle(name)
  )
    return null;
  return ARTICLE_FIRST.test(name) ? name : null;
}

/** Whether a name is that of a place with an article: `Le Havre`, `The Hague`. */
export function isPlaceWithArticle(name: string): boolean {
  return PLACE_WITH_ARTICLE.test(name);
}

/** Parts of an outlet, who write for it and are not its name. */
const DESK =
  /(?:^|\s)(?:staff|desk|team|bureau|newsroom|room|office|department|service|agency|redaktion|rédaction|redacción)(?:\s|$)/iu;

/** Whether a name is surely an outlet's: `Harbour Times`, `Hafenzeitung`, `Der Spiegel`; not a desk or an office at one. */
export function isOutlet(name: string): boolean {
  if (DESK.test(name) || OFFICE.test(name) || isPlaceWithArticle(name)) return false;
  if (!name.includes(' ')) return /^\p{Lu}/u.test(name) && OUTLET.test(name) && !/^\p{L}{1,6}$/u.test(name);
  return MASTHEAD.test(name) && (OUTLET.test(name) || ARTICLE.test(name) || WITH_ARTICLE.test(name));
}
