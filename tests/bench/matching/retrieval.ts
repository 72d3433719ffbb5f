import { openTexts } from '@/engine/archive/archive.ts';
import { rankTexts } from '@/engine/archive/related-articles.ts';
import { type LabelledText, readCurrentEvents, readEcbPlus } from './gold.ts';
import { areaUnderCurve, bestF1, measureRanking } from './measures.ts';
import { type Rival, rivals } from './rivals.ts';

/** Ranked ids with scores for one text, itself left out. */
export type Ranker = (text: LabelledText, limit: number) => { id: string; score: number }[];

/** `-- matching retrieval [--ours]`: same event and same story, beside MiniSearch, FlexSearch and plain BM25. */
export function run(args: string[]): void {
  const makers = args.includes('--ours') ? [ours] : [ours, ...rivals];
  const ecb = readEcbPlus();
  if (ecb) for (const make of makers) report('ECB+', make, ecb, measureEcb);
  else console.log('Skipped: ECB+ is not on this machine.');
  const events = readCurrentEvents();
  if (events) for (const make of makers) report('current events 2025', make, events, measureEvents);
  else console.log('Skipped: the current events are not on this machine.');
}

const ours: Rival = {
  name: 'Hitherto',
  open: (texts) => {
    const archive = openTexts(texts);
    return (text, limit) => rankTexts(text, archive, { anyDate: text.published === null, limit });
  },
};

type Measure = (texts: readonly LabelledText[], rank: Ranker) => Record<string, number>;

function report(set: string, rival: Rival, texts: readonly LabelledText[], measure: Measure): void {
  const figures = Object.entries(measure(texts, rival.open(texts))).map(
    ([name, value]) => `${name} ${value.toFixed(3)}`,
  );
  console.log(`${set.padEnd(20)} ${rival.name.padEnd(14)} ${figures.join('  ')}`);
}

const ALL = 1000;

function measureEcb(texts: readonly LabelledText[], rank: Ranker): Record<string, number> {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const lists = texts.map((text) => ({ text, ranked: rank(text, ALL) }));
  const ranking = measureRanking(
    lists.map(({ text, ranked }) => ({
      ranked: ranked.map(({ id }) => id),
      relevant: new Set(texts.filter((other) => other !== text && other.group === text.group).map(({ id }) => id)),
      other: (id) => byId.get(id)?.group !== text.group,
    })),
  );
  const whole = pairScores(texts, lists, ALL);
  const shown = pairScores(texts, lists, 10);
  return {
    AUC: areaUnderCurve(whole.same, whole.sister),
    F1: bestF1(whole.same, whole.sister),
    'AUC of the ten shown': areaUnderCurve(shown.same, shown.sister),
    'F1 of the ten shown': bestF1(shown.same, shown.sister),
    'P@1': ranking.first,
    MRR: ranking.reciprocal,
    MAP: ranking.average,
  };
}

type Lists = readonly { text: LabelledText; ranked: { id: string; score: number }[] }[];

/** Scores of all pairs within a topic, each the mean of both directions; a pair that is not listed scores 0. */
function pairScores(texts: readonly LabelledText[], lists: Lists, limit: number): { same: number[]; sister: number[] } {
  const scores = new Map(
    lists.map(({ text, ranked }) => [text.id, new Map(ranked.slice(0, limit).map((r) => [r.id, r.score]))]),
  );
  const found: { same: number[]; sister: number[] } = { same: [], sister: [] };
  texts.forEach((a, place) =>
    texts.slice(place + 1).forEach((b) => {
      if (a.topic !== b.topic) return;
      const score = (scores.get(a.id)?.get(b.id) ?? 0) + (scores.get(b.id)?.get(a.id) ?? 0);
      (a.group === b.group ? found.same : found.sister).push(score / 2);
    }),
  );
  return found;
}

/** Every item with an earlier one of its story; the archive is what came before its day. */
function measureEvents(texts: readonly LabelledText[], rank: Ranker): Record<string, number> {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const byGroup = new Map<string | null, LabelledText[]>();
  for (const text of texts) byGroup.set(text.group, [...(byGroup.get(text.group) ?? []), text]);
  const queries = texts.flatMap((text) => {
    const story = text.group === null ? [] : (byGroup.get(text.group) ?? []);
    const relevant = new Set(story.filter((other) => isEarlier(other, text)).map(({ id }) => id));
    if (relevant.size === 0) return [];
    const other = (id: string) => byId.get(id)?.group !== null && byId.get(id)?.topic !== text.topic;
    return [{ ranked: rank(text, 50).map(({ id }) => id), relevant, other }];
  });
  const ranking = measureRanking(queries);
  return {
    MRR: ranking.reciprocal,
    'R@10': ranking.recall10,
    'R@10 of possible': ranking.recall10OfPossible,
    'P@1': ranking.first,
    'first from another story': ranking.otherFirst,
  };
}

function isEarlier(a: LabelledText, b: LabelledText): boolean {
  return a.published !== null && b.published !== null && a.published < b.published;
}
