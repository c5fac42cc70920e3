import * as l10n from '@vscode/l10n';
/** What the address of an archive says, read without a word of its password in any error. */
export interface ReadArchiveAddress {
  /** The address without its password. */
  readonly url: URL;
  /** Absent where the address does not hold one. */
  readonly password: string | undefined;
}

function example(): string {
  return l10n.t('An archive has an address such as {0}.', 'postgres://reader@db.example.org/archive');
}

function unreadable(): string {
  return l10n.t(
    'The address of the archive cannot be read. In its user name and password, write %25 for %, %2F for /, %3F for ?, %23 for # and %40 for @.',
  );
}

/** What comes before the host, and what comes after it. */
const SHAPE = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/isu;

/**
 * Reads `postgres://user[:password]@host[:port]/database[?parameters]`. Throws an `Error` whose message is a sentence for the writer.
 * Where it is not certain which part is the password, nothing of the address is repeated.
 */
export function readArchiveAddress(text: string): ReadArchiveAddress {
  const [, scheme, authority = '', rest = ''] = SHAPE.exec(text.trim()) ?? [];
  if (scheme === undefined) throw new Error(example());
  if (!/^postgres(?:ql)?$/iu.test(scheme)) {
    throw new Error(l10n.t('An archive’s address begins with postgres://, not {0}://.', scheme));
  }
  // A sign that ends the host may be one of the password’s.
  if (/[@#]/u.test(rest)) throw new Error(unreadable());
  if (/%(?![\da-f]{2})/iu.test(authority + rest)) throw new Error(unreadable());
  let url: URL;
  let password: string;
  try {
    url = new URL(text.trim());
    password = decodeURIComponent(url.password);
    for (const part of [url.username, url.hostname, url.pathname]) decodeURIComponent(part);
  } catch {
    throw new Error(authority.includes('@') ? unreadable() : example());
  }
  url.password = '';
  const missing =
    url.hostname === ''
      ? l10n.t('The address of the archive names no host.')
      : url.username === ''
        ? l10n.t('The address of the archive names no user.')
        : url.pathname.slice(1) === ''
          ? l10n.t('The address of the archive names no database.')
          : null;
  if (missing !== null) throw new Error(`${missing} ${example()}`);
  return { url, password: password === '' ? undefined : password };
}
