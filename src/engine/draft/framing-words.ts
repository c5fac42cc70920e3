import { FastPattern, type Finder } from '../text/fast-pattern.js';
import { PhrasePattern } from '../text/phrase-pattern.js';

/**
 * Words of one language that make what is said someone else's, or less than a fact. All match a beginning of words joined by
 * single spaces.
 */
export interface FramingWords {
  /** Names someone else by whom it is so: `according to the papers`; not the speaker: `according to our figures`. */
  readonly source: Finder;
  /** Says that it is so in words or to the eye only: `supposedly`, `in theory`. */
  readonly frame: Finder;
  /** Says that others say so, before their words: `rumour has it that`. */
  readonly saying: Finder;
  /** The same after them, to the end of the clause: `they say`, `or so they say`. */
  readonly said: Finder;
  /** Says of the words before that they are not so: `that is a lie`. */
  readonly refuting: Finder;
  /** A condition in the order of a question: `should the state pay`. */
  readonly inverted: Finder;
  /** What may be between a statement and its condition: `that is`. */
  readonly meaning: Finder;
  /** Everybody or nobody. */
  readonly whole: Finder;
  /** An exception of it: `apart from`. */
  readonly exception: Finder;
  /** A word without which the noun beside it means something else: `fake`, `former`. */
  readonly untrue: Finder;
  /** A verb that makes less than a fact of the one after it: `tried to`. */
  readonly steering: Finder;
  /** Words that may be between the two. */
  readonly steered: Finder;
  /** A conjunction of which only one side is said to be so: `or`. */
  readonly or: Finder;
  /** A word with which a subject begins: an article, a pronoun. */
  readonly subject: Finder;
}

/** Matches nothing. */
export const NONE: Finder = /^(?!)/u;

/** A list of phrases, separated by bars, as a pattern for the beginning of a text. */
export function phrases(list: string): Finder {
  return new PhrasePattern(list);
}

/** Without words for it. */
export const NO_FRAMING: FramingWords = {
  source: NONE,
  frame: NONE,
  saying: NONE,
  said: NONE,
  refuting: NONE,
  inverted: NONE,
  meaning: NONE,
  whole: NONE,
  exception: NONE,
  untrue: NONE,
  steering: NONE,
  steered: NONE,
  or: NONE,
  subject: NONE,
};

/** Those of English. */
export const ENGLISH_FRAMING: FramingWords = {
  source: phrases(
    "according to(?! (?:me|us|plan|schedule|(?:my|our)(?: own)? (?:opinions?|views?|knowledge|figures|data|records|calculations?|count|numbers|information|estimates?|reading|understanding|experience|memory|notes|reports?|books|rules|own))(?!\\p{L}))|in (?:their|his|her|your|(?:the |some |my |our )?\\p{L}+(?:'s|s')) (?:views?|opinions?|eyes|words?|telling|version|account|minds?|world)|in the (?:view|opinion|eyes|words|version|account|mind) of|in the (?:film|movie|novel|book|story|play|song|legend|myth|fairy tale|dream|game|papers?|press|tabloids?|media)(?! (?:that )?(?:i|we|my|our)(?!\\p{L}))|from (?:their|his|her) (?:point of view|perspective|standpoint)|by (?:their|his|her|that|this|your) (?:logic|account|reasoning|own account)|by (?:all|some|most|his|her|their) accounts?|as (?:\\p{L}+ ){1,3}(?:has|have|had|would have|tells?|puts?) it|as (?:\\p{L}+ ){1,3}(?:claims?|claimed|alleges?|alleged)|if one believes|to hear|if you believe|if (?:the|these|those|their) (?:papers|critics|rumou?rs|reports|tabloids|newspapers) are",
  ),
  frame: phrases(
    'otherwise|or else|in that case|failing (?:that|this)|supposedly|allegedly|reportedly|purportedly|ostensibly|officially|nominally|hypothetically|theoretically|notionally|seemingly|apparently|in theory|on paper|in principle|in name(?: only)?|at (?:first|a) (?:glance|sight)|on the (?:face of it|surface)|in (?:a|an|another) (?:ideal|perfect|dream|better|different) world|in my (?:dreams?|fantasy|imagination)|at best|at worst|in the (?:best|worst) case|with (?:any )?luck|technically(?: speaking)?',
  ),
  saying: phrases(
    "(?:rumou?r|legend|word|gossip|the story|the legend|the rumou?r|the gossip|the myth|the theory) (?:has it|is|goes|says)|(?:the )?(?:word|talk|story|rumou?r|gossip) (?:on|in|around|at|along|about) (?:the )?\\p{L}+ (?:is|was|has it|goes)|(?:there (?:is|was|are)|there's) (?:an? |some |much |lots of )?(?:rumou?rs?|talk|speculation|gossip|stor(?:y|ies)|claims?)|(?:it|there) (?:is|was) (?:said|claimed|alleged|rumou?red|reported|believed|supposed|assumed|whispered|feared)|(?:the |some |my |our |his |her )?(?:critics|opponents|people|enemies|sceptics|skeptics|experts|rivals|others|some|many|they|supporters|fans|you|one|most) (?:(?:would|could|might|may|will|can|like to|often|always|also|still|now) ){0,2}(?:say|said|claim|claimed|argue|argued|think|thought|believe|believed|insist|allege|alleged|complain|maintain|feel|imagine|assume|pretend|have us (?:say|think|believe))|(?:i|we)(?:'m| am| are| was| were| have been| had been|'ve been) (?:also |always |once )?(?:told|promised|assured|informed|led to believe|given to understand)|(?:i|we) (?:hear|heard|read|gather|gathered|understand that|take it)|let(?:'s| us) (?:say|suppose|assume|pretend|imagine)|(?:say|suppose|imagine|assume|pretend)|(?:they|he|she|you|some|people) (?:wants?|would like|expects?) (?:us|me|you|people|everyone) to (?:say|think|believe)",
  ),
  said: phrases(
    "(?:or )?so (?:they|he|she|people|some|the (?:story|legend|rumou?r|papers?|saying)|i(?: once)? thought|we thought)(?: (?:say|says|said|claim|claims|claimed|goes|go|have it|has it))?|(?:or )?so (?:it is|it was|we are|i am|we were|i was) (?:said|told|claimed)|(?:they|people|some|critics|he|she|the papers) (?:say|says|said|claim|claims|claimed)|i (?:only |once )?(?:hope|thought|guess not)|we hope|(?:so )?(?:i|we)(?:'m| am| are| was| were) (?:told|assured|promised)|(?:or )?so (?:i|we) (?:hear|heard|read|am told|are told)|(?:it is|it was) (?:said|claimed|rumou?red|alleged)|if you believe \\p{L}+(?: \\p{L}+)?|no (?:\\p{L}+ ){1,2}(?:not|\\p{L}+n't)|not (?:true|so|really|at all)|hardly|not",
  ),
  refuting: phrases(
    "(?:(?:and|but|which|well|no) )?(?:(?:all |every word of )?(?:that|this|it|which)) ?(?:is|was|'s|would be) (?:(?:a|an|just|simply|all|utter|pure|complete|total|sheer|plain|such|of course|\\p{L}+ly) ){0,3}(?:nonsense|rubbish|lie|lies|bullshit|hogwash|false|untrue|(?:just|simply|plainly|factually|completely|totally) wrong|myth|hoax|fiction|fairy tale|invention|not (?:true|so|right|the case)|far from (?:the )?(?:truth|true)|joke|absurd|ridiculous|propaganda|misunderstanding)|(?:which|that|this|it) (?:isn't|is not|wasn't|was not) (?:true|so|right|correct|the case)|(?:and |but )?(?:that|this|which) ?(?:is|was|'s) (?:only |just |exactly )?what (?:(?:\\p{L}+|\\p{L}+ \\p{L}+) (?:wants?|wanted|would like|would have|would) (?:you|us|me|everyone|people)|(?:i|we) (?:thought|believed|were told|was told|used to (?:think|believe))|(?:they|he|she|people) (?:thought|believed|said|say|think|believe|claim|claims)|the \\p{L}+ (?:claims?|think|thinks|believes?))|(?:but )?(?:i|we) (?:was|were) (?:so |very |quite |dead |completely )?(?:wrong|mistaken)|(?:i'm |i am |i was |we were )?(?:just |only )?(?:kidding|joking)|what (?:a lie|nonsense|rubbish|a joke)|which (?:nobody|no one|hardly anyone|nobody here) (?:believes?|believed)|(?:is|was) (?:(?:a|an|just|simply|all|utter|pure|complete|total|sheer|plain) ){0,3}(?:lie|lies|myth|hoax|nonsense|fiction|untrue|false)|is what (?:\\p{L}+|\\p{L}+ \\p{L}+) (?:wants?|would like|would have) (?:you|us|me|everyone|people)|far from it|or so (?:i|we) thought|so (?:i|we) thought|nonsense|rubbish",
  ),
  inverted: new FastPattern(
    () =>
      /^(?:[Ss]hould|[Hh]ad|[Ww]ere) (?:the|this|that|we|they|he|she|it|i|you|there|our|my|your|any|anyone|\p{Lu}\p{L}+)(?!\p{L})/u,
  ),
  meaning: phrases(
    "that is(?: to say)?|that's|i mean|(?:or )?at least|if only|albeit|or rather|well|of course|mind you",
  ),
  whole: phrases(
    'all|every|everyone|everybody|everything|everywhere|each|any|anyone|anybody|no|none|nobody|nothing|nowhere|never|not',
  ),
  exception: phrases(
    'except|with (?:one|two|three|few|some|the|a few) exceptions?|apart from|aside from|other than|save for|save|excluding|with the exception|bar|but (?:for|me|us|him|her|them|one|two|three|a few|the|\\p{L}+ \\p{L}+$)',
  ),
  untrue: phrases(
    'fake|faked|false|forged|bogus|phon(?:e?y)|counterfeit|imaginary|invented|fictional|fictitious|mock|pretend|sham|alleged|supposed|so called|self styled|self proclaimed|would be|former|ex|deputy|vice|assistant|acting|potential|possible|apparent|putative|purported|failed|aspiring|future|attempted|suspected|prospective|onetime|one time|pseudo|unofficial|honorary|nominal',
  ),
  steering: phrases(
    "(?:would |'d )?(?:rather|sooner)|(?:seem(?:s|ed)?|appear(?:s|ed)?|look(?:s|ed)?|thought|deemed|considered|rumou?red|presumed|believed|called)|(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|fail(?:s|ed|ing)?|claim(?:s|ed|ing)?|pretend(?:s|ed|ing)?|threaten(?:s|ed|ing)?|promis(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|offer(?:s|ed|ing)?|vow(?:s|ed|ing)?|seem(?:s|ed|ing)?|appear(?:s|ed|ing)?|expect(?:s|ed|ing)?|suppos(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|believ(?:e|es|ed|ing)|said|thought|reported|rumou?red|going|meant|about|likely|unlikely|able|unable|willing|unwilling|ready|free|hesitat(?:e|es|ed)|forgot|forget|forgets|struggl(?:e|es|ed|ing)|ask(?:s|ed)?|beg(?:s|ged)?|urge[sd]?|told|order(?:s|ed)?|need(?:s|ed)?|ought|used|like[sd]?|love[sd]?|hate[sd]?|prepar(?:e|es|ed|ing)|decid(?:e|es|ed|ing)|agree[sd]?|help(?:s|ed)?) to|(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|convicted|acquitted|cleared|guilty|innocent|tired|incapable|capable|afraid|dream(?:s|ed|ing|t)?|think(?:s|ing)?|thought|favou?r|instead|short|far) (?:of|from)|(?:charg(?:e|es|ed|ing)) with|(?:talk(?:s|ed|ing)?|think(?:s|ing)?|thought|lied?|lying|joke[sd]?|joking|boast(?:s|ed|ing)?|fantasi[sz]e[sd]?) about|(?:stop(?:s|ped)?|avoid(?:s|ed)?|consider(?:s|ed|ing)?|den(?:y|ies|ied)|contemplat(?:e|es|ed)|oppos(?:e|es|ed)|against|considered|suggest(?:s|ed)?|risk(?:s|ed)?)",
  ),
  steered: /^(?:to|of|from|about|with|be|being|been|have|having|had|a|an|the|not|\p{L}{2,}ly)$/iu,
  or: phrases('n?or'),
  subject: NONE,
};
