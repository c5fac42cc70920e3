import * as vscode from 'vscode';
import type { Session } from '../library/session.js';
import { updateWorkspaceSetting } from '../platform/settings.js';
import { withBundled } from '../sources/settings.js';
import type { NodePages, TreeNode } from './nodes.js';

/** What became of the offer in this workspace: taken, and can be undone in its place; or over. */
const MEMORY = 'quoin.bundledOffer';
type Answer = 'taken' | 'over';

/** What the first row of a view says and does: it offers to hide the bundled articles, then to show them again. */
const ROWS = {
  hide: {
    label: () => vscode.l10n.t('Hide bundled articles'),
    icon: 'eye-closed',
  },
  show: {
    label: () => vscode.l10n.t('Show bundled articles'),
    icon: 'eye',
  },
} as const;

/**
 * Offers once to hide the bundled articles, in the first row of a view, when a workspace has sources of its own; once it is taken, the
 * row shows them again.
 */
export class BundledOffer implements vscode.Disposable {
  readonly #session: Session;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #following: vscode.Disposable;

  /** Fires when the row is another one, or none. */
  readonly onDidChange = this.#changed.event;

  constructor(session: Session, memory: vscode.Memento) {
    this.#session = session;
    this.#memory = memory;
    const command = vscode.commands.registerCommand;
    this.#following = vscode.Disposable.from(
      this.#changed,
      command('quoin.hideBundled', () => this.#answer('taken', false)),
      command('quoin.showBundled', () => this.#answer('over', true)),
      command('quoin.dismissBundledOffer', () => this.#answer('over')),
    );
  }

  /** The rows of a view, after the offer as long as there is one. */
  before(pages: NodePages): NodePages {
    return async (from, count) => {
      const offer = this.#row();
      if (offer === undefined) return pages(from, count);
      const { nodes, total } = await pages(Math.max(0, from - 1), from === 0 ? count - 1 : count);
      // A view that has nothing else says what it is for.
      if (total === 0) return { nodes, total };
      return { nodes: from === 0 ? [offer, ...nodes] : nodes, total: total + 1 };
    };
  }

  dispose(): void {
    this.#following.dispose();
  }

  #row(): TreeNode | undefined {
    const answer = this.#memory.get<Answer>(MEMORY);
    const isIn = withBundled();
    if (answer === 'over' || (answer === 'taken') === isIn || vscode.workspace.workspaceFolders === undefined)
      return undefined;
    const { catalogue } = this.#session;
    if (!catalogue.hasOrigin('own') || (isIn && !catalogue.hasOrigin('bundled'))) return undefined;
    const kind = isIn ? 'hide' : 'show';
    return {
      id: 'bundledOffer',
      row: () => ({
        ...ROWS[kind],
        label: ROWS[kind].label(),
        context: 'bundledOffer',
        run: { command: `quoin.${kind}Bundled`, title: ROWS[kind].label() },
      }),
    };
  }

  async #answer(answer: Answer, isIn?: boolean): Promise<void> {
    await this.#memory.update(MEMORY, answer);
    if (isIn !== undefined) await updateWorkspaceSetting('sources.bundled', isIn);
    this.#changed.fire();
  }
}
