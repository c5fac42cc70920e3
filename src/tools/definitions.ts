import * as z from 'zod/mini';
import { CITATION_SYNTAXES } from '../engine/cite/convert/syntax.js';
import { BUNDLED_STYLES } from '../engine/cite/styles/catalog.js';
import type { EntityKind } from '../engine/extract/extraction.js';
import { cursor, filters, limit, text } from './input.js';
import { define } from './tool.js';

const { speaker: _speaker, ...articleFilters } = filters;

const KINDS = ['person', 'organization', 'place', 'other'] as const satisfies readonly EntityKind[];

const STYLES = BUNDLED_STYLES.map(({ id }) => id);

/** Maximum number of quotations verified in one call. */
const MAX_QUOTATIONS = 25;

/** Longest draft, in UTF-16 code units, that is given as text. */
const MAX_DRAFT_LENGTH = 500_000;

const name = z.optional(text('Part of the name, an alias or a role. Without it, the most mentioned come first.'));

export const searchQuotations = define({
  name: 'quoin_search_quotations',
  title: 'Search quotations',
  summary: 'Search quotations in the Quoin library.',
  description:
    "Finds quotations in the user's library of articles, with speaker, source and the exact Markdown to paste. Use it whenever a text needs somebody's words, and paste `insert` unchanged: never write a quotation from memory.",
  input: z.strictObject({
    query: text('Words of the quotation or its subject, in any order. Typos are tolerated.'),
    ...filters,
    limit: limit(10, 50),
    cursor,
  }),
});

export const searchPassages = define({
  name: 'quoin_search_passages',
  title: 'Search passages',
  summary: 'Search passages in the Quoin library.',
  description:
    "Finds paragraphs of the user's articles by their words: facts, figures, and an article's own text. Of an article held in full, `insert` quotes and cites the words found; a digest's own words cannot be quoted.",
  input: z.strictObject({
    query: text('Words of the passage, in any order. Typos are tolerated.'),
    ...articleFilters,
    limit: limit(10, 50),
    cursor,
  }),
});

export const getPassage = define({
  name: 'quoin_get_passage',
  title: 'Read a passage',
  summary: 'Read a passage in the Quoin library.',
  description:
    'Reads paragraphs of an article by cite key and locator, with the quotations in them. Use it to see words in their context before quoting or paraphrasing them.',
  input: z.strictObject({
    key: text('Cite key of the article.'),
    locator: z.optional(
      text('Where in it: "para. 3", "p. 12", "paras. 3-5". Without one, the article from its beginning.', 80),
    ),
    context: z._default(
      z.int().check(z.minimum(0), z.maximum(10), z.describe('Number of further paragraphs before and after.')),
      0,
    ),
    cursor,
  }),
});

export const verifyQuotations = define({
  name: 'quoin_verify_quotations',
  title: 'Verify quotations',
  summary: 'Compare quotations with the Quoin library.',
  description:
    "Compares quotations word for word with the user's articles. The verdict is `verified` or says what is wrong, with the source's words beside the claimed ones. Call it for every quotation that you wrote or were given, before you present it as somebody's words.",
  input: z.strictObject({
    quotations: z
      .array(
        z.strictObject({
          words: text('The quoted words, without the marks around them.', 20_000),
          key: z.optional(text('Cite key of the article that they are said to be from.')),
          locator: z.optional(text('Where in it they are said to be: "para. 3" or "p. 12".', 80)),
          speaker: z.optional(text('Who is said to have said them.')),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_QUOTATIONS), z.describe(`The quotations, at most ${MAX_QUOTATIONS}.`)),
  }),
});

export const listSpeakers = define({
  name: 'quoin_list_speakers',
  title: 'List speakers',
  summary: 'List the speakers of the Quoin library.',
  description:
    "Lists the people and organizations whom the user's articles quote, with their roles and the number of articles.",
  input: z.strictObject({ query: name, limit: limit(20, 100), cursor }),
});

export const listEntities = define({
  name: 'quoin_list_entities',
  title: 'List people, organizations and places',
  summary: 'List people, organizations and places of the Quoin library.',
  description: "Lists the people, organizations and places that the user's articles name, with aliases and roles.",
  input: z.strictObject({
    query: name,
    kind: z.optional(z.enum(KINDS).check(z.describe('Only entities of this kind.'))),
    limit: limit(20, 100),
    cursor,
  }),
});

export const getStatements = define({
  name: 'quoin_get_statements',
  title: 'Who said what, when',
  summary: 'List who said what, when, in the Quoin library.',
  description:
    'Lists statements in order of date, each with the wording of every outlet that reports it. Use it to compare reports of one remark, or to follow what somebody has said over time.',
  input: z.strictObject({
    speaker: filters.speaker,
    topic: z.optional(text('Words of the subject. Without them, all statements of the speaker.')),
    source: filters.source,
    since: filters.since,
    until: filters.until,
    language: filters.language,
    limit: limit(10, 50),
    cursor,
  }),
});

export const getCitation = define({
  name: 'quoin_get_citation',
  title: 'Get a citation',
  summary: 'Get a citation of a source in the Quoin library.',
  description:
    'Writes the citation of a quotation or an article, and its reference, in the syntax and style asked for. Use it instead of composing references yourself.',
  input: z.strictObject({
    id: text('Id of a quotation, as other tools give it, or cite key of an article.'),
    locator: z.optional(text('Where in the article, if `id` is a cite key: "para. 3" or "p. 12".', 80)),
    syntax: z._default(
      z.enum(CITATION_SYNTAXES).check(z.describe('Syntax of the citation; "footnotes" gives the text of the note.')),
      'pandoc',
    ),
    style: z._default(z.enum(STYLES).check(z.describe('Citation style.')), STYLES[0] ?? 'apa'),
  }),
});

export const checkDraft = define({
  name: 'quoin_check_draft',
  title: 'Check a draft',
  summary: 'Compare the quotations of a draft with the Quoin library.',
  description:
    'Compares every quotation and citation of a Markdown draft with the articles, and lists what differs with the words of the source. Call it after writing or editing a text that quotes.',
  input: z.strictObject({
    path: z.optional(text('Path of a Markdown file in the workspace.', 1_000)),
    text: z.optional(text('The Markdown itself, instead of a path.', MAX_DRAFT_LENGTH)),
    facts: z._default(
      z
        .boolean()
        .check(
          z.describe('Whether figures, dates, names and roles of cited sentences are compared with the articles too.'),
        ),
      false,
    ),
    limit: limit(20, 100),
    cursor,
  }),
});
