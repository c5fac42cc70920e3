import type { Retold } from './retold.js';

/** News retold by sentences many of which state what the writer has worked out. */
export const WORKED_OUT: Readonly<Record<string, Retold>> = {
  clinic: {
    issued: '2021-04-14',
    language: 'en',
    paragraphs: [
      'A new drug halved the number of migraine days in 58 percent of patients, researchers at Kelby University reported on Tuesday. In the placebo group it was 21 percent. The trial had 1,204 participants aged 18 to 65.',
      'Side effects, mostly nausea, occurred in one in eight patients; 31 dropped out. The drug, made by Solvara, could be approved in early 2022 and cost about $580 a month, neurologist Ines Caro said.',
    ],
    sentences: [
      [1, 'Nearly six in ten patients had only half as many migraine days as before'],
      [1, 'With a placebo, only about a fifth of patients did as well'],
      [1, 'More than 1,200 people between 18 and 65 took part in the trial'],
      [1, 'Kelby University presented the results on April 13'],
      [2, 'Roughly 12 percent of patients suffered from side effects such as nausea'],
      [2, 'A year of treatment would come to almost $7,000'],
      [2, 'Caro expects Solvara to get its approval next year'],
    ],
  },
  storm: {
    issued: '2019-09-09',
    language: 'en',
    paragraphs: [
      'Storm Ottilie hit the coast near Penmore on Sunday evening with winds of up to 148 kilometres an hour. About 62,000 homes were without power on Monday morning, down from 90,000 at midnight.',
      'A 45-year-old woman died in Gorsley when a tree fell on her car. Twelve flights were cancelled, and the ferry to Skellig Island will not run before Thursday. Insurers expect claims of between 200 and 300 million pounds.',
    ],
    sentences: [
      [1, 'By Monday morning nearly a third of the 90,000 homes had their power back'],
      [1, 'Ottilie came ashore on 8 September, with gusts of almost 150 km/h'],
      [1, 'Tens of thousands of homes near Penmore had no power'],
      [2, 'One woman was killed in Gorsley; she was in her mid-forties'],
      [2, 'A dozen flights did not take off'],
      [2, 'The bill for the insurers may reach £300 million'],
      [2, 'Until September 12 nobody will get to Skellig Island by ferry'],
    ],
  },
  orchestra: {
    issued: '2024-11-02',
    language: 'en',
    paragraphs: [
      'Conductor Mirela Stan will leave the Aldous Philharmonic in 2026, two years before her contract ends, the orchestra said on Friday. Stan, 47, has led it since 2015; in that time the number of subscribers rose from 6,200 to 9,800.',
      'The orchestra, founded in 1911, has 94 musicians and a budget of 38 million dollars, a third of which comes from the state. Its search committee has nine members, five of them musicians.',
    ],
    sentences: [
      [1, 'Stan was to have stayed until 2028'],
      [1, 'When she goes, she will have led the orchestra for eleven years'],
      [1, 'Under her, more than 3,000 subscribers were won'],
      [1, 'She was 38 or so when she took over'],
      [2, 'Over a hundred years old, the orchestra gets nearly 13 million dollars a year from the state'],
      [2, 'Musicians hold five of the nine seats on the committee that looks for a successor'],
      [2, 'Four of the members of the committee are not musicians'],
    ],
  },
  school: {
    issued: '2018-05-24',
    language: 'en',
    paragraphs: [
      'Teachers in Harrow County ended their strike on Wednesday after eight days. They will get a raise of 5 percent this year and 3 percent in each of the next two, superintendent Carl Boone said.',
      'The county has 4,300 teachers and 61,000 students. Starting pay will be $39,900; union president Wanda Reyes had demanded $42,000. The deal was approved with 71 percent of the vote.',
    ],
    sentences: [
      [1, 'Over three years, the raises add up to eleven percent'],
      [1, 'The strike had begun the week before'],
      [1, 'After more than a week, lessons began again'],
      [2, 'Reyes did not get all she wanted: starting pay is $2,100 short of her demand'],
      [2, 'About three teachers in ten voted against the deal'],
      [2, 'There is one teacher for every 14 students or so'],
    ],
  },
  wein: {
    issued: '2020-10-21',
    language: 'de',
    paragraphs: [
      'Die Winzer im Ahrwald haben in diesem Jahr 38.000 Tonnen Trauben geerntet, 15 Prozent weniger als 2019. Verbandschef Klaus Dettmer sprach am Dienstag von Frostschäden im Mai.',
      'Eine Flasche Riesling kostet im Schnitt 7,40 Euro, 60 Cent mehr als im Vorjahr. Von 420 Betrieben wirtschaften 63 ökologisch.',
    ],
    sentences: [
      [1, 'Im Vorjahr waren es noch rund 45.000 Tonnen'],
      [1, 'Frost im Mai kostete die Winzer etwa ein Siebtel der Ernte, sagte Dettmer am 20. Oktober'],
      [2, 'Ein Riesling, der 2019 noch 6,80 Euro kostete, ist teurer geworden'],
      [2, 'Etwas mehr als jeder siebte Betrieb arbeitet ökologisch'],
    ],
  },
  ferme: {
    issued: '2022-06-30',
    language: 'fr',
    paragraphs: [
      'Près de 900 éleveurs ont manifesté mercredi à Lormont contre la baisse du prix du lait, tombé à 34 centimes le litre. Ils réclament au moins 40 centimes, selon leur porte-parole Julien Mercadier.',
      'La région compte 2 350 exploitations, deux fois moins qu’en 2000. Le gouvernement a promis 25 millions d’euros.',
    ],
    sentences: [
      [1, 'Il manque six centimes par litre aux éleveurs, estime Julien Mercadier'],
      [1, 'Ils étaient presque neuf cents à Lormont le 29 juin'],
      [2, 'En 2000, la région comptait encore près de cinq mille exploitations'],
      [2, 'Vingt-cinq millions d’euros ont été promis'],
    ],
  },
  metro: {
    issued: '2024-04-18',
    language: 'es',
    paragraphs: [
      'El metro de Villarreal del Norte tendrá once estaciones nuevas antes de 2030, anunció el miércoles el alcalde, Jorge Lamas. La obra costará 640 millones de euros, la mitad pagada por fondos europeos.',
      'La línea 3 transporta hoy 85.000 viajeros al día. Con la ampliación serán unos 120.000.',
    ],
    sentences: [
      [1, 'Europa pagará unos 320 millones de euros'],
      [1, 'El 17 de abril Lamas prometió once estaciones más'],
      [2, 'El alcalde espera 35.000 viajeros más al día'],
    ],
  },
  bridge: {
    issued: '2017-03-16',
    language: 'en',
    paragraphs: [
      'The Tolland Bridge will stay closed until September, two months longer than planned, transport secretary Miles Abbot said on Wednesday. Engineers found 29 cracks, the longest of them 84 centimetres.',
      'Every day, 18,500 vehicles used the bridge, which was built in 1958 for 2,000. Repairs cost $74 million, of which the federal government pays 60 percent. Shop owners in Tolland have lost up to 40 percent of their sales.',
    ],
    sentences: [
      [1, 'Abbot, the transport secretary, said on March 15 that the bridge would not open before September'],
      [1, 'It was to have reopened in July'],
      [1, 'Nearly thirty cracks were found, one of them more than 80 centimetres long'],
      [2, 'The bridge, almost sixty years old, was made for a ninth of the traffic'],
      [2, 'Washington pays more than $44 million of the $74 million'],
      [2, 'Some shops in Tolland sell two-fifths less than before'],
      [2, 'The rest, 40 percent, is up to others'],
    ],
  },
  rowing: {
    issued: '2023-08-28',
    language: 'en',
    paragraphs: [
      'Elsa Novak won gold in the single sculls at the world championships in Lake Arden on Sunday in 7:14.36, 1.8 seconds ahead of Joan Pike. It was the third title for the 29-year-old after 2019 and 2022.',
      'Her club, Rowing Club Vell, founded in 1904, has 210 members. Coach Hana Brod, who has trained her for eleven years, said Novak rows 160 kilometres a week. The Olympic regatta begins on July 27.',
    ],
    sentences: [
      [1, 'Pike was less than two seconds slower than the winner'],
      [1, 'Novak had won the title twice before'],
      [1, 'On August 27 she became world champion for the third time in five years'],
      [2, 'Under Brod, she has rowed since 2012'],
      [2, 'She rows well over 20 kilometres a day, or 160 a week'],
      [2, 'Her club is more than a century old and has some two hundred members'],
    ],
  },
  library: {
    issued: '2022-01-20',
    language: 'en',
    paragraphs: [
      'Thieves stole 17 maps from the Royal Library in Saltmere, director Emil Forsey said on Wednesday. They were worth some 3.5 million pounds; the oldest, by Jan Koster, dates from 1598. Five have been found in Lisbon.',
      'A former employee, 44, was arrested on January 11. Police said that he had sold eight maps online since 2019 for between 2,000 and 60,000 pounds each. The library has 1.3 million volumes and 26,000 maps.',
    ],
    sentences: [
      [1, 'Twelve of the seventeen maps are still missing'],
      [1, 'Forsey puts their worth at around £3.5m'],
      [1, 'One of them, drawn by Koster at the end of the 16th century, is over 400 years old'],
      [2, 'The man, in his forties, had once worked for the library; he was arrested nine days before'],
      [2, 'He had sold eight maps, some of them for tens of thousands of pounds'],
      [2, 'Among its treasures are more than 25,000 maps'],
    ],
  },
  bahn: {
    issued: '2021-09-03',
    language: 'de',
    paragraphs: [
      'Die Bahn baut zwischen Nordhain und Seelow eine neue Strecke von 64 Kilometern. Sie soll 2029 fertig sein und 1,9 Milliarden Euro kosten, sagte Vorstand Ute Krämer am Donnerstag.',
      'Die Fahrt wird dann 38 Minuten dauern, 25 Minuten weniger als heute. Gegen den Plan haben 11.400 Bürger unterschrieben.',
    ],
    sentences: [
      [1, 'In acht Jahren soll die Strecke fertig sein'],
      [1, 'Fast zwei Milliarden Euro kostet die 64 km lange Strecke'],
      [2, 'Heute braucht der Zug noch mehr als eine Stunde'],
      [2, 'Über elftausend Menschen sind dagegen'],
    ],
  },
  huile: {
    issued: '2023-10-26',
    language: 'fr',
    paragraphs: [
      'Le prix de l’huile d’olive a augmenté de 47 % en un an, à 9,20 euros le litre, selon l’institut Altéa. La récolte est tombée à 610 000 tonnes, son niveau le plus bas depuis 2014.',
    ],
    sentences: [
      [1, 'Le litre coûtait un peu plus de six euros il y a un an'],
      [1, 'En neuf ans, la récolte n’a jamais été aussi basse'],
      [1, 'Altéa parle d’une hausse de presque 50 pour cent'],
    ],
  },
  teatro: {
    issued: '2022-05-13',
    language: 'es',
    paragraphs: [
      'El teatro Lirio reabrirá el 2 de septiembre tras cinco años cerrado, dijo ayer su director, Pablo Cienfuegos. La reforma costó 12,5 millones de euros y el aforo sube de 640 a 820 butacas.',
    ],
    sentences: [
      [1, 'Habrá 180 butacas más que antes'],
      [1, 'Cerró sus puertas en 2017'],
      [1, 'Cienfuegos dijo el 12 de mayo que la reforma había costado más de doce millones'],
    ],
  },
};
