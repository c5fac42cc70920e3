/** Whether the version of a program, as `1.2.3`, comes before another. */
export function isOlder(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => each.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
