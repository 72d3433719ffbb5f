import { openArchive, type Archive } from '@/engine/archive/archive.ts';
import type { ArchivedArticle, Article, Pack, Story } from '@/engine/model.ts';
import { article } from './pack-samples.ts';

/** A page with this title and body; a line is a block. */
export function page(title: string, body: string, changed: Partial<Article> = {}): Article {
  return {
    isArticle: true,
    title,
    outlet: 'The Example',
    author: null,
    url: 'https://example.org/page',
    canonicalUrl: null,
    section: null,
    language: 'en',
    published: '2024-06-01',
    publishedAt: null,
    publishedFrom: 'meta',
    modified: null,
    blocks: body
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'paragraph', text: text.trim(), date: null })),
    ...changed,
  };
}

/** An archived article without figures, of no story. */
export function report(
  id: string,
  headline: string,
  abstract: string,
  changed: Partial<ArchivedArticle> = {},
): ArchivedArticle {
  const url = `https://courier.example/${id}`;
  const bare = { story: null, topics: [], places: [], figures: [] };
  return article({ id, headline, abstract, url, ...bare, ...changed });
}

export function archiveOfReports(articles: ArchivedArticle[], stories: Story[] = []): Archive {
  return openArchive([packOf(articles, stories)]);
}

export function packOf(articles: ArchivedArticle[], stories: Story[] = []): Pack {
  const manifest: Pack['manifest'] = {
    schema: 1,
    id: 'samples',
    title: 'Samples',
    publisher: 'The Example',
    licence: 'MIT',
    built: '2024-06-01',
    coverage: { from: '2020-01-01', to: '2024-06-01' },
    languages: ['en'],
    counts: { articles: articles.length, series: 0, figures: 0 },
    sha256: { articles: '', series: '' },
    notes: '',
    stories,
  };
  return { manifest, series: [], articles };
}

/** Two earthquakes told in the same words by several papers: only place, day, people and numbers differ. */
export function twoQuakes(): { lorvik: ArchivedArticle[]; tamsa: ArchivedArticle[] } {
  const tell = (place: string, region: string, mayor: string, dead: string, shelter: string) => (paper: number) =>
    report(
      `${place.toLowerCase()}-${paper}`,
      [`Earthquake strikes ${place}`, `Strong quake hits ${region}`, `${place} digs for survivors`][paper % 3] ?? '',
      [
        `A strong earthquake hit ${place} before dawn and rescue teams searched collapsed buildings for survivors.`,
        `Mayor ${mayor} said at least ${dead} people had died in ${place} and that hospitals were full of injured.`,
        `Hundreds slept in ${shelter} as aftershocks shook the ${region} coast and roads stayed blocked.`,
        `Rescue workers with dogs pulled residents from the rubble and the army sent tents, water and blankets.`,
        `Seismologists measured the quake at a shallow depth and warned that aftershocks would continue for days.`,
        `Schools stayed closed and the government promised ${mayor} money for repairs after the earthquake.`,
      ]
        .filter((_, sentence) => sentence !== (paper % 4) + 2)
        .join(' '),
      { published: '2024-05-02', places: [place, region], people: [mayor] },
    );
  const five = [0, 1, 2, 3, 4, 5];
  return {
    lorvik: five.map(tell('Lorvik', 'Norrmark', 'Edda Halm', '212', 'Karsund stadium')),
    tamsa: five.map(tell('Tamsa', 'Ourika', 'Idir Benoun', '87', 'the Zellaf fairground')),
  };
}
