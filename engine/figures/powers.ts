import type { Token } from '../text/tokens.ts';
import { numeralWord, type Part } from './numeral-words.ts';

/** The scale after a group: "million", "bn"; one letter only when it cannot be a unit. */
export function powerAt(tokens: readonly Token[], group: Part): Part | null {
  const token = tokens[group.to];
  const scale = numeralWord(token, 'scale');
  if (scale) return chained(tokens, { value: scale.value, to: group.to + 1 });
  const hyphenated = token?.text === '-' && !token.spaced ? numeralWord(tokens[group.to + 1], 'scale') : null;
  if (hyphenated) return { value: hyphenated.value, to: group.to + 2 };
  const short = numeralWord(token, 'short');
  if (!short || tokens[group.to - 1]?.kind !== 'number' || !isScaleLetter(tokens, group.to)) return null;
  return { value: short.value, to: group.to + 1 };
}

/** "three lakh crore", "a thousand billion". */
function chained(tokens: readonly Token[], power: Part): Part {
  const next = numeralWord(tokens[power.to], 'scale');
  return next && next.value > power.value ? { value: power.value * next.value, to: power.to + 1 } : power;
}

const CURRENCY_MARK = /^[$€£¥₹₽₴₩₺₦₱฿₪]$/u;

/** "$5m" and "5m people" are millions, "5m tall" metres; "8 B people" and "10k" thousands and billions. */
function isScaleLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lower.length > 1) return token.lower !== 'mm' || hasCurrency(tokens, at);
  if (
    token.spaced &&
    token.lower !== 'b' &&
    token.lower !== 'k' &&
    !(token.capital && token.lower === 'm') &&
    !(token.lower === 'g' && token.capital)
  )
    return hasCurrency(tokens, at);
  if (token.lower === 'k') return true;
  if (token.capital && /^[mb]$/.test(token.lower)) return true;
  if (token.lower === 'b') return true;
  if (token.lower === 'g') return token.capital && (hasCurrency(tokens, at) || tokens[at + 1]?.kind !== 'word');
  const next = tokens[at + 1];
  return (
    hasCurrency(tokens, at) || (token.lower === 'm' && next?.kind === 'word' && /[^s]s$|people|euro/.test(next.lower))
  );
}

function hasCurrency(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const text = tokens[i]?.text ?? '';
    if (CURRENCY_MARK.test(text) || /^(?:Rs|RM|Rp|EUR|USD|GBP|INR)$/.test(text)) return true;
  }
  return false;
}
