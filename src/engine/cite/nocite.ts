import type { DraftSyntax } from '../markdown/markdown.js';

/** Whether a draft's reference list has all that its bibliographies have: `nocite: '@*'` in its front matter. */
export function listsAllWorks({ text, frontMatter }: Pick<DraftSyntax, 'text' | 'frontMatter'>): boolean {
  return /^nocite:[\s\S]{0,200}?@\*/mu.test(text.slice(0, frontMatter?.end ?? 0));
}
