import * as vscode from 'vscode';
import type { RecordKind, SearchResult } from '../engine/search/record.js';
import { articleOf, count, DOT, KIND_LABEL, place, sourceCount, when, where, who } from './describe.js';
import { type Found, foundQuotation } from './found.js';
import { safe, shorten } from './safe-text.js';
import type { Session } from './session.js';

/** How many results a quick pick shows. */
const LIMIT = 50;

interface FoundItem extends vscode.QuickPickItem {
  readonly found: Found;
}

interface Action {
  readonly icon: string;
  readonly tooltip: string;
  /** May keep the quick pick open by returning true. */
  readonly run: (found: Found) => void | Promise<void>;
}

/** How one command searches. */
export interface SearchPickOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly kinds: readonly RecordKind[];
  /** What is searched at first. */
  readonly value?: string | undefined;
  /** Buttons on each row. */
  readonly actions?: readonly Action[];
}

/** A quick pick that searches the library as the writer types. Resolves to what was chosen, or undefined. */
export function searchPick(session: Session, options: SearchPickOptions): Promise<Found | undefined> {
  const pick = vscode.window.createQuickPick<FoundItem>();
  const actions = options.actions ?? [];
  const buttons = actions.map(({ icon, tooltip }) => ({ iconPath: new vscode.ThemeIcon(icon), tooltip }));
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = options.value ?? '';

  const fill = () => {
    const results = session.search.search(pick.value, { kinds: options.kinds, limit: LIMIT });
    // The ranking is the engine's: `alwaysShow` keeps the editor from filtering it once more.
    pick.items = results.flatMap((result) => {
      const row = rowOf(session, result);
      return row ? { ...row, buttons, alwaysShow: true } : [];
    });
  };
  fill();

  return new Promise((resolve) => {
    pick.onDidChangeValue(fill);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.found);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ button, item }) => {
      const action = actions[buttons.indexOf(button as (typeof buttons)[number])];
      pick.hide();
      void action?.run(item.found);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function rowOf(session: Session, { record }: SearchResult): FoundItem | undefined {
  const quotation = session.search.quotationOf(record);
  if (quotation) {
    if (quotation.kind === 'other') return undefined;
    const { article } = articleOf(session, quotation);
    return {
      label: `$(quote) ${safe(shorten(quotation.text, 160), 'label')}`,
      description: safe(who(quotation), 'label'),
      detail: safe([place(article, quotation.paragraph), surroundings(article.text, quotation)].join('  —  '), 'label'),
      found: foundQuotation(quotation),
    };
  }
  const entity = session.search.entityOf(record);
  if (entity) {
    const first = entity.mentions[0];
    if (!first) return undefined;
    const facts = [count(entity.mentions.length, 'mention'), count(sourceCount(entity), 'source')];
    return {
      label: `$(${KIND_LABEL[entity.kind].icon}) ${safe(entity.name, 'label')}`,
      description: safe([KIND_LABEL[entity.kind].one, ...facts].join(DOT), 'label'),
      detail: safe(entity.roles.map((role) => role.title).join(DOT), 'label'),
      found: { target: { articleId: first.articleId, start: first.start, end: first.end } },
    };
  }
  const entry = session.library.article(record.articleId);
  if (!entry) return undefined;
  const { article } = entry;
  const number = session.search.paragraphOf(record);
  const paragraph = article.paragraphs.find((each) => each.number === number);
  if (!paragraph) {
    return {
      label: `$(note) ${safe(article.metadata.title ?? article.metadata.id, 'label')}`,
      description: safe(`@${article.metadata.id}`, 'label'),
      detail: safe([where(article), when(article), count(article.paragraphs.length, 'paragraph')].join(DOT), 'label'),
      found: { target: { articleId: article.metadata.id } },
    };
  }
  return {
    label: `$(symbol-string) ${safe(shorten(article.text.slice(paragraph.start, paragraph.end), 160), 'label')}`,
    description: article.metadata.text === 'digest' ? 'summary' : '',
    detail: safe(place(article, paragraph.number), 'label'),
    found: {
      target: { articleId: article.metadata.id, start: paragraph.start, end: paragraph.end },
      paragraph: paragraph.number,
    },
  };
}

/** A few words before and after a quotation, so that it is seen in its sentence. */
function surroundings(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 80);
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1).trim();
  const lineAfter = (after.split('\n', 1)[0] ?? '').trim();
  return [lineBefore && `…${lineBefore}`, '“…”', lineAfter && `${lineAfter}…`].filter(Boolean).join(' ');
}
