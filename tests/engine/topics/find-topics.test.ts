import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { parseHtml } from '@/cli/read.ts';
import { openArchive } from '@/engine/archive/archive.ts';
import { findTopics } from '@/engine/topics/find-topics.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { archiveOfReports, page, twoQuakes } from '../archive/samples.ts';

const bundled = openArchive(loadBundledPacks());
const topics = (title: string, body: string, published: string) =>
  findTopics(page(title, body, { published }), [], bundled).map(({ story }) => story);

describe('topics of a page', () => {
  it.each([
    [
      'ukraine-build-up-2021',
      'Moscow moves more troops towards Ukraine',
      `Russia has massed more than 100,000 soldiers near its border with Ukraine, officials in Kyiv said, and NATO fears an invasion.
       Western intelligence counted new battalion tactical groups in Belarus this week as the build-up went on.`,
      '2022-01-20',
    ],
    [
      'haiti-quake',
      'Haiti digs for survivors',
      `Rescue teams searched Port-au-Prince for survivors of the earthquake that made a million people homeless in Haiti.
       President Preval said the number of dead was still unknown. Aftershocks followed the quake.`,
      '2010-01-16',
    ],
    [
      'bp-oil-spill',
      'Gulf well still leaking',
      `BP said engineers would try again to cap the Macondo well after the Deepwater Horizon sank. Oil from the spill reached the coast.
       Scientists doubted the flow rate of 5,000 barrels a day that the Coast Guard gave for the leak in the Gulf of Mexico.`,
      '2010-05-20',
    ],
  ])('are the stories it belongs to: %s', (story, title, body, published) => {
    expect(topics(title, body, published)).toContain(story);
  });

  it('are none before the story began: an earlier earthquake in Turkey is not the one of 2023', () => {
    const body = `An earthquake in the Aegean Sea shook Turkey and rescuers dug in the rubble of Izmir. Aftershocks followed the quakes.
      Officials said the earthquake had killed at least 90 people in Turkey and that hundreds were treated in hospitals.`;
    expect(topics('Earthquake shakes western Turkey', body, '2020-11-02')).toEqual([]);
  });

  it('are none when the story’s country stands only in passing', () => {
    const body = `${'The choir sang for two hours and the audience asked for more. '.repeat(30)}
      One singer came from Haiti, where an earthquake had left her family homeless in 2010.`;
    expect(topics('Choir ends its tour', body, '2012-05-05')).toEqual([]);
  });

  it('give their words as the reason', () => {
    const body =
      'Rescue teams searched Port-au-Prince after the earthquake left a million homeless in Haiti. The quake struck on Tuesday.';
    const [topic] = findTopics(page('Haiti', body, { published: '2010-01-16' }), [], bundled);
    expect(topic?.because).toEqual(expect.arrayContaining(['Haiti', 'earthquake']));
  });

  it('name a story nobody named by what several saved articles share', () => {
    const { lorvik, tamsa } = twoQuakes();
    const body = `Rescue teams searched collapsed buildings in Lorvik after the earthquake, Mayor Edda Halm said.
      Hundreds slept in the Karsund stadium as aftershocks shook Norrmark.`;
    const found = findTopics(page('Lorvik after the quake', body), [], archiveOfReports([...lorvik, ...tamsa]));
    expect(found).toEqual([expect.objectContaining({ story: null, label: expect.stringContaining('Lorvik') })]);
  });

  it('name no number, however many reports have it', () => {
    const sample = readArticle(parseHtml(readFileSync('tests/pages/samples/scoped.html')), {});
    const labels = findTopics(sample, [], bundled).map(({ label }) => label);
    expect(labels).toEqual([expect.stringContaining('Ukraine')]);
    expect(labels.join()).not.toMatch(/122,000/);
  });

  it.each([
    ['football', 'United beat City 3-1 after two late goals in front of 62,000 fans in London.'],
    ['recipe', 'Whisk flour, eggs and milk; fry the pancakes in butter; serve with a well of oil and lemon.'],
    [
      'review',
      'The phone costs $799, its data leak guard and user account page are new and the battery lasts 14 hours.',
    ],
    ['stocks', 'Dow 38,905.66 -0.31% Nasdaq 16,128.53 +0.04% Oil 79.83 Gold 2,165.20 exchange volume 4.2 billion.'],
    ['empty', ''],
  ])('are none for a page about something else: %s', (title, body) => {
    expect(topics(title, body, '2026-05-05')).toEqual([]);
  });
});
