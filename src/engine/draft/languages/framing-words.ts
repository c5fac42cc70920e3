import { type FramingWords, NO_FRAMING, phrases } from '../framing-words.js';

/** What makes a statement someone else's, or less than a fact, by the code of the language. */
export const FRAMING_WORDS: Readonly<Record<string, FramingWords>> = {
  de: {
    source: phrases(
      '(?:laut|gemäß|zufolge)(?! (?:mir|uns|unser\\p{L}{0,2} (?:bericht\\p{L}{0,2}|studien?|statistik(?:en)?|unterlagen|auswertung(?:en)?|messung(?:en)?|umfragen?|analysen?|akten|plan|vertrag|zahlen|daten|berechnungen|angaben|informationen|schätzungen|erfahrung|kenntnis)|mein\\p{L}{1,2} (?:meinung|ansicht|kenntnis|erfahrung|wissen|informationen))(?!\\p{L}))|nach (?:angaben|ansicht|meinung|auffassung|darstellung|aussage|lesart)(?! (?:von )?(?:mir|uns|unser|mein)\\p{L}*)|(?:\\p{L}+ ){1,3}zufolge|glaubt man|wenn man (?:\\p{L}+ ){1,3}glaub\\p{L}*|(?:in|nach) (?:ihren|seinen|deren|dessen) (?:augen|worten)|ihrer (?:meinung|ansicht) nach|seiner (?:meinung|ansicht) nach|im (?:film|roman|märchen|traum|spiel|buch)|in (?:der sage|den zeitungen|der presse)|so(?= (?:der|die|das|ein|eine|einige|manche|viele) )',
    ),
    frame: phrases(
      'andernfalls|in (?:diesem|dem) fall|ansonsten|sonst|anderenfalls|angeblich|vermeintlich|vorgeblich|offiziell|theoretisch|hypothetisch|scheinbar|anscheinend|vermutlich|mutmaßlich|in der theorie|auf dem papier|im prinzip|prinzipiell|dem (?:namen|anschein|vernehmen) nach|auf den ersten blick|bestenfalls|schlimmstenfalls|im (?:besten|schlimmsten|günstigsten|idealen) fall\\p{L}?|im idealfall|mit (?:etwas |ein wenig )?glück|jedenfalls auf dem papier|zumindest (?:auf dem papier|in der theorie|theoretisch|offiziell)|(?:rein )?technisch gesehen',
    ),
    saying: phrases(
      '(?:\\p{L}+ ){1,4}(?:heißt|hieß) es|es (?:heißt|hieß|wird (?:behauptet|gesagt|erzählt|vermutet))|(?:mir|uns) (?:wurde|ist|wird) (?:gesagt|versichert|versprochen|berichtet)|man hat (?:mir|uns) (?:gesagt|versichert|versprochen)|es gibt (?:das |ein |die |den )?(?:gerüchte?|behauptung|verdacht)|man (?:sagt|erzählt|behauptet|munkelt)|die leute sagen|(?:die |einige |manche |viele |unsere )?(?:kritiker|gegner|leute|experten|stimmen) (?:sagen|behaupten|meinen|glauben|denken)|gerüchte(?:n zufolge)?|das gerücht geht|die legende (?:sagt|besagt)|man könnte (?:sagen|meinen|glauben)|(?:nehmen|sagen) wir|angenommen|stell\\p{L}* (?:dir|euch|ihnen|sie sich) vor',
    ),
    said: phrases(
      '(?:so )?(?:heißt|hieß) es|(?:so )?(?:sagt|erzählt|behauptet|munkelt) man|so (?:sagen|behaupten|meinen) \\p{L}+(?: \\p{L}+)?|(?:sagen|behaupten|meinen|glauben) (?:sie|die leute|kritiker|manche|einige|viele)|(?:so )?(?:dachte|glaubte) ich(?: (?:damals|jedenfalls|zumindest))?|hoffe ich|hoffen wir|hoffentlich',
    ),
    refuting: phrases(
      '(?:und |aber |doch )?(?:das|dies|was|alles|all das) (?:ist|war|wäre) (?:(?:ein|eine|doch|alles|nur|blanker|reiner|völliger|glatter|absoluter|einfach|schlicht|natürlich|kompletter|eine glatte|reine) ){0,3}(?:unsinn|quatsch|lüge|lügen|gelogen|falsch|unwahr|nicht (?:wahr|richtig|so)|märchen|mythos|humbug|irrtum|blödsinn|legende|erfindung|erfunden|absurd|lächerlich)|(?:das|dies|was) stimmt (?:aber |so |doch |einfach |überhaupt |gar )?nicht|(?:das|dies|so|was) (?:will|wollen|möchte|möchten|soll|sollen|würde|würden) (?:\\p{L}+ ){0,4}(?:einreden|glauben|weismachen|glauben machen|hören)|(?:das|so) (?:dachte|glaubte) ich|(?:aber )?(?:ich|wir|da) (?:habe|haben|lag|lagen|hatte|hatten) (?:\\p{L}+ ){0,2}(?:geirrt|falsch|unrecht)|von wegen|(?:so|was für|welch) eine? (?:unsinn|quatsch|lüge|blödsinn)|so ein (?:unsinn|quatsch|blödsinn)|(?:war (?:nur|bloß) )?(?:ein )?(?:scherz|witz)|unsinn|quatsch',
    ),
    inverted:
      /^(?:[Ss]ollten?|[Hh]ätten?|[Ww]ären?|[Ww]ürden?|[Mm]üssten?|[Kk]önnten?) (?:der|die|das|den|dem|wir|sie|er|es|ich|man|ihr|unsere?|diese?r?|jemand|\p{Lu}\p{L}+)(?!\p{L})/u,
    meaning: phrases('das heißt|d\\. ?h|also|zumindest|jedenfalls|genauer|besser gesagt|natürlich'),
    whole: phrases(
      'alle[smnr]?|jede[rsmn]?|niemand\\p{L}{0,2}|kein\\p{L}{0,2}|nichts|nirgends|nie|überall|immer|nicht',
    ),
    exception: phrases('außer|ausgenommen|abgesehen|mit ausnahme|bis auf'),
    untrue: phrases(
      '(?:gefälscht|angeblich|vermeintlich|ehemalig|früher|falsch|sogenannt|mutmaßlich|vorgeblich|erfunden|fiktiv|selbsternannt|stellvertretend|künftig|potenziell|möglich|scheinbar|einstig|verdächtig|unecht|nachgemacht)(?:e[nrms]?)?|ex',
    ),
    steering: phrases(
      'alles andere als|so gut wie|weit davon entfernt|(?:versuch|behaupt|droh|versprech|versprach|hoff|plan|beabsichtig|weiger|schein|schien|glaub|mein|vorgab|bat|bitt|dacht|wünsch|zöger|träum|verdächtig|beschuldig|bezichtig)\\p{L}{0,4}|(?:gab|gibt) vor|(?:will|wollte|wollten|wollen|soll|sollte|sollten|sollen|möchte|möchten|kann|könnte|könnten|würde|würden|darf|dürfte|muss|müsste|müssen)',
    ),
    steered: /^(?:zu|zu haben|das|die|der|den|dem|ein|eine|einen|sich|es)$/iu,
    or: phrases('oder'),
    subject: phrases('der|die|das|ein|eine|mein|meine|unser|unsere|ihr|ihre|sein|seine|ich|wir|er|sie|es|man'),
  },
  fr: {
    source: phrases(
      "(?:selon|d'après|suivant|au dire de|aux dires de|à en croire|de l'avis (?:de|des|du))(?! (?:moi|nous|nos|notre|mes|mon|ma)(?!\\p{L}))|(?:selon|d'après) \\p{L}+ (?:rumeur|journaux)|(?:à|dans) (?:leurs?|ses|son|sa) (?:avis|yeux|dires|version)|dans (?:le film|le roman|la légende|la presse|les journaux|le livre)",
    ),
    frame: phrases(
      'sinon|dans ce cas|autrement|à défaut|prétendument|soi disant|officiellement|théoriquement|hypothétiquement|apparemment|en principe|en théorie|sur le papier|en apparence|à première vue|au mieux|au pire|dans le meilleur des cas|dans le pire des cas|avec (?:un peu de )?chance|paraît il|du moins (?:en théorie|sur le papier)|au premier abord|techniquement',
    ),
    saying: phrases(
      "on (?:dit|raconte|prétend|murmure|affirme|pourrait (?:dire|croire|penser))|on (?:m'a|nous a) (?:dit|assuré|promis|raconté)|il y a (?:une |des |la )?rumeurs?|il paraît|la rumeur (?:dit|veut|court)|le bruit court|la légende (?:dit|veut|raconte)|(?:les |des |certains |nos )?(?:critiques|opposants|experts|gens|adversaires|certains|beaucoup|d'autres) (?:disent|affirment|prétendent|croient|pensent|estiment)|(?:disons|supposons|imaginons|admettons|imaginez|supposez)",
    ),
    said: phrases(
      "dit on|paraît il|à ce qu'on dit|à ce qu'il paraît|disent ils|disent (?:les |certains )?\\p{L}+|du moins le croyais je|croyais je|je croyais|j'espère|espérons|prétend on|raconte t on",
    ),
    refuting: phrases(
      "(?:et |mais )?(?:c'est|c'était|ce qui est|tout (?:cela|ça) est|cela est|ceci est|voilà) (?:(?:un|une|des|du|de|la|tout|tout à fait|complètement|totalement|simplement|bien sûr|évidemment|\\p{L}+ment|pur|pure) ){0,3}(?:faux|fausse|mensonges?|absurde|absurdité|mythe|bêtises?|sottises?|ridicule|invention|légende|foutaises?|n'importe quoi|non sens|blague|plaisanterie)|(?:ce|cela|ça) n'est pas (?:vrai|le cas)|ce qui n'est pas (?:vrai|le cas)|(?:c'est|voilà)(?: exactement| précisément)? ce (?:qu'\\p{L}+|que) (?:\\p{L}+ ){0,3}(?:veu(?:t|lent)|voudrai(?:t|ent)|prétend\\p{L}*|di(?:t|sent)|croi(?:t|ent|yais?|yait))(?!\\p{L})|(?:mais )?(?:je me trompais|j'avais tort|nous avions tort|nous nous trompions)|n'est pas vrai|quel(?:le)? (?:bêtise|mensonge|absurdité|blague|sottise)|n'importe quoi|je plaisante|je rigole|mensonges?",
    ),
    inverted: /^(?!)/u,
    meaning: phrases("enfin|c'est à dire|autrement dit|du moins|bien sûr|à savoir|je veux dire"),
    whole: phrases("tou(?:s|t|tes?)|chacune?|chaque|personne|aucune?|rien|nulle?|jamais|nulle part|ne|n'\\p{L}+"),
    exception: phrases("sauf|excepté|hormis|à l'exception|à part|mis à part|en dehors|hors"),
    untrue: phrases(
      'fau(?:x|sses?)|prétendue?s?|ancien(?:ne)?s?|ex|soi disant|supposée?s?|présumée?s?|futurs?|futures?|possibles?|imaginaires?|fictifs?|fictives?|inventée?s?|falsifiée?s?|contrefaite?s?|vice|adjointe?s?|suppléante?s?|potentiel(?:le)?s?|apparente?s?',
    ),
    steering: phrases(
      "loin (?:d'être|de)|tout sauf|(?:essay|tent|menac|refus|promett|promis|promet|esp[eéè]r|prétend|sembl|accus|soupçonn|hésit|envisag|pens|rêv|crai(?:gn|nt)|cess|évit|voul|veu[tx]|veulent|voudr|pourr|peu[tv]|pouv|devr|doi[tv]|faut|faudr|fein|faisait semblant|fait semblant|demand|propos|prêt|incapable|capable|coupable)\\p{L}{0,6}",
    ),
    steered: /^(?:de|d'|à|d'avoir|avoir|être|d'être|le|la|les|un|une|l'\p{L}+)$/iu,
    or: phrases('ou'),
    subject: phrases(
      "le|la|les|l'\\p{L}+|un|une|mon|ma|mes|son|sa|ses|notre|nos|leur|leurs|je|j'\\p{L}+|nous|il|elle|ils|elles|on",
    ),
  },
  es: {
    source: phrases(
      '(?:según|de acuerdo con|a decir de|en opinión de|a juicio de|al decir de)(?! (?:mí|nosotros|nosotras|nuestr\\p{L}+|mis?)(?!\\p{L}))|(?:a|en) (?:su|sus) (?:juicio|opinión|ojos|versión)|en (?:la película|la novela|el cuento|la leyenda|los periódicos|la prensa|el libro)|si (?:creemos|se cree|hacemos caso) a',
    ),
    frame: phrases(
      'de lo contrario|en ese caso|en tal caso|de otro modo|si no|supuestamente|presuntamente|oficialmente|teóricamente|hipotéticamente|aparentemente|en principio|en teoría|sobre el papel|en el papel|en apariencia|a primera vista|al parecer|por lo visto|en el mejor de los casos|en el peor de los casos|como mucho|con (?:un poco de )?suerte|dizque|al menos (?:en teoría|sobre el papel)|técnicamente',
    ),
    saying: phrases(
      '(?:se )?(?:dice|dicen|cuentan|comenta|rumorea|cree|creen|afirma|afirman|supone)(?: que)?|(?:me|nos) (?:dijeron|han dicho|aseguraron|prometieron|contaron)|corre el rumor|parece(?: ser)? que|hay (?:un |el )?rumor(?:es)?|la leyenda (?:dice|cuenta)|(?:los |las |sus |algunos |muchos |nuestros )?(?:críticos|opositores|expertos|enemigos|rivales|algunos|muchos|otros) (?:dicen|afirman|creen|piensan|sostienen|opinan)|(?:uno |se )?podría (?:decir|pensar|creer)|(?:digamos|supongamos|imaginemos|imaginen|supongan)',
    ),
    said: phrases(
      '(?:según )?(?:dicen|se dice|cuentan|afirman|creen)(?: (?:los|las|algunos) \\p{L}+)?|o eso (?:dicen|creía|creíamos|se dice)|eso (?:dicen|creía|creíamos)|o así lo creía|espero|esperamos|ojalá|según parece|al parecer',
    ),
    refuting: phrases(
      '(?:y |pero )?(?:eso|esto|lo que|lo cual|todo eso|todo esto|aquello) (?:es|era|sería) (?:(?:una?|pura|puro|todo|totalmente|completamente|simplemente|claramente|\\p{L}+mente) ){0,3}(?:mentiras?|falso|tontería|tonterías|absurdo|mito|disparate|ridículo|invento|leyenda|cuento|bulo|broma)|(?:eso|esto|lo que|lo cual) no es (?:cierto|verdad|así)|(?:eso|esto)(?: es)?(?: exactamente| justamente)? lo que (?:\\p{L}+ ){0,3}(?:quiere|quieren|quería|querían|quisiera|dice|dicen|creía|cree|creen)(?!\\p{L})|(?:pero )?(?:me equivocaba|me equivoqué|estaba equivocad\\p{L}|nos equivocamos|nos equivocábamos)|(?:es|era|son) (?:(?:una|un|pura|todo|solo) )?(?:mentiras?|falso|bulo|disparate|tontería|invento|absurdo)|no es (?:verdad|cierto|así)|qué (?:mentira|tontería|disparate|absurdo)|es broma|bromeo|mentiras?|tonterías?',
    ),
    inverted: /^[Dd]e (?:no )?(?:haber|ser|tener|poder|estar|llover)\p{L}{0,4}(?!\p{L})/u,
    meaning: phrases('es decir|o sea|esto es|al menos|mejor dicho|quiero decir|claro'),
    whole: phrases('tod[oa]s?|cada|nadie|ning[uú]n\\p{L}{0,2}|nada|nunca|jamás|siempre|no'),
    exception: phrases('excepto|salvo|menos|a excepción|con excepción|aparte de|exceptuando'),
    untrue: phrases(
      'fals[oa]s?|supuest[oa]s?|antigu[oa]s?|ex|presunt[oa]s?|llamad[oa]s?|pretendid[oa]s?|futur[oa]s?|posibles?|imaginari[oa]s?|fictici[oa]s?|inventad[oa]s?|falsificad[oa]s?|exalcalde|vice|suplentes?|potencial(?:es)?|aparentes?',
    ),
    steering: phrases(
      'lejos de|todo menos|(?:trat|intent|amenaz|promet|negó|neg|rechaz|esper|fing|parec|acus|sospech|dud|plane|pretend|prefer|quer|quier|quis|pued|pod[íer]|podr|pudo|deb|dese|piens|pens|soñ|ofrec|pid|evit|dej|capaz|incapaz|culpable)\\p{L}{0,6}',
    ),
    steered: /^(?:de|a|que|haber|ser|estar|el|la|los|las|un|una)$/iu,
    or: phrases('o|u'),
    subject: phrases('el|la|los|las|un|una|mi|mis|su|sus|nuestr[oa]s?|yo|nosotros|él|ella|ellos|ellas'),
  },
  it: {
    ...NO_FRAMING,
    or: phrases('o|oppure'),
    steering: phrases("tutt'altro che|lontano da(?:ll'essere)?"),
    subject: phrases("il|lo|la|i|gli|le|un|una|l'\\p{L}+|io|noi"),
    source: phrases('(?:secondo|stando a|a detta di|a sentire)(?! (?:me|noi|i nostri|le nostre)(?!\\p{L}))'),
    frame: phrases(
      "a quanto (?:pare|sembra|dicono|si dice)|altrimenti|sennò|presumibilmente|presuntamente|ufficialmente|teoricamente|apparentemente|in teoria|sulla carta|in linea di principio|a prima vista|nel migliore dei casi|nel peggiore dei casi|con un po' di fortuna|tecnicamente",
    ),
    saying: phrases('si dice|dicono|pare|corre voce|la leggenda (?:dice|vuole)|i critici (?:dicono|sostengono)'),
    said: phrases('si dice|dicono|a quanto pare|o così dicono|spero|speriamo'),
    refuting: phrases(
      '(?:e |ma )?(?:questo|questa|ciò|il che|tutto ciò) è (?:(?:un|una|solo|tutta|pura|semplicemente) ){0,2}(?:falso|bugia|menzogna|assurdo|mito|sciocchezza|balla)|(?:è|sono|era) (?:(?:una|tutta|solo|solo una) )?(?:bugia|falso|tutte bugie|bufala|balla|menzogna|sciocchezza|fandonia|assurdo)|non è vero',
    ),
    untrue: phrases('fals[oaie]|presunt[oaie]|cosiddett[oaie]|ex|finti?|finta|supposti?|sedicenti?|futur[oaie]|vice'),
    whole: phrases('tutt[oaie]|ogni|ognuno|nessun[oa]?|niente|nulla|mai|non'),
    exception: phrases('tranne|eccetto|salvo|a parte|ad eccezione'),
  },
  nl: {
    ...NO_FRAMING,
    or: phrases('of'),
    inverted:
      /^(?:[Hh]ad(?:den)?|[Zz]ou(?:den)?|[Mm]ocht(?:en)?|[Ww]aren|[Ww]as) (?:de|het|een|ik|wij|we|hij|zij|ze|er|men|iemand|\p{Lu}\p{L}+)(?!\p{L})/u,
    steering: phrases('allesbehalve|verre van'),
    subject: phrases('de|het|een|mijn|onze|ik|wij|we|hij|zij|ze|jullie|men'),
    source: phrases('(?:volgens|naar verluidt)(?! (?:mij|ons|onze|mijn)(?!\\p{L}))|naar verluidt'),
    frame: phrases(
      'blijkbaar|kennelijk|anders|zoniet|zogenaamd|officieel|theoretisch|schijnbaar|naar verluidt|in theorie|op papier|in principe|op het eerste gezicht|in het beste geval|in het ergste geval|met (?:een beetje )?geluk|technisch gezien',
    ),
    saying: phrases(
      'er wordt gezegd|men zegt|ze zeggen|naar het schijnt|het schijnt dat|(?:mij|ons) (?:is|werd) (?:verteld|gezegd|beloofd|verzekerd)|het gerucht gaat|critici (?:zeggen|beweren|vinden)',
    ),
    said: phrases('zegt men|zeggen ze|zeggen critici|naar verluidt|dacht ik|hoop ik|hopen we'),
    refuting: phrases(
      '(?:en |maar )?(?:dat|dit|wat) (?:is|was) (?:(?:een|gewoon|echt|pure|allemaal) ){0,2}(?:onzin|gelogen|leugen|onwaar|niet waar|mythe|fabeltje|kletskoek)|dat klopt niet',
    ),
    untrue: phrases('vermeende?|zogenaamde?|voormalige?|valse?|nep|ex|toekomstige?|mogelijke?|verzonnen|vice'),
    whole: phrases('alle[ns]?|iedereen|elke?|iedere?|niemand|geen|niets|nooit|niet'),
    exception: phrases('behalve|uitgezonderd|op .{1,20} na|afgezien van|met uitzondering'),
  },
  pt: {
    ...NO_FRAMING,
    or: phrases('ou'),
    steering: phrases('longe de|tudo menos'),
    subject: phrases('o|a|os|as|um|uma|eu|nós|ele|ela'),
    source: phrases('(?:segundo|de acordo com|conforme)(?! (?:mim|nós|noss\\p{L}+|meus?)(?!\\p{L}))'),
    frame: phrases(
      'caso contrário|senão|supostamente|alegadamente|oficialmente|teoricamente|aparentemente|em teoria|no papel|em princípio|à primeira vista|na melhor das hipóteses|na pior das hipóteses|com (?:um pouco de )?sorte|pelos vistos|tecnicamente',
    ),
    saying: phrases(
      'diz se|dizem|parece que|consta que|ouvi dizer|(?:disseram|prometeram|garantiram) (?:me|nos)|corre o boato|reza a lenda|os críticos (?:dizem|afirmam)',
    ),
    said: phrases('dizem|diz se|ao que parece|espero|esperamos'),
    refuting: phrases(
      '(?:e |mas )?(?:isso|isto|o que) é (?:(?:uma?|pura|tudo|simplesmente) ){0,2}(?:mentira|falso|mito|disparate|absurdo)|(?:(?:isso|isto) )?não é verdade|(?:é|era|são) (?:(?:uma|tudo|pura) )?(?:mentiras?|falso|disparate|boato|invenção|absurdo)',
    ),
    untrue: phrases('fals[oa]s?|supost[oa]s?|alegad[oa]s?|antig[oa]s?|ex|chamad[oa]s?|futur[oa]s?|pretens[oa]s?|vice'),
    whole: phrases('tod[oa]s?|cada|ninguém|nenhuma?|nada|nunca|não'),
    exception: phrases('exceto|salvo|menos|à exceção|com exceção|além de'),
  },
  sv: {
    ...NO_FRAMING,
    or: phrases('eller'),
    inverted:
      /^(?:[Hh]ade|[Ss]kulle|[Vv]ore|[Ff]inge) (?:den|det|de|en|ett|jag|vi|han|hon|man|någon|\p{Lu}\p{L}+)(?!\p{L})/u,
    steering: phrases('långt ifrån|allt annat än'),
    subject: phrases('en|ett|den|det|min|vår|jag|vi|han|hon'),
    source: phrases('enligt(?! (?:mig|oss|vår|våra|min|mina)(?!\\p{L}))'),
    frame: phrases(
      'annars|i annat fall|påstått|påstås|officiellt|teoretiskt|skenbart|tydligen|i teorin|på papperet|i princip|vid första anblicken|i bästa fall|i värsta fall|med (?:lite )?tur|tekniskt sett',
    ),
    saying: phrases(
      'det sägs|det påstås|det lär|man säger|de säger|(?:jag|vi) har (?:fått höra|hört)|ryktet säger|kritiker (?:säger|menar|hävdar)',
    ),
    said: phrases('sägs det|säger de|säger kritiker|trodde jag|hoppas jag|hoppas vi'),
    refuting: phrases(
      '(?:och |men )?(?:det|detta|vilket) är (?:(?:en|ett|bara|rent|ren) ){0,2}(?:nonsens|lögn|falskt|osant|inte sant|myt|struntprat)|det stämmer inte',
    ),
    untrue: phrases(
      'falsk[at]?|påstådd[ae]?|så kallad[ae]?|före detta|tidigare|förmodad[ae]?|förfalskad[ae]?|ex|blivande|vice',
    ),
    whole: phrases('alla|allt|varje|ingen|inget|inga|ingenting|aldrig|inte'),
    exception: phrases('utom|förutom|med undantag|bortsett'),
  },
  pl: {
    ...NO_FRAMING,
    or: phrases('lub|albo'),
    steering: phrases('dalek[iao]e? od'),
    source: phrases('(?:według|zdaniem|podług)(?! (?:mnie|nas|moi\\p{L}+|nasz\\p{L}*)(?!\\p{L}))'),
    frame: phrases(
      'inaczej|w przeciwnym razie|rzekomo|podobno|ponoć|oficjalnie|teoretycznie|pozornie|w teorii|na papierze|w zasadzie|na pierwszy rzut oka|w najlepszym razie|w najgorszym razie|przy odrobinie szczęścia|technicznie rzecz biorąc',
    ),
    saying: phrases('mówi się|mówią|krążą plotki|krytycy (?:mówią|twierdzą|uważają)|plotka głosi|legenda głosi'),
    said: phrases('jak mówią|podobno|mam nadzieję|tak mówią|tak myślałem|tak myślałam'),
    refuting: phrases(
      '(?:i |a |ale )?(?:to|co) (?:jest )?(?:(?:czysta|zwykłe|zwykła|jakaś) )?(?:bzdura|kłamstwo|nieprawda|mit|fałsz|nonsens)|to nie(?: jest)? prawda',
    ),
    untrue: phrases(
      'fałszyw\\p{L}{1,3}|rzekom\\p{L}{1,3}|domnieman\\p{L}{1,3}|tak zwan\\p{L}{1,3}|był[yaeo]\\p{L}{0,2}|przyszł\\p{L}{1,3}|eks',
    ),
    whole: phrases('wszys[ct]\\p{L}{1,4}|każd\\p{L}{1,3}|nikt|żad\\p{L}{1,4}|nic|nigdy|nie'),
    exception: phrases('oprócz|poza|z wyjątkiem|prócz'),
  },
  ru: {
    ...NO_FRAMING,
    or: phrases('или'),
    steering: phrases('далеко не'),
    source: phrases('(?:по (?:словам|мнению|данным|версии)|согласно|если верить)(?! (?:мое|моем|наш)\\p{L}*)'),
    frame: phrases(
      'иначе|в противном случае|якобы|официально|теоретически|видимо|по видимому|в теории|на бумаге|в принципе|на первый взгляд|в лучшем случае|в худшем случае|если повезет|технически',
    ),
    saying: phrases('говорят|ходят слухи|считается|критики (?:говорят|утверждают|считают)|утверждают|рассказывают'),
    said: phrases('говорят|как говорят|якобы|надеюсь|надеемся|думал я|думала я'),
    refuting: phrases(
      '(?:и |но |а )?(?:это|всё это|что) (?:чушь|ложь|неправда|миф|вранье|враньё|выдумка|не так|не правда|бред)',
    ),
    untrue: phrases(
      'фальшив\\p{L}{2,3}|поддельн\\p{L}{2,3}|мним\\p{L}{2,3}|так называем\\p{L}{2,3}|бывш\\p{L}{2,3}|предполагаем\\p{L}{2,3}|будущ\\p{L}{2,3}|экс',
    ),
    whole: phrases('все|всё|вс[её]х|кажд\\p{L}{2,3}|никто|ничего|никогда|не|ни'),
    exception: phrases('кроме|за исключением|помимо|не считая'),
  },
};
