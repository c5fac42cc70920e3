import * as vscode from 'vscode';
import { sourceName } from '../../engine/cite/reference.js';
import type { ArticleCopy, LibraryArticle } from '../../engine/library/model.js';
import { count, DOT, when } from '../../service/describe.js';
import { safe, shorten } from '../../service/safe-text.js';
import type { Session } from '../session.js';
import { versionDifferences, versionsOf } from '../versions.js';
import { type Rows, rows, type TreeNode } from './rows.js';
import { treeItem } from './tree-item.js';

/** How many differences the tooltip of a version shows. */
const IN_TOOLTIP = 5;

/** Rows for the other versions of an article, and for the files that it stands for. */
export function versionRows(session: Session, entry: LibraryArticle, parentId: string): Rows {
  return rows(
    ...versionsOf(session, entry).map((version) => versionNode(entry, version, parentId)),
    ...(entry.copies ?? []).map((copy) => copyNode(copy, parentId)),
  );
}

function versionNode(entry: LibraryArticle, version: LibraryArticle, parentId: string): TreeNode {
  const [first, second] = [entry.article.metadata.id, version.article.metadata.id];
  return {
    id: `${parentId}/version/${second}`,
    tooltip: () => {
      const found = versionDifferences(entry.article, version.article);
      const lines = found.slice(0, IN_TOOLTIP).map(([mine, theirs]) => `- ${quoted(mine)} → ${quoted(theirs)}`);
      return new vscode.MarkdownString(`${count(found.length, 'difference')}:\n\n${lines.join('\n')}`);
    },
    item: () => {
      const described = [sourceName(version.article.metadata), when(version.article), `@${second}`]
        .filter(Boolean)
        .join(DOT);
      return treeItem({
        label: 'Another version',
        description: described,
        icon: 'versions',
        context: 'version',
        spoken: `Another version of this text: ${described}. Select to compare.`,
        run: { command: 'quoin.compareVersions', title: 'Compare Versions', arguments: [{ first, second }] },
      });
    },
  };
}

function quoted(words: string): string {
  return words === '' ? '_nothing_' : `“${safe(shorten(words, 160), 'markdown')}”`;
}

function copyNode({ metadata, location }: ArticleCopy, parentId: string): TreeNode {
  const uri = vscode.Uri.parse(location);
  return {
    id: `${parentId}/copy/${location}`,
    tooltip: () => new vscode.MarkdownString(safe(uri.fsPath, 'markdown')),
    item: () => {
      const described = [sourceName(metadata), vscode.workspace.asRelativePath(uri)].filter(Boolean).join(DOT);
      return treeItem({
        label: 'The same text',
        description: described,
        icon: 'files',
        context: 'copy',
        spoken: `The same text in another file: ${described}`,
        run: { command: 'vscode.open', title: 'Open File', arguments: [uri] },
      });
    },
  };
}
