import type { LanguageRules } from './rules.js';

/** Polish. */
export const POLISH: LanguageRules = {
  code: 'pl',
  telling:
    'i w nie na się z do to że jest o po jak za od ale co tak dla już przez być są był była było przed tylko jego jej ich tym który która które oraz może czy we jako także ma pod przy ten ta te bardzo nam nas',
  speech:
    'powiedziało poinformowało oświadczyło podkreśliło zapewniło podało przekazało przekazał przekazała powiedział powiedziała powiedzieli powiedziały mówi mówił mówiła mówią mówili dodał dodała dodaje dodali oświadczył oświadczyła oświadczyli stwierdził stwierdziła stwierdzili podkreślił podkreśliła podkreśla podkreślali zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła tłumaczy poinformował poinformowała poinformowali informuje napisał napisała pisze napisali zapowiedział zapowiedziała zapowiada ocenił oceniła ocenia przyznał przyznała przyznaje zapewnił zapewniła zapewnia ostrzegł ostrzegła ostrzega pytał pytała pyta zapytał zapytała odpowiedział odpowiedziała odpowiada odparł odparła apelował apelowała apeluje przekonuje przekonywał przekonywała komentuje skomentował skomentowała twierdzi uważa uważał uważała przypomniał przypomniała przypomina wspomina wspominał wspominała opowiada opowiadał opowiadała relacjonuje krytykował krytykowała krytykuje obiecał obiecała skarży podsumował podsumowała zauważył zauważyła zauważa wskazał wskazała wskazuje potwierdził potwierdziła alarmuje dziwi żartuje zaapelował zaapelowała ogłosił ogłosiła krzyczał krzyczeli',
  label:
    'nazwał nazwała nazywa nazwali określił określiła określa określili opisał opisała oskarżył oskarżyła zarzucił zarzuciła skrytykował skrytykowała uznał uznała',
  auxiliaries: 'jest są był była było było będzie może musi',
  sayings: 'słowa słowami słów hasło hasła zdanie',
  clitics: 'się mu jej im to go ją nam mi',
  according: 'według; zdaniem; jak; w ocenie; w opinii; słowami',
  pronouns: 'on ona oni one ja my',
  articles: 'ten ta to ci te jego jej ich nasz nasza jeden jedna kilku wielu dwóch trzech niektórzy',
  prepositions:
    'w we na z ze do od po przed przy za o u pod nad między przez dla bez podczas według wobec mimo wśród poza koło około ku',
  of: 'i ds. ds',
  joints: 'i oraz lub albo ale a że który która które którzy gdy kiedy gdzie jak jeśli bo ponieważ więc choć aby żeby',
  adverbs:
    'poniedziałek wtorek środę środa czwartek piątek sobotę sobota niedzielę niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia wczoraj dziś dzisiaj jutro także też również jeszcze już potem następnie wcześniej później nie tam tu teraz wtedy wreszcie jednak ponadto natomiast rano wieczorem tylko bardzo krótko',
  roles:
    'burmistrz burmistrzyni prezydent premier minister ministra wiceminister dyrektor dyrektorka rzecznik rzeczniczka szef szefowa prezes przewodniczący przewodnicząca lider liderka poseł posłanka senator senatorka wojewoda prokurator sędzia sędzina mecenas adwokat adwokatka profesor prof doktor dr pan pani badacz badaczka naukowiec ekspert ekspertka kierownik kierowniczka komisarz kapitan generał pułkownik król królowa papież biskup kardynał ekonomista ekonomistka historyk historyczka pisarz pisarka autor autorka reżyser reżyserka aktor aktorka trener trenerka selekcjoner piłkarz bramkarz mieszkaniec mieszkanka świadek matka ojciec lekarz lekarka pielęgniarka nauczyciel nauczycielka student studentka rolnik rybak pilot związkowiec radny radna kandydat kandydatka przedstawiciel przedstawicielka ambasador założyciel założycielka właściciel właścicielka policja rząd ministerstwo prokuratura urząd stowarzyszenie związek komunikat raport gazeta agencja spółka mieszkańcy inżynier rektor wójt starosta sołtys',
  dialogue: true,
  inside: true,
  denials: 'nie nigdy nikt zaprzecza zaprzeczył zaprzeczyła rzekomo podobno powie odmówił odmówiła',
  suppositions: 'jeśli jeżeli gdyby',
  lacking: 'bez',
  denialsBehind: 'rzekomo podobno',
  affirmations: 'nie tylko; nie bez',
  coordinators: 'i oraz ale lecz',
};
