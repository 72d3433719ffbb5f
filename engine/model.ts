/**
 * Every core type. Plain JSON throughout: no classes, `Date`, `Map`, `Infinity`.
 * `null` means "the text does not say"; `undefined` is not a value of ours.
 */

/** EDTF level 0: '2017-10-03', '2024-04' or '2022'. */
export type PartialDate = string;

/** The slug of a series on record, e.g. 'hurricane-maria-deaths'. */
export type MeasureId = string;

/** W3C Web Annotation: finds a passage again in a page whose nodes have changed. */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

// ---------------------------------------------------------------- Article

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'quote' | 'cell';

/** One block of body text, white space folded to single spaces, trimmed, never empty. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** Local day of this block where it differs from the article's (a post of a live blog), else null. */
  date: PartialDate | null;
}

export type DateSource = 'json-ld' | 'meta' | 'time' | 'url' | 'text' | 'option' | 'none';

/** What was read from a page. */
export interface Article {
  isArticle: boolean;
  title: string | null;
  outlet: string | null;
  author: string | null;
  /** The page's address without fragment. */
  url: string | null;
  canonicalUrl: string | null;
  section: string | null;
  /** BCP 47, lower-case primary subtag first: 'en', 'en-gb'. */
  language: string | null;
  /** The page's local day. */
  published: PartialDate | null;
  /** ISO 8601 with zone where the page gives one. */
  publishedAt: string | null;
  publishedFrom: DateSource;
  modified: PartialDate | null;
  blocks: Block[];
}

// ---------------------------------------------------------------- Figure

export type Modifier = 'exact' | 'about' | 'nearly' | 'atLeast' | 'moreThan' | 'upTo' | 'lessThan' | 'between';

export type Stance = 'count' | 'estimate' | 'projection' | 'hypothetical' | 'former';

/**
 * value: a quantity in its own right · former: what the text says was replaced ("up from 130,000") ·
 * change: an increase or decrease ("rose by 20,000", "up 12 %") · part: "of them 12,000 …" ·
 * rate: per something · conversion: the same quantity in another unit, in brackets · ratio: "tripled", "a third".
 */
export type FigureRole = 'value' | 'former' | 'change' | 'part' | 'rate' | 'conversion' | 'ratio';

/**
 * A quantity as printed. "more than 5" is low 5, high 5, moreThan; "5 to 7" is low 5, high 7, between;
 * "dozens" is an interval with modifier about. What we conclude from it is an Interval (compare/intervals.ts).
 */
export interface Quantity {
  low: number;
  high: number;
  modifier: Modifier;
  /** The words of the modifier as printed ("as many as"), null when there are none. */
  modifierText: string | null;
  /**
   * Canonical unit: 'person', ISO 4217 code ('USD'), 'percent', 'percentage point', 'kilometre', 'mile', 'hour', 'day',
   * 'barrel', 'barrel/day', 'job', 'vehicle', 'times' …, or the singular head noun for other countable things.
   * null: the text does not say what is counted.
   */
  unit: string | null;
  /** Granularity the number was stated to, in its unit: 92,000 → 1000; 1.2 million → 100000; 34 → 1. */
  step: number;
}

/** What is counted. */
export interface Concept {
  /** Head with what narrows it, as a reader would say it: "Russian troops at the border". */
  text: string;
  /** Lower-case singular head noun: 'troop', 'soldier', 'people', 'dollar'. null when elided and not recovered. */
  head: string | null;
  /** Canonical outcome from data/lexicon/outcomes.json: 'killed', 'wounded', 'casualties', 'missing', 'displaced' …, or null. */
  outcome: string | null;
  /** Words around head and number that narrow it, lower-case, without function words: ['russian', 'additional']. */
  words: string[];
}

/** What narrows a measure. */
export interface Scope {
  /** As printed: "within 200 kilometers of the border, including air and naval personnel". */
  text: string;
  /**
   * 'facet=value' from data/lexicon/scope.json, e.g. 'radius=200km', 'services=ground', 'services=all', 'deaths=excess',
   * 'deaths=direct', 'count=identified', 'people=civilian', 'place=crimea', 'prices=2015'.
   * Two scopes exclude each other when they give one facet two different values.
   */
  tags: string[];
}

/** Who says so: null as a whole is the paper's own voice. */
export interface Attribution {
  /** As printed, shortest unambiguous form: "Oleksiy Danilov", "Ukrainian Ministry of Defense", "officials". */
  claimant: string;
  cue: string;
}

/** One quantity stated in a text. */
export interface Figure {
  /** 'block:start-end', stable for one text. */
  id: string;
  /** Index into Article.blocks; -1 is the title. */
  block: number;
  /** UTF-16 offsets of `surface` in the block's text. */
  start: number;
  end: number;
  /** Number with its modifier, unit and head noun as printed: "at least 500,000-600,000 soldiers". */
  surface: string;
  sentence: string;
  /** UTF-16 offset of `sentence` in the block's text. */
  sentenceStart: number;
  quantity: Quantity;
  role: FigureRole;
  /** Direction where the text states one ("rose to", "up 12 %"). */
  change: 'up' | 'down' | null;
  concept: Concept;
  scope: Scope | null;
  asOf: PartialDate | null;
  attribution: Attribution | null;
  /** Who carries it when the text names one ("told Reuters"), else null. */
  reporter: string | null;
  stance: Stance;
  /** Id of the figure this one belongs to: a former value, change or conversion names its value. */
  of: string | null;
}

// ---------------------------------------------------------------- Archive

export type ClaimantType =
  | 'government'
  | 'military'
  | 'intelligence'
  | 'UN'
  | 'NGO'
  | 'company'
  | 'academic'
  | 'analyst'
  | 'media'
  | 'unspecified';

export type Behaviour = 'running' | 'event' | 'estimate' | 'fixed';

/** A curated measure: makes a concept better known to the one matching mechanism. */
export interface Series {
  id: MeasureId;
  story: string;
  label: string;
  unit: string;
  definition: string;
  /** Lower-case singular heads that name the thing counted, all interchangeable here. */
  heads: string[];
  /** Canonical outcome the figure must have ('killed'), null when the heads say it all. */
  outcome: string | null;
  /** Canonical names (data/lexicon/names.json): every group needs one of its members near the figure. [['russia'], ['ukraine']] */
  names: string[][];
  /** Phrases that speak for this measure (lower-case); at least one is needed when `needsCue`. */
  cues: string[];
  needsCue: boolean;
  /** Phrases or canonical names in the sentence that speak against it: "sent to Poland", "NATO troops". */
  excludes: string[];
  /** Scope every member has, in the vocabulary of Scope.tags. */
  scopeTags: string[];
  /** Figures of these stances belong here; a series of projections takes no counts. */
  stances: Stance[];
  /** Days within which two as-of dates count as the same time. */
  paceDays: number;
  behaviour: Behaviour;
  /** The thing counted happened or was current between these dates; null is open. */
  from: PartialDate | null;
  to: PartialDate | null;
  notes: string | null;
}

/** A figure on record. `low`/`high` as stated; the modifier says which side is open. */
export interface ArchivedFigure {
  surface: string;
  low: number;
  high: number;
  modifier: Modifier;
  unit: string | null;
  /** null: from a saved page, matched by concept alone. */
  measure: MeasureId | null;
  concept: string;
  /** What befell those it counts ('killed'), null for nothing; not there where the words of the concept alone tell. */
  outcome?: string | null | undefined;
  scope: string | null;
  scopeTags: string[];
  asOf: PartialDate | null;
  claimant: string | null;
  claimantType: ClaimantType;
  reporter: string | null;
  stance: Stance;
  /** The claimant gave it as a correction of an earlier value of its own. */
  revision: boolean;
  /** Claimant or publisher said it was wrong. */
  withdrawn: boolean;
  /** false: a part, a rate or an increase; never held against the headline series. */
  comparable: boolean;
  /** Of a saved page: canonical places that its own part of the sentence names; absent or empty where it names none. */
  places?: string[] | undefined;
  /** Of a saved page: which of several like things it is of ("round 2", "quarter 1"); absent or empty where it does not say. */
  turns?: string[] | undefined;
}

/** A citation with figures; no article text. */
export interface ArchivedArticle {
  id: string;
  story: string | null;
  headline: string;
  /** false: rebuilt; shown without quotation marks. */
  headlineVerbatim: boolean;
  outlet: string;
  agency: string | null;
  author: string | null;
  published: PartialDate;
  /** Worked out, not printed: shown to the month. */
  publishedInferred: boolean;
  url: string;
  /** A staging or mirror host: cited without a direct link. */
  urlIsMirror: boolean;
  language: string;
  abstract: string;
  note: string | null;
  topics: string[];
  people: string[];
  places: string[];
  organisations: string[];
  /** Of a saved page: days on which what its figures count befell people; absent or empty where it does not say. */
  eventDays?: PartialDate[] | undefined;
  figures: ArchivedFigure[];
}

export interface Story {
  id: string;
  label: string;
  /** Canonical names and words by which a page is known to be about it. */
  names: string[];
  terms: string[];
}

export interface PackManifest {
  schema: 1;
  id: string;
  title: string;
  publisher: string;
  licence: string;
  built: PartialDate;
  coverage: { from: PartialDate; to: PartialDate };
  languages: string[];
  counts: { articles: number; series: number; figures: number };
  sha256: { articles: string; series: string };
  notes: string;
  stories: Story[];
}

export interface Pack {
  manifest: PackManifest;
  series: Series[];
  articles: ArchivedArticle[];
}

// ---------------------------------------------------------------- Report

/** In the order of decision; see DESIGN in CONTRIBUTING.md. */
export type DifferenceLabel =
  | 'notComparable'
  | 'forecast'
  | 'differentScope'
  | 'differentPeriod'
  | 'agrees'
  | 'repeats'
  | 'withdrawn'
  | 'revised'
  | 'updated'
  | 'laterOtherSource'
  | 'sourcesDiffer'
  | 'unclear';

/** Labels that the badge counts. */
export const COUNTED_LABELS: readonly DifferenceLabel[] = ['sourcesDiffer', 'revised', 'withdrawn'];

/** One field that decided a label; tests assert `rule`, people read `text`. */
export interface Reason {
  rule: string;
  text: string;
}

export interface Difference {
  label: DifferenceLabel;
  reasons: Reason[];
}

/** An earlier figure beside a figure of the page. The first fields are the stable JSON of `hitherto check --json`. */
export interface EarlierFigure {
  article: string;
  headline: string;
  headlineVerbatim: boolean;
  outlet: string;
  agency: string | null;
  published: PartialDate;
  publishedInferred: boolean;
  url: string;
  urlIsMirror: boolean;
  surface: string;
  low: number;
  high: number;
  modifier: Modifier;
  unit: string | null;
  asOf: PartialDate | null;
  claimant: string | null;
  stance: Stance;
  scope: string | null;
  scopeTags: string[];
  label: DifferenceLabel;
  /** The badge counts this one. */
  counted: boolean;
  /** One plain line each; the first decided the label. */
  reasons: string[];
  rules: string[];
  matchedBy: string[];
  score: number;
  /** Other articles that carry the same statement, folded under this one. */
  alsoCarriedBy: { article: string; outlet: string; published: PartialDate; url: string; urlIsMirror: boolean }[];
  /** Key by which "Not the same thing" remembers this pair. */
  pair: string;
}

export interface ReportFigure {
  id: string;
  block: number;
  start: number;
  end: number;
  surface: string;
  sentence: string;
  quote: TextQuoteSelector;
  low: number;
  high: number;
  modifier: Modifier;
  unit: string | null;
  role: FigureRole;
  percent: boolean;
  change: 'up' | 'down' | null;
  concept: string;
  /** The series it was matched to, else null. */
  measure: MeasureId | null;
  measureLabel: string | null;
  scope: string | null;
  scopeTags: string[];
  asOf: PartialDate | null;
  claimant: string | null;
  reporter: string | null;
  stance: Stance;
  earlier: EarlierFigure[];
  /** The page's own other figures for the same measure ("up from 130,000"), by surface. */
  onThisPage: string[];
  /**
   * Id of the figure of this page under which this one is shown and counted: the same statement (a headline's, in the
   * body), or the value that replaced this former one.
   */
  repeatOf: string | null;
}

export interface Topic {
  label: string;
  /** The bundled story, null for one found from shared people, places and terms. */
  story: string | null;
  score: number;
  because: string[];
}

export interface RelatedArticle {
  id: string;
  headline: string;
  headlineVerbatim: boolean;
  outlet: string;
  published: PartialDate;
  publishedInferred: boolean;
  url: string;
  urlIsMirror: boolean;
  score: number;
  because: string[];
}

export interface ReportArticle {
  isArticle: boolean;
  title: string | null;
  outlet: string | null;
  url: string | null;
  language: string | null;
  published: PartialDate | null;
  publishedFrom: DateSource;
  blocks: number;
  words: number;
}

/** The result for one page; what the popup draws and `hitherto check --json` prints. */
export interface Report {
  article: ReportArticle;
  topics: Topic[];
  figures: ReportFigure[];
  related: RelatedArticle[];
  archive: { articles: number; from: PartialDate | null; to: PartialDate | null; packs: string[] };
  /** Figures of the page with at least one counted difference. */
  badge: number;
  /** Whether the engine reads the page's language; false leaves figures empty. */
  languageSupported: boolean;
  /** The page is longer, or has more figures, than one report holds: only its beginning was compared. */
  inPart: boolean;
}

/** What is known about one tab; the toolbar popup draws it. */
export type PageState =
  | { kind: 'reading' }
  | { kind: 'report'; report: Report }
  | { kind: 'notArticle' }
  | { kind: 'languageUnsupported'; language: string }
  | { kind: 'siteOff'; site: string }
  /** Browser pages, the store, or site access the user took away. */
  | { kind: 'notAllowed' }
  | { kind: 'error'; failed: Task; detail: string };

/** What Hitherto may fail to finish. */
export type Task = 'reading' | 'comparing' | 'lookingUp';
