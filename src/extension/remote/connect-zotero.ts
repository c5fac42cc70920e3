import * as l10n from '@vscode/l10n';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/counts.js';
import { safe } from '../../service/safe-text.js';
import type { Session } from '../library/session.js';
import type { RemotePorts } from './ports.js';
import { type Scope, ZOTERO } from './scope.js';

const KINDS = {
  all: {
    icon: 'library',
    name: () => l10n.t('Library'),
  },
  collection: {
    icon: 'folder',
    name: () => l10n.t('Collection'),
  },
  search: {
    icon: 'search',
    name: () => l10n.t('Saved search'),
  },
} as const;

/**
 * *Connect to Zotero…*: with the parts given, else those that the writer chooses, among which those used before are selected. Gives
 * what is used from now on; undefined if Zotero is not connected, and why has been said.
 */
export async function connectZotero(
  given: unknown,
  before: readonly Scope[] | null,
  ports: RemotePorts,
): Promise<readonly Scope[] | undefined> {
  const { editor, session, entries, inform, warn, zoteroPort } = ports;
  const scopes = Array.isArray(given) ? (given as readonly Scope[]) : await choose(before, ports);
  if (scopes === undefined) return undefined;
  const connecting = { location: editor.ProgressLocation.Notification, title: l10n.t('Reading Zotero…') };
  const { state } = await editor.window.withProgress(connecting, () =>
    session.service.connectRemote({ kind: ZOTERO, port: zoteroPort(), scopes }),
  );
  if (state.kind === 'away') {
    warn(state.reason);
    return undefined;
  }
  await entries.whenRead();
  const works = entries.items.length;
  inform(
    plural(
      works,
      l10n.t('Zotero is connected. {0} work can be cited.', quantity(works)),
      l10n.t('Zotero is connected. {0} works can be cited.', quantity(works)),
    ),
  );
  return scopes;
}

/** Lets the writer choose what of Zotero to use; undefined if nothing is chosen, or Zotero cannot be asked. */
async function choose(
  before: readonly Scope[] | null,
  { editor, session, warn, zoteroPort }: RemotePorts,
): Promise<readonly Scope[] | undefined> {
  let choices: Awaited<ReturnType<Session['service']['zoteroChoices']>>;
  try {
    choices = await session.service.zoteroChoices(zoteroPort(), new AbortController().signal);
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  if (choices.length === 1) return choices.map(scopeOf);
  const used = new Set((before ?? choices.slice(0, 1)).map((scope) => JSON.stringify(scopeOf(scope))));
  const rows = choices.map((choice) => ({
    label: `$(${KINDS[choice.kind].icon}) ${safe(choice.name, 'label')}`,
    description: KINDS[choice.kind].name(),
    picked: used.has(JSON.stringify(scopeOf(choice))),
    scope: scopeOf(choice),
  }));
  const picked = await editor.window.showQuickPick(rows, {
    title: l10n.t('Connect to Zotero'),
    placeHolder: l10n.t('Libraries, collections and saved searches to use'),
    canPickMany: true,
  });
  return picked && picked.length > 0 ? picked.map(({ scope }) => scope) : undefined;
}

function scopeOf({ library, kind, key }: Scope): Scope {
  return { library, kind, key };
}
