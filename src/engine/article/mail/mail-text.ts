import { toMarkdownText } from '../markdown-text.js';

/** The line before a reply's quotation, that says who wrote it and when; it may be broken before its last word. */
const WROTE =
  /^(?:On|Am|Le|El|Il|Op|Den|Dnia|W dniu|Em|On \w{2,9},)?\s?\S.{3,300}\s(?:wrote|schrieb(?:\s.{2,80})?|a écrit|escribió|ha scritto|schreef(?:\s.{2,80})?|skrev(?:\s.{2,80})?|napisał(?:\(a\)|a)?|escreveu|написала?|пишет|写道)\s?:$/u;
/** The line over a message that is forwarded, or quoted whole. */
const MESSAGE =
  /^[-_]{2,40}\s?(?:Original Message|Forwarded message|Forwarded by .{1,80}|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d['’]origine|Message transféré|Mensaje original|Mensaje reenviado|Messaggio originale|Messaggio inoltrato|Oorspronkelijk bericht|Doorgestuurd bericht|Ursprungligt meddelande|Oryginalna wiadomość|Mensagem original|Исходное сообщение)\s?[-_]{2,40}$|^Begin forwarded message:$|^Anfang der weitergeleiteten Nachricht:$/iu;
/** The same in any language: a name, an address and a time. */
const ADDRESSED =
  /^(?=.{0,250}\d{1,2}[.:]\d{2})\S.{3,250}[<[(](?:mailto:)?[^\s<>()[\]@]{1,80}@[^\s<>()[\]@]{1,80}[>\])][\p{L} ]{0,30}[:：]$/u;
const FIELDS =
  'Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado(?: el)?|Fecha|Para|Asunto|Inviato|Data|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Ämne|Wysłano|Do|Temat|Отправлено|Кому|Тема|送信日時|宛先|件名|发送时间|收件人|主题|寄件日期|收件者|主旨';
/** The first field of such a message, and those of which one follows it. */
const FROM = /^\*{0,2}(?:From|Von|De|Da|Van|Från|Od|От|差出人|发件人|寄件者)\s?[:：]\*{0,2}\s?\S/u;
const FIELD = new RegExp(String.raw`^\*{0,2}(?:${FIELDS})\s?[:：]`, 'u');
/** The fields in one line, as they are without the line breaks of HTML. */
const FIELDS_AFTER = new RegExp(String.raw`\s\*{0,2}(?:${FIELDS})\s?[:：]`, 'gu');
/** A first field with an address, and others, in any language. */
const FROM_ADDRESS =
  /^\p{L}[\p{L} ]{1,20}\s?[:：]\s?\S.{0,100}[<[](?:mailto:)?[^\s<>[\]@]{1,80}@[^\s<>[\]@]{1,80}[>\]]$/u;
const ANY_FIELD = /^\p{L}[\p{L} -]{0,24}\s?[:：]\s?\S/u;
/** The line over a signature. */
const SIGNATURE = /^(?:-- ?|-----BEGIN PGP SIGNATURE-----)$/u;
const QUOTED = /^\s?>/u;
/** Other signs before a line of someone else's: a bar that is not that of a table, and initials. */
const OTHER_SIGN = /^\s?(?:\|\s(?!.{0,400}\|$)|\p{Lu}{2,3}>\s)/u;

/**
 * The text of an e-mail as Markdown: what its sender wrote, without the signature; what they quote of others is a block
 * quotation. A message that is quoted below, marked or not, is not the sender's.
 */
export function mailToMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trimEnd().replace(OTHER_SIGN, '> '));
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

/** As much of a line may be fields. */
const LONGEST_FIELDS = 1_000;

/** Index of the line from which on all is someone else's. */
function firstOfOthers(lines: readonly string[]): number {
  for (const [index, line] of lines.entries()) {
    if (QUOTED.test(line)) continue;
    const words = line.trim();
    if (MESSAGE.test(words)) return index;
    const following = lines.slice(index + 1, index + 5).map((each) => each.trim());
    if (FROM.test(words) && following.some((each) => FIELD.test(each))) return index;
    if (FROM.test(words) && (words.slice(0, LONGEST_FIELDS).match(FIELDS_AFTER)?.length ?? 0) > 1) return index;
    if (FROM_ADDRESS.test(words) && following.filter((each) => ANY_FIELD.test(each)).length > 1) return index;
    const next = following[0] ?? '';
    const isWhole = WROTE.test(words) || ADDRESSED.test(words);
    const isBroken = !isWhole && next !== '' && next.length < 60 && WROTE.test(`${words} ${next}`);
    if (!isWhole && !isBroken) continue;
    // Marked quotations end somewhere, and the sender may continue between them.
    const quoted = lines.slice(index + (isBroken ? 2 : 1)).find((each) => each.trim() !== '');
    if (quoted !== undefined && !QUOTED.test(quoted)) return index + (isBroken ? 2 : 1);
  }
  return lines.length;
}
