import * as vscode from 'vscode';
import { articleItem, type CslItem } from '../../engine/bibliography/csl-item.js';
import { referenceInWords } from '../../engine/cite/reference-in-words.js';
import { BUNDLED_STYLES, bundledStyle, nearestLocale } from '../../engine/cite/styles/catalog.js';
import type { CitationToFormat, StyleFormatter } from '../../engine/cite/styles/formatter.js';
import type { StyleText } from '../../engine/cite/styles/kept-formatter.js';
import type { Formatted } from '../../engine/cite/styles/markup.js';
import { addressBetween } from '../../service/drafts/address-between.js';
import type { DraftWorks } from '../../service/works.js';
import type { FormattingTask } from '../../worker/citations/protocol.js';
import type { Session } from '../library/session.js';
import { BundledModule } from '../platform/bundled-module.js';
import { log } from '../platform/log.js';
import { warn } from '../platform/messages.js';
import type { RemoteEntries } from '../remote/remote-entries.js';
import type { CitationWorker } from './citation-worker.js';
import { type BibliographyFormats, DraftBibliographies } from './draft-bibliographies.js';
import { type CitableEntries, EntryList } from './entry-lists.js';
import { candidatesFor, refusedFor } from './places.js';
import { citationSettings, onCitationSettings } from './settings.js';
import { type FileContent, TextFiles } from './text-files.js';

/** A style in which to format: that of a bundled id, or a file of the writer's. */
interface ChosenStyle {
  readonly uri: vscode.Uri;
  readonly language: string | undefined;
  readonly quotedIn: string;
}

/** Entries of a draft together with those of remote libraries, as long as these and the library are the same. */
interface Joined {
  readonly remote: readonly CslItem[];
  readonly version: number;
  readonly items: readonly CslItem[];
}

type Formatting = typeof import('../../engine/cite/styles/module.js');

const NOTHING: readonly CslItem[] = [];

/**
 * What drafts can cite, and how it reads in their style: articles of the library, entries of the bibliographies that a
 * draft names. The processor and the styles are read when first needed; until then references have Quoin's own short form.
 */
export class References implements vscode.Disposable {
  readonly #session: Session;
  readonly #remote: Pick<RemoteEntries, 'items' | 'onDidChange'>;
  /** By the entries of a draft’s own bibliographies: these, and those of remote libraries. */
  readonly #joined = new WeakMap<readonly CslItem[], Joined>();
  readonly #extension: vscode.Uri;
  readonly #files = new TextFiles();
  readonly #bibliographies: DraftBibliographies;
  readonly #citeproc: BundledModule<Formatting>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable;
  readonly #formatters = new Map<string, StyleFormatter>();
  /** References of articles as they were formatted, by style and key, until something changes. */
  readonly #formatted = new Map<string, Formatted>();
  readonly #byKey = new WeakMap<readonly CslItem[], EntryList>();
  #formatting: Formatting | undefined;
  #loading: Promise<void> | undefined;
  #lookup: (key: string) => CslItem | undefined = (key) => this.#ofLibrary(key);

  /** What reads and writes bibliographies, for those who do. */
  readonly formats: BundledModule<BibliographyFormats>;

  /** Fires when references may read differently: a style or bibliography was read, a setting or the library has changed. */
  readonly onDidChange = this.#changed.event;

  /**
   * @param worker reads the bibliographies
   * @param remote what remote libraries have to cite
   */
  constructor(
    session: Session,
    extension: vscode.Uri,
    worker: Pick<CitationWorker, 'readBibliography'>,
    remote: Pick<RemoteEntries, 'items' | 'onDidChange'>,
  ) {
    this.#session = session;
    this.#extension = extension;
    this.#citeproc = new BundledModule(extension, 'citeproc.mjs');
    this.formats = new BundledModule(extension, 'bibliographies.mjs');
    this.#bibliographies = new DraftBibliographies(session, this.#files, this.formats, worker, () => read());
    const changed = () => {
      this.#formatted.clear();
      this.#changed.fire();
    };
    const read = () => {
      this.#bibliographies.filesChanged();
      this.#formatters.clear();
      changed();
    };
    this.#remote = remote;
    this.#disposables = vscode.Disposable.from(
      remote.onDidChange(changed),
      this.#files,
      this.#citeproc,
      this.formats,
      this.#changed,
      this.#files.onDidChange(read),
      this.formats.onDidLoad(read),
      session.onDidChange(changed),
      onCitationSettings(changed),
      vscode.workspace.onDidGrantWorkspaceTrust(read),
    );
  }

  /** What a key names in a draft: an article, else an entry of the draft's bibliographies. */
  item(key: string, document?: vscode.TextDocument): CslItem | undefined {
    return this.#ofLibrary(key) ?? this.#external(document).get(key);
  }

  /** The entries that a draft's front matter brings along, then those of remote libraries; those of articles in the library left out. */
  external(document?: vscode.TextDocument): readonly CslItem[] {
    const own = document === undefined ? NOTHING : this.#bibliographies.items(document);
    const remote = this.#remote.items;
    if (remote.length === 0) return own;
    const known = this.#joined.get(own);
    if (known?.remote === remote && known.version === this.#session.catalogue.version) return known.items;
    const isOwn = (key: string) => document !== undefined && this.#bibliographies.item(key, document) !== undefined;
    const others = remote.filter(({ id }) => !isOwn(id) && this.#session.catalogue.article(id) === undefined);
    const items = [...own, ...others];
    // The same list while its entries are the same, so that receivers need not be notified again.
    const isSame = known?.items.length === items.length && items.every((item, index) => item === known.items[index]);
    const joined = { remote, version: this.#session.catalogue.version, items: isSame ? known.items : items };
    this.#joined.set(own, joined);
    return joined.items;
  }

  /** Resolves when all is read that a draft's front matter brings along. */
  whenRead(document: vscode.TextDocument): Promise<void> {
    return this.#bibliographies.whenRead(document);
  }

  /** The bibliographies that a draft names, for those who say what is wrong with them. */
  get bibliographies(): Pick<DraftBibliographies, 'problems' | 'missing' | 'frontMatter'> {
    return this.#bibliographies;
  }

  /** Where a draft's bibliography has the entry of a key. */
  locationOf(key: string, document: vscode.TextDocument): vscode.Location | undefined {
    return this.#bibliographies.locationOf(key, document);
  }

  /**
   * The formatter for a draft, or undefined while something it needs is being read. To be used at once: what it finds
   * under a key is what the draft of the last call finds.
   */
  formatter(document?: vscode.TextDocument): StyleFormatter | undefined {
    const { style, content, texts } = this.#styleParts(document);
    if (this.#formatting === undefined) void this.#load();
    if (this.#formatting === undefined || content === undefined || texts.some(([, text]) => text === undefined)) {
      return undefined;
    }
    const items = this.#external(document);
    this.#lookup = (key) => this.#ofLibrary(key) ?? items.get(key);
    const key = `${style.uri.toString()} ${style.language ?? ''}`;
    const known = this.#formatters.get(key);
    if (known !== undefined) return known;
    const made = this.#make(content, style, new Map(texts));
    if (made !== undefined) this.#formatters.set(key, made);
    return made;
  }

  /** What it takes to format a draft's citations together elsewhere; undefined while something is being read. */
  formattingTask(citations: readonly CitationToFormat[], document?: vscode.TextDocument): FormattingTask | undefined {
    const style = this.#styleText(document);
    if (style === undefined) return undefined;
    const external = this.#external(document);
    const keys = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
    const items = [...keys].flatMap((key) => {
      const item = this.#ofLibrary(key) ?? external.get(key);
      // What an alias cites goes by that alias.
      return item === undefined ? [] : [{ ...item, id: key }];
    });
    return { ...style, items, citations };
  }

  /** A draft's style, for those who format in it elsewhere, once it has been read. Rejects if it cannot be used. */
  async styleText(document: vscode.TextDocument): Promise<StyleText | undefined> {
    await this.whenReady(document);
    return this.#styleText(document);
  }

  #styleText(document: vscode.TextDocument | undefined): StyleText | undefined {
    const { style, content, texts } = this.#styleParts(document);
    const fallback = this.#files.peek(this.#styleUri(''));
    const usable = content !== undefined && 'problem' in content ? fallback : content;
    if (usable === undefined || 'problem' in usable) return undefined;
    const locales: [string, string][] = [];
    for (const [tag, text] of texts) {
      if (text === undefined) return undefined;
      if ('text' in text) locales.push([tag, text.text]);
    }
    return { style: usable.text, locales, language: style.language };
  }

  #styleParts(document: vscode.TextDocument | undefined) {
    const style = this.#style(document);
    const locales = [...new Set(['en-US', nearestLocale(style.language ?? 'en-US'), 'en-GB'])];
    const texts = locales.map((tag) => [tag, this.#files.peek(this.#localeUri(tag))] as const);
    return { style, content: this.#files.peek(style.uri), texts };
  }

  /** The formatter for a draft, once everything it needs is there. Rejects if its style cannot be used. */
  async whenReady(document?: vscode.TextDocument): Promise<StyleFormatter> {
    await this.#load();
    if (document !== undefined) await this.whenRead(document);
    for (let style = this.#style(document); this.#files.peek(style.uri) === undefined; style = this.#style(document)) {
      await this.#files.read(style.uri);
    }
    const { uri, language } = this.#style(document);
    const tags = ['en-US', 'en-GB', nearestLocale(language ?? 'en-US')];
    await Promise.all([uri, ...tags.map((tag) => this.#localeUri(tag))].map((each) => this.#files.read(each)));
    const formatter = this.formatter(document);
    if (formatter === undefined) throw new Error(vscode.l10n.t('The citation processor could not be loaded.'));
    return formatter;
  }

  /** A work's reference in the draft's style, or in Quoin's own short form as long as the style is being read. */
  reference(key: string, document?: vscode.TextDocument): Formatted | undefined {
    const { uri, language } = this.#style(document);
    const known = `${uri.toString()} ${language ?? ''} ${document?.uri.toString() ?? ''} ${document?.version ?? ''} ${key}`;
    const formatted = this.#formatted.get(known) ?? this.formatter(document)?.reference(key);
    if (formatted) {
      this.#formatted.set(known, formatted);
      return formatted;
    }
    const text = this.inShort(key, document);
    return text === undefined ? undefined : { text, html: '' };
  }

  /** What a draft can cite, as it is when it is asked. */
  worksOf(document: vscode.TextDocument | undefined): DraftWorks {
    const [external, quotedIn] = [() => this.external(document), () => this.quotedIn(document)];
    return {
      item: (key) => this.item(key, document),
      reference: (key) => this.reference(key, document)?.text,
      // Most questions need neither, and a style has its file looked for.
      get external() {
        return external();
      },
      get quotedIn() {
        return quotedIn();
      },
      address: (key) => this.#address(key, document),
    };
  }

  /** A work's reference in Quoin's own short form, which takes no style. */
  inShort(key: string, document?: vscode.TextDocument): string | undefined {
    const metadata = this.#session.catalogue.article(key)?.article.metadata;
    if (metadata) return referenceInWords(metadata);
    const item = this.#external(document).get(key);
    return item && [item.title, item['container-title']].filter(Boolean).join(', ');
  }

  /** The text before a source that only reports the words cited: `quoted in`. */
  quotedIn(document?: vscode.TextDocument): string {
    return this.#style(document).quotedIn;
  }

  /** Makes a formatter in a bundled style, regardless of the settings. */
  async inStyle(id: string, document?: vscode.TextDocument): Promise<StyleFormatter> {
    await this.whenReady(document);
    const style = { ...this.#style(document), uri: this.#styleUri(id) };
    const content = await this.#files.read(style.uri);
    const texts = new Map(
      ['en-US', 'en-GB', nearestLocale(style.language ?? 'en-US')].map((tag) => [
        tag,
        this.#files.peek(this.#localeUri(tag)),
      ]),
    );
    const formatter = this.#make(content, style, texts);
    if (formatter === undefined) throw new Error(vscode.l10n.t('The citation processor could not be loaded.'));
    return formatter;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** The entries of a draft's bibliographies, then those of remote libraries, by their keys. */
  #external(document: vscode.TextDocument | undefined): Pick<CitableEntries, 'get'> {
    const { items } = this.#remote;
    const remote = this.#byKey.get(items) ?? new EntryList(items);
    this.#byKey.set(items, remote);
    return {
      get: (key) => (document === undefined ? undefined : this.#bibliographies.item(key, document)) ?? remote.get(key),
    };
  }

  #address(key: string, document: vscode.TextDocument | undefined): string | null {
    const url = this.item(key, document)?.URL;
    if (typeof url === 'string' && /^https?:\/\//iu.test(url)) return url;
    const location = this.#session.catalogue.article(key)?.location;
    return location === undefined || document === undefined ? null : addressBetween(document.uri.toString(), location);
  }

  #ofLibrary(key: string): CslItem | undefined {
    const entry = this.#session.catalogue.article(key);
    return entry && articleItem(entry.article.metadata);
  }

  /** The front matter's style, else the setting's file, else the bundled style of the setting. */
  #style(document: vscode.TextDocument | undefined): ChosenStyle {
    const settings = citationSettings(document);
    const front = document && this.#bibliographies.frontMatter(document);
    const { quotedIn } = bundledStyle(settings.style);
    const language = front?.language ?? (settings.language === '' ? undefined : settings.language);
    const file = front?.csl ?? (settings.styleFile === '' ? null : settings.styleFile);
    const bundled = BUNDLED_STYLES.find(({ id, file: name }) => file === id || file === name);
    if (file === null || bundled) {
      const { id, quotedIn: words } = bundled ?? bundledStyle(settings.style);
      return { uri: this.#styleUri(id), language, quotedIn: words };
    }
    const refused = refusedFor(file, document?.uri);
    if (refused !== null) this.#complain(file, refused);
    const candidates = candidatesFor(file, document?.uri);
    const readable = candidates.find((uri) => {
      const content = this.#files.peek(uri);
      return content !== undefined && 'text' in content;
    });
    const pending = candidates.find((uri) => this.#files.peek(uri) === undefined);
    const uri = readable ?? pending ?? candidates[0] ?? this.#styleUri(settings.style);
    return { uri, language, quotedIn };
  }

  #styleUri(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#extension, 'styles', bundledStyle(id).file);
  }

  #localeUri(tag: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#extension, 'styles', 'locales', `locales-${tag}.xml`);
  }

  /** A style that cannot be used is reported once, and the default style replaces it. */
  #make(
    content: FileContent,
    { uri, language }: ChosenStyle,
    locales: ReadonlyMap<string, FileContent | undefined>,
  ): StyleFormatter | undefined {
    if (this.#formatting === undefined) return undefined;
    const { default: processor, StyleFormatter } = this.#formatting;
    const locale = (tag: string) => {
      const text = locales.get(nearestLocale(tag)) ?? locales.get('en-US');
      return text !== undefined && 'text' in text ? text.text : '';
    };
    try {
      if ('problem' in content) throw new Error(content.problem);
      const item = (key: string) => this.#lookup(key);
      return new StyleFormatter({ processor, style: content.text, locale, language, item });
    } catch (error) {
      this.#complain(uri.path, error instanceof Error ? error.message : String(error));
      const fallback = this.#files.peek(this.#styleUri(''));
      const usable = fallback !== undefined && 'text' in fallback && fallback !== content;
      return usable ? this.#make(fallback, { uri: this.#styleUri(''), language, quotedIn: '' }, locales) : undefined;
    }
  }

  readonly #complained = new Set<string>();

  #complain(path: string, reason: string): void {
    const complaint = vscode.l10n.t(
      'The citation style {0} cannot be used: {1}',
      path.slice(path.lastIndexOf('/') + 1),
      reason,
    );
    if (this.#complained.has(complaint)) return;
    this.#complained.add(complaint);
    void warn(complaint);
  }

  #load(): Promise<void> {
    this.#loading ??= (async () => {
      this.#formatting = await this.#citeproc.load();
      await this.#files.read(this.#styleUri(''));
      this.#changed.fire();
    })().catch((error: unknown) => {
      this.#loading = undefined;
      log('error', 'The citation processor cannot be loaded.', error);
    });
    return this.#loading;
  }
}
