/**
 * Has pages of a browser show VS Code in a language. Its own words stay English, as no language pack is there; extensions get the
 * language, and show their words in it. To be called before a page is opened.
 *
 * @param {Pick<import('playwright-core').BrowserContext, 'addInitScript'>} pages a page, or all of a context
 * @param {string} language
 */
export async function setDisplayLanguage(pages, language) {
  // The editor's English texts would say that the language is English. As text: what compiles this adds calls that no page knows.
  const property = `{ get: () => ${JSON.stringify(language)}, set: () => undefined }`;
  await pages.addInitScript({ content: `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${property});` });
}
