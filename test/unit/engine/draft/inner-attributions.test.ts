import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { outcome, sourcesRead } from './read-library.js';

const article = (id: string, language: string, words: string) =>
  `---\nid: ${id}\ntype: article-newspaper\ntitle: Untitled\nlanguage: ${language}\n---\n\n${words}\n`;

const SOURCES = sourcesRead({
  'es.md': article(
    'es',
    'es',
    '«No cerraremos nunca el puerto este invierno, porque la ciudad nos ha prometido ayuda», dijo Ana Lindo.',
  ),
  'fr.md': article(
    'fr',
    'fr',
    '« Nous ne fermerons jamais le port cet hiver, quoi qu’il arrive », a déclaré Anne Lindeau, la maire de la ville.',
  ),
  'it.md': article(
    'it',
    'it',
    '«Non chiuderemo mai il porto quest’inverno, perché la città ci ha promesso aiuto», ha detto Anna Lindi.',
  ),
  'ru.md': article(
    'ru',
    'ru',
    '«Мы не закроем порт этой зимой, потому что город обещал нам помощь», — заявила Анна Линдова.',
  ),
  'pl.md': article(
    'pl',
    'pl',
    '„Nie zamkniemy portu tej zimy, bo miasto obiecało nam pomoc” – powiedziała Anna Lindowska.',
  ),
});

describe('an attribution inside the marks of a draft', () => {
  const right = [
    '«No cerraremos nunca el puerto —dijo Lindo— este invierno, porque la ciudad nos ha prometido ayuda» [@es].',
    '«No cerraremos nunca el puerto este invierno —dijo Lindo—, porque la ciudad nos ha prometido ayuda» [@es].',
    '« Nous ne fermerons jamais le port cet hiver, a déclaré Anne Lindeau, quoi qu’il arrive » [@fr].',
    '« Nous ne fermerons jamais le port cet hiver, a-t-elle déclaré, quoi qu’il arrive » [@fr].',
    '«Non chiuderemo mai il porto quest’inverno – ha detto Lindi – perché la città ci ha promesso aiuto» [@it].',
    '«Мы не закроем порт этой зимой, — заявила Линдова, — потому что город обещал нам помощь» [@ru].',
    '„Nie zamkniemy portu tej zimy – powiedziała Lindowska – bo miasto obiecało nam pomoc” [@pl].',
  ];
  for (const draft of right) it(`is none of the words: ${draft}`, () => assert.match(outcome(draft, SOURCES), /^✓/u));

  const wrong: readonly (readonly [string, RegExp])[] = [
    [
      '«Cerraremos el puerto —dijo Lindo— este invierno, porque la ciudad nos ha prometido ayuda» [@es].',
      /altered-quotation$/u,
    ],
    [
      '«No cerraremos nunca el puerto —dijo Lindo— este verano, porque la ciudad nos ha prometido ayuda» [@es].',
      /altered-quotation$/u,
    ],
    [
      '« Nous ne fermerons jamais le port cet hiver, a déclaré Luc Moreau, quoi qu’il arrive » [@fr].',
      /wrong-speaker$/u,
    ],
    ['« Nous ne fermerons jamais le port cet hiver, selon nos amis, quoi qu’il arrive » [@fr].', /altered-quotation$/u],
    [
      'Luc Moreau a dit : « Nous ne fermerons jamais le port cet hiver, a déclaré Anne Lindeau, quoi qu’il arrive » [@fr].',
      /altered-quotation$/u,
    ],
  ];
  for (const [draft, finding] of wrong)
    it(`does not excuse others: ${draft}`, () => assert.match(outcome(draft, SOURCES), finding));

  it('divides one quotation into two', () => {
    const [draft = ''] = right;
    const { quotations } = checkDraft(parseDraft(draft), SOURCES);
    assert.deepEqual(
      quotations.map(({ start, end, speaker }) => [draft.slice(start, end), speaker]),
      [
        ['«No cerraremos nunca el puerto', 'Lindo'],
        ['este invierno, porque la ciudad nos ha prometido ayuda»', 'Lindo'],
      ],
    );
  });
});
