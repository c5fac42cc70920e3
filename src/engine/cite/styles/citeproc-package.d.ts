/** The package brings no types; this is the part that Quoin uses. */
declare module 'citeproc' {
  const processor: import('./engine/cite/styles/citeproc.js').CiteprocModule;
  export default processor;
}
