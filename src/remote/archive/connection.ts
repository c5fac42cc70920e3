import * as l10n from '@vscode/l10n';
import { type ClientConfig, Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { ArchiveAddress } from './address.js';
import { ArchiveError, failureOf } from './failures.js';

/** Maximum connections of one program to one archive. */
const CONNECTIONS = 4;
/** Milliseconds. */
const CONNECT_PATIENCE = 5_000;
const CANCEL_PATIENCE = 2_000;
const IDLE = 30_000;

/**
 * Compiling a short question, or starting other processes for it, would take longer than answering it, and many writers ask at
 * the same time.
 */
const SETTINGS = 'SET jit = off; SET max_parallel_workers_per_gather = 0; SET pg_trgm.similarity_threshold = 0.2';

/** How an archive is asked. */
export interface ConnectionOptions {
  /** Milliseconds after which the server gives up a question; 0 for never. Default 10,000. */
  readonly statementTimeout?: number | undefined;
  /** Maximum number of connections. Default 4. */
  readonly connections?: number | undefined;
  /** Milliseconds after which a server that does not answer at all is away. Default 5,000. */
  readonly connectTimeout?: number | undefined;
}

/** Asks one question inside a transaction. */
export type Ask = <T extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<readonly T[]>;

/**
 * One pool of connections to an archive. All errors are `ArchiveError`s. Nothing is connected before the first question, and an
 * idle connection is let go of.
 */
export class ArchiveConnection {
  readonly #pool: Pool;
  /** One connection, with which questions on the others are cancelled. */
  readonly #cancels: Pool;
  readonly address: ArchiveAddress;

  constructor(
    address: ArchiveAddress,
    { statementTimeout = 10_000, connections = CONNECTIONS, connectTimeout = CONNECT_PATIENCE }: ConnectionOptions = {},
  ) {
    this.address = address;
    const { host, port, database, user, password, ssl } = address;
    const config: ClientConfig = {
      host,
      port,
      database,
      user,
      // Without one, or with an empty one, the driver would look in the environment and in files: the address alone says who asks.
      password: () => password ?? '',
      ssl,
      connectionTimeoutMillis: connectTimeout,
      application_name: 'quoin',
      keepAlive: true,
    };
    this.#pool = new Pool({
      ...config,
      // Not with the request to connect: a pooler in front of the server need not pass on what that says.
      onConnect: (client) => client.query(`SET statement_timeout = ${statementTimeout}; ${SETTINGS}`),
      // The server may be unable to say that it has given up.
      ...(statementTimeout === 0 ? {} : { query_timeout: statementTimeout + 2_000 }),
      max: connections,
      idleTimeoutMillis: IDLE,
      allowExitOnIdle: true,
    });
    this.#cancels = new Pool({
      ...config,
      query_timeout: CANCEL_PATIENCE,
      max: 1,
      idleTimeoutMillis: IDLE,
      allowExitOnIdle: true,
    });
    this.#cancels.on('error', () => undefined);
    // An idle connection that breaks leaves the pool; who asks next gets another, or the reason.
    this.#pool.on('error', () => undefined);
  }

  /** Runs one query. When the signal aborts it, the server cancels the query, and the promise rejects. */
  async ask<T extends QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
    signal?: AbortSignal,
  ): Promise<readonly T[]> {
    return this.#with(async (client) => (await client.query<T>(sql, [...values])).rows, signal);
  }

  /** Does all of it, or nothing, as `work` says. */
  async inTransaction<T>(work: (ask: Ask, client: PoolClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#with(async (client) => {
      const ask: Ask = async (sql, values = []) => (await client.query(sql, [...values])).rows;
      await client.query('BEGIN');
      try {
        const result = await work(ask, client);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A connection that is gone has rolled back already.
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    }, signal);
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#cancels.end()]);
  }

  async #with<T>(work: (client: PoolClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const cancelled = () =>
      new ArchiveError('cancelled', l10n.t('The request to {0} was cancelled.', this.address.shown));
    if (signal?.aborted) throw cancelled();
    let client: PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw failureOf(error, this.address);
    }
    let broken = false;
    const note = () => {
      broken = true;
    };
    client.on('error', note);
    let cancelling: Promise<void> | null = null;
    const cancel = () => {
      cancelling = this.#cancel(client);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      // It may have ended while a connection was waited for: a listener added since hears nothing of it.
      if (signal?.aborted) throw cancelled();
      return await work(client);
    } catch (error) {
      const failure = failureOf(error, this.address);
      // What its state is nobody knows: another connection takes its place.
      broken ||= failure.kind === 'away' || failure.kind === 'slow';
      throw failure;
    } finally {
      signal?.removeEventListener('abort', cancel);
      if (cancelling !== null && !broken) {
        await cancelling;
        // If the question had ended before it was cancelled, this is cancelled instead, and not what someone asks next.
        await client.query('SELECT 1').catch(() => undefined);
      }
      client.off('error', note);
      client.release(broken);
    }
  }

  /** Tells the server to stop what a connection is doing, over another one that does nothing else. */
  async #cancel(client: PoolClient): Promise<void> {
    const { processID } = client as PoolClient & { readonly processID?: number };
    if (processID === undefined) return;
    try {
      await this.#cancels.query('SELECT pg_cancel_backend($1)', [processID]);
    } catch {
      // The statement's time-out ends it all the same.
    }
  }
}
