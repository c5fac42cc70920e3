import * as l10n from '@vscode/l10n';

/**
 * The texts of the interface in its language, by the English ones: the content of a file of `l10n`. Plain data, which goes to every
 * thread that makes texts.
 */
export type InterfaceTexts = Readonly<Record<string, string>>;

let inUse: InterfaceTexts | null = null;

/** Has texts made in the language of these; in English without any. To be called before the first is made. */
export function useTexts(texts: InterfaceTexts | null): void {
  inUse = texts;
  l10n.config({ contents: texts ?? {} });
}

/** The texts that `useTexts` was given, for other threads; null for English. */
export function textsInUse(): InterfaceTexts | null {
  return inUse;
}

/** Makes something in English, synchronously, for a reader other than the writer, such as a language model. */
export function inEnglish<T>(make: () => T): T {
  const before = inUse;
  if (before === null) return make();
  useTexts(null);
  try {
    return make();
  } finally {
    useTexts(before);
  }
}

/** The language in which texts are made, as `Intl` takes it. */
export function interfaceLanguage(): string {
  return l10n.t({
    message: 'en',
    comment: 'The code of the language that these texts are translated to: de, fr, pt-BR.',
  });
}

/** What formats things in a language: made when it is first needed, and once, as that takes longer than formatting. */
export function inLanguage<Format>(make: (language: string) => Format): (language: string) => Format {
  let known: { readonly language: string; readonly format: Format } | undefined;
  return (language) => {
    if (known?.language !== language) known = { language, format: make(language) };
    return known.format;
  };
}

/** That one of two texts which goes with a number in the language of the interface. */
export function plural(count: number, one: string, other: string): string {
  return pluralRules(interfaceLanguage()).select(count) === 'one' ? one : other;
}

const pluralRules = inLanguage((language) => new Intl.PluralRules(language));

/** Things in a row, as the language of the interface joins them: “a, b, and c”, or with “or”. */
export function listed(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(interfaceLanguage(), { type }).format(items);
}
