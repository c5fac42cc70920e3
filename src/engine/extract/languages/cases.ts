/** Most letters that a case adds to a name, and of which it takes the place. */
const ADDED = 3;
const REPLACED = 2;
/** Fewest letters that forms of one name share. */
const SHARED = 3;

/** Whether a name may be another in another case, where names have cases: `Janem Kowalskim` of `Jan Kowalski`. */
export function isCaseOf(form: string, name: string): boolean {
  const [forms, words] = [form.toLowerCase().split(' '), name.toLowerCase().split(' ')];
  return forms.length === words.length && forms.every((each, index) => isWordCase(each, words[index] ?? ''));
}

function isWordCase(form: string, word: string): boolean {
  let shared = 0;
  while (shared < form.length && form[shared] === word[shared]) shared++;
  return shared >= SHARED && word.length - shared <= REPLACED && form.length - shared <= ADDED;
}
