import type { Entity, Quotation } from '../engine/library/model.js';
import type { CardAction, CardFormat } from './card-format.js';
import type { Knowledge } from './knowledge.js';

type Link = readonly [command: CardAction['command'], label: string, icon: string];

const REMOVE: Link = ['quoin.removeCorrection', 'Remove correction', 'discard'];

/** What can be corrected of a quotation, on its card; empty where a card can have nothing done. */
export function quotationCorrections({ id, speaker, corrected }: Quotation, format: CardFormat): string {
  const links: Link[] = [];
  if (speaker?.basis === 'inferred' && corrected === undefined) {
    links.push(['quoin.confirmSpeaker', 'Confirm speaker', 'pass']);
  }
  links.push(['quoin.saidBy', 'This is said by…', 'person']);
  if (corrected !== 'not-a-quotation') {
    links.push(['quoin.notAQuotation', 'Not a quotation', 'circle-slash']);
  }
  if (corrected !== undefined) links.push(REMOVE);
  return printed(links, id, format);
}

/** The same of an entity. */
export function entityCorrections({ library }: Knowledge, entity: Entity, format: CardFormat): string {
  const links: Link[] = [];
  if (entity.kind === 'person') {
    links.push(['quoin.samePerson', 'Same person as…', 'link']);
    links.push(['quoin.notAPerson', 'Not a person', 'circle-slash']);
  }
  links.push(['quoin.renameEntity', 'Rename…', 'edit']);
  if (library.correctionsOf(entity).length > 0) links.push(REMOVE);
  return printed(links, { entityId: entity.id }, format);
}

function printed(links: readonly Link[], argument: CardAction['argument'], format: CardFormat): string {
  return links
    .map(([command, label, icon]) => format.action({ command, argument, label, icon, title: label }))
    .filter(Boolean)
    .join(format.gap);
}
