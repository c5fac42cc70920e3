import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { finish } from '../../../../src/engine/library/steps.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { EDITOR } from '../../../../src/service/card-format.js';
import { cardOf } from '../../../../src/service/card-subject.js';
import { lookUp } from '../../../../src/service/look-up.js';
import { offersAt } from '../../../../src/service/quotation-offers.js';
import { quotationRows } from '../../../../src/service/quotation-rows.js';
import { QuotationsTree } from '../../../../src/service/trees/quotations-tree.js';
import type { Rows } from '../../../../src/service/trees/rows.js';
import { alreadyQuoted, alreadyWords, stillQuoted } from '../../../../src/service/usage/already.js';
import { usesOf } from '../../../../src/service/usage/list.js';
import { searchingUnused } from '../../../../src/service/usage/unused.js';
import { Usages } from '../../../../src/service/usage/usages.js';
import { usesIn } from '../../../../src/service/usage/uses.js';
import { deskWith, HARBOUR } from '../desk.js';

const WINTER = 'Diaz said he would “never again close the quay in winter” [@harbour, para. 2].';
const STONES = 'He said “The stones are cheap” [@harbour, para. 1].';

describe('where drafts use the library', () => {
  const desk = deskWith({
    'harbour.md': HARBOUR,
    'second.md': '---\nid: second\n---\n\nThe quay has 12,000 stones.\n',
  });
  const { sources } = desk;
  const { library, search } = desk.known;
  const usesOfText = (text: string) => usesIn(text, checkDraft(parseDraft(text), sources), (key) => library.keyOf(key));
  const known = (drafts: Readonly<Record<string, string>>) => {
    let changes = 0;
    const usages = new Usages(() => {
      changes += 1;
    });
    for (const [uri, text] of Object.entries(drafts)) usages.setRead(uri, usesOfText(text));
    return { known: { ...desk.known, usages }, usages, changes: () => changes };
  };
  const quotation = (words: string) => {
    const found = library.quotations.find(({ text }) => text.includes(words));
    assert.ok(found);
    return found;
  };
  const labels = ({ length, row }: Rows) => Array.from({ length }, (_, index) => row(index));

  it('is where words are verified, and where articles are cited, in order', () => {
    const uses = usesOfText(`So it is [@second].\n\n${WINTER}\n`);
    assert.deepEqual(
      uses.map(({ kind, articleId, from }) => [kind, articleId, from]),
      [
        ['citation', 'second', { line: 0, character: 10 }],
        ['quotation', 'harbour', { line: 2, character: 19 }],
      ],
    );
    assert.equal(uses[1]?.words, '“never again close the quay in winter”');
  });

  it('is not where words differ, are not cited, or are of no source: there is at most a citation', () => {
    assert.deepEqual(usesOfText('Diaz said “never again close the quay in winter”.\n'), []);
    assert.deepEqual(usesOfText('Lee said “we saw all of the ships”.\n'), []);
    assert.deepEqual(
      usesOfText(WINTER.replace('never', 'always')).map(({ kind }) => kind),
      ['citation'],
    );
    assert.deepEqual(usesOfText('It is [@nobody].'), []);
  });

  it('is counted by draft, for each quotation and for its source', () => {
    const { usages } = known({ a: `${WINTER}\n\nAgain: ${WINTER}\n`, b: WINTER, c: 'See [@harbour].' });
    assert.equal(usages.draftsQuoting(quotation('never again')), 2);
    assert.equal(usages.draftsQuoting(quotation('stones are cheap')), 0);
    assert.equal(usages.draftsUsing('harbour'), 3);
    assert.equal(usages.draftsUsing('second'), 0);
    assert.deepEqual(
      usages.quoting(quotation('never again')).map(({ uri }) => uri),
      ['a', 'a', 'b'],
    );
  });

  it('is reported where what rows say has changed, and not where words have moved', () => {
    const { usages, changes } = known({ a: WINTER });
    const before = changes();
    usages.setRead('a', usesOfText(`\n\n${WINTER}`));
    assert.equal(changes(), before);
    assert.equal(usages.using('harbour')[0]?.from.line, 2);
    usages.setRead('a', []);
    assert.equal(changes(), before + 1);
    assert.equal(usages.draftsUsing('harbour'), 0);
  });

  it('goes by the editor as long as a draft is open, then by its file', () => {
    const { usages } = known({});
    usages.setOpen('a', usesOfText(WINTER));
    usages.setRead('a', []);
    assert.equal(usages.draftsUsing('harbour'), 1);
    usages.close('a');
    usages.setRead('a', []);
    assert.equal(usages.draftsUsing('harbour'), 0);
  });

  it('forgets what was quoted of an article that has changed, and nothing else', () => {
    const { usages } = known({ a: `${WINTER}\n\nSee [@second].\n` });
    usages.forget(['harbour']);
    assert.equal(usages.draftsUsing('harbour'), 0);
    assert.equal(usages.draftsUsing('second'), 1);
  });

  it('is in rows and on cards, and as a list to go through', () => {
    const { known: used } = known({ a: WINTER, b: WINTER });
    const tree = new QuotationsTree(used, () => undefined);
    const selection = { grouping: 'source', filter: '', most: 10 } as const;
    const rows = labels(tree.rowsOfGroup(selection, 'harbour'));
    const of = (words: string) => rows.find(({ label }) => label.includes(words))?.description ?? '';
    assert.match(of('never again'), /· used in 2 drafts$/u);
    assert.doesNotMatch(of('stones are cheap'), /used/u);
    const { id } = quotation('never again');
    const card = (subject: Parameters<typeof cardOf>[2]) => cardOf(used, null, subject, EDITOR) ?? '';
    assert.match(card({ quotationId: id }), /Used in 2 drafts\]\(command:quoin\.showUses/u);
    assert.match(card({ articleId: 'harbour' }), /Used in 2 drafts/u);
    assert.doesNotMatch(card({ articleId: 'second' }), /Used in/u);
    const list = usesOf(used, { quotationId: id });
    assert.equal(list?.drafts, 2);
    assert.match(list?.title ?? '', /^“never again close.*Coast Weekly/u);
    assert.equal(usesOf(used, { articleId: 'nobody' }), null);
    assert.equal(usesOf(used, { articleId: 'harbour', start: 0, end: 1 })?.uses.length, 0);
  });

  it('leaves the unused where the filter asks for them', () => {
    const { known: used, usages } = known({ a: WINTER });
    usages.isComplete = true;
    const tree = new QuotationsTree(used, () => undefined);
    const words = (filter: string) => {
      const selection = { grouping: 'source', filter, most: 10 } as const;
      return labels(tree.rows(selection)).flatMap(({ under }) =>
        under?.place.at === 'group'
          ? labels(tree.rowsOfGroup(selection, under.place.key)).map(({ label }) => label)
          : [],
      );
    };
    const all = words('is:unused');
    assert.ok(
      all.some((label) => label.includes('stones are cheap')),
      all.join(),
    );
    assert.ok(!all.some((label) => label.includes('never again')), all.join());
    assert.deepEqual(words('again is:unused'), []);
    assert.equal(words('again').length, 1);
    usages.setRead('a', []);
    assert.equal(words('is:unused again').length, 1, 'what is used no longer is unused again');
    const found = finish(searchingUnused(used, 'stones is:unused', { limit: 5 }));
    assert.ok(found.length > 0 && found.every(({ record }) => record.kind === 'quotation'));
    assert.ok(search.search('stones', { limit: 5 }).some(({ record }) => record.kind !== 'quotation'));
  });

  it('says in the filtered tree that not all drafts have been read', () => {
    const { known: used } = known({});
    const tree = new QuotationsTree(used, () => undefined);
    const [first] = labels(tree.rows({ grouping: 'source', filter: 'is:unused', most: 10 }));
    assert.match(first?.label ?? '', /^Not all drafts/u);
  });
});

describe('what a draft already quotes', () => {
  const desk = deskWith({ 'harbour.md': HARBOUR });
  const { known, sources } = desk;
  const quotedIn = (before: string, now = before) => stillQuoted(before, checkDraft(parseDraft(before), sources), now);

  it('is where it was before and after what has changed since the check', () => {
    const before = `${WINTER}\n\nText.\n\n${STONES}\n`;
    const now = before.replace('Text.', 'Longer text.');
    const quoted = quotedIn(before, now);
    assert.deepEqual(
      quoted.map(({ start, end }) => now.slice(start, end)),
      ['“never again close the quay in winter”', '“The stones are cheap”'],
    );
    assert.equal(quotedIn(before, before.replace('never', 'always')).length, 1);
    assert.equal(quotedIn(before, before.replace('[@harbour, para. 2]', '')).length, 1, 'its citation is gone');
    assert.equal(quotedIn(before, '').length, 0);
  });

  it('is above or below, in part or whole, and never the quotation itself', () => {
    const text = `${STONES}\n\n`;
    const quoted = quotedIn(text);
    const [cheap] = known.library.quotations.filter(({ text: words }) => words.includes('stones are cheap'));
    assert.ok(cheap && quoted[0]);
    const end = { start: text.length, end: text.length };
    const said = (...asked: Parameters<typeof alreadyQuoted>) => {
      const already = alreadyQuoted(...asked);
      return already && alreadyWords(already);
    };
    assert.equal(said(quoted, cheap, end), 'already quoted above');
    assert.equal(said(quoted, cheap, { start: 0, end: 0 }), 'already quoted below');
    assert.equal(said(quoted, { ...cheap, end: cheap.end + 40 }, end), 'partly quoted above');
    assert.equal(alreadyQuoted(quoted, cheap, quoted[0]), null);
    assert.equal(alreadyQuoted(quoted, { ...cheap, articleId: 'other' }, end), null);
  });

  it('is said in the rows of a completion and on the card of the quotation', async () => {
    const before = `${WINTER}\n\n`;
    const draft = desk.draft(`${before}Diaz said he would “never again clo|`);
    const found = await offersAt(known, draft, draft.offset, false);
    assert.ok(found);
    const [row] = quotationRows(known, found, quotedIn(before, draft.syntax.text));
    assert.match(row?.description ?? '', /already quoted above$/u);
    assert.doesNotMatch(quotationRows(known, found)[0]?.description ?? '', /quoted above/u);
    const twice = desk.draft(
      `${WINTER}\n\nAgain, Diaz said “never again| close the quay in winter” [@harbour, para. 2].`,
    );
    const quoted = quotedIn(twice.syntax.text);
    const cards = (list: typeof quoted) =>
      lookUp(known, sources, twice, twice.offset, { format: EDITOR, quotations: 3, quoted: list })?.cards.join() ?? '';
    assert.match(cards(quoted), /Already quoted above, line 1/u);
    assert.doesNotMatch(cards([]), /quoted above/u);
  });
});
