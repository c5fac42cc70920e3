import type { LanguageRules } from './rules.js';

/** Italian. */
export const ITALIAN: LanguageRules = {
  code: 'it',
  telling:
    'il lo la i gli le di del della dei delle e che è un una in per con non si da al alla nel nella sono ha più ma anche come questo questa dal dalla sul sulla hanno era stato loro suo sua ci se o degli dopo cosa tra quando perché dell’ l’ un’ nell’ all’ dall’',
  speech:
    'taglia tagliò sbotta detto dice dicono diceva disse dissero dichiarato dichiara dichiarò affermato afferma affermano affermò spiegato spiega spiegano spiegò aggiunto aggiunge aggiungono aggiunse sottolineato sottolinea sottolineò precisato precisa precisò assicurato assicura commentato commenta commentano commentò osservato osserva ricordato ricorda annunciato annuncia ribadito ribadisce raccontato racconta raccontano risposto risponde rispose replicato replica scritto scrive scrivono sostenuto sostiene ammesso ammette avvertito avverte denunciato denuncia criticato critica chiesto chiede concluso conclude evidenziato evidenzia confermato conferma riferito riferisce promesso promette insistito insiste lamentato lamenta confidato confida proseguito prosegue continua esclamato esclama rilevato rileva attaccato attacca auspicato auspica rivelato rivela pensa crede',
  verbs:
    'lamentare commentare spiegare sottolineare precisare assicurare osservare ricordare annunciare raccontare replicare criticare denunciare confermare evidenziare constatare confidare esclamare rilevare attaccare auspicare rivelare affermare dichiarare sbottare tuonare ironizzare scherzare sospirare sussurrare mormorare gridare urlare protestare obiettare puntualizzare garantire ammonire riassumere confessare giurare insistere notare ragionare argomentare chiosare incalzare tagliare rincarare rimarcare segnalare informare lanciare domandare arrabbiare sfogare rallegrare congratulare stupire preoccupare rammaricare indignare difendere concedere testimoniare motivare rassicurare valutare ipotizzare minimizzare ribattere ammettere aggiungere rispondere chiarire suggerire sostenere',
  endings: {
    iare: 'ia iano iò iarono iava iato',
    are: 'a ano ò arono ava avano ato ata ati',
    ere: 'e ono é erono eva uto',
    ire: 'isce iscono ì irono iva ito',
  },
  plural: { articles: 'i gli le alcuni alcune due tre', verb: 'no' },
  infinitives: 'dire ribadire riconoscere parlare credere sapere scrivere definire',
  leads:
    'esita esitò esitato vuole voleva voluto tiene teneva tenuto finisce finì finito torna tornò tornato limita limitò limitato smette smetteva stanca fa fece fatto lascia riesce affretta affrettò',
  label:
    'detta detti dette definito definisce definì definiscono chiamato chiama bollato descritto parlato parla accusato accusa giudicato considera',
  auxiliaries: 'ha hanno aveva avevano è sono era sia avrebbe può deve abbia',
  sayings: 'parole parola frase slogan grido termini',
  clitics: 'si lo la gli le ne ci mi',
  according: 'secondo; per; a detta di; stando a; a giudizio di; parola di',
  asides: 'a sua volta; dal canto suo; da parte sua; in una nota; in conferenza stampa',
  sides: { phrases: "da; dal; dalla; dall'; dai; dagli; dalle", verb: 'no' },
  pronouns: 'lui lei egli ella essi loro io noi',
  articles: "il lo la i gli le l’ l' un uno una un’ un' questo questa suo sua loro alcuni alcune molti due tre",
  prepositions:
    'a ad al allo alla ai agli alle all’ con da dal dallo dalla dai dagli dalle dall’ in nel nello nella nei negli nelle nell’ su sul sullo sulla sui sugli sulle sull’ per tra fra contro durante dopo prima senza sotto verso presso secondo davanti',
  of: "di del dello della dei degli delle dell’ dell' d’ e",
  joints: 'e ed o ma che chi cui dove quando come se perché mentre poiché quindi',
  adverbs:
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi domani anche poi ancora già infine inoltre sempre mai non ora subito così sera mattina stamattina invece recentemente più bene qui là',
  roles:
    'difesa accusa moglie marito sindaco sindaca ministro ministra presidente presidentessa direttore direttrice portavoce segretario segretaria capo leader deputato deputata senatore senatrice governatore governatrice procuratore procuratrice giudice avvocato avvocata professore professoressa dottore dottoressa dott prof sig signor signora ricercatore ricercatrice esperto esperta responsabile commissario commissaria capitano generale re regina papa vescovo cardinale economista storico storica scrittore scrittrice autore autrice regista attore attrice allenatore allenatrice giocatore giocatrice portiere testimone madre padre medico infermiera infermiere insegnante maestra studente studentessa agricoltore pescatore pilota sindacalista assessore assessora consigliere consigliera candidato candidata rappresentante ambasciatore ambasciatrice fondatore fondatrice titolare polizia governo ministero procura comune associazione sindacato comunicato rapporto giornale agenzia premier vicepresidente ingegnere rettore rettrice prefetto residenti fonte fonti indagine studio imputato imputata vittima documento allevatore allevatrice fioraio parroco sacerdote giurista magistrato magistrata carabinieri vigili sindacati organizzazione azienda direzione opposizione famiglia figlio figlia fratello sorella nonno nonna marito moglie vedova inquilino proprietario proprietaria cliente paziente pensionato pensionata operaio operaia lavoratore lavoratrice panettiere ristoratore libraio viticoltore pastore veterinario farmacista psicologo psicologa psichiatra chirurgo chirurga ostetrica filosofo filosofa politologo climatologo fisico chimico archeologo archeologa giornalista fotografo fotografa musicista cantante compositore ballerina pittore pittrice scultore poeta editore produttore cuoco arbitro attaccante difensore ciclista campione campionessa eurodeputato eurodeputata attivista volontario volontaria consulente analista artigiano autista residente vicina vicino abitante',
  bodies:
    'associazione sindacato agenzia governo ministero procura comune giornale polizia comitato fondazione azienda gruppo',
  women:
    'giulia chiara francesca elisa elena giovanna lucia luisa paola patrizia rita rosa sabrina sara serena silvia simona sofia stefania teresa valentina valeria vittoria alessandra alessia alice angela anna antonella arianna barbara beatrice bianca carla caterina cinzia claudia concetta cristina daniela donatella eleonora emanuela enrica erica federica flavia franca gabriella giorgia giuseppina grazia ilaria irene laura letizia lidia loredana maddalena manuela mara marcella margherita marina marta martina michela milena mirella miriam monica nadia nicoletta ornella pina raffaella roberta rosanna rossella',
  men: 'alessandro alessio andrea angelo antonio bruno carlo claudio corrado cristian dario davide diego domenico edoardo emanuele emilio enrico enzo ettore eugenio fabio fabrizio federico filippo flavio franco gabriele gaetano gennaro giacomo gian giancarlo gianfranco gianluca gianni giordano giorgio giovanni girolamo giulio giuseppe guido ivan jacopo leonardo lorenzo luca luciano luigi marcello marco mario massimiliano massimo matteo maurizio mauro michele mirko nicola nicolò nino oreste paolo pasquale pier piero pietro raffaele renato renzo riccardo roberto rocco romano ruggero salvatore sandro sergio silvio simone stefano tommaso ugo umberto valerio vincenzo vito vittorio walter',
  she: 'lei ella',
  he: 'lui egli',
  particles: "di de del della degli delle dell’ dell' dall’ dall' d’ d' lo la li",
  dialogue: true,
  inside: true,
  describing: 'mente ato ata ati ate uto uta ito ita sso ssa ando endo',
  elides: true,
  denials:
    'non mai nessuno nega negò negato smentì smentisce smentito avrebbe avrebbero direbbe dirà diranno presumibilmente rifiutò rifiutato dovrebbe potrebbe',
  suppositions: 'se',
  lacking: 'senza',
  denialsAfter: 'presumibilmente',
  affirmations: 'non solo; non soltanto; non senza',
  loose: 'per secondo',
  ownPronouns: 'io noi',
  articleRelatives: 'cui',
  subjectRelatives: 'che',
  where: 'in su nel nella nello durante',
  told: 'agenzia giornale comunicato',
  and: 'e ed',
  or: 'o',
  several: { endings: 'no ro', auxiliaries: 'hanno avevano' },
  retelling: { verbs: 'ricorda ricordato letto legge condiviso condivide', quoting: 'citato cita', beside: 'si' },
  feminine: 'la una',
  masculine: 'il lo un',
  coordinators: 'e ed ma',
  hearsay: {
    afterAll: 'finché ma bensì più',
    beside: 'avere',
    hedges: 'avrebbe avrebbero presumibilmente presuntamente asseritamente',
    negations: 'non mai nega negò negato smentì smentisce smentito',
    says: 'disse detto dire scritto scrivere affermato affermare dichiarato dichiarare pronunciato pronunciare',
    that: 'che come cosa',
    as: 'come',
    documents:
      'verbal trascrizion registrazion video letter mail comunicat dichiarazion document fascicol messaggi tweet diari intervist audio',
    works:
      'romanzo sketch commedia satira parodia barzelletta scherzo opera fiaba sogno fiction caricatura deepfake dramma copione',
    inside: 'in nel nella nello nell',
  },
};
