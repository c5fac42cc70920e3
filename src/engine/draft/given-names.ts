/** Given names and their short forms, one person's names in each line; general knowledge. */
const FORMS = `abigail abby gail
albert al bert bertie
alexander alexandra alexandre alejandro alessandro aleksandr alex alec sandy sandro sasha xander lex lexi sander
alfred alf fred freddie
amanda mandy
andrew andreas andrei andy drew
ann anna anne hannah annie nan nancy nina anita anya
anthony antonio anton antoine tony
arthur art artie
barbara barb babs
benjamin benedict ben benny benji
bernard bernie bernd
catherine katherine kathryn katharina katarina ekaterina kate katie kathy cathy kitty kay katya trina karen caitlin
charles carl carlos karl charlie chuck chip carlo
christopher christian christoph kristof chris kit topher
christine christina kristin kristina chris chrissie tina kirsten
clifford cliff
daniel dan danny
david dave davy
deborah debra deb debbie
dmitri dmitry dima mitya
donald don donnie
dorothy dot dottie dolly
douglas doug
edward edmund edwin eduardo ed eddie ted teddy ned
elizabeth elisabeth liz lizzie beth betty betsy eliza bess libby lisa elsa lise lily elspeth isabel
ellen helen helena eleanor elena nell nellie nora lena ellie
ernest ernesto ernie
eugene gene evgeny yevgeny zhenya
frances francesca fran frankie fanny
francis francisco francesco francois franz franco frank frankie paco pancho cisco
frederick friedrich fred freddie fritz rick
gabriel gabriela gabe gabby
geoffrey jeffrey geoff jeff
george georges georg jorge giorgio georgy yuri
gerald gerard gerry jerry gerhard gerd
gregory greg
guadalupe lupe
harold harry hal
henry henri heinrich enrique harry hank hal heinz
howard howie
hugh hugo
ignatius ignacio nacho iggy
ivan vanya john
jacob jakob jacques jake james
james jacques jaime diego jim jimmy jamie jem
jane janet jean joan joanna jennifer jenny jan janie
jennifer jen jenny
jessica jess jessie
john johann johannes jan jean juan giovanni ivan ian sean jon jack johnny hans jonathan evan
jonathan jonny jon nathan
joseph josef jose giuseppe joe joey jo pepe sepp beppe
joshua josh
judith judy jude
julia julie julian julius jules yulia
kenneth ken kenny
kimberly kim
lawrence laurence lorenzo larry laurie lars
leonard leonardo leon leo len lenny
louis luis luigi lewis lou louie ludwig
louise louisa lou lulu
lucas luke luca lukas
lucy lucia lucille lou
manuel emmanuel immanuel manny manolo
margaret margarita marguerite margarete maggie meg peg peggy madge marge greta gretchen rita daisy megan margot grete
maria mary marie miriam marian marianne molly polly mia mimi mitzi may masha
mark marc marco marcus markus
martha marta marty patty
martin martina marty
matthew matthias matteo matt matty
maximilian max maxim
michael michel miguel mikhail michele mike mick mickey mikey misha mitch
mohammed muhammad mohamed mohammad mehmet mo
natalia natalie natasha nat
nathaniel nathan nate nat
nicholas nicolas nikolai nicola nick nicky nico klaus kolya niklas colin
oliver ollie oli
olga olya
pamela pam
patricia pat patty trish tricia
patrick padraig pat paddy
paul pablo paolo pavel
peter pierre pedro pietro pyotr petr peder pete
philip phillip felipe philippe filippo phil pip
rachel rae shelly
raymond ramon ray
rebecca becky becca
richard ricardo riccardo rick rich dick richie ricky
robert roberto rupert rob bob bobby robbie bert
ronald ron ronnie
rose rosa rosemary rosie
rudolf rodolfo rudy rolf
russell russ
samuel samantha sam sammy
sara sarah sally sadie
sergei sergio serge seryozha
sidney sydney sid
sophia sofia sophie sonya
stephen steven stefan esteban stefano etienne steve stevie
susan suzanne susanna sue suzie susie
svetlana sveta lana
tatiana tanya
terence terry theresa
theodore theodor fyodor ted teddy theo
theresa teresa terry tess tessa
thomas tomas tomasz tommaso tom tommy thom
timothy tim timmy
valerie val valentina
victoria vicky tori vic
victor viktor vittorio vic
vincent vincenzo vince vinny
virginia ginny
vladimir volodymyr vova volodya vlad wladimir
walter wally walt
william wilhelm guillermo guillaume guglielmo bill billy will willy willie liam wim willem
winston winnie
zachary zach zack`;

let forms: ReadonlyMap<string, readonly number[]> | undefined;

function linesOf(name: string): readonly number[] {
  if (forms === undefined) {
    const made = new Map<string, number[]>();
    for (const [line, names] of FORMS.split('\n').entries())
      for (const each of names.split(' ')) made.set(each, [...(made.get(each) ?? []), line]);
    forms = made;
  }
  return forms.get(name) ?? [];
}

/** Fewest letters of a short form that a longer name begins with: `Alex`, `Tom`. */
const SHORTEST_FORM = 3;

/**
 * Whether two folded given names can be one person's: an initial, a short form, the same name in another language or in
 * another spelling.
 */
export function mayBeSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 && long.startsWith(short)) return true;
  if (short.length >= SHORTEST_FORM && long.startsWith(short)) return true;
  const lines = linesOf(b);
  return linesOf(a).some((line) => lines.includes(line)) || isSpelledAlike(a, b);
}

/** Whether two folded words can be two spellings of one name, such as transliterations of it. */
export function isSpelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (short < 3) return false;
  const key = soundOf(a);
  return (key.length > 1 && key === soundOf(b)) || distance(a, b) <= (long < 5 ? 0 : long < 9 ? 1 : 2);
}

/** The consonants of a word, those alike in sound as one letter. */
function soundOf(word: string): string {
  const letters = word
    .replace(/[^\p{L}]/gu, '')
    .replace(/ph/gu, 'f')
    .replace(/(?:tsch|tch|ch|cz|č)/gu, '1')
    .replace(/(?:sch|sh|sz)/gu, '2')
    .replace(/[ckq]h?/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/(?:zh|z)/gu, 's')
    .replace(/w/gu, 'v')
    .replace(/([^aeiou])h/gu, '$1')
    .replace(/^[aeiouyj]/u, '0');
  const consonants = [...letters.replace(/[aeiouyj]/gu, '')];
  return consonants.filter((letter, at) => letter !== consonants[at - 1]).join('');
}

/** The number of letters to add, take out or change, two neighbours that change places counting as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
