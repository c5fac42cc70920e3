import type { Article, CslName } from '../article/article.js';
import { type Participants, spelledName, TITLE } from '../article/transcript/labels.js';
import type { ExtractedEntity, Speaker } from './extraction.js';
import { initialsOf, isInitials } from './initials.js';
import { isCaseOf } from './languages/cases.js';
import { GIVEN } from './names/gazetteer/index.js';
import type { Turn } from './turn.js';
import { participantsOf } from './turns.js';

/** Number of characters that are read before or after a name for its saying who led an interview. */
const LONGEST_CREDIT = 100;
/** `Interview by Ann Moe`, „Das Interview führte Ann Moe“, « Propos recueillis par Ann Moe ». */
const LED_BY =
  /(?:interview(?:ed)?\s(?:by|von|par|de|di|door|av)|interview(?:er(?:in)?)?:|interview\sführte[n]?|fragen\sstellte[n]?|recueillis?\spar|entrevista(?:\srealizada)?\s(?:de|por|a cargo de)|intervista\s(?:di|a cura di)|entrevistador[ae]?:|rozmawiał[a]?|беседовал[а]?|questions\sby)\s{1,3}$/iu;
/**
 * „Ann Moe führte das Interview“, `Ann Moe met her`. Before a name, only “interviewed” shows who asked: someone who “spoke to” the
 * paper, or “met” a minister, may be the one who answers.
 */
const LED =
  /^\s(?:führte\sdas\s(?:interview|gespräch)|conducted\sthe\sinterview|asked\sthe\squestions|interviewed\s(?:(?:her|him|them)\b|\p{Lu})|(?:met|visited|asked)\s(?:her|him|them)\b|(?:spoke|talked|speaks|talks|sat\sdown)\s(?:to|with)\s(?:her|him|them)\b|(?:sprach|spricht)\smit\s(?:ihr|ihm|ihnen)\b|hat\s(?:ihn|sie)\sgetroffen|a\srecueilli\sses\spropos)/u;

/** `An interview with Ann Moe, the captain, by | Ida Lee`: whose name comes after it led an interview. */
const CONDUCTED_BY =
  /(?:interview|conversation|gespräch|entretien|entrevista|intervista|vraaggesprek|intervju|rozmowa)\s[^.!?:\n]{1,80},\s(?:by|von|par|por|di|door|av)\s$/iu;

/** `We spoke to the captain, | Ann Moe`, „Im Gespräch mit | Anna Lind“: whose name comes after it answers. */
const ANSWERS =
  /(?:(?:interview|conversation|q\s?&\s?a|gespräch|entretien|entrevista|intervista|vraaggesprek|intervju|rozmowa)\s(?:with|mit|avec|con|a|met|med|z)|\bwe\s(?:\p{L}{2,10}ly\s)?(?:asked|interviewed|met|(?:spoke|talked|sat\sdown)\s(?:to|with))|(?:sprachen\swir|wir\ssprachen|wir\shaben)\smit|wir\s(?:fragten|trafen)|nous\savons\s(?:rencontré|interrogé)|hablamos\scon|abbiamo\s(?:parlato\scon|intervistato)|spraken\s(?:we|wij)\smet)\s(?:\p{L}[\p{L}’'-]{0,24}[\s,]\s?){0,4}$/iu;

/** What joins the names of two. */
const AND = '(?:and|und|et|y|e|en|och|i)';
const JOINED_AFTER = new RegExp(String.raw`^\s${AND}\s(?:\p{Ll}{1,20}\s){0,2}\p{Lu}`, 'u');
const JOINED_BEFORE = new RegExp(String.raw`\p{Lu}[\p{L}’'-]{1,30}\s${AND}\s(?:\p{Ll}{1,20}\s){0,2}$`, 'u');

/** What a title begins with that names who answers: `Interview: Anna Lind`, `Entretien avec Anne Lindeau`. */
const INTERVIEW_WITH =
  /^(?:interview|q\s?&\s?a|entretien|entrevista|intervista|gespräch|rozmowa|in conversation|im gespräch|vraaggesprek|intervju)(?:\s?:|\s(?:with|mit|avec|con|a|com|met|med|z))\s/iu;
/** What such a title begins with where it has the name in a case. */
const WITH_CASE = /^(?:rozmowa|wywiad)\sz\s/iu;
const WHOLE_NAME = /^\p{Lu}[\p{L}’'-]{1,30}(?:\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}’'-]{1,30}){1,3}(?=$|[,:;–—|]|\s[–—|-])/u;

/** Whom a title says the interview is with; undefined if it does not. */
function interviewedIn(title: string): string | undefined {
  const opening = INTERVIEW_WITH.exec(title)?.[0];
  return opening === undefined ? undefined : WHOLE_NAME.exec(title.slice(opening.length))?.[0];
}

/** Above the words of a witness in a court's record. */
const WITNESS = /called as a witness|testified as follows|having been (?:first )?(?:duly )?sworn/iu;

/** Tells who speaks in the turns of an interview or a transcript, by labels and by whom the text introduces. */
export class TurnSpeakers {
  readonly #text: string;
  readonly #persons: readonly ExtractedEntity[];
  readonly #title: string;
  /** Whom the title says the interview is with. */
  readonly #titled: string | undefined;
  readonly #authors: readonly CslName[];
  readonly #participants: Participants;
  #known: IndexedPersons | undefined;

  constructor(article: Article, entities: readonly ExtractedEntity[]) {
    this.#text = article.text;
    this.#participants = participantsOf(article);
    this.#persons = entities.filter(({ kind }) => kind === 'person');
    this.#authors = article.metadata.author ?? [];
    this.#title = article.metadata.title ?? '';
    this.#titled = interviewedIn(this.#title);
  }

  /** The speaker of a turn; null for an answer where it is not known who is interviewed. `first` is where the first turn begins. */
  speakerOf(turn: Turn, first: number): Speaker | null {
    if (turn.role === 'answer') return this.#interviewed(first);
    if (turn.role === 'author') return this.#author();
    if (turn.label === null) return null;
    const label = this.#text.slice(turn.label.start, turn.label.end).replace(/\s+/gu, ' ');
    const titled = this.#titled ?? '';
    const isTitled = isInitials(label) && initialsOf(label) === initialsOf(titled);
    const person = this.#personOf(isTitled ? titled : label);
    const basis = turn.goesOn ? 'inferred' : 'stated';
    const listed = isTitled ? titled : this.#participants.nameOf(label);
    return {
      // `Ravi` alone may be all that the text says of `Ravi Das`, whom its head lists.
      name: spelledName(person !== null && (person.name.includes(' ') || listed === label) ? person.name : listed),
      entity: person?.id ?? null,
      mention: turn.label,
      basis,
    };
  }

  /** The author of the text, if it has one and no more. */
  #author(): Speaker | null {
    const [author, another] = this.#authors;
    if (author === undefined || another !== undefined) return null;
    const name =
      author.literal ?? [author.given, author['non-dropping-particle'], author.family].filter(Boolean).join(' ');
    const person = this.#personOf(name);
    return { name: person?.name ?? name, entity: person?.id ?? null, mention: null, basis: 'stated' };
  }

  /** The one person whom the title names or, if it names nobody, whom the text names before the first turn. */
  #interviewed(first: number): Speaker | null {
    const titled = this.#persons.filter(({ name, aliases }) =>
      [name, ...aliases].some((each) => this.#title.includes(each)),
    );
    const introduced = this.#persons.filter(({ mentions }) => mentions.some(({ end }) => end <= first));
    const named = titled.length > 0 ? titled : introduced;
    // In a record of several witnesses, each answers in turn.
    if (WITNESS.test(this.#text.slice(first))) return null;
    const others = named.filter((person) => !this.#asks(person, first));
    const [answering, another] = others.filter((each) => this.#isAround(each, first, ANSWERS, null));
    const asked = answering !== undefined && another === undefined ? [answering] : others;
    const isCertain = (name: string): boolean => GIVEN.has(spelledName(name).split(' ')[0] ?? '');
    const certain = asked.filter(({ name }) => isCertain(name));
    // Words in capitals may be a title.
    const candidates = asked.filter(({ name }) => name !== name.toUpperCase());
    const [person, other] = certain.length > 0 ? certain : candidates;
    if (other !== undefined) return null;
    // Of two who are introduced together, nobody knows which one answers.
    if (person !== undefined && this.#isAround(person, first, JOINED_BEFORE, JOINED_AFTER)) return null;
    const found = person?.name ?? this.#titled;
    if (found === undefined) return null;
    // `Rozmowa z Janem Kowalskim`: only what the text calls him elsewhere is his name.
    const called = WITH_CASE.test(this.#title) ? this.#calledIn(this.#titled ?? found) : (person ?? null);
    if (called === null && WITH_CASE.test(this.#title)) return null;
    const is = called?.name ?? found;
    return {
      name: is === is.toUpperCase() ? spelledName(is) : is,
      entity: called?.id ?? null,
      mention: null,
      basis: 'inferred',
    };
  }

  /** The one person whose name is another in another case. */
  #calledIn(form: string): ExtractedEntity | null {
    const [person, other] = this.#persons.filter(({ name }) => name !== form && isCaseOf(form, name));
    return other === undefined ? (person ?? null) : null;
  }

  /** Whether a person asks the questions: the author of the text, or whom it says to have led the interview. */
  #asks({ name, mentions }: ExtractedEntity, first: number): boolean {
    if (this.#authors.some(({ family = '', given = '' }) => family !== '' && bare(`${given} ${family}`) === bare(name)))
      return true;
    // `Interview: Anna Lind` as a title names who answers.
    if (name === this.#titled) return false;
    return [LED_BY, CONDUCTED_BY].some((before) => this.#isAround({ mentions }, first, before, LED));
  }

  /** Whether words are right before, or right after, a mention of a person above the first turn. */
  #isAround(
    { mentions }: Pick<ExtractedEntity, 'mentions'>,
    first: number,
    before: RegExp,
    after: RegExp | null,
  ): boolean {
    return mentions.some(
      ({ start, end }) =>
        start <= first &&
        (before.test(this.#text.slice(Math.max(0, start - LONGEST_CREDIT), start)) ||
          after?.test(this.#text.slice(end, end + LONGEST_CREDIT)) === true),
    );
  }

  /** The one person of the article whom a label means: a name, a surname, initials. */
  #personOf(label: string): ExtractedEntity | null {
    this.#known ??= indexed(this.#persons);
    const wanted = bare(label);
    const named = this.#known.byName.get(wanted) ?? [];
    const initials = isInitials(label) ? initialsOf(label) : null;
    const initialled = initials === null ? [] : (this.#known.byInitials.get(initials) ?? []);
    // `A. L.` is somebody's name of its own only if no whole name has these initials.
    const whole = initialled.filter(({ name }) => /\p{Ll}/u.test(name));
    const fitting = whole.length > 0 ? whole : [...named, ...initialled];
    // A label in capitals may be an entity of its own beside the same name in the text.
    const names = new Set(fitting.map(({ name }) => bare(name)));
    if (names.size !== 1) return null;
    return fitting.find(({ name }) => name !== name.toUpperCase()) ?? fitting[0] ?? null;
  }
}

/** The persons of an article by what a label may call them. */
interface IndexedPersons {
  /** By their names and surnames. */
  readonly byName: ReadonlyMap<string, readonly ExtractedEntity[]>;
  readonly byInitials: ReadonlyMap<string, readonly ExtractedEntity[]>;
}

function indexed(persons: readonly ExtractedEntity[]): IndexedPersons {
  const byName = new Map<string, ExtractedEntity[]>();
  const byInitials = new Map<string, ExtractedEntity[]>();
  const put = (map: Map<string, ExtractedEntity[]>, key: string, person: ExtractedEntity): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [person]);
    else known.push(person);
  };
  for (const person of persons) {
    const name = bare(person.name);
    const parts = name.split(' ');
    for (const key of new Set([name, parts.at(-1) ?? name])) put(byName, key, person);
    put(byInitials, parts.map((part) => part[0]).join(''), person);
  }
  return { byName, byInitials };
}

/** A name without title, role in brackets and case. */
function bare(name: string): string {
  return (name.split('(')[0] ?? '').replace(TITLE, '').trim().toLowerCase();
}
