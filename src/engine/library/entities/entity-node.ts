/** One entity of one article, as a number: a large library has half a million. Grows with each that comes; none comes twice. */
export type EntityNode = number;
