import { compareBody, FIELDS, f1, type Pair } from './measure.js';

/** The pages on which a reading is not what it should be, a line each; the worst bodies first. */
export function differences(pairs: readonly Pair[], field: string): string[] {
  if (field === 'bodies') {
    return pairs
      .flatMap(([page, reading]) =>
        page.body === undefined ? [] : [{ name: page.name, counts: compareBody(page.body, reading.body) }],
      )
      .sort((a, b) => f1(a.counts) - f1(b.counts))
      .map(({ name, counts }) => `${f1(counts).toFixed(3)}  −${counts.missed} +${counts.wrong}  ${name}`);
  }
  if (field === 'strings') {
    return pairs.flatMap(([page, { body }]) => {
      const text = spaced(body);
      return [
        ...page.included.filter((words) => !text.includes(spaced(words))).map((words) => `− ${page.name}: ${words}`),
        ...page.excluded.filter((words) => text.includes(spaced(words))).map((words) => `+ ${page.name}: ${words}`),
      ];
    });
  }
  if (field !== 'title' && field !== 'author' && field !== 'date') return [`No such field: ${field}.`];
  return pairs
    .filter(([page, reading]) => page[field] !== undefined && !FIELDS[field](page, reading))
    .map(([page, { title, authors, date }]) => {
      const found = { title, author: authors.join(', '), date }[field];
      return `${page.name}: ${JSON.stringify(found)} for ${JSON.stringify(page[field])}`;
    });
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
