/**
 * Where a value of a page's metadata stands: in its data (JSON-LD), its head (`<meta>`, `<title>`, `<link>`), an element that is
 * marked as such (`rel`, `itemprop`, `<time>`, a class), its visible text (`By …`), its address; or it is a guess.
 */
export type Origin = 'data' | 'head' | 'markup' | 'text' | 'address' | 'guess';
