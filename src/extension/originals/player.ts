import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { timeCode } from '../../engine/article/times.js';
import { escapeHtml } from '../../engine/cite/styles/markup.js';
import { interfaceLanguage } from '../../engine/text/interface-texts.js';
import type { OriginalsPorts } from './ports.js';
import { isVideo, nameOf } from './recordings.js';

/** The type of the panels. */
const PANEL = 'quoin.recording';

/** What is heard: the recording, from which second, and the words that are spoken there. */
export interface Heard {
  readonly recording: vscode.Uri;
  readonly seconds: number;
  readonly words: string;
  /** The cite key of a transcript that nobody has compared with its recording yet; null for another. */
  readonly unheard: string | null;
}

/** A panel and what it shows. */
interface Player {
  readonly panel: vscode.WebviewPanel;
  readonly heard: Heard;
}

/** The players that are open, by their recordings. */
const players = new Map<string, Player>();

/** How many pages were shown: one that is the same as before is not loaded again, and would not go back to the words. */
let pages = 0;

/** Shows a recording beside the text, ready to play from the words. */
export function play(
  heard: Heard,
  column: vscode.ViewColumn,
  { editor: { window, Uri }, session }: Pick<OriginalsPorts, 'editor' | 'session'>,
): void {
  const address = heard.recording.toString();
  let player = players.get(address);
  if (player === undefined) {
    const options: vscode.WebviewPanelOptions & vscode.WebviewOptions = {
      enableCommandUris: ['quoin.markAsHeard'],
      localResourceRoots: [Uri.joinPath(heard.recording, '..')],
    };
    const panel = window.createWebviewPanel(
      PANEL,
      nameOf(heard.recording),
      { viewColumn: column, preserveFocus: true },
      options,
    );
    const following = session.onDidChange(() => {
      const shown = players.get(address)?.heard;
      if (shown !== undefined && shown.unheard !== null && !isUnheard(shown.unheard, session))
        show({ panel, heard: { ...shown, unheard: null } });
    });
    panel.onDidDispose(() => {
      following.dispose();
      players.delete(address);
    });
    player = { panel, heard };
  } else player.panel.reveal(undefined, true);
  show({ panel: player.panel, heard });
}

/** Whether a transcript is still one that nobody has compared with its recording. */
function isUnheard(id: string, { catalogue }: OriginalsPorts['session']): boolean {
  return catalogue.article(id)?.article.metadata.transcript === 'unheard';
}

function show(player: Player): void {
  const { panel, heard } = player;
  players.set(heard.recording.toString(), player);
  pages += 1;
  panel.webview.html = `${page(heard, panel.webview)}\n<!-- ${pages} -->`;
}

function page({ recording, seconds, words, unheard }: Heard, webview: vscode.Webview): string {
  const source = escapeHtml(`${webview.asWebviewUri(recording)}#t=${seconds}`);
  const element = isVideo(recording) ? 'video' : 'audio';
  const mark =
    unheard === null
      ? ''
      : `<p><a href="command:quoin.markAsHeard?${encodeURIComponent(JSON.stringify([{ articleId: unheard }]))}">${escapeHtml(l10n.t('Mark as Heard'))}</a></p>`;
  const said = words === '' ? '' : `<blockquote>${escapeHtml(words)}</blockquote>`;
  const cannot = l10n.t('If you hear nothing, VS Code cannot play this kind of recording. Open it in another program.');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(interfaceLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; media-src ${webview.cspSource}; style-src 'unsafe-inline'">
<title>${escapeHtml(nameOf(recording))}</title>
<style>h1 { font-size: 1.5em; } audio, video { width: 100%; max-height: 60vh; } blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--vscode-textBlockQuote-border); } .note { color: var(--vscode-descriptionForeground); }</style>
</head>
<body>
<main>
<h1>${escapeHtml(timeCode(seconds))}</h1>
${said}
<${element} controls preload="metadata" src="${source}" aria-label="${escapeHtml(nameOf(recording))}"></${element}>
${mark}
<p class="note">${escapeHtml(cannot)}</p>
</main>
</body>
</html>`;
}
