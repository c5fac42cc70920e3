import * as l10n from '@vscode/l10n';
import PostalMime, { type Email } from 'postal-mime';
import { findDate } from '../../../engine/article/dates.js';
import type { Converted } from '../../../engine/article/documents.js';
import { blocksOf } from '../../../engine/article/html/blocks.js';
import { htmlToMarkdown } from '../../../engine/article/html/html.js';
import { mailToMarkdown } from '../../../engine/article/mail/mail-text.js';
import type { PartialMetadata } from '../../../engine/article/metadata.js';
import { parseName } from '../../../engine/article/names.js';
import { windows1252 } from '../../../worker/windows-1252.js';

/** Plain text that is shorter than this share of the same in HTML only says that there is more. */
const SHARE = 0.2;

/** What programs and firms put after a sender's name: `Lind, Anna (Harbour)`, `Anna Lind via Forum`. */
const BESIDE_NAME = /\s(?:\([^()]{0,100}\)|\[[^[\]]{0,100}\]|\|\s[^|]{0,100}|via\s\S.{0,100})$/u;

/** The text of an e-mail, or of a page that a browser has saved as one (MHTML). */
export async function convertMail(bytes: Uint8Array): Promise<Converted> {
  // A message that is attached is not the sender's.
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const address = headerOf(mail, 'snapshot-content-location');
  const isPage = address !== undefined || /saved by/iu.test(headerOf(mail, 'from') ?? '');
  return isPage ? pageOf(mail, address ?? firstLocation(bytes)) : messageOf(mail);
}

function messageOf(mail: Email): Converted {
  const fromHtml = textOfHtml(mended(mail.html));
  const plain = mended(mail.text).trim();
  const markdown = mailToMarkdown(plain.length >= fromHtml.length * SHARE ? plain : fromHtml);
  const name = mended(mail.from?.name).replace(BESIDE_NAME, '').trim();
  const title = mended(mail.subject).replace(/\s+/gu, ' ').trim();
  const issued = dayOf(mail);
  const metadata: PartialMetadata = {
    type: 'personal_communication',
    ...(title !== '' && { title }),
    ...(name !== '' && !name.includes('@') && { author: [parseName(name)] }),
    ...(issued !== undefined && { issued }),
  };
  return { markdown, metadata, reason: markdown === '' ? l10n.t('The e-mail has no text.') : '', isSpoken: true };
}

/** Words of Windows-1252 that the platform's decoder has left as control characters, which no text has. */
function mended(words = ''): string {
  return words.replace(/[\u0080-\u009F]/gu, (sign) => windows1252(Uint8Array.of(sign.charCodeAt(0))));
}

/** HTML as the text of an e-mail, with the usual sign before what is quoted. */
function textOfHtml(html: string): string {
  return blocksOf(html)
    .map(({ kind, text }) => (kind === 'quote' ? text.replace(/^/gmu, '> ') : text))
    .join('\n\n');
}

function pageOf(mail: Email, address: string | undefined): Converted {
  const html = mended(mail.html);
  // Frames inside the page follow it.
  const end = /<\/html\s{0,9}>/iu.exec(html);
  const page = htmlToMarkdown({ file: 'page.html', text: end === null ? html : html.slice(0, end.index) });
  const accessed = dayOf(mail);
  return {
    ...page,
    metadata: {
      ...(address !== undefined && /^https?:/iu.test(address) && { URL: address }),
      ...page.metadata,
      ...(accessed !== undefined && { accessed }),
    },
  };
}

/** Where the first part of a page is from that says so. */
function firstLocation(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000));
  return /^Content-Location:\s{0,9}(\S{1,2000})/imu.exec(head)?.[1];
}

/** The day on which a message was sent, as its sender counts it. */
function dayOf(mail: Email): string | undefined {
  return findDate((headerOf(mail, 'date') ?? '').replace(/^[A-Za-z]{3},/u, '').slice(0, 60))?.edtf;
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value.trim();
}
