import type {
  ArchivedArticle,
  ArchivedFigure,
  MeasureId,
  Pack,
  PackManifest,
  PartialDate,
  Series,
  Story,
} from '../model.ts';
import { entryOfArticle, entryOfText, type IndexEntry, type PlainText } from './entry.ts';
import { documentCount, MAX_SEGMENT, readRecord, type Segment, segmentSize } from './segment.ts';
import { entriesOf, SegmentBuilder } from './segment-builder.ts';
import { findTerm } from './term-table.ts';

export interface FigureOnRecord {
  article: ArchivedArticle;
  figure: ArchivedFigure;
}

/** Everything stored that a page can be held against, with its index. Never changed: adding gives a new Archive. */
export interface Archive {
  readonly packs: readonly PackManifest[];
  readonly series: ReadonlyMap<MeasureId, Series>;
  readonly stories: ReadonlyMap<string, Story>;
  /** Articles on record. */
  readonly size: number;
  /** Earliest and latest publication; null when empty. */
  readonly coverage: { from: PartialDate | null; to: PartialDate | null };
  /** First and last publication of each story's articles. */
  readonly storySpans: ReadonlyMap<string, Span>;
  readonly segments: readonly Segment[];
  /** All articles. Decodes every record at the first use: for lists and export, not for each page. */
  readonly articles: readonly ArchivedArticle[];
  articleOf(id: string): ArchivedArticle | null;
  /** The article at a place of the index; null for a plain text. */
  articleAt(segment: number, document: number): ArchivedArticle | null;
  /** Figures on record for one measure, in the order of the archive. */
  figuresOf(measure: MeasureId): readonly FigureOnRecord[];
}

/** First and last day. */
export interface Span {
  from: PartialDate;
  to: PartialDate;
}

/** Series and stories of an archive, and the dates it covers: all that is not in the segments. */
export interface ArchiveFrame {
  packs: PackManifest[];
  series: Series[];
  coverage: { from: PartialDate | null; to: PartialDate | null };
  storySpans: Record<string, Span>;
}

/** Records decoded and kept; a page touches a few dozen. */
const MAX_DECODED = 4000;

/** Of two packs with the same article, series or story id the first counts. */
export function openArchive(packs: readonly Pack[]): Archive {
  const articles = distinct(packs.flatMap((pack) => pack.articles));
  const frame: ArchiveFrame = {
    packs: packs.map((pack) => pack.manifest),
    series: packs.flatMap((pack) => pack.series),
    coverage: coverageOf(articles, { from: null, to: null }),
    storySpans: spansOf(articles, {}),
  };
  return archiveOf(frame, buildSegments(entriesFrom(articles, entryOfArticle), []));
}

/** Articles whose id is on record already are left out. What is there is not built again. */
export function addArticles(archive: Archive, articles: readonly ArchivedArticle[]): Archive {
  const fresh = distinct(articles).filter((article) => !has(archive.segments, article.id));
  if (fresh.length === 0) return archive;
  const known = frameOf(archive);
  const frame = {
    ...known,
    coverage: coverageOf(fresh, known.coverage),
    storySpans: spansOf(fresh, known.storySpans),
  };
  return archiveOf(
    frame,
    compact([...archive.segments, ...buildSegments(entriesFrom(fresh, entryOfArticle), archive.segments)]),
  );
}

/** An archive of plain texts (the lines of `hitherto related --archive`), for ranking alone. */
export function openTexts(texts: Iterable<PlainText>): Archive {
  return archiveOf(
    { packs: [], series: [], coverage: { from: null, to: null }, storySpans: {} },
    buildSegments(entriesFrom(texts, entryOfText), []),
  );
}

/** Puts an archive together from its frame and its segments, as built or as loaded. */
export function archiveOf(frame: ArchiveFrame, segments: readonly Segment[]): Archive {
  const articleAt = keepDecoded((segment, document) => {
    const holder = segments[segment];
    return holder ? readRecord(holder, document) : null;
  });
  let all: readonly ArchivedArticle[] | null = null;
  return {
    packs: frame.packs,
    series: firstById(frame.series),
    stories: firstById(frame.packs.flatMap((pack) => pack.stories)),
    size: documentCount(segments),
    coverage: frame.coverage,
    storySpans: new Map(Object.entries(frame.storySpans)),
    segments,
    get articles() {
      return (all ??= allArticles(segments, articleAt));
    },
    articleOf: (id) => articleById(segments, articleAt, id),
    articleAt,
    figuresOf: (measure) => figuresOf(segments, articleAt, measure),
  };
}

export function frameOf({ packs, series, coverage, storySpans }: Archive): ArchiveFrame {
  return { packs: [...packs], series: [...series.values()], coverage, storySpans: Object.fromEntries(storySpans) };
}

type ArticleAt = Archive['articleAt'];

function keepDecoded(read: ArticleAt): ArticleAt {
  const decoded = new Map<number, ArchivedArticle | null>();
  return (segment, document) => {
    const key = segment * (MAX_SEGMENT + 1) + document;
    const known = decoded.get(key);
    if (known !== undefined) return known;
    if (decoded.size >= MAX_DECODED) decoded.clear();
    const article = read(segment, document);
    decoded.set(key, article);
    return article;
  };
}

function allArticles(segments: readonly Segment[], articleAt: ArticleAt): ArchivedArticle[] {
  return segments.flatMap((segment, place) =>
    Array.from(segment.days, (_, document) => articleAt(place, document)).filter((article) => article !== null),
  );
}

function articleById(segments: readonly Segment[], articleAt: ArticleAt, id: string): ArchivedArticle | null {
  for (const [place, segment] of segments.entries()) {
    const document = findTerm(segment.ids, id);
    if (document >= 0) return articleAt(place, document);
  }
  return null;
}

function figuresOf(segments: readonly Segment[], articleAt: ArticleAt, measure: MeasureId): FigureOnRecord[] {
  return segments.flatMap((segment, place) => {
    const number = findTerm(segment.measures, measure);
    if (number < 0) return [];
    const pairs = segment.measureFigures.subarray(segment.measureStarts[number], segment.measureStarts[number + 1]);
    const found: FigureOnRecord[] = [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const article = articleAt(place, pairs[i] ?? 0);
      const figure = article?.figures[pairs[i + 1] ?? 0];
      if (article && figure) found.push({ article, figure });
    }
    return found;
  });
}

function has(segments: readonly Segment[], id: string): boolean {
  return segments.some((segment) => findTerm(segment.ids, id) >= 0);
}

/** One at a time, so that a long file never stands in memory as a whole. */
function* entriesFrom<T>(texts: Iterable<T>, read: (text: T) => IndexEntry): Generator<IndexEntry> {
  for (const text of texts) yield read(text);
}

/** Of two entries with one id the first counts. */
function buildSegments(entries: Iterable<IndexEntry>, others: readonly Segment[]): Segment[] {
  const segments: Segment[] = [];
  const seen = new Set<string>();
  let builder = new SegmentBuilder();
  const finish = () => {
    if (builder.size > 0) segments.push(builder.finish([...others, ...segments]));
    builder = new SegmentBuilder();
  };
  for (const entry of entries) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    builder.add(entry);
    if (builder.size === MAX_SEGMENT) finish();
  }
  finish();
  return segments;
}

/**
 * Keeps the tail short: while the last segment has grown to half the one before it the two become one, as in a
 * log-structured merge. Each article is moved O(log n) times in all; the big segments in front are left alone.
 */
function compact(segments: readonly Segment[]): Segment[] {
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (!last || !before) return [...segments];
  const together = segmentSize(last) + segmentSize(before);
  if (segmentSize(last) * 2 < segmentSize(before) || together > MAX_SEGMENT) return [...segments];
  const front = segments.slice(0, -2);
  const builder = new SegmentBuilder();
  for (const segment of [before, last]) for (const entry of entriesOf(segment)) builder.add(entry);
  return compact([...front, builder.finish(front)]);
}

function coverageOf(articles: readonly ArchivedArticle[], known: ArchiveFrame['coverage']): ArchiveFrame['coverage'] {
  let { from, to } = known;
  for (const { published } of articles) {
    if (from === null || published < from) from = published;
    if (to === null || published > to) to = published;
  }
  return { from, to };
}

function spansOf(articles: readonly ArchivedArticle[], known: Readonly<Record<string, Span>>): Record<string, Span> {
  const spans = new Map(Object.entries(known));
  for (const { story, published } of articles) {
    if (story === null) continue;
    const { from, to } = spans.get(story) ?? { from: published, to: published };
    spans.set(story, { from: published < from ? published : from, to: published > to ? published : to });
  }
  return Object.fromEntries(spans);
}

function distinct(articles: readonly ArchivedArticle[]): ArchivedArticle[] {
  return [...firstById(articles).values()];
}

function firstById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return byId;
}
