/** Whether two full names, as words, can be one person's: same last word, same first word or its initial, no middle names at odds. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  if (!compatible(a[0] ?? '', b[0] ?? '')) return false;
  const [x, y] = [a.slice(1, -1), b.slice(1, -1)];
  return (
    x.length === 0 || y.length === 0 || (x.length === y.length && x.every((word, i) => compatible(word, y[i] ?? '')))
  );
}

function compatible(a: string, b: string): boolean {
  return (
    a === b ||
    (/^\p{L}\.?$/u.test(a) && b.startsWith(a.charAt(0))) ||
    (/^\p{L}\.?$/u.test(b) && a.startsWith(b.charAt(0)))
  );
}
