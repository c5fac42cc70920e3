import * as l10n from '@vscode/l10n';
import type { Article, ArticleMetadata, SourceProblem } from '../article/article.js';
import { CopyFinder } from './duplicates.js';
import type { Intake } from './intake.js';
import type { ArticleCopy, LibraryArticle } from './model.js';
import { Retitled } from './retitled.js';
import type { SnapshotReader, SnapshotWriter } from './snapshot/parts.js';
import { finish } from './steps.js';
import { holdsAll } from './versions.js';

/** What has become of the library after files have come, changed or gone. */
export interface ShelfChange {
  readonly add: readonly LibraryArticle[];
  readonly remove: readonly string[];
}

/** Number of works settled in one step. */
const STEP = 256;

/** A file in a snapshot: its location and its fingerprint. */
type NamedFile = readonly [location: string, fingerprint: string | null];

/** A file's place among all: an intake that has an article. */
interface Placed {
  readonly location: string;
  readonly intake: Intake;
  readonly article: Article;
  readonly fingerprint: string | undefined;
}

/**
 * Decides what the library holds of the bundled articles and the writer's files: which file has which cite key, which
 * files are one work. Keys are settled in order of the locations, so that they do not depend on what was read first.
 */
export class Shelf {
  readonly #bundled: readonly LibraryArticle[];
  readonly #files = new Map<string, Placed>();
  readonly #copies = new CopyFinder();
  /** Locations in order, and those that have come since they were put in order; some of either may be gone. */
  #order: readonly string[] = [];
  readonly #fresh: string[] = [];
  #withBundled = true;
  #published = new Map<string, LibraryArticle>();
  /** What each work was settled as, by the location of its main file: unchanged works keep their very entry. */
  #settled = new Map<string, Settled>();
  #problems: ReadonlyMap<string, SourceProblem> = new Map();

  constructor(bundled: readonly LibraryArticle[]) {
    this.#bundled = bundled;
  }

  /** Problems that only show among several files (`duplicate-id`), by location. */
  get problems(): ReadonlyMap<string, SourceProblem> {
    return this.#problems;
  }

  /** Whether the bundled articles are in the library. */
  set withBundled(value: boolean) {
    this.#withBundled = value;
  }

  /**
   * Notes the result of reading a file. A file without an article counts as deleted. `fingerprint` is the same only as long as
   * the file's content, and what a bibliography says of it, are.
   */
  put(location: string, intake: Intake, fingerprint?: string): void {
    if (intake.article === null) {
      this.delete(location);
      return;
    }
    if (!this.#files.has(location)) this.#fresh.push(location);
    this.#files.set(location, { location, intake, article: intake.article, fingerprint });
    this.#copies.put(location, { article: intake.article, sketch: intake.sketch });
  }

  /** Notes that a file is gone. */
  delete(location: string): void {
    if (!this.#files.delete(location)) return;
    this.#copies.delete(location);
  }

  /** Writes which of the files have been compared, and which of those are copies of each other. */
  write(snapshot: SnapshotWriter): void {
    const compared = [...this.#files.values()].filter(({ location }) => this.#copies.isCompared(location));
    snapshot.json(compared.map(({ location, fingerprint }): NamedFile => [location, fingerprint ?? null]));
    snapshot.json(this.#copies.pairsAmong(compared.map(({ location }) => location)));
  }

  /** Reads that before the next `settle`: files that are as they were are not compared with each other again. */
  read(snapshot: SnapshotReader): void {
    const files = snapshot.json<readonly NamedFile[]>();
    const isSame = ([location, fingerprint]: NamedFile) =>
      fingerprint !== null && this.#files.get(location)?.fingerprint === fingerprint;
    this.#copies.restore(
      files.map((file) => (isSame(file) ? file[0] : undefined)),
      snapshot.json(),
    );
  }

  /** What has to change in the library since the last call; linear in the number of files, with a small factor. */
  settle(): ShelfChange {
    return finish(this.settling());
  }

  /**
   * The same in steps of well under a millisecond. What comes or goes between two steps may count already, or not yet: settle
   * once more then.
   */
  *settling(): Generator<void, ShelfChange, void> {
    yield* this.#copies.comparing();
    const next = new Map<string, LibraryArticle>();
    const settling: Settling = { keys: new Map(), taken: new Set(), problems: new Map() };
    const settled = new Map<string, Settled>();
    const works = yield* this.#works();
    const claims = new Map<Work, Claim>();
    const digests = new Map(this.#bundled.map((entry) => [entry.article.metadata.id, entry.article.metadata]));
    // Stated keys are settled first: what a writer has named keeps its name.
    for (const stated of [true, false]) {
      for (const [i, work] of works.entries()) {
        if (i % STEP === 0) yield;
        const claim = isStated(work) === stated ? claimOf(work, settling) : null;
        if (claim !== null) claims.set(work, claim);
      }
    }
    let entered = 0;
    for (const [work, named] of claims) {
      if (entered++ % STEP === 0) yield;
      const versions = work.versions.flatMap((version) => claims.get(version)?.id ?? []);
      const claim = versions.length === 0 ? named : { ...named, versions };
      const { location } = claim.main;
      const known = this.#settled.get(location);
      settled.set(location, known && isSame(known.claim, claim) ? known : { claim, entry: entryOf(claim, digests) });
    }
    const add: LibraryArticle[] = [];
    const put = (entry: LibraryArticle): void => {
      const { id } = entry.article.metadata;
      next.set(id, entry);
      if (this.#published.get(id) !== entry) add.push(entry);
    };
    for (const [i, { main }] of works.entries()) {
      if (i % STEP === 0) yield;
      const entry = settled.get(main.location)?.entry;
      if (entry) put(entry);
    }
    if (this.#withBundled) {
      for (const entry of this.#bundled) {
        const { id } = entry.article.metadata;
        if (!settling.taken.has(id) && !next.has(id)) put(entry);
      }
    }
    const remove: string[] = [];
    let looked = 0;
    for (const id of this.#published.keys()) {
      if (looked++ % STEP === 0) yield;
      if (!next.has(id)) remove.push(id);
    }
    this.#settled = settled;
    this.#published = next;
    this.#problems = settling.problems;
    return { add, remove };
  }

  /** The works among the files, in order of their first locations. */
  *#works(): Generator<void, Work[], void> {
    yield* this.#arrange();
    const works: Work[] = [];
    const grouped = new Set<string>();
    for (const [i, location] of this.#order.entries()) {
      if (i % STEP === 0) yield;
      const file = this.#files.get(location);
      if (file === undefined || grouped.has(location)) continue;
      const copies = this.#copies.copiesOf(location);
      if (copies.length === 0) {
        works.push({ main: file, others: [], versions: [] });
        continue;
      }
      const group = [file, ...copies.flatMap((each) => this.#files.get(each) ?? [])];
      for (const each of group) grouped.add(each.location);
      for (const work of worksIn(group.sort(compare))) works.push(work);
    }
    return works;
  }

  /** Puts what has come in its place in the order, and takes out what is gone. */
  *#arrange(): Generator<void, void, void> {
    const fresh = [...this.#fresh].sort();
    if (fresh.length === 0) return;
    const order: string[] = [];
    const put = (location: string): void => {
      // What went and came again is in both.
      if (location !== order.at(-1) && this.#files.has(location)) order.push(location);
    };
    let next = 0;
    for (const [i, location] of this.#order.entries()) {
      if (i % STEP === 0) yield;
      for (; next < fresh.length && (fresh[next] as string) < location; next++) put(fresh[next] as string);
      put(location);
    }
    for (const location of fresh.slice(next)) put(location);
    this.#order = order;
    this.#fresh.splice(0, fresh.length);
  }
}

/** A work: the file that stands for it, true copies of that one, and other works with nearly the same text. */
interface Work {
  readonly main: Placed;
  readonly others: Placed[];
  readonly versions: Work[];
}

/** Number of nearly identical texts that a text is compared with; if none of them holds it, it stays a separate work. */
const MOST_COMPARED = 20;

/**
 * The works among texts that share most of their words, given in order of preference. A text is a copy only if another holds
 * every sentence of it; one that differs in a figure, a name, a word is a version, and stays.
 */
function worksIn(group: readonly Placed[]): Work[] {
  const works: Work[] = [];
  const compared = group.slice(0, MOST_COMPARED);
  const heldBy = (file: Placed, index: number): boolean =>
    compared.some(
      (other, at) =>
        at !== index &&
        holdsAll(other.article, file.article) &&
        // Of two that hold each other the first one stands for both.
        (at < index || !holdsAll(file.article, other.article)),
    );
  const copies: Placed[] = [];
  for (const [index, file] of group.entries()) {
    if (heldBy(file, index)) copies.push(file);
    else works.push({ main: file, others: [], versions: [] });
  }
  for (const copy of copies) {
    const work = works.find(({ main }) => holdsAll(main.article, copy.article));
    if (work) work.others.push(copy);
    else works.push({ main: copy, others: [], versions: [] });
  }
  for (const work of works) work.versions.push(...works.filter((each) => each !== work));
  return works;
}

/** What a work is to be: its files, its key, its other versions, and the digest whose place it takes. */
interface Claim {
  readonly main: Placed;
  readonly others: readonly Placed[];
  readonly versions: readonly string[];
  readonly id: string;
  readonly digest: string | null;
}

interface Settled {
  readonly claim: Claim;
  readonly entry: LibraryArticle;
}

interface Settling {
  /** Keys given so far, with the location that has each. */
  readonly keys: Map<string, string>;
  readonly taken: Set<string>;
  readonly problems: Map<string, SourceProblem>;
}

/** Gives a work its key; null if it has no key, which is a problem. */
function claimOf({ main, others }: Work, settling: Settling): Claim | null {
  const { keys, taken, problems } = settling;
  const digest =
    [main, ...others].map(({ intake }) => intake.digest).find((id) => id !== null && !taken.has(id) && !keys.has(id)) ??
    null;
  const own = main.article.metadata.id;
  const wanted = digest === null || main.intake.keyStated ? own : digest;
  const holder = keys.get(wanted);
  if (holder !== undefined && main.intake.keyStated) {
    problems.set(main.location, {
      code: 'duplicate-id',
      severity: 'error',
      file: main.location,
      field: 'id',
      message: l10n.t('{0} already uses the cite key {1}, so this file was skipped.', nameOf(holder), wanted),
    });
    return null;
  }
  const id = holder === undefined ? wanted : freeKey(wanted, keys);
  if (id !== wanted) {
    problems.set(main.location, {
      code: 'duplicate-id',
      severity: 'warning',
      file: main.location,
      message: l10n.t(
        '{0} already uses the cite key {1}, so this file is cited as {2}.',
        nameOf(holder ?? ''),
        wanted,
        id,
      ),
    });
  }
  keys.set(id, main.location);
  if (digest !== null) taken.add(digest);
  return { main, others, versions: [], id, digest };
}

function entryOf(
  { main, others, versions, id, digest }: Claim,
  digests: ReadonlyMap<string, ArticleMetadata>,
): LibraryArticle {
  // What the text does not say of itself, the digest of the same work may.
  const known = digest === null ? undefined : digests.get(digest);
  const metadata: ArticleMetadata = { ...known, ...main.article.metadata, id, text: main.article.metadata.text };
  const aliases = new Set([...(digest === null ? [] : [digest]), ...others.map(({ article }) => article.metadata.id)]);
  aliases.delete(id);
  const copies = others.map(({ article, location }): ArticleCopy => ({ metadata: article.metadata, location }));
  return {
    article: new Retitled(main.article, metadata),
    extraction: main.intake.extraction,
    origin: 'own',
    location: main.location,
    ...(main.fingerprint === undefined ? {} : { fingerprint: main.fingerprint }),
    ...(aliases.size === 0 ? {} : { aliases: [...aliases] }),
    ...(copies.length === 0 ? {} : { copies }),
    ...(versions.length === 0 ? {} : { versions }),
  };
}

/** `report-b`, `report-c`, …, `report-27`. */
function freeKey(key: string, keys: ReadonlyMap<string, string>): string {
  for (let number = 1; ; number++) {
    const next = `${key}-${number < 26 ? String.fromCharCode(97 + number) : number}`;
    if (!keys.has(next)) return next;
  }
}

function isStated({ main }: Work): boolean {
  return main.intake.keyStated === true;
}

function isSame(a: Claim, b: Claim): boolean {
  return (
    a.id === b.id &&
    a.digest === b.digest &&
    a.main.intake === b.main.intake &&
    a.versions.join(' ') === b.versions.join(' ') &&
    a.others.length === b.others.length &&
    a.others.every(({ intake }, index) => intake === b.others[index]?.intake)
  );
}

/** A file's name that says it is a copy of another: `report copy.txt`, `report (2).txt`. */
const COPY_NAME = /(?:^|[\s_.([-])(?:cop(?:y|ia|ie)|kopi[ea]?|kopia)(?:[\s_.)\]-]|\d|$)|[\s_]\(\d{1,3}\)(?=\.|$)/iu;

/**
 * Of several copies the first is the one that stands for the work: named by the writer, then oldest, longest, not called a copy,
 * first by name.
 */
function compare(a: Placed, b: Placed): number {
  const issued = (file: Placed): string => file.article.metadata.issued ?? '9999';
  return (
    Number(b.intake.keyStated) - Number(a.intake.keyStated) ||
    (issued(a) < issued(b) ? -1 : issued(a) > issued(b) ? 1 : 0) ||
    b.intake.sketch.shingles - a.intake.sketch.shingles ||
    Number(COPY_NAME.test(nameOf(a.location))) - Number(COPY_NAME.test(nameOf(b.location))) ||
    (a.location < b.location ? -1 : 1)
  );
}

/** The last part of a location, for messages. */
function nameOf(location: string): string {
  const name = location.slice(location.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
