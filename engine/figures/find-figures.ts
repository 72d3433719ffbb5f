import type { Article, Concept, Figure, PartialDate } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { unitOfHead } from '../text/nouns.ts';
import { groupsByDots } from '../text/number-marks.ts';
import { tokenReader, type Token } from '../text/tokens.ts';
import { asOfOf, datesIn } from './as-of.ts';
import { datelineOf } from './dateline.ts';
import { joinBounds } from './bounds.ts';
import { claimsOf, type Claim } from './claimants.ts';
import { conceptOf } from './concepts.ts';
import { isWordOf } from '../text/word-classes.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
import { namesPeople } from './gatherings.ts';
import { endsNumber, readHead } from './heads.ts';
import { completeFromHeadline } from './headline.ts';
import { newMemory, type Memory } from './memory.ts';
import { readModifier, readModifierAfter } from './modifiers.ts';
import { dropNonFigures } from './not-figures.ts';
import { joinParts } from './parts.ts';
import { isOutcomeHead, isOutcomeWord } from './outcomes.ts';
import { readQuantities } from './quantities.ts';
import { readRoles } from './roles.ts';
import { joinDegrees, readAge, readTens } from './ages-and-temperatures.ts';
import { scopeOf } from './scope.ts';
import { readStances } from './stance.ts';

/** What a text is read with: its headline, local day and language, null when not known. */
export interface TextContext {
  title?: string | null;
  published?: PartialDate | null;
  language?: string | null;
}

/** How a page is read, the same for all its blocks. */
interface Reading {
  memory: Memory;
  dotsGroup: boolean;
}

/** Block number of the headline. */
const TITLE = -1;

/** Every figure of a page in reading order, the headline (block -1) first; `role` says which stand in their own right. */
export function findFigures(article: Article): Figure[] {
  const dotsGroup = groupsByDots(article.language);
  const reading = { memory: newMemory(), dotsGroup };
  const { title } = article;
  const first = article.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  const published = datelineOf(first, article.published) ?? article.published;
  const headline = title === null ? [] : readBlock(TITLE, title, published, { memory: newMemory(), dotsGroup });
  const body = article.blocks.flatMap((block, i) => readBlock(i, block.text, block.date ?? published, reading));
  return headline.concat(completeFromHeadline(headline, body));
}

/** The figures of one text; offsets are UTF-16 positions in it. */
export function findFiguresInText(text: string, context: TextContext = {}): Figure[] {
  const reading = { memory: newMemory(), dotsGroup: groupsByDots(context.language ?? null) };
  const published = context.published ?? null;
  return readBlock(0, text, datelineOf(text, published) ?? published, reading);
}

function readBlock(block: number, text: string, published: PartialDate | null, reading: Reading): Figure[] {
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
      const found = readSentence(sentence, published, reading.memory, elided);
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

function readSentence(
  sentence: Sentence,
  published: PartialDate | null,
  memory: Memory,
  elided: Concept | null,
): Figure[] {
  const drafts = draftsOf(sentence);
  const claims = claimsOf(sentence, drafts, memory);
  if (drafts.length === 0) return [];
  const dates = datesIn(sentence.tokens, published);
  let concept = elided;
  return drafts.map((draft, i) => {
    const own =
      draft.role === 'conversion' && concept ? concept : conceptOf(draft, mayInherit(draft, concept) ? concept : null);
    if (draft.role !== 'change' && draft.role !== 'ratio' && draft.role !== 'part') concept = own;
    return figureOf(draft, own, claims[i] ?? { attribution: null, reporter: null }, {
      scope: scopeOf(draft, drafts),
      asOf: asOfOf(draft, dates, published),
    });
  });
}

/** A count with its own noun needs no other concept; a bare number, or one that belongs to another, does. */
function mayInherit(draft: Draft, before: Concept | null): boolean {
  if (draft.of !== null) return true;
  if (draft.unitKind === 'count' && draft.head !== null) return false;
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

/** "Police arrested 212; half a million had marched": what a number does by itself is not what befell the ones before. */
function hasPredicate({ sentence, to }: Draft): boolean {
  const [next, after] = [sentence.tokens[to], sentence.tokens[to + 1]];
  // but "rebels say 40 did".
  if (after?.kind !== 'word') return false;
  return isWordOf('auxiliary', next) || isWordOf('verb', next) || /[^e]ed$/.test(next?.lower ?? '');
}

function draftsOf(sentence: Sentence): Draft[] {
  const all = readQuantities(sentence);
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
  const isCount = (unitKind: Draft['unitKind']) => unitKind === 'count' || unitKind === null;
  const name = draft.sentence.tokens[draft.numberFrom - 1];
  return draft.kind === 'digits' && name?.capital === true && isCount(draft.unitKind) && outer.unitKind === 'count';
}

/** "150,000, up from 130,000" and "killed 12 soldiers and wounded 30": the second number counts what the first did. */
function shareUnits(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const other = draft.of ?? drafts[i - 1];
    if (draft.unit !== null || other === undefined || draft.kind === 'fraction' || draft.kind === 'multiple') return;
    if (countsOther(draft) || isOfOther(draft)) return;
    const leads = (other.unit ?? '').endsWith('point') && draft.sentence.tokens[draft.from - 1]?.lower === 'to';
    const source = other.unitKind === 'percent' ? reachedBefore(drafts, i) : other;
    if (source && (draft.of !== null || leads || source !== other || other.unitKind === 'count'))
      [draft.unit, draft.unitKind] = [source.unit, source.unitKind];
  });
}

/** "600 drones and 90 air, sea and land missiles": a word that may be what it counts follows, and it is not the drones. */
function countsOther({ sentence, to, of, kind }: Draft): boolean {
  const next = sentence.tokens[to];
  if (of !== null || next?.spaced !== true) return false;
  // "millions of rare $1 bills"
  if (kind === 'vague' && next.lower === 'of') return true;
  return !endsNumber(next) && !isOutcomeWord(next.lower) && next.lower !== 'others';
}

const TALLIES = new Set('average high low maximum minimum number peak record sum tally toll total'.split(' '));

/** "dozens of universities and a life expectancy of 70": its own noun stands before it. "a total of 70" counts what went before. */
function isOfOther({ sentence: { tokens }, from, of }: Draft): boolean {
  const noun = tokens[from - 2];
  return of === null && tokens[from - 1]?.lower === 'of' && noun?.kind === 'word' && !TALLIES.has(noun.lower);
}

/** "rose 3% to 40 million cars, while exports fell 2% to 12 million": what a share led to before counts the same. */
function reachedBefore(drafts: readonly Draft[], at: number): Draft | null {
  const isReached = (i: number) =>
    drafts[i - 1]?.unitKind === 'percent' &&
    drafts[i]?.sentence.tokens.slice(drafts[i - 1]?.to, drafts[i]?.from).some(({ lower }) => lower === 'to') === true;
  if (!isReached(at)) return null;
  for (let i = at - 2; i > 0; i--) if (isReached(i) && drafts[i]?.unitKind !== 'percent') return drafts[i] ?? null;
  return null;
}

function figureOf(draft: Draft, concept: Concept, claim: Claim, rest: Pick<Figure, 'scope' | 'asOf'>): Figure {
  const { sentence } = draft;
  const start = sentence.tokens[draft.from]?.start ?? 0;
  const surface = textOf(sentence, draft.from, draft.to);
  return {
    id: idOf(draft),
    block: sentence.block,
    start,
    end: start + surface.length,
    surface,
    sentence: sentence.text,
    sentenceStart: sentence.start,
    quantity: {
      low: draft.low,
      high: draft.high,
      modifier: draft.modifier,
      modifierText: draft.modifierText,
      unit: unitName(draft),
      step: draft.step,
    },
    role: draft.role,
    change: draft.change,
    concept,
    ...rest,
    attribution: claim.attribution,
    reporter: claim.reporter,
    stance: draft.stance,
    of: draft.of && idOf(draft.of),
  };
}

function unitName(draft: Draft): string | null {
  if (draft.per === null) return draft.kind === 'multiple' ? 'times' : draft.unit;
  return `${draft.unit ?? 'count'}/${draft.per}`;
}

function idOf(draft: Draft): string {
  const { sentence, from, to } = draft;
  return `${sentence.block}:${sentence.tokens[from]?.start ?? 0}-${sentence.tokens[to - 1]?.end ?? 0}`;
}
