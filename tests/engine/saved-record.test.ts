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
    expect(shown(old, text('A report', '980,000', 'OPEC'))).toEqual(['sourcesDiffer 1.1 million barrels of oil a day']);
  });

  describe('of people whom something befell on a day', () => {
    const crash = (title: string, published: string, killed: string) =>
      article(title, published, `A bus crash near Orvan on Friday killed ${killed} people, police said.`);
    const old = crash('Bus crash near Orvan', '2024-06-21', '31');

    it('are of the day on which they are told', () => {
      expect(shown(old, crash('Orvan mourns', '2024-06-23', '38'))).toEqual(['updated 31 people']);
      expect(shown(old, crash('Orvan mourns', '2024-06-21', '38'))).toEqual(['revised 31 people']);
    });

    it('grow beyond a bound of an earlier day, and fit it on its own', () => {
      const least = crash('Bus crash near Orvan', '2024-06-21', 'at least 31');
      expect(shown(least, crash('Orvan mourns', '2024-06-24', '52'))).toEqual(['updated at least 31 people']);
      expect(shown(least, crash('Orvan mourns', '2024-06-24', '31'))).toEqual(['agrees at least 31 people']);
      expect(shown(least, crash('Orvan mourns', '2024-06-21', '38'))).toEqual(['agrees at least 31 people']);
    });
  });

  it('of the wind are of their day', () => {
    const storm = (title: string, published: string, speed: number) =>
      article(
        title,
        published,
        `Hurricane Humberto is at Bermuda. Humberto had sustained winds of ${speed} miles per hour, forecasters said.`,
      );
    const old = storm('Humberto at sea', '2024-03-04', 75);
    expect(shown(old, storm('Humberto gains', '2024-03-07', 120))).toEqual(['updated 75 miles per hour']);
    const rule = article(
      'Humberto: what the classes mean',
      '2024-03-07',
      'Hurricane Humberto is at Bermuda. In the third class Humberto must have sustained winds of at least 111 miles per hour, forecasters said.',
    );
    expect(shown(old, rule)).toEqual([]);
    expect(shown(rule, storm('Humberto gains', '2024-03-08', 120))).toEqual([]);
  });

  it('are none of those of what was done on a later day', () => {
    const court = (title: string, published: string, text: string) =>
      article(title, published, `A court in Orvan ${text} over the riot at the town hall.`);
    const old = court('Riot in Orvan', '2024-03-05', 'on Tuesday sentenced six people to prison');
    expect(shown(old, court('More sentences', '2024-03-12', 'on Tuesday sentenced nine people to prison'))).toEqual([]);
    expect(shown(old, court('The sentences', '2024-03-06', 'sentenced seven people to prison'))).toHaveLength(1);
    const level = article(
      'A year on',
      '2024-03-14',
      'Orvan has sentenced nine people to prison over the riot at the town hall by Wednesday.',
    );
    expect(shown(old, level)).toHaveLength(1);
  });

  it('of two months are a month apart', () => {
    const text = (published: string, month: string, share: string) =>
      article(
        `Work in ${month}`,
        published,
        `Unemployment in Orvan was ${share} percent in ${month}, the office said.`,
      );
    const kept = addArticles(openArchive([]), [recordOf(text('2024-03-04', 'February', '7.4'))]);
    const { figures } = analyze(text('2024-04-04', 'March', '7.7'), kept, options);
    expect(figures.flatMap(({ earlier }) => earlier.flatMap(({ reasons }) => reasons)).join()).toContain(
      'as of Feb 2024, a month earlier',
    );
  });

  describe('of one kind', () => {
    const vote = (title: string, published: string, share: string, which: string) =>
      article(title, published, `Ada Morel won ${share} percent of the vote in ${which} of the election in Orvan.`);
    const first = vote('Morel leads in Orvan', '2024-03-04', '43', 'the first round');

    it('are of the same round', () => {
      expect(shown(first, vote('Count ends', '2024-03-05', '41', 'the first round'))).toHaveLength(1);
      expect(shown(first, vote('Morel wins', '2024-03-18', '54', 'the second round'))).toEqual([]);
      expect(shown(first, vote('Morel wins', '2024-03-18', '54', 'the runoff'))).toEqual([]);
    });

    it('are of the same quarter', () => {
      const profit = (title: string, published: string, sum: string, which: string) =>
        article(title, published, `Norvik had a net profit of $${sum} million in the ${which} quarter, it said.`);
      const old = profit('Norvik profit', '2024-03-24', '410', 'first');
      expect(shown(old, profit('Norvik restates', '2024-05-24', '372', 'first'))).toHaveLength(1);
      expect(shown(old, profit('Norvik falls', '2024-06-24', '350', 'second'))).toEqual([]);
    });

    it('are sums of the same thing', () => {
      const cost = (title: string, what: string, sum: string) =>
        article(title, '2024-03-04', `The new ${what} in Orvan will cost $${sum} million, the city said.`);
      const old = cost('City builds', 'stadium', '600');
      expect(shown(old, cost('Dearer than planned', 'stadium', '870'))).toHaveLength(1);
      expect(shown(old, cost('City builds more', 'hospital', '450'))).toEqual([]);
    });
  });
});
