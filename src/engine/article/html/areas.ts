import type { Attributes } from './scan.js';

/** An element that holds blocks of text, by where its first block stands and where they end. */
export interface Area {
  readonly name: string;
  /** Index of the area around it; -1 for none. */
  readonly parent: number;
  /** By its name or class it is not the article's: navigation, comments, a newsletter box. */
  readonly isOutside: boolean;
  /** The markup says that the body of the article is in it. */
  readonly isBody: boolean;
  readonly first: number;
  end: number;
}

/** Elements that hold what is outside an article. A form may hold a whole page, a figure a quotation or a table. */
const OUTSIDE = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'menu', 'figure']);

/** Elements of which a class says something about the page rather than about what is in them. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** Words of classes and ids of what is outside an article. */
const WORDS = new Set(
  (
    'related recommended recommendation recommendations recirculation newsletter newsletters subscribe subscription promo promotion ' +
    'sharing sharebar sharebox shares comments commentlist disqus respond sidebar breadcrumb breadcrumbs cookie cookies ' +
    'consent biography caption captions wp-caption-text credits taglist advert advertisement adsense sponsor sponsored outbrain ' +
    'taboola popup modal footer navigation navbar pagination pager rating ratings trending mostread readmore screen-reader-text ' +
    'sr-only visually-hidden noprint toolbar copyright disclaimer signup optin byline byliner authorbox about-author jetpack ' +
    'jp-relatedposts sharedaddy addtoany storylinks tagcloud metabox skiplink'
  ).split(' '),
);

/** Pairs of words of which one alone says little. */
const PAIRS =
  /\b(?:author|about)[-_ ]?box\b|\b(?:author|about|entry|post|article|story)[-_ ]?(?:bio|author|tags|share|links|nav|navigation|footer)\b|\b(?:more|most|also|latest|further|other)[-_ ](?:news|stories|read|from|articles|posts|links|popular|on)\b|\bread[-_ ]?(?:more|also|next)\b|\b(?:social|share)[-_ ]?(?:share|sharing|links?|icons?|buttons?|bar|follow|nav|list|menu|tools?|widget)\b|\b(?:image|photo|picture|media|video)[-_ ]?(?:caption|credit|copyright|source)s?\b|\b(?:mail|news)[-_ ]?letter|\bcall[-_ ]to[-_ ]action\b|\bad[-_](?:slot|unit|container|wrapper|box)\b/iu;

/** A class or an id that alone means an advertisement: `ad`, `ad-2`, `inline-ad`, `Anzeige`. */
const AD =
  /(?:^|\s)(?:(?:google|dfp|gpt|inline|native|display|banner|side|top|mid|bottom|text|content|article|in-article|mobile|desktop)-?)?(?:ads?|advs?|adverts?|adbox|anzeigen?|werbung|publicit[eé]|publicidad|pubblicit[aà]|publicidade|advertentie|annons|reklama)(?:-(?:\d{1,6}|\p{L}\d{0,3}|block|banner|body|content|inline|label|module|placeholder|space|text|top|bottom|wrap|zone))?(?=\s|$)/u;

/** What a label for screen readers calls an advertisement. */
const AD_LABEL =
  /^(?:advertis(?:e?ment|ing)|advert|ads?|sponsored(?: content| post)?|paid content|promoted(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|reklama|реклама|広告|广告)$/iu;

/** What is beside a sidebar is not in it. */
export const BESIDE_SIDEBAR = /(?:has|no|with)-?sidebar\b/giu;

/** Longest list of classes that is examined, in UTF-16 code units. */
const LONGEST = 300;

/** Whether an element is outside the article by its name, role or classes. */
export function isOutside(name: string, attributes: Attributes): boolean {
  if (OUTSIDE.has(name) || isInvisible(attributes)) return true;
  if (WHOLE.has(name)) return false;
  const role = attributes.get('role') ?? '';
  if (/^(?:navigation|complementary|contentinfo|search|banner|dialog|menu)$/iu.test(role)) return true;
  if (AD_LABEL.test((attributes.get('aria-label') ?? '').slice(0, LONGEST).trim())) return true;
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST);
  if (names === ' ') return false;
  // `PromoSmall__title` is written in many ways.
  const spelled = names
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$&-')
    .replaceAll('_', '-')
    .toLowerCase()
    .replace(BESIDE_SIDEBAR, '');
  return PAIRS.test(spelled) || AD.test(spelled) || spelled.split(/\s+/u).some(saysOutside);
}

/** Whether the markup says of an element that it holds the body of an article. */
export function isArticleBody(attributes: Attributes): boolean {
  return /\barticleBody\b/iu.test(attributes.get('itemprop') ?? '');
}

/** Whether an element is not shown. */
export function isHidden(attributes: Attributes): boolean {
  return attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
}

/** Not shown by its style, which a script may change when the page is opened. */
function isInvisible(attributes: Attributes): boolean {
  return /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/iu.test(
    (attributes.get('style') ?? '').slice(0, LONGEST),
  );
}

function saysOutside(name: string): boolean {
  return WORDS.has(name) || name.split('-').some((word) => WORDS.has(word));
}
