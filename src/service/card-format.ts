import type { SourceTarget } from './found.js';
import { safe } from './safe-text.js';

/** The only commands a card may run; their arguments are ids, checked by the commands themselves. */
export const CARD_COMMANDS = [
  'quoin.insert',
  'quoin.openSource',
  'quoin.createSource',
  'quoin.copyCitation',
  'quoin.showUses',
  'quoin.showStatements',
  'quoin.compareWordings',
  'quoin.insertOtherWording',
  'quoin.confirmSpeaker',
  'quoin.saidBy',
  'quoin.notAQuotation',
  'quoin.samePerson',
  'quoin.notAPerson',
  'quoin.renameEntity',
  'quoin.removeCorrection',
  'quoin.openInProgram',
] as const;

/** What a card can have done, by the name of the command that does it. */
export type CardCommand = (typeof CARD_COMMANDS)[number];

/** Something that a card offers to do. */
export interface CardAction {
  readonly command: CardCommand;
  /** The id of a quotation, a cite key, a place, an entity, or an address of another program. */
  readonly argument: string | SourceTarget | { readonly entityId: string };
  readonly label: string;
  readonly icon: string;
  /** What it does, in a sentence without its full stop. */
  readonly title: string;
}

/** How a card is written for those who show it. Every text of an article's goes through `text`. */
export interface CardFormat {
  /** Words of others, unchanged and without any markup taking effect. */
  text(words: string): string;
  /** The same, emphasised. */
  strong(words: string): string;
  /** A remark of Quoin's own. */
  remark(words: string): string;
  /** A block quotation of what is formatted already. */
  quoted(formatted: string): string;
  /** A codicon with a space after it; empty where there are none. */
  icon(name: string): string;
  /** Empty where a card cannot have anything done. */
  action(action: CardAction): string;
  /** Between two things on one line. */
  readonly gap: string;
  /** Between two parts of a card. */
  readonly rule: string;
}

/** Markdown, with neither icons nor commands: for editors that know no more of it than CommonMark. */
export const MARKDOWN: CardFormat = {
  text: (words) => safe(words, 'markdown'),
  strong(words) {
    // Bold needs its marks tight around the words, without the source's white space.
    const body = words.trim();
    return body === '' ? '' : `**${safe(body, 'markdown')}**`;
  },
  remark: (words) => `_${words}_`,
  quoted: (formatted) => `> ${formatted}`,
  icon: () => '',
  action: () => '',
  gap: ' — ',
  rule: '---\n\n',
};

/** Text as it is, for editors that show no Markdown. */
export const PLAIN: CardFormat = {
  text: (words) => safe(words, 'plain'),
  strong(words) {
    const body = words.trim();
    return body === '' ? '' : `*${safe(body, 'plain')}*`;
  },
  remark: (words) => words,
  quoted: (formatted) => `  ${formatted}`,
  icon: () => '',
  action: () => '',
  gap: ' — ',
  rule: '',
};

/** Markdown for VS Code: with icons, and links that run Quoin's commands. */
export const EDITOR: CardFormat = {
  ...MARKDOWN,
  icon: (name) => `$(${name}) `,
  action: ({ command, argument, label, icon, title }) =>
    `[$(${icon}) ${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))} "${title}")`,
  gap: ' &nbsp; ',
};
