import type { Hit, PreparedQuery } from './search-index.ts';
import { documentsHaving, IMPACT_STEPS, rarity, type Segment, segmentSize } from './segment.ts';
import { findTerm, termAt } from './term-table.ts';

/*
 * Two earthquakes, two film stars in rehab: sister events share their words, and what tells them apart is what sets each
 * off from the neighbourhood both stand in. So texts are compared relative to the mean of the neighbourhood (Rocchio's
 * feedback with the neighbourhood as the negative example), and the query is first moved towards the texts nearest it there.
 */

/** Below this there is no neighbourhood to stand out from. */
const MIN_NEIGHBOURS = 8;
/** Texts that vouch for the query's event, and what they say beside the query's own words. */
const WITNESSES = 5;
const WITNESS_WEIGHT = 2;

/**
 * How much each hit shares with the query of what sets the query off from all hits together: -1 to 1, in their order.
 * null when there are too few to tell.
 */
export function standingOut(
  segments: readonly Segment[],
  query: PreparedQuery,
  hits: readonly Hit[],
): Float64Array | null {
  if (hits.length < MIN_NEIGHBOURS) return null;
  const places = new Map<number, number>();
  const sparse = [queryVector(query, places), ...hits.map((hit) => hitVector(segments, hit, places))];
  const [own, ...others] = relativeToMean(sparse.map((vector) => spread(vector, places.size + 1)));
  if (!own) return null;
  const moved = towardsWitnesses(own, others);
  return Float64Array.from(others, (other) => dot(moved, other));
}

/** Pairs of place and value. */
type Sparse = [place: number, value: number][];

/** Place 0 holds all that no text of the archive shares. */
function queryVector({ terms, norm }: PreparedQuery, places: Map<number, number>): Sparse {
  const known = terms.reduce((sum, term) => sum + term.weight ** 2, 0);
  const vector: Sparse = [[0, Math.sqrt(Math.max(0, norm ** 2 - known))]];
  for (const term of terms) vector.push([placeOf(places, keyOf(term.numbers)), term.weight]);
  return vector;
}

function hitVector(segments: readonly Segment[], hit: Hit, places: Map<number, number>): Sparse {
  const segment = segments[hit.segment];
  const vector: Sparse = [];
  if (!segment) return vector;
  const end = segment.termStarts[hit.document + 1] ?? 0;
  for (let at = segment.termStarts[hit.document] ?? 0; at < end; at++) {
    const own = segment.terms[at] ?? 0;
    const [holder, place, term] = spokenFor(segments, segment, hit.segment, own);
    const rare = rarity(segmentSize(holder), documentsHaving(holder, term));
    const weight = (segment.impacts[at] ?? 0) / IMPACT_STEPS;
    vector.push([placeOf(places, place * 2 ** 32 + term), weight * rare]);
  }
  return vector;
}

/** The first segment is by far the largest: where it has a term, it gives it its number and its rarity. */
function spokenFor(
  segments: readonly Segment[],
  segment: Segment,
  place: number,
  term: number,
): [holder: Segment, place: number, term: number] {
  const first = segments[0];
  if (place === 0 || !first) return [segment, place, term];
  const there = findTerm(first.vocabulary, termAt(segment.vocabulary, term));
  return there < 0 ? [segment, place, term] : [first, 0, there];
}

function keyOf(numbers: readonly number[]): number {
  const place = numbers.findIndex((number) => number >= 0);
  return place * 2 ** 32 + (numbers[place] ?? 0);
}

function placeOf(places: Map<number, number>, key: number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size + 1);
  return places.size;
}

function spread(vector: Sparse, size: number): Float32Array {
  const values = new Float32Array(size);
  for (const [place, value] of vector) values[place] = value;
  return unit(values);
}

function relativeToMean(vectors: readonly Float32Array[]): Float32Array[] {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) addTo(mean, vector, 1 / vectors.length);
  return vectors.map((vector) => {
    addTo(vector, mean, -1);
    return unit(vector);
  });
}

function towardsWitnesses(own: Float32Array, others: readonly Float32Array[]): Float32Array {
  const witnesses = others
    .map((other) => ({ other, agreement: dot(own, other) }))
    .filter(({ agreement }) => agreement > 0)
    .sort((a, b) => b.agreement - a.agreement)
    .slice(0, WITNESSES);
  const whole = witnesses.reduce((sum, { agreement }) => sum + agreement, 0);
  const moved = own.slice();
  for (const { other, agreement } of witnesses) addTo(moved, other, (WITNESS_WEIGHT * agreement) / whole);
  return unit(moved);
}

function addTo(sum: Float32Array, vector: Float32Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + factor * (vector[i] ?? 0);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
  return vector;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
