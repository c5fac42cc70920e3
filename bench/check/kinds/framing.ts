import { changed, type Given, type Kind, kinds, nested, one } from '../given.js';

/** A clause behind what only says that it is the speaker's own view, or that it is so. */
const OWN =
  /(?:^|[.!?] )((?:Of course|In fact|Frankly|Honestly|As I said|In my (?:view|opinion)|I think|I believe|I know|We know|To be honest)(?:,| that)? )((?:the|it|he|she|they|we|this|there|I)(?:['’]\p{L}+)?\s[^,.:;!?…—–“”‘()[\]]{12,160})(?=[.]|$)/u;

/** The pronouns for one that are somebody else's. */
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

function framed({ words, speaker, isDirect }: Given, pattern: RegExp): readonly [string, string] | null {
  const found = speaker === null || !isDirect ? null : pattern.exec(nested(words));
  return found === null || speaker === null ? null : [found[2] ?? '', speaker];
}

const replaced = (table: Readonly<Record<string, string>>): Kind['draft'] =>
  changed((list, { pick }) => {
    const at = one(list, pick, (word, index) => index > 0 && Object.hasOwn(table, word));
    return at < 0 ? null : list.with(at, `[${table[list[at] ?? ''] ?? ''}]`);
  });

/** Words without the speaker's own view, and words whose subject, wish or number is left out or turned. */
export const FRAMING_KINDS: readonly Kind[] = [
  ...kinds(true, {
    'the speaker’s own view before the words left out': (given) => {
      const found = framed(given, OWN);
      return found === null ? null : `“${found[0]},” ${found[1]} said ${given.cite}.`;
    },
  }),
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
