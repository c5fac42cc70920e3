import * as vscode from 'vscode';
import type { Quotation } from '../engine/library/model.js';
import type { RecordKind, SearchResult } from '../engine/search/record.js';
import { articleOf, count, DOT, KIND_LABEL, place, sourceCount, when, where, who } from './describe.js';
import { type Found, foundQuotation } from './found.js';
import { excerpt, safe } from './safe-text.js';
import type { Session } from './session.js';
import { alsoReportedBy } from './wordings.js';

/** How many results a quick pick shows. */
const LIMIT = 50;

/** Longer words would push the speaker out of the row. */
const LABEL_LENGTH = 60;

/** As much of the passage as a row can show. */
const PASSAGE_LENGTH = 180;

interface FoundItem extends vscode.QuickPickItem {
  readonly found: Found;
}

/** A button on rows of a quick pick. */
export interface Action {
  readonly icon: string;
  readonly tooltip: string;
  /** Whether a row has the button; all rows do by default. */
  readonly applies?: (found: Found) => boolean;
  readonly run: (found: Found) => void | Promise<void>;
}

/** Known to the editor, though not to its types: whether rows whose labels hold the words typed go first. */
interface Sortable {
  sortByLabel?: boolean;
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
  const pick: vscode.QuickPick<FoundItem> & Sortable = vscode.window.createQuickPick<FoundItem>();
  const buttons = (options.actions ?? []).map(({ icon, ...action }) => ({
    ...action,
    iconPath: new vscode.ThemeIcon(icon),
  }));
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = options.value ?? '';

  const fill = () => {
    const results = session.search.search(pick.value, { kinds: options.kinds, limit: LIMIT });
    // The ranking is the engine's: the editor is neither to filter it once more nor to sort it.
    pick.sortByLabel = false;
    pick.items = results.flatMap((result) => {
      const row = rowOf(session, result);
      if (!row) return [];
      const own = buttons.filter(({ applies }) => applies?.(row.found) ?? true);
      return { ...row, buttons: own, alwaysShow: true };
    });
  };
  fill();

  return new Promise((resolve) => {
    pick.onDidChangeValue(fill);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.found);
      pick.hide();
    });
    pick.onDidTriggerItemButton(async ({ button, item }) => {
      const action = buttons.find((each) => each === button);
      pick.hide();
      await action?.run(item.found);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function rowOf(session: Session, { record, highlights }: SearchResult): FoundItem | undefined {
  const quotation = session.search.quotationOf(record);
  if (quotation) {
    if (quotation.kind === 'other') return undefined;
    const { article } = articleOf(session, quotation);
    return {
      label: `$(quote) ${safe(excerpt(quotation.text, highlights[0], LABEL_LENGTH), 'label')}`,
      description: safe(who(quotation), 'label'),
      detail: safe(
        [place(article, quotation.paragraph), alsoReportedBy(session, quotation), passage(session, quotation)]
          .filter(Boolean)
          .join('  —  '),
        'label',
      ),
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
    label: `$(symbol-string) ${safe(excerpt(record.text, highlights[0], LABEL_LENGTH), 'label')}`,
    description: article.metadata.text === 'digest' ? 'summary' : '',
    detail: safe(place(article, paragraph.number), 'label'),
    found: {
      target: { articleId: article.metadata.id, start: paragraph.start, end: paragraph.end },
      paragraph: paragraph.number,
    },
  };
}

/** The paragraph of a quotation, from a little before it: to see the words in their sentence. */
function passage(session: Session, { articleId, paragraph, start, end }: Quotation): string {
  const article = session.library.article(articleId)?.article;
  const around = article?.paragraphs.find(({ number }) => number === paragraph);
  if (!article || !around) return '';
  const words = { start: start - around.start, end: end - around.start };
  return excerpt(article.text.slice(around.start, around.end), words, PASSAGE_LENGTH);
}
