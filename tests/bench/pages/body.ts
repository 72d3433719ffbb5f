// How much of the article is read, and how much else: F1 over words, snippets that must be there and must not.
import { linesOnlyIn, mean, overlap, percent, wordsOf } from './score.ts';
import type { Reader } from './readers.ts';
import type { GoldPage } from './sets.ts';

interface Scored {
  page: GoldPage;
  text: string;
  precision: number;
  recall: number;
  f1: number;
}

export async function benchBody(name: string, pages: GoldPage[], readers: Reader[], worst: number): Promise<void> {
  for (const reader of readers) {
    const scored = await Promise.all(pages.filter(({ body }) => body).map((page) => score(page, reader)));
    const [f1, precision, recall] = (['f1', 'precision', 'recall'] as const).map((key) =>
      mean(scored.map((one) => one[key]).filter((value) => value !== undefined)),
    );
    const snippets = snippetShares(scored);
    console.log(
      `${name.padEnd(8)} ${reader.name.padEnd(15)} F1 ${percent(f1 ?? 0)}  P ${percent(precision ?? 0)}  R ${percent(recall ?? 0)}${snippets}`,
    );
    if (reader === readers[0])
      scored
        .toSorted((a, b) => a.f1 - b.f1)
        .slice(0, worst)
        .forEach(explain);
  }
}

async function score(page: GoldPage, reader: Reader): Promise<Scored> {
  const text = await reader.body(page);
  return { page, text, ...overlap(text, page.body ?? '') };
}

function snippetShares(scored: Scored[]): string {
  const has = (text: string, snippet: string) => squeeze(text).includes(squeeze(snippet));
  const wanted = scored.flatMap(({ page, text }) => page.with.map((snippet) => has(text, snippet)));
  const unwanted = scored.flatMap(({ page, text }) => page.without.map((snippet) => !has(text, snippet)));
  const share = (found: boolean[]) => percent(mean(found.map(Number)));
  return wanted.length > 0 ? `  with[] ${share(wanted)}  without[] ${share(unwanted)}` : '';
}

const squeeze = (text: string) => wordsOf(text).join(' ');

function explain({ page, text, f1, precision, recall }: Scored): void {
  console.log(`\n  ${page.id}  F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  ${page.url ?? ''}`);
  const show = (sign: string, lines: string[]) =>
    lines.slice(0, 6).forEach((line) => console.log(`    ${sign} ${line.slice(0, 150)}`));
  show('extra  ', linesOnlyIn(text, page.body ?? ''));
  show('missing', linesOnlyIn(page.body ?? '', text));
}
