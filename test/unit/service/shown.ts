import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDraft, type DraftCheck } from '../../../src/engine/draft/check.js';
import { FactChecker } from '../../../src/engine/draft/facts/checker.js';
import type { Fix } from '../../../src/engine/draft/finding.js';
import { KeptCheckRun } from '../../../src/engine/draft/kept/drift.js';
import { KeptQuotations } from '../../../src/engine/draft/kept/kept-quotations.js';
import { checkReport } from '../../../src/engine/draft/report.js';
import { reportPage } from '../../../src/engine/draft/report-html.js';
import { verifyText } from '../../../src/engine/draft/verify-text.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { EDITOR, MARKDOWN } from '../../../src/service/card-format.js';
import { cardOf } from '../../../src/service/card-subject.js';
import { citables } from '../../../src/service/drafts/answers.js';
import type { Knowledge } from '../../../src/service/knowledge.js';
import { lookUp } from '../../../src/service/look-up.js';
import { openPoints } from '../../../src/service/open-points.js';
import { recognise } from '../../../src/service/passages.js';
import { offersAt } from '../../../src/service/quotation-offers.js';
import { quotationRows } from '../../../src/service/quotation-rows.js';
import { filterNote, otherDaysNote } from '../../../src/service/search/filter-note.js';
import { SearchRows } from '../../../src/service/search/rows.js';
import { statementsOf } from '../../../src/service/statements.js';
import type { TreePlace } from '../../../src/service/trees/place.js';
import { Trees } from '../../../src/service/trees/trees.js';
import { stillQuoted } from '../../../src/service/usage/already.js';
import { usesOf } from '../../../src/service/usage/list.js';
import { Usages } from '../../../src/service/usage/usages.js';
import { usesIn } from '../../../src/service/usage/uses.js';
import { compareReports, wordingsOf } from '../../../src/service/wordings.js';
import { type Desk, deskWith, HARBOUR } from './desk.js';

const root = path.join(__dirname, '../../..');
const CORPUS = ['anon2024-icet', 'ap2021-putin', 'jha2022-ties', 'pti2024-trust', 'rtindia2024-concern'];

/** Sources with something of each kind to show: digests, corrections, a transcript, other wordings, no text. */
export const SOURCES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CORPUS.map((id) => [`${id}.md`, readFileSync(path.join(root, 'corpus', `${id}.md`), 'utf8')])),
  'harbour.md': HARBOUR,
  'pier.md': `---
id: pier
title: Board votes
container-title: Daily Quay
issued: 2024-03-06
---

In 2012 the harbour board of Northgate bought 12 cranes for the east pier, and paid about 14 million crowns for them.

“The stones are cheap,” said Omar Diaz. “Most of the work is not.” The chairwoman, Rosa Marchetti, disagreed with him.

If the weather holds, the pilots of the harbour will not go on strike, and they will never close the old quay again.

Correction: An earlier version of this article said that the board bought 21 cranes.
`,
  'talk.md': `---
id: talk
transcript: unheard
---

00:00:10 Omar Diaz: We will mend the old sea wall before the winter, whatever the council says about it.

00:01:20 Ann Lee: The council has other things to think of, and the wall will have to wait for another year.
`,
};

const DRAFT = `“The stones are dear,” said Omar Diaz [@harbour, para. 2].

“The stones are cheap,” said Ann Lee [@harbour, para. 3].

“Nobody has asked us about the plan for the quay.” It was “never again close the quay in winter” that he said [@pier].

“We have asked them all about the plan for the quay” and “Nobody has asked us about the plan for the quay” [@nobody].

“The … work is not” [@pier, para. 2]. “The stones are cheap. The work is not” [@pier]. “the work is not” [@harbour].

“will … go on strike” and “the pilots of the harbour will not go on strike” [@pier, para. 3].

“[The minister] will mend the old sea wall before the winter” [@talk]. “We [the pilots] will vote in June” [@harbour]. <!-- quoin:ignore bracketed-words: agreed -->

“Most of the work is not. The chairwoman, Rosa Marchetti, disagreed with her” [@pier]. “Most of the work, is not”.

The harbour board bought 15 cranes for the east pier in 2013 and paid 14 million crowns for them [@pier, para. 1]. The town has 12,500 people [@harbour, para. 1]. The chairwoman, Rosa Marchetti, disagreed with Omar Diaz [@pier].

“India and Russia have a relationship, including in the defense and energy sector, that we don't have” [@jha2022-ties, para. 9]. See [@lee2019, p. 4] and [@harbour, para. 9] and [@harbour, p. 2].
`;

/** Drafts with something of each kind to find. */
export const DRAFTS = [DRAFT, readFileSync(path.join(root, 'sample/draft.md'), 'utf8')];

/** A work outside the library. */
export const BOOK = {
  id: 'lee2019',
  type: 'book',
  title: 'The Quay',
  author: [{ family: 'Lee', given: 'Ann' }],
} as const;

/** Where a writer is shown something, and what. */
export type Shown = readonly [by: string, text: string];

function texts(by: string, ...all: readonly (string | null | undefined)[]): Shown[] {
  return all.flatMap((text): Shown[] => (text ? [[by, text]] : []));
}

/** A text without English locators, so that one in the interface is found. */
function withoutLocators(text: string): string {
  return text.replace(/\b(?:paras?|pp?)\. ?(?=\d)/gu, '');
}

/** The title of a fix, without the locator that it writes in the language of the draft. */
function titleOf({ kind, title }: Fix): string {
  return kind === 'correct-locator' || kind === 'cite-place' ? withoutLocators(title) : title;
}

/** All that a writer is shown of a library and drafts. */
export async function everythingShown(desk: Desk): Promise<Shown[]> {
  const known = { ...desk.known, usages: new Usages(() => undefined) };
  return [
    ...ofDrafts(desk, known),
    ...ofChangedSources(),
    ...ofTrees(known),
    ...ofSearch(known),
    ...(await ofCompletion(desk)),
    ...ofQuotations(known),
  ];
}

/** Findings, their fixes, cards where the cursor is, open points, reports, verdicts. */
function ofDrafts({ draft: place, sources }: Desk, known: Knowledge): Shown[] {
  const severities = { 'unsupported-quotation': 'warning' } as const;
  const checks: { file: string; text: string; check: DraftCheck }[] = [];
  const shown: Shown[] = [];
  for (const [index, text] of DRAFTS.entries()) {
    const draft = place(`${text}|`, {}, [BOOK]);
    const check = checkDraft(draft.syntax, sources, { facts: new FactChecker(), severities });
    checks.push({ file: `draft${index}.md`, text, check });
    known.usages?.setOpen(
      `file:///draft${index}.md`,
      usesIn(text, check, (key) => known.library.keyOf(key)),
    );
    for (const { code, message, fixes } of check.findings)
      shown.push(...texts(`finding ${code}`, message, ...fixes.map(titleOf)));
    for (const { message } of openPoints(check, known.library)) shown.push(...texts('open point', message));
    const quoted = stillQuoted(text, check, text);
    for (let offset = 0; offset < text.length; offset += 5) {
      const given = { format: offset % 2 ? EDITOR : MARKDOWN, quotations: 2, facts: check.facts, quoted };
      shown.push(...texts('hover', ...(lookUp(known, sources, draft, offset, given)?.cards ?? [])));
    }
  }
  shown.push(...texts('report', checkReport(checks, sources)));
  shown.push(...texts('page', reportPage(checks, { sources, day: '2026-11-29' }).replace(/^.*?<body>/su, '')));
  for (const words of [
    '“The stones are cheap,” he said.',
    '“The stones are dear.”',
    DRAFT.slice(0, 30),
    'word',
    'Board votes',
  ])
    for (const { verdict, message } of verifyText(words, sources)) shown.push(...texts('verdict', verdict, message));
  return shown;
}

/** Findings on words that were verified, and whose sources have changed since. */
function ofChangedSources(): Shown[] {
  const text =
    '“The stones are cheap,” said Diaz [@harbour, para. 1]. “We will vote in June,” said Lee [@harbour, para. 3].\n';
  const changed = [
    HARBOUR.replace('are cheap', 'are dear'),
    HARBOUR.replace('“The work', 'He paused. “The work'),
    HARBOUR.replace('---\n\n', '---\n\nThere was a meeting.\n\n'),
    HARBOUR.replace('issued', 'text: digest\nissued'),
    HARBOUR.replace(/“The stones.*?not.”/su, 'He said nothing.'),
    HARBOUR.replace('id: harbour', 'id: quay'),
  ];
  return changed.flatMap((source) => {
    const kept = new KeptQuotations();
    const findings = [HARBOUR, source].map((each, day) => {
      const run = new KeptCheckRun(kept, 'draft', `2026-11-2${day}`);
      return checkDraft(parseDraft(text), deskWith({ 'harbour.md': each }).sources, { kept: run }).findings;
    });
    return (findings[1] ?? []).flatMap(({ code, message, fixes }) =>
      texts(`finding ${code}`, message, ...fixes.map(titleOf)),
    );
  });
}

/** Every row of the trees with its card. */
function ofTrees(known: Knowledge): Shown[] {
  const shown: Shown[] = [];
  const trees = new Trees(known, () => undefined);
  const places: TreePlace[] = [
    ...(['speaker', 'source', 'date'] as const).map((grouping) => ({
      at: 'quotations' as const,
      selection: { grouping, filter: '', most: 10 },
    })),
    { at: 'quotations', selection: { grouping: 'speaker', filter: 'the', most: 2 } },
    { at: 'quotations', selection: { grouping: 'speaker', filter: 'is:unused', most: 2 } },
    { at: 'entities' },
    { at: 'sources' },
  ];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    for (const row of trees.children(place, 0, 60).rows) {
      shown.push(...texts('row', row.label, row.description, row.spoken));
      if (row.card) shown.push(...texts('card', cardOf(known, null, row.card, EDITOR)));
      if (row.under) places.push(row.under.place);
    }
  }
  return shown;
}

function ofSearch(known: Knowledge): Shown[] {
  const rows = new SearchRows({ ...known, version: 0 });
  const found = ['stones', 'quay', 'Omar Diaz', 'Northgate', 'Campbell trust', 'Board votes'].flatMap((query) =>
    known.search.search(query, { limit: 40 }).flatMap((result) => rows.of(result) ?? []),
  );
  return [
    ...found.flatMap(({ label, description, detail }) => texts('search row', label, description, detail)),
    ...texts('note', otherDaysNote(), ...['a1:5', 'is:5', 'before:5', 'language:5'].map(filterNote)),
  ];
}

async function ofCompletion({ draft: place, known, sources, works }: Desk): Promise<Shown[]> {
  const shown: Shown[] = [];
  const asked = ['Omar Diaz said “the sto|', 'Kurt Campbell said “|', 'Ann Lee said “the stones are|', '“never ag|'];
  for (const marked of [...asked, `${DRAFT}\n“the stones are ch|`]) {
    const draft = place(marked, {}, [BOOK]);
    const { text } = draft.syntax;
    const found = await offersAt(known, draft, draft.offset, true);
    const quoted = stillQuoted(text, checkDraft(draft.syntax, sources), text);
    for (const row of found ? quotationRows(known, found, quoted) : [])
      shown.push(...texts('completion', row.label, row.description, row.detail));
  }
  for (const marked of ['See [@h|', 'See [@harbour, para. |', 'See [@lee|']) {
    const draft = place(marked, {}, [BOOK]);
    for (const row of citables(known, works, draft, draft.offset) ?? []) {
      // A place is shown as it is written, in the language of the draft.
      shown.push(...texts('completion', row.kind === 'place' ? '' : row.label, row.description, row.detail));
      if (row.card) shown.push(...texts('card', cardOf(known, draft.works, row.card, EDITOR)));
    }
  }
  return shown;
}

/** What is said of each quotation: other wordings, where it is used, what pasting it does; and statements. */
function ofQuotations(known: Knowledge): Shown[] {
  const shown = known.library.quotations.flatMap(({ id, text }) => [
    ...texts('wording', compareReports(known, id)?.title),
    ...wordingsOf(known, id).flatMap(({ said, place }) => texts('wording', said, place)),
    ...texts('uses', usesOf(known, { quotationId: id })?.title),
    ...texts('paste', recognise(known, text)?.title),
  ]);
  for (const topic of ['the', 'quay', '5']) {
    // Citations in Markdown, to be pasted into a draft.
    shown.push(...texts('statements', withoutLocators(statementsOf(known, { topic }).text)));
  }
  return shown;
}
