import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** The words of a text's quotations with their speakers, `?` after those that are only inferred. */
function wordsOf(language: string, body: string): string[] {
  const { article } = readArticle({ file: 'a.md', text: `---\nlanguage: ${language}\n---\n\n${body}\n` });
  assert.ok(article !== null);
  return extract(article).quotations.map(({ start, end, text, speaker }) => {
    assert.ok(article.text.slice(start, end).includes(text));
    return `${speaker === null ? '-' : `${speaker.name}${speaker.basis === 'stated' ? '' : '?'}`}: ${text.trim()}`;
  });
}

describe('an attribution inside the marks', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'is none of the words of whom a name before it means',
      'fr',
      'Le préfet, Luc Moreau, est parti. La maire, Anne Dupont, s’est tue. « J’ai appris la nouvelle par la radio, a-t-elle raconté. Personne ne m’a appelée. »',
      ['Anne Dupont?: J’ai appris la nouvelle par la radio', 'Anne Dupont?: Personne ne m’a appelée.'],
    ],
    [
      'is none of the words of whom it names',
      'fr',
      '« Le port, a dit la maire Anne Dupont mercredi, reste fermé. Il le restera, a-t-elle ajouté. »',
      ['Anne Dupont: Le port', 'Anne Dupont: reste fermé. Il le restera'],
    ],
    [
      'may continue after a comma',
      'fr',
      '« Le port reste fermé, a dit Anne Dupont, maire de la ville. »',
      ['Anne Dupont: Le port reste fermé'],
    ],
    [
      'leaves words that have their speaker before them unsure',
      'fr',
      'Anne Dupont a dit : « Le port, a-t-elle précisé, reste fermé. »',
      ['Anne Dupont?: Le port', 'Anne Dupont?: reste fermé.'],
    ],
    [
      'may be of another whom the speaker tells of',
      'fr',
      'Luc Moreau a dit : « Le port, a dit Anne Dupont, reste fermé. »',
      ['Luc Moreau?: Le port, a dit Anne Dupont, reste fermé.'],
    ],
    [
      'is cut out in German',
      'de',
      'Peter Vogt stand auf. „Ich gehe, sagte er, morgen nicht mehr dorthin.“',
      ['Peter Vogt?: Ich gehe', 'Peter Vogt?: morgen nicht mehr dorthin.'],
    ],
    [
      'may be “so” and a name',
      'de',
      '„Der Hafen, so Peter Vogt, bleibt bis Montag geschlossen.“',
      ['Peter Vogt: Der Hafen', 'Peter Vogt: bleibt bis Montag geschlossen.'],
    ],
    [
      'is none where somebody only says so',
      'de',
      '„Das ist so, und so bleibt es“, sagte Peter Vogt.',
      ['Peter Vogt: Das ist so, und so bleibt es'],
    ],
    [
      'is cut out of speech after a dash that opens again',
      'pl',
      '– Nie wiem – przyznaje Anna Maj. – Było zupełnie ciemno.',
      ['Anna Maj: Nie wiem', 'Anna Maj: Było zupełnie ciemno.'],
    ],
    [
      'ends speech after a dash that does not open again',
      'es',
      '—No lo sé —respondió Ana Torres. Cerró la puerta y se fue.',
      ['Ana Torres: No lo sé'],
    ],
    [
      'stands between dashes in Spanish',
      'es',
      '«El puerto —dijo Ana Torres— sigue cerrado».',
      ['Ana Torres: El puerto', 'Ana Torres: sigue cerrado'],
    ],
  ];
  for (const [name, language, body, expected] of cases)
    it(name, () => assert.deepEqual(wordsOf(language, body), expected));
});

describe('a clause of speech with a verb of saying inside the marks', () => {
  const whole: readonly (readonly [string, string, string])[] = [
    [
      'fr',
      'Yves Lebrun a déclaré : « Les pêcheurs ne se plaignent pas, ils expliquent leur métier. »',
      'Yves Lebrun: Les pêcheurs ne se plaignent pas, ils expliquent leur métier.',
    ],
    [
      'fr',
      '« Mes amis ne veulent pas dormir, ils répondent à l’appel de la région », a dit Yves Lebrun.',
      'Yves Lebrun: Mes amis ne veulent pas dormir, ils répondent à l’appel de la région',
    ],
    [
      'fr',
      'Yves Lebrun a déclaré : « Les touristes partent, les pêcheurs expliquent leur métier. »',
      'Yves Lebrun: Les touristes partent, les pêcheurs expliquent leur métier.',
    ],
    [
      'fr',
      'Yves Lebrun a déclaré : « Les gens sont fatigués, on dit la vérité. »',
      'Yves Lebrun: Les gens sont fatigués, on dit la vérité.',
    ],
    [
      'de',
      '„Die Fischer klagen nicht, sie fragen nach dem Preis“, sagte Karl Weber.',
      'Karl Weber: Die Fischer klagen nicht, sie fragen nach dem Preis',
    ],
    [
      'de',
      'Karl Weber sagte: „Wir haben lange gewartet, wir sagen jetzt Nein.“',
      'Karl Weber: Wir haben lange gewartet, wir sagen jetzt Nein.',
    ],
    [
      'de',
      'Karl Weber sagte: „Wir haben lange gewartet, jetzt sagen wir Nein.“',
      'Karl Weber: Wir haben lange gewartet, jetzt sagen wir Nein.',
    ],
    [
      'de',
      'Karl Weber sagte: „Die Opposition lügt, sie behauptet das Gegenteil von allem.“',
      'Karl Weber: Die Opposition lügt, sie behauptet das Gegenteil von allem.',
    ],
    [
      'de',
      '„Die Leute sind müde, sie warnen vor dem Wasser, und niemand hört zu“, sagte Karl Weber.',
      'Karl Weber: Die Leute sind müde, sie warnen vor dem Wasser, und niemand hört zu',
    ],
    [
      'de',
      'Karl Weber sagte: „Die Leute sind müde – sie sagen jetzt Nein.“',
      'Karl Weber: Die Leute sind müde – sie sagen jetzt Nein.',
    ],
    [
      'es',
      '«Mis vecinos no piden la luna, ellos dicen la verdad», dijo Luis Marín.',
      'Luis Marín: Mis vecinos no piden la luna, ellos dicen la verdad',
    ],
    [
      'it',
      '«I pescatori non si lamentano, loro dicono la verità», ha detto Luca Ferri.',
      'Luca Ferri: I pescatori non si lamentano, loro dicono la verità',
    ],
    [
      'pt',
      '«Os pescadores não se queixam, eles dizem a verdade», disse Rui Lopes.',
      'Rui Lopes: Os pescadores não se queixam, eles dizem a verdade',
    ],
    [
      'nl',
      '“De vissers klagen niet, zij zeggen de waarheid”, zei Jan Bakker.',
      'Jan Bakker: De vissers klagen niet, zij zeggen de waarheid',
    ],
    [
      'pl',
      '„Rybacy nie narzekają, oni mówią prawdę”, powiedział Jan Nowak.',
      'Jan Nowak: Rybacy nie narzekają, oni mówią prawdę',
    ],
    [
      'ru',
      '«Рыбаки не жалуются, они говорят правду», — сказал Иван Петров.',
      'Иван Петров: Рыбаки не жалуются, они говорят правду',
    ],
  ];
  for (const [language, body, expected] of whole)
    it(`is no attribution (${language}): ${body}`, () => assert.deepEqual(wordsOf(language, body), [expected]));

  const inverted: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'fr',
      'Yves Lebrun s’est levé. « Nous avons peur, dit-il, et nous le disons. »',
      ['Yves Lebrun?: Nous avons peur', 'Yves Lebrun?: et nous le disons.'],
    ],
    [
      'fr',
      '« La digue tiendra, a dit Yves Lebrun, et personne ne partira d’ici. »',
      ['Yves Lebrun: La digue tiendra', 'Yves Lebrun: et personne ne partira d’ici.'],
    ],
    [
      'fr',
      '« La digue tiendra, a dit Yves Lebrun, mais la route reste fermée. »',
      ['Yves Lebrun: La digue tiendra', 'Yves Lebrun: mais la route reste fermée.'],
    ],
    ['fr', '« La digue tiendra, a dit Yves Lebrun, et maire de la ville. »', ['Yves Lebrun: La digue tiendra']],
    [
      'fr',
      '« La digue, nous a dit Yves Lebrun mardi, tiendra encore. »',
      ['Yves Lebrun: La digue', 'Yves Lebrun: tiendra encore.'],
    ],
    [
      'de',
      '„Der Hafen, hatte Karl Weber gesagt, bleibt geschlossen.“',
      ['Karl Weber: Der Hafen', 'Karl Weber: bleibt geschlossen.'],
    ],
    [
      'de',
      '„Der Hafen, sagte Karl Weber, bleibt geschlossen.“',
      ['Karl Weber: Der Hafen', 'Karl Weber: bleibt geschlossen.'],
    ],
    ['es', '«El puerto, dijo Luis Marín, sigue cerrado».', ['Luis Marín: El puerto', 'Luis Marín: sigue cerrado']],
    ['it', '«Il porto, ha detto Luca Ferri, resta chiuso».', ['Luca Ferri: Il porto', 'Luca Ferri: resta chiuso']],
    ['pt', '«O porto, disse Rui Lopes, continua fechado».', ['Rui Lopes: O porto', 'Rui Lopes: continua fechado']],
    ['nl', '“De haven, zei Jan Bakker, blijft gesloten.”', ['Jan Bakker: De haven', 'Jan Bakker: blijft gesloten.']],
    ['pl', '„Port, powiedział Jan Nowak, pozostaje zamknięty”.', ['Jan Nowak: Port', 'Jan Nowak: pozostaje zamknięty']],
    [
      'ru',
      '«Порт, — сказал Иван Петров, — остаётся закрытым».',
      ['Иван Петров: Порт', 'Иван Петров: остаётся закрытым'],
    ],
  ];
  for (const [language, body, expected] of inverted)
    it(`is one with its verb first (${language}): ${body}`, () => assert.deepEqual(wordsOf(language, body), expected));
});

describe('a paragraph that a dash opens', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'fr',
      '— Et les parents ? — Les parents n’ont rien vu, répond Paul Vasseur.',
      ['-: Et les parents ?', 'Paul Vasseur: Les parents n’ont rien vu'],
    ],
    [
      'fr',
      '— Et les parents ? demande Sophie Renard. — Les parents n’ont rien vu, répond Paul Vasseur.',
      ['Sophie Renard: Et les parents ?', 'Paul Vasseur: Les parents n’ont rien vu'],
    ],
    ['es', '—¿Y los padres? —Nadie vio nada —respondió Ana Vera.', ['-: ¿Y los padres?', 'Ana Vera: Nadie vio nada']],
    [
      'es',
      '—No vendemos el puerto —aseguró Marta Ruiz—. Mi padre trabajó aquí. El alcalde Juan Vega contestó: «Lo decidirá el pleno».',
      ['Marta Ruiz: No vendemos el puerto', 'Marta Ruiz: Mi padre trabajó aquí.', 'Juan Vega: Lo decidirá el pleno'],
    ],
    [
      'pl',
      '– A rodzice? – Nikt nic nie widział – odpowiada Jan Kowalski. – Naprawdę nikt.',
      ['-: A rodzice?', 'Jan Kowalski: Nikt nic nie widział', 'Jan Kowalski: Naprawdę nikt.'],
    ],
  ];
  for (const [language, body, expected] of cases)
    it(`has the words of each who speaks (${language}): ${body}`, () =>
      assert.deepEqual(wordsOf(language, body), expected));
});

describe('dashes in English', () => {
  it('open speech where no other marks do', () => {
    assert.deepEqual(
      wordsOf(
        'en',
        'Tom Moore waited at the gate.\n\n— I never saw it, said Moore. — Nobody did.\n\n― Who? asked Ida Berg.',
      ),
      ['Tom Moore: I never saw it', '-: Nobody did.', 'Ida Berg: Who?'],
    );
  });

  it('open what another says before the attribution of it', () => {
    assert.deepEqual(
      wordsOf(
        'en',
        'Tom Moore waited.\n\n— You were there, said Ida Berg. — I was not. — You lie! cried Berg, and left.',
      ),
      ['Ida Berg: You were there', '-: I was not.', '-: You lie!'],
    );
  });

  it('are those of a list where nobody asks or speaks of themselves', () => {
    assert.deepEqual(
      wordsOf('en', 'The board agreed.\n\n– Sales, said Tom Moore, would fall.\n\n– The yard would close.'),
      [],
    );
  });

  it('are those of a list where other marks are in use', () => {
    assert.deepEqual(
      wordsOf('en', '“I saw it,” said Tom Moore.\n\n– The yard, said Ida Berg, would close if we sold it.'),
      ['Tom Moore: I saw it,'],
    );
  });
});
