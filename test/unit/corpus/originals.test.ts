import assert from 'node:assert/strict';
import {
  type ExpectedDigest,
  expectedDigests,
  type Original,
  paragraphsOf,
  readDigest,
  readOriginals,
} from './load.js';
import { figuresAndNames, parts, withoutQuotations, wordRuns } from './words.js';

/** Number of consecutive words of an article, a name counted as one, that would be a copy of its prose. */
const COPIED = 7;

describe('the bundled corpus beside the original articles', () => {
  const digests = expectedDigests();
  let originals: readonly Original[] = [];

  before(function () {
    const found = readOriginals();
    if (found === null) {
      console.log(
        '      The original articles (../shared/seeds) are not here; only the digests themselves are tested.',
      );
      this.skip();
    }
    originals = found;
  });

  for (const [index, digest] of digests.entries()) {
    const { metadata, paragraphs, quotations } = digest;
    describe(metadata.id, () => {
      const original = (): Original => {
        const found = originals[index];
        assert.ok(found);
        return found;
      };

      it('has a paragraph for each of the original', () => {
        assert.equal(paragraphs, original().bodyParagraphs);
        assert.equal(bodyOf(original(), digest).length, original().bodyParagraphs);
      });

      it('has the quotations of the original, in their paragraphs, by the same speakers', () => {
        const body = bodyOf(original(), digest);
        const inDigest = paragraphsOf(readDigest(metadata.id));
        for (const { start, end, kind, speaker } of original().quotations) {
          const text = original().raw.slice(start, end);
          const number = body.findIndex((paragraph) => paragraph.includes(text)) + 1;
          assert.ok(number > 0, text);
          assert.ok(inDigest[number - 1]?.includes(text), text);
          const listed = quotations.filter((quotation) => quotation.text === text);
          assert.deepEqual(listed, [{ paragraph: number, kind, speaker, text }]);
        }
      });

      it('has no quotation that is not in the original', () => {
        for (const { text } of quotations) assert.ok(original().raw.includes(text), text);
        const listed = quotations.filter(({ text }) => !text.startsWith("'"));
        assert.equal(listed.length, original().quotations.length);
      });

      it('carries over every figure and name, in its paragraph', () => {
        const names = namesInSentences(originals.flatMap((each, at) => bodyOf(each, digests[at] ?? digest)));
        const inDigest = paragraphsOf(readDigest(metadata.id));
        for (const [at, paragraph] of bodyOf(original(), digest).entries()) {
          const words = new Set(inDigest[at]?.split(/[\s–]+/u).flatMap(parts));
          const missing = figuresAndNames(paragraph, (word) => names.has(word)).filter((word) => !words.has(word));
          assert.deepEqual(missing, [], `paragraph ${at + 1}`);
        }
      });

      it('invents no figure or name', () => {
        const words = new Set(
          original()
            .raw.split(/[\s–]+/u)
            .flatMap(parts),
        );
        for (const [at, paragraph] of paragraphsOf(readDigest(metadata.id)).entries()) {
          const invented = figuresAndNames(paragraph, () => false).filter((word) => !words.has(word));
          assert.deepEqual(invented, [], `paragraph ${at + 1}`);
        }
      });

      it('repeats no sentence of the original', () => {
        const runs = new Set(wordRuns(original().raw, COPIED));
        const copied = paragraphsOf(readDigest(metadata.id))
          .flatMap((paragraph) => wordRuns(paragraph, COPIED))
          .filter((run) => runs.has(run));
        assert.deepEqual(copied, []);
      });
    });
  }
});

/** The body paragraphs of an original: the lines that the fixture says. */
function bodyOf({ raw }: Original, { originalLines }: ExpectedDigest): readonly string[] {
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  return originalLines.flatMap(([first, last]) => lines.slice(first - 1, last));
}

/** The capitalised words that are inside a sentence somewhere: at the head of another they are names too. */
function namesInSentences(body: readonly string[]): ReadonlySet<string> {
  return new Set(body.flatMap((paragraph) => figuresAndNames(withoutQuotations(paragraph), () => false)));
}
