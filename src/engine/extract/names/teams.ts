import type { NameMention } from './document.js';
import { scoreEnd, scoreStart } from './scores.js';
import type { TokenizedParagraph } from './span.js';
import { isAddress, isTitleHead } from './titles.js';
import type { Token } from './tokens.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Nouns for players and others of a team: `Brazil midfielder`, `Brazil's coach`. */
const MEMBERS = words(
  `coach goalkeeper keeper striker midfielder defender winger captain skipper manager forward substitute centre-half fullback full-back
  fly-half scrum-half flanker prop hooker lock quarterback cornerback linebacker receiver pitcher catcher batsman batter bowler all-rounder
  squad side team line-up lineup goalie goaltender defenseman shortstop guard`,
);

/** Verbs by which one team does something to another. */
const OVERCOMES = words(
  `beat beats beaten defeated defeats defeat thrashed thrash hammered edged downed trounced routed outplayed outclassed overcame stunned
  faced face faces played play plays host hosts hosted meet meets met crushed held eliminated`,
);

/** Verbs that tell how a team played. */
const PLAYS = words(
  `won win wins drew draw draws lost lose loses scored score scores equalised equalized conceded concede led lead leads trailed trail
  qualified qualify qualifies kicked substituted advanced`,
);

/** Words that texts on sport have, and others hardly ever. */
const SPORT = words(
  `goalkeeper goalkeepers goalless goaltender striker strikers midfielder midfielders midfield winger half-time halftime kick-off kickoff
  equaliser equalizer equalised equalized hat-trick scoreline semi-final semifinal semi-finals semifinals quarter-final quarterfinal quarter-finals
  quarterfinals qualifier qualifiers playoff playoffs play-off play-offs innings inning wicket wickets batsman bowler touchdown touchdowns
  quarterback puck`,
);

/** Words of sport that others use as well. */
const SPORTING = words(
  `FIFA UEFA NFL NBA NHL MLB rebounds match matches goal goals coach referee umpire penalty penalties fixture fixtures squad tournament stadium league championship champions
  football soccer rugby cricket basketball baseball hockey handball volleyball teammate teammates team-mates defender captain Cup Olympics`,
);

/** Words before the name of a place where something is or goes. */
const PLACING = words(
  'in near from at across throughout inside outside around through into via toward towards within off of to south north east west southern northern eastern western',
);

/** Words before `to` and a team: `lost to Brazil`. */
const YIELDING = words('lost lose losing loss defeat defeated fell succumbed conceded');

/** Words before `against`, `over` or `with` and a team: `a win over Brazil`. */
const CONTESTS = words(
  'win wins victory victories draw drew match matches game games defeat friendly fixture semi-final final played',
);

/** What countries and cities have and teams do not: `Brazil's president`. */
const CIVIC = words(
  `government president minister ministry parliament embassy ambassador capital economy border borders coast population people army military
  police king queen prince senator governor mayor congressman citizens law laws constitution election elections`,
);

/**
 * Makes organizations of the places that play. In an article on sport, a place is a team if it is beside a score, before a coach
 * or player, or plays against another; so are its other mentions, except where something is in it or it is governed.
 */
export function withTeams(
  paragraphs: readonly TokenizedParagraph[],
  mentions: readonly NameMention[],
): readonly NameMention[] {
  const teams = new Set<string>();
  mentions.forEach((mention, i) => {
    if (!canPlay(mention)) return;
    const tokens = paragraphs[mention.paragraph]?.tokens ?? [];
    const opponent = opponentOf(tokens, mention, mentions[i + 1]);
    if (opponent !== null) teams.add(opponent.name);
    if (opponent !== null || plays(tokens, mention)) teams.add(mention.name);
  });
  if (teams.size === 0 || !isOnSport(paragraphs)) return mentions;
  return mentions.map((mention, i) => {
    if (!canPlay(mention) || !teams.has(mention.name)) return mention;
    const before = mentions[i - 1];
    const isAfterPlace =
      before !== undefined && before.stop === mention.start - 2 && canPlay(before) && !teams.has(before.name);
    const tokens = paragraphs[mention.paragraph]?.tokens ?? [];
    return isPlacing(tokens, mention, isAfterPlace) ? mention : { ...mention, kind: 'organization' };
  });
}

const canPlay = ({ kind }: NameMention): boolean => kind === 'place';

const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';

/** The place that `mention` plays against right after it: `A beat B`, `A v B`, `A 2-1 B`. */
function opponentOf(
  tokens: readonly Token[],
  { paragraph, end }: NameMention,
  next: NameMention | undefined,
): NameMention | null {
  if (next === undefined || next.paragraph !== paragraph || !canPlay(next)) return null;
  const between = next.first - end;
  const verb = lower(tokens[end]);
  const isVersus = between === 1 && /^(?:v|v\.|vs|vs\.|versus)$/.test(verb);
  const isScore = between > 0 && scoreEnd(tokens, end) === next.first;
  const isOvercome =
    OVERCOMES.has(verb) && (between === 1 || (between === 2 && /^\p{Ll}/u.test(lower(tokens[end + 1]))));
  return isVersus || isScore || isOvercome ? next : null;
}

/** Whether the words beside a mention say that it plays: `Brazil's coach`, `Brazil lead 2-0`, `won by`, `lost to Brazil`. */
function plays(tokens: readonly Token[], { first, end }: NameMention): boolean {
  if (scoreEnd(tokens, end) > end || scoreStart(tokens, first) < first) return true;
  const after = lower(tokens[end]);
  const noun = /^['’]s$/u.test(after) ? lower(tokens[end + 1]) : after;
  if (MEMBERS.has(noun) || isPlayedAgainst(tokens, first)) return true;
  return PLAYS.has(after) && (scoreEnd(tokens, end + 1) > end + 1 || lower(tokens[end + 1]) === 'by');
}

/** Whether somebody played against the name at `first`: `lost 1-2 to Brazil`, `a win over Brazil`. */
function isPlayedAgainst(tokens: readonly Token[], first: number): boolean {
  const before = lower(tokens[first - 1]);
  const from = scoreStart(tokens, first - 1);
  const word = lower(tokens[from - 1]);
  if (before === 'to') return YIELDING.has(word);
  return /^(?:against|over|with)$/.test(before) && (from < first - 1 || CONTESTS.has(word));
}

/** Whether the words beside a mention say that it is the place: `in Brazil`, `Brazil's president`, `Houston, Texas`. */
function isPlacing(tokens: readonly Token[], { first, end }: NameMention, isAfterPlace: boolean): boolean {
  const before = lower(tokens[first - 1]);
  if (before === ',' && isAfterPlace) return true;
  const owned = /^['’]s$/u.test(lower(tokens[end])) ? end + 1 : end;
  const after = tokens[owned];
  const isHead =
    (isTitleHead(after) || isAddress(after)) && ![MEMBERS, OVERCOMES, PLAYS].some((set) => set.has(lower(after)));
  if (isHead || CIVIC.has(lower(after))) return true;
  if (!PLACING.has(before)) return false;
  if (before === 'of') return !MEMBERS.has(lower(tokens[first - 2]));
  return !isPlayedAgainst(tokens, first);
}

/** Number of different words of sport that an article on it has, and of words of an article to each of them. */
const FEWEST_SPORTING = 3;
const MOST_BETWEEN = 100;

/** Whether the article is on sport: it has words of sport, one of them of sport alone, in all parts. A score counts as one. */
function isOnSport(paragraphs: readonly TokenizedParagraph[]): boolean {
  const found = new Set<string>();
  let [isSure, sporting, all] = [false, 0, 0];
  for (const { tokens } of paragraphs) {
    all += tokens.length;
    tokens.forEach(({ text }, at) => {
      const isSport = SPORT.has(text);
      const isScore = scoreEnd(tokens, at) > at;
      if (!isSport && !isScore && !SPORTING.has(text)) return;
      found.add(isScore ? 'score' : text);
      isSure ||= isSport;
      sporting += 1;
    });
  }
  return isSure && found.size >= FEWEST_SPORTING && sporting * MOST_BETWEEN >= all;
}
