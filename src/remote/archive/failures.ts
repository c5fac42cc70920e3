import * as l10n from '@vscode/l10n';
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
      l10n.t('The archive {0} did not accept the user “{1}” and the password. Enter the password again.', shown, user),
    );
  }
  if (CERTIFICATE.test(code) || /certificate|does not support SSL/iu.test(message)) {
    return failure(
      'untrusted',
      l10n.t(
        'The certificate of the archive {0} could not be verified ({1}). Ask its operator for the certificate, and name it with sslrootcert.',
        shown,
        message,
      ),
    );
  }
  if (code === '3D000') return failure('no-archive', l10n.t('{0} has no database of that name.', shown));
  if (code === '42P01' || code === '3F000') {
    return failure('no-archive', l10n.t('There is no archive at {0}. Create it with “quoin archive init”.', shown));
  }
  if (code === '42501')
    return failure(
      'forbidden',
      l10n.t('The user “{0}” is not allowed to do that in {1}. Ask its operator for the role.', user, shown),
    );
  if (code === '53300' || /too many clients|timeout exceeded when trying to connect/iu.test(message)) {
    return failure('full', l10n.t('The archive {0} has no free connection. Try again later.', shown));
  }
  if (code === '57014' && /user request/iu.test(message))
    return failure('cancelled', l10n.t('The request to {0} was cancelled.', shown));
  if (code === '57014' || code === '55P03')
    return failure('slow', l10n.t('The archive {0} took too long to answer. Try again later.', shown));
  if (code.startsWith('40'))
    return failure(
      'conflict',
      l10n.t('The archive {0} was changed by somebody else at the same time. Try again.', shown),
    );
  if (code === '53100' || code === '53200')
    return failure('disk', l10n.t('The server of {0} has no space left ({1}). Nothing was lost.', shown, message));
  if (code === '25006')
    return failure(
      'forbidden',
      l10n.t('The server of {0} is a replica for reading. Write to the primary server.', shown),
    );
  if (
    UNREACHABLE.has(code) ||
    code.startsWith('57P') ||
    code.startsWith('08') ||
    /terminat|closed|ended|timeout|not queryable/iu.test(message)
  ) {
    return failure(
      'away',
      l10n.t('The archive {0} cannot be reached ({1}). Check the network and the server.', shown, reasonIn(error)),
    );
  }
  return failure('other', l10n.t('The archive {0} failed: {1}.', shown, message));
}

/** The reason alone; of several attempts to connect, that of the first. */
function reasonIn(error: unknown): string {
  const { message = '', errors = [] } = error as { message?: string; errors?: readonly Error[] };
  return (message === '' ? errors[0]?.message : message) ?? l10n.t('no reason given');
}
