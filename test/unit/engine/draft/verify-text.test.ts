import assert from 'node:assert/strict';
import { verifyPart, verifyText } from '../../../../src/engine/draft/verify-text.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const sources = sourcesOf([
  {
    id: 'pier',
    paragraphs: [
      '“We will never open the pier without a survey of the wall,” said Ann Lee.',
      '“The boats are old, and so are we,” she added.',
    ],
    speakers: { 1: 'Ann Lee', 2: 'Ann Lee?' },
    people: [{ name: 'Ann Lee' }, { name: 'Omar Diaz' }],
  },
]);

/** What comes out for each quotation of a text. */
function results(text: string): string[] {
  return verifyText(text, sources).map(({ result, verdict }) => `${result}: ${verdict}`);
}

describe('a text from anywhere', () => {
  it('has each of its quotations compared', () => {
    assert.deepEqual(
      results(
        'Lee said: “We will never open the pier without a survey of the wall” [@pier]. And: “The boats are new, and so are we” [@pier].',
      ),
      ['verified: Verified', 'not-verified: Altered'],
    );
  });

  it('says why words are not compared', () => {
    const said = (text: string) => verifyText(text, sources).map(({ verdict, message }) => `${verdict}: ${message}`);
    assert.deepEqual(said('the wall'), [
      'Not checked: These are too few words to look for. Select the whole quotation.',
    ]);
    assert.deepEqual(said('He called it “so so”.'), ['Not checked: These are too few words to look for, or a title.']);
  });

  it('without quotation marks is compared as one quotation', () => {
    assert.deepEqual(results('  We will never open the pier without a survey of the wall '), ['verified: Verified']);
    const [altered] = verifyText('We will ever open the pier without a survey of the wall', sources);
    assert.equal(altered?.result, 'not-verified');
    assert.match(altered?.message ?? '', /never/u);
    assert.equal(altered?.source?.id, 'pier');
    assert.deepEqual(results('Something that nobody in this library has ever said or written'), [
      'not-verified: Not found',
    ]);
  });

  it('does not verify the speaker where the source does not state one', () => {
    assert.deepEqual(results('“The boats are old, and so are we,” said Ann Lee. [@pier]'), ['words: Verified']);
    assert.match(
      results('“We will never open the pier without a survey of the wall,” said Omar Diaz. [@pier]')[0] ?? '',
      /^not-verified/u,
    );
  });

  it('need not cite, but what it cites must be right', () => {
    const words = '“We will never open the pier without a survey of the wall”';
    assert.deepEqual(results(`Lee said: ${words}.`), ['verified: Verified']);
    assert.match(results(`Lee said: ${words} [@pier, para. 2].`)[0] ?? '', /^not-verified/u);
  });

  it('that is empty has nothing to verify', () => {
    assert.deepEqual(verifyText(' \n', sources), []);
  });
});

describe('a part of a draft', () => {
  const draft = [
    'Omar Diaz said: “We will never open the pier without a survey of the wall.”[^1]',
    '“The boats are new, and so are we” [@pier].',
    '[^1]: See [@pier, para. 2].',
    '',
  ].join('\n\n');
  const syntax = parseDraft(draft);
  const first = { start: 0, end: draft.indexOf('\n') };

  it('is compared with its notes and citations, and no other part of the draft is', () => {
    const found = verifyPart(syntax, first, sources);
    assert.deepEqual(
      found.map(({ result }) => result),
      ['not-verified'],
    );
    // The note has the locator.
    assert.match(found[0]?.message ?? '', /para. 1|paragraph 1/u);
    // The paragraph alone does not show it.
    const alone = verifyText(draft.slice(first.start, first.end), sources);
    assert.doesNotMatch(alone[0]?.message ?? '', /para. 2|paragraph 2/u);
  });

  it('without a quotation has nothing to verify', () => {
    assert.deepEqual(verifyPart(syntax, { start: draft.length - 1, end: draft.length }, sources), []);
  });

  it('knows the references of the draft’s bibliography', () => {
    const text = 'He said: “We will never open the pier without a survey of the wall” [@book].\n';
    const part = { start: 0, end: text.length };
    const known = verifyPart(parseDraft(text), part, sources, { knownKeys: new Set(['book']) });
    const unknown = verifyPart(parseDraft(text), part, sources);
    assert.doesNotMatch(known[0]?.message ?? '', /No article or bibliography entry/u);
    assert.match(unknown[0]?.message ?? '', /No article or bibliography entry/u);
  });
});
