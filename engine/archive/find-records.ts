import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js';
import type { ArchivedArticle, RelatedArticle } from '../model.ts';
import { termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import type { Archive } from './archive.ts';
import { OUTLET } from './entry.ts';
import { asRelated } from './related-articles.ts';
import { documentCount, documentFrequency, IMPACT_STEPS, rarity, type Segment, segmentSize } from './segment.ts';
import { BEGINNING, similarTerms } from './similar-terms.ts';

/** Records that Fuse looks at closely; all of a large archive would take it longer than a letter takes to type. */
const CANDIDATES = 60;
/** Up to here Fuse may look at all records when the index knows none. */
const FUSE_ALONE = 5000;
/** Longer input is no search. */
const MAX_QUERY = 80;
const MAX_WORD = 24;
const MAX_WORDS = 8;
const MAX_REASONS = 3;
/** What Fuse's closer look counts beside the index's: rare words and fields are known to the index alone. */
const FUSE_SHARE = 0.3;

const OPTIONS: IFuseOptions<ArchivedArticle> = {
  keys: [
    { name: 'headline', weight: 3 },
    { name: 'places', weight: 2 },
    { name: 'people', weight: 2 },
    { name: 'organisations', weight: 1 },
    { name: 'topics', weight: 2 },
    { name: 'outlet', weight: 1 },
    { name: 'agency', weight: 1 },
  ],
  useTokenSearch: true,
  ignoreDiacritics: true,
  includeScore: true,
  includeMatches: true,
  threshold: 0.34,
};

/** One Fuse index per archive, made when it is first needed. */
const searchers = new WeakMap<Archive, Fuse<ArchivedArticle>>();

/** Records whose headline, topics, people, places or outlet look like the query, best first; forgives typos. */
export function findRecords(query: string, archive: Archive, limit: number): RelatedArticle[] {
  const wanted = tidy(query);
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  const known = candidates(wanted, archive);
  if (known.length === 0) return searchAll(wanted, archive, limit);
  return bestOf(known.filter(isMeant), wanted).slice(0, limit);
}

/** Of "zeppelin flights" a record with "fights" has next to nothing: misspelt, most of what is asked for must be there. */
const MIN_MISSPELT = 0.4;

function isMeant({ score, spelt }: Candidate): boolean {
  return spelt || score >= MIN_MISSPELT;
}

function tidy(query: string): string {
  const words = query.slice(0, MAX_QUERY).normalize('NFC').trim().split(/\s+/);
  return words.map((word) => word.slice(0, MAX_WORD)).join(' ');
}

interface Candidate {
  article: ArchivedArticle;
  /** Share of what the query asks for, 0 to 1. */
  score: number;
  /** It has one of the words as typed, or all that was typed is one word. */
  spelt: boolean;
}

function bestOf(known: readonly Candidate[], wanted: string): RelatedArticle[] {
  const fuse = new Fuse(
    known.map(({ article }) => article),
    OPTIONS,
  );
  const seen = new Map(fuse.search(wanted).map((found) => [found.refIndex, found]));
  return known
    .map(({ article, score }, place) => {
      const found = seen.get(place);
      const closely = found ? 1 - (found.score ?? 1) : 0;
      const because = found ? matchedIn(found) : [];
      return asRelated({ article, score: (1 - FUSE_SHARE) * score + FUSE_SHARE * closely, because });
    })
    .sort((a, b) => b.score - a.score);
}

/** What only Fuse finds: a piece from the middle of a word. */
function searchAll(wanted: string, archive: Archive, limit: number): RelatedArticle[] {
  if (archive.size > FUSE_ALONE) return [];
  const fuse = searchers.get(archive) ?? new Fuse(archive.articles, OPTIONS);
  searchers.set(archive, fuse);
  return fuse
    .search(wanted, { limit })
    .map((found) => asRelated({ article: found.item, score: 1 - (found.score ?? 1), because: matchedIn(found) }));
}

/** The names, topics and outlet that matched; the headline speaks for itself. */
function matchedIn({ matches = [] }: FuseResult<ArchivedArticle>): string[] {
  const values = matches.filter(({ key }) => key !== 'headline').map(({ value }) => value ?? '');
  return [...new Set(values)].slice(0, MAX_REASONS);
}

function candidates(wanted: string, archive: Archive): Candidate[] {
  const words = [...wanted.matchAll(TOKEN_IN_TEXT)].map(([word]) => termOf(word)).filter((term) => term !== null);
  const asked = words.slice(0, MAX_WORDS).map((word) => ({ word, worth: worthOf(word, archive.segments) }));
  const whole = asked.reduce((sum, { worth }) => sum + worth, 0) || 1;
  return archive.segments
    .flatMap((segment, place) => candidatesIn(segment, asked).map((found) => ({ ...found, place })))
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, CANDIDATES)
    .flatMap(({ place, document, score, spelt }) => {
      const article = archive.articleAt(place, document);
      return article ? [{ article, score: Math.min(1, score / whole), spelt: spelt || asked.length === 1 }] : [];
    });
}

interface AskedWord {
  word: string;
  /** How much it tells: its rarity, or that of its likeliest meaning. */
  worth: number;
}

function worthOf(word: string, segments: readonly Segment[]): number {
  const documents = documentCount(segments);
  return rarity(documents, Math.max(1, documentFrequency(segments, word)));
}

/** A record by its number, with how much of what is asked for it has. */
interface Found extends Pick<Candidate, 'score' | 'spelt'> {
  document: number;
}

function candidatesIn(segment: Segment, asked: readonly AskedWord[]): Found[] {
  const scores = new Float32Array(segmentSize(segment));
  const spelt = new Set<number>();
  for (const one of asked) addWord(segment, one, { scores, spelt });
  const found: Found[] = [];
  scores.forEach((score, document) => score > 0 && found.push({ document, score, spelt: spelt.has(document) }));
  return found.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, CANDIDATES);
}

/** What a word in passing is worth beside one in the headline. */
const IN_PASSING = 0.6;

/** A record counts with the likeliest meaning of each word. */
function addWord(
  segment: Segment,
  { word, worth }: AskedWord,
  { scores, spelt }: { scores: Float32Array; spelt: Set<number> },
): void {
  const best = new Map<number, number>();
  for (const [wanted, always] of [[word, 0] as const, [OUTLET + word, 1] as const]) {
    for (const { term, likeness } of similarTerms(segment.vocabulary, wanted)) {
      for (let at = segment.postingStarts[term] ?? 0; at < (segment.postingStarts[term + 1] ?? 0); at++) {
        const document = segment.postingDocuments[at] ?? 0;
        const weight = always || (segment.postingImpacts[at] ?? 0) / IMPACT_STEPS;
        const here = worth * likeness * (IN_PASSING + (1 - IN_PASSING) * weight);
        if (here > (best.get(document) ?? 0)) best.set(document, here);
        if (likeness >= BEGINNING) spelt.add(document);
      }
    }
  }
  for (const [document, score] of best) scores[document] = (scores[document] ?? 0) + score;
}
