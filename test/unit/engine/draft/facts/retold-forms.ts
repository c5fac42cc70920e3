import type { Marked } from './retold-beats.js';

/** Articles of many forms and fields, retold, and with one fact of a sentence wrong. */
export const FORMS: Readonly<Record<string, Marked>> = {
  'forms-brewer': {
    issued: '2024-05-09',
    language: 'en',
    paragraphs: [
      'Harrow Vale Brewing said on Thursday that first-quarter revenue rose 8.4 percent to $1.29 billion, helped by higher prices and a mild winter that kept beer gardens open, and raised its outlook for the full year.',
      'Net profit for the three months to March 31 came to $96.2 million, or 41 cents a share, compared with $84.5 million, or 35 cents a share, a year earlier. Analysts polled by Tessel Research had on average expected 37 cents.',
      'Volumes fell 1.2 percent to 7.9 million hectolitres, the fifth consecutive quarterly decline, but the average price per hectolitre climbed 9.7 percent. Alcohol-free beers, which the company first sold in 2017, now make up 14 percent of sales, twice as much as in 2021.',
      'The Milwaukee-based company now expects sales growth of 6 to 8 percent in 2024, up from 4 to 6 percent previously. It also plans to close its Dunmore plant, where 310 people work, by the end of September, a step that will cost $28 million this year and save $17 million annually from 2025.',
      '“Consumers are drinking less but better,” chief executive Laura Stenhouse, who took over from Peter Aldridge in November, told analysts. The shares, which had lost 11 percent since January, rose 5.2 percent to $23.60 in early trading in New York.',
    ],
    sentences: [
      [
        1,
        'Pricier pints and a gentle winter lifted sales at Harrow Vale Brewing by 8.4% to almost $1.3 billion in the first three months of the year',
      ],
      [1, 'The brewer took in roughly $100 million more between January and March than it had a year before'],
      [2, 'Profit climbed by just under $12 million, or about 14 percent, to $96.2 million'],
      [2, 'At 41 cents, earnings per share beat the consensus compiled by Tessel Research by four cents'],
      [
        3,
        'Though it shipped slightly less beer, 7.9 million hectolitres in all, Harrow Vale charged nearly a tenth more for each of them',
      ],
      [
        3,
        'Volumes have now been shrinking for more than a year, a slide familiar to brewers from Bavaria to Wisconsin',
      ],
      [
        3,
        'Alcohol-free drinks, which three years ago brought in about 7 percent of sales, have doubled their share since then',
      ],
      [3, 'A hectolitre is 100 litres, enough to fill about 176 British pint glasses'],
      [
        4,
        'The axe will fall on Dunmore by the end of September, a decision that affects 310 workers and carries a one-off bill of $28 million',
      ],
      [4, 'Once the plant is gone the savings should pay for the closure in less than two years'],
      [
        4,
        'Management lifted both ends of its forecast for the year by two percentage points, to between six and eight percent',
      ],
      [
        5,
        'Stenhouse, half a year into the job she inherited from Aldridge, cheered a stock that had shed more than a tenth of its value since the start of the year and now gained 5.2 percent',
      ],
    ],
    wrong: [
      [
        1,
        'Harrow Vale Brewing reported first-quarter revenue of $1.92 billion, an increase of 8.4 percent',
        '$1.92 billion',
      ],
      [2, 'Net profit came to $96.2 million in the three months to March 31, or 43 cents a share', '43 cents'],
    ],
  },
  'forms-shield': {
    issued: '2023-07-16',
    language: 'en',
    paragraphs: [
      'Left-hander Imogen Tarrant struck an unbeaten 127 from 118 balls as Northmoor beat Castlebridge by four wickets with five balls to spare in the Regional Shield final at Elmhurst Park on Sunday.',
      'Castlebridge, put in to bat under grey skies, slumped to 61 for four before captain Ruth Okafor-Lane (88) and Deepa Nair (54) added 112 for the fifth wicket. They closed on 268 for nine from their 50 overs, with seamer Kate Pollard taking four for 39.',
      'Northmoor reached 269 for six in 49.1 overs. Tarrant, 22, who was dropped on 14 by Nair at short cover, hit 13 fours and two sixes, and reached her third century of the season off 97 balls. She shared a stand of 91 with wicketkeeper Holly Venn, who made 43.',
      'Northmoor needed 23 from the last three overs, but Tarrant took 16 off the 48th, bowled by Sana Iqbal, and finished the match with a cover drive for four.',
      'It is Northmoor’s first title since 2011 and their fourth in all, and brings prize money of £60,000. A crowd of 9,417, a record for the competition, watched; the previous best was 7,850 in 2019. “I stopped looking at the scoreboard after about 30 overs,” Tarrant said. The coach, Martin Ashgrove, will leave for Penrith Vale in October after six seasons.',
    ],
    sentences: [
      [1, 'Northmoor won the Regional Shield at Elmhurst Park with just five deliveries left and four wickets in hand'],
      [1, 'Tarrant carried her side home with 127 not out, scored at better than a run a ball'],
      [2, 'Okafor-Lane and Nair rescued an innings that lay in ruins at 61 for four, putting on 112 together'],
      [2, 'By the time the pair were separated the Castlebridge total had grown to 173'],
      [
        2,
        'Pollard was the thorn in the side of Castlebridge, with four wickets for 39 runs, but 268 on the board looked like plenty',
      ],
      [
        3,
        'Had Nair held a chance at short cover when Tarrant had made 14, the afternoon might have ended quite differently',
      ],
      [3, 'Half of the 22-year-old’s runs came in boundaries, thirteen fours and a pair of sixes'],
      [3, 'A one-day innings lasts 300 legal balls, and Northmoor used up 295 of them'],
      [4, 'Iqbal’s over went for 16, which left only seven to get from the remaining two'],
      [5, 'The wait for another trophy had lasted 12 years'],
      [5, 'More than 9,400 people turned up, about a fifth more than the previous record crowd of four years earlier'],
      [
        5,
        'For Ashgrove, who is off to Penrith Vale in the autumn, it was a fitting farewell after half a dozen seasons in charge',
      ],
    ],
    wrong: [
      [1, 'Imogen Tarrant struck an unbeaten 127 from 108 balls as Northmoor beat Castlebridge by four wickets', '108'],
    ],
  },
  'forms-manager': {
    issued: '2022-11-23',
    language: 'en',
    paragraphs: [
      'A former bank manager who stole £1.84 million from elderly customers over nine years was jailed for six years and eight months on Wednesday.',
      'Gerald Anstey, 58, of Lower Wickham, had admitted 14 counts of fraud and two of false accounting at Thornley Crown Court in September. He ran the Wickham branch of the Severn & Tyne Bank from 2008 until his dismissal in February 2020.',
      'The court heard that Anstey took money from 37 customers, the oldest of whom was 96, by moving savings into accounts in the name of his late brother-in-law. The largest single loss, £212,000, was suffered by a retired headteacher, Miss Edna Garroway, who died in 2021 at the age of 91, before the case came to court.',
      'Prosecutor Helena Birch said Anstey spent £640,000 on online betting, £290,000 on a villa near Málaga and £75,000 on a vintage sports car. Only £410,000 has been recovered so far. The bank has compensated all the victims in full.',
      'Judge Simon Farquhar told him: “You were trusted as a friend, and you behaved as a thief.” He allowed a reduction of 25 percent for the guilty pleas. Anstey will serve half of the sentence before he can be released on licence. A confiscation hearing will be held on March 14.',
    ],
    sentences: [
      [
        1,
        'Nearly a decade of plundering pensioners’ savings has ended in a prison term of six years and eight months for a man who once ran a bank branch',
      ],
      [1, 'He helped himself to £1.84m, on average some £200,000 for each of the nine years'],
      [2, 'Two months ago Anstey pleaded guilty to a total of 16 charges'],
      [
        2,
        'The 58-year-old had been in charge at Wickham for about 12 years when Severn & Tyne sacked him in early 2020, weeks before Britain’s first lockdown',
      ],
      [3, 'His 37 victims lost just under £50,000 each on average'],
      [
        3,
        'The money was funnelled through accounts that bore the name of a dead relative, his wife’s or sister’s family being an unlikely place for auditors to look',
      ],
      [
        3,
        'Garroway, a former headteacher born around 1930, was robbed of £212,000 and did not live to see her bank manager in the dock',
      ],
      [4, 'More than a third of the loot went on internet gambling, according to the prosecution'],
      [
        4,
        'Barely 22 percent of the stolen money has turned up, although the bank has made good every penny its customers lost',
      ],
      [4, 'A holiday home in southern Spain and a classic car swallowed a further £365,000'],
      [5, 'With half the term to be spent behind bars, Anstey can hope to be out after three years and four months'],
      [5, 'What he may still be made to hand over will be decided in the spring, at a hearing on March 14'],
    ],
    wrong: [
      [
        1,
        'A former bank manager who stole £1.84 million from elderly customers was jailed for eight years and six months',
        'eight years and six months',
      ],
      [2, 'Anstey had admitted 14 counts of fraud and two of false accounting in October', 'October'],
      [3, 'The hardest hit of his 37 victims, Edna Garroway, lost £221,000', '£221,000'],
    ],
  },
  'forms-cellist': {
    issued: '2025-02-12',
    language: 'en',
    paragraphs: [
      'Brigid Halloran, the cellist whose 1971 recording of the Dvořák concerto sold more than 600,000 copies and who later taught three generations of Irish players, died on Sunday at her home in Galway. She was 87. The cause was heart failure, her daughter, Orla Fennimore, said.',
      'Born in Ennis on June 3, 1937, the fourth of seven children of a railway clerk, she was given her first instrument at the age of six by an uncle who had found it in a pawnshop and paid 30 shillings for it. At 17 she won a scholarship to London, and in 1959 she came second in the Albrecht competition in Vienna, the first Irish musician to reach the final.',
      'Between 1962 and 1984 she gave some 1,900 concerts in 41 countries. A wrist injury, sustained in a fall from a horse in Kildare, ended her solo career when she was 47. “I had two years of fury and then thirty of gratitude,” she told a newspaper in 2019.',
      'In 1987 she founded the Corrib String School with 11 pupils in a former creamery; it now has 340, and 26 of its graduates play in leading European orchestras. She led it until 2012, when her former pupil Declan Roarty succeeded her, and went on teaching two days a week until last spring.',
      'Her first marriage, to the conductor Anton Lindqvist, ended in divorce in 1973. In 1976 she married Tom Fennimore, a vet, who died in 2016. She is survived by two daughters, five grandchildren and a brother. Her cello, made in Milan in 1742 and valued at €1.2 million, will be lent to young players.',
    ],
    sentences: [
      [
        1,
        'Heart failure has silenced one of Ireland’s great string players, Brigid Halloran, who died in Galway on February 9 aged 87',
      ],
      [1, 'Her Dvořák, taped more than half a century ago, found its way into over 600,000 homes'],
      [
        2,
        'The clerk’s daughter from Ennis was in the middle of seven siblings and owed her start to an uncle and a pawnbroker’s 30-shilling bargain',
      ],
      [
        2,
        'No one from Ireland had made the final of the Vienna contest before Halloran, then in her early twenties, took second prize there in 1959',
      ],
      [2, 'She would have turned 88 this June'],
      [3, 'For 22 years she lived out of a suitcase, giving an average of about 86 concerts a year'],
      [
        3,
        'A tumble from a horse, which hurt her wrist, put an end to all that at 47, an age at which Pablo Casals still had half his life before him',
      ],
      [4, 'The school that she opened in an old creamery has grown some thirtyfold, from 11 children to 340'],
      [
        4,
        'After a quarter of a century she handed the reins to Roarty, whom she had once taught herself, though two days a week she kept coming in until a year or so ago',
      ],
      [5, 'Her second marriage, to the vet Tom Fennimore, lasted four decades, until his death'],
      [
        5,
        'Her instrument, nearly three centuries old and worth some €1.2 million, will pass into the hands of younger musicians on loan',
      ],
      [
        5,
        'Milan in the 1740s could not rival Cremona, 80 kilometres away, where Stradivari had died five years before her cello was built',
      ],
    ],
    wrong: [
      [
        1,
        'Brigid Halloran, who recorded the Dvořák concerto in 1971, died on Saturday at her home in Galway',
        'Saturday',
      ],
      [4, 'The Corrib String School, which Halloran founded with 11 pupils in 1978, now has 340', '1978'],
      [5, 'Her marriage to the conductor Anton Roarty ended in divorce in 1973', 'Roarty'],
    ],
  },
  'forms-flyby': {
    issued: '2026-03-04',
    language: 'en',
    paragraphs: [
      'The European-Japanese probe Kestrel-2 swept past the asteroid 4471 Orvane on Tuesday at a distance of 312 kilometres, returning the sharpest images so far of a body of its class, mission controllers in Turin said.',
      'The closest approach came at 14:37 UTC, at a relative speed of 9.4 kilometres per second. Because the signal takes 17 minutes to reach Earth, controllers had to wait until 14:54 for confirmation. The probe took 1,260 pictures in 50 minutes.',
      'Early frames show an elongated object 5.8 kilometres long and 2.1 kilometres wide, with a crater about 900 metres across at one end. “It looks like a peanut that somebody has bitten into,” said chief scientist Naoko Ishibe of the Kanto Space Institute. The asteroid rotates once every 11 hours.',
      'Kestrel-2 was launched in October 2022 and has travelled 1.6 billion kilometres since. The mission costs €485 million, of which Japan pays 35 percent. It is due to reach its main target, the binary asteroid Tavish, in August 2028 and to orbit it for 14 months.',
      'One of the three cameras failed in January after a cosmic-ray hit, and the team uploaded new software only nine days before the flyby. The full data, about 48 gigabytes, will arrive over the next six weeks, project manager Luca Bernardeschi said. A predecessor, Kestrel-1, was lost in 2014, four months after launch.',
    ],
    sentences: [
      [
        1,
        'A spacecraft built by Europe and Japan raced by a little-known asteroid on March 3, missing it by little more than 300 kilometres',
      ],
      [1, 'At 312 km it came closer to Orvane than the International Space Station, some 400 km up, is to the ground'],
      [2, 'Seen from the asteroid, Kestrel-2 was doing almost 34,000 kilometres an hour'],
      [
        2,
        'The controllers sat through 17 minutes of silence before the news that all had gone well came in at six minutes to three, universal time',
      ],
      [2, 'Its cameras clicked about 25 times a minute, for 50 minutes on end'],
      [3, 'Ishibe, the lead scientist, was reminded of a peanut with a bite taken out of it'],
      [3, 'Nearly three times as long as it is wide, the rock bears a scar of about 900 metres at one of its ends'],
      [
        3,
        'A day on Orvane is over after 11 hours, so the sun would rise there at least twice between one breakfast on Earth and the next',
      ],
      [4, 'Tokyo is footing roughly €170 million of the bill'],
      [
        4,
        'If all goes to plan, the probe will pull up at the twin asteroid Tavish nearly six years after lift-off and circle it until the autumn of 2029',
      ],
      [
        5,
        'Engineers, robbed of one camera out of three by a cosmic ray in January, sent up fresh software on February 22',
      ],
      [
        5,
        'The first Kestrel vanished twelve years ago, a mere four months into its journey, and its heir will need until mid-April to send home all of its 48 gigabytes, less than fits on a cheap memory stick',
      ],
    ],
    wrong: [
      [1, 'Kestrel-2 swept past the asteroid 4471 Orvane on Monday at a distance of 312 kilometres', 'Monday'],
      [2, 'The probe, flying at 9.4 kilometres per second, took 1,620 pictures in 50 minutes', '1,620'],
      [4, 'Japan is shouldering 45 percent of the mission’s cost of €485 million', '45 percent'],
    ],
  },
  'forms-hoard': {
    issued: '2023-09-28',
    language: 'en',
    paragraphs: [
      'Archaeologists digging near the village of Dragovets in northern Bulgaria have unearthed 2,143 Roman silver coins in a clay jar beneath the kitchen floor of a country villa, the regional museum in Ruse announced on Thursday.',
      'The hoard, which weighs 6.8 kilograms, was found on August 17 by a student, Elitsa Marinova, 20, on the last day of a five-week dig. The coins, mostly denarii and antoniniani, span some 130 years, from the reign of Hadrian to that of Trajan Decius.',
      'The owner probably buried the money, about six years’ pay of a legionary, when the Goths crossed the Danube in 250, said Professor Ivan Stoykov, the head of the excavation. “He meant to come back. He did not.” In the burnt layer above the jar the team found 17 arrowheads and the skeletons of two horses.',
      'The villa, which covers 2,900 square metres and had at least 32 rooms and a heated bath, was discovered in 2018 during a drone survey for a solar farm. So far 40 percent of it has been uncovered. The Culture Ministry has provided 380,000 leva (€194,000) for two further seasons.',
      'The coins will be cleaned by four restorers and shown from May 2024 at the museum, whose director, Vesela Hristova, expects 60,000 visitors a year, up from 42,000. A hoard found in the same district in 1968 contained 870 coins.',
    ],
    sentences: [
      [
        1,
        'More than 2,100 pieces of Roman silver lay hidden in a jar under a kitchen near Dragovets until this summer',
      ],
      [
        1,
        'Bulgaria, where the lower Danube marked the edge of the Roman world, is among the richest hunting grounds for coin hoards in Europe',
      ],
      [
        2,
        'Marinova, a student of 20, came upon the treasure on the very day the team was due to pack up after five weeks',
      ],
      [2, 'Each coin weighs a little over three grams on average'],
      [2, 'The oldest of them go back to Hadrian, who came to power in 117 and gave Britain its wall'],
      [3, 'For what was in the pot a Roman soldier would have had to serve about six years'],
      [
        3,
        'Seventeen arrowheads, two dead horses and a layer of ash suggest what happened when the Goths came some 1,770 years ago',
      ],
      [3, 'Whoever dug the hole never returned, says Stoykov, who leads the excavation'],
      [
        4,
        'Roughly 1,160 of the villa’s 2,900 square metres have seen the light of day, five years after a drone spotted the walls on land meant for solar panels',
      ],
      [4, 'Digging will go on for two more seasons, each of which costs the ministry on average some 190,000 leva'],
      [
        5,
        'Hristova is counting on 18,000 more visitors a year, a rise of over 40 percent, once the coins go on show next May',
      ],
      [5, 'It is about two and a half times the size of the find made in the district 55 years ago'],
    ],
    wrong: [
      [1, 'Archaeologists have found 2,413 Roman silver coins in a clay jar near the village of Dragovets', '2,413'],
      [2, 'The jar came to light on July 17, the last day of a five-week dig', 'July'],
      [3, 'The owner probably hid the money when the Goths crossed the Danube in 270', '270'],
    ],
  },
  'forms-coach': {
    issued: '2024-12-02',
    language: 'en',
    paragraphs: [
      'Three people were killed and 21 injured, four of them critically, when a coach carrying pensioners collided with a grain lorry on the N14 near Kilbracken on Sunday evening, police said.',
      'The accident happened at about 6:40 p.m. in thick fog, 12 kilometres south of the town. The coach, with 46 passengers and a driver on board, was on its way back from a Christmas market in Ardross. Two of the dead, a woman of 71 and a man of 78, were passengers; the third was the lorry driver, aged 34.',
      'Some 90 firefighters, 14 ambulances and two helicopters were sent to the scene. The helicopters could not land because of the fog, and the injured were taken by road to hospitals in Ardross and in Port Lennan, 55 kilometres away. The last passenger was freed at 9:25 p.m.',
      'Superintendent Aoife Grealish said the lorry, loaded with 22 tonnes of barley, had crossed the centre line in a bend where the speed limit is 60 kilometres per hour. Its tachograph showed 83. The coach driver, 52, passed a breath test. The road was reopened at 8 a.m. on Monday.',
      'It was the third fatal crash on that stretch this year, and the worst since 2009, when eight people died. The council agreed in 2021 to build a barrier at a cost of €2.3 million, but work has not begun. “We have written eleven letters,” said Fergal Tuohy, chairman of the residents’ association. Transport Minister Colm Rafferty is expected at the site on Tuesday.',
    ],
    sentences: [
      [
        1,
        'A pensioners’ outing ended in disaster on Sunday night, when a lorry and a coach crashed near Kilbracken, killing three people',
      ],
      [1, 'Doctors were fighting for the lives of four of the 21 people hurt'],
      [
        2,
        'The party was heading home from the Christmas market at Ardross when, shortly before seven, the lorry loomed out of the fog',
      ],
      [2, 'There were 47 people on the coach, two of whom, both in their seventies, did not survive'],
      [2, 'The lorry driver, who was 34, also died'],
      [3, 'It took the rescuers almost three hours to cut the last passenger free'],
      [
        3,
        'Two helicopters proved useless in the murk, so 14 ambulances had to do the work, some of them with a drive of 55 kilometres ahead',
      ],
      [
        4,
        'The grain truck was doing 83 kilometres an hour where 60 are allowed, nearly 40 percent too fast, and strayed onto the wrong side of the road',
      ],
      [4, 'Traffic could use the N14 again on Monday morning, more than 13 hours after the crash'],
      [4, 'A loaded lorry of that size needs far more than 50 metres to stop from such a speed, even on a dry road'],
      [
        5,
        'Tuohy’s association has sent eleven letters, yet three years after the council voted for a €2.3m barrier not a spade has been turned',
      ],
      [
        5,
        'Rafferty, the minister responsible for transport, wants to see the scene of the country road’s third deadly accident this year for himself on December 3',
      ],
    ],
    wrong: [
      [
        1,
        'Three people were killed and 21 injured when a coach collided with a grain lorry on the N41 near Kilbracken',
        'N41',
      ],
      [2, 'A woman of 71 and a man of 87 were among the dead', '87'],
      [4, 'Superintendent Aoife Tuohy said the lorry had crossed the centre line in a bend', 'Tuohy'],
    ],
  },
  'forms-lynx': {
    issued: '2025-04-22',
    language: 'en',
    paragraphs: [
      'Marcus Delacroix-Hill scored 38 points, 17 of them in the fourth quarter, as the Boise Lynx came from 19 points down to beat the Richmond Anchors 112-107 on Monday and take a 2-0 lead in their best-of-seven first-round series.',
      'The Anchors led 64-49 at half-time, and by 71-52 early in the third quarter, after making 11 of 18 three-point attempts in the first half. They made only three of 16 after the break.',
      'Delacroix-Hill, 26, made 13 of 24 shots and nine of 10 free throws, and added eight rebounds. Rookie center Jonas Petrauskas had 16 points and 14 rebounds, his second double-double of the playoffs. For Richmond, Terrence Oyelaran scored 29 and Caleb Winstead 22 before fouling out with 3:12 left.',
      'A three-pointer by Delacroix-Hill with 48 seconds to play gave Boise its first lead since the opening minutes, at 108-107. “He told us at half-time that we would win by five,” said coach Denise Abernathy, who is in her second season with the Lynx.',
      'Boise, seeded sixth after a 45-37 season, has never won a playoff series since joining the league in 2004. Game 3 is on Thursday in Boise, where the Lynx have won 12 of their last 13. Richmond, seeded third with 51 wins, will again be without guard Eli Summerfield, who sprained his ankle in Saturday’s opener, which Boise won 98-95.',
    ],
    sentences: [
      [
        1,
        'Down by 19, the Boise Lynx clawed their way back and won 112-107 in Richmond, and are now two games up in the series',
      ],
      [1, 'Delacroix-Hill saved 17 of his 38 points for the final quarter'],
      [1, 'Two more wins would send the Lynx into the second round'],
      [2, 'Richmond’s hot hand went cold after the interval, when 13 of its 16 attempts from beyond the arc missed'],
      [2, 'Over the whole game the Anchors hit 14 threes in 34 tries, a rate that would please most teams'],
      [2, 'Boise outscored its hosts by 20 points in the second half, 63 to 43'],
      [3, 'From the foul line the 26-year-old erred just once in ten attempts'],
      [
        3,
        'Petrauskas, a first-year pro, pulled down 14 rebounds to go with his 16 points, while Richmond’s Winstead had to watch the last three minutes from the bench',
      ],
      [4, 'With less than a minute on the clock a long-range shot by the star put the Lynx in front by a single point'],
      [
        4,
        'Abernathy revealed that her leading scorer had predicted the margin at the break, right down to the last point',
      ],
      [
        5,
        'In two decades in the league Boise has yet to survive a playoff round, but home is a fortress, with a single defeat in the last 13 games there',
      ],
      [
        5,
        'Most teams that win the first two games of a best-of-seven go on to take the series, and the Lynx have done it by three points and by five',
      ],
    ],
    wrong: [
      [
        1,
        'Marcus Delacroix-Hill scored 38 points as the Boise Lynx came from 17 points down to beat the Richmond Anchors',
        '17',
      ],
      [2, 'Richmond, who led 64-47 at half-time, made only three of 16 three-point attempts after the break', '64-47'],
    ],
  },
  'forms-migraine': {
    issued: '2025-10-14',
    language: 'en',
    paragraphs: [
      'Norvane Therapeutics said on Tuesday that its experimental pill ralopentin cut severe migraine days by almost half in a late-stage trial, clearing the way for an application for approval in the United States in the first quarter of 2026.',
      'In the 24-week study of 1,482 adults at 118 sites in 11 countries, patients given the 60-milligram dose had 4.1 fewer migraine days a month, from an average of 8.6 at the start. In the placebo group, where the starting level was the same, the decline was 1.7 days.',
      'Nausea, the most common side effect, was reported by 9 percent of those on the drug and 4 percent of those on placebo. Six patients had raised liver values, which returned to normal within three weeks. “These are clean data,” said Dr. Adaeze Lindqvist, a neurologist at Kellerby University who led the trial.',
      'Norvane shares rose 31 percent to 48.20 Swiss francs in Zurich, giving the company a market value of 5.3 billion francs. Rival Trellis Pharma, whose injection Cevarin had sales of $1.9 billion last year, fell 6 percent.',
      'The Basel-based firm, founded in 2011 by two former hospital doctors, has 640 employees and no product on the market. It had 412 million francs in cash at the end of June, enough, it says, to last until mid-2027. Bank Amsler analyst Peter Kuhnle expects peak annual sales of $1.4 billion by 2032. He had previously put the chances of approval at 55 percent and now sees 85.',
    ],
    sentences: [
      [
        1,
        'A pill that nearly halved the number of bad migraine days could be on the desks of American regulators by the end of next March',
      ],
      [
        1,
        'Migraine afflicts more than a billion people worldwide, and drugmakers like Norvane have long looked for something easier to take than an injection',
      ],
      [2, 'Those on the drug were left with about four and a half days of pain a month instead of 8.6'],
      [2, 'For just under half a year doctors at 118 clinics in eleven countries followed almost 1,500 adults'],
      [2, 'Ralopentin spared patients 2.4 more days a month than the sugar pill did'],
      [
        3,
        'Fewer than one in ten of those who took the real thing felt sick, compared with one in 25 in the control group',
      ],
      [
        3,
        'The liver, the graveyard of many a promising drug, gave trouble in only six cases, and only for three weeks at most',
      ],
      [3, 'Lindqvist, who oversaw the study, found nothing to cloud the results'],
      [4, 'The news added roughly 1.25 billion francs to what Norvane is worth on the stock market, now 5.3 billion'],
      [
        4,
        'Investors in Trellis, which sold $1.9 billion worth of its rival injection in 2024, took fright and sent the stock down by 6 percent',
      ],
      [
        5,
        'Fourteen years after two hospital doctors set it up, the Basel company still has nothing to sell, but it does have 640 people on the payroll and money for another year and a half or more',
      ],
      [5, 'Kuhnle, who used to give the pill little better than an even chance, has raised the odds by 30 points'],
    ],
    wrong: [
      [
        1,
        'Norvane wants to apply for approval of ralopentin in the United States in the first quarter of 2027',
        '2027',
      ],
      [2, 'The 24-week study involved 1,482 adults at 181 sites in 11 countries', '181'],
    ],
  },
  'forms-groceries': {
    issued: '2023-03-22',
    language: 'en',
    paragraphs: [
      'Food prices in Valdoria rose 17.6 percent in the year to February, the fastest pace since 1979, the National Statistics Bureau said on Wednesday, dashing hopes that the squeeze on households was easing. In January the rate had been 16.1 percent.',
      'Sugar was 52 percent more expensive than a year earlier, olive oil 44 percent and eggs 37 percent. A kilogram of tomatoes cost 4.60 crowns on average, compared with 2.90. Only fresh fish, down 0.8 percent, and bananas, unchanged at 1.95 crowns a kilogram, bucked the trend.',
      'Overall inflation picked up to 10.4 percent from 9.9 percent, while economists had forecast a fall to 9.7 percent. Food accounts for 19 percent of the basket and thus contributed about 3.3 points to the rate, said chief statistician Irena Mazurek.',
      'The central bank, which has raised interest rates ten times since December 2021, to 4.25 percent from 0.25, will decide on its next step on March 30. Eleven of 18 economists polled by the daily Kurier expect another quarter-point rise.',
      '“I see people putting the cheese back at the till,” said Bozena Halik, who has run a grocery in the town of Sobrin for 26 years. The food bank there handed out 3,150 parcels in February, up from 1,800 a year earlier. Finance Minister Karel Vostry ruled out cutting value-added tax on food, which at 9 percent brings in 1.1 billion crowns a year, but promised a one-off payment of 150 crowns to 620,000 pensioners in May.',
    ],
    sentences: [
      [1, 'Not for more than four decades has the weekly shop in Valdoria become dearer so quickly'],
      [1, 'Food inflation gathered speed by one and a half points within a month, to 17.6%'],
      [2, 'For two kilos of tomatoes shoppers now part with 9.20 crowns, 3.40 more than last year'],
      [2, 'Sugar, up by half, and olive oil led the charge, while those who live on bananas were spared'],
      [
        2,
        'Tomatoes went up by nearly 60 percent, not least because greenhouses all over Europe stayed dark in a winter of costly gas',
      ],
      [3, 'The pundits, who had pencilled in 9.7, were caught off guard by a headline rate of 10.4 percent'],
      [
        3,
        'Nearly a third of overall inflation can be laid at the door of food, by the reckoning of Mazurek, the country’s top statistician',
      ],
      [
        4,
        'Borrowing costs have gone up by four percentage points in a little over a year, and most economists expect the eleventh increase next week',
      ],
      [4, 'The bank’s next meeting is only eight days away, a week after the American Federal Reserve’s own decision'],
      [
        5,
        'Halik, behind the counter since 1997 or so, watches customers think again about the cheese when it comes to paying',
      ],
      [
        5,
        'Demand at the Sobrin food bank has jumped by three-quarters, with 1,350 more parcels going out than in the same month a year ago',
      ],
      [
        5,
        'Sending each of 620,000 pensioners 150 crowns will cost Vostry 93 million, a fraction of the 1.1 billion that the tax on food yields every year',
      ],
    ],
    wrong: [
      [1, 'Food prices in Valdoria rose 17.6 percent in the year to February, the fastest pace since 1997', '1997'],
      [2, 'Olive oil was 37 percent more expensive than a year earlier', '37 percent'],
      [4, 'Policymakers, who have raised rates ten times since late 2021, next meet on March 31', 'March 31'],
      [5, 'Prime Minister Karel Vostry ruled out cutting value-added tax on food', 'Prime Minister'],
    ],
  },
  'forms-novelist': {
    issued: '2024-08-24',
    language: 'en',
    paragraphs: [
      'At 9:15 on a Tuesday morning, Oscar Brandreth has already swum two kilometres, eaten three boiled eggs and written 400 words. The novelist, who turns 70 next month, receives me in the kitchen of a former lighthouse-keeper’s cottage on the Fife coast, where he moved in 2006 after 31 years in London.',
      'His new book, The Salt Ledger, is his fourteenth and, with 712 pages, his longest. It took him six years, two more than planned. “The first draft had 1,100 pages,” he says. “My editor, Philippa Strand, sent it back with a set of bathroom scales.”',
      'His debut, Ferrymen, was turned down by 19 publishers before it came out in 1983, in an edition of 1,200 copies. It won the Whitcombe Prize the following year and has since sold two million copies in 34 languages. At the time Brandreth was earning £96 a week as a bus conductor; his advance was £750.',
      'He writes in pencil, from five until nine, six days a week and never on Sundays, a rule he took over from his father, a Presbyterian minister. “I get through about 90 pencils a book,” he says. He has owned a mobile phone for only three years and calls social media “a pub in which everybody shouts and nobody buys a round”.',
      'In 2019 he had a stroke that left him unable to read for seven months. His wife, the painter Lucinda Vale, to whom he has been married for 44 years, read him the whole of Middlemarch, twice. He will appear at the Kinmouth Book Festival on September 7 and then wants to take a year off. “I said so after the last one as well,” he says.',
    ],
    sentences: [
      [
        1,
        'Long before most authors have found their slippers, Brandreth has put 400 words on paper and two kilometres in the water behind him',
      ],
      [
        1,
        'He will be 70 in September, and for the past 18 years home has been a cottage in Fife that once housed a lighthouse keeper',
      ],
      [1, 'London, where he had settled in the mid-1970s, is more than 500 kilometres and a lifetime away'],
      [2, 'Strand, his editor, let him know with the help of bathroom scales that 1,100 pages were too many'],
      [2, 'More than a third of the original manuscript fell by the wayside'],
      [2, 'The Salt Ledger should have been finished in four years but needed six'],
      [
        3,
        'Nineteen houses said no to Ferrymen, only seven more than are said to have spurned the first Harry Potter, before 1,200 copies were finally printed',
      ],
      [3, 'The advance of £750 amounted to less than eight weeks’ wages on the buses'],
      [4, 'Four hours at dawn, Sundays excepted, add up to 24 hours of writing a week'],
      [
        4,
        'The minister’s son wears out some 90 pencils per novel, and it was not until about 2021 that he gave in and got himself a mobile',
      ],
      [
        5,
        'Vale, whom he married around 1980, read George Eliot’s great novel aloud to him from start to finish, and then did so again',
      ],
      [
        5,
        'For more than half a year after his stroke, which struck five years ago, the printed page meant nothing to him',
      ],
    ],
    wrong: [[1, 'Brandreth moved to the Fife coast in 2006 after 13 years in London', '13']],
  },
  'forms-academy': {
    issued: '2023-11-10',
    language: 'en',
    paragraphs: [
      'A secondary school that was rated inadequate three years ago has been judged good overall after an inspection in September. Larkfield Academy in Brindle Heath, which has 1,140 pupils aged 11 to 18, was praised for its “calm corridors and ambitious teaching” in a report published on Friday.',
      'Four inspectors spent two days at the school, on September 26 and 27, watched 41 lessons and spoke to 120 pupils. They rated leadership outstanding and the other three categories good, but noted that attendance, at 91.2 percent, was still 1.6 points below the national average.',
      'In 2020 the inspectors had counted 85 exclusions in a single year and found that fewer than a third of pupils felt safe. Last year there were 12 exclusions, and 88 percent said they felt safe. The share of pupils with a pass in both English and maths rose from 38 to 61 percent in the same period.',
      'Head teacher Yusuf Calloway, 43, who arrived in January 2021 as the school’s fifth head in seven years, banned mobile phones, introduced a free breakfast for all at 7:45 a.m. and replaced 29 of the 74 teachers. “We didn’t do anything clever. We did simple things every day,” he said.',
      'Part of the science block has been closed since August because of crumbling concrete, and 210 pupils are taught in seven portable classrooms. Repairs will cost £3.4 million and take until Easter 2025, the county’s education director, Marian Tellwright, said. The school is oversubscribed for the first time since 2009, with 263 applications for 190 places in Year 7.',
    ],
    sentences: [
      [
        1,
        'From inadequate to good in three years: Larkfield Academy has climbed two rungs of a ladder that has only four',
      ],
      [
        1,
        'The inspectors liked the peace in the corridors and the ambition in the classrooms of the 1,140-pupil school',
      ],
      [
        2,
        'During their two days in Brindle Heath, a Tuesday and a Wednesday in late September, the four visitors sat in on 41 lessons',
      ],
      [2, 'Top marks went to the leadership alone'],
      [2, 'Nationally, nearly 93 percent of pupils turn up on a given day, more than at Larkfield'],
      [3, 'Exclusions have dropped by 73 a year, and the proportion of pupils who feel safe has at least doubled'],
      [
        3,
        'Six in ten now leave with both English and maths in the bag, 23 percentage points more than in the bad old days',
      ],
      [
        4,
        'Calloway, 43, who followed four heads in quick succession, parted company with almost two in five of the teachers',
      ],
      [
        4,
        'Pupils get breakfast on the house at a quarter to eight, but they have to do without their phones, as in a growing number of schools across Europe',
      ],
      [5, 'Almost one pupil in five has lessons in a portable classroom, in groups of 30 on average'],
      [
        5,
        'The science wing, like parts of more than 100 English schools shut that summer, suffers from concrete that crumbles, and mending it will take well over a year and swallow £3.4m',
      ],
      [5, 'For each place in Year 7 there were about 1.4 applicants, which means that 73 children must look elsewhere'],
    ],
    wrong: [
      [1, 'Larkfield Academy, which has 1,410 pupils, was praised for its calm corridors', '1,410'],
      [2, 'The four inspectors sat in on 14 lessons and spoke to 120 pupils', '14'],
      [4, 'Head teacher Yusuf Calloway, who came to the school in June 2021, banned mobile phones', 'June'],
    ],
  },
  'forms-marathon': {
    issued: '2022-10-16',
    language: 'en',
    paragraphs: [
      'Kenya’s Daniel Chelimet won the Port Albert Marathon on Sunday in two hours, four minutes and 52 seconds, breaking the course record by 31 seconds in his first race over the distance.',
      'The 24-year-old former steeplechaser broke away from Ethiopia’s Tamrat Desalu at 36 kilometres, on the climb to the cathedral, and won by 43 seconds. Britain’s Callum Roxby was third in 2:08:09, having never run faster than 2:10:04 before.',
      'In the women’s race, Ethiopia’s Almaz Gebreyes won for the third time in a row, in 2:21:17, although she stopped for 20 seconds to tie a shoelace at 28 kilometres. Sara Lindholm of Sweden was second, 12 seconds behind, and at 39 became the oldest woman on the podium since the race was first held in 1984.',
      'Some 23,400 runners from 71 countries started at a temperature of 9 degrees Celsius, and 22,615 had reached the finish on Harbour Street by the cut-off time of 4 p.m. The start was put back by 10 minutes to 9:40 a.m. because of a suspicious bag, which proved to contain bananas.',
      'Chelimet earned $60,000 for the win and a bonus of $25,000 for the record. “I wanted to run 2:06 and learn,” he said. “At 30 kilometres I felt fresh, so I learned faster.” The race director, Gwen Ashdown, said charity runners had raised £4.7 million, £600,000 more than in 2019, the last edition before a two-year break. Next year’s race is on October 15.',
    ],
    sentences: [
      [1, 'No one had ever run the streets of Port Albert faster than 2:05:23 until a debutant from Kenya came along'],
      [
        1,
        'Chelimet needed a little less than two hours and five minutes for the 42.195 kilometres, an average of under three minutes for each of them',
      ],
      [
        2,
        'With some six kilometres to go, on the slope below the cathedral, the Kenyan shook off Desalu, who came home in 2:05:35',
      ],
      [2, 'Roxby took almost two minutes off his personal best and finished third'],
      [
        2,
        'A steeplechaser in an earlier life, the winner is only 24, an age at which most marathon runners have their best years ahead of them',
      ],
      [3, 'An untied lace cost Gebreyes 20 seconds but not the race, her third victory in succession'],
      [3, 'Only twelve seconds kept Lindholm, who is 39, from the top of the podium; she crossed the line in 2:21:29'],
      [4, 'Almost 97 percent of those who set off made it to Harbour Street in time'],
      [4, 'A forgotten bag of bananas held up more than 23,000 people for ten minutes'],
      [
        4,
        'Slow coaches had six hours and twenty minutes to complete the course, and the 9 degrees at the start were close to what physiologists regard as ideal',
      ],
      [5, 'For a morning’s work the newcomer pocketed $85,000'],
      [5, 'Ashdown put the sum collected for good causes at £4.7m, up from about £4.1m three years ago'],
    ],
    wrong: [
      [1, 'Daniel Chelimet won the Port Albert Marathon in two hours, four minutes and 25 seconds', '25 seconds'],
      [3, 'Almaz Gebreyes stopped at 38 kilometres to tie a shoelace', '38'],
      [5, 'Gwen Ashdown announced that the race would next be run on November 15', 'November'],
    ],
  },
  'forms-bricks': {
    issued: '2024-01-30',
    language: 'en',
    paragraphs: [
      'Molten Loop, a Rotterdam start-up that stores surplus wind power in blocks of hot brick, has raised €74 million in a Series B round led by the Canadian pension fund Maple Crest, the company said on Tuesday. The deal values it at €390 million, three times as much as in its previous round in March 2022.',
      'Existing investors Noordzee Ventures and Halden Capital contributed €22 million of the total. In addition, the Dutch state is lending the company €15 million over eight years at an interest rate of 3 percent.',
      'The bricks are heated to 1,300 degrees Celsius and can give off steam for factories for up to 18 hours. A pilot unit at a dairy in Waalburg has cut gas consumption there by 62 percent since last May and saved 4,100 tonnes of carbon dioxide.',
      'With the money, the firm wants to build a factory in Eemsluis that will turn out 40 units a year from the second half of 2025, at a price of about €2.8 million each, and to increase its staff from 85 to 200 by the end of next year.',
      '“Two-thirds of the energy industry uses is heat, and nobody wants to talk about it because it is boring,” said co-founder and chief executive Femke Aldenhoven, 36, who once designed pizza ovens. Her co-founder, the physicist Ravi Santokhi, left last summer. Revenue was €6.3 million in 2023 and the loss €9.8 million; she expects to break even in 2027. Venture funding for climate technology in Europe fell by 26 percent to €11.5 billion last year, according to the data firm Lattice.',
    ],
    sentences: [
      [
        1,
        'Canadian pensioners are about to own a slice of a Dutch company that turns spare wind power into hot bricks',
      ],
      [1, 'Less than two years ago the Rotterdam firm was worth about €130 million; now it is €390m'],
      [2, 'Roughly 30 percent of the round, €22 million, came from backers already on board, Noordzee and Halden'],
      [2, 'The Hague chips in with a cheap loan of €15m that runs until 2032 or thereabouts'],
      [
        2,
        'At 3 percent the government is asking for €450,000 in interest in the first year, less than what a bank would have charged when the European Central Bank’s deposit rate stood at 4 percent',
      ],
      [
        3,
        'Glowing at 1,300 degrees, hotter than most lava, the blocks keep a factory in steam through the night and beyond',
      ],
      [
        3,
        'The dairy at Waalburg, the first to try the system, gets by with little more than a third of the gas it used to burn',
      ],
      [3, 'That comes to some 4,100 tonnes of CO2 saved in about nine months'],
      [4, 'Running at full tilt, the Eemsluis works would produce heat stores worth some €112 million a year'],
      [4, 'Another 115 people are to be hired by the end of 2025'],
      [
        5,
        'Aldenhoven, 36, a former designer of pizza ovens who has been on her own at the top since Santokhi bowed out last summer, thinks heat is simply too dull to be noticed',
      ],
      [
        5,
        'For every euro it took in last year the company lost about one euro and 56 cents, and the red ink will not dry for another three years',
      ],
    ],
    wrong: [
      [1, 'Molten Loop has raised €47 million in a round led by the Canadian pension fund Maple Crest', '€47 million'],
      [3, 'Gas consumption at the dairy in Waalburg has fallen by 62 percent since last March', 'March'],
      [4, 'Each unit from the Eemsluis plant is to cost about €3.8 million', '€3.8 million'],
    ],
  },
  'forms-poll': {
    issued: '2026-05-18',
    language: 'en',
    paragraphs: [
      'The centre-left Alliance of Prime Minister Teresa Quintrell has fallen behind the conservative National Union for the first time in 14 months, according to a poll published on Monday, less than four weeks before the general election on June 14.',
      'The National Union would win 33 percent, up three points from April, and the Alliance 31 percent, down two. The Greens would get 12 percent and the far-right Homeland party 11, while the liberal Civic Forum, at 4 percent, would miss the five-percent threshold. The remaining 9 percent went to smaller parties.',
      'The institute Meridian interviewed 2,016 voters by telephone and online between May 12 and 16. The margin of error is 2.2 percentage points. Asked whom they would prefer as prime minister, 44 percent named Quintrell and 36 percent her challenger, Lars Hovenden, a former brain surgeon.',
      'Housing (47 percent) and health (39) are the issues that matter most to voters; only 15 percent named migration. Turnout could drop below the 68.3 percent of 2022: one in four said they might not vote, and among those under 30 it was 41 percent.',
      'In 2022 the Alliance won with 36.4 percent against 29.9 for the National Union and formed a coalition with the Civic Forum, which has 16 of the 240 seats in parliament. “A two-point lead is a coin that is still in the air,” said political scientist Annika Straw of the University of Port Merrin. A televised debate on May 27 will be moderated by Joan Petrie and last 90 minutes. In 2022, 3.1 million people watched.',
    ],
    sentences: [
      [1, 'For the first time since early last year the party of the prime minister trails the opposition in a survey'],
      [1, 'With 27 days to go until polling day, a Sunday, Quintrell has lost her lead'],
      [2, 'A month ago the Alliance was still three points in front; now it lags by two'],
      [
        2,
        'Together the two big parties, the Nationals and the Alliance, would attract less than two-thirds of the vote, a far cry from the days when such camps shared 80 or 90 percent among themselves across much of Europe',
      ],
      [2, 'The liberals of the Civic Forum, stuck at four percent, would be thrown out of parliament'],
      [
        3,
        'Yet in a straight choice of persons she would beat Hovenden, the brain surgeon turned politician, by eight points',
      ],
      [3, 'One voter in five had no preference for either of the two'],
      [
        3,
        'Meridian spent five days questioning just over 2,000 people, which is twice as many as most pollsters bother with',
      ],
      [
        4,
        'What keeps people awake is the rent: almost half think of housing first, whereas migration troubles only about one in seven',
      ],
      [
        4,
        'A quarter of the electorate is toying with the idea of staying at home on June 14, and of the young as many as four in ten',
      ],
      [
        5,
        'Measured against the result of 2022 the Alliance has lost more than five percentage points, and the lead of six and a half that it enjoyed then is gone',
      ],
      [
        5,
        'The rivals will cross swords for an hour and a half on May 27, with Petrie in the chair, and could draw more than the three million viewers of last time',
      ],
    ],
    wrong: [
      [1, 'The Alliance has fallen behind the National Union for the first time in 16 months', '16 months'],
      [3, 'Meridian polled 2,016 voters between May 12 and 15', '15'],
    ],
  },
  'forms-haushalt': {
    issued: '2024-09-17',
    language: 'de',
    paragraphs: [
      'Das Land Westerau will im kommenden Jahr 41,6 Milliarden Euro ausgeben, 3,2 Prozent mehr als in diesem Jahr. Das sieht der Haushaltsentwurf vor, den Finanzministerin Carola Brettschneider am Dienstag im Landtag in Lindenstadt vorgestellt hat.',
      'Neue Schulden in Höhe von 870 Millionen Euro sind eingeplant, nach 1,25 Milliarden im laufenden Jahr. Der Schuldenberg des Landes mit seinen 5,8 Millionen Einwohnern wächst damit auf 38,9 Milliarden Euro. Für Zinsen muss das Land 1,1 Milliarden Euro aufbringen, doppelt so viel wie 2021.',
      'Größter Einzelposten bleibt der Bildungsetat mit 12,4 Milliarden Euro. 1.150 neue Lehrerstellen sollen geschaffen werden, davon 400 an Grundschulen. Für die Polizei sind 240 zusätzliche Stellen vorgesehen. Gespart wird beim Straßenbau, dessen Mittel um 18 Prozent auf 410 Millionen Euro sinken.',
      'Oppositionsführer Henning Taubert nannte den Entwurf „ein Dokument der Mutlosigkeit“. Der Landesrechnungshof rügte, dass die Rücklage von 2,3 Milliarden auf 600 Millionen Euro schrumpfe. Seine Präsidentin Gudrun Eilers sprach von einem „ungedeckten Scheck auf 2026“.',
      'Der Landtag mit seinen 113 Abgeordneten, von denen 58 der Koalition angehören, soll den Haushalt am 12. Dezember beschließen. Brettschneider, 61, die das Amt seit 2016 innehat, bringt ihren neunten Etat ein und will zur Wahl im März 2026 nicht mehr antreten.',
    ],
    sentences: [
      [
        1,
        'Um 3,2 Prozent auf 41,6 Milliarden Euro sollen die Ausgaben Westeraus 2025 steigen, wenn es nach der Finanzministerin geht',
      ],
      [
        1,
        'Rund 1,3 Milliarden Euro mehr als bisher will Brettschneider unter die Leute bringen, und das in einer Zeit, in der die deutsche Wirtschaft schon das zweite Jahr in Folge schrumpft',
      ],
      [2, 'Auf jeden Einwohner, vom Säugling bis zum Greis, entfallen dann Schulden von gut 6.700 Euro'],
      [
        2,
        'Mit 870 Millionen Euro fällt die Neuverschuldung um 380 Millionen niedriger aus als im laufenden Jahr, ein Minus von etwa 30 Prozent',
      ],
      [
        2,
        'Die Zinslast hat sich seit 2021, als der Leitzins noch bei null lag, verdoppelt und frisst nun 1,1 Milliarden Euro auf',
      ],
      [3, 'Knapp 30 Cent von jedem Euro, den das Land ausgibt, fließen in die Bildung'],
      [
        3,
        'Während Lehrer und Polizisten auf insgesamt 1.390 neue Stellen hoffen dürfen, müssen die Straßenbauer den Gürtel enger schnallen',
      ],
      [3, 'Statt 500 Millionen Euro wie bisher stehen für Straßen nur noch 410 Millionen bereit'],
      [
        4,
        'Eilers, die oberste Rechnungsprüferin des Landes, warnt davor, das Polster von 2,3 Milliarden Euro bis auf 600 Millionen aufzuzehren',
      ],
      [4, 'Fast drei Viertel der Rücklage wären damit dahin, und der Mut, so Taubert, sei es schon jetzt'],
      [
        5,
        'Verlassen kann sich die Ministerin auf eine Mehrheit von drei Stimmen, wenn kurz vor Weihnachten, am 12. Dezember, abgestimmt wird',
      ],
      [
        5,
        'Für die 61-Jährige, seit acht Jahren Herrin über die Kasse, ist es der vorletzte Etat vor dem angekündigten Abschied, sofern der Landtag jedes Jahr einen beschließt',
      ],
    ],
    wrong: [
      [
        1,
        'Westerau will im kommenden Jahr 46,1 Milliarden Euro ausgeben, 3,2 Prozent mehr als in diesem Jahr',
        '46,1 Milliarden',
      ],
      [5, 'Am 12. November soll der Landtag über den Etat abstimmen', 'November'],
    ],
  },
  'forms-wohnungen': {
    issued: '2023-08-03',
    language: 'de',
    paragraphs: [
      'In Falkenburg sind die Preise für Eigentumswohnungen im zweiten Quartal um 8,7 Prozent gegenüber dem Vorjahr gefallen, so stark wie nie seit Beginn der Erhebung im Jahr 2003. Das geht aus dem Marktbericht hervor, den der Gutachterausschuss der Stadt am Donnerstag vorlegte.',
      'Im Schnitt kostete der Quadratmeter 4.380 Euro, nach knapp 4.800 Euro ein Jahr zuvor. Am teuersten war es in der Altstadt mit 6.950 Euro, am günstigsten in Rothenfeld mit 2.740 Euro. Die Zahl der Verkäufe brach um 37 Prozent auf 612 ein.',
      'Schuld seien vor allem die Zinsen, sagte der Vorsitzende des Ausschusses, Reinhard Pohlmann. Ein Baukredit mit zehn Jahren Zinsbindung koste im Schnitt 4,0 Prozent, Anfang 2022 sei es noch 1,1 Prozent gewesen. „Eine Familie, die sich damals 120 Quadratmeter leisten konnte, kommt heute auf 80.“',
      'Die Kaltmieten zogen dagegen um 6,1 Prozent auf 12,20 Euro je Quadratmeter an. Auf eine Anzeige meldeten sich im Schnitt 94 Interessenten. Der Leerstand liegt bei 0,6 Prozent, als gesund gelten drei Prozent.',
      'Die Stadt mit ihren 287.000 Einwohnern hatte sich 1.500 neue Wohnungen im Jahr vorgenommen. 2022 wurden 934 fertig, in diesem Jahr dürften es nach den Worten von Baudezernentin Silke Hartung höchstens 700 werden. Sie kündigte an, städtische Grundstücke von Oktober an nur noch in Erbpacht zu vergeben, zu einem Zins von 1,5 Prozent über 75 Jahre.',
    ],
    sentences: [
      [1, 'Wer in Falkenburg eine Wohnung verkauft, bekommt dafür fast neun Prozent weniger als vor einem Jahr'],
      [
        1,
        'Einen solchen Rückgang hat es in den zwei Jahrzehnten, in denen der Gutachterausschuss Buch führt, noch nicht gegeben',
      ],
      [
        2,
        'Eine Wohnung von 80 Quadratmetern ist im Mittel für rund 350.000 Euro zu haben, gut 30.000 Euro billiger als ein Jahr zuvor',
      ],
      [2, 'In der Altstadt zahlen Käufer für den Quadratmeter zweieinhalbmal so viel wie in Rothenfeld'],
      [2, 'Nur noch 612 Mal ging man zum Notar, nachdem es im Vorjahresquartal etwa 970 Mal gewesen war'],
      [
        3,
        'Dass Baugeld mit vier Prozent mehr als dreieinhalbmal so teuer ist wie Anfang vergangenen Jahres, hält Pohlmann für den Hauptgrund',
      ],
      [
        3,
        'Für dasselbe Geld müsse sich eine Familie mit einem Drittel weniger Fläche begnügen, rechnete der Chef der Gutachter vor',
      ],
      [
        3,
        'Die Europäische Zentralbank hat ihre Leitzinsen seit Juli 2022 neunmal nacheinander erhöht, und das spürt auch, wer in Falkenburg einen Kredit braucht',
      ],
      [
        4,
        'Mieter haben von alldem nichts, denn für sie ist der Quadratmeter um etwa 70 Cent auf 12,20 Euro teurer geworden',
      ],
      [
        4,
        'Beinahe hundert Bewerber balgen sich um jede Annonce, und von tausend Wohnungen stehen gerade einmal sechs leer',
      ],
      [
        5,
        'Das selbstgesteckte Ziel verfehlte die Stadt 2022 um 566 Wohnungen, und heuer wird nicht einmal die Hälfte erreicht',
      ],
      [
        5,
        'Hartung will Bauland vom Herbst an nicht mehr verkaufen, sondern für 75 Jahre verpachten, wie es Städte wie Wien oder Amsterdam vorgemacht haben',
      ],
    ],
    wrong: [
      [1, 'Die Preise für Eigentumswohnungen in Falkenburg sind im ersten Quartal um 8,7 Prozent gefallen', 'ersten'],
      [2, 'In Rothenfeld war der Quadratmeter mit 2.470 Euro am günstigsten', '2.470'],
      [5, 'Von September an sollen städtische Grundstücke nur noch in Erbpacht vergeben werden', 'September'],
    ],
  },
  'forms-gewitter': {
    issued: '2025-06-27',
    language: 'de',
    paragraphs: [
      'Schwere Gewitter haben in der Nacht zum Freitag in der Region Oberlauen zwei Menschen das Leben gekostet und Schäden in Millionenhöhe angerichtet. In Kaltenriet fielen binnen 90 Minuten 84 Liter Regen je Quadratmeter, mehr als sonst im ganzen Juni.',
      'Ein 47 Jahre alter Feuerwehrmann erlitt beim Auspumpen eines Kellers in Kaltenriet einen tödlichen Stromschlag. Eine 82-jährige Frau ertrank in ihrem Auto in einer Unterführung in Mühlgrund. Elf Menschen wurden verletzt, darunter drei Kinder in einem Zeltlager, das gegen 23.20 Uhr geräumt wurde; die 140 Jungen und Mädchen verbrachten die Nacht in einer Turnhalle.',
      'Die Feuerwehren rückten zu 1.730 Einsätzen aus, beteiligt waren 2.900 Helfer. Bis zu fünf Zentimeter große Hagelkörner zerschlugen Dächer und Gewächshäuser. Böen erreichten auf dem Hochkogel 131 Kilometer in der Stunde. 38.000 Haushalte waren ohne Strom, am Freitagmittag noch 4.600.',
      'Die Bahnstrecke zwischen Lauenstadt und Mühlgrund bleibt mindestens bis Montag gesperrt, weil ein Hang auf einer Länge von 60 Metern abgerutscht ist. 420 Reisende saßen sechs Stunden lang in einem Zug fest. Bürgermeister Alois Wendlinger schätzte den Schaden allein in Kaltenriet auf zwölf Millionen Euro.',
      'Vorausgegangen war der heißeste Tag des Jahres: In Lauenstadt wurden am Donnerstag 36,8 Grad gemessen, am Freitagmorgen noch 17,4. Am Wochenende bleibt es nach Angaben der Meteorologin Jana Kressin vom Wetterdienst Aerion mit 22 bis 25 Grad kühler und meist trocken. Am Mittwoch kehrt die Hitze zurück.',
    ],
    sentences: [
      [1, 'In anderthalb Stunden ging über Kaltenriet mehr Wasser nieder als sonst in einem ganzen Juni'],
      [1, 'Zwei Tote und Millionenschäden, das ist die Bilanz einer Unwetternacht in Oberlauen'],
      [1, '84 Liter auf den Quadratmeter, das entspricht mehr als acht Putzeimern zu je zehn Litern'],
      [
        2,
        'Für einen Feuerwehrmann von 47 Jahren wurde ein vollgelaufener Keller zur tödlichen Falle, für eine Autofahrerin von 82 eine Unterführung',
      ],
      [
        2,
        'Gut eine halbe Stunde vor Mitternacht mussten 140 Kinder ihre Zelte verlassen und in eine Sporthalle umziehen, drei von ihnen verletzt',
      ],
      [3, 'Fast 3.000 Helfer waren auf den Beinen, und auf je fünf von ihnen kamen rechnerisch rund drei Einsätze'],
      [3, 'Neun von zehn der betroffenen Haushalte, grob gerechnet, hatten bis Freitagmittag wieder Licht'],
      [3, 'Mit 131 km/h fegte der Wind über den Hochkogel, und als Orkan gilt schon, was 118 überschreitet'],
      [4, 'Frühestens am 30. Juni können zwischen Lauenstadt und Mühlgrund wieder Züge fahren'],
      [
        4,
        'Ein halber Arbeitstag und mehr verging, ehe die 420 Fahrgäste aus ihrem gestrandeten Zug kamen, während Wendlinger in seiner Gemeinde schon einen Schaden von zwölf Millionen zusammenrechnete',
      ],
      [5, 'Um mehr als 19 Grad stürzte das Thermometer in Lauenstadt zwischen Donnerstag und Freitagmorgen'],
      [5, 'Die Abkühlung ist nur eine Atempause, denn vom 2. Juli an wird es laut Kressin wieder heiß'],
    ],
    wrong: [
      [1, 'In Kaltenriet fielen binnen 90 Minuten 48 Liter Regen je Quadratmeter', '48'],
      [2, 'Eine 72 Jahre alte Frau ertrank in Mühlgrund in ihrem Auto', '72'],
      [4, 'Mindestens bis Dienstag bleibt die Strecke zwischen Lauenstadt und Mühlgrund gesperrt', 'Dienstag'],
    ],
  },
  'forms-zuzug': {
    issued: '2024-06-27',
    language: 'de',
    paragraphs: [
      'In die Republik Nordmark sind im vergangenen Jahr 214.000 Menschen zugezogen, 61.000 weniger als im Jahr zuvor. Zugleich verließen 127.000 das Land, so dass unter dem Strich ein Plus von 87.000 blieb, wie das Statistische Zentralamt am Donnerstag in Grünhafen mitteilte. 2022 hatte es 156.000 betragen.',
      'Die größte Gruppe bildeten mit 31.000 die Ukrainer, nach 84.000 im Jahr 2022. Es folgten Inder (17.500) und Polen (14.200). Erstmals kehrten mehr Polen dem Land den Rücken, als neu hinzukamen: 15.900 zogen fort.',
      'Von den Zugezogenen waren 58 Prozent Männer. Das Durchschnittsalter lag bei 29,4 Jahren, das der gesamten Bevölkerung liegt bei 44,9. Zum Arbeiten kamen 72.000, zum Studium 26.000, einen Asylantrag stellten 38.500.',
      'Die Einwohnerzahl stieg auf 9,34 Millionen, obwohl 24.000 Menschen mehr starben als geboren wurden. Ohne Zuwanderung würde das Land nach Berechnungen des Amts bis 2050 auf 7,9 Millionen Einwohner schrumpfen.',
      'Arbeitgeberpräsident Volker Stahmer sagte, jedes Jahr müssten netto 95.000 Zuwanderer kommen, um die Zahl der Arbeitskräfte stabil zu halten. Innenministerin Dagmar Reuss verwies darauf, dass ein Visum für Fachkräfte seit März im Schnitt nach 33 Tagen erteilt werde; zuvor waren es 112. Eingebürgert wurden 2023 nach ihren Angaben 41.200 Menschen, der älteste ein 91 Jahre alter Uhrmacher aus Syrien.',
    ],
    sentences: [
      [1, 'Der Zustrom nach Nordmark ebbt ab: 2023 kamen gut ein Fünftel weniger Menschen als im Jahr davor'],
      [1, 'Im Jahr 2022, in dem Russland die Ukraine überfiel, waren noch 275.000 gekommen'],
      [
        1,
        'Zieht man die 127.000 ab, die ihre Koffer packten, bleibt ein Gewinn von 87.000, nicht viel mehr als die Hälfte des Vorjahreswerts',
      ],
      [2, 'Aus der Ukraine trafen nur noch 31.000 Menschen ein, 53.000 weniger als 2022'],
      [
        2,
        'Polen, dessen Wirtschaft sich seit dem EU-Beitritt vor zwanzig Jahren mehr als verdoppelt hat, gewinnt seine Landsleute zurück: 1.700 mehr gingen, als kamen',
      ],
      [3, 'Die Neuen sind im Schnitt mehr als 15 Jahre jünger als die Bevölkerung, auf die sie treffen'],
      [3, 'Jeden Dritten lockte die Arbeit, 26.000 der Hörsaal'],
      [3, 'Auf sechs Männer, so ungefähr, kamen unter den Zuwanderern vier Frauen'],
      [4, 'Weil mehr gestorben als geboren wird, wuchs das Land trotz aller Zuzüge nur um 63.000 Köpfe'],
      [
        4,
        'Machte Nordmark die Grenzen dicht, zählte es zur Mitte des Jahrhunderts anderthalb Millionen Menschen weniger, grob gerechnet',
      ],
      [5, 'Stahmer hält netto 95.000 Zuwanderer im Jahr für nötig, und daran gemessen fehlten zuletzt 8.000'],
      [
        5,
        'Etwa einen Monat dauert es laut der Innenministerin noch, bis eine Fachkraft ihr Visum hat, 79 Tage weniger als vor der Umstellung im Frühjahr',
      ],
    ],
    wrong: [
      [1, 'Im vergangenen Jahr zogen 214.000 Menschen nach Nordmark, 16.000 weniger als im Jahr zuvor', '16.000'],
      [2, 'Hinter den Ukrainern folgten Inder mit 15.700 Zuzügen', '15.700'],
      [4, 'Ohne Zuwanderung sänke die Einwohnerzahl bis 2040 auf 7,9 Millionen', '2040'],
    ],
  },
  'forms-sommet': {
    issued: '2024-10-19',
    language: 'fr',
    paragraphs: [
      'Après deux nuits de négociations, 134 des 145 pays réunis à Port-Lazare se sont engagés samedi à porter à 180 milliards de dollars par an d’ici à 2032 l’aide climatique aux États vulnérables, contre 95 milliards aujourd’hui.',
      'L’accord, qui tient en 23 pages et 61 articles, a été adopté à 4 h 20 du matin, trente-quatre heures après la clôture prévue. Onze États, dont trois grands producteurs de pétrole, ont refusé de le signer. « Nous n’avons pas décroché la lune, mais nous avons l’échelle », a résumé la présidente du sommet, Solange Mbarga.',
      'L’Europe versera 52 milliards, l’Amérique du Nord 44 et les pays du Golfe, qui participent pour la première fois, 12 milliards. Au moins 40 % des sommes iront à l’adaptation, contre 26 % en 2023.',
      'Selon l’institut Boréal, le réchauffement atteindrait 2,4 degrés à la fin du siècle si toutes les promesses étaient tenues, soit 0,3 degré de moins que dans l’estimation de l’an dernier. « C’est un pansement sur une fracture », a réagi Étienne Kervella, porte-parole de l’ONG Cap Commun, qui avait rassemblé 18 000 manifestants mercredi.',
      'Le sommet, ouvert le 7 octobre, a réuni 21 400 participants et coûté 63 millions de dollars. Le prochain se tiendra en novembre 2026 à Valmera, dont le maire, Joaquim Teles, promet « moitié moins d’avions ». À Port-Lazare, 312 jets privés ont atterri en douze jours.',
    ],
    sentences: [
      [
        1,
        'D’ici huit ans, les pays vulnérables devraient toucher près de deux fois plus d’argent pour faire face au climat',
      ],
      [1, 'L’enveloppe annuelle gonflera de 85 milliards de dollars, pour atteindre 180 milliards'],
      [
        1,
        'Quinze ans après Copenhague, où les pays riches avaient promis 100 milliards par an, plus de 130 gouvernements ont accepté de voir plus grand à Port-Lazare',
      ],
      [2, 'C’est bien avant l’aube, avec un jour et demi de retard ou presque, que Mbarga a pu abattre son marteau'],
      [2, 'Les débats auraient dû s’achever jeudi en début de soirée'],
      [2, 'Trois poids lourds du pétrole figurent parmi les onze récalcitrants'],
      [3, 'À elles deux, l’Europe et l’Amérique du Nord apporteront 96 milliards, plus de la moitié du total'],
      [
        3,
        'Digues, semences et systèmes d’alerte devraient recevoir à terme 72 milliards par an au minimum, l’adaptation ayant droit à deux dollars sur cinq',
      ],
      [
        4,
        'L’an passé, les experts de Boréal tablaient encore sur 2,7 degrés ; les voici à 2,4, bien au-dessus du degré et demi de l’accord de Paris',
      ],
      [
        4,
        'Kervella, dont l’organisation avait fait descendre 18 000 personnes dans la rue le 16 octobre, n’y voit qu’un pansement',
      ],
      [5, 'Chaque participant a coûté en moyenne un peu moins de 3 000 dollars'],
      [
        5,
        'Vingt-six avions privés par jour se sont posés pendant la grand-messe, un ballet que Teles veut réduire de moitié dans sa ville dans deux ans',
      ],
    ],
    wrong: [
      [
        1,
        'À Port-Lazare, 143 pays se sont engagés à porter l’aide climatique à 180 milliards de dollars par an',
        '143',
      ],
      [2, 'Le texte, long de 23 pages et de 51 articles, a été adopté à 4 h 20 du matin', '51'],
      [4, 'Étienne Kervella, porte-parole de Cap Commun, avait réuni 18 000 manifestants mardi', 'mardi'],
      [5, 'Le maire de Valmera, Joaquim Mbarga, promet moitié moins d’avions', 'Mbarga'],
    ],
  },
  'forms-finale': {
    issued: '2026-07-05',
    language: 'fr',
    paragraphs: [
      'La Française Maëlle Courtadon, 19 ans et 87e joueuse mondiale, a remporté dimanche le tournoi de Belcastel en battant en finale la Tchèque Hana Vrbatova, tête de série numéro 2, 4-6, 7-6 (9/7), 6-3 en deux heures et 51 minutes.',
      'Menée 5-2 dans le deuxième set, elle a sauvé quatre balles de match, dont une grâce à une seconde balle de service à 168 km/h, avant de s’imposer au jeu décisif. Dans la troisième manche, elle a pris le service de son adversaire à 4-3 et conclu à 18 h 47 par un ace, son onzième.',
      'Vrbatova, 27 ans, ancienne 5e mondiale, a commis 48 fautes directes, contre 31 pour la Française. La Tchèque disputait la neuvième finale de sa carrière et n’en a gagné que deux.',
      'Courtadon, fille d’un boulanger de Cahors, entraînée depuis l’âge de onze ans par Bruno Lescure, n’avait encore jamais passé un quart de finale. Elle empoche 142 000 euros, plus que ses gains des six premiers mois de la saison (118 000), et sera lundi 41e mondiale.',
      'C’est la première victoire française à Belcastel depuis celle de Sylvie Montreuil en 2004. « Mon père ouvre à cinq heures demain, je serai là », a-t-elle dit devant 6 200 spectateurs. Forfait pour le tournoi de Lindau, elle ne rejouera que le 20 juillet, à Aldenbourg.',
    ],
    sentences: [
      [
        1,
        'À 19 ans, Courtadon a renversé la deuxième tête de série et s’offre Belcastel au bout d’un combat de près de trois heures',
      ],
      [1, 'Battue dans le premier set, la Française a arraché le deuxième au tie-break avant de dérouler 6-3'],
      [1, 'Le match a compté 32 jeux, davantage que beaucoup de finales messieurs en trois sets gagnants'],
      [2, 'Quatre fois Vrbatova n’a été qu’à un point du titre, et quatre fois la balle lui a échappé'],
      [2, 'La partie avait donc commencé peu avant 16 heures'],
      [2, 'Un onzième ace a mis fin à l’affaire, quelques instants après le break décisif'],
      [3, 'La Tchèque, qui a figuré dans le top 5, repart avec une septième finale perdue'],
      [3, 'Elle a fait 17 fautes de plus que sa cadette de huit ans'],
      [
        4,
        'La fille du boulanger gagne d’un coup 46 places au classement, et plus d’argent en une semaine qu’en une demi-année',
      ],
      [
        4,
        'Voilà huit ans que Lescure veille sur son jeu, et jusqu’ici le chemin s’arrêtait toujours aux quarts, au plus tard',
      ],
      [
        5,
        'Aucune Française ne s’était imposée ici depuis vingt-deux ans, à une époque où Amélie Mauresmo devenait numéro un mondiale',
      ],
      [5, 'Après deux semaines de pause et quelques fournées, la jeune femme reprendra la raquette à Aldenbourg'],
    ],
    wrong: [
      [1, 'Maëlle Courtadon, 78e joueuse mondiale, a remporté dimanche le tournoi de Belcastel', '78e'],
      [2, 'Menée 5-3 dans le deuxième set, elle a sauvé quatre balles de match', '5-3'],
      [4, 'La joueuse est entraînée depuis l’âge de onze ans par Bruno Montreuil', 'Montreuil'],
      [5, 'Courtadon, qui renonce à Lindau, ne rejouera que le 20 août', 'août'],
    ],
  },
  'forms-islas': {
    issued: '2025-01-16',
    language: 'es',
    paragraphs: [
      'El archipiélago de Sotavira recibió el año pasado 4,82 millones de turistas, un 7,6 % más que en 2023 y más que nunca en su historia, informó este jueves el Instituto Insular de Estadística.',
      'Los visitantes gastaron 5.640 millones de euros, un 11,2 % más que el año anterior. Cada uno dejó en promedio 1.170 euros, mientras que la estancia media bajó de 7,1 a 6,8 noches.',
      'Los británicos siguen a la cabeza con 1,31 millones, seguidos de los alemanes (1,08 millones) y los peninsulares (690.000). Los estadounidenses, con 143.000, son más del doble que antes de que en mayo de 2022 se abriera el vuelo directo a Boston.',
      'El 20 de octubre unas 25.000 personas, uno de cada doce habitantes, se manifestaron en la capital, Puerto Clavijo, contra la masificación. El alquiler medio ha subido un 64 % desde 2018, hasta 1.150 euros al mes, y en las islas hay 23.400 viviendas turísticas.',
      'El presidente insular, Baltasar Quiroga, anunció que la tasa turística pasará en abril de dos a cuatro euros por noche y que no habrá licencias nuevas hasta 2028. Espera ingresar así 120 millones de euros al año, frente a los 58 actuales. La patronal hotelera, que dirige Nuria Esteller, calcula que la medida costará 90.000 reservas.',
    ],
    sentences: [
      [1, 'Nunca habían llegado tantos veraneantes a Sotavira como en 2024: cerca de 4,8 millones'],
      [
        1,
        'Son unos 340.000 más que un año antes, en un país que en su conjunto rozó los 94 millones de visitantes extranjeros',
      ],
      [2, 'El gasto creció más deprisa que el número de viajeros, un 11,2 %, y superó los 5.600 millones de euros'],
      [2, 'Quien visita las islas se queda algo menos de una semana y gasta unos 170 euros por noche'],
      [2, 'Las vacaciones se han acortado en tres décimas de noche, algo más de siete horas'],
      [3, 'Británicos y alemanes suman casi la mitad de las llegadas'],
      [
        3,
        'El avión que desde hace más de dos años y medio une el archipiélago con Boston ha hecho que los estadounidenses se multipliquen por más de dos',
      ],
      [
        4,
        'Por cada vecino pasan al año 16 turistas, y en otoño 25.000 de esos vecinos salieron a la calle a decir basta',
      ],
      [4, 'Un piso que en 2018 se alquilaba por unos 700 euros cuesta hoy 1.150'],
      [
        4,
        'También en Canarias y en Mallorca decenas de miles de personas protestaron en 2024 contra un modelo que, dicen, las expulsa de sus barrios',
      ],
      [
        5,
        'Quiroga quiere duplicar la tasa por pernoctación a partir de abril y cierra el grifo de las licencias durante tres años',
      ],
      [
        5,
        'Una pareja que pase una semana en la isla pagará 56 euros en lugar de 28, lo que según Esteller ahuyentará a más de un cliente',
      ],
    ],
    wrong: [
      [1, 'Sotavira recibió el año pasado 4,28 millones de turistas, un récord', '4,28 millones'],
      [2, 'Cada visitante se gastó en promedio 1.710 euros', '1.710'],
      [4, 'El 20 de noviembre se manifestaron unas 25.000 personas en Puerto Clavijo', 'noviembre'],
    ],
  },
  'forms-patrulleras': {
    issued: '2022-06-08',
    language: 'es',
    paragraphs: [
      'La Armada de Miravalle comprará cinco patrulleras oceánicas por 730 millones de dólares, anunció este miércoles el ministro de Defensa, Ezequiel Landáburu. Es la mayor adquisición naval del país desde 1986.',
      'Los buques, de 83 metros de eslora y 1.900 toneladas, alcanzan los 24 nudos y llevan una dotación de 46 marinos. Las cinco corbetas a las que sustituyen tienen de media 39 años de servicio y necesitan 104 tripulantes cada una.',
      'Los construirá el astillero Brañas en Puerto Umbral, donde se crearán 1.200 empleos durante seis años. El primero se entregará en marzo de 2025 y los demás, a intervalos de nueve meses.',
      'El gasto militar subirá del 1,1 % al 1,4 % del PIB en 2024. La jefa de la oposición, Rosaura Belmonte, criticó que el contrato se adjudicara sin licitación y dijo que con ese dinero se podrían levantar dos hospitales. El Congreso lo aprobó por 71 votos contra 58, con seis abstenciones.',
      'El año pasado la Armada apresó 212 pesqueros ilegales y decomisó 8,3 toneladas de cocaína en una zona de 640.000 kilómetros cuadrados. El contralmirante Hugo Iriarte, de 57 años, jefe del Estado Mayor desde febrero, recordó que el 14 de abril murieron tres marinos al incendiarse la corbeta Almirante Sotelo, botada en 1981, a 90 millas de la costa.',
    ],
    sentences: [
      [1, 'Miravalle se dispone a hacer su mayor compra naval en más de tres décadas'],
      [1, 'A 146 millones de dólares sale cada una de las cinco patrulleras que anunció Landáburu'],
      [2, 'Con 24 nudos, unos 44 kilómetros por hora, las naves dejarán atrás a casi cualquier pesquero'],
      [2, 'Cada barco nuevo podrá navegar con menos de la mitad de la tripulación que exigen las viejas corbetas'],
      [
        2,
        'En total harán falta 290 marinos menos que hasta ahora, un alivio para una marina que, como tantas otras, no encuentra reclutas',
      ],
      [3, 'Si se cumple el calendario, el quinto buque llegará en marzo de 2028'],
      [
        3,
        'En los muelles de Puerto Umbral habrá trabajo para 1.200 personas, y faltan menos de tres años para que zarpe la primera nave',
      ],
      [
        4,
        'Belmonte echó en cara al Gobierno que no hubiera concurso y que por el mismo precio se pudieran construir dos hospitales',
      ],
      [4, 'Por 13 votos de diferencia dieron los diputados luz verde al contrato, mientras media docena se abstenía'],
      [4, 'Aun con tres décimas más, el país seguirá lejos del 2 % del PIB que la OTAN pide a sus miembros'],
      [5, 'Unos cuatro pesqueros por semana cayeron el año pasado en las redes de la Armada'],
      [
        5,
        'Hace menos de dos meses tres marinos perdieron la vida a bordo de una corbeta de cuatro décadas, a unos 170 kilómetros de tierra, como recordó Iriarte',
      ],
    ],
    wrong: [[1, 'La Armada de Miravalle comprará seis patrulleras oceánicas por 730 millones de dólares', 'seis']],
  },
  'forms-tortugas': {
    issued: '2023-04-27',
    language: 'es',
    paragraphs: [
      'Las tortugas gigantes de la isla de Tamareo recuerdan durante al menos nueve años cómo se abre una caja con comida, según un estudio publicado este jueves en la revista Ethos.',
      'El equipo, de 14 científicos de cinco países, adiestró en 2013 a 36 animales de entre 20 y 110 años. En 2022, 31 de los 34 que seguían vivos resolvieron la tarea, con un tiempo medio de 4 minutos y 10 segundos; la primera vez habían necesitado 19 minutos.',
      'Las que habían aprendido en grupo fueron un 40 % más rápidas que las adiestradas en solitario. «Las habíamos tomado por piedras con patas», admitió la directora del estudio, la bióloga Amalia Rentería, de la Universidad de San Lázaro. La mejor fue Dolores, una hembra de 97 años y 148 kilos, que abrió la caja en 38 segundos.',
      'En Tamareo viven unas 2.600 tortugas, frente a 190 en 1971, cuando se prohibió la caza y comenzó la cría en cautividad. Las ratas, que devoraban los huevos, se eliminaron en 2009 con 22 toneladas de cebo. De cada 100 crías, 34 llegan hoy a los diez años.',
      'El proyecto costó 1,7 millones de euros, de los que el 60 % lo aportó la fundación Orellana. El próximo ensayo, con 50 animales, comenzará en enero de 2024 y examinará si las tortugas distinguen a sus cuidadores. El guardaparque Wenceslao Puga, de 62 años, que lleva 35 en la isla, no tiene dudas: «A mí me siguen; a mi cuñado, no».',
    ],
    sentences: [
      [1, 'Casi una década después, las tortugas de Tamareo aún saben cómo llegar a la comida encerrada en una caja'],
      [
        1,
        'La memoria de los reptiles ha interesado poco a la ciencia, más pendiente de cuervos, delfines y chimpancés',
      ],
      [2, 'Nueve de cada diez supervivientes superaron la prueba, y solo tres se quedaron sin premio'],
      [2, 'Lo que en 2013 les llevaba 19 minutos lo despachan ahora en poco más de cuatro'],
      [
        2,
        'Dos de los 36 animales murieron entre una prueba y otra, y el mayor de los adiestrados había nacido hacia 1903, el año en que volaron los hermanos Wright',
      ],
      [3, 'Aprender en compañía compensa: esas tortugas tardaron bastante menos que las que estudiaron solas'],
      [
        3,
        'Rentería reconoce que su equipo las había subestimado, hasta que la casi centenaria Dolores despachó la caja en menos de cuarenta segundos',
      ],
      [3, 'Con sus 148 kilos, la campeona pesa como dos personas adultas'],
      [4, 'En poco más de medio siglo la población se ha multiplicado casi por catorce'],
      [
        4,
        'Apenas una de cada tres crías cumple diez años, y eso que desde 2009 ya no hay ratas que se coman los huevos',
      ],
      [5, 'La fundación Orellana puso algo más de un millón de euros'],
      [
        5,
        'Puga, que llegó a la isla a los 27 años, no necesita esperar al experimento que arranca en enero para saber que los animales lo reconocen',
      ],
    ],
    wrong: [
      [1, 'Las tortugas gigantes de Tamareo recuerdan durante al menos seis años cómo se abre una caja', 'seis'],
      [2, 'El equipo, formado por 14 científicos de siete países, adiestró a 36 animales', 'siete'],
      [4, 'La caza se prohibió en 1917, cuando quedaban 190 ejemplares', '1917'],
      [5, 'El guardaparque Wenceslao Orellana, de 62 años, lleva 35 en la isla', 'Orellana'],
    ],
  },
};
