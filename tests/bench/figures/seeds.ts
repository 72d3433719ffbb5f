import { analyze } from '@/engine/analyze.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article, Figure } from '@/engine/model.ts';
import { ARCHIVE, TODAY } from '../matching/archive.ts';
import { readJson, readShared, type Row } from './data.ts';

interface GoldFigure {
  surface: string;
  start: number;
  end: number;
  trivial: boolean;
  inRelationMatrix?: boolean;
  low: number | null;
  high: number | null;
  modifier: string | null;
  unit: string | null;
  concept: string | null;
  scope: { geography: string | null };
  source: string | null;
  stance: string | null;
}

interface Seed {
  file: string;
  headline: string;
  published: string;
  bodyRange: [number, number];
  figures: GoldFigure[];
}

const MODIFIERS: Record<string, string[]> = {
  exact: ['exact', 'between'],
  about: ['about'],
  nearly: ['nearly'],
  'at least': ['atLeast'],
  'more than': ['moreThan'],
  'as many as': ['upTo'],
};
const UNITS: Record<string, string[]> = {
  persons: ['person'],
  hours: ['hour'],
  kilometres: ['kilometre', 'mile'],
  USD: ['USD'],
  times: ['times'],
};
/** An observed number, a definition and an estimate are all no forecast; a requirement is hypothetical whoever words it. */
const STANCES: [RegExp, string[]][] = [
  [/hypothetical/, ['hypothetical']],
  [/projection/, ['projection']],
  [/past|former/, ['former']],
  [/./, ['count', 'estimate', 'hypothetical']],
];

/** The seed articles' gold: every quantity of the relation matrix with all its fields, no trivial item offered to compare. */
export function seedGold(show: boolean): Row[] {
  const gold = readJson<{ seeds: Seed[] }>('seeds/gold.json');
  if (!gold) return [];
  const wrong: string[] = [];
  const offered: string[] = [];
  let wanted = 0;
  let trivial = 0;
  for (const seed of gold.seeds) {
    const { article, points, blockStarts } = articleOf(seed);
    const figures = findFigures(article);
    const shown = new Set(
      analyze(article, ARCHIVE, { today: TODAY, dismissed: new Set() }).figures.map(({ id }) => id),
    );
    const find = (item: GoldFigure) =>
      figures.find((figure) => figure.block >= 0 && overlaps(item, figure, blockStarts, points));
    for (const item of seed.figures) {
      const inBody = item.start >= seed.bodyRange[0] && item.end <= seed.bodyRange[1];
      const figure = inBody ? find(item) : undefined;
      if (item.trivial && inBody) {
        trivial += 1;
        if (figure && shown.has(figure.id)) offered.push(`${seed.file} ${item.surface}`);
      } else if (item.inRelationMatrix) {
        wanted += 1;
        const misses = figure ? missesOf(item, figure) : ['not found'];
        if (misses.length > 0) wrong.push(`${seed.file} "${item.surface}": ${misses.join(', ')}`);
      }
    }
  }
  if (show) console.log([...wrong, ...offered.map((item) => `offered: ${item}`)].join('\n'));
  return [
    {
      measure: `Seeds: quantities of the matrix wholly right (${wanted})`,
      ours: String(wanted - wrong.length),
      peer: '–',
      published: '–',
      goal: 'all',
    },
    {
      measure: `Seeds: trivial items of the body offered to compare (${trivial})`,
      ours: String(offered.length),
      peer: '–',
      published: '–',
      goal: 'none',
    },
  ];
}

/** The body as blocks, with where each begins in the file's code points. */
function articleOf(seed: Seed): { article: Article; points: string[]; blockStarts: number[] } {
  const points = [...(readShared(`seeds/${seed.file}`) ?? '')];
  const blocks: Article['blocks'] = [];
  const blockStarts: number[] = [];
  let at = seed.bodyRange[0];
  for (const line of points
    .slice(...seed.bodyRange)
    .join('')
    .split('\n')) {
    if (line.trim() !== '') {
      blocks.push({ kind: 'paragraph', text: line, date: null });
      blockStarts.push(at);
    }
    at += [...line].length + 1;
  }
  const rest = {
    outlet: null,
    author: null,
    url: null,
    canonicalUrl: null,
    section: null,
    publishedAt: null,
    modified: null,
  };
  return {
    article: {
      ...rest,
      isArticle: true,
      title: seed.headline,
      language: 'en',
      published: seed.published,
      publishedFrom: 'option',
      blocks,
    },
    points,
    blockStarts,
  };
}

function overlaps(
  item: GoldFigure,
  figure: Figure,
  blockStarts: readonly number[],
  points: readonly string[],
): boolean {
  const start = (blockStarts[figure.block] ?? 0) + figure.start;
  return start < item.end && start + [...figure.surface].length > item.start && points.length > item.end;
}

function missesOf(item: GoldFigure, { quantity, concept, attribution, stance }: Figure): string[] {
  const misses: string[] = [];
  if (quantity.low !== item.low || quantity.high !== item.high) misses.push(`value ${quantity.low}..${quantity.high}`);
  if (!(MODIFIERS[item.modifier ?? ''] ?? []).includes(quantity.modifier)) misses.push(`modifier ${quantity.modifier}`);
  if (!(UNITS[item.unit ?? ''] ?? [item.unit]).includes(quantity.unit)) misses.push(`unit ${quantity.unit}`);
  if (
    !sharesWord(
      `${item.concept} ${item.scope.geography}`,
      `${concept.text} ${concept.words.join(' ')} ${concept.head} ${concept.outcome}`,
    )
  )
    misses.push(`concept ${concept.text}`);
  const allowed = STANCES.find(([pattern]) => pattern.test(item.stance ?? ''))?.[1] ?? [];
  if (!allowed.includes(stance)) misses.push(`stance ${stance}`);
  if (!sameClaimant(item.source, attribution?.claimant ?? null))
    misses.push(`claimant ${attribution?.claimant ?? null}, wanted ${item.source}`);
  return misses;
}

/** The agency whose story it is stands in the gold where the text itself names nobody. */
function sameClaimant(gold: string | null, ours: string | null): boolean {
  const own = gold === null || /^(?:AP|CNN|none given)/.test(gold);
  const printed = ours === 'US' ? 'United States' : ours;
  return own ? ours === null : printed !== null && sharesWord(gold, printed);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(stems(a));
  return stems(b).some((word) => words.has(word));
}

function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
    .filter((word) => !/^(?:of|the|in|to|and|for|from|an|by|null)$/.test(word))
    .map((word) => word.replace(/s$/, ''));
}
