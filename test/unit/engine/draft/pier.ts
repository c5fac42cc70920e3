import { checkDraft, type DraftCheck } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { type GivenArticle, sourcesOf } from './library.js';

/** An article of speech in which small words carry the meaning. */
export const PIER: GivenArticle = {
  id: 'pier',
  title: 'Pier to close',
  paragraphs: [
    'The board met on Friday. Members voted by nine to two.',
    '“We do not think it is safe, and we will never open the pier without a survey,” chair Ann Lee said. “They have promised us a new wall. Is it enough? The town cannot wait for it.”',
    '“It might work if the state pays. Nobody here has seen the plan, but the harbour master, who did not vote, has read it,” said Omar Diaz.',
    '“Russia is a partner of this country. We hardly trade with them, and our people know it well. Some members want more trade!” said Eva Moe. She turned to the wall, showed the cracks and waited for a while before she sat down. “The wall will hold.”',
    '“The stones are cheap,” said Omar Diaz. “The work is not.”',
    '“The gates are closed,” said Ann Lee. “The lamps are lit,” said Omar Diaz.',
    '“I think,” said Eva Moe, “that it works.”',
    '“The boats [of the Republican club] go home. They come back [on Monday] with the tide. [But] it’s not the end [of the season],” said Ann Lee.',
    'Did she say “the boats are ours”? She said “the boats are old,” as the others had. Why?',
  ],
  speakers: {},
  people: [{ name: 'Ann Lee' }, { name: 'Omar Diaz' }, { name: 'Eva Moe' }],
};

/** The check of one quotation of the article. */
export function checkQuoted(words: string, cite = '[@pier]'): DraftCheck {
  return checkDraft(parseDraft(`It was said: “${words}” ${cite}`), SOURCES);
}

/** Code and severity of each finding graver than a hint. */
export function graver({ findings }: DraftCheck): string[] {
  return findings.filter(({ severity }) => severity !== 'hint').map(({ code, severity }) => `${severity} ${code}`);
}

/** The library that holds it. */
export const SOURCES = sourcesOf([
  {
    ...PIER,
    speakerOf: [
      'Ann Lee',
      'Ann Lee',
      'Omar Diaz',
      'Eva Moe',
      'Eva Moe',
      'Omar Diaz',
      'Omar Diaz',
      'Ann Lee',
      'Omar Diaz',
      'Eva Moe',
      'Eva Moe',
      'Ann Lee',
    ],
  },
  {
    id: 'nobody',
    paragraphs: [
      '“None of the ministers agreed to the plan. Nobody in the ministry has asked us. In the end no one from the town was told,” said Ann Lee.',
    ],
    speakers: { 1: 'Ann Lee' },
  },
]);
