import type { LanguageRules } from './rules.js';

/** Spanish. */
export const SPANISH: LanguageRules = {
  code: 'es',
  telling:
    'el la los las de del que y en un una por con para se su sus no es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros fue ha era son está han',
  speech:
    'criticado repitió repite repitieron dijo dice dijeron dicen dicho decía declaró declaraba declararon declarado afirmó afirma afirmaba afirmaron afirmado aseguró asegura aseguraba aseguraron asegurado explicó explica explicaba explicaron explicado añadió añade añadieron añadido agregó agrega agregaron señaló señala señalaba señalaron señalado indicó indica indicaron indicado manifestó manifiesta manifestaron manifestado destacó destaca destacaron destacado subrayó subraya subrayaron subrayado comentó comenta comentaba comentaron comentado sostuvo sostiene sostuvieron sostienen apuntó apunta apuntaron apuntado precisó precisa precisaron recordó recuerda recordaron recordado advirtió advierte advirtieron advertido denunció denuncia denunciaron denunciado criticó critica criticaron lamentó lamenta lamentaron lamentado insistió insiste insistieron insistido contó cuenta contaba contaron contado respondió responde respondieron respondido contestó contesta contestaron replicó preguntó pregunta preguntaron escribió escribe escribieron escrito anunció anuncia anunciaron anunciado confirmó confirma confirmaron confirmado reconoció reconoce reconocieron admitió admite admitieron concluyó concluye concluyeron zanjó prometió promete pidió pide pidieron reclamó reclama reclamaron exigió exige opinó opina opinaron consideró considera consideraron aclaró aclara aclararon reiteró reitera reiteraron resumió exclamó exclama gritó relató relata relataron informó informa informaron detalló detalla valoró matizó espetó ironizó celebró celebra argumentó argumenta confesó confiesa avisó avisa avisaron remarcó remarca tuiteó publicó expresó expresa enfatizó puntualizó alertó alerta auguró garantizó recalcó recalca negó niega susurró murmuró piensa cree creía expuso proclamó prosiguió continuó',
  label:
    'calificó califica calificaron calificado tachó tacha tacharon tildó tilda definió define describió describe llamó llama denominó acusó acusa habló habla hablaba consideró reivindicó elogió criticó pidió prometió defendió defiende reprochó atribuyó ve',
  auxiliaries: 'ha han había habían es son era fue está estaba sería será haya puede debe va he hemos',
  sayings: 'palabras palabra frase lema lemas grito gritos consigna consignas términos',
  quoting: 'citó cita',
  clitics: 'se le les lo la los las me nos te',
  according: 'según; de acuerdo con; en palabras de; a juicio de; en opinión de; para; conforme a; a decir de',
  pronouns: 'él ella ellos ellas yo nosotros usted éste ésta este esta aquel',
  articles:
    'el la los las un una unos unas este esta estos estas ese esa su sus mi nuestro nuestra varios varias algunos algunas muchos dos tres',
  prepositions:
    'a al ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras vía excepto salvo',
  of: 'de del y',
  joints: 'y e o u ni pero sino que quien quienes cual cuyo cuya donde cuando como si porque pues aunque mientras',
  adverbs:
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy mañana anoche también además luego después antes entonces ya aún todavía siempre nunca ahora así no posteriormente finalmente recientemente tajante rotundo visiblemente incluso asimismo tarde noche aquí allí muy más menos poco bien sólo solo tampoco seguidamente igualmente emocionado emocionada',
  roles:
    'alcalde alcaldesa ministro ministra presidente presidenta director directora portavoz secretario secretaria jefe jefa líder diputado diputada senador senadora gobernador gobernadora fiscal juez jueza abogado abogada profesor profesora doctor doctora dr dra sr sra señor señora don doña investigador investigadora experto experta responsable coordinador coordinadora comisario comisaria capitán general coronel rey reina príncipe princesa papa obispo cardenal economista historiador historiadora sociólogo socióloga escritor escritora autor autora actor actriz entrenador entrenadora seleccionador jugador jugadora portero vecino vecina testigo madre padre médico médica enfermera enfermero maestro maestra estudiante agricultor agricultora pescador pescadora piloto sindicalista concejal concejala consejero consejera candidato candidata representante embajador embajadora delegado delegada fundador fundadora dueño dueña policía gobierno ministerio fiscalía ayuntamiento asociación sindicato comunicado informe diario periódico agencia grupo empresa vecinos manifestantes biólogo bióloga ingeniero ingeniera vicepresidente vicepresidenta canciller mandatario mandataria rector rectora cineasta astrónomo astrónoma bombero bombera funcionario funcionaria fuentes',
  particles: 'de del la los las y san',
  dialogue: true,
  inside: true,
  denials:
    'no nunca jamás tampoco nadie niega negó niegan desmintió desmiente supuestamente presuntamente habría habrían diría dirá dirán debería podría rehusó rechazó',
  suppositions: 'si',
  lacking: 'sin',
  denialsBehind: 'supuestamente presuntamente',
  affirmations: 'no solo; no sólo; no solamente; no sin; no obstante',
  coordinators: 'y e pero',
};
