import * as vscode from 'vscode';
import { quantity } from '../../service/counts.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import type { Environment } from '../platform/environment.js';
import { readRegularFile } from '../platform/read-file.js';
import { StorageFolder } from '../platform/storage-folder.js';
import { keepRemoteSources, type RemoteModule } from '../remote/loaded-kept.js';
import { registerAddSources } from './add-sources.js';
import { registerCompleteMetadata } from './complete-metadata.js';
import type { IndexProgress } from './indexer.js';
import { registerMarkAsHeard } from './mark-as-heard.js';
import type { AskMetadata } from './metadata-form.js';
import { registerRemoveKept } from './remove-kept.js';
import { SourceReview } from './review.js';
import { SourceLibrary } from './source-library.js';
import { watchSources } from './watch.js';

/** The folder in the workspace’s storage with sources of remote libraries. */
const KEPT = 'remote';

const READING = 'quoin.sources.reading';

/** The writer's own articles: read, watched, and shown to be read in the view given. */
export function registerSources(
  session: Session,
  context: vscode.ExtensionContext,
  environment: Environment,
  view: { message?: string | undefined },
  remote: BundledModule<RemoteModule>,
): SourceLibrary {
  const library = new SourceLibrary(session, context, environment);
  const form = new BundledModule<typeof import('./metadata-form.js')>(context.extensionUri, 'metadata.mjs');
  const askMetadata: AskMetadata = async (question) => (await form.load()).askMetadata(question, vscode);
  const review = new SourceReview(session, library, askMetadata);
  context.subscriptions.push(
    library.onDidProgress(showProgress(view)),
    watchSources(library),
    form,
    review,
    registerAddSources({ session, library, converter: library.converter, review, askMetadata }),
    registerCompleteMetadata(session, library, askMetadata),
    registerMarkAsHeard(session, library),
    vscode.commands.registerCommand('quoin.rescanSources', () => library.rescan({ contents: true })),
    vscode.commands.registerCommand('quoin.stopReadingSources', () => library.stop()),
  );
  const { storageUri } = context;
  const kept = storageUri === undefined ? null : new StorageFolder(vscode.Uri.joinPath(storageUri, KEPT));
  const convert = async (location: string) => {
    // In Restricted Mode, nothing outside the workspace is read.
    if (!vscode.workspace.isTrusted) return null;
    try {
      const converted = await library.files.convert(location, await readRegularFile(vscode.Uri.parse(location)));
      return converted?.markdown ? converted : null;
    } catch {
      // The text that the other library has is as good, but for its pages.
      return null;
    }
  };
  const keptOfRemotes = keepRemoteSources(session, remote, library.worker, kept, convert);
  context.subscriptions.push(keptOfRemotes, registerRemoveKept(session, keptOfRemotes));
  library.start();
  return library;
}

/** Milliseconds between two messages: nobody reads faster. */
const MESSAGES = 150;

/** Says in the view how far reading has come. Where a file or two are read, it is over before anyone could see it. */
function showProgress(view: { message?: string | undefined }): (progress: IndexProgress) => void {
  let wasReading = false;
  let shown = 0;
  return ({ done, total, stopped, isOpening = false }) => {
    const reading = done < total && !stopped;
    if (reading !== wasReading) void vscode.commands.executeCommand('setContext', READING, reading);
    else if (reading && Date.now() - shown < MESSAGES) return;
    wasReading = reading;
    shown = Date.now();
    if (stopped) {
      view.message = vscode.l10n.t(
        'Stopped after {0} of {1} sources. To continue, run “Rescan Sources”.',
        quantity(done),
        quantity(total),
      );
    } else if (isOpening) {
      view.message = vscode.l10n.t('Opening the library…');
    } else {
      view.message =
        reading && total > 3
          ? vscode.l10n.t('Reading sources: {0} of {1}', quantity(done), quantity(total))
          : undefined;
    }
  };
}
