import type { Hit, PreparedQuery } from './search-index.ts';
import { IMPACT_STEPS, raritiesOf, type Segment, termNumber } from './segment.ts';
import { findTerm, termAt, termCount } from './term-table.ts';

/*
 * Two earthquakes, two film stars in rehab: sister events share their words, and what tells them apart is what sets each
 * off from the neighbourhood both stand in. So texts are compared relative to the mean of the neighbourhood (Rocchio's
 * feedback with the neighbourhood as the negative example), and the query is first moved towards the texts nearest it there.
 */

/** Below this there is no neighbourhood to stand out from. */
const MIN_NEIGHBOURS = 8;
/** Texts that vouch for the query's event, and what they say beside the query's own words. */
const WITNESSES = 5;
const WITNESS_WEIGHT = 4;

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
  const places = new Places(segments);
  const own = unit(queryVector(query, places));
  const others = hits.map((hit) => unit(hitVector(segments, hit, places)));
  const around = neighbourhood([own, ...others], places.size);
  const apart = minusMean(own, around);
  const moved = towardsWitnesses(apart, others, likeness(apart, others, around), around);
  return likeness(moved, others, around);
}

/** A text's weights, by place in the neighbourhood's own vocabulary. */
interface Sparse {
  places: number[];
  values: number[];
}

interface Neighbourhood {
  mean: Float32Array;
  /** The mean's squared length. */
  square: number;
}

/** Numbers the terms that stand in the neighbourhood. Place 0 holds all of the query that no text on record shares. */
class Places {
  readonly #segments: readonly Segment[];
  readonly #bases: number[] = [];
  readonly #places = new Map<number, number>();

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    let base = 0;
    for (const segment of segments) {
      this.#bases.push(base);
      base += termCount(segment.vocabulary);
    }
  }

  get size(): number {
    return this.#places.size + 1;
  }

  of(segment: number, term: number): number {
    const key = (this.#bases[segment] ?? 0) + term;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.size);
    return this.size - 1;
  }

  /** The first segment is by far the largest: where it has a term, it gives it its number and its rarity. -1 where not. */
  inFirst(segment: number, term: number): number {
    if (segment === 0) return term;
    const [first, own] = [this.#segments[0], this.#segments[segment]];
    return first && own ? findTerm(first.vocabulary, termAt(own.vocabulary, term)) : -1;
  }
}

function queryVector({ terms, norm }: PreparedQuery, places: Places): Sparse {
  const known = terms.reduce((sum, term) => sum + term.weight ** 2, 0);
  const vector: Sparse = { places: [0], values: [Math.sqrt(Math.max(0, norm ** 2 - known))] };
  for (const { numbers, weight } of terms) {
    const segment = numbers.findIndex((number) => number >= 0);
    vector.places.push(places.of(segment, numbers[segment] ?? 0));
    vector.values.push(weight);
  }
  return vector;
}

function hitVector(segments: readonly Segment[], hit: Hit, places: Places): Sparse {
  const vector: Sparse = { places: [], values: [] };
  const [first, segment] = [segments[0], segments[hit.segment]];
  if (!first || !segment) return vector;
  const [common, own] = [raritiesOf(first), raritiesOf(segment)];
  const end = segment.termStarts[hit.document + 1] ?? 0;
  for (let at = segment.termStarts[hit.document] ?? 0; at < end; at++) {
    const term = termNumber(segment, at);
    const there = places.inFirst(hit.segment, term);
    const weight = (segment.impacts[at] ?? 0) / IMPACT_STEPS;
    vector.places.push(there < 0 ? places.of(hit.segment, term) : places.of(0, there));
    vector.values.push(weight * (there < 0 ? own(term) : common(there)));
  }
  return vector;
}

function unit(vector: Sparse): Sparse {
  const { values } = vector;
  let square = 0;
  for (const value of values) square += value * value;
  const length = Math.sqrt(square);
  if (length > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length;
  return vector;
}

function neighbourhood(vectors: readonly Sparse[], size: number): Neighbourhood {
  const mean = new Float32Array(size);
  for (const vector of vectors) add(mean, vector, 1 / vectors.length);
  return { mean, square: squareOf(mean) };
}

/** The vector less the mean, at length 1. */
function minusMean(vector: Sparse, { mean }: Neighbourhood): Float32Array {
  const apart = new Float32Array(mean.length);
  for (let place = 0; place < mean.length; place++) apart[place] = -(mean[place] ?? 0);
  add(apart, vector, 1);
  return toUnit(apart);
}

/** Cosines of a vector that is relative to the mean already and some that are not yet. */
function likeness(apart: Float32Array, others: readonly Sparse[], { mean, square }: Neighbourhood): Float64Array {
  let meanShare = 0;
  for (let place = 0; place < mean.length; place++) meanShare += (apart[place] ?? 0) * (mean[place] ?? 0);
  return Float64Array.from(others, (other) => {
    const length = Math.sqrt(Math.max(0, 1 - 2 * dot(mean, other) + square));
    return length === 0 ? 0 : (dot(apart, other) - meanShare) / length;
  });
}

function towardsWitnesses(
  apart: Float32Array,
  others: readonly Sparse[],
  agreements: Float64Array,
  around: Neighbourhood,
): Float32Array {
  const witnesses = others
    .map((other, place) => ({ other, agreement: agreements[place] ?? 0 }))
    .filter(({ agreement }) => agreement > 0)
    .sort((a, b) => b.agreement - a.agreement)
    .slice(0, WITNESSES);
  const whole = witnesses.reduce((sum, { agreement }) => sum + agreement, 0);
  const moved = apart.slice();
  for (const { other, agreement } of witnesses) {
    const theirs = minusMean(other, around);
    const factor = (WITNESS_WEIGHT * agreement) / whole;
    for (let place = 0; place < moved.length; place++)
      moved[place] = (moved[place] ?? 0) + factor * (theirs[place] ?? 0);
  }
  return toUnit(moved);
}

function add(sum: Float32Array, { places, values }: Sparse, factor: number): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    sum[place] = (sum[place] ?? 0) + factor * (values[i] ?? 0);
  }
}

function dot(dense: Float32Array, { places, values }: Sparse): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += (dense[places[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return sum;
}

function squareOf(vector: Float32Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}

/** In place. */
function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(squareOf(vector));
  if (length > 0) for (let place = 0; place < vector.length; place++) vector[place] = (vector[place] ?? 0) / length;
  return vector;
}
