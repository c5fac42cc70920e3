import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { SourceProblem } from '../engine/article/article.js';
import type { PartialMetadata } from '../engine/article/metadata.js';
import type { ReadFacts } from '../engine/bibliography/facts.js';
import { BIBLIOGRAPHY_FILE } from '../engine/bibliography/files.js';
import { missingBibliography } from '../engine/bibliography/missing.js';
import type { Intake } from '../engine/library/intake.js';
import { byPlace, type PlacedProblem, placeProblems } from '../engine/library/problems.js';
import { Sidecars } from '../engine/library/sidecars.js';
import { decodeFile } from './decode-file.js';
import { isMissing, reasonOf } from './failure.js';
import { readBytes } from './files.js';

/** What reads bibliographies: the engine's own, wherever it is loaded from. */
export type FactsReader = (file: string, text: string) => ReadFacts;

/** The bibliographies of a folder, and what they say of the articles in it. */
export class Bibliographies {
  readonly #sidecars = new Sidecars();
  readonly #readFacts: FactsReader;

  constructor(readFacts: FactsReader) {
    this.#readFacts = readFacts;
  }

  /** Reads one that lies beside articles; returns what is wrong with it. */
  async readBeside(file: string): Promise<readonly SourceProblem[]> {
    try {
      return await this.#read(file);
    } catch (error) {
      return [skipped(file, l10n.t('The file cannot be read: {0}.', reasonOf(error)))];
    }
  }

  /**
   * What `read` makes of a file with what bibliographies say of it. Those that it names itself are known only when it has
   * been read, as is its key: if they say more, it is read again.
   */
  async knowing(file: string, read: (about: PartialMetadata | null) => Intake | Promise<Intake>): Promise<Intake> {
    const about = this.#sidecars.find(withSlashes(file));
    const intake = await read(about);
    const problems = await this.#readNamed(file, intake);
    const better = this.#sidecars.find(withSlashes(file), intake.article?.metadata.id);
    const known = isSame(about, better) ? intake : await read(better);
    return problems.length === 0 ? known : { ...known, problems: [...known.problems, ...problems].sort(byPlace) };
  }

  /** Reads the bibliographies that an article names; reports missing ones. */
  async #readNamed(file: string, { article, bibliographies = [] }: Intake): Promise<PlacedProblem[]> {
    const text = article?.text ?? '';
    const problems: PlacedProblem[] = [];
    for (const written of bibliographies) {
      const places = [...new Set([path.join(path.dirname(file), written), path.normalize(written)])].filter(
        // A file that was read may be by anyone: it is not to lead anywhere.
        (each) =>
          !path.isAbsolute(written) && !path.relative('.', each).startsWith('..') && BIBLIOGRAPHY_FILE.test(each),
      );
      const found = await this.#firstRead(places);
      problems.push(...(found ?? placeProblems(text, [missingBibliography(file, text, written, places.length > 0)])));
    }
    return problems;
  }

  /** Reads the first of these bibliographies that is there, and returns its problems; null if none is. */
  async #firstRead(places: readonly string[]): Promise<readonly PlacedProblem[] | null> {
    for (const place of places) {
      if (this.#sidecars.has(withSlashes(place))) return [];
      try {
        return await this.#read(place);
      } catch (error) {
        // Not there: perhaps in the next place.
        if (isMissing(error)) continue;
        return placeProblems('', [skipped(place, l10n.t('The file cannot be read: {0}.', reasonOf(error)))]);
      }
    }
    return null;
  }

  async #read(file: string): Promise<PlacedProblem[]> {
    const text = await decodeFile(await readBytes(file));
    const { entries, problems } = this.#readFacts(file, text);
    this.#sidecars.set(withSlashes(file), entries);
    return placeProblems(text, problems);
  }
}

/** A file of a folder that is left out. */
export function skipped(file: string, message: string): SourceProblem {
  return { code: 'unreadable', severity: 'warning', file, message };
}

/** Whether the same is said. */
function isSame(one: PartialMetadata | null, other: PartialMetadata | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}
