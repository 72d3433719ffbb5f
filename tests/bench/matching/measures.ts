/** How well a ranking puts what belongs together first; 0 to 1 each. */
export interface Ranking {
  queries: number;
  first: number;
  reciprocal: number;
  average: number;
  /** Share of all that belong together found among the first ten, and among the first ten possible. */
  recall10: number;
  recall10OfPossible: number;
  /** Share of queries whose first hit has a story, and another one. */
  otherFirst: number;
}

interface Query {
  ranked: readonly string[];
  relevant: ReadonlySet<string>;
  /** Ids that are labelled as something else. */
  other: (id: string) => boolean;
}

export function measureRanking(queries: Iterable<Query>): Ranking {
  const sum = { queries: 0, first: 0, reciprocal: 0, average: 0, recall10: 0, recall10OfPossible: 0, otherFirst: 0 };
  for (const { ranked, relevant, other } of queries) {
    const places = ranked.flatMap((id, place) => (relevant.has(id) ? [place + 1] : []));
    const inTen = places.filter((place) => place <= 10).length;
    sum.queries += 1;
    sum.first += places[0] === 1 ? 1 : 0;
    sum.reciprocal += places[0] ? 1 / places[0] : 0;
    sum.average += places.reduce((all, place, found) => all + (found + 1) / place, 0) / relevant.size;
    sum.recall10 += inTen / relevant.size;
    sum.recall10OfPossible += inTen / Math.min(10, relevant.size);
    sum.otherFirst += ranked[0] !== undefined && other(ranked[0]) ? 1 : 0;
  }
  const share = (value: number) => value / (sum.queries || 1);
  return {
    queries: sum.queries,
    first: share(sum.first),
    reciprocal: share(sum.reciprocal),
    average: share(sum.average),
    recall10: share(sum.recall10),
    recall10OfPossible: share(sum.recall10OfPossible),
    otherFirst: share(sum.otherFirst),
  };
}

/** Area under the ROC curve: how often a pair of the same event scores above a pair of sister events; ties count half. */
export function areaUnderCurve(same: readonly number[], sister: readonly number[]): number {
  const all = [...same.map((score) => ({ score, hit: 1 })), ...sister.map((score) => ({ score, hit: 0 }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to++;
    for (let i = from; i < to; i++) ranks += (all[i]?.hit ?? 0) * ((from + 1 + to) / 2);
    from = to;
  }
  return (ranks - (same.length * (same.length + 1)) / 2) / (same.length * sister.length);
}

/** The best F1 any one threshold reaches. */
export function bestF1(same: readonly number[], sister: readonly number[]): number {
  const all = [...same.map((score) => ({ score, hit: 1 })), ...sister.map((score) => ({ score, hit: 0 }))];
  all.sort((a, b) => b.score - a.score || a.hit - b.hit);
  let hits = 0;
  let best = 0;
  all.forEach(({ hit }, seen) => {
    hits += hit;
    best = Math.max(best, (2 * hits) / (seen + 1 + same.length));
  });
  return best;
}
