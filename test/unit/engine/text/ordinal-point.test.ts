import assert from 'node:assert/strict';
import { isOrdinalPoint } from '../../../../src/engine/text/ordinal-point.js';

describe('the point of an ordinal', () => {
  for (const [text, expected] of [
    ['bis zum 19. September gesperrt', true],
    ['am 1. Mai', true],
    ['im 19. Jahrhundert', true],
    ['am 2.\u00a0Platz', true],
    ['Sie wurde 1987. September', false],
    ['Es waren 19. Danach', false],
    ['kostet 3,19. Mai', false],
    ['die 19, September', false],
    ['der 19.September', false],
    ['am 19. Maifeiertag', false],
  ] as const)
    it(`is recognized in “${text}”: ${expected}`, () => {
      assert.equal(isOrdinalPoint(text, text.search(/(?<=\d)[.,](?=[\s\u00a0\p{Lu}])/u)), expected);
    });
});
