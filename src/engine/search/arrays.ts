/** A copy of `array` with twice the room. */
export function grown<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(
  array: T,
  Type: new (length: number) => T,
): T {
  const copy = new Type(array.length * 2);
  copy.set(array);
  return copy;
}
