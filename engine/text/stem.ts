/**
 * One form for a word's plural, past and -ing forms, so that "quakes" finds "quake" and "killed" finds "kill".
 * Light on purpose: two different words made one cost a reader more than two forms kept apart.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return withoutFinalE(withoutEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutEnding(word: string): string {
  const ending = /(?:ing|ied|ed)$/.exec(word)?.[0];
  if (!ending || word.length < ending.length + 3) return word;
  const root = word.slice(0, -ending.length);
  if (!/[aeiouy]/.test(root)) return word;
  if (ending === 'ied') return `${root}y`;
  return /([bdgkmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

function withoutFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
