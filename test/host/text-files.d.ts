/** Fixtures that are bundled with the tests as text. */
declare module '*.md' {
  const text: string;
  export default text;
}

declare module '*.html' {
  const text: string;
  export default text;
}
