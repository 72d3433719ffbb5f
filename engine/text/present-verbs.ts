import entries from '../../data/lexicon/present-verbs.json' with { type: 'json' };
import type { Token } from './tokens.ts';

interface Entry {
  form: string;
  /** The only nouns it is a verb behind: a bill passes, "bus passes" are sold. */
  of?: string[];
}

const FORMS = new Map<string, Entry>(entries.map((entry) => [entry.form, entry]));

/** "looms", "collapses": what headlines say of a thing in the present, though it ends like a plural. */
export function isPresentVerb(tokens: readonly Token[], at: number): boolean {
  const entry = FORMS.get(tokens[at]?.lower ?? '');
  const subject = tokens[at - 1];
  if (entry === undefined || subject?.kind !== 'word' || tokens[at]?.spaced === false) return false;
  return entry.of === undefined || entry.of.includes(subject.lower);
}
