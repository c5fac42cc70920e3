import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import type { AnnotatedText } from '../../scripts/train/annotated-text.js';
import type { FoundName } from '../../scripts/train/score.js';
import type { EntityKind } from '../../src/engine/extract/extraction.js';

interface Located {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

/** People, organisations and places by compromise; possessive endings, articles and marks at the edges do not count against it. */
export function compromiseNames({ text, paragraphs }: AnnotatedText): FoundName[] {
  const found: FoundName[] = [];
  for (const { start, end } of paragraphs) {
    const view = nlp(text.slice(start, end));
    const add = (matches: { json(options: object): unknown }, kind: EntityKind): void => {
      for (const { offset } of matches.json({ offset: true }) as Located[]) {
        const name = bare(text, start + offset.start, start + offset.start + offset.length);
        if (name.start < name.end) found.push({ ...name, kind });
      }
    };
    add(view.people(), 'person');
    add(view.organizations(), 'organization');
    add(view.places(), 'place');
  }
  return found;
}

const wink = winkNLP(model);

/** Runs of proper nouns by wink-nlp, which has no finder of names of its own; without kinds. */
export function winkNames({ text, paragraphs }: AnnotatedText): FoundName[] {
  const found: FoundName[] = [];
  for (const { start, end } of paragraphs) {
    let at = start;
    let first = -1;
    let last = -1;
    const close = (): void => {
      if (first >= 0) found.push({ ...bare(text, first, last), kind: null });
      first = -1;
    };
    wink
      .readDoc(text.slice(start, end))
      .tokens()
      .each((token: ItemToken) => {
        const word = token.out();
        at = text.indexOf(word, at);
        if (token.out(wink.its.pos) !== 'PROPN') close();
        else {
          if (first < 0) first = at;
          last = at + word.length;
        }
        at += word.length;
      });
    close();
  }
  return found.filter((name) => name.start < name.end);
}

function bare(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const front = /^(?:[^\p{L}\p{N}]{0,20}(?:the |a |an )?)/iu.exec(words)?.[0].length ?? 0;
  const back = /(?:['’]s?)?[^\p{L}\p{N}.]{0,20}$/u.exec(words)?.[0].length ?? 0;
  const point = /[^.]\p{L}{3,}\.$/u.test(words) ? 1 : 0;
  return { start: start + front, end: Math.max(start + front, end - Math.max(back, point)) };
}
