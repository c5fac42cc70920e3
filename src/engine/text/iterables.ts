/** The first items, up to a number; no more are made. */
export function* take<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let count = 0;
  if (most <= 0) return;
  for (const item of items) {
    yield item;
    if (++count >= most) return;
  }
}

/** Items that can be gone through again and again, and are made once, each when it is first reached. */
export function replayed<Item>(items: Iterator<Item, unknown>): Iterable<Item> {
  const made: Item[] = [];
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index++) {
        if (index === made.length) {
          const next = items.next();
          if (next.done === true) return;
          made.push(next.value);
        }
        yield made[index] as Item;
      }
    },
  };
}
