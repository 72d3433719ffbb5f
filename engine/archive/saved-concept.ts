import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import type { ArchivedArticle, ArchivedFigure, Stance } from '../model.ts';
import { findNames, kindOf } from '../text/names.ts';
import type { KnownConcept } from './known-concept.ts';
import { hasPhrase } from './match-concept.ts';
import { normalise } from './surroundings.ts';

/** A figure nobody curated: what its own words and its article's names tell. */
export function conceptOfArchived(figure: ArchivedFigure, article: ArchivedArticle): KnownConcept {
  const words = normalise(`${figure.surface} ${figure.concept} ${figure.scope ?? ''}`);
  return {
    unit: figure.unit,
    outcome: outcomeIn(words),
    heads: headsIn(words),
    groups: groupsOf(figure, article),
    cues: [],
    needsCue: false,
    excludes: [],
    storyTerms: article.topics,
    scopeTags: [],
    stances: stancesBeside(figure.stance),
    from: null,
    to: null,
    isEvent: false,
    isOneOfSeveral: false,
    spokenOutcomes: new Set(),
  };
}

const MEANINGS = new Map(outcomes.map(({ cue, outcome }) => [cue.toLowerCase(), outcome]));

export function outcomeIn(words: string): string | null {
  for (const [cue, outcome] of MEANINGS) if (hasPhrase(words, cue)) return outcome;
  return null;
}

/** Every noun-like word may be the head: "Russian troops near the border" is about troops, and a page's head is held against each. */
export function headsIn(words: string): string[] {
  return (words.match(/\p{L}{3,}/gu) ?? []).flatMap((word) => [
    word,
    word.replace(/(?:ies|s)$/u, (end) => (end === 'ies' ? 'y' : '')),
  ]);
}

/** Its own names one by one; without any, one of the article's places, people or bodies must be near. */
function groupsOf(figure: ArchivedFigure, { headline, places, organisations }: ArchivedArticle): string[][] {
  const own = named(`${figure.surface} ${figure.concept}`);
  if (own.length > 0) return own.map((name) => [name]);
  const around = [...new Set([...named(headline), ...named(places.join('; ')), ...named(organisations.join('; '))])];
  return around.length > 0 ? [around] : [];
}

function named(text: string): string[] {
  const names = findNames(text).map(({ name }) => name);
  return [...new Set(names)].filter((name) => kindOf(name) !== 'person');
}

/** A forecast is held against a forecast; a count also against an estimate. */
function stancesBeside(stance: Stance): Stance[] {
  if (stance === 'projection' || stance === 'hypothetical') return [stance];
  return ['count', 'estimate', 'former'];
}
