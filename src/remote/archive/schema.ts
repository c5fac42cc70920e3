import * as l10n from '@vscode/l10n';
import { KINDS } from '../../engine/search/segment.js';
import { languageCode } from '../../engine/text/language-names.js';
import type { ArchiveConnection, Ask } from './connection.js';
import { ArchiveError } from './failures.js';
import { languageMark, quoted } from './lexemes.js';

/** Version of the schema that this program reads and writes: the number of migrations. */
export const SCHEMA_VERSION = 4;

/** Held while the schema is changed: a number of Quoin's own among a database's advisory locks. */
const LOCK = 8_153_204_771;
const MOST_PARTITIONS = 1024;

/** How a new archive lies on the server. */
export interface Layout {
  /** Number of hash partitions; 1 for plain tables. */
  readonly partitions: number;
  /** Whether the Citus extension distributes the tables over its nodes. */
  readonly citus: boolean;
}

/** A step from one version of the schema to the next. */
export type Migration = (ask: Ask, layout: Layout) => Promise<void>;

/** What an archive says of itself. */
export interface ArchiveFacts extends Layout {
  readonly version: number;
}

/** The tables whose rows belong to a source, with the column that says to which: what they are distributed by. */
const DISTRIBUTED = [
  { table: 'source', by: 'id', key: 'id' },
  { table: 'passage', by: 'source', key: 'source, number' },
] as const;

const COLUMNS: Readonly<Record<(typeof DISTRIBUTED)[number]['table'], string>> = {
  source: `
    id uuid NOT NULL,
    key text NOT NULL,
    words text NOT NULL,
    issued text NOT NULL,
    metadata jsonb NOT NULL,
    location text NOT NULL,
    file text NOT NULL,
    about jsonb,
    extraction text NOT NULL,
    original bytea NOT NULL,
    converted text,
    passages integer NOT NULL,
    loaded timestamptz NOT NULL DEFAULT now()`,
  passage: `
    source uuid NOT NULL,
    number integer NOT NULL,
    kind smallint NOT NULL,
    standing smallint NOT NULL,
    paragraph integer,
    page text,
    first_day integer,
    last_day integer,
    text text NOT NULL,
    speaker text NOT NULL,
    said_by text,
    terms tsvector NOT NULL`,
};

const INDEXES = [
  'CREATE INDEX source_location ON quoin.source (location)',
  'CREATE INDEX source_key ON quoin.source (key)',
  // For the newest passages.
  'CREATE INDEX passage_last_day ON quoin.passage (last_day DESC)',
  // Postings of many new passages are merged at once: loading is several times as fast.
  'CREATE INDEX passage_terms ON quoin.passage USING gin (terms) WITH (gin_pending_list_limit = 16384)',
];

/** Columns that readers are not shown: where files are on the machines of those who added them. */
const WRITERS_ONLY = new Set(['locations']);

const create: Migration = async (ask, { partitions, citus }) => {
  await ask('CREATE SCHEMA quoin');
  await ask('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await ask(
    'CREATE TABLE quoin.archive (version integer NOT NULL, partitions integer NOT NULL, citus boolean NOT NULL)',
  );
  await ask('INSERT INTO quoin.archive VALUES (0, $1, $2)', [partitions, citus]);
  await ask(
    'CREATE TABLE quoin.term (term text COLLATE "C" PRIMARY KEY, records bigint NOT NULL) WITH (fillfactor = 70)',
  );
  await ask('CREATE INDEX term_trigrams ON quoin.term USING gin (term gin_trgm_ops)');
  for (const { table, by, key } of DISTRIBUTED) {
    const columns = COLUMNS[table];
    if (partitions === 1) {
      await ask(`CREATE TABLE quoin.${table} (${columns}, PRIMARY KEY (${key}))`);
      continue;
    }
    // Keys are those of the partitions: a partition on another server has its key there.
    await ask(`CREATE TABLE quoin.${table} (${columns}) PARTITION BY HASH (${by})`);
    for (let i = 0; i < partitions; i++) {
      const bounds = `FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${i})`;
      await ask(`CREATE TABLE quoin.${table}_${i} PARTITION OF quoin.${table} ${bounds}`);
      await ask(`ALTER TABLE quoin.${table}_${i} ADD PRIMARY KEY (${key})`);
    }
  }
  if (citus) {
    await ask("SELECT create_distributed_table('quoin.source', 'id')");
    await ask("SELECT create_distributed_table('quoin.passage', 'source', colocate_with => 'quoin.source')");
    await ask("SELECT create_reference_table('quoin.term')");
    await ask("SELECT create_reference_table('quoin.archive')");
  }
  for (const index of INDEXES) await ask(index);
  // Common words are what an estimate of matches needs, and there are more of them than the server counts by default.
  await ask('ALTER TABLE quoin.passage ALTER COLUMN terms SET STATISTICS 200');
};

/** Several files may have the same content: a source stays as long as one of them is known. */
const keepEveryLocation: Migration = async (ask) => {
  await ask("ALTER TABLE quoin.source ADD COLUMN locations text[] NOT NULL DEFAULT '{}'");
  await ask('UPDATE quoin.source SET locations = ARRAY[location]');
  await ask('DROP INDEX quoin.source_location');
  await ask('ALTER TABLE quoin.source DROP COLUMN location');
  // Each batch looks for the locations of its files: that would take longer the more new ones waited to be merged into the index.
  await ask('CREATE INDEX source_locations ON quoin.source USING gin (locations) WITH (fastupdate = off)');
};

/** Passages are found by their language: that which their source states; `refresh` adds that which Quoin recognizes. */
const markLanguages: Migration = async (ask) => {
  const stated = await ask<{ language: string }>(
    "SELECT DISTINCT metadata->>'language' AS language FROM quoin.source WHERE metadata ? 'language'",
  );
  for (const { language } of stated) {
    const code = languageCode(language);
    if (code === null) continue;
    await ask(
      `UPDATE quoin.passage SET terms = passage.terms || $1::tsvector FROM quoin.source
        WHERE source.id = passage.source AND source.metadata->>'language' = $2 AND passage.kind <> $3`,
      [quoted(languageMark(code)), language, KINDS.indexOf('entity')],
    );
    await ask(
      `INSERT INTO quoin.term AS known (term, records)
       SELECT $1, count(*) FROM quoin.passage JOIN quoin.source ON source.id = passage.source
        WHERE source.metadata->>'language' = $2 AND passage.kind <> $3
       ON CONFLICT (term) DO UPDATE SET records = known.records + excluded.records`,
      [languageMark(code), language, KINDS.indexOf('entity')],
    );
  }
};

/** What has common words is read in the order of standings until there is enough of it. */
const orderByStanding: Migration = (ask) =>
  ask('CREATE INDEX passage_standing ON quoin.passage (standing)').then(() => undefined);

/** Every step, from an empty database to the newest schema. */
export const MIGRATIONS: readonly Migration[] = [create, keepEveryLocation, markLanguages, orderByStanding];

/** What the archive says of itself; null where there is none. */
export async function factsOf(connection: ArchiveConnection): Promise<ArchiveFacts | null> {
  try {
    const [facts] = await connection.ask<{ version: number; partitions: number; citus: boolean }>(
      'SELECT version, partitions, citus FROM quoin.archive',
    );
    return facts ?? null;
  } catch (error) {
    if (error instanceof ArchiveError && error.kind === 'no-archive') return null;
    throw error;
  }
}

/** Resolves if this program can read and write the archive; rejects with what to do if it cannot. */
export async function checkVersion(connection: ArchiveConnection): Promise<ArchiveFacts> {
  const { shown } = connection.address;
  const facts = await factsOf(connection);
  if (facts === null) {
    throw new ArchiveError(
      'no-archive',
      l10n.t('There is no archive at {0}. Create it with “quoin archive init”.', shown),
    );
  }
  if (facts.version < SCHEMA_VERSION) {
    throw new ArchiveError(
      'older',
      l10n.t(
        'The archive {0} was created by an older version of Quoin. Its operator can upgrade it with “quoin archive init”.',
        shown,
      ),
    );
  }
  if (facts.version > SCHEMA_VERSION) {
    throw new ArchiveError(
      'newer',
      l10n.t('The archive {0} was created by a newer version of Quoin. Update Quoin to use it.', shown),
    );
  }
  return facts;
}

/**
 * Creates an archive, or brings an older one to the newest schema, in one transaction. An archive that is there keeps its layout.
 * Returns the version that it had, 0 for a new one.
 */
export async function initialize(
  connection: ArchiveConnection,
  layout: Layout,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> {
  const { shown } = connection.address;
  const { partitions, citus } = layout;
  if (!Number.isInteger(partitions) || partitions < 1 || partitions > MOST_PARTITIONS) {
    throw new ArchiveError('other', `An archive has 1 to ${MOST_PARTITIONS} partitions, not ${partitions}.`);
  }
  if (citus && partitions > 1)
    throw new ArchiveError('other', 'Citus makes its own shards: use either --citus or --partitions.');
  return connection.inTransaction(async (ask) => {
    await ask('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (citus && (await ask("SELECT 1 FROM pg_available_extensions WHERE name = 'citus'")).length === 0) {
      throw new ArchiveError(
        'other',
        `The server of ${shown} does not have the extension Citus. Install it, or use --partitions.`,
      );
    }
    if (citus) await ask('CREATE EXTENSION IF NOT EXISTS citus');
    const [there] = await ask<{ there: boolean }>("SELECT to_regclass('quoin.archive') IS NOT NULL AS there");
    const [known] =
      there?.there === true ? await ask<ArchiveFacts>('SELECT version, partitions, citus FROM quoin.archive') : [];
    const before = known?.version ?? 0;
    if (before > migrations.length) {
      throw new ArchiveError(
        'newer',
        `The archive ${shown} was created by a newer version of Quoin. Update Quoin to use it.`,
      );
    }
    for (const migrate of migrations.slice(before)) await migrate(ask, known ?? layout);
    await ask('UPDATE quoin.archive SET version = $1', [migrations.length]);
    return before;
  });
}

/** Gives two roles, made where they are missing, what readers and writers of the archive need. */
export async function grantRoles(connection: ArchiveConnection, reader: string, writer: string): Promise<void> {
  await connection.inTransaction(async (ask) => {
    for (const role of [reader, writer]) {
      const known = await ask('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (known.length === 0) await ask(`CREATE ROLE ${identifier(role)} NOLOGIN`);
      await ask(`GRANT USAGE ON SCHEMA quoin TO ${identifier(role)}`);
    }
    await ask(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON quoin.source, quoin.passage, quoin.term TO ${identifier(writer)}`,
    );
    await ask(`GRANT SELECT ON quoin.archive TO ${identifier(writer)}`);
    await ask(`GRANT SELECT ON quoin.archive, quoin.passage, quoin.term TO ${identifier(reader)}`);
    const columns = await ask<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'quoin' AND table_name = 'source'",
    );
    const shown = columns.map(({ name }) => name).filter((name) => !WRITERS_ONLY.has(name));
    await ask(`GRANT SELECT (${shown.map(identifier).join(', ')}) ON quoin.source TO ${identifier(reader)}`);
  });
}

/** A name as SQL quotes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
