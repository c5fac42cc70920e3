import assert from 'node:assert/strict';
import { figuresOf } from '../../../../../src/engine/draft/facts/figures.js';

/** A figure as the tables below have it: family, unit, numbers, qualifier; a date as its fields. */
function shown(text: string, language: string): string[] {
  return figuresOf(text, language).figures.map((fact) => {
    if (fact.kind === 'code') return `code ${fact.form}`;
    if (fact.kind === 'date') {
      const { year, month, day, weekday, years, from } = fact;
      const fields = [year, month, day].map((each) => each ?? '·').join('-');
      const more = [weekday === undefined ? '' : ` weekday ${weekday}`, years === undefined ? '' : ` ${years} years`];
      return from === undefined ? `date ${fields}${more.join('')}` : `date ${from.by} ${from.unit}`;
    }
    const { family, unit, low, high, qualifier } = fact;
    const number = low === high ? `${low}` : `${low}..${high}`;
    return [qualifier === 'none' ? '' : qualifier, number, family, unit].filter((each) => each !== '').join(' ');
  });
}

const TABLE: Readonly<Record<string, readonly (readonly [sentence: string, ...figures: string[]])[]>> = {
  en: [
    ['It cost $65 billion', '65000000000 money $'],
    ['It cost 65 billion U.S. dollars', '65000000000 money USD'],
    ['It cost US$65bn', '65000000000 money USD'],
    ['It cost €3.5m', '3500000 money EUR'],
    ['It cost Rs 10 crore', '100000000 money INR'],
    ['It cost two million euros', '2000000 money EUR'],
    ['It cost SFr900,000', '900000 money CHF'],
    ['It cost S$40 or kr 50', '40 money SGD', '50 money crown'],
    ['Two and a half million Australian dollars', '2500000 money AUD'],
    ['One and a half million people', '1500000 count'],
    ['A million and a half people', '1500000 count'],
    ['One driver in 5,000', '0.0002 fraction'],
    ['One died in 2019', 'date 2019-·-·'],
    ['It went 187 instead of the permitted 80 kilometres an hour', '187 count', '80 speed km/h'],
    ['It weighs 800g, the load 240t', '800 mass g', '240 mass tonne'],
    ['Names such as 800constructor and 3toString are no units', '800 count', '3 count'],
    ['More than $3 billion were spent', 'over 3000000000 money $'],
    ['About 12 percent agreed', 'about 12 percent'],
    ['Nearly 12% agreed', 'nearly 12 percent'],
    ['At least 300 people came', 'least 300 count'],
    ['As many as 300 people came', 'most 300 count'],
    ['300 or more came', 'least 300 count'],
    ['Fewer than 300 came', 'under 300 count'],
    ['They talked about 31 drones', '31 count'],
    ['It rose by 2.5 percentage points', '2.5 points'],
    ['It rose by 25 basis points', '25 points basis'],
    ['A decade and a half passed', '15 time year'],
    ['Two and a half years passed', '2.5 time year'],
    ['A 10-year agreement', '10 time year'],
    ['Half a million people', '500000 count'],
    ['Two hundred and five drones', '205 count'],
    ['A dozen drones', '12 count'],
    ['One in five drones', '0.2 fraction'],
    ['Three out of 4 drones', '0.75 fraction'],
    ['Half of the drones', '0.5 fraction'],
    ['Its third term', '3 ordinal'],
    ['Its 3rd term', '3 ordinal'],
    ['Between 10 and 15 percent', '10..15 percent'],
    ['10–15 percent', '10..15 percent'],
    ['From 10 to 15 million people', '10000000..15000000 count'],
    ['It was passed 52-48', '52..48 pair'],
    ['At 10:30 a.m. it began', '630 clock'],
    ['At 3 pm it began', '900 clock'],
    ['At eight in the morning it began', '480 clock'],
    ['Shortly after eight o’clock it began', 'about 480 clock'],
    ['At twenty past nine in the evening it began', '20 count'],
    ['Eight in the village saw it', '8 count'],
    ['Sales were 13 percent more than five years ago', '13 percent', '5 time year'],
    ['It began more than five years ago', 'over 5 time year'],
    ['It was in 2016, more than two months before the vote', 'date 2016-·-·', 'over 2 time month'],
    ['The S-400 and the F414', 'code s400', 'code f414'],
    ['Article 370 was repealed', '370 label'],
    ['The trade doubled', '2 times'],
    ['20 km from the city', '20 length km'],
    ['5°C at noon', '5 temperature C'],
    ['1,234.5 tons of it', '1234.5 mass ton'],
    ['On 26 February 2022 it began', 'date 2022-2-26'],
    ['On February 26, 2022, it began', 'date 2022-2-26'],
    ['On Friday, Feb. 25, it began', 'date ·-2-25 weekday 5'],
    ['On 2022-02-26 it began', 'date 2022-2-26'],
    ['In March it began', 'date ·-3-·'],
    ['They march 5 miles', '5 length mile'],
    ['It may take 5 days', '5 time day'],
    ['In 2008 it began', 'date 2008-·-·'],
    ['In the 1990s it began', 'date 1990-·-· 10 years'],
    ['From 12 to 23 February it ran', 'date ·-2-12', 'date ·-2-23'],
    ['It ran February 12 to 23, 2025', 'date ·-2-12', 'date 2025-2-23'],
    ['It ran Feb. 12–23', 'date ·-2-12', 'date ·-2-23'],
    ['It rose from March 12 to 23 dollars', 'date ·-3-12', '23 money $'],
    ['Between 5 and 7 percent in March', '5..7 percent', 'date ·-3-·'],
    ['Last week it began', 'date -1 week'],
    ['It had 2000 people', '2000 count'],
    ['Nobody came'],
  ],
  de: [
    ['Rund zweiundzwanzig Millionen Euro', 'about 22000000 money EUR'],
    ['3,5 Milliarden Dollar', '3500000000 money $'],
    ['1.234 Menschen', '1234 count'],
    ['dreihundertfünfzig Menschen', '350 count'],
    ['eine Billion Euro', '1000000000000 money EUR'],
    ['mindestens zwölf Prozent', 'least 12 percent'],
    ['zwei Prozentpunkte', '2 points'],
    ['um 15 Uhr', '900 clock'],
    ['am 4. März 2025', 'date 2025-3-4'],
    ['am Mittwoch', 'date ·-·-· weekday 3'],
    ['in den 1990er Jahren', 'date 1990-·-· 10 years'],
    ['seine dritte Amtszeit', '3 ordinal'],
    ['vom 12. bis 23. Februar 2025', 'date 2025-2-12', 'date 2025-2-23'],
    ['zweieinhalb Millionen Euro', '2500000 money EUR'],
    ['anderthalb Jahre und eineinhalb Tage', '1.5 time year', '1.5 time day'],
    ['mit 6.800 Quadratmetern', '6800 area m2'],
    ['mit 187 statt 80 Kilometern pro Stunde', '187 count', '80 speed km/h'],
    ['viermal so groß', '4 times'],
    ['das Dreifache', '3 times'],
    ['dreimal gewonnen'],
    ['nach 40 Versicherungsjahren', '40 time year'],
    ['in 12 Lichtjahren', '12 count'],
    ['21.000 Rentner mehr als fünf Jahre zuvor', '21000 count', '5 time year'],
    ['Es begann vor mehr als fünf Jahren', 'over 5 time year'],
  ],
  fr: [
    ['quatre-vingt-dix-sept millions d’euros', '97000000 money EUR'],
    ['soixante-dix ans', '70 time year'],
    ['12,5 % des voix', '12.5 percent'],
    ['deux ans et demi', '2.5 time year'],
    ['près de trois mille personnes', 'nearly 3000 count'],
    ['au moins 300 personnes', 'least 300 count'],
    ['le 1er mars 2025', 'date 2025-3-1'],
    ['lundi', 'date ·-·-· weekday 1'],
    ['les 20 et 21 janvier', 'date ·-1-20', 'date ·-1-21'],
    ['en juin et depuis mai', 'date ·-6-·', 'date ·-5-·'],
    ['deux millions et demi d’euros', '2500000 money EUR'],
    ['un million et demi de lecteurs', '1500000 count'],
    ['à 80 kilomètres par heure', '80 speed km/h'],
  ],
  es: [
    ['treinta y cuatro millones de euros', '34000000 money EUR'],
    ['más de 12 por ciento', 'over 12 percent'],
    ['dos mil personas', '2000 count'],
    ['un año y medio', '1.5 time year'],
    ['veintidós años', '22 time year'],
    ['el 4 de marzo de 2025', 'date 2025-3-4'],
    ['del 12 al 23 de febrero', 'date ·-2-12', 'date ·-2-23'],
    ['en mayo de 2023', 'date 2023-5-·'],
    ['desde mayo', 'date ·-5-·'],
    ['dos millones y medio de euros', '2500000 money EUR'],
    ['a 80 kilómetros por hora', '80 speed km/h'],
  ],
  it: [
    ['3,5 miliardi di euro', '3500000000 money EUR'],
    ['il 4 marzo 2025', 'date 2025-3-4'],
  ],
  pl: [
    ['12 procent', '12 percent'],
    ['4 marca 2025', 'date 2025-3-4'],
  ],
  ru: [
    ['3,5 млрд долларов', '3500000000 money $'],
    ['4 марта 2025', 'date 2025-3-4'],
  ],
  ja: [
    ['650億ドル', '65000000000 money $'],
    ['2025年3月4日', 'date 2025-3-4'],
    ['31機', '31 count'],
  ],
};

describe('Figures and dates of a sentence', () => {
  for (const [language, rows] of Object.entries(TABLE)) {
    for (const [sentence, ...figures] of rows) {
      it(`${language}: ${sentence}`, () => {
        assert.deepEqual(shown(sentence, language), figures);
      });
    }
  }

  it('are slices of it, with any text', () => {
    for (const text of [
      '$',
      '5',
      '€ 3 million and',
      '3-2-1 10.10.10 1,2,3 0x5 5%%% ½ ٣٤',
      `${'9'.repeat(500)} ${'1,'.repeat(300)}`,
    ]) {
      for (const { start, end } of figuresOf(text, 'en').figures) {
        assert.ok(start < end && end <= text.length);
        assert.equal(text.slice(start, end), text.slice(start, end).trim());
      }
    }
  });
});
