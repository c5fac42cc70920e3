/** The name under which the password for an address is kept. */
export function secretOf(address: string): string {
  return `quoin.archive ${address}`;
}
