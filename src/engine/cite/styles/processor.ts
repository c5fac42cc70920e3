/**
 * The citation processor, and what reads styles for it: a module of its own, which the extension loads when a reference is
 * first formatted.
 */
import citeproc from 'citeproc';
import { delimitGroups, withCiteGroups } from './cite-groups.js';
import type { CiteprocModule } from './citeproc.js';
import { rememberCites } from './known-cites.js';
import { checkBudget } from './style-budget.js';
import { parseStyle } from './style-xml.js';

rememberCites(citeproc);
delimitGroups(citeproc);

const processor: CiteprocModule = {
  Engine: citeproc.Engine,
  readStyle(xml) {
    const style = parseStyle(xml);
    checkBudget(style);
    return withCiteGroups(style);
  },
};

export default processor;
