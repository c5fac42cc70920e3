import * as l10n from '@vscode/l10n';
import { sourceNameInWords } from '../../engine/cite/reference-in-words.js';
import { counted, quantity } from '../counts.js';
import { DOT } from '../describe.js';
import type { RemoteHit, RemoteLibrary } from '../remote/remote-library.js';
import { foundIn } from '../remote/remote-rows.js';
import type { Remotes } from '../remote/remotes.js';
import { shorten } from '../safe-text.js';
import { type Rows, rows, rowsOf, type TreeRow } from './rows.js';

/** Longer words would push what is said of them out of the row. */
const LABEL_LENGTH = 120;

/** Theme colours, and the hue of each in degrees. */
const COLORS = [
  ['charts.red', 0],
  ['charts.orange', 30],
  ['charts.yellow', 52],
  ['charts.green', 120],
  ['charts.blue', 210],
  ['charts.purple', 290],
  ['charts.red', 360],
] as const;

/** A group for each library whose readers have highlighted something. */
export function highlightGroups(remotes: Remotes | undefined): Rows {
  const groups = (remotes?.highlights ?? []).map(({ remote, hits }): TreeRow => {
    const label = l10n.t('Highlights in {0}', remote.label);
    return {
      id: `highlights:${remote.id}`,
      label,
      description: quantity(hits.length),
      icon: 'book',
      spoken: `${label}, ${counted(hits.length, 'quotation')}`,
      under: { place: { at: 'highlights', library: remote.id }, shown: 'collapsed' },
    };
  });
  return rows(...groups);
}

/** The highlights of a library; none if it is not connected any longer. */
export function highlightRows(remotes: Remotes | undefined, library: string): Rows {
  const group = remotes?.highlights.find(({ remote }) => remote.id === library);
  return rowsOf(group?.hits ?? [], (hit) => highlightRow(group?.remote as RemoteLibrary, hit));
}

function highlightRow(remote: RemoteLibrary, hit: RemoteHit): TreeRow {
  const { record, article, page, note, address } = hit;
  const place = [
    sourceNameInWords(article) || article.title || `@${article.id}`,
    page === null ? '' : l10n.t('p. {0}', page),
  ];
  const description = [...place, note?.comment ?? ''].filter(Boolean).join(DOT);
  const words = record.text.replace(/\s+/gu, ' ');
  return {
    id: `highlight:${remote.id}:${record.id}`,
    label: shorten(words, LABEL_LENGTH),
    description,
    icon: 'quote',
    color: note?.color ? themeColor(note.color) : undefined,
    context: 'quotation.remote',
    found: foundIn({ remote, hit, highlights: [] }),
    card: { passage: [words, note?.comment ?? ''].filter(Boolean).join(' — ') },
    act: address === null ? undefined : { address },
  };
}

/** The theme colour that is nearest to a colour, `#rrggbb`; none for a grey. */
function themeColor(color: string): string | undefined {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range < 0.15) return undefined;
  const sixth =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const hue = (sixth * 60 + 360) % 360;
  const distance = (at: number) => Math.abs(at - hue);
  return COLORS.toSorted((a, b) => distance(a[1]) - distance(b[1]))[0]?.[0];
}
