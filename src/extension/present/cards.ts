import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../service/card-format.js';

/** A card as the editor shows it: icons shown, HTML not, and no command but Quoin's own. */
export function shown(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card, true);
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  return markdown;
}
