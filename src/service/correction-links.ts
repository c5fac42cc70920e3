import * as l10n from '@vscode/l10n';
import type { Entity, Quotation } from '../engine/library/model.js';
import type { CardAction, CardFormat } from './card-format.js';
import type { Knowledge } from './knowledge.js';

type Link = readonly [command: CardAction['command'], label: string, icon: string];

/** What can be corrected of a quotation, on its card; empty where a card can have nothing done. */
export function quotationCorrections({ id, speaker, corrected }: Quotation, format: CardFormat): string {
  const links: Link[] = [];
  if (speaker?.basis === 'inferred' && corrected === undefined) {
    links.push(['quoin.confirmSpeaker', l10n.t('Confirm speaker'), 'pass']);
  }
  links.push(['quoin.saidBy', l10n.t('This is said by…'), 'person']);
  if (corrected !== 'not-a-quotation') {
    links.push(['quoin.notAQuotation', l10n.t('Not a quotation'), 'circle-slash']);
  }
  if (corrected !== undefined) links.push(removal());
  return printed(links, id, format);
}

/** The same of an entity. */
export function entityCorrections({ library }: Knowledge, entity: Entity, format: CardFormat): string {
  const links: Link[] = [];
  if (entity.kind === 'person') {
    links.push(['quoin.samePerson', l10n.t('Same person as…'), 'link']);
    links.push(['quoin.notAPerson', l10n.t('Not a person'), 'circle-slash']);
  }
  links.push(['quoin.renameEntity', l10n.t('Rename…'), 'edit']);
  if (library.correctionsOf(entity).length > 0) links.push(removal());
  return printed(links, { entityId: entity.id }, format);
}

function removal(): Link {
  return ['quoin.removeCorrection', l10n.t('Remove correction'), 'discard'];
}

function printed(links: readonly Link[], argument: CardAction['argument'], format: CardFormat): string {
  return links
    .map(([command, label, icon]) => format.action({ command, argument, label, icon, title: label }))
    .filter(Boolean)
    .join(format.gap);
}
