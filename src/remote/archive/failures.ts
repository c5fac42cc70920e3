import type { ArchiveAddress } from './address.js';

/** Why an archive could not answer: code switches on the kind, people read the message. */
export type FailureKind =
  | 'away'
  | 'password'
  | 'forbidden'
  | 'full'
  | 'slow'
  | 'cancelled'
  | 'untrusted'
  | 'no-archive'
  | 'older'
  | 'newer'
  | 'conflict'
  | 'disk'
  | 'other';

/** What went wrong with an archive. The message is a whole sentence that names the archive, the reason and what to do. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(
    readonly kind: FailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Whether the same may succeed a little later, with nothing changed. */
  get isPassing(): boolean {
    return this.kind === 'away' || this.kind === 'full' || this.kind === 'slow' || this.kind === 'conflict';
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u;

/** What an error of the server, of the network or of the driver means. */
export function failureOf(error: unknown, { shown, user }: Pick<ArchiveAddress, 'shown' | 'user'>): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const failure = (kind: FailureKind, text: string) => new ArchiveError(kind, text, { cause: error });
  if (code === '28P01' || code === '28000' || /client password must be|no password/iu.test(message)) {
    return failure(
      'password',
      `The archive ${shown} did not accept the user “${user}” and the password. Enter the password again.`,
    );
  }
  if (CERTIFICATE.test(code) || /certificate|does not support SSL/iu.test(message)) {
    return failure(
      'untrusted',
      `The archive ${shown} could not prove who it is (${message}). Ask its operator for the certificate, and name it with sslrootcert.`,
    );
  }
  if (code === '3D000') return failure('no-archive', `There is no database of that name at ${shown}.`);
  if (code === '42P01' || code === '3F000') {
    return failure('no-archive', `There is no archive at ${shown}. Create it with “quoin archive init”.`);
  }
  if (code === '42501')
    return failure('forbidden', `The user “${user}” may not do that at ${shown}. Ask its operator for the role.`);
  if (code === '53300' || /too many clients|timeout exceeded when trying to connect/iu.test(message)) {
    return failure('full', `The archive ${shown} has no connection free. Try again later.`);
  }
  if (code === '57014' && /user request/iu.test(message))
    return failure('cancelled', `The question to ${shown} was cancelled.`);
  if (code === '57014' || code === '55P03')
    return failure('slow', `The archive ${shown} took too long to answer. Try again later.`);
  if (code.startsWith('40'))
    return failure('conflict', `The archive ${shown} was changed by somebody else at the same time. Try again.`);
  if (code === '53100' || code === '53200')
    return failure('disk', `The server of ${shown} has no space left (${message}). Nothing was lost.`);
  if (code === '25006')
    return failure('forbidden', `The server of ${shown} is a replica for reading. Write to the primary server.`);
  if (
    UNREACHABLE.has(code) ||
    code.startsWith('57P') ||
    code.startsWith('08') ||
    /terminat|closed|ended|timeout|not queryable/iu.test(message)
  ) {
    return failure(
      'away',
      `The archive ${shown} cannot be reached (${reasonIn(error)}). Check the network and the server.`,
    );
  }
  return failure('other', `The archive ${shown} failed: ${message}.`);
}

/** The reason alone; of several attempts to connect, that of the first. */
function reasonIn(error: unknown): string {
  const { message = '', errors = [] } = error as { message?: string; errors?: readonly Error[] };
  return (message === '' ? errors[0]?.message : message) ?? 'no reason given';
}
