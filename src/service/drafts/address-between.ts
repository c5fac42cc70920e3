/** The path that leads from one file to another, by their addresses (URIs); null where none does. */
export function addressBetween(from: string, to: string): string | null {
  const [first, second] = [partsOf(from), partsOf(to)];
  if (first === null || second === null || first.host !== second.host) return null;
  const start = first.path.slice(0, -1);
  const end = second.path;
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return shared < 2 ? null : [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

function partsOf(uri: string): { readonly host: string; readonly path: readonly string[] } | null {
  const found = /^([\w+.-]+:)(?:\/\/([^/]*))?(\/[^?#]*)/u.exec(uri);
  if (!found) return null;
  const [, scheme = '', authority = '', path = ''] = found;
  try {
    return { host: `${scheme}//${authority}`, path: path.split('/').map(decodeURIComponent) };
  } catch {
    // A sign of percent that stands for itself.
    return { host: `${scheme}//${authority}`, path: path.split('/') };
  }
}
