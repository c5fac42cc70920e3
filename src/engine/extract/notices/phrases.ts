/** How publications of a language speak of their own mistakes. Every pattern is tried at the beginning of a sentence. */
export interface NoticePhrases {
  /** Labels of corrections: `Correction:`. What follows must own up to a mistake. */
  readonly corrections: string;
  /** Labels that announce anything: `Editor’s note:`, `Update:`. What follows must speak of the text itself. */
  readonly remarks: string;
  /** Sentences that speak of the text itself and say that it was changed or was wrong. */
  readonly statements: readonly RegExp[];
  /** The same, where only a label before them tells that they speak of the text itself. */
  readonly labelled: RegExp;
  /** Sentences like those that say something else. */
  readonly others: RegExp;
  /** Words that own up to a mistake in a text, after the label of a correction. */
  readonly mistakes: RegExp;
  /** Words of a mistake that anyone makes; beside words of `self` they own up to one in the text. */
  readonly faults: RegExp;
  /** Words for the text, its parts and those who publish it. */
  readonly self: RegExp;
  /** What follows the words of a statement that someone else makes: `…, said Lind`, `…, the bank said`. */
  readonly speech: RegExp;
}

/** What can be corrected, as a text calls itself. */
const EN_SELF =
  '(?:(?:news|feature|opinion|online|web|blog|photo|wire) )?(?:article|story|post|piece|column|dispatch|news alert|newsletter|interview|profile|essay|review|editorial|op-ed|obituary|explainer|fact[- ]check|report|page|blog|entry|item|live ?blog|graphic|infographic|chart|timeline|podcast|episode|headline|caption|press release)';
/** What only the text itself is when it says `this`; reports, papers and pages are others' as well. */
const EN_OWN =
  '(?:(?:news|feature|opinion|online|blog|photo|wire) )?(?:article|story|post|piece|column|dispatch|news alert|newsletter|interview|profile|essay|editorial|op-ed|obituary|explainer|fact[- ]check|blog|live ?blog|infographic|podcast|episode|headline|caption)';
const EN_WRONG =
  '(?:incorrectly|wrongly|erroneously|inaccurately|mistakenly|improperly|misleadingly|imprecisely|mis(?!s\\b|sed\\b|sing\\b)[a-z]{3,20}|over(?:stated|stating)|understated|omitted|conflated|confused|failed to|neglected to|should have)';
const EN_SAID =
  "(?:said|stated|reported|referred|described|listed|quoted|attributed|named|gave|had|contained|included|implied|suggested|indicated|claimed|identified|put|showed|linked|noted|featured|cited|used|carried|characteri[sz]ed|left out|asserted|did not|didn[’']t|was (?:incorrect|wrong|inaccurate|unclear|based on|missing|imprecise)|called|spelled|placed|dated|counted|quoted|credited|mentioned)";
const EN_CHANGED =
  '(?:amended|corrected|updated|revised|clarified|modified|altered|changed|edited|retracted|withdrawn|removed|republished)';
const EN_LEAD =
  '(?:(?:due to|because of|owing to|as a result of) (?:an?|our) [a-z -]{0,40}?(?:error|mistake|misunderstanding|oversight)s?,? |(?:after|since|following) (?:its |first |initial |original )?publication,? )?';
const EN_MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const EN_DAY = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?(?:the )?(?:\\d|${EN_MONTH} \\d|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;

const ENGLISH: NoticePhrases = {
  corrections:
    "(?:correction|clarification)s?(?: (?:and|&) (?:clarification|correction)s?)?(?: appended)?|erratum|errata|corrigend(?:um|a)|(?:editors?[’']?s?[’']? )?retraction(?: note| notice)?|notice of retraction|correction notice|amendment",
  remarks:
    "editors?[’']?s?[’']? notes?|ed(?:\\.|itorial) note|publisher[’']?s note|note(?: to (?:our )?readers| from the editors?)?|updated?|addendum|(?:note|for the) (?:of )?record|postscript",
  statements: [
    new RegExp(
      `^${EN_LEAD}(?:an?|the|our) (?:earlier|previous|prior|initial|original|first|preliminary|print) versions? of this ${EN_SELF}\\b(?:,? [^.!?]{0,100}?)?,? (?:also |had |has |have )?(?:${EN_WRONG}|${EN_SAID})`,
      'iu',
    ),
    new RegExp(
      `^${EN_LEAD}in an? (?:earlier|previous|prior|initial|original|first) version of this ${EN_SELF}\\b`,
      'iu',
    ),
    new RegExp(
      `^${EN_LEAD}(?:as originally published, )?this ${EN_OWN} (?:(?:originally|initially|previously|at first) (?:${EN_WRONG}|${EN_SAID})|${EN_WRONG}\\b)`,
      'iu',
    ),
    new RegExp(
      `^(?:on [^.,]{3,30}, )?this ${EN_OWN} (?:was|has been|is)(?: (?:since|also|subsequently|further|substantially|slightly|last|twice))?(?: been)? (?:amended|corrected|updated|revised|clarified|modified|altered|changed|republished|edited)(?: and (?:amended|corrected|updated|revised|clarified|expanded|republished))?(?:,? (?:on|at|as of) ${EN_DAY}|,? (?:at|on) \\d{1,2}[:.]\\d\\d|,? (?:throughout )?(?:to|in order to) (?:correct|reflect|clarify|remove|delete|fix|state|say|show|note|make (?:it )?clear|include|add|amend|accurately|more accurately|better|attribute|indicate|specify|identify|change|update|provide|incorporate|replace|restore)|,? (?:after|since|following) (?:it was (?:first )?published|(?:its |first |initial |original )?publication|a complaint|an? (?:error|mistake))|,? with (?:an? )?(?:new|additional|further|comments?|response|statements?|details|information|corrected|the correct)|,? because (?:of an?|an?) (?:error|earlier version)|,? for accuracy|[.!)\\]:]|$)`,
      'iu',
    ),
    new RegExp(`^this ${EN_OWN} (?:was|has been|is)(?: now| since)? (?:retracted|withdrawn)\\b`, 'iu'),
    /^(?:the (?:editors?|publishers?|authors?|journal)|we) (?:have|has|is|are|hereby|wish to|would like to)? ?(?:retract(?:ed|ing|s)?|withdraw[ns]?|withdrawing) this (?:article|story|post|piece|column)\b/iu,
    new RegExp(
      `^the [^.!?“”"]{2,80}? (?:of|in|on|for|with|to|above|accompanying) this ${EN_OWN}\\b[^.!?“”"]{0,40}? (?:was|were|has been|have been) (?:since )?(?:${EN_CHANGED}|${EN_WRONG}|incorrect|wrong)`,
      'iu',
    ),
    new RegExp(
      `^(?:the|an?) (?:photo |picture |image )?(?:headline|caption|photo(?:graph)?|image|map|chart|graphic|table) (?:with|on|for|in|to|accompanying) an? (?:earlier|previous|original) version of this ${EN_SELF}\\b`,
      'iu',
    ),
    new RegExp(`^we (?:have |[’']ve )?(?:since )?(?:amended|corrected|updated|clarified) this ${EN_OWN}\\b`, 'iu'),
  ],
  labelled:
    /^(?:(?:because of|due to) an? (?:editing |production |reporting )?error,? )?(?:(?:in )?an? (?:earlier|previous|prior|original) (?:version|headline|caption)\b|we (?:originally|incorrectly|initially|previously|mistakenly|wrongly|erroneously) (?:said|stated|reported|wrote|identified|named|gave|listed|published)|(?:the|this) (?:article|story|post|piece|report|column|page|headline|caption|review|interview|newsletter|paper|study|preprint|manuscript|entry|item|graphic|chart|timeline|press release)(?: above)? (?:has been|was|is|originally|initially|previously|incorrectly|mis\p{Ll}+) ?(?:since |also )?(?:amended|corrected|updated|revised|clarified|changed|retracted|withdrawn|said|stated|named|to correct)|(?:the (?:editors?|publishers?|authors?|journal)|we) (?:have |has |hereby )?(?:retract(?:ed|s)?|withdr[ae]wn?) (?:this|the) (?:paper|study|report|preprint|manuscript)\b|[^.!?]{1,120} (?:after|since) (?:publication|this (?:article|story|post|piece|column) was (?:first )?published)\b)/iu,
  others:
    /\bversions? of this [\p{L} -]{3,30}? (?:,? ?which )?(?:was|is|were|has been|originally|also|first) ?(?:first |originally |also )?(?:published|appear(?:ed|s)?|ran|printed|broadcast|posted|presented|delivered|written|aired)\b|\bedited for (?:length|clarity|style|brevity|space|grammar)|\b(?:amended|changed|updated|revised|modified|corrected|altered|retracted|withdrawn)(?: (?:on|last) [^.,]{3,30}| in \d{4})? (?:from (?:the |its )?(?:market|sale|competition|auction)|by (?:(?:the|its|his|her|their) (?!authors?|editors?|publishers?|journal)|an? (?!editor)|parliament|congress|referendum|voters|law))|\bupdated (?:daily|weekly|monthly|hourly|annually|regularly|every|periodically|frequently|continuously|as)\b/iu,
  mistakes:
    /\b(?:misstated|misspell?(?:ed|t|s|ing)?|misspelt|misidentif\w{1,12}|misquot\w{1,12}|misattribut\w{1,12}|mischaracteri[sz]\w{1,12}|misreport\w{1,12}|misnam\w{1,12}|misdescri\w{1,12}|(?:editing|editorial|production|reporting|typographical|transcription) (?:errors?|mistake)|typo|should have (?:said|read)|should read|(?:originally|previously|initially|earlier) (?:stated|reported|gave|described|listed)|we regret|we apologi[sz]e|, not [^.,;]{1,60},? as (?:(?:we|was|were|had been|it) )?(?:(?:first|originally|previously|initially|earlier) )?(?:reported|stated|written|published|said|given))\b/iu,
  faults:
    /\b(?:mistakenly|incorrect(?:ly)?|inaccura\w{1,12}|erroneous(?:ly)?|wrong(?:ly)?|errors?|miscalculat\w{1,12}|misrepresent\w{1,12}|omitted|correct(?:s|ed)|should (?:be|have been)|has been (?:amended|updated|clarified|removed|changed|revised)|versions? of|regrets?|apologi[sz]es?|rather than|instead of)\b/iu,
  self: /\b(?:(?:this|an?|our|the(?: above| original)?) (?:article|story|post|piece|column|report|interview|newsletter|obituary|headline|caption|graphic|chart)|(?:paragraph|headline|caption|photo caption|version)|we (?:said|wrote|reported|stated|gave|named))\b/iu,
  speech:
    /, (?:said|says|told|added|adds|wrote|announced|explained|according to) (?!that\b)|, [^.,]{1,60} (?:said|says|told [^.,]{1,40}|added|wrote|announced|explained)(?: (?:on|in|at|last|this) [^.,]{1,40})?[.!]?$/iu,
};

const DE_SELF =
  '(?:dieses (?:Artikels|Textes|Beitrags|Berichts|Interviews|Posts|Kommentars|Porträts|Stücks|Newsletters|Podcasts)|dieser (?:Meldung|Geschichte|Nachricht|Reportage|Analyse|Kolumne|Seite|Rezension|Story|Agenturmeldung|Grafik|Bildunterschrift|Überschrift))';
const DE_THIS =
  '(?:(?:dieser|der vorliegende) (?:Artikel|Text|Beitrag|Kommentar|Newsletter|Post)|diese (?:Meldung|Geschichte|Nachricht|Reportage|Kolumne|Story)|dieses (?:Interview|Porträt|Stück))';
const DE_EARLIER =
  '(?:früheren?|ersten?|vorherigen?|vorigen?|ursprünglichen?|älteren?|anfänglichen?|frühere|zunächst veröffentlichten)';
const DE_CHANGED =
  '(?:korrigiert|aktualisiert|berichtigt|geändert|ergänzt|überarbeitet|angepasst|präzisiert|zurückgezogen|richtiggestellt|abgeändert|verändert)';

const GERMAN: NoticePhrases = {
  corrections:
    'Korrekturen|Korrektur(?:hinweis|meldung)?|Berichtigung|Richtigstellung|Klarstellung|Errat(?:um|a)|Corrigend(?:um|a)|Hinweis zur Korrektur',
  remarks:
    '(?:Anmerkung|Hinweis) (?:der|von der) Redaktion|Anm(?:erkung|\\.) ?d(?:er|\\.) ?Red(?:aktion|\\.)|(?:Transparenz)?hinweis|Updates?|Aktualisierung|Nachtrag|Ergänzung|In eigener Sache|Anmerkung',
  statements: [
    new RegExp(`^(?:in|auf) (?:einer|der) ${DE_EARLIER} (?:Version|Fassung|Ausgabe) ${DE_SELF}`, 'iu'),
    new RegExp(
      `^(?:eine|die) ${DE_EARLIER} (?:Version|Fassung) ${DE_SELF}[^.!?]{0,60} (?:enthielt|nannte|behauptete|gab|sprach|bezeichnete|erwähnte|schrieb|war|erweckte|verwechselte)`,
      'iu',
    ),
    new RegExp(`^${DE_THIS} (?:wurde|ist) (?:(?:[^.!?„“"]|\\d\\.){0,100} )?${DE_CHANGED}(?: worden)?\\b`, 'iu'),
    new RegExp(
      `^(?:die|der|das) [^.!?„“"]{2,60} (?:in )?${DE_SELF} (?:wurde|ist|war) (?:(?:[^.!?„“"]|\\d\\.){0,80} )?${DE_CHANGED}`,
      'iu',
    ),
    new RegExp(
      `^wir (?:haben|hatten) (?:in )?(?:diesen|dieser|diese|dieses|diesem) (?:Artikel|Text|Beitrag|Bericht|Meldung|Geschichte|Interview)(?:[^.!?„“"]|\\d\\.){0,120} (?:${DE_CHANGED}|geschrieben|behauptet|berichtet)`,
      'iu',
    ),
    /^in diesem (?:Artikel|Text|Beitrag|Interview) (?:hieß|stand|war|hatten|haben) (?:es )?(?:zunächst|ursprünglich|zuerst|fälschlich\w{0,12}|irrtümlich\w{0,12}|versehentlich)/iu,
  ],
  labelled:
    /^(?:(?:in )?(?:einer|eine|der|die) (?:früheren?|ersten?|vorherigen?|ursprünglichen?) (?:Version|Fassung)|(?:(?:der|dieser) (?:Artikel|Text|Beitrag|Bericht)|(?:die|diese) (?:Studie|Analyse|Meldung|Seite))(?:[^.!?„“]|\d\.){0,80} (?:korrigiert|aktualisiert|berichtigt|geändert|ergänzt|angepasst|zurückgezogen)|in (?:diesem|dem) (?:Artikel|Text|Beitrag|Bericht|Interview) (?:hieß|stand)|[^.!?]{1,120} nach (?:der )?Veröffentlichung\b|wir (?:haben|hatten) (?:(?:[^.!?„“]|\d\.){0,100} )?(?:korrigiert|berichtigt|geändert|richtiggestellt|angepasst))/iu,
  others:
    /\b(?:laufend|regelmäßig|täglich|ständig|fortlaufend) (?:aktualisiert|ergänzt)|\b(?:erschien|erschienen|veröffentlicht wurde)\b[^.!?]{0,60}$|\bgekürzt\b|\b(?:wurde|ist) [^.!?,]{0,60}?\b(?:vom|von (?:der|dem|den|seine[mnr]|ihre[mnr])) (?!Redakt|Autor|Verlag|Verfasser|Herausgeb|\d)[^.!?,]{1,60} (?:zurückgezogen|korrigiert|geändert|überarbeitet|abgeändert)|\bvom Markt\b|vom (?:Bundestag|Bundesrat|Parlament|Gesetzgeber|Landtag|Nationalrat)\b/iu,
  mistakes:
    /(?<!\p{L})(?:(?:früheren?|ersten|vorherigen|vorigen|ursprünglichen?|älteren|anfänglichen) (?:Version|Fassung)|richtig (?:ist|lautet|muss es)|muss es (?:richtig )?heißen|wir (?:bedauern|entschuldigen|bitten)|(?:nicht|und nicht) [^.,;]{1,60},? wie (?:(?:zunächst|ursprünglich|zuerst|irrtümlich|fälschlich) )?(?:berichtet|gemeldet|geschrieben|angegeben))(?!\p{L})/iu,
  faults:
    /(?<!\p{L})(?:fälschlich\p{L}{0,12}|irrtümlich\p{L}{0,12}|versehentlich|falsch\p{L}{0,12}|fehlerhaft\p{L}{0,12}|Fehler\p{L}{0,12}|korrigiert|berichtigt|richtiggestellt|geändert|unkorrekt|statt)(?!\p{L})/iu,
  self: /(?<!\p{L})(?:(?:diese[mnrs]?|unsere[mnrs]?|eine[mr]) (?:Artikels?|Textes|Text|Beitrags?|Berichts?|Meldung|Interviews?)|Absatz|Überschrift|Bildunterschrift|hieß es|haben wir|hatten wir)(?!\p{L})/iu,
  speech: /, (?:sagte|sagt|so|erklärte|erklärt|teilte|meldete|berichtete|schrieb) (?!dass\b)\p{L}/iu,
};

const FR_SELF =
  '(?:cet article|ce texte|ce papier|ce billet|cette dépêche|cet entretien|cette interview|cette chronique|cette tribune|ce reportage|ce portrait|cette infographie|ce post|cette newsletter)';
const FR_CHANGED =
  '(?:modifiée?|corrigée?|mise? à jour|rectifiée?|actualisée?|amendée?|complétée?|retirée?|rétractée?|dépubliée?|éditée?)';

const FRENCH: NoticePhrases = {
  corrections: 'Corrections?|Correctifs?|Rectificatifs?|Rectifications?|Errat(?:um|a)|Précisions?',
  remarks:
    "Mise à jour|Mis à jour|Actualisation|Note de la rédaction|N\\.?D\\.?L\\.?R\\.?|Note de l[’']éditeur|Ajout|Note",
  statements: [
    new RegExp(
      `^(?:dans )?une? (?:toute )?(?:première |précédente |ancienne )?version (?:(?:précédente|antérieure|initiale|originale|antérieur|première) )?de ${FR_SELF}`,
      'iu',
    ),
    new RegExp(
      `^(?:dans )?la (?:première |précédente )?version (?:(?:précédente|antérieure|initiale|originale) )?de ${FR_SELF}`,
      'iu',
    ),
    new RegExp(
      `^${FR_SELF} (?:a été|a|est)(?: depuis)?(?: été)? ${FR_CHANGED}(?: (?:et|puis) ${FR_CHANGED})?(?:,? (?:le|à|pour|afin|après|suite|dans|depuis|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|avec|en raison)(?![\\p{L}])|[.)\\]!]|$)`,
      'iu',
    ),
    new RegExp(`^nous avons (?:depuis )?(?:corrigé|modifié|rectifié|mis à jour) ${FR_SELF}`, 'iu'),
    /^contrairement à ce que (?:nous (?:avons|avions) (?:écrit|indiqué|affirmé)|(?:disait|indiquait|affirmait) une (?:première )?version)/iu,
    new RegExp(
      `^(?:le titre|la légende|le chapô|l[’']illustration) de ${FR_SELF} (?:a|ont) (?:depuis )?été ${FR_CHANGED}`,
      'iu',
    ),
  ],
  labelled:
    /^(?:(?:dans )?(?:une|la) (?:première |précédente )?version\b|(?:l[’']article|le texte|cette page|cette enquête|(?:ce|le) rapport|cette étude|l[’']étude) a (?:depuis )?été (?:modifi|corrig|mise? à jour|rectifi|retir|rétract)|[^.!?]{1,120} après (?:la|sa) publication\b|nous (?:avions|avons) (?:d[’']abord |initialement )?(?:écrit|indiqué|affirmé) (?:par erreur|à tort))/iu,
  others:
    /(?:retir|rétract|modifi|corrig|rectifi|amend)ée?(?: [^.!?,]{1,40})? par (?!la rédaction|l[’']auteur|l[’']autrice|ses auteurs|l[’']éditeur|nos |nous|erreur|souci)|\b(?:a été publiée?|est parue?|a paru|publiée? (?:dans|par)) |(?:régulièrement|quotidiennement|en continu) (?:mise? à jour|actualisée?)|mise? à jour (?:régulièrement|quotidiennement|chaque|en continu)|par (?:le Parlement|la loi|l[’']Assemblée|le Sénat)/iu,
  mistakes:
    /(?<!\p{L})(?:(?:première|précédente) version|version (?:précédente|antérieure|initiale)|il fallait lire|il faut lire|présent\p{L}{1,12} nos excuses|contrairement à ce que nous|mal orthographié\p{L}{0,12}|(?:et non|et pas) [^.,;]{1,60},? comme (?:nous l|écrit|indiqué|annoncé))/iu,
  faults:
    /(?<!\p{L})(?:erroné\p{L}{0,12}|par erreur|à tort|erreurs?|au lieu d|rectifi\p{L}{1,12}|corrig\p{L}{1,12}|inexact\p{L}{0,12}|incorrect\p{L}{0,12})/iu,
  self: /(?<!\p{L})(?:cet article|ce texte|cette dépêche|notre article|un article|paragraphe|titre de|légende|nous (?:avons|avions))(?!\p{L})/iu,
  speech:
    /, (?:a(?:-t-(?:il|elle))? (?:dit|déclaré|affirmé|indiqué|annoncé|expliqué|précisé)|dit|déclare|affirme|explique|selon) ?|, [^.,]{1,60} a (?:dit|déclaré|affirmé|annoncé)[.!]?$/iu,
};

const ES_SELF =
  '(?:este (?:artículo|texto|reportaje|post|perfil|boletín)|esta (?:noticia|información|nota|crónica|entrevista|columna|pieza|historia))';
const ES_CHANGED = '(?:corregid|actualizad|modificad|rectificad|editad|retirad|retractad|ampliad|enmendad|cambiad)[oa]';

const SPANISH: NoticePhrases = {
  corrections:
    'Corrección|Correcciones|Rectificación|Rectificaciones|Fe de (?:errores|erratas)|Aclaración|Aclaraciones|Errata|Correcciones y aclaraciones',
  remarks:
    'Actualización|Actualizado|Nota (?:del editor|de la redacción|de redacción|de la editora|al lector)|N\\. ?(?:de la|del) ?(?:R|E)\\.|Nota',
  statements: [
    new RegExp(
      `^(?:en )?una (?:primera |anterior )?versión (?:(?:anterior|previa|inicial|original) )?de ${ES_SELF}`,
      'iu',
    ),
    new RegExp(
      `^(?:en )?la (?:primera |anterior )?versión (?:(?:anterior|previa|inicial|original) )?de ${ES_SELF}`,
      'iu',
    ),
    new RegExp(
      `^${ES_SELF} (?:ha sido|fue|se ha|ha) ${ES_CHANGED}(?: y ${ES_CHANGED})?(?:,? (?:el|a las|para|con|tras|después|por un|por una|debido|a petición|hoy|ayer|en su)(?![\\p{L}])|[.)\\]!]|$)`,
      'iu',
    ),
    new RegExp(`^hemos (?:corregido|modificado|rectificado|actualizado) ${ES_SELF}`, 'iu'),
    new RegExp(
      `^(?:el titular|el título|el pie de foto|la foto) de ${ES_SELF} (?:ha sido|fue|se ha) ${ES_CHANGED}`,
      'iu',
    ),
  ],
  labelled:
    /^(?:(?:en )?(?:una|la) (?:primera |anterior )?versión\b|(?:el artículo|el texto|la noticia|la nota|la información|(?:este|el) (?:informe|estudio|análisis)|esta página) (?:ha sido|fue|se ha) (?:corregid|actualizad|modificad|rectificad|retirad|retractad)[oa]|[^.!?]{1,120} (?:tras|después de) (?:la|su) publicación\b)/iu,
  others:
    /(?:corregid|modificad|rectificad|retirad|retractad|enmendad)[oa](?: [^.!?,]{1,40})? por (?:el|la|los|las|su|sus) (?!redacción|autor|editor)|\b(?:fue publicad[oa]|se publicó|apareció|publicad[oa] (?:en|por)) |actualizad[oa] (?:diariamente|periódicamente|cada|constantemente)|por (?:el Congreso|el Parlamento|la ley|las Cortes|referéndum)/iu,
  mistakes:
    /(?<!\p{L})(?:versión (?:anterior|previa|inicial|original)|(?:primera|anterior) versión|debe decir|donde dice|lamentamos|pedimos disculpas|mal escrito|y no [^.,;]{1,60},? como (?:se )?(?:publicó|informó|dijimos|indicamos|publicamos))/iu,
  faults:
    /(?<!\p{L})(?:erróne\p{L}{1,12}|por error|un error|errores|incorrect\p{L}{1,12}|equivocad\p{L}{1,12}|en lugar de|en vez de|corregi\p{L}{1,12}|rectific\p{L}{1,12})/iu,
  self: /(?<!\p{L})(?:este artículo|este texto|esta (?:noticia|información|nota)|un artículo|párrafo|titular|pie de foto|dijimos|publicamos)(?!\p{L})/iu,
  speech: /, (?:dijo|dice|afirmó|aseguró|declaró|informó|explicó|señaló|según) \p{L}/iu,
};

/** The languages in which notices are found, in articles of any language. */
export const NOTICE_PHRASES: readonly NoticePhrases[] = [ENGLISH, GERMAN, FRENCH, SPANISH];

/** Stems, in lower case, of which every notice has one. Most blocks of an article have none, and are not looked at more closely. */
export const STEMS =
  /versi|fassung|ausgabe|corre[cg]|corrig|korre|korri|clarif|erra|retract|rétract|retir|withdr|updat|aktual|actuali|à jour|ampliad|amend|berichtig|richtig|geändert|ergänz|nachtrag|hinweis|redaktion|red\.|überarb|angepasst|präzi|préci|rectif|aclara|edited|éditeur|editad|revised|modifi|altered|changed|removed|republi|dépubli|zurückgez|complét|cambiad|originally|initially|previously|erroneous|wrongly|mis\p{L}|editor|note\b|nota\b|ndlr|addendum|record|eigener sache|cette|contrairement|\bin (?:diese|dem)/u;

/** What makes a notice one of a retraction. */
export const RETRACTS =
  /\b(?:retract(?:ed|ion|s|ing)?|withdraw(?:n|s|ing)?)\b|zurückgezogen|\brétract|\bretirée?\b|\bdépubli|\bretractad|\bretirad[oa]\b/iu;

/** What makes a notice one of an update, where nothing in it says that the text was wrong. */
export const UPDATES =
  /\b(?:updat(?:ed?|es)|addendum|republished)\b|aktualisier|\bnachtrag|\bergänz|\bmise? à jour|\bactualis|\bajout\b|\bactualiza|\bampliad/iu;

/** What makes an update a correction. */
export const CORRECTS =
  /\b(?:correct(?:s|ed|ion|ions)?|clarif(?:y|ied|ication)|incorrectly|wrongly|erroneously|inaccurate\w{0,12}|mistakenly|misstated|misspelled|misidentified|error)\b|korrigier|korrektur|berichtig|fälschlich|irrtümlich|\bfehler|\bcorrig|\brectifi|\berreur|\berron|\bcorreg|\bcorrecci|\brectific|\berror/iu;
