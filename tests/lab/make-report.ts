import type {
  DifferenceLabel,
  EarlierFigure,
  Modifier,
  RelatedArticle,
  Report,
  ReportArticle,
  ReportFigure,
} from '@/engine/model.ts';

/** Short ways to write reports by hand; everything in them is invented. */
export type EarlierDraft = Partial<EarlierFigure> & Pick<EarlierFigure, 'low' | 'label'>;

const COUNTED: readonly DifferenceLabel[] = ['sourcesDiffer', 'revised', 'withdrawn'];

export function earlier(draft: EarlierDraft): EarlierFigure {
  const high = draft.high ?? draft.low;
  const published = draft.published ?? draft.asOf ?? '2021-12-08';
  const modifier: Modifier = draft.modifier ?? (high === draft.low ? 'exact' : 'between');
  const outlet = draft.outlet ?? 'Harbour Times';
  return {
    article: `${outlet} ${published} ${draft.low}`,
    headline: 'Ministry gives a new count of troops at the border',
    headlineVerbatim: true,
    outlet,
    agency: null,
    published,
    publishedInferred: false,
    url: `https://news.example/${published}/troops-${draft.low}`,
    urlIsMirror: false,
    surface: draft.low.toLocaleString('en'),
    high,
    modifier,
    unit: 'person',
    asOf: published,
    claimant: 'Ministry of Defence',
    stance: 'estimate',
    scope: null,
    scopeTags: [],
    counted: COUNTED.includes(draft.label),
    reasons: ['As of 8 Dec 2021, a week earlier; another claimant.'],
    rules: ['asOf', 'claimant'],
    matchedBy: ['troops', 'Russia', 'Ukraine', 'border'],
    score: 0.9,
    alsoCarriedBy: [],
    pair: `${draft.low}-${high}-${published}-${outlet}-${draft.claimant ?? ''}-${draft.label}`,
    ...draft,
  };
}

export type FigureDraft = Partial<ReportFigure> & Pick<ReportFigure, 'low' | 'concept' | 'sentence' | 'surface'>;

export function pageFigure(draft: FigureDraft): ReportFigure {
  const start = draft.sentence.indexOf(draft.surface);
  return {
    id: `${start}:${draft.surface}:${draft.concept}`,
    block: 0,
    start,
    end: start + draft.surface.length,
    quote: { exact: draft.surface, prefix: '', suffix: '' },
    high: draft.low,
    modifier: 'exact',
    unit: 'person',
    role: 'value',
    percent: false,
    change: null,
    measure: null,
    measureLabel: null,
    scope: null,
    scopeTags: [],
    asOf: '2021-12-15',
    claimant: null,
    reporter: null,
    stance: 'estimate',
    earlier: [],
    onThisPage: [],
    repeatOf: null,
    ...draft,
  };
}

export function related(draft: Partial<RelatedArticle> & Pick<RelatedArticle, 'headline'>): RelatedArticle {
  return {
    id: draft.headline,
    headlineVerbatim: true,
    outlet: 'Harbour Times',
    published: '2021-12-06',
    publishedInferred: false,
    url: `https://news.example/${encodeURIComponent(draft.headline)}`,
    urlIsMirror: false,
    score: 0.8,
    because: ['Ukraine', 'troops', 'border'],
    ...draft,
  };
}

export const ARCHIVE = { articles: 450, from: '2010-01-12', to: '2026-03-20', packs: ['ukraine-build-up-2021'] };

export type ReportDraft = Partial<Omit<Report, 'article'>> & { article?: Partial<ReportArticle> };

export function report(draft: ReportDraft): Report {
  const figures = draft.figures ?? [];
  return {
    topics: [],
    figures,
    related: [],
    archive: ARCHIVE,
    badge: figures.filter((figure) => figure.earlier.some(({ counted }) => counted)).length,
    languageSupported: true,
    inPart: false,
    ...draft,
    article: {
      isArticle: true,
      title: 'Ukraine warns of a build-up at its border',
      outlet: 'The Morning Ledger',
      url: 'https://ledger.example/2021/12/15/build-up',
      language: 'en',
      published: '2021-12-15',
      publishedFrom: 'json-ld',
      blocks: 17,
      words: 640,
      ...draft.article,
    },
  };
}
