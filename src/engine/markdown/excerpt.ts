import type { Range } from '../text/range.js';
import { type Container, type DraftBlock, isProse } from './block.js';

/** Text put together from stretches of a longer one: HTML without its tags, a front matter's text without its indent. */
export class Excerpt {
  readonly #whole: string;
  readonly #offsets: Uint32Array;

  private constructor(
    whole: string,
    readonly text: string,
    /** For each code unit of `text` where it is in the whole, and one more for the end. */
    offsets: Uint32Array,
  ) {
    this.#whole = whole;
    this.#offsets = offsets;
  }

  /** The stretches of `whole`, in order, a line feed between each two; units for which `isLeftOut` are not part of it. */
  static of(whole: string, stretches: readonly Range[], isLeftOut: (at: number) => boolean = () => false): Excerpt {
    const units: string[] = [];
    const offsets: number[] = [];
    for (const [index, { start, end }] of stretches.entries()) {
      if (index > 0) {
        units.push('\n');
        offsets.push(stretches[index - 1]?.end ?? start);
      }
      for (let at = start; at < end; at++) {
        if (isLeftOut(at)) continue;
        units.push(whole.charAt(at));
        offsets.push(at);
      }
    }
    offsets.push(stretches.at(-1)?.end ?? 0);
    return new Excerpt(whole, units.join(''), Uint32Array.from(offsets));
  }

  /** A stretch of the excerpt's text. */
  part({ start, end }: Range): Excerpt {
    return new Excerpt(this.#whole, this.text.slice(start, end), this.#offsets.slice(start, end + 1));
  }

  /** A block that was read from the excerpt, as a block of the whole, within `containers`. */
  placed(block: DraftBlock, containers: readonly Container[]): DraftBlock {
    const start = this.#from(block.start);
    const end = Math.max(start, this.#to(block.end));
    const range = <T extends Range>(each: T): T => ({
      ...each,
      start: this.#from(each.start),
      end: this.#to(each.end),
    });
    return {
      kind: block.kind,
      start,
      end,
      containers: [...containers, ...block.containers.map(range)],
      inline: block.inline.map(range),
      written: this.#whole.slice(start, end),
      masked: isProse(block.kind) ? this.#masked(block, start, end) : '',
      visible: {
        text: block.visible.text,
        starts: block.visible.starts.map((at) => this.#from(block.start + at) - start),
        ends: block.visible.ends.map((at) => this.#to(block.start + at) - start),
      },
    };
  }

  #masked(block: DraftBlock, start: number, end: number): string {
    const units = new Array<string>(end - start).fill(' ');
    for (let at = 0; at < block.masked.length; at++) {
      const where = this.#from(block.start + at) - start;
      if (where < units.length) units[where] = block.masked.charAt(at);
    }
    return units.join('');
  }

  #from(at: number): number {
    return this.#offsets[at] ?? this.#offsets.at(-1) ?? 0;
  }

  /** An end is right after the unit before it. */
  #to(at: number): number {
    return at === 0 ? this.#from(0) : this.#from(at - 1) + 1;
  }
}
