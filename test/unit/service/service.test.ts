import assert from 'node:assert/strict';
import { renameArticle } from '../../../src/engine/article/rename.js';
import { articleItem } from '../../../src/engine/bibliography/csl-item.js';
import { renameEntries } from '../../../src/engine/bibliography/rename.js';
import { convertCitations } from '../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../src/engine/cite/convert/print.js';
import { locatorAt } from '../../../src/engine/cite/locator-at.js';
import { DraftChecker } from '../../../src/engine/draft/check.js';
import { citationKeyAt } from '../../../src/engine/draft/typed.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { applyEdits } from '../../../src/engine/text/edits.js';
import { type CardFormat, MARKDOWN, PLAIN } from '../../../src/service/card-format.js';
import { type CardSubject, cardOf } from '../../../src/service/card-subject.js';
import { checkOptions } from '../../../src/service/check-options.js';
import { onLine } from '../../../src/service/completion-row.js';
import { fixEdits, fixesForAll, isPreferred } from '../../../src/service/fix-edits.js';
import { keyRows, placeRows } from '../../../src/service/key-rows.js';
import { lookUp } from '../../../src/service/look-up.js';
import { offersAt } from '../../../src/service/quotation-offers.js';
import { quotationRows } from '../../../src/service/quotation-rows.js';
import { refusalOf, renameEdits } from '../../../src/service/rename.js';
import { formatterOf } from '../engine/cite/styles/support.js';
import { deskWith, HARBOUR, type PlacedDraft } from './desk.js';

const BOOK = { id: 'lee2019', type: 'book', title: 'The Quay', author: [{ family: 'Lee', given: 'Ann' }] } as const;

describe('the service', () => {
  const desk = deskWith({
    'harbour.md': HARBOUR,
    'second.md': '---\nid: second\n---\n\nThe quay has 12,000 stones.\n',
  });
  const { known, sources } = desk;
  const cardIn = (subject: CardSubject | null | undefined) => (subject && cardOf(known, null, subject, PLAIN)) ?? '';
  const cards = (marked: string, format: CardFormat = MARKDOWN, quotations = 3) => {
    const draft = desk.draft(marked, {}, [BOOK]);
    const found = lookUp(known, sources, draft, draft.offset, { format, quotations });
    return found && { ...found, words: found.range && draft.syntax.text.slice(found.range.start, found.range.end) };
  };
  const check = (draft: PlacedDraft) => new DraftChecker().check(draft.syntax, sources, checkOptions(draft));

  describe('what is looked up', () => {
    it('is a citation, an entry of a bibliography, a name, a quotation, a figure', () => {
      assert.match(cards('See [@harb|our, para. 2].')?.cards[0] ?? '', /Ruiz.*para.*12,000 people/su);
      assert.match(cards('See [@lee2|019].')?.cards[0] ?? '', /The Quay.*not in the library/su);
      const name = cards('It was Omar Di|az.');
      assert.equal(name?.words, 'Omar Diaz');
      assert.match(name?.cards[0] ?? '', /Person.*stones are cheap/su);
      assert.match(cards('So “the work| is not”.')?.cards[0] ?? '', /Omar Diaz/u);
      assert.match(cards('It has 12,|000 people.')?.cards[0] ?? '', /Figure/u);
    });

    it('is nothing where nothing is known', () => {
      assert.equal(cards('Noth|ing here.'), null);
      assert.equal(cards('See [@nob|ody].'), null);
      assert.equal(cards('`Omar D|iaz`'), null);
    });

    it('has no more quotations than are wanted, and the words of others as they are', () => {
      assert.doesNotMatch(cards('It was Omar Di|az.', MARKDOWN, 0)?.cards[0] ?? '', /cheap/u);
      assert.match(cards('See [@harb|our].')?.cards[0] ?? '', /\\\*stay\\\*/u);
      assert.match(cards('See [@harb|our].', PLAIN)?.cards[0] ?? '', /Harbour to \*stay\* open/u);
    });

    it('has of a long paragraph what is around the words, cut between words', () => {
      const around = 'The quay is old and wide and long. '.repeat(30);
      const long = deskWith({
        'long.md': `---\nid: long\n---\n\n${around}“The stones are cheap,” said Omar Diaz. ${around}\n`,
      });
      const [quotation] = long.known.library.quotations;
      assert.ok(quotation);
      const card = cardOf(long.known, null, { quotationId: quotation.id }, PLAIN) ?? '';
      assert.ok(card.length < 600, String(card.length));
      assert.match(card, /…(?:The|quay|is|old|and|wide|long\.) /u);
      assert.match(card, / (?:The|quay|is|old|and|wide|long\.)…/u);
      assert.match(card, /\*“The stones are cheap,”\*/u);
    });

    it('says so where a place is not there', () => {
      assert.match(
        cards('See [@harb|our, para. 9].', PLAIN)?.cards[0] ?? '',
        /There is no para\. 9: the article has 3/u,
      );
      assert.match(cards('See [@harb|our, p. 9].', PLAIN)?.cards[0] ?? '', /3 paragraphs, and no pages/u);
    });
  });

  describe('a completion', () => {
    const taken = async (marked: string, explicit = false, settings = {}) => {
      const draft = desk.draft(marked, settings);
      const found = await offersAt(known, draft, draft.offset, explicit);
      return (found ? quotationRows(known, found) : []).map((row) => {
        const { text } = draft.syntax;
        const edits = [{ ...row.replace, text: `${row.before}|${row.after}` }, ...row.apart];
        return { ...row, result: applyEdits(text, edits) };
      });
    };

    it('writes the words, cited, and leaves the cursor after them', async () => {
      const [first] = await taken('Diaz said he would “never again clo|');
      assert.equal(first?.result, 'Diaz said he would “never again close the quay in winter” [@harbour, para. 2]|');
      assert.equal(first?.preselect, true);
      assert.match(cardIn(first?.card), /12,000/u);
      assert.doesNotMatch(cardIn(first?.card), /Coast Weekly/u);
    });

    it('follows the settings', async () => {
      const straight = { 'insertion.quotationMarks': 'straight' };
      const [first] = await taken('Diaz said he would "never again clo|', false, straight);
      assert.match(first?.result ?? '', /"never again close the quay in winter" \[@harbour/u);
      assert.equal((await taken('Lee said “|', true, { 'completion.limit': 1 })).length, 1);
    });

    it('keeps the writer’s words where no row holds them', async () => {
      const typed = 'Lee said “the quay was cheap here|';
      const [own, ...others] = await taken(typed, true);
      assert.equal(own?.kind, 'own words');
      assert.equal(own?.result, typed);
      assert.equal(own?.preselect, true);
      assert.ok(others.length > 0);
      assert.ok(others.every((row) => !row.preselect));
      assert.deepEqual(await taken(typed), []);
    });

    it('divides what it replaces by the cursor’s line', () => {
      assert.deepEqual(onLine({ start: 3, end: 12 }, 8), { line: { start: 8, end: 12 }, above: { start: 3, end: 8 } });
      assert.deepEqual(onLine({ start: 9, end: 12 }, 8), { line: { start: 9, end: 12 }, above: { start: 9, end: 9 } });
    });

    it('is a key of library or bibliography, and a place after a key', () => {
      const draft = desk.draft('See @le|', {}, [BOOK]);
      const typed = citationKeyAt(draft.syntax, draft.offset);
      assert.ok(typed);
      const [row] = keyRows(known, desk.works, draft, typed);
      assert.deepEqual([row?.label, row?.before], ['@lee2019', '[@lee2019]']);
      const hidden = desk.draft('See @ha|', {}, [{ ...BOOK, id: 'ha\u202Erbor' }]);
      const part = citationKeyAt(hidden.syntax, hidden.offset);
      assert.ok(part);
      const labels = keyRows(known, desk.works, hidden, part).map(({ label }) => label);
      assert.ok(labels.includes('@harbor'), labels.join());
      const placed = desk.draft('See [@harbour, para. 2|]');
      const locator = locatorAt(placed.syntax, placed.offset);
      assert.ok(locator);
      assert.deepEqual(
        placeRows(known, locator, null).map(({ label }) => label),
        ['para. 2'],
      );
      for (const typed of ['Abs. 2', 'abs', 'para. 2', '2']) {
        const german = desk.draft(`---\nlang: de\n---\n\nSiehe [@harbour, ${typed}|]`);
        const place = locatorAt(german.syntax, german.offset);
        assert.ok(place, typed);
        const [row] = placeRows(known, place, german.syntax.language).filter(({ label }) => label.endsWith(' 2'));
        assert.equal(row?.before, 'Abs. 2', typed);
        assert.equal(german.syntax.text.slice(row.replace.start, row.replace.end), typed);
      }
    });
  });

  describe('a fix', () => {
    it('is written as the draft cites, and preferred where it follows from the finding', async () => {
      const draft = desk.draft('Diaz said “the stones are dear” [@harbour, para. 1].|');
      const [finding] = check(draft).findings;
      assert.ok(finding);
      const preferred = finding.fixes.find((fix) => isPreferred(fix, finding));
      assert.ok(preferred);
      const edits = await fixEdits(draft);
      assert.match(applyEdits(draft.syntax.text, edits([preferred])), /“the stones are cheap”/u);
    });

    it('for all touches citations only, and none twice', async () => {
      const draft = desk.draft(
        'Diaz said “the stones are cheap” [@harbour, para. 2]. Lee said “we will vote in June” [@harbour, para. 1].|',
      );
      const edits = await fixEdits(draft);
      const text = applyEdits(draft.syntax.text, edits(fixesForAll(check(draft).findings)));
      assert.match(text, /cheap” \[@harbour, para\. 1\]\. .*June” \[@harbour, para\. 3\]/u);
      assert.deepEqual(check(desk.draft(`${text}|`)).findings, []);
    });

    it('adds the call of a footnote after the punctuation, with no space before it', async () => {
      const item = known.library.article('harbour')?.article.metadata;
      assert.ok(item);
      for (const [before, after] of [
        ['', '. More.'],
        ['', ' and left.'],
        [',', ' Lee said.'],
        ['', '; she left'],
      ] as const) {
        const words = `Lee said “nobody has asked us about the plan for the quay${before}”`;
        const draft = {
          ...desk.draft(`${words}${after}|`, { 'citation.syntax': 'footnotes' }),
          formatter: () => Promise.resolve(formatterOf('chicago-notes', [articleItem(item)])),
        };
        const [fix] = fixesForAll(check(draft).findings);
        assert.equal(fix?.kind, 'cite', after);
        const text = applyEdits(draft.syntax.text, (await fixEdits(draft))([fix]));
        const [, punctuation = '', rest = ''] = /^([.;]?)(.*)$/u.exec(after) ?? [];
        assert.ok(text.startsWith(`${words}${punctuation}[^harbour-3]${rest}\n\n[^harbour-3]: `), text);
        // Converted into another syntax, the citation is where it would have been written there.
        const printer = new CitationPrinter({ formatter: await draft.formatter(), address: () => null });
        const { edits } = convertCitations(parseDraft(text), 'pandoc', printer);
        assert.equal(applyEdits(text, edits).trim(), `${words} [@harbour, para. 3]${after}`);
      }
    });

    it('follows the severities that are set', () => {
      const off = { 'check.severities': { 'altered-quotation': 'off' } };
      assert.deepEqual(check(desk.draft('Diaz: “the stones are dear” [@harbour, para. 1].|', off)).findings, []);
      assert.deepEqual(
        check(desk.draft('As [@lee2019] has it.|')).findings.map(({ code }) => code),
        ['unknown-citation'],
      );
      assert.deepEqual(check(desk.draft('As [@lee2019] has it.|', {}, [BOOK])).findings, []);
    });
  });

  describe('a rename', () => {
    const formats = { renameArticle, renameEntries };
    const renaming = (key: string, name: string) => ({
      known,
      works: desk.draft('', {}, [BOOK]).works,
      formats,
      key,
      name,
    });

    it('changes drafts, the source and its entries', () => {
      const draft = desk.draft('See [@harbour, para. 2; @second].|');
      const bibliography = '@misc{harbour,\n  title = {Harbour}\n}\n';
      const edits = renameEdits(renaming('harbour', 'quay'), {
        drafts: [{ uri: 'draft.md', syntax: draft.syntax }],
        bibliographies: [{ uri: 'refs.bib', text: bibliography, format: 'bibtex' }],
        source: { uri: 'harbour.md', text: HARBOUR },
        sidecar: null,
      });
      const texts: Record<string, string> = {
        'draft.md': draft.syntax.text,
        'refs.bib': bibliography,
        'harbour.md': HARBOUR,
      };
      for (const { uri, edits: ofFile } of edits) texts[uri] = applyEdits(texts[uri] ?? '', ofFile);
      assert.equal(texts['draft.md'], 'See [@quay, para. 2; @second].');
      assert.match(texts['refs.bib'] ?? '', /^@misc\{quay,/u);
      assert.match(texts['harbour.md'] ?? '', /^id: quay$/mu);
    });

    it('is refused with the reason', () => {
      assert.match(refusalOf(renaming('harbour', 'second')) ?? '', /is taken/u);
      assert.match(refusalOf(renaming('harbour', 'lee2019')) ?? '', /is taken/u);
      assert.match(refusalOf(renaming('harbour', 'a b')) ?? '', /cannot be written/u);
      assert.equal(refusalOf(renaming('harbour', 'quay')), null);
      const none = { drafts: [], bibliographies: [], source: null, sidecar: null };
      assert.throws(() => renameEdits(renaming('lee2019', 'x'), none), /cannot be changed here/u);
      const page = { ...none, source: { uri: 'page.html', text: '' } };
      for (const text of ['- title: A', 'title: A\nid: {a: b}', ''])
        assert.throws(
          () => renameEdits(renaming('harbour', 'x'), { ...page, sidecar: { uri: 'page.yaml', text } }),
          /has no key that/u,
        );
    });

    it('gives a source whose file cannot say its key a file beside it that does', () => {
      for (const file of ['talk.vtt', 'page.html', 'report.pdf', 'whisper.json']) {
        const none = { drafts: [], bibliographies: [], source: { uri: `sources/${file}`, text: '' } };
        const [created] = renameEdits(renaming('harbour', 'quay'), { ...none, sidecar: null });
        assert.equal(created?.uri, `sources/${file.split('.')[0]}.yaml`);
        assert.equal(created?.isNew, true);
        assert.match(created?.edits[0]?.text ?? '', /^id: "quay"\ntype: .*\ntitle: /u);
        const sidecar = { uri: 'sources/a.yml', text: '---\ntitle: A # the title\n' };
        const [changed] = renameEdits(renaming('harbour', 'quay'), { ...none, sidecar });
        assert.equal(applyEdits(sidecar.text, changed?.edits ?? []), '---\nid: "quay"\ntitle: A # the title\n');
      }
    });
  });
});
