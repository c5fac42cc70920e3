import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const BACKGROUND = 'Ida Frame, the mayor of Larn, spoke at a meeting of the council in the town hall on Monday.';
const FRENCH = 'Ida Rame, la maire de Lorient, a parlé lundi au conseil municipal dans la salle de la mairie.';
const GERMAN = 'Ida Rahm, die Bürgermeisterin von Larn, sprach am Montag mit dem Rat der Stadt und mit der Presse.';
const SPANISH = 'Ida Rama, la alcaldesa de Larn, habló el lunes en el pleno de la ciudad con los vecinos y la prensa.';

const CUT = 'warning misleading-omission';

describe('a negation in the reporter’s own words before a fragment', () => {
  const turned: readonly (readonly [source: string, draft: string, background?: string])[] = [
    ['She had never “liked the station.”', 'Ida Frame “liked the station”'],
    [
      'Frame is not “against a roof”, she said, but she is not “in favour of walls” either.',
      'Frame is “against a roof”',
    ],
    [
      'Frame is not “against a roof”, she said, but she is not “in favour of walls” either.',
      'Frame is “in favour of walls”',
    ],
    ['Ida Frame said nobody had “left on time.”', 'Ida Frame said everybody had “left on time”'],
    ['None of the trains, Ida Frame said, had “left on time.”', 'Ida Frame said the trains had “left on time”'],
    ['Frame was never, she said, “in favour of walls”.', 'Frame was “in favour of walls”'],
    ['Not one train had “left on time,” Ida Frame said.', 'The trains had “left on time,” Ida Frame said'],
    ['The plan is anything but “good for boats”, Frame said.', 'The plan is “good for boats”, Frame said'],
    ['Frame denied having “paid for boats”.', 'Frame said she “paid for boats”'],
    ['Frame rejected the idea that the plan was “bad for boats”.', 'Frame said the plan was “bad for boats”'],
    ['There is no evidence that the plan is “bad for boats”, Frame said.', 'The plan is “bad for boats”, Frame said'],
    ['No train in the county had “left on time,” Ida Frame said.', 'The trains had “left on time,” Ida Frame said'],
    ['Neither the guard nor the driver “had the keys,” Ida Frame said.', 'The guard “had the keys,” Ida Frame said'],
    [
      'The company does not “owe anyone an apology,” Ida Frame said.',
      'The company does “owe anyone an apology,” Ida Frame said',
    ],
    ['The bridge is no longer “safe for children”, Frame said.', 'Frame said the bridge is “safe for children”'],
    // The clause is turned round, or an aside repeats the negation, or nobody said it.
    ['No longer would the town “pay for boats,” Frame said.', 'The town would “pay for boats,” Frame said'],
    ['No longer would the town “pay for boats,” Frame said.', 'Frame said the town would “pay for boats”'],
    ['Never had the town “paid for boats,” Frame said.', 'The town had “paid for boats,” Frame said'],
    ['At no point did the town “agree to the plan,” Frame said.', 'The town did “agree to the plan,” Frame said'],
    ['Not for years would the town “pay for boats,” Frame said.', 'The town would “pay for boats,” Frame said'],
    ['The plan is not, and never was, “good for boats”, Frame said.', 'The plan is “good for boats”, Frame said'],
    // The draft quotes the sentence before as well, or has a verb by which there is such a thing.
    [
      'Frame called the roof “a disgrace”. The plan was far from “a triumph”, Frame said.',
      'Frame called the roof “a disgrace” [@s]. The plan was “a triumph”, Frame said',
    ],
    ['Frame said there was no question of “a merger”.', 'Frame announced “a merger”'],
    ['No one said Frame was “bad for boats”.', 'Frame was “bad for boats”'],
    ['Frame is neither “afraid of boats” nor “fond of trains”, she said.', 'Frame is “fond of trains”'],
    [
      'Die Firma habe niemandem „Geld versprochen“, sagte Ida Rahm.',
      'Die Firma habe den Bürgern „Geld versprochen“, sagte Ida Rahm',
      GERMAN,
    ],
    [
      'Niemand in der Stadt habe „Geld versprochen“, sagte Ida Rahm.',
      'Alle in der Stadt hätten „Geld versprochen“, sagte Ida Rahm',
      GERMAN,
    ],
    [
      'L’entreprise n’a jamais « promis d’argent », a dit Ida Rame.',
      'L’entreprise a « promis d’argent », a dit Ida Rame',
      FRENCH,
    ],
    [
      'Nadie, dijo la alcaldesa Ida Rama, fue «torturado en la cárcel».',
      'Ida Rama dijo que el preso fue «torturado en la cárcel»',
      SPANISH,
    ],
    [
      'La empresa nunca ha «prometido dinero», dijo Ida Rama.',
      'La empresa ha «prometido dinero», dijo Ida Rama',
      SPANISH,
    ],
  ];
  for (const [source, draft, background = BACKGROUND] of turned)
    it(`is not left out by “${draft}”`, () => {
      const sources = sourcesRead({ 's.md': news('s', background, source) });
      assert.equal(outcome(`${draft} [@s].`, sources), CUT, source);
    });

  it('is said of the speaker where the draft has her say the clause', () => {
    const sources = sourcesRead({ 's.md': news('s', BACKGROUND, 'Frame did not call the plan “safe for children”.') });
    assert.equal(outcome('Frame called the plan “safe for children” [@s].', sources), 'warning wrong-speaker');
  });

  const kept: readonly (readonly [source: string, draft: string, background?: string])[] = [
    // The draft has the negation.
    ['She had never “liked the station.”', 'Ida Frame had never “liked the station”'],
    ['Ida Frame said nobody had “left on time.”', 'Ida Frame said nobody had “left on time”'],
    [
      'Die Firma habe niemandem „Geld versprochen“, sagte Ida Rahm.',
      'Die Firma habe niemandem „Geld versprochen“, sagte Ida Rahm',
      GERMAN,
    ],
    ['No longer would the town “pay for boats,” Frame said.', 'No longer would the town “pay for boats,” Frame said'],
    ['No longer would the town “pay for boats,” Frame said.', 'The town would no longer “pay for boats,” Frame said'],
    [
      'The plan is not, and never was, “good for boats”, Frame said.',
      'The plan was never “good for boats”, Frame said',
    ],
    ['No one said Frame was “bad for boats”.', 'No one said Frame was “bad for boats”'],
    // It says the same all the same.
    ['Not only is the bridge “safe for boats”, Frame said, it is new.', 'The bridge is “safe for boats”, Frame said'],
    ['No doubt the bridge is “safe for boats”, Frame said.', 'The bridge is “safe for boats”, Frame said'],
    ['The council had never been so “angry with boats”, Frame said.', 'It was “angry with boats”, Frame said'],
    ['No one denied that the plan was “bad for boats”.', 'The plan was “bad for boats”'],
    // Another sentence or clause has it.
    ['Frame did not answer. “We left on time,” she said.', 'Ida Frame said: “We left on time”'],
    ['“We left on time,” said Frame, who did not smile.', 'Ida Frame said: “We left on time”'],
    ['Frame did not smile, but said the train had “left on time”.', 'Ida Frame said the train had “left on time”'],
    ['Frame did not smile when she said the train had “left on time”.', 'Ida Frame said the train had “left on time”'],
    ['Nobody who was asked complained that Frame had “left on time”.', 'Frame had “left on time”'],
    // It leaves the fragment true.
    ['Frame is not only “against a roof”, she said.', 'Frame is “against a roof”'],
    ['Frame did not deny that the plan was “against the law”.', 'Frame said the plan was “against the law”'],
    ['If not “a bad plan”, it was a slow one, Frame said.', 'Frame spoke of “a bad plan”'],
    ['Frame had no doubt it was “a bad plan”.', 'Frame said it was “a bad plan”'],
    ['It was nothing but “a bad plan”, Frame said.', 'It was “a bad plan”, Frame said'],
    ['Frame asked whether or not it was “a bad plan”.', 'Frame asked if it was “a bad plan”'],
    ['Frame spoke of men she does not like as “old boats”.', 'Frame spoke of “old boats”'],
    ['There is no doubt that the plan is “bad for boats”, Frame said.', 'The plan is “bad for boats”, Frame said'],
    ['Frame did not forget that the plan was “bad for boats”.', 'Frame said the plan was “bad for boats”'],
    ['Nobody asked Frame, who claimed that the plan was “bad for boats”.', 'Frame said the plan was “bad for boats”'],
    ['Frame did not hesitate to say that the plan was “bad for boats”.', 'Frame said the plan was “bad for boats”'],
    ['Frame found no fault with words that the plan was “bad for boats”.', 'Frame said the plan was “bad for boats”'],
    // What is only spoken of.
    ['Frame said she will reject “bad trade deals”.', 'Frame warned of “bad trade deals”'],
    ['Frame denied the “serious claims” of the board.', 'Frame spoke of the “serious claims” of the board'],
    [
      'Frame did not answer questions about the “dark years” of the town.',
      'Frame was asked about the “dark years” of the town',
    ],
    [
      'L’entreprise n’a pas seulement « promis d’argent », a dit Ida Rame.',
      'L’entreprise a « promis d’argent », a dit Ida Rame',
      FRENCH,
    ],
  ];
  for (const [source, draft, background = BACKGROUND] of kept)
    it(`is kept or elsewhere in “${draft}” for “${source}”`, () => {
      const sources = sourcesRead({ 's.md': news('s', background, source) });
      assert.match(outcome(`${draft} [@s].`, sources), /^✓/u);
    });
});

describe('a negation in the reporter’s own words that may be of a fragment', () => {
  const ITALIAN = 'Ida Rami, la sindaca di Larno, ha parlato lunedì al consiglio comunale con i cittadini e la stampa.';
  const cases: readonly (readonly [source: string, draft: string, background?: string])[] = [
    ['Ida Frame rejected claims of “bullying”.', 'Ida Frame spoke of “bullying”'],
    [
      'Von einem „Totalschaden“ könne keine Rede sein, sagte Ida Rahm.',
      'Ida Rahm sprach von einem „Totalschaden“',
      GERMAN,
    ],
    ['Keineswegs sei der Verein „pleite“, sagte Ida Rahm.', 'Der Verein sei „pleite“, sagte Ida Rahm', GERMAN],
    [
      'Es handle sich nicht um eine „Schließung“, sagte Ida Rahm.',
      'Es handle sich um eine „Schließung“, sagte Ida Rahm',
      GERMAN,
    ],
    ['Ida Rame ne croit pas que la montagne soit « stable ».', 'Ida Rame croit que la montagne est « stable »', FRENCH],
    [
      'Il ne s’agissait pas d’une « fermeture », a dit Ida Rame.',
      'Il s’agissait d’une « fermeture », a dit Ida Rame',
      FRENCH,
    ],
    ['Ida Rama negó que el edificio fuera «una ruina».', 'Ida Rama dijo que el edificio es «una ruina»', SPANISH],
    ['No se trataba de «un cierre», dijo Ida Rama.', 'Se trataba de «un cierre», dijo Ida Rama', SPANISH],
    [
      '„Ich habe diesen Vertrag nie unterschrieben“, sagte Ida Rahm.',
      'Ida Rahm hat „diesen Vertrag“ unterschrieben',
      GERMAN,
    ],
    ['Ida Rami non ritiene che la riforma sia «ingiusta».', 'Ida Rami ritiene che la riforma sia «ingiusta»', ITALIAN],
  ];
  for (const [source, draft, background = BACKGROUND] of cases)
    it(`leaves open whether “${draft}” is right`, () => {
      const sources = sourcesRead({ 's.md': news('s', background, source) });
      assert.equal(outcome(`${draft} [@s].`, sources), '✓ words', source);
    });

  it('counts neither in another clause nor where the draft has one', () => {
    for (const [source, draft] of [
      ['The town did not pay because it was “a triumph”, Ida Frame said.', 'Ida Frame said it was “a triumph”'],
      ['It was not only “a triumph”, Ida Frame said.', 'It was “a triumph”, Ida Frame said'],
      ['Ida Frame rejected claims of “bullying”.', 'Ida Frame rejected claims of “bullying”'],
    ] as const) {
      const sources = sourcesRead({ 's.md': news('s', BACKGROUND, source) });
      assert.equal(outcome(`${draft} [@s].`, sources), '✓', source);
    }
  });
});
