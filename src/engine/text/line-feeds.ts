/**
 * A text whose lines end as on an old Macintosh, with carriage returns alone, with line feeds instead. All offsets stay the
 * same; other line ends do, too.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/gu, '\n') : text;
}
