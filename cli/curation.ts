import type { ArchivedArticle, ArchivedFigure, PackManifest, Series, Stance, Story } from '@/engine/model.ts';

/** A figure as gathered: prose scope, stance 'revision' still mixed with the kind of statement. */
export interface SourceFigure extends Omit<ArchivedFigure, 'scopeTags' | 'stance' | 'revision' | 'withdrawn'> {
  stance: Stance | 'revision';
}

export interface SourceArticle extends Omit<ArchivedArticle, 'figures' | 'story'> {
  story: string;
  figures: SourceFigure[];
}

export interface SourceMeasure {
  slug: string;
  story: string;
  label: string;
  unit: string;
  definition: string;
  scopeNotes: string;
  pitfalls: string[];
}

export interface SourceStory {
  slug: string;
  label: string;
}

/** The structured fields of one measure, or the wider measure it is a scope of. */
export type CuratedMeasure = { slug: string; label?: string; unit?: string } & (
  | { mergedInto: string; figureTags: string[] }
  | (Omit<Series, 'id' | 'story' | 'label' | 'unit' | 'definition' | 'notes'> & {
      /** Added to the notes that come with the measure. */
      notes?: string;
      /** Only for a series the gathered facts do not know. */
      story?: string;
      definition?: string;
    })
);

/** Every scope as gathered, reviewed: the tags it stands for (none where the prose excludes nothing), a cleaner text. */
export interface CuratedScope {
  measure: string;
  scope: string;
  tags: string[];
  text?: string | null;
}

/** A claimant as gathered and as shown; null: the paper's own voice. */
export interface CuratedClaimant {
  claimant: string;
  as: string | null;
}

/** A change to one figure (by its place; `surface` guards against a shifted list) or a figure left out. */
export interface Correction {
  article: string;
  why: string;
  figure?: number;
  surface?: string;
  set?: Partial<ArchivedFigure>;
  add?: SourceFigure;
}

export interface Curation {
  packs: (Pick<PackManifest, 'id' | 'title' | 'publisher' | 'licence' | 'built' | 'notes'> & { stories: string[] })[];
  headGroups: Record<string, string[]>;
  measures: CuratedMeasure[];
  scopes: CuratedScope[];
  claimants: CuratedClaimant[];
  corrections: Correction[];
  stories: Omit<Story, 'label'>[];
}
