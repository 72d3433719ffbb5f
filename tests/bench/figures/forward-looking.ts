import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import { one, readLines, Score, type Row } from './data.ts';

interface Item {
  text: string;
  /** 1: a claim about what is to come, 0: what was. */
  label: 0 | 1;
}

const SETS = [
  { file: 'gold_arpts', name: 'analyst reports', published: 'RoBERTa 96.4', goal: '≥ 95' },
  { file: 'gold_ec', name: 'earnings calls', published: 'RoBERTa 94.3', goal: '≥ 93' },
];

/** fin-num-claim: a sentence looks forward when one of its figures is a projection or hypothetical. Weighted F1. */
export function forwardLooking(misses: string | null): Row[] {
  return SETS.flatMap(({ file, name, published, goal }) => {
    const items = readLines<Item>(`bench/figures/fin-num-claim/${file}.jsonl`);
    if (!items) return [];
    const scores = [new Score(), new Score()] as const;
    for (const item of items) {
      const found = looksForward(item.text);
      scores[item.label].wanted += 1;
      scores[found].found += 1;
      if (found === item.label) scores[found].right += 1;
      else if (misses === file) console.log(`${item.label} ${item.text}`);
    }
    const f1 = scores.reduce((sum, score) => sum + (score.f1 * score.wanted) / items.length, 0);
    return [
      { measure: `fin-num-claim ${name}, weighted F1 (${items.length})`, ours: one(f1), peer: '–', published, goal },
    ];
  });
}

function looksForward(text: string): 0 | 1 {
  return findFiguresInText(text).some((figure) => figure.stance === 'projection' || figure.stance === 'hypothetical')
    ? 1
    : 0;
}
