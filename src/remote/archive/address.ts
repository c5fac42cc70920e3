import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import * as l10n from '@vscode/l10n';
import { readArchiveAddress } from '../../service/remote/archive-address.js';

/** Where an archive is, and as whom it is asked. */
export interface ArchiveAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Absent where the address does not hold one. */
  readonly password: string | undefined;
  /** False only on this machine: a server elsewhere is always asked over TLS, and its certificate verified. */
  readonly ssl: false | ConnectionOptions;
  /** The address without its password: for messages, and to know the archive by. */
  readonly shown: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u;
const PARAMETERS = new Set(['sslmode', 'sslrootcert']);
const VERIFYING = new Set(['require', 'verify-ca', 'verify-full']);

/**
 * Reads `postgres://user[:password]@host[:port]/database`. Parameters are `sslrootcert`, a file of certificates that are trusted
 * besides those of the system, and `sslmode`. Throws an `Error` whose message is a sentence that names what is wrong, and never
 * the password.
 */
export function parseAddress(text: string): ArchiveAddress {
  const { url, password } = readArchiveAddress(text);
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/gu, '');
  const database = decodeURIComponent(url.pathname.slice(1));
  const user = decodeURIComponent(url.username);
  const port = url.port === '' ? 5432 : Number(url.port);
  const shown = `postgres://${url.username}@${url.host}${url.pathname}`;
  return { host, port, database, user, password, ssl: transportOf(url, host, shown), shown };
}

/** A name for an archive that stays the same while its address does. */
export function idOf({ shown }: Pick<ArchiveAddress, 'shown'>): string {
  return `archive:${createHash('sha256').update(shown).digest('hex').slice(0, 16)}`;
}

function transportOf(url: URL, host: string, shown: string): false | ConnectionOptions {
  for (const name of url.searchParams.keys()) {
    if (!PARAMETERS.has(name))
      throw new Error(l10n.t('The address {0} has the parameter “{1}”, which is not supported.', shown, name));
  }
  const mode = url.searchParams.get('sslmode');
  const isLocal = LOOPBACK.test(host);
  if (mode === 'disable' && !isLocal) {
    throw new Error(l10n.t('{0} is on another machine: TLS cannot be switched off. Remove sslmode=disable.', shown));
  }
  if (mode !== null && mode !== 'disable' && !VERIFYING.has(mode)) {
    throw new Error(
      l10n.t('The address {0} has sslmode={1}. Use verify-full; without TLS, disable on this machine.', shown, mode),
    );
  }
  const authority = url.searchParams.get('sslrootcert');
  if (isLocal && authority === null && (mode === null || mode === 'disable')) return false;
  return { rejectUnauthorized: true, ...(authority === null ? {} : { ca: certificates(authority, shown) }) };
}

function certificates(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(l10n.t('The certificates of {0} cannot be read: check the file {1}.', shown, file));
  }
}
