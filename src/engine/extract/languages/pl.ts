import type { LanguageRules } from './rules.js';

/** Polish. */
export const POLISH: LanguageRules = {
  code: 'pl',
  telling:
    'i w nie na się z do to że jest o po jak za od ale co tak dla już przez być są był była było przed tylko jego jej ich tym który która które oraz może czy we jako także ma pod przy ten ta te bardzo nam nas',
  speech:
    'podał podała podali podaje podają wzdycha wzdychał wzdychała żali żalił żaliła powtarza powiedziało poinformowało oświadczyło podkreśliło zapewniło podało przekazało przekazał przekazała powiedział powiedziała powiedzieli powiedziały mówi mówił mówiła mówią mówili dodał dodała dodaje dodali oświadczył oświadczyła oświadczyli stwierdził stwierdziła stwierdzili podkreślił podkreśliła podkreśla podkreślali zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła tłumaczy poinformował poinformowała poinformowali informuje napisał napisała pisze napisali zapowiedział zapowiedziała zapowiada ocenił oceniła ocenia przyznał przyznała przyznaje zapewnił zapewniła zapewnia ostrzegł ostrzegła ostrzega pytał pytała pyta zapytał zapytała odpowiedział odpowiedziała odpowiada odparł odparła apelował apelowała apeluje przekonuje przekonywał przekonywała komentuje skomentował skomentowała twierdzi uważa uważał uważała przypomniał przypomniała przypomina wspomina wspominał wspominała opowiada opowiadał opowiadała relacjonuje krytykował krytykowała krytykuje obiecał obiecała skarży podsumował podsumowała zauważył zauważyła zauważa wskazał wskazała wskazuje potwierdził potwierdziła alarmuje dziwi żartuje zaapelował zaapelowała ogłosił ogłosiła krzyczał krzyczeli',
  verbs:
    'narzekać żalić wzdychać szeptać krzyczeć żartować ironizować kpić wyliczać wyznawać wyznać przyznawać zapewniać zaznaczać zaznaczyć ostrzegać apelować tłumaczyć przekonywać komentować zauważać zauważyć wskazywać wskazać potwierdzać potwierdzić podsumować podsumowywać podkreślać podkreślić stwierdzić dodać dodawać zapytać pytać napisać relacjonować opowiadać zdradzić zdradzać oburzać cieszyć dziwić złościć martwić chwalić ubolewać zapowiadać zapowiedzieć uspokajać uspokoić dopytywać skarżyć bronić argumentować wyjaśniać wyjaśnić mówić twierdzić oświadczyć obiecać obiecywać ocenić oceniać przypominać przypomnieć przekazać poinformować informować deklarować zadeklarować ripostować rzucić skwitować wtrącić zastrzec zastrzegać doprecyzować dorzucić odnotować sprecyzować kwitować',
  endings: {
    eć: 'ał ała eli ały',
    ować: 'ował owała owali uje ują',
    ywać: 'ywał ywała ywali uje ują',
    ać: 'ał ała ali ały',
    yć: 'ył yła yli yły',
    ić: 'ił iła ili iły',
  },
  infinitives: 'powiedzieć',
  leads: 'chciał chciała musiał musiała wahał wahała zdążył zdążyła zdołał zdołała mógł mogła',
  label:
    'nazwał nazwała nazywa nazwali określił określiła określa określili opisał opisała oskarżył oskarżyła zarzucił zarzuciła skrytykował skrytykowała uznał uznała',
  auxiliaries: 'jest są był była było było będzie może musi',
  sayings: 'słowa słowami słów hasło hasła zdanie',
  clitics: 'się mu jej im to go ją nam mi',
  according: 'według; zdaniem; jak; w ocenie; w opinii; słowami',
  asides: 'ze swojej strony; z kolei; w rozmowie z nami; na antenie',
  pronouns: 'on ona oni one ja my',
  articles: 'ten ta to ci te jego jej ich nasz nasza jeden jedna kilku wielu dwóch trzech niektórzy',
  prepositions:
    'w we na z ze do od ode po przed przede przy za o u pod pode nad między przez dla bez podczas według wobec mimo wśród poza koło około ku',
  of: 'i ds. ds',
  joints: 'i oraz lub albo ale a że który która które którzy gdy kiedy gdzie jak jeśli bo ponieważ więc choć aby żeby',
  adverbs:
    'poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia wczoraj dziś dzisiaj jutro także też również jeszcze już potem następnie wcześniej później nie tam tu teraz wtedy wreszcie jednak ponadto natomiast rano wieczorem tylko bardzo krótko',
  roles:
    'żona mąż burmistrz burmistrzyni prezydent premier minister ministra wiceminister dyrektor dyrektorka rzecznik rzeczniczka szef szefowa prezes przewodniczący przewodnicząca lider liderka poseł posłanka senator senatorka wojewoda prokurator sędzia sędzina mecenas adwokat adwokatka profesor prof doktor dr pan pani badacz badaczka naukowiec ekspert ekspertka kierownik kierowniczka komisarz kapitan generał pułkownik król królowa papież biskup kardynał ekonomista ekonomistka historyk historyczka pisarz pisarka autor autorka reżyser reżyserka aktor aktorka trener trenerka selekcjoner piłkarz bramkarz mieszkaniec mieszkanka świadek matka ojciec lekarz lekarka pielęgniarka nauczyciel nauczycielka student studentka rolnik rybak pilot związkowiec radny radna kandydat kandydatka przedstawiciel przedstawicielka ambasador założyciel założycielka właściciel właścicielka policja rząd ministerstwo prokuratura urząd stowarzyszenie związek komunikat raport gazeta agencja spółka mieszkańcy inżynier rektor wójt starosta sołtys źródło źródła badanie oskarżony oskarżona ofiara rolniczka piekarz sąsiad sąsiadka syn córka brat siostra babcia dziadek pacjent pacjentka klient klientka lokator przedsiębiorca dziennikarz dziennikarka fotograf poeta poetka muzyk piosenkarz piosenkarka policjant strażak opozycja psycholog psychiatra biolog filozof uczeń wolontariusz kierowca pełnomocnik',
  bodies: 'partia stowarzyszenie ministerstwo policja rząd gazeta fundacja związek spółka agencja instytut',
  women:
    'agata agnieszka aleksandra alicja alina anna antonina barbara beata bogumiła bożena czesława danuta dominika dorota edyta elżbieta emilia ewa ewelina grażyna halina hanna helena honorata ilona irena iwona izabela jadwiga janina joanna jolanta józefa julia justyna kamila karolina katarzyna kinga klaudia krystyna lidia lucyna ludmiła magdalena maja małgorzata maria mariola marta martyna marzena mirosława monika natalia olga oliwia patrycja paulina renata sabina stanisława stefania sylwia teresa urszula wanda weronika wiesława wiktoria wioletta zofia zuzanna żaneta',
  men: 'adam adrian albert aleksander andrzej antoni arkadiusz artur bartłomiej bartosz bogdan bogusław bolesław bronisław cezary czesław damian daniel dariusz dawid dominik edward eugeniusz feliks filip franciszek gabriel grzegorz henryk hubert ignacy ireneusz jacek jakub jan janusz jarosław jerzy józef julian kacper kamil karol kazimierz konrad krzysztof lech leon leszek lucjan łukasz maciej maksymilian marcin marek marian mariusz mateusz michał mieczysław mikołaj mirosław norbert oskar paweł patryk piotr przemysław radosław rafał robert roman ryszard sebastian sławomir stanisław stefan szymon tadeusz tomasz wacław waldemar wiesław wiktor witold władysław włodzimierz wojciech zbigniew zdzisław zenon zygmunt',
  she: 'ona ta',
  he: 'on ten',
  agents:
    'arz nik yk ista tor ciel wca ńca jca dca rca owiec anin log graf ent ant er dek adka orka iczka istka arka czka telka',
  dialogue: true,
  inside: true,
  describing: 'aźnie ony ona any ana ąc',
  denials: 'nie nigdy nikt zaprzecza zaprzeczył zaprzeczyła rzekomo podobno powie odmówił odmówiła',
  suppositions: 'jeśli jeżeli gdyby',
  lacking: 'bez',
  denialsAfter: 'rzekomo podobno',
  affirmations: 'nie tylko; nie bez',
  loose: 'jak',
  ownPronouns: 'ja my',
  and: 'i oraz',
  or: 'lub albo',
  several: { endings: 'li ły', auxiliaries: '' },
  retelling: { verbs: 'wspomina wspominał wspominała czyta przeczytał przeczytała', quoting: 'cytuje', beside: 'się' },
  coordinators: 'i oraz ale lecz',
  hearsay: {
    afterAll: 'dopóki ale lecz tylko',
    beside: 'kiedykolwiek',
    hedges: 'rzekomo podobno miał miała mieli ponoć',
    negations: 'nie nigdy zaprzecza zaprzeczył zaprzeczyła',
    says: 'powiedział powiedziała powiedzieć mówił mówiła mówić napisał napisała napisać twierdził twierdziła',
    that: 'że iż co jak',
    as: 'jak',
    documents:
      'protokoł transkrypcj zapis stenogram nagrani wideo list mail oświadczeni dokument akt wiadomoś tweet dziennik wywiad komunikat',
    works:
      'powieści skeczu sztuce satyrze parodii żarcie dowcipie komedii operze bajce śnie komiksie dramacie musicalu scenariuszu',
    inside: 'w we',
  },
};
