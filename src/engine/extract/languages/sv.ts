import type { LanguageRules } from './rules.js';

/** Swedish. */
export const SWEDISH: LanguageRules = {
  code: 'sv',
  telling:
    'och i att det som en på är av för med till den har de inte om ett han hon men var jag sig från vi så kan man när år säger hade vid nu efter eller ut under också ska mot skulle mycket blir vara bara alla över sin där än här andra några dem',
  speech:
    'påstår påstod försäkrar försäkrade säger sa sade sagt förklarar förklarade förklarat berättar berättade berättat menar menade tycker tyckte anser ansåg skriver skrev skrivit uppger uppgav svarar svarade svarat frågar frågade tillägger tillade tillagt fortsätter fortsatte konstaterar konstaterade påpekar påpekade betonar betonade understryker underströk varnar varnade bekräftar bekräftade medger medgav hävdar hävdade lovar lovade meddelar meddelade kommenterar kommenterade kräver krävde uppmanar uppmanade ropar ropade suckar undrar undrade tror trodde hoppas hoppades utbrister utbrast beskriver slår inflikar poängterar poängterade',
  verbs:
    'klaga sucka berätta påpeka betona kommentera konstatera svara fråga undra hävda ropa skoja protestera förklara varna meddela uppmana jubla mumla viska muttra poängtera resonera summera sammanfatta bekräfta avsluta fortsätta erkänna mena klargöra berömma tipsa utropa avslöja argumentera kritisera beklaga konstatera skämta skratta instämma invända replikera upprepa',
  endings: { kna: 'knar knade knat', nna: 'nner nde nt', mma: 'mmer mde mt', nda: 'nder nde nt', a: 'ar ade at' },
  infinitives: 'säga hävda påpeka betona veta berätta förklara tillägga framhålla',
  leads: 'ville vill tvekade tvekar lät låter skyndade fick slutade slutar brukar brukade',
  label:
    'kallar kallade kallat beskriver beskrev beskrivit betecknar betecknade talar talade anklagar anklagade kritiserar kritiserade',
  auxiliaries: 'har hade är var blir blev skulle ska kan måste vill',
  sayings: 'orden ord mening parollen paroller slagord',
  clitics: 'sig det honom henne oss den',
  according: 'enligt; med',
  asides: 'å sin sida; i sin tur; i ett uttalande; i ett pressmeddelande',
  pronouns: 'han hon de jag vi man',
  articles: 'den det de en ett denna detta dessa sin hans hennes deras våra flera många två tre båda',
  prepositions:
    'i på av för med till från om vid under efter före mot mellan genom utan hos över enligt inför trots sedan åt bland inom utanför',
  of: 'av för på i vid från till och',
  joints: 'och eller men att som när där om därför medan eftersom innan vilket vilken',
  adverbs:
    'måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen måndags tisdags onsdags torsdags fredags lördags söndags måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november december går idag imorgon också sedan ännu redan inte nu då där här senare vidare dessutom igen själv bland annat fast upp kväll morse',
  roles:
    'försvaret åklagaren forskaren ministern statsministern utrikesministern presidenten ordföranden direktören chefen professorn läkaren tränaren författaren borgmästaren domaren åklagaren polischefen talespersonen generalen kungen drottningen påven borgmästare minister statsminister utrikesminister finansminister president ordförande vd chef direktör talesperson presstalesperson talesman taleskvinna sekreterare partiledare riksdagsledamot åklagare domare advokat professor docent doktor dr forskare expert samordnare polischef kommissarie kapten general kung drottning påve biskop ekonom historiker författare regissör skådespelare tränare förbundskapten spelare målvakt invånare granne vittne mamma pappa mor far läkare sjuksköterska lärare student bonde fiskare pilot ombudsman kommunalråd regionråd landshövding kandidat representant ambassadör grundare ägare polisen regeringen departementet kommunen föreningen facket rapporten tidningen bolaget boende biolog ingenjör rektor vice kommunstyrelseordförande utredare insatschef hamnchef källa källor rapport utredningen bonden bagare grannen mamman pappan son dotter bror syster patienten kunden hyresgäst ägaren företagare journalist journalisten fotograf poet musiker sångare sångerskan målvakten kaptenen brandmän oppositionen psykolog filosof läraren elev volontär chaufför advokaten vittnet',
  bodies: 'partiet förbundet föreningen polisen regeringen myndigheten bolaget företaget tidningen',
  women:
    'maj maj-britt agneta agnes alva anette anita ann-marie anna anna-karin annika annelie astrid barbro berit birgitta britt britta camilla carina catarina cecilia charlotta christina ebba elin elisabet elsa emma erika ester eva evelina frida gerd greta gudrun gun gunilla gunnel hanna helena helene hillevi ingegerd inger ingrid ingela irene jenny johanna josefin kajsa karin katarina kerstin klara kristina lena lina linnea lisa lisbeth liv lotta lovisa maja malin margareta maria marianne maria matilda mona monika nina pernilla petra pia ragnhild rebecka sara sigrid siv sofia stina susanne svea therese tilda tove ulla ulrika vendela viktoria viveka ylva åsa',
  men: 'alf anders andreas anton arne axel bengt bernt bertil björn bo börje christer claes dag daniel david emil erik ernst evert folke fredrik georg gunnar gustav göran göte hampus hans henrik hjalmar hugo håkan ingemar ingvar isak jan jan-erik jens jerker jesper jimmie joakim johan jonas jörgen karl karl-erik kent kjell klas knut kristian krister kurt lars lars-erik leif lennart linus ludvig magnus mats mattias mikael morgan nils olle ola olof oskar ove patrik per per-olof peter pontus ragnar rasmus rickard robert roger roland rolf rune sigvard simon sixten stefan staffan sten stig sture sune sven svante tage tobias tomas tommy tord torbjörn tore torsten ulf urban viktor yngve åke örjan östen',
  she: 'hon',
  he: 'han',
  keepsSubject: true,
  particles: 'von af de van',
  compounds: true,
  definite: 'n en et t nen ne na erna arna orna',
  genitive: 's',
  dialogue: true,
  firstPerson: 'jag mig min mitt mina vi oss vår vårt våra',
  denials: 'inte aldrig ingen förnekar förnekade skulle ska skall kommer vägrade vägrar påstås',
  suppositions: 'om',
  lacking: 'utan',
  denialsAfter: 'inte aldrig',
  affirmations: 'inte bara; inte endast; inte utan; inte minst',
  loose: 'för med',
  subjectRelatives: 'som',
  where: 'i på',
  indefinite: 'ett',
  and: 'och',
  or: 'eller',
  retelling: { verbs: 'minns läser läste delar delade', quoting: 'citerar citerade', beside: 'sig med om' },
  coordinators: 'och men',
  subjectFirst: true,
  hearsay: {
    afterAll: 'förrän utan men bara',
    beside: 'att ha någonsin',
    hedges: 'lär påstås ska skall',
    negations: 'inte aldrig förnekar förnekade',
    says: 'sa sade sagt säga skrev skrivit skriva påstått påstod',
    that: 'att vad hur',
    as: 'som',
    documents:
      'protokoll utskrift inspelning video brev mejl uttalande dokument akt meddelande tweet dagbok intervju pressmeddelande',
    works: 'roman sketch pjäs satir parodi skämt komedi opera saga dröm serie deepfake drama musikal manus',
    inside: 'i',
  },
};
