import type { ArchivedArticle, ArchivedFigure, Series, Story } from '@/engine/model.ts';
import type { Correction, Curation, SourceArticle, SourceFigure, SourceMeasure, SourceStory } from './curation.ts';

/** Gathered stories with the names and terms a page is known by. */
export function mergeStories(stories: readonly SourceStory[], curation: Curation): Story[] {
  return curation.stories.map(({ id, names, terms }) => {
    const label = stories.find(({ slug }) => slug === id)?.label;
    if (label === undefined) throw new Error(`${id}: no such story`);
    return { id, label, names, terms };
  });
}

/** One series for every curated measure that is not a scope of another. */
export function mergeSeries(measures: readonly SourceMeasure[], curation: Curation): Series[] {
  for (const { slug } of measures) {
    if (!curation.measures.some((curated) => curated.slug === slug)) throw new Error(`${slug}: measure not curated`);
  }
  return curation.measures.flatMap((curated) => {
    if ('mergedInto' in curated) return [];
    const source = measures.find(({ slug }) => slug === curated.slug);
    return [
      {
        id: curated.slug,
        story: source?.story ?? needed(curated.story, curated.slug, 'story'),
        label: curated.label ?? needed(source?.label, curated.slug, 'label'),
        unit: curated.unit ?? needed(source?.unit, curated.slug, 'unit'),
        definition: curated.definition ?? needed(source?.definition, curated.slug, 'definition'),
        heads: expandHeads(curated.heads, curation.headGroups),
        outcome: curated.outcome,
        names: curated.names,
        cues: curated.cues,
        needsCue: curated.needsCue,
        excludes: curated.excludes,
        scopeTags: curated.scopeTags,
        stances: curated.stances,
        paceDays: curated.paceDays,
        behaviour: curated.behaviour,
        from: curated.from,
        to: curated.to,
        notes: notesOf(source, curated.notes),
      },
    ];
  });
}

function needed(value: string | undefined, slug: string, field: string): string {
  if (value === undefined) throw new Error(`${slug}: no ${field}`);
  return value;
}

/** "@troops" stands for the list of that name. */
function expandHeads(heads: readonly string[], groups: Curation['headGroups']): string[] {
  const all = heads.flatMap((head) =>
    head.startsWith('@') ? (groups[head.slice(1)] ?? needed(undefined, head, 'list')) : [head],
  );
  return [...new Set(all)].sort();
}

function notesOf(source: SourceMeasure | undefined, own: string | undefined): string | null {
  const sentences = [source?.scopeNotes, ...(source?.pitfalls ?? []), own].filter((note) => note);
  return sentences.map((note) => (/[.!?]$/.test(note ?? '') ? note : `${note}.`)).join(' ') || null;
}

/** The citation as gathered, its figures with what matching needs. */
export function mergeArticle(source: SourceArticle, curation: Curation): ArchivedArticle {
  const corrections = curation.corrections.filter(({ article }) => article === source.id);
  const added = corrections.flatMap(({ add }) => (add ? [mergeFigure(add, curation)] : []));
  const figures = source.figures.map((figure, place) => {
    const correction = corrections.find((change) => change.figure === place);
    if (correction && correction.surface !== figure.surface) throw new Error(`${source.id}: figure ${place} has moved`);
    return correctFigure(mergeFigure(figure, curation), correction);
  });
  return {
    id: source.id,
    story: source.story,
    headline: source.headline,
    headlineVerbatim: source.headlineVerbatim,
    outlet: source.outlet,
    agency: source.agency,
    author: source.author,
    published: source.published,
    publishedInferred: source.publishedInferred,
    url: source.url,
    urlIsMirror: source.urlIsMirror,
    language: source.language,
    abstract: source.abstract,
    note: source.note,
    topics: source.topics,
    people: source.people,
    places: source.places,
    organisations: source.organisations,
    figures: [...figures, ...added],
  };
}

function correctFigure(figure: ArchivedFigure, correction: Correction | undefined): ArchivedFigure {
  return { ...figure, ...correction?.set };
}

function mergeFigure(source: SourceFigure, curation: Curation): ArchivedFigure {
  const curated = curation.measures.find(({ slug }) => slug === source.measure);
  const merged = curated && 'mergedInto' in curated ? curated : null;
  const scope = curation.scopes.find(({ measure, scope }) => measure === source.measure && scope === source.scope);
  if (source.scope !== null && source.measure !== null && !scope) {
    throw new Error(`${source.measure}: scope "${source.scope}" not reviewed`);
  }
  const claimant = curation.claimants.find((known) => known.claimant === source.claimant);
  return {
    surface: source.surface,
    low: source.low,
    high: source.high,
    modifier: source.modifier,
    unit: source.unit,
    measure: merged?.mergedInto ?? source.measure,
    concept: source.concept,
    scope: scope?.text === undefined ? source.scope : scope.text,
    scopeTags: [...new Set([...(merged?.figureTags ?? []), ...(scope?.tags ?? [])])].sort(),
    asOf: source.asOf,
    claimant: claimant ? claimant.as : source.claimant,
    claimantType: source.claimantType,
    reporter: source.reporter,
    stance: source.stance === 'revision' ? stanceOf(source, curation) : source.stance,
    revision: source.stance === 'revision',
    withdrawn: false,
    comparable: source.comparable,
  };
}

/** What a correction states is of the kind its series is of: a toll is counted, a cost estimated. */
function stanceOf({ measure }: SourceFigure, { measures }: Curation): 'count' | 'estimate' {
  const curated = measures.find(({ slug }) => slug === measure);
  return curated && 'behaviour' in curated && curated.behaviour === 'estimate' ? 'estimate' : 'count';
}
