/** Nouns that German counts with an ordinal in digits. */
const COUNTED =
  /^[ \u00a0\u202f]{1,3}(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Aug|Sept?|Okt|Nov|Dez|Jahrhundert|Jahrtausend|Platz|Rang|Liga|Mal|Tag|Jahr|Lebensjahr|Stock|Stockwerk|Etage|Runde|Spieltag|Minute|Klasse|Geburtstag|Todestag|Jahrestag|Auflage|Ausgabe|Kapitel|Weltkrieg|Bezirk|Monat|Woche|Quartal|Halbjahr|Semester|Etappe|Hochzeitstag|Legislaturperiode|Verfassungszusatz|Breitengrad|Längengrad)(?:s|es|e|en|ts?)?(?!\p{L})/u;

/** Number of characters after a point that tell what it is. */
const AFTER = 30;

/** Whether the full stop at an index makes an ordinal of the number before it, and ends no sentence: *am 19. September*. */
export function isOrdinalPoint(text: string, at: number): boolean {
  return (
    text.charAt(at) === '.' &&
    isAsciiDigit(text.charCodeAt(at - 1)) &&
    /(?:^|[^\p{N}.,])\d{1,3}$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    COUNTED.test(text.slice(at + 1, at + 1 + AFTER))
  );
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
