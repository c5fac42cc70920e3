/**
 * Leaves out the parser of style sheets that the DOM of the readers brings along for `style` elements: nobody asks what styles a
 * page has, and each reader of HTML would ship the parser.
 *
 * @returns {import('esbuild').Plugin}
 */
function withoutStyleSheets() {
  return {
    name: 'without-style-sheets',
    setup(build) {
      build.onResolve({ filter: /^@acemir\/cssom$/ }, () => ({ path: 'cssom', namespace: 'without-style-sheets' }));
      build.onLoad({ filter: /.*/, namespace: 'without-style-sheets' }, () => ({
        contents: `
          export function parse() {
            throw new Error('Style sheets are not read.');
          }
        `,
      }));
    },
  };
}

module.exports = { withoutStyleSheets };
