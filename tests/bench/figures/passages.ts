/** A number of a sentence; `start` is the number's place in its article. */
interface Numbered {
  article: string;
  sentence: string;
  number: string;
  start: number;
}

interface Placed {
  key: string;
  article: string;
  sentence: string;
  from: number;
}

/** Sentences read together, and where one of them begins. */
export interface Passage {
  text: string;
  offset: number;
}

/** Characters between two sentences of a paragraph, or between two paragraphs. */
const LARGEST_GAP = 2;

export function keyOf({ article, sentence }: Pick<Numbered, 'article' | 'sentence'>): string {
  return `${article}|${sentence}`;
}

/** A set that holds sentences with numbers alone: those that stood side by side in their article, joined again. */
export function passagesOf(items: readonly Numbered[]): Map<string, Passage> {
  const runs: Placed[][] = [];
  for (const sentence of placedIn(items)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, sentence)) run.push(sentence);
    else runs.push([sentence]);
  }
  return new Map(runs.flatMap(passageOf));
}

function placedIn(items: readonly Numbered[]): Placed[] {
  const placed = new Map<string, Placed>();
  for (const item of items) {
    const { article, sentence, start, number } = item;
    const key = keyOf(item);
    const from = Math.min(start - sentence.indexOf(number), placed.get(key)?.from ?? Infinity);
    placed.set(key, { key, article, sentence, from });
  }
  return [...placed.values()].toSorted((a, b) => a.article.localeCompare(b.article) || a.from - b.from);
}

function gapBetween(a: Placed, b: Placed): number {
  return b.from - a.from - a.sentence.length;
}

function follows(a: Placed, b: Placed): boolean {
  const gap = gapBetween(a, b);
  return a.article === b.article && gap >= 0 && gap <= LARGEST_GAP;
}

function passageOf(run: readonly Placed[]): [string, Passage][] {
  const offsets: number[] = [];
  let text = '';
  run.forEach((placed, i) => {
    const before = run[i - 1];
    if (before) text += gapBetween(before, placed) === LARGEST_GAP ? '\n\n' : ' ';
    offsets.push(text.length);
    text += placed.sentence;
  });
  return run.map(({ key }, i) => [key, { text, offset: offsets[i] ?? 0 }]);
}
