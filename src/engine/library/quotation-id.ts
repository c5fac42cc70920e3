/** The id of the quotation that starts at this offset of an article's text. */
export function quotationId(articleId: string, start: number): string {
  return `${articleId}#q${start}`;
}

/** The article and the offset in a quotation's id. */
export function partsOfQuotationId(id: string): { readonly articleId: string; readonly start: number } {
  const hash = id.lastIndexOf('#');
  return { articleId: id.slice(0, hash), start: Number(id.slice(hash + 2)) };
}
