import { NONE, phrases } from '../framing-words.js';
import type { NarrowingWords } from '../narrowing-words.js';

/** What narrows a denial, by the code of the language. */
export const NARROWING_WORDS: Readonly<Record<string, NarrowingWords>> = {
  de: {
    none: phrases(
      'kein(?:e[mnrs]?)?(?! (?:ahnung|zweifel|frage|wunder|rede|geheimnis|wahl|lust|sinn)(?!\\p{L}))|keinerlei|nicht (?:ein|eine|einen|einer|einem) einzige[nrms]?',
    ),
    narrowing: phrases(
      'oberhalb|unterhalb|jenseits|diesseits|außerhalb|innerhalb|nördlich|südlich|östlich|westlich|über|unter|unterm|hinter|hinterm|vor|vorm|neben|zwischen|an|am|ans|auf|aufs|in|im|ins|bei|beim|mit|nach|von|vom|zu|zum|zur|für|fürs|gegen|um|durch|während|entlang|seit|der|die|das|dass|daß',
    ),
    placing: phrases(
      'oberhalb|unterhalb|jenseits|außerhalb|innerhalb|nördlich|südlich|östlich|westlich|während|nachts|tagsüber|(?:mon|diens|mitt|donners|frei|sams|sonn)tags|werktags|feiertags|morgens|abends|am (?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|wochenende|abend|morgen)|in der nacht|im (?:frühjahr|frühling|sommer|herbst|winter|norden|süden|osten|westen|dunkeln|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|an (?:(?:sonn|feier|werk)tagen|wochenenden)',
    ),
    bare: NONE,
    aside: phrases(
      'in der tat|in diesem sinn\\p{L}?|in meinen|in unseren|im grunde|im übrigen|im allgemeinen|im gegenteil|für (?:mich|uns)|zum (?:glück|beispiel)|zu(?:m|r) (?:ersten|zweiten)|auf (?:jeden|keinen) fall|vor allem|nach (?:meiner|unserer|wie vor)|von (?:mir|uns) aus|bei aller|mit verlaub|um ehrlich|an sich|(?:in|an|auf|mit|für|bei|von|über) (?:ihm|ihr|ihn|ihnen|diesem|dieser)',
    ),
  },
  fr: {
    none: phrases(
      "(?:aucune?|nulle?)(?! (?:doute|idée|secret|sens|choix)(?!\\p{L}))|pas (?:de(?! (?:doute|secret|chance)(?!\\p{L}))|d'\\p{L}+|une? seule?)|point de|jamais (?:de|d'\\p{L}+)|plus (?:de|d'\\p{L}+)",
    ),
    narrowing: phrases(
      "au-delà|au-dessus|au-dessous|en|en-deçà|sous|sur|hors|dans|chez|pour|contre|avec|après|avant|derrière|devant|entre|vers|pendant|durant|depuis|près|par|de|du|des|à|au|aux|qui|que|dont|où|à l'\\p{L}+|d'\\p{L}+|au delà|au dessus|au dessous",
    ),
    placing: phrases(
      "au-delà|au-dessus|au-dessous|au delà|au dessus|au dessous|en[ -]deçà|sous|hors|à l'(?:extérieur|intérieur)|pendant|durant|entre|après|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|matin|week-end|jour)|la (?:nuit|journée)|les (?:week-ends?|jours)|en (?:été|hiver|automne|semaine|public|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|\\d{4})|au (?:printemps|nord|sud)|à l'(?:est|ouest)",
    ),
    bare: NONE,
    aside: phrases(
      "en (?:fait|effet|tout cas|somme|revanche|général|outre)|pour (?:moi|nous|ma part|être honnête)|à (?:mon|notre|ma) (?:avis|connaissance|sens)|à vrai dire|du tout|par (?:exemple|ailleurs)|au (?:contraire|fond|moins)|bien sûr|de (?:toute façon|ma part|notre part)|d'(?:ailleurs|abord)|avec (?:lui|elle|eux)|après tout|avant tout",
    ),
  },
  es: {
    none: phrases(
      'ning[uú]n(?:[oa]s?)?(?! (?:duda|idea|secreto)(?!\\p{L}))|(?:no|ni) (?:hay|había|hubo|habrá|existen?|tengo|tenemos|tienen?|teníamos|tenía|vemos|veo|ven|necesitamos|necesito|queda|quedan)(?! (?:ni|idea|duda|dudas)(?!\\p{L}))|nada de|ni un[oa]?(?! (?:duda|idea)(?!\\p{L}))',
    ),
    narrowing: phrases(
      'por|debajo|encima|bajo|sobre|tras|fuera|dentro|en|para|contra|con|después|antes|detrás|delante|entre|hacia|durante|desde|cerca|al|a|de|del|más allá|que|donde',
    ),
    placing: phrases(
      'por (?:debajo|encima|la noche|la mañana|la tarde)|más allá|fuera de|dentro de|durante|entre|después de|tras|bajo|de noche|de día|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos|fines|festivos)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|fin)|en (?:primavera|verano|otoño|invierno|público|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\\d{4})|al (?:norte|sur|este|oeste)',
    ),
    bare: /^(?!(?:antes|después|entonces|además|más|menos|nosotros|ustedes|ellos|ellas|cosas|veces|otros|otras|todos|todas|jamás|quizás|apenas|lejos)$)\p{Ll}{3,}s$/u,
    aside: phrases(
      'en (?:absoluto|realidad|efecto|general|fin|cambio|mi|nuestr[oa])|por (?:ejemplo|supuesto|cierto|lo menos|mi parte|ahora mismo)|para (?:mí|nosotros|ser)|a mi|al (?:contrario|menos|final)|de (?:hecho|momento|todos modos)|desde luego|con (?:él|ella|ellos|eso)|que yo sepa|que sepamos|después de todo',
    ),
  },
  it: {
    none: phrases(
      "nessun(?:[oa]|'\\p{L}+)?|(?:non|né) (?:ci sono|c'è|c'era|ho|abbiamo|hanno|vedo|vediamo|esistono|esiste)",
    ),
    narrowing: phrases(
      "sotto|sopra|oltre|fuori|dentro|in|nel|nella|nello|nei|nelle|nell'\\p{L}+|per|contro|con|dopo|prima|dietro|davanti|tra|fra|verso|durante|da|dal|dalla|a|al|alla|ai|alle|di|del|della|dei|che|dove",
    ),
    placing: phrases(
      'sotto|sopra|oltre|fuori|dentro|durante|dopo|tra|fra|di (?:notte|giorno|domenica)|la (?:domenica|notte|sera)|il (?:lunedì|sabato)|in (?:estate|inverno|primavera|autunno|pubblico)|a (?:nord|sud|est|ovest)',
    ),
    bare: /^(?!(?:bene|male|sempre|dove|insieme|anche|neanche|nemmeno|oggi|ieri|domani|tardi|quasi|forse|avanti|indietro|altri|altre|mai|molte|molti|tutti|tutte|volentieri|fuori|qui|cose)$)\p{Ll}{3,}(?<!ment|ar|er|ir)[ie]$/u,
    aside: phrases(
      "in (?:realtà|effetti|fondo|generale)|per (?:me|noi|esempio|fortuna|carità)|a (?:mio|nostro|dire)|al contrario|di fatto|dopo tutto|che io sappia|con (?:lui|lei|loro)|del tutto|d'altra",
    ),
  },
  nl: {
    none: phrases('geen(?! (?:idee|twijfel|wonder)(?!\\p{L}))'),
    narrowing: phrases(
      'boven|onder|buiten|binnen|in|op|aan|bij|met|na|van|voor|tegen|om|door|tijdens|langs|achter|tussen|sinds|naar|ten|die|dat',
    ),
    placing: phrases(
      "boven|onder|buiten|binnen|tijdens|tussen|'s (?:nachts|avonds|morgens)|in (?:de )?(?:zomer|winter|herfst|lente)|op (?:zondag|zaterdag|maandag)(?:en)?|ten (?:noorden|zuiden|oosten|westen)",
    ),
    bare: NONE,
    aside: phrases(
      'in (?:feite|het algemeen|mijn|elk geval)|voor (?:mij|ons)|op zich|naar mijn|van mij|bij mijn weten|met hem|met haar',
    ),
  },
  pt: {
    none: phrases('nenhu(?:m|ma|ns|mas)|não (?:há|havia|existe|existem|temos|tenho|têm|vemos|vejo)|nada de'),
    narrowing: phrases(
      'a|abaixo|acima|sob|sobre|fora|dentro|em|no|na|nos|nas|para|pelo|pela|por|contra|com|depois|antes|atrás|entre|durante|desde|além|ao|à|aos|às|de|do|da|dos|das|que|onde',
    ),
    placing: phrases(
      'abaixo|acima|além|fora|dentro|durante|depois|entre|à noite|de noite|aos (?:domingos|sábados)|no (?:verão|inverno|outono|norte|sul)|na primavera',
    ),
    bare: /^(?!(?:antes|depois|mais|menos|nós|eles|elas|vocês|coisas|vezes|outros|outras|todos|todas|apenas|simples)$)\p{Ll}{3,}s$/u,
    aside: phrases(
      'de (?:fato|facto|todo|modo)|em (?:geral|minha|nossa)|para (?:mim|nós|ser)|por (?:exemplo|mim)|na (?:verdade|minha)|no (?:fundo|entanto)|que eu saiba|pelo (?:menos|contrário)|com (?:ele|ela)',
    ),
  },
  sv: {
    none: phrases('ingen(?! (?:aning|tvekan)(?!\\p{L}))|inga|inget|inte (?:en|ett) enda'),
    narrowing: phrases(
      'ovanför|nedanför|under|över|utanför|innanför|i|på|för|mot|med|efter|bakom|mellan|vid|längs|från|till|av|om|norr|söder|öster|väster|bortom|som|att',
    ),
    placing: phrases(
      'ovanför|nedanför|under|över|utanför|innanför|bortom|mellan|efter|på (?:natten|nätterna|söndagar|helgerna|sommaren|vintern)|norr|söder|öster|väster',
    ),
    bare: NONE,
    aside: phrases(
      'i (?:själva verket|allmänhet|min|grunden)|för (?:mig|oss|övrigt)|till exempel|på (?:det hela|intet)|av mig|om den|med (?:honom|henne|dem)',
    ),
  },
};
