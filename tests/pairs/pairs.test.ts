import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { analyze } from '@/engine/analyze.ts';
import { openArchive } from '@/engine/archive/archive.ts';
import { compareTexts, type TextToCompare } from '@/engine/compare/compare-texts.ts';
import { compare } from '@/engine/compare/compare.ts';
import type { Pace } from '@/engine/compare/pace.ts';
import type { Statement } from '@/engine/compare/statement.ts';
import { type Article, COUNTED_LABELS, type DifferenceLabel, type Report } from '@/engine/model.ts';

// Pairs of figures labelled by the rules of CONTRIBUTING, not by the engine. `hard`: what could mislead.

interface StatementPair {
  id: string;
  page: Statement;
  earlier: Statement;
  pace: Pace;
  label: DifferenceLabel;
  reason: string;
}

/** Two sentences; the figures are given by their numbers. 'unrelated': no reader would hold the two together. */
interface TextPair {
  id: string;
  a: TextToCompare;
  b: TextToCompare;
  figures: [string, string];
  label: DifferenceLabel | 'unrelated';
  reason: string;
}

/** A page's last sentence against the bundled packs: its measure, null for none, and one archived figure. */
interface PagePair {
  id: string;
  page: { title: string; text: string; published: string };
  figure: string;
  measure: string | null;
  against?: { article: string; low: number; label: DifferenceLabel };
  reason: string;
}

function readPairs<T>(file: string): T[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): T => JSON.parse(line));
}

const statements = readPairs<StatementPair>('statements.jsonl').map((pair) => ({ ...pair, pace: withDay(pair.pace) }));
const texts = readPairs<TextPair>('texts.jsonl');
const pages = readPairs<PagePair>('pages.jsonl');

/** What strikes at once strikes on the day its pace begins. */
function withDay(pace: Omit<Pace, 'struckOn'>): Pace {
  return { ...pace, struckOn: pace.behaviour === 'event' && pace.from !== null ? [pace.from] : [] };
}

interface Outcome {
  id: string;
  wanted: string;
  got: string;
}

const statementOutcomes = statements.map(({ id, page, earlier, pace, label }): Outcome => {
  return { id, wanted: label, got: compare(page, earlier, pace).label };
});

const textOutcomes = texts.map(({ id, a, b, figures, label }): Outcome => {
  const pair = compareTexts(a, b).pairs.find((each) => each.a.includes(figures[0]) && each.b.includes(figures[1]));
  const got = pair === undefined || pair.label === 'notComparable' ? 'unrelated' : pair.label;
  return { id, wanted: label, got };
});

const archive = openArchive(loadBundledPacks());
const pageOutcomes = pages.map((pair): Outcome => {
  const found = figureOf(
    analyze(asArticle(pair.page), archive, { today: '2026-06-30', dismissed: new Set() }),
    pair.figure,
  );
  const against = found?.earlier.find(({ article, alsoCarriedBy, low }) => {
    const carriers = [article, ...alsoCarriedBy.map((each) => each.article)];
    return pair.against !== undefined && low === pair.against.low && carriers.includes(pair.against.article);
  });
  const wanted = [pair.measure ?? 'no measure', pair.against?.label ?? ''].join(' ').trim();
  const got = [found?.measure ?? 'no measure', pair.against ? (against?.label ?? 'not shown') : ''].join(' ').trim();
  return { id: pair.id, wanted, got };
});

function figureOf({ figures, article }: Report, number: string) {
  const inLastBlock = figures.filter(({ block }) => block === article.blocks - 1);
  const [digits = number] = number.split(' ');
  return (
    inLastBlock.find(({ surface }) => surface.includes(number)) ??
    inLastBlock.find(({ surface }) => surface.includes(digits))
  );
}

function asArticle({ title, text, published }: PagePair['page']): Article {
  return {
    isArticle: true,
    title,
    outlet: 'The Marlow Courier',
    author: null,
    url: null,
    canonicalUrl: null,
    section: null,
    language: 'en',
    published,
    publishedAt: null,
    publishedFrom: 'meta',
    modified: null,
    blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line, date: null })),
  };
}

describe('the labelled pairs', () => {
  it('are at least 500, half of them hard, and each says why', () => {
    const all = [...statements, ...texts, ...pages];
    const hard = all.filter((pair) => 'hard' in pair).length;
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(hard / all.length).toBeGreaterThanOrEqual(0.5);
    expect(all.filter(({ reason }) => reason.trim() === '')).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('get the label of the rules, statement by statement, and the reason that decided it', () => {
    expect(wrong(statementOutcomes)).toEqual([]);
    for (const { page, earlier, pace, reason, id } of statements) {
      expect([id, compare(page, earlier, pace).reasons[0]?.rule]).toEqual([id, reason]);
    }
  });

  it('get the label of the rules in 19 of 20 cases, read from sentences and pages', () => {
    const all = [...statementOutcomes, ...textOutcomes, ...pageOutcomes];
    const right = all.length - wrong(all).length;
    expect(right / all.length, JSON.stringify(wrong(all), null, 1)).toBeGreaterThanOrEqual(0.95);
  });

  it('call a difference counted only where one is, in 49 of 50 cases', () => {
    const counted = [...statementOutcomes, ...textOutcomes, ...pageOutcomes].filter(({ got }) => isCounted(got));
    const right = counted.filter(({ wanted }) => isCounted(wanted));
    const falsely = counted.filter(({ wanted }) => !isCounted(wanted));
    expect(right.length / counted.length, JSON.stringify(falsely, null, 1)).toBeGreaterThanOrEqual(0.98);
  });
});

function wrong(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ wanted, got }) => wanted !== got);
}

function isCounted(outcome: string): boolean {
  return COUNTED_LABELS.some((label) => outcome.endsWith(label));
}
