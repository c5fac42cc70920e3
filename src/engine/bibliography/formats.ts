/**
 * Reads, writes and changes bibliographies and the front matter that names them. All that takes a parser of YAML or BibTeX
 * comes from here: the extension loads it as a module of its own, when a draft has such a thing.
 */
export { renameArticle } from '../article/rename.js';
export { readFacts } from './facts.js';
export { citationFrontMatter } from './front-matter.js';
export { metadataOf } from './import-item.js';
export { bibliographyFormat, readBibliography } from './read.js';
export { renameEntries } from './rename.js';
export { writeBibliography } from './write.js';
