import * as vscode from 'vscode';
import type { RecordKind } from '../../engine/search/record.js';
import { DOT } from '../../service/describe.js';
import type { Found } from '../../service/found.js';
import type { SearchAnswer } from '../../service/quoin-service.js';
import type { RemoteStatus } from '../../service/remote/remotes.js';
import { safe, shorten } from '../../service/safe-text.js';
import { filterNote, otherDaysNote } from '../../service/search/filter-note.js';
import type { FoundRow } from '../../service/search/rows.js';
import { Throttle } from '../../service/throttle.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';

/** As much of what was typed as the row that says that nothing was found repeats. */
const REPEATED_LENGTH = 60;

/**
 * Further rows are appended after this many milliseconds without movement of the writer: when rows are
 * set, the editor goes to the first of them, and must have reported the writer's position by then.
 */
const JOINING = 200;

/** Whether a quick pick of hits is open. */
const SEARCHING = 'quoin.searching';

/** The search is repeated so often while the library changes, in milliseconds. */
const RENEWAL = 500;

/** A button on rows of a quick pick. */
export interface Action {
  readonly icon: string;
  readonly tooltip: string;
  /** Whether a row has the button; all rows do by default. */
  readonly applies?: (row: FoundRow) => boolean;
  readonly run: (found: Found) => void | Promise<void>;
  /** Whether the rows stay open afterwards. The keys run the first action of this kind. */
  readonly stays?: true;
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

/** A row that stands for something found, or says that nothing was. */
type Item = (FoundRow & vscode.QuickPickItem) | (vscode.QuickPickItem & { readonly found?: undefined });

/** A search as a writer types: each query ends the one before it. */
export interface Typing {
  /** Searches for this and abandons the search before. */
  ask(query: string): void;
  /** Ends what is under way. */
  dispose(): void;
}

/** Searches a library as a writer types: `ask` with each value, and `show` gets rows once and again. */
export function typedSearch(
  { service }: Session,
  kinds: readonly RecordKind[],
  show: (answer: SearchAnswer) => void,
  fail: (error: unknown) => void = (error) => log('error', 'The search failed.', error),
): Typing {
  let asked = new AbortController();
  return {
    ask(query) {
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      const wanted = (answer: SearchAnswer) => {
        if (!signal.aborted) show(answer);
      };
      service.search(query, kinds, wanted, signal).catch((error: unknown) => {
        if (!signal.aborted) fail(error);
      });
    },
    dispose: () => asked.abort(),
  };
}

/** Looks at the active row of the quick pick that is open. */
let lookAtActive: (() => void) | undefined;

/** *Show in Source* of the keys: runs the first button that leaves the rows where they are, on the active row. */
export function lookAtHit(): void {
  lookAtActive?.();
}

/** A quick pick that searches the library as the writer types. Resolves to what was chosen, or undefined. */
export function searchPick(session: Session, options: SearchPickOptions): Promise<Found | undefined> {
  const pick: vscode.QuickPick<Item> & Sortable = vscode.window.createQuickPick<Item>();
  const buttons = (options.actions ?? []).map(({ icon, ...action }) => ({
    ...action,
    iconPath: new vscode.ThemeIcon(icon),
  }));
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.value = options.value ?? '';

  const withButtons = (row: FoundRow): Item => {
    const own = buttons.filter(({ applies }) => applies?.(row) ?? true);
    return { ...row, buttons: own, alwaysShow: true };
  };
  return new Promise<Found | undefined>((resolve) => {
    const choose = (item: Item | undefined) => {
      if (!item?.found) return;
      resolve(session.here(item.found));
      pick.hide();
    };
    /** Whether the rows shown answer what is in the box; until they do, Enter means the first of those to come. */
    let isAnswered = false;
    let isEntered = false;

    let joining: ReturnType<typeof setTimeout> | undefined;
    /** All rows, while they wait to be shown. */
    let all: SearchAnswer | undefined;
    let progress: SearchAnswer['remotes'];
    let ofOtherDays: string | undefined;
    const showTitle = () => {
      const note = filterNote(pick.value) ?? (ofOtherDays === pick.value ? otherDaysNote() : null);
      pick.title = titleWith(options.title, note, progress, session.remotes);
    };
    const show = ({ query, rows, continues, complete, isIndexing, isOfOtherDays, remotes }: SearchAnswer) => {
      const { activeItems, items } = pick;
      progress = remotes;
      ofOtherDays = isOfOtherDays ? query : undefined;
      showTitle();
      // The rows that were shown are shown again as they were, and the writer stays with the one gone to.
      const shown = continues ? items.slice(0, sameRows(items, rows)) : [];
      const left = continues ? activeItems.filter((item) => items.indexOf(item) > 0) : [];
      // The ranking is the engine's: the editor is neither to filter it once more nor to sort it.
      pick.sortByLabel = false;
      pick.keepScrollPosition = continues;
      pick.items =
        complete && rows.length === 0
          ? [nothingFound(query, isIndexing)]
          : [...shown, ...rows.slice(shown.length).map(withButtons)];
      const kept = pick.items.filter((item) => left.some((each) => isSameRow(each, item)));
      if (kept.length > 0) pick.activeItems = kept;
      pick.busy = !complete;
      isAnswered = complete || rows.length > 0;
      if (isEntered) choose(pick.items[0]);
    };
    const showLater = (answer: SearchAnswer | undefined) => {
      clearTimeout(joining);
      all = answer;
      if (answer === undefined) return;
      joining = setTimeout(() => {
        all = undefined;
        show(answer);
      }, JOINING);
    };
    const search = typedSearch(
      session,
      options.kinds,
      (answer) => {
        const isLater = answer.continues && pick.items.length > 0;
        showLater(isLater ? answer : undefined);
        if (!isLater) show(answer);
      },
      (error) => {
        pick.busy = false;
        pick.items = [searchFailed(error)];
        isAnswered = true;
      },
    );
    const ask = (value: string) => {
      showLater(undefined);
      pick.busy = true;
      isEntered = false;
      isAnswered = false;
      search.ask(value);
    };

    // What is being read and indexed may be what the writer is waiting for; a writer who has moved to a row keeps the rows.
    const renew = () => {
      const [active] = pick.activeItems;
      if (active === undefined || active === pick.items[0]) search.ask(pick.value);
    };
    const renewal = new Throttle(renew, RENEWAL);
    const changes = vscode.Disposable.from(
      session.onDidChange(() => renewal.request()),
      // A library may go away, or come back, after it was asked.
      session.onDidChangeRemotes(showTitle),
    );

    pick.onDidChangeActive(() => {
      if (all) showLater(all);
    });
    pick.onDidChangeValue(ask);
    pick.onDidAccept(() => {
      if (isAnswered) choose(pick.selectedItems[0] ?? pick.items[0]);
      else isEntered = true;
    });
    pick.onDidTriggerItemButton(async ({ button, item }) => {
      const action = buttons.find((each) => each === button);
      // What is shown may take the focus for a moment.
      if (action?.stays) pick.ignoreFocusOut = true;
      else pick.hide();
      if (item.found) await action?.run(item.found);
    });
    const looking = () => {
      const [active] = pick.activeItems;
      const action = buttons.find(({ stays }) => stays);
      if (!active?.found || !action) return;
      pick.ignoreFocusOut = true;
      void action.run(active.found);
    };
    lookAtActive = looking;
    void vscode.commands.executeCommand('setContext', SEARCHING, true);
    pick.onDidHide(() => {
      if (lookAtActive === looking) {
        lookAtActive = undefined;
        void vscode.commands.executeCommand('setContext', SEARCHING, false);
      }
      showLater(undefined);
      changes.dispose();
      renewal.dispose();
      search.dispose();
      resolve(undefined);
      pick.dispose();
    });
    ask(pick.value);
    pick.show();
  });
}

/** How many rows at the beginning are shown already: those of remote libraries change places as they come. */
function sameRows(items: readonly Item[], rows: readonly FoundRow[]): number {
  const first = items.findIndex((item, index) => {
    const row = rows[index];
    return row === undefined || !isSameRow(item, row);
  });
  return first < 0 ? items.length : first;
}

function isSameRow(one: vscode.QuickPickItem, other: vscode.QuickPickItem): boolean {
  return one.label === other.label && one.description === other.description && one.detail === other.detail;
}

/** The title, what is not understood of the query, and which remote libraries have not answered or cannot be asked. */
function titleWith(
  title: string,
  note: string | null,
  progress: SearchAnswer['remotes'],
  statuses: readonly RemoteStatus[],
): string {
  const away = statuses.flatMap(({ label, state }) =>
    state.kind === 'ready'
      ? []
      : state.kind === 'away'
        ? vscode.l10n.t('{0} is unavailable', label)
        : vscode.l10n.t('{0} is connecting', label),
  );
  const late =
    progress !== undefined && progress.answered < progress.asked
      ? [vscode.l10n.t('{0} of {1} libraries answered', progress.answered, progress.asked)]
      : [];
  return [title, ...(note === null ? [] : [note]), ...late, ...away].join(DOT);
}

/** The row of a search that has thrown. */
function searchFailed(error: unknown): Item {
  const reason = safe(shorten(error instanceof Error ? error.message : String(error), REPEATED_LENGTH), 'label');
  return {
    label: vscode.l10n.t('This search failed. Change the words to try again.'),
    detail: reason,
    alwaysShow: true,
  };
}

/** The text shown in place of results. */
function nothingFound(query: string, isIndexing: boolean): Item {
  const words = safe(shorten(query.trim(), REPEATED_LENGTH), 'label');
  const label =
    words === ''
      ? vscode.l10n.t('There are no sources to search yet')
      : vscode.l10n.t('Nothing found for “{0}”', words);
  if (isIndexing)
    return {
      label,
      detail: vscode.l10n.t('Sources are still being indexed: more will be found soon.'),
      alwaysShow: true,
    };
  const detail =
    words === ''
      ? vscode.l10n.t('Files in the workspace folder “sources” are added automatically.')
      : vscode.l10n.t(
          'Use fewer words to find more. speaker:, source:, before:, after:, language: and dates such as “june 2024” narrow a search.',
        );
  return { label, detail, alwaysShow: true };
}
