/** Equal for all ways to write one role. */
export function roleKey(title: string): string {
  return title.toLowerCase().replace(/[’‘]/gu, "'");
}
