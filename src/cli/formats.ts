/** How `quoin check` can print. */
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'markdown', 'html'] as const;

/** What `quoin export` can write: a Word file, a page, a page to print. */
export const EXPORT_FORMATS = ['docx', 'html', 'print'] as const;
