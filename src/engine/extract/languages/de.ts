import type { LanguageRules } from './rules.js';

/** German. */
export const GERMAN: LanguageRules = {
  code: 'de',
  telling:
    'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch sei wir ich wurde hatte hatten wurden kein zwar darin damit dabei daher dazu davon ähnlich denn von seine ihre diese dieser',
  speech:
    'teilt widersprach widerspricht widersprachen weiß klagt klagte klagen jubelt jubelte jubelten scherzt scherzte ärgert ärgerte sagte sagten sagt sagen gesagt erklärte erklärten erklärt erklären betonte betonten betont meinte meinten meint teilte teilten mitgeteilt mitteilte mitteilten ergänzte ergänzten ergänzt fügte fügten hinzugefügt hinzufügte berichtete berichteten berichtet schrieb schrieben schreibt geschrieben antwortete antworteten antwortet fragte fragten fragt kündigte kündigten angekündigt ankündigte warnte warnten warnt forderte forderten fordert gefordert kritisierte kritisierten kritisiert begründete begründeten begründet bekräftigte bekräftigten bekräftigt versicherte versicherten versichert erläuterte erläuterten erläutert äußerte äußerten äußert kommentierte kommentierten kommentiert behauptete behaupteten behauptet bestätigte bestätigten bestätigt rief riefen ruft führte ausführte erwiderte erwiderten entgegnete entgegneten räumte einräumte stellte feststellte klargestellt urteilte urteilten resümierte bilanzierte konstatierte konstatierten zitierte zitiert verlangte verlangten beklagte beklagten beteuerte beteuerten sprach sprachen spricht verkündete verkündeten erzählte erzählten erzählt twitterte gab gaben gibt hieß heißt lautet lautete lauten lauteten mahnte mahnten appellierte appellierten prophezeite versprach versprachen lobte lobten schilderte schilderten unterstrich unterstrichen wiederholte wiederholten zeigte zeigten freute freuten zeigt glaubt glaubte nannte verteidigte verwies wies hob gratulierte argumentierte argumentierten merkte sicherte rechtfertigte prangerte prangerten bestritt bestritten dementierte dementierten vertritt vertrat hofft hoffte hofften denkt dachte meldet meldete meldeten meinen schätzte schätzten strich ließ ließen machte hervorhob hinwies weist verwies bedauert vermutet vermutete zweifelte antworten behauptet behaupten präzisierte bilanziert resümiert stellt führt fügt räumt hebt',
  verbs:
    'klagen jammern schimpfen jubeln scherzen witzeln spotten höhnen kontern wettern poltern schwärmen schwören seufzen stöhnen flüstern murmeln brummen knurren rufen grummeln staunen stutzen fluchen schmunzeln grinsen lachen bedauern bezweifeln vermuten bemängeln bemerken befinden betonen bekennen bekunden belehren beharren beschwören beschwichtigen besänftigen beteuern bezeugen bilanzieren dementieren diktieren dozieren entschuldigen entrüsten erinnern ermahnen ermuntern erzählen erwähnen ergänzen erklären erläutern erwidern entgegnen formulieren gestehen insistieren kommentieren konstatieren korrigieren kritisieren lästern loben lügen mahnen mäkeln meckern monieren nörgeln offenbaren orakeln philosophieren plaudern plädieren präzisieren prahlen prognostizieren prophezeien protestieren resümieren rätseln schildern schlussfolgern schwadronieren sinnieren skizzieren spekulieren stammeln sticheln tadeln toben trösten unken urteilen verkünden versichern vermelden verteidigen verlangen verraten verspotten warnen wehklagen wiederholen würdigen zetern zürnen zischen zitieren freuen ärgern wundern empören ereifern erkundigen sorgen fragen sagen meinen antworten berichten fordern begründen bestätigen äußern hadern beschreiben triumphieren appellieren argumentieren argwöhnen bestreiten wissen widersprechen',
  plurals: { te: 'ten' },
  endings: {
    ieren: 'iert ierte ierten ieren',
    ern: 'ert erte erten ern ge-ert',
    eln: 'elt elte elten eln ge-elt',
    ten: 'tet tete teten ten ge-tet',
    den: 'det dete deten den ge-det',
    en: 't te ten en ge-t',
  },
  infinitives:
    'einräumen hinzufügen feststellen mitteilen ankündigen ausführen anmerken klarstellen zugeben betonen bedenken verstehen erkennen sprechen schreiben nennen',
  leads:
    'wollte wollten will zögerte zögert wagte scheute versäumte vergaß vergisst beeilte beeilt wusste weiß pflegte pflegt ließ lässt',
  label:
    'nannte nannten nennt genannt bezeichnete bezeichneten bezeichnet wertete werteten gewertet verurteilte verurteilten verurteilt beschrieb beschrieben beschreibt kritisierte geißelte rügte sieht sah sahen hält hielt hielten zurückgewiesen würdigte würdigten bewertete bemängelte charakterisierte begrüßte begrüßten bedauerte plädierte warf warfen vorgeworfen riet rieten drohte drohten empfahl titelte eingestuft stufte prangerten attestiert attestierte erhoffte wünschte wünschten beschuldigte befürchtete',
  auxiliaries:
    'sei seien habe haben hätte hätten werde würde würden könne könnte müsse müssten dürfe solle wolle wäre wären hat hatte hatten ist war wird wurde kann konnte muss soll sollen will',
  convictions: 'sicher gewiss überzeugt einig bewusst',
  reported:
    'sei seien habe hätten würde würden könne könnten müsse müssten dürfe dürften solle wolle werde wäre wären gebe stehe gehe lasse bleibe komme halte brauche führe',
  quoting: 'zitiert zitierte zitierten',
  sayings:
    'worten worte satz sätze zitat zitate frage parole parolen spruch sprüche ruf rufe rufen slogan slogans aussage feststellung forderung fazit meinung ergebnis',
  impersonal: 'heißt hieß geheißen',
  clitics: 'sich es dazu darauf hierzu uns mir ihm ihnen dies das',
  according:
    'nach den worten von; nach den worten; nach worten von; nach worten; laut; so; nach angaben; nach ansicht; nach meinung; nach auffassung; nach aussage; nach worten; nach den worten; nach einschätzung; nach einer mitteilung; den worten; seiner meinung nach; so heißt es in; heißt es in; heißt es im; heißt es auf; heißt es bei; heißt es aus; heißt es von; hieß es in; hieß es vom; heißt es vom; hieß es im; hieß es aus; hieß es von; hieß es bei; zitat von; gemäß',
  trailing: 'zufolge',
  so: 'so',
  asides:
    'seinerseits; ihrerseits; im gespräch; auf nachfrage; auf anfrage; im interview; vor journalisten; vor gericht; am rande',
  pronouns: 'er sie wir ich beide dieser diese jener man',
  oblique:
    'dem den des einem einen einer eines seinem seinen seiner ihrem ihren ihrer diesem diesen dieser unserem unserer keinem keiner zum zur im am vom beim deren dessen letzten',
  articles:
    'der die das ein eine dessen deren dieser diese dieses sein seine ihr ihre unser unsere einige viele mehrere beide zwei drei kein keine',
  prepositions:
    'in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor während wegen gegen durch ohne um seit bis trotz laut gegenüber angesichts anlässlich bezüglich hinsichtlich zwischen neben hinter entlang ab dank gemäß als wie per',
  of: 'der des von vom für im in beim aus bei zur zum und am & de',
  joints:
    'und oder aber denn dass ob wenn weil da als wie obwohl während nachdem bevor damit sodass indem wobei wer was welcher welche welches wo warum deren dessen jedoch sondern sowie',
  adverbs:
    'auch weiter ferner zudem außerdem dann noch schon bereits lediglich nur jedoch allerdings dabei dagegen gestern heute morgen später zuvor anschließend erneut wiederum einmal abschließend schließlich ebenfalls daraufhin hier dort damals jetzt nun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag abend mittag nachmittag vormittag hinzu mit fest aus zusammen an klar wörtlich wie folgt vorgestern kürzlich nicht sehr so offenbar unter anderem immer gar zwar weiterhin selbst zunächst relativierend januar februar märz april mai juni juli august september oktober november dezember ebenso sinngemäß wenig davon offen voll etwa rund',
  roles:
    'minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin chef chefin politiker politikerin vorsitzender vorsitzende leiter leiterin direktor direktorin professor professorin sekretär sekretärin bürgermeister bürgermeisterin experte expertin forscher forscherin wissenschaftler wissenschaftlerin beauftragter beauftragte trainer trainerin anwalt anwältin kommissar kommissarin botschafter botschafterin vertreter vertreterin autoren experten forscher polizei ermittler behörde behörden regierung ministerium gericht staatsanwaltschaft partei verband zeitung agentur institut behörde unternehmen konzern gewerkschaft abgeordneter abgeordnete senator senatorin intendant intendantin richter richterin manager managerin analyst analystin könig königin papst bischof kardinal general oberst kapitän rat rätin herr frau dr prof koordinator koordinatorin kandidat kandidatin mitglied gründer gründerin autor autorin historiker historikerin ökonom ökonomin pfarrer pfarrerin lehrer lehrerin polizist polizistin dekan rektor rektorin geschäftsführer geschäftsführerin verteidiger regisseur regisseurin mitarbeiter mitarbeiterin premier staatschef kollege kollegin arzt ärztin inhaber inhaberin journalist journalistin spieler spielerin führer führerin händler landrat oberhaupt premierminister vize ingenieur ingenieurin kläger verfasser verfasserin schauspieler schauspielerin schriftsteller schriftstellerin astronom astronaut fraktionschef frontmann zeuge zeugin zeugen pfleger pflegerin angeklagter angeklagte beschuldigter beschuldigte opfer feuerwehr sanitäter sanitäterin gutachten bericht studie papier schreiben leitung fraktion opposition koalition mutter vater sohn tochter bruder schwester oma opa großmutter großvater nachbar nachbarin anwohner anwohnerin mieter mieterin kunde kundin patient patientin rentner rentnerin landwirt landwirtin bauer bäuerin bäcker bäckerin wirt wirtin winzer winzerin fischer fischerin schäfer schäferin makler maklerin kämmerer kämmerin stadtrat stadträtin dezernent dezernentin pressesprecher schüler schülerin student studentin psychologe psychologin soziologe soziologin philosoph philosophin biologe biologin physiker physikerin chemiker chemikerin geologe geologin archäologe archäologin dichter dichterin musiker musikerin sänger sängerin komponist komponistin dirigent dirigentin maler malerin fotograf fotografin stürmer torwart schiedsrichter fahrer fahrerin pilot pilotin lokführer techniker meister meisterin besitzer besitzerin betreiber betreiberin unternehmer unternehmerin beamter beamte beamtin insider kreise berater beraterin bewohner bewohnerin witwe witwer freund freundin jurist juristin pendler pendlerin staatssekretär stellvertreter stellvertreterin zwischenruf zwischenfrage zuruf einwurf',
  bodies:
    'verband partei zeitung agentur institut behörde behörden unternehmen konzern gewerkschaft ministerium gericht staatsanwaltschaft regierung polizei verein stiftung initiative bündnis vereinigung gesellschaft kammer amt klinik universität hochschule bank firma verlag blatt magazin portal',
  roleEndings: 'wirt in ler ner rer ter ger ker mer per ser ber cher scher ist ent ant eur loge mann frau',
  women:
    'hanne birte birgit gerda maren dörte silke katrin kathrin katja kerstin anke antje anja inga inge imke wiebke frauke elke heike heidrun ulrike renate ingrid gudrun gisela gertrud hildegard hannelore ilse irmgard jutta karin karla kirsten liesel lieselotte lotte luise magdalena manuela marlies marlene martina mechthild meike merle monika nadja nele nina petra regina rosemarie roswitha sabine sandra saskia sibylle sigrid simone sina sonja stefanie stephanie svenja susanne tanja tatjana tina traudel ursula ute uschi uta veronika vera verena waltraud yvonne claudia christa christel christiane cornelia dagmar daniela doris dorothea edeltraud elfriede elisabeth erika eva franziska friederike gabi gabriele greta grit hanna heidi helga henriette herta hilde insa irene iris jana janina jasmin johanna julia käthe lena leonie lina linda lisa marianne mareike margarete margit margot maria marion mathilde melanie mia mira nora paula pia ricarda romy ruth sophie stella theresa thea traute viola walburga wilma wenke wibke beate bettina brigitte bärbel angelika annegret annette andrea anneliese barbara carola charlotte christina clara constanze',
  men: 'hauke hinrich hartmut heiner heiko heino helmut henning herbert hermann hinnerk holger horst hubert hubertus ingo jan jens joachim jochen jörg jürgen jörn kai karl-heinz karsten klaus knut konrad kurt lars leif lorenz lothar ludwig lutz malte manfred marcel mario marko markus martin matthias michael moritz nils norbert ole olaf oliver oskar otto patrick peter philipp rainer ralf ralph reiner reinhard reinhold rene richard robert roland rolf rudi rudolf rüdiger sascha sebastian siegfried sigmar simon stefan steffen stephan sven thomas thorsten tilo till tim timo tobias torben torsten udo ulf ulrich uwe valentin viktor volker volkmar walter werner wilfried wilhelm willi winfried wolf wolf-dieter wolfgang wolfram achim albrecht alfons alfred andreas armin arne arno arnold august axel benedikt bernd bernhard berthold björn bodo boris burkhard carsten christian christoph claus clemens detlef detlev dieter dierk dietmar dietrich dirk eberhard eckhard edgar egon emil erhard erich ernst erwin eugen fabian felix ferdinand finn florian frank franz friedhelm friedrich fritz georg gerald gerd gerhard gernot gottfried götz günter günther guido gustav gunnar hannes hans hans-jürgen harald jakob johannes jonas josef julian justus kilian leon lennart linus lukas maximilian mirko niklas patrick paul pascal sönke tjark veit vinzenz wenzel malte',
  she: 'sie diese',
  he: 'er dieser jener',
  keepsSubject: true,
  inside: true,
  describing: 'lich end bar',
  particles: 'von van de zu al bin',
  capitalNouns: true,
  ordinals: true,
  denials:
    'nicht nie niemals kein keine keinem keinen keiner keineswegs nirgends weder bestritt bestritten bestreitet bestreiten dementierte dementiert leugnete leugnet leugnen weigerte weigert angeblich vermeintlich hätte hätten würde würden wird werde werden sollte soll könnte möchte will niemand',
  suppositions: 'wenn falls sollte hätte ob',
  lacking: 'ohne',
  denialsAfter: 'nicht nie niemals keineswegs nirgends angeblich vermeintlich',
  affirmations:
    'nicht nur; nicht allein; nicht bloß; nicht ohne; nicht zuletzt; nicht einmal; zögerte; zögert; gezögert; scheute; scheut; gescheut; müde',
  loose: 'so wie den seiner heißt hieß zitat mit für',
  ownPronouns: 'ich wir',
  articleRelatives: 'der die das dem den deren dessen',
  where: 'in',
  indefinite: 'eine einem einer eines',
  and: 'und sowie',
  or: 'oder',
  several: { endings: 'n', auxiliaries: 'haben hatten' },
  retelling: {
    verbs: 'erinnert erinnerte teilt teilte las liest',
    quoting: 'zitiert zitierte',
    beside: 'sich mit vor',
  },
  feminine: 'die eine',
  masculine: 'der ein',
  nounEndings: 'ung ungen heit keit schaft tion tionen tät nis gesetz orie orien buch artikel motto frage',
  hearer: 'zu; entgegen; vor; nach; an; ins gesicht; ins ohr; ins gewissen',
  coordinators: 'und aber doch sowie',
  subjectFirst: true,
  hearsay: {
    afterAll: 'bis erst sondern aber mehr wieder nur',
    beside: 'zu haben je jemals',
    hedges: 'angeblich vermeintlich mutmaßlich soll sollen',
    negations:
      'nicht nie niemals bestritt bestritten bestreitet bestreiten dementierte dementiert leugnete leugnet leugnen',
    says: 'sagte sagten sagt gesagt sagen schrieb geschrieben schreiben behauptet behauptete behaupten geäußert',
    that: 'dass daß was wie',
    as: 'wie so',
    documents:
      'protokoll mitschrift abschrift transkript aufzeichnung mitschnitt tonband video schreiben brief mail mitteilung erklärung akte gerichtsunterlage dokument beschluss nachricht tweet redemanuskript tagebuch interview',
    works:
      'roman novelle sketch theaterstück satire parodie witz komödie hörspiel oper operette märchen traum comic krimi spielfilm deepfake drama musical drehbuch karikatur',
    inside: 'im in',
  },
};
