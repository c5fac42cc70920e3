/** The package brings no types; this is the part that Quoin uses. */
declare module 'citeproc' {
  const processor: Pick<import('./citeproc.js').CiteprocModule, 'Engine'> &
    import('./known-cites.js').Disambiguating &
    import('./cite-groups.js').Delimiting;
  export default processor;
}
