import { BUNDLED_STYLES } from '../../../../../../src/engine/cite/styles/catalog.js';
import { parseStyle, type StyleElement } from '../../../../../../src/engine/cite/styles/style-xml.js';
import { styleFile } from '../support.js';

/** Attributes of which any value is possible. */
const FREE = new Set(
  'prefix suffix delimiter name macro value variable term type id xml:lang after-collapse-delimiter initialize-with sort-separator'.split(
    ' ',
  ),
);

/** What names or describes a part of a style, or lays out a page, which exports do in their own way. */
const PRINTS_NOTHING: ReadonlySet<string> = new Set([
  'macro name',
  'style xmlns',
  'style version',
  'style default-locale',
  'text macro',
  'key macro',
  'bibliography entry-spacing',
  'bibliography hanging-indent',
  'bibliography line-spacing',
]);

/** Every feature that the bundled styles use, with the styles that do. */
export function featuresOfStyles(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id } of BUNDLED_STYLES) {
    for (const feature of featuresOf(parseStyle(styleFile(id)))) {
      const styles = found.get(feature) ?? new Set();
      found.set(feature, styles.add(id));
    }
  }
  return found;
}

function* featuresOf({ name, attrs, children }: StyleElement): Generator<string> {
  if (name === 'info') return;
  for (const [attribute, value] of Object.entries(attrs)) {
    const key = `${name === 'else-if' ? 'if' : name} ${attribute}`;
    if (!PRINTS_NOTHING.has(key)) yield FREE.has(attribute) ? key : `${key}=${value}`;
  }
  for (const child of children) if (typeof child !== 'string') yield* featuresOf(child);
}
