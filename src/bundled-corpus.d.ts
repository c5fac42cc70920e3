/** The articles of `corpus/`, read and extracted when the bundle was built. */
declare module 'quoin:bundled-corpus' {
  const corpus: readonly {
    readonly article: import('./engine/article/article.js').Article;
    readonly extraction: import('./engine/extract/extraction.js').Extraction;
  }[];
  export default corpus;
}
