/** A number with its noun, in the English of what is not localized: `1 paragraph`, `2 paragraphs`. */
export function englishCount(number: number, one: string, other = `${one}s`): string {
  return `${number} ${number === 1 ? one : other}`;
}
