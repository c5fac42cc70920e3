import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const TURNED = /^(?:warning|error) misleading-omission/u;
const RIGHT = /^✓/u;

/** By the code of a language: speeches of its source, and drafts of them. */
const CASES: Readonly<
  Record<string, { readonly source: string; readonly drafts: readonly (readonly [draft: string, expected: RegExp])[] }>
> = {
  it: {
    source:
      '«Chi pagherà i pescatori? È sicura la mensa?», ha chiesto Luca Mariani. «Vogliamo riaprire il mercato, ma solo se i banchi sono sicuri. Credevo che il circo fosse morto. L’idea che la città sia in pericolo è una sciocchezza. Non è vero che il porto è in rovina. I ragazzi torneranno a meno che piova.»',
    drafts: [
      ['«pagherà i pescatori», ha detto Luca Mariani', TURNED],
      ['Luca Mariani ha chiesto chi «pagherà i pescatori»', RIGHT],
      ['«È sicura la mensa», ha detto Luca Mariani', TURNED],
      ['«[La mensa] è sicura», ha detto Luca Mariani', TURNED],
      ['«È sicura la mensa?», ha chiesto Luca Mariani', RIGHT],
      ['«Vogliamo riaprire il mercato … i banchi sono sicuri», ha detto Luca Mariani', TURNED],
      ['«Vogliamo riaprire il mercato, ma solo se i banchi … sicuri», ha detto Luca Mariani', RIGHT],
      ['«il circo fosse morto», ha detto Luca Mariani', TURNED],
      ['«la città sia in pericolo», ha detto Luca Mariani', TURNED],
      ['Luca Mariani ha negato che «il porto è in rovina»', RIGHT],
      ['«il porto è in rovina», ha detto Luca Mariani', TURNED],
      ['A meno che piova, «i ragazzi torneranno», ha detto Luca Mariani', RIGHT],
      ['«I ragazzi torneranno», ha detto Luca Mariani', TURNED],
    ],
  },
  nl: {
    source:
      '“Wij openen de sluis niet vóór de zomer. Volgens de kranten is de aannemer failliet. We rijden nu naar dorpen waar nog nooit een circus is geweest. Het idee dat de stad gevaar loopt is onzin. Is de kantine veilig? Het is niet waar dat de haven vervallen is”, zei Hanna Vermeer.',
    drafts: [
      ['“Wij openen de sluis niet”, zei Hanna Vermeer', TURNED],
      ['“is de aannemer failliet”, zei Hanna Vermeer', TURNED],
      ['“We rijden nu naar dorpen”, zei Hanna Vermeer', RIGHT],
      ['“de stad gevaar loopt”, zei Hanna Vermeer', TURNED],
      ['“De kantine [is] veilig”, zei Hanna Vermeer', TURNED],
      ['Hanna Vermeer ontkent dat “de haven vervallen is”', RIGHT],
    ],
  },
  pt: {
    source:
      '“Quem vai pagar aos pescadores? A cantina é segura? Queremos reabrir o mercado, mas só se as bancas forem seguras. Eu pensava que o circo tinha morrido. A ideia de que a cidade corre perigo é um disparate. Não é verdade que o porto está em ruínas”, disse Luís Mariano.',
    drafts: [
      ['“vai pagar aos pescadores”, disse Luís Mariano', TURNED],
      ['Luís Mariano perguntou quem “vai pagar aos pescadores”', RIGHT],
      ['“A cantina é segura”, disse Luís Mariano', TURNED],
      ['“Queremos reabrir o mercado”, disse Luís Mariano', TURNED],
      ['“Queremos reabrir o mercado … as bancas forem seguras”, disse Luís Mariano', TURNED],
      ['“o circo tinha morrido”, disse Luís Mariano', TURNED],
      ['“a cidade corre perigo”, disse Luís Mariano', TURNED],
      ['Luís Mariano negou que “o porto está em ruínas”', RIGHT],
    ],
  },
  sv: {
    source:
      '”Vi öppnar inte den nya kajen före sommaren. Om regionen betalar kan vi börja i oktober. Jag tror inte på det. Jag är rädd att salen är förlorad. Vem ska betala fiskarna? Är matsalen säker? Antingen förbjuder kommunen lejonen eller så lämnar vi marknaden. Tanken att staden är i fara är nonsens. Det är inte sant att hamnen förfaller”, sade Karin Falk.',
    drafts: [
      ['”Vi öppnar inte den nya kajen före sommaren”, sade Karin Falk', RIGHT],
      ['”Vi öppnar inte den nya kajen”, sade Karin Falk', TURNED],
      ['”kan vi börja i oktober”, sade Karin Falk', TURNED],
      ['Karin Falk är rädd att ”salen är förlorad”', RIGHT],
      ['”ska betala fiskarna”, sade Karin Falk', TURNED],
      ['”Matsalen [är] säker”, sade Karin Falk', TURNED],
      ['”lämnar vi marknaden”, sade Karin Falk', TURNED],
      ['”staden är i fara”, sade Karin Falk', TURNED],
      ['Karin Falk förnekade att ”hamnen förfaller”', RIGHT],
    ],
  },
  de: {
    source:
      '„Am Kai heißt es, die Bank sei weg. Ich bezweifle, dass jemand sie kauft. Es gibt nichts zu feiern“, sagte Nora Quast.',
    drafts: [
      ['„die Bank sei weg“, sagte Nora Quast', TURNED],
      ['Nora Quast bezweifelt, dass „jemand sie kauft“', RIGHT],
      ['„jemand sie kauft“, sagte Nora Quast', TURNED],
    ],
  },
  fr: {
    source:
      '« Les locataires vont-ils retrouver leurs chambres ? » a demandé Thomas Vannier, le conseiller de la ville.',
    drafts: [
      ['« Les locataires vont … retrouver leurs chambres », a dit Thomas Vannier', TURNED],
      ['« Les locataires vont-ils retrouver leurs chambres ? » a demandé Thomas Vannier', RIGHT],
    ],
  },
  pl: {
    source:
      '„Czy lokatorzy odzyskają pokoje?”, zapytał Tomasz Wanat. „Wątpię, że ktoś go kupi. Myślałem, że oddział jest nawiedzony. Moja matka uważa, że winda jest przeklęta. Możemy leczyć sześćdziesiąt osób, kiedy jest dwóch lekarzy.”',
    drafts: [
      ['Tomasz Wanat zapytał, czy „lokatorzy odzyskają pokoje”', RIGHT],
      ['„lokatorzy odzyskają pokoje”, powiedział Tomasz Wanat', TURNED],
      ['„ktoś go kupi”, powiedział Tomasz Wanat', TURNED],
      ['„oddział jest nawiedzony”, powiedział Tomasz Wanat', TURNED],
      ['„winda jest przeklęta”, powiedział Tomasz Wanat', TURNED],
      ['„Możemy leczyć sześćdziesiąt osób”, powiedział Tomasz Wanat', TURNED],
    ],
  },
  ru: {
    source:
      '«Вернут ли жильцам их комнаты? — спросил Томас Ванин. — Сомневаюсь, что кто-то её купит. Неправда, что мы разорены. Я думал, что отделение проклято. Моя мать считает, что лифт заколдован».',
    drafts: [
      ['«Вернут … жильцам их комнаты», — сказал Томас Ванин', TURNED],
      ['«кто-то её купит», — сказал Томас Ванин', TURNED],
      ['«мы разорены», — сказал Томас Ванин', TURNED],
      ['«отделение проклято», — сказал Томас Ванин', TURNED],
      ['«лифт заколдован», — сказал Томас Ванин', TURNED],
    ],
  },
  en: {
    source:
      '“The word on the quay is that the bank has left. We start if the state pays. I gather the owner wants to sell. There are cafés on either side of the bridge, or there were. The dog was ill. We left it at home,” said Ann Lee. “To suggest that the captain drank is absurd.”',
    drafts: [
      ['“the bank has left,” said Ann Lee', TURNED],
      ['“We start … the state pays,” said Ann Lee', TURNED],
      ['“We start if … pays,” said Ann Lee', RIGHT],
      ['“the owner wants to sell,” said Ann Lee', TURNED],
      ['“side of the bridge,” said Ann Lee', RIGHT],
      ['Ann Lee called it absurd to suggest that “the captain drank”', RIGHT],
      ['“the captain drank,” said Ann Lee', TURNED],
    ],
  },
};

for (const [language, { source, drafts }] of Object.entries(CASES))
  describe(`words of a source that a cut turns (${language})`, () => {
    const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
    for (const [draft, expected] of drafts)
      it(`${draft}: ${expected.source}`, () => assert.match(outcome(`${draft} [@a].`, sources), expected));
  });

/** A source, and drafts of it: a denial of all of a kind, an owner, an intention, a wish. */
const OTHERS: readonly (readonly [source: string, ...drafts: (readonly [draft: string, expected: RegExp])[]])[] = [
  [
    '“We do not sell goats to circuses, and we never take orders from him,” said Ann Lee.',
    ['“We do not sell goats,” said Ann Lee', TURNED],
    ['“We do not sell goats to circuses,” said Ann Lee', RIGHT],
  ],
  [
    '«No vendemos cabras a los circos, y no iremos hoy a la feria del puerto», dijo Nora Quiles.',
    ['«No vendemos cabras», dijo Nora Quiles', TURNED],
    ['«No vendemos cabras a los circos», dijo Nora Quiles', RIGHT],
    ['«no iremos hoy», dijo Nora Quiles', RIGHT],
  ],
  [
    '«Non vendiamo animali ai circhi, e il sindaco lo sa», ha detto Ugo Ferri.',
    ['«Non vendiamo animali», ha detto Ugo Ferri', TURNED],
  ],
  [
    '“Não vendemos animais a circos, e a câmara sabe”, disse Hugo Faria, o veterinário da vila.',
    ['“Não vendemos animais”, disse Hugo Faria', TURNED],
  ],
  [
    '“There is no time for games in the office,” said Ann Lee. “We see no danger to the town in winter.”',
    ['“There is no time for games,” said Ann Lee', RIGHT],
    ['In the office, Ann Lee said, there is “no time”', RIGHT],
    ['“We see no danger to the town,” said Ann Lee', TURNED],
  ],
  [
    '“De vrouw van de burgemeester heeft de brandweer gebeld”, vertelde Niek Prins aan de krant.',
    ['“de burgemeester heeft de brandweer gebeld”, vertelde Niek Prins', TURNED],
    ['“De vrouw van de burgemeester heeft de brandweer gebeld”, vertelde Niek Prins', RIGHT],
  ],
  [
    '“It would be madness to drain the marsh, but they plan it,” said Ann Lee.',
    ['The council plans to “drain the marsh”, said Ann Lee', RIGHT],
    ['Ann Lee wants to “drain the marsh”', TURNED],
  ],
  [
    '“We hope to reopen the mill by Easter,” said Ann Lee. “I’d rather lose than lie.”',
    ['Ann Lee hopes to “reopen the mill by Easter”', RIGHT],
    ['Ann Lee said they would try to “reopen the mill by Easter”', RIGHT],
    ['Ann Lee said they would “reopen the mill by Easter”', TURNED],
    ['“I’d … lie,” said Ann Lee', TURNED],
    ['“I’d rather lose …,” said Ann Lee', RIGHT],
  ],
  ['“We will close the lower yard in 2031,” said Ann Lee.', ['“We will close the lower yard,” said Ann Lee', RIGHT]],
  [
    '“Would you close the school for money?” asked Ann Lee.',
    ['Ann Lee wanted to know whether the mayor would “close the school for money”', RIGHT],
    ['It is unclear whether the mayor would “close the school for money”', RIGHT],
    ['The mayor would “close the school for money”', TURNED],
  ],
];

describe('words of a source that a cut turns, by kind', () => {
  for (const [source, ...drafts] of OTHERS) {
    const sources = sourcesRead({ 'a.md': news('a', source) });
    for (const [draft, expected] of drafts)
      it(`${draft}: ${expected.source}`, () => assert.match(outcome(`${draft} [@a].`, sources), expected));
  }
});

describe('a verb before a quotation, by the language of its source', () => {
  const sources = sourcesRead({
    'en.md': news('en', '“I would not call it safe,” said Ann Lee. “It is not a triumph.”'),
    'de.md': news('de', '„Der Hafen ist nicht sicher, und das weiß hier jeder Fischer“, sagte Nora Quast.'),
  });
  for (const [draft, expected] of [
    ['Nora Quast warnt, weil es „sicher“ im Hafen niemand glaubt [@de].', /^✓/u],
    ['Der Hafen ist „sicher“, sagt Nora Quast [@de].', /misleading-omission/u],
    ['Ann Lee says it is “a triumph” [@en].', /misleading-omission/u],
  ] as const)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, sources), expected));
});

/** A source, and drafts of it: a condition without a comma in the next sentence, a wish, a denial before a colon, a predicate after “not”. */
const MORE: typeof OTHERS = [
  [
    '«Il vino è ottimo», ha detto Sara Bruni. «Senza pioggia a settembre avremmo perso tutto. Magari vendessimo ogni bottiglia. Non siamo contrari alla nuova linea.»',
    ['«Il vino è ottimo», ha detto Sara Bruni', RIGHT],
    ['«avremmo perso tutto», ha detto Sara Bruni', TURNED],
    ['«vendessimo ogni bottiglia», ha detto Sara Bruni', TURNED],
    ['«contrari alla nuova linea», ha detto Sara Bruni', TURNED],
    ['«Non siamo contrari alla nuova linea», ha detto Sara Bruni', RIGHT],
  ],
  [
    '«Qualcuno ha scritto che la galleria crollerà», ha detto Ilaria Tosi. «È una bufala.»',
    ['«la galleria crollerà», ha detto Ilaria Tosi', TURNED],
    ['«Qualcuno ha scritto che la galleria crollerà», ha detto Ilaria Tosi. «È una bufala»', RIGHT],
  ],
  [
    'Sara Bruin ontkende: “Niemand heeft iets getekend.” Ze lachte. “Had ik honderd miljoen, dan kocht ik hem zelf”, zei Sara Bruin. “Ze dekken hem af of ze breken hem af.”',
    ['“Niemand heeft iets getekend”, zei Sara Bruin', RIGHT],
    ['“dan kocht ik hem zelf”, zei Sara Bruin', TURNED],
    ['“ze breken hem af”, zei Sara Bruin', TURNED],
  ],
  [
    'Uwe Behrens bestritt das: „Niemand hat etwas unterschrieben, und der Deich hält.“',
    ['„Niemand hat etwas unterschrieben“, sagte Uwe Behrens', RIGHT],
  ],
  [
    '”Utan regn i september hade vi förlorat allt. Om vi bara sålde varenda flaska. Jag har frågat regionen om den hjälper oss”, sade Sara Brun.',
    ['”Utan regn i september hade vi förlorat allt”, sade Sara Brun', RIGHT],
    ['”hade vi förlorat allt”, sade Sara Brun', TURNED],
    ['”den hjälper oss”, sade Sara Brun', TURNED],
    ['”Jag har frågat regionen om den hjälper oss”, sade Sara Brun', RIGHT],
  ],
  [
    '“Parece que os franceses compram a adega. Oxalá vendêssemos todas as garrafas”, contou Pio Serra na feira da vila.',
    ['“os franceses compram a adega”, contou Pio Serra', TURNED],
    ['“vendêssemos todas as garrafas”, contou Pio Serra', TURNED],
  ],
  ['“The wine is good,” said Ann Lee. “If only we sold every bottle.”', ['“The wine is good,” said Ann Lee', RIGHT]],
];

/** Words that are whole, with others after them that take nothing back. */
const WHOLE: typeof OTHERS = [
  [
    '“The town is bankrupt,” said Ann Lee. “That is a lie.”',
    ['“The town is bankrupt,” said Ann Lee', TURNED],
    ['“The town is bankrupt,” said Ann Lee, calling it a lie', RIGHT],
  ],
  [
    '“I had no part in it. That is propaganda. A deer ran by. Well, guess what. It died,” said Ann Lee.',
    ['“I had no part in it,” said Ann Lee', RIGHT],
    ['“A deer ran by,” said Ann Lee', RIGHT],
  ],
  [
    '“We do not pay them: that is what the mayor wants you to think,” said Ann Lee. “We pay nobody. That is what they say.”',
    ['“We do not pay them,” said Ann Lee', TURNED],
    ['“We pay nobody,” said Ann Lee', TURNED],
  ],
  [
    '“The best should win. That’s what I think. I liked the old era. And that’s what people said: ‘We have moved on’,” said Ann Lee.',
    ['“The best should win,” said Ann Lee', RIGHT],
    ['“I liked the old era,” said Ann Lee', RIGHT],
  ],
  [
    '“He talks all the time - is he going to remember everything? No, he is not,” said Ann Lee.',
    ['“He talks all the time - is he going to remember everything?” said Ann Lee', RIGHT],
  ],
  [
    '“It is wrong to say it was a rescue,” Ann Lee wrote after Tom Vane argued that “if all had voted so, we would have lost.”',
    ['“It is wrong to say it was a rescue,” Ann Lee wrote', RIGHT],
  ],
  [
    'Ann Lee decried “the politics of anything goes,” and urged “a politics of hope.”',
    ['“the politics of anything goes,” said Ann Lee', RIGHT],
  ],
  [
    '“They hit every target they can find,” said Ann Lee. “If we bombed recklessly and killed people that would not help us.”',
    ['“They hit every target they can find,” said Ann Lee', RIGHT],
  ],
];

describe('whole words of a source that the words after them leave as they are', () => {
  for (const [source, ...drafts] of WHOLE) {
    const sources = sourcesRead({ 'a.md': news('a', source) });
    for (const [draft, expected] of drafts)
      it(`${draft}: ${expected.source}`, () => assert.match(outcome(`${draft} [@a].`, sources), expected));
  }
});

/** A promise of others, “at most” in two words, an exception before “all”, “neither … nor”, “apparently”. */
const OF_OTHERS: typeof OTHERS = [
  [
    '«Mi avevano promesso che il forno sarebbe rimasto acceso. Ho promesso che il forno resterà. Al massimo 300 persone al giorno potranno entrare. Gli operai, salvo due, resteranno tutti. A quanto pare nessuno ci legge. Più della metà dei bagnanti viene in auto», ha detto Dino Ferro.',
    ['«il forno sarebbe rimasto acceso», ha detto Dino Ferro', TURNED],
    ['«il forno resterà», ha detto Dino Ferro', RIGHT],
    ['«300 persone al giorno potranno entrare», ha detto Dino Ferro', TURNED],
    ['«Gli operai … resteranno tutti», ha detto Dino Ferro', TURNED],
    ['«Gli operai, salvo due, resteranno tutti», ha detto Dino Ferro', RIGHT],
    ['«nessuno ci legge», ha detto Dino Ferro', TURNED],
    ['«metà dei bagnanti viene in auto», ha detto Dino Ferro', TURNED],
  ],
  [
    '“Alle arbeiders blijven, op twee na. Ze hadden me beloofd dat de oven zou blijven branden. Noch hij, noch de gouverneur heeft naar ons geluisterd”, zei Lies Mark.',
    ['“Alle arbeiders blijven”, zei Lies Mark', TURNED],
    ['“de oven zou blijven branden”, zei Lies Mark', TURNED],
    ['“de gouverneur heeft naar ons geluisterd”, zei Lies Mark', TURNED],
    ['“Noch hij, noch de gouverneur heeft naar ons geluisterd”, zei Lies Mark', RIGHT],
  ],
  [
    '„Weder er noch der Landrat hat uns zugehört, und der Hafen ist noch offen“, sagte Nora Quast.',
    ['„der Landrat hat uns zugehört“, sagte Nora Quast', TURNED],
    ['„der Hafen ist noch offen“, sagte Nora Quast', RIGHT],
  ],
  [
    '”Varken han eller landshövdingen har lyssnat på oss”, sade Alf River, fackets ordförande i staden.',
    ['”landshövdingen har lyssnat på oss”, sade Alf River', TURNED],
  ],
];

describe('words of a source that others say, or that are less than all', () => {
  for (const [source, ...drafts] of OF_OTHERS) {
    const sources = sourcesRead({ 'a.md': news('a', source) });
    for (const [draft, expected] of drafts)
      it(`${draft}: ${expected.source}`, () => assert.match(outcome(`${draft} [@a].`, sources), expected));
  }
});

describe('words of a source that a cut turns, or does not', () => {
  for (const [source, ...drafts] of MORE) {
    const sources = sourcesRead({ 'a.md': news('a', source) });
    for (const [draft, expected] of drafts)
      it(`${draft}: ${expected.source}`, () => assert.match(outcome(`${draft} [@a].`, sources), expected));
  }
});
