/** `library`, or `groups/ID`: how Zotero's addresses name one of its libraries. */
function placeOf(library: string): string {
  return library.startsWith('groups/') ? library : 'library';
}

/** Shows an item in Zotero. */
export function itemAddress(library: string, key: string): string {
  return `zotero://select/${placeOf(library)}/items/${key}`;
}

/** Opens an attachment in Zotero, at a page of its file where one is known. */
export function pageAddress(library: string, attachment: string, page: number | string | null): string {
  const at = page === null ? '' : `?page=${encodeURIComponent(String(page))}`;
  return `zotero://open-pdf/${placeOf(library)}/items/${attachment}${at}`;
}
