import { describe, expect, it } from 'vitest';
import { analyze } from '@/engine/analyze.ts';
import { addArticles, openArchive } from '@/engine/archive/archive.ts';
import { recordOfArticle } from '@/engine/archive/saved-record.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article } from '@/engine/model.ts';
import { article } from './article.ts';

const options = { today: '2026-06-30', dismissed: new Set<string>() };

function recordOf(page: Article) {
  return recordOfArticle(page, findFigures(page), { id: 'old', today: '2024-03-04' });
}

/** What a page shows beside its figures where one other page was saved. */
function shown(old: Article, now: Article): string[] {
  const { figures } = analyze(now, addArticles(openArchive([]), [recordOf(old)]), options);
  return figures.flatMap(({ earlier }) => earlier.map(({ label, surface }) => `${label} ${surface}`));
}

describe('figures of a saved page', () => {
  it('are told by the body of the page, where its headline has them too', () => {
    const page = article(
      'Landslide near Orvan kills 48',
      '2024-03-04',
      'A landslide near Orvan killed at least 48 people and destroyed 30 houses, the ministry said.',
    );
    const { figures, places } = recordOf(page);
    expect(figures.map(({ surface }) => surface)).toEqual(['at least 48 people', '30 houses']);
    expect(places).toEqual(['Orvan']);
  });

  it('name a place of the headline without the first word below it', () => {
    const page = article('Rents climb in Tolvar', '2024-03-04', 'Unemployment stood at 7 percent, the office said.');
    expect(recordOf(page).places).toEqual(['Tolvar']);
  });

  it('meet in the words of both, where neither tells what befell people', () => {
    const text = (title: string, count: string) =>
      article(
        title,
        '2024-03-04',
        `The dam burst at Kessin forced ${count} people from their homes, the governor said.`,
      );
    expect(shown(text('Dam floods villages', '11,842'), text('After the burst', '14,000'))).toEqual([
      'revised 11,842 people',
    ]);
  });

  it('are quantities of a day as well as of a whole', () => {
    const text = (title: string, count: string, who: string) =>
      article(title, '2024-03-04', `Angola produced ${count} barrels of oil a day in February, ${who} said.`);
    const old = text('Angola pumps more', '1.1 million', 'the oil ministry');
    expect(shown(old, text('A report', '980,000', 'OPEC'))).toEqual(['unclear 1.1 million barrels of oil a day']);
  });
});
