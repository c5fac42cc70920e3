import type { Converted } from '../../engine/article/documents.js';
import type { Found } from '../../service/found.js';
import type { Readers } from '../../worker/reader-pool.js';
import type { StoredFolder } from '../../worker/stored-folder.js';
import type { Session } from '../library/session.js';
import type { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import type { KeptSources } from './kept-sources.js';

/** The part of the extension that is loaded where a remote library is used. */
export type RemoteModule = typeof import('./module.js');

/** The sources kept of remote libraries. */
export interface KeptRemoteSources {
  /** Takes out of the library what was kept for a source. Resolves to whether there was something. */
  remove(articleId: string): Promise<boolean>;
  dispose(): void;
}

/** The sources kept of remote libraries; what keeps them is loaded when there are some, or one is to be kept. */
export function keepRemoteSources(
  session: Session,
  module: BundledModule<RemoteModule>,
  readers: Readers,
  folder: StoredFolder | null,
  convert: (location: string) => Promise<Converted | null>,
): KeptRemoteSources {
  let kept: Promise<KeptSources> | undefined;
  const load = () => {
    kept ??= module.load().then(({ KeptSources: Sources }) => new Sources(session, readers, folder, convert, warn));
    return kept;
  };
  const restore = async () => {
    if (kept !== undefined) await (await kept).restore();
    else if (folder !== null && (await folder.list()).length > 0) await load();
  };
  session.keepWith(async (found: Found) => (await load()).keep(found));
  restore().catch(warn);
  const following = session.onDidRestart(() => restore().catch(warn));
  return {
    remove: async (articleId) => (await load()).remove(articleId),
    dispose: () => following.dispose(),
  };
}

function warn(error: unknown): void {
  log('warn', 'Sources kept of remote libraries:', error);
}
