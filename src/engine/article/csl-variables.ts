/** The variables of CSL that name people, but for the author. */
export const NAME_VARIABLES: readonly string[] = [
  ...['chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director'],
  ...['editor', 'editorial-director', 'editor-translator', 'executive-producer', 'guest', 'host', 'illustrator'],
  ...[
    'interviewer',
    'narrator',
    'organizer',
    'original-author',
    'performer',
    'producer',
    'recipient',
    'reviewed-author',
  ],
  ...['script-writer', 'series-creator', 'translator'],
];

/** The variables of CSL that are dates, but for those of publication and access. */
export const DATE_VARIABLES: readonly string[] = ['available-date', 'event-date', 'original-date', 'submitted'];

/** The variables of CSL that are text or numbers, but for those that every article may have. */
export const TEXT_VARIABLES: readonly string[] = [
  ...['DOI', 'ISBN', 'ISSN', 'PMCID', 'PMID', 'abstract', 'annote', 'archive', 'archive-place', 'archive_collection'],
  ...['archive_location', 'authority', 'call-number', 'chapter-number', 'collection-number', 'collection-title'],
  ...['container-title-short', 'dimensions', 'division', 'edition', 'event', 'event-place', 'event-title', 'genre'],
  ...['issue', 'journalAbbreviation', 'jurisdiction', 'keyword', 'medium', 'note', 'number', 'number-of-pages'],
  ...['number-of-volumes', 'original-publisher', 'original-publisher-place', 'original-title', 'page', 'page-first'],
  ...['part-number', 'part-title', 'printing-number', 'publisher-place', 'references', 'reviewed-genre'],
  ...['reviewed-title', 'scale', 'section', 'shortTitle', 'status', 'supplement-number', 'title-short', 'version'],
  ...['volume', 'volume-title', 'volume-title-short', 'year-suffix'],
];

/** A `status` that says how far a work is published: others use the field for how far their reading is. */
const OF_PUBLISHING =
  /\b(?:accepted|advance|ahead|forthcoming|prep(?:aration)?|preprint|press|published|review|submitted)\b/iu;

/** Whether a text says what its variable is for. */
export function saysVariable(variable: string, text: string): boolean {
  return text !== '' && (variable !== 'status' || OF_PUBLISHING.test(text));
}
