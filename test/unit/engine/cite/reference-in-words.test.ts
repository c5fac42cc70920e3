import assert from 'node:assert/strict';
import { textsIn } from '../../../../scripts/localize.js';
import type { ArticleMetadata } from '../../../../src/engine/article/article.js';
import { type Locator, printLocator } from '../../../../src/engine/cite/locator.js';
import { locatorInWords } from '../../../../src/engine/cite/locator-in-words.js';
import { formatReference } from '../../../../src/engine/cite/reference.js';
import { authorAndYearInWords, referenceInWords } from '../../../../src/engine/cite/reference-in-words.js';
import { type InterfaceTexts, useTexts } from '../../../../src/engine/text/interface-texts.js';

const ARTICLE: ArticleMetadata = {
  id: 'k',
  type: 'article-newspaper',
  text: 'full',
  author: [{ family: 'Meyer', given: 'Anna' }, { family: 'Lee' }, { literal: 'Harbour Office' }],
  title: 'The “long” road',
  'container-title': 'Example Daily',
  issued: '2026-03-04',
};

const LABELS: readonly Locator['label'][] = [
  ...(['book', 'chapter', 'column', 'figure', 'folio', 'issue', 'line', 'note', 'opus', 'page', 'paragraph'] as const),
  ...(['part', 'section', 'sub-verbo', 'timestamp', 'verse', 'volume'] as const),
];

describe('references and locators that a writer reads', () => {
  afterEach(() => useTexts(null));

  function speak(language: string): void {
    useTexts(textsIn(`l10n/bundle.l10n.${language}.json`) as InterfaceTexts);
  }

  it('are in English those of drafts', () => {
    assert.equal(referenceInWords(ARTICLE), formatReference(ARTICLE));
    for (const label of LABELS) {
      for (const value of ['3', '3-5']) assert.equal(locatorInWords({ label, value }), printLocator({ label, value }));
    }
  });

  it('are in the language of the interface', () => {
    speak('de');
    assert.equal(
      referenceInWords(ARTICLE),
      'Anna Meyer, Lee und Harbour Office, „The ‚long‘ road“, Example Daily, 4. März 2026',
    );
    assert.equal(authorAndYearInWords(ARTICLE, '2026'), 'Meyer et al. 2026');
    assert.equal(locatorInWords({ label: 'paragraph', value: '3' }), 'Abs.\u00a03');
    speak('fr');
    assert.equal(
      referenceInWords(ARTICLE),
      'Anna Meyer, Lee et Harbour Office, «\u00a0The “long” road\u00a0», Example Daily, 4 mars 2026',
    );
    assert.equal(locatorInWords({ label: 'page', value: '3-5' }), 'p.\u00a03-5');
  });

  it('leave those of drafts in English', () => {
    speak('de');
    assert.match(formatReference(ARTICLE), /Lee and Harbour Office, “The ‘long’ road”, Example Daily, 4 March 2026$/u);
    assert.equal(printLocator({ label: 'paragraph', value: '3' }), 'para. 3');
  });
});
