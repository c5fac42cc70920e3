import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Entity } from '../../engine/library/model.js';
import { KIND_LABEL } from '../../service/describe.js';
import { safe } from '../../service/safe-text.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { fieldsOf } from '../platform/shape.js';

/** A name that a writer has chosen, or typed: then there is no entity. */
export interface PickedName {
  readonly name: string;
  readonly kind: Entity['kind'];
  readonly entityId?: string | undefined;
}

/** Number of names offered. */
const MOST_NAMES = 50;

/** Asks for a name of these kinds; any other can be typed. With `given`, an entity or a name, nobody is asked. */
export async function pickName(
  editor: Pick<typeof vscode, 'window'>,
  session: Session,
  title: string,
  given: unknown,
  kinds: readonly Entity['kind'][],
): Promise<PickedName | undefined> {
  const { service } = session;
  if (typeof given === 'string') return typed(given);
  const id = fieldsOf(given)?.entityId;
  const known = typeof id === 'string' ? await service.correctableEntity(id) : null;
  if (known) return picked(known);
  const pick = editor.window.createQuickPick<vscode.QuickPickItem & { readonly name: PickedName }>();
  const show = async () => {
    const { value } = pick;
    const query = value.trim();
    const found = await service.names(query, kinds, MOST_NAMES);
    if (pick.value !== value) return;
    const items = found.map((entity) => ({
      label: safe(entity.name, 'label'),
      description: KIND_LABEL[entity.kind].one,
      alwaysShow: true,
      name: picked(entity),
    }));
    const own = {
      label: l10n.t('“{0}”', safe(query, 'label')),
      description: l10n.t('Another name'),
      alwaysShow: true,
      name: typed(query),
    };
    pick.items = query === '' ? items : [...items, own];
  };
  Object.assign(pick, { title, placeholder: l10n.t('Type a name') });
  const showNow = () => void show().catch((error: unknown) => log('error', 'Names cannot be listed.', error));
  pick.onDidChangeValue(showNow);
  showNow();
  pick.show();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.name);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}

function picked({ id, name, kind }: Pick<Entity, 'id' | 'name' | 'kind'>): PickedName {
  return { name, kind, entityId: id };
}

function typed(name: string): PickedName {
  return { name, kind: 'person' };
}
