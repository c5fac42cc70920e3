import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../src/engine/search/record.js';
import { Random, Zipf } from './random.js';

const NOUNS =
  'government minister election budget treaty border company market court police hospital school union price report plan vote party council army ship factory harvest river bridge road energy water oil gas grain steel port airport railway bank loan debt tax reform law bill inquiry witness judge verdict trial protest strike talks summit ally partner rival sanction missile radar fleet exercise drill pact deal trade export import tariff supply chain chip battery satellite rocket vaccine virus clinic doctor nurse teacher student farmer worker driver engineer scientist journalist editor spokesman ambassador envoy delegation committee parliament senate assembly cabinet office bureau agency authority commission panel board fund investor shareholder profit loss growth inflation currency wage pension housing rent estate city village district province region island coast mountain forest drought flood storm fire earthquake rescue shelter camp refugee migrant visa passport citizen family child woman man leader chairman president governor mayor candidate voter poll survey figure share percent million billion year month week day morning evening decade century history culture museum film book song team match season coach player'.split(
    ' ',
  );
const VERBS =
  'announced signed approved rejected opened closed delayed warned praised criticised discussed raised cut doubled reduced expanded replaced tested launched bought sold inspected defended questioned supported opposed welcomed postponed cancelled resumed suspended investigated confirmed denied expected promised urged offered demanded reached missed crossed joined left visited met addressed published released withdrew deployed trained hired dismissed appointed elected financed insured rebuilt repaired measured recorded'.split(
    ' ',
  );
const ADJECTIVES =
  'new old public private national regional foreign domestic military civil economic financial legal political social strategic critical important difficult possible likely recent early late former senior junior joint common strong weak high low large small major minor annual monthly daily final first second third open secret formal informal local rural urban coastal northern southern eastern western'.split(
    ' ',
  );
const SAID = ['said', 'added', 'stressed', 'argued', 'noted', 'explained', 'insisted', 'told reporters'];
const JOINTS = ['because', 'although', 'while', 'after', 'before', 'and', 'but', 'so that', 'as', 'when'];
const PREPOSITIONS = [
  'in',
  'on',
  'with',
  'for',
  'from',
  'near',
  'under',
  'over',
  'by',
  'against',
  'between',
  'of',
  'of',
  'of',
  'at',
];
const ONSETS = 'b br c ch d dr f g gr h j k kh l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou'.split(' ');
const CODAS = ' n r l s t nd rk m  k '.split(' ');
const ENDINGS = 'er ing ed ment tion ism ist ly ness al ian ov sky son ton ville berg an ia'.split(' ');

/** Ranks of the vocabulary: what a hundred thousand news passages come to. */
const VOCABULARY = 120000;

/** A vocabulary of words made up from syllables, each once. */
function inventWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let syllables = random.int(1, 3); syllables > 0; syllables--) {
      word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
    }
    if (random.chance(0.6)) word += random.pick(ENDINGS);
    if (word.length > 2) words.add(word);
  }
  return [...words];
}

class Writer {
  readonly #random: Random;
  readonly #nouns: string[];
  readonly #names: string[];
  readonly #nounRanks: Zipf;
  readonly #nameRanks: Zipf;
  readonly #verbRanks: Zipf;
  readonly #adjectiveRanks: Zipf;
  readonly #verbs: string[];
  readonly #adjectives: string[];

  constructor(random: Random) {
    this.#random = random;
    const invented = inventWords(random, VOCABULARY);
    this.#names = invented.slice(0, 70000).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    this.#nouns = [...NOUNS, ...invented.slice(70000, 105000)];
    this.#verbs = [...VERBS, ...invented.slice(105000, 110000).map((word) => `${word}ed`)];
    this.#adjectives = [...ADJECTIVES, ...invented.slice(110000)];
    this.#nounRanks = new Zipf(this.#nouns.length, 1.05);
    this.#nameRanks = new Zipf(this.#names.length, 0.9);
    this.#verbRanks = new Zipf(this.#verbs.length, 1.1);
    this.#adjectiveRanks = new Zipf(this.#adjectives.length, 1.1);
  }

  name(): string {
    return this.#names[this.#nameRanks.rank(this.#random)] ?? '';
  }

  person(): string {
    return `${this.name()} ${this.name()}`;
  }

  #noun(): string {
    return this.#nouns[this.#nounRanks.rank(this.#random)] ?? '';
  }

  #adjective(): string {
    return this.#adjectives[this.#adjectiveRanks.rank(this.#random)] ?? '';
  }

  #nounPhrase(): string {
    const random = this.#random;
    const kind = random.next();
    if (kind < 0.25) return this.name();
    if (kind < 0.33) return `${random.int(2, 990)} ${this.#noun()}s`;
    if (kind < 0.4) return random.pick(['it', 'they', 'he', 'she', 'we', 'this', 'that']);
    const adjective = random.chance(0.45) ? `${this.#adjective()} ` : '';
    return `${random.pick(['the', 'the', 'the', 'a', 'its', 'their', 'our', 'this'])} ${adjective}${this.#noun()}`;
  }

  #clause(): string {
    const random = this.#random;
    const verb = this.#verbs[this.#verbRanks.rank(random)] ?? '';
    const modal = random.chance(0.3)
      ? `${random.pick(['has', 'had', 'was', 'is', 'have not', 'has been', 'were'])} `
      : '';
    let clause = `${this.#nounPhrase()} ${modal}${verb} ${this.#nounPhrase()}`;
    while (random.chance(0.5)) clause += ` ${random.pick(PREPOSITIONS)} ${this.#nounPhrase()}`;
    return clause;
  }

  sentence(): string {
    const random = this.#random;
    let sentence = this.#clause();
    if (random.chance(0.5)) sentence += ` ${random.pick(JOINTS)} ${this.#clause()}`;
    if (random.chance(0.2)) sentence += `, ${this.name()} ${random.pick(SAID)}`;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  }

  passage(): string {
    const random = this.#random;
    let passage = this.sentence();
    while (passage.length < 60 || random.chance(0.45)) passage += ` ${this.sentence()}`;
    return passage;
  }
}

/** Passages as from news, by a grammar over Zipf-distributed words: 28 words on average, the same for the same seed. */
export function* inventedPassages(count: number, seed: number): Generator<string> {
  const writer = new Writer(new Random(seed));
  for (let i = 0; i < count; i++) yield writer.passage();
}

/** The same, all at once. */
export function inventPassages(count: number, seed: number): string[] {
  return [...inventedPassages(count, seed)];
}

/** Passages of a directory's text files: paragraphs cut into pieces of two or three sentences, without repetitions. */
export function readPassages(directory: string): string[] {
  const passages = new Set<string>();
  for (const file of textFiles(directory)) {
    for (const paragraph of readFileSync(file, 'utf8').split(/\n+/u)) {
      for (const passage of paragraph.match(/(?:[^.!?]+[.!?”"’]+\s*){1,2}|[^.!?]+$/gu) ?? []) {
        const text = passage.trim();
        if (text.split(' ').length >= 6) passages.add(text);
      }
    }
  }
  return [...passages];
}

function textFiles(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const path = join(directory, name);
      if (statSync(path).isDirectory()) return textFiles(path);
      return /\.(?:txt|md|markdown)$/iu.test(name) ? [path] : [];
    });
}

/** Records of passages in articles of 20: with texts only, as every library can have them, or with all fields. */
export function toRecords(passages: readonly string[], full: boolean): SearchRecord[] {
  return [...recordsOf(passages, full)];
}

/** The same, one after the other. */
export function* recordsOf(passages: Iterable<string>, full: boolean): Generator<SearchRecord> {
  const random = new Random(7);
  const writer = new Writer(random);
  let source = '';
  let issued = '';
  let speakers: string[] = [];
  let i = 0;
  for (const text of passages) {
    const articleId = `a${Math.floor(i / 20)}`;
    if (i % 20 === 0) {
      source = `${writer.sentence()} · ${writer.name()} Times · ${writer.person()} · ${articleId}`;
      issued = `20${random.int(10, 25)}-${String(random.int(1, 12)).padStart(2, '0')}-${random.int(10, 28)}`;
      speakers = [writer.person(), writer.person(), writer.person()];
    }
    const kind = i % 2 === 0 ? 'quotation' : 'paragraph';
    const base = { id: `${articleId}#${i}`, kind, articleId, text, language: 'en' } as const;
    i++;
    if (!full) yield { ...base, speaker: '', source: '', issued: '' };
    else yield { ...base, speaker: kind === 'quotation' ? random.pick(speakers) : '', source, issued };
  }
}
