import * as vscode from 'vscode';
import { type CardCommand, type CardFormat, MARKDOWN } from '../service/card-format.js';

/** The only commands a card may run; their arguments are ids, checked by the commands themselves. */
const CARD_COMMANDS: readonly CardCommand[] = [
  'quoin.insert',
  'quoin.openSource',
  'quoin.createSource',
  'quoin.copyCitation',
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
];

/** The editor's own Markdown: with icons, and links that run Quoin's commands. */
export const CARD_FORMAT: CardFormat = {
  ...MARKDOWN,
  icon: (name) => `$(${name}) `,
  action: ({ command, argument, label, icon, title }) =>
    `[$(${icon}) ${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))} "${title}")`,
  gap: ' &nbsp; ',
};

/** A card as the editor shows it: icons shown, HTML not, and no command but Quoin's own. */
export function shown(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card, true);
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  return markdown;
}
