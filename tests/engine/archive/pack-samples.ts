import { checksum, type PackFiles } from '@/engine/archive/parse-pack.ts';
import type { ArchivedArticle, ArchivedFigure, PackManifest, Series } from '@/engine/model.ts';

/** An invented figure of an invented flood. */
export function figure(changed: Partial<ArchivedFigure> = {}): ArchivedFigure {
  return {
    surface: 'at least 34 people',
    low: 34,
    high: 34,
    modifier: 'atLeast',
    unit: 'person',
    measure: 'vale-flood-deaths',
    concept: 'people killed by the flood',
    scope: null,
    scopeTags: [],
    asOf: '2024-05-02',
    claimant: 'Vale police',
    claimantType: 'government',
    reporter: null,
    stance: 'count',
    revision: false,
    withdrawn: false,
    comparable: true,
    ...changed,
  };
}

export function article(changed: Partial<ArchivedArticle> = {}): ArchivedArticle {
  return {
    id: 'vale-flood-1',
    story: 'vale-flood',
    headline: 'Flood in Vale kills dozens',
    headlineVerbatim: true,
    outlet: 'Vale Courier',
    agency: null,
    author: null,
    published: '2024-05-02',
    publishedInferred: false,
    url: 'https://courier.example/flood?id=1#top',
    urlIsMirror: false,
    language: 'en',
    abstract: 'The river rose at night.',
    note: null,
    topics: ['flood'],
    people: [],
    places: ['Vale'],
    organisations: [],
    figures: [figure()],
    ...changed,
  };
}

export function series(changed: Partial<Series> = {}): Series {
  return {
    id: 'vale-flood-deaths',
    story: 'vale-flood',
    label: 'Deaths in the flood of Vale',
    unit: 'person',
    definition: 'People killed by the flood of May 2024',
    heads: ['dead', 'people'],
    outcome: 'killed',
    names: [],
    cues: ['flood'],
    needsCue: true,
    excludes: [],
    scopeTags: [],
    stances: ['count', 'estimate'],
    paceDays: 2,
    behaviour: 'event',
    from: '2024-05-01',
    to: null,
    notes: null,
    ...changed,
  };
}

/** The files of a sound pack with these records; `manifest` is changed last, so that it can lie. */
export function packFiles(
  records: { articles?: unknown[]; series?: unknown[] } = {},
  manifest: Partial<PackManifest> = {},
): PackFiles {
  const toLines = (list: unknown[]) => list.map((record) => `${JSON.stringify(record)}\n`).join('');
  const [articles, measures] = [records.articles ?? [article()], records.series ?? [series()]];
  const files = { articles: toLines(articles), series: toLines(measures) };
  const head: PackManifest = {
    schema: 1,
    id: 'vale-flood',
    title: 'The flood of Vale',
    publisher: 'Vale Courier',
    licence: 'MIT',
    built: '2024-06-01',
    coverage: { from: '2024-05-02', to: '2024-05-02' },
    languages: ['en'],
    counts: { articles: articles.length, series: measures.length, figures: articles.length },
    sha256: { articles: checksum(files.articles), series: checksum(files.series) },
    notes: '',
    stories: [{ id: 'vale-flood', label: 'The flood of Vale', names: [], terms: ['flood'] }],
    ...manifest,
  };
  return { ...files, manifest: JSON.stringify(head) };
}
