/** Small words of one language, by the English word whose part they play in a bracket. */
type SmallWords = Readonly<Record<string, string>>;

/**
 * By the code of the language. A pronoun that may mean persons or things of several kinds is `that`, and a possessive one `those`: they
 * point, and agree with anything. `sie` is `she/they`.
 */
const LISTS: Readonly<Record<string, SmallWords>> = {
  de: {
    'she/they': 'sie',
    that: 'es das dies ihr ihnen ihn ihm sich man wer was',
    he: 'er',
    i: 'ich mich mir',
    we: 'wir uns',
    those:
      'sein seine seinen seiner seinem seines ihre ihren ihrer ihrem ihres mein meine meinen meiner meinem unser unsere unseren unserer unserem',
    this: 'dieser diese dieses diesem diesen jener jene jenes',
    the: 'der die den dem des',
    a: 'ein eine einen einer einem eines',
    is: 'ist sei',
    are: 'sind seien',
    was: 'war wäre',
    were: 'waren wären',
    has: 'hat habe',
    have: 'haben',
    had: 'hatte hatten hätte hätten',
    will: 'wird werden werde',
    wants: 'will wollen wollte wollten möchte möchten',
    would: 'würde würden',
    can: 'kann können könnte könnten',
    must: 'muss müssen müsste müssten',
    should: 'soll sollen sollte sollten',
    may: 'darf dürfen dürfte mag',
    probably: 'wahrscheinlich vermutlich wohl offenbar angeblich',
    perhaps: 'vielleicht möglicherweise',
    certainly: 'sicher sicherlich bestimmt zweifellos',
    almost: 'fast beinahe nahezu',
    only: 'nur bloß lediglich',
    all: 'alle allen aller alles sämtliche jede jeder jedes jedem jeden',
    some: 'einige manche etliche',
    many: 'viele vielen',
    few: 'wenige wenigen',
    always: 'immer stets',
    often: 'oft häufig meistens',
    sometimes: 'manchmal',
    very: 'sehr äußerst extrem höchst überaus',
    completely: 'ganz völlig absolut komplett',
  },
  fr: {
    he: 'il',
    she: 'elle',
    they: 'ils elles',
    that: 'lui leur eux cela ça ce on se qui les',
    i: 'je moi me',
    we: 'nous',
    those: 'son sa ses leurs mon ma mes notre nos',
    this: 'cet cette ces',
    the: 'le la',
    a: 'un une des',
    is: 'est soit',
    are: 'sont',
    was: 'était fut',
    were: 'étaient furent',
    has: 'a',
    have: 'ont avons',
    had: 'avait avaient',
    can: 'peut peuvent pourrait pourraient',
    must: 'doit doivent',
    should: 'devrait devraient',
    probably: 'probablement vraisemblablement apparemment prétendument',
    perhaps: 'peut-être',
    certainly: 'certainement sûrement assurément',
    almost: 'presque quasiment',
    only: 'seulement uniquement',
    all: 'tous toutes tout toute chaque',
    some: 'certains certaines quelques',
    many: 'beaucoup nombreux',
    few: 'peu rares',
    always: 'toujours',
    often: 'souvent',
    sometimes: 'parfois',
    very: 'très extrêmement fort',
    completely: 'totalement complètement absolument entièrement',
  },
  es: {
    she: 'ella',
    that: 'ello eso esto lo les le se usted ustedes quien',
    he: 'él',
    they: 'ellos ellas',
    i: 'yo mí me',
    we: 'nosotros nosotras nos',
    those: 'su sus mi mis nuestro nuestra nuestros nuestras',
    this: 'este esta estos estas ese esa esos esas aquel aquella',
    the: 'el la los las',
    a: 'un una unos unas',
    is: 'es está',
    are: 'son están',
    was: 'era fue estaba',
    were: 'eran fueron estaban',
    has: 'ha',
    have: 'han hemos',
    had: 'había habían',
    can: 'puede pueden podría podrían',
    must: 'debe deben',
    should: 'debería deberían',
    probably: 'probablemente supuestamente posiblemente aparentemente',
    perhaps: 'quizá quizás',
    certainly: 'ciertamente seguramente',
    almost: 'casi',
    only: 'solo sólo solamente únicamente',
    all: 'todos todas todo toda cada',
    some: 'algunos algunas',
    many: 'muchos muchas',
    few: 'pocos pocas',
    always: 'siempre',
    often: 'frecuentemente',
    very: 'muy sumamente',
    completely: 'totalmente completamente absolutamente',
  },
  it: {
    that: 'lei esso essa ciò si chi gli le',
    he: 'lui egli',
    they: 'loro essi esse',
    i: 'io me mi',
    we: 'noi ci',
    those: 'suo sua suoi sue mio mia miei mie nostro nostra nostri nostre',
    this: 'questo questa questi queste quello quella',
    the: 'il lo la i',
    a: 'un uno una',
    is: 'è',
    are: 'sono',
    was: 'era fu',
    has: 'ha',
    have: 'hanno abbiamo',
    can: 'può possono potrebbe',
    must: 'deve devono',
    should: 'dovrebbe dovrebbero',
    probably: 'probabilmente presumibilmente',
    perhaps: 'forse',
    certainly: 'certamente sicuramente',
    almost: 'quasi',
    only: 'solo soltanto solamente',
    all: 'tutti tutte tutto tutta ogni',
    some: 'alcuni alcune',
    many: 'molti molte',
    few: 'pochi poche',
    always: 'sempre',
    often: 'spesso',
    very: 'molto assai',
    completely: 'totalmente completamente assolutamente',
  },
};

const tables = new Map<string, ReadonlyMap<string, string>>();

function tableOf(language: string): ReadonlyMap<string, string> | undefined {
  const lists = Object.hasOwn(LISTS, language) ? LISTS[language] : undefined;
  if (lists === undefined) return undefined;
  let table = tables.get(language);
  if (table === undefined) {
    table = new Map(
      Object.entries(lists).flatMap(([english, words]) => words.split(' ').map((word) => [word, english])),
    );
    tables.set(language, table);
  }
  return table;
}

/** Words of a language with its small words in English, so that one set of rules tells what a bracket does; other words as they are. */
export function smallWordsInEnglish(words: readonly string[], language: string): readonly string[] {
  const table = tableOf(language);
  return table === undefined ? words : words.map((word) => table.get(word.toLowerCase()) ?? word);
}
