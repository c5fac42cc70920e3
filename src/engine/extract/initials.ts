/** Whether a label is the first letters of a name: `AL`, `A. L.` */
export function isInitials(label: string): boolean {
  return /^(?:\p{Lu}\.?\s?){2,3}$/u.test(label);
}

/** The first letters of a name, or of the name that initials stand for, in lower case. */
export function initialsOf(name: string): string {
  const words = isInitials(name) ? [...name.replaceAll(/[.\s]/gu, '')] : name.split(' ');
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

/** The words before a surname without the initials after another name: `Frances` of `Frances M.`, where `M.` is no form of address. */
export function withoutMiddleInitials(words: readonly string[]): readonly string[] {
  let to = words.length;
  while (to > 1 && /^\p{Lu}\.?$/u.test(words[to - 1] ?? '') && /^\p{Lu}/u.test(words[to - 2] ?? '')) to--;
  return words.slice(0, to);
}
