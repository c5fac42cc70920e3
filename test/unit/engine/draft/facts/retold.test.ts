import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

/** An article with its date and language, and sentences that a careful reporter would write from it, each with the paragraph. */
interface Retold {
  readonly issued: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly sentences: readonly (readonly [paragraph: number, sentence: string])[];
}

const RETOLD: Readonly<Record<string, Retold>> = {
  cup: {
    issued: '2023-06-11',
    language: 'en',
    paragraphs: [
      'Lindhaven beat Port Marlow 3-2 on Saturday in front of 41,250 people to win the Coastal Cup for the first time since 1987.',
      'Striker Ola Brandt, 34, scored twice in the first half, but Port Marlow drew level through goals by Mateo Rivas in the 58th and 71st minutes. Captain Ian Keller headed the winner four minutes from time.',
      'Brandt, who joined from Vesterby for $2.4 million in January, has now scored 19 goals in 23 matches. He will leave at the end of the month, coach Petra Lund said.',
      'Port Marlow, who had won the previous three finals, finished with ten men after goalkeeper Sam Okoro was sent off in stoppage time. Referee Dana Weiss had shown five yellow cards before.',
    ],
    sentences: [
      [1, 'Not since 1987 had Lindhaven lifted the Coastal Cup'],
      [1, 'More than 41,000 saw Port Marlow lose by three goals to two'],
      [1, 'After 36 years of waiting, the cup is back in Lindhaven'],
      [1, 'The final, played on June 10, ended 3–2'],
      [2, 'Rivas brought Port Marlow back with two goals inside a quarter of an hour'],
      [2, 'Keller, the captain, settled it in the 86th minute'],
      [2, 'Two goals down at half-time, Port Marlow had drawn level with 19 minutes to go'],
      [3, 'Brandt, 34, cost Lindhaven about two and a half million dollars this winter'],
      [3, 'He has 19 goals from 23 games and will go by the end of June'],
      [4, 'Weiss showed five yellow cards and, at the very end, a red one to Okoro'],
      [4, 'For Port Marlow, winners in the three years before, it was a bitter evening'],
    ],
  },
  reef: {
    issued: '2024-03-05',
    language: 'en',
    paragraphs: [
      'Corals on the Halden Reef have lost almost 40 percent of their cover since 2016, according to a study published on Monday in the journal Marine Letters.',
      'A team led by biologist Priya Raman of the University of Osterby surveyed 112 sites at depths of 5 to 30 metres. At 27 of them, no living coral was left.',
      'Water temperatures peaked at 31.8 degrees Celsius last February, 2.3 degrees above the average of the past 30 years. “We had not expected so much at 30 metres,” Raman said.',
      'The researchers estimate that recovery would take between 12 and 15 years if warming stopped today. The government spends about 14 million euros a year on protecting the reef; Raman thinks that twice as much is needed.',
    ],
    sentences: [
      [1, 'Nearly two-fifths of the coral cover has gone in eight years'],
      [1, 'The paper came out in Marine Letters on 4 March'],
      [2, 'Raman and her colleagues dived at more than a hundred places, none of them deeper than 30 metres'],
      [2, 'Roughly a quarter of the 112 sites had no living coral at all'],
      [2, 'On 85 of the sites some coral was still alive'],
      [3, 'In February 2023 the water reached 31.8 °C, over two degrees more than usual'],
      [3, 'Even at 30 metres the damage was great, which surprised the biologist from Osterby'],
      [4, 'It could take the reef a dozen years or more to recover'],
      [4, 'Some €14 million a year goes into protection, half of what Raman calls for'],
      [4, 'By her reckoning some 28 million euros a year would be needed'],
    ],
  },
  trial: {
    issued: '2022-11-18',
    language: 'en',
    paragraphs: [
      'A court in Brennick sentenced former finance minister Victor Halloran to six years in prison on Thursday for taking bribes of at least $1.2 million from a builder.',
      'Judge Helen Sato said that Halloran, 61, had met the builder, Conrad Pym, eleven times between March 2017 and October 2019. Pym was given 18 months, suspended for two years.',
      'Prosecutors had asked for nine years. Defence lawyer Grace Adeyemi said that she would appeal within the 30 days that the law allows. The trial took 47 days, and 83 witnesses were heard.',
    ],
    sentences: [
      [1, 'Halloran, once in charge of the country’s finances, must go to prison for six years'],
      [1, 'On November 17 the court found that he had taken well over a million dollars in bribes'],
      [1, 'The bribes came to $1.2 million or more'],
      [2, 'The two met eleven times in two and a half years, the judge found'],
      [2, 'Pym got off with a suspended sentence of a year and a half'],
      [3, 'The sentence is three years shorter than what the prosecution wanted'],
      [3, 'Adeyemi has until mid-December to appeal'],
      [3, 'More than eighty witnesses testified over 47 days'],
    ],
  },
  budget: {
    issued: '2021-12-02',
    language: 'en',
    paragraphs: [
      'The city council of Marrowby passed a budget of $412 million for 2022 on Wednesday night by 14 votes to 9. Property tax rises by 1.5 percentage points to 8 percent.',
      'Schools receive $96 million, 7 percent more than this year, while the budget for roads is cut by a fifth to $40 million. Mayor Lena Dorsey called the plan responsible; Councilman Rob Teague, who leads the opposition, called it reckless.',
    ],
    sentences: [
      [1, 'Nine members of the council voted against the budget, which comes to $412m'],
      [1, 'From 6.5 percent, the property tax goes up to 8 percent'],
      [1, 'On December 1 the council adopted its spending plan for next year'],
      [2, 'Almost a hundred million dollars goes to schools'],
      [2, 'Roads get $10 million less than the $50 million of this year'],
      [2, 'Dorsey, the mayor, defended the plan against Teague’s criticism'],
    ],
  },
  bruecke: {
    issued: '2023-05-12',
    language: 'de',
    paragraphs: [
      'Die Sanierung der Elbbrücke in Tannfurt kostet nach Angaben der Stadt 18,6 Millionen Euro, rund drei Millionen mehr als geplant. Sie soll bis Ende 2025 dauern.',
      'Täglich fahren 23.000 Autos über die 1936 gebaute Brücke. Bürgermeisterin Anke Vollmer sagte am Donnerstag, zwei der vier Spuren blieben während der Arbeiten offen.',
    ],
    sentences: [
      [1, 'Statt der geplanten gut 15 Millionen kostet die Brücke nun 18,6 Mio. Euro'],
      [1, 'Zweieinhalb Jahre lang wird gebaut'],
      [2, 'Mehr als 20.000 Autos am Tag nutzen die fast neunzig Jahre alte Brücke'],
      [2, 'Am 11. Mai versprach Vollmer, dass die Hälfte der Spuren offen bleibt'],
    ],
  },
  musee: {
    issued: '2023-09-20',
    language: 'fr',
    paragraphs: [
      'Le musée de Valbonne a accueilli 215 000 visiteurs cet été, soit 12 % de plus qu’en 2022, a annoncé mardi sa directrice, Claire Fontanel.',
      'Trois salles fermées depuis six ans rouvriront en mars 2024, après des travaux de 4,8 millions d’euros.',
    ],
    sentences: [
      [1, 'Plus de 200 000 personnes ont visité le musée cet été, a déclaré Claire Fontanel le 19 septembre'],
      [1, 'La fréquentation a augmenté de 12 pour cent en un an'],
      [2, 'Près de cinq millions d’euros ont été dépensés pour rouvrir trois salles au printemps prochain'],
    ],
  },
  puerto: {
    issued: '2024-02-09',
    language: 'es',
    paragraphs: [
      'El puerto de Santa Irene movió 3,4 millones de toneladas en 2023, un 8 % menos que el año anterior, informó el jueves su presidente, Tomás Arrieta.',
      'La huelga de octubre duró nueve días y costó 27 millones de euros. Trabajan en el puerto 1.150 personas.',
    ],
    sentences: [
      [1, 'Arrieta informó el 8 de febrero de una caída del 8 por ciento'],
      [1, 'El año pasado pasaron por el puerto casi tres millones y medio de toneladas'],
      [2, 'Más de mil personas trabajan allí, y la huelga de nueve días costó 27 millones'],
    ],
  },
};

function libraryOf() {
  const library = new Library();
  const add = Object.entries(RETOLD).flatMap(([id, { issued, language, paragraphs }]) => {
    const text = `---\nid: ${id}\ntype: article-newspaper\ntitle: The news\nissued: "${issued}"\nlanguage: ${language}\n---\n\n${paragraphs.join('\n\n')}\n`;
    const { article } = readArticle({ file: `${id}.md`, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
}

describe('Facts of sentences retold from news of other fields and languages', () => {
  const sources = libraryOf();
  const found = (draft: string) =>
    checkDraft(parseDraft(draft), sources, { facts: new FactChecker() }).findings.filter(({ code }) =>
      /^(?:unsupported-(?:figure|date|name)|different-role|name-spelling)$/u.test(code),
    );

  for (const [draft, wrong] of [
    ['The trial took 57 days and 83 witnesses were heard [@trial, para. 3].', '57 days'],
    ['Prosecutors had asked for eight years [@trial, para. 3].', 'eight years'],
    ['Raman thinks that three times as much is needed [@reef, para. 4].', 'three times'],
    [
      'The council of Marrowby passed a budget of $421 million for 2022 by 14 votes to 9 [@budget, para. 1].',
      '$421 million',
    ],
    [
      '---\nlang: de\n---\n\nDie Sanierung der Elbbrücke kostet 16,8 Millionen Euro [@bruecke, para. 1].',
      '16,8 Millionen Euro',
    ],
    ['---\nlang: fr\n---\n\nLe musée de Valbonne a accueilli 251 000 visiteurs cet été [@musee, para. 1].', '251 000'],
    [
      '---\nlang: es\n---\n\nLa huelga de octubre duró siete días y costó 27 millones de euros [@puerto, para. 2].',
      'siete días',
    ],
  ] as const)
    it(`finds what is wrong in: ${draft.split('\n').at(-1)}`, () => {
      assert.deepEqual(
        found(draft).map(({ start, end }) => draft.slice(start, end)),
        [wrong],
      );
    });

  for (const [id, { language, sentences }] of Object.entries(RETOLD))
    for (const [paragraph, sentence] of sentences) {
      it(`lets pass: ${sentence}`, () => {
        const draft = `---\nlang: ${language}\n---\n\n${sentence} [@${id}, para. ${paragraph}].`;
        assert.deepEqual(
          found(draft).map(({ code, message }) => `${code}: ${message}`),
          [],
        );
      });
    }
});
