/** A citation style that comes with Quoin. */
export interface BundledStyle {
  /** What the setting calls it. */
  readonly id: string;
  readonly label: string;
  /** Its file in the folder `styles`. */
  readonly file: string;
  /** The words before the name of a source that only reports the words cited. */
  readonly quotedIn: string;
}

/** The bundled styles. The first is the default, as in Pandoc. */
export const BUNDLED_STYLES: readonly BundledStyle[] = [
  {
    id: 'chicago-author-date',
    label: 'Chicago (author-date)',
    file: 'chicago-author-date.csl',
    quotedIn: 'quoted in',
  },
  { id: 'chicago-notes', label: 'Chicago (notes)', file: 'chicago-fullnote-bibliography.csl', quotedIn: 'quoted in' },
  { id: 'apa', label: 'APA', file: 'apa.csl', quotedIn: 'as cited in' },
  { id: 'mla', label: 'MLA', file: 'modern-language-association.csl', quotedIn: 'qtd. in' },
  { id: 'harvard', label: 'Harvard', file: 'harvard-cite-them-right.csl', quotedIn: 'quoted in' },
  { id: 'news', label: 'News', file: 'news.csl', quotedIn: 'quoted in' },
];

/** The languages whose terms come with Quoin (`styles/locales/locales-….xml`); English is in for any other. */
export const BUNDLED_LOCALES = ['en-US', 'en-GB', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'nl-NL', 'pt-BR'] as const;

/** The bundled locale nearest to a language tag: the same, else one of the same language, else American English. */
export function nearestLocale(tag: string): string {
  const wanted = tag.trim().toLowerCase().replace('_', '-');
  const primary = wanted.split('-')[0] ?? '';
  return (
    BUNDLED_LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    BUNDLED_LOCALES.find((locale) => locale.toLowerCase().startsWith(`${primary}-`)) ??
    'en-US'
  );
}

/** The bundled style with this id, or the default one. */
export function bundledStyle(id: string): BundledStyle {
  const found = BUNDLED_STYLES.find((style) => style.id === id) ?? BUNDLED_STYLES[0];
  if (found === undefined) throw new Error('No citation style is bundled.');
  return found;
}
