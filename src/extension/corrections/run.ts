import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { CorrectionChange, CorrectionEntry } from '../../engine/library/corrections/edit-corrections.js';
import type { CorrectableEntity, CorrectableQuotation } from '../../service/corrections.js';
import { groupBy } from '../../service/group-by.js';
import { safe } from '../../service/safe-text.js';
import { foundFrom } from '../commands/command-argument.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import type { Session } from '../library/session.js';
import { fieldsOf } from '../platform/shape.js';
import type { CorrectionFiles } from './correction-files.js';
import { type PickedName, pickName } from './pick-name.js';
import type { CorrectionCommand } from './register.js';

type Removed = CorrectionChange['remove'][number];

/** Says why a correction cannot be made. */
class NotPossible extends Error {}

/** What the corrections work with: the editor too, for this part is loaded separately, and cannot import it. */
export interface CorrectionTools {
  readonly editor: Pick<typeof vscode, 'Uri' | 'window' | 'workspace'>;
  readonly session: Session;
  readonly files: CorrectionFiles;
  readonly documents: SourceDocuments;
  readonly inform: (message: string) => void;
  readonly flash: (message: string) => void;
}

/** Runs one of the commands with which writers correct who said what, what is not a quotation, and who is who. */
export async function runCorrection(
  tools: CorrectionTools,
  command: CorrectionCommand,
  argument: unknown,
  given: unknown,
): Promise<void> {
  try {
    await commandsWith(tools)[command](argument, given);
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    tools.inform(error.message);
  }
}

/** A quotation to be corrected, with its id. */
interface TheQuotation extends CorrectableQuotation {
  readonly id: string;
}

type Command = (argument: unknown, given: unknown) => Promise<void>;

function commandsWith({
  editor,
  session,
  files,
  documents,
  flash,
}: CorrectionTools): Record<CorrectionCommand, Command> {
  const { service } = session;

  const quotationFor = async (argument: unknown): Promise<TheQuotation | null> => {
    const found = (await foundFrom(session, argument)) ?? (argument === undefined ? await atCursor() : undefined);
    const id = found?.quotationId;
    const quotation = id === undefined ? null : await service.correctableQuotation(id);
    return quotation && id !== undefined ? { ...quotation, id } : null;
  };
  const atCursor = () => documents.foundAtCursor(editor.window.activeTextEditor);
  const entityFor = async (argument: unknown): Promise<CorrectableEntity | null> => {
    const id =
      argument === undefined
        ? await documents.entityAtCursor(editor.window.activeTextEditor)
        : fieldsOf(argument)?.entityId;
    return typeof id === 'string' ? service.correctableEntity(id) : null;
  };
  const theQuotation = async (argument: unknown) =>
    orThrow(
      await quotationFor(argument),
      l10n.t('Put the cursor on a quotation in its source, or select one in the sidebar.'),
    );
  const theEntity = async (argument: unknown) =>
    orThrow(await entityFor(argument), l10n.t('Put the cursor on a name in a source, or select one in the sidebar.'));

  /** Writes one correction, in the place of others, each in the file where it is. */
  const write = async (
    section: CorrectionChange['section'],
    add: CorrectionEntry | null,
    location: string | undefined,
    former: readonly { readonly file: string; readonly removed: Removed }[],
  ): Promise<void> => {
    if (!editor.workspace.isTrusted)
      throw new NotPossible(
        l10n.t('Corrections are written to a file of the workspace. In Restricted Mode, Quoin writes none.'),
      );
    const target = await files.fileFor(location);
    if (target === undefined)
      throw new NotPossible(l10n.t('Corrections are kept in a file beside your sources. Open a folder first.'));
    const removed = groupBy(former, ({ file }) => file);
    const places = new Set([...removed.keys(), ...(add === null ? [] : [target.toString()])]);
    for (const place of places) {
      const change = {
        section,
        remove: removed.get(place)?.map((each) => each.removed) ?? [],
        add: place === target.toString() ? add : null,
      };
      if (!(await files.change(editor.Uri.parse(place), change))) return;
    }
    flash(add === null ? l10n.t('Correction removed') : l10n.t('Correction saved'));
  };

  const correctQuotation = async (quotation: TheQuotation, said: CorrectionEntry | null): Promise<void> => {
    const former = quotation.former.map(({ file, source, quote }) => ({ file, removed: { source, quote } }));
    if (said === null && former.length === 0) throw new NotPossible(l10n.t('There is no correction here.'));
    const { source, quote, location } = quotation;
    if (!quote && said !== null)
      throw new NotPossible(l10n.t('The source has these words several times, with the same words around them.'));
    await write('quotations', said && { source, ...quote, ...said }, location, former);
  };

  const correctEntity = async (
    entity: CorrectableEntity,
    said: CorrectionEntry | null,
    isReplaced: (field: string) => boolean,
  ): Promise<void> => {
    const former = entity.former.flatMap(({ file, name, as }) => {
      const field = FIELDS[as];
      return isReplaced(field) ? [{ file, removed: { name, field } }] : [];
    });
    if (said === null && former.length === 0) throw new NotPossible(l10n.t('There is no correction here.'));
    const kind = entity.kind === 'person' ? {} : { kind: entity.kind };
    await write('entities', said && { name: entity.name, ...kind, ...said }, undefined, former);
  };

  /** The name by which the article itself has an entity, so that it is found there again. */
  const ownNameOf = async ({ id }: TheQuotation, { name, entityId }: PickedName): Promise<string> =>
    (entityId === undefined ? null : await service.nameInArticle(id, entityId)) ?? name;

  return {
    async confirmSpeaker(argument) {
      const quotation = await theQuotation(argument);
      const { speaker, isCorrected } = quotation;
      if (!speaker || isCorrected)
        throw new NotPossible(l10n.t('There is no speaker to confirm. Run “This Is Said by…”.'));
      const { name, kind } = speaker;
      await correctQuotation(quotation, { speaker: name, ...(kind === 'person' ? {} : { kind }) });
    },
    async saidBy(argument, given) {
      const quotation = await theQuotation(argument);
      const picked = await pickName(editor, session, l10n.t('This Is Said by'), given, [
        'person',
        'organization',
        'other',
      ]);
      if (!picked) return;
      const kind = picked.kind === 'person' ? {} : { kind: picked.kind };
      await correctQuotation(quotation, { speaker: await ownNameOf(quotation, picked), ...kind });
    },
    async notAQuotation(argument) {
      await correctQuotation(await theQuotation(argument), { quotation: false });
    },
    async samePerson(argument, given) {
      const entity = await theEntity(argument);
      if (entity.kind !== 'person') throw new NotPossible(l10n.t('{0} is not a person.', entity.name));
      const picked = await pickName(
        editor,
        session,
        l10n.t('{0} Is the Same Person as', safe(entity.name, 'label')),
        given,
        ['person'],
      );
      if (!picked || picked.entityId === entity.id) return;
      await correctEntity(entity, { same: picked.name }, () => false);
    },
    async notAPerson(argument) {
      const entity = await theEntity(argument);
      if (entity.kind !== 'person') throw new NotPossible(l10n.t('{0} is not a person.', entity.name));
      await correctEntity(entity, { person: false }, () => true);
    },
    async renameEntity(argument, given) {
      const entity = await theEntity(argument);
      const box = {
        title: l10n.t('Rename {0}', safe(entity.name, 'label')),
        prompt: l10n.t('The name to show'),
        value: entity.name,
      };
      const name = (typeof given === 'string' ? given : await editor.window.showInputBox(box))?.trim();
      if (name && name !== entity.name) await correctEntity(entity, { rename: name }, (field) => field === 'rename');
    },
    async removeCorrection(argument) {
      const quotation = await quotationFor(argument);
      const entity = quotation?.isCorrected ? null : await entityFor(argument);
      if (entity) await correctEntity(entity, null, () => true);
      else await correctQuotation(await theQuotation(argument), null);
    },
  };
}

const FIELDS = { same: 'same', renamed: 'rename', 'not-a-person': 'person' } as const;

function orThrow<T>(value: T | null, message: string): T {
  if (value === null) throw new NotPossible(message);
  return value;
}
