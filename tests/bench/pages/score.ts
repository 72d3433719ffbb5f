// Word multisets: what two texts share, what one has more.

export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

/** Runs of letters and digits, lower-case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

export function overlap(found: string, gold: string): Overlap {
  const [foundCounts, goldCounts] = [countsOf(found), countsOf(gold)];
  let shared = 0;
  for (const [word, count] of foundCounts) shared += Math.min(count, goldCounts.get(word) ?? 0);
  const precision = ratio(shared, total(foundCounts));
  const recall = ratio(shared, total(goldCounts));
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/** Sentences of `text` whose words `other` mostly lacks, longest first. */
export function linesOnlyIn(text: string, other: string): string[] {
  const known = new Set(wordsOf(other).map((word, i, all) => `${word} ${all[i + 1] ?? ''}`));
  const isNew = (line: string) => {
    const words = wordsOf(line);
    const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`).slice(0, -1);
    return words.length > 1 && pairs.filter((pair) => !known.has(pair)).length > pairs.length * 0.6;
  };
  return text
    .split(/\n+/)
    .filter(isNew)
    .toSorted((a, b) => b.length - a.length);
}

export const mean = (values: number[]) =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Markup → text with a line for each block. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?(p|div|li|h\d|td|tr|blockquote|section|br|figcaption)\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
