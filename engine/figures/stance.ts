import type { Stance } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import { isRelative } from './clause-verbs.ts';
import type { Draft } from './draft.ts';
import { isPoll } from './papers.ts';
import { isPast } from './past-tense.ts';
import { isNext, isNextPredicate, isNextVerb, isOwnSubject, isSetApart, toldApart } from './predicates.ts';
import { cuesOf, isPlan, type Cue, type StanceEntry } from './stance-cues.ts';
import { wordList } from '../text/word-lists.ts';

const RANK: Record<string, number> = { hypothetical: 3, projection: 2, estimate: 1 };
/** Words between "demanded" and its number: "an immediate". */
const NEAR = 2;
/** Words between a cue and the number it governs. */
const REACH = 24;

/** count, estimate, projection or hypothetical by the nearest cues of the clause; a former value keeps its stance. */
export function readStances(drafts: readonly Draft[]): void {
  const first = drafts[0];
  if (!first) return;
  // "an estimated £300m and 101,000 visits", "40 suspected cases and 12 deaths": said of its own number alone.
  const cues = cuesOf(first.sentence.tokens).map((cue) => ({
    cue,
    owners: drafts.filter((draft) => isWithin(cue, draft)),
  }));
  for (const draft of drafts) {
    const own = cues.filter(({ owners }) => owners.every((owner) => owner === draft)).map(({ cue }) => cue);
    if (draft.stance !== 'former') draft.stance = isWhole(draft, drafts) ? 'count' : stanceOf(draft, own);
  }
  drafts.forEach(shareStance);
}

/** "90 km/h (56 mph) are expected": the verb is nearer to the conversion, and said of the value. */
function shareStance({ role, of, stance }: Draft): void {
  if (role === 'conversion' && of?.stance === 'count') of.stance = stance;
}

/** "will shed 4,000 of its 52,000 jobs": there are so many now, whatever becomes of the part. */
function isWhole(draft: Draft, drafts: readonly Draft[]): boolean {
  const isOwned = isWordOf('determiner', draft.sentence.tokens[draft.from - 1]);
  return isOwned && drafts.some(({ role, of, from }) => role === 'part' && of === draft && from < draft.from);
}

function isWithin({ from, to }: Cue, draft: Draft): boolean {
  return (from >= draft.from && to <= draft.numberFrom) || (from >= draft.numberTo && to <= draft.nounTo);
}

function stanceOf(draft: Draft, cues: readonly Cue[]): Stance {
  if (isSettled(draft)) return 'count';
  let best: Stance = 'count';
  for (const cue of cues) {
    if (cue.entry.lapsed && governs(draft, cue)) return 'former';
    const isAhead = isDue(draft, cue) || isToCome(draft, cue) || isAnnounced(draft, cue);
    const stance = isAhead ? 'projection' : cue.entry.stance;
    if (RANK[stance] === undefined || !governs(draft, cue)) continue;
    if (isBeaten(draft, cue) && isPlanned(draft, cue)) return 'former';
    if (isBeaten(draft, cue) || isAnswer(draft, cue) || isOfPeople(draft, cue) || hasHappened(draft, cue)) continue;
    if ((RANK[stance] ?? 0) > (RANK[best] ?? 0)) best = stance as Stance; // the data test holds it to the union
  }
  return best;
}

/** "estimates output to fall 34 percent", "estimates losing 34 jobs": to come; not "estimates the damage to be $34 million". */
function isToCome(draft: Draft, cue: Cue): boolean {
  if (!/^estimat(?:e|es|ing)$/.test(cue.entry.cue)) return false;
  const { tokens } = draft.sentence;
  const between = tokens.slice(cue.to, draft.from);
  if (between.length === 1 && between[0]?.lower.endsWith('ing') === true) return true;
  const to = between.findIndex(({ lower }) => lower === 'to');
  const verb = between[to + 1];
  return to > 0 && verb?.kind === 'word' && !isWordOf('auxiliary', verb) && !isFunctionWord(verb);
}

/** "strikes targeting the camp killed 34", "34 suspected smugglers", "34 pledged delegates": said of the people, not of the number. */
function isOfPeople(draft: Draft, { entry, from, to }: Cue): boolean {
  if (/^(?:aimed at|target)/.test(entry.cue)) return draft.outcome !== null;
  // "Police guided 34 tourists out."
  if (entry.cue === 'guided') return draft.unit === 'person' && to === draft.from;
  const isWithin = from >= draft.numberTo && to <= Math.max(draft.to, draft.nounTo);
  return /^(?:pledged|suspected)$/.test(entry.cue) && isWithin && isPerson(draft);
}

/** Not "suspected deaths", "suspected infections". */
function isPerson({ unit, head, outcome }: Draft): boolean {
  return unit === 'person' && outcome !== 'infected' && head !== 'death';
}

const TOLD = /^(?:added|announced|confirmed|estimated|forecast|predicted|said|says|told|warned)$/;
/** Words between "said" and "would". */
const TOLD_REACH = 6;

/** "The firm said it would cut 40 jobs": will, as told; "if it closed, 40 would go" is not told. */
function isAnnounced({ sentence: { tokens } }: Draft, { entry, from, to }: Cue): boolean {
  // "said it would need 40 ships" is still no plan.
  if (/^(?:be|have|need|require|take)$/.test(tokens[to]?.lower ?? '')) return false;
  if (entry.cue !== 'would' || tokens.some(({ lower }) => lower === 'if' || lower === 'could')) return false;
  if (tokens.slice(Math.max(0, from - TOLD_REACH), from).some(({ lower }) => TOLD.test(lower))) return true;
  // "The firm would cut 40 jobs, it said."
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  return comma > to && isWordOf('pronoun', tokens[comma + 1]) && TOLD.test(tokens[comma + 2]?.lower ?? '');
}

/**
 * "scheduled flights carried 34", "the storm, expected to weaken, killed 34", "the strike is planned after 34 died": what
 * came to pass; not "will have sold 34".
 */
function hasHappened(draft: Draft, { entry, to }: Cue): boolean {
  const { tokens } = draft.sentence;
  const verb = draft.from - 1;
  if (entry.stance !== 'projection' || verb < to || isWordOf('auxiliary', tokens[verb - 1])) return false;
  if (/^(?:after|because|since|when)$/.test(tokens[verb]?.lower ?? ''))
    return isPast(tokens, Math.max(draft.to, draft.nounTo));
  return isPast(tokens, verb) || (tokens[verb - 1]?.text === ',' && tokens[verb]?.lower.endsWith('ed') === true);
}

/** "In the poll, 34 percent would sell", "a third of nurses plan to leave": so many say so already. */
function isAnswer(draft: Draft, { entry, from }: Cue): boolean {
  if (from < draft.to || (draft.unitKind !== 'percent' && draft.kind !== 'fraction')) return false;
  return entry.asked === true || (entry.cue === 'would' && draft.sentence.tokens.some(isPoll));
}

/** "could have 90,000 troops there by March": what may be held by a day to come; "could have killed 12" is past. */
function isDue(draft: Draft, cue: Cue): boolean {
  if (!/^(?:could|may|might) have$/.test(cue.entry.cue) || cue.to !== draft.from) return false;
  const { tokens } = draft.sentence;
  for (let at = Math.max(draft.to, draft.nounTo); at < draft.to + 12; at++) {
    const [token, next, then] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (token === undefined || /^[;:—]$/u.test(token.text) || isWordOf('auxiliary', token)) return false;
    if (
      token.lower === 'by' &&
      (isDay(next) || (/^(?:the|next|this|early|late|mid)$/.test(next?.lower ?? '') && isDay(then)))
    )
      return true;
  }
  return false;
}

function isDay(token: Token | undefined): boolean {
  if (/^(?:spring|summer|autumn|winter|end|week|month|year)$/.test(token?.lower ?? '')) return true;
  return isWordOf('month', token) || isWordOf('weekday', token) || /^20\d\d$/.test(token?.text ?? '');
}

/** "will come from a $60 million package approved earlier": the sum itself is past. */
function isSettled(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (isPresent(draft)) return true;
  const at = Math.max(draft.to, draft.nounTo);
  return (
    (tokens[at]?.lower.endsWith('ed') ?? false) &&
    /^(?:earlier|last|previously|already)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

/** "could rise to 40 from its current output of 30": what is already so. */
function isPresent({ sentence: { tokens }, from }: Draft): boolean {
  const [current, noun, of] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]];
  const isNow = (token: Token | undefined) => token?.lower === 'current' || token?.lower === 'existing';
  return isNow(of) || (of?.lower === 'of' && isNow(current) && !isPlan(noun));
}

/** Words between what was reached and the plan: "came in at the very top end of our own guidance". */
const MEASURED = 10;

/** "beat its target of 5 million", "above the forecast": what was reached is measured against a plan, it is none. */
function isBeaten(draft: Draft, cue: Cue): boolean {
  // "above the 185,000 forecast"
  if (cue.from === draft.to && isWordOf('determiner', draft.sentence.tokens[draft.from - 1])) return false;
  const words = draft.sentence.tokens.slice(Math.max(0, cue.from - MEASURED), cue.from);
  if (cue.entry.plan !== true) return false;
  return words.some(({ lower }) => BEATEN.has(lower) && !(lower === 'within' && isAhead(words))) || wasAtEdge(words);
}

/** "will be within its guided range": nothing has been reached yet. */
function isAhead(words: readonly Token[]): boolean {
  return words.some(({ lower }) => /^(?:expect|expected|expects|should|will)$/.test(lower));
}

/** "beat its target of 5 million": the plan's own number, which what was reached replaced. */
function isPlanned(draft: Draft, cue: Cue): boolean {
  const { tokens } = draft.sentence;
  const end = isWordOf('determiner', tokens[draft.from - 1]) ? draft.from - 1 : draft.from;
  const between = tokens.slice(cue.to, end);
  return /(?:^|\s)of$/.test(cue.entry.cue)
    ? between.length === 0
    : /^(?:for|of)$/.test(between.at(-1)?.lower ?? '') && between.every(({ kind }) => kind === 'word');
}

/** "was at the top end of our guidance": it is known by now. */
function wasAtEdge(words: readonly Token[]): boolean {
  const was = words.findLastIndex(({ lower }) => lower === 'was' || lower === 'were');
  return was >= 0 && words.slice(was).some(({ lower }) => /^(?:top|bottom|high|low|upper|lower|midpoint)$/.test(lower));
}

const BEATEN = wordList('beats');

/** A cue governs the numbers after it in its clause; an estimate also those right before it. */
function governs(draft: Draft, cue: Cue): boolean {
  const { tokens } = draft.sentence;
  if (cue.from >= draft.from && cue.to <= draft.to) return true;
  if (cue.entry.near && !isObject(draft, cue)) return false;
  const [from, to] = cue.to <= draft.from ? [cue.to, draft.from] : [draft.to, cue.from];
  if (cue.from >= draft.to && isOfOthers(draft, cue)) return true;
  if (cue.from >= draft.to && (!reachesBack(cue.entry) || cue.from - draft.to > 4)) return false;
  if (to - from > REACH || isConceded(tokens, cue, draft.from) || isSetApart(tokens, cue, draft.from)) return false;
  // "authorized $1 billion, and will go on buying", "rose 7% and is to rise": what comes then is another matter.
  if (cue.from >= draft.to && tokens.slice(from, to).some((token, i) => token.text === ',' || isNext(tokens, from + i)))
    return false;
  if (cue.from > draft.to && isNextVerb(tokens, cue.from, cue.entry.cue)) return false;
  if (cue.from >= draft.to && (isReached(tokens, cue) || isOfOther(tokens, cue, Math.max(draft.to, draft.nounTo))))
    return false;
  const looksAhead = cue.entry.stance === 'projection';
  const own = { from: draft.from, to: Math.max(draft.to, draft.nounTo) };
  if (looksAhead && cue.to <= draft.from && isOwnSubject(tokens, own)) return false;
  return !tokens.slice(from, to).some((token, i) => {
    if (
      (endsReach(token) || toldApart(tokens, from + i) || isMeanwhile(draft, from + i)) &&
      !isCaptionColon(draft, from + i)
    )
      return true;
    return isPastCause(draft, from + i) || (looksAhead && isNextPredicate(tokens, from + i));
  });
}

/** "beating the 5 million analysts had expected": what they had looked for, and no more. */
function isOfOthers({ from, to, sentence: { tokens } }: Draft, cue: Cue): boolean {
  const who = tokens.slice(to, cue.from);
  const isClause =
    who.length > 0 && who.length <= WHO && who.every((token) => token.kind === 'word' && !isFunctionWord(token));
  return cue.entry.lapsed === true && isClause && isWordOf('determiner', tokens[from - 1]);
}

/** Words of "analysts", "most economists". */
const WHO = 3;

/** "demanded 40 seats", "called for an immediate 12 percent cut"; not "called for help 34 times". */
function isObject({ from, sentence: { tokens } }: Draft, { to }: Cue): boolean {
  return to === from || (to < from && from - to <= NEAR && isWordOf('determiner', tokens[to]));
}

/** "will cut jobs after losing $6bn", "to cut jobs after a £40m loss": the loss is past; not "will start after 34 talks". */
function isPastCause({ from, unitKind, sentence: { tokens } }: Draft, at: number): boolean {
  if (tokens[at]?.lower !== 'after') return false;
  const number = isWordOf('determiner', tokens[at + 1]) ? at + 2 : at + 1;
  const isSum = number === from && (unitKind === 'money' || unitKind === 'percent');
  return isSum || tokens[at + 1]?.lower.endsWith('ing') === true;
}

/**
 * "cut 34 jobs at the plant scheduled for closure", "34 million of a planned 50", "paid 34 euros for seats that should cost
 * 50": behind an article or another noun another thing is planned.
 */
function isOfOther(tokens: readonly Token[], { entry, from }: Cue, after: number): boolean {
  if (tokens.slice(after + 1, from).some(isRelative)) return true;
  if (!/^\w+ed$/.test(entry.cue) || isWordOf('auxiliary', tokens[from - 1])) return false;
  return tokens.slice(after, from).some((token) => isWordOf('determiner', token));
}

/** "34 schools failed to hit targets", "12 firms to miss their goals": what was aimed at, not what was counted. */
function isReached(tokens: readonly Token[], { entry, from }: Cue): boolean {
  const verb = isWordOf('determiner', tokens[from - 1]) ? from - 2 : from - 1;
  return entry.plan === true && tokens[verb - 1]?.lower === 'to' && !isWordOf('auxiliary', tokens[verb]);
}

/** "While the winter may be mild, 34 sledges are in the shop": what a fronted clause concedes ends with it. */
function isConceded(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (!/^(?:although|though|whereas|while)$/.test(tokens[0]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return cue.to <= comma && comma < at;
}

function reachesBack({ stance, back }: StanceEntry): boolean {
  return back ?? (stance === 'projection' || stance === 'hypothetical');
}

function endsReach({ text, lower }: Token): boolean {
  return /^[;:—]$/u.test(text) || /^(?:but|while|although|though|which|whereas)$/.test(lower);
}

/** "Acme to axe 2,300 jobs as sales slump 14%": what a headline tells of meanwhile has happened. */
function isMeanwhile({ sentence: { title, tokens } }: Draft, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    title && tokens[at]?.lower === 'as' && before?.lower !== 'as' && !/^(?:many|much|of|well)$/.test(next?.lower ?? '')
  );
}

/** "Projected deaths: 34": what is said before the colon is said of the number. */
function isCaptionColon(draft: Draft, at: number): boolean {
  return draft.sentence.tokens[at]?.text === ':' && captionOf(draft)?.to === at;
}
