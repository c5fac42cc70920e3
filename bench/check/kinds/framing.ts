import { HEADS, OWN_HEADS, OWN_TAILS, TAILS } from '../framed.js';
import { changed, type Kind, kinds, one } from '../given.js';

/** The pronouns for one that are someone else's. */
const OTHERS: Readonly<Record<string, string>> = {
  he: 'she',
  she: 'he',
  him: 'her',
  they: 'he',
  them: 'him',
  his: 'her',
  it: 'they',
};

/** The same for what a speaker says of himself: of another number. */
const MANY: Readonly<Record<string, string>> = { I: 'they', we: 'he', my: 'their', our: 'his', me: 'them', us: 'him' };

const STEERING =
  /^(?:want|wants|wanted|try|tries|tried|trying|hope|hopes|hoped|plan|plans|planned|intend|intends|need|needs|going|supposed|expected|seems?|appears?|claims?|claimed|refused?|promised?|threatened)$/u;

/** A clause without what frames it before, or after. */
function unframed(heads: readonly string[], tails: readonly string[]): Kind['draft'] {
  return ({ words, speaker, cite }) => {
    const head = heads.find((each) => words.startsWith(each));
    const tail = tails.find((each) => words.replace(/,$/u, '').endsWith(each));
    if (speaker === null || (head === undefined && tail === undefined)) return null;
    const rest = words.replace(/,$/u, '').slice(head?.length ?? 0);
    const clause = tail === undefined ? rest : rest.slice(0, -tail.length);
    return `“${clause.charAt(0).toUpperCase()}${clause.slice(1)},” ${speaker} said ${cite}.`;
  };
}

const replaced = (table: Readonly<Record<string, string>>): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && Object.hasOwn(table, word));
    return at < 0 ? null : list.with(at, `[${table[list[at] ?? ''] ?? ''}]`);
  });

/** Words without the speaker's own view, and words whose subject, wish or number is left out or turned. */
export const FRAMING_KINDS: readonly Kind[] = [
  ...[
    ...kinds(true, {
      'own view before the words left out': unframed(OWN_HEADS, []),
      'own view after the words left out': unframed([], OWN_TAILS),
    }),
    ...kinds(false, {
      'frame before the words left out': unframed(HEADS, []),
      'frame after the words left out': unframed([], TAILS),
    }),
  ].map((kind) => ({ ...kind, isFramed: true })),
  ...kinds(false, {
    'bracket: pronoun of somebody else': replaced(OTHERS),
    'bracket: pronoun of more or fewer': replaced(MANY),
    'ellipsis over “want to”': changed((list, { pick }) => {
      const at = one(
        list,
        pick,
        (word, index) =>
          index > 0 && STEERING.test(word) && list[index + 1] === 'to' && /^\p{Ll}+$/u.test(list[index + 2] ?? ''),
      );
      return at < 0 ? null : list.toSpliced(at, 2, '…');
    }),
    'ellipsis over half of a range': changed((list, { pick }) => {
      const at = one(
        list,
        pick,
        (word, index) =>
          /^\d{1,3}$/u.test(word) &&
          /^(?:to|or)$/u.test(list[index + 1] ?? '') &&
          /^\d{1,3}$/u.test(list[index + 2] ?? ''),
      );
      return at < 0 ? null : list.toSpliced(at + 1, 2, '…');
    }),
  }),
];
