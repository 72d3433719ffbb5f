import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { openArchive, openTexts } from '@/engine/archive/archive.ts';
import { rankArticles, rankTexts, relatedArticles } from '@/engine/archive/related-articles.ts';
import type { Article } from '@/engine/model.ts';
import { archiveOfReports, page, report, twoQuakes } from './samples.ts';

const { lorvik, tamsa } = twoQuakes();
const fillers = ['Harbour ferry timetable', 'Museum buys a painting', 'Choir wins a prize', 'School gets a garden'].map(
  (headline, place) =>
    report(`filler-${place}`, headline, 'A quiet local story with visitors, tickets and a brass band.'),
);
const archive = archiveOfReports([...lorvik, ...tamsa, ...fillers]);
const lorvikPage = page(
  'Lorvik counts its dead after earthquake',
  `The earthquake that struck Lorvik before dawn killed at least 230 people, Mayor Edda Halm said on Friday.
   Rescue workers with dogs searched collapsed buildings in Norrmark while aftershocks shook the coast.
   Hundreds of survivors slept in the Karsund stadium, where the army brought tents, water and blankets.
   Hospitals in Lorvik were full of injured residents and schools stayed closed.
   Seismologists warned that aftershocks of the shallow quake would continue for days.`,
  { published: '2024-05-04' },
);

const related = (asked: Article, today = '2024-06-01') => relatedArticles(asked, [], archive, { today });

describe('related articles', () => {
  it('are about the same earthquake before any about its sister in another country', () => {
    const order = rankArticles(lorvikPage, [], archive, { today: '2024-06-01', limit: 12 }).map(
      ({ article }) => article.id,
    );
    expect(order.slice(0, 6).every((id) => id.startsWith('lorvik'))).toBe(true);
    expect(order.slice(6, 12).every((id) => id.startsWith('tamsa'))).toBe(true);
  });

  it('say what they have in common in the words of the page', () => {
    const [best] = related(lorvikPage);
    expect(best?.because.length).toBeGreaterThan(1);
    expect(best?.because).toEqual(expect.arrayContaining(['Lorvik']));
  });

  it('are earlier ones, the page’s own day included', () => {
    expect(related({ ...lorvikPage, published: '2024-05-02' }).length).toBeGreaterThan(0);
    expect(related({ ...lorvikPage, published: '2024-05-01' })).toEqual([]);
    expect(related({ ...lorvikPage, published: null }, '2024-05-01')).toEqual([]);
  });

  it('are never the page itself, known by address or by title and day', () => {
    const own = lorvik[0] ?? report('none', '', '');
    const byAddress = { ...lorvikPage, url: `http://www.courier.example/${own.id}?utm_source=mail#top` };
    expect(related(byAddress).map(({ id }) => id)).not.toContain(own.id);
    const byTitle = { ...lorvikPage, title: own.headline.toUpperCase(), published: own.published };
    expect(related(byTitle).map(({ headline }) => headline)).not.toContain(own.headline);
  });

  it('show a wire story once, though several papers carry it', () => {
    const headlines = related(lorvikPage).map(({ headline }) => headline);
    expect(new Set(headlines).size).toBe(headlines.length);
  });

  it('are explained by what they are about, not by what was done and how', () => {
    const told = [report('dam', 'Dam above Ostrava repaired hastily', 'Engineers repaired the Ostrava dam hastily.')];
    const asked = page('Ostrava dam', 'The dam above Ostrava was hastily repaired again.');
    const [only] = relatedArticles(asked, [], archiveOfReports(told), { today: '2024-06-01' });
    expect(only?.because).toContain('Ostrava');
    expect(only?.because).not.toEqual(expect.arrayContaining(['repaired']));
    expect(only?.because).not.toEqual(expect.arrayContaining(['hastily']));
  });

  it('are best first, at most as many as asked for', () => {
    const scores = rankArticles(lorvikPage, [], archive, { today: '2024-06-01' }).map(({ rank }) => rank);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(relatedArticles(lorvikPage, [], archive, { today: '2024-06-01', limit: 2 })).toHaveLength(2);
  });

  it.each(['', 'The of and', '__proto__ constructor'])('are none for a page that says %j', (body) => {
    expect(related(page(body, body))).toEqual([]);
  });
});

describe('a page about something else', () => {
  const bundled = openArchive(loadBundledPacks());

  it.each([
    [
      'football',
      `United beat City 3-1 on Saturday after two late goals in front of 62,000 fans at the stadium in London.
       The striker scored from a corner in the 84th minute and the goalkeeper saved a penalty. United stay second in the league.`,
    ],
    [
      'recipe',
      `Whisk 200 grams of flour with three eggs and half a litre of milk until smooth. Rest the batter for 30 minutes.
       Fry thin pancakes in butter and serve them with lemon, sugar and a little oil. Serves four people.`,
    ],
    [
      'product review',
      `The new phone has a 6.1-inch screen, 128 GB of storage and a battery that lasted 14 hours in our test.
       At $799 it costs $100 more than last year. The camera exchange programme adds data to your account; we liked the case.`,
    ],
    [
      'stock table',
      `Index Last Change Dow 38,905.66 -0.31% Nasdaq 16,128.53 +0.04% Oil 79.83 Gold 2,165.20 Euro 1.0885
       Volume 4.2 billion shares. Advancers outnumbered decliners on the New York exchange by 1.3 to 1.`,
    ],
    [
      'travel guide to a country the archive has stories of',
      `Japan in two weeks: start in Tokyo, take the train to Kyoto and end on the beaches of Okinawa. Budget about $150 a day.
       The best months are April and November. Temples open at nine; bring cash, comfortable shoes and a rail pass.`,
    ],
    [
      'court case in a country the archive has stories of',
      `A court in Kyiv on Monday fined a bakery for selling bread under a false label after customers complained.
       The owner said the Ukrainian labels had been printed in Russia years ago and promised new ones by summer.`,
    ],
  ])('has no related articles: %s', (title, body) => {
    const asked = page(title, body, { published: '2026-06-01' });
    expect(relatedArticles(asked, [], bundled, { today: '2026-06-01' })).toEqual([]);
  });
});

describe('plain texts', () => {
  const texts = openTexts([
    { id: 'old', title: null, text: 'A dam broke above Ostrava and flooded the town.', published: '2024-01-01' },
    { id: 'same day', title: null, text: 'A dam broke above Ostrava and flooded the fields.', published: '2024-01-02' },
    { id: 'undated', title: null, text: 'A dam broke above Ostrava long ago.', published: null },
  ]);
  const asked = { id: 'q', title: 'Dam', text: 'The dam above Ostrava is rebuilt.', published: '2024-01-02' };
  const ids = (anyDate: boolean, changed = {}) =>
    rankTexts({ ...asked, ...changed }, texts, { anyDate })
      .map(({ id }) => id)
      .sort();

  it('are ranked among earlier and undated ones, or among all', () => {
    expect(ids(false)).toEqual(['old', 'undated']);
    expect(ids(true)).toEqual(['old', 'same day', 'undated']);
    expect(ids(false, { published: null })).toEqual(['old', 'same day', 'undated']);
  });

  it('are never ranked for themselves', () => {
    expect(ids(true, { id: 'old' })).toEqual(['same day', 'undated']);
  });
});
