import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areSisters, matcherFor } from '@/engine/archive/same-measure.ts';
import { compare } from '@/engine/compare/compare.ts';
import { paceOfSeries } from '@/engine/compare/pace.ts';
import { type Statement, statementOfFigure } from '@/engine/compare/statement.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article, DifferenceLabel, Figure, PartialDate, Series } from '@/engine/model.ts';
import { ARCHIVE, percent, TODAY, textArticle } from './archive.ts';

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url));

interface Gold {
  seeds: {
    file: string;
    headline: string;
    published: PartialDate;
    bodyRange: [number, number];
    figures: GoldFigure[];
  }[];
  relations: { a: string; b: string; relation: string; alsoAcceptable: string[]; reason: string }[];
}

interface GoldFigure {
  id: string;
  surface: string;
  start: number;
  end: number;
  location: string;
  number?: { start: number; end: number };
}

const RELATION: Record<DifferenceLabel, string> = {
  notComparable: 'not-comparable',
  forecast: 'not-comparable',
  differentScope: 'different-scope',
  differentPeriod: 'different-scope',
  agrees: 'agrees',
  repeats: 'agrees',
  withdrawn: 'changed-over-time',
  revised: 'changed-over-time',
  updated: 'changed-over-time',
  laterOtherSource: 'changed-over-time',
  sourcesDiffer: 'conflicts',
  unclear: 'changed-over-time',
};

interface Read {
  figure: Figure;
  statement: Statement;
  series: Series | null;
}

/**
 * Every listed pair of the five gathered articles, the later held against the earlier. An expression the engine rightly
 * does not read as a figure (outside the body, a date) is not comparable with anything.
 */
export function relations(args: readonly string[]): void {
  const gold: Gold = JSON.parse(readFileSync(`${SEEDS}/gold.json`, 'utf8'));
  const read = new Map(gold.seeds.flatMap((seed) => readSeed(seed)));
  let right = 0;
  for (const { a, b, relation, alsoAcceptable, reason } of gold.relations) {
    const [one, other] = [read.get(a) ?? null, read.get(b) ?? null];
    const label = labelOf(one, other);
    const isRight = [relation, ...alsoAcceptable].includes(RELATION[label]);
    if (isRight) right++;
    else if (args.includes('--misses') || args.includes('relations')) {
      console.log(
        `  ${a} – ${b}: ${label}, wanted ${[relation, ...alsoAcceptable].join(' or ')} (${reason})${one && other ? '' : ' [not read]'}`,
      );
    }
  }
  console.log(
    `relations of the five articles: ${percent(right, gold.relations.length)} (${right}/${gold.relations.length})`,
  );
}

function readSeed({ file, headline, published, bodyRange, figures }: Gold['seeds'][number]): [string, Read][] {
  const characters = [...readFileSync(`${SEEDS}/${file}`, 'utf8')];
  const article = bodyArticle(characters, headline, published, bodyRange);
  const found = findFigures(article.page);
  const matcher = matcherFor(article.page, ARCHIVE, { today: TODAY, near: [] });
  return figures.flatMap((wanted): [string, Read][] => {
    const at = wanted.number ?? wanted;
    const place = article.placeOf(at.start) ?? headlinePlace(wanted, headline);
    const figure = found.find((each) => each.block === place?.block && each.start <= place.at && each.end > place.at);
    if (figure === undefined) return [];
    const { measure } = matcher(figure);
    const statement = statementOfFigure(figure, article.page);
    return [
      [
        wanted.id,
        { figure, statement: { ...statement, scopeTags: [...statement.scopeTags] }, series: measure?.series ?? null },
      ],
    ];
  });
}

/** The body's paragraphs as blocks, with the way from code points of the file to a place in a block. */
function bodyArticle(
  characters: readonly string[],
  headline: string,
  published: PartialDate,
  [from, to]: [number, number],
) {
  const starts: number[] = [];
  const paragraphs: string[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    if (at < to && characters[at] !== '\n') continue;
    const text = characters.slice(begin, at).join('');
    if (text.trim() !== '') {
      starts.push(begin);
      paragraphs.push(text);
    }
    begin = at + 1;
  }
  const page: Article = {
    ...textArticle('', headline, published),
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, date: null })),
  };
  const placeOf = (codePoint: number): { block: number; at: number } | null => {
    const block = starts.findLastIndex((start) => start <= codePoint);
    if (block < 0 || codePoint < from || codePoint >= to) return null;
    return { block, at: characters.slice(starts[block], codePoint).join('').length };
  };
  return { page, placeOf };
}

function headlinePlace({ surface }: GoldFigure, headline: string): { block: number; at: number } | null {
  const at = headline.indexOf(surface);
  return at < 0 ? null : { block: -1, at };
}

function labelOf(a: Read | null, b: Read | null): DifferenceLabel {
  if (a === null || b === null) return 'notComparable';
  if (a.figure === b.figure || a.figure.of === b.figure.id || b.figure.of === a.figure.id) {
    if (a.figure.role === 'conversion' || b.figure.role === 'conversion' || a.figure === b.figure) return 'agrees';
  }
  if (a.series === null || b.series === null) return 'notComparable';
  if (a.series !== b.series && !areSisters(a.series, b.series)) return 'notComparable';
  const [later, earlier] = (a.statement.published ?? '') >= (b.statement.published ?? '') ? [a, b] : [b, a];
  return compare(later.statement, earlier.statement, paceOfSeries(earlier.series ?? a.series)).label;
}
