/** Where images of a draft are searched for, and how they are read. */
export interface ImagePorts<Place> {
  readonly candidates: (address: string) => readonly Place[];
  readonly read: (place: Place) => Promise<Uint8Array>;
}

/** Maximum number of images that are put into a file, and of their bytes in all. */
const MOST_IMAGES = 200;
const MOST_BYTES = 50 * 1024 * 1024;

/** Addresses of images, in brackets after `![…]` or as a definition. */
const ADDRESS =
  /!\[[^\]\n]{0,1000}\]\(\s{0,9}<?([^\s<>()]{1,1000})|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?([^\s<>]{1,1000})/gmu;

/** The images of a draft that are files beside it or in its workspace, by the address that it writes; what cannot be read is left out. */
export async function imagesOf<Place>(
  text: string,
  { candidates, read }: ImagePorts<Place>,
): Promise<[string, Uint8Array][]> {
  const addresses = new Set([...text.matchAll(ADDRESS)].map(([, inside, defined]) => inside ?? defined ?? ''));
  const local = [...addresses].filter(
    (each) => /\.(?:png|jpe?g|gif|bmp)$/iu.test(each) && !/^[a-z]{2,20}:/iu.test(each),
  );
  const images: [string, Uint8Array][] = [];
  let bytes = 0;
  for (const address of local.slice(0, MOST_IMAGES)) {
    for (const place of candidates(decoded(address))) {
      const data = await read(place).catch(() => null);
      if (data === null) continue;
      bytes += data.length;
      if (bytes > MOST_BYTES) return images;
      images.push([address, data]);
      break;
    }
  }
  return images;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
