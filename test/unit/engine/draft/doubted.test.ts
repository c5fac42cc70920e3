import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { news, outcome, sourcesRead } from './read-library.js';

/** Sources in a language, and a draft’s sentence that says that someone said the words. */
interface Told {
  readonly draft: string;
  readonly reported: readonly string[];
  readonly supposed: readonly string[];
  readonly denied: readonly string[];
  readonly stated: readonly string[];
  /** Neither stated, nor reported as something else. */
  readonly open?: readonly string[];
}

const TOLD: Readonly<Record<string, Told>> = {
  en: {
    draft: 'Ivo Brandt said: “The ferry belongs to all”',
    reported: [
      'According to his sister, Ivo Brandt once said: “The ferry belongs to all.” He denies it.',
      'According to his sister, a retired pilot, Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field claims that Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field told the court that on Monday Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field said Ivo Brandt told her: “The ferry belongs to all.”',
      'Prosecutors say Ivo Brandt told an informant: “The ferry belongs to all.”',
      'Ivo Brandt told her, Nora Field recalled: “The ferry belongs to all.”',
      'Ivo Brandt said, according to Nora Field, “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt told her, Nora Field recalled.',
      '“The ferry belongs to all,” said Ivo Brandt, his sister claims.',
      '“The ferry belongs to all,” said Ivo Brandt, according to two people who were there.',
      '“The ferry belongs to all,” Ivo Brandt is said to have told a friend.',
      'Ivo Brandt reportedly said: “The ferry belongs to all.”',
      'Legend has it that Ivo Brandt said: “The ferry belongs to all.”',
      'It is claimed that Ivo Brandt said: “The ferry belongs to all.”',
      'By her account, Ivo Brandt said: “The ferry belongs to all.”',
      'The story is old. As Nora Field tells it, Ivo Brandt said: “The ferry belongs to all.”',
    ],
    supposed: [
      'If he had been asked, Ivo Brandt would have said: “The ferry belongs to all.”',
      'Ivo Brandt might say: “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt might have said.',
      'In a joke, Ivo Brandt said: “The ferry belongs to all.”',
      'In the sketch, Ivo Brandt says: “The ferry belongs to all.”',
      'In the novel by Nora Field, Ivo Brandt said: “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt says in the film.',
      'An actor playing Ivo Brandt said: “The ferry belongs to all.”',
      'In a deepfake video, Ivo Brandt says: “The ferry belongs to all.”',
    ],
    denied: [
      'Ivo Brandt did not say: “The ferry belongs to all.”',
      'Ivo Brandt never said “The ferry belongs to all.”',
      'Ivo Brandt has never actually said that “The ferry belongs to all.”',
      'Ivo Brandt denies having said: “The ferry belongs to all.”',
      'Ivo Brandt denied that he had said “The ferry belongs to all.”',
    ],
    stated: [
      'Ivo Brandt said: “The ferry belongs to all.”',
      'Ivo Brandt said, according to a transcript of the hearing, “The ferry belongs to all.”',
      '“The ferry belongs to all,” Ivo Brandt wrote, according to the court filing.',
      '“The ferry belongs to all,” Ivo Brandt said, according to a statement.',
      'According to the minutes, Ivo Brandt said: “The ferry belongs to all.”',
      'According to the latest figures, the town has no money, and Ivo Brandt said: “The ferry belongs to all.”',
      'According to the police, the boat sank. Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field said she would stay, but Ivo Brandt said: “The ferry belongs to all.”',
      'Nora Field claims the boat is rotten. “The ferry belongs to all,” said Ivo Brandt.',
      '“The ferry belongs to all,” said Ivo Brandt, who claims it is rotten.',
      '“The ferry belongs to all,” said Ivo Brandt, the mayor said to be the richest man in town.',
      '“The ferry belongs to all,” said Ivo Brandt of the plan, which according to Nora Field is mad.',
      'Ivo Brandt said: “The ferry belongs to all,” and Nora Field said: “Yes.”',
      'By his own account, Ivo Brandt said: “The ferry belongs to all.”',
      'In an interview about the film, Ivo Brandt said: “The ferry belongs to all.”',
      'In the documentary, a film by Nora Field, Ivo Brandt says: “The ferry belongs to all.”',
      'Ivo Brandt did not resign but said: “The ferry belongs to all.”',
      'Ivo Brandt joked: “The ferry belongs to all.”',
    ],
    open: [
      'Ivo Brandt, it is rumoured, said: “The ferry belongs to all.”',
      'A forged letter has Ivo Brandt saying: “The ferry belongs to all.”',
      'Imagine Ivo Brandt saying: “The ferry belongs to all.”',
      'The transcript says Ivo Brandt told the inquiry: “The ferry belongs to all.”',
      'Ivo Brandt did not say “The ferry belongs to all” until he was asked.',
      'Ivo Brandt did not only say “The ferry belongs to all.”',
      'Nora Field says Ivo Brandt never said “The ferry belongs to all.”',
      'Ivo Brandt never said it was his, but “The ferry belongs to all.”',
      'Ivo Brandt did not say much: “The ferry belongs to all.”',
      'Ivo Brandt did not say anything about it: “The ferry belongs to all.”',
    ],
  },
  de: {
    draft: 'Ivo Brandt sagte: „Die Fähre gehört allen“',
    reported: [
      'Nach Angaben seiner Schwester sagte Ivo Brandt: „Die Fähre gehört allen.“ Er bestreitet das.',
      'Laut Nora Feld sagte Ivo Brandt: „Die Fähre gehört allen.“',
      'Seiner Schwester zufolge sagte Ivo Brandt: „Die Fähre gehört allen.“',
      '„Die Fähre gehört allen“, habe Ivo Brandt gesagt, behauptet seine Schwester.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, behauptet seine Schwester.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, so seine Schwester.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, wie Nora Feld berichtet.',
      'Nora Feld behauptet, Ivo Brandt habe gesagt: „Die Fähre gehört allen.“',
      'Nora Feld behauptet, dass Ivo Brandt sagte: „Die Fähre gehört allen.“',
      'Ivo Brandt soll gesagt haben: „Die Fähre gehört allen.“',
      'Ivo Brandt sagte angeblich: „Die Fähre gehört allen.“',
    ],
    supposed: [
      'Im Sketch sagt Ivo Brandt: „Die Fähre gehört allen.“',
      'In einem Roman sagt Ivo Brandt: „Die Fähre gehört allen.“',
      '„Die Fähre gehört allen“, sagte Ivo Brandt in dem Sketch.',
    ],
    denied: [
      'Ivo Brandt hat nie gesagt: „Die Fähre gehört allen.“',
      'Ivo Brandt sagte nicht: „Die Fähre gehört allen.“',
      'Ivo Brandt bestreitet, gesagt zu haben: „Die Fähre gehört allen.“',
    ],
    stated: [
      'Ivo Brandt sagte: „Die Fähre gehört allen.“',
      'Laut Protokoll sagte Ivo Brandt: „Die Fähre gehört allen.“',
      '„Die Fähre gehört allen“, sagte Ivo Brandt laut Gerichtsprotokoll.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, wie aus einem Mitschnitt hervorgeht.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, der das Projekt erklärte.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt nach einer Sitzung. Nora Feld erklärte, sie gehe.',
      'Nora Feld sagte, sie habe genug, aber Ivo Brandt sagte: „Die Fähre gehört allen.“',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, „und sie bleibt“, wie er hinzufügte.',
      'Ivo Brandt sagte nicht nur: „Die Fähre gehört allen“, sondern ging auch.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt am Montag, wie er immer sagt.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt, erklärte aber nichts.',
      'Laut Gesetz ist es verboten. „Die Fähre gehört allen“, sagte Ivo Brandt.',
      'Im Film „Ebbe“ ist er alt. „Die Fähre gehört allen“, sagte Ivo Brandt.',
      '„Die Fähre gehört allen“, sagte Ivo Brandt nach der Oper.',
    ],
    open: [
      '„Die Fähre gehört allen“, soll Ivo Brandt gesagt haben.',
      'Ivo Brandt hätte gesagt: „Die Fähre gehört allen.“',
      'Ivo Brandt sagte nicht viel: „Die Fähre gehört allen.“',
      'Ivo Brandt bestritt alles: „Die Fähre gehört allen.“',
    ],
  },
  fr: {
    draft: 'Ivan Brandt a déclaré : « Le bac est à tous »',
    reported: [
      '« Le bac est à tous », aurait déclaré Ivan Brandt, selon sa sœur.',
      '« Le bac est à tous », a déclaré Ivan Brandt, selon sa sœur.',
      'Selon sa sœur, Ivan Brandt a dit : « Le bac est à tous. »',
      'D’après Nora Champ, Ivan Brandt a dit : « Le bac est à tous. »',
      'Nora Champ affirme qu’Ivan Brandt a dit : « Le bac est à tous. »',
      '« Le bac est à tous », a dit Ivan Brandt, raconte sa sœur.',
      '« Le bac est à tous », a dit Ivan Brandt, comme le raconte sa sœur.',
    ],
    supposed: ['Dans le sketch, Ivan Brandt dit : « Le bac est à tous. »'],
    denied: [
      'Ivan Brandt n’a jamais dit : « Le bac est à tous. »',
      'Ivan Brandt nie avoir dit : « Le bac est à tous. »',
    ],
    stated: [
      'Ivan Brandt n’a pas hésité à dire : « Le bac est à tous. »',
      'Ivan Brandt a dit : « Le bac est à tous. »',
      'Selon le compte rendu, Ivan Brandt a dit : « Le bac est à tous. »',
      '« Le bac est à tous », a dit Ivan Brandt, selon un enregistrement.',
      '« Le bac est à tous », a dit Ivan Brandt, qui a raconté sa vie.',
      'Pour Nora Champ, tout va bien. Ivan Brandt a dit : « Le bac est à tous. »',
    ],
    open: [
      'Ivan Brandt n’a pas dit grand-chose : « Le bac est à tous. »',
      'Ivan Brandt n’a rien à dire que cela : « Le bac est à tous. »',
    ],
  },
  es: {
    draft: 'Iván Brandt dijo: «El barco es de todos»',
    reported: [
      '«El barco es de todos», habría dicho Iván Brandt, según su hermana.',
      '«El barco es de todos», dijo Iván Brandt, según su hermana.',
      'Según su hermana, Iván Brandt dijo: «El barco es de todos».',
      'Nora Campo asegura que Iván Brandt dijo: «El barco es de todos».',
      '«El barco es de todos», dijo Iván Brandt, cuenta su hermana.',
    ],
    supposed: [
      'En la novela, Iván Brandt dice: «El barco es de todos».',
      '«El barco es de todos», dijo Iván Brandt en la ópera.',
    ],
    denied: [
      'Iván Brandt nunca dijo: «El barco es de todos».',
      'Iván Brandt niega haber dicho: «El barco es de todos».',
    ],
    stated: [
      'Iván Brandt dijo: «El barco es de todos».',
      '«El barco es de todos», dijo Iván Brandt, según la grabación.',
      '«El barco es de todos», dijo Iván Brandt, que contó su vida.',
    ],
    open: ['Iván Brandt no dijo mucho: «El barco es de todos».'],
  },
  it: {
    draft: 'Ivo Brandt ha detto: «Il traghetto è di tutti»',
    reported: [
      '«Il traghetto è di tutti», avrebbe detto Ivo Brandt, secondo sua sorella.',
      '«Il traghetto è di tutti», ha detto Ivo Brandt, secondo sua sorella.',
      'Secondo sua sorella, Ivo Brandt ha detto: «Il traghetto è di tutti».',
      'Nora Campi sostiene che Ivo Brandt ha detto: «Il traghetto è di tutti».',
    ],
    supposed: [],
    denied: ['Ivo Brandt non ha mai detto: «Il traghetto è di tutti».'],
    stated: [
      'Ivo Brandt ha detto: «Il traghetto è di tutti».',
      '«Il traghetto è di tutti», ha detto Ivo Brandt, secondo il verbale.',
    ],
  },
  pt: {
    draft: 'Ivo Brandt disse: «O barco é de todos»',
    reported: [
      '«O barco é de todos», teria dito Ivo Brandt, segundo a irmã.',
      '«O barco é de todos», disse Ivo Brandt, segundo a irmã.',
      'Segundo a irmã, Ivo Brandt disse: «O barco é de todos».',
      'Nora Campos afirma que Ivo Brandt disse: «O barco é de todos».',
    ],
    supposed: [],
    denied: ['Ivo Brandt nunca disse: «O barco é de todos».'],
    stated: ['Ivo Brandt disse: «O barco é de todos».'],
  },
  nl: {
    draft: 'Ivo Brandt zei: “De pont is van iedereen”',
    reported: [
      'Volgens zijn zus zei Ivo Brandt: “De pont is van iedereen.”',
      '“De pont is van iedereen”, zei Ivo Brandt, volgens zijn zus.',
      'Nora Veld beweert dat Ivo Brandt zei: “De pont is van iedereen.”',
      '“De pont is van iedereen”, zou Ivo Brandt hebben gezegd.',
    ],
    supposed: [],
    denied: ['Ivo Brandt heeft nooit gezegd: “De pont is van iedereen.”'],
    stated: [
      'Ivo Brandt zei: “De pont is van iedereen.”',
      'Volgens het transcript zei Ivo Brandt: “De pont is van iedereen.”',
    ],
  },
  sv: {
    draft: 'Ivo Brandt sade: ”Färjan tillhör alla”',
    reported: [
      'Enligt hans syster sade Ivo Brandt: ”Färjan tillhör alla.”',
      '”Färjan tillhör alla”, sade Ivo Brandt, enligt hans syster.',
      '”Färjan tillhör alla”, ska Ivo Brandt ha sagt.',
      'Nora Fält påstår att Ivo Brandt sade: ”Färjan tillhör alla.”',
    ],
    supposed: [],
    denied: ['Ivo Brandt sade aldrig: ”Färjan tillhör alla.”'],
    stated: ['Ivo Brandt sade: ”Färjan tillhör alla.”'],
  },
  pl: {
    draft: 'Iwo Brandt powiedział: „Prom należy do wszystkich”',
    reported: [
      'Według jego siostry Iwo Brandt powiedział: „Prom należy do wszystkich”.',
      '„Prom należy do wszystkich” – powiedział Iwo Brandt, według jego siostry.',
      'Nora Polna twierdzi, że Iwo Brandt powiedział: „Prom należy do wszystkich”.',
      'Iwo Brandt rzekomo powiedział: „Prom należy do wszystkich”.',
    ],
    supposed: [],
    denied: ['Iwo Brandt nigdy nie powiedział: „Prom należy do wszystkich”.'],
    stated: ['Iwo Brandt powiedział: „Prom należy do wszystkich”.'],
  },
  ru: {
    draft: 'Иван Брандт сказал: «Паром принадлежит всем»',
    reported: [
      'По словам его сестры, Иван Брандт сказал: «Паром принадлежит всем».',
      'Нора Полева утверждает, что Иван Брандт сказал: «Паром принадлежит всем».',
      'Иван Брандт якобы сказал: «Паром принадлежит всем».',
    ],
    supposed: [],
    denied: ['Иван Брандт никогда не говорил: «Паром принадлежит всем».'],
    stated: ['Иван Брандт сказал: «Паром принадлежит всем».'],
  },
  zh: {
    draft: '王小明表示：“渡船属于所有人”',
    reported: ['据他的妹妹说，王小明表示：“渡船属于所有人。”'],
    supposed: [],
    denied: [],
    stated: ['王小明表示：“渡船属于所有人。”'],
  },
  ja: {
    draft: '田中一郎さんは「船はみんなのものだ」と話した',
    reported: ['妹によると、田中一郎さんは「船はみんなのものだ」と話した。'],
    supposed: [],
    denied: [],
    stated: ['田中一郎さんは「船はみんなのものだ」と話した。'],
  },
};

describe('words that a source does not state someone said', () => {
  for (const [language, { draft, reported, supposed, denied, stated, open = [] }] of Object.entries(TOLD)) {
    const checked = (source: string) => {
      const text = news('a', source).replace('id: a', `id: a\nlanguage: ${language}`);
      const sources = sourcesRead({ 'a.md': text });
      const [quotation] = checkDraft(parseDraft(`${draft} [@a].\n`), sources).quotations;
      return { outcome: outcome(`${draft} [@a].`, sources), attribution: quotation?.attribution };
    };
    for (const source of reported)
      it(`are reported at second hand: ${source}`, () =>
        assert.deepEqual(checked(source), { outcome: '✓ words', attribution: 'reported' }));
    for (const source of supposed)
      it(`are only supposed: ${source}`, () =>
        assert.deepEqual(checked(source), { outcome: '✓ words', attribution: 'supposed' }));
    for (const source of denied)
      it(`were not said: ${source}`, () =>
        assert.deepEqual(checked(source), { outcome: 'warning wrong-speaker', attribution: 'denied' }));
    for (const source of stated)
      it(`are stated: ${source}`, () => assert.deepEqual(checked(source), { outcome: '✓', attribution: 'stated' }));
    for (const source of open) it(`are left open: ${source}`, () => assert.equal(checked(source).outcome, '✓ words'));
  }
});

describe('a draft that does not state them either', () => {
  const sources = sourcesRead({
    'a.md': news(
      'a',
      'Ivo Brandt reportedly said: “The ferry belongs to all.”',
      'Ivo Brandt denies having said “Sell the pier to the bank.”',
      '“Sell the pier to the bank,” said Nora Field.',
    ),
    'b.md': news('b', 'Nora Field said Ivo Brandt told her: “The mill burned for nine days.”'),
    'c.md': news('c', 'Ivo Brandt reportedly said: “They told us, ‘The well has been dry for years.’”'),
  });

  it('is right to report them at second hand', () => {
    assert.equal(outcome('Ivo Brandt reportedly said: “The ferry belongs to all” [@a].', sources), '✓');
    assert.equal(
      outcome('Nora Field said that Ivo Brandt told her: “The mill burned for nine days” [@b].', sources),
      '✓',
    );
  });

  it('is not right where it says more than that', () => {
    for (const draft of [
      'Ivo Brandt reportedly denied that “The ferry belongs to all” [@a].',
      'Nora Field said that Ivo Brandt never told her: “The mill burned for nine days” [@b].',
      'Ivo Brandt reportedly said: “The well has been dry for years” [@c].',
    ])
      assert.equal(outcome(draft, sources), '✓ words', draft);
  });

  it('is not contradicted where it says that they were not said', () => {
    assert.equal(outcome('Ivo Brandt never said “Sell the pier to the bank” [@a].', sources), '✓ words');
  });

  it('has the place of another speaker confirmed, and hers not', () => {
    assert.equal(outcome('Nora Field said: “Sell the pier to the bank” [@a].', sources), '✓');
    const { findings } = checkDraft(
      parseDraft('Ivo Brandt said: “Sell the pier to the bank” [@a, para. 2].\n'),
      sources,
    );
    assert.deepEqual(
      findings.map(({ code, message }) => [code, message]),
      [['wrong-speaker', 'According to @a, Ivo Brandt did not say this.']],
    );
  });
});
