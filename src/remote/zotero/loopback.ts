import { type IncomingHttpHeaders, request } from 'node:http';
import * as l10n from '@vscode/l10n';

/** The one host that is ever asked: this machine. */
const HOST = '127.0.0.1';

/** A larger answer is not taken, in bytes: a page of a list has some hundred kB, the text of a long book a few MB. */
const LARGEST = 64 * 1024 * 1024;

/** Milliseconds without a byte after which a program counts as away. */
const SILENCE = 15_000;

/** An answer of a program on this machine. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is asked. */
export interface Asked {
  /** Path and query, from `/` on. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** JSON that is posted; nothing is posted without. */
  readonly json?: unknown;
}

/** The program on this machine that answers on a port. */
export interface Loopback {
  ask(asked: Asked, signal: AbortSignal): Promise<Answer>;
}

/**
 * The program that answers on a port of this machine, over HTTP. No redirection is followed and no proxy is asked. Rejects where
 * nobody answers, with the error of the connection.
 */
export function loopback(port: number): Loopback {
  return {
    ask: ({ path, headers = {}, json }, signal) =>
      new Promise((resolve, reject) => {
        const body = json === undefined ? undefined : JSON.stringify(json);
        const sent = request(
          {
            host: HOST,
            port,
            path,
            method: body === undefined ? 'GET' : 'POST',
            signal,
            timeout: SILENCE,
            headers: {
              ...headers,
              ...(body !== undefined && {
                'Content-Type': 'application/json',
                'Content-Length': String(Buffer.byteLength(body)),
              }),
            },
          },
          (response) => {
            const parts: Buffer[] = [];
            let length = 0;
            response.on('data', (part: Buffer) => {
              length += part.length;
              if (length > LARGEST)
                response.destroy(new Error(l10n.t('The answer is larger than {0} bytes.', LARGEST)));
              else parts.push(part);
            });
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(parts).toString('utf8'),
              }),
            );
          },
        );
        sent.on('timeout', () => sent.destroy(new Error(l10n.t('There was no answer.'))));
        sent.on('error', reject);
        sent.end(body);
      }),
  };
}
