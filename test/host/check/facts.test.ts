import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openDraft, plainCards, positionIn } from '../draft.js';
import { clear, put, row } from '../sources/support.js';
import { fixesFor } from './findings.js';

const PIER = `---
id: pier
title: Board votes on the east pier
issued: 2024-03-05
---

The harbour board of Northgate bought more than 12 cranes for the east pier, and paid 14 million crowns for them.

The pilots of the harbour went on strike on 3 June 2023, and Samuel Okafor led them through the old town.

Deputy Mayor Anna Lindqvist of Northgate said that the ferry to the islands carries 900 passengers a day in July.
`;

const STRIKE = `---
id: strike
title: The strike of the pilots
issued: 2024-03-06
---

The strike of the harbour pilots of Northgate cost the shipping companies 77 million crowns in lost freight.
`;

interface Case {
  readonly name: string;
  readonly draft: string;
  readonly code: string;
  readonly severity?: vscode.DiagnosticSeverity;
  readonly fix: string;
  readonly fixed: string;
}

const BOUGHT = 'The harbour board of Northgate bought more than 12 cranes for the east pier [@pier, para. 1].';
const STRUCK = 'The pilots of the harbour went on strike on 3 June 2023 [@pier, para. 2].';
const LED = 'On strike on 3 June 2023, Samuel Okafor led them through the old town [@pier, para. 2].';
const MAYOR =
  'Deputy Mayor Anna Lindqvist of Northgate said that the ferry carries 900 passengers a day [@pier, para. 3].';
const CARRIES = 'The ferry to the islands carries 900 passengers a day in July [@pier, para. 3].';
const COST =
  'The strike of the harbour pilots of Northgate cost the shipping companies 77 million crowns [@pier, para. 2].';
const { Information, Hint } = vscode.DiagnosticSeverity;

const CASES: readonly Case[] = [
  {
    name: 'a figure',
    draft: BOUGHT.replace('12', '15'),
    code: 'unsupported-figure',
    fix: "Use the source's figure",
    fixed: BOUGHT,
  },
  {
    name: 'a word that limits one',
    draft: BOUGHT.replace('more than ', ''),
    code: 'unsupported-figure',
    severity: Hint,
    fix: "Use the source's figure",
    fixed: BOUGHT,
  },
  {
    name: 'a date',
    draft: STRUCK.replace('June', 'July'),
    code: 'unsupported-date',
    fix: "Use the source's date",
    fixed: STRUCK,
  },
  {
    name: 'a name',
    draft: LED.replace('Samuel Okafor', 'Peter Strand'),
    code: 'unsupported-name',
    severity: Hint,
    fix: "Use the source's name",
    fixed: LED,
  },
  {
    name: 'the spelling of one',
    draft: LED.replace('Okafor', 'Okofor'),
    code: 'name-spelling',
    severity: Hint,
    fix: 'Spell it “Samuel Okafor”',
    fixed: LED,
  },
  {
    name: 'a role',
    draft: MAYOR.replace('Deputy Mayor', 'Mayor'),
    code: 'different-role',
    fix: "Use the source's role",
    fixed: MAYOR,
  },
  {
    name: 'a fact that another paragraph has',
    draft: CARRIES.replace('para. 3', 'para. 1'),
    code: 'unsupported-figure',
    fix: 'Cite para. 3 instead',
    fixed: CARRIES,
  },
  {
    name: 'a fact that another source has',
    draft: COST,
    code: 'unsupported-figure',
    severity: Hint,
    fix: 'Cite @strike as well',
    fixed: COST.replace('para. 2]', 'para. 2; @strike, para. 1]'),
  },
];

describe('the check of facts', () => {
  const settings = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('quoin.check').update(name, value, vscode.ConfigurationTarget.Global);
  const diagnostics = ({ uri }: vscode.TextDocument) =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Quoin');

  before(async () => {
    await clear();
    await put('pier.md', PIER);
    await put('strike.md', STRIKE);
    await row('pier');
    await row('strike');
    await settings('facts', true);
  });
  afterEach(closeAll);
  after(async () => {
    await settings('facts', undefined);
    await clear();
  });

  for (const { name, draft, code, severity = Information, fix, fixed } of CASES) {
    it(`reports ${name}, and mends it in one step that can be undone`, async () => {
      const { document } = await openDraft(draft);
      const [finding] = await eventually(() => {
        const found = diagnostics(document);
        assert.deepEqual(
          found.map((each) => each.code),
          [code],
        );
        return found;
      });
      assert.ok(finding);
      assert.equal(finding.severity, severity);
      const fixes = await fixesFor(document, finding.range);
      const edit = fixes.find(({ title }) => title === fix)?.edit;
      assert.ok(edit, fixes.map(({ title }) => title).join(' | '));
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(document.getText(), fixed);
      await eventually(() => assert.deepEqual(diagnostics(document), []));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), draft);
    });
  }

  it('is ended in a sentence by a comment', async () => {
    const { document } = await openDraft(BOUGHT.replace('12', '15'));
    const [finding] = await eventually(() => {
      const found = diagnostics(document);
      assert.equal(found.length, 1);
      return found;
    });
    assert.ok(finding);
    const fixes = await fixesFor(document, finding.range);
    const edit = fixes.find(({ title }) => title === 'Ignore in this sentence')?.edit;
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /\] <!-- quoin:ignore unsupported-figure -->\.$/u);
    await eventually(() => assert.deepEqual(diagnostics(document), []));
  });

  it('shows the source’s sentence on a figure, with the figure marked', async () => {
    const { document } = await openDraft(BOUGHT.replace('12', '15'));
    await eventually(() => assert.equal(diagnostics(document).length, 1));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, '15 cranes', 1),
    );
    const card = plainCards(hovers);
    assert.match(card, /The source differs/u);
    assert.match(card, /The harbour board of Northgate bought more than \*\*12\*\* cranes for the east pier/u);
  });

  it('is off unless it is asked for', async () => {
    await settings('facts', undefined);
    const { document } = await openDraft(`${BOUGHT.replace('12', '15')} “It is not so” [@none].`);
    await eventually(() =>
      assert.deepEqual(
        diagnostics(document).map(({ code }) => code),
        ['unknown-citation'],
      ),
    );
    await settings('facts', true);
    await eventually(() =>
      assert.deepEqual(
        diagnostics(document)
          .map(({ code }) => code)
          .sort(),
        ['unknown-citation', 'unsupported-figure'],
      ),
    );
  });
});
