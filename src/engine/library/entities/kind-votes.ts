import type { EntityKind, ExtractedEntity } from '../../extract/extraction.js';
import { most, Tally } from './tally.js';

/**
 * The kind that most mentions give a name of several words, if articles differ: a tagger's slip in one
 * article is outvoted by the rest. "Washington" may be a person here and a place there: single words stay apart.
 */
export class KindVotes {
  readonly #byForm = new Map<string, Tally<EntityKind>>();
  /** Forms of mixed kinds on which something has changed. */
  readonly #changed = new Set<string>();

  /** Counts an entity's vote. */
  add({ kind, keys, mentions }: ExtractedEntity): void {
    if (!keys.form.includes(' ')) return;
    let votes = this.#byForm.get(keys.form);
    if (!votes) {
      votes = new Tally();
      this.#byForm.set(keys.form, votes);
    }
    votes.add(kind, Math.max(1, mentions.length));
    if (votes.size > 1) this.#changed.add(keys.form);
  }

  /** Adds a number of votes for a kind of a name without rereading anything. */
  restore(form: string, kind: EntityKind, count: number): void {
    if (!form.includes(' ')) return;
    const votes = this.#byForm.get(form) ?? new Tally();
    this.#byForm.set(form, votes);
    votes.add(kind, count);
  }

  /** Takes an entity's vote back. */
  delete({ kind, keys, mentions }: ExtractedEntity): void {
    const votes = this.#byForm.get(keys.form);
    if (!votes) return;
    if (votes.size > 1) this.#changed.add(keys.form);
    votes.delete(kind, Math.max(1, mentions.length));
    if (votes.size === 0) this.#byForm.delete(keys.form);
  }

  /** The kind that an entity counts as. */
  kindOf({ kind, keys }: ExtractedEntity): EntityKind {
    const votes = keys.form.includes(' ') ? this.#byForm.get(keys.form) : undefined;
    return (votes && votes.size > 1 ? most(votes) : undefined) ?? kind;
  }

  /** The kind that all entities of a form of several words count as; undefined if there are none. */
  winner(form: string): EntityKind | undefined {
    const votes = this.#byForm.get(form);
    return votes && most(votes);
  }

  /** Names on which the votes may have turned since the last call. */
  flipped(): string[] {
    const forms = [...this.#changed];
    this.#changed.clear();
    return forms;
  }
}
