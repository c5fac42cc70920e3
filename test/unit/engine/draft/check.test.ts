import assert from 'node:assert/strict';
import { type CheckOptions, checkDraft, DraftChecker } from '../../../../src/engine/draft/check.js';
import { MOST_QUOTATIONS } from '../../../../src/engine/draft/check-run.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { type GivenArticle, sourcesOf } from './library.js';

const HARBOUR: GivenArticle = {
  id: 'harbour',
  title: 'Harbour plan divides the council',
  paragraphs: [
    'The council met on Monday. It expressed “grave doubts” about the harbour plan of the port authority.',
    '“We will not sell the harbour, and we do not intend to lease any part of it to a foreign company,” mayor Ann Lee said. “The 12 piers belong to the people of Westby. But we are open to talks.”',
    'Critics see it differently. “The city has spent $65 million on studies. It cannot afford another year of delay (of the plan), unless the state pays,” said Omar Diaz, who leads the merchants’ union.',
    '“I think it’s a well-known fact that ‘growth at any price’ has failed us,” he added.',
    'Lee said the plan was “a once-in-a-generation chance” for Westby and for its neighbours across the bay.',
  ],
  speakers: { 2: 'Ann Lee', 3: 'Omar Diaz', 4: 'Omar Diaz?', 5: 'Ann Lee' },
  people: [
    { name: 'Ann Lee', aliases: ['Lee'], roles: [{ title: 'mayor of Westby', articleIds: ['harbour'] }] },
    { name: 'Omar Diaz', aliases: ['Diaz'] },
    { name: 'SAM ORREY', kind: 'other' },
    { name: 'Westby Watch', kind: 'other' },
  ],
};

const GAZETTE: GivenArticle = {
  id: 'gazette',
  paragraphs: [
    'The mayor was firm. “We will never sell the harbour and have no plan to lease any of it to foreign firms,” Ann Lee told reporters.',
    'The old lighthouse on the northern mole will be restored next spring by volunteers from the sailing club.',
    'Residents spoke of “a quiet bargain between old friends” when the minutes became public.',
  ],
  speakers: { 1: 'Ann Lee' },
};

const DIGEST: GivenArticle = {
  id: 'digest',
  text: 'digest',
  paragraphs: [
    'Our summary says that the bridge is to be closed for two years. The engineer said: “The bridge will be closed for two full years.”',
    'He went on to say that “no lane stays open” in that time.',
  ],
};

const SOURCES = sourcesOf([HARBOUR, GAZETTE, DIGEST], [['harbour', 'gazette']]);

/** The codes found, with severities where they are not the usual ones. */
function codes(text: string, options: CheckOptions = {}): string[] {
  const usual = new Set(['dropped-qualifier', 'wording-varies']);
  return checkDraft(parseDraft(text), SOURCES, options)
    .findings.filter((each) => !usual.has(each.code))
    .map((each) => (each.severity === 'error' ? `${each.code}!` : each.code));
}

type Case = readonly [draft: string, ...codes: string[]];

const A = 'altered-quotation';
const E = 'altered-quotation!';

const allowed: readonly Case[] = [
  ['> Words of the writer’s own, in between.\n> > The 12 piers belong to the people of Westby. [@harbour]'],
  [
    '“We will not sell the harbour, and we do not intend to lease any part of it to a foreign company” [@harbour, para. 2].',
  ],
  [
    '"We will not sell the harbour, and we do not intend to lease any part of it to a foreign company," she said [@harbour, para. 2].',
  ],
  ['‘We will not sell the harbour, and we do not intend to lease any part of it’ [@harbour].'],
  ['«We will not sell the harbour» [@harbour].'],
  ['„We will not sell the harbour“ [@harbour].'],
  ['She spoke of “the harbour, and we do not intend to lease any part” [@harbour].'],
  ['“we will not sell the harbour” [@harbour, para. 2]'],
  ['“[W]e will not sell the harbour” [@harbour, para. 2]'],
  ['“[w]e will not sell the harbour” [@harbour, para. 2]'],
  ['“The 12 piers belong to the people of Westby” [@harbour].'],
  ['“The 12 piers belong to the people of Westby.” [@harbour]'],
  ['“The 12 piers belong to the people of Westby”! [@harbour]'],
  ['Is it true that “the 12 piers belong to the people of Westby”? [@harbour]'],
  ['“The 12 piers … of Westby” [@harbour].'],
  ['“The 12 piers ... of Westby” [@harbour].'],
  ['“The 12 piers . . . of Westby” [@harbour].'],
  ['“The 12 piers […] of Westby” [@harbour].'],
  ['“The 12 piers [...] of Westby” [@harbour].'],
  ['“The 12 piers (…) of Westby” [@harbour].'],
  ['“… belong to the people of Westby” [@harbour].'],
  ['“The 12 piers belong to the people …” [@harbour].'],
  ['“We will not sell the harbour …. The 12 piers belong to the people of Westby” [@harbour].'],
  ['“We will not sell … The 12 piers belong” [@harbour].'],
  ['“The 12 piers [of the port] belong to the people of Westby” [@harbour].'],
  ['“They [the piers] … belong to the people” [@harbour].', A],
  ['“[The piers] belong to the people of Westby” [@harbour].'],
  ['“The 12 piers belong to the people of [our] Westby” [@harbour].'],
  ['“The 12 piers belong [sic] to the people of Westby” [@harbour].'],
  ['“The 12 piers *belong* to the people of Westby” [emphasis added] [@harbour].'],
  ['“The 12 piers **belong to the people** of Westby” [@harbour].'],
  ['“The 12 piers belong[ed] to the people of Westby” [@harbour].'],
  ['“I think it’s a well-known fact” [@harbour].'],
  ["“I think it's a well-known fact” [@harbour]."],
  ['“I think it’s a well\u2011known fact” [@harbour].'],
  ['“I think it’s a well-\nknown fact” [@harbour].'],
  ['“The 12 piers be-\nlong to the people of Westby” [@harbour].'],
  ['“The 12  piers\nbelong to the people\u00A0of Westby” [@harbour].'],
  ['“I think it’s a well-known fact that “growth at any price” has failed us” [@harbour].'],
  ['“I think it’s a well-known fact that ‘growth at any price’ has failed us” [@harbour, para. 4].'],
  ['He said that “‘growth at any price’ has failed us” [@harbour].'],
  ['“The city has spent $65 million on studies” [@harbour].'],
  ['“The city has spent \\$65 million on studies” [@harbour].'],
  ['“It cannot afford another year of delay (of the plan), unless the state pays” [@harbour].'],
  ['“It cannot afford another year of delay [of the plan], unless the state pays” [@harbour].'],
  ['“It cannot afford another year of delay … unless the state pays” [@harbour].'],
  ['It expressed “grave doubts” about it [@harbour, para. 1].'],
  ['A “once-in-a-generation chance” [@harbour, para. 5].'],
  ['“a once‑in‑a‑generation chance” [@harbour, para. 5].'],
  ['“The council met on Monday” [@harbour, para. 1].'],
  ['“The bridge will be closed for two full years” [@digest, para. 1].'],
  ['“No lane stays open” [@digest, para. 2].'],
  ['The piece “Harbour plan divides the council” [@harbour] is long.'],
  ['“The 12 piers &quot;belong&quot; to the people of Westby” [@harbour].'],
  ['“The 12 piers belong to the people of Westby”[^1].\n\n[^1]: See [@harbour, para. 2].'],
  ['“The 12 piers belong to the people of Westby”^[@harbour].'],
  ['“The 12 piers belong to the people of Westby. But we are open to talks” [@harbour].'],
  [
    '“We will not sell the harbour, and we do not intend to lease any part of it to a foreign company. The 12 piers belong to the people of Westby” [@harbour].',
  ],
];

const altered: readonly Case[] = [
  ['“The 12 piers belong to the people of Westby!” [@harbour]', A],
  ['“The 12 piers belong to the [citizens] of Westby” [@harbour].', A],
  ['“We will sell the harbour, and we do not intend to lease any part of it” [@harbour].', E],
  ['“We will not sell the harbour, and we do intend to lease any part of it” [@harbour].', E],
  [
    '“We will never sell the harbour, and we do not intend to lease any part of it to a foreign company” [@harbour].',
    E,
  ],
  ['“The 15 piers belong to the people of Westby” [@harbour].', E],
  ['“The twelve piers belong to the people of Westby” [@harbour].', E],
  ['“The piers belong to the people of Westby” [@harbour].', E],
  ['“The 12 piers belong to the people of Eastby” [@harbour].', E],
  ['“The 12 piers belong to the people” [@harbour].'],
  ['“The city has spent $75 million on studies” [@harbour].', E],
  ['“The city has spent €65 million on studies” [@harbour].', E],
  ['“The city has spent 65 million on studies” [@harbour].', E],
  ['“The city has spent $65 billion on studies” [@harbour].', E],
  ['“The 12 piers belong to the citizens of Westby” [@harbour].', A],
  ['“The 12 piers belong to all the people of Westby” [@harbour].', A],
  ['“The 12 piers belong to people of Westby” [@harbour].', A],
  ['“The 12 piers belonged to the people of Westby” [@harbour].', A],
  ['“The 12 piers of Westby belong to the people” [@harbour].', E],
  ['“The 12 piers belong the to people of Westby” [@harbour].', A],
  ['“The 12 piers belong to the people of westby” [@harbour].', A],
  ['“The 12 Piers belong to the people of Westby” [@harbour].', A],
  ['“The 12 piers belong to the people of Westby, but we are open to talks” [@harbour].', A],
  ['“The 12 piers belong to the people of Westby? But we are open to talks” [@harbour].', A],
  ['“The city has spent $65 million on studies, it cannot afford another year of delay” [@harbour].', A],
  [
    '“The city has spent $65 million on studies. Another year of delay (of the plan), unless the state pays” [@harbour].',
    E,
  ],
  ['“I think it’s a wellknown fact that ‘growth at any price’ has failed us” [@harbour].', A],
  ['“We will [sell] the harbour, and we do not intend to lease any part of it” [@harbour].', E],
  ['“The [15] piers belong to the people of Westby” [@harbour].', E],
  ['It expressed “grave fears” about it [@harbour, para. 1].', A],
  ['It expressed “some doubts” about it [@harbour, para. 1].', A],
  ['It expressed “worries” about it [@harbour, para. 1].', A],
  ['A “twice-in-a-generation chance” [@harbour, para. 5].', E],
  ['“The bridge will be closed for three full years” [@digest, para. 1].', E],
  ['“The bridge might be closed for two full years” [@digest, para. 1].', A],
  ['“every lane stays open” [@digest].', E],
  ['> The 12 piers belong to the citizens of Westby.\n>\n> — Ann Lee [@harbour, para. 2]', A],
  ['- “The 12 piers belong to the citizens of Westby” [@harbour]', A],
  ['| a |\n|---|\n| “The 12 piers belong to the citizens of Westby” [@harbour] |', A],
  ['# “The 12 piers belong to the citizens of Westby” [@harbour]', A],
  ['“The 12 piers *belong* to the citizens of Westby” [@harbour].', A],
  ['“The 12 … belong to the citizens of Westby” [@harbour].', A],
  ['“The 12 piers … the citizens of Westby” [@harbour].', A],
  ['“[The piers] belong to the citizens of Westby” [@harbour].', A],
  ['“The 12 piers belong to the citizens of Westby,” she said. “But we are open to talks” [@harbour].', A],
  ['“We are open to talk” [@harbour].', A],
];

const attributed: readonly Case[] = [
  ['“The 12 piers belong to the people of Westby” [@gazette].', 'wrong-source'],
  ['“a quiet bargain between old friends” [@harbour].', 'wrong-source'],
  ['“The old lighthouse on the northern mole will be restored” [@harbour, para. 2].', 'wrong-source'],
  ['“The bridge will be closed for two full years” [@harbour, para. 1].', 'wrong-source'],
  ['It expressed “grave doubts” [@gazette, para. 1].', 'wrong-source'],
  ['“The 12 piers belong to the people of Westby” [@harbour, para. 3].', 'wrong-locator'],
  ['“The 12 piers belong to the people of Westby” [@harbour, paras. 3-5].', 'wrong-locator'],
  ['“The 12 piers belong to the people of Westby” [@harbour, paras. 1-2].'],
  ['“The 12 piers belong to the people of Westby” [@harbour, p. 3].', 'wrong-locator'],
  ['“The 12 piers belong to the people of Westby” [@harbour, chap. 3].', 'wrong-locator'],
  ['“The 12 piers belong to the people of Westby” [@harbour].'],
  ['“The city has spent $65 million … ‘growth at any price’ has failed us” [@harbour, paras. 3-4].'],
  ['“The city has spent $65 million … ‘growth at any price’ has failed us” [@harbour, para. 4].'],
  ['Omar Diaz said, “The 12 piers belong to the people of Westby” [@harbour].', 'wrong-speaker'],
  ['Sam Orrey said, “The 12 piers belong to the people of Westby” [@harbour].', 'wrong-speaker'],
  ['Westby Watch said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['“The 12 piers belong to the people of Westby,” Diaz said [@harbour].', 'wrong-speaker'],
  ['“The 12 piers belong to the people of Westby,” said Omar Diaz [@harbour].', 'wrong-speaker'],
  ['According to Omar Diaz, “the 12 piers belong to the people of Westby” [@harbour].', 'wrong-speaker'],
  ['> The 12 piers belong to the people of Westby.\n>\n> — Omar Diaz [@harbour, para. 2]', 'wrong-speaker'],
  ['Paul Smith said, “The 12 piers belong to the people of Westby” [@harbour].', 'wrong-speaker'],
  ['Ann Lee said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['Lee said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['Mayor Lee said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['The mayor of Westby said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['Westby said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['City Council said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['She said, “The 12 piers belong to the people of Westby” [@harbour].'],
  ['Ann Lee said, “I think it’s a well-known fact” [@harbour, para. 4].'],
  ['“The 12 piers belong to the people of Westby”, she said.', 'uncited-quotation'],
  ['“The 12 piers belong to the citizens of Westby”, she said.', A],
  ['> The 12 piers belong to the people of Westby.', 'uncited-quotation'],
  ['“open to talks”, she said.'],
  ['He wrote “this and that and nothing else” in his notes.'],
  ['The old lighthouse, “on the northern mole will”, they said.'],
  ['“The 12 piers belong to the people of Westby” [@nobody].', 'unknown-citation'],
  ['“The 12 piers belong to the citizens of Westby” [@nobody].', A, 'unknown-citation'],
  ['“The 12 piers belong to the people of Westby” [@fig-pier].'],
  ['“The 12 piers” and “belong to the people of Westby” [@nobody].', 'unknown-citation'],
  ['“The 12 piers belong to the people of Westby” [@nobody]. <!-- quoin:ignore -->'],
  ['“The 12 piers belong to the people of Westby” [@nobody]. <!-- quoin:ignore wrong-source -->', 'unknown-citation'],
  ['“The 12 piers” <!-- quoin:ignore --> and “belong to the people of Westby” [@nobody].', 'unknown-citation'],
  ['“The 12 piers” <!-- quoin:ignore --> “belong to the people of Westby” <!-- quoin:ignore --> [@nobody].'],
  ['See [@nobody] and @nobody2.', 'unknown-citation', 'unknown-citation'],
  ['See [@harbour; @nobody].', 'unknown-citation'],
  ['@fig-pier and [@tbl:tolls; @sec-2] show it.'],
  ['@figueroa-2020 and @section9 show it.', 'unknown-citation', 'unknown-citation'],
  ['“Words that are nowhere at all in here” [@harbour; @nobody].', 'unknown-citation'],
  ['“Words that are nowhere at all in here” [@harbour].', 'unsupported-quotation'],
  ['“nowhere at all” [@harbour].', 'unsupported-quotation'],
  ['“zeppelin” [@harbour].', 'unsupported-quotation'],
  ['“Words that are nowhere at all in here” [@harbour; @gazette].', 'unsupported-quotation'],
  ['“Words that are nowhere at all in here.”'],
];

const belonging: readonly Case[] = [
  ['“The 12 piers belong to the people of Westby” [@harbour] and “a quiet bargain between old friends” [@gazette].'],
  [
    '“The 12 piers belong to the people of Westby” [@gazette] and “a quiet bargain between old friends” [@harbour].',
    'wrong-source',
    'wrong-source',
  ],
  ['“The 12 piers” and “belong to the people of Westby” [@harbour].'],
  ['“The 12 piers belong” and “a quiet bargain between old friends” [@harbour; @gazette].'],
  ['“The 12 piers belong to the people,” she said. “But we are open to talks” [@harbour].'],
  ['“The 12 piers belong to the people of Westby,” she said. [@harbour]'],
  ['“The 12 piers belong to the people of Westby.” [@harbour] “a quiet bargain between old friends” [@gazette].'],
  ['As @harbour [para. 2] has it, “the 12 piers belong to the people of Westby”.'],
  ['@harbour says “the 12 piers belong to the people” and @gazette “a quiet bargain between old friends”.'],
  [
    '@harbour says “the 12 piers belong to the people of Westby” and others “a quiet bargain between old friends” [@gazette].',
  ],
  ['First “the 12 piers belong to the people of Westby”. Then more was said [@harbour].'],
  ['> The 12 piers belong to the people of Westby. [@harbour]'],
  ['> The 12 piers belong to the people of Westby.\n\n[@harbour, para. 2]'],
  ['> The 12 piers belong to the people of Westby.\n\n— Ann Lee [@harbour, para. 2]'],
  ['She said [@harbour, para. 2]:\n\n> The 12 piers belong to the people of Westby.'],
  ['> “The 12 piers belong to the people of Westby.”\n> — Ann Lee [@harbour]'],
  ['> Lee said: “The 12 piers belong to the people of Westby.” She went on. [@harbour]'],
  ['> Lee said: “The 12 piers belong to the citizens of Westby.” She went on. [@harbour]', A],
  [
    '> We will not sell the harbour, and we do not intend to lease any part of it to a foreign company …\n>\n> The 12 piers belong to the people of Westby.\n>\n> — Ann Lee [@harbour, para. 2]',
  ],
  ['“The city has spent $65 million on studies.\n\n“It cannot afford another year of delay” [@harbour].'],
  ['“The city has spent $65 million on studies.\n\n“It can afford another year of delay” [@harbour].', E],
  ['- “The 12 piers belong to the people of Westby” [@harbour]\n- “a quiet bargain between old friends” [@gazette]'],
  [
    '- “The 12 piers belong to the people of Westby” [@gazette]\n- “a quiet bargain between old friends” [@gazette]',
    'wrong-source',
  ],
  ['- > The 12 piers belong to the people of Westby. [@harbour]'],
  ['“He said ‘the 12 piers belong to the people of Westby’ then” is nearly there.', E],
  ['“The 12 piers belong to the citizens of Westby” [@harbour]. <!-- quoin:ignore -->'],
  ['“The 12 piers belong to the citizens of Westby” <!-- quoin:ignore --> [@harbour].'],
  ['<!-- quoin:ignore -->\n\n“The 12 piers belong to the citizens of Westby” [@harbour].'],
  ['“The 12 piers belong to the citizens of Westby” [@harbour].\n<!-- quoin:ignore -->'],
  ['> The 12 piers belong to the citizens of Westby. [@harbour]\n\n<!-- quoin:ignore -->\n\nText.', A],
  ['“The 12 piers belong to the citizens of Westby” [@harbour]. <!-- quoin:ignore wrong-locator -->', A],
  ['“The 12 piers belong to the citizens of Westby” [@harbour]. <!-- quoin:ignore altered-quotation: agreed -->'],
  [
    '“The 12 piers belong to the citizens” [@harbour] and “a quiet deal between old friends” [@gazette]. <!-- quoin:ignore -->',
    A,
  ],
  ['See [@nobody]. <!-- quoin:ignore -->'],
  ['`“The 12 piers belong to the citizens of Westby” [@harbour]`'],
  ['```\n“The 12 piers belong to the citizens of Westby” [@harbour]\n```'],
  ['---\nabstract: “The 12 piers belong to the citizens of Westby” [@harbour]\n---\n', A],
  ['<!-- “The 12 piers belong to the citizens of Westby” [@harbour] -->'],
  ['<div>“The 12 piers belong to the citizens of Westby” [@harbour]</div>', A],
  ['[text](x "The 12 piers belong to the citizens of Westby") [@harbour]'],
  ['He opened “The 12 piers belong and never closed it [@harbour].'],
];

/** Markup of other dialects among the words: what a reader is shown is compared. */
const dialects: readonly Case[] = [
  ['“The 12 piers ==belong to== the people of Westby” [@harbour].'],
  ['“The 12 piers [belong to]{.mark lang=en} the people of Westby” [@harbour].'],
  ['“The 12 piers [belonged to]{.mark} the people of Westby” [@harbour].', A],
  ['“The 12 piers<sup>1</sup> belong to the people^2^ of Westby.[^3]” [@harbour].\n\n[^3]: x'],
  ['“The 12 piers¹ belong to the people[4] of Westby” [@harbour].'],
  ['“The 12 piers^[As he saw them.] belong to the people of Westby” [@harbour].'],
  ['“The 12 piers %%really?%% belong to the people of Westby” [@harbour].'],
  ['%%“The 12 piers belong to the citizens of Westby” [@harbour]%%'],
  ['“The 12 piers {--did not --}belong to the people of {++Westby++}{>>sure?<<}” [@harbour].'],
  ['“The 12 piers {++did not ++}belong to the people of Westby” [@harbour].', E],
  ['“The 12 piers {~~belonged~>belong~~} to the people of Westby” [@harbour].'],
  ['“The 12 piers ~~belonged~~ belong to the people of Westby” [@harbour].'],
  ['“The 12 piers belong to the ~~people of~~ Westby” [@harbour].', A],
  ['“The 12 piers belong to the <del>people of</del> Westby” [@harbour].', A],
  ['“The 12 piers belong to the ![people of](x.png) Westby” [@harbour].', A],
  ['“The 12 piers `do not` belong to the people of Westby” [@harbour].', E],
  ['“The 12 piers<br>belong to the people\\\nof Westby” [@harbour].'],
  ['“The 12 piers\\index{piers} belong to the \\emph{people} of Westby” [@harbour].'],
  ['“The 12 piers {{< pagebreak >}}belong to the people of Westby” [@harbour].'],
  ['“The 12 [[piers]] belong to the [[Westby|people of Westby]]” [@harbour].'],
  ['::: {.note title="“The 12 piers belong to the citizens of Westby”"}\nText.\n:::'],
  ['<div>\n“The 12 piers belong to the citizens of Westby” [@harbour].\n</div>', A],
  ['<figure>\n<img src="x">\n<figcaption>See [@nobody]</figcaption>\n</figure>', 'unknown-citation'],
  ['![See [@nobody, p. 3]](x.png){#fig-x}', 'unknown-citation'],
  ['---\nnocite: |\n  @nobody\n---\n', 'unknown-citation'],
  ['The account .@nobody, a@nobody.org and $x_@nobody$.'],
];

describe('checkDraft', () => {
  const groups = { allowed, altered, attributed, belonging, dialects };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [draft, ...expected] of cases) {
        it(JSON.stringify(draft), () => assert.deepEqual(codes(draft).sort(), [...expected].sort()));
      }
    });
  }

  it('has at least 150 snippets', () => {
    assert.ok(Object.values(groups).flat().length >= 150);
  });

  const hints: readonly Case[] = [
    ['“The 12 piers belong to the people of Westby” [@harbour].', 'dropped-qualifier'],
    ['“The 12 piers belong to the people of Westby. But we are open to talks” [@harbour].'],
    ['The fear is that “it cannot afford another year of delay (of the plan)” [@harbour].', 'dropped-qualifier'],
    ['“I think it’s a well-known fact” [@harbour].'],
    [
      '“We will not sell the harbour, and we do not intend to lease any part of it to a foreign company” [@harbour].',
      'wording-varies',
    ],
  ];
  for (const [draft, ...expected] of hints) {
    it(`hints ${expected.join()} at ${JSON.stringify(draft)}`, () => {
      const found = checkDraft(parseDraft(draft), SOURCES).findings.map((each) => each.code);
      const wanted = expected[0] ?? 'dropped-qualifier';
      assert.deepEqual(
        found.filter((code) => code === wanted),
        expected,
      );
    });
  }

  it('reports what is found nowhere only if that is asked for', () => {
    const severities = { 'unsupported-quotation': 'warning' } as const;
    assert.deepEqual(codes('“Words that are nowhere at all in here” [@harbour].', { severities }), [
      'unsupported-quotation',
    ]);
    assert.deepEqual(codes('“Words that are nowhere at all in here.”', { severities }), ['unsupported-quotation']);
    assert.deepEqual(codes('“nowhere at all”', { severities }), []);
    const draft = '“The summary says the bridge was rather old” [@digest].';
    const [finding] = checkDraft(parseDraft(draft), SOURCES, { severities }).findings;
    assert.match(finding?.message ?? '', /full text/u);
  });

  it('shows the words of the source as far as a repair would write them', () => {
    const shown = (words: string) => {
      const [finding] = checkDraft(parseDraft(`“${words}” [@harbour].`), SOURCES).findings;
      return finding?.source?.text;
    };
    const source = 'The 12 piers belong to the people of Westby';
    for (const wrong of [
      'The 12 piers belong to the people of Eastby',
      'Some 12 piers belong to the people of Westby',
      'Some 12 piers belong to the people of Eastby',
      'The 12 piers belong to the citizens of Westby',
    ])
      assert.equal(shown(wrong), source, wrong);
  });

  it('says how to name a bibliography where the draft has none', () => {
    const check = (knownKeys?: ReadonlySet<string>) =>
      checkDraft(parseDraft('So it is [@nobody].'), SOURCES, { knownKeys }).findings.map(({ message }) => message);
    assert.match(check()[0] ?? '', /`bibliography:`/u);
    assert.deepEqual(check(new Set(['lee2020'])), ['No article or bibliography entry has the key @nobody.']);
  });

  it('looks up the words where nobody knows the key, and offers the right one', () => {
    const check = (draft: string) => {
      const { findings, quotations } = checkDraft(parseDraft(draft), SOURCES);
      const [finding] = findings.filter(({ code }) => code === 'unknown-citation');
      const [fix] = finding?.fixes ?? [];
      const fixed = fix && draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
      return { state: quotations[0]?.state, message: finding?.message, kind: fix?.kind, fixed };
    };
    assert.deepEqual(check('“The 12 piers belong to the people of Westby” [@nobody, para. 9].'), {
      state: 'misattributed',
      message: 'No article or bibliography entry has the key @nobody. The words are from @harbour, para. 2.',
      kind: 'correct-citation',
      fixed: '“The 12 piers belong to the people of Westby” [@harbour, para. 2].',
    });
    const near = check('“The 12 piers belong to the citizens of Westby” [@nobody].');
    assert.equal(near.state, 'altered');
    assert.match(near.message ?? '', /Similar words are in @harbour, para\. 2/u);
    const nowhere = check('“Words that are nowhere at all in here” [@nobody].');
    assert.deepEqual([nowhere.state, nowhere.kind], ['unchecked', undefined]);
  });

  it('leaves words alone that may be in a work of the bibliography', () => {
    const knownKeys = new Set(['outside']);
    assert.deepEqual(codes('“The 12 piers belong to the people of Westby” [@outside].', { knownKeys }), []);
    assert.deepEqual(codes('“a quiet deal between old friends” [@nobody; @outside].', { knownKeys }), [
      'unknown-citation',
    ]);
  });

  it('reads keys of a bibliography as known', () => {
    assert.deepEqual(codes('“Words” [@nobody].', { knownKeys: new Set(['nobody']) }), []);
  });

  it('checks in steps as it checks at once, as many for each paragraph of a long draft as of a short one', () => {
    const paragraph = (index: number) =>
      `“The ${index} piers belong to the people of Westby” [@harbour, para. ${index}].\n\n`;
    const run = (paragraphs: number) => {
      const draft = parseDraft(Array.from({ length: paragraphs }, (_, index) => paragraph(index)).join(''));
      const steps = new DraftChecker().steps(draft, SOURCES);
      for (let taken = 0; ; taken++) {
        const step = steps.next();
        if (step.done) return { taken, check: step.value, atOnce: checkDraft(draft, SOURCES) };
      }
    };
    const short = run(20);
    assert.deepEqual(short.check, short.atOnce);
    assert.ok(short.taken >= 40, String(short.taken));
    assert.ok(run(80).taken <= 4 * short.taken);
  });

  it('leaves out what comes after more quotations than a book has, and says so', () => {
    const check = checkDraft(parseDraft('“a”. '.repeat(MOST_QUOTATIONS + 1)), SOURCES);
    assert.equal(check.quotations.length, MOST_QUOTATIONS);
    assert.equal(check.complete, false);
    assert.equal(checkDraft(parseDraft('“a” '), SOURCES).complete, true);
  });
});
