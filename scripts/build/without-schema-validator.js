/**
 * Leaves out the validator of JSON schemas that the SDK of the Model Context Protocol brings along for questions that a server
 * asks the user: this one asks none, and the validator would be a third of what has to be read before the first answer.
 *
 * @returns {import('esbuild').Plugin}
 */
function withoutSchemaValidator() {
  return {
    name: 'without-schema-validator',
    setup(build) {
      build.onResolve({ filter: /validation\/ajv-provider\.js$/ }, () => ({
        path: 'ajv-provider',
        namespace: 'without-schema-validator',
      }));
      build.onLoad({ filter: /.*/, namespace: 'without-schema-validator' }, () => ({
        contents: `
          export class AjvJsonSchemaValidator {
            getValidator() {
              throw new Error('This server validates no schemas of clients.');
            }
          }
        `,
      }));
    },
  };
}

module.exports = { withoutSchemaValidator };
