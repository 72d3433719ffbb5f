// findNamedDay(text, language): a day whose month is named in that language, as the browser knows its names.

export interface NamedDay {
  year: string;
  month: number;
  date: string;
}

// "3rd of May 2024", "1er août 2023", "4 de septiembre de 2024", "19 בנובמבר 2025", "5-May-2024"; "May 3, 2024"; "2024. április 3."
const ORDERS = [
  /(?<!\d)(?<date>\d{1,2}) ?(?:st|nd|rd|th|er|[ºª°])?[ .,/-]{0,2}(?:of |de |d[’']|ב)?(?<name>\p{L}{3,})[ .,/-]{1,2}(?:de |del |do )?(?<year>\d{4})(?!\d)/gu,
  /(?<name>\p{L}{3,})[ .-]{1,2}(?<date>\d{1,2}) ?(?:st|nd|rd|th)?[ ,.-]{1,3}(?<year>\d{4})(?!\d)/gu,
  /(?<!\d)(?<year>\d{4})(?:\.| ?m\.)? (?<name>\p{L}{3,})\.? (?<date>\d{1,2})(?!\d)/gu,
];
/** Elements side by side have no space between them: "Ana RuizMay 3, 2024Share". */
const SEAM = /(\p{Ll}|\d)(?=\p{Lu})/gu;

/** null when no month of that language is named, or none is meant for certain. */
export function findNamedDay(text: string, language: string): NamedDay | null {
  const words = text.replace(SEAM, '$1 ');
  for (const order of ORDERS) {
    for (const { groups } of words.matchAll(order)) {
      const { year = '', name = '', date = '' } = groups ?? {};
      const month = monthOf(name.toLowerCase(), language);
      if (month !== null) return { year, month, date };
    }
  }
  return null;
}

/** "sept.", "févr." and "Okt." are beginnings; "jui" could be June or July. */
function monthOf(word: string, language: string): number | null {
  const months = monthsOf(language).flatMap((names, i) => (names.some((name) => name.startsWith(word)) ? [i + 1] : []));
  return months.length === 1 ? (months[0] ?? null) : null;
}

const known = new Map<string, string[][]>();

/** Each month's names, lower-case: as within a date ("5 березня"), and short ("mrt"). */
function monthsOf(language: string): string[][] {
  // Regions name months alike, and a tag that a page makes up must not throw.
  const tag = /^[a-z]{2,3}(?:-[a-z]{4}(?=-|$))?/.exec(language)?.[0] ?? '';
  let months = known.get(tag);
  if (!months) known.set(tag, (months = readMonths(tag)));
  return months;
}

function readMonths(tag: string): string[][] {
  if (tag === '' || Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return [];
  const formats = [{ month: 'long', day: 'numeric' } as const, { month: 'short' } as const];
  const writers = formats.map((parts) => new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...parts, timeZone: 'UTC' }));
  return Array.from({ length: 12 }, (_, i) =>
    writers.map((writer) => {
      const month = writer.formatToParts(Date.UTC(2024, i, 15)).find(({ type }) => type === 'month')?.value ?? '';
      return month.toLowerCase().replace(/^d(?:e |[’'])|\.$/g, '');
    }),
  );
}
