import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { type GivenArticle, sourcesOf } from './library.js';

/** Articles in languages whose negations are known and whose qualifiers are not. */
const ARTICLES: readonly GivenArticle[] = [
  {
    id: 'de',
    paragraphs: [
      '„Das Geld dafür ist allerdings noch nicht da“, sagte Birgit Sommer.',
      '„Die Mühle mahlt seit 1962 kein Korn mehr, und niemand hat sie je ohne Licht gesehen.“',
    ],
  },
  {
    id: 'fr',
    paragraphs: [
      '« Nous ne fermerons pas le pont avant la fin des vendanges », a déclaré la maire.',
      '« Ce n’est jamais la faute des vignerons. »',
      '« Il n’y a aucune preuve que le pont nuit à la ville. »',
    ],
  },
  { id: 'es', paragraphs: ['«El puerto no cerrará nunca sin el acuerdo de los pescadores», dijo la alcaldesa.'] },
  { id: 'it', paragraphs: ['«Il ponte non sarà mai chiuso per le feste del paese», ha detto il sindaco.'] },
  { id: 'sv', paragraphs: ['”Vi river inte det som våra mormödrar har byggt för hand”, sade borgmästaren.'] },
  { id: 'nl', paragraphs: ['“Wij sluiten de brug niet voordat de oogst binnen is”, zei de burgemeester.'] },
  { id: 'ru', paragraphs: ['«Мы не закроем мост до конца сбора урожая», сказала Анна Линдова.'] },
  {
    id: 'en',
    paragraphs: [
      '“It was a sin of the old pas de deux and of the mai tai that we had with the captain in the bar of the hotel,” she said.',
    ],
  },
];
const SOURCES = sourcesOf(ARTICLES);

function check(words: string, key: string) {
  return checkDraft(parseDraft(`“${words}” [@${key}]`), SOURCES);
}

describe('negations of other languages', () => {
  it('govern a sentence that is made of what they deny', () => {
    const codes = (words: string) => check(words, 'fr').findings.map(({ code }) => code);
    assert.deepEqual(codes('Le pont nuit à la ville.'), ['misleading-omission']);
    assert.deepEqual(codes('le pont nuit à la ville'), ['misleading-omission']);
    assert.deepEqual(codes('nuit à la ville'), ['dropped-qualifier']);
  });
  for (const [words, key] of [
    ['Das Geld dafür ist [nie] allerdings noch nicht da', 'de'],
    ['[Kein] Geld dafür ist allerdings noch nicht da', 'de'],
    ['Die Mühle mahlt seit 1962 … [niemals]', 'de'],
    ['El puerto [tampoco] cerrará nunca', 'es'],
    ['Nous ne fermerons [plus jamais] le pont', 'fr'],
  ] as const)
    it(`may not be added in a bracket: ${words}`, () => {
      const { findings, quotations } = check(words, key);
      assert.deepEqual(
        findings.map(({ code, severity }) => `${severity} ${code}`),
        ['error altered-quotation'],
      );
      assert.equal(quotations[0]?.state, 'altered');
    });

  const hidden: readonly (readonly [string, string])[] = [
    ['de', 'Das Geld dafür ist … da'],
    ['de', 'Das Geld dafür ist allerdings […] da'],
    ['de', 'Die Mühle mahlt seit 1962 … Korn'],
    ['de', 'und … hat sie je … Licht gesehen'],
    ['fr', 'Nous … fermerons … le pont'],
    ['fr', 'Nous … le pont avant la fin des vendanges'],
    ['fr', 'Ce … la faute des vignerons'],
    ['es', 'El puerto … cerrará'],
    ['es', 'cerrará … el acuerdo de los pescadores'],
    ['it', 'Il ponte … sarà … chiuso'],
    ['sv', 'Vi river … det som våra mormödrar har byggt'],
    ['nl', 'Wij sluiten de brug … voordat de oogst binnen is'],
    ['ru', 'Мы … закроем мост'],
  ];
  for (const [key, words] of hidden)
    it(`may not be hidden by an ellipsis: ${words}`, () => {
      const { findings, quotations } = check(words, key);
      assert.deepEqual(
        findings.map(({ code, severity }) => `${severity} ${code}`).filter((each) => !each.startsWith('hint')),
        ['warning misleading-omission'],
      );
      assert.equal(quotations[0]?.state, 'questioned');
    });

  const dropped: readonly (readonly [string, string])[] = [
    ['de', 'Die Mühle mahlt seit 1962 Korn mehr'],
    ['fr', 'Nous fermerons le pont avant la fin'],
    ['es', 'El puerto cerrará nunca sin el acuerdo'],
    ['it', 'Il ponte sarà chiuso per le feste'],
    ['sv', 'Vi river det som våra mormödrar har byggt'],
    ['nl', 'Wij sluiten de brug voordat de oogst binnen is'],
    ['ru', 'Мы закроем мост до конца сбора'],
  ];
  for (const [key, words] of dropped)
    it(`make an error of their omission, which nothing marks: ${words}`, () => {
      const [finding] = check(words, key).findings;
      assert.equal(`${finding?.severity} ${finding?.code}`, 'error altered-quotation');
      assert.ok(finding?.fixes.every(({ kind }) => kind !== 'mark-omission'));
    });

  it('are other words in English', () => {
    for (const words of ['It was a … of the old', 'the old … de deux', 'and of the … tai'])
      assert.deepEqual(check(words, 'en').findings, [], words);
  });

  it('are not told from qualifiers: no omission is marked', () => {
    const [finding] = check('Das Geld dafür ist allerdings nicht da', 'de').findings;
    assert.equal(finding?.code, 'altered-quotation');
    assert.ok(finding.fixes.some(({ kind }) => kind === 'use-source-words'));
    assert.ok(finding.fixes.every(({ kind }) => kind !== 'mark-omission'));
  });
});

describe('a negation of another language outside a quotation', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['„Ich glaube ihr kein Wort, und das schon seit vielen Jahren“, sagte Anna Lind.', 'Ich glaube ihr'],
    ['„Wir haben davon in all den Jahren nichts gewusst“, sagte Anna Lind.', 'Wir haben davon'],
    ['„Der Hafen schließt im Winter nicht“, sagte Anna Lind.', 'Der Hafen schließt im Winter'],
    ['« Elle m’a rien dit de tout cela », a déclaré Anne Lind.', 'Elle m’a'],
    ['« Le port ferme jamais en hiver », a déclaré Anne Lind.', 'Le port ferme'],
    ['«El puerto cierra nunca en invierno», dijo Ana Lind.', 'El puerto cierra'],
    ['«Yo no creo que el mar estaba en calma», dijo Ana Lind.', 'el mar estaba en calma'],
    ['« Je ne crois pas que la mer était calme », a déclaré Anne Lind.', 'la mer était calme'],
    ['„Ich glaube nicht, dass die See ruhig war“, sagte Anna Lind.', 'die See ruhig war'],
    ['„Niemand in der Stadt hat je behauptet, die See sei ruhig gewesen“, sagte Anna Lind.', 'die See sei ruhig'],
    ['„Ich bezweifle, dass die See ruhig war“, sagte Anna Lind.', 'die See ruhig war'],
    ['„Wenn die See ruhig ist, fahren wir“, sagte Anna Lind.', 'die See ruhig ist'],
    ['« Il est faux que la mer était calme », a déclaré Anne Lind.', 'la mer était calme'],
    ['«Es falso que el mar estaba en calma», dijo Ana Lind.', 'el mar estaba en calma'],
    ['«Es mentira que el mar estaba en calma», dijo Ana Lind.', 'el mar estaba en calma'],
    ['„Es ist falsch, dass die alte See ruhig war“, sagte Anna Lind.', 'die alte See ruhig war'],
  ];
  for (const [paragraph, words] of cases)
    it(`may turn the words: ${paragraph} | ${words}`, () => {
      const { findings, quotations } = checkDraft(
        parseDraft(`Da stand: „${words}“ [@s].`),
        sourcesOf([{ id: 's', paragraphs: [paragraph] }]),
      );
      assert.deepEqual(
        findings.map(({ code, severity }) => `${severity} ${code}`),
        ['warning misleading-omission'],
      );
      assert.equal(quotations[0]?.state, 'questioned');
    });
  it('says nothing of a fragment', () => {
    const { quotations } = checkDraft(
      parseDraft('Da stand „den alten Hafen“ [@s].'),
      sourcesOf([
        { id: 's', paragraphs: ['„Ich glaube, wir verkaufen den alten Hafen und behalten die Boote“, sagte sie.'] },
      ]),
    );
    assert.equal(quotations[0]?.state, 'verified');
  });
});
