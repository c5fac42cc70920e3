import type { LanguageRules } from './rules.js';

/** Italian. */
export const ITALIAN: LanguageRules = {
  code: 'it',
  telling:
    'il lo la i gli le di del della dei delle e che è un una in per con non si da al alla nel nella sono ha più ma anche come questo questa dal dalla sul sulla hanno era stato loro suo sua ci se o degli dopo cosa tra quando perché dell’ l’ un’ nell’ all’ dall’',
  speech:
    'detto dice dicono diceva disse dissero dichiarato dichiara dichiarò affermato afferma affermano affermò spiegato spiega spiegano spiegò aggiunto aggiunge aggiungono aggiunse sottolineato sottolinea sottolineò precisato precisa precisò assicurato assicura commentato commenta commentano commentò osservato osserva ricordato ricorda annunciato annuncia ribadito ribadisce raccontato racconta raccontano risposto risponde rispose replicato replica scritto scrive scrivono sostenuto sostiene ammesso ammette avvertito avverte denunciato denuncia criticato critica chiesto chiede concluso conclude evidenziato evidenzia confermato conferma riferito riferisce promesso promette insistito insiste lamentato lamenta confidato confida proseguito prosegue continua esclamato esclama rilevato rileva attaccato attacca auspicato auspica rivelato rivela pensa crede',
  label:
    'definito definisce definì definiscono chiamato chiama bollato descritto parlato parla accusato accusa giudicato considera',
  auxiliaries: 'ha hanno aveva avevano è sono era sia avrebbe può deve abbia',
  sayings: 'parole parola frase slogan grido termini',
  clitics: 'si lo la gli le ne ci mi',
  according: 'secondo; per; a detta di; stando a; a giudizio di; parola di',
  pronouns: 'lui lei egli ella essi loro io noi',
  articles: "il lo la i gli le l’ l' un uno una un’ un' questo questa suo sua loro alcuni alcune molti due tre",
  prepositions:
    'a al allo alla ai agli alle all’ con da dal dalla dai dall’ in nel nella nei nell’ su sul sulla sui sull’ per tra fra contro durante dopo prima senza sotto verso presso secondo davanti',
  of: "di del dello della dei degli delle dell’ dell' d’ e",
  joints: 'e ed o ma che chi cui dove quando come se perché mentre poiché quindi',
  adverbs:
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi domani anche poi ancora già infine inoltre sempre mai non ora subito così sera mattina stamattina invece recentemente più bene qui là',
  roles:
    'sindaco sindaca ministro ministra presidente presidentessa direttore direttrice portavoce segretario segretaria capo leader deputato deputata senatore senatrice governatore governatrice procuratore procuratrice giudice avvocato avvocata professore professoressa dottore dottoressa dott prof sig signor signora ricercatore ricercatrice esperto esperta responsabile commissario commissaria capitano generale re regina papa vescovo cardinale economista storico storica scrittore scrittrice autore autrice regista attore attrice allenatore allenatrice giocatore giocatrice portiere testimone madre padre medico infermiera infermiere insegnante maestra studente studentessa agricoltore pescatore pilota sindacalista assessore assessora consigliere consigliera candidato candidata rappresentante ambasciatore ambasciatrice fondatore fondatrice titolare polizia governo ministero procura comune associazione sindacato comunicato rapporto giornale agenzia premier vicepresidente ingegnere rettore rettrice prefetto residenti',
  particles: "di de del della d’ d' lo la li",
  dialogue: true,
  inside: true,
  elides: true,
  denials:
    'non mai nessuno nega negò negato smentì smentisce smentito avrebbe avrebbero direbbe dirà diranno presumibilmente rifiutò rifiutato dovrebbe potrebbe',
  suppositions: 'se',
  lacking: 'senza',
  denialsBehind: 'presumibilmente',
  affirmations: 'non solo; non soltanto; non senza',
  coordinators: 'e ed ma',
};
