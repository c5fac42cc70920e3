/** By what words a text says that others have it that someone said something, that it was not said, or that it is made up. */
export interface HearsayRules {
  /** Adverbs and auxiliaries of hearsay: `angeblich`, `aurait`. */
  readonly hedges: string;
  /** Those of `denials` that are no more than a negation or a denial: `nie`, `bestritt`. */
  readonly negations: string;
  /** Forms of the verbs that mean no more than to say: a denial of them denies the words. */
  readonly says: string;
  /** Conjunctions that bring what someone tells: `dass`. */
  readonly that: string;
  /** What begins a clause that only says who tells it: `wie` in `wie Lind berichtet`. */
  readonly as: string;
  /** What says, near a denial, that the words were said after all: `erst`, `sondern`. */
  readonly afterAll?: string;
  /** What may be between a verb that is denied and the words: the rest of an infinitive, `jemals`. */
  readonly beside?: string;
  /** Parts of nouns for texts that have the words themselves, such as transcripts: to name one as the source is no hearsay. */
  readonly documents: string;
  /** Nouns, in the case that `inside` asks for, for works and plays in which someone is made to say something. */
  readonly works: string;
  /** Prepositions, perhaps with an article: `im`. */
  readonly inside: string;
  /** What comes right after a verb, where nothing separates words: `とされる`. */
  readonly after?: string;
}

/** Verbs by which someone tells what others said or wrote, where they have an object: `se souvient des mots de sa mère`. */
export interface RetellingRules {
  /** Verbs of remembering, reading and sharing: they do so before the words only. */
  readonly verbs: string;
  /** Verbs of quoting: they do so after the words as well. */
  readonly quoting: string;
  /** What belongs to such a verb and is no object: a pronoun, a particle. */
  readonly beside: string;
}

/**
 * The rules of one language for speech and speakers, as data: lists of words with spaces between them, in lower case.
 * `docs/languages.md` says how a language is added.
 */
export interface LanguageRules {
  /** Its BCP 47 code without a region. */
  readonly code: string;
  /** Its commonest small words: the language is recognised by them, and none of them is part of a name. */
  readonly telling: string;
  /** Finite forms, and participles, of verbs that report speech: `sagte`, `déclaré`. */
  readonly speech: string;
  /** Regular verbs that report speech, in the infinitive: their forms are made by `endings`. */
  readonly verbs?: string;
  /** Those of `verbs` that report speech with a reflexive pronoun only: `s’inquiète`; else what follows is an object. */
  readonly reflexive?: string;
  /** The reflexive pronouns beside such a verb. */
  readonly reflexives?: string;
  /** Words that begin a phrase in the plural, and how a verb in the plural ends: `inquiète les riverains` has no subject after it. */
  readonly plural?: { readonly articles: string; readonly verb: string };
  /**
   * What takes the place of an infinitive's ending in the forms of regular verbs, by that ending: `{ ar: 'a an ó aron ado' }`. A form
   * with `ge-` has the prefix in front of the stem.
   */
  readonly endings?: Readonly<Record<string, string>>;
  /** Endings of the listed forms of verbs of one, and those of several in their place: `{ te: 'ten' }`; the first that fits counts. */
  readonly plurals?: Readonly<Record<string, string>>;
  /** Infinitives of other verbs that report speech. */
  readonly infinitives?: string;
  /** Forms of verbs that say, with an infinitive of speech, that something was said: `cesse` in `ne cesse de répéter`. */
  readonly leads?: string;
  /** Forms of verbs that put someone's words on a thing: `nannte`, `qualifié`. */
  readonly label: string;
  /** Auxiliary verbs beside a participle, and forms that mark reported speech without a cue. */
  readonly auxiliaries: string;
  /** Adjectives by which someone is sure of the words: `„…“, ist sich Anna Lind sicher`. */
  readonly convictions?: string;
  /** Verb forms that report what someone else said: `sei`, `habe`. */
  readonly reported?: string;
  /** Verbs whose source is where the words stand: `In dem Brief heißt es`. */
  readonly impersonal?: string;
  /** Verbs whose object speaks: `zitiert einen Zeugen mit den Worten`. */
  readonly quoting?: string;
  /** Nouns before someone's words: `mit den Worten`, `Rufe wie`. */
  readonly sayings?: string;
  /** Small words that may be between a subject and its verb, or a verb and its subject: `se`, `y`, `sich`. */
  readonly clitics: string;
  /** What names a speaker right after it, with `;` between: `laut; nach angaben`. */
  readonly according: string;
  /** What names a speaker right before it: `zufolge`. */
  readonly trailing?: string;
  /** Words of `according` that come between quoted words with a comma and the name of who speaks: `so`. */
  readonly so?: string;
  /**
   * What comes before the body that speaks where the verb has no subject but nobody in particular, with `;` between: `du côté de`.
   * `subject` is the pronoun for nobody in particular; where there is none, `verb` ends the form of several.
   */
  readonly sides?: { readonly phrases: string; readonly subject?: string; readonly verb?: string };
  /** What may be between a verb and its subject, with `;` between: `de son côté`. */
  readonly asides?: string;
  /** Pronouns that stand for someone who speaks. */
  readonly pronouns: string;
  /** Words that begin a noun phrase which can be a subject: articles, possessives. */
  readonly articles: string;
  /** Articles and pronouns in a case that no subject has. */
  readonly oblique?: string;
  readonly prepositions: string;
  /** Words after which a noun phrase continues: `de`, `des`, `van`. */
  readonly of: string;
  /** Conjunctions and relative pronouns: they end a noun phrase. */
  readonly joints: string;
  /** Adverbs, times and other words that end a noun phrase and may be beside a verb. */
  readonly adverbs: string;
  /** Nouns for those who speak, and titles before a name; in `capitalNouns` also the ends of compounds. */
  readonly roles: string;
  /** Those of them that name a body, whose own name may follow: `Verband`. */
  readonly bodies?: string;
  /** Ends of nouns for persons, which are not names before a name of two words: `wirt` in `Landwirt`. */
  readonly roleEndings?: string;
  /** Given names of women and of men, besides those of the list for all languages. */
  readonly women?: string;
  readonly men?: string;
  /** Pronouns for a woman and for a man who speaks. */
  readonly she?: string;
  readonly he?: string;
  /** A verb has a subject in its sentence; without one nobody is carried on from a sentence before. */
  readonly keepsSubject?: true;
  /** Words in a clause of speech by which it is denied, supposed or still to come: `nie`, `bestritt`, `würde`. */
  readonly denials?: string;
  /** Conjunctions with which such a clause is a condition: `wenn`. */
  readonly suppositions?: string;
  /** Words that deny the verb right after them: `ohne zu sagen`. */
  readonly lacking?: string;
  /** Those of the words of denial that may be after the verb: `sagte nie`. */
  readonly denialsAfter?: string;
  /** What takes a denial back, with `;` between: `nicht nur`, `hésité` in `n’a pas hésité à dire`. */
  readonly affirmations?: string;
  readonly hearsay?: HearsayRules;
  /** Words of `according` and its kin that say much else: `wie`. */
  readonly loose?: string;
  /** Those of `pronouns` that mean the speaker or the listener, who attribute nothing. */
  readonly ownPronouns?: string;
  /** Relative pronouns that are articles as well, or stand with a noun. */
  readonly articleRelatives?: string;
  /** Relative pronouns with one form for all subjects, or for people. */
  readonly subjectRelatives?: string;
  /** Prepositions of where something was said or written. */
  readonly where?: string;
  /** Articles of what is not known yet, in the forms that follow a preposition: `einem`. */
  readonly indefinite?: string;
  /** Bodies that are told things rather than say them, and what things are said in. */
  readonly told?: string;
  /** What joins the names of those who speak together, and what leaves open which of two spoke. */
  readonly and?: string;
  readonly or?: string;
  /** How a verb with several subjects ends, and its auxiliaries: `sagten Anna Lind und Jan Berg nickend`. */
  readonly several?: { readonly endings: string; readonly auxiliaries: string };
  readonly retelling?: RetellingRules;
  /** Articles before a noun for a woman, and for a man. */
  readonly feminine?: string;
  readonly masculine?: string;
  /** Ends of nouns that are not names: `heit`. */
  readonly nounEndings?: string;
  /** What of a verb comes after whom something is said to, with `;` between: `zu` of `rief die Menge Lind zu`. */
  readonly hearer?: string;
  /** Conjunctions after which the subject has another verb: `bestritt alles und sagte`. */
  readonly coordinators?: string;
  /** A condition has its subject before its verb: `Als Anna zegt`; `Als burgemeester zei Anna` is not a condition. */
  readonly subjectFirst?: true;
  /** Lower-case words inside the names of persons. */
  readonly particles?: string;
  /**
   * Endings of nouns for persons where nouns have no articles: one such word alone after a verb of speech is its subject. Others may
   * be an adverb or the one who is spoken to.
   */
  readonly agents?: string;
  /** Nouns for persons are the ends of longer words: `clubvoorzitter`. */
  readonly compounds?: true;
  /** Endings of nouns that have their article at their end: `historikern`. */
  readonly definite?: string;
  /** The ending of a noun or name that something belongs to, which comes before what belongs to it: `familjens advokat`. */
  readonly genitive?: string;
  /** Every noun has a capital letter. */
  readonly capitalNouns?: true;
  /** A dash at a paragraph's beginning opens speech. */
  readonly dialogue?: true;
  /**
   * Words by which someone speaks of themselves. After a dash and an attribution, sentences that have one are speech, and what is
   * before it: `– Vi väntar, säger Lind. Sedan åker vi.`
   */
  readonly firstPerson?: string;
  /** Attributions are inside the marks too: `« Non, a dit Lind, merci. »` */
  readonly inside?: true;
  /** Endings of adverbs and participles that say how someone speaks, after an attribution inside the marks: `visiblement émue`. */
  readonly describing?: string;
  /** `l’avenir` is two words. */
  readonly elides?: true;
  /** There are no spaces between words, and no capitals: what no list has is a name. */
  readonly unspaced?: true;
  /** Prepositions before whom something is said to, between the subject and its verb: `对` of `刘强对记者说`. */
  readonly listener?: string;
  /** What comes after the name of a person and no other role: `さん`. A name that has it may be whole there. */
  readonly honorifics?: string;
  /** `4. März` ends no sentence. */
  readonly ordinals?: true;
}

/** The lists of a language, for look-up. */
export interface Lexicon {
  readonly rules: LanguageRules;
  readonly agents: readonly string[];
  readonly definite: readonly string[];
  readonly telling: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly reflexive: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  readonly pluralArticles: ReadonlySet<string>;
  readonly label: ReadonlySet<string>;
  readonly listener: ReadonlySet<string>;
  readonly describing: readonly string[];
  readonly honorifics: readonly string[];
  readonly auxiliaries: ReadonlySet<string>;
  readonly convictions: ReadonlySet<string>;
  readonly reported: ReadonlySet<string>;
  readonly impersonal: ReadonlySet<string>;
  readonly oblique: ReadonlySet<string>;
  readonly quoting: ReadonlySet<string>;
  readonly sayings: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly according: readonly (readonly string[])[];
  readonly asides: readonly (readonly string[])[];
  readonly sides: readonly (readonly string[])[];
  readonly trailing: ReadonlySet<string>;
  readonly so: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly roleEndings: readonly string[];
  readonly women: ReadonlySet<string>;
  readonly men: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  readonly she: ReadonlySet<string>;
  readonly he: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
  readonly suppositions: ReadonlySet<string>;
  readonly lacking: ReadonlySet<string>;
  readonly denialsAfter: ReadonlySet<string>;
  readonly affirmations: readonly (readonly string[])[];
  readonly loose: ReadonlySet<string>;
  readonly ownPronouns: ReadonlySet<string>;
  readonly articleRelatives: ReadonlySet<string>;
  readonly subjectRelatives: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly and: readonly string[];
  readonly or: ReadonlySet<string>;
  readonly severalEndings: readonly string[];
  readonly severalAuxiliaries: ReadonlySet<string>;
  readonly retelling: ReadonlySet<string>;
  readonly quotingOthers: ReadonlySet<string>;
  readonly besideRetelling: ReadonlySet<string>;
  readonly feminine: ReadonlySet<string>;
  readonly masculine: ReadonlySet<string>;
  readonly nounEndings: readonly string[];
  readonly hearer: readonly (readonly string[])[];
  readonly coordinators: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly says: ReadonlySet<string>;
  readonly that: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  readonly afterAll: ReadonlySet<string>;
  readonly besideDenied: ReadonlySet<string>;
  readonly documents: readonly string[];
  readonly works: readonly string[];
  readonly inside: ReadonlySet<string>;
  readonly afterVerb: readonly string[];
}

const setOf = (words = ''): ReadonlySet<string> => new Set(words.replaceAll('’', "'").split(/\s+/u).filter(Boolean));

/** Phrases with `;` between, each as its words. */
const phrasesOf = (list: string): string[][] =>
  list.split(';').map((words) => words.trim().replaceAll('’', "'").split(/\s+/u));

/** The forms of a language's regular verbs. */
function formsOf({ verbs = '', endings = {} }: Pick<LanguageRules, 'verbs' | 'endings'>): string[] {
  const longest = Object.keys(endings).sort((a, b) => b.length - a.length);
  return [...setOf(verbs)].flatMap((verb) => {
    const ending = longest.find((each) => verb.endsWith(each));
    if (ending === undefined) return [];
    const stem = verb.slice(0, -ending.length);
    return [...setOf(endings[ending])].map((form) => {
      const prefixed = form.startsWith('ge-');
      return prefixed ? `ge${stem}${form.slice(3)}` : `${stem}${form}`;
    });
  });
}

/** The forms of several for those of one: `räumten` for `räumte`. */
function pluralsOf(forms: ReadonlySet<string>, { plurals = {} }: LanguageRules): string[] {
  const endings = Object.entries(plurals);
  return [...forms].flatMap((form) => {
    const [one, several] = endings.find(([ending]) => form.endsWith(ending)) ?? [];
    return one === undefined || several === undefined ? [] : [form.slice(0, -one.length) + several];
  });
}

/** Makes the lists of a language ready for look-up. */
export function lexiconOf(rules: LanguageRules): Lexicon {
  const roles = setOf(rules.roles);
  const speech = setOf(rules.speech);
  return {
    rules,
    agents: [...setOf(rules.agents)],
    definite: [...setOf(rules.definite)],
    telling: setOf(rules.telling),
    speech: new Set([
      ...speech,
      ...[...pluralsOf(speech, rules), ...formsOf(rules)].filter((form) => !roles.has(form)),
    ]),
    infinitives: new Set([...setOf(rules.verbs), ...setOf(rules.infinitives)]),
    leads: setOf(rules.leads),
    reflexive: new Set(formsOf({ verbs: rules.reflexive ?? '', endings: rules.endings ?? {} })),
    reflexives: setOf(rules.reflexives),
    pluralArticles: setOf(rules.plural?.articles),
    label: new Set([...setOf(rules.label), ...pluralsOf(setOf(rules.label), rules)]),
    listener: setOf(rules.listener),
    describing: [...setOf(rules.describing)],
    honorifics: [...setOf(rules.honorifics)],
    auxiliaries: setOf(rules.auxiliaries),
    convictions: setOf(rules.convictions),
    reported: setOf(rules.reported),
    impersonal: setOf(rules.impersonal),
    oblique: setOf(rules.oblique),
    quoting: setOf(rules.quoting),
    sayings: setOf(rules.sayings),
    clitics: setOf(rules.clitics),
    according: phrasesOf(rules.according).sort((a, b) => b.length - a.length),
    asides: rules.asides === undefined ? [] : phrasesOf(rules.asides),
    sides: rules.sides === undefined ? [] : phrasesOf(rules.sides.phrases).sort((a, b) => b.length - a.length),
    trailing: setOf(rules.trailing),
    so: setOf(rules.so),
    pronouns: setOf(rules.pronouns),
    articles: setOf(rules.articles),
    prepositions: setOf(rules.prepositions),
    of: setOf(rules.of),
    joints: setOf(rules.joints),
    adverbs: setOf(rules.adverbs),
    roles,
    bodies: setOf(rules.bodies),
    roleEndings: [...setOf(rules.roleEndings)],
    women: setOf(rules.women),
    men: setOf(rules.men),
    firstPerson: setOf(rules.firstPerson),
    she: setOf(rules.she),
    he: setOf(rules.he),
    particles: setOf(rules.particles),
    denials: setOf(rules.denials),
    suppositions: setOf(rules.suppositions),
    lacking: setOf(rules.lacking),
    denialsAfter: setOf(rules.denialsAfter),
    affirmations: rules.affirmations === undefined ? [] : phrasesOf(rules.affirmations),
    loose: setOf(rules.loose),
    ownPronouns: setOf(rules.ownPronouns),
    articleRelatives: setOf(rules.articleRelatives),
    subjectRelatives: setOf(rules.subjectRelatives),
    where: setOf(rules.where),
    indefinite: setOf(rules.indefinite),
    told: setOf(rules.told),
    and: [...setOf(rules.and)],
    or: setOf(rules.or),
    severalEndings: [...setOf(rules.several?.endings)],
    severalAuxiliaries: setOf(rules.several?.auxiliaries),
    retelling: setOf(rules.retelling?.verbs),
    quotingOthers: setOf(rules.retelling?.quoting),
    besideRetelling: setOf(rules.retelling?.beside),
    feminine: setOf(rules.feminine),
    masculine: setOf(rules.masculine),
    nounEndings: [...setOf(rules.nounEndings)],
    hearer: rules.hearer === undefined ? [] : phrasesOf(rules.hearer),
    coordinators: setOf(rules.coordinators),
    hedges: setOf(rules.hearsay?.hedges),
    negations: setOf(rules.hearsay?.negations),
    says: setOf(rules.hearsay?.says),
    that: setOf(rules.hearsay?.that),
    as: setOf(rules.hearsay?.as),
    afterAll: setOf(rules.hearsay?.afterAll),
    besideDenied: setOf(rules.hearsay?.beside),
    documents: [...setOf(rules.hearsay?.documents)],
    works: [...setOf(rules.hearsay?.works)],
    inside: setOf(rules.hearsay?.inside),
    afterVerb: [...setOf(rules.hearsay?.after)],
  };
}
