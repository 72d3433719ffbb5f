import lines from '../../data/lexicon/word-lists.json' with { type: 'json' };

/** The words, in small letters, of the lists that a rule asks for by name; a test holds every name to the data. */
export function wordList(...names: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ list, words }) => (names.includes(list) ? words : [])));
}
