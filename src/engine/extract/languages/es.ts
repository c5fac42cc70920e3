import type { LanguageRules } from './rules.js';

/** Spanish. */
export const SPANISH: LanguageRules = {
  code: 'es',
  telling:
    'el la los las de del que y en un una por con para se su sus no es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros fue ha era son está han',
  speech:
    'reza rezaba rezan desmiente desmintió criticado repitió repite repitieron dijo dice dijeron dicen dicho decía declaró declaraba declararon declarado afirmó afirma afirmaba afirmaron afirmado aseguró asegura aseguraba aseguraron asegurado explicó explica explicaba explicaron explicado añadió añade añadieron añadido agregó agrega agregaron señaló señala señalaba señalaron señalado indicó indica indicaron indicado manifestó manifiesta manifestaron manifestado destacó destaca destacaron destacado subrayó subraya subrayaron subrayado comentó comenta comentaba comentaron comentado sostuvo sostiene sostuvieron sostienen apuntó apunta apuntaron apuntado precisó precisa precisaron recordó recuerda recordaron recordado advirtió advierte advirtieron advertido denunció denuncia denunciaron denunciado criticó critica criticaron lamentó lamenta lamentaron lamentado insistió insiste insistieron insistido contó cuenta contaba contaron contado respondió responde respondieron respondido contestó contesta contestaron replicó preguntó pregunta preguntaron escribió escribe escribieron escrito anunció anuncia anunciaron anunciado confirmó confirma confirmaron confirmado reconoció reconoce reconocieron admitió admite admitieron concluyó concluye concluyeron zanjó prometió promete pidió pide pidieron reclamó reclama reclamaron exigió exige opinó opina opinaron consideró considera consideraron aclaró aclara aclararon reiteró reitera reiteraron resumió exclamó exclama gritó relató relata relataron informó informa informaron detalló detalla valoró matizó espetó ironizó celebró celebra argumentó argumenta confesó confiesa avisó avisa avisaron remarcó remarca tuiteó publicó expresó expresa enfatizó puntualizó alertó alerta auguró garantizó recalcó recalca negó niega susurró murmuró piensa cree creía expuso proclamó prosiguió continuó',
  verbs:
    'mostrar lamentar quejar celebrar constatar defender sentenciar sostener afirmar asegurar explicar señalar indicar manifestar destacar subrayar comentar apuntar precisar recordar denunciar criticar contar contestar replicar preguntar anunciar confirmar concretar zanjar reclamar opinar considerar aclarar reiterar exclamar gritar relatar informar detallar valorar matizar espetar ironizar argumentar confesar avisar remarcar tuitear expresar enfatizar puntualizar alertar augurar garantizar recalcar susurrar proclamar continuar bromear rematar soltar murmurar musitar balbucear sollozar suspirar exhortar implorar suplicar protestar reprochar razonar reflexionar desvelar revelar narrar terciar ironizar jactar ufanar felicitar alegrar sorprender extrañar preocupar indignar sincerar lanzar pronosticar vaticinar clamar declarar justificar excusar cuestionar alegar aducir rezongar refunfuñar tronar deslizar dejar adelantar agregar añadir admitir advertir insistir responder escribir reconocer resumir exigir inquirir prometer repetir decir discrepar disculpar corroborar certificar dictaminar diagnosticar conceder cavilar comunicar reivindicar rebatir resaltar evocar atestiguar augurar ejemplificar',
  endings: {
    ar: 'a an ó aron aba aban ado ada ando',
    ecer: 'ece ecen eció ecieron ecía ecido',
    ocer: 'oce ocen oció ocieron ocía ocido',
    er: 'e en ió ieron ía ían ido iendo',
    ir: 'e en ió ieron ía ían ido iendo',
  },
  plural: { articles: 'los las unos unas sus mis varios varias dos tres', verb: 'n' },
  reflexive: 'mostrar',
  reflexives: 'se',
  infinitives: 'decir sostener contar saber creer mostrar exponer hablar proseguir concluir sugerir transmitir',
  leads:
    'dudó duda dudaba dudado quiso quiere querido quería volvió vuelve vuelto terminó termina terminado acabó acaba acabado llegó llega llegado acierta acertó alcanza alcanzó hizo hace hecho dejó deja limitó limita limitado limitaba apresuró apresura apresurado cansa cansó cesa cesó quisieron atrevió atreve atrevido vino viene tardó tarda suele solía puede pudo',
  label:
    'calificó califica calificaron calificado tachó tacha tacharon tildó tilda definió define describió describe llamó llama denominó acusó acusa habló habla hablaba consideró reivindicó elogió criticó pidió prometió defendió defiende reprochó atribuyó ve',
  auxiliaries: 'habría habrían ha han había habían es son era fue está estaba sería será haya puede debe va he hemos',
  sayings: 'palabras palabra frase lema lemas grito gritos consigna consignas términos',
  quoting: 'citó cita',
  clitics: 'se le les lo la los las me nos te',
  according: 'según; de acuerdo con; en palabras de; a juicio de; en opinión de; para; conforme a; a decir de',
  asides:
    'por su parte; por su lado; a su vez; de su lado; en la misma línea; en rueda de prensa; en un comunicado; en el pleno; ayer en el pleno; con ironía; a este diario; sin rodeos; ante los medios',
  sides: { phrases: 'desde', verb: 'n' },
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
    'defensa acusación mujer marido esposa esposo cartel pancarta letrero inscripción placa entorno alcalde alcaldesa ministro ministra presidente presidenta director directora portavoz secretario secretaria jefe jefa líder diputado diputada senador senadora gobernador gobernadora fiscal juez jueza abogado abogada profesor profesora doctor doctora dr dra sr sra señor señora don doña investigador investigadora experto experta responsable coordinador coordinadora comisario comisaria capitán general coronel rey reina príncipe princesa papa obispo cardenal economista historiador historiadora sociólogo socióloga escritor escritora autor autora actor actriz entrenador entrenadora seleccionador jugador jugadora portero vecino vecina testigo madre padre médico médica enfermera enfermero maestro maestra estudiante agricultor agricultora pescador pescadora piloto sindicalista concejal concejala consejero consejera candidato candidata representante embajador embajadora delegado delegada fundador fundadora dueño dueña policía gobierno ministerio fiscalía ayuntamiento asociación sindicato comunicado informe diario periódico agencia grupo empresa vecinos manifestantes biólogo bióloga ingeniero ingeniera vicepresidente vicepresidenta canciller mandatario mandataria rector rectora cineasta astrónomo astrónoma bombero bombera funcionario funcionaria fuentes ganadero ganadera letrada letrado edil acusado acusada procesado procesada víctima denunciante documento estudio investigación magistrado magistrada notario guardia bomberos sindicatos organización plataforma colectivo federación compañía dirección oposición familiar familiares familia hijo hija hermano hermana tío tía abuelo abuela marido mujer viuda viudo inquilino inquilina propietario propietaria pasajero pasajera cliente clienta paciente jubilado jubilada obrero obrera empleado empleada trabajador trabajadora trabajadores panadero panadera hostelero hostelera librero librera viticultor viticultora pastor pastora veterinario veterinaria farmacéutico farmacéutica psicólogo psicóloga psiquiatra cirujano cirujana comadrona filósofo filósofa geógrafo politólogo politóloga climatólogo físico química arqueólogo arqueóloga periodista fotógrafo fotógrafa músico cantante compositor compositora bailarín bailarina pintor pintora escultor dramaturgo novelista poeta editor editora productor productora guionista humorista cocinero cocinera árbitro delantero defensa centrocampista ciclista nadador nadadora campeón campeona eurodiputado eurodiputada copresidente cofundador cofundadora decano decana diplomático activista voluntario voluntaria alumno alumna profesores sanitarios consultor consultora analista banquero artesano carpintero albañil electricista fontanero chófer conductor conductora maquinista cartero jurista técnico técnica gerente propietarios testigos administración club',
  bodies:
    'guardia tribunal asociación sindicato sindicatos agencia grupo empresa gobierno ministerio fiscalía ayuntamiento diario periódico policía federación fundación universidad partido colectivo plataforma compañía colegio instituto',
  women:
    'anxela remedios nuria beatriz belén elvira rosario rosalía fátima inés julia clara rosa adela adriana águeda ainhoa alba alicia almudena amalia amparo ana andrea ángela ángeles angustias antonia araceli aránzazu ariadna asunción aurora azucena begoña bárbara blanca candela carlota carmela carmen carolina catalina cecilia celia chelo cintia concepción concha consuelo covadonga cristina dolores edurne elena elisa eloísa encarna encarnación esperanza esther estrella eugenia eulalia eva filomena francisca gema gloria graciela guadalupe inmaculada irene iria isabel itziar jimena josefa josefina juana laia laura leire leonor leticia lidia lola lorena lourdes lucía luisa luz macarena magdalena maite manuela mar margarita marisa marisol marta matilde maría mercedes milagros miriam mónica montserrat natalia nerea nieves noelia olga paloma patricia paula paz pepa pilar raquel rebeca reyes rocío ruth sandra sara silvia sofía soledad sonia susana teresa trinidad vanesa verónica victoria virginia xiomara yolanda',
  men: 'anxo tomás julián iker lucas fermín samir diego arturo manuel josé adolfo agustín aitor alberto alejandro alfonso alfredo álvaro amadeo andrés ángel aníbal antonio armando arsenio asier augusto baltasar bartolomé benito bernardo borja bruno carlos cayetano césar cipriano claudio cosme cristian cristóbal damián daniel darío david domingo edmundo eduardo efraín eladio elías emilio enrique ernesto esteban eugenio eusebio ezequiel fabián faustino federico felipe félix fernando fidel francisco gabriel gaspar genaro gerardo germán gonzalo gorka gregorio guillermo gustavo héctor hernán hipólito horacio hugo ignacio íñigo isidoro isidro ismael iván jacinto jacobo jaime javier jesús joan joaquín jonathan jordi jorge josep juan juanjo julio koldo leandro leoncio leonardo leopoldo lorenzo luis marcelino marcelo marcial marcos mariano mario martín mateo matías mauricio miguel mikel moisés nacho néstor nicanor nicolás octavio oriol óscar pablo paco pascual patricio pau pedro pepe rafael raimundo ramiro ramón raúl ricardo roberto rodolfo rodrigo román rubén salvador samuel santiago sebastián sergio severino simón teodoro ubaldo valentín vicente víctor wilfredo xabier xavier',
  she: 'ella ésta esta',
  he: 'él éste este',
  particles: 'de del la los las y san',
  dialogue: true,
  inside: true,
  describing: 'mente ado ada ados adas ido ida ando endo',
  denials:
    'no nunca jamás tampoco nadie niega negó niegan desmintió desmiente supuestamente presuntamente habría habrían diría dirá dirán debería podría rehusó rechazó',
  suppositions: 'si',
  lacking: 'sin',
  denialsAfter: 'supuestamente presuntamente',
  affirmations: 'no solo; no sólo; no solamente; no sin; no obstante',
  loose: 'para como',
  ownPronouns: 'yo nosotros usted',
  articleRelatives: 'cuyo cuya',
  subjectRelatives: 'que quien',
  where: 'en sobre durante',
  told: 'agencia periódico diario comunicado',
  and: 'y e',
  or: 'o u',
  several: { endings: 'n', auxiliaries: 'han habían' },
  retelling: { verbs: 'recuerda recordó recordaba compartió comparte leyó lee', quoting: 'cita citó', beside: 'se' },
  feminine: 'la una',
  masculine: 'el un',
  coordinators: 'y e pero',
  hearsay: {
    afterAll: 'hasta sino pero antes más',
    beside: 'haber',
    hedges: 'habría habrían supuestamente presuntamente',
    negations: 'no nunca jamás niega negó niegan desmintió desmiente',
    says: 'dijo dicho decir escribió escrito escribir afirmó afirmado afirmar declaró declarado declarar pronunció pronunciado pronunciar',
    that: 'que cómo',
    as: 'como',
    documents:
      'acta transcripción grabación vídeo video carta correo comunicado declaración documento expediente mensaje tuit diario entrevista audio',
    works:
      'novela sketch obra sátira parodia broma chiste comedia ópera cuento sueño ficción caricatura deepfake drama guion guión',
    inside: 'en',
  },
};
