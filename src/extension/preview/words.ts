import type { CiteItem } from '../../engine/cite/pandoc.js';
import { perVersion } from '../../service/per-version.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';

/**
 * The words at places that drafts cite. A preview asks while it is drawn and cannot wait: it gets what is known, the rest is asked
 * for, and `onKnown` is called once there is more to show.
 */
export class PreviewWords {
  readonly #session: Pick<Session, 'service' | 'version'>;
  readonly #onKnown: () => void;
  /** By place: its words, null where there are none, undefined while they are asked for. */
  readonly #known: () => Map<string, string | null | undefined>;

  constructor(session: Pick<Session, 'service' | 'version'>, onKnown: () => void) {
    this.#session = session;
    this.#onKnown = onKnown;
    this.#known = perVersion(session, () => new Map());
  }

  /** The words at the place cited; undefined where none is cited, and as long as they are not known. */
  of({ key, locator }: CiteItem): string | undefined {
    if (locator === null) return undefined;
    const known = this.#known();
    const place = JSON.stringify([key, locator]);
    if (known.has(place)) return known.get(place) ?? undefined;
    known.set(place, undefined);
    this.#session.service.wordsAt(key, locator).then(
      (words) => {
        known.set(place, words);
        if (words !== null) this.#onKnown();
      },
      (error: unknown) => log('error', 'The words of a citation cannot be found.', error),
    );
    return undefined;
  }
}
