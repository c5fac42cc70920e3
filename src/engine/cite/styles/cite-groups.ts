import type { StyleElement } from './style-xml.js';

/** What CSL puts between the works of one author in a citation unless the style says otherwise. */
const DEFAULT_DELIMITER = ', ';

/**
 * The style, changed so that the processor puts the right delimiter between works of one author that it collapses by year. It does
 * not know CSL's default, and where a style sets `after-collapse-delimiter`, it reads the layout's delimiter for it, and uses that
 * nowhere else.
 */
export function withCiteGroups(style: StyleElement): StyleElement {
  return { ...style, children: style.children.map((child) => (isElement(child, 'citation') ? grouped(child) : child)) };
}

function grouped(citation: StyleElement): StyleElement {
  const { attrs, children } = citation;
  if (attrs.collapse !== 'year') return citation;
  const delimiter = attrs['cite-group-delimiter'] ?? DEFAULT_DELIMITER;
  if (attrs['after-collapse-delimiter'] === undefined)
    return { ...citation, attrs: { ...attrs, 'cite-group-delimiter': delimiter } };
  return {
    ...citation,
    children: children.map((child) =>
      isElement(child, 'layout') ? { ...child, attrs: { ...child.attrs, delimiter } } : child,
    ),
  };
}

function isElement(child: StyleElement | string, name: string): child is StyleElement {
  return typeof child !== 'string' && child.name === name;
}
