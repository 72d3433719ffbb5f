import type { Article, Concept, Figure, PartialDate } from '../model.ts';
import { unitOfHead } from '../text/nouns.ts';
import { groupsByDots } from '../text/number-marks.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenReader, type Token } from '../text/tokens.ts';
import { joinDegrees, readAge, readTens } from './ages-and-temperatures.ts';
import { withHalf } from './and-a-half.ts';
import { asOfOf } from './as-of.ts';
import { datesIn } from './named-dates.ts';
import { joinBounds } from './bounds.ts';
import { claimsOf, type Claim } from './claimants.ts';
import { conceptInSentence } from './concept-in-sentence.ts';
import { datelineOf } from './dateline.ts';
import { decadesIn } from './decades.ts';
import type { Draft, Sentence } from './draft.ts';
import { figureOf } from './figure-of-draft.ts';
import { readHead } from './heads.ts';
import { completeFromHeadline } from './headline.ts';
import { newMemory, type Memory } from './memory.ts';
import { readModifier, readModifierAfter } from './modifiers.ts';
import { dropNonFigures } from './not-figures.ts';
import { joinParts } from './parts.ts';
import { isOfThem, takeNounOfNext } from './parts-of-wholes.ts';
import { readQuantities } from './quantities.ts';
import { readRoles } from './roles.ts';
import { scopeOf } from './scope.ts';
import { shareOutcomes } from './shared-outcomes.ts';
import { clearTallies, shareUnits } from './shared-units.ts';
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
  const read = new Map<Draft, Concept>();
  return drafts.map((draft, i) => {
    const own = conceptInSentence(draft, { drafts, at: i, read, last: concept });
    read.set(draft, own);
    if (draft.unit === null && draft.of === null && isOfThem(draft)) draft.unit = own.head && unitOfHead(own.head);
    if (draft.role !== 'change' && draft.role !== 'ratio' && draft.role !== 'part') concept = own;
    const { attribution, reporter, toldOn } = claims[i] ?? UNCLAIMED;
    if (toldOn && draft.stance === 'hypothetical') draft.stance = 'projection';
    const [scope, asOf] = [scopeOf(draft, drafts), asOfOf(draft, dates, published)];
    return figureOf(draft, { concept: own, scope, asOf, attribution, reporter });
  });
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
