/** Codes of the languages whose names are understood, in each other and in their own. */
const NAMED = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'ja', 'zh'];
/** Languages of the interface: in these, all of them can be named. */
const NAMING = ['en', 'de', 'fr'];

/** Codes by the names of their languages, in small letters. Made when a language is first named. */
let codes: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  codes ??= new Map(
    NAMED.flatMap((code) =>
      [...NAMING, code].map((naming) => [(languageName(code, naming) ?? code).toLowerCase(), code] as const),
    ),
  );
  return codes;
}

/**
 * The name of a language, in another (`languageName('de', 'fr')`: allemand).
 *
 * @returns null for a code that is not one
 */
export function languageName(code: string, naming: string): string | null {
  try {
    return new Intl.DisplayNames([naming], { type: 'language', fallback: 'none' }).of(code) ?? null;
  } catch {
    return null;
  }
}

/** The code, without region, of a language given by a code (`de`, `de-AT`, `ger`) or a name (`German`, `Deutsch`); null for none. */
export function languageCode(written: string): string | null {
  const plain = written.trim().toLowerCase();
  const named = codesByName().get(plain);
  if (named !== undefined) return named;
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/u.test(plain)) return null;
  try {
    const { language } = new Intl.Locale(plain.replaceAll('_', '-'));
    return languageName(language, 'en') === null ? null : language;
  } catch {
    return null;
  }
}

/** Whether this is the beginning of a language's name, and no language yet. */
export function isLanguageBegun(written: string): boolean {
  const plain = written.trim().toLowerCase();
  return languageCode(plain) === null && [...codesByName().keys()].some((name) => name.startsWith(plain));
}
