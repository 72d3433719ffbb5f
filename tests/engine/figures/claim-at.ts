import { splitSentences } from '@/engine/text/sentences.ts';
import { tokenize } from '@/engine/text/tokens.ts';
import { claimsOf, type Claim } from '@/engine/figures/claimants.ts';
import { newMemory } from '@/engine/figures/memory.ts';

/**
 * Who says the words at UTF-16 positions `start`..`end` of a text, be they a figure or not: a year, a score and a
 * ballot number are somebody's claim as much. null when no sentence of the text holds them.
 */
export function claimAt(text: string, start: number, end: number): Claim | null {
  const memory = newMemory();
  const tokens = tokenize(text);
  let next = 0;
  let claim: Claim | null = null;
  for (const span of splitSentences(text)) {
    const first = next;
    while ((tokens[next]?.end ?? Infinity) <= span.end) next += 1;
    const own = tokens.slice(first, next);
    const sentence = { block: 0, ...span, text: text.slice(span.start, span.end), tokens: own, title: false };
    const from = own.findIndex((token) => token.end > start);
    const to = own.findLastIndex((token) => token.start < end) + 1;
    const places = from >= 0 && from < to ? [{ sentence, from, to, numberFrom: from, numberTo: to }] : [];
    const [found] = claimsOf(sentence, places, memory);
    claim ??= found ?? null;
    // A quotation's speaker may be named at its end.
    if (claim && memory.quote === null) return claim;
  }
  return claim;
}
