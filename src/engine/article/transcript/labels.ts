import { FULL_NAME, isParticle } from '../name-pattern.js';

/** What is before a colon and is nobody. */
export const NOBODY =
  /^(?:transcript|note|notes|update|updated|correction|photo|photos|picture|image|video|audio|source|sources|related|read more|see also|more|editor['’]?s note|location|time|date|where|when|what|who|why|how|warning|caution|summary|background|context|watch|listen|topics?|tags?|credits?|contact|by|from|to|subject|re|cc|attention|about|disclaimer|breaking|live|exclusive|opinion|analysis|interview|q&a|part|chapter|step|tip|day|week|hinweis|foto|quelle|hintergrund|bild|lesen sie auch|mehr|lire aussi|photo|crédit|légende|fuente|foto|lea también|nota|fonte|leggi anche|leia mais|bron|lees ook|källa|läs också|źródło|czytaj też|источник|фото)\b/iu;

/** What programs call a voice that they cannot name. */
const NO_NAME =
  /^(?:(?:unknown|unidentified|unnamed)(?: (?:speaker|male|female|voice|man|woman))?(?: \d{1,3})?|(?:speaker|spk|sprecher(?:in)?|locuteur|hablante|orador|spreker|talare|mówca|спикер|говорящий|voice|participant)[\s_-]{0,3}(?:[A-Z]|\d{1,3})?)$/iu;

/** Whether a label names nobody: `Speaker 1`, `SPEAKER_00`, `Unknown Speaker`. */
export function isNoName(label: string): boolean {
  return NO_NAME.test(label.trim());
}

/** Titles before a name in a label. */
export const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sen|rep|gov|hon|sir|dame|lord|lady|chair|chairman|chairwoman|president|senator|representative|justice|judge|the|professor|herr|frau|(?:vize|bundes|alters|bundestags|landtags)?präsident(?:in)?|(?:bundes)?minister(?:in)?|abgeordnete[r]?|présidente?|presidente|ministre|ministr[oa])\.?\s+/iu;

/** A label as a name is written: `MS. LIND` is Lind, `LE PEN` is Le Pen, `JAN VAN DIJK` is Jan van Dijk; initials stay. */
export function spelledName(label: string): string {
  const name = label.replace(TITLE, '').trim();
  if (name !== name.toUpperCase() || name.replaceAll('.', '').length < 4) return name;
  return name
    .split(' ')
    .map((word, index) =>
      index > 0 && isParticle(word)
        ? word.toLowerCase()
        : word.replace(/\p{L}+/gu, (part) => `${part[0] ?? ''}${part.slice(1).toLowerCase()}`),
    )
    .join(' ');
}

/** Someone whom the head of a transcript names, with the label that stands for them there. */
interface Participant {
  readonly name: string;
  readonly label: string | null;
  /** Whether it may be no name, or not all of one: `Reuters`. */
  readonly isOpen?: boolean;
}

/** `AL: Anna Lind`, `Speaker 1 = Anna Lind, harbour master`. */
const LABEL_FIRST = new RegExp(String.raw`^(\p{Lu}[\p{L}\d._ ]{0,30}?)\s?[:=]\s?(${FULL_NAME})(?=$|[\s,(;–—])`, 'u');
/** `Anna Lind (AL)`, one or several in a line. */
const LABEL_AFTER = new RegExp(String.raw`(${FULL_NAME})\s\((\p{Lu}[\p{Lu}\d.]{0,5})\)`, 'gu');
/** `Participants: Anna Lind, Samuel Okafor`. */
const LIST =
  /^(?:participants?|speakers?|present|attendees|guests?|interviewees?|interviewers?|hosts?|moderators?|teilnehmer(?:innen)?|sprecher|gäste|intervenants?|participantes?|interlocuteurs?)\s?[:=]\s?(.{1,400})$/iu;

/** Where another list begins in a line: `Host: Anna Lind. Guest: Samuel Okafor`. */
const NEXT_LIST = /[.;|]\s{1,4}(?=\p{Lu}\p{L}{2,20}\s?[:=]\s)/u;

/** Whether a line names those who take part: `Host: Anna Lind`. */
export function namesParticipants(line: string): boolean {
  return LIST.test(line.split(NEXT_LIST)[0] ?? '');
}

/** The full names of those who take part, as the head of a transcript gives them, by the labels of its turns. */
export class Participants {
  readonly #all: readonly Participant[];

  constructor(head: readonly string[]) {
    this.#all = head.flatMap((line) => line.split(NEXT_LIST)).flatMap((line) => participantsIn(line.trim()));
  }

  /** The full name that a label means, if the head names exactly one such person; else the label. */
  nameOf(label: string): string {
    return this.#find(label) ?? label;
  }

  /** Whether the head names exactly one person whom a label means. */
  has(label: string): boolean {
    return this.#find(label) !== null;
  }

  #find(label: string): string | null {
    const wanted = fold(label);
    const stated = this.#all.filter((each) => each.label !== null && fold(each.label) === wanted);
    const fitting =
      stated.length > 0 || isNoName(label)
        ? stated
        : this.#all.filter((each) => each.isOpen !== true && means(wanted, each.name));
    // What cannot be read as a name may be the one that a surname means.
    const isOpen = this.#all.some(({ name, isOpen }) => isOpen === true && (means(wanted, name) || has(name, wanted)));
    const names = new Set(fitting.map(({ name }) => name));
    const [name] = names;
    return names.size === 1 && name !== undefined && (!isOpen || stated.length > 0 || fold(name) === wanted)
      ? name
      : null;
  }
}

function participantsIn(line: string): Participant[] {
  const after = [...line.matchAll(LABEL_AFTER)].map(([, name = '', label = '']): Participant => ({ name, label }));
  if (after.length > 0) return after;
  const list = LIST.exec(line)?.[1];
  if (list !== undefined) {
    const parts = list.split(/[,;&]|\s(?:and|und|et|y|e)\s/u).map((part) => part.trim().replace(OFFICE, ''));
    return parts.flatMap((part): Participant | [] => {
      const name = WHOLE_NAME.exec(part)?.[1];
      if (name !== undefined) return { name, label: null };
      return /\p{Lu}/u.test(part) ? { name: part, label: null, isOpen: true } : [];
    });
  }
  const first = LABEL_FIRST.exec(line);
  return first === null || NOBODY.test(first[1] ?? '') ? [] : [{ name: first[2] ?? '', label: first[1] ?? '' }];
}

/** Offices and titles before a name in a list. */
const OFFICE =
  /^(?:(?:the|former|ex|acting|deputy|vice|mayor(?:ess)?|president|premier|chancellor|minister|secretary|senator|governor|councill?or|commissioner|chief|captain|general|colonel|judge|justice|professor|mr|mrs|ms|miss|mx|dr|prof|sen|rep|gov|hon|sir|dame|lord|lady|herr|frau)\.?[\s-]{1,3}){1,4}(?=\p{L})/iu;

const WHOLE_NAME = new RegExp(String.raw`^(${FULL_NAME})(?:\s\([^()]{1,60}\))?$`, 'u');

/** Whether a folded label is a name, its first or last word, or its initials. */
function means(wanted: string, name: string): boolean {
  const words = fold(name).split(' ');
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    wanted === words.join(' ') ||
    wanted === words.at(-1) ||
    wanted === words[0] ||
    (words.length > 1 && wanted.replaceAll('.', '') === initials)
  );
}

/** Whether a name has a word of a folded label. */
function has(name: string, wanted: string): boolean {
  const words = fold(name)
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u);
  return wanted.split(' ').some((word) => words.includes(word));
}

function fold(name: string): string {
  return name.replace(TITLE, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
