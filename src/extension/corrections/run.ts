import type * as vscode from 'vscode';
import { textQuoteOf } from '../../engine/library/corrections/anchor.js';
import type { CorrectionChange, CorrectionEntry } from '../../engine/library/corrections/edit-corrections.js';
import { correctionsOfQuotation } from '../../engine/library/corrections/made.js';
import type { Entity, Quotation } from '../../engine/library/model.js';
import { groupBy } from '../../service/group-by.js';
import { safe } from '../../service/safe-text.js';
import { foundFrom } from '../command-argument.js';
import type { Session } from '../session.js';
import { fieldsOf } from '../shape.js';
import type { SourceDocuments } from '../source-documents.js';
import type { CorrectionFiles } from './correction-files.js';
import { type PickedName, pickName } from './pick-name.js';
import type { CorrectionCommand } from './register.js';

type Removed = CorrectionChange['remove'][number];

/** Says why a correction cannot be made. */
class NotPossible extends Error {}

/** What the corrections work with: the editor too, for this part is loaded by itself, and cannot import it. */
export interface CorrectionTools {
  readonly editor: Pick<typeof vscode, 'Uri' | 'window' | 'workspace'>;
  readonly session: Session;
  readonly files: CorrectionFiles;
  readonly documents: SourceDocuments;
  readonly inform: (message: string) => void;
  readonly flash: (message: string) => void;
}

/** Runs one of the commands with which writers correct who said what, what is no quotation, and who is who. */
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

type Command = (argument: unknown, given: unknown) => Promise<void>;

function commandsWith({
  editor,
  session,
  files,
  documents,
  flash,
}: CorrectionTools): Record<CorrectionCommand, Command> {
  const { library } = session;

  const quotationFor = async (argument: unknown): Promise<Quotation | undefined> => {
    const found = (await foundFrom(session, argument)) ?? (argument === undefined ? await atCursor() : undefined);
    return found?.quotationId === undefined ? undefined : library.quotation(found.quotationId);
  };
  const atCursor = () => documents.foundAtCursor(editor.window.activeTextEditor);
  const entityFor = async (argument: unknown): Promise<Entity | undefined> => {
    const id =
      argument === undefined
        ? await documents.entityAtCursor(editor.window.activeTextEditor)
        : fieldsOf(argument)?.entityId;
    return typeof id === 'string' ? library.entity(id) : undefined;
  };
  const theQuotation = async (argument: unknown) =>
    wanted(await quotationFor(argument), 'Put the cursor on a quotation in its source, or choose one in the sidebar.');
  const theEntity = async (argument: unknown) =>
    wanted(await entityFor(argument), 'Put the cursor on a name in a source, or choose one in the sidebar.');

  /** Writes one correction, in the place of others, each in the file where it stands. */
  const write = async (
    section: CorrectionChange['section'],
    add: CorrectionEntry | null,
    location: string | undefined,
    former: readonly { readonly file: string; readonly removed: Removed }[],
  ): Promise<void> => {
    if (!editor.workspace.isTrusted)
      throw new NotPossible(
        'Corrections are written to a file of the workspace. In Restricted Mode, Quoin writes none.',
      );
    const target = await files.fileFor(location);
    if (target === undefined)
      throw new NotPossible('Corrections are kept in a file beside your sources. Open a folder first.');
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
    flash(add === null ? 'Correction removed' : 'Correction saved');
  };

  const correctQuotation = async (quotation: Quotation, said: CorrectionEntry | null): Promise<void> => {
    const entry = library.asRead(quotation.articleId);
    const former = correctionsOfQuotation(library, quotation).map(({ at, source, quote }) => ({
      file: at.file,
      removed: { source, quote },
    }));
    if (!entry || (said === null && former.length === 0)) throw new NotPossible('Nothing is corrected here.');
    const { article, extraction } = entry;
    const same = extraction.quotations.find(({ start }) => start === quotation.start);
    const quote = same && textQuoteOf(article, extraction.quotations, same);
    if (!quote && said !== null)
      throw new NotPossible('The source has these words several times, with the same words around them.');
    await write('quotations', said && { source: article.metadata.id, ...quote, ...said }, entry.location, former);
  };

  const correctEntity = async (
    entity: Entity,
    said: CorrectionEntry | null,
    isReplaced: (field: string) => boolean,
  ): Promise<void> => {
    const former = library.correctionsOf(entity).flatMap(({ at, name, change }) => {
      const field = FIELDS[change.as];
      return isReplaced(field) ? [{ file: at.file, removed: { name, field } }] : [];
    });
    if (said === null && former.length === 0) throw new NotPossible('Nothing is corrected here.');
    const kind = entity.kind === 'person' ? {} : { kind: entity.kind };
    await write('entities', said && { name: entity.name, ...kind, ...said }, undefined, former);
  };

  /** The name by which the article itself has an entity, so that it is found there again. */
  const ownNameOf = ({ articleId }: Quotation, { name, entityId }: PickedName): string => {
    const entities = library.asRead(articleId)?.extraction.entities ?? [];
    const own = entities.find((each) => entityId !== undefined && library.entityOf(each)?.id === entityId);
    return own?.name ?? name;
  };

  return {
    async confirmSpeaker(argument) {
      const quotation = await theQuotation(argument);
      const read = library.asRead(quotation.articleId)?.extraction.quotations;
      const speaker = read?.find(({ start }) => start === quotation.start)?.speaker;
      if (!speaker || !quotation.speaker || quotation.corrected !== undefined)
        throw new NotPossible('There is no speaker to confirm. Run “This Is Said by…”.');
      const kind = library.entity(quotation.speakerId ?? '')?.kind ?? 'person';
      await correctQuotation(quotation, { speaker: speaker.name, ...(kind === 'person' ? {} : { kind }) });
    },
    async saidBy(argument, given) {
      const quotation = await theQuotation(argument);
      const picked = await pickName(editor, session, 'This Is Said by', given, ['person', 'organization', 'other']);
      if (!picked) return;
      const kind = picked.kind === 'person' ? {} : { kind: picked.kind };
      await correctQuotation(quotation, { speaker: ownNameOf(quotation, picked), ...kind });
    },
    async notAQuotation(argument) {
      await correctQuotation(await theQuotation(argument), { quotation: false });
    },
    async samePerson(argument, given) {
      const entity = await theEntity(argument);
      if (entity.kind !== 'person') throw new NotPossible(`${entity.name} is not a person.`);
      const picked = await pickName(editor, session, `${safe(entity.name, 'label')} Is the Same Person as`, given, [
        'person',
      ]);
      if (!picked || picked.entityId === entity.id) return;
      await correctEntity(entity, { same: picked.name }, () => false);
    },
    async notAPerson(argument) {
      const entity = await theEntity(argument);
      if (entity.kind !== 'person') throw new NotPossible(`${entity.name} is not a person.`);
      await correctEntity(entity, { person: false }, () => true);
    },
    async renameEntity(argument, given) {
      const entity = await theEntity(argument);
      const box = { title: `Rename ${safe(entity.name, 'label')}`, prompt: 'The name to show', value: entity.name };
      const name = (typeof given === 'string' ? given : await editor.window.showInputBox(box))?.trim();
      if (name && name !== entity.name) await correctEntity(entity, { rename: name }, (field) => field === 'rename');
    },
    async removeCorrection(argument) {
      const quotation = await quotationFor(argument);
      const entity = quotation?.corrected === undefined ? await entityFor(argument) : undefined;
      if (entity) await correctEntity(entity, null, () => true);
      else await correctQuotation(await theQuotation(argument), null);
    },
  };
}

const FIELDS = { same: 'same', renamed: 'rename', 'not-a-person': 'person' } as const;

function wanted<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new NotPossible(message);
  return value;
}
