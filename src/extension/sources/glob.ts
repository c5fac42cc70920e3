/** Maximum number of patterns that braces expand to; a pattern with more matches nothing. */
const MOST_ALTERNATIVES = 256;
const LONGEST_PATTERN = 1000;

/** Which paths a pattern means. */
export interface Glob {
  /** The pattern as patterns without braces, any of which may match. */
  readonly alternatives: readonly string[];
  /** Folders that hold everything the pattern can match, as paths without a slash at either end; `''` is the root. */
  readonly roots: readonly string[];
  /** Whether a path (relative, with forward slashes) is meant. */
  matches(path: string): boolean;
}

/**
 * A glob pattern as the editor's settings have them: `*` and `?` inside a name, `**` for any folders, `{a,b}` for
 * alternatives, `[a-z]` for a range. Case does not count. A pattern that leaves the folder (`..`, an absolute path) matches
 * nothing. Matching takes at most the product of both lengths: a pattern from an untrusted workspace can stall nothing.
 */
export function compileGlob(pattern: string): Glob {
  const alternatives = (pattern.length > LONGEST_PATTERN ? [] : expandBraces(pattern.replaceAll('\\', '/')))
    .map((each) => each.replace(/^\.\//u, '').split('/'))
    .filter((segments) => !segments.some((segment) => segment === '..' || segment === '' || segment.includes(':')));
  const folded = alternatives.map((segments) => segments.map((segment) => segment.toLowerCase()));
  const roots = alternatives.map((segments) => {
    const wild = segments.findIndex((segment) => /[*?[]/u.test(segment));
    return segments.slice(0, wild === -1 ? -1 : wild).join('/');
  });
  return {
    alternatives: alternatives.map((segments) => segments.join('/')),
    roots: [...new Set(roots)].filter((root, _, all) => !all.some((other) => other !== root && isInside(root, other))),
    matches: (path) => {
      const segments = path.toLowerCase().split('/');
      return folded.some((each) => matchSegments(each, segments));
    },
  };
}

/** Whether a path is in a folder, at any depth; every path is in `''`. */
export function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function expandBraces(pattern: string): string[] {
  let done: string[] = [];
  const queue = [pattern];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const braces = innermostBraces(next);
    if (braces === null) done.push(next);
    else {
      const [before, after] = [next.slice(0, braces.start), next.slice(braces.end + 1)];
      for (const choice of next.slice(braces.start + 1, braces.end).split(',')) queue.push(before + choice + after);
    }
    if (queue.length + done.length > MOST_ALTERNATIVES) return [];
  }
  done = done.reverse();
  return [...new Set(done)];
}

function innermostBraces(pattern: string): { start: number; end: number } | null {
  const end = pattern.indexOf('}');
  const start = end === -1 ? -1 : pattern.lastIndexOf('{', end);
  return start === -1 ? null : { start, end };
}

/** Like `matchName` one level up, with `**` as the wildcard. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < path.length) {
    const segment = pattern[p];
    if (segment === '**') {
      star = p++;
      resume = s;
    } else if (segment !== undefined && matchName(segment, path[s] ?? '')) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  while (pattern[p] === '**') p++;
  return p === pattern.length;
}

function matchName(pattern: string, name: string): boolean {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < name.length) {
    const token = tokenAt(pattern, p);
    if (token === '*') {
      star = p++;
      resume = s;
    } else if (token !== '' && matchSign(token, name.charAt(s))) {
      p += token.length;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  while (pattern.charAt(p) === '*') p++;
  return p === pattern.length;
}

/** The sign at `at`, or the whole of a `[…]`. */
function tokenAt(pattern: string, at: number): string {
  if (pattern.charAt(at) !== '[') return pattern.charAt(at);
  const end = pattern.indexOf(']', at + 2);
  return end === -1 ? '[' : pattern.slice(at, end + 1);
}

function matchSign(token: string, sign: string): boolean {
  if (token === '?') return true;
  if (token.length < 3) return token === sign;
  const negated = token.startsWith('[!') || token.startsWith('[^');
  const signs = token.slice(negated ? 2 : 1, -1);
  let found = false;
  for (let i = 0; i < signs.length; i++) {
    const [from, to] = [signs.charAt(i), signs.charAt(i + 2)];
    if (signs.charAt(i + 1) === '-' && to !== '') {
      found ||= from <= sign && sign <= to;
      i += 2;
    } else found ||= from === sign;
  }
  return found !== negated;
}
