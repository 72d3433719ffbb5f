import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareTexts, type TextOutcome } from '@/engine/compare/compare-texts.ts';
import { percent } from './archive.ts';

const DATA = fileURLToPath(new URL('../../../../shared/bench/compare', import.meta.url));

/** `--every=10` takes each tenth line, `--every=2 --from=1` the odd half. */
export function readLines<T>(file: string, args: readonly string[]): T[] {
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
