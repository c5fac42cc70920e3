/** `lang`, as in Pandoc, in front matter. */
const LANGUAGE = /^lang:[ \t]{1,20}["']?([A-Za-z]{2,3})(?![A-Za-z])/mu;

const FENCE = /^(?:---|\.\.\.)[ \t]*$/mu;

/** Number of UTF-16 code units of a draft in which `lang` is searched for. */
const HEAD = 20_000;

/** The code of the language that a draft's front matter names (`lang: de-AT` is `de`); null where it names none, or English. */
export function languageOf(draft: string): string | null {
  const [opening] = /^\uFEFF?---[ \t]*\r?\n/u.exec(draft) ?? [];
  if (opening === undefined) return null;
  const head = draft.slice(opening.length, HEAD).replace(/\r\n?/gu, '\n');
  const end = FENCE.exec(head);
  const code = end === null ? undefined : LANGUAGE.exec(head.slice(0, end.index))?.[1]?.toLowerCase();
  return code === undefined || code === 'en' ? null : code;
}
