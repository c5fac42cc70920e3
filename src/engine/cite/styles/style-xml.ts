import * as l10n from '@vscode/l10n';
import { Parser } from 'htmlparser2';

/** An element of a style file, in the form in which the citation processor takes a style that is parsed already. */
export interface StyleElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  /** Elements, or one text. */
  readonly children: readonly (StyleElement | string)[];
}

/** The largest style of the CSL repository has a quarter of this, in UTF-16 code units. */
const LONGEST = 1_000_000;
const MOST_ELEMENTS = 10_000;
const MOST_ATTRIBUTES = 50;
const DEEPEST = 60;

/** Elements whose text counts even if it is empty. */
const TERMS: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

/**
 * Parses a style file. Throws, with a sentence, if it is larger or deeper than any style: the processor's own parser takes
 * quadratic time on such a file.
 */
export function parseStyle(xml: string): StyleElement {
  if (xml.length > LONGEST) throw new Error(l10n.t('The style is too long.'));
  const root: Building = { name: '', attrs: {}, elements: [], text: '' };
  const open = [root];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const attrs = Object.entries(attributes).filter(([attribute]) => !isInherited(attribute));
        if (++elements > MOST_ELEMENTS) throw new Error(l10n.t('The style has too many elements.'));
        if (attrs.length > MOST_ATTRIBUTES)
          throw new Error(l10n.t('The style has too many attributes in one element, {0}.', name));
        if (open.length > DEEPEST) throw new Error(l10n.t('The style is nested too deeply.'));
        const element = { name, attrs: Object.fromEntries(attrs), elements: [], text: '' };
        open.at(-1)?.elements.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  const style = root.elements.find(({ name }) => name === 'style');
  if (style === undefined) throw new Error(l10n.t('The file is not a CSL style.'));
  return finished(style);
}

interface Building {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly elements: Building[];
  text: string;
}

function finished({ name, attrs, elements, text }: Building): StyleElement {
  if (elements.length > 0) return { name, attrs, children: elements.map(finished) };
  const words = text.trim() === '' ? '' : text.replace(/\r\n|[\r\n]/gu, ' ');
  return { name, attrs, children: words !== '' || TERMS.has(name) ? [words] : [] };
}

/** Names that the processor would find on every object, or by which it tells an object from a list. */
function isInherited(name: string): boolean {
  return name === 'length' || name in Object.prototype;
}
