import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import type { FormattedDocument } from '../../../../src/engine/cite/styles/formatter.js';
import { type CitedInPreview, citationPlugin, type PreviewDraft } from '../../../../src/extension/preview/citations.js';
import { footnotePlugin } from '../../../../src/extension/preview/footnotes.js';
import { PreviewFormatting } from '../../../../src/extension/preview/formatting.js';
import type { MarkdownIt } from '../../../../src/extension/preview/markdown-it.js';
import type { FormattingTask } from '../../../../src/worker/citations/protocol.js';

const KEYS = ['a', 'b', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** What is formatted of citations, and how often; citations are notes where the style has them. */
function setUp({ language = null, withNotes = false }: { language?: string | null; withNotes?: boolean } = {}) {
  const formatted: (readonly CitedInPreview[])[] = [];
  const asked: unknown[] = [];
  const draft: PreviewDraft = {
    isKnown: (key) => KEYS.includes(key),
    language,
    withReferences: true,
    words: ({ key }) => `words of ${key}`,
    format: (citations): FormattedDocument => {
      formatted.push(citations);
      const text = ({ items }: CitedInPreview) => `<${items.map(({ key }) => key).join('+')}>`;
      return {
        citations: citations.map((each, index) => ({
          text: text(each),
          html: text(each).replace(/[<>]/gu, '|'),
          note: withNotes ? { number: index + 1, lead: null } : null,
        })),
        references: [{ key: 'a', text: 'A.', html: 'A.' }],
      };
    },
  };
  const draftOf = (env: unknown) => {
    asked.push(env);
    return draft;
  };
  const md = markdownIt({ html: true });
  footnotePlugin(draftOf)(citationPlugin(draftOf)(md as unknown as MarkdownIt));
  return { md, formatted, asked };
}

describe('the preview’s plug-in', () => {
  it('only marks when a draft is parsed, and formats all citations once when it is drawn', () => {
    const { md, formatted, asked } = setUp();
    const tokens = md.parse('One [@a], two [see @b, p. 3; @a] and @a.\n\n- three [@nobody]\n\n`[@a]` @nobody', {});
    assert.deepEqual([formatted.length, asked.length], [0, 0]);
    // What is sent to other processes is plain data.
    assert.doesNotThrow(() => JSON.stringify(tokens));
    const html = md.renderer.render(tokens, md.options, {});
    assert.equal(formatted.length, 1);
    assert.deepEqual(
      formatted[0]?.map(({ items }) => items.map(({ key }) => key)),
      [['a'], ['b', 'a'], ['a'], ['nobody']],
    );
    assert.match(html, /\|b\+a\|/u);
    assert.match(html, /@nobody<\/p>/u);
    assert.match(html, /<section class="quoin-references"/u);
    md.renderer.render(tokens, md.options, {});
    assert.equal(formatted.length, 2, 'another drawing may find another state of the library');
  });

  it('heads notes and references in the language of the draft', () => {
    const headings = (language: string | null) =>
      [
        ...setUp({ language, withNotes: true })
          .md.render('One [@a].')
          .matchAll(/<h2>([^<]*)/gu),
      ].map(([, text]) => text);
    assert.deepEqual(headings(null), ['Notes', 'References']);
    assert.deepEqual(headings('de'), ['Anmerkungen', 'Literaturverzeichnis']);
    assert.deepEqual(headings('fr'), ['Notes', 'Références']);
    assert.deepEqual(headings('ja'), ['Notes', 'References']);
  });

  it('takes keys that are names of what every object has', () => {
    const { md } = setUp();
    const html = md.render(KEYS.map((key) => `[@${key}, p. 1] and @${key}`).join('\n\n'));
    for (const key of KEYS) assert.ok(html.includes(`|${key}|`), key);
  });

  it('shows notes of citations, though they call each other', () => {
    const { md } = setUp();
    const marker = '<!-- quoin ["[@a]",2,"00000000"] -->';
    const tokens = md.parse(`Words[^1].\n\n[^1]: See[^1] a.${marker}\n`, {});
    assert.doesNotThrow(() => JSON.stringify(tokens));
    const html = md.renderer.render(tokens, md.options, {});
    assert.match(html, /Words<span [^>]*title="words of a"/u);
    assert.match(html, /<li id="quoin-fn-1">See/u);
  });
});

describe('what the preview shows while citations are being formatted', () => {
  const task = (...keys: readonly string[]): FormattingTask => ({
    style: 'x',
    locales: [],
    language: undefined,
    items: [],
    citations: keys.map((key) => ({
      form: 'bracketed',
      items: [{ prefix: '', key, suppressAuthor: false, locator: null, suffix: '' }],
    })),
  });
  const result = (given: FormattingTask, mark: string): FormattedDocument => ({
    citations: given.citations.map(({ items }) => ({ text: `${mark}${items[0]?.key}`, html: '', note: null })),
    references: [],
  });
  const texts = ({ citations }: FormattedDocument) => citations.map(({ text }) => text);

  it('is what is known of each, then all of it', async () => {
    const waiting: { task: FormattingTask; resolve: (result: FormattedDocument) => void }[] = [];
    let drawn = 0;
    const formatting = new PreviewFormatting(
      (asked) => new Promise((resolve) => waiting.push({ task: asked, resolve })),
      () => drawn++,
    );
    const of = (...keys: readonly string[]) =>
      texts(formatting.of('u', task(...keys), () => result(task(...keys), 'short ')));
    const answer = async (at: number) => {
      waiting[at]?.resolve(result(waiting[at].task, 'full '));
      await new Promise((resolve) => setImmediate(resolve));
    };
    assert.deepEqual(of('a', 'b'), ['short a', 'short b']);
    assert.deepEqual(of('a', 'b'), ['short a', 'short b']);
    assert.equal(waiting.length, 1, 'one that is under way is not asked for again');
    await answer(0);
    assert.equal(drawn, 1);
    assert.deepEqual(of('a', 'b'), ['full a', 'full b']);
    assert.deepEqual(of('a', 'c'), ['full a', 'short c']);
    assert.deepEqual(of('a', 'd'), ['full a', 'short d']);
    await answer(1);
    assert.equal(drawn, 1, 'what has been replaced meanwhile is not shown');
    await answer(2);
    assert.deepEqual([drawn, of('a', 'd')], [2, ['full a', 'full d']]);
  });
});
