import { COMMON_WORDS } from '../../extract/names/gazetteer/index.js';
import type { Token } from './words.js';

/** Small words that begin sentences with a capital and are not part of the name after them, folded, by language. */
const SMALL: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    fr: 'selon apres avant pour dans avec sans chez depuis pendant durant lors des malgre outre sur sous entre contre vers par a au aux en de du le la les un une ce cet cette ces il elle ils elles on nous son sa ses leur leurs mais ou et donc or car si quand lorsque comme puisque tandis alors plus moins pres environ quelque quelques seul seule seuls seules meme tout tous toute toutes ainsi aussi enfin puis deja jamais toujours ici hier aujourd’hui quant que qui',
    es: 'segun para con sin desde hasta tras ante bajo entre hacia sobre durante mediante contra por en de a al del el la los las lo un una unos unas este esta estos estas ese esa esos esas su sus pero y e o u si cuando como aunque porque mientras ademas tambien ya no mas menos casi cerca solo asi ahora ayer hoy nunca jamas quien que ella ellos ellas fue es era son ha han',
    it: 'secondo dopo prima per con senza da dal dalla dai dalle di del della dei delle in nel nella nei nelle su sul sulla tra fra contro durante a al alla ai alle il lo la i gli le un uno una questo questa questi queste quello quella ma e o se quando come anche poi non piu meno quasi solo cosi ieri oggi mai chi che egli ella',
    nl: 'volgens na voor met zonder van in op bij tot tegen tijdens sinds door over de het een dit dat deze die maar en of als toen ook nog niet meer hij zij ze hun zijn haar bijna alleen gisteren vandaag nooit',
    pt: 'segundo para com sem desde ate apos ante sob sobre entre durante contra por pelo pela em no na nos nas de do da dos das a o os as ao aos um uma este esta estes estas esse essa seu sua seus suas mas e ou se quando como tambem ja nao mais menos quase so assim agora ontem hoje nunca quem que ele ela eles elas',
    sv: 'enligt efter fore for med utan fran till pa i av om under mot vid sedan den det de en ett denna detta han hon de men och eller nar som ocksa inte mer nastan bara aldrig',
    pl: 'wedlug po przed dla z ze bez od do na w we o przy za ale i lub a gdy jak takze nie tylko prawie nigdy on ona oni',
    ru: 'по после до для с со без от на в во о об при за но и или а когда как также не только почти никогда он она они',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Whether a word with a capital may only begin its sentence: *Before*, *Selon*, *D’après*. */
export function mayOnlyBegin({ text, low }: Token, language: string): boolean {
  const words = SMALL[language];
  if (words === undefined) return COMMON_WORDS.has(text) || COMMON_WORDS.has(low);
  // An article or conjunction without its vowel is joined to the word after it.
  return words.has(low.replace(/^(?:[cdjlmnst]|qu)['’]/u, ''));
}
