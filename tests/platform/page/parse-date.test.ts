import { describe, expect, it } from 'vitest';
import { findDay, languageOfDates } from '@/platform/page/parse-date.ts';

describe('a printed day is read in the language of its page', () => {
  it.each([
    ['Mittwoch, 3. Juli 2024, 12:30 Uhr', 'de', '2024-07-03'],
    ['Veröffentlicht am 9. Sept. 2024', 'de-at', '2024-09-09'],
    ['Publié le 14 févr. 2024 à 6h00', 'fr', '2024-02-14'],
    ['le 1er août 2023', 'fr-be', '2023-08-01'],
    ['Ostrel, 4 de septiembre de 2024', 'es', '2024-09-04'],
    ['12 marzo 2025', 'it', '2025-03-12'],
    ['9 de março de 2024', 'pt-br', '2024-03-09'],
    ['vrijdag 8 mrt 2024', 'nl', '2024-03-08'],
    ['17 października 2025', 'pl', '2025-10-17'],
    ['24 мая 2024 г., 9:15', 'ru', '2024-05-24'],
    ['5 березня 2024', 'uk', '2024-03-05'],
    ['2024. április 3. 12:00', 'hu', '2024-04-03'],
    ['3 Nisan 2024 Çarşamba', 'tr', '2024-04-03'],
    ['٣ مايو ٢٠٢٤', 'ar', '2024-05-03'],
    ['2024年5月3日 09時00分', 'ja', '2024-05-03'],
    ['2024년 5월 3일', 'ko', '2024-05-03'],
  ])('%s (%s)', (text, language, day) => {
    expect(findDay(text, language)).toBe(day);
  });

  it.each([
    ['3 pages 2024', 'fr'],
    ['5 jui 2024', 'fr'],
    ['3 mai 2024', 'es'],
    ['3 mai 2024', 'zz'],
    ['11 Uhr 2024', 'de'],
    ['die 4 besten Mai-Ausflüge 2024', 'de'],
    ['2024年5月', 'ja'],
  ])('%s (%s) is none', (text, language) => {
    expect(findDay(text, language)).toBeNull();
  });
});

describe('a day that touches the words beside it', () => {
  it.each([
    ['Ana RuizMay 3, 2024Share', '2024-05-03'],
    ['HarbourDECEMBER 22, 2025Updated: JANUARY 2, 2026', '2025-12-22'],
    ['2024-05-03T08:10+02:00', '2024-05-03'],
  ])('%s', (text, day) => {
    expect(findDay(text, 'en')).toBe(day);
  });

  it.each(['May 3, 20245', 'Room 3, 2024', 'March 2024'])('%s is none', (text) => {
    expect(findDay(text, 'en')).toBeNull();
  });
});

describe('whether 3/4 is in March or April', () => {
  const read = (address: string | null, language: string | null = 'en') =>
    findDay('03/04/2024', languageOfDates(language, address));

  it('is told by the country of the address', () => {
    expect(read('https://quillmouthpost.co.uk/quay')).toBe('2024-04-03');
    expect(read('https://www.quillmouthpost.example/en-gb/harbour/quay', null)).toBe('2024-04-03');
  });

  it('is told by the day of the week', () => {
    expect(findDay('Submitted by Rhea Long on Sun, 05/10/2026 - 18:40', 'en')).toBe('2026-05-10');
    expect(findDay('Sunday 10/05/2026', 'en')).toBe('2026-05-10');
    expect(findDay('Mon, 05/10/2026', 'en')).toBe('2026-10-05');
    expect(findDay('Tue, 05/10/2026', 'en')).toBeNull();
    expect(findDay('Monday news, 05/10/26', 'en-us')).toBe('2026-05-10');
  });

  it('is not told by a path, by plain English, nor against the page', () => {
    expect(read('https://quillmouthpost.example/trips/.uk/quay')).toBeNull();
    expect(read('https://quillmouthpost.example/quay')).toBeNull();
    expect(read('https://quillmouthpost.co.uk/quay', 'en-us')).toBe('2024-03-04');
  });
});
