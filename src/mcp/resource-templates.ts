/** What the resources are. */
export const TEXT = 'text/plain';

/** The shapes of the resources' addresses. */
export const RESOURCE_TEMPLATES = [
  {
    uriTemplate: 'quoin://source/{key}',
    name: 'source',
    title: 'Article',
    description: 'The paragraphs of an article, by its cite key.',
    mimeType: TEXT,
  },
  {
    uriTemplate: 'quoin://source/{key}/para/{number}',
    name: 'paragraph',
    title: 'Paragraph of an article',
    description: 'One paragraph of an article, with its quotations.',
    mimeType: TEXT,
  },
] as const;
