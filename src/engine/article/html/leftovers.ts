import { CLOSING_MARK } from '../../text/closing-marks.js';
import { countWords } from '../../text/tokens.js';
import type { Block } from './blocks.js';

/** More of a block than this share in links: it is one. */
const LINKED = 0.8;

/** Fewest words of a sentence that is one link and yet belongs to the article. */
const WORDS_OF_SENTENCE = 8;

/** Longest block that is searched for what does not belong to an article, in UTF-16 code units. */
const LONGEST = 600;

/** Before links to other articles, in the languages of news. */
const RELATED =
  /^(?:related(?:\s(?:articles?|stories|posts|news|content|topics|links|reading|coverage))?|read (?:more|next|also|on)|more (?:on|from|about|stories|news|like this)\b.{0,60}|(?:you )?(?:may|might) also (?:like|be interested in)|see also|also (?:read|see)|recommended|(?:most|top) (?:read|popular|stories)|trending(?: now)?|latest (?:news|stories|posts)|in other news|what to read next|don.?t miss|mehr zum thema|mehr dazu|zum thema|auch interessant|(?:das )?könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|weitere (?:artikel|meldungen|themen|informationen)|lesen sie (?:auch|hier|mehr)|lies auch|meistgelesen|ähnliche (?:artikel|beiträge)|à lire (?:aussi|également)|lire (?:aussi|également)|sur le même (?:sujet|thème)|voir aussi|articles? (?:liés|similaires|associés)|le(?:e|er|a) (?:también|más|además)|te (?:puede|puede que te) interesa[rn]?|lea además|(?:noticias|artículos) relacionad[ao]s|ve(?:r|a) también|leggi anche|potrebbe interessarti|articoli correlati|le(?:r|ia) (?:também|mais)|veja (?:também|mais)|leia (?:também|mais)|lees ook|lees (?:meer|verder)|meer over|läs (?:också|även|mer)|les også|czytaj (?:też|także|więcej|dalej)|zobacz (?:też|także)|читайте также|смотрите также|相关新闻|相关阅读|関連記事|관련 ?기사)\s?[:：»>…]?$/iu;

/** The beginning of a line that leads to another article: `Read more: …`. */
const LEADS_AWAY =
  /^(?:(?:read|see) (?:more|also|next)|also (?:read|see|on)|related|see more|read|more|watch|watch more|don.?t miss|recommended|mehr (?:dazu|zum thema)|auch (?:lesen|interessant)|lesen sie (?:auch|hier|mehr)|lies auch|siehe auch|zum weiterlesen|(?:à )?lire (?:aussi|également)|voir aussi|lea? también|lee también|lea también|lea además|leer también|ver también|leggi anche|leia (?:também|mais)|veja (?:também|mais)|lees ook|läs (?:också|även|mer)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте также)\s{0,2}[:：»>|–—-]/iu;

/** Lines of pages that are not part of what they tell. */
const LINES: readonly RegExp[] = [
  // Pictures: whose they are.
  /^\(?(?:image|images|photo|photos|picture|pictures|pic|foto|fotos|bild|bilder|abbildung|crédit photo|crédits?|imagen|zdjęcie|фото)\s?(?:credits?|by|courtesy)?\s?[:：©]/iu,
  /\((?:image|photo|picture|foto|bild|fotó|pic)s?\s?(?:credits?|courtesy)?\s?[:：][^()]{1,80}\)$/iu,
  /^(?:photo|image|picture|foto|bild)s? (?:by|credit|courtesy)\b.{0,80}$/iu,
  // Advertisements, and the lines before and after them.
  /^(?:[-–—\s]{0,3}(?:anzeige|advertisement|advert|advertising|ad|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|reklama|реклама|sponsored)[-–—:\s]{0,3})$/iu,
  /^(?:article|story|(?:der )?artikel|text) (?:continues|continued|geht) .{0,40}(?:below|after|weiter).{0,40}$/iu,
  // What a reader is asked to do.
  /^(?:sign up|subscribe|register|log in|follow us|follow @|join (?:us|our|the conversation)|like us|get (?:the|our) [^.]{0,60}(?:newsletter|app|alerts)|download (?:the|our) [^.]{0,40}app|click here|have a tip|got a (?:tip|story)|do you have (?:a|any) (?:tip|story|information)|want more|we want to hear|submit (?:a|your) (?:letter|tip|story)|jetzt (?:anmelden|abonnieren|registrieren)|abonnieren sie|melden sie sich|inscrivez-vous|abonnez-vous|suscríbete|suscríbase|regístrate|iscriviti|abbonati|inscreva-se|assine|schrijf je in|meld je aan|zapisz się|подпишитесь)\b.{0,240}$/iu,
  /\b(?:can|may) be (?:reached|contacted|emailed) (?:at|on|via|by)\b.{0,160}$/iu,
  /\b(?:follow|contact|e-?mail|reach) (?:him|her|them|me|us|@\w{1,30})\b(?: \w{1,12}){0,4} (?:on|at|@|via)\b.{0,160}$/iu,
  // Galleries and players.
  /^(?:caption|close|back to gallery|show caption|hide caption|image \d{1,3} of \d{1,3}|\d{1,3} ?(?:\/|of) ?\d{1,3}|\d{1,3} - \d{1,3} of \d{1,3}|explore further|loading\.{0,3}|play(?: video)?|iklan|share|print|more|\[.{0,200}\])$/iu,
  // Scripts, cookies, rights, time stamps.
  /^(?:this (?:slideshow|site|page|website|video|content) (?:requires|uses|is not available)|please enable javascript|diese (?:website|seite) (?:verwendet|nutzt) (?:cookies|akismet)|wir (?:verwenden|nutzen) cookies|we use cookies|nous utilisons des cookies|utilizamos cookies)\b.{0,300}$/iu,
  /^(?:this (?:post|article|page) (?:may )?contains? (?:affiliate|referral|sponsored)|(?:dieser|der) (?:artikel|beitrag) enthält (?:affiliate|werbe)|als amazon-partner|as an amazon associate)\b.{0,300}$/iu,
  /^(?:the contents? of (?:this|the) (?:site|page)|all contents?|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados)\b.{0,240}$/iu,
  /^(?:last )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|mis à jour|publié|actualizado|publicado|aggiornato|pubblicato)\s?(?:at|on|am|le|el|il|em)?\s?:?\s[^.!?]{0,20}\d[^!?]{0,40}$/iu,
  /^(?:category|categories|tags?|filed under|topics?|labels?|kategorien?|schlagwörter|themen|stichworte|catégories?|mots-clés|etiquetas|categorías|temas|posted in|veröffentlicht in|file under)\s?[:：].{0,300}$/iu,
  /^this (?:entry|post) was (?:posted|filed|published) (?:in|on|under|by)\b.{0,300}$/iu,
  /^\d{1,4}\s?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|shares?|likes?|views?|reacties)$/iu,
  /^(?:zurück zur (?:übersicht|listenansicht|startseite)|back to (?:top|list|overview|news)|nach oben|retour à la liste|volver)\b.{0,30}$/iu,
];

/** Whether a block is more or less one link. */
export function isLinked({ linked, text }: Block): boolean {
  return linked > LINKED * text.length;
}

const ENDS_SENTENCE = new RegExp(`[.!?…:。！？؟]${CLOSING_MARK}{0,3}$`, 'u');

/** Whether text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** Whether a block is longer than labels and titles are, though it may not end as sentences do. */
export function isLong({ text }: Block): boolean {
  return text.length > 80 && countWords(text) >= 14;
}

/** Whether a block that is one link is a sentence of the article, not a link to another one. */
export function isLinkedSentence({ text }: Block): boolean {
  return endsSentence(text) && !/:$/u.test(text) && /\p{Ll}/u.test(text) && countWords(text) >= WORDS_OF_SENTENCE;
}

/** Whether a heading or line is before links to other articles. */
export function isRelatedHeading({ text }: Block): boolean {
  return text.length <= 100 && RELATED.test(text);
}

/** Whether a block does not belong to an article: a link to another, whose picture it is, what a reader is asked to do. */
export function isLeftover(block: Block): boolean {
  const { text, kind } = block;
  if (kind === 'heading' || text.length > LONGEST) return false;
  if (LEADS_AWAY.test(text) && (block.linked > 0 || !endsSentence(text))) return true;
  return LINES.some((line) => line.test(text)) || isRelatedHeading(block);
}

/** Whether a paragraph at an article's end is about its author: it begins with the name. */
export function isBiography({ text }: Block, authors: readonly string[]): boolean {
  const head = text.slice(0, 200);
  const author = authors.find((name) => name.length > 4 && head.startsWith(name));
  if (author === undefined) return false;
  return /^,?\s(?:is|was|has|covers|writes|reports|joined|works|worked|ist|war|schreibt|arbeitet|est|es|è|é|jest|är)\b/u.test(
    text.slice(author.length, author.length + 20),
  );
}
