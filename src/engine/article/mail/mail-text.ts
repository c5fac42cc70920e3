import { toMarkdownText } from '../markdown-text.js';

/** The line before a reply's quotation, that says who wrote it and when; it may be broken before its last word. */
const WROTE =
  /^(?:On|Am|Le|El|Il|Op|Den|Dnia|W dniu|Em|On \w{2,9},)?\s?\S.{3,300}\s(?:wrote|schrieb(?:\s.{2,80})?|a écrit|escribió|ha scritto|schreef(?:\s.{2,80})?|skrev(?:\s.{2,80})?|napisał(?:\(a\)|a)?|escreveu|написала?|пишет|写道)\s?:$/u;
/** The line over a message that is forwarded, or quoted whole. */
const MESSAGE =
  /^[-_]{2,40}\s?(?:Original Message|Forwarded message|Forwarded by .{1,80}|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré|Mensaje original|Mensaje reenviado|Messaggio originale|Messaggio inoltrato|Oorspronkelijk bericht|Doorgestuurd bericht|Ursprungligt meddelande|Oryginalna wiadomość|Mensagem original|Исходное сообщение)\s?[-_]{2,40}$|^Begin forwarded message:$|^Anfang der weitergeleiteten Nachricht:$/iu;
/** The first field of such a message, and those of which one follows it. */
const FROM = /^\*{0,2}(?:From|Von|De|Da|Van|Från|Od|От)\s?:\*{0,2}\s\S/u;
const FIELD =
  /^\*{0,2}(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado(?: el)?|Fecha|Para|Asunto|Inviato|Data|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Ämne|Wysłano|Do|Temat|Отправлено|Кому|Тема)\s?:/u;
/** The line over a signature. */
const SIGNATURE = /^-- ?$/u;
const QUOTED = /^\s?>/u;

/**
 * The text of an e-mail as Markdown: what its sender wrote, without the signature; what they quote of others is a block
 * quotation. A message that is quoted below, marked or not, is not the sender's.
 */
export function mailToMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const others = firstOfOthers(lines);
  const written: string[] = [];
  let isSignature = false;
  for (const [index, line] of lines.entries()) {
    const isQuoted = index >= others || QUOTED.test(line);
    if (SIGNATURE.test(line) && index < others) isSignature = true;
    else if (isQuoted) isSignature = false;
    if (isSignature) continue;
    const last = written.at(-1) ?? '';
    const words = isQuoted ? quotedLine(line) : toMarkdownText(line.trim());
    // The sign at the start of a quotation's next line is not one of its words.
    if (isQuoted && last !== '' && words !== '' && depthOf(last) > 0 && depthOf(last) === depthOf(words)) {
      written[written.length - 1] = `${last} ${words.slice(depthOf(words))}`;
      continue;
    }
    // A quotation is a separate block, also without blank lines around it.
    if (last !== '' && words !== '' && depthOf(last) !== depthOf(words)) written.push('');
    written.push(words);
  }
  return written
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** A line of someone else's: it keeps how deep it is quoted, as far as anyone would tell. */
function quotedLine(line: string): string {
  const signs = /^\s?(?:>\s?){1,40}/u.exec(line)?.[0] ?? '';
  const words = line.slice(signs.length).trim();
  return words === '' ? '' : `${(signs.match(/>/gu)?.length ?? 1) > 1 ? '> > ' : '> '}${toMarkdownText(words)}`;
}

function depthOf(line: string): number {
  return /^(?:> ){0,2}/u.exec(line)?.[0].length ?? 0;
}

/** Index of the line from which on all is someone else's. */
function firstOfOthers(lines: readonly string[]): number {
  for (const [index, line] of lines.entries()) {
    if (QUOTED.test(line)) continue;
    const words = line.trim();
    if (MESSAGE.test(words)) return index;
    const following = lines.slice(index + 1, index + 5).map((each) => each.trim());
    if (FROM.test(words) && following.some((each) => FIELD.test(each))) return index;
    const next = following[0] ?? '';
    const isBroken = !WROTE.test(words) && next !== '' && next.length < 60 && WROTE.test(`${words} ${next}`);
    if (!WROTE.test(words) && !isBroken) continue;
    // Marked quotations end somewhere, and the sender may continue between them.
    const quoted = lines.slice(index + (isBroken ? 2 : 1)).find((each) => each.trim() !== '');
    if (quoted !== undefined && !QUOTED.test(quoted)) return index + (isBroken ? 2 : 1);
  }
  return lines.length;
}
