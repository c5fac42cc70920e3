import type * as vscode from 'vscode';

/** A file name that an editor for PDF is for. */
const EXAMPLE = 'a.pdf';

/** The type of the custom editor for PDF that some extension brings; undefined where none does. */
export function pdfEditor({ all }: Pick<typeof vscode.extensions, 'all'>): string | undefined {
  for (const { packageJSON } of all) {
    const editors: unknown = packageJSON?.contributes?.customEditors;
    for (const each of Array.isArray(editors) ? editors : []) {
      const { viewType, selector } = (each ?? {}) as { viewType?: unknown; selector?: unknown };
      if (typeof viewType === 'string' && Array.isArray(selector) && selector.some(isForPdf)) return viewType;
    }
  }
  return undefined;
}

function isForPdf(selector: { readonly filenamePattern?: unknown } | null): boolean {
  const pattern = selector?.filenamePattern;
  // `*.pdf`, `*.[pP][dD][fF]`, `*.{pdf,ps}`: letters in brackets are one of them, a list has the ending in it.
  if (typeof pattern !== 'string' || pattern.length > 200) return false;
  const plain = pattern.toLowerCase().replace(/\[([a-z])\1\]/gu, '$1');
  const ending = plain.includes('.') ? plain.slice(plain.lastIndexOf('.') + 1) : '';
  const listed = /\{([a-z0-9,.*]{1,150})\}$/u.exec(plain)?.[1]?.split(',') ?? [ending];
  return listed.some((each) => EXAMPLE.endsWith(`.${each.replace(/^[*.]{1,3}/u, '')}`));
}
