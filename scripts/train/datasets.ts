import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKind } from '../../src/engine/extract/extraction.js';
import { NEWS } from '../../src/engine/extract/names/features/features.js';
import type { AnnotatedText } from './annotated-text.js';
import { readGumNews } from './gum.js';
import { Joiner } from './joiner.js';

/** The sets the tagger may be trained on, each under an open licence. */
export interface Datasets {
  readonly wikigold: readonly AnnotatedText[];
  readonly politicsTrain: readonly AnnotatedText[];
  readonly politicsTest: readonly AnnotatedText[];
  readonly gumNews: readonly AnnotatedText[];
}

/** Reads the sets from their folder (`wikigold`, `crossner-politics`, `gum-news`). Throws if a file is missing. */
export function readDatasets(folder: string): Datasets {
  const politics = (part: string): AnnotatedText[] =>
    readColumns(
      readFileSync(join(folder, 'crossner-politics', `${part}.txt`), 'utf8'),
      '\t',
      `politics-${part}`,
      POLITICS,
      NEWS + 2,
    );
  return {
    wikigold: readColumns(
      readFileSync(join(folder, 'wikigold', 'wikigold.conll.txt'), 'utf8'),
      ' ',
      'wikigold',
      WIKIGOLD,
      NEWS + 1,
    ),
    politicsTrain: [...politics('train'), ...politics('dev')],
    politicsTest: politics('test'),
    gumNews: readdirSync(join(folder, 'gum-news', 'xml'))
      .filter((file) => file.endsWith('.xml'))
      .sort()
      .map((file) => {
        const id = file.replace('.xml', '');
        return readGumNews(
          id,
          readFileSync(join(folder, 'gum-news', 'xml', file), 'utf8'),
          readFileSync(join(folder, 'gum-news', 'coref', 'gum', 'conll', `${id}.conll`), 'utf8'),
        );
      }),
  };
}

const WIKIGOLD: Readonly<Record<string, EntityKind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
};
const POLITICS: Readonly<Record<string, EntityKind>> = {
  politician: 'person',
  person: 'person',
  politicalparty: 'organization',
  organisation: 'organization',
  country: 'place',
  location: 'place',
  election: 'other',
  event: 'other',
  misc: 'other',
};

/** Reads tokens in columns, the tag last (IOB1 or IOB2); a blank line ends a sentence, `-DOCSTART-` a text. */
function readColumns(
  source: string,
  separator: string,
  id: string,
  kinds: Readonly<Record<string, EntityKind>>,
  sort: number,
): AnnotatedText[] {
  const hasDocuments = source.includes('-DOCSTART-');
  const texts: AnnotatedText[] = [];
  let joiner = new Joiner();
  let open: { kind: EntityKind; type: string; start: number } | undefined;
  const close = (): void => {
    if (open) joiner.name(open.start, open.kind);
    open = undefined;
  };
  const finish = (): void => {
    const text = joiner.finish(`${id}-${texts.length}`, sort);
    if (text) texts.push(text);
    joiner = new Joiner();
  };
  for (const line of source.split('\n')) {
    const [token = '', tag = 'O'] = line.trimEnd().split(separator);
    if (token === '') {
      close();
      joiner.endParagraph();
      if (!hasDocuments) finish();
    } else if (token === '-DOCSTART-') {
      close();
      finish();
    } else {
      const type = tag.slice(2);
      if (open && (tag === 'O' || tag.startsWith('B-') || type !== open.type)) close();
      const start = joiner.add(token);
      const kind = kinds[type];
      if (tag !== 'O' && !open && kind) open = { kind, type, start };
    }
  }
  close();
  finish();
  return texts;
}
