import { foldWord } from '../text/normalize.js';
import type { QueryWord } from './query.js';

/**
 * Articles, pronouns, prepositions, conjunctions and auxiliaries, by language, as words of a query are written: without apostrophes
 * (`dont`, `quil`).
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'a an the this that these those of to in on at by for from with without into onto upon about over under between through during before after against and or but nor so if then than as because while when where which who whom whose what why how i me my mine we us our ours you your yours he him his she her hers it its they them their theirs is am are was were be been being do does did done have has had having will would shall should can could may might must not no all any some each every both either neither such own same too very just only also there here out up down off again more most other s t dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt shouldnt havent hasnt hadnt im ive id ill youre youve were weve theyre theyve hes shes thats whats theres lets',
  de: 'der die das des dem den ein eine einer eines einem einen kein keine keinen keiner keinem und oder aber denn doch sondern wenn als wie wo wer wen wem was warum dass ob weil da damit so auch noch schon nur sehr mehr in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen ich mich mir mein meine wir uns unser du dich dir ihr ihm ihn ihnen ihre ihren ihrem ihrer er sie es sein seine seinen seinem seiner man sich dies diese dieser dieses diesem diesen jene jeder jede jedes alle allen ist sind war waren bin bist wird werden wurde wurden hat haben habe hatte hatten kann können soll sollen will muss müssen nicht dann hier dort',
  fr: 'le la les l un une des du de d au aux à et ou où mais donc ni car que qu qui quoi dont quand comme si ce c cet cette ces ça je j me m moi mon ma mes nous notre nos tu te t toi ton ta tes vous votre vos il ils elle elles lui leur leurs son sa ses se s en y on ne n pas plus très aussi dans par pour sur sous avec sans chez vers entre depuis est sont était étaient être été a ont avait avaient avoir ai as fait cest quil quils quelle quelles quon nest nont dun dune jai ceux celui celle tout tous toute toutes même',
  es: 'el la los las lo un una unos unas de del a al y e o u pero sino que quien quienes cual cuando donde como si porque no ni en con por para sin sobre entre hasta desde hacia según yo me mi mis tú te tu tus él ella ellos ellas le les se su sus nos nuestro nuestra esto este esta estos estas ese esa esos eso es son era eran fue fueron ser está están ha han había haber hay muy más también ya',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle con su sul sulla per tra fra e ed o ma che chi cui quale quando dove come se perché non né io mi me mio mia noi ci tu ti tuo lui lei loro gli si suo sua suoi sue questo questa questi queste quello quella è sono era erano essere stato ha hanno aveva avere più anche molto c d',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela para com sem sobre entre até e ou mas que quem qual quando onde como se porque não nem eu me meu minha nós nosso tu te ele ela eles elas lhe se seu sua seus suas isto isso este esta esse essa é são era eram foi foram ser está estão tem têm havia há muito mais também já',
  nl: 'de het een en of maar want dat die dit deze wat wie waar wanneer hoe als dan omdat in op aan bij met van voor naar uit over om tot door tegen zonder onder tussen ik mij me mijn wij we ons onze jij je jou jouw u uw hij hem zijn haar zij ze hun er is was waren ben bent zijn wordt worden werd werden heeft hebben had hadden kan kunnen zal zou moet niet geen ook nog al wel te zo',
  sv: 'en ett den det de dem och eller men för att som när var vad vem hur om i på av till från med utan under över mellan vid efter jag mig min mitt mina vi oss vår vårt du dig din han honom hans hon henne hennes sin sitt sina sig är var vara varit har hade ha blir blev kan kunde ska skulle inte ej också mycket så där här',
  pl: 'i a o u w we z ze na do od po za przez przed przy dla bez pod nad oraz lub albo ale że aby żeby gdy kiedy gdzie jak jako co kto który która które czy bo nie tak to ten ta te tego tej tym ja mnie mi mój my nas nam ty on ona ono oni jego jej ich im mu się jest są był była było byli być może tylko też już',
  ru: 'и а но или да не ни в во на с со к ко от до по за из у о об при для без под над через между что чтобы как когда где кто который которая которые если то это этот эта эти тот та те я меня мне мой мы нас нам наш ты вы вас вам ваш он его ему она её ей оно они их им был была было были быть есть бы же ли уже также так только',
  ja: 'の は が を に で と も へ や から まで より か な ね よ て た だ です ます した する して いる ある この その あの これ それ',
  zh: '的 了 和 是 在 有 也 就 都 而 及 与 或 但 这 那 他 她 它 我 你 们 我们 你们 他们 不 很 被 把 对 从 到 以 之 其',
};

/** Function words of one language that mean something in another: they are function words in texts of theirs only. */
const MEANINGFUL_ELSEWHERE =
  'will may might must can mine ill us all done man die war hat bin mit den sein or car son sur par pour ton mais ai sin era hay come dove che con ed sue ate eu dos met men tot hoe van ben min var han hans dig din mig po bo ten ale jest';

/** For each folded word the languages of which it is a function word. */
const LANGUAGES_OF = new Map<string, Set<string>>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ').map(foldWord)) {
    const languages = LANGUAGES_OF.get(word) ?? new Set();
    LANGUAGES_OF.set(word, languages.add(language));
  }
}

const MEANINGFUL = new Set(MEANINGFUL_ELSEWHERE.split(' ').map(foldWord));

/** Whether a word of a query may be a function word: what else begins with its letters is another word. */
export function isFunctionWord({ text, fields, exact, acronym }: QueryWord): boolean {
  // In quotation marks, after `speaker:` or in capitals, it is meant.
  return !exact && !acronym && fields.length > 1 && LANGUAGES_OF.has(text);
}

/** Whether a word of a query is a function word in a text of a language, given by its code; `''` if that is not known. */
export function isFunctionWordIn(word: QueryWord, language: string): boolean {
  return isFunctionWord(word) && (!MEANINGFUL.has(word.text) || LANGUAGES_OF.get(word.text)?.has(language) === true);
}
