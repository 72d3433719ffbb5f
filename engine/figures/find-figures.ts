import type { Article, Concept, Figure, PartialDate } from '../model.ts';
import { unitOfHead } from '../text/nouns.ts';
import { groupsByDots } from '../text/number-marks.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenReader, type Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { joinDegrees, readAge, readTens } from './ages-and-temperatures.ts';
import { withHalf } from './and-a-half.ts';
import { asOfOf } from './as-of.ts';
import { datesIn } from './named-dates.ts';
import { joinBounds } from './bounds.ts';
import { claimsOf, type Claim } from './claimants.ts';
import { isSpoken } from './clause-verbs.ts';
import { conceptOf } from './concepts.ts';
import { datelineOf } from './dateline.ts';
import { decadesIn } from './decades.ts';
import type { Draft, Sentence } from './draft.ts';
import { figureOf } from './figure-of-draft.ts';
import { namesPeople } from './gatherings.ts';
import { readHead } from './heads.ts';
import { completeFromHeadline } from './headline.ts';
import { newMemory, type Memory } from './memory.ts';
import { readModifier, readModifierAfter } from './modifiers.ts';
import { dropNonFigures } from './not-figures.ts';
import { isObject, isOutcomeHead } from './outcomes.ts';
import { joinParts } from './parts.ts';
import { isOfThem, takeNounOfNext } from './parts-of-wholes.ts';
import { readQuantities } from './quantities.ts';
import { readRoles } from './roles.ts';
import { scopeOf } from './scope.ts';
import { shareOutcomes } from './shared-outcomes.ts';
import { clearTallies, isOfOther, isTallyOfSeveral, shareUnits } from './shared-units.ts';
import { readStances } from './stance.ts';

/** What a text is read with: its local day and language, null when not known. */
export interface TextContext {
  published?: PartialDate | null;
  language?: string | null;
}

/** How a block is read: with what the blocks before it told, and as of the day it was printed. */
interface Reading {
  memory: Memory;
  published: PartialDate | null;
  dotsGroup: boolean;
}

/** Block number of the headline. */
const TITLE = -1;

/** Every figure of a page in reading order, the headline (block -1) first; `role` says which stand in their own right. */
export function findFigures(article: Article): Figure[] {
  const dotsGroup = groupsByDots(article.language);
  const { title } = article;
  const first = article.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  const published = datelineOf(first, article.published) ?? article.published;
  const headline = title === null ? [] : readBlock(TITLE, title, { memory: newMemory(), published, dotsGroup });
  const memory = newMemory();
  const body = article.blocks.flatMap((block, i) =>
    readBlock(i, block.text, { memory, published: block.date ?? published, dotsGroup }),
  );
  return headline.concat(completeFromHeadline(headline, body));
}

/** The figures of one text; offsets are UTF-16 positions in it. */
export function findFiguresInText(text: string, context: TextContext = {}): Figure[] {
  const day = context.published ?? null;
  const published = datelineOf(text, day) ?? day;
  return readBlock(0, text, { memory: newMemory(), published, dotsGroup: groupsByDots(context.language ?? null) });
}

function readBlock(block: number, text: string, reading: Reading): Figure[] {
  const nextToken = tokenReader(text, reading.dotsGroup);
  const figures: Figure[] = [];
  let token = nextToken();
  let elided: Concept | null = null;
  for (const span of splitSentences(text)) {
    const own: Token[] = [];
    for (; token !== null && token.end <= span.end; token = nextToken()) own.push(token);
    for (const part of piecesOf(own)) {
      const sentence = { block, ...spanOf(part, span), text: '', tokens: part, title: block === TITLE };
      sentence.text = text.slice(sentence.start, sentence.end);
      const found = readSentence(sentence, reading, elided);
      for (const figure of found) figures.push(figure);
      elided = found.findLast((figure) => figure.concept.head !== null)?.concept ?? elided;
    }
  }
  return figures;
}

/** No sentence is longer; a longer run is a table or worse, and is read in pieces so that time stays linear. */
const LONGEST_SENTENCE = 200;

function piecesOf(tokens: Token[]): Token[][] {
  if (tokens.length <= LONGEST_SENTENCE) return tokens.length === 0 ? [] : [tokens];
  const pieces: Token[][] = [];
  for (let at = 0; at < tokens.length; at += LONGEST_SENTENCE) pieces.push(tokens.slice(at, at + LONGEST_SENTENCE));
  return pieces;
}

function spanOf(piece: readonly Token[], whole: { start: number; end: number }): { start: number; end: number } {
  return { start: piece[0]?.start ?? whole.start, end: piece.at(-1)?.end ?? whole.end };
}

const UNCLAIMED: Claim = { attribution: null, reporter: null, toldOn: false };

/** `elided` is the concept of the last figure before, for a number that stands alone. */
function readSentence(sentence: Sentence, { published, memory }: Reading, elided: Concept | null): Figure[] {
  const drafts = draftsOf(sentence);
  const claims = claimsOf(sentence, drafts, memory);
  if (drafts.length === 0) return [];
  const dates = [...datesIn(sentence.tokens, published), ...decadesIn(sentence.tokens)];
  let concept = elided;
  const ofDraft = new Map<Draft, Concept>();
  return drafts.map((draft, i) => {
    const change = isNextRise(draft, drafts[i - 1]) ? drafts[i - 1] : undefined;
    const before = conceptBefore(draft, ofDraft) ?? (change && ofDraft.get(change)) ?? concept;
    const own =
      before &&
      (draft.role === 'conversion' ||
        isBareFormer(draft, ofDraft) ||
        isBarePart(draft, ofDraft) ||
        isBareChange(draft, ofDraft))
        ? before
        : conceptOf(
            draft,
            mayInherit(draft, before) &&
              !startsAnew(draft, i === 0) &&
              !isOfSpeaker(draft, drafts[i - 1]) &&
              !isTallyOfSeveral(drafts, i) &&
              !isOfOtherKind(draft, drafts.slice(0, i))
              ? before
              : null,
          );
    ofDraft.set(draft, own);
    if (draft.unit === null && draft.of === null && isOfThem(draft)) draft.unit = own.head && unitOfHead(own.head);
    if (draft.role !== 'change' && draft.role !== 'ratio' && draft.role !== 'part') concept = own;
    const { attribution, reporter, toldOn } = claims[i] ?? UNCLAIMED;
    if (toldOn && draft.stance === 'hypothetical') draft.stance = 'projection';
    const [scope, asOf] = [scopeOf(draft, drafts), asOfOf(draft, dates, published)];
    return figureOf(draft, { concept: own, scope, asOf, attribution, reporter });
  });
}

/** "rose to 1,140 cases, the ministry said, down from 760": of the same thing, whoever stands before it. */
function isBareFormer(
  { role, of, nounFrom, nounTo, from, sentence }: Draft,
  read: ReadonlyMap<Draft, Concept>,
): boolean {
  const isAfter = role === 'former' && of !== null && read.has(of) && nounTo <= nounFrom;
  return isAfter && /^(?:from|to|with)$/.test(sentence.tokens[from - 1]?.lower ?? '');
}

/** "performed 340 transplants, 12 fewer than in 2022", "a rise of 9 percent": of what was counted, not of who did it. */
function isBareChange({ role, of, from, sentence }: Draft, read: ReadonlyMap<Draft, Concept>): boolean {
  if (role !== 'change' || of?.unitKind !== 'count' || of.nounTo <= of.nounFrom || !read.has(of)) return false;
  const between = sentence.tokens.slice(Math.max(of.to, of.nounTo), from);
  const at = between.findLastIndex(({ text }) => text === ',');
  return at >= 0 && between.slice(at + 1).every((token) => isFunctionWord(token) || changesNoun(token));
}

function changesNoun({ lower }: Token): boolean {
  return /^(?:decline|decrease|drop|fall|gain|increase|jump|rise)$/.test(lower);
}

/** "In Sund 125 of the 327 patients": what the whole behind it counts, whatever stands before. */
function isBarePart({ role, of, nounFrom, nounTo }: Draft, read: ReadonlyMap<Draft, Concept>): boolean {
  return role === 'part' && of !== null && !read.has(of) && nounTo <= nounFrom;
}

/** "have risen 21 centimetres and could rise by another 60": nothing but "and" stands between the changes. */
function isNextRise({ role, from, sentence: { tokens } }: Draft, before: Draft | undefined): boolean {
  if (role !== 'change' || before?.role !== 'change') return false;
  const between = tokens.slice(before.to, from);
  return between.some(({ lower }) => lower === 'and') && !between.some(({ kind }) => kind === 'mark');
}

/** What the figure that another belongs to counts; "three of the 40 hostages" are hostages. null for one that stands alone. */
function conceptBefore({ role, of, outcome }: Draft, read: ReadonlyMap<Draft, Concept>): Concept | null {
  if (of === null) return null;
  const before = read.get(of);
  if (before !== undefined || role !== 'part') return before ?? null;
  return { ...conceptOf(of, null), outcome };
}

/** "jailed for eight years and fined 2 million rupees": a sum is not of what the years were. */
function isOfOtherKind({ of, unitKind }: Draft, before: readonly Draft[]): boolean {
  const isOther = ({ unitKind: kind }: Draft) => kind === 'measure' || kind === 'percent';
  return of === null && unitKind === 'money' && before.length > 0 && before.every(isOther);
}

/** A count with its own noun needs no other concept; a bare number, or one that belongs to another, does. */
function mayInherit(draft: Draft, before: Concept | null): boolean {
  if (draft.of !== null) return true;
  if ((draft.unitKind === 'count' && draft.head !== null) || isOfOther(draft)) return false;
  if (before !== null && before.outcome !== null && draft.outcome === null && hasPredicate(draft)) return false;
  // "31 bodies were found and 28 are missing"
  if (draft.outcome !== null && draft.outcome !== before?.outcome && isOutcomeHead(before?.head ?? '')) return false;
  // "Twelve houses burned. 300 were dead": no houses died.
  const head = before?.head ?? null;
  // "put it at 40,000": the crowd or turnout named before.
  const isPut = draft.sentence.tokens[draft.from - 1]?.lower === 'at';
  const isOfThings = head !== null && unitOfHead(head) !== 'person' && !(isPut && namesPeople(head));
  return !(draft.unit === 'person' && isOfThings);
}

/** How far before its noun "which" may stand: "a group which for years has run two clinics". */
const WHICH = 6;

/** "A group which runs two clinics said a nurse had died and four were ill": the speaker's clinics are not what it tells of. */
function isOfSpeaker(draft: Draft, before: Draft | undefined): boolean {
  if (before === undefined || draft.of !== null || draft.unit !== null) return false;
  const { tokens } = draft.sentence;
  const end = Math.max(before.to, before.nounTo);
  const said = tokens.findIndex((token, at) => at >= end && at < draft.from && isSpoken(token));
  if (said < 0 || tokens[said + 1]?.capital === true) return false;
  return tokens
    .slice(Math.max(0, before.from - WHICH), before.from)
    .some(({ lower }) => /^(?:which|whose)$/.test(lower));
}

/** "Two visitors fell ill. The virus has killed 813": not visitors; of "Ruiz, who led 40 men, said 12 died" nobody knows. */
function startsAnew(draft: Draft, isFirst: boolean): boolean {
  if (draft.of !== null || draft.outcome === null) return false;
  const { tokens } = draft.sentence;
  if (isFirst)
    return (
      isObject(draft) &&
      !tokens.slice(0, draft.from).some((token) => /^(?:he|it|she|that|they|this)$/.test(token.lower))
    );
  let at = draft.from - 1;
  while (tokens[at]?.lower === 'that' || isWordOf('adverb', tokens[at])) at -= 1;
  return isSpoken(tokens[at]) && tokens[at - 1]?.text === ',';
}

/** "Police arrested 212; half a million had marched": what a number does by itself is not what befell the ones before. */
function hasPredicate({ sentence, to }: Draft): boolean {
  const [next, after] = [sentence.tokens[to], sentence.tokens[to + 1]];
  // but "rebels say 40 did".
  if (after?.kind !== 'word') return false;
  return isWordOf('auxiliary', next) || isWordOf('verb', next) || /[^e]ed$/.test(next?.lower ?? '');
}

function draftsOf(sentence: Sentence): Draft[] {
  const all = readQuantities(sentence).map(withHalf);
  if (all.length === 0) return [];
  for (const draft of all) readModifier(draft);
  readTens(all);
  const found = joinBounds(dropNonFigures(joinParts(joinDegrees(all))));
  for (const draft of found) {
    readHead(draft);
    readModifierAfter(draft);
    readAge(draft);
  }
  const drafts = withoutInner(found);
  drafts.forEach((draft, i) => takeNounOfNext(draft, drafts[i + 1]));
  shareOutcomes(drafts);
  clearTallies(drafts);
  readRoles(drafts);
  shareUnits(drafts);
  readStances(drafts);
  return drafts;
}

/** "12 deaths per 1,000 live births", "18 Leopard 2 tanks": the base of a rate and a model are no figures of their own. */
function withoutInner(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft, i) => {
    const outer = drafts[i - 1];
    if (outer === undefined || outer.to <= draft.numberFrom) return true;
    return outer.per === null && !isModelWithin(draft, outer);
  });
}

/** The 2 of "18 Leopard 2 tanks"; but "five 3-ton trucks", "two of her five plants". */
function isModelWithin(draft: Draft, outer: Draft): boolean {
  const isBare = draft.unitKind === null || draft.unitKind === 'count';
  const name = draft.sentence.tokens[draft.numberFrom - 1];
  return draft.kind === 'digits' && isBare && name?.capital === true && outer.unitKind === 'count';
}
