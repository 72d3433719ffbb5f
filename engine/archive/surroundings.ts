import type { Article, Figure, PartialDate } from '../model.ts';
import { findNames, type NameMention, withContainers } from '../text/names.ts';
import { namesOf, textOf } from './page-reading.ts';
import { countedWhere, holdersOf } from './whose-and-where.ts';

export type Place = 'sentence' | 'paragraph' | 'headline' | 'before' | 'article';

/** What is written around a figure at one distance from it. */
export interface Tier {
  place: Place;
  /** How much a word found here counts. */
  weight: number;
  /** Canonical names and the larger places and bodies they belong to. */
  names: ReadonlySet<string>;
  /** Lower-case, straight apostrophes. */
  text: string;
}

export interface Surroundings {
  /** Nearest first. */
  tiers: readonly Tier[];
  /** Names inside the figure's own words, or right before its "has": "92,000 Russian troops", "Russia has 92,000 troops". */
  owners: ReadonlySet<string>;
  /** Where the figure itself was counted, and where other numbers of its sentence were: "18,991 in Turkey and 3,384 in Syria". */
  places: ReadonlySet<string>;
  otherPlaces: ReadonlySet<string>;
  /** Names of the sentence that are neither who says so nor the figure's own. */
  sentenceNames: readonly string[];
  /** The figure's part of the sentence, as its tiers are written. */
  clause: string;
  /** Years written in it. */
  years: readonly number[];
}

/** A page's figure with all that is asked about it, read once for all concepts. */
export interface FigureInContext {
  figure: Figure;
  /** It comes on top of a count: see isFurther. */
  further: boolean;
  surroundings: Surroundings;
  /** null: a page or a selection of no stated day, which may be of any. */
  published: PartialDate | null;
}

const WEIGHTS: Record<Place, number> = { sentence: 1, paragraph: 0.9, headline: 0.85, before: 0.8, article: 0.7 };
const YEAR = /\b(?:1[89]|20)\d\d\b/g;
/** A name the article has once, far from the figure, says little about the figure. */
const ENOUGH_MENTIONS = 2;
const LEDE_BLOCKS = 2;

export interface PageReader {
  around(figure: Figure): Surroundings;
  /** All names and words of the page: what is not here is near none of its figures. */
  whole: Tier;
}

/** Reads an article once; the function it gives tells what surrounds each of its figures. */
export function readSurroundings(article: Article): PageReader {
  const mentionsOf = (block: number): NameMention[] => namesOf(article, block);
  const tiers = new Map<string, Tier>();
  const tierOf = (place: Place, key: string, make: () => { names: Iterable<string>; text: string }): Tier => {
    const known = tiers.get(key);
    if (known) return known;
    const { names, text } = make();
    const tier = { place, weight: WEIGHTS[place], names: expand(names), text: normalise(text) };
    tiers.set(key, tier);
    return tier;
  };
  const blockTier = (place: Place, block: number): Tier =>
    tierOf(place, `${place}${block}`, () => ({
      names: mentionsOf(block).map(({ name }) => name),
      text: textOf(article, block),
    }));
  const frequent = frequentNames(article, mentionsOf);
  const articleTier = (block: number): Tier =>
    tierOf('article', `article${block}`, () => ({
      names: frequent.filter(({ first }) => first <= block).map(({ name }) => name),
      text: leadOf(article),
    }));

  const around = (figure: Figure): Surroundings => {
    const start = figure.sentenceStart;
    const end = start + figure.sentence.length;
    const inSentence = mentionsOf(figure.block).filter((mention) => mention.start >= start && mention.end <= end);
    const where = countedWhere(figure, inSentence);
    const own = inSentence.filter((mention) => mention.start >= figure.start && mention.end <= figure.end);
    const sentence = tierOf('sentence', `sentence${figure.block}:${start}`, () => ({
      names: inSentence.map(({ name }) => name),
      text: figure.sentence,
    }));
    return {
      tiers: [
        sentence,
        blockTier('paragraph', figure.block),
        blockTier('headline', -1),
        blockTier('before', Math.max(-1, figure.block - 1)),
        articleTier(figure.block),
      ],
      owners: expand([...own, ...holdersOf(figure, inSentence)].map(({ name }) => name)),
      places: expand(where.places),
      otherPlaces: expand(where.otherPlaces),
      sentenceNames: withoutClaimant(figure, inSentence),
      clause: normalise(clauseOf(figure)),
      years: (clauseOf(figure).match(YEAR) ?? []).map(Number),
    };
  };
  const blocks = [-1, ...article.blocks.keys()];
  const names = expand(new Set(blocks.flatMap((block) => mentionsOf(block).map(({ name }) => name))));
  const text = normalise(blocks.map((block) => textOf(article, block)).join('\n'));
  return { around, whole: { place: 'article', weight: 0, names, text } };
}

function leadOf(article: Article): string {
  return [article.title ?? '', ...article.blocks.slice(0, LEDE_BLOCKS).map(({ text }) => text)].join('\n');
}

interface FrequentName {
  name: string;
  /** The block it is first named in: what is named further on is not what a figure is of. */
  first: number;
}

function frequentNames(article: Article, mentionsOf: (block: number) => NameMention[]): FrequentName[] {
  const counts = new Map<string, { count: number; first: number }>();
  for (let block = -1; block < article.blocks.length; block++) {
    const weight = block < LEDE_BLOCKS ? ENOUGH_MENTIONS : 1;
    for (const { name } of mentionsOf(block)) {
      const { count, first } = counts.get(name) ?? { count: 0, first: block };
      counts.set(name, { count: count + weight, first });
    }
  }
  return [...counts].filter(([, { count }]) => count >= ENOUGH_MENTIONS).map(([name, { first }]) => ({ name, first }));
}

/** "250,000 came; the march of 2009 drew 1.8 million": a year dates what stands on its side of the semicolon. */
function clauseOf({ sentence, sentenceStart, start, end }: Figure): string {
  const from = sentence.lastIndexOf(';', Math.max(0, start - sentenceStart)) + 1;
  const to = sentence.indexOf(';', end - sentenceStart);
  return sentence.slice(from, to < 0 ? sentence.length : to);
}

/** "Washington says 150,000 are massed": the claimant's country is not where the troops are. */
function withoutClaimant(figure: Figure, inSentence: readonly NameMention[]): string[] {
  const said = [figure.attribution?.claimant, figure.reporter].filter((each) => each !== null && each !== undefined);
  const voices = new Set(said.flatMap((each) => findNames(each).map(({ name }) => name)));
  return [...new Set(inSentence.map(({ name }) => name))].filter((name) => !voices.has(name));
}

export function expand(names: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const name of names) for (const each of withContainers(name)) all.add(each);
  return all;
}

export function normalise(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
