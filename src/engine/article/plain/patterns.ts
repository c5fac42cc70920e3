/** What a unit of raw text is, if not body. */
export type BoilerplateKind =
  | 'byline'
  | 'caption'
  | 'copyright'
  | 'credit'
  | 'credit-line'
  | 'date'
  | 'field'
  | 'form'
  | 'headline'
  | 'heading'
  | 'link'
  | 'masthead'
  | 'navigation'
  | 'promotion'
  | 'section'
  | 'summary';

const DATE_LABEL =
  '(?:date|updated?|published|posted|last updated|last modified|first published|modified|issued|created|written|uploaded)';

/** A label before a date, `date` or `Published on:`. */
export const DATE_PREFIX = new RegExp(`^${DATE_LABEL}(?: on| at)?\\s*[:|-]?\\s*`, 'iu');
/** One word that may be beside a date in a date line: week day, time, zone, label. */
export const DATE_WORD =
  /^(?:uhr|pressemitteilung|medienmitteilung|communiqué|comunicado|rédaction|redacción|redazione|redaktion|avec|afp|dpa|efe|ansa|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|stand|le|el|vom|den|am|um|à|a|mis|mise|jour|publiée?|modifiée?|actualisée?|veröffentlicht|erschienen|aktualisiert|zuletzt|geändert|publicado|actualizado|las|pubblicato|aggiornato|il|alle|ore|atualizado|às|gepubliceerd|bijgewerkt|om|op|publicerad|uppdaterad|kl\.?|opublikowano|aktualizacja|опубликовано|обновлено|publisert|oppdatert|offentliggjort|udgivet|opdateret|klokken|publikováno|aktualizováno|vydáno|года?|г\.?|roku|r\.?|\d{1,2}h\d{0,2}|\d{1,2}[:.]\d{2}h|\d{1,2}[時时点]\d{0,2}分?|\d{1,2}시|\d{1,2}분|更新|公開|配信|发布|發布|입력|수정|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?|\d{1,2}[ap]m|[ap]\.?m\.?|[a-z]?[a-z]{2}t|utc|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?|t?\d{2}:\d{2}:\d{2}z?|at|on|last|first|date|dated|updated?|published|posted|modified|issued|created|uploaded|hours|hrs|local|time)$/iu;

const NETWORK =
  '(?:x|twitter|facebook|instagram|youtube|telegram|whatsapp|linkedin|tiktok|google news|threads|bluesky|koo|rss|pinterest)';

/** Outlet in an invitation to follow it: `Follow and share NAME on X and Instagram`. */
export const FOLLOW = new RegExp(
  `\\b(?:follow|like|share|join|subscribe to|find|connect with)(?: (?:and|&|or) (?:follow|like|share|join))?(?: us| me)? ?([\\p{L}\\p{N}.&' -]{0,60}?) ?(?:on|at|via) (?:our )?${NETWORK}\\b`,
  'iu',
);

/** Patterns of whole units, tried in order; each is for a unit of at most 60 words. */
export const UNIT_PATTERNS: readonly (readonly [BoilerplateKind, RegExp])[] = [
  [
    'navigation',
    /^(?:skip to (?:main |the )?(?:content|navigation)|jump to (?:content|navigation)|(?:direkt )?zum (?:haupt)?inhalt(?: springen| wechseln)?|aller (?:directement )?au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?|vai al contenuto(?: principale)?|(?:ir|saltar|pular) para o conteúdo(?: principal)?|naar (?:de )?(?:hoofd)?inhoud(?: gaan)?|ga naar (?:de )?inhoud|(?:hoppa|gå) till (?:huvud)?innehåll(?:et)?|przejdź do treści|перейти к (?:основному )?содержанию|跳到主要内容|メインコンテンツへスキップ)$/iu,
  ],
  [
    'section',
    /^(?:for immediate release|(?:press|news|media) (?:release|statement)|embargoed until\b.{0,60}|pressemitteilung|medienmitteilung|presseaussendung|communiqué(?: de presse)?|comunicado(?: de prensa)?|nota de prensa|comunicato stampa|comunicado de imprensa|persbericht|pressmeddelande|komunikat prasowy|пресс-релиз)\s?:?$/iu,
  ],
  ['copyright', /^(?:©|\(c\)|copyright\b|&copy;)/iu],
  [
    'copyright',
    // The words are looked for first: the edge of a word, without regard to case, is the slowest part of a pattern.
    /(?=all rights|may not be)\b(?:all rights reserved\b|may not be (?:published|reproduced|republished), (?:broadcast|rewritten))/iu,
  ],
  [
    'credit',
    /^[([]?\s?(?:with|additional) (?:agency |agencies |additional )?(?:inputs?|reporting|information|reports?)\b[^.!?]{0,120}[)\].]{0,3}$/iu,
  ],
  [
    'credit',
    /^\(?(?:reporting|additional reporting|writing|editing|compiled|edited|written|translated) by [^!?]{2,200}$/iu,
  ],
  [
    'section',
    /^(?:(?:media|press|news|pr|investor) (?:contacts?|inquiries|enquiries|relations)|contacts? for (?:the )?(?:media|press)|for (?:more|further) information,? (?:please )?contact|pressekontakt|ansprechpartner(?:in)?(?: für die (?:medien|presse))?|contacts? presse|contacto de prensa|contatti stampa|perscontact|presskontakt|kontakt dla mediów|###|-30-)\s?:?$/iu,
  ],
  ['credit', /^(?:source|agency|agencies|via|courtesy|news agency)\s?[:|][^.!?]{2,60}$/iu],
  [
    'credit',
    /^[([–—-]\s?(?:pti|ani|ians|uni|ap|afp|reuters|upi|dpa|tass|xinhua|bloomberg|agenc(?:y|ies)|associated press|press trust of india|end)(?:[ /,&]{1,3}\p{L}{2,12}){0,3}\s?[)\]]?$/iu,
  ],
  [
    'credit',
    /^[^!?]{3,160} contributed (?:to|reporting to|reporting for) (?:this|the) (?:report|story|article)\b[^!?]{0,60}$/iu,
  ],
  [
    'credit',
    /^\(?(?:this|the) (?:story|article|report|copy) (?:has|was|is) (?:not been |been |auto|originally |first )[^!?]{0,200}(?:edited|published|generated|appeared|feed)\b[^!?]{0,120}$/iu,
  ],
  [
    'caption',
    /^(?:image|photo|photograph|picture|pic|file photo|file image|file|caption|video|watch|infographic|graphic|illustration|representational image|representative image)s?\s*(?:[:|]|credits?\s*:|courtesy\s*:)/iu,
  ],
  [
    'caption',
    /\b(?:photograph|photo(?:graph)? by|photo credit|image credits?|image courtesy|picture credit|photo courtesy)\s*:/iu,
  ],
  ['caption', /(?:^|[|/–—] ?)(?:getty images|ap photo|afp photo|shutterstock|istock|reuters photo)(?:[ /|,]|$)/iu],
  [
    'link',
    /^(?:source link|original (?:source|article|post)|view (?:source|original)|read (?:the )?(?:more|full|original|also|next|on)\b.{0,160}|also (?:read|watch|see)\b.{0,160}|see also\b.{0,160}|more (?:on|from) [^.]{1,80}|related (?:stories|articles|posts|news|topics|content|:).{0,160}|related:.{0,160}|(?:you )?(?:may|might) also (?:like|be interested).{0,60}|next (?:article|story|post).{0,120}|prev(?:ious)? (?:article|story|post).{0,120}|recommended (?:by|for you|stories|articles).{0,60}|must[- ]read.{0,120}|don'?t miss.{0,100}|trending(?: now| news| stories)?|most (?:read|popular|viewed).{0,40}|top (?:stories|news|headlines)|latest (?:news|stories)|first published.{0,80}|permalink|continue reading.{0,100}|click here.{0,160}|back to top|load more.{0,20}|https?:\/\/\S{1,400})$/iu,
  ],
  [
    'form',
    /^(?:leave a (?:reply|comment)(?: cancel reply)?|cancel reply|post (?:a )?comment|(?:add|write|post|join) (?:a|your|the) (?:comment|conversation|discussion).{0,40}|comments?(?: ?\(\d{1,6}\)| ?\*| closed)?:?|\d{1,6} comments?|no comments(?: yet)?|your (?:email|e-mail) address will not be published\.?.{0,80}|required fields are marked ?\*?|save my name, email.{0,120}|(?:name|email|e-mail|website|your name|your email|your comment) ?\*?|notify me of (?:follow|new).{0,80}|log ?in(?: (?:to|or) .{0,60})?|sign (?:in|up)(?: .{0,60})?|register|submit|subscribe(?: now)?|this site uses akismet.{0,120}|enter your (?:email|e-mail).{0,60})$/iu,
  ],
  [
    'promotion',
    /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|advertorial|story continues below.{0,60}|article continues (?:after|below).{0,60}|scroll (?:down )?to continue.{0,60}|share (?:this|on|via|article|story).{0,60}|share|tweet|print|email this.{0,40}|whatsapp|facebook|twitter|listen to (?:this )?(?:article|story).{0,40}|\d{1,4} min(?:ute)?s? read|tags?\s?:.{0,300}|topics?\s?:.{0,300}|filed under.{0,200})$/iu,
  ],
  [
    'promotion',
    /^(?:download|get|install|join|subscribe|sign up|follow|like|catch|stay (?:tuned|updated|connected|informed)|for (?:more|all) (?:the )?(?:latest )?(?:news|updates|stories))\b[^"“”]{0,200}\b(?:app|newsletters?|channel|updates|notifications|alerts|inbox|google news|whatsapp|telegram|facebook|instagram|twitter|youtube|live updates)\b[^"“”]{0,120}$/iu,
  ],
];

/** The parenthesis that a caption ends with, where it credits a picture. */
export const PICTURE_CREDIT =
  /^\((?:(?:ap|afp|reuters|getty|pti|epa|ani|file)[^()]{0,40}\b(?:photo|image|pic)s?\b[^()]{0,60}|(?:photo|image|picture) (?:by|credit|courtesy)[^()]{1,80})\)\s?$/iu;

/** Labels of sections and channels that stand alone above a headline. */
export const SECTION =
  /^(?:news|world|world news|india|india news|national|international|politics|business|economy|opinion|editorial|sports?|technology|tech|science|health|entertainment|lifestyle|culture|local|home|exclusive|breaking(?: news)?|analysis|explainers?|feature|latest|live|defen[cs]e|diplomacy|us news|uk news|europe|asia|africa|americas|middle east|environment|education|travel|markets|money)(?: news)?$/iu;

/** A field written as a line of its own at the top: `Title: …`. */
export const FIELD =
  /^(title|headline|author|by|byline|date|published|url|link|source|outlet|publication|newspaper|agency|language)\s?:\s{1,9}(\S.{0,300})$/iu;

/** What a by-line begins with. */
export const BY =
  /^(?:by|von|par|propos recueillis par|por|door|av|di|przez|interview by|written by|verfasst von|escrito por|écrit par)\s{1,9}/iu;

/** Signs of Markdown around a whole line. */
export const EMPHASIS = /^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$/gu;

const LINK = /\[([^[\]\n]{1,100})\]\([^()\s]{1,500}\)/gu;
const INNER_EMPHASIS = /(?<![\p{L}\p{N}])[*_]{1,3}(?=\p{L})|(?<=[\p{L}.])[*_]{1,3}(?![\p{L}\p{N}])/gu;

/** A line of Markdown as a reader sees it: `By **Ann Lee**`, `_By [Ann Lee](https://…)_`. */
export function withoutMarkup(line: string): string {
  return line.replace(LINK, '$1').replace(EMPHASIS, '').replace(INNER_EMPHASIS, '');
}

/** A by-line: `By NAME`, perhaps with an outlet or desk after it. */
export const BYLINE =
  /^(?:[Bb][Yy]|(?:[Ww]ritten|[Rr]eported|[Rr]eport|[Ss]tory|[Pp]osted|[Ww]ords) by|[Aa]uthor:|[Pp]ropos recueillis par|(?:[Dd]as )?[Ii]nterview führte|(?:[Ww]ords:|[Tt]exte?:|[Tt]exto:|[Tt]esto:|[Vv]on:|[Pp]ar:|[Pp]or:|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v)(?=\s\p{Lu}\S{1,40}\s\p{Lu}))\s{1,9}(\p{Lu}[\p{L}\p{M}.'’-]{0,40}(?:[ ,&|]{1,4}(?:and |und |et |y |of |the |de |van |von |bin |al-)?\p{Lu}[\p{L}\p{M}.'’-]{0,40}){0,11}?)(?:\s?[,/|(]\s?(?:dpa|afp|apa|sda|epd|kna|sid|ots|lusa|ansa|efe|tt|anp|pap)\)?)?(?:\s{1,4}(?:[Pp]ictures?|[Pp]hoto(?:graph)?s?|[Pp]hotography|[Ii]llustrations?|[Ff]otos?|[Bb]ilder)(?::| by)\s[^:\n]{2,80})?$/u;

/** A person's name alone on a line: two to four capitalised words. */
export const NAME_LINE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
