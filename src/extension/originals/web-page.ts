/** Fewer words are in many places of a page. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 10;

/**
 * The address of a web page that has the browser go to words, by a text fragment (WICG, URL Fragment Text Directives): the longest run
 * of them without the signs that mean something there. A fragment that the address has stays: pages made by a script are chosen by it.
 *
 * @returns null for an address that is not of the web
 */
export function pageAddress(address: string, words: string): string | null {
  if (!/^https?:\/\/[^\s/]/iu.test(address)) return null;
  const runs = words.split(/[,&\-–—“”"…[\]]/u).map((run) => run.trim().split(/\s+/u).slice(0, MOST_WORDS));
  const [longest = []] = runs.sort((a, b) => b.length - a.length);
  if (longest.length < FEWEST_WORDS) return address;
  const [page = ''] = address.split(':~:', 1);
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(longest.join(' '))}`;
}
