import groups from '../../data/lexicon/synonyms.json' with { type: 'json' };

const GROUPS_OF = new Map<string, number[]>();
for (const [number, { heads }] of groups.entries()) {
  for (const head of heads) GROUPS_OF.set(head, [...(GROUPS_OF.get(head) ?? []), number]);
}

/** Two singular heads name one kind of thing: troops, soldiers, servicemen. */
export function areSynonyms(a: string, b: string): boolean {
  if (a === b) return true;
  const others = GROUPS_OF.get(b);
  return others !== undefined && (GROUPS_OF.get(a)?.some((group) => others.includes(group)) ?? false);
}
