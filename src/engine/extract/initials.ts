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
