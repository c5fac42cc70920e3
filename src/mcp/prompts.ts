/** What can be asked for by name, as the protocol lists it. */
export const PROMPTS = [
  {
    name: 'quote_with_sources',
    title: 'Quote with sources',
    description: 'Write about a subject with quotations from the library, each verified and cited.',
    arguments: [{ name: 'subject', description: 'What to write about.', required: true }],
  },
  {
    name: 'check_this_draft',
    title: 'Check this draft',
    description: 'Check every quotation and citation of a draft against the library.',
    arguments: [{ name: 'path', description: 'Path of the Markdown file in the workspace.', required: true }],
  },
] as const;

/** The message of a prompt; null if there is none of that name, or its argument is missing. What the user gives is repeated as given. */
export function promptMessage(name: string, values: Readonly<Record<string, string>>): string | null {
  const [needed] = PROMPTS.find((prompt) => prompt.name === name)?.arguments ?? [];
  const given = needed && values[needed.name];
  if (given === undefined || given.trim() === '') return null;
  switch (name) {
    case 'quote_with_sources':
      return `Write about this subject: ${given}\n\nFind quotations with quoin_search_quotations and quoin_get_statements. Paste each \`insert\` unchanged, with its citation. Name a speaker only if the answer says that the source states the speaker. If nothing is found, say so instead of quoting from memory. When you are done, check the whole text with quoin_check_draft and correct what it reports.`;
    case 'check_this_draft':
      return `Check the draft ${given} with quoin_check_draft. List the findings by severity, each with its line, the words of the draft and the words of the source, and propose the smallest edit that settles it. Change nothing yourself.`;
    default:
      return null;
  }
}
