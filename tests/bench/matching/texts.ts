import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareTexts, type TextOutcome } from '@/engine/compare/compare-texts.ts';
import { percent } from './archive.ts';

const DATA = fileURLToPath(new URL('../../../../shared/bench/compare', import.meta.url));

/** `--every=10` takes each tenth line, `--every=2 --from=1` the odd half. */
function readLines<T>(file: string, args: readonly string[]): T[] {
  const [every, from] = [numberOf(args, '--every=') ?? 1, numberOf(args, '--from=') ?? 0];
  const lines = readFileSync(`${DATA}/${file}`, 'utf8').trim().split('\n');
  return lines.filter((_, at) => at % every === from).map((line): T => JSON.parse(line));
}

interface Claim {
  id: string;
  case: string;
  page: string;
  label: 'SUPPORTS' | 'REFUTES' | 'NOT ENOUGH INFO';
  claim: string;
  evidence: string;
}

const AS_LABEL: Record<TextOutcome, Claim['label']> = {
  agrees: 'SUPPORTS',
  differs: 'REFUTES',
  unclear: 'NOT ENOUGH INFO',
  unrelated: 'NOT ENOUGH INFO',
};

/** Claims and evidence of Wikipedia edits: three-way, and SUPPORTS against REFUTES with silence counted for SUPPORTS. */
export function vitaminClaims(args: readonly string[]): void {
  const claims = readLines<Claim>('vitaminc/numeric.jsonl', args);
  let [three, two, pairs] = [0, 0, 0];
  const table = new Map<string, number>();
  for (const { claim, evidence, label, page, id } of claims) {
    const outcome = compareTexts({ text: claim, title: page }, { text: evidence, title: page }).outcome;
    if (AS_LABEL[outcome] === label) three++;
    table.set(`${label} ${outcome}`, (table.get(`${label} ${outcome}`) ?? 0) + 1);
    if (label !== 'NOT ENOUGH INFO') {
      pairs++;
      if ((outcome === 'differs') === (label === 'REFUTES')) two++;
    }
    if (args.includes('--misses') && AS_LABEL[outcome] !== label)
      console.log(`  ${id} ${label} ${outcome}\n    ${claim}\n    ${evidence}`);
  }
  console.log(
    `VitaminC numeric (${claims.length}): three-way ${percent(three, claims.length)}, two-way ${percent(two, pairs)}`,
  );
  console.log(
    '  ' +
      [...table]
        .sort()
        .map(([key, count]) => `${key} ${count}`)
        .join(' · '),
  );
}

interface Revision {
  case: string;
  page: string;
  kind: string;
  rev_a: string;
  rev_b: string;
}

/** One sentence before and after an edit of its numbers. */
export function vitaminRevisions(args: readonly string[]): void {
  const revisions = readLines<Revision>('vitaminc/revision_pairs.jsonl', args);
  let [found, differs, same, alarms] = [0, 0, 0, 0];
  const byKind = new Map<string, { all: number; found: number; differs: number }>();
  for (const { rev_a, rev_b, page, kind, case: id } of revisions) {
    const { pairs, outcome } = compareTexts({ text: rev_b, title: page }, { text: rev_a, title: page });
    const ofKind = byKind.get(kind) ?? { all: 0, found: 0, differs: 0 };
    byKind.set(kind, ofKind);
    ofKind.all++;
    if (pairs.length > 0) [found, ofKind.found] = [found + 1, ofKind.found + 1];
    if (outcome === 'differs') [differs, ofKind.differs] = [differs + 1, ofKind.differs + 1];
    else if (args.includes('--misses'))
      console.log(
        `  ${id} ${outcome}\n    ${rev_a}\n    ${rev_b}\n    ${pairs.map((pair) => `${pair.b} → ${pair.a}: ${pair.label}`).join('; ')}`,
      );
    for (const pair of pairs) {
      if (!isUnchanged(pair.a, pair.b, rev_a, rev_b)) continue;
      same++;
      if (!['agrees', 'repeats'].includes(pair.label)) alarms++;
    }
  }
  console.log(
    `VitaminC revisions (${revisions.length}): same quantity found ${percent(found, revisions.length)}, ` +
      `difference found ${percent(differs, revisions.length)}, false alarm on unchanged figures ${percent(alarms, same)}`,
  );
  // Where the text changed too, many a number was only added or left out, and nothing differs.
  for (const [kind, { all, ...of }] of byKind)
    console.log(
      `  ${kind} (${all}): same quantity found ${percent(of.found, all)}, difference found ${percent(of.differs, all)}`,
    );
}

/** Printed alike on both sides. */
function isUnchanged(a: string, b: string, before: string, after: string): boolean {
  return a === b && before.includes(b) && after.includes(a);
}

interface Entailment {
  id: string;
  premise: string;
  hypothesis: string;
  label: string;
}

/** Entailed or not: the hypothesis' figures are those of the premise. */
export function newsEntailment(args: readonly string[]): void {
  const items = readLines<Entailment>('equate/NewsNLI.jsonl', args);
  let right = 0;
  const table = new Map<string, number>();
  for (const { id, premise, hypothesis, label } of items) {
    const { outcome, pairs } = compareTexts({ text: hypothesis }, { text: premise });
    const entailed = outcome === 'agrees';
    if (entailed === (label === 'entailment')) right++;
    else if (args.includes('--misses'))
      console.log(
        `  ${id} ${label} ${outcome}\n    ${premise}\n    ${hypothesis}\n    ${pairs.map((pair) => `${pair.b} → ${pair.a}: ${pair.label}`).join('; ')}`,
      );
    table.set(`${label} ${outcome}`, (table.get(`${label} ${outcome}`) ?? 0) + 1);
  }
  console.log(`NewsNLI (${items.length}): ${percent(right, items.length)}`);
  console.log(
    '  ' +
      [...table]
        .sort()
        .map(([key, count]) => `${key} ${count}`)
        .join(' · '),
  );
}

function numberOf(args: readonly string[], option: string): number | null {
  const value = args.find((arg) => arg.startsWith(option))?.slice(option.length);
  return value === undefined ? null : Number(value);
}
