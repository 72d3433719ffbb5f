import { describe, expect, it } from 'vitest';
import { relateClaimants } from '../../../engine/compare/claimants.ts';

describe('who says so', () => {
  it.each([
    ['Oleksiy Danilov', "Danilov, secretary of Ukraine's National Security and Defence Council"],
    ['Oleksii Reznikov', 'Defence Minister Oleksiy Reznikov'],
    ['President Zelenskyy', 'Volodymyr Zelensky'],
    ['Ukrainian Ministry of Defense', "Ukraine's defence ministry"],
    ['Gaza Health Ministry', 'health authorities in Gaza'],
    ['UN citing Gaza Health Ministry', "Gaza's health ministry"],
    ['US officials', 'U.S. officials'],
    ['the United States', 'American officials'],
    ['Dr Amir Parasta', 'Amir Parasta'],
    ['Mayor Ann Okafor', 'Okafor'],
    ['police', 'the police'],
    ['WHO, according to the outlet', 'World Health Organization'],
    ['march organisers', 'organizers'],
    ['a Corran University poll', 'Corran University'],
    ['Interior Ministry spokesman Jan Holm', 'the interior ministry'],
    ['Jan Holm, a spokesman for the interior ministry', 'Interior Ministry'],
    ['the ministry’s spokeswoman', 'the ministry'],
    ['Interior Ministry spokesman Jan Holm', 'Jan Holm'],
  ])('%s and %s are one', (a, b) => {
    expect(relateClaimants(a, b)).toBe('same');
    expect(relateClaimants(b, a)).toBe('same');
  });

  it.each([
    ['Joe Biden', 'US officials'],
    ['Mayor Richard Bissen', 'Maui County'],
    ['US intelligence', 'U.S. officials'],
    ['Josep Borrell', 'European Union'],
    ['United Nations', 'OCHA'],
    ['Interior Minister Ann Okafor', 'the interior ministry'],
    ['police', 'police chief Jan Holm'],
  ])('%s and %s speak for one side', (a, b) => expect(relateClaimants(a, b)).toBe('sameSide'));

  it.each([
    ['Joe Biden', 'Oleksii Reznikov'],
    ['US officials', 'Ukrainian officials'],
    ['Yale University', 'Purdue University'],
    ['Libyan Red Crescent', 'Libyan authorities'],
    ['CGT union', 'French interior ministry'],
    ['police', 'organisers'],
    ['Donald Trump', 'Government of Puerto Rico'],
    ['WHO', 'OCHA'],
    ['Libya’s ambassador to the UN', 'United Nations'],
    ['US envoy to Sudan', 'Sudanese officials'],
    ['Israeli army', 'Gaza Health Ministry'],
    ['Oleksiy Danilov', 'Oleksii Reznikov'],
    ['Oleksiy Danilov', "Ukraine's defence ministry"],
    ['Kremlin', 'Russian Defence Ministry'],
    ['US intelligence', 'Pentagon'],
    ['OCHA', 'UNHCR'],
    ['Interior Minister Ann Okafor', 'the health ministry'],
    ['Russian Interior Minister Ann Okafor', 'the Ukrainian interior ministry'],
    ['an Infratest poll', 'a Metrica poll'],
    ['a study by Yale', 'a study by Purdue'],
    ['the mayor', 'the governor'],
    ['the fire chief', 'the mayor’s office'],
  ])('%s and %s are two', (a, b) => expect(relateClaimants(a, b)).toBe('other'));

  it.each([
    [null, 'Joe Biden'],
    ['officials', 'Joe Biden'],
    ['senior officials', 'people familiar with the matter'],
    ['a poll', 'a new poll'],
    ['a recent survey', 'a survey'],
    [null, null],
  ])('%s may be %s', (a, b) => expect(relateClaimants(a, b)).toBe('unknown'));
});
