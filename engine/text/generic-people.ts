import genericPeople from '../../data/lexicon/generic-people.json' with { type: 'json' };

const GENERIC = new Set(genericPeople);

/** "people", "resident": a singular noun that says of those counted no more than that they are people. */
export function isGenericPeople(noun: string): boolean {
  return GENERIC.has(noun);
}
