/** An article with its date and language, and sentences that a careful reporter would write from it, each with the paragraph. */
export interface Retold {
  readonly issued: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly sentences: readonly (readonly [paragraph: number, sentence: string])[];
}

/** News of several fields and languages, retold; sentences that repeat what it says. */
export const RETOLD: Readonly<Record<string, Retold>> = {
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
  fire: {
    issued: '2022-08-16',
    language: 'en',
    paragraphs: [
      'A fire at a paper mill in Stroudhaven killed two workers and injured seventeen others early on Monday, the county fire chief, Delia Marsh, said. It took 140 firefighters nine hours to put it out.',
      'The mill, which opened in 1968 and employs 620 people, had been fined $85,000 in 2020 for blocked exits. Its owner, Calder Paper, said damage was likely to exceed $30 million.',
      'One of the dead was Peter Nowak, 52, who had worked at the mill for 30 years. Four of the injured were still in hospital on Tuesday, one of them in critical condition, said Dr. Anil Mehta of St. Brennan’s Hospital.',
    ],
    sentences: [
      [1, 'Nineteen people in all were killed or hurt when the mill at Stroudhaven burned'],
      [1, 'By Monday afternoon, after nine hours, 140 firefighters had the blaze under control'],
      [1, 'On 15 August two workers died in a fire at a paper mill'],
      [2, 'Two years before the fire the mill, built in the late 1960s, was fined $85,000'],
      [2, 'More than 600 people work there'],
      [2, 'Calder Paper puts the damage at over thirty million dollars'],
      [3, 'Nowak had spent three decades at the mill; he was 52'],
      [3, 'Thirteen of the seventeen injured had left hospital a day later'],
      [3, 'Mehta, a doctor at St. Brennan’s, said one patient was in danger of dying'],
      [3, 'Nowak started at the mill in 1992, at the age of 22'],
    ],
  },
  vote: {
    issued: '2020-10-05',
    language: 'en',
    paragraphs: [
      'Voters in Carrowmere rejected a plan to merge with neighbouring Dunleary on Sunday. With all 38 precincts counted, 54.2 percent voted no, on a turnout of 61 percent.',
      'Premier Alma Greaves, who had campaigned for the merger since 2018, said that she would not resign. Opposition leader Tomas Rhee of the Harbour Party called it “a victory for the small towns”. In 2009, a similar plan had failed by just 312 votes.',
      'The merger would have saved an estimated 45 million crowns over ten years. Carrowmere has 88,000 inhabitants, Dunleary about 31,000.',
    ],
    sentences: [
      [1, 'Some 46 percent were for the merger, more than half against it'],
      [1, 'Six in ten of those entitled to vote went to the polls on 4 October'],
      [1, 'Carrowmere will not join Dunleary: a clear majority said no'],
      [2, 'For two years Greaves had fought for the merger'],
      [2, 'Rhee, who leads the opposition, was pleased; the premier stays in office'],
      [2, 'Eleven years ago it was far closer: barely 300 votes made the difference'],
      [3, 'Together the two towns have nearly 120,000 inhabitants'],
      [3, 'It would have saved about four and a half million crowns a year'],
      [3, 'Dunleary, with 31,000 people, is about a third the size of its neighbour'],
    ],
  },
  probe: {
    issued: '2024-06-20',
    language: 'en',
    paragraphs: [
      'The space agency of Norland launched its probe Aurora 2 on Wednesday at 4:17 a.m. after three delays. It is to reach the asteroid Kessa in November 2027 and to bring back 60 grams of dust.',
      'The mission costs 780 million euros, 12 percent more than planned in 2019. Aurora 1 was lost in 2015, 40 minutes after launch. Mission director Ingrid Solheim said that all seven instruments had been switched on.',
      'Kessa is about 490 metres wide and 210 million kilometres from Earth. A competing probe from Tavira will arrive there in 2029.',
    ],
    sentences: [
      [1, 'Aurora 2 set off before dawn on 19 June, at the fourth attempt'],
      [1, 'More than three years will pass until it arrives at Kessa'],
      [1, 'The agency hopes for sixty grams of dust from the asteroid'],
      [2, 'At first, just under 700 million euros had been set aside'],
      [2, 'Its predecessor was lost within the hour of its launch nine years ago'],
      [2, 'Solheim, who directs the mission, said that the seven instruments work'],
      [3, 'Tavira’s probe gets there two years later'],
      [3, 'The asteroid is nearly half a kilometre wide and over 200 million kilometres away'],
    ],
  },
  shop: {
    issued: '2023-02-22',
    language: 'en',
    paragraphs: [
      'Retailer Brightway will close 46 of its 310 shops and cut 2,100 jobs by the end of June, the company announced on Tuesday. Its loss grew to $212 million in 2022 from $98 million a year earlier.',
      'Chief executive Nora Lind, who took over from founder Ed Brightway last May, blamed high rents. Shares fell 11 percent to $4.35, their lowest since 2011. Sales online rose by a quarter to $1.5 billion.',
    ],
    sentences: [
      [1, 'Brightway’s loss more than doubled last year'],
      [1, 'Once the cuts are made, Brightway will have 264 shops'],
      [1, 'About one shop in seven is to go, and with them over two thousand jobs'],
      [1, 'On 21 February the retailer said that it had lost $212m, $114m more than in 2021'],
      [2, 'Lind has been at the head of the company since May 2022'],
      [2, 'A share now costs less than five dollars, as little as it last did twelve years ago'],
      [2, 'On the internet it sold goods for one and a half billion dollars, up from 1.2 billion'],
    ],
  },
  schule: {
    issued: '2022-03-04',
    language: 'de',
    paragraphs: [
      'In Bremtal fehlen nach Angaben des Kultusministeriums 740 Lehrer, fast doppelt so viele wie vor fünf Jahren. Minister Jörg Hagen kündigte am Mittwoch 250 neue Stellen an.',
      'Die Gewerkschaft hält das für zu wenig. Ihre Vorsitzende Petra Sommer forderte ein Gehalt von mindestens 4.100 Euro; derzeit sind es 3.650 Euro.',
    ],
    sentences: [
      [1, 'Am 2. März versprach Hagen 250 zusätzliche Lehrer, ein Drittel dessen, was fehlt'],
      [1, 'Vor fünf Jahren fehlten noch weniger als 400 Lehrer'],
      [2, 'Sommer will 450 Euro mehr für die Lehrer'],
    ],
  },
  train: {
    issued: '2024-01-12',
    language: 'fr',
    paragraphs: [
      'La ligne entre Morvent et Clairbourg rouvrira le 3 juin après quatorze mois de travaux, a annoncé jeudi la présidente de la région, Sylvie Astruc. Le trajet durera 52 minutes au lieu de 70.',
      'Le chantier a coûté 136 millions d’euros, dont 40 % payés par l’État. Dix-huit trains circuleront chaque jour.',
    ],
    sentences: [
      [1, 'Le voyage sera plus court de dix-huit minutes, a dit Sylvie Astruc le 11 janvier'],
      [1, 'Plus d’un an après sa fermeture, la ligne rouvrira au début du mois de juin'],
      [2, 'L’État a payé plus de 50 millions des 136 millions d’euros'],
    ],
  },
  agua: {
    issued: '2023-07-19',
    language: 'es',
    paragraphs: [
      'Los embalses de Val de Oria están al 23 % de su capacidad, el nivel más bajo desde 1995, según el informe presentado el lunes por la consejera Marta Olmo.',
      'Desde agosto, 140.000 vecinos solo tendrán agua dieciséis horas al día. Las multas llegan a 3.000 euros.',
    ],
    sentences: [
      [1, 'Menos de una cuarta parte del agua queda en los embalses, dijo Olmo el 17 de julio'],
      [2, 'Durante ocho horas al día no habrá agua para unas 140.000 personas'],
      [2, 'Quien no cumpla puede pagar hasta tres mil euros'],
    ],
  },
};
