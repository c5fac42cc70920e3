import { styleFile } from '../engine/cite/styles/support.js';

/** The result of one run of Pandoc. */
export interface PandocRun {
  readonly text: string;
  /** Warnings and errors, in Pandoc's words. */
  readonly warnings: readonly string[];
}

/** Files that Pandoc finds beside the draft, by name. */
export type PandocFiles = Readonly<Record<string, string>>;

/** Renders Markdown with the real Pandoc, citations processed, as plain text without line breaks of its own. */
export async function renderWithPandoc(
  markdown: string,
  style: string,
  bibliography: string,
  files: PandocFiles,
  to: 'plain' | 'html' = 'plain',
): Promise<PandocRun> {
  const { convert } = await import('pandoc-wasm');
  const result = await convert(
    {
      from: 'markdown',
      to,
      citeproc: true,
      csl: 'style.csl',
      bibliography: [bibliography],
      wrap: 'none',
      metadata: { lang: 'en-US' },
    },
    markdown,
    { ...files, 'style.csl': style.includes('<style') ? style : styleFile(style) },
  );
  const loud = result.warnings.filter(({ verbosity }) => verbosity !== 'INFO').map(({ pretty }) => pretty);
  return { text: result.stdout, warnings: [...loud, ...(result.stderr === '' ? [] : [result.stderr])] };
}

/** Converts a bibliography into CSL-JSON with the real Pandoc. */
export async function toCslJson(from: 'biblatex' | 'csljson', text: string): Promise<unknown> {
  const { convert } = await import('pandoc-wasm');
  return JSON.parse((await convert({ from, to: 'csljson' }, text, {})).stdout);
}
