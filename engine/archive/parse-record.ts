import * as v from 'valibot';
import type { ArchivedArticle, PackManifest, Series } from '../model.ts';
import { err, ok, type Result } from '../result.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';

/** What is wrong with one field of a record; `field` is its path ('figures.2.asOf'), '' for the record as a whole. */
export interface FieldProblem {
  field: string;
  problem: string;
}

/** A record longer or deeper than any honest one is refused before it is parsed. */
export const MAX_LINE = 500_000;
const MAX_DEPTH = 8;
/** Of one record; a broken one would otherwise list every field. */
const MAX_PROBLEMS = 10;

// Control characters could break a terminal, direction overrides could make a citation read backwards.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const MARKUP = /<[a-z!/]/i;
const LINK = /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s<>"\\^`]*)?$/i;

const text = (max: number) =>
  v.pipe(
    v.string('is not a text'),
    v.maxLength(max, `is longer than ${max} characters`),
    v.check((value) => !UNSAFE.test(value), 'holds control characters'),
    v.check((value) => !MARKUP.test(value), 'holds markup'),
  );
const words = (max: number) => v.pipe(text(max), v.nonEmpty('is empty'));
const slug = v.pipe(
  v.string('is not a text'),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,119}$/, 'is no id (small letters, digits, - . _)'),
);
const names = v.pipe(v.array(words(200), 'is no list'), v.maxLength(200, 'has more than 200 entries'));
const tags = v.pipe(
  v.array(v.pipe(v.string('is not a text'), v.regex(/^[a-z][a-z0-9-]*=[^\s=<>]{1,60}$/, 'is not "facet=value"'))),
  v.maxLength(30, 'has more than 30 entries'),
);
const flag = v.boolean('is not true or false');
const link = v.pipe(
  v.string('is not a text'),
  v.maxLength(2000, 'is too long'),
  v.regex(LINK, 'is no http(s) address'),
);
const amount = v.pipe(
  v.number('is not a number'),
  v.check((value) => Math.abs(value) <= 1e18, 'is out of range'),
);
const date = v.pipe(v.string('is not a text'), v.check(isDate, 'is no date (2022-02-15, 2022-02 or 2022)'));
const language = v.pipe(
  v.string('is not a text'),
  v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'is no language (en, en-gb)'),
);
const modifier = v.picklist(
  ['exact', 'about', 'nearly', 'atLeast', 'moreThan', 'upTo', 'lessThan', 'between'],
  'is no modifier',
);
const stance = v.picklist(['count', 'estimate', 'projection', 'hypothetical', 'former'], 'is no stance');
const claimantType = v.picklist(
  ['government', 'military', 'intelligence', 'UN', 'NGO', 'company', 'academic', 'analyst', 'media', 'unspecified'],
  'is no claimant type',
);
const behaviour = v.picklist(['running', 'event', 'estimate', 'fixed'], 'is no behaviour');

const figure = v.pipe(
  v.strictObject(
    {
      surface: words(300),
      low: amount,
      high: amount,
      modifier,
      unit: v.nullable(words(60)),
      measure: v.nullable(slug),
      concept: text(300),
      outcome: v.optional(v.nullable(words(60))),
      scope: v.nullable(text(500)),
      scopeTags: tags,
      asOf: v.nullable(date),
      claimant: v.nullable(words(300)),
      claimantType,
      reporter: v.nullable(words(300)),
      stance,
      revision: flag,
      withdrawn: flag,
      comparable: flag,
      places: v.optional(names),
      turns: v.optional(names),
    },
    unexpected,
  ),
  v.check(({ low, high }) => low <= high, 'low is above high'),
);

const article = v.strictObject(
  {
    id: slug,
    story: v.nullable(slug),
    headline: words(500),
    headlineVerbatim: flag,
    outlet: words(200),
    agency: v.nullable(words(200)),
    author: v.nullable(words(300)),
    published: date,
    publishedInferred: flag,
    url: link,
    urlIsMirror: flag,
    language,
    abstract: text(2000),
    note: v.nullable(text(1000)),
    topics: names,
    people: names,
    places: names,
    organisations: names,
    eventDays: v.optional(v.pipe(v.array(date, 'is no list'), v.maxLength(200, 'has more than 200 entries'))),
    figures: v.pipe(v.array(figure, 'is no list'), v.maxLength(500, 'has more than 500 entries')),
  },
  unexpected,
);

const series = v.strictObject(
  {
    id: slug,
    story: slug,
    label: words(200),
    unit: words(60),
    definition: text(1000),
    heads: v.pipe(names, v.nonEmpty('is empty')),
    outcome: v.nullable(words(60)),
    names: v.pipe(v.array(v.pipe(names, v.nonEmpty('is empty')), 'is no list'), v.maxLength(10, 'has too many groups')),
    cues: names,
    needsCue: flag,
    excludes: names,
    scopeTags: tags,
    stances: v.pipe(v.array(stance, 'is no list'), v.nonEmpty('is empty')),
    paceDays: v.pipe(
      v.number('is not a number'),
      v.integer('is not a whole number'),
      v.minValue(0),
      v.maxValue(36_500),
    ),
    behaviour,
    from: v.nullable(date),
    to: v.nullable(date),
    notes: v.nullable(text(4000)),
  },
  unexpected,
);

const count = v.pipe(v.number('is not a number'), v.integer('is not a whole number'), v.minValue(0, 'is negative'));
const sha256 = v.pipe(v.string('is not a text'), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal'));
const story = v.strictObject({ id: slug, label: words(200), names, terms: names }, unexpected);

const manifest = v.strictObject(
  {
    schema: v.literal(1, 'is not 1, the only version this program reads'),
    id: slug,
    title: words(200),
    publisher: words(200),
    licence: words(100),
    built: date,
    coverage: v.strictObject({ from: date, to: date }, unexpected),
    languages: v.pipe(v.array(language, 'is no list'), v.maxLength(200, 'has more than 200 entries')),
    counts: v.strictObject({ articles: count, series: count, figures: count }, unexpected),
    sha256: v.strictObject({ articles: sha256, series: sha256 }, unexpected),
    notes: text(10_000),
    stories: v.pipe(v.array(story, 'is no list'), v.maxLength(2000, 'has more than 2000 entries')),
  },
  unexpected,
);

/** One line of articles.jsonl. Never throws, not even on broken JSON. */
export function parseArticle(line: string): Result<ArchivedArticle, FieldProblem[]> {
  return parse(article, line);
}

/** One line of series.jsonl. */
export function parseSeries(line: string): Result<Series, FieldProblem[]> {
  return parse(series, line);
}

/** The whole of pack.json. */
export function parseManifest(json: string): Result<PackManifest, FieldProblem[]> {
  return parse(manifest, json);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, json: string): Result<T, FieldProblem[]> {
  if (json.length > MAX_LINE) return whole(`is longer than ${MAX_LINE} characters`);
  if (depthOf(json) > MAX_DEPTH) return whole(`is nested deeper than ${MAX_DEPTH} levels`);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return whole('is no JSON');
    throw error;
  }
  if (Array.isArray(value)) return whole('is no object');
  const parsed = v.safeParse(schema, value);
  return parsed.success ? ok(parsed.output) : err(parsed.issues.slice(0, MAX_PROBLEMS).map(describe));
}

function whole(problem: string): Result<never, FieldProblem[]> {
  return err([{ field: '', problem }]);
}

function describe(issue: v.BaseIssue<unknown>): FieldProblem {
  return { field: (v.getDotPath(issue) ?? '').slice(0, 200), problem: issue.message };
}

/** strictObject reports a missing key as one whose value it expected, an unknown one as never expected. */
function unexpected(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not a known field';
  return issue.received === 'undefined' ? 'is missing' : 'is no object';
}

/** Deepest nesting of brackets outside strings, without parsing. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

/** A day of the calendar, a month or a year. */
function isDate(value: string): boolean {
  if (dayNumber(value) === null) return false;
  return value.length !== 10 || (dayNumber(value) ?? 0) <= (lastDayNumber(value.slice(0, 7)) ?? 0);
}
